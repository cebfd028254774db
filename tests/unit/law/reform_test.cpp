// A changed copy of the law answers differently from its day on, without a line of code; and a law can be asked as it stood.
#include <gtest/gtest.h>

#include "rehabkedja/law/proof.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

// The measures of somebody with these facts on a chain day.
measure_set measures(const compiled_law& compiled, day d, int chain_day, occupation who = occupation::employed,
                     judgement_set yes = 0, age_class age = age_class::younger) {
    return compiled[compiled.ask(compiled.cell_on(d, chain_day), situation_of(code_of(who), code_of(age), {yes, 0}))]
        .measures;
}

constexpr measure_set usual = only(measure::usual_work);
constexpr measure_set other = only(measure::other_work_at_employer);
constexpr measure_set normal = only(measure::normally_occurring_work);
constexpr measure_set group = only(measure::stated_occupational_group);

// R1: the labour market from day 121.
TEST(Reform, AStepMovedFromAYearOn) {
    law l = swedish_law();
    l.set(parameter::market_step, on(2023, 1, 1), 120);
    EXPECT_TRUE(prove(l).holds());
    const compiled_law reform(l);
    EXPECT_EQ(measures(reform, on(2023, 1, 1), 120), usual | other);
    EXPECT_EQ(measures(reform, on(2023, 1, 1), 121), usual | other | group);
    EXPECT_EQ(measures(reform, on(2022, 12, 31), 121), usual | other);
    EXPECT_EQ(measures(reform, on(2022, 12, 31), 181), usual | other | group);
    const ruling& r =
        reform[reform.ask(reform.cell_on(on(2023, 1, 1), 121), situation_of(code_of(occupation::employed), 0, {}))];
    EXPECT_EQ(r.stage_first, 121);
    EXPECT_EQ(r.stage_last, 365);
    // The law it was copied from is as it was.
    EXPECT_EQ(measures(*made::swedish(), on(2023, 1, 1), 121), usual | other);
}

// R2: as SOU 2024:26 proposes: work that normally occurs, no predominant reasons, no rule for those near pension age.
TEST(Reform, AnOlderMeasureBackAndTwoGroundsGone) {
    law l = swedish_law();
    const day from = on(2027, 1, 1);
    l.labour_market.from(l.reform(from), normal);
    l.on_call_market.from(l.reform(from), normal);
    l.drop(reason::predominant_reasons, from);
    l.drop(reason::near_pension, from);
    EXPECT_TRUE(prove(l).holds());
    const compiled_law reform(l);
    EXPECT_EQ(measures(reform, from - 1, 200), usual | other | group);
    EXPECT_EQ(measures(reform, from, 200), usual | other | normal);
    EXPECT_EQ(measures(reform, from, 100, occupation::on_call_unbooked), usual | normal);
    EXPECT_EQ(measures(reform, from - 1, 200, occupation::employed, only(judgement::predominant_reasons)),
              usual | other);
    EXPECT_EQ(measures(reform, from, 200, occupation::employed, only(judgement::predominant_reasons)),
              usual | other | normal);
    EXPECT_EQ(measures(reform, from - 1, 200, occupation::employed, 0, age_class::near_pension),
              usual | other | only(measure::available_suitable_work));
    EXPECT_EQ(measures(reform, from, 200, occupation::employed, 0, age_class::near_pension), usual | other | normal);
    // What was not touched still speaks.
    EXPECT_EQ(measures(reform, from, 200, occupation::employed, only(judgement::unreasonable)), usual | other);
    // The option on those past the guarantee age is asked still.
    const ruling& past =
        reform[reform.ask(reform.cell_on(from, 200),
                          situation_of(code_of(occupation::employed), code_of(age_class::past_guarantee_age), {}))];
    EXPECT_EQ(past.missing, only(lacking::option_after_guarantee_age));
}

