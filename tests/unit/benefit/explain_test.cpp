// Findings of a plan: each figure with its place in the law, amounts with their arithmetic, in both languages.
#include "rehabkedja/benefit/explain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "rehabkedja/benefit/sentences.hpp"
#include "support/made_benefit.hpp"

namespace rehabkedja {
namespace {

using made::date;

const plan_stretch& stretch_of(const std::vector<plan_stretch>& plan, day d) {
    return *std::ranges::lower_bound(plan, d, {}, [](const plan_stretch& s) { return s.when.last; });
}
std::vector<finding> found_on(const std::vector<plan_stretch>& plan, day d) {
    return explain(swedish_law(), stretch_of(plan, d));
}
std::string said(const std::vector<finding>& found, std::string_view rule, language in = language::english) {
    std::string text;
    for (const finding& f : found) {
        if (f.rule == rule) text += (text.empty() ? "" : " ") + sentence(f, in);
    }
    return text;
}

TEST(ExplainBenefit, AFullDayShowsItsArithmetic) {
    const day first = date(2021, 3, 1);
    const auto plan =
        made::plan_of(made::lines_of({{first, first + 100}}, made::employed()), made::income_of(380'800), first + 100);
    const auto found = found_on(plan, first + 20);
    EXPECT_EQ(said(found, "full_day", language::swedish),
              "Hel dag, kalenderdagsberäknad: 380 800 x 0,97 x 0,80 / 365 = 809,59 -> 810 kr (SFB 28:10).");
    EXPECT_EQ(said(found, "full_day"),
              "A full day by the calendar-day method: 380 800 x 0.97 x 0.80 / 365 = 809.59 -> 810 kr (SFB 28:10).");
    EXPECT_EQ(
        said(found, "level"),
        "Normal level: fewer than 364 counted days lie in the 450 days of the frame (SFB 27:21, as of SFS 2010:110, "
        "2011-01-01).");
    EXPECT_EQ(said(found, "degree"), "The degree of benefit (SFB 27:45 1 p).");
    EXPECT_NE(said(found_on(plan, first + 5), "payer").find("SjLL 7 §"), std::string::npos);
}

TEST(ExplainBenefit, TheCapAndTheDegreeAndTheDeductionAreShown) {
    const day first = date(2021, 3, 1);
    const auto plan = made::plan_of(made::lines_of({{first, first + 100}}, made::unemployed(), 50),
                                    made::registered(400'000), first + 100);
    const auto found = found_on(plan, first);
    EXPECT_EQ(said(found, "cap"),
              "To the extent of unemployment a full day pays at most: 850, at most 543 = 543 kr (SFB 28:11, as of SFS "
              "2015:453, 2015-09-07).");
    EXPECT_EQ(said(found, "daily"),
              "The amount of the day: 400 000 x 0.97 x 0.80 / 365 = 850.41 -> 850 kr; 850, at most 543 = 543 kr; 543 x "
              "0.50 = "
              "271.50 -> 272 kr (SFB 28:10). Unconfirmed reading: part_amount = half_up.");
    EXPECT_EQ(said(found, "deduction"), "The deduction takes from the day: 272 - 272 = 0 kr (SFB 27:27).");
    EXPECT_EQ(said(found_on(plan, first + 1), "deduction"),
              "The deduction takes from the day: 272 - 271 = 1 kr (SFB 27:27).");
}

TEST(ExplainBenefit, WhatIsShownIsWhatThePlanSays) {
    const day first = date(2021, 3, 1);
    for (const int degree : {25, 50, 75, 100}) {
        for (const bool down : {false, true}) {
            work_now partly = made::unemployed();
            partly.unemployed_share = 40;
            partly.all_shares = 100;
            benefit_lines lines = made::lines_of({{first, first + 500}}, partly, degree);
            lines.readings.part_amount_down = down;
            for (const plan_stretch& s : made::plan_of(lines, made::registered(437'100), first + 500)) {
                if (s.is.pays != payer::forsakringskassan) continue;
                for (const finding& f : explain(swedish_law(), s)) {
                    if (f.rule == "daily" && !f.shown.empty()) {
                        EXPECT_EQ(f.shown.back().is, s.is.before_deduction);
                    }
                    if (f.rule == "deduction") {
                        EXPECT_EQ(f.shown.back().is, s.is.daily);
                    }
                    if (f.rule == "cap") {
                        EXPECT_EQ(f.shown.back().is, s.is.full_day);
                    }
                }
            }
        }
    }
}

TEST(ExplainBenefit, EveryStopHasWordsInBothLanguages) {
    for (int i = 0; i <= static_cast<int>(stop::not_called_in); ++i) {
        plan_stretch s;
        s.when = {date(2012, 1, 1), date(2012, 1, 2)};
        s.is.why = static_cast<stop>(i);
        s.is.rate = {970, 80, 365};
        for (const finding& f : explain(swedish_law(), s)) {
            EXPECT_FALSE(words_for_benefit_reason(f.why).english.empty()) << f.why;
            EXPECT_FALSE(words_for_benefit_reason(f.why).swedish.empty()) << f.why;
        }
    }
}

TEST(ExplainBenefit, BeforeTheCodeThePlaceIsTheOlderAct) {
    const day first = date(2009, 3, 1);
    const auto plan =
        made::plan_of(made::lines_of({{first, first + 100}}, made::employed()), made::income_of(300'000), first + 100);
    EXPECT_NE(said(found_on(plan, first + 20), "full_day").find("(AFL 3 kap.)"), std::string::npos);
}

TEST(ExplainBenefit, AStretchIsASentence) {
    const day first = date(2021, 3, 1);
    const benefit_lines lines = made::lines_of({{first, first + 100}}, made::employed(), 75);
    const auto plan = planned_ways::of({}, [&](std::span<const std::size_t>, const settled_parts& so) {
        return fold(lines, made::income_of(400'000), so, first + 200);
    });
    EXPECT_EQ(sentence(plan.on(first + 20), language::swedish),
              "2021-03-15 till 2021-06-09: Försäkringskassan betalar 638 kr om dagen, normalnivå, tre fjärdedels "
              "sjukpenning.");
    EXPECT_EQ(sentence(plan.on(first), language::english), "2021-03-01 to 2021-03-14: the employer pays sick pay.");
    EXPECT_EQ(sentence(plan.on(first - 1), language::english).substr(11), "to 2021-02-28: no sick period.");
}

}  // namespace
}  // namespace rehabkedja
