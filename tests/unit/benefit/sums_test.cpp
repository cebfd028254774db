// Sums of the plan, days of change, two plans side by side.
#include "rehabkedja/benefit/sums.hpp"

#include <gtest/gtest.h>

#include "rehabkedja/benefit/compare.hpp"
#include "support/made_benefit.hpp"

namespace rehabkedja {
namespace {

using made::date;

planned_ways plan(const benefit_lines& lines, const made::given_income& income, day to) {
    return planned_ways::of(
        {}, [&](std::span<const std::size_t>, const settled_parts& so) { return fold(lines, income, so, to); });
}

TEST(Sums, AMonthIsTheSumOfItsDays) {
    const auto all = plan(made::lines_of({{date(2021, 2, 10), date(2021, 4, 5)}}, made::employed()),
                          made::income_of(400'000), date(2021, 12, 31));
    EXPECT_EQ(paid_in(all, month_of(2021, 2)).is, kronor{850 * 5});  // from 24 February
    EXPECT_EQ(paid_in(all, month_of(2021, 3)).is, kronor{850 * 31});
    EXPECT_EQ(paid_in(all, month_of(2021, 4)).is, kronor{850 * 5});
    EXPECT_EQ(paid_in(all, month_of(2021, 5)).is, kronor{0});
    EXPECT_EQ(paid_in(all, year_of(2021)).is, kronor{850 * 41});
    EXPECT_EQ(paid_in(all, year_of(2031)).is, kronor{0});
}

TEST(Sums, ASumHangsOnWhatOneOfItsDaysHangsOn) {
    benefit_lines lines = made::lines_of({{date(2021, 2, 10), date(2021, 4, 5)}}, made::employed());
    lines.refused = {{since_ever, false},
                     {date(2021, 3, 30), verdict(lacks::of(lacking_fact::refused_from))},
                     {date(2021, 4, 2), false}};
    const auto all = plan(lines, made::income_of(400'000), date(2021, 12, 31));
    EXPECT_EQ(paid_in(all, month_of(2021, 2)).is, kronor{850 * 5});
    EXPECT_FALSE(paid_in(all, month_of(2021, 3)).is);
    EXPECT_EQ(names_of(paid_in(all, month_of(2021, 3)).missing), std::vector<std::string>{"refused.from"});
}

TEST(Sums, EachChangeHasItsDay) {
    const day first = date(2021, 2, 10);
    const auto all =
        plan(made::lines_of({{first, first + 400}}, made::employed()), made::income_of(400'000), first + 500);
    const auto changes = changes_in(all, {first - 1, first + 500});
    ASSERT_EQ(changes.size(), 4U);
    EXPECT_EQ(changes[0].on, first);
    EXPECT_NE(changes[0].what & static_cast<plan_changes>(plan_change::sick_period), 0);
    EXPECT_EQ(changes[1].on, first + 14);
    EXPECT_NE(changes[1].what & static_cast<plan_changes>(plan_change::pays), 0);
    EXPECT_EQ(changes[2].on, first + 365);
    EXPECT_EQ(changes[2].what, static_cast<plan_changes>(plan_change::level) |
                                   static_cast<plan_changes>(plan_change::amount) |
                                   static_cast<plan_changes>(plan_change::full_day));
    EXPECT_EQ(changes[3].on, first + 401);
}

TEST(Compare, TheSameSpellUnderAnotherLaw) {
    const day first = date(2021, 2, 10);
    benefit_lines lines = made::lines_of({{first, first + 400}}, made::employed());
    const auto as_is = plan(lines, made::income_of(400'000), first + 400);
    auto figures = *lines.figures;
    for (auto& [from, t] : figures) t.normal_hundredths = 90;
    lines.figures = std::make_shared<const line_of<terms>>(figures);
    const auto reform = plan(lines, made::income_of(400'000), first + 400);
    const auto both = compare(as_is, reform, {first, first + 400});
    ASSERT_EQ(both.size(), 3U);
    EXPECT_FALSE(both[0].differs);
    EXPECT_TRUE(both[1].differs);
    EXPECT_EQ(both[1].difference, kronor{957 - 850});
    EXPECT_EQ(both[1].difference_in_all(), kronor{107 * 351});
    EXPECT_FALSE(both[2].differs);
    EXPECT_EQ(difference_in(as_is, reform, {first, first + 400}), kronor{107 * 351});
}

}  // namespace
}  // namespace rehabkedja
