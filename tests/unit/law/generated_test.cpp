// Generated from the law's own data, so that no number and no date can be forgotten: each step at T-1, T and T+1, each change the day
// before, on the day and the day after. That the numbers and dates are right, the case files show.
#include <gtest/gtest.h>

#include <set>

#include "rehabkedja/chain/explain.hpp"
#include "rehabkedja/chain/milestones.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::cert;
using made::employed;
using made::on;
using made::swedish;

// No judgement, and each by itself.
constexpr std::array<judgement_set, 5> single_sets{0, 1, 2, 4, 8};
constexpr std::array steps{parameter::employer_step, parameter::market_step, parameter::late_market_step,
                           parameter::return_step};

// Days on which the law is one for at least 30 days on either side: one for each epoch that is long enough.
std::vector<day> quiet_days() {
    std::vector<day> found;
    const auto& all = swedish()->parts().all;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].first < swedish()->source().counting_from) continue;
        const day end = i + 1 < all.size() ? all[i + 1].first : until_further;
        if (end - all[i].first >= 20) found.push_back(all[i].first + 10);
    }
    return found;
}

// The answer on chain day n, when that falls on d and the sick period has gone on since.
chain_answer answer(const person& who, int n, day d) {
    person p = who;
    p.sick = {{cert(d - (n - 1), d + 3)}};
    return rehab_chain(swedish(), p).on(d);
}

person with_all_facts_of(occupation o, judgement_set yes) {
    person p = employed({});
    p.occupation = {made::job_of(o)};
    for (unsigned j = 0; j < judgements; ++j) {
        if ((yes >> j & 1U) != 0) p.judgements.push_back(made::judged_to_be(static_cast<judged_matter>(j)));
    }
    return p;
}

TEST(Generated, EachStepTurnsOnTheDayAfterItsNumberAndOnNoOther) {
    const law& l = swedish()->source();
    for (const day d : quiet_days()) {
        for (const occupation o : detail::every_occupation) {
            for (const judgement_set yes : single_sets) {
                const person who = with_all_facts_of(o, yes);
                std::set<int> turns;
                for (const parameter step : steps) turns.insert(*l.number(step, d));
                const int last = (d - l.counting_from) + 1;  // no more days can have been counted
                std::optional<ruling> before;
                for (const int turn : turns) {
                    for (const int n : {turn - 1, turn, turn + 1}) {
                        if (n > last) continue;
                        const chain_answer a = answer(who, n, d);
                        ASSERT_EQ(a.chain_day, n) << to_string(d);
                        // Between two steps nothing changes.
                        if (before && n != turn + 1) {
                            EXPECT_EQ(a.is, *before)
                                << to_string(d) << " day " << n << " occupation " << static_cast<int>(o);
                        }
                        before = a.is;
                    }
                }
                for (const parameter step :
                     {parameter::employer_step, parameter::market_step, parameter::late_market_step}) {
                    const int turn = *l.number(step, d);
                    if (turn + 1 > last) continue;
                    EXPECT_EQ(answer(who, turn, d).is.stage_last, turn);
                    EXPECT_EQ(answer(who, turn + 1, d).is.stage_first, turn + 1);
                }
            }
        }
    }
}

TEST(Generated, EachStepChangesTheMeasuresOrTheCitationsOfSomebody) {
    const law& l = swedish()->source();
    const day d = l.read_until;
    for (const parameter step : steps) {
        const int turn = *l.number(step, d);
        bool measures = false;
        bool cited = false;
        for (const judgement_set yes : {single_sets[0], single_sets[2]}) {
            const person who = with_all_facts_of(occupation::employed, yes);
            measures = measures || answer(who, turn, d).is.measures != answer(who, turn + 1, d).is.measures;
            cited = cited || !(answer(who, turn, d).is.cited == answer(who, turn + 1, d).is.cited);
        }
        EXPECT_TRUE(cited) << parameter_list.at(static_cast<std::size_t>(step)).name;
        // The late step alone changes no measure: fewer grounds stand against the labour market.
        EXPECT_EQ(measures, step != parameter::late_market_step)
            << parameter_list.at(static_cast<std::size_t>(step)).name;
    }
}

