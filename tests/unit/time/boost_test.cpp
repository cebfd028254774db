// The edge to Boost.Date_Time: every sensible day there and back, and each of Boost's traps an error.
#include "rehabkedja/time/boost.hpp"

#include <gtest/gtest.h>

namespace rehabkedja {
namespace {

using boost::gregorian::date;
using boost::gregorian::date_duration;

template <class T>
void expect_bad(const result<T>& got, error_code code) {
    ASSERT_FALSE(got);
    EXPECT_EQ(got.why().code, code);
    EXPECT_EQ(got.why().field, "born");
    EXPECT_FALSE(got.why().says.empty());
}

TEST(Boost, EverySensibleDayThereAndBack) {
    date expected(1900, 1, 1);
    for (day d = first_sensible_day; d <= last_sensible_day; d = d + 1) {
        const auto out = to_boost(d);
        ASSERT_TRUE(out);
        ASSERT_EQ(*out, expected);
        ASSERT_EQ(*from_boost(*out), d);
        expected += date_duration(1);
    }
}

TEST(Boost, SpecialValuesAreErrors) {
    expect_bad(from_boost(date(boost::date_time::not_a_date_time), "born"), error_code::bad_date);
    expect_bad(from_boost(date(), "born"), error_code::bad_date);
    expect_bad(from_boost(date(boost::date_time::pos_infin), "born"), error_code::bad_date);
    expect_bad(from_boost(date(boost::date_time::neg_infin), "born"), error_code::bad_date);
    expect_bad(from_boost(date(boost::date_time::max_date_time), "born"), error_code::bad_date);
    expect_bad(from_boost(date(boost::date_time::min_date_time), "born"), error_code::bad_date);
}

TEST(Boost, DatesOutsideTheSensibleYearsAreErrors) {
    expect_bad(from_boost(date(1899, 12, 31), "born"), error_code::bad_date);
    expect_bad(from_boost(date(2201, 1, 1), "born"), error_code::bad_date);
    EXPECT_EQ(*from_boost(date(1900, 1, 1)), first_sensible_day);
    EXPECT_EQ(*from_boost(date(2200, 12, 31)), last_sensible_day);
}

TEST(Boost, DaysThatBoostDoesNotHaveAreErrors) {
    expect_bad(to_boost(since_ever, "born"), error_code::bad_date);
    expect_bad(to_boost(until_further, "born"), error_code::bad_date);
    expect_bad(to_boost(*make_day(1399, 12, 31), "born"), error_code::bad_date);
    expect_bad(to_boost(*make_day(10'000, 1, 1), "born"), error_code::bad_date);
    EXPECT_EQ(*to_boost(*make_day(1400, 1, 1)), date(1400, 1, 1));
    EXPECT_EQ(*to_boost(*make_day(9999, 12, 31)), date(9999, 12, 31));
}

TEST(Boost, AHalfOpenPeriodBecomesAClosedOne) {
    const boost_date_period march(date(2024, 3, 1), date(2024, 4, 1));
    const auto p = from_boost(march);
    ASSERT_TRUE(p);
    EXPECT_EQ(*p, (period{*make_day(2024, 3, 1), *make_day(2024, 3, 31)}));
    EXPECT_EQ(days_in(*p), march.length().days());
    EXPECT_EQ(*to_boost(*p), march);
}

TEST(Boost, APeriodOfOneDayAndTheLastSensibleOne) {
    const auto one = from_boost(boost_date_period(date(2024, 2, 29), date_duration(1)));
    ASSERT_TRUE(one);
    EXPECT_EQ(one->first, one->last);
    const auto last = from_boost(boost_date_period(date(2200, 12, 31), date(2201, 1, 1)));
    ASSERT_TRUE(last);
    EXPECT_EQ(last->last, last_sensible_day);
}

TEST(Boost, EmptyAndReversedPeriodsAreErrors) {
    expect_bad(from_boost(boost_date_period(date(2024, 3, 1), date(2024, 3, 1)), "born"), error_code::end_before_start);
    expect_bad(from_boost(boost_date_period(date(2024, 3, 2), date(2024, 3, 1)), "born"), error_code::end_before_start);
    expect_bad(to_boost(period{day{2}, day{1}}, "born"), error_code::end_before_start);
}

TEST(Boost, PeriodsWithoutAnEndOrFarAwayAreErrors) {
    const date infinite(boost::date_time::pos_infin);
    expect_bad(from_boost(boost_date_period(date(2024, 3, 1), infinite), "born"), error_code::bad_date);
    expect_bad(from_boost(boost_date_period(date(boost::date_time::neg_infin), date(2024, 3, 1)), "born"),
               error_code::bad_date);
    expect_bad(from_boost(boost_date_period(date(1899, 12, 31), date(2024, 3, 1)), "born"), error_code::bad_date);
    expect_bad(from_boost(boost_date_period(date(2024, 3, 1), date(2201, 1, 2)), "born"), error_code::bad_date);
    expect_bad(to_boost(always, "born"), error_code::bad_date);
    expect_bad(to_boost(period{day{0}, until_further}, "born"), error_code::bad_date);
    expect_bad(to_boost(period{day{0}, *make_day(9999, 12, 31)}, "born"), error_code::bad_date);
    EXPECT_TRUE(to_boost(period{day{0}, *make_day(9999, 12, 30)}));
}

}  // namespace
}  // namespace rehabkedja
