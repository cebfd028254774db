/// @file
/// The payment plan of a person: who pays for each day, at which level, how much, and what income says of the day.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/completions.hpp"
#include "rehabkedja/benefit/doubts.hpp"
#include "rehabkedja/benefit/explain.hpp"
#include "rehabkedja/benefit/lay_out.hpp"
#include "rehabkedja/benefit/new_findings.hpp"
#include "rehabkedja/benefit/sums.hpp"
#include "rehabkedja/benefit/trials.hpp"
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
        const law& l = made.under_->source();
        day last = std::max(through, l.counting_from);
        if (p.sick) {
            for (const certificate& c : *p.sick) {
                if (c.last) last = std::max(last, *c.last);
            }
        }
        const std::vector<trial_axis> tried = trials_of(l, p, last);
        if (tried.empty()) {
            made.lay(p, last);
            return made;
        }
        person taken = p;
        for (const trial_axis& a : tried) {
            if (!a.of_sick_days) continue;
            a.ways.front().complete(taken);
            made.after_missing_ |= a.missing;
        }
        made.lay(taken, last);
        made.doubts_ = plan_doubts::of(p, tried, made.untried_through(made.days()),
                                       [&](const person& so) { return made.made_so(so, last); });
        return made;
    }

    /// What the plan says of the day. Before the plan: as of its first day. After it nothing is known: lay it out further.
    [[nodiscard]] plan_answer on(day d) const {
        plan_answer a = untried(d);
        if (!doubts_.empty()) doubts_.take_back(a, std::max(d, ways_.days().first));
        return a;
    }
    /// The plan in stretches, as long as they can be, within the days; none of days outside the plan.
    [[nodiscard]] std::vector<plan_answer> through(period days) const {
        std::vector<plan_answer> found = untried_through(days);
        if (doubts_.empty()) return found;
        std::vector<plan_answer> parts;
        for (const plan_answer& s : found) {
            for (day d = s.when.first; d <= s.when.last;) {
                plan_answer a = s;
                doubts_.take_back(a, d);
                a.when.first = d;
                d = a.when.last + 1;
                add_stretch(parts, a);
            }
        }
        return parts;
    }
    /// What Försäkringskassan pays in the days, kronor.
    [[nodiscard]] settled<kronor> paid_in(period days) const {
        if (sick_unknown_from_ && days.last >= *sick_unknown_from_) return {std::nullopt, sick_missing_};
        if (!doubts_.empty()) {
            lacks missing;
            for (const plan_answer& a : through(days)) missing |= a.daily.missing;
            if (!missing.empty()) return {std::nullopt, missing};
        }
        return rehabkedja::paid_in(ways_, days);
    }
    /// What would settle who pays, and at which level, on days of which a completion that was tried says something else; empty
    /// where none does.
    [[nodiscard]] lacks doubted_in(period days) const { return doubts_.in(days); }
    /// The days on which something changes; none outside the plan.
    [[nodiscard]] std::vector<changed_day> changes(period days) const {
        const std::optional<period> planned = common(days, ways_.days());
        return planned ? changes_in(*this, *planned) : std::vector<changed_day>{};
    }

    /// The findings of a day or a stretch that the plan answers, each with its place in the law: those of income, then those
    /// of benefit. None about what is not known; of the grounds, those that hold in every way.
    [[nodiscard]] std::vector<finding> findings(const plan_answer& a) const {
        plan_stretch s = stretch_on(a.when.first);
        s.when = a.when;
        s.income.by = grounds_on(a.when.first);
        std::vector<finding> found = explain(under_->source(), s.when, s.income, *who_);
        for (finding& f : explain(under_->source(), s)) found.push_back(std::move(f));
        std::erase_if(found, [&](const finding& f) { return !is_known(a, f); });
        return found;
    }
    /// Why something changes on the first day of what the plan answers: what is found of that day and was not found of the day
    /// before. An amount that only follows a changed SGI is left out: the SGI is named.
    [[nodiscard]] std::vector<finding> changed_by(const plan_answer& a) const {
        const day first = a.when.first;
        if (first <= days().first || first > days().last) return {};
        return new_findings(findings(first - 1), findings(first));
    }
    /// The findings of one day.
    [[nodiscard]] std::vector<finding> findings(day d) const {
        plan_answer a = on(d);
        a.when = {d, d};
        return findings(a);
    }
    /// The grounds that protect on a day, however the unknown facts may be.
    [[nodiscard]] ground_set grounds_on(day d) const {
        ground_set all = stretch_on(d).income.by;
        for (const one_way& w : ways_.ways()) all = all & rehabkedja::stretch_on(w.plan, d).income.by;
        return all;
    }
    /// The stretch of a day in the first way: everything that was reckoned.
    [[nodiscard]] const plan_stretch& stretch_on(day d) const {
        return rehabkedja::stretch_on(ways_.ways().front().plan, d);
    }

    /// The first and last day of the plan.
    [[nodiscard]] period days() const { return ways_.days(); }
    /// Every way in which what is unknown may be; one where nothing that matters is unknown.
    [[nodiscard]] const planned_ways& ways() const { return ways_; }
    /// The law.
    [[nodiscard]] const benefit_law& under() const { return *under_; }

