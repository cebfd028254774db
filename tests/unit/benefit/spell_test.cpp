#include "rehabkedja/benefit/spell.hpp"

#include <gtest/gtest.h>

#include <array>

namespace rehabkedja {
namespace {

sick_groups within(int days, std::vector<period> sick, std::vector<day> fit = {}) {
    return {std::move(sick), [=](period a, period b) { return relapses(a, b, days, fit); }};
}

int fourteen(day) { return 14; }

TEST(Spell, FourFreeDaysGoOnAndFiveBeginAnew) {
    const period first{day{0}, day{9}};
    EXPECT_TRUE(relapses(first, {day{14}, day{20}}, 5));   // days 10-13 are free
    EXPECT_FALSE(relapses(first, {day{15}, day{20}}, 5));  // days 10-14 are
    EXPECT_TRUE(relapses(first, {day{10}, day{20}}, 5));
}

TEST(Spell, TheFiveDaysRunFromTheFitDayWhereOneIsGiven) {
    const period first{day{0}, day{9}};
    const std::array fit{day{12}};
    EXPECT_TRUE(relapses(first, {day{16}, day{20}}, 5, fit));
    EXPECT_FALSE(relapses(first, {day{17}, day{20}}, 5, fit));
    EXPECT_FALSE(relapses(first, {day{15}, day{20}}, 5, std::array{day{30}}));  // not between the two
}

TEST(Spell, DaysBetweenAreNotNumbered) {
    const sick_groups groups = within(5, {{day{0}, day{2}}, {day{5}, day{9}}, {day{20}, day{30}}});
    ASSERT_EQ(groups.groups().size(), 2U);
    EXPECT_EQ(groups.on(day{5}), (sick_groups::place{0, 1, 4}));
    EXPECT_EQ(groups.on(day{20}), (sick_groups::place{1, 2, 1}));
    EXPECT_EQ(groups.on(day{3}), std::nullopt);
    EXPECT_EQ(groups.on(day{-1}), std::nullopt);
    EXPECT_EQ(groups.day_of(0, 3), day{2});
    EXPECT_EQ(groups.day_of(0, 4), day{5});
    EXPECT_EQ(groups.day_of(0, 9), std::nullopt);
    EXPECT_EQ(groups.first_day(1), day{20});
}

TEST(Spell, AllDaysThatHaveANumberAreFoundAgain) {
    const sick_groups groups =
        within(20, {{day{0}, day{2}}, {day{22}, day{29}}, {day{50}, day{60}}, {day{100}, day{110}}});
    ASSERT_EQ(groups.groups().size(), 3U);
    for (day d{0}; d < day{120}; d = d + 1) {
        const auto at = groups.on(d);
        if (!at) continue;
        EXPECT_EQ(groups.day_of(at->group, at->number), d);
    }
}

// Days at work without leave or reduced ability.
days_at_employer worked(const std::vector<period>& days) { return {days, days, days, days}; }

TEST(Spell, SickPayIsFourteenDaysOfAGroupAtTheEmployer) {
    const sick_groups groups = within(5, {{day{0}, day{2}}, {day{5}, day{40}}, {day{60}, day{61}}});
    const auto paid = sick_pay_days(groups, worked({always}), fourteen);
    ASSERT_EQ(paid.size(), 3U);
    EXPECT_EQ(paid[0], (sick_pay_run{{day{0}, day{2}}, 0, 1}));
    EXPECT_EQ(paid[1], (sick_pay_run{{day{5}, day{15}}, 0, 4}));
    EXPECT_EQ(paid[2], (sick_pay_run{{day{60}, day{61}}, 1, 1}));
}

TEST(Spell, TheEndOfTheEmploymentBreaksTheSickPayPeriod) {
    const sick_groups groups = within(5, {{day{0}, day{40}}});
    const auto paid = sick_pay_days(groups, worked({{day{-100}, day{4}}}), fourteen);
    ASSERT_EQ(paid.size(), 1U);
    EXPECT_EQ(paid[0], (sick_pay_run{{day{0}, day{4}}, 0, 1}));
    EXPECT_TRUE(sick_pay_days(groups, worked({{day{50}, day{60}}}), fourteen).empty());
}

TEST(Spell, TwoEmploymentsShareTheFourteenDaysAtOneEmployer) {
    const sick_groups groups = within(5, {{day{0}, day{40}}});
    const auto paid = sick_pay_days(groups, worked({{day{-9}, day{3}}, {day{10}, day{90}}}), fourteen);
    ASSERT_EQ(paid.size(), 2U);
    EXPECT_EQ(paid[1], (sick_pay_run{{day{10}, day{13}}, 0, 11}));
}

TEST(Spell, LeaveThatEndsInTheMiddlePutsTheSickPayPeriodOff) {
    const sick_groups groups = within(5, {{day{0}, day{40}}});
    const auto paid =
        sick_pay_days(groups, {{always}, {{day{10}, until_further}}, {{day{10}, until_further}}, {}}, fourteen);
    ASSERT_EQ(paid.size(), 1U);
    EXPECT_EQ(paid[0], (sick_pay_run{{day{10}, day{23}}, 0, 1}));
}

TEST(Spell, RehabilitationAtTheBeginningUsesUpDaysOfTheSickPayPeriod) {
    const sick_groups groups = within(5, {{day{0}, day{40}}});
    const auto paid = sick_pay_days(groups, {{always}, {always}, {{day{10}, until_further}}, {}}, fourteen);
    ASSERT_EQ(paid.size(), 1U);
    EXPECT_EQ(paid[0], (sick_pay_run{{day{10}, day{13}}, 0, 11}));
}

TEST(Spell, WorkThatBeginsInTheMiddleOpensNoSickPayPeriod) {
    const sick_groups groups = within(5, {{day{0}, day{40}}});
    EXPECT_TRUE(sick_pay_days(groups, worked({{day{10}, day{90}}}), fourteen).empty());
}

TEST(Spell, AfterAFullSickPayPeriodADayFullyBackAtWorkOpensAnother) {
    const sick_groups groups = within(5, {{day{0}, day{13}}, {day{60}, day{80}}});
    EXPECT_EQ(sick_pay_days(groups, {{always}, {always}, {always}, {}}, fourteen).size(), 1U);
    for (const day back : {day{13}, day{60}})  // neither a day of the sick-pay period nor one of the next sick period
        EXPECT_EQ(sick_pay_days(groups, {{always}, {always}, {always}, {{back, back}}}, fourteen).size(), 1U);
    for (const day back : {day{14}, day{59}})
        EXPECT_EQ(sick_pay_days(groups, {{always}, {always}, {always}, {{back, back}}}, fourteen).size(), 2U);
}

TEST(Spell, AfterTooShortASickPayPeriodNobodyNeedsToBeBack) {
    const sick_groups groups = within(5, {{day{0}, day{12}}, {day{60}, day{80}}});
    EXPECT_EQ(sick_pay_days(groups, {{always}, {always}, {always}, {}}, fourteen).size(), 2U);
}

TEST(Spell, OccasionsAreCountedInTheMonthsBeforeTheDay) {
    lost_occasions lost;
    const day first = *make_day(2024, 3, 10);
    lost.add(first, 7);
    lost.add(first + 30, 7);
    lost.add(first + 60, 3);
    EXPECT_EQ(lost.within(12, *make_day(2025, 3, 10)), 3);
    EXPECT_EQ(lost.within(12, *make_day(2025, 3, 11)), 2);
    EXPECT_EQ(lost.days_within(12, *make_day(2025, 3, 10)), 17);
    EXPECT_EQ(lost.within(12, first + 60), 2);
    EXPECT_EQ(lost.days_within(12, first + 30), 7);
}

}  // namespace
}  // namespace rehabkedja
