// One rule, every way of asking it: day by day, in stretches, as a sweep, as a table, and against a model of its own.
#include <gtest/gtest.h>

#include <vector>

#include "rehabkedja/batch/on_day.hpp"
#include "rehabkedja/chain/sweep.hpp"
#include "support/awkward.hpp"
#include "support/plain_model.hpp"

namespace rehabkedja {
namespace {

constexpr int people = 300;

// Each person of a run by itself, so that a failing one can be made again.
template <class Visit>
void for_everybody(std::uint64_t what, bool plain, int how_many, Visit&& visit) {
    for (int i = 0; i < how_many; ++i) {
        awkward::maker make(awkward::seed() * 1'000'003 + what * 100'000'000 + static_cast<std::uint64_t>(i));
        const person p = plain ? make.plain() : make.any();
        SCOPED_TRACE("REHABKEDJA_SEED=" + std::to_string(awkward::seed()) + " person " + std::to_string(i) + ": " +
                     awkward::shown(p));
        visit(p);
        if (testing::Test::HasFailure()) return;
    }
}

void expect_the_model(const rehab_chain& chain, const person& p) {
    const model::plain_person expected(p);
    const period days = awkward::days_of(p);
    for (day d = days.first; d <= days.last; d = d + 1) {
        const chain_answer a = chain.on(d);
        const model::said is{a.place == chain_place::counted,
                             a.chain_day.value_or(0),
                             a.is.stage_first,
                             a.is.measures,
                             a.is.would_change,
                             a.is.missing};
        const model::said right = expected.on(d);
        ASSERT_EQ(is.in_chain, right.in_chain) << to_string(d);
        ASSERT_EQ(is.chain_day, right.chain_day) << to_string(d);
        ASSERT_EQ(is.stage_first, right.stage_first) << to_string(d);
        ASSERT_EQ(is.missing, right.missing) << to_string(d);
        ASSERT_EQ(is.measures, right.measures) << to_string(d);
        ASSERT_EQ(is.would_change, right.would_change) << to_string(d);
    }
}

TEST(WaysAgree, EveryDayOfPlainPersonsIsWhatTheModelSays) {
    for_everybody(1, true, people, [&](const person& p) { expect_the_model(rehab_chain(made::swedish(), p), p); });
}

TEST(WaysAgree, StretchesAreMaximalDisjointAndTheAnswersOfTheirDays) {
    for_everybody(2, false, people, [&](const person& p) {
        const rehab_chain chain(made::swedish(), p);
        const period days = awkward::days_of(p);
        const auto all = chain.through(days);
        day next = days.first;
        for (std::size_t i = 0; i < all.size(); ++i) {
            ASSERT_EQ(all[i].when.first, next);
            ASSERT_LE(all[i].when.first, all[i].when.last);
            if (i > 0) {
                ASSERT_FALSE(goes_on(all[i - 1], all[i])) << to_string(next) << ": two stretches that should be one";
            }
            for (; next <= all[i].when.last; next = next + 1) {
                chain_answer a = chain.on(next);
                if (a.chain_day) a.chain_day = *a.chain_day - (next - all[i].when.first);
                a.when = all[i].when;
                ASSERT_EQ(a, all[i]) << to_string(next);
            }
        }
        ASSERT_EQ(next, days.last + 1);
    });
}

std::vector<stretch<who_code>> who_line(const rehab_chain& chain) {
    std::vector<stretch<who_code>> line;
    const auto& jobs = chain.jobs_line();
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        line.push_back({{jobs[i].first, i + 1 < jobs.size() ? jobs[i + 1].first - 1 : until_further},
                        jobs[i].second.single().value()});
    }
    return line;
}
std::vector<stretch<judged>> judged_stretches(const rehab_chain& chain) {
    std::vector<stretch<judged>> line;
    const auto& by = chain.judged_line();
    for (std::size_t i = 0; i < by.size(); ++i)
        line.push_back({{by[i].first, i + 1 < by.size() ? by[i + 1].first - 1 : until_further}, by[i].second});
    return line;
}

TEST(WaysAgree, TheSweepIsTheChainOfEveryDay) {
    for_everybody(3, true, people, [&](const person& p) {
        const rehab_chain chain(made::swedish(), p);
        ASSERT_TRUE(chain.plain());
        const auto who = who_line(chain);
        const auto by = judged_stretches(chain);
        const auto periods = number_periods(chain.under().source(), chain.sick());
        std::optional<period> before;
        std::optional<ruling_id> said;
        std::size_t counted_days = 0;
        sweep(chain.under(), periods, stretch_track<who_code>(who, who_unknown),
              age_track(chain.under().source(), p.born), stretch_track<judged>(by, {}),
              [&](period when, int chain_day, ruling_id id) {
                  if (before && before->last + 1 == when.first) {
                      EXPECT_NE(said, id) << to_string(when) << ": two stretches that should be one";
                  }
                  if (before) {
                      EXPECT_LT(before->last, when.first);
                  }
                  for (day d = when.first; d <= when.last; d = d + 1) {
                      const chain_answer a = chain.on(d);
                      EXPECT_EQ(a.chain_day, chain_day + (d - when.first)) << to_string(d);
                      EXPECT_TRUE(a.is == chain.under()[id]) << to_string(d);
                  }
                  counted_days += static_cast<std::size_t>(days_in(when));
                  before = when;
                  said = id;
              });
        std::size_t expected = 0;
        for (const counted& c : chain.periods()) expected += static_cast<std::size_t>(days_in({c.first, c.sick.last}));
        EXPECT_EQ(counted_days, expected);
    });
}

// A table of everybody, asked about days on which somebody's answer turns.
TEST(WaysAgree, ATableOnADayIsTheChainOfEachPerson) {
    std::vector<person> everybody;
    for_everybody(4, true, people, [&](const person& p) { everybody.push_back(p); });
    std::vector<rehab_chain> chains;
    std::vector<std::int64_t> offsets{0};
    std::vector<std::int32_t> first;
    std::vector<std::int32_t> last;
    std::vector<std::uint8_t> degree;
    std::vector<std::int32_t> born;
    numbered_columns numbered_in;
    for (person& p : everybody) {
        chains.emplace_back(made::swedish(), p);
        std::sort(p.sick->begin(), p.sick->end(),
                  [](const certificate& a, const certificate& b) { return a.first < b.first; });
        for (const certificate& c : *p.sick) {
            first.push_back(c.first->since_1970);
            last.push_back(c.last->since_1970);
            degree.push_back(static_cast<std::uint8_t>(*c.degree));
        }
        offsets.push_back(static_cast<std::int64_t>(first.size()));
        born.push_back(p.born ? p.born->since_1970 : no_day);
        for (const numbered& n : number_periods(made::swedish()->source(), chains.back().sick()))
            numbered_in.periods.push_back(n);
        numbered_in.offsets.push_back(static_cast<std::int64_t>(numbered_in.periods.size()));
    }
    std::vector<std::uint16_t> chain_day(everybody.size());
    std::vector<ruling_id> ruled(everybody.size());
    std::vector<std::uint16_t> chain_day_again(everybody.size());
    std::vector<ruling_id> ruled_again(everybody.size());
    std::vector<who_code> who(everybody.size());
    std::vector<std::uint8_t> planes(everybody.size());
    std::vector<situation> situations_of(everybody.size());
    awkward::maker days(awkward::seed() + 5);
    for (int round = 0; round < 150; ++round) {
        const person& somebody = everybody[static_cast<std::size_t>(days.below(people))];
        const period when = awkward::days_of(somebody);
        const day d = when.first + days.below(days_in(when));
        for (std::size_t i = 0; i < everybody.size(); ++i) {
            const judged by = *step_on(chains[i].judged_line(), d).is;
            who[i] = step_on(chains[i].jobs_line(), d).is->single().value();
            planes[i] = static_cast<std::uint8_t>(by.yes | by.unsure << 4);
            situations_of[i] =
                situation_of(who[i], age_track(made::swedish()->source(), everybody[i].born).on(d).is, by);
        }
        ASSERT_FALSE(
            on_day(*made::swedish(), {offsets, first, last, degree, who, born, planes}, d, {chain_day, ruled, {}}));
        on_day(*made::swedish(), numbered_in, situations_of, d, chain_day_again, ruled_again);
        for (std::size_t i = 0; i < everybody.size(); ++i) {
            const chain_answer a = chains[i].on(d);
            SCOPED_TRACE("REHABKEDJA_SEED=" + std::to_string(awkward::seed()) + " on " + to_string(d) + ": " +
                         awkward::shown(everybody[i]));
            ASSERT_EQ(chain_day[i], a.chain_day.value_or(0));
            ASSERT_EQ(chain_day_again[i], chain_day[i]);
            ASSERT_EQ(ruled[i] == no_ruling, a.place != chain_place::counted);
            ASSERT_EQ(ruled_again[i], ruled[i]);
            if (ruled[i] != no_ruling) {
                ASSERT_EQ((*made::swedish())[ruled[i]], a.is);
            }
        }
    }
}

// An own count for on-call employees sends everybody else past the lookup, to the rows themselves: the answers are the same.
TEST(WaysAgree, TheRowsAskedDirectlySayWhatTheLookupSays) {
    const auto past_the_lookup = made::compiled(made::choosing(option::adding_on_call, "no"));
    for_everybody(6, true, people, [&](const person& p) {
        const rehab_chain chain(made::swedish(), p);
        const rehab_chain other(past_the_lookup, p);
        const period days = awkward::days_of(p);
        for (day d = days.first; d <= days.last; d = d + 3) {
            const auto who = *step_on(chain.jobs_line(), d).is->single();
            if (who == code_of(occupation::on_call_unbooked) || who == on_call_booked_or_not || who == who_unknown)
                continue;
            ASSERT_EQ(chain.on(d), other.on(d)) << to_string(d);
        }
    });
}

TEST(WaysAgree, TheOrderOfFactsNeverMatters) {
    for_everybody(7, false, people, [&](const person& p) {
        person other = p;
        std::reverse(other.sick->begin(), other.sick->end());
        std::reverse(other.occupation.begin(), other.occupation.end());
        std::reverse(other.judgements.begin(), other.judgements.end());
        const period days = awkward::days_of(p);
        ASSERT_EQ(rehab_chain(made::swedish(), p).through(days), rehab_chain(made::swedish(), other).through(days));
    });
}

}  // namespace
}  // namespace rehabkedja
