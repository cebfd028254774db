/// @file
/// Which grounds of protection hold on a day: what the facts give, within the days of the law and the bounds of each ground.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rehabkedja/chain/day_facts.hpp"
#include "rehabkedja/chain/person.hpp"
#include "rehabkedja/income/facts_on.hpp"
#include "rehabkedja/law/age_limit.hpp"
#include "rehabkedja/law/law_terms.hpp"
#include "rehabkedja/law/public_holidays.hpp"
#include "rehabkedja/law/unsure.hpp"
#include "rehabkedja/sickness/sick_period.hpp"

namespace rehabkedja {

/// The grounds of a day.
struct ground_day {
    ground_set yes{};      ///< those that hold
    ground_set maybe{};    ///< those that may hold
    verdict any{};         ///< whether one holds, with what would settle it
    lacks missing{};       ///< what would settle those that may hold
    verdict dormant{};     ///< whether the SGI lies dormant under one (26:19-20)
    verdict registered{};  ///< whether one says that the person is at the disposal of the labour market
    verdict sick{};        ///< whether sickness gives a right that day (26:17 first paragraph)
    bool studies = false;  ///< whether studies are among them
    day until{};           ///< all this holds at least until here
};

/// What the state of protection tells the grounds about a day.
struct ground_question {
    verdict exhausted{};                ///< sickness gives no right: the days are used up (27:24)
    verdict full_compensation{};        ///< nor under full compensation (27:34)
    std::optional<day> break_began{};   ///< the first day of the interruption of work, where all work stopped
    verdict break_known = true;         ///< whether that day is known, and all work stopped then
    int other_days = 0;                 ///< days by which other grounds moved its end
    int other_days_at_most = 0;         ///< and by which they may have moved it
    lacks other_days_missing{};         ///< what would settle that
    bool studied = false;               ///< studies have held since the work stopped
    bool left_studies = false;          ///< they were the last ground to hold
    bool restored = false;              ///< the day after compensation ended
    verdict restored_known = true;      ///< whether that is so
    std::optional<day> last_benefit{};  ///< the last day on which sickness gave a right, before this one
    bool rehabilitation = false;        ///< the right is to rehabilitation benefit
};

/// The grounds of one person over time. Asked for days in rising order; the law and the person must live longer.
class ground_line {
public:
    /// Lays out the facts of a person.
    ground_line(const law& l, const money_readings& r, const person& p) : money_(&l.money), readings_(r), person_(&p) {
        const money_law& m = l.money;
        if (p.sick) {
            sick_ = sick_periods(l, *p.sick);
            for (const certificate& c : *p.sick) {
                if (!c.first || !c.last || !c.degree) unsure_sick_.push_back(c);
            }
        }
        if (p.protection) in_a_row_ = detail::days_in_a_row(*p.protection);
        refused_ = united(p.refused);
        const auto reading = r.feb_28 ? leap_birthday::feb_28 : leap_birthday::mar_1;
        if (p.born) {
            by_option_ = limit_of(m, money_parameter::protection_age, *p.born, r.age_limit_by_month, reading);
            by_month_ = limit_of(m, money_parameter::protection_age, *p.born, true, reading);
        }
        for (const ground_row& row : m.grounds) {
            if (row.is == ground::sick || row.is == ground::restored || row.is == ground::break3)
                followed_.push_back({row.is, row.age, {m.first_day(row), m.last_day(row)}});
        }
        lay_cuts();
    }

    /// The days on which something may change, besides those that follow from the state.
    [[nodiscard]] const std::vector<day>& cuts() const { return cuts_; }
    /// The last day before the next of them.
    [[nodiscard]] day next_cut(day d) {
        while (at_ < cuts_.size() && cuts_[at_] <= d) ++at_;
        return at_ < cuts_.size() ? cuts_[at_] - 1 : until_further;
    }

