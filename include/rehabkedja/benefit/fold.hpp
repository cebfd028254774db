/// @file
/// The fold: one walk over the days of a person in rising order, from breakpoint to breakpoint. Everything it reads of a
/// day was settled on the days before; so SGI, payment, level and protection may hang on each other.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "rehabkedja/benefit/level_count.hpp"
#include "rehabkedja/benefit/losses.hpp"
#include "rehabkedja/benefit/unknown_parts.hpp"
#include "rehabkedja/law/fixed_figures.hpp"

namespace rehabkedja {

/// Where a fold gets what income says of a day. `on` is asked in rising order; `without` of the day asked last.
template <class X>
concept income_source = requires(X x, day d, sick_so_far s, employer_mask m) {
    { x.on(d, s) } -> std::convertible_to<sgi_day>;
    { x.without(d, m, bool{}) } -> std::convertible_to<unsure<sgi_parts>>;
};

/// One walk over a person's days, with every unknown part settled one way.
template <income_source Income>
class plan_fold {
public:
    /// A walk over the lines, which must live longer.
    plan_fold(const benefit_lines& lines, Income income, const settled_parts& settled)
        : lines_(&lines), income_(std::move(income)), settled_(settled), count_(lines) {}

    /// The plan from the first day of the lines to `last`.
    [[nodiscard]] std::vector<plan_stretch> run(day last) {
        for (day d = lines_->first; d <= last;) {
            const day until = std::min(step(d), last);
            leave(d, until);
            d = until + 1;
        }
        return std::move(plan_);
    }
    /// The days counted in the frame, all of them.
    [[nodiscard]] const counted_days& counted() const { return count_.days(); }
    /// What was unknown on the way.
    [[nodiscard]] const met_unknowns& unknowns() const { return met_; }

private:
    [[nodiscard]] bool settle(const verdict& v, unknown_part which, bool more_is_paid_by) {
        if (v.known()) return v.yes();
        return settle(which, v.missing) == more_is_paid_by;
    }
    [[nodiscard]] bool settle(unknown_part which, const lacks& missing) {
        const auto i = static_cast<std::size_t>(which);
        met_.met.at(i) = true;
        met_.missing.at(i) |= missing;
        return settled_.at(i);
    }
    [[nodiscard]] sgi_parts settle(const unsure<sgi_parts>& s) {
        if (s.known()) return s.least;
        return settle(unknown_part::sgi, s.missing) ? s.most : s.least;
    }
    [[nodiscard]] const terms& figures_on(day d) const {
        const auto next = std::ranges::upper_bound(*lines_->figures, d, {}, &std::pair<day, terms>::first);
        return std::prev(next)->second;
    }

    /// Works out what holds on the day and until when; keeps it in `now_`.
    [[nodiscard]] day step(day d) {
        now_ = {};
        until_ = until_further;
        const terms& t = ask(figures_, d);
        const work_now& work = ask(work_, d);
        while (sick_at_ < lines_->sick.size() && lines_->sick[sick_at_].when.last < d) ++sick_at_;
        const bool sick = sick_at_ < lines_->sick.size() && lines_->sick[sick_at_].when.first <= d;
        if (sick_at_ < lines_->sick.size()) {
            const period& next = lines_->sick[sick_at_].when;
            bound(sick ? next.last : next.first - 1);
        }
        if (d < lines_->law_from) bound(lines_->law_from - 1);
        sick_so_far so_far;
        const bool counts = sick && d >= lines_->law_from;
        if (counts) {
            enter(d);
            level_before(d, t);
            so_far.exhausted = exhausted_;
            so_far.period_began = lines_->groups.sick()[place_.period].first;
            so_far.rehabilitation = lines_->sick[sick_at_].is.rehabilitation;
        }
        so_far.last_benefit = last_benefit_;
        income_now_ = income_.on(d, so_far);
        bound(income_now_.until);
        special_ended_ = special_ended_ || income_now_.special_ended;
        if (!sick) {
            below(d);
            return until_;
        }
        if (!counts) {
            now_.why = stop::before_law;
            return until_;
        }
        sick_day(d, t, work, lines_->sick[sick_at_].is);
        return until_;
    }

