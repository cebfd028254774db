/// @file
/// What is found of a day and was not found of the day before: the provisions that bring a change.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "rehabkedja/finding/finding.hpp"

namespace rehabkedja {

namespace detail {

/// Whether two findings say the same of different days. A new wording that says the same changes nothing.
[[nodiscard]] inline bool says_the_same(const finding& a, finding b) {
    b.when = a.when;
    b.law_read_until = a.law_read_until;
    b.as_of = a.as_of;
    b.sure = a.sure;
    return a == b;
}
[[nodiscard]] inline const finding* with_reason(const std::vector<finding>& all, std::string_view rule,
                                                std::string_view why) {
    const auto it = std::ranges::find_if(all, [&](const finding& f) { return f.rule == rule && f.why == why; });
    return it == all.end() ? nullptr : &*it;
}
/// Whether two reckonings go the same way with the same figures, whatever amount they begin with.
[[nodiscard]] inline bool same_way(const std::vector<reckoning>& a, const std::vector<reckoning>& b) {
    return std::ranges::equal(a, b, [](const reckoning& x, const reckoning& y) {
        if (x.of != y.of || x.terms.size() != y.terms.size()) return false;
        for (std::size_t i = 0; i < x.terms.size(); ++i) {
            const bool begins = x.terms[i].step == reckoning_step::begin && y.terms[i].step == reckoning_step::begin;
            if (!begins && !(x.terms[i] == y.terms[i])) return false;
        }
        return true;
    });
}
/// Whether the amount of a finding only follows from something else that has changed.
[[nodiscard]] inline bool follows(const finding& f, const finding& before, bool at_the_ceiling) {
    if (f.at != before.at || f.reading != before.reading) return false;
    if (f.rule == "sgi")
        return at_the_ceiling && f.why != "cut_at_the_ceiling" &&
               f.why != "price_base_amount";  // these are the ceiling
    return same_way(f.shown, before.shown);
}

}  // namespace detail

/// The findings of a day that the day before does not have. An amount that has changed only because the SGI has is left out
/// beside it; so is an SGI that stays at the ceiling beside the ceiling, and a ceiling that has not bound.
[[nodiscard]] inline std::vector<finding> new_findings(const std::vector<finding>& before,
                                                       const std::vector<finding>& now) {
    const finding* const bound = detail::with_reason(before, "sgi", "cut_at_the_ceiling");
    const finding* const within = detail::with_reason(now, "sgi", "within_the_ceiling");
    const bool at_the_ceiling = bound != nullptr && detail::with_reason(now, "sgi", "cut_at_the_ceiling") != nullptr;
    const bool lifted = bound != nullptr && within != nullptr && bound->shown != within->shown;
    std::vector<finding> found;
    for (const finding& f : now) {
        if (std::ranges::any_of(before, [&](const finding& b) { return detail::says_the_same(f, b); })) continue;
        if (f.why == "work_that_counts" && detail::with_reason(before, f.rule, f.why) != nullptr) continue;
        if (within != nullptr && !lifted && (f.why == within->why || f.why == "price_base_amount")) continue;
        const finding* const was = detail::with_reason(before, f.rule, f.why);
        if (was != nullptr && detail::follows(f, *was, at_the_ceiling)) continue;
        found.push_back(f);
    }
    return found;
}

}  // namespace rehabkedja
