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
    EXPECT_EQ(
        said(found, "full_day", language::swedish),
        "Hel dag, kalenderdagsberäknad: 380 800 x 0,97 x 0,80 / 365 = 809,59 -> 810 kr (SFB 28:10, i lydelse enligt "
        "SFS 2010:110, 2011-01-01).");
    EXPECT_EQ(
        said(found, "full_day"),
        "A full day by the calendar-day method: 380 800 x 0.97 x 0.80 / 365 = 809.59 -> 810 kr (SFB 28:10, as of SFS "
        "2010:110, 2011-01-01).");
    EXPECT_EQ(
        said(found, "level"),
        "Normal level: fewer than 364 counted days lie in the 450 days of the frame (SFB 27:21, as of SFS 2018:647, "
        "2019-01-01).");
    EXPECT_EQ(said(found, "degree"), "Full benefit (SFB 27:45 1 p, as of SFS 2010:110, 2011-01-01).");
    EXPECT_NE(said(found_on(plan, first + 5), "payer").find("SjLL 7 §"), std::string::npos);
}

TEST(ExplainBenefit, TheCapAndTheDegreeAndTheDeductionAreShown) {
    const day first = date(2021, 3, 1);
    const auto plan = made::plan_of(made::lines_of({{first, first + 100}}, made::unemployed(), 50),
                                    made::registered(400'000), first + 100);
    const auto found = found_on(plan, first);
    EXPECT_EQ(said(found, "cap"),
              "The ceiling of a full day for the unemployed: 850, at most 543 = 543 kr (SFB 28:11, as of SFS "
              "2015:453, 2015-09-07).");
    EXPECT_EQ(
        said(found, "daily"),
        "The amount of the day: 400 000 x 0.97 x 0.80 / 365 = 850.41 -> 850 kr; 850, at most 543 = 543 kr; 543 x "
        "0.50 = "
        "271.50 -> 272 kr (SFB 28:10, as of SFS 2010:110, 2011-01-01). Unconfirmed reading: part_amount = half_up.");
    EXPECT_EQ(said(found, "deduction"),
              "The deduction takes from the day: 272 - 272 = 0 kr (SFB 27:27, as of SFS 2018:647, 2019-01-01).");
    EXPECT_EQ(said(found_on(plan, first + 1), "deduction"),
              "The deduction takes from the day: 272 - 271 = 1 kr (SFB 27:27, as of SFS 2018:647, 2019-01-01).");
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

/// A day of three quarters in special cases: an SGI of so much, a table of so much at the degree.
plan_stretch special_day(int sgi, int most) {
    plan_stretch s;
    s.when = {date(2025, 3, 1), date(2025, 3, 2)};
    s.is.why = stop::paid;
    s.is.pays = payer::forsakringskassan;
    s.is.benefit = true;
    s.is.at = s.is.would_be = benefit_level::normal;
    s.is.degree = s.is.paid_degree = 75;
    s.is.rate = {970, 80, 365};
    s.is.sgi = s.is.owed = {kronor{sgi}, {}};
    s.is.special = kronor{230};
    s.is.special_day = kronor{most};
    s.is.by = amount_method::calendar_days;
    s.is.counted = true;
    s.is.daily = s.is.before_deduction = kronor{most};
    return s;
}

TEST(ExplainBenefit, SpecialCasesFillUpWhatIsLower) {
    const auto found = explain(swedish_law(), special_day(60'000, 173));
    EXPECT_EQ(
        said(found, "daily"),
        "The amount of the day: 60 000 x 0.97 x 0.80 / 365 = 127.56 -> 128 kr; 128 x 0.75 = 96 kr (SFB 28:10, as of "
        "SFS 2010:110, 2011-01-01). Benefit in special cases, at most: 173 kr (SFB 28 a:9, as of SFS 2024:1269, "
        "2025-01-01). Benefit in special cases fills up the day: 173 - 96 = 77 kr; 96 + 77 = 173 kr (SFB 28 a:11, "
        "as of SFS 2011:1513, 2012-01-01).");
}

TEST(ExplainBenefit, SpecialCasesWithoutAnSgiShowNoArithmeticOfOne) {
    plan_stretch s = special_day(0, 115);
    s.is.degree = s.is.paid_degree = 50;
    s.is.cap = unemployed_cap{kronor{543}, 1, 1, true};
    const auto found = explain(swedish_law(), s);
    EXPECT_EQ(
        said(found, "daily", language::swedish),
        "Sjukpenning i särskilda fall lämnas med högst: 115 kr (SFB 28 a:9, i lydelse enligt SFS 2024:1269, "
        "2025-01-01). Utan SGI lämnas hela beloppet som sjukpenning i särskilda fall (SFB 28 a:11, i lydelse enligt "
        "SFS 2011:1513, 2012-01-01).");
    EXPECT_EQ(said(found, "cap") + said(found, "full_day"), "");
}

TEST(ExplainBenefit, SpecialCasesThatFillUpNothingAreNotNamed) {
    plan_stretch s = special_day(200'000, 173);
    s.is.before_deduction = s.is.daily = kronor{319};
    EXPECT_EQ(said(explain(swedish_law(), s), "daily").find("special cases"), std::string::npos);
}

TEST(ExplainBenefit, SpecialCasesBesideCompensationAreAShareOfWhatIsLeft) {
    plan_stretch s = special_day(0, 86);
    s.is.special = kronor{115};
    EXPECT_EQ(said(explain(swedish_law(), s), "daily"),
              "Benefit in special cases, at most: 115 x 0.75 = 86.25 -> 86 kr (SFB 28 a:13, as of SFS 2024:1269, "
              "2025-01-01).");
}

TEST(ExplainBenefit, RehabilitationIsNotCalledSicknessBenefit) {
    plan_stretch s = special_day(300'000, 0);
    s.is.special = {};
    s.is.rehabilitation = true;
    const auto found = explain(swedish_law(), s);
    EXPECT_EQ(
        said(found, "payer", language::swedish),
        "Försäkringskassan betalar rehabiliteringspenning (SFB 31:2, i lydelse enligt SFS 2010:110, 2011-01-01). "
        "Rehabiliteringspenning beräknas på samma sätt som sjukpenning (SFB 31:10, i lydelse enligt SFS 2015:963, "
        "2016-02-01).");
    EXPECT_EQ(said(found, "degree", language::swedish),
              "Tre fjärdedels rehabiliteringspenning (SFB 31:8 1 st 2 p, i lydelse enligt SFS 2010:110, 2011-01-01).");
    EXPECT_NE(said(found, "full_day").find("(SFB 31:10"), std::string::npos);
}

TEST(ExplainBenefit, ABanNamesItsLaw) {
    plan_stretch s = special_day(300'000, 0);
    s.when = {date(2026, 9, 1), date(2026, 9, 2)};
    s.is.why = stop::barred;
    const std::string text = said(explain(swedish_law(), s), "payer", language::swedish);
    EXPECT_TRUE(
        text.starts_with("En bidragsspärr hindrar utbetalningen, enligt lag i kraft från och med 2026-07-01; "
                         "rätten är i övrigt oförändrad (SFS 2026:?)."))
        << text;
}

TEST(ExplainBenefit, CodesThatTheChainHasTooSayWhatTheyMeanHere) {
    plan_stretch s = special_day(300'000, 0);
    s.is.why = stop::full_compensation;
    EXPECT_NE(said(explain(swedish_law(), s), "payer").find("leaves no right to sickness benefit"), std::string::npos);
}

TEST(ExplainBenefit, AWordingIsNamedOnlyWhereItIsThatOfTheDay) {
    const law l = swedish_law();
    const auto edition_on = [&](day d, const provision& of) {
        const change_id by = l.money.worded_by(of, d);
        return by == no_change ? std::string() : to_string(l.money.changes[by].by);
    };
    EXPECT_EQ(edition_on(date(2024, 1, 1), sfb(27, 21)), "SFS 2018:647");
    EXPECT_EQ(edition_on(date(2018, 12, 31), sfb(27, 21)), "");
    EXPECT_EQ(edition_on(date(2024, 1, 1), sfb(28, 11)), "SFS 2021:1240");
    EXPECT_EQ(edition_on(date(2022, 1, 31), sfb(28, 11)), "SFS 2015:453");
    EXPECT_EQ(edition_on(date(2015, 9, 6), sfb(28, 11)), "SFS 2010:110");
    EXPECT_EQ(edition_on(date(2010, 12, 31), sfb(28, 11)), "");
    EXPECT_EQ(edition_on(date(2016, 2, 1), sfb(27, 24)), "SFS 2015:963");
    EXPECT_EQ(edition_on(date(2024, 1, 1), sfb(28, 8)), "");  // amended, but from when was not found
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
              "ersättning.");
    EXPECT_EQ(sentence(plan.on(first), language::english), "2021-03-01 to 2021-03-14: the employer pays sick pay.");
    EXPECT_EQ(sentence(plan.on(first - 1), language::english).substr(11), "to 2021-02-28: no sick period.");
}

}  // namespace
}  // namespace rehabkedja
