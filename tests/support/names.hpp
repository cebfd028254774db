// Missing names in one line, for tests.
#pragma once

#include <string>

#include "rehabkedja/income/given.hpp"

namespace rehabkedja::test {

inline std::string names(const missing_names& all) {
    std::string line;
    for (const std::string_view name : all) line += (line.empty() ? "" : " ") + std::string(name);
    return line;
}

}  // namespace rehabkedja::test
