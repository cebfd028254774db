/// @file
/// What may happen next in a case and what it still needs; which time limits run and which are overdue.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rehabkedja/programme/admission.hpp"
#include "rehabkedja/programme/replay.hpp"

namespace rehabkedja {

/// An event that may happen next.
struct next_event {
    const transition* by{};              ///< the transition
    answer guard = answer::yes;          ///< whether its condition holds; unknown asks for the facts
    std::vector<std::string> missing{};  ///< the facts that would say it
    bool needs_consent = false;          ///< it needs consent that was not given
};

/// A time limit of a case.
struct running_limit {
    const time_limit* limit{};    ///< which
    std::optional<day> begins{};  ///< from when it counts; nothing: nothing in the log says so
    std::optional<day> due{};     ///< the day it is due; nothing: not known
    std::optional<day> met{};     ///< the day it was met; of a recurring one: of the last turn
    int turn = 1;                 ///< of a recurring one: the turn that is due
    bool running = false;         ///< it counts, and is neither met nor stopped
    bool overdue = false;         ///< it runs, and the day has passed
};

/// The events that may happen next: those that leave an open step and whose condition does not say no.
[[nodiscard]] inline std::vector<next_event> next_events(const pathway& way, const case_state& state,
                                                         const known_attributes& known) {
    std::vector<next_event> found;
    for (const transition& t : way.transitions) {
        if (!state.is_open(t.from)) continue;
        next_event e{&t, answer::yes, {}, false};
        if (t.guard) {
            const admission says = ask(*t.guard, known);
            e.guard = says.is;
            e.missing = says.missing_names();
        }
        // What the log says of consent goes before what was known of it.
        e.needs_consent = t.consent == consent_word::needed && state.consented() != std::optional(true);
        if (e.guard != answer::no) found.push_back(std::move(e));
    }
    return found;
}

namespace detail {

/// The days of a log, for the anchors of time limits.
class anchored {
public:
    anchored(const programme& p, const case_state& state) : p_(&p), state_(&state) {}

    /// Every day on which an anchor happened, in order.
    [[nodiscard]] std::vector<day> days(const anchor& a, int depth = 0) const {
        using enum anchor::what;
        std::vector<day> found;
        switch (a.is) {
            case event:
                for (const event_taken& e : state_->way) {
                    if (e.event->event == a.name) found.push_back(e.event->on);
                }
                break;
            case entered:
                for (const open_step& s : state_->steps) {
                    if (s.step->id == a.name && s.opened) found.push_back(*s.opened);
                }
                break;
            case left:
                for (const open_step& s : state_->steps) {
                    if (s.step->id == a.name && s.closed) found.push_back(*s.closed);
                }
                break;
            case limit: {
                const auto other = std::ranges::find(p_->limits, a.name, &time_limit::id);
                const auto begins =
                    other == p_->limits.end() || depth > 16 ? std::nullopt : first(other->starts, depth + 1);
                if (const auto due = begins ? reached(*other, *begins) : std::nullopt) found.push_back(*due);
                break;
            }
            case on_day:
                if (a.on) found.push_back(*a.on);
                break;
            case period_start:
                if (p_->start) found.push_back(*p_->start);
                break;
            case period_end:
                if (p_->end) found.push_back(*p_->end);
                break;
        }
        std::ranges::sort(found);
        return found;
    }
    /// The first day of any of these.
    [[nodiscard]] std::optional<day> first(const std::vector<anchor>& anchors, int depth = 0) const {
        std::optional<day> found;
        for (const anchor& a : anchors) {
            const std::vector<day> all = days(a, depth);
            if (!all.empty()) found = std::min(found.value_or(all.front()), all.front());
        }
        return found;
    }
    /// Every day of any of these from a day on and until another, each once.
    [[nodiscard]] std::vector<day> between(const std::vector<anchor>& anchors, day from, day until) const {
        std::vector<day> found;
        for (const anchor& a : anchors) {
            for (const day d : days(a)) {
                if (d >= from && d <= until) found.push_back(d);
            }
        }
        std::ranges::sort(found);
        const auto same = std::ranges::unique(found);
        found.erase(same.begin(), same.end());
        return found;
    }

private:
    const programme* p_;
    const case_state* state_;
};

/// The day on which the case reached an exit.
[[nodiscard]] inline std::optional<day> ended_on(const case_state& state) {
    for (const open_step& s : state.steps) {
        if (s.step->kind == step_kind::exit) return s.opened;
    }
    return std::nullopt;
}

}  // namespace detail

/// The time limits of a case on a day: those that apply to it and to this person, running or not.
///
///     for (const running_limit& l : limits_of(programme, state, known, today)) if (l.overdue) show(l.limit->what);
[[nodiscard]] inline std::vector<running_limit> limits_of(const programme& p, const case_state& state,
                                                          const known_attributes& known, day today) {
    std::vector<running_limit> found;
    const detail::anchored log(p, state);
    const std::optional<day> over = detail::ended_on(state);
    for (const time_limit& l : p.limits) {
        if (l.applies_to != "case") continue;
        const answer applies = l.when ? admits(*l.when, known) : answer::yes;
        if (applies == answer::no) continue;
        running_limit r{&l, log.first(l.starts), {}, {}, 1, false, false};
        if (r.begins && *r.begins > today) r.begins.reset();
        if (r.begins) {
            const std::vector<day> met = log.between(l.met_by, *r.begins, today);
            if (!met.empty()) r.met = met.back();
            const bool recurring = l.kind == limit_kind::recurring;
            if (recurring) r.turn = static_cast<int>(met.size()) + 1;
            r.due = reached(l, *r.begins, r.turn);
            const bool stopped = !log.between(l.stops, *r.begins, today).empty() || (over && *over <= today);
            r.running = !stopped && (recurring || met.empty());
            // Of a limit that may not be this person's no day is said.
            if (applies == answer::unknown) r.due.reset();
            r.overdue = r.running && r.due && *r.due < today && l.kind != limit_kind::min_duration;
        }
        found.push_back(r);
    }
    return found;
}

}  // namespace rehabkedja
