// The event log of cases in programmes.
#pragma once

#include <vector>

#include "reader.hpp"
#include "rehabkedja/programme/case_log.hpp"

namespace rehabkedja::json {

// Reads `events`: whether the catalogue has their programmes is seen when a programme is asked about.
[[nodiscard]] std::vector<logged_event> read_events(const place& list);

}  // namespace rehabkedja::json
