/// @file
/// What income says of each day of a person, walked in rising order: the source that benefit reads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "rehabkedja/income/employers.hpp"
#include "rehabkedja/income/protection.hpp"
#include "rehabkedja/income/sgi_class.hpp"

namespace rehabkedja {

/// The SGI of one person over time. Law, figures and person must live longer. Days are asked in rising order; the answer on a
/// day rests on the days before it, and on what `sick_so_far` says of them.
///
///     sgi_line line(l, figures, somebody);
///     const sgi_day now = line.on(d, {});
class sgi_line {
public:
    /// Lays out the facts of a person.
    sgi_line(const law& l, const law_terms& compiled, const person& p)
        : money_(&l.money),
          figures_(&compiled),
          readings_(readings_of(l)),
          person_(&p),
          grounds_(l, readings_, p),
          employers_(employers_of(p)) {
        std::vector<day> cuts = grounds_.cuts();
        if (p.income) {
            for (const income_fact& f : *p.income) detail::add_cuts(cuts, f.valid);
            was_.resize(p.income->size());
        }
        follows_benefit_ = !p.protection || std::ranges::any_of(*p.protection, [](const protection_fact& f) {
            return !f.is || *f.is == ground::grace25;
        });
        if (p.sgi_decided) {
            for (const decided_sgi_fact& f : *p.sgi_decided) detail::add_cuts(cuts, f.valid);
        }
        if (p.compensation) {
            for (const compensation_fact& f : *p.compensation) detail::add_cuts(cuts, f.valid);
        }
        for (const occupation_fact& f : p.occupation) detail::add_cuts(cuts, f.valid);
        // Long before benefit can be paid nothing is asked; a look-back is enough.
        constexpr int look_back = 730;
        const day start = l.counting_from - look_back;
        cuts.push_back(start);
        std::erase_if(cuts, [](day d) { return d <= since_ever || d >= until_further; });
        std::ranges::sort(cuts);
        const auto same = std::ranges::unique(cuts);
        cuts.erase(same.begin(), same.end());
        // What was closest before the first change is of the day before it.
        cuts.insert(cuts.begin(), cuts.front() - 1);
        cuts_ = std::move(cuts);
        begun_ = cuts_.front() - 1;
    }

    /// What income says of a day.
    [[nodiscard]] sgi_day on(day d, const sick_so_far& sick) {
        if (d < cuts_.front()) return before_all(d);
        // Every breakpoint between the days asked is a day of its own.
        while (begun_ < d) {
            const day next = begun_ < cuts_.front() ? cuts_.front() : std::min(d, now_.until + 1);
            now_ = step(next, sick);
            begun_ = next;
            asked_ = sick;
        }
        if (!follows_benefit_) asked_.last_benefit = sick.last_benefit;  // only the working days after it ask
        if (!(asked_ == sick)) now_ = step(d, sick);
        asked_ = sick;
        return now_;
    }

    /// The SGI of the day asked last without what those employers pay (28:8). What is kept from earlier work is what the work
    /// would have given: it goes beside sick pay only to the extent of unemployment.
    [[nodiscard]] unsure<sgi_parts> without(day d, employer_mask some, bool partly_unemployed) const {
        if (some == 0) return now_.sgi;
        std::vector<earning> left;
        unsure<kronor> paid;
        if (person_->income) {
            const terms t = figures_->on(d).is;
            for (std::size_t i = 0; i < person_->income->size(); ++i) {
                const income_fact& f = (*person_->income)[i];
                const earning e = earning_of(f, was_[i], t);
                if (!is_from(employers_, some, f)) {
                    left.push_back(e);
                    continue;
                }
                paid = lift([](kronor a, kronor b) { return a + b; }, paid,
                            where(e.counts, e.yearly, unsure<kronor>(kronor{})));
            }
        } else {
            paid = unsure<kronor>(kronor{}, most_kronor, lacks::of(lacking_fact::income));
        }
        const bool works_only = now_.dormant.yes() || now_.held.most <= now_.current.least.total();
        // Of an income that is not known, any part may be from others.
        if (!now_.decided && works_only && !person_->income)
            return cut_to(everything(lacks::of(lacking_fact::income)), ceiling_, ceiling_year_);
        if (!now_.decided && works_only) {
            // The floor (25:3) asks whether there is an SGI at all: it met the income of all employers.
            const kronor most = detail::most_total(earned_before_);
            if (most == kronor{}) return {};
            unsure<sgi_parts> found = rounded(income_of(figures_->on(d).is, left));
            if (detail::least_total(earned_before_) == kronor{} && detail::least_total(found) > kronor{})
                found = {sgi_parts{}, found.most, found.missing | earned_before_.missing};
            return cut_to(found, ceiling_, ceiling_year_);
        }
        // What was decided or kept names no employer: the whole part from employment is theirs.
        const bool less_pay = !now_.decided && partly_unemployed;
        const auto rest = [&](const sgi_parts& p, kronor by) {
            const kronor kept = less_pay ? hundreds_down(higher_of(kronor{}, p.employment - by)) : kronor{};
            return sgi_parts{kept, p.other};
        };
        return cut_to(unsure<sgi_parts>(rest(before_.least, paid.most), rest(before_.most, paid.least),
                                        before_.missing | paid.missing),
                      ceiling_, ceiling_year_);
    }

private:
    /// Nothing has been said of days before the first fact.
    [[nodiscard]] sgi_day before_all(day d) const {
        static_cast<void>(d);
        sgi_day none;
        if (!person_->income) none.sgi = none.current = everything(lacks::of(lacking_fact::income));
        none.until = cuts_.front() - 1;
        return none;
    }
    [[nodiscard]] static unsure<sgi_parts> everything(const lacks& missing) {
        return {sgi_parts{}, sgi_parts{most_kronor, most_kronor}, missing};
    }

