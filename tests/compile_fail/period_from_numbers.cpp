// A period is made of days, not of numbers.
#include "rehabkedja/time/period.hpp"

using rehabkedja::day;
using rehabkedja::period;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const period p{1, 2};
#else
    [[maybe_unused]] const period p{day{1}, day{2}};
#endif
}
