/// @file
/// The law as a value: changes, rows, wordings, numbers, readings. Immutable once built, shared between threads; a reform
/// is a changed copy. Nothing in it reads the clock: the day asked about is always an argument.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rehabkedja/law/chain_row.hpp"
#include "rehabkedja/law/money_law.hpp"
#include "rehabkedja/law/parameter.hpp"

namespace rehabkedja {

/// The rows of the chain.
using chain_rows = few<chain_row, 64>;
/// The wordings of the sections that the chain cites.
using wordings = few<wording, 64>;

/// The dated law. Copy it, change the copy, ask again:
///
///     law reform = swedish_law();
///     reform.set(parameter::market_step, *make_day(2027, 1, 1), 120);
struct law {
    std::string_view version{};       ///< of the law as data, apart from the library's own version
    day read_until{};                 ///< the last day whose law was read; later days are answered with a word about it
    rehabkedja::changes changes{};    ///< every change of the law
    chain_rows rows{};                ///< the rows of the chain
    rehabkedja::wordings wordings{};  ///< how the sections were worded
    std::array<dated<int>, parameters> numbers{};  ///< the dated numbers, by `parameter`
    dated<measure_set> labour_market{};            ///< the labour-market measure of each edition
    dated<measure_set> on_call_market{};     ///< the same for on-call employees whose time is not booked (27:49 b)
    dated<pension_age> earliest_pension{};   ///< income-based old-age pension (56:3), for 27:49 d
    dated<pension_age> guarantee_pension{};  ///< guarantee pension (67:4), for 27:49 d third paragraph
    day ages_known_until{};                  ///< the last day for which the target age is laid down
    day counting_from{};                     ///< no earlier day counts (SFBP 4:15)
    change_id adding_by_time{};              ///< the change from which the mere lapse of time decides (27:51)
    day unpaid_days_count_from{};            ///< decisions from this day on count refused days (HFD 2018 ref. 69)
    change_id plan_for_return{};             ///< the change that brought the employer's plan (30:6)
    day running_plans_due{};                 ///< when plans were due for sick periods running as 30:6 came
    change_id work_trial{};                  ///< the change that brought the work trial (27:8 a)
    money_law money{};                       ///< figures, base amounts and grounds of income and benefit
    rehabkedja::readings readings = default_readings();  ///< the chosen value of every option
    std::optional<day> known_on{};                       ///< set by `known_on`
    std::optional<day> editions_of{};                    ///< set by `editions_of`

    constexpr bool operator==(const law&) const = default;

    /// The chosen value of an option; `not_chosen` where there is none.
    [[nodiscard]] constexpr choice reading(option o) const { return readings.at(static_cast<std::size_t>(o)); }
    /// Whether the option has the value of that name.
    [[nodiscard]] constexpr bool reads(option o, std::string_view value) const {
        return choice_of(o, value) == reading(o);
    }
    /// Chooses the value of an option.
    constexpr void choose(option o, choice value) { readings.at(static_cast<std::size_t>(o)) = value; }

