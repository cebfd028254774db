/// @file
/// The spell: sick periods that a relapse rule makes one, the number of a sick day in them, the sick-pay period at each
/// employer (SjLL 7 §), and high-risk protection (27:39, SjLL 6 §). Every figure is an argument: the law owns them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "rehabkedja/time/period.hpp"

namespace rehabkedja {

/// Whether a sick period goes on with an earlier one: it begins within `days` days from the end of the earlier, or from the
/// day on which the person was fit where such days are given (27:32, 27:33, SjLL 7 §). Full days between: at most days - 1.
[[nodiscard]] inline bool relapses(period earlier, period later, int days, std::span<const day> fit = {}) {
    day from = earlier.last + 1;
    const auto reported = std::ranges::find_if(fit, [&](day f) { return earlier.last < f && f < later.first; });
    if (reported != fit.end()) from = *reported;
    return later.first <= from + (days - 1);
}

/// Sick periods in groups that count as one, with the number of each sick day. Days between are not counted.
class sick_groups {
public:
    /// A group: some sick periods that follow each other.
    struct group {
        std::size_t first{};  ///< the place of its first sick period
        std::size_t past{};   ///< past the place of its last
        constexpr bool operator==(const group&) const = default;
    };
    /// Where a sick day stands.
    struct place {
        std::size_t group{};   ///< the place of the group
        std::size_t period{};  ///< the place of the sick period
        int number{};          ///< 1 for the first sick day of the group
        constexpr bool operator==(const place&) const = default;
    };

    sick_groups() = default;
    /// Groups the sick periods, which are sorted and disjoint; `joins(earlier, later)` says which neighbours are one.
    template <class Joins>
    sick_groups(std::vector<period> sick, Joins joins) : sick_(std::move(sick)) {
        for (std::size_t i = 0; i < sick_.size(); ++i) {
            const bool goes_on = i > 0 && joins(sick_[i - 1], sick_[i]);
            if (!goes_on) groups_.push_back({i, i});
            before_.push_back(goes_on ? before_.back() + days_in(sick_[i - 1]) : 0);
            groups_.back().past = i + 1;
        }
    }