    /// A day outside every sick period, which a certificate of too low a degree may cover.
    void below(day d) {
        while (below_at_ < lines_->below.size() && lines_->below[below_at_].last < d) ++below_at_;
        if (below_at_ == lines_->below.size()) return;
        const period& next = lines_->below[below_at_];
        const bool here = next.first <= d && d >= lines_->law_from;
        bound(here ? next.last : std::max(next.first, lines_->law_from) - 1);
        if (here) now_.why = stop::below_degree;
    }

    /// Where the day stands in its group; a new group begins with nothing due.
    void enter(day d) {
        const auto at = lines_->groups.on(d);
        if (!group_first_ || at->group != place_.group) {
            due_ = {};
            deduction_settled_ = false;
            const sick_now& opens = lines_->sick[sick_at_].is;
            opened_by_treatment_ = opens.preventive || opens.rehabilitation;
            opened_by_employer_ = false;
            waited_ = false;
        }
        place_ = *at;
        group_first_ = lines_->groups.first_day(place_.group);
        count_.enter(place_.group);
    }

    /// Whether the days at both levels are used up before the day.
    void level_before(day d, const terms& t) {
        if (count_.follows(d)) bound(d);
        count_.restart(d, t);
        exhausted_ = count_.used_up(d, t) && !settle(ask(serious_, d), unknown_part::serious_illness, true) &&
                     !(t.beyond_limit_grounds && settle(ask(beyond_, d), unknown_part::beyond_limit, true));
    }

    /// A sick day under the law: what is owed, by whom, at which level, how much.
    void sick_day(day d, const terms& t, const work_now& work, const sick_now& sick) {
        now_.degree = now_.paid_degree = sick.degree;
        now_.rehabilitation = sick.rehabilitation;
        now_.preventive = sick.preventive;
        const terms& began = figures_on(std::max(*group_first_, lines_->law_from));
        const employer_mask paying = work.paying;
        if (paying != 0) opened_by_employer_ = true;
        now_.sgi = settle(income_now_.sgi);
        // 28:8: what an employer who pays sick pay has paid for work is left out.
        const sgi_parts basis =
            paying == 0 ? now_.sgi : settle(income_.without(d, paying | not_worked(d, t, work), work.unemployed));
        if (paying != 0) now_.paid_degree = sick.beside_sick_pay.value_or(sick.degree);
        const stop barred = now_.paid_degree == 0 ? stop::work_goes_on : stopped(d, t);
        now_.owed = barred == stop::paid ? basis : sgi_parts{};
        stop why = barred;
        const special_case_now& special = ask(special_case_, d);
        if (barred == stop::paid && paying == 0) fill_up(t, special);
        if (barred == stop::paid && now_.sgi.total() == kronor{} && now_.special == kronor{}) why = stop::no_sgi;
        if (why == stop::paid && !sick.rehabilitation) why = waiting(d, t, began, work, sick);
        const bool owed = now_.owed.total() > kronor{} || now_.special > kronor{};
        now_.benefit = owed;
        now_.why = owed ? stop::paid : why;
        now_.pays = owed ? payer::forsakringskassan : payer::none;
        if (paying != 0) {
            // The waiting day is that of the sick-pay period, which may begin later than the sick period (2018:648).
            const bool first_day_lost = !t.deduction_hundredths && (paying & ~work.first_day) == 0 &&
                                        !losses_.employer_pays_first_day(d, paying, t);
            if (!first_day_lost) {
                now_.why = stop::sick_pay;
                now_.pays = payer::employer;
            } else if (!owed) {
                now_.why = stop::waiting_day;
            }
        }
        amounts(d, t, began, work, sick);
        if (!now_.benefit && paying == 0) count_.nothing_follows(d);
    }

    /// Employers for whom the person does not work, or from whom there is leave other than parental leave: sick or not, the person
    /// would not have worked for them on the first days (27:10).
    [[nodiscard]] employer_mask not_worked(day d, const terms& t, const work_now& work) {
        const int left = static_cast<int>(t.sick_pay_days) - place_.number;
        if (left < 0) return 0;
        bound(d + left);
        return ~(work.employers | work.parental);
    }

