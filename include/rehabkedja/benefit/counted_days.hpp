/// @file
/// The rolling frame (ramtid, 27:21): how many counted days lie in the days immediately before a day, and from when the
/// count reaches a limit or falls below it. No loop over days: the count is linear between the edges of its runs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "rehabkedja/time/track.hpp"

namespace rehabkedja {

/// A whole counted day, in the unit of the count: quarters of a day, so that part days can be counted exactly.
inline constexpr int whole_day = 4;

/// Counted days as runs. A day counts once: where additions overlap, the greater share holds.
///
///     counted_days days;
///     days.add({first, first + 363});
///     days.in_frame(first + 364, 450);                                        // 364 * whole_day
///     days.first_below(first + 364, 364 * whole_day, 0, 450, until_further);   // first + 364 + 87
class counted_days {
public:
    /// Counts the days, each with `quarters` (1-4) of a day. Runs come in rising order; one that begins earlier than the
    /// last run ends is laid into the runs it touches. Days with 0 quarters are not counted.
    void add(period days, int quarters = whole_day) {
        if (quarters == 0) return;
        std::vector<run> later;
        while (!runs_.empty() && runs_.back().when.last >= days.first) {
            later.push_back(runs_.back());
            runs_.pop_back();
        }
        day from = days.first;
        for (; !later.empty(); later.pop_back()) {
            const run& old = later.back();
            if (old.when.first < from) append({old.when.first, from - 1}, old.quarters);
            if (from < old.when.first && from <= days.last) {
                append({from, std::min(days.last, old.when.first - 1)}, quarters);
                from = std::min(days.last + 1, old.when.first);
            }
            const day shared_from = std::max(from, old.when.first);
            const day shared_to = std::min(days.last, old.when.last);
            if (shared_from <= shared_to) {
                append({shared_from, shared_to}, std::max(quarters, old.quarters));
                from = shared_to + 1;
            }
            if (old.when.last > days.last)
                append({std::max(days.last + 1, old.when.first), old.when.last}, old.quarters);
        }
        if (from <= days.last) append({from, days.last}, quarters);
    }

    /// The counted quarters of the `frame` days immediately before the day; the day itself is not among them.
    [[nodiscard]] int in_frame(day d, int frame) const {
        return static_cast<int>(total_before(d) - total_before(d - frame));
    }

    /// The counted quarters of the days before the day, since ever.
    [[nodiscard]] std::int64_t total_before(day d) const {
        const auto next = after(d);
        if (next == runs_.begin()) return 0;
        const run& r = *std::prev(next);
        return r.before + std::int64_t{r.quarters} * (std::min(d, r.when.last + 1) - r.when.first);
    }

    /// The first day from `d` to `last` whose frame holds at least `limit` quarters. With `adding`, every day from `d` on is
    /// counted with that many quarters (0: none is), and the runs must end before `d`; without it the runs are all there
    /// is. Nothing when no day to `last` reaches it.
    [[nodiscard]] std::optional<day> first_reaching(day d, int limit, std::optional<int> adding, int frame,
                                                    day last) const {
        return cross(d, limit, adding, frame, last, true);
    }
    /// The first day from `d` to `last` whose frame holds fewer than `limit` quarters; otherwise as `first_reaching`.
    [[nodiscard]] std::optional<day> first_below(day d, int limit, std::optional<int> adding, int frame,
                                                 day last) const {
        return cross(d, limit, adding, frame, last, false);
    }

    /// One run of days that count alike.
    struct run {
        period when{};          ///< the days
        int quarters = 0;       ///< of each of them
        std::int64_t before{};  ///< the quarters of all runs before it
    };
    /// The runs: rising, disjoint; neighbours that count alike are one.
    [[nodiscard]] const std::vector<run>& runs() const { return runs_; }

private:
    /// The first run that begins on the day or later.
    [[nodiscard]] std::vector<run>::const_iterator after(day d) const {
        return std::ranges::lower_bound(runs_, d, {}, [](const run& r) { return r.when.first; });
    }
    void append(period when, int quarters) {
        if (!runs_.empty()) {
            run& last = runs_.back();
            if (last.when.last + 1 == when.first && last.quarters == quarters) {
                last.when.last = when.last;
                return;
            }
        }
        const std::int64_t before =
            runs_.empty() ? 0 : runs_.back().before + std::int64_t{runs_.back().quarters} * days_in(runs_.back().when);
        runs_.push_back({when, quarters, before});
    }

    /// What the days count from a day on, as the runs have it or as they are to be counted.
    class edge {
    public:
        edge(const counted_days& all, day d) : runs_(&all.runs_) {
            next_ = std::ranges::lower_bound(*runs_, d, {}, [](const run& r) { return r.when.last; });
        }
        /// The quarters of the day and the last day that counts as many; days come in rising order.
        [[nodiscard]] held<int> on(day d) {
            while (next_ != runs_->end() && next_->when.last < d) ++next_;
            if (next_ == runs_->end()) return {0, until_further};
            if (d < next_->when.first) return {0, next_->when.first - 1};
            return {next_->quarters, next_->when.last};
        }

    private:
        const std::vector<run>* runs_;
        std::vector<run>::const_iterator next_;
    };

    /// Walks the days on which what enters the frame and what leaves it are the same: there the count changes by one step a
    /// day.
    [[nodiscard]] std::optional<day> cross(day d, int limit, std::optional<int> adding, int frame, day last,
                                           bool reaching) const {
        const day begun = d;
        int count = in_frame(d, frame);
        edge front(*this, d);
        edge back(*this, d - frame);
        const auto counts_on = [&](edge& at, day x) -> held<int> {
            if (!adding) return at.on(x);
            if (x >= begun) return {*adding, until_further};
            const held<int> old = at.on(x);
            return {old.is, std::min(old.until, begun - 1)};
        };
        while (d <= last) {
            if (reaching ? count >= limit : count < limit) return d;
            const held<int> enters = counts_on(front, d);
            const held<int> leaves = counts_on(back, d - frame);
            const day until = std::min({enters.until, leaves.until + frame, last});
            const int step = enters.is - leaves.is;
            const int missing = reaching ? limit - count : count - limit + 1;
            const int toward = reaching ? step : -step;
            if (toward > 0) {
                const day at = d + (missing + toward - 1) / toward;
                if (at <= last && at - 1 <= until) return at;
            }
            if (until >= last) return std::nullopt;
            count += step * (until - d + 1);
            d = until + 1;
        }
        return std::nullopt;
    }

    std::vector<run> runs_;
};

}  // namespace rehabkedja
