/// @file
/// Numbered sick periods: the counter of the chain (27:51). Once a period is numbered, the chain day is a subtraction.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "rehabkedja/law/law.hpp"

namespace rehabkedja {

/// A sick period with its place in the chain: on day d the chain day is `d - zero`.
struct numbered {
    day first{};  ///< the first counted day: never before 1 July 2008
    day last{};   ///< the last day
    day zero{};   ///< the day before day 1
    constexpr bool operator==(const numbered&) const = default;
};

/// The day on which the chain day is `chain_day`, if the period goes on without a break.
[[nodiscard]] constexpr day day_falls_on(const numbered& n, int chain_day) { return n.zero + chain_day; }

/// Gives `sink(period)`, in order, the stretches of a numbered period on whose days the chain day lies past a step: past the
/// number that the step has on that very day.
template <class Sink>
constexpr void days_past(const law& l, parameter step, const numbered& n, Sink&& sink) {
    for (day d = n.first; d <= n.last;) {
        const held<int> now = l.held_number(step, d);
        const day until = std::min(now.until, n.last);
        const day past = std::max(d, n.zero + (now.is + 1));
        if (past <= until) sink(period{past, until});
        d = until + 1;
    }
}

/// How many free days restart the chain, for a sick period that begins on the day: a gap below it is added. For one that
/// began before the chain counts nothing hangs on it: no counted day lies before.
[[nodiscard]] constexpr int restarting_gap(const law& l, day begins) {
    const int limit = l.number_for_sick_day(parameter::adding_gap_limit, begins).is;
    return l.reads(option::gap_of_90, "add") ? limit + 1 : limit;
}

/// Counts sick periods one after the other, by the mere lapse of time between them. Constant work for each period.
class chain_counter {
public:
    /// Counts by a gap from which the chain restarts, from a day before which nothing counts.
    constexpr chain_counter(int restarts_at, day counting_from) : restarts_at_(restarts_at), from_(counting_from) {}

    /// Takes the next sick period, later than those before; nothing when all of it lies before the counting.
    constexpr std::optional<numbered> take(period sick) {
        if (taken_ && gap_between(last_, sick) >= restarts_at_) counted_ = 0;
        taken_ = true;
        last_ = sick;
        if (sick.last < from_) return std::nullopt;
        const day first = sick.first < from_ ? from_ : sick.first;
        const numbered n{first, sick.last, first - 1 - counted_};
        counted_ += days_in({first, sick.last});
        return n;
    }

private:
    int restarts_at_;
    day from_;
    period last_{};
    int counted_ = 0;
    bool taken_ = false;
};

/// Numbers sick periods (sorted, disjoint, not adjoining) by the rule of today for every one of them. The rule is chosen
/// by the first day of the current sick period and governs its whole look-back (2013:747 p. 7), so where the limit
/// changes the count is taken anew from the beginning. Periods before 1 July 2008 are left out.
[[nodiscard]] inline std::vector<numbered> number_periods(const law& l, std::span<const period> sick) {
    std::vector<numbered> all;
    all.reserve(sick.size());
    int limit = sick.empty() ? 0 : restarting_gap(l, sick.front().first);
    chain_counter count(limit, l.counting_from);
    for (std::size_t k = 0; k < sick.size(); ++k) {
        if (const int now = restarting_gap(l, sick[k].first); now != limit) {
            limit = now;
            count = chain_counter(limit, l.counting_from);
            for (std::size_t i = 0; i < k; ++i) static_cast<void>(count.take(sick[i]));
        }
        if (const auto n = count.take(sick[k])) all.push_back(*n);
    }
    return all;
}

}  // namespace rehabkedja
