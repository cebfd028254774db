// A number in braces is no day where a day is asked for.
#include "rehabkedja/time/day.hpp"

using rehabkedja::day;

int year_of(day d);

int year_of(day d) { return rehabkedja::civil(d).year; }

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const auto y = year_of({19782});
#else
    [[maybe_unused]] const auto y = year_of(day{19782});
#endif
}
