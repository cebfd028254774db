/// @file
/// A person of whom days, amounts or whole lists are unknown: completions that are tried one by one, so that no answer is called
/// known that one of them contradicts. What completions.hpp takes in every way is left to it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/completions.hpp"
#include "rehabkedja/income/grounds.hpp"
#include "rehabkedja/law/fixed_figures.hpp"

namespace rehabkedja {

/// One way to complete a fact. Of days, what lies between two that are tried has answers that are theirs, or theirs moved by
/// less than the days between.
struct trial {
    std::function<void(person&)> complete{};  ///< sets the fact
    int before = 0;                           ///< days to the one tried before it
    int after = 0;                            ///< days to the one tried after it
};
/// A fact that is unknown and the ways in which it is tried.
struct trial_axis {
    lacks missing{};            ///< the fact
    std::vector<trial> ways{};  ///< at least one
    bool of_sick_days = false;  ///< without it the sick days themselves are not known
};

namespace detail {

/// The days on which facts begin, or have ended the day before.
[[nodiscard]] inline std::vector<day> turning_days(const person& p) {
    std::vector<day> all;
    const auto bounds = [&](const period& w) {
        if (w.first > since_ever) all.push_back(w.first);
        if (w.last < until_further) all.push_back(w.last + 1);
    };
    const auto each = [&](const auto& facts) {
        for (const auto& f : facts) bounds(f.valid.when);
    };
    if (p.sick) {
        for (const certificate& c : *p.sick) bounds({c.first.value_or(since_ever), c.last.value_or(until_further)});
    }
    each(p.occupation);
    each(p.judgements);
    if (p.income) each(*p.income);
    if (p.sgi_decided) each(*p.sgi_decided);
    if (p.protection) each(*p.protection);
    if (p.compensation) each(*p.compensation);
    if (p.barred) each(*p.barred);
    if (p.paid) each(*p.paid);
    if (p.waiting) each(*p.waiting);
    for (const period& r : p.refused) bounds(r);
    std::ranges::sort(all);
    const auto same = std::ranges::unique(all);
    all.erase(same.begin(), same.end());
    return all;
}

/// Makes the axes of a person.
class trial_maker {
public:
    trial_maker(const law& l, const person& p, day last) : person_(&p), turns_(turning_days(p)) {
        constexpr int look_back = 460;
        constexpr int two_years = 760;
        earliest_ = l.counting_from - two_years;
        window_ = {std::max(l.counting_from, last - 4 * look_back) - look_back, last + 1};
        if (p.sick) {
            day first = until_further;
            for (const certificate& c : *p.sick) {
                for (const auto& end : {c.first, c.last}) first = std::min(first, end.value_or(first));
            }
            if (first < until_further) window_.first = std::max(first, l.counting_from) - look_back;
        }
        window_.last = std::max(window_.last, window_.first);
        for (const base_amount& a : l.money.price_base.rows) {
            const auto share = l.money.number(money_parameter::sgi_floor_share, day_of(a.year, 12, 31));
            constexpr std::int64_t hundredths = 100;
            if (share && a.year >= civil(l.counting_from).year)
                at_the_floor_.push_back(static_cast<int>((a.is.whole * *share + hundredths - 1) / hundredths));
        }
        if (const auto age = l.money.number(money_parameter::activity_upper_age, last))
            activity_ends_at_ = static_cast<int>(*age);
    }

    [[nodiscard]] std::vector<trial_axis> made() {
        sick();
        income();
        protection();
        compensation();
        decided();
        judgements();
        barred();
        waiting();
        return std::move(axes_);
    }

private:
    using set = std::function<void(person&)>;
    using F = lacking_fact;

    void axis(const lacks& missing, std::vector<trial> ways, bool of_sick_days = false) {
        if (!ways.empty()) axes_.push_back({missing, std::move(ways), of_sick_days});
    }
    static void also(std::vector<trial>& ways, std::vector<trial> more) {
        std::ranges::move(more, std::back_inserter(ways));
    }
    template <class Values, class Make>
    void values(const lacks& missing, const Values& all, Make make) {
        std::vector<trial> ways;
        ways.reserve(std::size(all));
        for (const auto& v : all) ways.push_back({make(v)});
        axis(missing, std::move(ways));
    }

