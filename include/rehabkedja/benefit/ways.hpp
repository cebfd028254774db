/// @file
/// Plans for every way in which the unknown facts may be, and what they agree on: a figure that is the same in all of them is
/// known; else those facts are missing whose change alone changes it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/fold.hpp"

namespace rehabkedja {

/// A figure or a word of the plan: known, or the facts that would settle it.
template <class T>
struct settled {
    std::optional<T> is{};  ///< nothing: unknown
    lacks missing{};        ///< empty when known
    bool operator==(const settled&) const = default;
};

/// What the plan answers of a day or a stretch.
struct plan_answer {
    period when{};                            ///< the days
    settled<payer> pays{};                    ///< who pays
    settled<benefit_level> at{};              ///< the level; none where Försäkringskassan pays nothing
    settled<int> degree{};                    ///< the degree of benefit; nothing known of a day that may be outside
    settled<kronor> full_day{};               ///< a full day at the level it is reckoned at
    settled<kronor> daily{};                  ///< what Försäkringskassan pays
    settled<kronor> sgi{};                    ///< the SGI, both parts
    settled<kronor> sgi_other{};              ///< of that, the part from other work (25:4)
    settled<sgi_class> is{};                  ///< the eligibility class
    settled<std::optional<day>> broken_on{};  ///< when the chain of grounds broke
    settled<bool> below_degree{};    ///< a certificate covers the day with too low a degree for benefit (27:45)
    settled<bool> in_sick_period{};  ///< whether the day lies in a sick period under the law
    bool operator==(const plan_answer&) const = default;
};

/// Adds a stretch that follows on the last; one that says the same goes on with it.
inline void add_stretch(std::vector<plan_answer>& to, const plan_answer& a) {
    if (!to.empty()) {
        plan_answer same = a;
        same.when = to.back().when;
        if (same == to.back()) {
            to.back().when.last = a.when.last;
            return;
        }
    }
    to.push_back(a);
}

/// One thing that is not known of a person and is tried in several ways: how many, and the facts that would settle it.
struct unknown_axis {
    std::size_t ways = 2;  ///< how many ways there are
    lacks missing{};       ///< the facts
};

/// What a fold made.
struct folded {
    std::vector<plan_stretch> plan{};  ///< the plan
    counted_days counted{};            ///< the days counted in the frame
    met_unknowns met{};                ///< what was unknown on the way
};
/// One walk over the lines.
template <income_source Income>
[[nodiscard]] folded fold(const benefit_lines& lines, Income income, const settled_parts& settled, day last) {
    plan_fold<Income> walk(lines, std::move(income), settled);
    std::vector<plan_stretch> plan = walk.run(last);
    return {std::move(plan), walk.counted(), walk.unknowns()};
}

/// What one way leads to.
struct one_way {
    std::vector<std::size_t> taken{};  ///< by axis: those of the person, then those that the fold met
    std::vector<plan_stretch> plan{};  ///< the plan
    counted_days counted{};            ///< the days counted in the frame
};

/// At most this many plans are made for one person; what is unknown beyond that is tried together.
inline constexpr std::size_t most_ways = 256;

/// Every way, each with its plan. All plans begin and end on the same days.
class planned_ways {
public:
    planned_ways() = default;

    /// Makes the plans: `run(taken, settled)` makes the one in which the person's axes are taken so and the parts that the
    /// fold meets are settled so, and says what it met.
    template <class Run>
    [[nodiscard]] static planned_ways of(const std::vector<unknown_axis>& person, Run run) {
        planned_ways made;
        std::vector<std::vector<std::size_t>> parts;  // those met, by axis, in the order in which they became axes
        met_unknowns met;
        while (true) {
            made.axes_ = person;
            made.axes_.resize(person.size() + parts.size());
            made.ways_.clear();
            std::vector<std::size_t> taken(made.axes_.size(), 0);
            bool more = true;
            while (more) {
                settled_parts so{};
                for (std::size_t i = 0; i < parts.size(); ++i) {
                    for (const std::size_t part : parts[i]) so.at(part) = taken[person.size() + i] == 1;
                }
                folded one = run(std::span<const std::size_t>(taken).first(person.size()), so);
                for (std::size_t i = 0; i < unknown_parts; ++i) {
                    met.met.at(i) = met.met.at(i) || one.met.met.at(i);
                    met.missing.at(i) |= one.met.missing.at(i);
                }
                made.ways_.push_back({taken, std::move(one.plan), std::move(one.counted)});
                more = next(taken, made.axes_);
            }
            if (!widen(parts, met, made.ways_.size())) break;
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (const std::size_t part : parts[i]) {
                made.axes_[person.size() + i].missing |= met.missing.at(part);
                if (part == static_cast<std::size_t>(unknown_part::sgi)) made.sgi_axis_ = person.size() + i;
            }
        }
        return made;
    }

    /// What all ways agree on, of the day. The day must lie in the plan.
    [[nodiscard]] plan_answer on(day d) const {
        std::vector<const plan_stretch*> now;
        now.reserve(ways_.size());
        plan_answer a;
        a.when = always;
        for (const one_way& w : ways_) {
            now.push_back(&stretch_on(w.plan, d));
            a.when = *common(a.when, now.back()->when);
        }
        agree(now, a.in_sick_period, [](const plan_stretch& s) {
            return s.is.why != stop::outside && s.is.why != stop::before_law && s.is.why != stop::below_degree;
        });
        agree(now, a.below_degree, [](const plan_stretch& s) { return s.is.why == stop::below_degree; });
        agree(now, a.pays, [](const plan_stretch& s) { return s.is.pays; });
        agree(now, a.at, [](const plan_stretch& s) { return s.is.at; });
        agree(now, a.degree, [](const plan_stretch& s) { return s.is.degree; });
        agree(now, a.full_day, [](const plan_stretch& s) { return s.is.full_day; });
        agree(now, a.daily, [](const plan_stretch& s) { return s.is.daily; });
        agree_on_income(now, a);
        return a;
    }

