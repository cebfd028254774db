// The SGI of a day's facts: the published ceilings and floors, the order of the law, and what is unknown.
#include <gtest/gtest.h>

#include "rehabkedja/income/current_sgi.hpp"
#include "rehabkedja/law/age_limit.hpp"
#include "rehabkedja/law/law_terms.hpp"
#include "rehabkedja/law/public_holidays.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "rehabkedja/law/swedish_money.hpp"

namespace rehabkedja {
namespace {

day on(int y, int m, int d) { return detail::day_of(y, m, d); }

const law chain = swedish_law();
const money_law money = swedish_money();
const money_readings usual{};

terms at(day d) { return terms_on(chain, d); }

income_fact pay(std::int64_t yearly, income_kind kind = income_kind::employment, std::string employer = {}) {
    income_fact i;
    i.yearly = kronor{yearly};
    i.kind = kind;
    i.employer = std::move(employer);
    i.lasts_months = 12;
    return i;
}

unsure<sgi_parts> sgi(day d, const std::vector<income_fact>& facts, const money_readings& r = usual) {
    std::vector<earning> all;
    const terms t = at(d);
    all.reserve(facts.size());
    for (const income_fact& f : facts) all.push_back(earning_of(f, true, t));
    return current_sgi(t, r, all);
}
kronor total(day d, const std::vector<income_fact>& facts, const money_readings& r = usual) {
    const auto found = sgi(d, facts, r);
    EXPECT_TRUE(found.known());
    return found.least.total();
}

TEST(CurrentSgi, HighestOfEachYearAsPublished) {
    const std::vector<income_fact> much{pay(2'000'000)};
    EXPECT_EQ(total(on(2009, 5, 1), much), kronor{321'000});
    EXPECT_EQ(total(on(2010, 5, 1), much), kronor{318'000});
    EXPECT_EQ(total(on(2017, 5, 1), much), kronor{336'000});
    EXPECT_EQ(total(on(2018, 6, 30), much), kronor{341'200});
    EXPECT_EQ(total(on(2018, 7, 1), much), kronor{364'000});
    EXPECT_EQ(total(on(2021, 12, 31), much), kronor{380'800});
    EXPECT_EQ(total(on(2022, 1, 1), much), kronor{483'000});
    EXPECT_EQ(total(on(2026, 5, 1), much), kronor{592'000});
    money_readings exact;
    exact.ceiling_floored = false;
    EXPECT_EQ(total(on(2013, 5, 1), much, exact), kronor{333'750});
    EXPECT_EQ(total(on(2015, 5, 1), much, exact), kronor{333'750});
    EXPECT_EQ(total(on(2018, 6, 30), much, exact), kronor{341'250});
}

TEST(CurrentSgi, TheFloorIsComparedExactlyWithIncomeThatIsNotRounded) {
    EXPECT_EQ(total(on(2026, 1, 1), {pay(14'208)}), kronor{14'200});
    EXPECT_EQ(total(on(2026, 1, 1), {pay(14'207)}), kronor{0});
    EXPECT_EQ(total(on(2023, 1, 1), {pay(12'600)}), kronor{12'600});
    EXPECT_EQ(total(on(2023, 1, 1), {pay(12'599)}), kronor{0});
    // Two kinds together reach it, though each of them is rounded down.
    EXPECT_EQ(total(on(2026, 1, 1), {pay(7'104), pay(7'104, income_kind::other)}), kronor{14'200});
}

TEST(CurrentSgi, EachKindIsRoundedForItself) {
    EXPECT_EQ(total(on(2026, 1, 1), {pay(250'049)}), kronor{250'000});
    const auto both = sgi(on(2026, 1, 1), {pay(100'199), pay(50'199, income_kind::other)}).least;
    EXPECT_EQ(both, (sgi_parts{kronor{100'100}, kronor{50'100}}));
    // Several employers are one kind: rounded together.
    EXPECT_EQ(
        total(on(2026, 1, 1), {pay(100'150, income_kind::employment, "A"), pay(50'150, income_kind::employment, "B")}),
        kronor{150'300});
}

TEST(CurrentSgi, TheCutFallsOnOtherWorkFirst) {
    EXPECT_EQ(sgi(on(2021, 5, 1), {pay(300'000), pay(200'000, income_kind::other)}).least,
              (sgi_parts{kronor{300'000}, kronor{80'800}}));
    EXPECT_EQ(sgi(on(2021, 5, 1), {pay(400'000), pay(200'000, income_kind::other)}).least,
              (sgi_parts{kronor{380'800}, kronor{0}}));
    EXPECT_EQ(sgi(on(2021, 5, 1), {pay(0), pay(600'000, income_kind::other)}).least,
              (sgi_parts{kronor{0}, kronor{380'800}}));
}

TEST(CurrentSgi, TheConditionsOfTheLaw) {
    const day d = on(2024, 5, 1);
    income_fact abroad = pay(300'000);
    abroad.in_sweden = answer::no;
    EXPECT_EQ(total(d, {abroad}), kronor{0});
    income_fact in_kind = pay(300'000);
    in_kind.cash = answer::no;
    EXPECT_EQ(total(d, {in_kind}), kronor{0});
    income_fact brief = pay(300'000);
    brief.lasts_months = 5;
    EXPECT_EQ(total(d, {brief}), kronor{0});
    brief.recurs_yearly = answer::yes;
    EXPECT_EQ(total(d, {brief}), kronor{300'000});
    brief.recurs_yearly = answer::no;
    brief.lasts_months = 6;
    EXPECT_EQ(total(d, {brief}), kronor{300'000});
    EXPECT_EQ(total(d, {}), kronor{0});
}

TEST(CurrentSgi, WithAnOccupationalPensionRecurringWorkIsNotEnough) {
    income_fact brief = pay(300'000);
    brief.lasts_months = 3;
    brief.recurs_yearly = answer::yes;
    EXPECT_TRUE(earning_of(brief, true, at(on(2024, 5, 1))).counts.yes());
    EXPECT_TRUE(earning_of(brief, true, at(on(2024, 5, 1)), false).counts.no());
}

TEST(CurrentSgi, BelowAThousandFromOnePayerDoesNotCount) {
    const day d = on(2024, 5, 1);
    const auto kind = income_kind::employment;
    EXPECT_EQ(total(d, {pay(100'000, kind, "A"), pay(999, kind, "B")}), kronor{100'000});
    EXPECT_EQ(total(d, {pay(100'000, kind, "A"), pay(1'000, kind, "B")}), kronor{101'000});
    EXPECT_EQ(total(d, {pay(99'500, kind, "A"), pay(600, kind, "A")}), kronor{100'100});
    EXPECT_EQ(total(d, {pay(99'500, kind, "A"), pay(600, kind), pay(600, kind)}), kronor{99'500});
    EXPECT_EQ(total(d, {pay(100'000, kind, "A"), pay(999, income_kind::other)}), kronor{100'900});
}

TEST(CurrentSgi, WhatIsUnknownIsNamedAndNoMore) {
    const day d = on(2024, 5, 1);
    income_fact open = pay(300'000);
    open.lasts_months.reset();
    const auto found = sgi(d, {open, pay(100'000, income_kind::employment, "B")});
    EXPECT_EQ(found.least.total(), kronor{100'000});
    EXPECT_EQ(found.most.total(), kronor{400'000});
    EXPECT_EQ(names_of(found.missing), (std::vector<std::string>{"income.lasts_months"}));
    // Above the ceiling either way: known.
    EXPECT_EQ(total(d, {open, pay(700'000, income_kind::employment, "B")}), kronor{573'000});
    income_fact nameless = pay(300'000);
    nameless.yearly.reset();
    nameless.in_sweden = answer::unknown;
    EXPECT_EQ(names_of(sgi(d, {nameless}).missing), (std::vector<std::string>{"income.yearly", "income.in_sweden"}));
    nameless.cash = answer::no;
    EXPECT_TRUE(sgi(d, {nameless}).known());
}

TEST(CurrentSgi, AnUnknownKindLeavesBothPartsOpen) {
    income_fact open = pay(300'000);
    open.kind.reset();
    const auto found = sgi(on(2024, 5, 1), {open});
    EXPECT_EQ(found.least, (sgi_parts{kronor{0}, kronor{0}}));
    EXPECT_EQ(found.most, (sgi_parts{kronor{300'000}, kronor{273'000}}));
    EXPECT_EQ(names_of(found.missing), (std::vector<std::string>{"income.kind"}));
}

TEST(CurrentSgi, WithoutAPriceBaseAmountTheYearIsNamed) {
    const auto found = sgi(on(2028, 5, 1), {pay(300'000)});
    EXPECT_EQ(found.least.total(), kronor{0});
    EXPECT_EQ(found.most.total(), kronor{300'000});
    EXPECT_EQ(names_of(found.missing), (std::vector<std::string>{"law.price_base_amount.2028"}));
    EXPECT_TRUE(sgi(on(2028, 5, 1), {}).known());
}

TEST(CurrentSgi, MoreIncomeNeverGivesLess) {
    for (std::int64_t e = 0; e < 700'000; e += 13'331) {
        for (std::int64_t o = 0; o < 700'000; o += 53'777) {
            const kronor here = total(on(2023, 5, 1), {pay(e), pay(o, income_kind::other)});
            EXPECT_GE(total(on(2023, 5, 1), {pay(e + 700), pay(o, income_kind::other)}), here);
            EXPECT_GE(total(on(2023, 5, 1), {pay(e), pay(o + 700, income_kind::other)}), here);
            EXPECT_LE(here, kronor{525'000});
        }
    }
}

TEST(AgeLimit, FollowsTheBirthDate) {
    const auto reaches = [](day born, bool by_month = false) {
        return limit_of(money, money_parameter::protection_age, born, by_month);
    };
    EXPECT_EQ(reaches(on(1957, 12, 31)).from, on(2022, 12, 31));
    EXPECT_EQ(reaches(on(1958, 1, 1)).from, on(2024, 1, 1));
    EXPECT_EQ(reaches(on(1959, 12, 31)).from, on(2025, 12, 31));
    EXPECT_EQ(reaches(on(1960, 1, 1)).from, on(2027, 1, 1));
    EXPECT_EQ(reaches(on(1960, 6, 20)).from, on(2027, 6, 20));
    EXPECT_EQ(reaches(on(1960, 6, 20), true).from, on(2027, 6, 1));
    EXPECT_EQ(reaches(on(1964, 12, 31)).from, on(2031, 12, 31));
    EXPECT_EQ(reaches(on(1965, 1, 1)).from, until_further);
    EXPECT_EQ(reaches(on(1965, 1, 1)).unsure_from, on(2032, 1, 1));
    EXPECT_EQ(reaches(on(1990, 3, 3)).unsure_from, on(2057, 3, 3));
    EXPECT_EQ(reaches(on(1940, 1, 1)).from, on(2005, 1, 1));
    EXPECT_EQ(limit_of(money, money_parameter::hard_benefit_age, on(1952, 5, 5), true).from, on(2022, 5, 1));
    EXPECT_EQ(limit_of(money, money_parameter::hard_benefit_age, on(1953, 5, 5), true).from, on(2024, 5, 1));
    const money_law frozen = editions_of(money, on(2024, 6, 1));
    EXPECT_EQ(limit_of(frozen, money_parameter::protection_age, on(1965, 1, 1), false).from, on(2031, 1, 1));
}

TEST(WorkingDays, HolidaysOfAYear) {
    EXPECT_EQ(easter_sunday(2024), on(2024, 3, 31));
    EXPECT_EQ(easter_sunday(2025), on(2025, 4, 20));
    EXPECT_EQ(easter_sunday(2026), on(2026, 4, 5));
    EXPECT_EQ(easter_sunday(2019), on(2019, 4, 21));
    EXPECT_EQ(day_of_week(on(2026, 11, 21)), 5);
    for (const day d : {on(2024, 1, 1), on(2024, 1, 6), on(2024, 3, 29), on(2024, 4, 1), on(2024, 5, 1), on(2024, 5, 9),
                        on(2024, 5, 19), on(2024, 6, 6), on(2024, 6, 22), on(2024, 11, 2), on(2024, 12, 25)})
        EXPECT_TRUE(is_public_holiday(d)) << to_string(d);
    for (const day d : {on(2004, 6, 6), on(2024, 6, 21), on(2024, 12, 24), on(2024, 5, 20)})
        EXPECT_FALSE(is_public_holiday(d)) << to_string(d);
    EXPECT_EQ(last_working_day(on(2024, 3, 25), 25, true), on(2024, 4, 26));
    EXPECT_EQ(last_working_day(on(2024, 3, 25), 25, false), on(2024, 4, 30));
    EXPECT_EQ(last_working_day(on(2024, 3, 23), 1, true), on(2024, 3, 25));
}

}  // namespace
}  // namespace rehabkedja