    /// Benefit in special cases (ch. 28 a), where a full day at continued level would give less; it ends for good with an SGI
    /// that gives as much (28 a:19).
    void fill_up(const terms& t, const special_case_now& now) {
        const kronor table = t.special_case.back();
        if (table == kronor{} || special_ended_ || !settle(now.right, unknown_part::special_case, true)) return;
        if (now_.sgi.total() >= t.special_case_ends_at) {
            special_ended_ = true;
            return;
        }
        constexpr ground_set elsewhere =
            grounds_of(ground::study_support, ground::program, ground::program_susp);  // 28 a:6
        if (!((income_now_.holds | income_now_.by) & elsewhere).empty()) return;
        constexpr int whole = 4;
        const int beside = now.compensated / fixed::degree_step.is;
        if (beside >= whole) return;
        const auto at = [&](int quarters) { return t.special_case.at(static_cast<std::size_t>(quarters - 1)); };
        now_.special = at(whole - beside);
        now_.special_day = beside == 0 ? at(now_.paid_degree / fixed::degree_step.is)
                                       : part_of(now_.special, now_.paid_degree, rounding::krona_half_up);
    }

    /// What stops benefit from Försäkringskassan on the day, whatever the income.
    [[nodiscard]] stop stopped(day d, const terms& t) {
        if (settle(income_now_.full_compensation, unknown_part::full_compensation, false))
            return stop::full_compensation;
        if (t.bans &&
            settle(ask(now_.rehabilitation ? rehabilitation_barred_ : barred_, d), unknown_part::barred, false))
            return stop::barred;
        if (settle(ask(refused_, d), unknown_part::refused, false)) return stop::refused;
        if (settle(income_now_.waits, unknown_part::waits, false)) {
            const bool at_once = settle(ask(serious_, d), unknown_part::serious_illness, true) ||
                                 settle(ask(beyond_, d), unknown_part::beyond_limit, true);
            if (!at_once) return stop::restored_wait;
        }
        if (now_.rehabilitation && lines_->rehabilitation_ends) {
            if (d < *lines_->rehabilitation_ends)
                bound(*lines_->rehabilitation_ends - 1);
            else if (!(lines_->age_unknown && settle(unknown_part::born, lacks::of(lacking::born))))
                return stop::age_limit;
        }
        if (lines_->age_limit_from) {
            if (d < *lines_->age_limit_from)
                bound(*lines_->age_limit_from - 1);
            else if (t.age_limit_days > 0 && after_age_ >= t.age_limit_days &&
                     !(lines_->age_unknown && settle(unknown_part::born, lacks::of(lacking::born))))
                return stop::age_limit;
        }
        return exhausted_ ? stop::exhausted : stop::paid;
    }

    /// What waiting and the first days of a sick period take away. Lowers what is owed; says why, or that nothing did.
    [[nodiscard]] stop waiting(day d, const terms& t, const terms& began, const work_now& work, const sick_now& sick) {
        stop why = stop::paid;
        const int n = place_.number;
        const int first_days = static_cast<int>(t.sick_pay_days);
        if (n <= first_days) bound(d + (first_days - n));
        if (n == 1) bound(d);
        const bool spared = sick.preventive || settle(ask(special_risk_, d), unknown_part::special_risk, true);
        if (work.on_call_unbooked && work.employers == 0 && !work.unemployed) {
            // 27:16 a speaks of the sick period; no other period is added to it. Before it, 27:10 asked the same of the
            // first days. Whoever is unemployed beside it is paid as unemployed.
            const int in_period = d - lines_->groups.sick()[place_.period].first + 1;
            const int asked = static_cast<int>(t.on_call_days > 0 ? t.on_call_days : t.sick_pay_days);
            const int number = t.on_call_days > 0 ? in_period : n;
            if (number <= asked) {
                bound(d + (asked - number));
                none_of_employment();
                why = stop::not_called_in;
            }
        }
        if (work.on_leave_only && n <= first_days) {
            none_of_employment();
            why = stop::not_at_work;
        }
        if (work.unemployed && work.employers == 0 && n <= first_days && !registered(d)) {
            none_of_employment();
            if (out_of_work(work)) now_.owed = {};
            if (now_.owed.other == kronor{}) return stop::not_registered;
        }
        if (work.unemployed && work.paying != 0 && n <= first_days && !registered(d)) none_of_employment();
        if (n == 1 && !began.deduction_hundredths && !spared && by_employment(work) && !spared_by_risk(d, began)) {
            losses_.lose(d);
            none_of_employment();
            if (out_of_work(work)) now_.owed.other = {};
            why = stop::waiting_day;
        }
        // 27:28 b: who becomes unemployed is under the rules of the deduction instead.
        if (now_.owed.other > kronor{} && !out_of_work(work) && waits_in_other_work(d, began, spared)) {
            if (special_of_business(work)) now_.special = now_.special_day = {};
            now_.owed.other = {};
            if (why == stop::paid) why = stop::waiting_time;
        }
        return why;
    }

