/// @file
/// The law compiled to stretches in which every figure of income and benefit is one. A day is a search, a walk a cursor.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "rehabkedja/law/law.hpp"
#include "rehabkedja/law/money_law.hpp"
#include "rehabkedja/law/terms.hpp"

namespace rehabkedja {

/// The figures of a day under a law. Days before benefit can be paid (1 July 2008) are answered by its first figures: only
/// protection looks at them.
[[nodiscard]] constexpr terms terms_on(const law& l, day d) {
    const money_law& m = l.money;
    using P = money_parameter;
    const day asked = d < l.counting_from ? l.counting_from : d;
    const auto of = [&](P p) { return m.number(p, asked); };
    const auto is = [&](P p) { return of(p).value_or(0); };
    const auto chain = [&](parameter p) { return std::int64_t{l.number(p, asked).value_or(0)}; };
    terms t;
    t.year = static_cast<std::int16_t>(civil(d).year);
    t.price_base = m.price_base.in(t.year);
    t.ceiling_tenths = is(P::sgi_ceiling);
    t.floor_hundredths = is(P::sgi_floor_share);
    t.least_months = is(P::least_months);
    t.least_per_payer = kronor{is(P::least_payment_per_payer)};
    t.break_months = is(P::break_months);
    t.parent_years = is(P::parent_years);
    t.own_field_years = is(P::own_field_study_years);
    t.pregnancy_months = is(P::pregnancy_months);
    // By the option the ground has its days from another day on; how many they are, its law says.
    day grace = asked;
    const auto& days_of_grace = m.numbers.at(static_cast<std::size_t>(P::grace_working_days));
    if (m.grace25_from && *m.grace25_from <= asked && !days_of_grace.empty()) {
        const day since = m.changes[days_of_grace[0].since].applies_from;
        if (since != never) grace = std::max(grace, since);
    }
    t.grace_working_days = m.number(P::grace_working_days, grace).value_or(0);
    t.restored_wait_months = is(P::restored_wait_months);
    t.military_days = is(P::military_dormant_days);
    t.least_degree = chain(parameter::least_degree);
    t.factor_thousandths = is(P::sgi_factor);
    t.normal_hundredths = is(P::normal_level);
    t.continued_hundredths = is(P::continued_level);
    t.normal_days = is(P::normal_level_days);
    t.frame_days = is(P::normal_level_frame);
    t.counted_sick_pay_days = is(P::sick_pay_days_counted);
    t.continued_days = of(P::continued_level_days);
    t.beyond_limit_grounds = of(P::beyond_limit_grounds).has_value();
    t.unemployed_cap = kronor{is(P::unemployed_cap)};
    t.cap_spares_preventive_and_on_call = of(P::unemployed_cap_spares).has_value();
    t.on_call_days = is(P::on_call_days);
    t.sick_pay_days = chain(parameter::employer_period_days);
    t.deduction_hundredths = of(P::deduction_share);
    t.relapse_days = chain(parameter::relapse_gap_days);
    t.long_relapse_days = is(P::long_waiting_relapse_days);
    t.self_waiting_days = is(P::self_waiting_days);
    t.self_waiting_choices = is(P::self_waiting_choices);
    t.high_risk_occasions = is(P::high_risk_occasions);
    t.self_risk_periods = is(P::high_risk_self_employed_periods);
    t.self_risk_days = is(P::high_risk_self_employed_days);
    t.one_day_risk_periods = is(P::high_risk_one_day_periods);
    t.age_limit_days = is(P::benefit_age_days);
    t.special_case = {kronor{is(P::special_case_quarter)}, kronor{is(P::special_case_half)},
                      kronor{is(P::special_case_three_quarters)}, kronor{is(P::special_case_full)}};
    t.special_case_ends_at = kronor{is(P::special_case_ends_at)};
    t.bans = of(P::ban_least_months).has_value();
    return t;
}

/// The readings of a law on income and benefit.
[[nodiscard]] constexpr money_readings readings_of(const law& l) {
    money_readings r;
    r.ceiling_floored = l.reads(option::ceiling_floored, "yes");
    r.recap_at_new_year = l.reads(option::recap_at_new_year, "yes");
    r.part_amount_down = l.reads(option::part_amount, "down");
    r.cap_whole = l.reads(option::cap_partly_unemployed, "whole");
    r.age_limit_by_month = l.reads(option::age_limit, "month");
    if (l.reading(option::holidays_are_working_days) != not_chosen)
        r.holidays_count = l.reads(option::holidays_are_working_days, "yes");
    r.limit_550_restarts = l.reads(option::limit_550_restarts, "yes");
    r.deduction_by_degree = l.reads(option::deduction_by_degree, "yes");
    r.part_days_whole = l.reads(option::part_days_whole_in_frame, "yes");
    r.parent_after_first_year = l.reads(option::parent_after_first_year, "lawful_benefit_drawn");
    r.break3_extended = l.reads(option::break3_extended, "yes");
    r.ban_keeps_protection = l.reads(option::ban_keeps_protection, "yes");
    r.five_days_from_fit = l.reads(option::five_days_from, "fit");
    r.feb_28 = l.reads(option::leap_birthday, "feb_28");
    r.index_floored = l.reads(option::index_rounding, "hundreds_down");
    return r;
}

/// The figures over time.
class law_terms {
public:
    /// A stretch and its figures.
    struct piece {
        day first{};  ///< it lasts until the next begins
        terms is{};   ///< the figures
    };