    [[nodiscard]] sgi_day step(day d, const sick_so_far& sick) {
        const held<terms> terms_now = figures_->on(d);
        const terms& t = terms_now.is;
        sgi_day now;
        now.until = terms_now.until;
        if (const auto next = std::ranges::upper_bound(cuts_, d); next != cuts_.end())
            now.until = std::min(now.until, *next - 1);

        // ── the ceiling ──
        std::optional<kronor> price_base = t.price_base;
        int base_year = t.year;
        if (!readings_.recap_at_new_year && sick.period_began) {
            base_year = civil(*sick.period_began).year;
            price_base = money_->price_base.in(base_year);
        }
        const std::optional<kronor> ceiling = ceiling_of(t, price_base, readings_);
        ceiling_ = ceiling;
        ceiling_year_ = base_year;
        const auto cut = [&](const unsure<sgi_parts>& uncut) { return cut_to(uncut, ceiling, base_year); };

        // ── work ──
        const unsure<sgi_parts> current = read_incomes(d, t);
        const bool any_work = detail::most_total(current) > kronor{};
        // Pay that falls below the floor as the price base amount rises (25:3) is kept by a ground that holds, such as sickness.
        if (!any_work && was_before_ && changed_.fell.no() && detail::most_total(earned_before_) > kronor{}) {
            changed_.fell =
                detail::least_total(earned_before_) > kronor{} ? verdict(true) : verdict(earned_before_.missing);
        }
        const unsure<sgi_parts> earned_then = earned_before_;
        earned_before_ = current;
        // Work that gives no SGI begins nothing.
        if (!any_work)
            changed_.began = false;
        else if (detail::least_total(current) == kronor{} && !changed_.began.no())
            changed_.began = all_of(changed_.began, verdict(current.missing));
        const work_change change = changed_;

        // ── what was closest before ──
        if (any_work)
            stopped_.reset();
        else if (!stopped_)
            stopped_ = d;
        state_.work_changed(d, change, before_, stopped_, earned_then);
        const unsure<sgi_parts> decided = read_decided(d, current);
        // Work that carries a decided SGI has not stopped, whatever it pays and however long it can be expected to last.
        if (decided_now_.yes() && (works_.yes() || any_income())) stopped_.reset();
        read_compensation(d, now, t);
        state_.outgrown_by(current);

        // ── the grounds ──
        if (readings_.break3_extended && !others_.no() && stepped_ < d)
            (others_.yes() ? others_covered_ : others_may_cover_).push_back({stepped_, d - 1});
        ground_question q;
        q.exhausted = sick.exhausted;
        q.full_compensation = now.full_compensation;
        q.restored = restored_on_ == d;
        q.restored_known = restored_known_;
        q.last_benefit = sick.last_benefit;
        q.rehabilitation = sick.rehabilitation;
        const ground_question of_all = q;
        const auto grounds_today = [&] {
            q = of_all;
            state_.ask(q, works_);
            if (q.break_began) {
                q.other_days = other_days_since(*q.break_began, t, false);
                q.other_days_at_most = other_days_since(*q.break_began, t, true);
                q.other_days_missing = others_missing_;
            }
            return grounds_.on(d, t, q);
        };
        ground_day today = grounds_today();
        if (!any_work && today.any.no() && state_.falls_back()) today = grounds_today();
        now.until = std::min(now.until, today.until);
        if (q.restored) now.until = d;
        const ground_set would_close = state_.held() && today.any.no() ? grounds_.would_cover(d, t, q) : ground_set{};
        state_.cover(d, today, current, change.began, works_, would_close);
        ground_set others = today.yes;
        others.drop(ground::break3);
        ground_set maybe = today.maybe;
        maybe.drop(ground::break3);
        others_ = !others.empty() ? verdict(true) : maybe.empty() ? verdict(false) : verdict(today.missing);
        if (!others_.known()) others_missing_ |= others_.missing;
        stepped_ = d;

        // ── the answer ──
        const bool keeps = state_.held().has_value();
        const unsure<sgi_parts> kept =
            keeps ? where(state_.held()->alive, state_.held()->value, unsure<sgi_parts>()) : unsure<sgi_parts>();
        now.current = cut(current);
        const unsure<sgi_parts> kept_cut = cut(kept);
        now.held = lift([](const sgi_parts& p) { return p.total(); }, kept_cut);
        now.dormant = today.dormant;
        now.sgi = where(any_of(today.dormant, now.full_compensation), now.current,
                        detail::higher_in_all(now.current, kept_cut));
        now.holds = today.yes;
        now.by = keeps ? today.yes : ground_set{};
        now.registered = today.registered;
        now.broken_on = state_.broken().on;
        now.missing_broken = state_.broken().missing;
        now.would_have_closed = state_.broken().would_have_closed;
        settle_wait(now);
        before_ = detail::higher_in_all(current, kept);
        if (!person_->income) now.missing_broken |= lacks::of(lacking_fact::income);
        if (!decided_now_.no()) {
            now.sgi = where(decided_now_, cut(decided), now.sgi);
            now.decided = decided_now_.yes();
            if (now.decided) {
                now.waits = false;
                before_ = decided;
                now.missing_broken = {};
                now.broken_on.reset();
            } else {
                before_ = where(decided_now_, decided, before_);
                now.missing_broken |= decided_now_.missing;
            }
        }
        settle_break(now);
        now.special_ended = special_ended_ = special_ended_ || ends_special_case(d, t, now);
        classify(now, *person_, *money_, readings_, d);
        was_before_ = true;
        return now;
    }

