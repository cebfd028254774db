/// @file
/// A case replayed from its log: which steps are open, which way led there, what may happen next, when consent was given. The
/// log may come in any order; the same events give the same state.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "rehabkedja/programme/case_log.hpp"
#include "rehabkedja/programme/definition.hpp"
#include "rehabkedja/time/result.hpp"

namespace rehabkedja {

/// A step that is or was open.
struct open_step {
    const pathway_step* step{};   ///< which
    std::optional<day> opened{};  ///< the day it opened; nothing: a start whose day is not recorded
    std::optional<day> closed{};  ///< the day it closed; nothing: it is open
};

/// An event that took place, and what it did.
struct event_taken {
    const logged_event* event{};             ///< which
    std::vector<const transition*> moved{};  ///< the transitions; none: it recorded when a start opened
};

/// A change of consent.
struct consent_change {
    day on{};                                   ///< the day
    consent_word says = consent_word::nothing;  ///< given, withdrawn or refused
    std::string event{};                        ///< the event that says so
};

/// Where a case is. It points into the pathway and the log.
struct case_state {
    std::vector<open_step> steps{};         ///< every step that was open, in the order in which they opened
    std::vector<event_taken> way{};         ///< the events, in the order in which they took place
    std::vector<consent_change> consent{};  ///< the changes of consent, in order

    /// The steps that are open.
    [[nodiscard]] std::vector<const open_step*> open() const {
        std::vector<const open_step*> found;
        for (const open_step& s : steps) {
            if (!s.closed) found.push_back(&s);
        }
        return found;
    }
    /// Whether a step is open.
    [[nodiscard]] bool is_open(std::string_view id) const {
        return std::ranges::any_of(steps, [&](const open_step& s) { return !s.closed && s.step->id == id; });
    }
    /// Whether consent is given at the end; nothing: nothing was said of it.
    [[nodiscard]] std::optional<bool> consented() const {
        if (consent.empty()) return std::nullopt;
        return consent.back().says == consent_word::given;
    }
};

namespace detail {

/// The events that count: those known by a day that took place by a day, corrected ones left out.
[[nodiscard]] inline result<std::vector<const logged_event*>> standing(const std::vector<logged_event>& log, day until,
                                                                       day known_on) {
    const auto faulty = [](const logged_event& e, const char* key, std::string says) {
        return error{error_code::bad_value, e.path.empty() ? key : e.path + "." + key, std::move(says), {}};
    };
    std::vector<const logged_event*> corrections;
    std::vector<std::string_view> ids;
    for (const logged_event& e : log) {
        if (!e.corrects.empty()) corrections.push_back(&e);
        if (!e.id.empty()) ids.emplace_back(e.id);
    }
    std::ranges::sort(ids);
    const auto same = std::ranges::adjacent_find(ids);
    for (const logged_event& e : log) {
        if (same != ids.end() && e.id == *same)
            return faulty(e, "id", "'" + e.id + "' stands twice: a correction could mean either");
        if (e.corrects.empty()) continue;
        if (std::ranges::find(log, e.corrects, &logged_event::id) == log.end())
            return faulty(e, "corrects", "no event has the id '" + e.corrects + "'");
        std::string next = e.corrects;
        for (std::size_t steps = 0; !next.empty(); ++steps) {
            if (steps > log.size()) return faulty(e, "corrects", "the corrections go in a circle");
            next = std::ranges::find(log, next, &logged_event::id)->corrects;
        }
    }
    std::vector<const logged_event*> found;
    for (const logged_event& e : log) {
        if (e.recorded > known_on) continue;
        bool last = true;
        for (const logged_event* other : corrections) {
            if (other->recorded > known_on || other == &e) continue;
            if (!e.id.empty() && other->corrects == e.id) last = false;
            // Of two corrections of one event the one recorded later stands.
            const bool rival = !e.corrects.empty() && other->corrects == e.corrects;
            if (rival && std::tie(other->recorded, other->id) > std::tie(e.recorded, e.id)) last = false;
        }
        if (last && e.on <= until) found.push_back(&e);
    }
    std::ranges::stable_sort(found, [](const logged_event* a, const logged_event* b) {
        return std::tie(a->on, a->recorded, a->event, a->to, a->id) <
               std::tie(b->on, b->recorded, b->event, b->to, b->id);
    });
    return found;
}

/// Replays events one by one.
class replaying {
public:
    explicit replaying(const pathway& way) : way_(&way) {
        for (const pathway_step& s : way.steps) {
            if (s.kind == step_kind::start) add({&s, std::nullopt, std::nullopt});
        }
    }