    /// Whether sickness gives a right on a day (26:17): the degree is enough, benefit is neither refused nor used up.
    [[nodiscard]] verdict sick_on(day d, const terms& t, const ground_question& q) {
        verdict ill = in(sick_, sick_at_, d);
        if (!ill.yes()) {
            lacks missing;
            if (!person_->sick) missing |= lacks::of(lacking::sick);
            for (const certificate& c : unsure_sick_) {
                if ((c.first && d < *c.first) || (c.last && *c.last < d)) continue;
                if (c.degree && *c.degree < t.least_degree) continue;
                if (!c.first) missing |= lacks::of(lacking::sick_from);
                if (!c.last) missing |= lacks::of(lacking::sick_to);
                if (!c.degree) missing |= lacks::of(lacking::sick_degree);
            }
            if (!missing.empty()) ill = verdict(missing);
        }
        if (ill.no()) return ill;
        verdict refused = in(refused_, refused_at_, d);
        if (person_->refused_unknown) refused = any_of(refused, verdict(lacks::of(lacking_fact::refused)));
        const verdict barred = readings_.ban_keeps_protection ? verdict(false) : barred_on(d, t, q);
        return all_of(ill, negated(refused), negated(barred), negated(q.exhausted), negated(q.full_compensation));
    }

    /// The grounds of a day.
    [[nodiscard]] ground_day on(day d, const terms& t, const ground_question& q) {
        ground_day now;
        now.until = next_cut(d);
        lacks missing;
        const auto take = [&](ground g, const verdict& v) {
            if (v.no()) return;
            (v.yes() ? now.yes : now.maybe).add(g);
            missing |= v.missing;
        };
        now.sick = sick_on(d, t, q);
        for (const followed_ground& g : followed_) {
            if (!contains(g.valid, d)) continue;
            if (g.is == ground::restored && !q.restored) continue;
            const verdict young = young_enough(g.age, d);
            const verdict found = g.is == ground::sick     ? now.sick
                                  : g.is == ground::break3 ? break_on(d, t, q, now.until)
                                                           : q.restored_known;
            take(g.is, all_of(found, young));
        }
        if (!person_->protection) {
            missing |= lacks::of(lacking_fact::protection);
            now.maybe = now.maybe | every_given_ground();
            now.dormant = verdict(lacks::of(lacking_fact::protection));
            now.registered = now.dormant;
        } else {
            for (std::size_t i = 0; i < in_a_row_.size(); ++i)
                take_fact(d, t, q, (*person_->protection)[i], in_a_row_[i], now, take);
        }
        if (!now.yes.empty())
            now.any = true;
        else if (!missing.empty())
            now.any = verdict(missing);
        now.maybe.bits &= ~now.yes.bits;
        now.missing = missing;
        return now;
    }

    /// The first day after the longest interruption that began on a day (26:18). A month too short for the day of the month is
    /// held whole.
    [[nodiscard]] static day break_ends(day began, const terms& t) {
        return add_months(began, static_cast<int>(t.break_months), month_rounding::first_day_of_next);
    }

    /// The grounds that would have covered a day: those that the law has then and whose own bounds do not exclude it.
    [[nodiscard]] ground_set would_cover(day d, const terms& t, const ground_question& q) const {
        ground_set all;
        for (const ground_row& row : money_->grounds) {
            if (money_->first_day(row) > d || money_->last_day(row) < d) continue;
            if (row.is == ground::break3 || row.is == ground::restored || row.is == ground::parent_older) continue;
            if ((row.needs_work && q.left_studies) || young_enough(row.age, d).no()) continue;
            if (row.by == ground_bound::working_days) {
                day ignored = until_further;
                if (grace_on(d, t, q, ignored).no()) continue;
            }
            all.add(row.is);
        }
        return all;
    }