    void none_of_employment() {
        now_.owed.employment = {};
        now_.special = now_.special_day = {};
    }
    /// At the disposal of the labour market, or to refuse would be unreasonable (28:6 third paragraph).
    [[nodiscard]] bool registered(day d) {
        return settle(income_now_.registered, unknown_part::registered, true) ||
               settle(ask(unreasonable_, d), unknown_part::unreasonable, true);
    }

    /// Whether the day is one of the waiting days of other work (27:27 a, 27:30).
    [[nodiscard]] bool waits_in_other_work(day d, const terms& began, bool spared) {
        if (lines_->waiting.empty()) return false;
        const waiting_now& w = lines_->waiting[place_.group];
        int days = w.least;
        if (w.least != w.most && !settle(unknown_part::waiting, w.missing)) days = w.most;
        const bool long_wait = w.by_long && days == w.most;
        const auto at = long_wait ? lines_->long_groups.on(d) : std::optional(place_);
        if (!at || at->number > days) return false;
        // High-risk protection and treatment spare waiting days, not a long waiting time that was chosen (27:28, 27:40).
        if (!long_wait && (spared || losses_.spared_in_other_work(d, *group_first_, days, began))) {
            now_.high_risk = !now_.preventive;
            return false;
        }
        bound(d + (days - at->number));
        // Treatment that opens the period spares its own days only (27:28): what is lost begins with the first day after it.
        if (at->number == 1 || (opened_by_treatment_ && !waited_)) {
            const int spared_days = at->number - 1;
            losses_.lose_in_other_work(d, std::min(days, lines_->groups.days_of(place_.group)) - spared_days);
        }
        waited_ = true;
        return true;
    }
    [[nodiscard]] bool spared_by_risk(day d, const terms& began) {
        const bool spared = losses_.spared(d, began);
        now_.high_risk = now_.high_risk || spared;
        return spared;
    }

    /// Unemployed, and at work neither at an employer nor in a business: under the rules of the unemployed altogether.
    [[nodiscard]] static bool out_of_work(const work_now& work) {
        return work.unemployed && !work.self_employed && work.employers == 0;
    }

    /// Benefit in special cases beside an SGI of other work alone has its waiting days (28 a:16 second paragraph).
    [[nodiscard]] bool special_of_business(const work_now& work) const {
        return now_.special > kronor{} && now_.sgi.employment == kronor{} && now_.sgi.other > kronor{} &&
               !out_of_work(work);
    }
    /// Whether the benefit of the day is under the rules of the waiting day and the deduction (27:27, 27:28 b, 28 a:16).
    [[nodiscard]] bool by_employment(const work_now& work) const {
        return now_.owed.employment > kronor{} || (now_.special > kronor{} && !special_of_business(work)) ||
               (now_.owed.other > kronor{} && out_of_work(work));
    }

