// Periods against sets of days: whatever is said about two periods is said about the days in them.
#include "rehabkedja/time/period.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace rehabkedja {
namespace {

std::set<int> days_of(period p) {
    std::set<int> days;
    for (day d = p.first; d <= p.last; d = d + 1) days.insert(d.since_1970);
    return days;
}

TEST(Period, AgreesWithSetsOfDays) {
    for (int a = 0; a < 7; ++a) {
        for (int b = a; b < 7; ++b) {
            const period p{day{a}, day{b}};
            EXPECT_EQ(days_in(p), static_cast<int>(days_of(p).size()));
            for (int d = -1; d < 9; ++d) EXPECT_EQ(contains(p, day{d}), days_of(p).contains(d));
            for (int c = 0; c < 7; ++c) {
                for (int e = c; e < 7; ++e) {
                    const period q{day{c}, day{e}};
                    std::set<int> both;
                    const auto left = days_of(p);
                    const auto right = days_of(q);
                    std::ranges::set_intersection(left, right, std::inserter(both, both.end()));
                    EXPECT_EQ(overlap(p, q), !both.empty());
                    EXPECT_EQ(common(p, q).has_value(), !both.empty());
                    if (const auto shared = common(p, q)) {
                        EXPECT_EQ(days_of(*shared), both);
                    }
                    if (both.empty() && p.last < q.first) {
                        EXPECT_EQ(gap_between(p, q), c - b - 1);
                    } else if (!both.empty() && p.first <= q.first) {
                        EXPECT_LT(gap_between(p, q), 0);
                    }
                }
            }
        }
    }
}

TEST(Period, EndsBeforeItBeginsIsNone) {
    EXPECT_FALSE(make_period(day{2}, day{1}));
    EXPECT_EQ(make_period(day{1}, day{1}), (period{day{1}, day{1}}));
}

TEST(Period, GapsAcrossALeapDay) {
    const period before{*make_day(2024, 1, 1), *make_day(2024, 2, 28)};
    EXPECT_EQ(gap_between(before, {*make_day(2024, 3, 1), *make_day(2024, 3, 2)}), 1);
    EXPECT_EQ(to_string(before), "2024-01-01..2024-02-28");
}

}  // namespace
}  // namespace rehabkedja