    /// Whether the benefit to which sickness gives a right is barred on a day (from 1 July 2026).
    [[nodiscard]] verdict barred_on(day d, const terms& t, const ground_question& q) const {
        if (!t.bans) return false;
        return detail::is_barred(*person_, d,
                                 q.rehabilitation ? barred_benefit::rehabilitation : barred_benefit::sickness);
    }
    /// Whether the day lies before an age limit of a ground.
    [[nodiscard]] verdict young_enough(ground_age by, day d) const {
        if (by == ground_age::none) return true;
        if (!person_->born) return verdict(lacks::of(lacking::born));
        const age_limit& limit = by == ground_age::by_month ? by_month_ : by_option_;
        if (d >= limit.from) return false;
        if (d >= limit.unsure_from) return verdict(lacks::of(lacking::target_age));
        return true;
    }

private:
    /// Whether a day lies in one of sorted, disjoint periods; `at` walks along.
    [[nodiscard]] static verdict in(const std::vector<period>& all, std::size_t& at, day d) {
        while (at < all.size() && all[at].last < d) ++at;
        return at < all.size() && all[at].first <= d;
    }
    [[nodiscard]] static constexpr ground_set every_given_ground() {
        ground_set all;
        for (std::size_t i = 0; i < grounds; ++i) all.add(static_cast<ground>(i));
        all.drop(ground::sick);
        all.drop(ground::break3);
        all.drop(ground::restored);
        all.drop(ground::parent_older);
        return all;
    }
    [[nodiscard]] static constexpr bool is_study(ground g) {
        return g == ground::study_support || g == ground::study_nosupport || g == ground::study_ownfield ||
               g == ground::study_other;
    }

    /// 26:18: so many months from the first day without work, not after studies.
    [[nodiscard]] verdict break_on(day d, const terms& t, const ground_question& q, day& until) const {
        if (!q.break_began || q.studied) return false;
        const day whole = break_ends(*q.break_began, t);
        const day ends = whole + (readings_.break3_extended ? q.other_days : 0);
        const day ends_at_most = whole + (readings_.break3_extended ? q.other_days_at_most : 0);
        // Where it is not known when the break began, this is the latest that it can end.
        if (d >= ends_at_most) return false;
        until = std::min(until, (d < ends ? ends : ends_at_most) - 1);
        return d < ends ? q.break_known : all_of(q.break_known, verdict(q.other_days_missing));
    }

    /// 2000:1418 3 § third paragraph: so many working days after sickness benefit.
    [[nodiscard]] verdict grace_on(day d, const terms& t, const ground_question& q, day& until) const {
        if (!q.last_benefit || t.grace_working_days <= 0) return false;
        const int days = static_cast<int>(t.grace_working_days);
        const auto bound = [&](bool count) { return last_working_day(*q.last_benefit + 1, days, count); };
        const day first = bound(readings_.holidays_count.value_or(true));
        const day last = readings_.holidays_count ? first : bound(false);
        for (const day end : {first, last}) {
            if (d <= end) until = std::min(until, end);
        }
        if (d <= first) return true;
        if (d > last) return false;
        return verdict(lacks::of(lacking_fact::option_holidays_are_working_days));
    }