    /// Level, amount, deduction; what the day adds to the counters.
    void amounts(day d, const terms& t, const terms& began, const work_now& work, const sick_now& sick) {
        const bool paid = now_.benefit;
        if (paid && count_.benefit_follows(d)) settle_levels_of_sick_pay();
        if (exhausted_) {
            now_.rate = {static_cast<int>(t.factor_thousandths), static_cast<int>(t.continued_hundredths),
                         fixed::year_days.is};
            if (const auto crossed = count_.changes(d, t, 0, until_)) bound(*crossed - 1);
            return;
        }
        const bool normal_left = count_.normal_left(d, t);
        now_.serious = !normal_left && settle(ask(serious_, d), unknown_part::serious_illness, true);
        now_.would_be = normal_left || now_.serious ? benefit_level::normal : benefit_level::continued;
        if (now_.pays == payer::forsakringskassan) now_.at = now_.would_be;
        if (paid && now_.would_be == benefit_level::continued && t.continued_days) {
            if (const auto used = count_.used(d); used < *t.continued_days)
                bound(d + static_cast<int>(*t.continued_days - used) - 1);
            else
                now_.beyond = true;
        }
        if (paid && lines_->age_limit_from && d >= *lines_->age_limit_from && after_age_ < t.age_limit_days)
            bound(d + static_cast<int>(t.age_limit_days) - after_age_ - 1);
        const bool deducts =
            paid && !deduction_settled_ && began.deduction_hundredths && deduction_due(d, work, began, sick);
        now_.rate = {static_cast<int>(t.factor_thousandths), percent_of(t), fixed::year_days.is};
        const rounding shares = lines_->readings.part_amount_down ? rounding::krona_down : rounding::krona_half_up;
        now_.part_down = lines_->readings.part_amount_down && now_.paid_degree % 100 != 0;
        const bool spared = t.cap_spares_preventive_and_on_call && (sick.preventive || work.on_call);
        const bool capped_now = work.unemployed && !spared;
        if (capped_now) {
            now_.cap = unemployed_cap{t.unemployed_cap, work.unemployed_share, std::max(work.all_shares, 1),
                                      !lines_->readings.cap_whole};
        }
        now_.full_day = full_under(now_.cap, now_.sgi);
        const auto calendar = [&](const sgi_parts& of) { return full_under(now_.cap, of); };
        if (paid) {
            const kronor full = full_of_method(d, t, work, sick, calendar);
            now_.before_deduction = std::max(part_of(full, now_.paid_degree, shares), now_.special_day);
            if (deducts) {
                losses_.lose(d);
                due_ = std::max(deduction(began, full, shares, out_of_work(work), calendar), special_deduction(shares));
                bound(d);
            }
            take_deduction(d);
            now_.counted = !deducts;  // 27:21: the first day is not one of the 364
        }
        if (const auto crossed = count_.changes(d, t, quarters(), until_)) bound(*crossed - 1);
    }

    [[nodiscard]] int percent_of(const terms& t) const {
        return static_cast<int>(now_.would_be == benefit_level::normal ? t.normal_hundredths : t.continued_hundredths);
    }
    /// A full day by calendar days at the rate of the day, under the ceiling where there is one.
    [[nodiscard]] kronor full_under(const std::optional<unemployed_cap>& cap, const sgi_parts& of) const {
        const kronor full = rehabkedja::full_day(of.total(), now_.rate);
        return cap ? capped(full, *cap) : full;
    }
    [[nodiscard]] int quarters() const { return now_.counted ? quarters_of(now_.paid_degree) : 0; }
    /// What a day at a degree counts in the frame: a whole day, or its part (option `part_days_whole_in_frame`).
    [[nodiscard]] int quarters_of(int degree) const {
        return lines_->readings.part_days_whole ? whole_day : degree / fixed::degree_step.is;
    }

    /// A full day by the method of the day, on what is owed.
    template <class Calendar>
    [[nodiscard]] kronor full_of_method(day d, const terms& t, const work_now& work, const sick_now& sick,
                                        Calendar calendar) {
        now_.by = amount_method::calendar_days;
        if (now_.owed.employment == kronor{} || sick.rehabilitation) return calendar(now_.owed);
        constexpr ground_set asleep = grounds_of(ground::study_support, ground::study_nosupport, ground::study_ownfield,
                                                 ground::study_other, ground::periodic, ground::program);
        const bool dormant =
            !(income_now_.by & asleep).empty() || settle(income_now_.dormant, unknown_part::dormant, false);
        const bool first_days = place_.number <= t.sick_pay_days;
        const bool by_hours = dormant || (first_days && !work.unemployed && !work.parental_leave);
        if (!by_hours) return calendar(now_.owed);
        now_.by = amount_method::working_time;
        const hours_now& hours = ask(hours_, d);
        const kronor other = now_.owed.other > kronor{} ? calendar({{}, now_.owed.other}) : kronor{};
        if (!hours.known) {
            return settle(unknown_part::hours, hours.missing) ? calendar(now_.owed) : other;
        }
        now_.an_hour = hour_rate(now_.owed.employment, now_.rate, hours.yearly);
        now_.yearly_hours = hours.yearly;
        // The hours of a day that stands alone are whole (28:13, 28:16).
        const bool alone = lines_->groups.days_of(place_.group) - lines_->days_of_sick_pay[place_.group] == 1;
        constexpr int hundred = 100;
        now_.hundredths_a_day = alone ? hours_half_up(hours.hundredths_a_day) * hundred : hours.hundredths_a_day;
        return day_of_many(now_.an_hour, now_.hundredths_a_day) + other;
    }