    /// The number on the day, or nothing before its first value.
    [[nodiscard]] constexpr std::optional<int> number(parameter p, day d) const {
        const auto found = numbers.at(static_cast<std::size_t>(p)).on(changes, d);
        return found ? std::optional(found->is) : std::nullopt;
    }
    /// The number on the day and until when. @throws input_error (`bad_law`) before its first value: there is no nearest.
    [[nodiscard]] constexpr held<int> held_number(parameter p, day d) const {
        const auto found = numbers.at(static_cast<std::size_t>(p)).on(changes, d);
        if (!found) lacks_number(p, d);
        return *found;
    }
    /// The number on the day. @throws input_error (`bad_law`) before its first value.
    [[nodiscard]] constexpr int number_on(parameter p, day d) const { return held_number(p, d).is; }
    /// The number by which a sick day is read, and until when. Days before the chain counts (SFBP 4:15) have no law of their
    /// own here; they are read with the numbers of the first counted day. They count in nothing: they join sick periods, and
    /// begin the sick period's own counters. @throws input_error (`bad_law`) where the law has no number.
    [[nodiscard]] constexpr held<int> number_for_sick_day(parameter p, day d) const {
        if (d >= counting_from) return held_number(p, d);
        return {number_on(p, counting_from), counting_from - 1};
    }
    /// How that number is known to be the law's of that time.
    [[nodiscard]] constexpr standing sure_for_sick_day(parameter p, day d) const {
        const day asked = std::max(d, counting_from);
        const auto found = numbers.at(static_cast<std::size_t>(p)).sure_on(changes, asked);
        if (!found) lacks_number(p, asked);
        return *found;
    }
    /// The first day on which a number must be there: the first counted day, or that of the change that brought its rule.
    /// `never` in a law that does not have the rule.
    [[nodiscard]] constexpr day needed_from(parameter p) const {
        day brought = counting_from;
        switch (p) {
            case parameter::employer_step:
            case parameter::market_step:
            case parameter::late_market_step:
            case parameter::return_step:
            case parameter::adding_gap_limit:
            case parameter::worked_days_limit:
            case parameter::least_degree:
            case parameter::certificate_day:
            case parameter::employer_period_days:
            case parameter::relapse_gap_days: break;
            case parameter::plan_for_return_day: brought = changes[plan_for_return].applies_from; break;
            case parameter::work_trial_days:
            case parameter::work_trial_periods:
            case parameter::work_trial_frame:
            case parameter::work_trial_wait:
            case parameter::work_trial_notice: brought = changes[work_trial].applies_from; break;
        }
        return std::max(brought, counting_from);
    }
    /// Checks that every number is there from the day on which its rules ask for it; a value once begun never ends without a
    /// next one. @throws input_error (`bad_law`) otherwise.
    constexpr void check_numbers() const {
        for (std::size_t i = 0; i < parameters; ++i) {
            const auto p = static_cast<parameter>(i);
            if (const day from = needed_from(p); from != never) static_cast<void>(number_on(p, from));
        }
    }
    /// Gives a number another value, 0 to 10,000, for benefit days from a day on and for good: what the law as it stood
    /// would have brought later ends. @throws input_error for other values, and when there is no room.
    constexpr void set(parameter p, day from, int value) {
        constexpr int largest = 10'000;
        if (value < 0 || value > largest) {
            throw input_error({error_code::bad_value, "value", std::to_string(value) + " should be 0 to 10,000", {}});
        }
        const change_id since = reform(from);
        numbers.at(static_cast<std::size_t>(p)).for_good(changes, since, value);
    }
    /// Gives the labour market another measure, 27:48-49 and 27:49 b alike, for benefit days from a day on and for good.
    constexpr void set_labour_market(day from, measure m) {
        const change_id since = reform(from);
        labour_market.for_good(changes, since, only(m));
        on_call_market.for_good(changes, since, only(m));
    }
    /// Gives on-call employees whose time is not booked another measure alone (27:49 b).
    constexpr void set_on_call_market(day from, measure m) { on_call_market.for_good(changes, reform(from), only(m)); }
    /// Gives the measure of 27:48-49 another value alone.
    constexpr void set_market_of_others(day from, measure m) { labour_market.for_good(changes, reform(from), only(m)); }
    /// Gives one of the pension ages that 27:49 d goes by another value, for benefit days from a day on and for good. It is
    /// reached by birthday or by month as the age in force on that day is, and follows no target age.
    constexpr void set_age(dated<pension_age> law::* which, day from, int years) {
        dated<pension_age>& ages = this->*which;
        const auto now = ages.on(changes, from);
        const bool by_month = now && now->is.by_month;
        ages.for_good(changes, reform(from), {years, by_month});
    }
    /// Adds a change of the user's own, for benefit days from a day on; rows and numbers can name it.
    constexpr change_id reform(day from) {
        provision by{};
        by.in = act::reform;
        changes.push({by, from, from, from, since_ever, standing::confirmed});
        return static_cast<change_id>(changes.size() - 1);
    }
    /// Takes away every row that speaks for this reason, for benefit days from a day on.
    constexpr void drop(reason why, day from) {
        const change_id by = reform(from);
        for (chain_row& row : rows) {
            if (row.why == why && (row.ended_by == no_change || changes[row.ended_by].applies_from > from))
                row.ended_by = by;
        }
    }
    /// Puts a row before all others of its layer: a new edition that speaks first.
    constexpr void put_first(chain_row row) {
        rows.push(row);
        for (std::size_t i = rows.size() - 1; i > 0; --i) {
            const chain_row earlier = rows[i - 1];
            rows[i - 1] = rows[i];
            rows[i] = earlier;
        }
    }
    /// The first benefit day of a row.
    [[nodiscard]] constexpr day first_day(const chain_row& row) const { return changes[row.since].applies_from; }
    /// The last benefit day of a row.
    [[nodiscard]] constexpr day last_day(const chain_row& row) const {
        if (row.ended_by == no_change) return until_further;
        const day end = changes[row.ended_by].applies_from;
        return end == never ? until_further : end - 1;
    }
    /// The wording of a section on a day: the place in `wordings`, or nothing where none is recorded.
    [[nodiscard]] constexpr std::optional<std::size_t> wording_on(const provision& p, day d) const {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < wordings.size(); ++i) {
            const day since = changes[wordings[i].since].applies_from;
            if (wordings[i].of == section_of(p) && since <= d) {
                if (!found || since >= changes[wordings[*found].since].applies_from) found = i;
            }
        }
        return found;
    }

    /// How a place is cited on a day: as it was numbered and worded then.
    struct cited_place {
        provision at{};                 ///< the place as cited; paragraph and item only where they were read
        change_id edition = no_change;  ///< the change that brought the wording; `no_change` where none is recorded
        standing sure = standing::confirmed;  ///< how the wording is known
    };
    /// How a place is cited on a day, as of which change.
    [[nodiscard]] constexpr cited_place cited_on(const provision& at, day d) const {
        const auto found = wording_on(at, d);
        if (!found) return {at, no_change, standing::confirmed};
        const wording& w = wordings[*found];
        cited_place c{w.cited_as, w.since, w.sure};
        if (w.places_read) {
            c.at.paragraph = at.paragraph;
            c.at.item = at.item;
        }
        return c;
    }

private:
    [[noreturn]] static void lacks_number(parameter p, day d) {
        throw input_error({error_code::bad_law,
                           {},
                           "the law has no " + std::string(parameter_list.at(static_cast<std::size_t>(p)).name) +
                               " on " + to_string(d),
                           {}});
    }
};

/// The law as it had been issued by the end of a day: changes issued later are not in it.
[[nodiscard]] constexpr law known_on(law l, day d) {
    for (amendment& a : l.changes) {
        if (a.issued_at_latest > d) a.applies_from = never;
    }
    l.money = known_on(l.money, d);
    l.known_on = d;
    return l;
}

/// The law in which every day is answered by the editions in force on one day.
[[nodiscard]] constexpr law editions_of(law l, day d) {
    for (amendment& a : l.changes) {
        if (a.applies_from != never) a.applies_from = a.applies_from <= d ? since_ever : never;
    }
    l.money = editions_of(l.money, d);
    l.editions_of = d;
    return l;
}

}  // namespace rehabkedja
