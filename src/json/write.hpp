// Values of the library as JSON nodes.
#pragma once

#include <nlohmann/json.hpp>

#include "rehabkedja/chain/explain.hpp"
#include "rehabkedja/chain/milestones.hpp"
#include "rehabkedja/json/json.hpp"

namespace rehabkedja::json {

// Keys in the order in which they are written, for people who read it.
using written = nlohmann::ordered_json;

[[nodiscard]] written finding_node(const finding& f, language in);
[[nodiscard]] written answer_node(const rehab_chain& chain, const chain_answer& a, language in);
// A date, `none` or `unknown`.
[[nodiscard]] written date_node(const dated_answer& d);
// `1-90`, `366-`, `none` or `unknown`.
[[nodiscard]] std::string stage_text(const chain_answer& a);
// A chain day, `none` or `unknown`.
[[nodiscard]] written chain_day_node(const chain_answer& a);
// A list of measures, `none` or `unknown`.
[[nodiscard]] written measures_node(const chain_answer& a);
// A list of judgements, `none` or `unknown`.
[[nodiscard]] written would_change_node(const chain_answer& a);

}  // namespace rehabkedja::json
