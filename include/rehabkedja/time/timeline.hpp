/// @file
/// Stored timelines: where data enters or leaves. Inside, rules are joins of tracks (track.hpp); a timeline is what a
/// track is made from, and what is left when it has been walked.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "rehabkedja/time/period.hpp"
#include "rehabkedja/time/result.hpp"
#include "rehabkedja/time/track.hpp"

namespace rehabkedja {

template <class T>
class timeline;

namespace detail {
/// Makes timelines from stretches that are known to be sorted and disjoint.
struct timeline_maker {
    /// The timeline of exactly these stretches.
    template <class T>
    static timeline<T> make(std::vector<stretch<T>> rows) {
        return timeline<T>(std::move(rows));
    }

    /// Appends a stretch that begins after the last one; joined to it when it follows at once and says the same.
    template <class T>
    static void append(std::vector<stretch<T>>& rows, period when, T is) {
        if (!rows.empty() && rows.back().when.last + 1 == when.first && rows.back().is == is) {
            rows.back().when.last = when.last;
        } else {
            rows.push_back({when, std::move(is)});
        }
    }
};
}  // namespace detail

/// What is said about each day: stretches in order of time that share no day. Outside them nothing is said.
///
/// A timeline is a value; what looks like a change gives a new one. It is *maximal* when no two stretches that follow each
/// other at once say the same; `compress` makes it so, and what `join`, `outer_join` and `collect` give is so already.
///
///     auto degrees = timeline<int>::from({{spring, 100}, {summer, 50}}).value();
///     degrees.on(*make_day(2024, 3, 1));                 // 100, or nothing on a day outside
///     auto percent = degrees.track(0);                   // for a rule: 0 where nothing is said
template <class T>
class timeline {
public:
    /// What is said on a day.
    using value_type = T;

    /// A timeline that says nothing.
    timeline() = default;

    /// The timeline of these stretches, in whatever order they come. Errors: `end_before_start` for a period whose last
    /// day lies before its first, `overlap` when two stretches share a day. The error's field is `field[i]`, where i is
    /// the place of the later stretch among those given.
    [[nodiscard]] static result<timeline> from(std::vector<stretch<T>> rows, std::string_view field = {}) {
        const auto place = [&](std::size_t i) { return std::string(field) + "[" + std::to_string(i) + "]"; };
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].when.last < rows[i].when.first) {
                return error{
                    error_code::end_before_start, place(i), to_string(rows[i].when) + " ends before it begins", {}};
            }
        }
        std::vector<std::size_t> order(rows.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(rows[i].when.first, i); });
        std::vector<stretch<T>> sorted;
        sorted.reserve(rows.size());
        for (const std::size_t i : order) {
            if (!sorted.empty() && rows[i].when.first <= sorted.back().when.last) {
                return error{error_code::overlap,
                             place(i),
                             to_string(rows[i].when) + " shares days with " + to_string(sorted.back().when),
                             {}};
            }
            sorted.push_back(std::move(rows[i]));
        }
        return timeline(std::move(sorted));
    }

    /// The stretches, in order of time.
    [[nodiscard]] std::span<const stretch<T>> stretches() const noexcept { return rows_; }
    /// The first stretch.
    [[nodiscard]] auto begin() const noexcept { return rows_.begin(); }
    /// Past the last stretch.
    [[nodiscard]] auto end() const noexcept { return rows_.end(); }
    /// How many stretches there are.
    [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
    /// Whether nothing is said on any day.
    [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }

    /// What is said on the day, if anything. Takes the logarithm of the number of stretches.
    [[nodiscard]] std::optional<T> on(day d) const {
        const auto found = std::ranges::lower_bound(rows_, d, {}, [](const stretch<T>& s) { return s.when.last; });
        if (found == rows_.end() || d < found->when.first) return std::nullopt;
        return found->is;
    }

    /// A track that says what the timeline says, and `where_nothing_is_said` elsewhere. It looks into the timeline, which
    /// must live longer.
    [[nodiscard]] stretch_track<T> track(T where_nothing_is_said) const& {
        return stretch_track<T>(std::span<const stretch<T>>(rows_), std::move(where_nothing_is_said));
    }
    /// Not of a timeline that is about to end.
    stretch_track<T> track(T where_nothing_is_said) const&& = delete;

    /// The same timeline within the period, and nothing outside it.
    [[nodiscard]] timeline restrict_to(period within) const {
        std::vector<stretch<T>> kept;
        for (const stretch<T>& s : rows_) {
            if (const auto part = common(s.when, within)) kept.push_back({*part, s.is});
        }
        return timeline(std::move(kept));
    }

    /// The same timeline, cut so that each of the days, in any order, begins a stretch if it lies within one.
    [[nodiscard]] timeline cut(std::span<const day> days) const {
        std::vector<day> sorted(days.begin(), days.end());
        std::ranges::sort(sorted);
        std::vector<stretch<T>> pieces;
        auto next = sorted.begin();
        for (stretch<T> rest : rows_) {
            while (next != sorted.end() && *next <= rest.when.first) ++next;
            for (; next != sorted.end() && *next <= rest.when.last; ++next) {
                if (*next == rest.when.first) continue;
                pieces.push_back({{rest.when.first, *next - 1}, rest.is});
                rest.when.first = *next;
            }
            pieces.push_back(std::move(rest));
        }
        return timeline(std::move(pieces));
    }

    /// The periods within `within` about which nothing is said, in order of time, as long as they can be.
    [[nodiscard]] std::vector<period> complement(period within) const {
        std::vector<period> silent;
        day from = within.first;
        for (const stretch<T>& s : rows_) {
            if (s.when.last < from) continue;
            if (s.when.first > within.last) break;
            if (s.when.first > from) silent.push_back({from, s.when.first - 1});
            from = s.when.last + 1;
        }
        if (from <= within.last) silent.push_back({from, within.last});
        return silent;
    }

    /// The same timeline with equal neighbours that follow each other at once made one.
    [[nodiscard]] timeline compress() const {
        std::vector<stretch<T>> merged;
        for (const stretch<T>& s : rows_) detail::timeline_maker::append(merged, s.when, s.is);
        return timeline(std::move(merged));
    }

    /// Carries `so_far` through the stretches in order of time: `so_far = f(so_far, stretch)`.
    ///
    ///     int net_days = sick.fold(0, [](int days, const auto& s) { return days + days_in(s.when); });
    template <class A, class F>
    [[nodiscard]] A fold(A so_far, F f) const {
        for (const stretch<T>& s : rows_) so_far = f(std::move(so_far), s);
        return so_far;
    }

    /// The same stretches saying the same; timelines that agree on every day may still be cut differently.
    bool operator==(const timeline&) const = default;

private:
    friend struct detail::timeline_maker;
    explicit timeline(std::vector<stretch<T>> rows) : rows_(std::move(rows)) {}

    std::vector<stretch<T>> rows_;
};

