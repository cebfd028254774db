// The facts that income and benefit read.
#pragma once

#include "reader.hpp"
#include "rehabkedja/chain/person.hpp"

namespace rehabkedja::json {

// Reads `income`, `sgi_decided`, `protection`, `compensation`, `barred`, `paid`, `waiting` and `working_time` of the facts.
void read_money_facts(const place& all, person& who);

}  // namespace rehabkedja::json
