/// @file
/// The reverse questions of the payment plan: from which day the level falls, how many free days open normal level again,
/// until when somebody must register, from which income a ceiling binds.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "rehabkedja/benefit/plan.hpp"
#include "rehabkedja/income/current_sgi.hpp"

namespace rehabkedja {

/// A date that may be unknown, or not come at all.
struct settled_day {
    answer comes = answer::no;  ///< no: it does not come; unknown: `missing` says why
    std::optional<day> on{};    ///< the day, when it comes
    lacks missing{};            ///< the facts that would settle it
    bool operator==(const settled_day&) const = default;
};

namespace detail {

/// The same person, whose last certificate goes on to a day: the sick period as if it went on (27:21).
[[nodiscard]] inline person going_on(person p, day to) {
    if (!p.sick) return p;
    certificate* latest = nullptr;
    for (certificate& c : *p.sick) {
        if (c.first && c.last && (latest == nullptr || *c.last > *latest->last)) latest = &c;
    }
    if (latest == nullptr || *latest->last >= to) return p;
    certificate more = *latest;
    more.first = *latest->last + 1;
    more.last = to;
    p.sick->push_back(std::move(more));
    return p;
}

}  // namespace detail

/// From which day the level falls from normal to continued, or the payment ends because both levels are used up, at the
/// earliest on the day asked, if the latest sick period goes on. Not within `most_days`: it does not come.
[[nodiscard]] inline settled_day level_falls(const std::shared_ptr<const benefit_law>& under, const person& p, day from,
                                             int most_days = 1500) {
    const day to = std::min(from + most_days, last_sensible_day);
    const benefit_plan plan = benefit_plan::of(under, detail::going_on(p, to), to);
    bool was_normal = false;
    for (const plan_answer& a : plan.through({from - 1, to})) {
        if (!a.at.is) {
            if (a.when.last < from) continue;
            return {answer::unknown, std::nullopt, a.at.missing};
        }
        const bool ends = *a.at.is == benefit_level::none && plan.stretch_on(a.when.first).is.why == stop::exhausted;
        const bool fell = was_normal && (*a.at.is == benefit_level::continued || ends);
        if (fell && a.when.first >= from) return {answer::yes, a.when.first, {}};
        was_normal = *a.at.is == benefit_level::normal;
    }
    return {};
}

/// How many days without countable days open normal level again when benefit ends on a day (27:21): 0 when it is open; with
/// a full frame the frame less the limit and one.
struct free_days {
    std::optional<int> days{};  ///< nothing: unknown
    lacks missing{};            ///< the facts that would settle it
};
namespace detail {

/// The same person, whose sick days end with a day: what comes later is another question.
[[nodiscard]] inline person sick_until(person p, day last) {
    if (!p.sick) return p;
    std::erase_if(*p.sick, [&](const certificate& c) { return c.first && *c.first > last; });
    for (certificate& c : *p.sick) {
        if (c.first && (!c.last || *c.last > last)) c.last = last;
    }
    return p;
}

}  // namespace detail

/// The free days after a last day of benefit. Sick days after it are left out.
[[nodiscard]] inline free_days free_days_to_reopen(const std::shared_ptr<const benefit_law>& under, const person& p,
                                                   day last_benefit_day) {
    const benefit_plan plan = benefit_plan::of(under, detail::sick_until(p, last_benefit_day), last_benefit_day);
    // Of sick days that are not known the plan counts none.
    if (const settled<bool> sick = plan.on(last_benefit_day).in_sick_period; !sick.is)
        return {std::nullopt, sick.missing};
    const day next = last_benefit_day + 1;
    const terms& t = plan.under().on(next);
    const int limit = level_count::limit_of(t);
    const int frame = static_cast<int>(t.frame_days);
    if (const lacks open = plan.doubted_in({last_benefit_day - frame, last_benefit_day}); !open.empty())
        return {std::nullopt, open};
    std::vector<int> each;
    for (const one_way& w : plan.ways().ways()) {
        counted_days before;
        for (const counted_days::run& r : w.counted.runs()) {
            if (const auto part = common(r.when, {since_ever, last_benefit_day})) before.add(*part, r.quarters);
        }
        // The frame is empty after its own length: the day is always found.
        const auto open = before.first_below(next, limit, 0, frame, next + frame);
        each.push_back(open ? *open - next : frame);
    }
    if (std::ranges::all_of(each, [&](int n) { return n == each.front(); })) return {each.front(), {}};
    return {std::nullopt, plan.ways().hangs_on(each, {})};
}

/// Until when somebody must be registered at Arbetsförmedlingen so that protection does not break, if nothing else happens.
struct register_by {
    settled_day by{};  ///< the first day that no ground covers: registered from that day, nothing breaks
    std::optional<day> last_covered{};  ///< the day before
    ground_set until_then{};            ///< the grounds that hold on the last covered day
    bool too_late = false;  ///< protection breaks, and registration cannot keep it: an age limit has passed (26:13)
};
/// The answer for the first break of the chain of grounds after a day, within `most_days`. Where registration would not
/// close the gap it does not come, and the last covered day is given all the same.
[[nodiscard]] inline register_by last_day_to_register(const std::shared_ptr<const benefit_law>& under, const person& p,
                                                      day from, int most_days = 1500) {
    const day to = std::min(from + most_days, last_sensible_day);
    const benefit_plan plan = benefit_plan::of(under, p, to);
    register_by found;
    for (const plan_answer& a : plan.through({from, to})) {
        if (!a.broken_on.is) {
            found.by = {answer::unknown, std::nullopt, a.broken_on.missing};
            return found;
        }
        const std::optional<day> broken = *a.broken_on.is;
        if (!broken || *broken < from) continue;
        found.too_late = p.born && !plan.stretch_on(a.when.first).income.would_have_closed.has(ground::unemployed);
        if (!found.too_late) found.by = {answer::yes, broken, {}};
        found.last_covered = *broken - 1;
        found.until_then = plan.stretch_on(*broken - 1).income.by;
        return found;
    }
    return found;
}

/// The yearly income from which the SGI is the ceiling of a day (25:5), whatever more is earned; nothing where the price base
/// amount is not laid down.
[[nodiscard]] inline std::optional<kronor> income_at_ceiling(const benefit_law& under, day d) {
    const terms t = under.figures().on(d).is;
    return ceiling_of(t, t.price_base, under.readings());
}
/// The SGI from which the ceiling for the unemployed binds on a day at a level (28:11); nothing where the law has no such
/// ceiling, or no such level, that day.
[[nodiscard]] inline std::optional<kronor> sgi_at_unemployed_cap(const benefit_law& under, day d, benefit_level at) {
    const terms& t = under.on(d);
    const std::int64_t percent = at == benefit_level::continued ? t.continued_hundredths : t.normal_hundredths;
    const auto level =
        at == benefit_level::continued ? money_parameter::continued_level : money_parameter::normal_level;
    const money_law& m = under.source().money;
    const day asked = under.source().editions_of.value_or(d);
    if (!m.number(money_parameter::unemployed_cap, asked) || !m.number(money_parameter::sgi_factor, asked) ||
        !m.number(level, asked) || percent == 0)
        return std::nullopt;
    return least_sgi_above(t.unemployed_cap,
                           {static_cast<int>(t.factor_thousandths), static_cast<int>(percent), fixed::year_days.is});
}

}  // namespace rehabkedja
