// The counter of the chain: adding by the lapse of time, 1 July 2008, a limit that changes.
#include "rehabkedja/sickness/numbered.hpp"

#include <gtest/gtest.h>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

std::vector<int> first_chain_days(const law& l, const std::vector<period>& sick) {
    std::vector<int> found;
    for (const numbered& n : number_periods(l, sick)) found.push_back(n.first - n.zero);
    return found;
}
using numbers = std::vector<int>;

TEST(Numbered, NothingIsNothing) { EXPECT_TRUE(number_periods(swedish_law(), {}).empty()); }

TEST(Numbered, AGapOf89IsAddedAGapOf90Restarts) {
    const day d = on(2024, 1, 1);
    const auto after = [&](int gap) {
        return first_chain_days(swedish_law(), {{d, d + 9}, {d + 10 + gap, d + 19 + gap}});
    };
    EXPECT_EQ(after(1), (numbers{1, 11}));
    EXPECT_EQ(after(89), (numbers{1, 11}));
    EXPECT_EQ(after(90), (numbers{1, 1}));
    EXPECT_EQ(after(91), (numbers{1, 1}));
    const auto under_add = [&](int gap) {
        return first_chain_days(made::choosing(option::gap_of_90, "add"), {{d, d + 9}, {d + 10 + gap, d + 19 + gap}});
    };
    EXPECT_EQ(under_add(90), (numbers{1, 11}));
    EXPECT_EQ(under_add(91), (numbers{1, 1}));
}

TEST(Numbered, ManyPeriodsAreAddedOneToTheNext) {
    const day d = on(2024, 1, 1);
    EXPECT_EQ(first_chain_days(swedish_law(), {{d, d + 9}, {d + 99, d + 108}, {d + 198, d + 207}, {d + 298, d + 300}}),
              (numbers{1, 11, 21, 1}));
}

TEST(Numbered, TheGapIsMeasuredFromTheLastPeriodNotFromTheFirst) {
    const day d = on(2024, 1, 1);
    EXPECT_EQ(first_chain_days(swedish_law(), {{d, d}, {d + 80, d + 80}, {d + 160, d + 160}}), (numbers{1, 2, 3}));
}

TEST(Numbered, DaysBeforeJuly2008AreNotCounted) {
    const law l = swedish_law();
    const auto all = number_periods(l, std::vector{period{on(2008, 1, 1), on(2008, 7, 10)}});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0], (numbered{on(2008, 7, 1), on(2008, 7, 10), on(2008, 6, 30)}));
    // A period that ended before is left out, and nothing of it is added.
    EXPECT_EQ(first_chain_days(l, {{on(2008, 5, 1), on(2008, 6, 30)}}), numbers{});
    EXPECT_EQ(first_chain_days(l, {{on(2008, 5, 1), on(2008, 6, 20)},
                                   {on(2008, 7, 10), on(2008, 7, 20)},
                                   {on(2008, 8, 1), on(2008, 8, 2)}}),
              (numbers{1, 12}));
    EXPECT_EQ(first_chain_days(l, {{on(2008, 7, 1), on(2008, 7, 1)}, {on(2008, 7, 3), on(2008, 7, 3)}}),
              (numbers{1, 2}));
}

TEST(Numbered, ALimitThatChangesGovernsTheWholeLookBack) {
    law l = swedish_law();
    l.set(parameter::adding_gap_limit, on(2024, 6, 1), 30);
    const period a{on(2024, 1, 1), on(2024, 1, 10)};
    const period b{on(2024, 3, 1), on(2024, 3, 10)};   // 50 free days: added by the rule of its own day
    const period c{on(2024, 4, 1), on(2024, 5, 25)};   // 21 free days
    const period e{on(2024, 6, 10), on(2024, 6, 20)};  // 15 free days, under the new limit: b is added to c, a is not
    EXPECT_EQ(first_chain_days(l, {a, b, c}), (numbers{1, 11, 21}));
    EXPECT_EQ(first_chain_days(l, {a, b, c, e}), (numbers{1, 11, 21, 66}));
    law wider = swedish_law();
    wider.set(parameter::adding_gap_limit, on(2024, 6, 1), 200);
    const period old{on(2023, 9, 1), on(2023, 9, 10)};  // 112 free days before a
    EXPECT_EQ(first_chain_days(wider, {old, a}), (numbers{1, 1}));
    EXPECT_EQ(first_chain_days(wider, {old, a, {on(2024, 6, 1), on(2024, 6, 1)}}), (numbers{1, 1, 21}));
}

TEST(Numbered, TheLimitGoesByTheDayOnWhichThePeriodBegins) {
    law l = swedish_law();
    l.set(parameter::adding_gap_limit, on(2024, 6, 1), 30);
    const period a{on(2024, 3, 1), on(2024, 4, 10)};
    EXPECT_EQ(first_chain_days(l, {a, {on(2024, 5, 31), on(2024, 6, 30)}}), (numbers{1, 42}));
    EXPECT_EQ(first_chain_days(l, {a, {on(2024, 6, 1), on(2024, 6, 30)}}), (numbers{1, 1}));
    EXPECT_EQ(restarting_gap(l, on(2024, 5, 31)).is, 90);
    EXPECT_EQ(restarting_gap(l, on(2024, 6, 1)).is, 30);
    EXPECT_EQ(restarting_gap(l, on(2000, 1, 1)).is, 90);
}

TEST(Numbered, ADayNumberFallsOnADay) {
    const numbered n{on(2024, 3, 1), on(2024, 3, 31), on(2024, 2, 19)};
    EXPECT_EQ(day_falls_on(n, 11), on(2024, 3, 1));
    EXPECT_EQ(day_falls_on(n, 181) - n.zero, 181);
}

TEST(ChainCounter, CountsOneByOne) {
    chain_counter count(90, on(2008, 7, 1));
    EXPECT_FALSE(count.take({on(2008, 6, 1), on(2008, 6, 30)}));
    EXPECT_EQ(count.take({on(2008, 7, 5), on(2008, 7, 6)})->zero, on(2008, 7, 4));
    EXPECT_EQ(count.take({on(2008, 8, 1), on(2008, 8, 1)})->zero, on(2008, 7, 29));
    EXPECT_EQ(count.take({on(2010, 8, 1), on(2010, 8, 1)})->zero, on(2010, 7, 31));
}

}  // namespace
}  // namespace rehabkedja
