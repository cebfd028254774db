// How an SGI follows prices (26:28-31, 26:22 a): the days of the steps, the rounding, the ceiling, entry into force.
#include <gtest/gtest.h>

#include <vector>

#include "rehabkedja/income/indexation.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "support/names.hpp"

namespace rehabkedja {
namespace {

using test::names;
using R = indexation_reason;

day on(int y, int m, int d) { return detail::day_of(y, m, d); }
const law now = swedish_law();
// Prices that rise by 2.5 per cent a year.
const std::vector<price_step> rising(20, price_step{41'000, 40'000});

indexation_facts kept(day last_of_work, day d, std::int64_t employment = 300'000, std::int64_t other = 0) {
    indexation_facts f;
    f.on = d;
    f.sgi = sgi_parts{kronor{employment}, kronor{other}};
    f.from = last_of_work;
    f.is_protected = answer::yes;
    f.without_employment = answer::yes;
    f.prices = rising;
    return f;
}
int steps(const indexation_facts& f) {
    const auto found = indexation(now, f);
    EXPECT_TRUE(found.value) << names(found.missing);
    return found.value ? found.value->steps : -1;
}

TEST(Indexation, TheFirstStepComesWhenAWholeYearHasGoneBy) {
    const day last = on(2022, 12, 31);
    EXPECT_EQ(indexation(now, kept(last, on(2023, 12, 31))).is, answer::no);
    EXPECT_EQ(indexation(now, kept(last, on(2023, 12, 31))).why, R::no_year_yet);
    EXPECT_EQ(indexation(now, kept(last, on(2023, 12, 31))).value,
              (indexed_sgi{{kronor{300'000}, kronor{}}, 0, on(2024, 1, 1)}));
    const auto first = indexation(now, kept(last, on(2024, 1, 1)));
    EXPECT_EQ(first.is, answer::yes);
    EXPECT_EQ(first.why, R::followed);
    EXPECT_EQ(first.at, sfb(26, 29));
    EXPECT_EQ(first.value, (indexed_sgi{{kronor{307'500}, kronor{}}, 1, on(2025, 1, 1)}));
    EXPECT_EQ(steps(kept(last, on(2024, 1, 2))), 1);
    EXPECT_EQ(steps(kept(last, on(2024, 12, 31))), 1);
    // 307,500 and 2.5 per cent are 315,187.50.
    EXPECT_EQ(indexation(now, kept(last, on(2025, 1, 1))).value->sgi.total(), kronor{315'100});
}

TEST(Indexation, RoundedDownToHundredsByPartUnlessTheOptionSaysOtherwise) {
    EXPECT_EQ(follow_prices(kronor{300'100}, 41'000, 40'000), kronor{307'600});
    EXPECT_EQ(follow_prices(kronor{300'100}, 41'000, 40'000, false), kronor{307'602});
    EXPECT_EQ(follow_prices(kronor{300'000}, 40'001, 40'000), kronor{300'000});
    EXPECT_EQ(indexation(now, kept(on(2022, 12, 31), on(2024, 1, 1), 150'000, 150'000)).value->sgi,
              (sgi_parts{kronor{153'700}, kronor{153'700}}));
    law exact = now;
    exact.choose(option::index_rounding, choice_of(option::index_rounding, "none").value());
    EXPECT_EQ(indexation(exact, kept(on(2022, 12, 31), on(2024, 1, 1), 300'100)).value->sgi.total(), kronor{307'602});
}

TEST(Indexation, PricesThatFallChangeNothing) {
    EXPECT_EQ(follow_prices(kronor{300'000}, 39'999, 40'000), kronor{300'000});
    EXPECT_EQ(follow_prices(kronor{300'000}, 40'000, 40'000), kronor{300'000});
    EXPECT_EQ(follow_prices(kronor{300'000}, 40'040, 40'000), kronor{300'300});
    const std::vector<price_step> falling{{39'000, 40'000}, {41'000, 39'000}};
    auto f = kept(on(2022, 12, 31), on(2025, 1, 1));
    f.prices = falling;
    // 300,000 * 41 / 39 = 315,384.6.
    EXPECT_EQ(indexation(now, f).value->sgi.total(), kronor{315'300});
}

TEST(Indexation, NeverAboveTheCeilingOfItsDay) {
    // 10 price base amounts of 2024 are 573,000.
    EXPECT_EQ(indexation(now, kept(on(2022, 12, 31), on(2024, 1, 1), 559'000)).value->sgi.total(), kronor{572'900});
    EXPECT_EQ(indexation(now, kept(on(2022, 12, 31), on(2024, 1, 1), 559'100)).value->sgi.total(), kronor{573'000});
    EXPECT_EQ(indexation(now, kept(on(2022, 12, 31), on(2024, 1, 1), 570'000)).value->sgi.total(), kronor{573'000});
    // Other work loses first.
    EXPECT_EQ(indexation(now, kept(on(2022, 12, 31), on(2024, 1, 1), 400'000, 170'000)).value->sgi,
              (sgi_parts{kronor{410'000}, kronor{163'000}}));
    // 8 price base amounts until the last day of 2021.
    EXPECT_EQ(indexation(now, kept(on(2020, 12, 30), on(2021, 12, 31), 380'000)).value->sgi.total(), kronor{380'800});
    EXPECT_EQ(indexation(now, kept(on(2020, 12, 31), on(2022, 1, 1), 380'000)).value->sgi.total(), kronor{389'500});
    EXPECT_EQ(indexation(now, kept(on(2021, 1, 1), on(2022, 1, 2), 380'000)).value->sgi.total(), kronor{389'500});
}

TEST(Indexation, OnlyProtectedAndWithoutEmployment) {
    auto f = kept(on(2022, 12, 31), on(2024, 1, 1));
    f.is_protected = answer::no;
    EXPECT_EQ(indexation(now, f).why, R::not_protected);
    EXPECT_EQ(indexation(now, f).value->sgi.total(), kronor{300'000});
    f.is_protected = answer::unknown;
    EXPECT_EQ(indexation(now, f).is, answer::unknown);
    EXPECT_EQ(names(indexation(now, f).missing), "is_protected");
    f.is_protected = answer::yes;
    f.without_employment = answer::no;
    EXPECT_EQ(indexation(now, f).why, R::has_employment);
    f.without_employment = answer::unknown;
    EXPECT_EQ(names(indexation(now, f).missing), "without_employment");
    // Before a year has gone by neither matters.
    f.on = on(2023, 12, 31);
    EXPECT_EQ(indexation(now, f).is, answer::no);
    EXPECT_TRUE(indexation(now, f).missing.empty());
}

TEST(Indexation, OtherWorkThatGoesOnFollowsWithinABenefitPeriod) {
    indexation_facts f;
    f.counted = index_from::period_began;
    f.from = on(2023, 3, 10);
    f.sgi = sgi_parts{kronor{100'000}, kronor{200'000}};
    f.prices = rising;
    f.on = on(2024, 3, 9);
    EXPECT_EQ(indexation(now, f).why, R::no_year_yet);
    f.on = on(2024, 3, 10);
    EXPECT_EQ(indexation(now, f).value, (indexed_sgi{{kronor{100'000}, kronor{205'000}}, 1, on(2025, 3, 10)}));
    EXPECT_EQ(indexation(now, f).at, sfb(26, 30));
    f.on = on(2024, 3, 11);
    EXPECT_EQ(steps(f), 1);
}

TEST(Indexation, AfterCompensationEveryWholeYearCounts) {
    indexation_facts f = kept(on(2020, 2, 1), on(2023, 2, 1), 200'000);
    f.counted = index_from::compensation_began;
    f.compensation_ended = on(2023, 1, 31);
    f.is_protected = f.without_employment = answer::no;
    EXPECT_EQ(steps(f), 3);
    EXPECT_EQ(indexation(now, f).at, sfb(26, 22, 'a'));
    // 205,000; of that 210,125, rounded down to 210,100; of that 215,352.50.
    EXPECT_EQ(indexation(now, f).value->sgi.total(), kronor{215'300});
    f.on = on(2023, 1, 31);
    EXPECT_EQ(indexation(now, f).why, R::compensation_runs);
    // A day less of compensation: two whole years.
    f.compensation_ended = on(2023, 1, 30);
    EXPECT_EQ(steps(f), 2);
    f.on = on(2024, 6, 1);
    EXPECT_EQ(steps(f), 2);
    // Protected without employment, the years go on from the last whole one (26:29 third paragraph).
    f.is_protected = f.without_employment = answer::yes;
    f.on = on(2023, 2, 1);
    EXPECT_EQ(steps(f), 3);
    f.on = on(2024, 1, 31);
    EXPECT_EQ(steps(f), 3);
    f.on = on(2024, 2, 1);
    EXPECT_EQ(steps(f), 4);
    // Restored from 2010 on.
    f.from = on(2008, 1, 1);
    f.on = on(2010, 6, 1);
    f.compensation_ended = on(2009, 12, 30);
    EXPECT_EQ(indexation(now, f).why, R::not_in_law);
    f.compensation_ended = on(2009, 12, 31);
    EXPECT_EQ(steps(f), 2);
    f.compensation_ended = on(2010, 1, 1);
    EXPECT_EQ(steps(f), 2);
}

TEST(Indexation, FromJuly2005AndOfOtherWorkFromJuly2006) {
    EXPECT_EQ(indexation(now, kept(on(2004, 6, 29), on(2005, 6, 30))).why, R::not_in_law);
    EXPECT_EQ(steps(kept(on(2004, 6, 29), on(2005, 6, 30))), 0);
    EXPECT_EQ(steps(kept(on(2004, 6, 30), on(2005, 7, 1))), 1);
    EXPECT_EQ(steps(kept(on(2004, 7, 1), on(2005, 7, 2))), 1);
    const auto other = [](day last, day d) { return indexation(now, kept(last, d, 0, 200'000)).value->sgi.other; };
    EXPECT_EQ(other(on(2005, 6, 29), on(2006, 6, 30)), kronor{200'000});
    EXPECT_EQ(other(on(2005, 6, 30), on(2006, 7, 1)), kronor{205'000});
    EXPECT_EQ(other(on(2005, 7, 1), on(2006, 7, 2)), kronor{205'000});
}

TEST(Indexation, WithoutPricesTheAmountIsUnknownAndTheStepIsNot) {
    auto f = kept(on(2022, 12, 31), on(2025, 1, 1));
    const std::vector<price_step> one{{41'000, 40'000}};
    f.prices = one;
    EXPECT_EQ(indexation(now, f).is, answer::yes);
    EXPECT_EQ(indexation(now, f).value, std::nullopt);
    EXPECT_EQ(names(indexation(now, f).missing), "prices");
    f = kept(on(2026, 12, 31), on(2028, 1, 1));
    EXPECT_EQ(names(indexation(now, f).missing), "law.price_base_amount");
    f = kept(on(2022, 12, 31), on(2024, 1, 1));
    f.sgi.reset();
    EXPECT_EQ(names(indexation(now, f).missing), "sgi");
    const std::vector<price_step> none{{41'000, 0}};
    f.prices = none;
    EXPECT_THROW(std::ignore = indexation(now, f), input_error);
}

}  // namespace
}  // namespace rehabkedja
