// A number is no day until somebody says so.
#include "rehabkedja/time/day.hpp"

using rehabkedja::day;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const day d = 19782;
#else
    [[maybe_unused]] const day d{19782};
#endif
}
