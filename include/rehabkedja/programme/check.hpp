/// @file
/// Whether a definition can be right: its steps, events, time limits and goals fit together.
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/programme/definition.hpp"
#include "rehabkedja/time/result.hpp"

namespace rehabkedja {

namespace detail {

[[nodiscard]] inline std::string entry_path(std::string_view list, std::size_t i, std::string_view key = {}) {
    std::string path = std::string(list) + "[" + std::to_string(i) + "]";
    if (!key.empty()) path += "." + std::string(key);
    return path;
}

[[nodiscard]] inline error bad_definition(std::string path, std::string says) {
    return {error_code::bad_value, std::move(path), std::move(says), {}};
}

/// The first identifier that stands twice.
template <class T, class Id>
[[nodiscard]] std::optional<error> twice(const std::vector<T>& all, std::string_view list, Id id) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (all[i].*id == all[j].*id)
                return bad_definition(entry_path(list, i, "id"), "'" + all[i].*id + "' stands twice");
        }
    }
    return std::nullopt;
}

/// The steps that can be reached from these, forwards or backwards.
[[nodiscard]] inline std::set<std::string> reachable(const pathway& way, std::set<std::string> from, bool backwards) {
    for (bool more = true; more;) {
        more = false;
        for (const transition& t : way.transitions) {
            for (const std::string& to : t.to) {
                const std::string& begin = backwards ? to : t.from;
                const std::string& end = backwards ? t.from : to;
                if (from.contains(begin)) more = from.insert(end).second || more;
            }
        }
    }
    return from;
}

[[nodiscard]] inline std::optional<error> check_transitions(const pathway& way) {
    constexpr std::string_view list = "pathway.transitions";
    for (std::size_t i = 0; i < way.transitions.size(); ++i) {
        const transition& t = way.transitions[i];
        const pathway_step* const from = way.find(t.from);
        if (from == nullptr) return bad_definition(entry_path(list, i, "from"), "'" + t.from + "' is no step");
        for (const std::string& to : t.to) {
            if (way.find(to) == nullptr) return bad_definition(entry_path(list, i, "to"), "'" + to + "' is no step");
        }
        if (from->kind == step_kind::exit)
            return bad_definition(entry_path(list, i, "from"), "'" + t.from + "' is an exit: nothing leads on from it");
        for (std::size_t j = 0; j < i; ++j) {
            const transition& other = way.transitions[j];
            if (other.from == t.from && other.event == t.event) {
                return bad_definition(entry_path(list, i, "event"),
                                      "'" + t.event + "' leaves '" + t.from +
                                          "' twice: an event is unique among those that leave a step");
            }
        }
    }
    return std::nullopt;
}

[[nodiscard]] inline std::optional<error> check_pathway(const pathway& way) {
    if (way.steps.empty()) return std::nullopt;
    if (auto fault = twice(way.steps, "pathway.states", &pathway_step::id)) return fault;
    if (auto fault = twice(way.transitions, "pathway.transitions", &transition::id)) return fault;
    if (auto fault = check_transitions(way)) return fault;
    std::set<std::string> begins;
    std::set<std::string> ends;
    bool starts = false;
    for (const pathway_step& s : way.steps) {
        if (s.kind == step_kind::start || s.kind == step_kind::precondition) begins.insert(s.id);
        if (s.kind == step_kind::exit) ends.insert(s.id);
        starts = starts || s.kind == step_kind::start;
    }
    if (!starts) return bad_definition("pathway.states", "no step is a start: no case can begin");
    const std::set<std::string> reached = reachable(way, begins, false);
    const std::set<std::string> leaving = reachable(way, ends, true);
    for (std::size_t i = 0; i < way.steps.size(); ++i) {
        const std::string& id = way.steps[i].id;
        if (!reached.contains(id)) {
            return bad_definition(entry_path("pathway.states", i),
                                  "'" + id + "' is unreachable: no event leads to it from a start");
        }
        if (leaving.contains(id)) continue;
        const bool moves = std::ranges::find(way.transitions, id, &transition::from) != way.transitions.end();
        return bad_definition(entry_path("pathway.states", i),
                              moves ? "'" + id + "' lies in a cycle without an exit: whoever comes there never gets out"
                                    : "'" + id + "' is a dead end: it is no exit, and no event leaves it");
    }
    return std::nullopt;
}

/// Whether an event of this name can occur: a transition has it, or it opens a start.
[[nodiscard]] inline bool can_occur(const pathway& way, std::string_view name) {
    return way.has_event(name) || std::ranges::any_of(way.steps, [&](const pathway_step& s) {
               const bool opens = s.kind == step_kind::start || s.kind == step_kind::precondition;
               return opens && (s.opened_by == name || s.id == name);
           });
}

[[nodiscard]] inline std::optional<error> check_anchor(const programme& p, const anchor& a, const std::string& path) {
    using enum anchor::what;
    switch (a.is) {
        case event:
            if (!can_occur(p.way, a.name))
                return bad_definition(path, "'" + a.name + "' is an event that cannot occur: no transition has it");
            break;
        case entered:
        case left:
            if (p.way.find(a.name) == nullptr) return bad_definition(path, "'" + a.name + "' is no step");
            break;
        case limit:
            if (std::ranges::find(p.limits, a.name, &time_limit::id) == p.limits.end())
                return bad_definition(path, "'" + a.name + "' is no time limit");
            break;
        case on_day:
        case period_start:
        case period_end: break;
    }
    return std::nullopt;
}

