// Amounts and their roundings, to the krona; ties go the way the law says.
#include <gtest/gtest.h>

#include "rehabkedja/money/rounding.hpp"

namespace {
using namespace rehabkedja;

kronor full_day(std::int64_t sgi, std::int64_t level) {
    return round(ratio{sgi, 365}.times(970).times(level).divided_by(1000).divided_by(100), rounding::krona_half_up);
}

TEST(Kronor, TheTieOf73000At75PerCentGoesUp) {
    EXPECT_EQ(full_day(73'000, 75), kronor{146});
    EXPECT_EQ(full_day(365'000, 75), kronor{728});
    EXPECT_EQ(full_day(72'999, 75), kronor{145});
}

TEST(Kronor, PublishedMaxima) {
    EXPECT_EQ(full_day(341'200, 80), kronor{725});
    EXPECT_EQ(full_day(341'250, 80), kronor{726});
    EXPECT_EQ(full_day(592'000, 80), kronor{1259});
}

TEST(Kronor, TheFormulaOfTheNotesIsTheSameForEverySgi) {
    for (std::int64_t sgi = 0; sgi <= 700'000; sgi += 37) {
        for (const std::int64_t level : {75, 80}) {
            ASSERT_EQ(full_day(sgi, level).whole, (2 * sgi * 97 * level + 3'650'000) / 7'300'000) << sgi;
        }
    }
}

TEST(Kronor, EachRoundingGoesItsWay) {
    EXPECT_EQ(hundreds_down(kronor{250'049}), kronor{250'000});
    EXPECT_EQ(hundreds_down(kronor{250'100}), kronor{250'100});
    EXPECT_EQ(round({333'750 * 10, 10}, rounding::hundreds_down), kronor{333'700});
    EXPECT_EQ(round({7, 2}, rounding::krona_down), kronor{3});
    EXPECT_EQ(round({7, 2}, rounding::krona_up), kronor{4});
    EXPECT_EQ(round({8, 2}, rounding::krona_up), kronor{4});
    EXPECT_EQ(round({7, 2}, rounding::krona_half_up), kronor{4});
    EXPECT_EQ(round({-1, 3}, rounding::krona_down), kronor{-1});
    EXPECT_EQ(hours_half_up(749), 7);
    EXPECT_EQ(hours_half_up(750), 8);
}

TEST(Kronor, ARatioComparesExactly) {
    EXPECT_TRUE(compare({1, 3}, kronor{0}) > 0);
    EXPECT_TRUE(compare({9, 3}, kronor{3}) == 0);
    EXPECT_TRUE(compare({8, 3}, kronor{3}) < 0);
}

TEST(Kronor, WhatDoesNotFitIsAnErrorAndNoOtherNumber) {
    EXPECT_THROW(static_cast<void>(times(kronor{std::int64_t{1} << 62}, 4)), input_error);
    EXPECT_THROW(static_cast<void>(ratio{std::int64_t{1} << 62, 1}.times(4)), input_error);
}

TEST(Kronor, TextHasSpacesBetweenThousands) {
    EXPECT_EQ(to_string(kronor{0}), "0");
    EXPECT_EQ(to_string(kronor{999}), "999");
    EXPECT_EQ(to_string(kronor{380'800}), "380 800");
    EXPECT_EQ(to_string(kronor{-1'234'567}), "-1 234 567");
}

}  // namespace
