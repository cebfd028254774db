/// @file
/// The law on income and benefit as a value: its own changes, figures, base amounts and grounds of protection. It stands
/// beside the chain's rows, so that a change of an amount never cuts the chain's epochs.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rehabkedja/law/amendment.hpp"
#include "rehabkedja/law/ground.hpp"
#include "rehabkedja/law/money_parameter.hpp"
#include "rehabkedja/law/year_amounts.hpp"

namespace rehabkedja {

/// The changes that figures and grounds name, by place (`change_id`).
using money_changes = few<amendment, 160>;

/// A figure from a change on, until the next entry: a value, that there is no such figure (no limit, no such rule), or that
/// the law has one and nobody has read it yet.
struct money_entry {
    change_id since{};                    ///< the change that brought it
    std::int64_t is = 0;                  ///< the value, in the figure's unit
    bool none = false;                    ///< there is no such figure from then on
    provision at{};                       ///< the place in the law
    standing sure = standing::confirmed;  ///< how it is known
    std::uint8_t source = 0;              ///< its place in `money_sources`
    bool lacking = false;  ///< there may well be such a figure from then on; it is not known (`none` too)
    constexpr bool operator==(const money_entry&) const = default;
};
/// The entries of every figure, by `money_parameter`.
using money_numbers = std::array<few<money_entry, 12>, money_parameters>;

/// How the days of a ground are bound besides its own first and last day.
enum class ground_bound : std::uint8_t {
    none,                 ///< not at all
    working_days,         ///< so many working days after sickness benefit (2000:1418 3 §)
    months_before_birth,  ///< at the earliest so many months before the birth (26:14)
    child_under_age,      ///< while the child is under age (26:15)
    years_off_leave,      ///< so many years, without limit on leave from an employment (2000:1418 2 §)
    months_of_break,      ///< so many months from the day the work stopped (26:18)
};
/// Until when, by age, a ground can hold.
enum class ground_age : std::uint8_t {
    none,       ///< at any age
    by_month,   ///< to the end of the month before the limit
    by_option,  ///< to the day before the birthday, or as by_month (option `age_limit`)
};

/// A ground of protection and when the law has it. A ground may have several rows: it can hold when one of them does.
struct ground_row {
    ground is{};                          ///< the ground
    change_id since{};                    ///< the change that brought it
    change_id ended_by = no_change;       ///< the change that took it away
    provision at{};                       ///< the place in the law
    ground_bound by{};                    ///< a further bound
    bool dormant = false;                 ///< the SGI lies dormant under it (26:19-20)
    bool needs_work = false;              ///< it presupposes an interruption of work, not of studies
    ground_age age{};                     ///< until which age
    standing sure = standing::confirmed;  ///< how it is known
    bool runs_out = false;                ///< what had begun when the ground was taken away protects to its own end
    constexpr bool operator==(const ground_row&) const = default;
};
/// The rows of the grounds.
using ground_rows = few<ground_row, 40>;

/// A section as it is worded since a change, until the next wording of the section that is listed.
struct money_wording {
    provision of{};     ///< the section
    change_id since{};  ///< the change that gave it this wording
    constexpr bool operator==(const money_wording&) const = default;
};
/// The wordings of the sections that income and benefit cite, where they are known.
using money_wordings = few<money_wording, 80>;

/// The kinds of base amounts by name, as in `law.parameters`: `price_base_amount.2028`.
inline constexpr std::array<std::string_view, 3> base_amount_names{"price_base_amount", "raised_price_base_amount",
                                                                   "income_base_amount"};

/// The dated law on income and benefit.
struct money_law {
    money_changes changes{};            ///< every change that an entry or a row names
    money_numbers numbers{};            ///< the figures
    year_amounts price_base{};          ///< prisbasbelopp (2:6-7)
    year_amounts raised_price_base{};   ///< förhöjt prisbasbelopp (2:8)
    year_amounts income_base{};         ///< inkomstbasbelopp (58:26-27)
    ground_rows grounds{};              ///< the grounds of protection
    money_wordings wordings{};          ///< how the sections were worded, where it is known
    std::optional<day> grace25_from{};  ///< option `grace25_from`: another first day of that ground

    constexpr bool operator==(const money_law&) const = default;

    /// The entry of a figure that holds on a day and the last day before the next; nothing before the first entry.
    [[nodiscard]] constexpr std::optional<held<money_entry>> on(money_parameter p, day d) const {
        std::optional<held<money_entry>> found;
        day began = since_ever;
        day until = until_further;
        for (const money_entry& e : numbers.at(static_cast<std::size_t>(p))) {
            const day since = changes[e.since].applies_from;
            if (since > d) {
                if (since - 1 < until) until = since - 1;
            } else if (!found || since >= began) {
                found = held<money_entry>{e, until_further};
                began = since;
            }
        }
        if (found) found->until = until;
        return found;
    }
    /// The value of a figure on a day; nothing where the law has none that day, or none that is known.
    [[nodiscard]] constexpr std::optional<std::int64_t> number(money_parameter p, day d) const {
        const auto found = on(p, d);
        if (!found || found->is.none) return std::nullopt;
        return found->is.is;
    }

