/// @file
/// What is unknown of a person and decides which rule applies, each with the number of ways in which it may be. What is
/// unknown and only moves an amount or a verdict is left to the fold.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rehabkedja/benefit/sick_line.hpp"
#include "rehabkedja/benefit/ways.hpp"
#include "rehabkedja/chain/person.hpp"
#include "rehabkedja/law/fixed_figures.hpp"
#include "rehabkedja/law/law_terms.hpp"
#include "rehabkedja/sickness/sick_period.hpp"

namespace rehabkedja {

/// What of a person can be completed. What is of income alone stands first: the lines of sick days do not ask it.
enum class completed_fact : std::uint8_t {
    income_kind,
    decided_other,
    decided_days,
    income_days,
    income_lasts,
    income_cash,
    income_in_sweden,
    sick_degree,
    sick_kind,
    occupation,
    occupation_days,
    employer,
    share,
    booked,
    refused_from,
    refused_to,
    fit,
    paid
};

/// Whether a completed fact is of income alone.
[[nodiscard]] constexpr bool is_of_income(completed_fact f) { return f <= completed_fact::income_in_sweden; }

/// The axes of a person and the facts they stand for.
struct person_axes {
    std::vector<completed_fact> what{};      ///< by axis
    std::vector<unknown_axis> axes{};        ///< by axis
    std::optional<day> sick_unknown_from{};  ///< from this day on the sick days themselves are unknown
    lacks sick_missing{};                    ///< the facts that would settle them
};

namespace detail {

/// The degrees of benefit, one of which an unknown degree gives (27:45).
inline constexpr std::array<int, 5> every_degree = [] {
    std::array<int, 5> all{};
    for (std::size_t i = 1; i < all.size(); ++i) all.at(i) = all.at(i - 1) + fixed::degree_step.is;
    return all;
}();

/// What somebody may be of whom it is not known: an on-call employee with booked time and one without are two.
struct may_be_occupied {
    occupation_kind is{};
    booked_time booked = booked_time::unknown;
};
inline constexpr std::array<may_be_occupied, 8> every_occupation_fact{{
    {occupation_kind::employed},
    {occupation_kind::self_employed},
    {occupation_kind::unemployed},
    {occupation_kind::on_leave},
    {occupation_kind::on_call, booked_time::yes},
    {occupation_kind::on_call, booked_time::no},
    {occupation_kind::parental_leave},
    {occupation_kind::student},
}};

/// Whether only the parts of a decided SGI are not known.
[[nodiscard]] inline bool parts_unknown(const decided_sgi_fact& f) { return f.yearly && !f.of_which_other; }

[[nodiscard]] inline bool days_unknown(const validity& v) { return v.first_unknown || v.last_unknown; }

/// Months that are long enough for whatever asks for a time.
inline constexpr int long_time = 60;

/// Whether it is not known if work is meant to last or to recur (25:3).
[[nodiscard]] inline bool lasting_unknown(const income_fact& f) {
    if (f.recurs_yearly == answer::yes) return false;
    return !f.lasts_months || f.recurs_yearly == answer::unknown;
}
[[nodiscard]] inline lacks ends_of(const validity& v, lacking_fact from, lacking_fact to) {
    lacks missing;
    if (v.first_unknown) missing |= lacks::of(from);
    if (v.last_unknown) missing |= lacks::of(to);
    return missing;
}
/// The days on which a known occupation holds for certain.
[[nodiscard]] inline std::vector<period> occupied_days(const person& p) {
    std::vector<period> days;
    for (const occupation_fact& f : p.occupation) {
        if (f.is && !days_unknown(f.valid)) days.push_back(f.valid.when);
    }
    return united(std::move(days));
}

/// The employers that an unknown one may be: one of its own, or one that occupations or incomes name.
[[nodiscard]] inline std::vector<std::string> possible_employers(const person& p) {
    std::vector<std::string> all{"?"};
    const auto may_be = [&](const std::string& name) {
        if (!name.empty() && std::ranges::find(all, name) == all.end()) all.push_back(name);
    };
    for (const occupation_fact& f : p.occupation) may_be(f.employer);
    if (p.income) {
        for (const income_fact& f : *p.income) may_be(f.employer);
    }
    return all;
}
}  // namespace detail

/// What is unknown of a single income or decided SGI and leaves it out or lets it count: where both ways lead to the same, it
/// does not matter. Of several each could be of its own.
template <class Axis>
void add_income_axes(const person& p, Axis&& axis) {
    using F = lacking_fact;
    if (p.sgi_decided) {
        const auto open = [](const decided_sgi_fact& f) { return detail::days_unknown(f.valid); };
        const auto one = std::ranges::find_if(*p.sgi_decided, open);
        if (std::ranges::count_if(*p.sgi_decided, open) == 1)
            axis(completed_fact::decided_days, 2, detail::ends_of(one->valid, F::sgi_decided_from, F::sgi_decided_to));
    }
    if (!p.income) return;
    const auto single = [&](auto open) -> const income_fact* {
        const auto one = std::ranges::find_if(*p.income, open);
        return std::ranges::count_if(*p.income, open) == 1 ? &*one : nullptr;
    };
    if (const auto* const f = single([](const income_fact& i) { return detail::days_unknown(i.valid); }))
        axis(completed_fact::income_days, 2, detail::ends_of(f->valid, F::income_from, F::income_to));
    if (const auto* const f = single(detail::lasting_unknown)) {
        lacks missing;
        if (!f->lasts_months) missing |= lacks::of(F::income_lasts_months);
        if (f->recurs_yearly == answer::unknown) missing |= lacks::of(F::income_recurs_yearly);
        axis(completed_fact::income_lasts, 2, missing);
    }
    if (single([](const income_fact& i) { return i.cash == answer::unknown; }) != nullptr)
        axis(completed_fact::income_cash, 2, lacks::of(F::income_cash));
    if (single([](const income_fact& i) { return i.in_sweden == answer::unknown; }) != nullptr)
        axis(completed_fact::income_in_sweden, 2, lacks::of(F::income_in_sweden));
}

/// What is unknown of a person and decides which rule applies on the sick days.
[[nodiscard]] inline person_axes axes_of(const law& l, const person& p) {
    person_axes found;
    const auto axis = [&](completed_fact what, std::size_t ways, const lacks& missing) {
        found.what.push_back(what);
        found.axes.push_back({ways, missing});
    };
    // Of several incomes of unknown kind each may be of its own: then it is not known.
    if (p.income && std::ranges::count_if(*p.income, [](const income_fact& f) { return !f.kind; }) == 1)
        axis(completed_fact::income_kind, 2, lacks::of(lacking_fact::income_kind));
    add_income_axes(p, axis);
    // Which part of a decided SGI is of other work moves no total.
    if (p.sgi_decided && std::ranges::any_of(*p.sgi_decided, detail::parts_unknown))
        axis(completed_fact::decided_other, 2, lacks::of(lacking_fact::sgi_decided_of_which_other));
    if (!p.sick) {
        found.sick_unknown_from = since_ever;
        found.sick_missing = lacks::of(lacking::sick);
        return found;
    }
    bool degree = false;
    bool kind = false;
    for (const certificate& c : *p.sick) {
        degree = degree || (!c.degree && c.first && c.last);
        kind = kind || (c.kind_unknown && c.first && c.last);
        if (c.first && c.last) continue;
        const day from = c.first.value_or(since_ever);
        found.sick_unknown_from = std::min(found.sick_unknown_from.value_or(from), from);
        if (!c.first) found.sick_missing |= lacks::of(lacking::sick_from);
        if (!c.last) found.sick_missing |= lacks::of(lacking::sick_to);
    }
    if (degree) axis(completed_fact::sick_degree, detail::every_degree.size(), lacks::of(lacking::sick_degree));
    if (kind) axis(completed_fact::sick_kind, 3, lacks::of(lacking_fact::sick_kind));
    std::vector<period> sick;
    for (const certificate& c : *p.sick) {
        if (c.first && c.last && *c.first <= *c.last) sick.push_back({*c.first, *c.last});
    }
    sick = united(std::move(sick));
    if (sick.empty()) return found;
    const auto asked = [&](const validity& v) {
        return std::ranges::any_of(sick, [&](const period& s) { return overlap(s, v.when); });
    };
    bool unknown_days = false;
    bool unknown_booking = false;
    bool unknown_employer = false;
    bool unknown_share = false;
    bool unknown_one = !without(sick, detail::occupied_days(p)).empty();
    for (const occupation_fact& f : p.occupation) {
        if (!asked(f.valid)) continue;
        unknown_one = unknown_one || !f.is;
        unknown_days = unknown_days || (f.is && detail::days_unknown(f.valid));
        unknown_booking = unknown_booking || !f.booked_open.empty() ||
                          (f.is == occupation_kind::on_call && f.booked == booked_time::unknown);
        unknown_employer = unknown_employer || f.employer_unknown;
        unknown_share = unknown_share || f.share_unknown;
    }
    const lacks occupation = lacks::of(lacking::occupation);
    if (unknown_one) axis(completed_fact::occupation, detail::every_occupation_fact.size(), occupation);
    if (unknown_days) axis(completed_fact::occupation_days, 2, occupation);
    if (unknown_employer)
        axis(completed_fact::employer, detail::possible_employers(p).size(),
             lacks::of(lacking_fact::occupation_employer));
    if (unknown_share) axis(completed_fact::share, 2, lacks::of(lacking_fact::occupation_share));
    if (unknown_booking) axis(completed_fact::booked, 2, lacks::of(lacking::booked));
    if (std::ranges::any_of(p.refused_open, [](const validity& v) { return v.first_unknown; }))
        axis(completed_fact::refused_from, 2, lacks::of(lacking_fact::refused_from));
    if (std::ranges::any_of(p.refused_open, [](const validity& v) { return v.last_unknown && !v.first_unknown; }))
        axis(completed_fact::refused_to, 2, lacks::of(lacking_fact::refused_to));
    if (p.fit_unknown && l.reads(option::five_days_from, "fit"))
        axis(completed_fact::fit, 2, lacks::of(lacking_fact::fit));
    bool unsure_paid = p.paid_unknown;
    lacks paid = p.paid_unknown ? lacks::of(lacking_fact::paid) : lacks{};
    if (p.paid) {
        for (const paid_fact& f : *p.paid) {
            unsure_paid = unsure_paid || !f.level || detail::days_unknown(f.valid);
            if (!f.level) paid |= lacks::of(lacking_fact::paid_level);
            if (f.valid.first_unknown) paid |= lacks::of(lacking_fact::paid_from);
            if (f.valid.last_unknown) paid |= lacks::of(lacking_fact::paid_to);
        }
    }
    if (unsure_paid) axis(completed_fact::paid, 2, paid);
    return found;
}

}  // namespace rehabkedja
