// The law of Sweden is proved while compiling: no gap, no dead row. A fault stops the build, and the compiler's message names it.
#include "rehabkedja/law/proof.hpp"
#include "rehabkedja/law/swedish_law.hpp"

namespace rehabkedja {

template struct proven<prove(swedish_law())>;

namespace {

// A row behind a wider one is dead, and the proof says which.
constexpr proof of_a_hidden_row() {
    law l = swedish_law();
    chain_row everybody = l.rows[0];
    everybody.who = 0xFF;
    l.put_first(everybody);
    return prove(l);
}
static_assert(of_a_hidden_row().found == proof::fault::dead_row && of_a_hidden_row().row == 1);

// A law is a plain value, equal to its copy.
static_assert(swedish_law() == swedish_law());
static_assert(swedish_law().number(parameter::market_step, detail::day_of(2024, 1, 1)) == 180);

}  // namespace
}  // namespace rehabkedja
