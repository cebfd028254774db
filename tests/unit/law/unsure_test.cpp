// Not knowing as an interval: known parts decide, unknown ones are all named.
#include <gtest/gtest.h>

#include "rehabkedja/income/sgi_day.hpp"
#include "rehabkedja/law/terms.hpp"

namespace {
using namespace rehabkedja;

const lacks income = lacks::of(lacking_fact::income);
const lacks cash = lacks::of(lacking_fact::income_cash);

TEST(Unsure, TwoEndsThatMeetAreKnownAndLackNothing) {
    const unsure<kronor> a(kronor{5}, kronor{5}, income);
    EXPECT_TRUE(a.known());
    EXPECT_TRUE(a.missing.empty());
    const unsure<kronor> b(kronor{5}, kronor{6}, income);
    EXPECT_FALSE(b.known());
    EXPECT_TRUE(b.missing.has(lacking_fact::income));
}

TEST(Unsure, ACapAboveWhichAllIsOneSettlesIt) {
    const unsure<kronor> pay(kronor{400'000}, kronor{500'000}, income);
    const auto cut = [](kronor x) { return lower_of(x, kronor{380'800}); };
    EXPECT_EQ(lift(cut, pay), unsure<kronor>(kronor{380'800}));
    const unsure<kronor> less(kronor{300'000}, kronor{500'000}, income);
    EXPECT_EQ(lift(cut, less), unsure<kronor>(kronor{300'000}, kronor{380'800}, income));
}

TEST(Unsure, EveryUnknownPartIsNamedNeverTheFirstOnly) {
    const verdict a{income};
    const verdict b{cash};
    EXPECT_EQ(all_of(a, b, true), verdict(income | cash));
    EXPECT_EQ(any_of(a, b, false), verdict(income | cash));
    EXPECT_EQ(all_of(a, false, b), verdict(false));
    EXPECT_EQ(any_of(a, true, b), verdict(true));
    EXPECT_EQ(all_of(true, true), verdict(true));
    EXPECT_EQ(any_of(false, false), verdict(false));
    EXPECT_EQ(negated(verdict(true)), verdict(false));
    EXPECT_EQ(negated(a), a);
}

TEST(Unsure, WhereTheConditionIsUnknownBothSidesAreSpanned) {
    const unsure<kronor> two(kronor{2});
    const unsure<kronor> nine(kronor{9});
    EXPECT_EQ(where(true, two, nine), two);
    EXPECT_EQ(where(false, two, nine), nine);
    EXPECT_EQ(where(verdict(income), nine, two), unsure<kronor>(kronor{2}, kronor{9}, income));
    EXPECT_EQ(where(verdict(income), two, two), two);
}

TEST(Unsure, PartsOfAnSgiAreSpannedEachForItself) {
    const unsure<sgi_parts> a(sgi_parts{kronor{10}, kronor{0}});
    const unsure<sgi_parts> b(sgi_parts{kronor{0}, kronor{10}});
    const auto both = where(verdict(income), a, b);
    EXPECT_EQ(both.least.total(), kronor{0});
    EXPECT_EQ(both.most.total(), kronor{20});
}

TEST(Lacks, NamesComeAsTheyAreBestAskedFor) {
    lacks all = lacks::of(lacking_fact::option_holidays_are_working_days) | lacks::of_year(2028) |
                lacks::of(lacking_fact::income_lasts_months) | lacks::of(lacking::born) |
                lacks::of(lacking::target_age);
    EXPECT_EQ(names_of(all),
              (std::vector<std::string>{"born", "income.lasts_months", "law.target_age.2032",
                                        "law.price_base_amount.2028", "option.holidays_are_working_days"}));
    EXPECT_TRUE(names_of(lacks{}).empty());
}

TEST(Lacks, EveryFactHasItsOwnName) {
    for (std::size_t i = 0; i < lacking_fact_names.size(); ++i) {
        const auto f = static_cast<lacking_fact>(first_lacking_fact + i);
        EXPECT_EQ(names_of(lacks::of(f)), (std::vector<std::string>{std::string(lacking_fact_names.at(i))}));
    }
    EXPECT_EQ(lacking_fact_names.at(static_cast<std::size_t>(lacking_fact::option_holidays_are_working_days) -
                                    first_lacking_fact),
              "option.holidays_are_working_days");
    EXPECT_EQ(names_of(lacks::of_year(2004)), (std::vector<std::string>{"law.price_base_amount.2004"}));
}

TEST(Ground, EveryGroundIsFoundByItsName) {
    for (std::size_t i = 0; i + 1 < grounds; ++i)
        EXPECT_EQ(ground_of(ground_names.at(i)), static_cast<ground>(i)) << ground_names.at(i);
    EXPECT_EQ(ground_of("parent_older"), std::nullopt);
    EXPECT_EQ(ground_of("holiday"), std::nullopt);
}

}  // namespace
