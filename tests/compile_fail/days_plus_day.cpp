// A number of days plus a day is written the other way round.
#include "rehabkedja/time/day.hpp"

using rehabkedja::day;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const auto d = 2 + day{1};
#else
    [[maybe_unused]] const auto d = day{1} + 2;
#endif
}
