/// @file
/// Whether a programme kept its promises: outcomes against goals, for everybody and for women and men apart.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/programme/admission.hpp"
#include "rehabkedja/programme/definition.hpp"

namespace rehabkedja {

/// People or bodies counted for a goal. Where some are not known, the number reached lies between two.
struct counted_outcome {
    std::int64_t reached = 0;          ///< known to have reached it
    std::int64_t may_have = 0;         ///< not known whether they reached it
    std::optional<std::int64_t> of{};  ///< of how many; nothing: not known
    bool operator==(const counted_outcome&) const = default;
};

namespace detail {

[[nodiscard]] inline answer compare(const goal& g, double value) {
    constexpr double close = 1e-9;
    if (!g.value) return answer::unknown;
    switch (g.how) {
        case goal_comparator::at_least: return said(value >= *g.value - close);
        case goal_comparator::more_than: return said(value > *g.value + close);
        case goal_comparator::exactly: return said(value >= *g.value - close && value <= *g.value + close);
        case goal_comparator::at_most: return said(value <= *g.value + close);
        case goal_comparator::less_than: return said(value < *g.value - close);
        case goal_comparator::between:
            return said(value >= *g.value - close && value <= g.value_to.value_or(*g.value) + close);
        case goal_comparator::about: break;
    }
    return answer::unknown;
}

}  // namespace detail

/// The value of an outcome, in the unit of the goal: per cent, or a number. Nothing where it is not known.
[[nodiscard]] inline std::optional<double> value_of(const goal& g, const counted_outcome& c) {
    if (c.may_have > 0) return std::nullopt;
    if (!in_percent(g)) return static_cast<double>(c.reached);
    if (!c.of || *c.of == 0) return std::nullopt;
    constexpr double hundred = 100;
    return hundred * static_cast<double>(c.reached) / static_cast<double>(*c.of);
}

/// Reached, not reached, or unknown where it cannot be said: no number, no denominator, a goal that compares with nothing; or
/// some are not known and could tip it.
///
///     reached(*p.find_goal("enter.t1"), {22, 0, 74});    // no: 29.7 per cent
[[nodiscard]] inline answer reached(const goal& g, const counted_outcome& c) {
    if (g.kind == goal_kind::qualitative) return answer::unknown;
    if (in_percent(g) && (!c.of || *c.of == 0)) return answer::unknown;
    counted_outcome least = c;
    counted_outcome most = c;
    least.may_have = most.may_have = 0;
    most.reached += c.may_have;
    const answer low = detail::compare(g, *value_of(g, least));
    const answer high = detail::compare(g, *value_of(g, most));
    // Of a range, what lies between two values outside it could lie inside.
    const bool sure = low == high && (g.how != goal_comparator::between || c.may_have == 0 || low == answer::yes);
    return sure ? low : answer::unknown;
}

/// Why it cannot be said whether a goal is reached; empty where it can.
[[nodiscard]] inline std::string_view why_unsaid(const goal& g, const counted_outcome& c) {
    if (g.kind == goal_kind::qualitative) return "the goal has no number";
    if (!g.value) return "the value of the goal is not known";
    if (g.how == goal_comparator::about) return "the document says about: there is no bound to compare with";
    if (in_percent(g) && !c.of) return "the denominator is not known";
    if (in_percent(g) && *c.of == 0) return "the denominator is zero";
    if (reached(g, c) == answer::unknown) return "of some people it is not known, and they could tip it";
    return {};
}

/// A person followed up: what is known at the time of measurement.
struct followed_person {
    known_attributes known;       ///< attributes, outcomes among them
    std::optional<bool> woman{};  ///< nothing: not known
};

/// Whom to count.
enum class counted_sex : std::uint8_t { everybody, women, men };

/// Counts people for a goal: those of its subgroup, and those of them who reached it. A person of whom it is not known whether
/// he or she belongs leaves the denominator unknown.
[[nodiscard]] inline counted_outcome count_people(const programme& p, const goal& g,
                                                  const std::vector<followed_person>& people, counted_sex who,
                                                  const std::string& subgroup) {
    counted_outcome c;
    if (!g.outcome) return c;
    const struct subgroup* const group = p.find_subgroup(subgroup);
    std::int64_t of = 0;
    bool open = false;
    for (const followed_person& one : people) {
        if (who != counted_sex::everybody) {
            if (!one.woman) continue;
            if (*one.woman != (who == counted_sex::women)) continue;
        }
        answer belongs = group != nullptr && group->when ? admits(*group->when, one.known) : answer::yes;
        if (g.of == goal_denominator::reached) {
            answer before = answer::no;
            for (const std::string& id : g.denominator_goals) {
                const goal* const other = p.find_goal(id);
                if (other == nullptr || !other->outcome) continue;
                const answer says = admits(*other->outcome, one.known);
                before = says == answer::yes || before == answer::yes ? answer::yes
                         : says == answer::unknown                    ? says
                                                                      : before;
            }
            belongs = belongs == answer::no || before == answer::no     ? answer::no
                      : belongs == answer::yes && before == answer::yes ? answer::yes
                                                                        : answer::unknown;
        }
        if (belongs == answer::no) continue;
        open = open || belongs == answer::unknown;
        ++of;
        const answer says = admits(*g.outcome, one.known);
        c.reached += says == answer::yes && belongs == answer::yes ? 1 : 0;
        c.may_have += says == answer::unknown || (says == answer::yes && belongs == answer::unknown) ? 1 : 0;
    }
    if (!open) c.of = of;
    // How many women and men are planned no document says.
    if (g.of == goal_denominator::planned)
        c.of = who != counted_sex::everybody ? std::nullopt : g.denominator_n ? g.denominator_n : p.planned;
    return c;
}

/// Whether so few people stand behind an outcome that it must be masked: fewer than `least` in all, among those who reached it,
/// among those who did not, or among those who may not have.
[[nodiscard]] inline bool too_few(const counted_outcome& c, std::int64_t least) {
    const std::int64_t may_not_have = c.of ? *c.of - c.reached : 0;
    const auto small = [&](std::int64_t n) { return n > 0 && n < least; };
    return (c.of && small(*c.of)) || small(c.reached) || small(may_not_have) || small(may_not_have - c.may_have);
}

}  // namespace rehabkedja
