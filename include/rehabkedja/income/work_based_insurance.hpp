/// @file
/// Insurance by work in Sweden (arbetsbaserad försäkring, 6:6-10, 6:13-14), without which there is no SGI (25:3): the work,
/// its after-protection (efterskydd), and what goes on beyond that. Whether work counts as work in Sweden (6:2-5) is given.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "rehabkedja/income/given.hpp"
#include "rehabkedja/law/law.hpp"
#include "rehabkedja/sickness/income_facts.hpp"

namespace rehabkedja {

/// Work and when it was done: of an employee the employment period, of others from the first day of work.
struct insured_work {
    validity valid{};                   ///< its days
    answer in_sweden = answer::yes;     ///< it counts as work in Sweden (6:2-5)
    answer left_on_leave = answer::no;  ///< it stopped for holiday, school break or the like only (6:8)
    bool operator==(const insured_work&) const = default;
};

/// The facts of insurance by work on a day. The lists are the caller's own.
struct work_insurance_facts {
    day on{};                               ///< the day
    std::span<const insured_work> works{};  ///< work
    std::span<const validity> benefits{};   ///< days with a benefit of 6:6 (6:9)
    std::span<const protection_fact>
        protection{};                        ///< grounds of protection; those of 26:11-16 keep the insurance (6:10)
    std::optional<day> insured_abroad{};     ///< first day insured by work in another country; nothing: none
    std::optional<day> ended_for_reasons{};  ///< first day without, as found for other special reasons; nothing: none
    bool for_compensation = false;           ///< for income-related sickness or activity compensation (6:6 5)
};

/// Why somebody is insured by work, or not.
enum class work_insurance_reason : std::uint8_t {
    not_known,         ///< the facts do not say
    works,             ///< works (6:8)
    after_protection,  ///< within the months after the work (6:8)
    benefit_paid,      ///< a benefit is paid (6:9)
    sgi_protected,     ///< protection of the SGI by 26:11-16 holds (6:10)
    ended,             ///< the insurance has ended (6:8)
    no_work,           ///< no work in Sweden has begun
};
/// Their names, in order.
inline constexpr std::array<std::string_view, 7> work_insurance_reason_names{
    "not_known", "works", "after_protection", "benefit_paid", "sgi_protected", "ended", "no_work"};
/// The reason as a word.
[[nodiscard]] constexpr std::string_view name_of(work_insurance_reason r) {
    return work_insurance_reason_names.at(static_cast<std::size_t>(r));
}

/// Whether a ground is one of those that keep the insurance by work (6:10: 26:11-16): not sickness, not the three months.
[[nodiscard]] constexpr bool keeps_work_insurance(ground g) {
    return grounds_of(ground::study_support, ground::study_nosupport, ground::study_ownfield, ground::study_other,
                      ground::periodic, ground::program, ground::program_susp, ground::unemployed, ground::grace25,
                      ground::pregnant, ground::parent, ground::military, ground::etablering)
        .has(g);
}

/// The days after the work on which the insurance goes on by itself (6:8). The last has the number of the work's last day.
/// Nothing where the law has no such months that day.
[[nodiscard]] constexpr std::optional<period> after_protection(const law& l, day last_of_work,
                                                               bool for_compensation = false) {
    using P = money_parameter;
    const auto months = l.money.number(
        for_compensation ? P::after_protection_months_compensation : P::after_protection_months, last_of_work);
    if (!months) return std::nullopt;
    const day last = add_months(last_of_work, static_cast<int>(*months), month_rounding::last_day_of_month);
    return period{last_of_work + 1, last};
}

namespace detail {

/// The facts with each kind of unknown read against the insurance or for it: more days of anything never take it away.
struct insurance_question {
    const work_insurance_facts* is = nullptr;
    std::array<std::optional<bool>, 5> best{};  // work's days, in Sweden, on leave, benefits, protection

    [[nodiscard]] constexpr bool reads(std::size_t kind) const { return best.at(kind).value_or(false); }
    [[nodiscard]] constexpr bool yes(answer a, std::size_t kind) const {
        return a == answer::yes || (a == answer::unknown && reads(kind));
    }
    /// The days for certain, or at most; empty (last before first) where there may be none.
    [[nodiscard]] constexpr period days_of(const validity& v, std::size_t kind) const {
        period p = v.when;
        if (reads(kind)) {
            if (v.first_unknown) p.first = since_ever;
            if (v.last_unknown) p.last = until_further;
        } else if (v.first_unknown && v.last_unknown) {
            p = {until_further, since_ever};
        } else if (v.first_unknown) {
            p.first = p.last;
        } else if (v.last_unknown) {
            p.last = p.first;
        }
        return p;
    }
};

[[nodiscard]] constexpr bool half_known(const validity& v) { return v.first_unknown || v.last_unknown; }

using insurance_field = open_field<insurance_question>;
template <std::size_t Kind>
constexpr void close_insurance(insurance_question& q, std::size_t way) {
    q.best.at(Kind) = way == 1;
}
inline constexpr std::array<insurance_field, 5> insurance_fields{{
    {"works",
     [](const insurance_question& q) {
         return std::ranges::any_of(q.is->works, [](const insured_work& w) { return half_known(w.valid); });
     },
     &close_insurance<0>, 2},
    {"works.in_sweden",
     [](const insurance_question& q) {
         return std::ranges::any_of(q.is->works, [](const insured_work& w) { return w.in_sweden == answer::unknown; });
     },
     &close_insurance<1>, 2},
    {"works.left_on_leave",
     [](const insurance_question& q) {
         return std::ranges::any_of(q.is->works,
                                    [](const insured_work& w) { return w.left_on_leave == answer::unknown; });
     },
     &close_insurance<2>, 2},
    {"benefits", [](const insurance_question& q) { return std::ranges::any_of(q.is->benefits, half_known); },
     &close_insurance<3>, 2},
    {"protection",
     [](const insurance_question& q) {
         return std::ranges::any_of(q.is->protection,
                                    [](const protection_fact& f) { return half_known(f.valid) || !f.is; });
     },
     &close_insurance<4>, 2},
}};

/// What keeps somebody insured, grown day by day without a hole from the work on.
class insurance_line {
public:
    constexpr insurance_line(const law& l, const insurance_question& q) : law_(&l), q_(&q) {}

