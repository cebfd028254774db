// A period is not a day, not even one of a single day.
#include "rehabkedja/time/period.hpp"

using rehabkedja::day;
using rehabkedja::period;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const day d = period{day{1}, day{1}};
#else
    [[maybe_unused]] const day d = period{day{1}, day{1}}.first;
#endif
}