    enum class tried : std::uint8_t { moved, not_yet, several_ways };

    [[nodiscard]] tried take(const logged_event& e) {
        if (opens_start(e)) return tried::moved;
        std::vector<const transition*> moves;
        for (const transition& t : way_->transitions) {
            if (t.event != e.event || !is_open(t.from)) continue;
            if (!e.to.empty() && t.to.front() != e.to) continue;
            moves.push_back(&t);
        }
        if (moves.empty()) return tried::not_yet;
        // The same event from several open steps leads to one place, or the log says where.
        for (const transition* t : moves) {
            if (t->to.front() != moves.front()->to.front()) return tried::several_ways;
        }
        for (const transition* t : moves) move(*t, e.on);
        state_.way.push_back({&e, moves});
        for (const transition* t : moves) {
            const bool says = t->consent == consent_word::given || t->consent == consent_word::withdrawn ||
                              t->consent == consent_word::refused;
            if (says) state_.consent.push_back({e.on, t->consent, e.event});
        }
        return tried::moved;
    }
    [[nodiscard]] case_state& state() { return state_; }

private:
    // An event may record on which day a start or a precondition opened.
    [[nodiscard]] bool opens_start(const logged_event& e) {
        for (const pathway_step& s : way_->steps) {
            if (s.kind != step_kind::start && s.kind != step_kind::precondition) continue;
            if (s.id != e.event && (s.opened_by.empty() || s.opened_by != e.event)) continue;
            if (!e.to.empty() && e.to != s.id) continue;
            const auto there = std::ranges::find_if(
                state_.steps, [&](const open_step& o) { return o.step == &s && !o.closed && !o.opened; });
            if (there != state_.steps.end()) {
                there->opened = e.on;
            } else {
                if (is_open(s.id) || way_->has_event(e.event)) continue;
                add({&s, e.on, std::nullopt});
            }
            // The case began here: the other starts were only possible.
            close_unused(&s);
            state_.way.push_back({&e, {}});
            return true;
        }
        return false;
    }
    // A long case was in many steps and is in few: those that are open are kept apart, by their places.
    [[nodiscard]] bool is_open(std::string_view id) const {
        return std::ranges::any_of(open_, [&](std::size_t at) { return state_.steps[at].step->id == id; });
    }
    void add(const open_step& s) {
        open_.push_back(state_.steps.size());
        state_.steps.push_back(s);
    }
    void close_unused(const pathway_step* used) {
        if (begun_) return;
        begun_ = true;
        std::erase_if(state_.steps, [&](const open_step& o) {
            return o.step != used && o.step->kind == step_kind::start && !o.opened && !o.closed;
        });
        open_.clear();
        for (std::size_t at = 0; at < state_.steps.size(); ++at) {
            if (!state_.steps[at].closed) open_.push_back(at);
        }
    }
    template <class Which>
    void close_where(day on, Which&& which) {
        std::erase_if(open_, [&](std::size_t at) {
            if (!which(state_.steps[at].step)) return false;
            state_.steps[at].closed = on;
            return true;
        });
    }
    void move(const transition& t, day on) {
        const pathway_step* const from = way_->find(t.from);
        close_unused(from);
        if (!t.keeps_open) close_where(on, [&](const pathway_step* s) { return s == from; });
        for (const std::string& id : t.to) {
            const pathway_step* const to = way_->find(id);
            if (to->kind == step_kind::exit) {
                close_where(on, [&](const pathway_step* s) { return s != to; });
            }
            if (!is_open(id)) add({to, on, std::nullopt});
        }
    }