    /// Whether a deduction is to be made: the period opens with benefit that answers to employment (27:27).
    [[nodiscard]] bool deduction_due(day d, const work_now& work, const terms& began, const sick_now& sick) {
        if (sick.rehabilitation || sick.preventive || opened_by_treatment_) return false;
        // Sick pay that opens the period is no benefit; beside it benefit may open the period too.
        if (opened_by_employer_ && place_.number > 1) return false;
        if (!by_employment(work)) return false;
        deduction_settled_ = true;
        if (settle(ask(special_risk_, d), unknown_part::special_risk, true)) {
            now_.high_risk = true;
            return false;
        }
        return !spared_by_risk(d, began);
    }
    /// A full day in special cases, or a day at the degree by the option.
    [[nodiscard]] kronor special_deduction(rounding shares) const {
        return lines_->readings.deduction_by_degree ? part_of(now_.special, now_.paid_degree, shares) : now_.special;
    }
    /// What the deduction takes in all: a full day, or a share of an average week by the working-time method (27:27).
    template <class Calendar>
    [[nodiscard]] kronor deduction(const terms& began, kronor full, rounding shares, bool all_income,
                                   Calendar calendar) {
        if (now_.by == amount_method::working_time) {
            if (now_.an_hour == kronor{}) return full;
            return weekly_deduction(now_.an_hour, now_.yearly_hours, static_cast<int>(*began.deduction_hundredths),
                                    fixed::year_weeks.is);
        }
        // 27:28 b: of whoever is out of work all income is under the rules of the deduction.
        const bool all_of_it = all_income || now_.owed.employment == kronor{};
        const kronor day_of_it = calendar(all_of_it ? now_.owed : sgi_parts{now_.owed.employment, {}});
        return lines_->readings.deduction_by_degree ? part_of(day_of_it, now_.paid_degree, shares) : day_of_it;
    }
    /// Takes what is left of the deduction from the day, never below nothing; what remains falls on the next days.
    void take_deduction(day d) {
        now_.daily = now_.before_deduction;
        if (due_ == kronor{} || now_.before_deduction == kronor{}) return;
        now_.deducted = std::min(due_, now_.before_deduction);
        now_.daily = now_.before_deduction - now_.deducted;
        const std::int64_t whole_days = due_.whole / now_.before_deduction.whole;
        bound(d + static_cast<int>(std::max<std::int64_t>(whole_days, 1)) - 1);
    }

    /// Closes the step: the days are counted, equal neighbours are one.
    void leave(day d, day until) {
        const int days = until - d + 1;
        if (now_.benefit) {
            count_.paid({d, until}, quarters(), now_.would_be);
            last_benefit_ = until;
            if (lines_->age_limit_from && d >= *lines_->age_limit_from) after_age_ += days;
            due_ = std::max(kronor{}, due_ - times(now_.deducted, days));
        }
        if (now_.why == stop::before_law) count_.before_law({d, until}, quarters_of(lines_->sick[sick_at_].is.degree));
        income_now_.until = {};
        put({d, until}, now_, income_now_);
    }
    /// Adds days to the plan; equal neighbours are one stretch.
    void put(period days, const plan_day& is, const sgi_day& income) {
        if (!plan_.empty() && plan_.back().is == is && plan_.back().income == income)
            plan_.back().when.last = days.last;
        else
            plan_.push_back({days, is, income});
    }

    /// Benefit follows on the sick pay of the group: its days count from now on (27:26 second paragraph), and a full day on
    /// them is at the level that they themselves give.
    void settle_levels_of_sick_pay();

