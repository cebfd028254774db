// The arithmetic of an SGI as it is shown: sums, rounding to hundreds, the cut and the part it falls on, the floor.
#include "rehabkedja/income/incomes_shown.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/made_income.hpp"

namespace rehabkedja {
namespace {

using test::on;

income_fact pay(std::int64_t yearly, income_kind kind = income_kind::employment, std::string employer = {}) {
    return test::pay({}, yearly, std::move(employer), kind);
}

std::vector<std::string> shown_on(day d, std::vector<income_fact> facts, kronor employment, kronor other,
                                  std::optional<kronor> ceiling = {}) {
    person p;
    p.income = std::move(facts);
    const terms t = terms_on(swedish_law(), d);
    std::vector<std::string> lines;
    for (const reckoning& r : shown::sgi_of({employment, other}, ceiling, shown::incomes_on(t, p, d)))
        lines.push_back(std::string(r.of) + ": " + to_string(r, language::english));
    return lines;
}
using lines = std::vector<std::string>;
const day in_2021 = on(2021, 6, 1);

TEST(IncomesShown, OneIncomeOfWholeHundredsIsItself) {
    EXPECT_EQ(shown_on(in_2021, {pay(300'000)}, kronor{300'000}, {}), (lines{"sgi: 300 000 kr"}));
}

TEST(IncomesShown, SeveralAreAddedUpAndRoundedDown) {
    EXPECT_EQ(shown_on(in_2021, {pay(200'050), pay(99'999)}, kronor{300'000}, {}),
              (lines{"sgi: 200 050 + 99 999 = 300 049 -> 300 000 kr"}));
}

TEST(IncomesShown, EachKindIsRoundedAndBothAreAdded) {
    EXPECT_EQ(shown_on(in_2021, {pay(200'050), pay(50'099, income_kind::other)}, kronor{200'000}, kronor{50'000}),
              (lines{"employment: 200 050 -> 200 000 kr", "other: 50 099 -> 50 000 kr",
                     "sgi: 200 000 + 50 000 = 250 000 kr"}));
}

TEST(IncomesShown, TheCutFallsOnOtherWorkFirst) {
    EXPECT_EQ(shown_on(in_2021, {pay(350'000), pay(100'000, income_kind::other)}, kronor{350'000}, kronor{30'800},
                       kronor{380'800}),
              (lines{"employment: 350 000 kr", "other: 100 000, at most 30 800 = 30 800 kr",
                     "sgi: 350 000 + 30 800 = 380 800 kr"}));
    EXPECT_EQ(shown_on(in_2021, {pay(400'050)}, kronor{380'800}, {}, kronor{380'800}),
              (lines{"employment: 400 050 -> 400 000 kr", "sgi: 400 000, at most 380 800 = 380 800 kr"}));
}

TEST(IncomesShown, APayerOfTooLittleIsLeftOut) {
    EXPECT_EQ(shown_on(in_2021,
                       {pay(200'000), pay(999, income_kind::employment, "a"), pay(500, income_kind::employment, "b"),
                        pay(500, income_kind::employment, "b")},
                       kronor{201'000}, {}),
              (lines{"sgi: 200 000 + 500 + 500 = 201 000 kr"}));
}

TEST(IncomesShown, MoreThanALineHoldsGoOnFromTheSumSoFar) {
    EXPECT_EQ(shown_on(in_2021,
                       {pay(10'000), pay(20'000), pay(30'000), pay(40'000), pay(50'000), pay(60'000), pay(70'000),
                        pay(80'000)},
                       kronor{360'000}, {}),
              (lines{"employment: 10 000 + 20 000 + 30 000 + 40 000 + 50 000 + 60 000 = 210 000 kr",
                     "sgi: 210 000 + 70 000 + 80 000 = 360 000 kr"}));
}

TEST(IncomesShown, WhatTheIncomesDoNotMakeIsShownBare) {
    income_fact open = pay(0);
    open.yearly.reset();
    EXPECT_EQ(shown_on(in_2021, {pay(300'000), open}, kronor{300'000}, {}), (lines{"sgi: 300 000 kr"}));
    EXPECT_EQ(shown_on(in_2021, {pay(100'000)}, kronor{300'000}, kronor{20'000}),
              (lines{"sgi: 300 000 + 20 000 = 320 000 kr"}));
}

TEST(IncomesShown, BelowTheFloorBothAreShown) {
    const terms t = terms_on(swedish_law(), in_2021);
    person p;
    p.income = std::vector{pay(11'000)};
    const auto found = shown::below_floor(t, shown::incomes_on(t, p, in_2021));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(to_string(found[0], language::english), "11 000 kr");
    EXPECT_EQ(to_string(found[1], language::english), "0.24 x 47 600 = 11 424 kr");
    EXPECT_TRUE(shown::below_floor(t, std::nullopt).empty());
}

}  // namespace
}  // namespace rehabkedja