TEST(Generated, EachChangeBeginsAnEpochOnItsDay) {
    const law l = swedish_law();
    for (const amendment& a : l.changes) {
        const std::size_t now = swedish()->epoch_on(a.applies_from);
        EXPECT_EQ(swedish()->parts().all[now].first, a.applies_from);
        EXPECT_EQ(swedish()->epoch_on(a.applies_from - 1), now - 1);
        EXPECT_EQ(swedish()->epoch_on(a.applies_from + 1), now);
    }
}

TEST(Generated, EachRowSpeaksFromItsDayToTheDayBeforeItsEnd) {
    const law l = swedish_law();
    const auto in_force = [&](std::size_t row, day d) {
        law with_its_reading = l;
        if (!l.rows[row].reading.any) with_its_reading.choose(l.rows[row].reading.named, l.rows[row].reading.value);
        const epochs all = epochs_of(with_its_reading);
        const epoch* now = &all.all.front();
        for (const epoch& e : all.all) {
            if (e.first <= d) now = &e;
        }
        for (const auto& rows : now->rows) {
            for (const speaking_row& r : rows) {
                if (r.row == row) return true;
            }
        }
        return false;
    };
    for (std::size_t i = 0; i < l.rows.size(); ++i) {
        const day first = l.first_day(l.rows[i]);
        EXPECT_FALSE(in_force(i, first - 1)) << "row " << i;
        EXPECT_TRUE(in_force(i, first)) << "row " << i;
        EXPECT_TRUE(in_force(i, first + 1)) << "row " << i;
        if (l.rows[i].ended_by == no_change) continue;
        const day last = l.last_day(l.rows[i]);
        EXPECT_EQ(last + 1, l.changes[l.rows[i].ended_by].applies_from);
        EXPECT_TRUE(in_force(i, last)) << "row " << i;
        EXPECT_FALSE(in_force(i, last + 1)) << "row " << i;
    }
}

TEST(Generated, EachWordingIsCitedFromItsDayOn) {
    const law l = swedish_law();
    for (const wording& w : l.wordings) {
        const amendment& by = l.changes[w.since];
        const day d = by.applies_from;
        const auto edition_on = [&](day asked) {
            return find(l, {asked, asked}, "chain_day", answer::yes, "sick_period", w.of).as_of;
        };
        const edition now{by.by, by.originally};
        EXPECT_NE(edition_on(d - 1), now) << to_string(w.of) << " " << to_string(d);
        // Where two acts changed a section on one day, the one listed last is cited.
        const auto last_of_the_day = [&] {
            change_id last = w.since;
            for (const wording& v : l.wordings) {
                if (v.of == w.of && l.changes[v.since].applies_from == d) last = v.since;
            }
            return edition{l.changes[last].by, l.changes[last].originally};
        }();
        EXPECT_EQ(edition_on(d), last_of_the_day) << to_string(w.of) << " " << to_string(d);
        EXPECT_EQ(edition_on(d + 1), last_of_the_day);
        EXPECT_EQ(cite(l, d, reason::market, w.of, standing::confirmed).at, w.cited_as);
    }
}

TEST(Generated, EachMeasureOfTheLabourMarketHoldsFromItsDay) {
    const law l = swedish_law();
    const auto check = [&](const dated<measure_set>& line) {
        measure_set before = 0;
        for (const auto& e : line.entries()) {
            const day d = l.changes[e.since].applies_from;
            EXPECT_EQ(line.on(l.changes, d)->is, e.is);
            if (before != 0) {
                EXPECT_EQ(line.on(l.changes, d - 1)->is, before);
                EXPECT_NE(before, e.is);
            }
            before = e.is;
        }
    };
    check(l.labour_market);
    check(l.on_call_market);
}