    [[nodiscard]] constexpr ruled<work_insurance_reason, day> on(day d) {
        using R = work_insurance_reason;
        const auto found = [&](R why, provision at) {
            while (grow(until_further)) {}
            return ruled<R, day>{answer::yes, last_, why, at, {}};
        };
        bool began = false;
        for (const insured_work& w : q_->is->works) {
            const period days = q_->days_of(w.valid, 0);
            if (!q_->yes(w.in_sweden, 1) || days.first > d || days.last < days.first) continue;
            const day end = end_of(w, days);
            if (!began || end > last_) last_ = end;
            began = true;
            works_ = works_ || d <= days.last;
        }
        if (!began) return {answer::no, std::nullopt, R::no_work, sfb(6, 8, 0, 1), {}};
        if (works_) return found(R::works, sfb(6, 8, 0, 1));
        if (last_ >= d) return found(R::after_protection, sfb(6, 8, 0, 2));
        while (last_ < d && grow(d)) {}
        if (last_ < d) return {answer::no, std::nullopt, R::ended, sfb(6, 8, 0, 2), {}};
        const bool paid =
            std::ranges::any_of(q_->is->benefits, [&](const validity& v) { return covers(q_->days_of(v, 3), d); });
        return paid ? found(R::benefit_paid, sfb(6, 9)) : found(R::sgi_protected, sfb(6, 10));
    }

private:
    [[nodiscard]] static constexpr bool covers(period p, day d) { return p.first <= d && d <= p.last; }

    /// Until when work and its after-protection last. Insurance in another country and special reasons end the latter only.
    [[nodiscard]] constexpr day end_of(const insured_work& w, period days) const {
        if (days.last == until_further) return until_further;
        const auto after = after_protection(*law_, days.last, q_->is->for_compensation);
        day end = q_->yes(w.left_on_leave, 2) ? until_further : after ? after->last : days.last;
        for (const std::optional<day>& earlier : {q_->is->insured_abroad, q_->is->ended_for_reasons}) {
            if (earlier && *earlier > days.first) end = std::min(end, std::max(days.last, *earlier - 1));
        }
        return end;
    }
    /// Whether something that is there by a day goes on from the last day.
    constexpr bool grow(day by) {
        if (last_ == until_further) return false;
        const day was = last_;
        const auto join = [&](period p, day end) {
            if (p.first <= last_ + 1 && p.first <= by && end > last_) last_ = end;
        };
        for (const validity& v : q_->is->benefits) {
            const period days = q_->days_of(v, 3);
            join(days, days.last);
        }
        for (const protection_fact& f : q_->is->protection) {
            const bool keeps = f.is ? keeps_work_insurance(*f.is) : q_->reads(4);
            const period days = q_->days_of(f.valid, 4);
            if (keeps) join(days, days.last);
        }
        for (const insured_work& w : q_->is->works) {
            const period days = q_->days_of(w.valid, 0);
            if (q_->yes(w.in_sweden, 1) && days.first <= days.last) join(days, end_of(w, days));
        }
        return last_ > was;
    }

    const law* law_;
    const insurance_question* q_;
    day last_ = since_ever;
    bool works_ = false;
};

}  // namespace detail

/// Whether somebody is insured by work on a day, and the last day of it by the facts (`until_further`: they see no end).
///
///     work_insurance_facts f{.on = d, .works = works};
///     insured_by_work(swedish_law(), f).why;
[[nodiscard]] constexpr ruled<work_insurance_reason, day> insured_by_work(const law& l, const work_insurance_facts& f) {
    return in_all_completions(
        detail::insurance_question{&f, {}}, detail::insurance_fields, sfb(6, 8),
        [&](const detail::insurance_question& q) { return detail::insurance_line(l, q).on(f.on); });
}

/// Whether somebody is `not_insured` (the class): neither by residence, which is given, nor by work.
[[nodiscard]] constexpr answer not_insured(answer resident, answer by_work) {
    if (resident == answer::yes || by_work == answer::yes) return answer::no;
    return resident == answer::no && by_work == answer::no ? answer::yes : answer::unknown;
}

/// The first day for which a benefit may be paid when Försäkringskassan learnt of the work on a day (6:13); nothing before
/// the law has such a bound.
[[nodiscard]] constexpr std::optional<day> payable_from_notice(const law& l, day known) {
    const auto months = l.money.number(money_parameter::work_notice_months, known);
    if (!months) return std::nullopt;
    return add_months(first_of_month(known), -static_cast<int>(*months), month_rounding::last_day_of_month);
}
/// The first day for which a benefit may be paid to who needs a permit, granted on a day and valid from a day (6:14).
[[nodiscard]] constexpr std::optional<day> payable_from_permit(const law& l, day granted, day valid_from) {
    const auto months = l.money.number(money_parameter::permit_notice_months, granted);
    if (!months) return std::nullopt;
    return std::max(valid_from, add_months(granted, -static_cast<int>(*months), month_rounding::last_day_of_month));
}

}  // namespace rehabkedja
