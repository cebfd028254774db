// What may be an error is not taken for its value.
#include "rehabkedja/time/day.hpp"

using rehabkedja::day;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const day d = rehabkedja::parse_day("2024-02-29");
#else
    [[maybe_unused]] const day d = rehabkedja::parse_day("2024-02-29").value();
#endif
}
