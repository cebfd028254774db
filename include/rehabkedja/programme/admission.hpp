/// @file
/// Whether a person belongs to a target group, and why not: conditions that failed, facts that are missing, near misses.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rehabkedja/programme/settle.hpp"

namespace rehabkedja {

/// A single change that would make a no a yes.
struct near_miss {
    attribute_id attribute{};  ///< what would have to be another
    attribute_value is{};      ///< what it is
    attribute_value change{};  ///< a value that would do
    const condition* by{};     ///< the comparison that it would then satisfy; nothing: it satisfies none, it leaves one
    answer then = answer::yes;  ///< yes, or unknown where other facts are missing still
};

/// A fact that is missing, by the names of the case format.
struct missing_thing {
    open_thing what{};                 ///< the attribute, or the lost digits
    std::vector<std::string> names{};  ///< the facts that would say it
    double settles = 0;                ///< in what share of its values the answer would be settled
};

/// The answer of a target-group rule about a person on a day.
struct admission {
    answer is = answer::unknown;                  ///< whether the person belongs to it
    std::vector<const condition*> failed{};       ///< the conditions answered no
    std::vector<attribute_id> refused_because{};  ///< their attributes, each once
    std::vector<missing_thing> missing{};         ///< what is missing, that which settles most first
    std::vector<near_miss> near{};                ///< single changes that would make it yes

    /// The names of what is missing, each once; the first is the one to ask first.
    [[nodiscard]] std::vector<std::string> missing_names() const {
        std::vector<std::string> all;
        for (const missing_thing& thing : missing) {
            for (const std::string& name : thing.names) {
                if (std::ranges::find(all, name) == all.end()) all.push_back(name);
            }
        }
        return all;
    }
};

namespace detail {

inline void note_attributes(const condition& c, std::vector<attribute_id>& into) {
    each_comparison(c, [&](const condition& one) {
        if (std::ranges::find(into, one.attribute) == into.end()) into.push_back(one.attribute);
    });
}

/// The attributes on which a condition that says no fails: of a group that needs all, those of the parts that fail; of any
/// group that fails as a whole, all of them.
inline void blame(const condition& c, const condition_test& test, std::vector<attribute_id>& into) {
    if (c.is == condition_kind::all) {
        for (const condition& part : c.parts) {
            if (test(part) == answer::no) blame(part, test, into);
        }
        return;
    }
    if (c.is == condition_kind::none) {
        for (const condition& part : c.parts) {
            if (test(part) == answer::yes) note_attributes(part, into);
        }
        return;
    }
    note_attributes(c, into);
}

/// The name of lost digits: `mia_varna.age_years`.
[[nodiscard]] inline std::vector<std::string> names_of(const open_thing& thing, const known_attributes& known) {
    if (thing.lost_as.empty()) return known.lacking(thing.attribute);
    return {thing.lost_as};
}

/// What is known when one attribute is another, and all that follows.
[[nodiscard]] inline known_attributes changed(const known_attributes& known, attribute_id id,
                                              const attribute_value& v) {
    known_attributes other(known.words());
    for (std::size_t at = 0; at < known.words().size(); ++at) {
        const auto i = static_cast<attribute_id>(at);
        if (i == id)
            other.give(i, v);
        else if (known.how(i) == known_by::given)
            other.give(i, known[i]);
        else if (known.how(i) == known_by::computed)
            other.compute(i, known[i]);
        else
            other.wants(i, known.lacking(i));
    }
    other.close();
    return other;
}

/// How far a value lies from what is; words all lie as far.
[[nodiscard]] inline double distance(const attribute_value& a, const attribute_value& b) {
    const auto* const one = std::get_if<double>(&a);
    const auto* const other = std::get_if<double>(&b);
    return one != nullptr && other != nullptr ? std::abs(*one - *other) : 0;
}

/// The change of one attribute that lies closest, if any does.
[[nodiscard]] inline std::optional<near_miss> closest_change(const condition& rule, const known_attributes& known,
                                                             attribute_id id, const rule_on_person& asked) {
    std::optional<near_miss> found;
    for (const attribute_value& v : asked.values_of(id)) {
        if (v == known[id] || v == attribute_value(std::string{})) continue;
        const known_attributes other = changed(known, id, v);
        const answer then = rule_on_person(rule, other).is();
        if (then == answer::no) continue;
        if (found && distance(found->change, known[id]) <= distance(v, known[id])) continue;
        found = near_miss{id, known[id], v, nullptr, then};
    }
    if (!found) return found;
    each_comparison(rule, [&](const condition& c) {
        if (c.attribute != id || found->by != nullptr) return;
        if (holds(c, found->change) == answer::yes && holds(c, known[id]) != answer::yes) found->by = &c;
    });
    return found;
}

[[nodiscard]] inline std::vector<near_miss> near_misses(const condition& rule, const known_attributes& known,
                                                        std::vector<attribute_id> blamed) {
    std::vector<near_miss> found;
    const rule_on_person asked(rule, known);
    for (std::size_t i = 0; i < blamed.size(); ++i) {
        if (const auto& by = known.words().made_of(blamed[i]); by && known.how(blamed[i]) == known_by::nothing)
            note_attributes(*by, blamed);
        // What follows from the meaning of another attribute changes with that one only.
        if (known.how(blamed[i]) == known_by::implied) {
            for (const implication& follows : known.words().implied()) {
                if (follows.then == blamed[i] && known.says(follows.when) == answer::yes)
                    note_attributes(follows.when, blamed);
            }
            continue;
        }
        if (!is_known(known[blamed[i]])) continue;
        if (const auto one = closest_change(rule, known, blamed[i], asked)) found.push_back(*one);
    }
    return found;
}

}  // namespace detail

/// Yes, no or unknown, without reasons.
[[nodiscard]] inline answer admits(const condition& rule, const known_attributes& known) {
    const answer at_once = condition_test(known)(rule);
    return at_once == answer::unknown ? rule_on_person(rule, known).is() : at_once;
}

/// Asks a rule, made by `one_condition`, about what is known of a person. The answer points into the rule.
///
///     const admission a = ask(one_condition(programme.who.rule), known);
///     a.is;                 // no
///     a.refused_because;    // the attributes of the conditions answered no
[[nodiscard]] inline admission ask(const condition& rule, const known_attributes& known) {
    admission found;
    rule_on_person asked(rule, known);
    found.is = asked.is();
    if (found.is == answer::unknown) {
        for (open_thing& thing : asked.open()) {
            missing_thing m;
            m.names = detail::names_of(thing, known);
            m.settles = asked.settled_by(thing);
            m.what = std::move(thing);
            found.missing.push_back(std::move(m));
        }
        // Of those that settle as much, facts of the person come before digits of a document.
        std::ranges::stable_sort(found.missing, [](const missing_thing& a, const missing_thing& b) {
            if (a.settles != b.settles) return a.settles > b.settles;
            return a.what.lost_as.empty() && !b.what.lost_as.empty();
        });
    }
    if (found.is == answer::no) {
        const condition_test test(known);
        for (const condition& part : rule.parts) {
            if (test(part) != answer::no) continue;
            found.failed.push_back(&part);
            detail::blame(part, test, found.refused_because);
        }
        found.near = detail::near_misses(rule, known, found.refused_because);
    }
    return found;
}

}  // namespace rehabkedja
