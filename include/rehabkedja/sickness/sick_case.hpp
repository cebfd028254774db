/// @file
/// Sick cases (sjukfall): certificates with few enough free days between them. The gap is the caller's; the chain's own
/// rule is another thing and stands in numbered.hpp. All counts have names, since mixing them up is the usual error.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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
    // Under the option a certificate has sick days where the degree that holds makes them.
    const bool by_held_degree = l.reads(option::degree_overlap, "latest_signed");
    const std::vector<period> held = by_held_degree ? sick_periods(l, all) : std::vector<period>{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const certificate& c = all[i];
        if (!c.first || !c.last || !c.degree) continue;
        std::vector<period> sick;
        detail::sick_parts(l, {*c.first, *c.last}, *c.degree, [&](period p) {
            if (!by_held_degree) sick.push_back(p);
            for (const period& h : held) {
                if (const auto part = common(h, p)) sick.push_back(*part);
            }
        });
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

/// The sick cases where degrees and ids of certificates are not known: those that every completion gives.
struct agreed_sick_cases {
    std::vector<sick_case> cases{};  ///< the cases, where their days are known
    bool known = true;               ///< their days are known
    bool certificates_known = true;  ///< so is which certificates make them
    bool degree_matters = false;     ///< completions that differ in a degree alone differ
    bool id_matters = false;         ///< completions that differ in an id alone differ
};

/// The sick cases under every completion: a certificate of unknown degree is there or not, one of unknown id is one of its own
/// or one with any other. Certificates with an unknown day are passed over. Errors: `negative_gap`.
[[nodiscard]] inline result<agreed_sick_cases> sick_cases_agreed(const law& l, std::span<const certificate> all,
                                                                 int gap) {
    std::vector<std::size_t> degrees;
    std::vector<std::size_t> ids;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].first || !all[i].last) continue;
        if (!all[i].degree) degrees.push_back(i);
        if (all[i].id_unknown) ids.push_back(i);
    }
    agreed_sick_cases found;
    constexpr std::size_t most = 4;
    if (degrees.size() > most || ids.size() > most / 2) {
        found.known = false;
        found.degree_matters = !degrees.empty();
        found.id_matters = !ids.empty();
        return found;
    }
    const auto same_days = [](const std::vector<sick_case>& a, const std::vector<sick_case>& b) {
        return std::ranges::equal(a, b, [](const sick_case& x, const sick_case& y) { return x.sick == y.sick; });
    };
    // Periods with the same id are one certificate, whichever of them are there.
    const auto named_certificates = [&](const sick_case& c) {
        std::set<std::pair<std::string_view, std::size_t>> names;
        for (const std::size_t i : c.certificates) names.emplace(all[i].id, all[i].id.empty() ? i : std::size_t{0});
        return names;
    };
    const auto same_certificates = [&](const std::vector<sick_case>& a, const std::vector<sick_case>& b) {
        return std::ranges::equal(a, b, [&](const sick_case& x, const sick_case& y) {
            return x.how_many == y.how_many && named_certificates(x) == named_certificates(y);
        });
    };
    // Ids: a place for each unknown one, in the number system of the certificates; its own place is an id of its own.
    std::size_t ways = 1;
    for (std::size_t i = 0; i < ids.size(); ++i) ways *= all.size();
    std::vector<std::vector<std::vector<sick_case>>> each(ways);
    for (std::size_t w = 0; w < ways; ++w) {
        std::vector<certificate> named(all.begin(), all.end());
        std::size_t left = w;
        for (const std::size_t i : ids) {
            const std::size_t with = (left + i) % all.size();
            left /= all.size();
            if (with == i) continue;
            if (named[with].id.empty()) named[with].id = std::string(1, '\x1f') + std::to_string(with);
            named[i].id = named[with].id;
        }
        for (std::size_t n = 0; n < (std::size_t{1} << degrees.size()); ++n) {
            std::vector<certificate> there = named;
            constexpr int whole = 100;
            for (std::size_t k = 0; k < degrees.size(); ++k)
                there[degrees[k]].degree = ((n >> k) & 1U) != 0 ? whole : 0;
            auto cases = sick_cases(l, there, gap);
            if (!cases) return cases.why();
            each[w].push_back(cases.value());
        }
    }
    found.cases = each.front().front();
    for (std::size_t w = 0; w < ways; ++w) {
        for (std::size_t n = 0; n < each[w].size(); ++n) {
            const auto differ = [&](const std::vector<sick_case>& other) {
                return !same_days(each[w][n], other) || !same_certificates(each[w][n], other);
            };
            found.known = found.known && same_days(each[w][n], found.cases);
            found.certificates_known = found.certificates_known && same_certificates(each[w][n], found.cases);
            found.degree_matters = found.degree_matters || differ(each[w].front());
            found.id_matters = found.id_matters || differ(each.front()[n]);
        }
    }
    return found;
}

/// The sick case of a day: the one whose days, holes and gaps included, cover it. Nothing when none does.
[[nodiscard]] inline const sick_case* case_on(std::span<const sick_case> cases, day d) {
    for (const sick_case& c : cases) {
        if (contains(c.when, d)) return &c;
    }
    return nullptr;
}

}  // namespace rehabkedja
