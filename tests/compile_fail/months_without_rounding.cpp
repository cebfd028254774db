// Month arithmetic must say what becomes of 31 January plus one month.
#include "rehabkedja/time/day.hpp"

using rehabkedja::day;
using rehabkedja::month_rounding;

void test() {
#ifdef MUST_NOT_COMPILE
    [[maybe_unused]] const auto d = add_months(day{30}, 1);
#else
    [[maybe_unused]] const auto d = add_months(day{30}, 1, month_rounding::last_day_of_month);
#endif
}
