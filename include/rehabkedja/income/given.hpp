/// @file
/// Answers of rules on given facts that a person's facts do not hold. Where some are unknown, the rule is asked of every
/// completion: it is known where all agree, and what makes them differ is missing.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rehabkedja/law/answer.hpp"
#include "rehabkedja/law/few.hpp"
#include "rehabkedja/law/provision.hpp"
#include "rehabkedja/money/kronor.hpp"

namespace rehabkedja {

/// The names of the facts without which an answer is not known, each once.
using missing_names = few<std::string_view, 12>;

/// Of a rule that answers yes or no and nothing else.
struct no_value {
    constexpr bool operator==(const no_value&) const = default;
};

/// What a rule says of given facts. The first word of every `Why` is `not_known`: the completions differ.
template <class Why, class Value = no_value>
struct ruled {
    answer is = answer::unknown;   ///< yes, no or unknown
    std::optional<Value> value{};  ///< what comes out; nothing: there is none, or it is not known
    Why why{};                     ///< the reason
    provision at{};                ///< the place in the law
    missing_names missing{};       ///< what would settle it; empty: it is known, or no fact would
    constexpr bool operator==(const ruled&) const = default;
};

/// A fact that may be unknown: its name, whether it is, and how to put in one of so many values that stand for all.
template <class Facts>
struct open_field {
    /// Whether the fact is unknown.
    using asks = bool(const Facts&);
    /// Puts in the value of a number.
    using puts = void(Facts&, std::size_t way);

    std::string_view name{};  ///< as a missing fact
    asks* open = nullptr;     ///< whether it is unknown
    puts* close = nullptr;    ///< puts in one of the values
    std::size_t ways = 2;     ///< how many values there are
};

namespace detail {

constexpr void add_name(missing_names& all, std::string_view name) {
    if (std::ranges::find(all, name) == all.end()) all.push(name);
}
template <class Why, class Value>
[[nodiscard]] constexpr bool same_outcome(const ruled<Why, Value>& a, const ruled<Why, Value>& b) {
    return a.is == b.is && a.value == b.value;
}

/// @throws input_error (`bad_amount`) for an amount below zero or absurd.
constexpr void require_amount(const std::optional<kronor>& a, std::string_view field) {
    if (!a || (*a >= kronor{} && *a <= most_kronor)) return;
    throw input_error({error_code::bad_amount,
                       std::string(field),
                       to_string(*a) + " is no amount: give whole kronor a year, 0 to " + to_string(most_kronor),
                       {}});
}
/// @throws input_error (`bad_value`) for a figure below zero or above the most there can be.
constexpr void require_at_most(const std::optional<std::int64_t>& n, std::int64_t most, std::string_view field) {
    if (!n || (*n >= 0 && *n <= most)) return;
    throw input_error({error_code::bad_value, std::string(field), "it should be 0 to " + std::to_string(most), {}});
}

}  // namespace detail

/// The answer of a rule in all completions of the facts; `whole` is the place where they answer by different ones.
template <class Facts, std::size_t N, class Rule>
[[nodiscard]] constexpr auto in_all_completions(const Facts& given, const std::array<open_field<Facts>, N>& fields,
                                                provision whole, Rule&& rule) {
    std::array<std::size_t, N> stride{};  // 0: known
    std::size_t count = 1;
    for (std::size_t i = 0; i < N; ++i) {
        if (!fields.at(i).open(given)) continue;
        stride.at(i) = count;
        count *= fields.at(i).ways;
    }
    const auto answered = [&](std::size_t number) {
        Facts closed = given;
        for (std::size_t i = 0; i < N; ++i) {
            if (stride.at(i) != 0) fields.at(i).close(closed, number / stride.at(i) % fields.at(i).ways);
        }
        return rule(closed);
    };
    const auto first = answered(0);
    auto found = first;
    bool differ = false;
    for (std::size_t n = 1; n < count; ++n) {
        const auto other = answered(n);
        if (other.is != first.is) found.is = answer::unknown;
        if (other.value != first.value) found.value.reset();
        if (other.why != first.why) found.why = {};
        if (other.at != first.at) found.at = whole;
        for (const std::string_view name : other.missing) detail::add_name(found.missing, name);
        differ = differ || !detail::same_outcome(first, other);
    }
    if (!differ) return found;
    for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t n = 0; stride.at(i) != 0 && n < count; ++n) {
            const std::size_t way = n / stride.at(i) % fields.at(i).ways;
            if (way == 0 || detail::same_outcome(answered(n), answered(n - way * stride.at(i)))) continue;
            detail::add_name(found.missing, fields.at(i).name);
            break;
        }
    }
    return found;
}

}  // namespace rehabkedja
