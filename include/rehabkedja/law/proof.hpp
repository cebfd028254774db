/// @file
/// The proof that the rows of a law have no gap and no dead row: on every day from the first counted one, in every band of the
/// chain, for every occupation, age class and set of judgements, under every reading, a row of each layer speaks; and each row speaks
/// for somebody. A compiled law checks the first for its own reading; whoever writes a reform asks for both.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "rehabkedja/law/epoch.hpp"

namespace rehabkedja {

/// What a proof found: nothing wrong, or the first fault and a witness of it.
struct proof {
    /// The kinds of fault.
    enum class fault : std::uint8_t {
        none,      ///< no gap, no dead row
        gap,       ///< nobody's row: the fields below say where
        dead_row,  ///< `row` speaks for nobody: an earlier row is wider, or its time or its days are empty
    };
    fault found = fault::none;  ///< the first fault, if any
    std::size_t row = 0;        ///< the dead row's place in `law::rows`
    day on{};                   ///< of a gap: a benefit day in it, its first
    int chain_day = 0;          ///< of a gap: a chain day in it, the first of its band
    layer in{};                 ///< of a gap: the layer in which no row speaks
    occupation who{};           ///< of a gap: of whom; aged below all pension ages, with no ground judged to hold
    readings under{};           ///< of a gap: under which readings

    /// Whether there is neither gap nor dead row.
    [[nodiscard]] constexpr bool holds() const { return found == fault::none; }
    constexpr bool operator==(const proof&) const = default;
};

namespace detail {

/// A row in force on a day, with the numbers of that day in place of its steps.
struct row_in_force {
    std::uint8_t place{};
    int after{};
    int until{};
};

/// The days on which a row or a step may begin or end, counted ones only, in order.
[[nodiscard]] constexpr few<day, 200> days_of_change(const law& l) {
    few<day, 200> found;
    const auto add = [&](change_id id) {
        if (id == no_change || l.changes[id].applies_from == never || l.changes[id].applies_from <= l.counting_from)
            return;
        for (const day d : found) {
            if (d == l.changes[id].applies_from) return;
        }
        found.push(l.changes[id].applies_from);
    };
    for (const chain_row& r : l.rows) {
        add(r.since);
        add(r.ended_by);
    }
    for (const parameter p :
         {parameter::employer_step, parameter::market_step, parameter::late_market_step, parameter::return_step}) {
        for (const auto& e : l.numbers.at(static_cast<std::size_t>(p)).entries()) add(e.since);
    }
    found.push(l.counting_from);
    std::ranges::sort(found);
    return found;
}

/// The options that the rows of one occupation stand under.
[[nodiscard]] constexpr few<option, options> options_of(const law& l, const few<row_in_force, 64>& rows,
                                                        occupation who) {
    few<option, options> found;
    for (const row_in_force& now : rows) {
        const chain_row& r = l.rows[now.place];
        bool known = r.reading.any || (r.who & only(who)) == 0;
        for (const option o : found) known = known || o == r.reading.named;
        if (!known) found.push(r.reading.named);
    }
    return found;
}

/// The next choice of these options in turn; false after the last. An option without a default may also be left open.
[[nodiscard]] constexpr bool next_readings(readings& now, const few<option, options>& asked) {
    for (const option o : asked) {
        const option_entry& entry = option_list.at(static_cast<std::size_t>(o));
        choice& value = now.at(static_cast<std::size_t>(o));
        std::size_t values = 0;
        while (values < entry.values.size() && !entry.values.at(values).empty()) ++values;
        const choice first = entry.by_default == not_chosen ? not_chosen : choice{0};
        const auto next = static_cast<choice>(value == not_chosen ? 0 : value + 1);
        if (next < values) {
            value = next;
            return true;
        }
        value = first;
    }
    return false;
}

}  // namespace detail

/// Proves a law, or names its first gap, or else its first dead row. A row whose time is empty (a change that the law does not have,
/// or one that took it away before it began) is not in the law and cannot be dead.
///
/// Every fact that a row asks for is one that may be lacking: nobody near pension age, no judgement made. So somebody is left
/// without a row exactly where no row speaks unconditionally, and a row speaks for somebody exactly where no earlier one is
/// unconditional or asks for the same fact.
[[nodiscard]] constexpr proof prove(const law& l) {
    proof p;
    std::array<bool, 64> speaks{};
    for (const day d : detail::days_of_change(l)) {
        std::array<int, 6> steps{};
        for (std::size_t i = 0; i < steps.size(); ++i) steps.at(i) = detail::days_of(l, static_cast<step>(i), d);
        // Each step but `open` begins a band; equal steps begin one.
        std::array<int, 5> bands{};
        for (std::size_t i = 0; i < bands.size(); ++i) bands.at(i) = steps.at(i) + 1;
        std::ranges::sort(bands);
        std::array<few<detail::row_in_force, 64>, layers> rows{};
        for (std::size_t i = 0; i < l.rows.size(); ++i) {
            const chain_row& r = l.rows[i];
            if (l.first_day(r) > d || l.last_day(r) < d) continue;
            rows.at(static_cast<std::size_t>(r.in))
                .push({static_cast<std::uint8_t>(i), steps.at(static_cast<std::size_t>(r.after)),
                       steps.at(static_cast<std::size_t>(r.until))});
        }
        for (std::size_t k = 0; k < layers * occupations; ++k) {
            const auto who = static_cast<occupation>(k % occupations);
            const few<option, options> asked = detail::options_of(l, rows.at(k / occupations), who);
            readings under = default_readings();
            for (const option o : asked) {
                if (under.at(static_cast<std::size_t>(o)) != not_chosen) under.at(static_cast<std::size_t>(o)) = 0;
            }
            do {
                std::array<unsigned, 5>
                    facts{};  // asked for by earlier rows, by band; the first bit is of no fact at all
                for (const detail::row_in_force& now : rows.at(k / occupations)) {
                    const chain_row& r = l.rows[now.place];
                    if ((r.who & only(who)) == 0) continue;
                    if (!r.reading.any && under.at(static_cast<std::size_t>(r.reading.named)) != r.reading.value)
                        continue;
                    const unsigned fact = 1U << static_cast<unsigned>(r.with);
                    for (std::size_t b = 0; b < bands.size(); ++b) {
                        if (bands[b] <= now.after || bands[b] > now.until) continue;
                        if ((facts[b] & (fact | 1U)) == 0) speaks[now.place] = true;
                        facts[b] |= fact;
                    }
                }
                for (std::size_t b = 0; b < bands.size(); ++b) {
                    if ((facts[b] & 1U) == 0 && p.holds())
                        p = {proof::fault::gap, 0, d, bands[b], static_cast<layer>(k / occupations), who, under};
                }
            } while (detail::next_readings(under, asked));
        }
    }
    for (std::size_t i = 0; i < l.rows.size() && p.holds(); ++i) {
        const bool in_the_law = l.first_day(l.rows[i]) != never && l.first_day(l.rows[i]) <= l.last_day(l.rows[i]);
        if (in_the_law && !speaks.at(i)) {
            p.found = proof::fault::dead_row;
            p.row = i;
        }
    }
    return p;
}

/// A proof as a template argument, so that a compiler which stops at a law prints the witness:
///
///     template struct rehabkedja::proven<rehabkedja::prove(rehabkedja::swedish_law())>;
template <proof P>
struct proven {
    static_assert(P.holds(), "the law has a gap or a dead row: the template argument says where");
};

}  // namespace rehabkedja