    [[nodiscard]] verdict bound_on(day d, const terms& t, const ground_question& q, const ground_row& row,
                                   const protection_fact& f, period in_a_row, day& until) const {
        switch (row.by) {
            case ground_bound::none: return true;
            case ground_bound::months_of_break: return given_break_on(d, t, f, in_a_row);
            case ground_bound::years_off_leave: return own_field_on(d, t, f, in_a_row);
            case ground_bound::working_days: return grace_on(d, t, q, until);
            case ground_bound::months_before_birth: {
                if (!f.child_born && !f.due) return verdict(lacks::of(lacking_fact::protection_due));
                if (f.child_born && d > *f.child_born) return false;
                return d >= earliest_of_pregnancy(f, t);
            }
            case ground_bound::child_under_age: {
                if (!f.child_born) return verdict(lacks::of(lacking_fact::protection_child_born));
                return *f.child_born <= d && d < birthday_of(f, t);
            }
        }
        return true;
    }
    /// 2000:1418 2 §: studies in the own field, a year from their first day, without limit on leave from an employment.
    [[nodiscard]] verdict own_field_on(day d, const terms& t, const protection_fact& f, period in_a_row) const {
        const verdict on_leave = detail::does(*person_, d, occupation_kind::on_leave);
        if (f.valid.first_unknown) return any_of(on_leave, verdict(lacks::of(lacking_fact::protection_from)));
        return any_of(on_leave, d < own_field_ends(t, in_a_row));
    }
    /// 26:18: an interruption that is given as a fact protects no longer than one that follows from the income.
    [[nodiscard]] static verdict given_break_on(day d, const terms& t, const protection_fact& f, period in_a_row) {
        if (f.valid.first_unknown) return verdict(lacks::of(lacking_fact::protection_from));
        return d < given_break_ends(t, in_a_row);
    }
    [[nodiscard]] static day given_break_ends(const terms& t, period in_a_row) {
        if (in_a_row.first == since_ever) return since_ever;
        return break_ends(in_a_row.first, t);
    }
    [[nodiscard]] static day own_field_ends(const terms& t, period in_a_row) {
        constexpr int months = 12;
        if (in_a_row.first == since_ever) return since_ever;
        return add_months(in_a_row.first, months * static_cast<int>(t.own_field_years),
                          month_rounding::first_day_of_next);
    }
    [[nodiscard]] day birthday_of(const protection_fact& f, const terms& t) const {
        return birthday(*f.child_born, static_cast<int>(t.parent_years),
                        readings_.feb_28 ? leap_birthday::feb_28 : leap_birthday::mar_1);
    }
    [[nodiscard]] static day earliest_of_pregnancy(const protection_fact& f, const terms& t) {
        day earliest = until_further;
        for (const std::optional<day>& birth : {f.child_born, f.due}) {
            if (!birth) continue;
            earliest = std::min(
                earliest, add_months(*birth, -static_cast<int>(t.pregnancy_months), month_rounding::last_day_of_month));
        }
        return earliest;
    }

    template <class Take>
    void take_fact(day d, const terms& t, const ground_question& q, const protection_fact& f, period in_a_row,
                   ground_day& now, Take&& take) const {
        const verdict here = detail::holds(f.valid, d, lacking_fact::protection_from, lacking_fact::protection_to);
        if (here.no()) return;
        if (!f.is) {
            const verdict open = all_of(here, verdict(lacks::of(lacking_fact::protection_is)));
            for (std::size_t i = 0; i < grounds; ++i) {
                if (every_given_ground().has(static_cast<ground>(i))) take(static_cast<ground>(i), open);
            }
            now.dormant = any_of(now.dormant, open);
            now.registered = any_of(now.registered, open);
            return;
        }
        verdict found;
        bool dormant = false;
        for (const ground_row& row : money_->grounds) {
            if (row.is != *f.is || money_->first_day(row) > d || money_->last_day(row, f.valid.when) < d) continue;
            if (row.needs_work && q.left_studies) continue;
            found =
                any_of(found, all_of(here, bound_on(d, t, q, row, f, in_a_row, now.until), young_enough(row.age, d)));
            dormant = row.dormant;
        }
        // 26:15 ends with the first birthday; practice goes on while benefit is drawn that the leave allows.
        if (*f.is == ground::parent && f.child_born && d >= birthday_of(f, t)) {
            if (!readings_.parent_after_first_year) return;
            take(ground::parent_older, all_of(here, detail::does(*person_, d, occupation_kind::parental_leave)));
            return;
        }
        take(*f.is, found);
        if (is_study(*f.is) && found.yes()) now.studies = true;
        constexpr ground_set at_disposal =
            grounds_of(ground::unemployed, ground::grace25, ground::program, ground::program_susp);
        if (at_disposal.has(*f.is)) now.registered = any_of(now.registered, found);
        if (dormant) now.dormant = any_of(now.dormant, all_of(found, long_enough(f, in_a_row, t)));
    }
    /// 26:20: military service lets the SGI lie dormant only when it is long; other grounds always do.
    [[nodiscard]] static verdict long_enough(const protection_fact& f, period in_a_row, const terms& t) {
        if (*f.is != ground::military) return true;
        validity v = f.valid;
        v.when = in_a_row;
        if (v.when.last == until_further && !v.last_unknown) return true;
        const bool open = v.first_unknown || v.last_unknown || v.when.first == since_ever;
        const bool longer =
            v.when.last != until_further && v.when.first != since_ever && days_in(v.when) > t.military_days;
        if (!open) return longer;
        if (v.when.first == since_ever && !v.first_unknown) return true;
        if (v.when.last != until_further && !longer) return false;
        return verdict(lacks::of(v.last_unknown ? lacking_fact::protection_to : lacking_fact::protection_from));
    }

