// The fold on figures and incomes made by hand: levels, payers, waiting, exhaustion, on exactly the right days.
#include "rehabkedja/benefit/fold.hpp"

#include <gtest/gtest.h>

#include <array>

#include "support/made_benefit.hpp"

namespace rehabkedja {
namespace {

using made::date;
using made::employed;
using made::income_of;
using made::lines_of;
using made::on;
using made::plan_of;
using made::registered;
using made::self_employed;
using made::unemployed;

constexpr day last_day(day first, int number) { return first + (number - 1); }

TEST(Fold, AnEmployedPersonIsPaidFromDay15AndAtTheContinuedLevelFromDay366) {
    const day first = date(2020, 3, 2);
    const auto plan =
        plan_of(lines_of({{first, date(2022, 12, 31)}}, employed()), income_of(400'000), date(2022, 12, 31));
    for (const int n : {1, 2, 14}) {
        EXPECT_EQ(on(plan, last_day(first, n)).pays, payer::employer) << n;
        EXPECT_EQ(on(plan, last_day(first, n)).at, benefit_level::none) << n;
        EXPECT_EQ(on(plan, last_day(first, n)).full_day, kronor{850}) << n;
        EXPECT_EQ(on(plan, last_day(first, n)).daily, kronor{0}) << n;
    }
    EXPECT_EQ(on(plan, last_day(first, 15)).pays, payer::forsakringskassan);
    EXPECT_EQ(on(plan, last_day(first, 15)).daily, kronor{850});
    EXPECT_EQ(on(plan, last_day(first, 365)).at, benefit_level::normal);
    EXPECT_EQ(on(plan, last_day(first, 366)).at, benefit_level::continued);
    EXPECT_EQ(on(plan, last_day(first, 366)).daily, kronor{797});
    EXPECT_EQ(on(plan, first - 1).why, stop::outside);
}

TEST(Fold, ARegisteredUnemployedPersonLosesADayOnceAndIsAtTheContinuedLevelFromDay366) {
    const day first = date(2020, 3, 2);
    const auto plan =
        plan_of(lines_of({{first, date(2022, 12, 31)}}, unemployed()), registered(240'000), date(2022, 1, 1));
    EXPECT_EQ(on(plan, first).pays, payer::forsakringskassan);
    EXPECT_EQ(on(plan, first).at, benefit_level::normal);
    EXPECT_EQ(on(plan, first).daily, kronor{0});
    EXPECT_EQ(on(plan, first).deducted, kronor{510});
    EXPECT_FALSE(on(plan, first).counted);
    EXPECT_EQ(on(plan, first + 1).daily, kronor{510});
    EXPECT_EQ(on(plan, last_day(first, 365)).at, benefit_level::normal);
    EXPECT_EQ(on(plan, last_day(first, 366)).at, benefit_level::continued);
}

TEST(Fold, TheUnemployedWhoAreNotRegisteredGetNothingForFourteenDays) {
    const day first = date(2020, 3, 2);
    const auto plan =
        plan_of(lines_of({{first, date(2020, 6, 30)}}, unemployed()), income_of(400'000), date(2020, 6, 30));
    EXPECT_EQ(on(plan, first).why, stop::not_registered);
    EXPECT_EQ(on(plan, last_day(first, 14)).pays, payer::none);
    EXPECT_EQ(on(plan, last_day(first, 15)).deducted, kronor{543});  // from the first day with benefit (27:27)
    EXPECT_EQ(on(plan, last_day(first, 16)).daily, kronor{543});
}

TEST(Fold, TheSelfEmployedWaitSevenDaysAndAreAtTheContinuedLevelFromDay372) {
    const day first = date(2020, 3, 2);
    const auto plan =
        plan_of(lines_of({{first, date(2022, 12, 31)}}, self_employed()), income_of(0, 400'000), date(2022, 1, 1));
    EXPECT_EQ(on(plan, last_day(first, 7)).why, stop::waiting_time);
    EXPECT_EQ(on(plan, last_day(first, 8)).daily, kronor{850});
    EXPECT_EQ(on(plan, last_day(first, 371)).at, benefit_level::normal);
    EXPECT_EQ(on(plan, last_day(first, 372)).at, benefit_level::continued);
}

TEST(Fold, ALongWaitingTimeGoesOnAfterTwentyDays) {
    const day first = date(2020, 3, 2);
    benefit_lines lines =
        lines_of({{first, first + 9}, {first + 29, first + 60}, {first + 81, first + 120}}, self_employed());
    lines.waiting.assign(3, {14, 14, true});
    const auto plan = plan_of(lines, income_of(0, 400'000), first + 130);
    EXPECT_EQ(on(plan, first + 9).why, stop::waiting_time);
    EXPECT_EQ(on(plan, first + 32).why, stop::waiting_time);  // 19 free days: the fourteenth sick day
    EXPECT_EQ(on(plan, first + 33).why, stop::paid);
    EXPECT_EQ(on(plan, first + 94).why, stop::waiting_time);  // 20 free days: a new one
    EXPECT_EQ(on(plan, first + 95).why, stop::paid);
}

TEST(Fold, PeriodsBegunUntil2018HaveAnUnpaidDay) {
    const day first = date(2018, 12, 31);
    const auto plan =
        plan_of(lines_of({{first, date(2019, 2, 28)}}, employed()), income_of(400'000), date(2019, 2, 28));
    EXPECT_EQ(on(plan, first).why, stop::waiting_day);
    EXPECT_EQ(on(plan, first).pays, payer::none);
    EXPECT_EQ(on(plan, first + 1).pays, payer::employer);
    const auto without_work =
        plan_of(lines_of({{first, date(2019, 2, 28)}}, unemployed()), registered(400'000), date(2019, 2, 28));
    EXPECT_EQ(on(without_work, first).why, stop::waiting_day);
    EXPECT_EQ(on(without_work, first + 1).daily, kronor{543});
    EXPECT_EQ(on(without_work, first + 1).deducted, kronor{0});  // begun before 2019: no deduction in 2019 either
}

TEST(Fold, TheDeductionIsAFullDayAlsoWhenBenefitIsPartial) {
    const day first = date(2021, 3, 1);
    benefit_lines lines = lines_of({{first, first + 30}}, unemployed(), 50);
    const auto plan = plan_of(lines, registered(200'000), first + 30);  // 425 a day, 213 at half
    EXPECT_EQ(on(plan, first).deducted, kronor{213});
    EXPECT_EQ(on(plan, first + 1).deducted, kronor{212});
    EXPECT_EQ(on(plan, first + 1).daily, kronor{1});
    EXPECT_EQ(on(plan, first + 2).daily, kronor{213});
    lines.readings.deduction_by_degree = true;
    const auto by_degree = plan_of(lines, registered(200'000), first + 30);
    EXPECT_EQ(on(by_degree, first).daily, kronor{0});
    EXPECT_EQ(on(by_degree, first + 1).daily, kronor{213});
}

TEST(Fold, ARelapseWithinFiveDaysPaysAtOnceAndDeductsNothingMore) {
    const day first = date(2021, 3, 1);
    const auto plan =
        plan_of(lines_of({{first, first + 19}, {first + 24, first + 40}, {first + 46, first + 60}}, employed()),
                income_of(400'000), first + 70);
    EXPECT_EQ(on(plan, first + 24).pays, payer::forsakringskassan);
    EXPECT_EQ(on(plan, first + 24).daily, kronor{850});
    EXPECT_EQ(on(plan, first + 46).pays, payer::employer);  // five full days between
}

TEST(Fold, WhatDoesNotLeaveFourteenDaysCountsNoDayInTheFrame) {
    // Sick pay alone is no benefit: its days do not count, since no benefit follows in the group (27:26 second paragraph).
    const day first = date(2020, 1, 7);
    std::vector<period> sick;
    for (int i = 0; i < 10; ++i) sick.push_back({first + i * 30, first + i * 30 + 9});
    const day long_one = first + 310;
    sick.push_back({long_one, long_one + 500});
    const auto plan = plan_of(lines_of(sick, employed()), income_of(400'000), long_one + 500);
    EXPECT_EQ(on(plan, long_one + 364).at, benefit_level::normal);
    EXPECT_EQ(on(plan, long_one + 365).at, benefit_level::continued);
}

TEST(Fold, EightySevenFreeDaysReopenNormalLevelAndEightySixDoNot) {
    const day first = date(2020, 3, 2);
    const day ends = first + 364;  // day 365: 364 counted days
    for (const int gap : {86, 87}) {
        const day again = ends + 1 + gap;
        const auto plan =
            plan_of(lines_of({{first, ends}, {again, again + 30}}, unemployed()), registered(240'000), again + 30);
        EXPECT_EQ(on(plan, again).at, gap == 87 ? benefit_level::normal : benefit_level::continued) << gap;
    }
}

TEST(Fold, SeriousIllnessKeepsTheNormalLevel) {
    const day first = date(2020, 3, 2);
    benefit_lines lines = lines_of({{first, first + 600}}, employed());
    lines.serious = {{since_ever, false}, {first + 400, true}, {first + 500, false}};
    const auto plan = plan_of(lines, income_of(400'000), first + 600);
    EXPECT_EQ(on(plan, first + 399).at, benefit_level::continued);
    EXPECT_EQ(on(plan, first + 400).at, benefit_level::normal);
    EXPECT_TRUE(on(plan, first + 400).serious);
    EXPECT_EQ(on(plan, first + 500).at, benefit_level::continued);
}

TEST(Fold, WhoWasSickOn1July2008WithoutNormalDaysLeftIsExhaustedOn2January2010) {
    const auto plan =
        plan_of(lines_of({{date(2007, 1, 1), date(2010, 12, 31)}}, employed()), income_of(400'000), date(2010, 12, 31));
    EXPECT_EQ(on(plan, date(2008, 6, 30)).why, stop::before_law);
    EXPECT_EQ(on(plan, date(2008, 7, 1)).at, benefit_level::continued);
    EXPECT_EQ(on(plan, date(2010, 1, 1)).at, benefit_level::continued);
    EXPECT_EQ(on(plan, date(2010, 1, 2)).why, stop::exhausted);
    // 87 days outside benefit open normal level again (chain.md 3.3).
    EXPECT_EQ(on(plan, date(2010, 3, 29)).why, stop::exhausted);
    EXPECT_EQ(on(plan, date(2010, 3, 30)).at, benefit_level::normal);
}

TEST(Fold, NineHundredAndFourteenDaysInARowAndThenAGroundBeyondThem) {
    const day first = date(2010, 3, 1);
    benefit_lines lines = lines_of({{first, first + 1500}}, employed());
    const auto plan = plan_of(lines, income_of(300'000), first + 1500);
    EXPECT_EQ(on(plan, last_day(first, 365)).at, benefit_level::normal);
    EXPECT_EQ(on(plan, last_day(first, 915)).at, benefit_level::continued);  // 1 + 364 + 550
    EXPECT_EQ(on(plan, last_day(first, 916)).why, stop::exhausted);
    lines.beyond = {{since_ever, true}};
    const auto beyond = plan_of(lines, income_of(300'000), first + 1500);
    EXPECT_EQ(on(beyond, last_day(first, 916)).at, benefit_level::continued);
    EXPECT_TRUE(on(beyond, last_day(first, 916)).beyond);
}

TEST(Fold, TheLimitEndsWithJanuary2016) {
    const day first = date(2013, 6, 1);
    const auto plan =
        plan_of(lines_of({{first, date(2016, 12, 31)}}, employed()), income_of(300'000), date(2016, 12, 31));
    EXPECT_EQ(on(plan, last_day(first, 915)).at, benefit_level::continued);
    EXPECT_EQ(on(plan, last_day(first, 916)).why, stop::exhausted);
    EXPECT_EQ(on(plan, date(2016, 1, 31)).pays, payer::none);
    EXPECT_EQ(on(plan, date(2016, 2, 1)).pays, payer::forsakringskassan);
}

TEST(Fold, ContinuedDaysBeginAnewOnlyByTheOption) {
    benefit_lines lines = lines_of({{date(2007, 1, 1), date(2013, 12, 31)}}, employed());
    const auto plan = plan_of(lines, income_of(400'000), date(2013, 12, 31));
    const day again = date(2010, 3, 30) + 364;
    EXPECT_EQ(on(plan, again - 1).at, benefit_level::normal);
    EXPECT_EQ(on(plan, again).why, stop::exhausted);
    lines.readings.limit_550_restarts = true;
    const auto anew = plan_of(lines, income_of(400'000), date(2013, 12, 31));
    EXPECT_EQ(on(anew, again).at, benefit_level::continued);
    EXPECT_EQ(on(anew, again + 549).at, benefit_level::continued);
    EXPECT_EQ(on(anew, again + 550).why, stop::exhausted);
}

TEST(Fold, ASpellOverTheCeilingsChangesItsAmountsOnExactlyTheRightDays) {
    made::given_income income{{{since_ever, made::sgi_of(341'200)},
                               {date(2018, 7, 1), made::sgi_of(364'000)},
                               {date(2019, 1, 1), made::sgi_of(372'000)},
                               {date(2020, 1, 1), made::sgi_of(378'400)},
                               {date(2021, 1, 1), made::sgi_of(380'800)},
                               {date(2022, 1, 1), made::sgi_of(483'000)}},
                              {}};
    const auto plan = plan_of(lines_of({{date(2018, 6, 1), date(2022, 1, 31)}}, employed()), income, date(2022, 1, 31));
    struct change {
        day from;
        int daily;
    };
    const std::array changes{change{date(2018, 6, 1), 0},   change{date(2018, 6, 15), 725},
                             change{date(2018, 7, 1), 774}, change{date(2019, 1, 1), 791},
                             change{date(2019, 6, 1), 741}, change{date(2020, 1, 1), 754},
                             change{date(2021, 1, 1), 759}, change{date(2022, 1, 1), 963}};
    std::vector<std::pair<day, kronor>> found;
    for (const plan_stretch& s : plan) {
        if (s.when.first < date(2018, 6, 1)) continue;
        if (found.empty() || found.back().second != s.is.daily) found.emplace_back(s.when.first, s.is.daily);
    }
    ASSERT_EQ(found.size(), changes.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(to_string(found[i].first), to_string(changes[i].from));
        EXPECT_EQ(found[i].second, kronor{changes[i].daily});
    }
}

TEST(Fold, ABanStopsPaymentAndNothingElse) {
    benefit_lines lines = lines_of({{date(2026, 8, 1), date(2027, 1, 31)}}, employed());
    lines.barred = {{since_ever, false}, {date(2026, 9, 1), true}, {date(2026, 12, 1), false}};
    const auto plan = plan_of(lines, income_of(400'000), date(2027, 1, 31));
    EXPECT_EQ(on(plan, date(2026, 9, 15)).why, stop::barred);
    EXPECT_EQ(on(plan, date(2026, 9, 15)).full_day, kronor{850});
    EXPECT_FALSE(on(plan, date(2026, 9, 15)).counted);
    EXPECT_EQ(on(plan, date(2026, 12, 1)).daily, kronor{850});
}

TEST(Fold, PaidDaysThatAreGivenStandInsteadOfTheFolds) {
    const day first = date(2022, 1, 1);
    benefit_lines lines = lines_of({{first, first + 60}}, unemployed());
    lines.paid = std::vector<stretch<paid_level>>{{{first - 400, first - 37}, paid_level::normal}};  // 364 days
    const auto plan = plan_of(lines, registered(240'000), first + 60);
    EXPECT_EQ(on(plan, first + 10).at, benefit_level::continued);
    EXPECT_EQ(on(plan, first + 50).at, benefit_level::continued);
    // Day `first - 400` leaves the frame after 450 days.
    EXPECT_EQ(on(plan, first + 51).at, benefit_level::normal);
}

TEST(Fold, HighRiskProtectionSparesTheEleventhOccasion) {
    std::vector<period> sick;
    const day first = date(2021, 1, 4);
    for (int i = 0; i < 11; ++i) sick.push_back({first + 20 * i, first + 20 * i + 4});
    const auto plan = plan_of(lines_of(sick, unemployed()), registered(240'000), first + 300);
    EXPECT_EQ(on(plan, first + 180).deducted, kronor{510});
    EXPECT_EQ(on(plan, first + 200).deducted, kronor{0});
    EXPECT_TRUE(on(plan, first + 200).high_risk);
}

TEST(Fold, TheSelfEmployedLoseNoMoreAfterFivePeriodsAndTwentyOneDays) {
    std::vector<period> sick;
    const day first = date(2021, 1, 4);
    for (int i = 0; i < 7; ++i) sick.push_back({first + 20 * i, first + 20 * i + 4});  // five days lost each
    const auto plan = plan_of(lines_of(sick, self_employed()), income_of(0, 240'000), first + 300);
    EXPECT_EQ(on(plan, first + 80).why, stop::waiting_time);  // the fifth period
    EXPECT_EQ(on(plan, first + 100).why, stop::paid);         // the sixth: 25 days lost in five
    EXPECT_EQ(on(plan, first + 100).daily, kronor{510});
}

TEST(Fold, OnCallTimeThatIsNotBookedIsPaidFromDay91) {
    work_now w;
    w.on_call_unbooked = true;
    const day first = date(2022, 3, 1);
    const auto plan = plan_of(lines_of({{first, first + 120}}, w), income_of(240'000), first + 120);
    EXPECT_EQ(on(plan, last_day(first, 90)).why, stop::not_called_in);
    EXPECT_EQ(on(plan, last_day(first, 91)).deducted, kronor{510});  // from the first day with benefit (27:27)
    EXPECT_EQ(on(plan, last_day(first, 92)).daily, kronor{510});
}

TEST(Fold, AfterTheHardAgeLimitThereAre180Days) {
    benefit_lines lines = lines_of({{date(2024, 1, 1), date(2024, 12, 31)}}, unemployed());
    lines.age_limit_from = date(2024, 3, 1);
    const auto plan = plan_of(lines, registered(240'000), date(2024, 12, 31));
    EXPECT_EQ(on(plan, date(2024, 3, 1) + 179).daily, kronor{510});
    EXPECT_EQ(on(plan, date(2024, 3, 1) + 180).why, stop::age_limit);
}

TEST(Fold, AnSgiOfNothingPaysNothingAndCountsNothing) {
    const day first = date(2021, 3, 1);
    const auto plan = plan_of(lines_of({{first, first + 30}}, unemployed()), registered(0), first + 30);
    EXPECT_EQ(on(plan, first + 20).why, stop::no_sgi);
    EXPECT_FALSE(on(plan, first + 20).counted);
    const auto at_work = plan_of(lines_of({{first, first + 30}}, employed()), income_of(0), first + 30);
    EXPECT_EQ(on(at_work, first + 5).pays, payer::employer);  // sick pay needs no SGI
    EXPECT_EQ(on(at_work, first + 20).why, stop::no_sgi);
}

}  // namespace
}  // namespace rehabkedja