    /// Days from `lo` to `hi` that are tried: both, the turns of other facts and those three months off, and a grid.
    [[nodiscard]] std::vector<day> days_within(day lo, day hi, int most) const {
        std::vector<day> all;
        const auto add = [&](day d) {
            if (d >= lo && d <= hi && d > since_ever && d < until_further) all.push_back(d);
        };
        constexpr int three_months = 92;
        for (const day d : turns_) {
            if (d < window_.first || d > window_.last) continue;
            for (const int n : {-2, -1, 0, 1}) add(d + n);  // a free day between, next to it, on it
            if (most > 30) add(d - three_months), add(d + three_months);
        }
        const day from = std::max(lo, window_.first);
        const day to = std::min(hi, window_.last);
        for (const int n : {0, 1, 2, 6, 7, 13, 14, 15, 30, 91, 93}) {
            if (lo > since_ever) add(lo + n);
            if (hi < until_further) add(hi - n);
        }
        add(from);
        add(to);
        if (from < to) {
            const int step = std::max((to - from) / most, 5);
            for (day d = from; d < to; d = d + step) add(d);
        }
        // Long before, what follows moves with the day; a coarse grid is enough.
        constexpr int coarse = 150;
        if (most > 30) {
            for (day d = earliest_; d < window_.first; d = d + coarse) add(d);
        } else {
            add(earliest_);
        }
        std::ranges::sort(all);
        const auto same = std::ranges::unique(all);
        all.erase(same.begin(), same.end());
        return all;
    }
    /// Tries for a day in a range; the first is `best`, where the range has it.
    template <class Make>
    [[nodiscard]] std::vector<trial> day_trials(day lo, day hi, bool last_first, Make make, int most = 40) const {
        const std::vector<day> all = days_within(lo, hi, most);
        std::vector<trial> ways;
        for (std::size_t i = 0; i < all.size(); ++i) {
            trial t{make(all[i])};
            if (i > 0) t.before = all[i] - all[i - 1];
            if (i + 1 < all.size()) t.after = all[i + 1] - all[i];
            ways.push_back(std::move(t));
        }
        if (last_first) std::ranges::reverse(ways);
        return ways;
    }
    /// The axis of the days of a fact; `of` finds its validity in a person.
    template <class Of>
    void days_of(const validity& v, F from, F to, Of of) {
        if (v.first_unknown && v.last_unknown) {
            std::vector<trial> ways;
            for (const int length : {1, 60, 400}) {
                also(
                    ways,
                    day_trials(
                        since_ever, until_further, false,
                        [&](day d) -> set { return [=](person& p) { of(p) = validity{{d, d + (length - 1)}}; }; }, 16));
            }
            const period whole = window_;
            ways.push_back({[=](person& p) { of(p) = validity{whole}; }});
            axis(lacks::of(from) | lacks::of(to), std::move(ways));
        } else if (v.first_unknown) {
            axis(lacks::of(from), day_trials(since_ever, v.when.last, true, [&](day d) -> set {
                     return [=](person& p) {
                         of(p).when.first = d;
                         of(p).first_unknown = false;
                     };
                 }));
        } else if (v.last_unknown) {
            axis(lacks::of(to), day_trials(v.when.first, until_further, false, [&](day d) -> set {
                     return [=](person& p) {
                         of(p).when.last = d;
                         of(p).last_unknown = false;
                     };
                 }));
        }
    }

    void sick() {
        if (!person_->sick) return;
        for (std::size_t i = 0; i < person_->sick->size(); ++i) {
            const certificate& c = (*person_->sick)[i];
            // Where certificates name jobs, the degree of all work together is a mean: every degree may matter (27:45).
            if (!c.degree && std::ranges::any_of(*person_->sick, [](const auto& x) { return !x.employer.empty(); })) {
                values(lacks::of(lacking::sick_degree), std::vector{1, 12, 24, 37, 49, 62, 74, 87, 99},
                       [&](int degree) -> set { return [=](person& p) { (*p.sick)[i].degree = degree; }; });
            }
            if (c.first.has_value() == c.last.has_value()) continue;
            const bool open_end = c.first.has_value();
            axis(lacks::of(open_end ? lacking::sick_to : lacking::sick_from),
                 day_trials(c.first.value_or(since_ever), open_end ? window_.last : *c.last, !open_end,
                            [&](day d) -> set {
                                return [=](person& p) { (open_end ? (*p.sick)[i].last : (*p.sick)[i].first) = d; };
                            }),
                 true);
        }
    }

