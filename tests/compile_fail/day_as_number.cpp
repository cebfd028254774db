// A day is no number.
#include "rehabkedja/time/day.hpp"

using rehabkedja::day;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const int n = day{1};
#else
    [[maybe_unused]] const int n = day{1}.since_1970;
#endif
}