    /// By how many days other grounds move the end of an interruption (26:18, option `break3_extended`): each day before the end
    /// that they cover, or at most may cover, as far as it has been moved by then. It is so whether or not an SGI stood decided
    /// on the day.
    [[nodiscard]] int other_days_since(day began, const terms& t, bool at_most) const {
        const day ends = ground_line::break_ends(began, t);
        int moved = 0;
        std::vector<period> covered = others_covered_;
        if (at_most) {
            covered.insert(covered.end(), others_may_cover_.begin(), others_may_cover_.end());
            std::ranges::sort(covered, {}, &period::first);
        }
        for (const period& p : covered) {
            const day from = std::max(p.first, began);
            if (from <= p.last && from < ends + moved) moved += p.last - from + 1;
        }
        return moved;
    }

    /// The wait after compensation is for benefit on what is restored, not on current work (27:35 a).
    static void settle_wait(sgi_day& now) {
        now.waits = all_of(now.waits, negated(now.dormant));  // what sleeps is not used
        if (now.waits.no()) return;
        const kronor least = now.current.least.total();
        const kronor most = now.current.most.total();
        if (now.held.most <= least) now.waits = false;
        if (now.held.least <= most && now.held.most > least)
            now.waits = all_of(now.waits, verdict(now.held.missing | now.current.missing));
    }
    /// The chain is broken only where no SGI is left: not while work carries one or under full compensation.
    static void settle_break(sgi_day& now) {
        const kronor least = now.sgi.least.total();
        const kronor most = now.sgi.most.total();
        if (least > kronor{} || now.full_compensation.yes()) {
            now.broken_on.reset();
            now.missing_broken = {};
        } else if (now.broken_on) {
            if (most > kronor{}) now.missing_broken |= now.sgi.missing;
            if (!now.full_compensation.known()) now.missing_broken |= now.full_compensation.missing;
        }
        if (!now.missing_broken.empty()) now.broken_on.reset();
    }

