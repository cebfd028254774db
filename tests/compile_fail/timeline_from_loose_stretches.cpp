// Stretches become a timeline only by `from`, which looks at them.
#include "rehabkedja/time/timeline.hpp"

using rehabkedja::stretch;
using rehabkedja::timeline;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const timeline<int> t(std::vector<stretch<int>>{});
#else
    [[maybe_unused]] const auto t = timeline<int>::from(std::vector<stretch<int>>{});
#endif
}