    void income() {
        if (!person_->income) {
            std::vector<trial> ways;
            ways.push_back({[](person& p) { p.income = std::vector<income_fact>{}; }});
            for (const auto kind : {income_kind::employment, income_kind::other}) {
                for (const int yearly : {30000, 180000, 450000}) {
                    const auto work = [=](period days) -> set {
                        return [=](person& p) {
                            income_fact f;
                            f.valid.when = days;
                            f.yearly = kronor{yearly};
                            f.kind = kind;
                            f.lasts_months = long_time;
                            p.income = std::vector<income_fact>{f};
                        };
                    };
                    ways.push_back({work(always)});
                    if (yearly != 450000) continue;
                    also(ways, day_trials(
                                   since_ever, until_further, false, [&](day d) { return work({since_ever, d}); }, 16));
                    also(ways,
                         day_trials(
                             since_ever, until_further, false, [&](day d) { return work({d, until_further}); }, 8));
                }
            }
            axis(lacks::of(F::income), std::move(ways));
            return;
        }
        const std::ptrdiff_t kinds =
            std::ranges::count_if(*person_->income, [](const income_fact& f) { return !f.kind; });
        for (std::size_t i = 0; i < person_->income->size(); ++i) {
            const income_fact& f = (*person_->income)[i];
            days_of(f.valid, F::income_from, F::income_to,
                    [i](person& p) -> validity& { return (*p.income)[i].valid; });
            if (!f.yearly) {
                // The floor rises with the price base amount: pay between those of two years falls under it at a new year.
                std::vector<int> amounts{0, 9000, 12000, 30000, 100000, 180000, 250000, 350000, 480000, 1000000};
                amounts.insert(amounts.end(), at_the_floor_.begin(), at_the_floor_.end());
                values(lacks::of(F::income_yearly), amounts,
                       [&](int y) -> set { return [=](person& p) { (*p.income)[i].yearly = kronor{y}; }; });
            }
            if (!f.lasts_months) {
                values(lacks::of(F::income_lasts_months), std::vector{1, long_time},
                       [&](int m) -> set { return [=](person& p) { (*p.income)[i].lasts_months = m; }; });
            }
            if (!f.kind && kinds > 1) {
                values(lacks::of(F::income_kind), std::vector{income_kind::employment, income_kind::other},
                       [&](income_kind k) -> set { return [=](person& p) { (*p.income)[i].kind = k; }; });
            }
            const auto asked = [&](answer income_fact::* what, F name) {
                if (f.*what != answer::unknown) return;
                values(lacks::of(name), std::vector{answer::no, answer::yes},
                       [&](answer a) -> set { return [=](person& p) { (*p.income)[i].*what = a; }; });
            };
            asked(&income_fact::recurs_yearly, F::income_recurs_yearly);
            asked(&income_fact::in_sweden, F::income_in_sweden);
            asked(&income_fact::cash, F::income_cash);
        }
    }

    [[nodiscard]] static std::vector<ground> every_ground() {
        std::vector<ground> all;
        for (std::size_t i = 0; i < grounds; ++i) {
            const auto g = static_cast<ground>(i);
            if (g != ground::sick && g != ground::break3 && g != ground::restored && g != ground::parent_older)
                all.push_back(g);
        }
        return all;
    }
    void protection() {
        if (!person_->protection) {
            const day born = window_.first;
            const auto one = [born](ground g, period days) -> set {
                return [=](person& p) {
                    protection_fact f;
                    f.is = g;
                    f.valid.when = days;
                    if (g == ground::parent || g == ground::pregnant)
                        f.child_born = days.first > since_ever ? days.first : born;
                    p.protection = std::vector<protection_fact>{f};
                };
            };
            std::vector<trial> ways;
            ways.push_back({[](person& p) { p.protection = std::vector<protection_fact>{}; }});
            for (const ground g : every_ground()) ways.push_back({one(g, always)});
            for (const ground g : {ground::unemployed, ground::study_support}) {
                also(ways,
                     day_trials(since_ever, until_further, false, [&](day d) { return one(g, {since_ever, d}); }, 16));
                also(ways,
                     day_trials(
                         since_ever, until_further, false, [&](day d) { return one(g, {d, until_further}); }, 16));
            }
            axis(lacks::of(F::protection), std::move(ways));
            return;
        }
        for (std::size_t i = 0; i < person_->protection->size(); ++i) {
            const protection_fact& f = (*person_->protection)[i];
            days_of(f.valid, F::protection_from, F::protection_to,
                    [i](person& p) -> validity& { return (*p.protection)[i].valid; });
            if (!f.is) {
                values(lacks::of(F::protection_is), every_ground(), [&](ground g) -> set {
                    return [=](person& p) {
                        protection_fact& one = (*p.protection)[i];
                        one.is = g;
                        const period& days = one.valid.when;
                        if (g == ground::parent && !one.child_born && days.first > since_ever)
                            one.child_born = days.first;
                        if (g == ground::pregnant && !one.due && days.last < until_further) one.due = days.last;
                    };
                });
            }
            const bool birth = f.is == ground::parent || f.is == ground::pregnant;
            if (birth && !f.child_born && (f.is == ground::parent || !f.due)) {
                const bool parent = f.is == ground::parent;
                axis(lacks::of(parent ? F::protection_child_born : F::protection_due),
                     day_trials(since_ever, until_further, false, [&](day d) -> set {
                         return [=](person& p) {
                             ((*p.protection)[i].*(parent ? &protection_fact::child_born : &protection_fact::due)) = d;
                         };
                     }));
            }
        }
    }

