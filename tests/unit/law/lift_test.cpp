// Not knowing lifted over a rule: against the definition, worked out anew from the list of all completions.
#include "rehabkedja/law/lift.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>
#include <vector>

#include "rehabkedja/law/situation.hpp"

namespace rehabkedja {
namespace {

using point = std::tuple<int, int, unsigned>;  // who, age class, judgements that hold
using table = std::map<point, outcome>;

// A rule that is nothing but a table of random answers; few different ones, so that many agree.
table random_rule(std::mt19937_64& random, bool with_options) {
    table all;
    const unsigned answers = 1 + static_cast<unsigned>(random() % 3);
    for (int who = 0; who < 8; ++who) {
        for (int age = 0; age < 3; ++age) {
            for (unsigned yes = 0; yes < 16; ++yes) {
                outcome o;
                if (with_options && random() % 3 == 0)
                    o.hangs_on = random() % 2 == 0 ? only(lacking::option_student_work)
                                                   : only(lacking::option_on_call_before_2022);
                else
                    o.is = static_cast<measure_set>(1U << (random() % answers));
                all[{who, age, yes}] = o;
            }
        }
    }
    return all;
}

struct facts {
    std::vector<int> who;
    std::vector<age_class> age;
    judged by;
};

// The definition (docs/readings.md 5.1 and 5.2), from the list of completions: known when all are the same; a fact is missing when two
// completions that differ in it alone differ; options when every completion hangs on one.
lifted by_definition(const table& rule, const facts& now) {
    std::vector<std::pair<point, outcome>> all;
    for (const int who : now.who) {
        for (const age_class age : now.age) {
            for (unsigned yes = 0; yes < 16; ++yes) {
                const bool possible_set =
                    (yes & now.by.yes) == now.by.yes && (yes & ~unsigned{now.by.yes} & ~unsigned{now.by.unsure}) == 0;
                if (possible_set)
                    all.push_back({{who, static_cast<int>(age), yes}, rule.at({who, static_cast<int>(age), yes})});
            }
        }
    }
    const bool same =
        std::all_of(all.begin(), all.end(), [&](const auto& c) { return c.second == all.front().second; });
    if (same && all.front().second.hangs_on == 0) return {all.front().second, 0};
    lacking_set missing = 0;
    if (std::all_of(all.begin(), all.end(), [](const auto& c) { return c.second.hangs_on != 0; })) {
        for (const auto& c : all) missing |= c.second.hangs_on;
    }
    for (const auto& [a, said_a] : all) {
        for (const auto& [b, said_b] : all) {
            if (said_a == said_b) continue;
            const auto& [who_a, age_a, yes_a] = a;
            const auto& [who_b, age_b, yes_b] = b;
            const unsigned differing = yes_a ^ yes_b;
            if (age_a == age_b && differing == 0) missing |= only(lacking::occupation);
            if (who_a == who_b && differing == 0) missing |= only(lacking::born);
            if (who_a != who_b || age_a != age_b || (differing & (differing - 1)) != 0) continue;
            for (unsigned j = 0; j < judgements; ++j) {
                if (differing == 1U << j) missing |= only(lacking::predominant_reasons) << j;
            }
        }
    }
    return {{}, missing};
}

judgement_set pivots_by_definition(const table& rule, const facts& now) {
    const lifted answer = by_definition(rule, now);
    judgement_set found = 0;
    for (unsigned j = 0; j < judgements && answer.missing == 0; ++j) {
        const auto bit = static_cast<judgement_set>(1U << j);
        if ((now.by.unsure & bit) != 0) continue;
        facts other = now;
        other.by.yes = static_cast<judgement_set>(other.by.yes ^ bit);
        if (!(by_definition(rule, other) == answer)) found = static_cast<judgement_set>(found | bit);
    }
    return found;
}

facts random_facts(std::mt19937_64& random) {
    facts now;
    do {
        now = {};
        for (int who = 0; who < 8; ++who) {
            if (random() % 4 == 0) now.who.push_back(who);
        }
        for (const age_class age : detail::every_age) {
            if (random() % 2 == 0) now.age.push_back(age);
        }
        for (unsigned j = 0; j < judgements; ++j) {
            const auto bit = static_cast<judgement_set>(1U << j);
            const unsigned said = static_cast<unsigned>(random() % 3);
            if (said == 1) now.by.yes = static_cast<judgement_set>(now.by.yes | bit);
            if (said == 2) now.by.unsure = static_cast<judgement_set>(now.by.unsure | bit);
        }
    } while (now.who.empty() || now.age.empty());
    return now;
}

TEST(Lift, RandomRulesAreLiftedByTheDefinition) {
    std::mt19937_64 random(20260427);
    for (int round = 0; round < 4000; ++round) {
        const table rule = random_rule(random, round % 2 == 0);
        const facts now = random_facts(random);
        const auto ask = [&](int who, age_class age, judgement_set yes) {
            return rule.at({who, static_cast<int>(age), yes});
        };
        const possible<int> what{now.who, now.who.size() > 1 ? only(lacking::occupation) : lacking_set{0}, now.age,
                                 now.age.size() > 1 ? only(lacking::born) : lacking_set{0}, now.by};
        const lifted got = lift(what, ask);
        const lifted expected = by_definition(rule, now);
        ASSERT_EQ(got.is, expected.is) << "round " << round;
        ASSERT_EQ(got.missing, expected.missing) << "round " << round;
        ASSERT_EQ(pivots(what, got, ask), pivots_by_definition(rule, now)) << "round " << round;
    }
}

// An early return would name one missing fact; there are two.
TEST(Lift, EveryDecisiveFactIsMissingAtOnce) {
    const std::array<int, 2> who{0, 1};
    const std::array<age_class, 1> age{age_class::younger};
    const auto rule = [](int w, age_class, judgement_set yes) {
        return outcome{static_cast<measure_set>(w == 1 && yes == 0 ? 9 : 1), 0};
    };
    const possible<int> now{who, only(lacking::occupation), age, 0, {0, only(judgement::predominant_reasons)}};
    EXPECT_EQ(lift(now, rule).missing, only(lacking::occupation) | only(lacking::predominant_reasons));
}

TEST(Lift, AFactThatChangesNothingIsNotMissing) {
    const std::array<int, 2> who{0, 1};
    const std::array<age_class, 3> age = detail::every_age;
    const auto rule = [](int w, age_class, judgement_set) { return outcome{static_cast<measure_set>(1 + w), 0}; };
    const possible<int> now{who, only(lacking::occupation), age, only(lacking::born), {0, 15}};
    EXPECT_EQ(lift(now, rule).missing, only(lacking::occupation));
}

TEST(Lift, TwoGroundsThatBothHoldAreNoPivots) {
    const std::array<int, 1> who{0};
    const std::array<age_class, 1> age{age_class::younger};
    const auto rule = [](int, age_class, judgement_set yes) {
        return outcome{static_cast<measure_set>(yes != 0 ? 1 : 9), 0};
    };
    possible<int> now{who, 0, age, 0, {only(judgement::predominant_reasons), 0}};
    EXPECT_EQ(pivots(now, lift(now, rule), rule), only(judgement::predominant_reasons));
    now.by.yes = only(judgement::predominant_reasons) | only(judgement::unreasonable);
    EXPECT_EQ(pivots(now, lift(now, rule), rule), 0);
}

TEST(Situation, ThereAndBack) {
    std::vector<bool> taken(situations, false);
    for (who_code who = 0; who < who_codes; ++who) {
        for (age_code age = 0; age < age_codes; ++age) {
            for (unsigned yes = 0; yes < 16; ++yes) {
                for (unsigned unsure = 0; unsure < 16; ++unsure) {
                    const judged by{static_cast<judgement_set>(yes), static_cast<judgement_set>(unsure)};
                    const situation s = situation_of(who, age, by);
                    ASSERT_LT(s, situations);
                    taken[s] = true;
                    ASSERT_EQ(who_of(s), who);
                    ASSERT_EQ(age_of(s), age);
                    // A yes beats an unsure.
                    ASSERT_EQ(judged_of(s), (judged{by.yes, static_cast<judgement_set>(unsure & ~yes)}));
                }
            }
        }
    }
    EXPECT_TRUE(std::all_of(taken.begin(), taken.end(), [](bool b) { return b; }));
}

TEST(Situation, WhatIsHalfKnownLeavesItsAlternatives) {
    EXPECT_EQ(alternatives(who_unknown).size(), occupations);
    ASSERT_EQ(alternatives(on_call_booked_or_not).size(), 2U);
    EXPECT_EQ(alternatives(on_call_booked_or_not)[0], occupation::on_call_booked);
    EXPECT_EQ(alternatives(on_call_booked_or_not)[1], occupation::on_call_unbooked);
    for (const occupation o : detail::every_occupation) {
        ASSERT_EQ(alternatives(code_of(o)).size(), 1U);
        EXPECT_EQ(alternatives(code_of(o))[0], o);
        EXPECT_EQ(lacking_of_who(code_of(o)), 0U);
    }
    EXPECT_EQ(lacking_of_who(who_unknown), only(lacking::occupation));
    EXPECT_EQ(lacking_of_who(on_call_booked_or_not), only(lacking::booked));
    EXPECT_EQ(age_alternatives(age_unknown).size(), 3U);
    EXPECT_EQ(age_alternatives(any_age).size(), 3U);
    EXPECT_EQ(age_alternatives(younger_or_near)[1], age_class::near_pension);
    EXPECT_EQ(age_alternatives(near_or_past)[0], age_class::near_pension);
    EXPECT_EQ(lacking_of_age(code_of(age_class::near_pension)), 0U);
    EXPECT_EQ(lacking_of_age(age_unknown), only(lacking::born));
    for (const age_code open : {younger_or_near, near_or_past, any_age})
        EXPECT_EQ(lacking_of_age(open), only(lacking::target_age));
}

}  // namespace
}  // namespace rehabkedja
