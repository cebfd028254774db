// A day cannot be multiplied.
#include "rehabkedja/time/day.hpp"

using rehabkedja::day;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const auto d = day{1} * 2;
#else
    [[maybe_unused]] const auto d = day{1} + 2;
#endif
}
