// Goals, intervals, the consistency of plans, estimates.
#include <gtest/gtest.h>

#include "made_programme.hpp"
#include "rehabkedja/programme/consistency.hpp"
#include "rehabkedja/programme/estimate.hpp"
#include "rehabkedja/programme/interval.hpp"
#include "rehabkedja/programme/outcome.hpp"

namespace rehabkedja {
namespace {

goal share_goal(goal_comparator how, double value) {
    goal g;
    g.kind = goal_kind::share;
    g.how = how;
    g.value = value;
    g.unit = "percent";
    return g;
}

TEST(Goals, AShareIsComparedByItsComparator) {
    const goal half = share_goal(goal_comparator::at_least, 50);
    EXPECT_EQ(reached(half, {37, 0, 74}), answer::yes);
    EXPECT_EQ(reached(half, {36, 0, 74}), answer::no);
    EXPECT_EQ(reached(share_goal(goal_comparator::more_than, 50), {37, 0, 74}), answer::no);
    goal range = share_goal(goal_comparator::between, 5);
    range.value_to = 7;
    EXPECT_EQ(reached(range, {2, 0, 30}), answer::yes);
    EXPECT_EQ(reached(range, {1, 0, 30}), answer::no);
    EXPECT_EQ(reached(range, {3, 0, 30}), answer::no);
}

TEST(Goals, WhatIsNotKnownCanTipIt) {
    const goal half = share_goal(goal_comparator::at_least, 50);
    EXPECT_EQ(reached(half, {40, 10, 74}), answer::yes);
    EXPECT_EQ(reached(half, {30, 10, 74}), answer::unknown);
    EXPECT_EQ(reached(half, {10, 10, 74}), answer::no);
    EXPECT_EQ(reached(half, {30, 0, {}}), answer::unknown);
    EXPECT_EQ(reached(share_goal(goal_comparator::about, 50), {37, 0, 74}), answer::unknown);
}

TEST(Intervals, AreThoseOfTheTable) {
    // Wilson, 95 per cent, of a table worked out apart from this library.
    const auto tenths = [](const std::optional<share_interval>& i) {
        return std::pair(std::lround(i->low * 1000), std::lround(i->high * 1000));
    };
    using pair = std::pair<long, long>;  // NOLINT(google-runtime-int): lround gives long
    EXPECT_EQ(tenths(interval_of(572, 1100, interval_method::wilson)), (pair{490, 549}));
    EXPECT_EQ(tenths(interval_of(22, 74, interval_method::wilson)), (pair{205, 409}));
    EXPECT_EQ(tenths(interval_of(9, 30, interval_method::wilson)), (pair{167, 479}));
    EXPECT_EQ(tenths(interval_of(7, 18, interval_method::wilson)), (pair{203, 614}));
}

TEST(Intervals, ClopperPearsonIsExactAtTheEdges) {
    // With nothing observed the upper end is 1 - (0.025)^(1/n); the other edge mirrors it.
    const auto none = interval_of(0, 10);
    EXPECT_DOUBLE_EQ(none->low, 0);
    EXPECT_NEAR(none->high, 1 - std::pow(0.025, 0.1), 1e-12);
    const auto all = interval_of(10, 10);
    EXPECT_NEAR(all->low, std::pow(0.025, 0.1), 1e-12);
    EXPECT_DOUBLE_EQ(all->high, 1);
    EXPECT_FALSE(interval_of(1, 0));
    EXPECT_FALSE(interval_of(5, 4));
}

TEST(Goals, FewPeopleAreMasked) {
    EXPECT_TRUE(too_few({2, 0, 30}, 5));
    EXPECT_TRUE(too_few({28, 0, 30}, 5));
    EXPECT_TRUE(too_few({2, 0, 4}, 5));
    EXPECT_TRUE(too_few({19, 1, 24}, 5));  // four surely did not
    EXPECT_FALSE(too_few({0, 0, 30}, 5));
    EXPECT_FALSE(too_few({15, 0, 30}, 5));
}

std::vector<plan_check> checks_of(const char* id, std::string_view what) {
    static const auto shelf = json::programme_shelf::built_in();
    std::vector<plan_check> found = consistency(shelf->catalogue(), *shelf->catalogue().find(id));
    std::erase_if(found, [&](const plan_check& c) { return c.what != what; });
    return found;
}

TEST(Consistency, Dirigos429And56And23CannotHoldUnlessPeopleAreCountedTwice) {
    const auto sizes = checks_of("dirigo2", "sizes");
    ASSERT_EQ(sizes.size(), 3U);
    EXPECT_NE(sizes[0].arithmetic.find("1099 to 1101"), std::string::npos);
    EXPECT_NE(sizes[1].arithmetic.find("740 to 753"), std::string::npos);
    EXPECT_NE(sizes[2].arithmetic.find("200 to 208"), std::string::npos);
    const auto counts = checks_of("dirigo2", "counts");
    const auto sum = std::ranges::find(counts, plan_verdict::contradiction, &plan_check::says);
    ASSERT_NE(sum, counts.end());
    EXPECT_NE(sum->arithmetic.find("2039..2062"), std::string::npos);
    EXPECT_NE(sum->arithmetic.find("239 to 262 people are counted twice"), std::string::npos);
}

TEST(Consistency, EntersPlacesAddUpTo74) {
    const auto places = checks_of("enter", "places");
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(places[0].says, plan_verdict::differs);
    EXPECT_EQ(places[0].arithmetic, "15 + 15 + 15 + 15 + 5 + 6 + 3 = 74, and planned are about 75");
}

TEST(Consistency, TheLastFullYearOfEnterBeginsBeforeTheIntakeEnds) {
    const auto stay = checks_of("enter", "last_full_stay");
    ASSERT_EQ(stay.size(), 1U);
    EXPECT_EQ(stay[0].says, plan_verdict::contradiction);
    EXPECT_NE(stay[0].arithmetic.find("2014-01-01 at the latest"), std::string::npos);
}

TEST(Consistency, ThePartsOfMiaAddUpTo2500) {
    const auto parts = checks_of("mia", "parts");
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0].says, plan_verdict::holds);
    EXPECT_NE(parts[0].arithmetic.find("= 2500"), std::string::npos);
}

TEST(Consistency, LivsvalMeasuresAfterItsEnd) {
    const auto late = checks_of("livsval_dp3", "measured_after_end");
    ASSERT_FALSE(late.empty());
    EXPECT_EQ(late[0].says, plan_verdict::contradiction);
}

TEST(Estimates, WithAndWithoutOverlap) {
    const std::vector<counted_group> groups{{"a", 0.5, 400}, {"b", 0.2, 1000}};
    const group_estimate e = estimate(groups, 1000, 50);
    EXPECT_DOUBLE_EQ(*e.without_overlap, 400);
    EXPECT_DOUBLE_EQ(*e.at_least, 200);
    EXPECT_DOUBLE_EQ(*e.with_overlap, 350);
    EXPECT_NEAR(*e.independent, 1000 * (1 - 0.8 * 0.8), 1e-9);
    const group_estimate open = estimate({{"a", 0.5, {}}}, {}, {});
    EXPECT_FALSE(open.without_overlap);
    EXPECT_EQ(open.missing, std::vector<std::string>{"a"});
}

}  // namespace
}  // namespace rehabkedja
