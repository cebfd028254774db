/// @file
/// From what income says of a day to its findings: what the SGI is, what protects it, where the chain of grounds broke, the
/// eligibility class, what rights remain without an SGI, each with its place in the law. Made afterwards.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/income/current_sgi.hpp"
#include "rehabkedja/income/incomes_shown.hpp"
#include "rehabkedja/income/sgi_class.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "rehabkedja/sickness/sick_period.hpp"

namespace rehabkedja {

namespace detail {

/// A finding about a place that the wordings of the chain do not list. Until the code came in, its place was the older
/// act's. No wording is named that is not known to be that of the day.
[[nodiscard]] inline finding find_in_income(const law& l, period when, std::string_view rule, answer says,
                                            std::string_view why, const provision& at,
                                            standing sure = standing::confirmed) {
    finding f = find(l, when, rule, says, why, at, sure);
    const day asked = l.editions_of.value_or(when.first);
    const change_id worded = l.money.worded_by(at, asked);
    if (!f.as_of && worded != no_change)
        f.as_of = edition{l.money.changes[worded].by, l.money.changes[worded].originally};
    if (!f.as_of && f.at.in == act::sfb && asked < l.changes[code_2011].originally) {
        f.at = older_place(at);
        f.sure = standing::from_memory;
    }
    return f;
}

/// The price base amount that a ceiling or a floor rests on, with the ordinance that laid it down (2:7).
inline void add_price_base(const law& l, period when, int year, std::vector<finding>& found) {
    const std::optional<base_amount> laid_down = l.money.price_base.entry(year);
    if (!laid_down) return;
    finding f = find_in_income(l, when, "sgi", answer::yes, "price_base_amount", sfb(2, 7), laid_down->sure);
    if (laid_down->by.in != act::sfb) f.as_of = edition{laid_down->by, day_of(year, 1, 1)};
    f.shown = {shown::amount("price_base_amount", laid_down->is)};
    found.push_back(std::move(f));
}

/// The ceiling that an SGI is cut to, if it is: with its year. Where the year of the sick period counts (option
/// `recap_at_new_year`), that may be an earlier one than the day's.
struct ceiling_of_year {
    kronor is{};
    int year = 0;
    bool reached = false;  ///< it is what the SGI is
};
[[nodiscard]] inline std::optional<ceiling_of_year> ceiling_over(const law& l, const terms& t, kronor sgi) {
    const money_readings r = readings_of(l);
    for (int year = t.year; year >= civil(l.counting_from).year - 1; --year) {
        const std::optional<kronor> ceiling = ceiling_of(t, l.money.price_base.in(year), r);
        if (ceiling && sgi == *ceiling) return ceiling_of_year{*ceiling, year, true};
        if (ceiling && r.recap_at_new_year) return ceiling_of_year{*ceiling, year, false};
        if (r.recap_at_new_year) break;
    }
    return std::nullopt;
}

/// The ceiling of the day with its arithmetic (25:5), whether the SGI reaches it or not.
inline void add_ceiling(const law& l, period when, const ceiling_of_year& ceiling, std::vector<finding>& found) {
    const terms t = terms_on(l, when.first);
    const auto on = l.money.on(money_parameter::sgi_ceiling, l.editions_of.value_or(when.first));
    const std::optional<kronor> base = l.money.price_base.in(ceiling.year);
    if (!on || !base) return;
    finding f = find_in_income(l, when, "sgi", ceiling.reached ? answer::yes : answer::no,
                               ceiling.reached ? "cut_at_the_ceiling" : "within_the_ceiling", on->is.at, on->is.sure);
    const amendment& by = l.money.changes[on->is.since];
    if (by.by.in == act::reform) f.as_of = edition{by.by, by.originally};
    constexpr int tenths_to_hundredths = 10;
    reckoning line{"ceiling", {}, base->whole * t.ceiling_tenths * tenths_to_hundredths, ceiling.is};
    line.terms.push({reckoning_step::begin, t.ceiling_tenths, 1});
    line.terms.push({reckoning_step::times, base->whole, 0});
    f.shown = {line};
    constexpr int hundred = 100;
    if (line.hundredths != ceiling.is.whole * hundred)
        f.reading = used_reading{"ceiling_floored", readings_of(l).ceiling_floored ? "yes" : "no"};
    found.push_back(std::move(f));
    add_price_base(l, when, ceiling.year, found);
}

/// The grounds that hold, each at its place; a reading that one of them rests on is named.
inline void add_grounds(const law& l, period when, const sgi_day& s, std::vector<finding>& found) {
    for (std::size_t i = 0; i < grounds; ++i) {
        const auto g = static_cast<ground>(i);
        if (!s.by.has(g)) continue;
        for (const ground_row& row : l.money.grounds) {
            if (row.is != g || l.money.first_day(row) > when.first) continue;
            if (l.money.last_day(row) < when.first && !row.runs_out) continue;
            finding f = find_in_income(l, when, "protection", answer::yes, ground_names.at(i), row.at, row.sure);
            f.facts = {"protection"};
            if (g == ground::sick) f.facts = {"sick"};
            if (g == ground::break3) f.facts = {"income"};
            if (g == ground::restored) f.facts = {"compensation"};
            if (g == ground::parent_older) f.reading = used_reading{"parent_after_first_year", "lawful_benefit_drawn"};
            found.push_back(std::move(f));
            break;
        }
    }
}

/// The days on which the law has a ground of these days, as far as they hang together around a day; nothing where it has
/// it not that day.
[[nodiscard]] inline std::optional<period> days_of_ground(const money_law& m, ground g, day d, period of) {
    std::vector<period> all;
    for (const ground_row& row : m.grounds) {
        const period days{m.first_day(row), m.last_day(row, of)};
        if (row.is == g && days.first != never && days.first <= days.last) all.push_back(days);
    }
    for (const period& one : united(std::move(all))) {
        if (contains(one, d)) return one;
    }
    return std::nullopt;
}

/// Grounds that facts give on days on which the law does not have them: they protect on their valid days only.
inline void add_outside_validity(const law& l, period when, const person& p, std::vector<finding>& found) {
    if (!p.protection) return;
    for (const protection_fact& f : *p.protection) {
        if (!f.is || holds_on(f.valid, when.first) != answer::yes) continue;
        const auto* const any = std::ranges::find(l.money.grounds, *f.is, &ground_row::is);
        if (any == l.money.grounds.end()) continue;
        const std::optional<period> has_it = days_of_ground(l.money, *f.is, when.first, f.valid.when);
        if (has_it && has_it->first <= f.valid.when.first && f.valid.when.last <= has_it->last) continue;
        // A ground without a first or last day claims no day outside.
        const bool before = has_it && f.valid.when.first != since_ever && f.valid.when.first < has_it->first;
        const bool after = has_it && f.valid.when.last != until_further && has_it->last < f.valid.when.last;
        if (has_it && !before && !after) continue;
        finding outside = find_in_income(l, when, "protection", has_it ? answer::yes : answer::no,
                                         has_it ? "ground_partly_outside_its_validity" : "ground_outside_its_validity",
                                         any->at, any->sure);
        if (before) outside.figures.push(figure_of("valid_from", has_it->first));
        if (after) outside.figures.push(figure_of("valid_to", has_it->last));
        outside.facts = {std::string(ground_names.at(static_cast<std::size_t>(*f.is)))};
        found.push_back(std::move(outside));
    }
}

/// Where it stands that an SGI lies dormant: in military service by 26:20, else by 26:19.
[[nodiscard]] inline provision dormant_by(const money_law& m, const sgi_day& s, day d) {
    const bool other = std::ranges::any_of(m.grounds, [&](const ground_row& row) {
        return row.dormant && row.is != ground::military && s.holds.has(row.is) && m.first_day(row) <= d;
    });
    return s.holds.has(ground::military) && !other ? sfb(26, 20) : sfb(26, 19);
}

}  // namespace detail

/// The findings about income on a stretch of days: `sgi` (what it is, the ceiling), `protection` (each ground that holds, or
/// where the chain broke and what would have closed the gap), `remaining_right` (without an SGI). Where something is unknown,
/// what is certain.
[[nodiscard]] inline std::vector<finding> explain(const law& l, period when, const sgi_day& s, const person& p) {
    std::vector<finding> found;
    const auto put = [&](std::string_view rule, answer says, std::string_view why, const provision& at,
                         standing sure = standing::confirmed) -> finding& {
        found.push_back(detail::find_in_income(l, when, rule, says, why, at, sure));
        return found.back();
    };
    if (s.sgi.known()) {
        const kronor total = s.sgi.least.total();
        const bool kept = s.held.known() && s.held.least > s.current.most.total();
        const auto says = total > kronor{} ? answer::yes : answer::no;
        if (s.decided)
            put("sgi", says, "sgi_decided", sfb(25, 4)).facts = {"sgi_decided"};
        else if (s.dormant.yes() && s.held.most > kronor{})
            put("sgi", says, "sgi_dormant", detail::dormant_by(l.money, s, when.first)).facts = {"income",
                                                                                                 "protection"};
        else if (kept)
            put("sgi", says, "sgi_protected", sfb(26, 9));
        else
            put("sgi", says, total > kronor{} ? "sgi_of_the_day" : "no_sgi_on_the_facts",
                sfb(25, total > kronor{} ? 2 : 3))
                .facts = {"income"};
        const terms t = terms_on(l, when.first);
        const auto ceiling = total > kronor{} ? detail::ceiling_over(l, t, total) : std::nullopt;
        const bool of_the_day = !s.decided && !kept && !(s.dormant.yes() && s.held.most > kronor{});
        const auto incomes = of_the_day ? shown::incomes_on(t, p, when.first) : std::nullopt;
        found.back().shown = shown::sgi_of(
            s.sgi.least, ceiling && ceiling->reached ? std::optional(ceiling->is) : std::nullopt, incomes);
        if (of_the_day && total > kronor{}) {
            finding counts = detail::find_in_income(l, when, "sgi", answer::yes, "work_that_counts", sfb(25, 3));
            counts.facts = {"income"};
            if (t.price_base) counts.shown = {shown::floor_of(t)};
            found.push_back(std::move(counts));
        }
        if (ceiling) {
            detail::add_ceiling(l, when, *ceiling, found);
        } else if (total == kronor{}) {
            const std::vector<reckoning> below = shown::below_floor(t, incomes);
            if (!below.empty()) {
                found.back().shown = below;
                detail::add_price_base(l, when, t.year, found);
            }
        }
    } else {
        put("sgi", answer::unknown, "sgi_not_known", sfb(25, 2)).missing = names_of(s.sgi.missing);
    }
    detail::add_grounds(l, when, s, found);
    detail::add_outside_validity(l, when, p, found);
    if (s.broken_on) {
        finding& broken = put("protection", answer::no, "chain_of_grounds_broken", sfb(26, 9));
        broken.figures.push(figure_of("broken_on", *s.broken_on));
        for (std::size_t i = 0; i < grounds; ++i) {
            if (s.would_have_closed.has(static_cast<ground>(i))) broken.facts.emplace_back(ground_names.at(i));
        }
    }
    for (const remaining& r : remaining_rights(s, p, l.money, when.first))
        put("remaining_right", answer::yes, name_of(r.is), r.at);
    return found;
}

}  // namespace rehabkedja
