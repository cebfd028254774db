/// @file
/// The payment plan of a person: who pays for each day, at which level, how much, and what income says of the day.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/completions.hpp"
#include "rehabkedja/benefit/explain.hpp"
#include "rehabkedja/benefit/lay_out.hpp"
#include "rehabkedja/benefit/sums.hpp"
#include "rehabkedja/income/explain.hpp"
#include "rehabkedja/income/sgi_line.hpp"

namespace rehabkedja {

/// A payment plan. A value; it shares the law.
///
///     const auto plan = benefit_plan::of(under, somebody, *make_day(2024, 12, 31));
///     plan.on(d).daily.is;                  // kronor, or nothing: unknown
///     plan.on(d).daily.missing;             // the facts that would settle it
///     plan.paid_in(month_of(2024, 3)).is;
class benefit_plan {
public:
    /// The plan of a person through a day, and at least through the last sick day. The facts must have been checked
    /// (chain/check.hpp, income/check.hpp).
    [[nodiscard]] static benefit_plan of(std::shared_ptr<const benefit_law> under, const person& p, day through) {
        benefit_plan made;
        made.who_ = std::make_shared<const person>(p);
        made.under_ = std::move(under);
        const benefit_law& l = *made.under_;
        const person_axes axes = axes_of(l.source(), p);
        made.sick_unknown_from_ = axes.sick_unknown_from;
        made.sick_missing_ = axes.sick_missing;
        day last = std::max(through, l.source().counting_from);
        if (p.sick) {
            for (const certificate& c : *p.sick) {
                if (c.last) last = std::max(last, *c.last);
            }
        }
        made.ways_ = planned_ways::of(axes.axes, [&](std::span<const std::size_t> taken, const settled_parts& so) {
            const person known = axes.what.empty() ? p : completed(p, axes, taken);
            const benefit_lines lines = lay_out(l, known);
            return fold(lines, sgi_line(l.source(), l.figures(), known), so, last);
        });
        return made;
    }

    /// What the plan says of the day. Before the plan and after it: as of its first and last day.
    [[nodiscard]] plan_answer on(day d) const {
        const period all = ways_.days();
        plan_answer a = ways_.on(std::clamp(d, all.first, all.last));
        if (sick_unknown_from_ && d >= *sick_unknown_from_) forget(a);
        if (sick_unknown_from_ && d < *sick_unknown_from_) a.when.last = std::min(a.when.last, *sick_unknown_from_ - 1);
        return a;
    }
    /// The plan in stretches, as long as they can be, within the days.
    [[nodiscard]] std::vector<plan_answer> through(period days) const {
        std::vector<plan_answer> found;
        for (plan_answer a : ways_.through(within(days))) {
            if (sick_unknown_from_ && a.when.last >= *sick_unknown_from_) {
                plan_answer before = a;
                if (a.when.first < *sick_unknown_from_) {
                    before.when.last = *sick_unknown_from_ - 1;
                    found.push_back(before);
                    a.when.first = *sick_unknown_from_;
                }
                forget(a);
            }
            found.push_back(a);
        }
        return found;
    }
    /// What Försäkringskassan pays in the days, kronor.
    [[nodiscard]] settled<kronor> paid_in(period days) const {
        if (sick_unknown_from_ && days.last >= *sick_unknown_from_) return {std::nullopt, sick_missing_};
        return rehabkedja::paid_in(ways_, days);
    }
    /// The days on which something changes.
    [[nodiscard]] std::vector<changed_day> changes(period days) const { return changes_in(*this, within(days)); }

    /// The findings of a day, each with its place in the law: those of income, then those of benefit. Where not everything is
    /// known they tell of the first way; what is unknown stands in `on`.
    [[nodiscard]] std::vector<finding> findings(day d) const {
        plan_stretch s = stretch_on(d);
        s.when = {d, d};
        std::vector<finding> found = explain(under_->source(), s.when, s.income, *who_);
        for (finding& f : explain(under_->source(), s)) found.push_back(std::move(f));
        return found;
    }
    /// The stretch of a day in the first way: everything that was reckoned.
    [[nodiscard]] const plan_stretch& stretch_on(day d) const {
        const std::vector<plan_stretch>& plan = ways_.ways().front().plan;
        const day asked = std::clamp(d, plan.front().when.first, plan.back().when.last);
        return *std::ranges::lower_bound(plan, asked, {}, [](const plan_stretch& s) { return s.when.last; });
    }

    /// The first and last day of the plan.
    [[nodiscard]] period days() const { return ways_.days(); }
    /// Every way in which what is unknown may be; one where nothing that matters is unknown.
    [[nodiscard]] const planned_ways& ways() const { return ways_; }
    /// The law.
    [[nodiscard]] const benefit_law& under() const { return *under_; }

private:
    [[nodiscard]] period within(period days) const {
        const period all = ways_.days();
        return common(days, all).value_or(period{all.last, all.last});
    }
    /// Of days whose sickness is unknown nothing on benefit is known.
    void forget(plan_answer& a) const {
        const auto open = [&](auto& answer) {
            answer.is.reset();
            answer.missing |= sick_missing_;
        };
        open(a.in_sick_period);
        open(a.below_degree);
        open(a.pays);
        open(a.at);
        open(a.degree);
        open(a.full_day);
        open(a.daily);
    }

    std::shared_ptr<const benefit_law> under_;
    std::shared_ptr<const person> who_;
    planned_ways ways_;
    std::optional<day> sick_unknown_from_{};
    lacks sick_missing_{};
};

}  // namespace rehabkedja