// R3: a row of a new shape: after day 550 only the care of the child of an age of its own, for the self-employed.
TEST(Reform, ARowOfANewShapeSpeaksFirst) {
    law l = swedish_law();
    chain_row row;
    row.in = layer::market;
    row.since = l.reform(on(2025, 1, 1));
    row.who = only(occupation::self_employed);
    row.after = step::return_by;
    row.adds = only(measure::available_suitable_work);
    row.why = reason::near_pension;
    row.at = sfb(27, 49, 'd', 2);
    l.put_first(row);
    EXPECT_TRUE(prove(l).holds());
    const compiled_law reform(l);
    EXPECT_EQ(measures(reform, on(2025, 1, 1), 551, occupation::self_employed),
              usual | only(measure::available_suitable_work));
    EXPECT_EQ(measures(reform, on(2025, 1, 1), 550, occupation::self_employed), usual | group);
    EXPECT_EQ(measures(reform, on(2024, 12, 31), 551, occupation::self_employed), usual | group);
    EXPECT_EQ(measures(reform, on(2025, 1, 1), 551), usual | other | group);
}

TEST(Reform, ADroppedRowSpeaksUntilTheDayBefore) {
    law l = swedish_law();
    l.drop(reason::unreasonable, on(2024, 5, 17));
    const compiled_law reform(l);
    const judgement_set unreasonable = only(judgement::unreasonable);
    for (const int n : {181, 365, 366, 600}) {
        EXPECT_EQ(measures(reform, on(2024, 5, 16), n, occupation::employed, unreasonable), usual | other);
        EXPECT_EQ(measures(reform, on(2024, 5, 17), n, occupation::employed, unreasonable), usual | other | group);
    }
}

TEST(Reform, DroppingDoesNotLengthenARowThatEndedEarlier) {
    law l = swedish_law();
    l.drop(reason::special_reasons_old, on(2024, 1, 1));
    const compiled_law reform(l);
    const judgement_set special = only(judgement::special_reasons);
    EXPECT_EQ(measures(reform, on(2021, 3, 14), 200, occupation::self_employed, special),
              measures(*made::swedish(), on(2021, 3, 14), 200, occupation::self_employed, special));
    EXPECT_EQ(measures(reform, on(2021, 3, 15), 200, occupation::employed, special), usual | other | normal);
}

TEST(Reform, ANumberSetTwiceForOneDayIsTheLastOne) {
    law l = swedish_law();
    l.set(parameter::adding_gap_limit, on(2024, 1, 1), 60);
    l.set(parameter::adding_gap_limit, on(2024, 1, 1), 30);
    EXPECT_EQ(l.number(parameter::adding_gap_limit, on(2023, 12, 31)), 90);
    EXPECT_EQ(l.number(parameter::adding_gap_limit, on(2024, 1, 1)), 30);
}

// A number with three values: what begins after the reform ends, what began before it stays.
TEST(Reform, ANumberThatIsSetHoldsForGood) {
    law l = swedish_law();
    dated<int>& steps = l.numbers.at(static_cast<std::size_t>(parameter::market_step));
    steps.from(l.reform(on(2012, 1, 1)), 150);
    steps.from(l.reform(on(2020, 1, 1)), 160);
    l.set(parameter::market_step, on(2015, 1, 1), 120);
    const auto on_day = [&](int year, int month, int d) {
        return l.number(parameter::market_step, on(year, month, d));
    };
    EXPECT_EQ(on_day(2011, 12, 31), 180);
    EXPECT_EQ(on_day(2014, 12, 31), 150);
    EXPECT_EQ(on_day(2015, 1, 1), 120);
    EXPECT_EQ(on_day(2019, 12, 31), 120);
    EXPECT_EQ(on_day(2020, 1, 1), 120);
    EXPECT_EQ(on_day(2100, 1, 1), 120);
    // An earlier reform ends the later one too; on the day itself the last word holds.
    l.set(parameter::market_step, on(2012, 1, 1), 100);
    EXPECT_EQ(on_day(2011, 12, 31), 180);
    EXPECT_EQ(on_day(2012, 1, 1), 100);
    EXPECT_EQ(on_day(2015, 1, 1), 100);
}

