/// @file
/// A condition of a target-group rule: a comparison of one attribute, or a group of conditions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/law/answer.hpp"
#include "rehabkedja/programme/attribute.hpp"

namespace rehabkedja {

/// What a condition is.
enum class condition_kind : std::uint8_t {
    comparison,  ///< one attribute is compared
    all,         ///< all parts hold
    any,         ///< at least one part holds
    none,        ///< no part holds
    least,       ///< at least `least` parts hold
};

/// How an attribute is compared.
enum class comparison : std::uint8_t {
    equals,     ///< it is this value
    differs,    ///< it is another value
    among,      ///< it is one of these words; of several words: one of them is
    contains,   ///< of several words: this one is among them
    at_least,   ///< `low` or more
    more_than,  ///< more than `low`
    at_most,    ///< `high` or less
    less_than,  ///< less than `high`
    between,    ///< from `low` to `high`, both included
};
/// The comparison as definitions write it.
[[nodiscard]] constexpr std::string_view name_of(comparison c) {
    switch (c) {
        case comparison::equals: return "eq";
        case comparison::differs: return "ne";
        case comparison::among: return "in";
        case comparison::contains: return "contains";
        case comparison::at_least: return "ge";
        case comparison::more_than: return "gt";
        case comparison::at_most: return "le";
        case comparison::less_than: return "lt";
        case comparison::between: return "between";
    }
    return "eq";
}

/// A condition of a target-group rule (villkor). Bounds that a document has lost are nothing: the comparison is then known
/// only where the other bound settles it.
struct condition {
    condition_kind is = condition_kind::comparison;  ///< a comparison or a group
    attribute_id attribute{};                        ///< what is compared
    comparison how = comparison::equals;             ///< how
    attribute_value value{};                         ///< of `equals` and `differs`: the value
    std::vector<std::string> words{};                ///< of `among`: the words; of `contains`: the word
    std::optional<double> low{};                     ///< the lower bound; nothing where one is asked for: lost
    std::optional<double> high{};                    ///< the upper bound; nothing where one is asked for: lost
    std::string lost_as{};        ///< the name of the value where the document has lost it: `mia_varna.age_years`
    std::string lost_alone_as{};  ///< a name for this value alone, which goes before the shared one
    std::vector<std::string> parties{};  ///< of a count of parties: those of the programme
    std::size_t least = 1;               ///< of `least`: how many parts must hold
    std::vector<condition> parts{};      ///< of a group
    std::string source{};                ///< document and heading
    std::string swedish{};               ///< the words of the document
    std::string note{};                  ///< how it was read
    std::string party{};                 ///< the party whose condition it is, where the document tells them apart
    bool inferred = false;               ///< not literal: a reading
    bool operator==(const condition&) const = default;
};

/// No: not, yes: the same; unknown stays.
[[nodiscard]] constexpr answer opposite(answer a) {
    return a == answer::unknown ? a : a == answer::yes ? answer::no : answer::yes;
}

namespace detail {

[[nodiscard]] constexpr answer said(bool holds) { return holds ? answer::yes : answer::no; }

[[nodiscard]] inline answer above(double v, const std::optional<double>& bound, bool itself) {
    if (!bound) return answer::unknown;
    return said(itself ? v >= *bound : v > *bound);
}
[[nodiscard]] inline answer below(double v, const std::optional<double>& bound, bool itself) {
    if (!bound) return answer::unknown;
    return said(itself ? v <= *bound : v < *bound);
}
[[nodiscard]] inline answer number_holds(const condition& c, double v) {
    switch (c.how) {
        case comparison::at_least: return above(v, c.low, true);
        case comparison::more_than: return above(v, c.low, false);
        case comparison::at_most: return below(v, c.high, true);
        case comparison::less_than: return below(v, c.high, false);
        default: break;
    }
    const answer from = above(v, c.low, true);
    const answer to = below(v, c.high, true);
    if (from == answer::no || to == answer::no) return answer::no;
    return from == answer::yes && to == answer::yes ? answer::yes : answer::unknown;
}

}  // namespace detail

/// Whether a comparison holds of a value that is known or not.
[[nodiscard]] inline answer holds(const condition& c, const attribute_value& v) {
    if (!is_known(v)) return answer::unknown;
    if (c.how == comparison::equals || c.how == comparison::differs) {
        if (!is_known(c.value)) return answer::unknown;
        return detail::said((v == c.value) == (c.how == comparison::equals));
    }
    if (const auto* const number = std::get_if<double>(&v)) return detail::number_holds(c, *number);
    const auto listed = [&](const std::string& word) { return std::ranges::find(c.words, word) != c.words.end(); };
    if (const auto* const word = std::get_if<std::string>(&v)) return detail::said(listed(*word));
    if (const auto* const words = std::get_if<std::vector<std::string>>(&v))
        return detail::said(std::ranges::any_of(*words, listed));
    return answer::unknown;
}

/// What a group says when its parts say this: `of(part)` is the answer of a part.
template <class Of>
[[nodiscard]] answer joined(const condition& group, Of&& of) {
    std::size_t yes = 0;
    std::size_t open = 0;
    for (const condition& part : group.parts) {
        const answer a = of(part);
        yes += a == answer::yes ? 1U : 0U;
        open += a == answer::unknown ? 1U : 0U;
    }
    const bool none = group.is == condition_kind::none;
    const std::size_t needed = group.is == condition_kind::all     ? group.parts.size()
                               : group.is == condition_kind::least ? group.least
                                                                   : 1;
    const answer a = yes >= needed ? answer::yes : yes + open < needed ? answer::no : answer::unknown;
    return none ? opposite(a) : a;
}

/// Visits the comparisons of a condition, in the order in which they are written.
template <class Visit>
void each_comparison(const condition& c, Visit&& visit) {
    if (c.is == condition_kind::comparison) {
        visit(c);
        return;
    }
    for (const condition& part : c.parts) each_comparison(part, visit);
}

}  // namespace rehabkedja
