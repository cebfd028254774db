/// @file
/// Whether the numbers of a plan can hold together, with the arithmetic shown: counts printed beside shares, places, parts,
/// goals measured after the programme's end.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rehabkedja/programme/catalogue.hpp"

namespace rehabkedja {

/// What a check of a plan says.
enum class plan_verdict : std::uint8_t {
    holds,          ///< the numbers agree
    contradiction,  ///< they cannot all hold
    differs,        ///< two numbers for one thing are not the same
    open,           ///< a number is not known
};
/// The verdict as a word.
[[nodiscard]] constexpr std::string_view name_of(plan_verdict v) {
    switch (v) {
        case plan_verdict::holds: return "holds";
        case plan_verdict::contradiction: return "contradiction";
        case plan_verdict::differs: return "differs";
        case plan_verdict::open: return "open";
    }
    return "open";
}

/// A check of a plan and its arithmetic.
struct plan_check {
    std::string what{};   ///< `counts`, `sizes`, `places`, `parts`, `measured_after_end`, `last_full_stay`
    std::string about{};  ///< the goal or part that it is about
    plan_verdict says = plan_verdict::open;  ///< whether it holds
    std::string arithmetic{};                ///< the arithmetic, in figures
};

namespace detail {

[[nodiscard]] inline std::string figure(double v) {
    const double tenths = std::round(v * 100) / 100;
    std::string text = std::to_string(tenths);
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

/// The whole numbers of people of whom a share, rounded to the nearest whole (halves up), is `n`.
struct size_range {
    std::int64_t least = 0;
    std::int64_t most = 0;
};
[[nodiscard]] inline std::optional<size_range> sizes_giving(std::int64_t n, double share) {
    if (share <= 0) return std::nullopt;
    constexpr double half = 0.5;
    constexpr double close = 1e-9;
    const auto least = static_cast<std::int64_t>(std::ceil((static_cast<double>(n) - half) / share - close));
    auto most = static_cast<std::int64_t>(std::floor((static_cast<double>(n) + half) / share + close));
    // A half is rounded up: the size at which it is reached exactly gives one more.
    if (std::abs(static_cast<double>(most) * share - (static_cast<double>(n) + half)) < close) --most;
    if (most < least) return std::nullopt;
    return size_range{std::max<std::int64_t>(least, 0), most};
}

/// The share of several goals one after the other, and how it is written.
struct chained_share {
    double is = 1;
    std::string text{};
};
[[nodiscard]] inline std::optional<chained_share> chained(const programme& p, const std::vector<std::string>& goals) {
    chained_share found;
    for (const std::string& id : goals) {
        const goal* const g = p.find_goal(id);
        if (g == nullptr || !g->value || g->value_to || g->unit != "percent") return std::nullopt;
        constexpr double hundred = 100;
        found.is *= *g->value / hundred;
        found.text += (found.text.empty() ? "" : " x ") + figure(*g->value) + " %";
    }
    return found;
}

inline void check_counts(const programme& p, std::vector<plan_check>& into) {
    for (const goal& g : p.goals) {
        size_range all;
        bool whole = !g.counts.empty();
        std::string sum;
        std::size_t groups = 0;
        for (const printed_count& c : g.counts) {
            const auto share = chained(p, c.product_of);
            if (!share) {
                whole = false;
                continue;
            }
            const subgroup* const group = p.find_subgroup(c.subgroup);
            const std::optional<std::int64_t> size = c.subgroup == "all" ? p.planned
                                                     : group != nullptr  ? group->size
                                                                         : std::nullopt;
            if (size) {
                const double product = share->is * static_cast<double>(*size);
                const bool fits = std::abs(product - static_cast<double>(c.n)) <= 0.5;
                into.push_back({"counts", g.id, fits ? plan_verdict::holds : plan_verdict::contradiction,
                                share->text + " of " + std::to_string(*size) + " = " + figure(product) +
                                    (fits ? ", printed as " : ", but printed is ") + std::to_string(c.n)});
                whole = false;
                continue;
            }
            const auto sizes = sizes_giving(c.n, share->is);
            if (!sizes) {
                into.push_back({"counts", g.id + " " + c.subgroup, plan_verdict::contradiction,
                                "no whole number of people gives " + std::to_string(c.n) + " at " + share->text});
                whole = false;
                continue;
            }
            into.push_back({"sizes", g.id + " " + c.subgroup, plan_verdict::open,
                            std::to_string(c.n) + " = " + share->text + " of " + std::to_string(sizes->least) + " to " +
                                std::to_string(sizes->most)});
            all.least += sizes->least;
            all.most += sizes->most;
            sum += (sum.empty() ? "" : " + ") + std::to_string(sizes->least) + ".." + std::to_string(sizes->most);
            ++groups;
        }
        if (!whole || groups < 2 || !p.planned || !p.subgroups_are_disjoint) continue;
        const bool fits = all.least <= *p.planned && *p.planned <= all.most;
        std::string text = sum + " = " + std::to_string(all.least) + ".." + std::to_string(all.most) +
                           (fits ? ", and planned are " : ", but planned are ") + std::to_string(*p.planned);
        if (!fits && all.least > *p.planned) {
            text += ": they hold only if " + std::to_string(all.least - *p.planned) + " to " +
                    std::to_string(all.most - *p.planned) + " people are counted twice";
        }
        into.push_back({"counts", g.id, fits ? plan_verdict::holds : plan_verdict::contradiction, text});
    }
}

inline void check_places(const programme& p, std::vector<plan_check>& into) {
    const auto places = p.places_in_all();
    if (!places || p.places.size() < 2) return;
    std::string sum;
    for (const party_places& one : p.places) sum += (sum.empty() ? "" : " + ") + std::to_string(*one.n);
    const auto stated = p.planned ? p.planned : p.planned_per_year;
    if (!stated) return;
    const bool same = *places == *stated;
    into.push_back({"places", p.id, same ? plan_verdict::holds : plan_verdict::differs,
                    sum + " = " + std::to_string(*places) + (same ? ", as planned" : ", and planned are ") +
                        (same ? "" : (p.planned_is_about ? "about " : "") + std::to_string(*stated))});
}

inline void check_parts(const programme_catalogue& all, const programme& p, std::vector<plan_check>& into) {
    const auto parts = all.parts_of(p);
    if (parts.empty() || !p.planned) return;
    std::int64_t sum = 0;
    std::string text;
    for (const programme* part : parts) {
        if (!part->planned) return;
        sum += *part->planned;
        text += (text.empty() ? "" : " + ") + std::to_string(*part->planned);
    }
    const bool same = sum == *p.planned;
    into.push_back({"parts", p.id, same ? plan_verdict::holds : plan_verdict::differs,
                    text + " = " + std::to_string(sum) +
                        (same ? ", as planned" : ", and planned are " + std::to_string(*p.planned))});
}

inline void check_times(const programme& p, std::vector<plan_check>& into) {
    if (!p.start || !p.end) return;
    for (const goal& g : p.goals) {
        if (!g.after_months) continue;
        const day first = add_months(*p.start, *g.after_months, month_rounding::last_day_of_month);
        const bool fits = first <= *p.end;
        into.push_back({"measured_after_end", g.id, fits ? plan_verdict::holds : plan_verdict::contradiction,
                        to_string(*p.start) + " and " + std::to_string(*g.after_months) +
                            " months = " + to_string(first) +
                            (fits ? ", within the period" : ", but the period ends on " + to_string(*p.end))});
    }
    for (const time_limit& stay : p.limits) {
        if (stay.kind != limit_kind::max_duration || stay.applies_to != "case" || !stay.n) continue;
        for (const time_limit& intake : p.limits) {
            if (intake.kind != limit_kind::until || intake.applies_to != "programme" || !intake.last) continue;
            const day leaves = *reached(stay, *intake.last);
            day last_full = *intake.last;
            while (last_full >= *p.start && *reached(stay, last_full) > *p.end) last_full = last_full - 1;
            const bool fits = leaves <= *p.end;
            into.push_back({"last_full_stay", stay.id, fits ? plan_verdict::holds : plan_verdict::contradiction,
                            "whoever comes on " + to_string(*intake.last) + " may stay until " + to_string(leaves) +
                                (fits ? ", within the period"
                                      : ", but the period ends on " + to_string(*p.end) + ": a full stay begins on " +
                                            to_string(last_full) + " at the latest")});
        }
    }
}

}  // namespace detail

/// Every check that the numbers of a programme allow.
///
///     for (const plan_check& c : consistency(all, *all.find("dirigo2"))) show(c.arithmetic);
[[nodiscard]] inline std::vector<plan_check> consistency(const programme_catalogue& all, const programme& p) {
    std::vector<plan_check> found;
    detail::check_counts(p, found);
    detail::check_places(p, found);
    detail::check_parts(all, p, found);
    detail::check_times(p, found);
    return found;
}

}  // namespace rehabkedja
