/// @file
/// The counters behind the level: the counted days in the frame (27:21-22), the days used at continued level (27:24, until
/// January 2016), and the sick-pay days that count once benefit follows (27:26 second paragraph).
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>

#include "rehabkedja/benefit/lines.hpp"
#include "rehabkedja/benefit/plan_day.hpp"
#include "rehabkedja/law/fixed_figures.hpp"

namespace rehabkedja {

/// What was counted so far. Days are asked in rising order; each is asked after all days before it were counted.
class level_count {
public:
    /// Nothing counted yet, or the days that facts say were paid.
    explicit level_count(const benefit_lines& lines) : lines_(&lines) {
        if (lines.paid) lay_out_paid();
    }

    /// The group of sick periods in which the next days lie.
    void enter(std::size_t group) {
        if (group_ == group) return;
        group_ = group;
        while (pending_ < lines_->sick_pay.size() && lines_->sick_pay[pending_].group < group) ++pending_;
    }

    /// Whether the day follows directly on sick pay. What counts on it need not count on the next.
    [[nodiscard]] bool follows(day d) const { return std::ranges::binary_search(lines_->after_sick_pay, d); }
    /// Whether normal level is left before the day.
    [[nodiscard]] bool normal_left(day d, const terms& t) const {
        return owed_on_ == d ? left_with_sick_pay(d, t)
                             : counted_.in_frame(d, static_cast<int>(t.frame_days)) < limit_of(t);
    }
    /// New continued days, where the option gives them as normal level becomes possible again.
    void restart(day d, const terms& t) {
        if (lines_->readings.limit_550_restarts && normal_left(d, t)) used_ = 0;
    }
    /// Whether both levels are used up before the day, if benefit would follow the sick-pay days of the group now.
    [[nodiscard]] bool used_up(day d, const terms& t) const {
        if (!t.continued_days || used(d) < *t.continued_days) return false;
        if (!normal_left(d, t)) return true;
        return follows(d) && !left_with_sick_pay(d, t);
    }
    /// Days paid at continued level before the day.
    [[nodiscard]] std::int64_t used(day d) const {
        if (!lines_->paid) return used_;
        std::int64_t sum = 0;
        for (const auto& p : *lines_->paid) {
            if (p.is != paid_level::continued || p.when.first >= d || p.when.last < lines_->law_from) continue;
            sum += std::min(p.when.last, d - 1) - std::max(p.when.first, lines_->law_from) + 1;
        }
        return sum;
    }
    /// Benefit is paid on the day: where the day follows directly on sick pay, the sick-pay days before it in the group count
    /// from now on. A right that arises later leaves them out (27:26 second paragraph). True when days were counted.
    [[nodiscard]] bool benefit_follows(day d) {
        if (!follows(d)) return false;
        if (lines_->paid) {  // on the later days it is the list that says whether benefit was paid on this one
            owed_on_ = d;
            return false;
        }
        const std::size_t past = pending_until(d);
        const bool some = pending_ < past;
        for (; pending_ < past; ++pending_) counted_.add(lines_->sick_pay[pending_].when);
        return some;
    }

    /// No benefit is paid on the day: sick pay on which it follows directly counts no more, even if other sick pay of the group
    /// is followed later.
    void nothing_follows(day d) {
        if (follows(d)) pending_ = pending_until(d);
    }

    /// The first day to `last` on which normal level is reached or left behind, if each day from `d` on is counted with
    /// `adding` quarters.
    [[nodiscard]] std::optional<day> changes(day d, const terms& t, int adding, day last) const {
        return crossing(d, t, lines_->paid ? std::nullopt : std::optional(adding), last);
    }
    /// The same when everything has been counted.
    [[nodiscard]] std::optional<day> changes(day d, const terms& t, day last) const {
        return crossing(d, t, std::nullopt, last);
    }

    /// The days are paid and counted with `quarters` of a day.
    void paid(period days, int quarters, benefit_level at) {
        if (!lines_->paid) counted_.add(days, quarters);
        if (at == benefit_level::continued) used_ += days_in(days);
    }
    /// Sick days before the law count as paid at normal level, with `quarters` of a day.
    void before_law(period days, int quarters) {
        if (!lines_->paid) counted_.add(days, quarters);
    }
    /// All counted days.
    [[nodiscard]] const counted_days& days() const { return counted_; }

    /// The limit of normal level in quarters of a day.
    [[nodiscard]] static int limit_of(const terms& t) { return static_cast<int>(t.normal_days) * whole_day; }

private:
    [[nodiscard]] std::optional<day> crossing(day d, const terms& t, std::optional<int> adding, day last) const {
        const int frame = static_cast<int>(t.frame_days);
        if (owed_on_ == d) return std::nullopt;  // such a day stands alone
        return normal_left(d, t) ? counted_.first_reaching(d, limit_of(t), adding, frame, last)
                                 : counted_.first_below(d, limit_of(t), adding, frame, last);
    }
    [[nodiscard]] bool left_with_sick_pay(day d, const terms& t) const {
        counted_days with = counted_;
        const std::size_t past = pending_until(d);
        for (std::size_t i = pending_; i < past; ++i) with.add(lines_->sick_pay[i].when);
        return with.in_frame(d, static_cast<int>(t.frame_days)) < limit_of(t);
    }
    [[nodiscard]] std::size_t pending_until(day d) const {
        std::size_t i = pending_;
        while (i < lines_->sick_pay.size() && lines_->sick_pay[i].group == group_ && lines_->sick_pay[i].when.last < d)
            ++i;
        return i;
    }
    void lay_out_paid() {
        for (const auto& p : *lines_->paid) add_by_degree(p.when);
        for (const counted_sick_pay& s : lines_->sick_pay) {
            const day ends = lines_->groups.periods_of(s.group).back().last;
            const bool paid_next = std::ranges::any_of(lines_->after_sick_pay, [&](day next) {
                return s.when.last < next && next <= ends &&
                       std::ranges::any_of(*lines_->paid, [&](const auto& p) { return contains(p.when, next); });
            });
            if (paid_next) counted_.add(s.when);
        }
    }

    /// A day in part counts by its degree where the option says so and the certificates tell the degree.
    void add_by_degree(period days) {
        day from = days.first;
        if (!lines_->readings.part_days_whole) {
            for (const auto& s : lines_->sick) {
                const auto both = common(s.when, days);
                if (!both) continue;
                if (from < both->first) counted_.add({from, both->first - 1});
                counted_.add(*both, s.is.degree / fixed::degree_step.is);
                from = both->last + 1;
            }
        }
        if (from <= days.last) counted_.add({from, days.last});
    }

    const benefit_lines* lines_;
    counted_days counted_{};
    std::int64_t used_ = 0;
    std::optional<std::size_t> group_{};
    std::optional<day> owed_on_{};  ///< a day owed directly after sick pay, where facts say what was paid
    std::size_t pending_ = 0;       ///< the first sick-pay days that are not counted yet
};

}  // namespace rehabkedja