    /// Where the day stands; nothing outside every sick period.
    [[nodiscard]] std::optional<place> on(day d) const {
        const auto next = std::ranges::upper_bound(sick_, d, {}, &period::first);
        if (next == sick_.begin() || std::prev(next)->last < d) return std::nullopt;
        const auto i = static_cast<std::size_t>(std::prev(next) - sick_.begin());
        const auto after = std::ranges::upper_bound(groups_, i, {}, &group::first);
        return place{static_cast<std::size_t>(std::prev(after) - groups_.begin()), i,
                     before_[i] + (d - sick_[i].first) + 1};
    }
    /// The day that has the number in the group; nothing when the group is shorter.
    [[nodiscard]] std::optional<day> day_of(std::size_t which, int number) const {
        for (std::size_t i = groups_[which].first; i < groups_[which].past; ++i) {
            const day found = sick_[i].first + (number - before_[i] - 1);
            if (found >= sick_[i].first && found <= sick_[i].last) return found;
        }
        return std::nullopt;
    }
    /// The first day of the group.
    [[nodiscard]] day first_day(std::size_t which) const { return sick_[groups_[which].first].first; }
    /// The sick days of the group in all.
    [[nodiscard]] int days_of(std::size_t which) const {
        const std::size_t last = groups_[which].past - 1;
        return before_[last] + days_in(sick_[last]);
    }
    /// The sick periods of the group.
    [[nodiscard]] std::span<const period> periods_of(std::size_t which) const {
        return std::span(sick_).subspan(groups_[which].first, groups_[which].past - groups_[which].first);
    }
    /// All sick periods.
    [[nodiscard]] const std::vector<period>& sick() const { return sick_; }
    /// All groups, in order of time.
    [[nodiscard]] const std::vector<group>& groups() const { return groups_; }

private:
    std::vector<period> sick_;
    std::vector<group> groups_;
    std::vector<int> before_;  ///< days of the group before each sick period
};

/// Days of a sick-pay period at one employer.
struct sick_pay_run {
    period when{};        ///< the days
    std::size_t group{};  ///< the group of sick periods
    int number{};         ///< of the first of the days in the sick-pay period: 1 to `most`
    constexpr bool operator==(const sick_pay_run&) const = default;
};

/// Whether a day of the period lies in one of sorted, disjoint periods.
[[nodiscard]] inline bool any_within(std::span<const period> all, period when) {
    const auto next = std::ranges::lower_bound(all, when.first, {}, &period::last);
    return next != all.end() && common(*next, when).has_value();
}
/// The first day of a sick period on which it keeps the person from work: employed on its first day, and without a break until
/// the day; nothing where there is none.
[[nodiscard]] inline std::optional<day> first_absence(std::span<const period> employed, std::span<const period> absent,
                                                      period sick) {
    const auto job = std::ranges::lower_bound(employed, sick.first, {}, &period::last);
    if (job == employed.end() || sick.first < job->first) return std::nullopt;
    const auto next = std::ranges::lower_bound(absent, sick.first, {}, &period::last);
    if (next == absent.end()) return std::nullopt;
    const day from = std::max(next->first, sick.first);
    return from <= std::min(sick.last, job->last) ? std::optional(from) : std::nullopt;
}

/// A person's days at one employer, as far as sick pay asks; each sorted and disjoint.
struct days_at_employer {
    std::vector<period> employed{};  ///< employed there, leave and treatment included
    std::vector<period> absent{};    ///< of these, those on which illness would be absence from work
    std::vector<period> owed{};      ///< of these, those for which sick pay can be owed: no rehabilitation
    std::vector<period> back{};      ///< of these, those without any reduced ability: fully back at work
};

/// The sick-pay days at one employer (SjLL 7 §): the first `most` sick days of a group from the first on which illness keeps the
/// person from work there, as long as the employment lasts. Leave or treatment at the beginning puts that day off; employment
/// that begins in the middle of a sick period opens none. A relapse goes on where it stopped. After a full sick-pay period no
/// other is owed until the person has been fully back for a day (SjLL 4 a § 2). `most_on` gives `most` by the first day of a
/// group.
template <class Most>
[[nodiscard]] std::vector<sick_pay_run> sick_pay_days(const sick_groups& groups, const days_at_employer& at,
                                                      Most most_on) {
    std::vector<sick_pay_run> found;
    std::optional<day> paid_in_full;
    for (std::size_t g = 0; g < groups.groups().size(); ++g) {
        const int most = most_on(groups.first_day(g));
        int before = 0;
        int paid = 0;
        for (const period& sick : groups.periods_of(g)) {
            const std::optional<day> begins = before > 0 ? sick.first : first_absence(at.employed, at.absent, sick);
            if (!begins) continue;
            if (before == 0 && paid_in_full && !any_within(at.back, {*paid_in_full + 1, sick.first - 1})) break;
            const period counted{*begins, std::min(sick.last, *begins + (most - before - 1))};
            for (auto e = std::ranges::lower_bound(at.owed, counted.first, {}, &period::last); e != at.owed.end();
                 ++e) {
                const auto both = common(counted, *e);
                if (!both) break;
                found.push_back({*both, g, before + (both->first - counted.first) + 1});
                paid += days_in(*both);
            }
            before += sick.last - *begins + 1;
            if (before >= most) break;
        }
        if (paid == most) paid_in_full = found.back().when.last;
    }
    return found;
}

/// Occasions on which something was lost, for high-risk protection: on how many, and how many days in all.
class lost_occasions {
public:
    /// One more occasion, on a day not before the last, and how many days it cost.
    void add(day d, int days_lost = 1) { all_.push_back({d, days_lost}); }
    /// How many occasions lie in the months before the day (the day itself is not among them).
    [[nodiscard]] int within(int months, day before) const {
        return static_cast<int>(all_.end() - since(months, before)) - after(before);
    }
    /// How many days they cost together.
    [[nodiscard]] int days_within(int months, day before) const {
        int sum = 0;
        for (auto o = since(months, before); o != all_.end() && o->on < before; ++o) sum += o->days;
        return sum;
    }

private:
    struct occasion {
        day on{};
        int days{};
    };
    [[nodiscard]] std::vector<occasion>::const_iterator since(int months, day before) const {
        const day from = add_months(before, -months, month_rounding::last_day_of_month);
        return std::ranges::lower_bound(all_, from, {}, &occasion::on);
    }
    [[nodiscard]] int after(day before) const {
        return static_cast<int>(all_.end() - std::ranges::lower_bound(all_, before, {}, &occasion::on));
    }

    std::vector<occasion> all_;
};

}  // namespace rehabkedja
