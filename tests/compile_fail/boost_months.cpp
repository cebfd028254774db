// The months of Boost, which snap to month ends, do not come in with our header.
#include "rehabkedja/time/boost.hpp"

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const auto d = boost::gregorian::date(2024, 1, 31) + boost::gregorian::months(1);
#else
    [[maybe_unused]] const auto d = boost::gregorian::date(2024, 1, 31) + boost::gregorian::date_duration(1);
#endif
}
