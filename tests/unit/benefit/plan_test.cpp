// Payment plans of whole persons under the law of Sweden: income, protection, benefit together.
#include "rehabkedja/benefit/plan.hpp"

#include <gtest/gtest.h>

#include <array>

#include "support/made_income.hpp"

namespace rehabkedja {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace)

const std::shared_ptr<const benefit_law>& swedish() {
    static const auto one = std::make_shared<const benefit_law>(swedish_law());
    return one;
}
std::shared_ptr<const benefit_law> choosing(option o, std::string_view value) {
    law l = swedish_law();
    l.choose(o, choice_of(o, value).value());
    return std::make_shared<const benefit_law>(l);
}
person worker(std::int64_t yearly, std::vector<certificate> sick) {
    person p = earner({pay(from(on(2005, 1, 1)), yearly)});
    p.sick = std::move(sick);
    p.occupation = {does(occupation_kind::employed, from(on(2005, 1, 1)))};
    return p;
}
benefit_plan plan(const person& p, day through, const std::shared_ptr<const benefit_law>& under = swedish()) {
    return benefit_plan::of(under, p, through);
}

// A changed figure reaches chain and plan alike, from its day on.
TEST(Plan, AChangedLawOnSickPayPaysLaterFromItsDayOn) {
    law l = swedish_law();
    l.set(parameter::employer_period_days, on(2024, 1, 1), 21);
    const auto reformed = std::make_shared<const benefit_law>(l);
    const person p = worker(300'000, {ill(on(2023, 12, 31), on(2024, 2, 28)), ill(on(2024, 6, 1), on(2024, 8, 31))});
    const benefit_plan as_is = plan(p, on(2024, 8, 31));
    const benefit_plan changed = plan(p, on(2024, 8, 31), reformed);
    const auto pays = [](const benefit_plan& of, day d) { return of.on(d).pays.is; };
    EXPECT_EQ(pays(as_is, on(2024, 1, 14)), payer::forsakringskassan);
    EXPECT_EQ(pays(changed, on(2024, 1, 14)), payer::forsakringskassan);  // begun before the change
    EXPECT_EQ(pays(as_is, on(2024, 6, 15)), payer::forsakringskassan);
    EXPECT_EQ(pays(changed, on(2024, 6, 21)), payer::employer);
    EXPECT_EQ(pays(changed, on(2024, 6, 22)), payer::forsakringskassan);
}

TEST(Plan, AChangedLeastDegreeLeavesNoSickDayFromItsDayOn) {
    law l = swedish_law();
    l.set(parameter::least_degree, on(2024, 1, 1), 50);
    const auto reformed = std::make_shared<const benefit_law>(l);
    person p = worker(300'000, {ill(on(2023, 6, 1), on(2024, 2, 28))});
    p.sick->front().degree = 25;
    const benefit_plan changed = plan(p, on(2024, 2, 28), reformed);
    EXPECT_EQ(changed.on(on(2023, 12, 31)).degree.is, 25);
    EXPECT_EQ(changed.on(on(2024, 1, 1)).degree.is, 0);
    EXPECT_EQ(changed.on(on(2024, 1, 1)).daily.is, kronor{});
    EXPECT_EQ(plan(p, on(2024, 2, 28)).on(on(2024, 1, 1)).degree.is, 25);
}

TEST(Plan, ASpellOverFourYearsChangesItsAmountsOnExactlyTheRightDays) {
    const person p = worker(500'000, {ill(on(2018, 6, 1), on(2022, 1, 31))});
    struct change {
        day from;
        int daily;
    };
    const std::array expected{change{on(2018, 6, 1), 0},   change{on(2018, 6, 15), 725}, change{on(2018, 7, 1), 774},
                              change{on(2019, 1, 1), 791}, change{on(2019, 6, 1), 741},  change{on(2020, 1, 1), 754},
                              change{on(2021, 1, 1), 759}, change{on(2022, 1, 1), 963}};
    const benefit_plan all = plan(p, on(2022, 1, 31));
    std::vector<std::pair<day, kronor>> found;
    for (const plan_answer& a : all.through({on(2018, 6, 1), on(2022, 1, 31)})) {
        ASSERT_TRUE(a.daily.is);
        if (found.empty() || found.back().second != *a.daily.is) found.emplace_back(a.when.first, *a.daily.is);
    }
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(to_string(found[i].first), to_string(expected[i].from));
        EXPECT_EQ(found[i].second, kronor{expected[i].daily}) << i;
    }
    EXPECT_EQ(all.on(on(2018, 6, 1)).pays.is, payer::none);  // begun before 2019: a waiting day
    EXPECT_EQ(all.on(on(2018, 6, 2)).pays.is, payer::employer);
    EXPECT_EQ(all.on(on(2018, 6, 15)).pays.is, payer::forsakringskassan);
    EXPECT_EQ(all.on(on(2019, 5, 31)).at.is, benefit_level::normal);
    EXPECT_EQ(all.on(on(2019, 6, 1)).at.is, benefit_level::continued);
    EXPECT_EQ(all.paid_in(month_of(2018, 6)).is, kronor{725 * 16});
    EXPECT_EQ(all.paid_in(year_of(2020)).is, kronor{754 * 366});
}

TEST(Plan, TheCeilingNotRoundedGivesAKronaMore) {
    const person p = worker(500'000, {ill(on(2018, 6, 1), on(2018, 6, 30))});
    EXPECT_EQ(plan(p, on(2018, 6, 30)).on(on(2018, 6, 20)).daily.is, kronor{725});
    EXPECT_EQ(plan(p, on(2018, 6, 30), choosing(option::ceiling_floored, "no")).on(on(2018, 6, 20)).daily.is,
              kronor{726});
}

// sgi-cases.md A: highest amounts as published, normal and continued level.
TEST(Plan, PublishedMaximaOfEachYear) {
    struct year {
        int year;
        int normal;
        int continued;
    };
    constexpr std::array all{year{2019, 791, 741},  year{2020, 804, 754},   year{2021, 810, 759},
                             year{2022, 1027, 963}, year{2023, 1116, 1046}, year{2024, 1218, 1142},
                             year{2026, 1259, 1180}};
    for (const auto& y : all) {
        const day first = on(y.year, 1, 1);
        const person p = worker(2'000'000, {ill(first, first + 100)});
        EXPECT_EQ(plan(p, first + 100).on(first + 30).daily.is, kronor{y.normal}) << y.year;
        const person longer = worker(2'000'000, {ill(first - 400, first + 100)});
        EXPECT_EQ(plan(longer, first + 100).on(first + 30).daily.is, kronor{y.continued}) << y.year;
    }
}

TEST(Plan, TheUnemployedKeepTheirSgiAndMeetTheCap) {
    person p = earner({pay(days(on(2005, 1, 1), on(2023, 12, 31)), 400'000)});
    p.sick = {{ill(on(2024, 3, 1), on(2024, 6, 30))}};
    p.occupation = {does(occupation_kind::unemployed, from(on(2024, 1, 1)))};
    p.protection = {{by(ground::unemployed, from(on(2024, 1, 1)))}};
    const benefit_plan all = plan(p, on(2024, 6, 30));
    EXPECT_EQ(all.on(on(2024, 3, 1)).daily.is, kronor{0});  // the deduction
    EXPECT_EQ(all.on(on(2024, 3, 2)).daily.is, kronor{543});
    EXPECT_EQ(all.on(on(2024, 3, 2)).is.is, sgi_class::sgi_protected_unemployed);
    p.protection = std::vector<protection_fact>{};
    const benefit_plan broken = plan(p, on(2024, 6, 30));
    EXPECT_EQ(broken.on(on(2024, 3, 2)).daily.is, kronor{0});
    EXPECT_EQ(broken.stretch_on(on(2024, 3, 2)).is.why, stop::not_registered);
}

TEST(Plan, ABreakOfThreeMonthsIsNotEnoughForSicknessAfterIt) {
    person p = earner({pay(days(on(2005, 1, 1), on(2024, 1, 31)), 400'000)});
    p.sick = {{ill(on(2024, 5, 2), on(2024, 6, 30))}};
    p.occupation = {does(occupation_kind::unemployed, from(on(2024, 2, 1)))};
    const benefit_plan all = plan(p, on(2024, 6, 30));
    EXPECT_EQ(*all.on(on(2024, 5, 2)).broken_on.is, on(2024, 5, 1));
    EXPECT_EQ(all.on(on(2024, 5, 20)).sgi.is, kronor{0});
    EXPECT_EQ(all.on(on(2024, 5, 20)).pays.is, payer::none);
}

TEST(Plan, ABanStopsPaymentButNotTheClass) {
    person p = worker(400'000, {ill(on(2026, 8, 1), on(2027, 1, 31))});
    barred_fact ban;
    ban.valid = days(on(2026, 9, 1), on(2026, 11, 30));
    ban.what = barred_benefit::sickness;
    p.barred = {{ban}};
    const benefit_plan all = plan(p, on(2027, 1, 31));
    EXPECT_EQ(all.on(on(2026, 9, 15)).pays.is, payer::none);
    EXPECT_EQ(all.on(on(2026, 9, 15)).is.is, sgi_class::sgi_active);
    EXPECT_EQ(all.on(on(2026, 12, 1)).daily.is, kronor{850});
}

TEST(Plan, TheWaitAfterCompensationIsThreeCalendarMonths) {
    person p = earner({pay(days(on(2005, 1, 1), on(2010, 12, 31)), 250'000)});
    p.sick = {{ill(on(2011, 1, 1), on(2012, 12, 31))}};
    p.occupation = {does(occupation_kind::unemployed, from(on(2011, 1, 1)))};
    compensation_fact c;
    c.valid = days(on(2011, 1, 1), on(2012, 4, 30));
    c.is = compensation_kind::sickness;
    c.degree = 100;
    p.compensation = {{c}};
    const benefit_plan all = plan(p, on(2012, 12, 31));
    EXPECT_EQ(all.on(on(2012, 4, 30)).pays.is, payer::none);
    EXPECT_EQ(all.stretch_on(on(2012, 7, 31)).is.why, stop::restored_wait);
    EXPECT_EQ(all.on(on(2012, 8, 1)).pays.is, payer::forsakringskassan);
    judgement_fact j;
    j.is = judged_matter::serious_illness;
    p.judgements = {j};
    EXPECT_EQ(plan(p, on(2012, 12, 31)).on(on(2012, 5, 2)).pays.is, payer::forsakringskassan);
}

TEST(Plan, PayOfAnEmployerWhomThePersonHasLeftIsNothingInTheFirstDays) {
    // 28:8: without what the employer in the sick-pay period pays; 27:10: nor what nobody would have worked for.
    person p = earner({pay(from(on(2015, 1, 1)), 200'000, "a"), pay(from(on(2015, 1, 1)), 150'000, "b")});
    p.occupation = {does(occupation_kind::employed, from(on(2015, 1, 1)), "a"),
                    does(occupation_kind::employed, days(on(2015, 1, 1), on(2024, 3, 5)), "b")};
    p.sick = {{ill(on(2024, 3, 1), on(2024, 4, 30))}};
    const benefit_plan all = plan(p, on(2024, 4, 30));
    EXPECT_EQ(all.on(on(2024, 3, 3)).pays.is, payer::employer);
    EXPECT_EQ(all.stretch_on(on(2024, 3, 14)).is.owed.employment, kronor{});
    EXPECT_EQ(all.stretch_on(on(2024, 3, 15)).is.owed.employment, kronor{350'000});
}

TEST(Plan, WithoutTheOccupationThePayerIsUnknownAndSaysSo) {
    person p = worker(400'000, {ill(on(2024, 3, 1), on(2024, 4, 30))});
    p.occupation.clear();
    const benefit_plan all = plan(p, on(2024, 4, 30));
    EXPECT_FALSE(all.on(on(2024, 3, 3)).pays.is);
    EXPECT_EQ(names_of(all.on(on(2024, 3, 3)).pays.missing), std::vector<std::string>{"occupation"});
    EXPECT_TRUE(all.on(on(2024, 3, 3)).degree.is);
}

TEST(Plan, AnUnknownDegreeLeavesTheRestKnown) {
    certificate c = ill(on(2024, 3, 1), on(2024, 4, 30));
    c.degree.reset();
    const person p = worker(400'000, {c});
    const benefit_plan all = plan(p, on(2024, 5, 31));
    EXPECT_EQ(names_of(all.on(on(2024, 4, 1)).degree.missing), std::vector<std::string>{"sick.degree"});
    EXPECT_EQ(names_of(all.on(on(2024, 4, 1)).daily.missing), std::vector<std::string>{"sick.degree"});
    EXPECT_EQ(all.on(on(2024, 5, 2)).daily.is, kronor{0});
}

TEST(Plan, DaysAfterASickPeriodOfUnknownLengthAreUnknown) {
    certificate c = ill(on(2024, 3, 1), on(2024, 4, 30));
    c.last.reset();
    const benefit_plan all = plan(worker(400'000, {c}), on(2024, 4, 30));
    EXPECT_EQ(all.on(on(2024, 2, 1)).in_sick_period.is, false);
    EXPECT_EQ(names_of(all.on(on(2024, 6, 1)).daily.missing), std::vector<std::string>{"sick.to"});
}

TEST(Plan, APriceBaseAmountThatIsNotLaidDownIsNamed) {
    const person p = worker(400'000, {ill(on(2027, 12, 1), on(2028, 2, 29))});
    const benefit_plan all = plan(p, on(2028, 2, 29));
    EXPECT_EQ(all.on(on(2027, 12, 31)).daily.is, kronor{850});
    EXPECT_EQ(names_of(all.on(on(2028, 1, 1)).daily.missing), std::vector<std::string>{"law.price_base_amount.2028"});
}

TEST(Plan, AnUnknownBirthDateMattersOnceTheDaysAfterTheAgeLimitWouldBeUsedUp) {
    person p = worker(400'000, {ill(on(2024, 1, 1), on(2024, 12, 31))});
    p.born.reset();
    const benefit_plan all = plan(p, on(2024, 12, 31));
    EXPECT_EQ(all.on(on(2024, 2, 1)).daily.is, kronor{850});
    EXPECT_EQ(names_of(all.on(on(2024, 12, 1)).daily.missing), std::vector<std::string>{"born"});
}

TEST(Plan, NobodySickHasAPlanOfNothing) {
    const benefit_plan all = plan(earner({pay(from(on(2005, 1, 1)), 400'000)}), on(2024, 12, 31));
    EXPECT_EQ(all.on(on(2024, 6, 1)).sgi.is, kronor{400'000});
    EXPECT_EQ(all.on(on(2024, 6, 1)).in_sick_period.is, false);
    EXPECT_EQ(all.paid_in(year_of(2024)).is, kronor{0});
}

}  // namespace
}  // namespace rehabkedja