    void lay_cuts() {
        const person& p = *person_;
        const auto cut = [&](day d) {
            if (d > since_ever && d < until_further) cuts_.push_back(d);
        };
        const auto bounds = [&](const period& one) {
            cut(one.first);
            if (one.last != until_further) cut(one.last + 1);
        };
        for (const period& one : sick_) bounds(one);
        for (const period& one : refused_) bounds(one);
        for (const certificate& c : unsure_sick_) {
            if (c.first) cut(*c.first);
            if (c.last) cut(*c.last + 1);
        }
        for (const age_limit& limit : {by_option_, by_month_}) {
            cut(limit.from);
            cut(limit.unsure_from);
        }
        bool parents = false;
        if (p.protection) {
            for (std::size_t i = 0; i < in_a_row_.size(); ++i) {
                const protection_fact& f = (*p.protection)[i];
                detail::add_cuts(cuts_, f.valid);
                for (const ground_row& row : money_->grounds) {
                    if (f.is == row.is) bounds({money_->first_day(row), money_->last_day(row)});
                }
                parents = parents || f.is == ground::parent || f.is == ground::study_ownfield;
                // The bounds of a birth by the figures of every time that they had.
                for (const money_parameter which :
                     {money_parameter::parent_years, money_parameter::pregnancy_months,
                      money_parameter::own_field_study_years, money_parameter::break_months}) {
                    for (const money_entry& e : money_->numbers.at(static_cast<std::size_t>(which))) {
                        terms t;
                        t.parent_years = e.is;
                        t.pregnancy_months = e.is;
                        t.own_field_years = e.is;
                        t.break_months = e.is;
                        if (which == money_parameter::break_months && f.is == ground::break3)
                            cut(given_break_ends(t, in_a_row_[i]));
                        if (which == money_parameter::own_field_study_years && f.is == ground::study_ownfield)
                            cut(own_field_ends(t, in_a_row_[i]));
                        if (which == money_parameter::parent_years && f.child_born) {
                            cut(*f.child_born);
                            cut(birthday_of(f, t));
                        }
                        if (which == money_parameter::pregnancy_months && (f.child_born || f.due)) {
                            cut(earliest_of_pregnancy(f, t));
                            if (f.child_born) cut(*f.child_born + 1);
                        }
                    }
                }
            }
        }
        if (parents) {
            for (const occupation_fact& f : p.occupation) detail::add_cuts(cuts_, f.valid);
        }
        if (p.barred) {
            for (const barred_fact& f : *p.barred) detail::add_cuts(cuts_, f.valid);
        }
        for (const followed_ground& g : followed_) bounds(g.valid);
        std::erase_if(cuts_, [](day d) { return d <= since_ever || d >= until_further; });
        std::ranges::sort(cuts_);
        const auto same = std::ranges::unique(cuts_);
        cuts_.erase(same.begin(), same.end());
    }

    /// A ground that follows from other facts than `protection`, and the days on which the law has it.
    struct followed_ground {
        ground is{};
        ground_age age{};
        period valid{};
    };

    const money_law* money_;
    money_readings readings_;
    const person* person_;
    std::vector<followed_ground> followed_;
    std::vector<period> in_a_row_;  ///< by entry of `protection`
    std::vector<period> sick_;
    std::vector<certificate> unsure_sick_;
    std::vector<period> refused_;
    age_limit by_option_;
    age_limit by_month_;
    std::vector<day> cuts_;
    std::size_t at_ = 0;
    std::size_t sick_at_ = 0;
    std::size_t refused_at_ = 0;
};

}  // namespace rehabkedja
