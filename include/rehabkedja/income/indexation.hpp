/// @file
/// How an SGI follows prices (26:28-31, 26:22 a): from when, in which yearly steps, by which rounding. The consumer price
/// index (konsumentprisindex) is no figure of the law: it is given for each step.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "rehabkedja/income/current_sgi.hpp"
#include "rehabkedja/income/given.hpp"
#include "rehabkedja/law/fixed_figures.hpp"
#include "rehabkedja/law/law_terms.hpp"

namespace rehabkedja {

/// What the years are counted from.
enum class index_from : std::uint8_t {
    work_ended,          ///< the last day of the employment, or of all other work (26:29)
    period_began,        ///< the first day of a benefit period that goes on: other work that has not ended (26:30)
    compensation_began,  ///< the first day of sickness or activity compensation or an annuity (26:22 a)
};
/// Their names, in order.
inline constexpr std::array<std::string_view, 3> index_from_names{"work_ended", "period_began", "compensation_began"};
/// What it is, as a word.
[[nodiscard]] constexpr std::string_view name_of(index_from f) {
    return index_from_names.at(static_cast<std::size_t>(f));
}

/// The latest index number fixed at a step, and the one of twelve months before (26:31), in hundredths of a point.
struct price_step {
    std::optional<std::int64_t> latest{};       ///< nothing: unknown
    std::optional<std::int64_t> year_before{};  ///< above zero; nothing: unknown
    constexpr bool operator==(const price_step&) const = default;
};

/// The facts of an SGI that may follow prices.
struct indexation_facts {
    day on{};                                     ///< the day
    std::optional<sgi_parts> sgi{};               ///< before any step; nothing: unknown
    index_from counted = index_from::work_ended;  ///< what the years are counted from
    std::optional<day> from{};                    ///< that day; nothing: unknown
    std::optional<day> compensation_ended{};      ///< the last day of compensation; nothing: it goes on
    answer is_protected = answer::unknown;        ///< 26:11-18 protect the SGI (26:28)
    answer without_employment = answer::unknown;  ///< wholly or partly (26:28)
    std::span<const price_step> prices{};         ///< of each step in order, the caller's own list
};

/// Why an SGI has followed prices, or not.
enum class indexation_reason : std::uint8_t {
    not_known,          ///< the facts do not say
    followed,           ///< by at least one step
    no_year_yet,        ///< no whole year has gone by (26:29)
    not_protected,      ///< not protected by 26:11-18
    has_employment,     ///< wholly employed
    compensation_runs,  ///< compensation has not ended (26:22 a)
    not_in_law,         ///< the law has no such rule in that time (SFBP 4:7)
};
/// Their names, in order.
inline constexpr std::array<std::string_view, 7> indexation_reason_names{
    "not_known", "followed", "no_year_yet", "not_protected", "has_employment", "compensation_runs", "not_in_law"};
/// The reason as a word.
[[nodiscard]] constexpr std::string_view name_of(indexation_reason r) {
    return indexation_reason_names.at(static_cast<std::size_t>(r));
}

/// An SGI that has followed prices.
struct indexed_sgi {
    sgi_parts sgi{};  ///< kronor a year
    int steps = 0;    ///< how many yearly steps were due
    day next{};       ///< the day of the next step, if all goes on
    constexpr bool operator==(const indexed_sgi&) const = default;
};

/// The day of the step of a number, from 1 on. A year has gone by on the day after its last: work that ended on 31 December
/// 2022 has its first step on 1 January 2024.
[[nodiscard]] constexpr day index_step(index_from counted, day from, int number) {
    const day start = counted == index_from::work_ended ? from + 1 : from;
    return add_months(start, fixed::index_months.is * number, month_rounding::last_day_of_month);
}

/// One step (26:31): the change of prices, never downwards, rounded by the option `index_rounding`.
[[nodiscard]] constexpr kronor follow_prices(kronor sgi, std::int64_t latest, std::int64_t year_before,
                                             bool hundreds = true) {
    if (latest <= year_before) return sgi;
    const ratio moved = ratio_of(sgi).times(latest).divided_by(year_before);
    return round(moved, hundreds ? rounding::hundreds_down : rounding::krona_down);
}

namespace detail {

using index_field = open_field<indexation_facts>;
inline constexpr std::array<index_field, 4> index_fields{{
    {"sgi", [](const indexation_facts& f) { return !f.sgi; },
     [](indexation_facts& f, std::size_t way) { f.sgi = way == 0 ? sgi_parts{} : sgi_parts{most_kronor, most_kronor}; },
     2},
    {"from", [](const indexation_facts& f) { return !f.from; },
     [](indexation_facts& f, std::size_t way) { f.from = way == 0 ? first_sensible_day : f.on; }, 2},
    {"is_protected", [](const indexation_facts& f) { return f.is_protected == answer::unknown; },
     [](indexation_facts& f, std::size_t way) { f.is_protected = static_cast<answer>(way); }, 2},
    {"without_employment", [](const indexation_facts& f) { return f.without_employment == answer::unknown; },
     [](indexation_facts& f, std::size_t way) { f.without_employment = static_cast<answer>(way); }, 2},
}};

/// The last day on which a step can fall, and why not later.
struct index_bound {
    day last{};
    indexation_reason why = indexation_reason::no_year_yet;
};
[[nodiscard]] constexpr index_bound index_bound_of(const law& l, const indexation_facts& f) {
    using R = indexation_reason;
    // Within a benefit period no more is asked (26:30).
    if (f.counted == index_from::period_began) return {f.on, R::no_year_yet};
    const bool kept = f.is_protected == answer::yes && f.without_employment == answer::yes;
    const R not_kept = f.is_protected != answer::yes ? R::not_protected : R::has_employment;
    if (f.counted == index_from::work_ended)
        return kept ? index_bound{f.on, R::no_year_yet} : index_bound{since_ever, not_kept};
    if (!f.compensation_ended || f.on <= *f.compensation_ended) return {since_ever, R::compensation_runs};
    const day next = *f.compensation_ended + 1;
    if (!is_valid_within(l.money, ground::restored, {next, next})) return {since_ever, R::not_in_law};
    // Every whole year of compensation counts; later ones are years without employment (26:29 third paragraph).
    return {kept ? f.on : std::min(f.on, next), R::no_year_yet};
}

/// The SGI after a step, cut to the ceiling of its day (26:31 second paragraph); nothing where that is not laid down.
[[nodiscard]] constexpr std::optional<sgi_parts> after_step(const law& l, const indexation_facts& f,
                                                            const sgi_parts& was, const price_step& prices, day at) {
    const money_readings r = readings_of(l);
    const auto moved = [&](kronor part) {
        return follow_prices(part, *prices.latest, *prices.year_before, r.index_floored);
    };
    sgi_parts now = was;
    if (f.counted != index_from::period_began) now.employment = moved(was.employment);
    if (l.money.number(money_parameter::indexation_other_work, at)) now.other = moved(was.other);
    terms t = terms_on(l, at);
    const auto ceiling = l.money.number(money_parameter::sgi_ceiling, at);
    if (!ceiling) return now;
    t.ceiling_tenths = *ceiling;
    const auto cap = ceiling_of(t, t.price_base, r);
    return cap ? std::optional(cut_to(now, *cap)) : std::nullopt;
}

[[nodiscard]] constexpr ruled<indexation_reason, indexed_sgi> known_indexation(const law& l,
                                                                               const indexation_facts& f) {
    using R = indexation_reason;
    const provision at = f.counted == index_from::period_began         ? sfb(26, 30)
                         : f.counted == index_from::compensation_began ? sfb(26, 22, 'a')
                                                                       : sfb(26, 29);
    const index_bound bound = index_bound_of(l, f);
    indexed_sgi now{*f.sgi, 0, index_step(f.counted, *f.from, 1)};
    ruled<R, indexed_sgi> found{answer::no, now, bound.why, at, {}};
    bool priced = true;
    for (int n = 1; now.next <= bound.last; now.next = index_step(f.counted, *f.from, ++n)) {
        if (!l.money.number(money_parameter::indexation, now.next)) {
            found.why = R::not_in_law;
            continue;
        }
        const auto step = static_cast<std::size_t>(now.steps++);
        const bool given = step < f.prices.size() && f.prices[step].latest && f.prices[step].year_before;
        if (!given) {
            priced = false;
            add_name(found.missing, "prices");
        } else if (const auto after = after_step(l, f, now.sgi, f.prices[step], now.next)) {
            now.sgi = *after;
        } else {
            priced = false;
            add_name(found.missing, "law.price_base_amount");
        }
    }
    if (now.steps > 0) found = {answer::yes, std::nullopt, R::followed, at, found.missing};
    if (priced) found.value = now;
    return found;
}

}  // namespace detail

/// Whether an SGI has followed prices by a day, and what it is then. The prices of every step due must be given, the first
/// first. @throws input_error (`bad_value`) for an index number that is not above zero, (`bad_amount`).
///
///     indexation_facts f{.on = d, .sgi = sgi_parts{kronor{300'000}, {}}, .from = last_day_of_work,
///                        .is_protected = answer::yes, .without_employment = answer::yes, .prices = prices};
///     indexation(swedish_law(), f).value->sgi.total();
[[nodiscard]] constexpr ruled<indexation_reason, indexed_sgi> indexation(const law& l, indexation_facts f) {
    for (const price_step& p : f.prices) {
        if (p.latest.value_or(1) <= 0 || p.year_before.value_or(1) <= 0)
            throw input_error({error_code::bad_value, "prices", "an index number is above zero", {}});
    }
    if (f.sgi) {
        detail::require_amount(f.sgi->employment, "sgi.employment");
        detail::require_amount(f.sgi->other, "sgi.other");
    }
    // Within a benefit period neither is asked.
    if (f.counted == index_from::period_began) f.is_protected = f.without_employment = answer::yes;
    return in_all_completions(f, detail::index_fields, sfb(26, 28),
                              [&](const indexation_facts& known) { return detail::known_indexation(l, known); });
}

}  // namespace rehabkedja
