#include "rehabkedja/benefit/daily_amount.hpp"

#include <gtest/gtest.h>

#include <array>

namespace rehabkedja {
namespace {

constexpr day_rate normal{970, 80, 365};
constexpr day_rate continued{970, 75, 365};

kronor f80(int sgi) { return full_day(kronor{sgi}, normal); }
kronor f75(int sgi) { return full_day(kronor{sgi}, continued); }

// sgi-cases.md A: the highest daily amounts as published.
TEST(DailyAmount, PublishedMaximaComeOutToTheKrona) {
    struct published {
        int sgi;
        int normal;
        int continued;
    };
    constexpr std::array all{
        published{341'200, 725, 680},   published{364'000, 774, 726},   published{372'000, 791, 741},
        published{378'400, 804, 754},   published{380'800, 810, 759},   published{483'000, 1027, 963},
        published{525'000, 1116, 1046}, published{573'000, 1218, 1142}, published{592'000, 1259, 1180},
    };
    for (const auto& p : all) {
        EXPECT_EQ(f80(p.sgi), kronor{p.normal}) << p.sgi;
        EXPECT_EQ(f75(p.sgi), kronor{p.continued}) << p.sgi;
    }
    EXPECT_EQ(f80(341'250), kronor{726});  // the ceiling of early 2018 not rounded down
    EXPECT_EQ(f80(360'000), kronor{765});
    EXPECT_EQ(f80(348'000), kronor{740});
    EXPECT_EQ(f80(400'000), kronor{850});
    EXPECT_EQ(f75(400'000), kronor{797});
}

TEST(DailyAmount, HalfAKronaGoesUp) {
    EXPECT_EQ(f75(73'000), kronor{146});   // 145.50
    EXPECT_EQ(f75(365'000), kronor{728});  // 727.50
    EXPECT_EQ(f80(14'200), kronor{30});
    EXPECT_EQ(f75(14'200), kronor{28});
}

TEST(DailyAmount, IsTheIntegerFormulaOfTheNotes) {
    for (int sgi = 0; sgi <= 600'000; sgi += 100) {
        EXPECT_EQ(f80(sgi).whole, (2LL * sgi * 97 * 80 + 3'650'000) / 7'300'000);
        EXPECT_EQ(f75(sgi).whole, (2LL * sgi * 97 * 75 + 3'650'000) / 7'300'000);
    }
}

TEST(DailyAmount, TheUnemployedCeilingBindsFromTheseIncomes) {
    EXPECT_EQ(least_sgi_above(kronor{486}, normal), kronor{228'900});
    EXPECT_EQ(least_sgi_above(kronor{486}, continued), kronor{244'100});
    EXPECT_EQ(least_sgi_above(kronor{543}, normal), kronor{255'700});
    EXPECT_EQ(least_sgi_above(kronor{543}, continued), kronor{272'700});
    EXPECT_EQ(capped(f80(250'000), {kronor{543}}), kronor{532});
    EXPECT_EQ(capped(f80(400'000), {kronor{543}}), kronor{543});
}

TEST(DailyAmount, ThePartlyUnemployedAreCappedForTheirShare) {
    const kronor full{850};
    EXPECT_EQ(capped(full, {kronor{543}, 50, 100}), kronor{697});         // 850 - 307/2 = 696.50
    EXPECT_EQ(capped(full, {kronor{543}, 50, 100, false}), kronor{543});  // by the option the whole day is under it
    EXPECT_EQ(capped(kronor{1259}, {kronor{543}, 0, 100}), kronor{1259});
    EXPECT_EQ(capped(kronor{400}, {kronor{543}, 50, 100}), kronor{400});
}

TEST(DailyAmount, APartOfADayIsRoundedByTheOption) {
    EXPECT_EQ(part_of(kronor{797}, 50, rounding::krona_half_up), kronor{399});
    EXPECT_EQ(part_of(kronor{797}, 50, rounding::krona_down), kronor{398});
    EXPECT_EQ(part_of(kronor{230}, 75, rounding::krona_half_up), kronor{173});
    EXPECT_EQ(part_of(kronor{230}, 25, rounding::krona_half_up), kronor{58});
    EXPECT_EQ(part_of(kronor{850}, 100, rounding::krona_half_up), kronor{850});
    EXPECT_EQ(part_of(kronor{850}, 0, rounding::krona_half_up), kronor{0});
}

TEST(DailyAmount, WorkingTimePaysHours) {
    // 60,000 a year and 500 hours: 93.12 an hour, 93 in whole kronor.
    const kronor an_hour = hour_rate(kronor{60'000}, normal, 500);
    EXPECT_EQ(an_hour, kronor{93});
    EXPECT_EQ(day_by_hours(an_hour, 800), kronor{744});
    EXPECT_EQ(day_by_hours(an_hour, 750), kronor{744});     // half an hour goes up
    EXPECT_EQ(day_by_hours(an_hour, 750, 2), kronor{698});  // 15 hours over two days: 697.50
    EXPECT_EQ(day_of_many(an_hour, 750), kronor{698});      // 7.5 hours a day over many days
    EXPECT_EQ(day_by_hours(an_hour, 749), kronor{651});
}

TEST(DailyAmount, TheWeeklyDeductionIsAShareOfAnAverageWeek) {
    EXPECT_EQ(weekly_deduction(kronor{93}, 2080, 20, 52), kronor{744});  // 40 hours a week: 3,720
    EXPECT_EQ(weekly_deduction(kronor{93}, 1000, 20, 52), kronor{358});  // 357.69
}

}  // namespace
}  // namespace rehabkedja
