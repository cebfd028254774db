// Boost does not come in with the umbrella.
#include "rehabkedja/rehabkedja.hpp"

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const boost::gregorian::date d;
#else
    [[maybe_unused]] const rehabkedja::day d;
#endif
}