private:
    /// Whether what a finding of the first way says is known: every way agrees on the answer it explains.
    [[nodiscard]] static bool is_known(const plan_answer& a, const finding& f) {
        if (f.rule == "sgi") return f.says == answer::unknown || a.sgi.is.has_value();
        if (f.rule == "remaining_right") return a.is.is.has_value();
        if (f.why == "chain_of_grounds_broken") return a.broken_on.is.has_value();
        if (f.rule == "payer") return a.in_sick_period.is && a.pays.is;
        if (f.rule == "level") return a.in_sick_period.is && a.at.is;
        if (f.rule == "degree") return a.degree.is.has_value();
        if (f.rule == "basis" || f.rule == "full_day" || f.rule == "cap") return a.full_day.is.has_value();
        if (f.rule == "daily" || f.rule == "deduction") return a.daily.is.has_value();
        return true;
    }
    /// Lays out the plan of a person, in every way that completions.hpp finds.
    void lay(const person& p, day last) {
        const benefit_law& l = *under_;
        const person_axes axes = axes_of(l.source(), p);
        sick_unknown_from_ = axes.sick_unknown_from;
        sick_missing_ = axes.sick_missing;
        ways_ = planned_ways::of(axes.axes, [&](std::span<const std::size_t> taken, const settled_parts& so) {
            const person known = axes.what.empty() ? p : completed(p, axes, taken);
            const benefit_lines lines = lay_out(l, known);
            return fold(lines, sgi_line(l.source(), l.figures(), known), so, last);
        });
    }
    /// What is laid out, of a day, whatever the trials say.
    [[nodiscard]] plan_answer untried(day d) const {
        const period all = ways_.days();
        if (d > all.last) {
            plan_answer after;
            after.when = {d, d};
            if (sick_unknown_from_ && d >= *sick_unknown_from_) forget(after);
            if (!after_missing_.empty()) forget(after, after_missing_);
            return after;
        }
        plan_answer a = ways_.on(std::max(d, all.first));
        if (sick_unknown_from_ && d >= *sick_unknown_from_) forget(a);
        if (sick_unknown_from_ && d < *sick_unknown_from_) a.when.last = std::min(a.when.last, *sick_unknown_from_ - 1);
        return a;
    }
    /// The same in stretches.
    [[nodiscard]] std::vector<plan_answer> untried_through(period days) const {
        std::vector<plan_answer> found;
        const std::optional<period> planned = common(days, ways_.days());
        if (!planned) return found;
        for (plan_answer a : ways_.through(*planned)) {
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

    /// The plan of a completed person, on the days of this one.
    [[nodiscard]] std::vector<plan_answer> made_so(const person& p, day last) const {
        benefit_plan made;
        made.under_ = under_;
        made.lay(p, last);
        return made.untried_through(ways_.days());
    }
    /// Of days whose sickness is unknown nothing on benefit is known.
    void forget(plan_answer& a) const { forget(a, sick_missing_); }
    static void forget(plan_answer& a, const lacks& missing) {
        const auto open = [&](auto& answer) {
            answer.is.reset();
            answer.missing |= missing;
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
    lacks after_missing_{};  ///< facts on the sick days that were tried
    plan_doubts doubts_{};
};

}  // namespace rehabkedja
