/// @file
/// The SGI of the facts of a day (25:2-5): the conditions, the floor, the rounding, the ceiling and which part the cut falls
/// on, in the order of the law.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "rehabkedja/income/sgi_day.hpp"
#include "rehabkedja/law/terms.hpp"
#include "rehabkedja/law/unsure.hpp"
#include "rehabkedja/money/rounding.hpp"
#include "rehabkedja/sickness/income_facts.hpp"

namespace rehabkedja {

/// An income on a day, as far as it is known.
struct earning {
    unsure<kronor> yearly{};            ///< kronor a year; nothing known: from 0 to the largest amount
    verdict counts{};                   ///< it holds that day and meets 25:2-3, the floor aside
    std::optional<income_kind> kind{};  ///< nothing: unknown
    std::string_view payer{};           ///< empty: not named, a payer of its own
};

namespace detail {

[[nodiscard]] constexpr verdict verdict_of(answer a, lacking_fact f) {
    return a == answer::unknown ? verdict(lacks::of(f)) : verdict(a == answer::yes);
}

}  // namespace detail

/// An income that holds on a day (`holds`: yes, or what is not known of its days). With an occupational pension, work that
/// recurs yearly is not enough (26:25).
[[nodiscard]] constexpr earning earning_of(const income_fact& i, const verdict& holds, const terms& t,
                                           bool recurring_counts = true) {
    using F = lacking_fact;
    earning e;
    e.yearly =
        i.yearly ? unsure<kronor>(*i.yearly) : unsure<kronor>(kronor{}, most_kronor, lacks::of(F::income_yearly));
    const verdict lasts =
        i.lasts_months ? verdict(*i.lasts_months >= t.least_months) : verdict(lacks::of(F::income_lasts_months));
    const verdict recurs =
        recurring_counts ? detail::verdict_of(i.recurs_yearly, F::income_recurs_yearly) : verdict(false);
    e.counts = all_of(holds, detail::verdict_of(i.in_sweden, F::income_in_sweden),
                      detail::verdict_of(i.cash, F::income_cash), any_of(lasts, recurs));
    e.kind = i.kind;
    e.payer = i.employer;
    return e;
}

/// Whether an income is that of work that counts (25:2-3, 25:7), the floor aside.
[[nodiscard]] constexpr verdict is_work(const earning& e, const terms& t) {
    const kronor least = e.kind == income_kind::employment ? t.least_per_payer : kronor{1};
    const verdict pays = e.yearly.least >= least ? verdict(true)
                         : e.yearly.most < least ? verdict(false)
                                                 : verdict(e.yearly.missing);
    return all_of(e.counts, pays);
}

/// What is known of the income of a day: both kinds, and the two together where the kind is not known.
struct yearly_income {
    unsure<sgi_parts> parts{};  ///< by kind
    unsure<kronor> total{};     ///< both kinds; known even where the kinds are not
    constexpr bool operator==(const yearly_income&) const = default;
};

/// The yearly income of a day, not rounded (25:2, 25:7, 25:16): employment income below the least payment of one payer
/// falls out.
[[nodiscard]] constexpr yearly_income income_of(const terms& t, std::span<const earning> all) {
    yearly_income sum;
    const auto add = [](kronor a, kronor b) { return a + b; };
    unsure<kronor> employment;
    unsure<kronor> other;
    unsure<kronor> either;
    const auto counted = [](const earning& e) { return where(e.counts, e.yearly, unsure<kronor>(kronor{})); };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const earning& e = all[i];
        if (e.counts.no()) continue;
        const auto same_payer = [&](const earning& x) {
            return x.kind == income_kind::employment && !x.payer.empty() && x.payer == e.payer && !x.counts.no();
        };
        if (e.kind == income_kind::other) {
            other = lift(add, other, counted(e));
            continue;
        }
        bool first = true;
        unsure<kronor> paid = counted(e);
        if (e.kind == income_kind::employment && !e.payer.empty()) {
            for (std::size_t j = 0; j < all.size(); ++j) {
                if (j == i || !same_payer(all[j])) continue;
                first = first && j > i;
                paid = lift(add, paid, counted(all[j]));
            }
        }
        if (!first) continue;
        const auto enough = [&](kronor a) { return a < t.least_per_payer ? kronor{} : a; };
        if (e.kind == income_kind::employment) {
            employment = lift(add, employment, lift(enough, paid));
        } else {
            // The least payment binds employment only.
            const unsure<kronor> low = lift(enough, paid);
            const lacks kind = lacks::of(lacking_fact::income_kind);
            either = lift(add, either, unsure<kronor>(low.least, paid.most, paid.missing | kind));
        }
    }
    lacks kind = either.missing;
    if (either.most > kronor{}) kind |= lacks::of(lacking_fact::income_kind);
    const unsure<kronor> all_employment(employment.least, employment.most + either.most, employment.missing | kind);
    const unsure<kronor> all_other(other.least, other.most + either.most, other.missing | kind);
    sum.total = lift([](kronor a, kronor b, kronor c) { return a + b + c; }, employment, other, either);
    sum.parts = lift([](kronor a, kronor b) { return sgi_parts{a, b}; }, all_employment, all_other);
    return sum;
}