    void compensation() {
        if (!person_->compensation) {
            const auto one = [](compensation_kind kind, int degree, period days) -> set {
                return [=](person& p) {
                    compensation_fact f;
                    f.is = kind;
                    f.degree = degree;
                    f.valid.when = days;
                    p.compensation = std::vector<compensation_fact>{f};
                };
            };
            std::vector<trial> ways;
            ways.push_back({[](person& p) { p.compensation = std::vector<compensation_fact>{}; }});
            for (const int degree : {25, 100}) {
                ways.push_back({one(compensation_kind::activity, degree, always)});
                constexpr int year = static_cast<int>(fixed::year_days.is);
                for (const int length : {0, 150, year}) {
                    also(ways, day_trials(
                                   since_ever, until_further, false,
                                   [&](day d) {
                                       return one(compensation_kind::sickness, degree,
                                                  {length == 0 ? since_ever : d - length, d});
                                   },
                                   14));
                }
            }
            int begins = 0;
            for (const certificate& c : person_->sick ? *person_->sick : std::vector<certificate>{}) {
                if (!c.first || ++begins > 4) continue;
                const day from = *c.first + 1;
                also(ways, day_trials(
                               from, until_further, false,
                               [&](day d) { return one(compensation_kind::sickness, 50, {from, d}); }, 10));
            }
            if (person_->born && activity_ends_at_) {  // benefit in special cases (28 a:3)
                const day ends = first_of_month(birthday(*person_->born, *activity_ends_at_, leap_birthday::mar_1)) - 1;
                ways.push_back({one(compensation_kind::activity, 100, {since_ever, ends})});
            }
            axis(lacks::of(F::compensation), std::move(ways));
            return;
        }
        for (std::size_t i = 0; i < person_->compensation->size(); ++i) {
            const compensation_fact& f = (*person_->compensation)[i];
            days_of(f.valid, F::compensation_from, F::compensation_to,
                    [i](person& p) -> validity& { return (*p.compensation)[i].valid; });
            if (!f.degree) {
                values(lacks::of(F::compensation_degree), std::vector{0, 25, 50, 75, 100},
                       [&](int d) -> set { return [=](person& p) { (*p.compensation)[i].degree = d; }; });
            }
            if (!f.is) {
                values(lacks::of(F::compensation_is),
                       std::vector{compensation_kind::sickness, compensation_kind::activity},
                       [&](compensation_kind k) -> set { return [=](person& p) { (*p.compensation)[i].is = k; }; });
            }
        }
    }

