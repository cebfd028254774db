// Annual working time (25:25-30; 1987:361): what counts as work, whole hours, days by the standard.
#include <gtest/gtest.h>

#include <vector>

#include "rehabkedja/income/annual_working_time.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "support/names.hpp"

namespace rehabkedja {
namespace {

using test::names;
using R = annual_time_reason;

day on(int y, int m, int d) { return detail::day_of(y, m, d); }
const law now = swedish_law();

annual_time_facts year_of(std::int64_t hundredths) {
    annual_time_facts f;
    f.on = on(2024, 3, 1);
    f.worked = hundredths;
    return f;
}
std::int64_t hours(const annual_time_facts& f) {
    const auto found = annual_working_time(now, f);
    EXPECT_EQ(found.why, R::hours);
    return found.value ? found.value->hundredths : -1;
}

TEST(AnnualTime, WholeHoursHalfUpwards) {
    EXPECT_EQ(hours(year_of(172'849)), 172'800);
    EXPECT_EQ(hours(year_of(172'850)), 172'900);
    EXPECT_EQ(hours(year_of(172'851)), 172'900);
    EXPECT_EQ(hours(year_of(0)), 0);
    EXPECT_EQ(annual_working_time(now, year_of(0)).at, sfb(25, 29));
}

TEST(AnnualTime, WhichLeaveCountsAsWork) {
    const auto with = [](leave_kind k) {
        const std::vector<yearly_leave> leave{{k, 20'000}};
        annual_time_facts f = year_of(160'000);
        f.leaves = leave;
        return hours(f);
    };
    EXPECT_EQ(with(leave_kind::movable_holiday), 160'000);
    EXPECT_EQ(with(leave_kind::other_holiday), 180'000);
    EXPECT_EQ(with(leave_kind::paid_study), 180'000);
    EXPECT_EQ(with(leave_kind::sign_language_course), 180'000);
    EXPECT_EQ(with(leave_kind::teachers_break), 180'000);
    EXPECT_EQ(with(leave_kind::other), 160'000);
    // Rounded once, at the end.
    const std::vector<yearly_leave> leave{{leave_kind::paid_study, 25}, {leave_kind::other_holiday, 25}};
    annual_time_facts f = year_of(160'000);
    f.leaves = leave;
    EXPECT_EQ(hours(f), 160'100);
}

TEST(AnnualTime, DaysInProportionToFiveAWeek) {
    const auto days = [](std::int64_t a_week, day d) {
        annual_time_facts f;
        f.on = d;
        f.equal_deduction = answer::yes;
        f.days_a_week = a_week;
        return annual_working_time(now, f);
    };
    EXPECT_EQ(days(500, on(2024, 3, 1)).value, (annual_time{26'000, true}));
    EXPECT_EQ(days(400, on(2024, 3, 1)).value, (annual_time{20'800, true}));
    EXPECT_EQ(days(600, on(2024, 3, 1)).value, (annual_time{31'200, true}));
    EXPECT_EQ(days(350, on(2024, 3, 1)).value, (annual_time{18'200, true}));
    EXPECT_EQ(days(333, on(2024, 3, 1)).value, (annual_time{17'316, true}));
    EXPECT_EQ(days(500, on(2024, 3, 1)).why, R::standard_days);
    EXPECT_EQ(days(500, on(2024, 3, 1)).at, sfs(1987, 361, 3));
    EXPECT_EQ(days(500, on(1987, 11, 30)).is, answer::unknown);
    EXPECT_EQ(days(500, on(1987, 12, 1)).is, answer::yes);
    EXPECT_EQ(days(500, on(1987, 12, 2)).is, answer::yes);
}

TEST(AnnualTime, OnlyForAnSgiOfEmployment) {
    annual_time_facts f = year_of(160'000);
    f.of_employment = answer::no;
    EXPECT_EQ(annual_working_time(now, f).is, answer::no);
    EXPECT_EQ(annual_working_time(now, f).why, R::no_employment);
    f.of_employment = answer::unknown;
    EXPECT_EQ(names(annual_working_time(now, f).missing), "of_employment");
}

TEST(AnnualTime, WhatIsNotKnownIsNamed) {
    annual_time_facts f = year_of(160'000);
    f.worked.reset();
    EXPECT_EQ(annual_working_time(now, f).is, answer::yes);
    EXPECT_EQ(annual_working_time(now, f).value, std::nullopt);
    EXPECT_EQ(names(annual_working_time(now, f).missing), "worked");
    const std::vector<yearly_leave> unknown{{std::nullopt, 100}};
    f = year_of(160'000);
    f.leaves = unknown;
    EXPECT_EQ(names(annual_working_time(now, f).missing), "leaves");
    // Hours of leave that never counts do not matter.
    const std::vector<yearly_leave> never{{leave_kind::other, std::nullopt}};
    f.leaves = never;
    EXPECT_EQ(hours(f), 160'000);
    // Days do not hang on hours.
    f.equal_deduction = answer::yes;
    EXPECT_EQ(names(annual_working_time(now, f).missing), "days_a_week");
}

TEST(AnnualTime, NoMoreThanAYearOrAWeekHolds) {
    EXPECT_THROW(std::ignore = annual_working_time(now, year_of(-1)), input_error);
    EXPECT_THROW(std::ignore = annual_working_time(now, year_of(878'401)), input_error);
    EXPECT_EQ(hours(year_of(878'400)), 878'400);
    annual_time_facts f;
    f.days_a_week = 701;
    EXPECT_THROW(std::ignore = annual_working_time(now, f), input_error);
}

}  // namespace
}  // namespace rehabkedja