    void bound(day until) { until_ = std::min(until_, until); }
    template <class T>
    [[nodiscard]] const T& ask(line_cursor<T>& line, day d) {
        const auto now = line.on(d);
        bound(now.until);
        return *now.is;
    }

    const benefit_lines* lines_;
    Income income_;
    settled_parts settled_;
    line_cursor<terms> figures_{*lines_->figures};
    line_cursor<work_now> work_{lines_->work};
    line_cursor<hours_now> hours_{lines_->hours};
    line_cursor<verdict> refused_{lines_->refused};
    line_cursor<verdict> barred_{lines_->barred};
    line_cursor<verdict> rehabilitation_barred_{lines_->rehabilitation_barred};
    line_cursor<verdict> serious_{lines_->serious};
    line_cursor<verdict> beyond_{lines_->beyond};
    line_cursor<verdict> special_risk_{lines_->special_risk};
    line_cursor<verdict> unreasonable_{lines_->unreasonable};
    line_cursor<special_case_now> special_case_{lines_->special_case};
    std::size_t sick_at_ = 0;
    std::size_t below_at_ = 0;
    met_unknowns met_{};

    plan_day now_{};
    sgi_day income_now_{};
    day until_{};
    sick_groups::place place_{};
    std::optional<day> group_first_{};  ///< of the group of sick periods
    bool exhausted_ = false;
    bool deduction_settled_ = false;    ///< the deduction of the group has been made, or is not to be made
    bool opened_by_treatment_ = false;  ///< the group opens with treatment or rehabilitation: no waiting (27:28)
    bool waited_ = false;               ///< a day of the group was one of the waiting days of other work
    bool opened_by_employer_ = false;   ///< an employer's sick pay went before in the group
    bool special_ended_ = false;        ///< the right to benefit in special cases has ended (28 a:19)

    level_count count_;
    losses losses_{};
    std::optional<day> last_benefit_{};
    int after_age_ = 0;  ///< days paid after the hard age limit
    kronor due_{};       ///< what is left of the deduction of the group
    std::vector<plan_stretch> plan_{};
};

template <income_source Income>
void plan_fold<Income>::settle_levels_of_sick_pay() {
    const auto tail =
        std::ranges::lower_bound(plan_, *group_first_, {}, [](const plan_stretch& s) { return s.when.last; });
    const std::vector<plan_stretch> before(tail, plan_.end());
    plan_.erase(tail, plan_.end());
    line_cursor<verdict> serious{lines_->serious};
    line_cursor<verdict> beyond{lines_->beyond};
    for (const plan_stretch& s : before) {
        if (s.is.why != stop::sick_pay || s.is.serious || s.is.benefit || s.is.would_be == benefit_level::none) {
            put(s.when, s.is, s.income);
            continue;
        }
        for (day d = s.when.first; d <= s.when.last;) {
            const terms& t = figures_on(d);
            const auto crossed = count_.changes(d, t, s.when.last);
            plan_stretch part = s;
            part.when = {d, crossed ? *crossed - 1 : s.when.last};
            benefit_level level = benefit_level::normal;
            if (!count_.normal_left(d, t)) {
                const auto judged = serious.on(d);
                part.when.last = std::min(part.when.last, judged.until);
                part.is.serious = settle(*judged.is, unknown_part::serious_illness, true);
                if (!part.is.serious) {
                    const auto no_limit = beyond.on(d);
                    part.when.last = std::min(part.when.last, no_limit.until);
                    const bool goes_on =
                        !count_.used_up(d, t) ||
                        (t.beyond_limit_grounds && settle(*no_limit.is, unknown_part::beyond_limit, true));
                    level = goes_on ? benefit_level::continued : benefit_level::none;
                }
            }
            if (level != part.is.would_be) {
                const bool normal = level == benefit_level::normal;
                part.is.would_be = level;
                part.is.rate.level_percent = static_cast<int>(normal ? t.normal_hundredths : t.continued_hundredths);
                if (level == benefit_level::none) part.is.cap.reset();
                const kronor full =
                    level == benefit_level::none ? kronor{} : full_day(part.is.sgi.total(), part.is.rate);
                part.is.full_day = part.is.cap ? capped(full, *part.is.cap) : full;
            }
            put(part.when, part.is, part.income);
            d = part.when.last + 1;
        }
    }
}

}  // namespace rehabkedja