    void decided() {
        if (!person_->sgi_decided) {
            const auto one = [](int yearly, period days) -> set {
                return [=](person& p) {
                    decided_sgi_fact f;
                    f.yearly = kronor{yearly};
                    f.valid.when = days;
                    p.sgi_decided = std::vector<decided_sgi_fact>{f};
                };
            };
            std::vector<trial> ways;
            ways.push_back({[](person& p) { p.sgi_decided = std::vector<decided_sgi_fact>{}; }});
            ways.push_back({one(0, always)});
            ways.push_back({one(150000, always)});
            constexpr int high = 420000;
            ways.push_back({one(high, always)});
            also(ways,
                 day_trials(since_ever, until_further, false, [&](day d) { return one(high, {since_ever, d}); }, 24));
            also(ways,
                 day_trials(since_ever, until_further, false, [&](day d) { return one(high, {d, until_further}); }, 8));
            also(ways, day_trials(since_ever, until_further, false, [&](day d) { return one(0, {since_ever, d}); }, 8));
            axis(lacks::of(F::sgi_decided), std::move(ways));
            return;
        }
        for (std::size_t i = 0; i < person_->sgi_decided->size(); ++i) {
            const decided_sgi_fact& f = (*person_->sgi_decided)[i];
            days_of(f.valid, F::sgi_decided_from, F::sgi_decided_to,
                    [i](person& p) -> validity& { return (*p.sgi_decided)[i].valid; });
            const int other = f.of_which_other ? static_cast<int>(f.of_which_other->whole) : 0;
            if (!f.yearly) {
                values(lacks::of(F::sgi_decided_yearly), std::vector{0, 20000, 150000, 280000, 420000, 900000},
                       [&](int y) -> set {
                           return [=](person& p) { (*p.sgi_decided)[i].yearly = kronor{std::max(y, other)}; };
                       });
            }
            if (!f.of_which_other) {
                values(lacks::of(F::sgi_decided_of_which_other), std::vector{0, 1, 2}, [&](int part) -> set {
                    return [=](person& p) {
                        decided_sgi_fact& one = (*p.sgi_decided)[i];
                        one.of_which_other = kronor{one.yearly.value_or(kronor{}).whole * part / 2};
                    };
                });
            }
        }
    }

    void judgements() {
        for (std::size_t i = 0; i < person_->judgements.size(); ++i) {
            const judgement_fact& f = person_->judgements[i];
            const bool serious = f.is == judged_matter::serious_illness;
            if (!f.is || !days_unknown(f.valid)) continue;
            const F name = serious ? F::serious_illness : F::beyond_limit;
            const bool of_chain = *f.is != judged_matter::serious_illness && *f.is != judged_matter::beyond_limit;
            if (of_chain && *f.is != judged_matter::unreasonable) continue;
            days_of(f.valid, name, name, [i](person& p) -> validity& { return p.judgements[i].valid; });
            if (of_chain && !axes_.empty()) axes_.back().missing = lacks::of(lacking::unreasonable);
        }
    }
    void barred() {
        if (!person_->barred) return;
        for (std::size_t i = 0; i < person_->barred->size(); ++i) {
            const barred_fact& f = (*person_->barred)[i];
            days_of(f.valid, F::barred_from, F::barred_to,
                    [i](person& p) -> validity& { return (*p.barred)[i].valid; });
        }
    }
    void waiting() {
        if (!person_->waiting) return;
        for (std::size_t i = 0; i < person_->waiting->size(); ++i) {
            days_of((*person_->waiting)[i].valid, F::waiting_from, F::waiting_to,
                    [i](person& p) -> validity& { return (*p.waiting)[i].valid; });
        }
    }

    const person* person_;
    std::vector<day> turns_;
    period window_{};                        ///< the days around sickness
    day earliest_{};                         ///< nothing before it matters
    std::vector<int> at_the_floor_{};        ///< pay at the floor of each year (25:3)
    std::optional<int> activity_ends_at_{};  ///< the age at which activity compensation ends
    std::vector<trial_axis> axes_{};
};

/// Leaves every so many, so that not too many are tried; the days between grow with it.
inline void thin(std::vector<trial>& ways, std::size_t most) {
    if (ways.size() <= most || most < 2) return;
    std::vector<trial> left;
    const std::size_t every = (ways.size() + most - 1) / most;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        if (i % every == 0 || i + 1 == ways.size())
            left.push_back(ways[i]);
        else if (!left.empty()) {
            const int gap = std::max(ways[i].before, ways[i].after);
            left.back().before += gap;
            left.back().after += gap;
        }
    }
    ways = std::move(left);
}

}  // namespace detail

/// What of a person is tried; empty where nothing is unknown but what completions.hpp takes in every way.
[[nodiscard]] inline std::vector<trial_axis> trials_of(const law& l, const person& p, day last) {
    std::vector<trial_axis> axes = detail::trial_maker(l, p, last).made();
    constexpr std::size_t most = 260;
    for (trial_axis& a : axes) detail::thin(a.ways, axes.size() == 1 ? most : most / (2 * axes.size()) + 2);
    return axes;
}

}  // namespace rehabkedja