    /// The SGI of the incomes of a day before the ceiling, and how work changed since the step before.
    [[nodiscard]] unsure<sgi_parts> read_incomes(day d, const terms& t) {
        changed_ = {};
        works_ = person_->income ? verdict(false) : verdict(lacks::of(lacking_fact::income));
        if (!person_->income) return everything(lacks::of(lacking_fact::income));
        std::vector<earning>& all = earnings_;
        all.clear();
        unsure<kronor> ended;
        unsure<kronor> began;
        const auto add = [](kronor a, kronor b) { return a + b; };
        bool moved = false;
        for (std::size_t i = 0; i < person_->income->size(); ++i) {
            const income_fact& f = (*person_->income)[i];
            const verdict here = detail::holds(f.valid, d, lacking_fact::income_from, lacking_fact::income_to);
            const verdict before = was_[i];
            if (before.no() && here.no()) continue;
            const bool same = before.is == here.is;
            if (!here.no()) {
                all.push_back(earning_of(f, here, t));
                works_ = any_of(works_, is_work(all.back(), t));
            }
            if (!same && was_before_) {
                moved = true;
                const earning e = earning_of(f, true, t);
                const unsure<kronor> amount = where(e.counts, e.yearly, unsure<kronor>(kronor{}));
                const verdict gone = all_of(before, negated(here));
                const verdict come = all_of(negated(before), here);
                ended = lift(add, ended, where(gone, amount, unsure<kronor>(kronor{})));
                began = lift(add, began, where(come, amount, unsure<kronor>(kronor{})));
            }
            was_[i] = here;
        }
        if (moved) {
            if (ended.least > began.most)
                changed_.fell = true;
            else if (ended.most > began.least)
                changed_.fell = verdict(ended.missing | began.missing);
            if (began.least > kronor{})
                changed_.began = true;
            else if (began.most > kronor{})
                changed_.began = verdict(began.missing);
        }
        return uncut_sgi(t, all);
    }

    /// The decided SGI of a day, not cut; `decided_now_` says whether there is one.
    [[nodiscard]] unsure<sgi_parts> read_decided(day d, const unsure<sgi_parts>& current) {
        const verdict before = decided_now_;
        const unsure<sgi_parts> was = decided_was_;
        decided_now_ = false;
        unsure<sgi_parts> found;
        if (!person_->sgi_decided) {
            decided_now_ = verdict(lacks::of(lacking_fact::sgi_decided));
            found = everything(decided_now_.missing);
        } else {
            for (const decided_sgi_fact& f : *person_->sgi_decided) {
                using F = lacking_fact;
                const verdict here = detail::holds(f.valid, d, F::sgi_decided_from, F::sgi_decided_to);
                if (here.no()) continue;
                decided_now_ = any_of(decided_now_, here);
                const kronor most = f.yearly.value_or(most_kronor);
                const kronor least = f.yearly.value_or(kronor{});
                lacks missing;
                if (!f.yearly) missing |= lacks::of(F::sgi_decided_yearly);
                if (!f.of_which_other) missing |= lacks::of(F::sgi_decided_of_which_other);
                const kronor other_least = f.of_which_other.value_or(kronor{});
                const kronor other_most = f.of_which_other.value_or(most);
                const unsure<sgi_parts> value({higher_of(kronor{}, least - other_most), other_least},
                                              {higher_of(kronor{}, most - other_least), other_most}, missing);
                found = where(here, value, found);
            }
        }
        decided_was_ = found;
        if (decided_now_.yes()) {
            state_.decided();
        } else if (before.yes()) {
            // What was decided is what was closest before, where work now gives less.
            verdict fell = detail::least_total(was) > detail::most_total(current);
            if (fell.no() && detail::most_total(was) > detail::least_total(current))
                fell = verdict(was.missing | current.missing);
            state_.keep(was, stopped_before(d).value_or(d), all_of(negated(decided_now_), fell));
        }
        return found;
    }
    /// The day on which all work stopped, if facts know any work that did.
    [[nodiscard]] std::optional<day> stopped_before(day d) const {
        const bool any = person_->income && !person_->income->empty();
        return any && stopped_ && *stopped_ < d && ever_worked() ? stopped_ : std::nullopt;
    }
    /// Whether facts know of any income on the day.
    [[nodiscard]] bool any_income() const {
        return std::ranges::any_of(was_, [](const verdict& here) { return here.yes(); });
    }
    [[nodiscard]] bool ever_worked() const {
        return std::ranges::any_of(*person_->income, [&](const income_fact& f) { return f.valid.when.last < begun_; });
    }

