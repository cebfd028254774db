/// @file
/// The rule of the chain for known facts: in each layer the first row that fits speaks (SFB 27:46-49 e, 52).
#pragma once

#include <cstddef>

#include "rehabkedja/law/epoch.hpp"
#include "rehabkedja/law/lift.hpp"

namespace rehabkedja {

/// What the rows say of one occupation whose facts are known, and on which grounds.
struct spoken {
    outcome is{};          ///< the measures, or what they hang on
    citation_set cited{};  ///< the rows that spoke
    bool complete = true;  ///< every layer had a row that fits; otherwise the law has a gap
    constexpr bool operator==(const spoken&) const = default;
};

/// Whether the fact that a row asks for holds.
[[nodiscard]] constexpr bool holds(asked_fact with, age_class age, judgement_set yes) {
    if (const auto by = judgement_of(with)) return (yes & only(*by)) != 0;
    if (with == asked_fact::near_pension) return age == age_class::near_pension;
    if (with == asked_fact::past_guarantee_age) return age == age_class::past_guarantee_age;
    return with == asked_fact::nothing;
}

/// Whether a row speaks of this person on this chain day, its fact apart.
[[nodiscard]] constexpr bool speaks_of(const speaking_row& r, int chain_day, occupation who) {
    return (r.who & only(who)) != 0 && chain_day > r.after && chain_day <= r.until;
}

/// The measures of one occupation on a chain day of an epoch, all facts known.
[[nodiscard]] constexpr spoken measured_against(const epoch& e, int chain_day, occupation who, age_class age,
                                                judgement_set yes) {
    spoken said;
    for (const auto& rows : e.rows) {
        bool found = false;
        for (const speaking_row& r : rows) {
            if (!speaks_of(r, chain_day, who) || !holds(r.with, age, yes)) continue;
            said.is.is = static_cast<measure_set>(said.is.is | r.adds);
            said.is.hangs_on = static_cast<lacking_set>(said.is.hangs_on | r.hangs_on);
            if (r.cited != uncited) said.cited.add(r.cited);
            found = true;
            break;
        }
        said.complete = said.complete && found;
    }
    if (said.is.hangs_on != 0) said.is.is = 0;
    return said;
}

/// The grounds against the labour market that are judged to hold and that the law knows on that chain day.
[[nodiscard]] constexpr judgement_set grounds_that_hold(const epoch& e, int chain_day, occupation_set who,
                                                        judgement_set yes) {
    judgement_set found = 0;
    for (const speaking_row& r : e.rows[static_cast<std::size_t>(layer::market)]) {
        const auto by = judgement_of(r.with);
        if (!by) continue;
        const judgement_set bit = only(*by);
        if ((yes & bit) != 0 && (r.who & who) != 0 && chain_day > r.after && chain_day <= r.until) {
            found = static_cast<judgement_set>(found | bit);
        }
    }
    return found;
}

/// The occupations of one day together, all facts known.
struct jobs {
    occupation_set who{};         ///< every occupation that holds
    bool many_employers = false;  ///< two employers or more
    occupation_set examined = 0;  ///< those with the employers that the certificates name; empty: all
    constexpr bool operator==(const jobs&) const = default;
};

/// What is needed to judge several occupations at once.
struct together {
    bool each_employment = false;  ///< the option `several_employers`
    bool beside_studies = false;   ///< the option `student_work`
    int chain_day = 0;             ///< the day of the chain
    int chain_day_not_added = 0;   ///< for 27:49 b, under `adding_on_call: no`; else the same
};

/// The measures of several occupations on one day: each has its own; where they differ, and where 27:47 would have to say
/// which employer it means, an option decides how they meet.
[[nodiscard]] constexpr spoken measured_together(const epoch& e, const together& t, const jobs& j, age_class age,
                                                 judgement_set yes) {
    const auto one = [&](occupation o) {
        const bool own_count = o == occupation::on_call_unbooked;
        return measured_against(e, own_count ? t.chain_day_not_added : t.chain_day, o, age, yes);
    };
    if ((j.who & only(occupation::parental_leave)) != 0) return one(occupation::parental_leave);  // 27:52
    constexpr occupation_set working = only(occupation::employed) | only(occupation::self_employed) |
                                       only(occupation::on_call_booked) | only(occupation::on_call_unbooked);
    occupation_set who = j.who;
    if (t.beside_studies && (who & working) != 0) who = static_cast<occupation_set>(who & ~only(occupation::student));
    const bool some_examined = t.each_employment && (j.examined & who) != 0;
    spoken all;
    bool first = true;
    bool differ = false;
    measure_set shared = 0;
    for (std::size_t i = 0; i < occupations; ++i) {
        const auto o = static_cast<occupation>(i);
        if ((who & only(o)) == 0) continue;
        if (some_examined && (j.examined & only(o)) == 0) continue;
        const spoken own = one(o);
        all.is.hangs_on = static_cast<lacking_set>(all.is.hangs_on | own.is.hangs_on);
        differ = differ || (!first && own.is.is != shared);
        shared = own.is.is;
        first = false;
        all.is.is = static_cast<measure_set>(all.is.is | own.is.is);
        all.cited.add(own.cited);
        all.complete = all.complete && own.complete;
    }
    const bool which_employer = j.many_employers && (all.is.is & only(measure::other_work_at_employer)) != 0;
    if (all.is.hangs_on == 0 && (differ || which_employer) && !t.each_employment) {
        all.is.hangs_on = only(lacking::option_several_employers);
    }
    if (all.is.hangs_on != 0) all.is.is = 0;
    return all;
}

}  // namespace rehabkedja