TEST(Generated, TheGapLimitDecidesToTheDay) {
    const law l = swedish_law();
    for (day begins = on(2009, 1, 1); begins < on(2030, 1, 1); begins = begins + 97) {
        const int limit = *l.number(parameter::adding_gap_limit, begins);
        for (const int gap : {limit - 1, limit, limit + 1}) {
            const day first = begins - gap - 20;
            const rehab_chain chain(swedish(), employed({cert(first, first + 19), cert(begins, begins + 9)}));
            EXPECT_EQ(chain.on(begins).chain_day, gap < limit ? 21 : 1) << to_string(begins) << " gap " << gap;
            EXPECT_EQ(chain.on(begins).added, gap < limit);
            const restart_days r = restart_after(chain, first);
            EXPECT_EQ(r.last_added.on, first + 19 + limit);
            EXPECT_EQ(r.first_restart.on, first + 19 + limit + 1);
        }
    }
}

TEST(Generated, TheLeastDegreeDecidesToTheHundredth) {
    const law l = swedish_law();
    for (const day d : quiet_days()) {
        const int least = *l.number(parameter::least_degree, d);
        for (const int degree : {least - 1, least, least + 1}) {
            const rehab_chain chain(swedish(), employed({cert(d, d + 5, degree)}));
            EXPECT_EQ(chain.on(d).place, degree < least ? chain_place::outside : chain_place::counted);
        }
    }
}

TEST(Generated, TheMilestonesAreTheNumbersOfTheLaw) {
    const law l = swedish_law();
    for (const day d : quiet_days()) {
        person p = employed({cert(d, d + 700)});
        p.judgements = {made::judged_to_be(judged_matter::expected_60_days)};
        const rehab_chain chain(swedish(), p);
        std::set<int> in_chain;
        for (const milestone& m : milestones(chain, p)) {
            if (m.in_chain) {
                in_chain.insert(m.number);
                EXPECT_EQ(m.due.on, d + (m.number - 1));
                EXPECT_EQ(chain.on(*m.due.on).chain_day, m.number);
            }
            if (m.name == "certificate") {
                EXPECT_EQ(m.due.on, d + (*l.number(parameter::certificate_day, d) - 1));
            }
            if (m.name == "employer_period_ends") {
                EXPECT_EQ(m.due.on, d + *l.number(parameter::employer_period_days, d));
            }
            if (m.name == "plan" && l.number(parameter::plan_for_return_day, d)) {
                EXPECT_EQ(m.due.on, d + (*l.number(parameter::plan_for_return_day, d) - 1));
            }
        }
        std::set<int> expected;
        for (const parameter step : steps) expected.insert(*l.number(step, d) + 1);
        EXPECT_EQ(in_chain, expected);
    }
}

TEST(Generated, ThePensionAgesAreThoseOfTheLaw) {
    const law l = swedish_law();
    const auto check = [&](const dated<pension_age>& ages, age_class from_then) {
        day held_before = never;
        for (const auto& e : ages.entries()) {
            // Who reached the age before stays covered, so that the first to meet a new age reach it a year later: in the middle of it.
            const day reaches = l.changes[e.since].originally + (held_before == never ? 170 : 170 + 365);
            held_before = l.changes[e.since].originally;
            const civil_date c = civil(reaches);
            const day born = on(c.year - e.is.years, c.month, c.day_of_month);
            const day from = e.is.by_month ? first_of_month(reaches) : reaches;
            const auto line = age_line(l, born);
            const auto class_on = [&](day d) {
                age_track track(l, born);
                stretch_track<age_code> stored(std::span(line.begin(), line.size()), age_unknown);
                EXPECT_EQ(track.on(d).is, stored.on(d).is);
                return track.on(d).is;
            };
            EXPECT_EQ(class_on(from), code_of(from_then)) << to_string(from);
            EXPECT_EQ(class_on(from - 1) + 1, code_of(from_then)) << to_string(from);
        }
    };
    check(l.earliest_pension, age_class::near_pension);
    check(l.guarantee_pension, age_class::past_guarantee_age);
}

}  // namespace
}  // namespace rehabkedja