TEST(Reform, TheMeasureOfTheLabourMarketHoldsForGood) {
    law l = swedish_law();
    l.set_labour_market(on(2010, 1, 1), measure::stated_occupational_group);
    const compiled_law reform(l);
    EXPECT_EQ(measures(reform, on(2009, 12, 31), 200), usual | other | only(measure::regular_labour_market));
    for (const day d : {on(2010, 1, 1), on(2012, 7, 1), on(2022, 8, 31), on(2022, 9, 1)})
        EXPECT_EQ(measures(reform, d, 200), usual | other | group) << to_string(d);
    EXPECT_EQ(measures(reform, on(2022, 3, 1), 91, occupation::on_call_unbooked), usual | group);
}

TEST(Reform, AReformCarriesNoNameOfAnAct) {
    law l = swedish_law();
    const change_id id = l.reform(on(2027, 1, 1));
    EXPECT_EQ(to_string(l.changes[id].by), "reform");
    EXPECT_EQ(l.changes[id].applies_from, on(2027, 1, 1));
}

TEST(KnownOn, AnActIsInTheLawFromTheDayOnWhichItWasIssuedAtTheLatest) {
    const law l = swedish_law();
    for (std::size_t i = 0; i < l.changes.size(); ++i) {
        const amendment& a = l.changes[i];
        const law then = known_on(l, a.issued_at_latest);
        const law before = known_on(l, a.issued_at_latest - 1);
        EXPECT_EQ(then.changes[i].applies_from, a.applies_from) << i;
        EXPECT_EQ(before.changes[i].applies_from, never) << i;
        EXPECT_EQ(then.changes[i].originally, a.originally) << i;
        EXPECT_LE(a.issued_at_latest, std::max(a.in_force, a.applies_from)) << i;
        EXPECT_EQ(then.known_on, a.issued_at_latest);
    }
}

TEST(KnownOn, AReformOfTheUserIsAlwaysKnown) {
    law l = swedish_law();
    l.set(parameter::market_step, on(2023, 1, 1), 120);
    EXPECT_EQ(known_on(l, on(2015, 1, 1)).number(parameter::market_step, on(2023, 1, 1)), 120);
}

TEST(KnownOn, ARowThatALaterActEndedGoesOn) {
    const compiled_law before(known_on(swedish_law(), on(2021, 2, 7)));
    const compiled_law after(known_on(swedish_law(), on(2021, 2, 8)));
    // 21 December 2020 to 14 March 2021 was suspended by an act that reached back (SFS 2021:59, in force on 8 February 2021).
    EXPECT_EQ(measures(before, on(2020, 12, 21), 181), usual | other | normal);
    EXPECT_EQ(measures(after, on(2020, 12, 21), 181), usual | other);
    EXPECT_EQ(measures(after, on(2020, 12, 20), 181), usual | other | normal);
    // Nobody knew on 8 February 2021 that it would end on 14 March.
    EXPECT_EQ(measures(after, on(2021, 3, 15), 181), usual | other);
    EXPECT_EQ(measures(*made::swedish(), on(2021, 3, 15), 181), usual | other | normal);
}

TEST(EditionsOf, EveryDayIsAnsweredByTheEditionsOfOneDay) {
    for (const day asked : {on(2009, 5, 1), on(2013, 1, 1), on(2021, 1, 15), on(2022, 3, 1), on(2026, 4, 1)}) {
        const compiled_law frozen(editions_of(swedish_law(), asked));
        for (const day d : {on(2008, 7, 1), on(2015, 1, 1), on(2022, 9, 1), on(2030, 1, 1)}) {
            for (const int n : {1, 91, 181, 366, 551}) {
                for (const judgement_set yes : std::array<judgement_set, 5>{0, 1, 2, 4, 8}) {
                    EXPECT_EQ(measures(frozen, d, n, occupation::employed, yes),
                              measures(*made::swedish(), asked, n, occupation::employed, yes))
                        << to_string(asked) << " asked about " << to_string(d) << " day " << n;
                }
            }
        }
    }
}

}  // namespace
}  // namespace rehabkedja
