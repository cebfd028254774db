/// @file
/// Sick cases (sjukfall): certificates with few enough free days between them. The gap is the caller's; the chain's own
/// rule is another thing and stands in numbered.hpp. All counts have names, since mixing them up is the usual error.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "rehabkedja/sickness/sick_period.hpp"

namespace rehabkedja {

/// Days of a sick case, counted in four ways, both ends included.
struct day_counts {
    int net_so_far = 0;     ///< sick days up to and including the day asked about
    int net_in_all = 0;     ///< sick days from the first to the last
    int calendar_days = 0;  ///< all days from the first to the last
    int gap_days = 0;       ///< days between the first and the last that are no sick days
    constexpr bool operator==(const day_counts&) const = default;
};

/// A sick case: certificates that belong together.
struct sick_case {
    period when{};                            ///< from the first sick day to the last
    std::vector<period> sick{};               ///< its sick days: sorted, disjoint, not adjoining
    std::vector<std::size_t> certificates{};  ///< places in the list of those that make it, rising
    std::size_t how_many = 0;                 ///< certificates, those with one id counted once
    bool operator==(const sick_case&) const = default;

    /// The counts, seen from a day.
    [[nodiscard]] day_counts counts(day seen_from) const {
        day_counts n;
        n.calendar_days = days_in(when);
        for (const period& p : sick) {
            n.net_in_all += days_in(p);
            if (p.first <= seen_from) n.net_so_far += days_in({p.first, std::min(p.last, seen_from)});
        }
        n.gap_days = n.calendar_days - n.net_in_all;
        return n;
    }
};

/// Whether the sick cases hang on an `id` that is not known: each other certificate with sick days may be the same one, and then
/// there are fewer. `sick_cases` takes a certificate whose id is not known as one of its own.
[[nodiscard]] inline bool hangs_on_an_id(const law& l, std::span<const certificate> all) {
    std::size_t with_days = 0;
    bool some_unknown = false;
    for (const certificate& c : all) {
        if (!c.first || !c.last || !c.degree) continue;
        bool any = false;
        detail::sick_parts(l, {*c.first, *c.last}, *c.degree, [&](period) { any = true; });
        with_days += any ? 1U : 0U;
        some_unknown = some_unknown || (any && c.id_unknown);
    }
    return some_unknown && with_days > 1;
}

/// The sick cases for a gap: certificates belong to one case when at most `gap` days lie free between them. Certificates
/// are linked by their outer dates, so a hole in one splits no case; its days are not counted. Errors: `negative_gap`.
[[nodiscard]] inline result<std::vector<sick_case>> sick_cases(const law& l, std::span<const certificate> all,
                                                               int gap) {
    if (gap < 0)
        return error{error_code::negative_gap, "gap", std::to_string(gap) + " is no gap: give 0 days or more", {}};
    struct whole {
        period outer{};
        std::vector<period> sick{};
        std::vector<std::size_t> parts{};
    };
    std::vector<whole> certificates;
    std::map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const certificate& c = all[i];
        if (!c.first || !c.last || !c.degree) continue;
        std::vector<period> sick;
        detail::sick_parts(l, {*c.first, *c.last}, *c.degree, [&](period p) { sick.push_back(p); });
        if (sick.empty()) continue;
        const auto known = c.id.empty() ? by_id.end() : by_id.find(c.id);
        if (known == by_id.end()) {
            if (!c.id.empty()) by_id.emplace(c.id, certificates.size());
            certificates.push_back({{sick.front().first, sick.back().last}, std::move(sick), {i}});
        } else {
            whole& w = certificates[known->second];
            w.outer = {std::min(w.outer.first, sick.front().first), std::max(w.outer.last, sick.back().last)};
            w.sick.insert(w.sick.end(), sick.begin(), sick.end());
            w.parts.push_back(i);
        }
    }
    std::ranges::sort(certificates, [](const whole& a, const whole& b) { return a.outer.first < b.outer.first; });
    std::vector<sick_case> cases;
    for (const whole& w : certificates) {
        if (cases.empty() || gap_between(cases.back().when, w.outer) > gap) cases.push_back({w.outer, {}, {}, 0});
        sick_case& now = cases.back();
        now.when.last = std::max(now.when.last, w.outer.last);
        now.sick.insert(now.sick.end(), w.sick.begin(), w.sick.end());
        now.certificates.insert(now.certificates.end(), w.parts.begin(), w.parts.end());
        ++now.how_many;
    }
    for (sick_case& c : cases) {
        c.sick = united(std::move(c.sick));
        std::ranges::sort(c.certificates);
    }
    return cases;
}

/// The sick case of a day: the one whose days, holes and gaps included, cover it. Nothing when none does.
[[nodiscard]] inline const sick_case* case_on(std::span<const sick_case> cases, day d) {
    for (const sick_case& c : cases) {
        if (contains(c.when, d)) return &c;
    }
    return nullptr;
}

}  // namespace rehabkedja
