// Sick periods: unbroken runs of sick days, whatever certificates they come from.
#include "rehabkedja/sickness/sick_period.hpp"

#include <gtest/gtest.h>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::cert;
using made::on;
using periods = std::vector<period>;

period of(int first, int last) { return {day{first}, day{last}}; }

TEST(United, NothingIsNothing) { EXPECT_TRUE(united({}).empty()); }

TEST(United, AdjoiningOnesAreOneAndAFreeDayParts) {
    EXPECT_EQ(united({of(1, 5), of(6, 9)}), (periods{of(1, 9)}));
    EXPECT_EQ(united({of(1, 5), of(7, 9)}), (periods{of(1, 5), of(7, 9)}));
}

TEST(United, ANestedOneNeverShortens) {
    EXPECT_EQ(united({of(1, 100), of(10, 20), of(101, 102)}), (periods{of(1, 102)}));
    EXPECT_EQ(united({of(1, 100), of(1, 5), of(50, 60), of(90, 95)}), (periods{of(1, 100)}));
}

TEST(United, InWhateverOrderTheyCome) {
    EXPECT_EQ(united({of(30, 40), of(1, 5), of(6, 29), of(50, 50), of(3, 4)}), (periods{of(1, 40), of(50, 50)}));
}

TEST(United, EqualOnesAreOne) { EXPECT_EQ(united({of(1, 5), of(1, 5), of(1, 5)}), (periods{of(1, 5)})); }

TEST(Without, WhatIsTakenOutLeavesTheRest) {
    const periods from{of(1, 10), of(20, 30)};
    EXPECT_EQ(without(from, {}), from);
    EXPECT_EQ(without(from, periods{of(11, 19)}), from);
    EXPECT_EQ(without(from, periods{of(1, 10)}), (periods{of(20, 30)}));
    EXPECT_EQ(without(from, periods{of(5, 6)}), (periods{of(1, 4), of(7, 10), of(20, 30)}));
    EXPECT_EQ(without(from, periods{of(5, 25)}), (periods{of(1, 4), of(26, 30)}));
    EXPECT_EQ(without(from, periods{of(1, 1), of(10, 20), of(30, 30)}), (periods{of(2, 9), of(21, 29)}));
    EXPECT_TRUE(without(from, periods{of(0, 40)}).empty());
    EXPECT_TRUE(without({}, periods{of(0, 40)}).empty());
}

TEST(SickPeriods, OnlyDegreesThatReduceTheAbilityEnough) {
    const law l = swedish_law();
    const day d = on(2024, 3, 1);
    EXPECT_TRUE(sick_periods(l, std::vector{cert(d, d + 9, 24)}).empty());
    EXPECT_TRUE(sick_periods(l, std::vector{cert(d, d + 9, 0)}).empty());
    EXPECT_EQ(sick_periods(l, std::vector{cert(d, d + 9, 25)}), (periods{{d, d + 9}}));
    EXPECT_EQ(sick_periods(l, std::vector{cert(d, d, 100)}), (periods{{d, d}}));
}

TEST(SickPeriods, AChangeOfDegreeDoesNotSplit) {
    const law l = swedish_law();
    const day d = on(2024, 3, 1);
    EXPECT_EQ(sick_periods(l, std::vector{cert(d, d + 9, 25), cert(d + 10, d + 19, 100)}), (periods{{d, d + 19}}));
    // Days of too low a degree are no sick days, so they part.
    EXPECT_EQ(sick_periods(l, std::vector{cert(d, d + 9, 50), cert(d + 10, d + 10, 20), cert(d + 11, d + 19, 50)}),
              (periods{{d, d + 9}, {d + 11, d + 19}}));
}

TEST(SickPeriods, AHoleInOneCertificateParts) {
    const law l = swedish_law();
    const day d = on(2024, 3, 1);
    EXPECT_EQ(sick_periods(l, std::vector{cert(d, d + 9, 100, "a"), cert(d + 12, d + 19, 100, "a")}),
              (periods{{d, d + 9}, {d + 12, d + 19}}));
}

TEST(SickPeriods, TheDegreeSignedLastMayTakeDaysAway) {
    const day d = on(2024, 3, 1);
    const std::vector all{cert(d, d + 9, 100, "", "2024-03-01T08:00"), cert(d + 5, d + 9, 0, "", "2024-03-05T08:00")};
    EXPECT_EQ(sick_periods(swedish_law(), all), (periods{{d, d + 9}}));
    EXPECT_EQ(sick_periods(made::choosing(option::degree_overlap, "latest_signed"), all), (periods{{d, d + 4}}));
}

TEST(SickPeriods, ALeastDegreeThatChangesCutsACertificate) {
    law l = swedish_law();
    l.set(parameter::least_degree, on(2027, 1, 1), 50);
    EXPECT_EQ(sick_periods(l, std::vector{cert(on(2026, 12, 1), on(2027, 1, 31), 25)}),
              (periods{{on(2026, 12, 1), on(2026, 12, 31)}}));
    EXPECT_EQ(sick_periods(l, std::vector{cert(on(2026, 12, 1), on(2027, 1, 31), 50)}),
              (periods{{on(2026, 12, 1), on(2027, 1, 31)}}));
    l.set(parameter::least_degree, on(2027, 1, 11), 25);
    EXPECT_EQ(sick_periods(l, std::vector{cert(on(2026, 12, 1), on(2027, 1, 31), 25)}),
              (periods{{on(2026, 12, 1), on(2026, 12, 31)}, {on(2027, 1, 11), on(2027, 1, 31)}}));
}

TEST(SickPeriods, BeforeTheLawTheFirstLeastDegreeJoins) {
    EXPECT_EQ(sick_periods(swedish_law(), std::vector{cert(on(2008, 6, 1), on(2008, 7, 31), 25)}),
              (periods{{on(2008, 6, 1), on(2008, 7, 31)}}));
    EXPECT_TRUE(sick_periods(swedish_law(), std::vector{cert(on(2008, 6, 1), on(2008, 7, 31), 24)}).empty());
}

TEST(SickPeriods, WhatIsNotKnownIsPassedOver) {
    std::vector<certificate> all(3, cert(on(2024, 1, 1), on(2024, 1, 5)));
    all[0].first.reset();
    all[1].last.reset();
    all[2].degree.reset();
    EXPECT_TRUE(sick_periods(swedish_law(), all).empty());
}

}  // namespace
}  // namespace rehabkedja