    /// Compiles a law.
    explicit law_terms(const law& l) {
        const money_law& m = l.money;
        std::vector<day> cuts{since_ever};
        const auto cut = [&](day d) {
            if (d != never && d > l.counting_from) cuts.push_back(d);
        };
        for (const amendment& a : m.changes) cut(a.applies_from);
        if (m.grace25_from) cut(*m.grace25_from);
        for (const amendment& a : l.changes) cut(a.applies_from);
        int last = civil(l.counting_from).year;
        int first = last;
        for (const base_amount& a : m.price_base.rows) {
            last = std::max<int>(last, a.year);
            first = std::min<int>(first, a.year);
        }
        for (int year = first; year <= last; ++year) cuts.push_back(detail::day_of(year, 1, 1));
        last_year_ = last;
        std::ranges::sort(cuts);
        const auto same = std::ranges::unique(cuts);
        cuts.erase(same.begin(), same.end());
        for (const day d : cuts) {
            const terms now = terms_on(l, d == since_ever ? detail::day_of(first - 1, 1, 1) : d);
            if (pieces_.empty() || !(pieces_.back().is == now)) pieces_.push_back({d, now});
        }
        open_years_ = place_of(detail::day_of(last_year_, 1, 1));
    }

    /// The figures of a day, and until when they hold. Years outside those laid down differ only in their number.
    [[nodiscard]] held<terms> on(day d) const {
        const std::size_t at = place_of(d);
        held<terms> found{pieces_[at].is, end_of(at)};
        if (at > 0 && at < open_years_) return found;  // it lies within one year, whose amount is laid down
        const int year = civil(d).year;
        if (found.is.year != year) {
            found.is.year = static_cast<std::int16_t>(year);
            found.is.price_base.reset();
            found.until = std::min(found.until, detail::day_of(year, 12, 31));
        } else if (year >= last_year_) {
            found.until = std::min(found.until, detail::day_of(year, 12, 31));
        }
        return found;
    }
    /// The place of the stretch of a day, for those who walk.
    [[nodiscard]] std::size_t place_of(day d) const {
        const auto next = std::ranges::upper_bound(pieces_, d, {}, &piece::first);
        return static_cast<std::size_t>(next - pieces_.begin()) - 1;
    }
    /// The last day of a stretch.
    [[nodiscard]] day end_of(std::size_t place) const {
        return place + 1 < pieces_.size() ? pieces_[place + 1].first - 1 : until_further;
    }
    /// All stretches, in order of time.
    [[nodiscard]] const std::vector<piece>& pieces() const { return pieces_; }

private:
    std::vector<piece> pieces_;
    int last_year_ = 0;
    std::size_t open_years_ = 0;  ///< the first stretch that may reach into years without an amount
};

}  // namespace rehabkedja
