// Bad input on benefit: typed errors with the place of the fact.
#include "rehabkedja/benefit/check.hpp"

#include <gtest/gtest.h>

#include "support/made_income.hpp"

namespace rehabkedja {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace)

const benefit_law& swedish() {
    static const benefit_law one(swedish_law());
    return one;
}
std::pair<std::string, std::string> fault(const person& p) {
    const auto found = check_benefit(swedish(), p);
    return found ? std::pair(std::string(name_of(found->code)), found->field) : std::pair<std::string, std::string>{};
}
using named = std::pair<std::string, std::string>;

TEST(CheckBenefit, WhatCanBeRightIsNoFault) {
    person p = earner({});
    p.paid = {{{days(on(2024, 1, 1), on(2024, 1, 31)), paid_level::normal}}};
    p.waiting = {{{from(on(2020, 1, 1)), 30}}};
    p.working_time = {{{from(on(2020, 1, 1)), 2080, 800}}};
    EXPECT_EQ(fault(p), named());
}

TEST(CheckBenefit, DaysPaidTwiceOverlap) {
    person p = earner({});
    p.paid = {{{days(on(2024, 1, 1), on(2024, 1, 31)), paid_level::normal},
               {days(on(2024, 1, 31), on(2024, 2, 1)), paid_level::continued}}};
    EXPECT_EQ(fault(p), named("overlap", "paid[1]"));
}

TEST(CheckBenefit, AWaitingTimeMustBeOneThatTheLawHas) {
    person p = earner({});
    p.waiting = {{{from(on(2020, 1, 1)), 10}}};
    EXPECT_EQ(fault(p), named("bad_value", "waiting[0].days"));
    p.waiting = {{{days(on(2008, 7, 1), on(2009, 1, 1)), 3}}};
    EXPECT_EQ(fault(p), named());
    p.waiting = {{{from(on(2020, 1, 1)), 3}}};
    EXPECT_EQ(fault(p), named("bad_value", "waiting[0].days"));
}

TEST(CheckBenefit, MoreEmployersThanCanBeToldApartAreAFault) {
    person p = earner({});
    const auto employ = [&](std::size_t many) {
        p.occupation.clear();
        for (std::size_t i = 0; i < many; ++i) {
            p.occupation.push_back(does(occupation_kind::employed, from(on(2020, 1, 1))));
            p.occupation.back().employer = std::to_string(i);
        }
    };
    employ(most_employers);
    EXPECT_EQ(fault(p), named());
    employ(most_employers + 1);
    EXPECT_EQ(fault(p), named("bad_value", "occupation"));
    p.income.reset();  // nothing is asked of income
    EXPECT_EQ(fault(p), named());
}

TEST(CheckBenefit, HoursMustFitIntoAYearAndADay) {
    person p = earner({});
    p.working_time = {{{from(on(2020, 1, 1)), 0, 800}}};
    EXPECT_EQ(fault(p), named("bad_value", "working_time[0].yearly_hours"));
    p.working_time = {{{from(on(2020, 1, 1)), 2080, 2401}}};
    EXPECT_EQ(fault(p), named("bad_value", "working_time[0].hours_a_day"));
}

TEST(CheckBenefit, FactsBeginAfterTheBirth) {
    person p = earner({});
    p.waiting = {{{from(on(1970, 1, 1)), 30}}};
    EXPECT_EQ(fault(p), named("before_birth", "waiting[0]"));
}

}  // namespace
}  // namespace rehabkedja
