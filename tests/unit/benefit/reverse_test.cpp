// The reverse questions, against the plan that they are about.
#include "rehabkedja/benefit/reverse.hpp"

#include <gtest/gtest.h>

#include "support/made_income.hpp"

namespace rehabkedja {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace)

const std::shared_ptr<const benefit_law>& swedish() {
    static const auto one = std::make_shared<const benefit_law>(swedish_law());
    return one;
}
person worker(std::vector<certificate> sick) {
    person p = earner({pay(from(on(2005, 1, 1)), 400'000)});
    p.sick = std::move(sick);
    p.occupation = {does(occupation_kind::employed, from(on(2005, 1, 1)))};
    return p;
}

TEST(Reverse, TheLevelFallsOnDay366OfASpellThatGoesOn) {
    const day first = on(2024, 3, 4);
    EXPECT_EQ(level_falls(swedish(), worker({ill(first, first + 30)}), first + 10).on, first + 365);
    EXPECT_EQ(level_falls(swedish(), worker({ill(first, first + 364)}), first + 10).on, first + 365);
}

TEST(Reverse, FreeDaysToReopen) {
    const day first = on(2020, 3, 2);
    const person p = worker({ill(first, first + 800)});
    EXPECT_EQ(free_days_to_reopen(swedish(), p, first + 364).days, 87);
    EXPECT_EQ(free_days_to_reopen(swedish(), p, first + 700).days, 87);
    EXPECT_EQ(free_days_to_reopen(swedish(), p, first + 100).days, 0);
}

TEST(Reverse, FreeDaysDoNotHangOnLaterSickDays) {
    // A year at normal level, then a sick-pay period of which three days are sick: they count only if benefit follows.
    const day first = on(2020, 3, 2);
    const day again = first + 364 + 30;
    const person little = worker({ill(first, first + 364), ill(again, again + 2)});
    const person much = worker({ill(first, first + 364), ill(again, again + 60)});
    EXPECT_EQ(free_days_to_reopen(swedish(), much, again + 2).days,
              free_days_to_reopen(swedish(), little, again + 2).days);
    person unknown = little;
    unknown.sick.reset();
    EXPECT_FALSE(free_days_to_reopen(swedish(), unknown, again).days);
}

TEST(Reverse, RegistrationPastTheAgeLimitKeepsNothing) {
    person p = earner({pay(days(on(2005, 1, 1), on(2023, 8, 31)), 400'000)});
    p.sick = std::vector<certificate>{};
    p.occupation = {does(occupation_kind::unemployed, from(on(2023, 9, 1)))};
    p.protection = {{by(ground::parent, days(on(2023, 9, 1), on(2023, 11, 29)))}};
    p.protection->front().child_born = on(2023, 9, 1);
    p.born = on(1956, 3, 4);
    const register_by late = last_day_to_register(swedish(), p, on(2023, 9, 1));
    EXPECT_EQ(late.by.comes, answer::no);
    EXPECT_TRUE(late.too_late);
    EXPECT_EQ(late.last_covered, on(2023, 11, 29));
    p.born = on(1966, 3, 4);
    EXPECT_EQ(last_day_to_register(swedish(), p, on(2023, 9, 1)).by.on, on(2023, 12, 1));  // 26:18 goes on longer
}

TEST(Reverse, TheLevelAlsoFallsWhereBothLevelsAreUsedUp) {
    // 914 days at both levels, a year without benefit, then normal level again until nothing is left at either.
    const day first = on(2010, 1, 4);
    const person p = worker({ill(first, first + 913), ill(first + 913 + 100, first + 913 + 130)});
    const settled_day falls = level_falls(swedish(), p, first + 913 + 100);
    EXPECT_EQ(falls.comes, answer::yes);
}

TEST(Reverse, TheFirstUncoveredDayIsTheLastToRegister) {
    person p = earner({pay(days(on(2005, 1, 1), on(2024, 1, 31)), 400'000)});
    p.sick = std::vector<certificate>{};
    p.occupation = {does(occupation_kind::unemployed, from(on(2024, 2, 1)))};
    const register_by by_when = last_day_to_register(swedish(), p, on(2024, 2, 1));
    EXPECT_EQ(by_when.by.on, on(2024, 5, 1));  // three months from 1 February
    EXPECT_EQ(by_when.last_covered, on(2024, 4, 30));
    EXPECT_TRUE(by_when.until_then.has(ground::break3));
    p.protection = {{by(ground::unemployed, from(on(2024, 5, 1)))}};
    EXPECT_EQ(last_day_to_register(swedish(), p, on(2024, 2, 1)).by.comes, answer::no);
    p.protection = {{by(ground::unemployed, from(on(2024, 5, 2)))}};
    EXPECT_EQ(last_day_to_register(swedish(), p, on(2024, 2, 1)).by.on, on(2024, 5, 1));
}

TEST(Reverse, WhereACeilingBinds) {
    EXPECT_EQ(income_at_ceiling(*swedish(), on(2018, 6, 30)), kronor{341'200});
    EXPECT_EQ(income_at_ceiling(*swedish(), on(2026, 1, 1)), kronor{592'000});
    EXPECT_EQ(income_at_ceiling(*swedish(), on(2035, 1, 1)), std::nullopt);
    EXPECT_EQ(sgi_at_unemployed_cap(*swedish(), on(2024, 1, 1), benefit_level::normal), kronor{255'700});
    EXPECT_EQ(sgi_at_unemployed_cap(*swedish(), on(2010, 1, 1), benefit_level::continued), kronor{244'100});
    EXPECT_EQ(sgi_at_unemployed_cap(*swedish(), on(1990, 1, 1), benefit_level::normal), std::nullopt);
}

}  // namespace
}  // namespace rehabkedja
