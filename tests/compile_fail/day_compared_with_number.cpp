// A day is not compared with a number of days.
#include "rehabkedja/time/day.hpp"

using rehabkedja::day;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const bool b = day{100} > 90;
#else
    [[maybe_unused]] const bool b = day{100} - day{1} > 90;
#endif
}