    /// Whether the SGI of the day is of the size that ends benefit in special cases for good, sick or not (28 a:19).
    [[nodiscard]] bool ends_special_case(day d, const terms& t, const sgi_day& now) const {
        if (!person_->compensation || person_->compensation->empty()) return false;
        if (t.special_case_ends_at == kronor{} || detail::least_total(now.sgi) < t.special_case_ends_at) return false;
        const auto reading = readings_.feb_28 ? leap_birthday::feb_28 : leap_birthday::mar_1;
        return detail::special_case(*person_, *money_, d, reading).yes();
    }

    /// Compensation of a day: whether it is full, whether it began, changed or ended, and what waits after it.
    void read_compensation(day d, sgi_day& now, const terms& t) {
        using F = lacking_fact;
        verdict active;
        std::optional<int> degree = 0;
        constexpr int whole = 100;
        int surely = 0;
        if (!person_->compensation) {
            active = now.full_compensation = verdict(lacks::of(F::compensation));
        } else {
            for (const compensation_fact& f : *person_->compensation) {
                const verdict here = detail::holds(f.valid, d, F::compensation_from, F::compensation_to);
                if (here.no()) continue;
                const verdict full =
                    f.degree ? verdict(*f.degree >= whole) : verdict(lacks::of(F::compensation_degree));
                active = any_of(active, here);
                now.full_compensation = any_of(now.full_compensation, all_of(here, full));
                if (here.yes()) surely += f.degree.value_or(0);
                degree = degree && f.degree ? std::optional(*degree + *f.degree) : std::nullopt;
            }
            // Two parts that make a whole are full compensation too.
            if (surely >= whole) now.full_compensation = true;
        }
        if (compensated_.no() && !active.no()) saved_ = before_;
        if (active.yes())
            state_.compensation_changed(!compensated_.yes() || degree != degree_was_);
        else if (!active.known())
            state_.compensation_changed(active);
        else if (!compensated_.no())
            restore(d, t);
        compensated_ = active;
        degree_was_ = degree;
        if (waits_until_ && d <= *waits_until_) {
            now.waits = t.restored_wait_months > 0;
            now.until = std::min(now.until, *waits_until_);
        }
    }
    /// The day after compensation (26:22 a): the SGI is what it would have been just before; benefit on it may have to wait
    /// (27:35 a) for so many whole calendar months.
    void restore(day d, const terms& t) {
        if (!is_valid_within(*money_, ground::restored, {d, d})) return;
        restored_on_ = d;
        restored_known_ = compensated_;
        const verdict may = all_of(compensated_, grounds_.young_enough(ground_age::by_month, d));
        const bool more = !state_.held() || detail::most_total(state_.held()->value) < detail::most_total(saved_);
        if (more) state_.keep(saved_, std::nullopt, may);
        if (t.restored_wait_months > 0) {
            waits_until_ = add_months(first_of_month(d - 1), static_cast<int>(t.restored_wait_months) + 1,
                                      month_rounding::last_day_of_month) -
                           1;
        }
    }

    const money_law* money_;
    const law_terms* figures_;
    money_readings readings_;
    const person* person_;
    ground_line grounds_;
    std::vector<std::string_view> employers_;
    std::vector<day> cuts_;
    bool follows_benefit_ = false;  ///< a ground may hang on the last day that was paid

    // What was so on the day before, or is so on the day asked last.
    day begun_{};
    sgi_day now_{};
    sick_so_far asked_{};
    bool was_before_ = false;
    std::vector<verdict> was_;
    std::vector<earning> earnings_;
    verdict works_{};  ///< work that meets 25:2-3 goes on, the floor aside
    work_change changed_{};
    unsure<sgi_parts> before_{};
    std::optional<day> stopped_{};
    protection_state state_{};
    verdict decided_now_{};
    unsure<sgi_parts> decided_was_{};
    verdict others_{};                      ///< whether another ground than 26:18 covers the day
    std::vector<period> others_covered_{};  ///< the days that one has covered
    std::vector<period> others_may_cover_;  ///< the days that one may have covered
    lacks others_missing_{};                ///< what would settle that
    day stepped_{};
    // Compensation.
    verdict compensated_{};
    bool special_ended_ = false;
    std::optional<int> degree_was_{};
    unsure<sgi_parts> saved_{};
    day restored_on_ = since_ever;
    verdict restored_known_ = true;
    unsure<sgi_parts> earned_before_{};
    std::optional<kronor> ceiling_{};  ///< of the day asked last
    int ceiling_year_ = 0;
    std::optional<day> waits_until_{};
};

}  // namespace rehabkedja
