/// @file
/// The arithmetic of an SGI as it is shown: the incomes that count added up, each kind rounded down to hundreds, cut to the
/// ceiling. Done once more from the facts of the day; nothing is recorded on the way.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rehabkedja/chain/person.hpp"
#include "rehabkedja/finding/reckoning.hpp"
#include "rehabkedja/income/current_sgi.hpp"
#include "rehabkedja/income/grounds.hpp"

namespace rehabkedja::shown {

namespace detail {
/// Öre in a krona.
inline constexpr std::int64_t ore_a_krona = 100;
}  // namespace detail

/// The incomes of a day that count (25:2-3, 25:7), the floor aside: kronor a year, in the order of the facts.
struct counted_incomes {
    std::vector<kronor> employment{};  ///< from employment; what a payer pays too little of is left out
    std::vector<kronor> other{};       ///< from other work
};

/// An amount that needs no arithmetic.
[[nodiscard]] inline reckoning amount(std::string_view of, kronor is) {
    reckoning line{of, {}, is.whole * detail::ore_a_krona, is};
    line.terms.push({reckoning_step::begin, is.whole, 0});
    return line;
}

/// The incomes that count on a day; nothing where something of them is not known.
[[nodiscard]] inline std::optional<counted_incomes> incomes_on(const terms& t, const person& p, day d) {
    if (!p.income) return std::nullopt;
    using F = lacking_fact;
    std::vector<earning> all;
    for (const income_fact& f : *p.income) {
        const verdict here = rehabkedja::detail::holds(f.valid, d, F::income_from, F::income_to);
        if (here.no()) continue;
        const earning e = earning_of(f, here, t);
        if (e.counts.no()) continue;
        if (!e.counts.yes() || !e.yearly.known() || !e.kind) return std::nullopt;
        all.push_back(e);
    }
    counted_incomes found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const earning& e = all[i];
        if (e.kind == income_kind::other) {
            found.other.push_back(e.yearly.least);
            continue;
        }
        kronor paid;
        for (std::size_t j = 0; j < all.size(); ++j) {
            const bool same =
                j == i || (all[j].kind == income_kind::employment && !e.payer.empty() && all[j].payer == e.payer);
            if (same) paid += all[j].yearly.least;
        }
        if (paid >= t.least_per_payer) found.employment.push_back(e.yearly.least);
    }
    return found;
}

/// Lines that add amounts up to a sum, of which `is` is left after rounding. A line has room for few figures: the next one
/// goes on from the sum so far.
inline void add_up(std::string_view of, const std::vector<kronor>& each, kronor is, std::vector<reckoning>& to) {
    constexpr std::size_t room = 6;
    reckoning line{of, {}, 0, {}};
    kronor sum;
    for (const kronor one : each) {
        if (line.terms.size() == room) {
            to.push_back(line);
            line = amount(of, sum);
        }
        line.terms.push({line.terms.empty() ? reckoning_step::begin : reckoning_step::plus, one.whole, 0});
        sum += one;
        line.hundredths = sum.whole * detail::ore_a_krona;
        line.is = sum;
    }
    line.is = is;
    to.push_back(line);
}

/// One kind of income: added up, rounded down to hundreds, and cut where it does not fit under what the ceiling leaves of it.
inline void add_part(std::string_view of, const std::vector<kronor>& each, kronor left, std::vector<reckoning>& to) {
    if (each.empty()) return;
    kronor sum;
    for (const kronor one : each) sum += one;
    const kronor rounded_sum = hundreds_down(sum);
    if (each.size() > 1 || rounded_sum != sum || rounded_sum <= left) add_up(of, each, rounded_sum, to);
    if (rounded_sum <= left) return;
    reckoning cut{of, {}, left.whole * detail::ore_a_krona, left};
    cut.terms.push({reckoning_step::begin, rounded_sum.whole, 0});
    cut.terms.push({reckoning_step::at_most, left.whole, 0});
    to.push_back(cut);
}

/// The arithmetic of an SGI that is that of the incomes of the day: its lines end with the SGI. Only the SGI itself where
/// the incomes are not all known or do not make it.
[[nodiscard]] inline std::vector<reckoning> sgi_of(const sgi_parts& is, std::optional<kronor> ceiling,
                                                   const std::optional<counted_incomes>& incomes) {
    std::vector<reckoning> lines;
    if (incomes) {
        const kronor most = ceiling.value_or(most_kronor);
        add_part("employment", incomes->employment, most, lines);
        const kronor employment = lines.empty() ? kronor{} : lines.back().is;
        const std::size_t of_employment = lines.size();
        add_part("other", incomes->other, most - employment, lines);
        const kronor other = lines.size() == of_employment ? kronor{} : lines.back().is;
        if (sgi_parts{employment, other} != is) lines.clear();
    }
    if (!lines.empty() && (is.employment == kronor{} || is.other == kronor{})) {
        lines.back().of = "sgi";
        return lines;
    }
    if (is.employment == kronor{} || is.other == kronor{}) return {amount("sgi", is.total())};
    reckoning both = amount("sgi", is.employment);
    both.terms.push({reckoning_step::plus, is.other.whole, 0});
    both.is = is.total();
    both.hundredths = both.is.whole * detail::ore_a_krona;
    lines.push_back(both);
    return lines;
}

/// The floor of a day (25:3): a share of the price base amount, which must be laid down.
[[nodiscard]] inline reckoning floor_of(const terms& t) {
    const std::int64_t hundredths = t.price_base->whole * t.floor_hundredths;
    reckoning floor{"floor", {}, hundredths, kronor{(hundredths + detail::ore_a_krona - 1) / detail::ore_a_krona}};
    floor.terms.push({reckoning_step::begin, t.floor_hundredths, 2});
    floor.terms.push({reckoning_step::times, t.price_base->whole, 0});
    return floor;
}

/// Why the incomes of a day make no SGI: their sum, and the floor that it does not reach (25:3). No lines where the incomes
/// are not all known or none counts.
[[nodiscard]] inline std::vector<reckoning> below_floor(const terms& t, const std::optional<counted_incomes>& incomes) {
    if (!incomes || !t.price_base || (incomes->employment.empty() && incomes->other.empty())) return {};
    std::vector<kronor> each = incomes->employment;
    each.insert(each.end(), incomes->other.begin(), incomes->other.end());
    kronor sum;
    for (const kronor one : each) sum += one;
    std::vector<reckoning> lines;
    add_up("income", each, sum, lines);
    lines.push_back(floor_of(t));
    return lines;
}

}  // namespace rehabkedja::shown
