// A day and a day cannot be added: only a number of days can.
#include "rehabkedja/time/day.hpp"

using rehabkedja::day;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const auto d = day{1} + day{2};
#else
    [[maybe_unused]] const auto d = day{1} + 2;
#endif
}
