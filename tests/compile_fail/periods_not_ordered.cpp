// Periods have no order: before and after must say what is compared.
#include "rehabkedja/time/period.hpp"

using rehabkedja::day;
using rehabkedja::period;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const bool b = period{day{1}, day{2}} < period{day{2}, day{3}};
#else
    [[maybe_unused]] const bool b = period{day{1}, day{2}}.last < period{day{2}, day{3}}.first;
#endif
}
