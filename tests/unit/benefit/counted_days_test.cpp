#include "rehabkedja/benefit/counted_days.hpp"

#include <gtest/gtest.h>

namespace rehabkedja {
namespace {

constexpr int limit = 364 * whole_day;
constexpr int frame = 450;

TEST(CountedDays, TheFrameIsTheDaysBeforeTheDayAndNotTheDayItself) {
    counted_days days;
    days.add({day{100}, day{109}});
    EXPECT_EQ(days.in_frame(day{100}, frame), 0);
    EXPECT_EQ(days.in_frame(day{101}, frame), whole_day);
    EXPECT_EQ(days.in_frame(day{110}, frame), 10 * whole_day);
    EXPECT_EQ(days.in_frame(day{100 + 450}, frame), 10 * whole_day);  // day 100 is the oldest of the 450
    EXPECT_EQ(days.in_frame(day{100 + 451}, frame), 9 * whole_day);
}

TEST(CountedDays, AnUnbrokenTimeReachesTheLimitAfter364Days) {
    const counted_days none;
    EXPECT_EQ(none.first_reaching(day{0}, limit, whole_day, frame, day{10'000}), day{364});
    EXPECT_EQ(none.first_reaching(day{0}, limit, whole_day, frame, day{363}), std::nullopt);
}

TEST(CountedDays, AFullFrameOpensAgainAfter87FreeDaysAndNotAfter86) {
    counted_days days;
    days.add({day{0}, day{363}});
    const auto open = days.first_below(day{364}, limit, 0, frame, until_further);
    ASSERT_TRUE(open);
    EXPECT_EQ(*open - day{364}, 87);
    EXPECT_EQ(days.in_frame(day{364 + 86}, frame), limit);
    // Then one old day leaves for each new one: 364 days in a row (chain.md 3.2).
    EXPECT_EQ(days.first_reaching(*open, limit, whole_day, frame, until_further), *open + 364);
}

TEST(CountedDays, FewerDaysInTheFrameGiveTheDaysThatAreLeft) {
    counted_days days;
    days.add({day{0}, day{199}});
    const auto left = [&](int gap) {
        const day from = day{200 + gap};
        return *days.first_reaching(from, limit, whole_day, frame, until_further) - from;
    };
    EXPECT_EQ(left(87), 364);
    EXPECT_EQ(left(86), 164);
    EXPECT_EQ(left(60), 164);
}

TEST(CountedDays, PartDaysCountTheirQuarters) {
    const counted_days none;
    EXPECT_EQ(none.first_reaching(day{0}, 3 * whole_day, 1, frame, until_further), day{12});
    EXPECT_EQ(none.first_reaching(day{0}, limit, 3, frame, until_further), std::nullopt);  // 337 whole days in 450
}

TEST(CountedDays, ADayCountsOnceAndTheGreaterShareHolds) {
    counted_days days;
    days.add({day{10}, day{14}}, 1);
    days.add({day{20}, day{22}}, 2);
    days.add({day{12}, day{30}});
    EXPECT_EQ(days.total_before(day{100}), 2 * 1 + 19 * whole_day);
    days.add({day{5}, day{12}}, 1);
    EXPECT_EQ(days.total_before(day{100}), 7 * 1 + 19 * whole_day);
    ASSERT_EQ(days.runs().size(), 2U);
    EXPECT_EQ(days.runs()[0].when, (period{day{5}, day{11}}));
}

}  // namespace
}  // namespace rehabkedja
