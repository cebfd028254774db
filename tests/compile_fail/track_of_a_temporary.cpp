// A track looks into its timeline: not into one that is about to end.
#include "rehabkedja/time/timeline.hpp"

using rehabkedja::timeline;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const auto t = timeline<int>().track(0);
#else
    const timeline<int> line;
    [[maybe_unused]] const auto t = line.track(0);
#endif
}