    const pathway* way_;
    case_state state_{};
    std::vector<std::size_t> open_{};  // places of the open steps
    bool begun_ = false;               // the first event was taken
};

/// Whether an event of this name can occur in the pathway at all.
[[nodiscard]] inline bool is_event(const pathway& way, std::string_view name) {
    return way.has_event(name) || std::ranges::any_of(way.steps, [&](const pathway_step& s) {
               const bool begins = s.kind == step_kind::start || s.kind == step_kind::precondition;
               return begins && (s.id == name || (!s.opened_by.empty() && s.opened_by == name));
           });
}

/// Whether an event, wherever it leaves from, leads to an exit.
[[nodiscard]] inline bool ends_the_case(const pathway& way, const logged_event& e) {
    return std::ranges::any_of(way.transitions, [&](const transition& t) {
        const bool meant = t.event == e.event && (e.to.empty() || t.to.front() == e.to);
        const auto is_exit = [&](const std::string& id) { return way.find(id)->kind == step_kind::exit; };
        return meant && std::ranges::any_of(t.to, is_exit);
    });
}

}  // namespace detail

/// Replays a log as it stands on a day, with what had been recorded by another. The log must be of this programme. Errors:
/// `bad_value` with the path of the event: one that the pathway does not have, one that leads several ways without saying
/// where, one that happened before its cause, a correction of nothing. An event whose cause was recorded after `known_on`
/// is no fault: it leads nowhere until then.
///
///     const auto state = replay(programme.way, log, today, today);
///     for (const open_step* s : state.value().open()) show(s->step->name);
[[nodiscard]] inline result<case_state> replay(const pathway& way, const std::vector<logged_event>& log, day until,
                                               day known_on = until_further) {
    const auto faulty = [](const logged_event& e, std::string says) {
        return error{error_code::bad_value, e.path.empty() ? "event" : e.path + ".event", std::move(says), {}};
    };
    for (const logged_event& e : log) {
        if (!detail::is_event(way, e.event)) return faulty(e, "'" + e.event + "' is no event of " + e.programme);
    }
    auto counted = detail::standing(log, until, known_on);
    if (!counted) return counted.why();
    std::vector<const logged_event*> left = *counted;
    detail::replaying now(way);
    std::size_t at = 0;
    while (at < left.size()) {
        // Of the events of one day each is taken as soon as its cause is there, in whatever order they were written.
        std::size_t end = at;
        while (end < left.size() && left[end]->on == left[at]->on) ++end;
        std::vector<const logged_event*> today(left.begin() + static_cast<std::ptrdiff_t>(at),
                                               left.begin() + static_cast<std::ptrdiff_t>(end));
        // Those that end the case come last.
        std::ranges::stable_partition(today, [&](const logged_event* e) { return !detail::ends_the_case(way, *e); });
        for (bool more = true; more && !today.empty();) {
            more = false;
            for (std::size_t i = 0; i < today.size() && !more; ++i) {
                const auto what = now.take(*today[i]);
                if (what == detail::replaying::tried::several_ways)
                    return faulty(*today[i], "'" + today[i]->event + "' leads several ways from here: `to` says which");
                if (what == detail::replaying::tried::not_yet) continue;
                today.erase(today.begin() + static_cast<std::ptrdiff_t>(i));
                more = true;
            }
        }
        const auto later = [&](const logged_event& e) { return e.recorded > known_on; };
        // Its cause had happened and was recorded after that day: as it was known then, the event led nowhere yet.
        const bool cause_came_later =
            !today.empty() && std::ranges::any_of(log, later) && static_cast<bool>(replay(way, log, until));
        if (!today.empty() && !cause_came_later) {
            std::string from;
            for (const transition& t : way.transitions) {
                if (t.event == today.front()->event) from += (from.empty() ? "'" : ", '") + t.from + "'";
            }
            return faulty(*today.front(), "'" + today.front()->event + "' happened on " + to_string(today.front()->on) +
                                              ", before its cause: the step it leaves, " + from + ", was not open");
        }
        at = end;
    }
    return std::move(now.state());
}

}  // namespace rehabkedja