/// What `f` makes of the two timelines on the days about which both say something. Maximal.
template <class F, class A, class B>
[[nodiscard]] auto join(F f, const timeline<A>& a, const timeline<B>& b) {
    using said = std::remove_cvref_t<std::invoke_result_t<F&, const A&, const B&>>;
    std::vector<stretch<said>> rows;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (const auto both = common(left->when, right->when)) {
            detail::timeline_maker::append<said>(rows, *both, f(left->is, right->is));
        }
        if (left->when.last < right->when.last) {
            ++left;
        } else {
            ++right;
        }
    }
    return detail::timeline_maker::make(std::move(rows));
}

/// What `f` makes of the two timelines on the days about which at least one says something; it is given
/// `std::optional`s, of which one may be empty. Maximal.
///
///     outer_join([](std::optional<int> a, std::optional<int> b) { return std::max(a.value_or(0), b.value_or(0)); }, a, b);
template <class F, class A, class B>
[[nodiscard]] auto outer_join(F f, const timeline<A>& a, const timeline<B>& b) {
    using said = std::remove_cvref_t<std::invoke_result_t<F&, const std::optional<A>&, const std::optional<B>&>>;
    std::vector<stretch<said>> rows;
    auto left = a.begin();
    auto right = b.begin();
    for (day d = since_ever; left != a.end() || right != b.end();) {
        // What begins next, and what of it holds until the next breakpoint.
        const day next_left = left == a.end() ? until_further : left->when.first;
        const day next_right = right == b.end() ? until_further : right->when.first;
        d = std::max(d, std::min(next_left, next_right));
        std::optional<A> says_left;
        std::optional<B> says_right;
        day until = until_further;
        if (left != a.end()) {
            const bool holds = left->when.first <= d;
            if (holds) says_left = left->is;
            until = std::min(until, holds ? left->when.last : left->when.first - 1);
        }
        if (right != b.end()) {
            const bool holds = right->when.first <= d;
            if (holds) says_right = right->is;
            until = std::min(until, holds ? right->when.last : right->when.first - 1);
        }
        detail::timeline_maker::append<said>(rows, {d, until}, f(says_left, says_right));
        if (left != a.end() && left->when.last == until) ++left;
        if (right != b.end() && right->when.last == until) ++right;
        d = until + 1;
    }
    return detail::timeline_maker::make(std::move(rows));
}

/// What a track says through a period, stored. Maximal.
template <track X>
[[nodiscard]] auto collect(period through, X line) {
    std::vector<stretch<said_by<X>>> rows;
    walk(through, line, [&](period when, const said_by<X>& is) { rows.push_back({when, is}); });
    return detail::timeline_maker::make(std::move(rows));
}

}  // namespace rehabkedja