/// The limits that a limit counts from, itself and through others, each gone into once: whether it is among them.
[[nodiscard]] inline bool counts_from_itself(const programme& p, std::size_t limit) {
    std::vector<bool> seen(p.limits.size(), false);
    std::vector<std::size_t> open{limit};
    while (!open.empty()) {
        const time_limit& l = p.limits[open.back()];
        open.pop_back();
        for (const anchor& a : l.starts) {
            if (a.is != anchor::what::limit) continue;
            const auto next = std::ranges::find(p.limits, a.name, &time_limit::id);
            if (next == p.limits.end()) continue;
            const auto at = static_cast<std::size_t>(next - p.limits.begin());
            if (at == limit) return true;
            if (!seen[at]) open.push_back(at);
            seen[at] = true;
        }
    }
    return false;
}

[[nodiscard]] inline std::optional<error> check_limits(const programme& p) {
    constexpr std::string_view list = "time_limits";
    if (auto fault = twice(p.limits, list, &time_limit::id)) return fault;
    for (std::size_t i = 0; i < p.limits.size(); ++i) {
        const time_limit& l = p.limits[i];
        for (const auto& [key, anchors] :
             {std::pair{"starts", &l.starts}, std::pair{"met_by", &l.met_by}, std::pair{"stops", &l.stops}}) {
            for (std::size_t a = 0; a < anchors->size(); ++a) {
                if (auto fault = check_anchor(p, (*anchors)[a], entry_path(entry_path(list, i, key), a))) return fault;
            }
        }
        if (counts_from_itself(p, i))
            return bad_definition(entry_path(list, i, "starts"), "'" + l.id + "' counts from itself");
    }
    return std::nullopt;
}

[[nodiscard]] inline std::optional<error> check_goals(const programme& p) {
    constexpr std::string_view list = "goals";
    if (auto fault = twice(p.subgroups, "subgroups.groups", &subgroup::id)) return fault;
    if (auto fault = twice(p.goals, list, &goal::id)) return fault;
    const auto no_group = [&](const std::string& id) { return id != "all" && p.find_subgroup(id) == nullptr; };
    for (std::size_t i = 0; i < p.goals.size(); ++i) {
        const goal& g = p.goals[i];
        if (no_group(g.subgroup))
            return bad_definition(entry_path(list, i, "subgroup"),
                                  "'" + g.subgroup + "' is no subgroup of this programme");
        for (const std::string& each : g.each_subgroup) {
            if (no_group(each))
                return bad_definition(entry_path(list, i, "each_subgroup"),
                                      "'" + each + "' is no subgroup of this programme");
        }
        for (const std::string& other : g.denominator_goals) {
            if (p.find_goal(other) == nullptr)
                return bad_definition(entry_path(list, i, "denominator.goals"),
                                      "'" + other + "' is no goal of this programme");
            if (other == g.id)
                return bad_definition(entry_path(list, i, "denominator.goals"), "a share of itself is no share");
        }
        constexpr double whole = 100;
        const auto no_share = [](const std::optional<double>& v) { return v && (*v < 0 || *v > whole); };
        if (in_percent(g) && (no_share(g.value) || no_share(g.value_to)))
            return bad_definition(entry_path(list, i, "value"), "a share lies between 0 and 100 per cent");
        if (g.kind == goal_kind::share && g.of == goal_denominator::planned && p.planned == 0) {
            return bad_definition(entry_path(list, i, "denominator"),
                                  "the denominator is zero: nobody is planned, and no share can be taken of nobody");
        }
        for (const printed_count& c : g.counts) {
            if (no_group(c.subgroup))
                return bad_definition(entry_path(list, i, "counts"),
                                      "'" + c.subgroup + "' is no subgroup of this programme");
            for (const std::string& factor : c.product_of) {
                if (p.find_goal(factor) == nullptr)
                    return bad_definition(entry_path(list, i, "counts"),
                                          "'" + factor + "' is no goal of this programme");
            }
        }
    }
    return std::nullopt;
}

}  // namespace detail

/// What is wrong with a definition, by the path of the format and in a sentence; nothing when all fits together. A step that
/// cannot be reached, a cycle without an exit, a time limit on an event that cannot occur, a denominator of zero.
///
///     if (auto fault = check_programme(p)) report(fault->field, fault->says);
[[nodiscard]] inline std::optional<error> check_programme(const programme& p) {
    if (auto fault = detail::check_pathway(p.way)) return fault;
    if (auto fault = detail::check_limits(p)) return fault;
    return detail::check_goals(p);
}

/// What is wrong with programmes that stand together: one twice, a parent or a rule to inherit that is not there, rules that
/// inherit each other in a circle. The path begins with the place in the list.
[[nodiscard]] inline std::optional<error> check_together(const std::vector<programme>& all) {
    const auto find = [&](const std::string& id) { return std::ranges::find(all, id, &programme::id); };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const programme& p = all[i];
        const std::string here = p.id + ".";
        if (find(p.id) != all.begin() + static_cast<std::ptrdiff_t>(i))
            return detail::bad_definition(p.id, "two definitions have this identifier");
        if (!p.parent.empty() && find(p.parent) == all.end())
            return detail::bad_definition(here + "parent", "'" + p.parent + "' is no programme of the catalogue");
        std::string next = p.who.inherits;
        for (std::size_t steps = 0; !next.empty(); ++steps) {
            const auto from = find(next);
            if (from == all.end())
                return detail::bad_definition(here + "target_group.inherits",
                                              "'" + next + "' is no programme of the catalogue");
            if (steps > all.size())
                return detail::bad_definition(here + "target_group.inherits", "it inherits its own rule, in a circle");
            next = from->who.inherits;
        }
    }
    return std::nullopt;
}

}  // namespace rehabkedja