    /// The plan in stretches on which every answer is one. Those of one way are its own.
    [[nodiscard]] std::vector<plan_answer> through(period days) const {
        std::vector<plan_answer> found;
        for (day d = days.first; d <= days.last;) {
            plan_answer a = on(d);
            a.when = {d, std::min(a.when.last, days.last)};
            d = a.when.last + 1;
            add_stretch(found, a);
        }
        return found;
    }

    /// The first and the last day of the plan.
    [[nodiscard]] period days() const {
        return {ways_.front().plan.front().when.first, ways_.front().plan.back().when.last};
    }
    /// Every way; one when nothing that matters is unknown.
    [[nodiscard]] const std::vector<one_way>& ways() const { return ways_; }
    /// What was tried in several ways.
    [[nodiscard]] const std::vector<unknown_axis>& axes() const { return axes_; }

    /// The facts that a figure hangs on, given what it is in each way.
    template <class T>
    [[nodiscard]] lacks hangs_on(const std::vector<T>& by_way, const lacks& sgi_of_day) const {
        lacks missing;
        for (std::size_t a = 0; a < axes_.size(); ++a) {
            if (!differs_along(a, by_way)) continue;
            missing |= a == sgi_axis_ && !sgi_of_day.empty() ? sgi_of_day : axes_[a].missing;
        }
        return missing;
    }

private:
    /// Makes axes of the parts that were met and are none yet; where there are too many, they share the last.
    [[nodiscard]] static bool widen(std::vector<std::vector<std::size_t>>& parts, const met_unknowns& met,
                                    std::size_t ways) {
        bool wider = false;
        for (std::size_t part = 0; part < unknown_parts; ++part) {
            const bool is_one = std::ranges::any_of(
                parts, [&](const auto& axis) { return std::ranges::find(axis, part) != axis.end(); });
            if (!met.met.at(part) || is_one) continue;
            wider = true;
            if (ways * 2 <= most_ways || parts.empty()) {
                ways *= 2;
                parts.push_back({part});
            } else {
                parts.back().push_back(part);
            }
        }
        return wider;
    }
    [[nodiscard]] static bool next(std::vector<std::size_t>& taken, const std::vector<unknown_axis>& axes) {
        for (std::size_t i = axes.size(); i-- > 0;) {
            if (++taken[i] < axes[i].ways) return true;
            taken[i] = 0;
        }
        return false;
    }
    /// Whether two ways that differ in this axis alone differ in the figure. The ways stand in the order of `next`.
    template <class T>
    [[nodiscard]] bool differs_along(std::size_t axis, const std::vector<T>& by_way) const {
        std::size_t step = 1;
        for (std::size_t i = axis + 1; i < axes_.size(); ++i) step *= axes_[i].ways;
        for (std::size_t w = 0; w < ways_.size(); ++w) {
            const std::size_t taken = ways_[w].taken[axis];
            if (taken != 0 && !(by_way[w] == by_way[w - taken * step])) return true;
        }
        return false;
    }
    template <class T, class Of>
    void agree(const std::vector<const plan_stretch*>& now, settled<T>& answer, Of of) const {
        if (std::ranges::all_of(now, [&](const plan_stretch* s) { return of(*s) == of(*now.front()); })) {
            answer.is = of(*now.front());
            return;
        }
        std::vector<T> each;
        each.reserve(now.size());
        lacks sgi;
        for (const plan_stretch* s : now) {
            each.push_back(of(*s));
            sgi |= s->income.sgi.missing;
        }
        answer.missing = hangs_on(each, sgi);
    }
    /// What income says is its own not-knowing, beside the ways.
    void agree_on_income(const std::vector<const plan_stretch*>& now, plan_answer& a) const {
        const auto ends = [](const plan_stretch& s) {
            return std::pair(s.income.sgi.least.total(), s.income.sgi.most.total());
        };
        settled<std::pair<kronor, kronor>> sgi;
        agree(now, sgi, ends);
        a.sgi.missing = sgi.missing;
        settled<std::pair<kronor, kronor>> other;
        agree(now, other,
              [](const plan_stretch& s) { return std::pair(s.income.sgi.least.other, s.income.sgi.most.other); });
        a.sgi_other.missing = other.missing;
        a.is.missing = {};
        settled<std::optional<sgi_class>> is;
        agree(now, is, [](const plan_stretch& s) { return s.income.is; });
        agree(now, a.broken_on, [](const plan_stretch& s) { return s.income.broken_on; });
        a.is.missing = is.missing;
        for (const plan_stretch* s : now) {
            if (ends(*s).first != ends(*s).second) a.sgi.missing |= s->income.sgi.missing;
            if (s->income.sgi.least.other != s->income.sgi.most.other) a.sgi_other.missing |= s->income.sgi.missing;
            if (!s->income.is) a.is.missing |= s->income.missing_class;
            a.broken_on.missing |= s->income.missing_broken;
        }
        if (a.sgi.missing.empty() && sgi.is) a.sgi.is = sgi.is->first;
        a.sgi_other.missing |= a.sgi.missing;
        if (a.sgi_other.missing.empty() && other.is) a.sgi_other.is = other.is->first;
        if (a.is.missing.empty() && is.is) a.is.is = *is.is;
        if (!a.broken_on.missing.empty()) a.broken_on.is.reset();
    }

    std::vector<unknown_axis> axes_;
    std::vector<one_way> ways_;
    std::optional<std::size_t> sgi_axis_{};
};

}  // namespace rehabkedja
