// The SGI beside an occupational pension (26:25-27): whom it binds, the share, the ceiling, what is taken off.
#include <gtest/gtest.h>

#include "rehabkedja/income/occupational_pension.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "support/names.hpp"

namespace rehabkedja {
namespace {

using test::names;
using R = occupational_pension_reason;
using C = sgi_class;

day on(int y, int m, int d) { return detail::day_of(y, m, d); }
const law now = swedish_law();

occupational_pension_facts seeker(std::int64_t pension, std::int64_t last_pay, day d = on(2026, 6, 30)) {
    occupational_pension_facts f;
    f.on = d;
    f.born = on(1964, 5, 1);
    f.pension = kronor{pension};
    f.seeks_work = answer::yes;
    f.last_pay = kronor{last_pay};
    return f;
}
kronor sgi(const occupational_pension_facts& f, const occupational_pension_readings& r = {}) {
    const auto found = occupational_pension_income(now, f, r);
    EXPECT_TRUE(found.value) << names(found.missing);
    return found.value ? found.value->sgi.total() : kronor{-1};
}

TEST(OccupationalPension, TheLastPayLessThePension) {
    const auto found = occupational_pension_income(now, seeker(250'000, 500'000));
    EXPECT_EQ(found.is, answer::yes);
    EXPECT_EQ(found.value, (occupational_pension_sgi{{kronor{250'000}, kronor{}}, C::sgi_pension_unemployed}));
    EXPECT_EQ(found.why, R::last_pay);
    EXPECT_EQ(found.at, sfb(26, 27));
    EXPECT_EQ(occupational_pension_income(now, seeker(310'000, 500'000)).why, R::pension_too_high);
}

TEST(OccupationalPension, ThePensionStaysBelowSixtyPerCentOfTheLastPay) {
    EXPECT_EQ(sgi(seeker(299'999, 500'000)), kronor{200'000});
    EXPECT_EQ(occupational_pension_income(now, seeker(300'000, 500'000)).is, answer::no);
    EXPECT_EQ(occupational_pension_income(now, seeker(300'000, 500'000)).at, sfb(26, 26));
    EXPECT_EQ(occupational_pension_income(now, seeker(300'001, 500'000)).is, answer::no);
    // Of a pay whose share is no whole krona: 60 per cent of 500,001 is 300,000.6.
    EXPECT_EQ(sgi(seeker(300'000, 500'001)), kronor{200'000});
    EXPECT_EQ(occupational_pension_income(now, seeker(300'001, 500'001)).is, answer::no);
}

TEST(OccupationalPension, TheCeilingOfTheDayCutsThePayBeforeThePensionIsTakenOff) {
    EXPECT_EQ(sgi(seeker(300'000, 592'000)), kronor{292'000});
    EXPECT_EQ(sgi(seeker(300'000, 592'100)), kronor{292'000});
    EXPECT_EQ(sgi(seeker(300'000, 591'900)), kronor{291'900});
    EXPECT_EQ(sgi(seeker(200'000, 500'000, on(2018, 6, 30))), kronor{141'200});
    EXPECT_EQ(sgi(seeker(200'000, 500'000, on(2018, 7, 1))), kronor{164'000});
    EXPECT_EQ(sgi(seeker(200'000, 500'000, on(2018, 7, 2))), kronor{164'000});
    EXPECT_EQ(sgi(seeker(200'000, 500'000, on(2021, 12, 31))), kronor{180'800});
    EXPECT_EQ(sgi(seeker(200'000, 500'000, on(2022, 1, 1))), kronor{283'000});
    EXPECT_EQ(sgi(seeker(200'000, 500'000, on(2022, 1, 2))), kronor{283'000});
    // A pension above the ceiling, though below the share, leaves nothing.
    EXPECT_EQ(occupational_pension_income(now, seeker(592'000, 1'000'000)).why, R::nothing_left);
    EXPECT_EQ(sgi(seeker(592'000, 1'000'000)), kronor{0});
}

TEST(OccupationalPension, OneWhoMeansToWorkLessHasTheIncomeOfThatWork) {
    auto f = seeker(250'000, 500'000);
    f.to_same_extent = answer::no;
    f.offered_income = kronor{300'000};
    EXPECT_EQ(sgi(f), kronor{50'000});
    EXPECT_EQ(occupational_pension_income(now, f).why, R::offered_extent);
    f.to_same_extent = answer::unknown;
    EXPECT_EQ(names(occupational_pension_income(now, f).missing), "to_same_extent");
}

TEST(OccupationalPension, WorkCountsWhenItLastsSixMonths) {
    auto f = seeker(250'000, 500'000);
    f.seeks_work = answer::no;
    f.work_employment = kronor{200'000};
    const auto lasting = [&](int months) {
        f.work_lasts_months = months;
        return occupational_pension_income(now, f);
    };
    EXPECT_EQ(lasting(5).is, answer::no);
    EXPECT_EQ(lasting(5).why, R::work_too_short);
    EXPECT_EQ(lasting(6).value, (occupational_pension_sgi{{kronor{200'000}, kronor{}}, C::sgi_active}));
    EXPECT_EQ(lasting(7).is, answer::yes);
    f.work_lasts_months.reset();
    EXPECT_EQ(names(occupational_pension_income(now, f).missing), "work_lasts_months");
}

TEST(OccupationalPension, APartlyUnemployedNeverHasLessThanByCurrentWork) {
    auto f = seeker(250'000, 500'000);
    f.work_lasts_months = 12;
    f.work_employment = kronor{249'900};
    EXPECT_EQ(occupational_pension_income(now, f).value->is, C::sgi_pension_unemployed);
    f.work_employment = kronor{250'000};
    EXPECT_EQ(occupational_pension_income(now, f).value->is, C::sgi_active);
    f.work_employment = kronor{250'100};
    EXPECT_EQ(sgi(f), kronor{250'100});
    EXPECT_EQ(occupational_pension_income(now, f).at, sfb(26, 27, 0, 2));
}

TEST(OccupationalPension, WhatIsNotSettledIsAReading) {
    // A pension that is too high, and work beside it.
    auto f = seeker(310'000, 500'000);
    f.work_employment = kronor{100'000};
    f.work_lasts_months = 12;
    EXPECT_EQ(occupational_pension_income(now, f).is, answer::unknown);
    EXPECT_EQ(names(occupational_pension_income(now, f).missing), "reading.over_share_work_counts");
    EXPECT_EQ(sgi(f, {.over_share_work_counts = answer::yes}), kronor{100'000});
    EXPECT_EQ(sgi(f, {.over_share_work_counts = answer::no}), kronor{0});
    // The pension leaves less than the floor of 2026, 14,208.
    auto little = seeker(11'000, 20'000);
    EXPECT_EQ(names(occupational_pension_income(now, little).missing), "reading.floor_after_pension");
    EXPECT_EQ(sgi(little, {.floor_after_pension = answer::no}), kronor{9'000});
    EXPECT_EQ(sgi(little, {.floor_after_pension = answer::yes}), kronor{0});
    EXPECT_EQ(sgi(seeker(10'000, 24'208), {.floor_after_pension = answer::yes}), kronor{14'200});
    EXPECT_EQ(sgi(seeker(10'001, 24'208), {.floor_after_pension = answer::yes}), kronor{0});
}

TEST(OccupationalPension, ThePayItselfMeetsTheFloor) {
    EXPECT_EQ(sgi(seeker(0, 14'207)), kronor{0});
    EXPECT_EQ(sgi(seeker(0, 14'208)), kronor{14'200});
    EXPECT_EQ(sgi(seeker(0, 14'209)), kronor{14'200});
}

TEST(OccupationalPension, ItBindsToTheEndOfTheMonthOfTheAge) {
    const auto binds = [](day born, day d) {
        occupational_pension_facts f;
        f.on = d;
        f.born = born;
        return occupational_pension_binds(now, f).is;
    };
    // 65 in December 2022, the last who did.
    EXPECT_EQ(binds(on(1957, 12, 31), on(2022, 12, 31)), answer::yes);
    EXPECT_EQ(binds(on(1957, 12, 31), on(2023, 1, 1)), answer::no);
    // Born a day later: 66.
    EXPECT_EQ(binds(on(1958, 1, 1), on(2024, 1, 31)), answer::yes);
    EXPECT_EQ(binds(on(1958, 1, 1), on(2024, 2, 1)), answer::no);
    EXPECT_EQ(binds(on(1959, 12, 31), on(2025, 12, 31)), answer::yes);
    EXPECT_EQ(binds(on(1959, 12, 31), on(2026, 1, 1)), answer::no);
    // From 1960: 67.
    EXPECT_EQ(binds(on(1960, 1, 1), on(2027, 1, 31)), answer::yes);
    EXPECT_EQ(binds(on(1960, 1, 1), on(2027, 2, 1)), answer::no);
    // The age of 2032 is not laid down.
    EXPECT_EQ(binds(on(1965, 1, 1), on(2032, 1, 31)), answer::yes);
    EXPECT_EQ(binds(on(1965, 1, 1), on(2032, 2, 1)), answer::unknown);
    occupational_pension_facts later;
    later.on = on(2032, 2, 1);
    later.born = on(1965, 1, 1);
    EXPECT_EQ(names(occupational_pension_binds(now, later).missing), "law.target_age.2032");
    later.born.reset();
    later.on = on(2024, 1, 1);
    EXPECT_EQ(names(occupational_pension_binds(now, later).missing), "born");
    later.old_age_pension = answer::no;
    EXPECT_EQ(occupational_pension_binds(now, later).why, R::other_pension);
}

TEST(OccupationalPension, WhereItDoesNotBindTheseRulesDoNotAnswer) {
    auto f = seeker(250'000, 500'000);
    f.born = on(1950, 1, 1);
    EXPECT_EQ(occupational_pension_income(now, f).is, answer::unknown);
    EXPECT_EQ(occupational_pension_income(now, f).why, R::age_reached);
    EXPECT_TRUE(occupational_pension_income(now, f).missing.empty());
    f.born = on(1964, 1, 1);
    f.on = on(2010, 12, 31);
    EXPECT_EQ(occupational_pension_income(now, f).why, R::older_rule);
    f.on = on(2011, 1, 1);
    EXPECT_EQ(occupational_pension_income(now, f).is, answer::yes);
    f.on = on(2011, 1, 2);
    EXPECT_EQ(occupational_pension_income(now, f).is, answer::yes);
}

TEST(OccupationalPension, WhatIsNotKnownIsNamed) {
    auto f = seeker(250'000, 500'000);
    f.pension.reset();
    EXPECT_EQ(occupational_pension_income(now, f).is, answer::unknown);
    EXPECT_EQ(names(occupational_pension_income(now, f).missing), "pension");
    f = seeker(250'000, 500'000);
    f.born.reset();
    f.seeks_work = answer::unknown;
    EXPECT_EQ(names(occupational_pension_income(now, f).missing), "born seeks_work");
    f = seeker(250'000, 500'000, on(2028, 3, 1));
    EXPECT_EQ(names(occupational_pension_income(now, f).missing), "law.price_base_amount");
    f.pension = kronor{-1};
    EXPECT_THROW(std::ignore = occupational_pension_income(now, f), input_error);
}

}  // namespace
}  // namespace rehabkedja
