/// @file
/// From a stretch of the payment plan to its findings: who pays and why, the level, the degree, the amounts with their
/// arithmetic, each with its place in the law. Made afterwards; nothing is recorded on the way.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/plan_day.hpp"
#include "rehabkedja/benefit/reckon.hpp"
#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/income/explain.hpp"
#include "rehabkedja/law/fixed_figures.hpp"
#include "rehabkedja/law/swedish_law.hpp"

namespace rehabkedja {

namespace detail {

/// A finding that something is so, at a place that the wordings need not list.
[[nodiscard]] inline finding find_in_benefit(const law& l, period when, std::string_view rule, std::string_view why,
                                             const provision& at, standing sure = standing::confirmed) {
    return find_in_income(l, when, rule, answer::yes, why, at, sure);
}

/// A finding about a figure of the law: its place, and the figure. The change that set the figure need not be the one that
/// worded the place; only a reform of the user's own is named as such.
[[nodiscard]] inline finding find_figure(const law& l, period when, std::string_view rule, std::string_view why,
                                         money_parameter p) {
    const auto on = l.money.on(p, l.editions_of.value_or(when.first));
    if (!on) return find_in_benefit(l, when, rule, why, provision{});
    finding f = find_in_benefit(l, when, rule, why, on->is.at, on->is.sure);
    const amendment& by = l.money.changes[on->is.since];
    if (by.by.in == act::reform) f.as_of = edition{by.by, by.originally};
    const money_parameter_entry& named = money_parameter_list.at(static_cast<std::size_t>(p));
    if (named.in == money_unit::days && !on->is.none)
        f.figures.push({named.name, static_cast<int>(on->is.is), figure_unit::days});
    return f;
}

/// Why Försäkringskassan pays nothing: the reason code and its place.
struct named_stop {
    std::string_view why{};
    provision at{};
    standing sure = standing::confirmed;
};
[[nodiscard]] constexpr named_stop named(stop s, bool on_call_by_section, bool rehabilitation) {
    switch (s) {
        case stop::paid: return {"benefit_paid", sfb(27, 2)};
        case stop::outside: return {"outside_sick_period", sfb(27, 26)};
        case stop::below_degree: return {"degree_below_a_quarter", sfb(27, 45)};
        case stop::work_goes_on: return {"work_together_below_a_quarter", sfb(27, 45)};
        case stop::not_at_work: return {"not_at_work_in_first_days", sfb(27, 10)};
        case stop::before_law: return {"before_benefit_law", sfb(27, 26)};
        case stop::sick_pay: return {"sick_pay_period", sick_pay_act(7)};
        case stop::waiting_day: return {"waiting_day", sfb(27, 27)};
        case stop::waiting_time: return {"waiting_time", sfb(27, 27, 'a')};
        case stop::full_compensation: return {"full_compensation", sfb(27, 34)};
        case stop::barred: return {"benefit_ban", provision{}, standing::from_memory};
        case stop::refused: return {"benefit_refused", sfb(27, 2)};
        case stop::restored_wait: return {"wait_after_compensation", sfb(27, 35, 'a'), standing::derived};
        case stop::age_limit:
            if (rehabilitation) return {"rehabilitation_age_limit", sfb(31, 4)};
            return {"hard_age_limit", sfb(27, 37)};
        case stop::exhausted: return {"both_levels_used_up", sfb(27, 24)};
        case stop::no_sgi: return {"no_sgi", sfb(25, 3)};
        case stop::not_registered: return {"not_registered", sfb(28, 6, 0, 3)};
        case stop::not_called_in:
            return {"not_called_in", on_call_by_section ? sfb(27, 16, 'a', 2) : sfb(27, 10, 0, 1)};
    }
    return {};
}

[[nodiscard]] inline finding payer_finding(const law& l, const plan_stretch& s) {
    if (s.is.why == stop::exhausted)
        return find_figure(l, s.when, "payer", "both_levels_used_up", money_parameter::continued_level_days);
    if (s.is.why == stop::barred) {
        finding ban = find_figure(l, s.when, "payer", "benefit_ban", money_parameter::ban_least_months);
        if (const auto on = l.money.on(money_parameter::ban_least_months, l.editions_of.value_or(s.when.first)))
            ban.figures.push(figure_of("in_the_law_from", l.money.changes[on->is.since].originally));
        ban.sure = standing::from_memory;
        ban.facts = {"barred"};
        return ban;
    }
    if (s.is.why == stop::paid && s.is.rehabilitation)
        return find_in_benefit(l, s.when, "payer", "rehabilitation_paid", sfb(31, 2));
    const bool on_call = l.money.number(money_parameter::on_call_days, s.when.first).has_value();
    const named_stop why = named(s.is.why, on_call, s.is.rehabilitation);
    finding f = find_in_benefit(l, s.when, "payer", why.why, why.at, why.sure);
    if (s.is.why == stop::refused) f.facts = {"refused"};
    if (s.is.why == stop::sick_pay) {
        if (const auto days = l.number(parameter::employer_period_days, s.when.first))
            f.figures.push({"employer_period_days", *days, figure_unit::days});
    }
    return f;
}

inline void add_level(const law& l, const plan_stretch& s, std::vector<finding>& found) {
    if (s.is.would_be == benefit_level::none) return;
    if (s.is.serious) {
        found.push_back(find_in_benefit(l, s.when, "level", "serious_illness_level", sfb(27, 23)));
        found.back().facts = {"serious_illness"};
    } else if (s.is.beyond) {
        found.push_back(find_in_benefit(l, s.when, "level", "beyond_limit", sfb(27, 24, 'a'), standing::derived));
        found.back().facts = {"beyond_limit"};
    } else if (s.is.would_be == benefit_level::normal) {
        found.push_back(find_figure(l, s.when, "level", "normal_level_left", money_parameter::normal_level_days));
        const auto frame = l.money.number(money_parameter::normal_level_frame, s.when.first);
        if (frame) found.back().figures.push({"normal_level_frame", static_cast<int>(*frame), figure_unit::days});
    } else {
        found.push_back(find_figure(l, s.when, "level", "normal_level_used_up", money_parameter::continued_level_days));
    }
}

/// The degree by name and place: of sickness benefit (27:45), or of rehabilitation benefit (31:8).
struct named_degree {
    std::string_view why{};
    provision at{};
};
[[nodiscard]] constexpr named_degree degree_of(const plan_day& d) {
    constexpr std::array<std::array<std::string_view, 2>, 4> names{{
        {"full_benefit", "full_rehabilitation"},
        {"three_quarters_benefit", "three_quarters_rehabilitation"},
        {"half_benefit", "half_rehabilitation"},
        {"quarter_benefit", "quarter_rehabilitation"},
    }};
    const int item = 5 - d.degree / fixed::degree_step.is;
    const auto name = names.at(static_cast<std::size_t>(item - 1)).at(d.rehabilitation ? 1 : 0);
    return {name, d.rehabilitation ? sfb(31, 8, 0, 1, item) : sfb(27, 45, 0, 0, item)};
}

/// Benefit in special cases: its amount (28 a:9, beside compensation 28 a:13), and what it adds to the day (28 a:11, 13).
inline void add_special(const law& l, const plan_stretch& s, std::optional<kronor> ordinary,
                        std::vector<finding>& found) {
    if (s.is.special_day <= ordinary.value_or(kronor{})) return;
    finding most = find_figure(l, s.when, "daily", "special_case", money_parameter::special_case_full);
    const auto full = l.money.number(money_parameter::special_case_full, l.editions_of.value_or(s.when.first));
    const bool beside_compensation = full && s.is.special.whole < *full;
    if (beside_compensation) most = find_in_benefit(l, s.when, "daily", "special_case", sfb_in('a', 28, 13));
    most.shown = {shown::special(s.is, beside_compensation)};
    found.push_back(std::move(most));
    const provision adds = sfb_in('a', 28, beside_compensation ? 13 : 11);
    if (s.is.owed.total() == kronor{}) {
        if (!beside_compensation)
            found.push_back(find_in_benefit(l, s.when, "daily", "special_case_without_sgi", adds));
    } else if (ordinary) {
        found.push_back(find_in_benefit(l, s.when, "daily", "special_case_fills_up", adds));
        found.back().shown = shown::filled_up(s.is.special_day, *ordinary);
    }
}

}  // namespace detail

/// The findings about a stretch of a payment plan: `payer`, `level`, `degree`, `basis`, `full_day`, `cap`, `daily`,
/// `deduction`, in that order; those that do not arise are left out. Amounts show their arithmetic.
[[nodiscard]] inline std::vector<finding> explain(const law& l, const plan_stretch& s) {
    std::vector<finding> found{detail::payer_finding(l, s)};
    if (s.is.why == stop::outside || s.is.why == stop::before_law || s.is.why == stop::below_degree) return found;
    const auto put = [&](std::string_view rule, std::string_view why, const provision& at,
                         standing sure = standing::confirmed) -> finding& {
        found.push_back(detail::find_in_benefit(l, s.when, rule, why, at, sure));
        return found.back();
    };
    if (s.is.rehabilitation) put("payer", "rehabilitation_benefit", sfb(31, 10));
    if (s.is.high_risk) put("payer", "high_risk_protection", sfb(27, 39));
    detail::add_level(l, s, found);
    if (s.is.degree > 0) {
        const detail::named_degree degree = detail::degree_of(s.is);
        put("degree", degree.why, degree.at);
    }
    if (s.is.would_be == benefit_level::none) return found;
    const provision by_calendar = s.is.rehabilitation ? sfb(31, 10) : sfb(28, 10);
    const bool has_sgi = s.is.sgi.total() > kronor{};
    if (has_sgi) {
        put("basis", "basis_and_level", sfb(28, 7));
        put("full_day", "full_day_amount", by_calendar).shown = {shown::full_day(s.is, s.is.sgi)};
    }
    if (s.is.cap && has_sgi) {
        found.push_back(detail::find_figure(l, s.when, "cap", "unemployed_cap", money_parameter::unemployed_cap));
        found.back().shown = shown::under_cap(s.is);
        if (s.is.cap->share < s.is.cap->whole)
            found.back().reading = used_reading{"cap_partly_unemployed", s.is.cap->pro_rata ? "pro_rata" : "whole"};
    }
    if (!s.is.benefit) return found;
    if (s.is.owed != s.is.sgi) put("daily", "without_sick_pay_or_waiting_part", sfb(28, 8));
    const shown::day_shown reckoned = shown::day(s.is);
    if (s.is.owed.total() > kronor{}) {
        const bool by_hours = s.is.by == amount_method::working_time;
        finding& daily = put("daily", by_hours ? "amount_by_working_time" : "amount_of_the_day",
                             by_hours ? sfb(28, 14) : by_calendar);
        daily.shown = reckoned.lines;
        if (reckoned.part_rounded) daily.reading = used_reading{"part_amount", s.is.part_down ? "down" : "half_up"};
    }
    detail::add_special(l, s, reckoned.ordinary, found);
    if (s.is.deducted > kronor{}) put("deduction", "waiting_deduction", sfb(27, 27)).shown = {shown::deduction(s.is)};
    if (!s.is.counted) put("level", "first_day_not_counted", sfb(27, 21));
    return found;
}

}  // namespace rehabkedja
