// A date of Boost becomes a day by name only, and may be none.
#include "rehabkedja/time/boost.hpp"

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const rehabkedja::day d = boost::gregorian::date(2024, 1, 31);
#else
    [[maybe_unused]] const rehabkedja::day d = rehabkedja::from_boost(boost::gregorian::date(2024, 1, 31)).value();
#endif
}