    /// The change that gave a place the wording of a day; `no_change` where it is not known.
    [[nodiscard]] constexpr change_id worded_by(const provision& p, day d) const {
        change_id found = no_change;
        for (const money_wording& w : wordings) {
            const day since = changes[w.since].applies_from;
            if (w.of != section_of(p) || since > d) continue;
            if (found == no_change || since >= changes[found].applies_from) found = w.since;
        }
        return found;
    }

    /// Adds a change of the user's own, for benefit days from a day on.
    constexpr change_id reform(day from) {
        provision by{};
        by.in = act::reform;
        changes.push({by, from, from, from, since_ever, standing::confirmed});
        return static_cast<change_id>(changes.size() - 1);
    }
    /// Gives a figure another value for benefit days from a day on and for good: what the law as it stood would have brought
    /// later ends. @throws input_error (`bad_value`) outside 0 to the largest value of its unit and when there is no room.
    constexpr void set(money_parameter p, day from, std::int64_t value) {
        const std::int64_t largest = largest_of(money_parameter_list.at(static_cast<std::size_t>(p)).in);
        if (value < 0 || value > largest) {
            throw input_error({error_code::bad_value,
                               "value",
                               std::to_string(value) + " should be 0 to " + std::to_string(largest),
                               {}});
        }
        auto& entries = numbers.at(static_cast<std::size_t>(p));
        provision at{};
        at.in = act::reform;
        if (const auto now = on(p, from)) at = now->is.at;
        entries.keep_if([&](const money_entry& e) { return changes[e.since].applies_from < from; });
        entries.push({reform(from), value, false, at, standing::confirmed, 0});
    }
    /// Lays down the base amount of a year. @throws input_error (`bad_amount`) for amounts that are none.
    static constexpr void set(year_amounts& kind, int year, kronor is) {
        if (is < kronor{1} || is > most_kronor)
            throw input_error({error_code::bad_amount, "value", to_string(is) + " is no base amount", {}});
        provision by{};
        by.in = act::reform;
        kind.rows.push({static_cast<std::int16_t>(year), is, by, since_ever, standing::confirmed, 0});
    }

    /// The base amounts of a kind, by its place in `base_amount_names`.
    [[nodiscard]] constexpr const year_amounts& base(std::size_t kind) const {
        return kind == 0 ? price_base : kind == 1 ? raised_price_base : income_base;
    }
    /// The base amounts of a kind, by its place in `base_amount_names`.
    [[nodiscard]] constexpr year_amounts& base(std::size_t kind) {
        return kind == 0 ? price_base : kind == 1 ? raised_price_base : income_base;
    }

    /// The first day on which a row can hold.
    [[nodiscard]] constexpr day first_day(const ground_row& row) const {
        if (row.is == ground::grace25 && grace25_from) return *grace25_from;
        return changes[row.since].applies_from;
    }
    /// The last day on which a row can hold.
    [[nodiscard]] constexpr day last_day(const ground_row& row) const {
        if (row.ended_by == no_change) return until_further;
        const day end = changes[row.ended_by].applies_from;
        return end == never ? until_further : end - 1;
    }
    /// The last day on which a ground of these days protects: where old cases run out, their own.
    [[nodiscard]] constexpr day last_day(const ground_row& row, period of) const {
        const day last = last_day(row);
        return row.runs_out && of.first <= last ? until_further : last;
    }
};

/// Whether the law has a ground on some day of a period.
[[nodiscard]] constexpr bool is_valid_within(const money_law& m, ground g, period when) {
    return std::ranges::any_of(m.grounds, [&](const ground_row& row) {
        const day first = m.first_day(row);
        return row.is == g && first != never && first <= when.last && when.first <= m.last_day(row);
    });
}

/// The law as it had been issued by the end of a day: later changes and base amounts are not in it.
[[nodiscard]] constexpr money_law known_on(money_law m, day d) {
    for (amendment& a : m.changes) {
        if (a.issued_at_latest > d) a.applies_from = never;
    }
    for (year_amounts* kind : {&m.price_base, &m.raised_price_base, &m.income_base}) {
        year_amounts left;
        for (const base_amount& a : kind->rows) {
            if (a.issued_at_latest <= d) left.rows.push(a);
        }
        *kind = left;
    }
    return m;
}
/// The law in which every day is answered by the figures and grounds in force on one day. Base amounts go on by the year
/// of the benefit day.
[[nodiscard]] constexpr money_law editions_of(money_law m, day d) {
    for (amendment& a : m.changes) {
        if (a.applies_from != never) a.applies_from = a.applies_from <= d ? since_ever : never;
    }
    return m;
}

}  // namespace rehabkedja
