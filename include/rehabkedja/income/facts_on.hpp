/// @file
/// Whether a fact holds on a day, as far as it is known, and how long entries that follow on each other go on.
#pragma once

#include <utility>
#include <vector>

#include "rehabkedja/chain/day_facts.hpp"
#include "rehabkedja/chain/person.hpp"
#include "rehabkedja/law/unsure.hpp"
#include "rehabkedja/sickness/sick_period.hpp"

namespace rehabkedja::detail {

[[nodiscard]] inline verdict holds(const validity& v, day d, lacking_fact from, lacking_fact to) {
    const answer here = holds_on(v, d);
    if (here != answer::unknown) return here == answer::yes;
    lacks missing;
    if (v.first_unknown) missing |= lacks::of(from);
    if (v.last_unknown) missing |= lacks::of(to);
    return verdict(missing);
}

/// The days of each entry together with those of the same ground that they follow on without a gap: a limit on how long
/// something lasts is not met by two entries in a row. Entries of which a day is not known stand alone.
[[nodiscard]] inline std::vector<period> days_in_a_row(const std::vector<protection_fact>& all) {
    const auto known = [](const protection_fact& f) { return f.is && !f.valid.first_unknown && !f.valid.last_unknown; };
    std::vector<period> found;
    found.reserve(all.size());
    for (const protection_fact& f : all) {
        std::vector<period> same;
        for (const protection_fact& other : all) {
            if (known(f) && known(other) && other.is == f.is) same.push_back(other.valid.when);
        }
        period row = f.valid.when;
        for (const period& one : united(std::move(same))) {
            if (overlap(one, f.valid.when)) row = one;
        }
        found.push_back(row);
    }
    return found;
}

/// Whether a benefit ban bars a benefit on a day.
[[nodiscard]] inline verdict is_barred(const person& p, day d, barred_benefit which) {
    using F = lacking_fact;
    if (!p.barred) return verdict(lacks::of(F::barred));
    verdict found;
    for (const barred_fact& f : *p.barred) {
        const verdict this_one = f.what ? verdict(*f.what == which) : verdict(lacks::of(F::barred_benefit));
        found = any_of(found, all_of(this_one, holds(f.valid, d, F::barred_from, F::barred_to)));
    }
    return found;
}

/// Whether a person does something on a day, as far as the occupations say. Outside all of them it is unknown.
[[nodiscard]] inline verdict does(const person& p, day d, occupation_kind what) {
    bool anything = false;
    bool may_be = false;
    for (const occupation_fact& f : p.occupation) {
        const answer here = holds_on(f.valid, d);
        if (here == answer::no) continue;
        if (f.is == what && here == answer::yes) return true;
        anything = anything || (here == answer::yes && f.is);
        may_be = may_be || !f.is || f.is == what;
    }
    return anything && !may_be ? verdict(false) : verdict(lacks::of(lacking::occupation));
}

}  // namespace rehabkedja::detail
