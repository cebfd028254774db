// The build-up stage of a business (25:7 a, 25:9): its months by the start of the benefit period, each form, what it raises.
#include <gtest/gtest.h>

#include "rehabkedja/income/build_up.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "support/names.hpp"

namespace rehabkedja {
namespace {

using test::names;
using R = build_up_reason;

day on(int y, int m, int d) { return detail::day_of(y, m, d); }
const law now = swedish_law();

build_up_facts business(day d, day period_began, day registered, business_form form = business_form::other) {
    build_up_facts f;
    f.on = d;
    f.period_began = period_began;
    f.form = form;
    f.entrepreneur = answer::yes;
    f.registered = registered;
    return f;
}
R why(const build_up_facts& f) { return build_up_stage(now, f).why; }

TEST(BuildUp, ThirtySixMonthsFromTheMonthOfRegistration) {
    const day registered = on(2019, 9, 10);
    const auto at = [&](day d) { return build_up_stage(now, business(d, d, registered)); };
    EXPECT_EQ(at(on(2019, 8, 31)).why, R::before_stage);
    EXPECT_EQ(at(on(2019, 9, 1)).is, answer::yes);
    EXPECT_EQ(at(on(2019, 9, 2)).is, answer::yes);
    EXPECT_EQ(at(on(2022, 8, 30)).is, answer::yes);
    EXPECT_EQ(at(on(2022, 8, 31)).is, answer::yes);
    EXPECT_EQ(at(on(2022, 9, 1)).why, R::stage_over);
    EXPECT_EQ(at(on(2022, 9, 1)).is, answer::no);
    EXPECT_EQ(at(on(2020, 1, 1)).value, (period{on(2019, 9, 1), on(2022, 8, 31)}));
    EXPECT_EQ(at(on(2020, 1, 1)).at, sfb(25, 9));
}

TEST(BuildUp, TwentyFourMonthsForBenefitPeriodsBegunBeforeAugust2018) {
    const day registered = on(2016, 9, 5);
    EXPECT_EQ(why(business(on(2018, 8, 31), on(2018, 7, 31), registered)), R::in_stage);
    EXPECT_EQ(why(business(on(2018, 9, 1), on(2018, 7, 31), registered)), R::stage_over);
    EXPECT_EQ(why(business(on(2018, 9, 1), on(2018, 8, 1), registered)), R::in_stage);
    EXPECT_EQ(why(business(on(2018, 9, 1), on(2018, 8, 2), registered)), R::in_stage);
    EXPECT_EQ(why(business(on(2019, 8, 31), on(2018, 8, 1), registered)), R::in_stage);
    EXPECT_EQ(why(business(on(2019, 9, 1), on(2018, 8, 1), registered)), R::stage_over);
}

TEST(BuildUp, CompaniesFromBenefitPeriodsOfAugust2018) {
    const auto company = [](day began) {
        return business(on(2018, 9, 1), began, on(2018, 1, 15), business_form::limited_company);
    };
    EXPECT_EQ(why(company(on(2018, 7, 31))), R::form_not_covered);
    EXPECT_EQ(why(company(on(2018, 8, 1))), R::in_stage);
    EXPECT_EQ(why(company(on(2018, 8, 2))), R::in_stage);
    EXPECT_EQ(build_up_stage(now, company(on(2018, 8, 1))).at, sfb(25, 7, 'a'));
    auto f = company(on(2018, 8, 1));
    f.entrepreneur = answer::no;
    EXPECT_EQ(why(f), R::not_entrepreneur);
    f.entrepreneur = answer::unknown;
    EXPECT_EQ(build_up_stage(now, f).is, answer::unknown);
    EXPECT_EQ(names(build_up_stage(now, f).missing), "entrepreneur");
    // Of another form it is not asked.
    f.form = business_form::other;
    EXPECT_EQ(build_up_stage(now, f).is, answer::yes);
}

TEST(BuildUp, BeforeJuly2010AnOlderRuleThatWasNotRead) {
    const auto at = [](day d) { return build_up_stage(now, business(d, on(2010, 6, 1), on(2010, 1, 1))); };
    EXPECT_EQ(at(on(2010, 6, 30)).is, answer::unknown);
    EXPECT_EQ(at(on(2010, 6, 30)).why, R::older_rule);
    EXPECT_EQ(to_string(at(on(2010, 6, 30)).at), "SFBP 4:15 a");
    EXPECT_TRUE(at(on(2010, 6, 30)).missing.empty());
    // A benefit period that had begun then goes on under the new rule (SFBP 4:15 a: by the time of the SGI).
    EXPECT_EQ(at(on(2010, 7, 1)).value, (period{on(2010, 1, 1), on(2011, 12, 31)}));
    EXPECT_EQ(at(on(2010, 7, 2)).is, answer::yes);
}

TEST(BuildUp, TheSameActivityInAnotherFormKeepsItsStart) {
    auto f = business(on(2021, 1, 1), on(2021, 1, 1), on(2020, 12, 1));
    f.same_activity_before = answer::yes;
    f.earlier_form = business_form::other;
    f.earlier_registered = on(2018, 3, 1);
    f.earlier_began = on(2018, 1, 20);
    // From one form of 25:9 to another: when the first began (second paragraph).
    EXPECT_EQ(build_up_stage(now, f).value, (period{on(2018, 1, 1), on(2020, 12, 31)}));
    EXPECT_EQ(why(f), R::stage_over);
    // From a company: its registration (third paragraph).
    f.earlier_form = business_form::limited_company;
    EXPECT_EQ(build_up_stage(now, f).value, (period{on(2018, 3, 1), on(2021, 2, 28)}));
    // To a company: the registration of the first (25:7 a second paragraph).
    f.form = business_form::limited_company;
    f.earlier_form = business_form::other;
    EXPECT_EQ(build_up_stage(now, f).value, (period{on(2018, 3, 1), on(2021, 2, 28)}));
    // Another activity has a stage of its own.
    f.same_activity_before = answer::no;
    EXPECT_EQ(build_up_stage(now, f).value, (period{on(2020, 12, 1), on(2023, 11, 30)}));
    f.same_activity_before = answer::unknown;
    EXPECT_EQ(build_up_stage(now, f).is, answer::yes);
    EXPECT_EQ(build_up_stage(now, f).value, std::nullopt);
    EXPECT_EQ(names(build_up_stage(now, f).missing), "same_activity_before");
}

TEST(BuildUp, IncomeIsAtLeastTheComparablePay) {
    auto f = business(on(2020, 1, 1), on(2020, 1, 1), on(2019, 9, 10));
    f.comparable_pay = kronor{300'000};
    const auto income = [&](std::int64_t own) {
        f.own_income = kronor{own};
        return build_up_income(now, f);
    };
    EXPECT_EQ(income(299'999).value, (business_income{kronor{300'000}, income_kind::other}));
    EXPECT_EQ(income(299'999).is, answer::yes);
    EXPECT_EQ(income(300'000).is, answer::no);
    EXPECT_EQ(income(300'001).value, (business_income{kronor{300'001}, income_kind::other}));
    EXPECT_EQ(income(300'001).is, answer::no);
    f.form = business_form::limited_company;
    EXPECT_EQ(income(0).value, (business_income{kronor{300'000}, income_kind::employment}));
    // After the stage the income stands for itself, whatever others earn.
    f.on = on(2022, 9, 1);
    f.comparable_pay.reset();
    EXPECT_EQ(income(120'000).value, (business_income{kronor{120'000}, income_kind::employment}));
    EXPECT_TRUE(income(120'000).missing.empty());
}

TEST(BuildUp, WhatIsNotKnownIsNamed) {
    auto f = business(on(2020, 1, 1), on(2020, 1, 1), on(2019, 9, 10));
    f.own_income = kronor{100'000};
    EXPECT_EQ(build_up_income(now, f).value, std::nullopt);
    EXPECT_EQ(names(build_up_income(now, f).missing), "comparable_pay");
    f.comparable_pay = kronor{200'000};
    f.registered.reset();
    EXPECT_EQ(build_up_income(now, f).is, answer::unknown);
    EXPECT_EQ(build_up_income(now, f).why, R::not_known);
    EXPECT_EQ(names(build_up_income(now, f).missing), "registered");
    // Where both ways give one income, the registration does not matter.
    f.own_income = kronor{200'000};
    EXPECT_EQ(build_up_income(now, f).value, (business_income{kronor{200'000}, income_kind::other}));
    EXPECT_TRUE(build_up_income(now, f).missing.empty());
    f.comparable_pay = kronor{-1};
    EXPECT_THROW(std::ignore = build_up_income(now, f), input_error);
}

TEST(BuildUp, AChangedLawAnswersDifferently) {
    law longer = now;
    longer.money.set(money_parameter::build_up_months, on(2028, 1, 1), 48);
    const auto f = business(on(2029, 1, 1), on(2028, 1, 1), on(2025, 6, 1));
    EXPECT_EQ(build_up_stage(now, f).is, answer::no);
    EXPECT_EQ(build_up_stage(longer, f).is, answer::yes);
}

// A rule on given facts can be asked at compile time.
constexpr law at_compile_time = swedish_law();
static_assert(build_up_stage(at_compile_time, {.on = detail::day_of(2020, 1, 1),
                                               .period_began = detail::day_of(2020, 1, 1),
                                               .form = business_form::other,
                                               .registered = detail::day_of(2019, 9, 10)})
                  .is == answer::yes);

}  // namespace
}  // namespace rehabkedja
