/// @file
/// Tracks: timelines that are asked, not stored. A track asked about a day says what holds and until when.
///
/// A rule is a join of tracks; the join holds until the first of its parts ends. `until` may be too early (a later merge
/// heals it), never too late: that is the whole contract, and it lets a track answer cheaply. Days are asked in rising
/// order; a track is used up by a walk, so each question takes a fresh one.
#pragma once

#include <algorithm>
#include <concepts>
#include <optional>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>

#include "rehabkedja/time/period.hpp"

namespace rehabkedja {

/// What holds on the day asked about, and the last day on which it is sure to go on holding.
template <class T>
struct held {
    T is{};       ///< what holds
    day until{};  ///< it goes on holding at least until here, this day included
};

/// What holds through a period.
template <class T>
struct stretch {
    period when{};  ///< on these days
    T is{};         ///< this holds
    constexpr bool operator==(const stretch&) const = default;
};

/// Something that answers `on(day)` with `held<value>`, for days in rising order.
template <class X>
concept track = requires(X x, day d) {
    x.on(d).is;
    { x.on(d).until } -> std::convertible_to<day>;
};

/// What a track says on a day.
template <track X>
using said_by = std::remove_cvref_t<decltype(std::declval<X&>().on(day{}).is)>;

/// A track that always says the same.
template <class T>
class constant_track {
public:
    /// Says `value` on every day.
    constexpr explicit constant_track(T value) : value_(std::move(value)) {}
    /// The value, until further notice.
    [[nodiscard]] constexpr held<T> on(day) const { return {value_, until_further}; }

private:
    T value_;
};

/// A track over sorted, disjoint stretches that lie in somebody else's memory; between them it says `otherwise`.
template <class T>
class stretch_track {
public:
    /// Walks the stretches, which must be sorted by first day and disjoint.
    constexpr explicit stretch_track(std::span<const stretch<T>> rows, T otherwise)
        : rows_(rows), otherwise_(std::move(otherwise)) {}
    /// What the stretch of the day says, or `otherwise` until the next stretch begins.
    [[nodiscard]] constexpr held<T> on(day d) {
        while (at_ < rows_.size() && rows_[at_].when.last < d) ++at_;
        if (at_ == rows_.size()) return {otherwise_, until_further};
        const stretch<T>& row = rows_[at_];
        if (d < row.when.first) return {otherwise_, row.when.first - 1};
        return {row.is, row.when.last};
    }

private:
    std::span<const stretch<T>> rows_;
    T otherwise_;
    std::size_t at_ = 0;
};

/// Asks its track once for each period in which the answer holds, instead of once a question.
template <track X>
class remembered_track {
public:
    /// Remembers for `inner`.
    constexpr explicit remembered_track(X inner) : inner_(std::move(inner)) {}
    /// The remembered answer while it holds.
    [[nodiscard]] constexpr held<said_by<X>> on(day d) {
        if (!asked_ || last_.until < d) {
            const auto answer = inner_.on(d);
            last_ = {answer.is, answer.until};
            asked_ = true;
        }
        return last_;
    }

private:
    X inner_;
    held<said_by<X>> last_{};
    bool asked_ = false;
};

/// The join of tracks through a function of what they say.
template <class F, track... X>
class joined_track {
public:
    /// Says `f` of what the parts say.
    constexpr explicit joined_track(F f, X... parts) : f_(std::move(f)), parts_(std::move(parts)...) {}
    /// The function of the parts' answers, until the first of them ends.
    [[nodiscard]] constexpr auto on(day d) {
        return std::apply(
            [&](X&... part) {
                const std::tuple answers{part.on(d)...};
                return std::apply(
                    [&](const auto&... answer) {
                        day until = until_further;
                        ((until = std::min<day>(until, answer.until)), ...);
                        return held<std::remove_cvref_t<decltype(f_(answer.is...))>>{f_(answer.is...), until};
                    },
                    answers);
            },
            parts_);
    }

private:
    F f_;
    std::tuple<X...> parts_;
};

/// The track that says `f` of what the tracks say; it holds until the first of them ends.
template <class F, track... X>
[[nodiscard]] constexpr auto join(F f, X... parts) {
    return joined_track<F, X...>(std::move(f), std::move(parts)...);
}

/// The track that says `f` of what the track says.
template <class F, track X>
[[nodiscard]] constexpr auto map(F f, X part) {
    return joined_track<F, X>(std::move(f), std::move(part));
}

/// The same track, asked once for each period in which its answer holds.
template <track X>
[[nodiscard]] constexpr auto remember(X part) {
    return remembered_track<X>(std::move(part));
}

/// Gives `sink(period, value)` each stretch of the period once, in order, equal neighbours merged.
template <track X, class Sink>
constexpr void walk(period through, X&& line, Sink&& sink) {
    auto now = line.on(through.first);
    day first = through.first;
    for (day until = now.until; until < through.last;) {
        auto next = line.on(until + 1);
        if (!(next.is == now.is)) {
            sink(period{first, until}, now.is);
            first = until + 1;
            now = next;
        }
        until = next.until;
    }
    sink(period{first, through.last}, now.is);
}

/// The first day of the period on which the predicate holds of what the track says: the reverse question.
template <track X, class Predicate>
[[nodiscard]] constexpr std::optional<day> first_day(period through, X line, Predicate holds) {
    for (day d = through.first; d <= through.last;) {
        const auto now = line.on(d);
        if (holds(now.is)) return d;
        if (now.until >= through.last) break;
        d = now.until + 1;
    }
    return std::nullopt;
}

}  // namespace rehabkedja
