/// @file
/// Not knowing as a small value: the least and the most that a figure can be, and the facts that would settle it. The rules
/// on amounts are monotone in every unknown figure, so the two ends decide exactly what all completions would.
#pragma once

#include <algorithm>
#include <utility>

#include "rehabkedja/law/answer.hpp"
#include "rehabkedja/law/lacks.hpp"

namespace rehabkedja {

/// The lower of two figures. A type with two figures has an overload of its own, found by its argument.
template <class T>
[[nodiscard]] constexpr T lower_of(const T& a, const T& b) {
    return b < a ? b : a;
}
/// The higher of two figures.
template <class T>
[[nodiscard]] constexpr T higher_of(const T& a, const T& b) {
    return a < b ? b : a;
}

/// A figure as far as it is known: it lies between `least` and `most`. Known when both are one; then nothing is missing.
template <class T>
struct unsure {
    T least{};        ///< it is at least this
    T most{};         ///< it is at most this
    lacks missing{};  ///< the facts that would settle it; empty when known

    /// The default, known.
    constexpr unsure() = default;
    /// A known figure.
    constexpr unsure(T is) : least(is), most(is) {}  // NOLINT(google-explicit-constructor): a figure is a known one
    /// Between two figures; facts are dropped where both are one.
    constexpr unsure(T at_least, T at_most, const lacks& facts) : least(at_least), most(at_most) {
        if (!(least == most)) missing = facts;
    }
    /// Whether it is known.
    [[nodiscard]] constexpr bool known() const { return least == most; }
    constexpr bool operator==(const unsure&) const = default;
};

/// An answer, and the facts without which it is unknown.
struct verdict {
    answer is = answer::no;  ///< yes, no or unknown
    lacks missing{};         ///< empty when known

    /// No.
    constexpr verdict() = default;
    /// A known answer.
    constexpr verdict(bool yes) : is(yes ? answer::yes : answer::no) {}  // NOLINT(google-explicit-constructor)
    /// An unknown one.
    constexpr explicit verdict(const lacks& facts) : is(answer::unknown), missing(facts) {}
    /// Whether it is yes.
    [[nodiscard]] constexpr bool yes() const { return is == answer::yes; }
    /// Whether it is no.
    [[nodiscard]] constexpr bool no() const { return is == answer::no; }
    /// Whether it is known.
    [[nodiscard]] constexpr bool known() const { return is != answer::unknown; }
    constexpr bool operator==(const verdict&) const = default;
};

/// The opposite.
[[nodiscard]] constexpr verdict negated(const verdict& v) { return v.known() ? verdict(v.no()) : v; }

/// Yes when all are. A known no answers; else every unknown one is missing, never the first only. Exact where no fact
/// stands in two of them.
template <class... V>
[[nodiscard]] constexpr verdict all_of(const V&... parts) {
    if ((verdict(parts).no() || ...)) return false;
    if ((verdict(parts).yes() && ...)) return true;
    lacks missing;
    ((missing |= verdict(parts).missing), ...);
    return verdict(missing);
}
/// Yes when one is. A known yes answers; else every unknown one is missing.
template <class... V>
[[nodiscard]] constexpr verdict any_of(const V&... parts) {
    return negated(all_of(negated(verdict(parts))...));
}

/// A function that rises with each of its figures, of unsure ones.
template <class F, class... A>
[[nodiscard]] constexpr auto lift(F&& rising, const unsure<A>&... parts) {
    using made = decltype(rising(parts.least...));
    lacks missing;
    ((missing |= parts.missing), ...);
    return unsure<made>(rising(parts.least...), rising(parts.most...), missing);
}

/// One figure or the other, by an answer; where that is unknown, everything from the lower to the higher.
template <class T>
[[nodiscard]] constexpr unsure<T> where(const verdict& v, const unsure<T>& then, const unsure<T>& otherwise) {
    if (v.yes()) return then;
    if (v.no() || then == otherwise) return otherwise;
    return unsure<T>(lower_of(then.least, otherwise.least), higher_of(then.most, otherwise.most),
                     v.missing | then.missing | otherwise.missing);
}

/// The higher of two unsure figures.
template <class T>
[[nodiscard]] constexpr unsure<T> higher_of(const unsure<T>& a, const unsure<T>& b) {
    return lift([](const T& x, const T& y) { return higher_of(x, y); }, a, b);
}

}  // namespace rehabkedja