/// What income is left when it is cut to a ceiling: the cut falls on other work first (25:5 second paragraph).
[[nodiscard]] constexpr sgi_parts cut_to(sgi_parts uncut, kronor ceiling) {
    const kronor employment = lower_of(uncut.employment, ceiling);
    return {employment, lower_of(uncut.other, ceiling - employment)};
}

/// The ceiling of a day (25:5), whole hundreds or in whole kronor as far as it reaches. Nothing where the price base
/// amount is not laid down.
[[nodiscard]] constexpr std::optional<kronor> ceiling_of(const terms& t, std::optional<kronor> price_base,
                                                         const money_readings& r) {
    if (!price_base) return std::nullopt;
    constexpr std::int64_t tenths = 10;
    const ratio exact = ratio_of(*price_base).times(t.ceiling_tenths).divided_by(tenths);
    return round(exact, r.ceiling_floored ? rounding::hundreds_down : rounding::krona_down);
}

/// Cuts an SGI to the ceiling of a day. Where the ceiling is not known it is anything up to the uncut one.
[[nodiscard]] constexpr unsure<sgi_parts> cut_to(const unsure<sgi_parts>& uncut, std::optional<kronor> ceiling,
                                                 int year) {
    if (ceiling) {
        // Of the least income and of the most: what lies between them in all.
        const sgi_parts least = cut_to(uncut.least, *ceiling);
        const sgi_parts most = cut_to(uncut.most, *ceiling);
        return {least, most, uncut.missing};
    }
    return {sgi_parts{}, uncut.most, uncut.missing | lacks::of_year(year)};
}

/// Each kind of an income rounded down to hundreds (25:5).
[[nodiscard]] constexpr unsure<sgi_parts> rounded(const yearly_income& income) {
    return lift([](const sgi_parts& p) { return sgi_parts{hundreds_down(p.employment), hundreds_down(p.other)}; },
                income.parts);
}

/// The SGI of the facts of a day before the ceiling cuts it: nothing below the floor (25:3), else each kind rounded down to
/// hundreds (25:5). The floor meets the income that is not rounded.
[[nodiscard]] constexpr unsure<sgi_parts> uncut_sgi(const terms& t, std::span<const earning> all) {
    const yearly_income income = income_of(t, all);
    const unsure<sgi_parts> found = rounded(income);
    if (income.total.most == kronor{}) return found;
    if (!t.price_base) return {sgi_parts{}, found.most, found.missing | lacks::of_year(t.year)};
    constexpr std::int64_t hundredths = 100;
    const ratio floor = ratio_of(*t.price_base).times(t.floor_hundredths).divided_by(hundredths);
    const auto reaches = [&](kronor total) { return compare(floor, total) <= 0; };
    if (!reaches(income.total.most)) return sgi_parts{};
    if (reaches(income.total.least)) return found;
    return {sgi_parts{}, found.most, found.missing | income.total.missing};
}

/// The SGI of the facts of a day, cut to the day's ceiling.
///
///     current_sgi(t, r, all).least.total();
[[nodiscard]] constexpr unsure<sgi_parts> current_sgi(const terms& t, const money_readings& r,
                                                      std::span<const earning> all) {
    return cut_to(uncut_sgi(t, all), ceiling_of(t, t.price_base, r), t.year);
}

}  // namespace rehabkedja
