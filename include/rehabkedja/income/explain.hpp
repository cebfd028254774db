/// @file
/// From what income says of a day to its findings: what the SGI is, what protects it, where the chain of grounds broke, the
/// eligibility class, what rights remain without an SGI, each with its place in the law. Made afterwards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/income/current_sgi.hpp"
#include "rehabkedja/income/sgi_class.hpp"
#include "rehabkedja/law/swedish_law.hpp"

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

/// The ceiling of the day with its arithmetic (25:5), where it is what the SGI is.
inline void add_ceiling(const law& l, period when, const sgi_day& s, std::vector<finding>& found) {
    const terms t = terms_on(l, when.first);
    const money_readings r = readings_of(l);
    const std::optional<kronor> ceiling = ceiling_of(t, t.price_base, r);
    if (!ceiling || s.sgi.least.total() < *ceiling) return;
    const auto on = l.money.on(money_parameter::sgi_ceiling, l.editions_of.value_or(when.first));
    if (!on) return;
    finding f = find_in_income(l, when, "sgi", answer::yes, "cut_at_the_ceiling", on->is.at, on->is.sure);
    const amendment& by = l.money.changes[on->is.since];
    if (by.by.in == act::reform) f.as_of = edition{by.by, by.originally};
    reckoning line{"ceiling", {}, t.price_base->whole * t.ceiling_tenths * 10, *ceiling};
    line.terms.push({reckoning_step::begin, t.ceiling_tenths, 1});
    line.terms.push({reckoning_step::times, t.price_base->whole, 0});
    f.shown = {line};
    if (line.hundredths != ceiling->whole * 100)
        f.reading = used_reading{"ceiling_floored", r.ceiling_floored ? "yes" : "no"};
    found.push_back(std::move(f));
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

/// Grounds that facts give on days on which the law does not have them: they protect on their valid days only.
inline void add_outside_validity(const law& l, period when, const person& p, std::vector<finding>& found) {
    if (!p.protection) return;
    for (const protection_fact& f : *p.protection) {
        if (!f.is || holds_on(f.valid, when.first) != answer::yes) continue;
        bool has_it = false;
        const ground_row* any = nullptr;
        for (const ground_row& row : l.money.grounds) {
            if (row.is != *f.is) continue;
            any = &row;
            has_it =
                has_it || (l.money.first_day(row) <= when.first && when.first <= l.money.last_day(row, f.valid.when));
        }
        if (has_it || any == nullptr) continue;
        finding outside =
            find_in_income(l, when, "protection", answer::no, "ground_outside_its_validity", any->at, any->sure);
        outside.facts = {std::string(ground_names.at(static_cast<std::size_t>(*f.is)))};
        found.push_back(std::move(outside));
    }
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
            put("sgi", says, "sgi_dormant", sfb(26, 19)).facts = {"income", "protection"};
        else if (kept)
            put("sgi", says, "sgi_protected", sfb(26, 9));
        else
            put("sgi", says, total > kronor{} ? "sgi_of_the_day" : "no_sgi_on_the_facts",
                sfb(25, total > kronor{} ? 2 : 3))
                .facts = {"income"};
        constexpr int hundred = 100;
        reckoning line{"sgi", {}, total.whole * hundred, total};
        line.terms.push({reckoning_step::begin, total.whole, 0});
        found.back().shown = {line};
        detail::add_ceiling(l, when, s, found);
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
