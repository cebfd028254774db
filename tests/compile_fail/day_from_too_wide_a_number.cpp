// A 64-bit number of days does not silently lose its upper half.
#include "rehabkedja/time/day.hpp"

using rehabkedja::day;

constexpr long long far_away = 5'000'000'000;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const day d{far_away};
#else
    [[maybe_unused]] const day d{static_cast<int>(far_away / 1000)};
#endif
}
