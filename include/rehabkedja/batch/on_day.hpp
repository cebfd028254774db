/// @file
/// A table of spells asked about one day: chain day, stage, measures and reason for each person, through the very rows and
/// counters that one person meets. Columns in, columns out; ids point into the law's dictionary.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "rehabkedja/chain/age.hpp"
#include "rehabkedja/law/compiled.hpp"
#include "rehabkedja/sickness/numbered.hpp"

namespace rehabkedja {

/// No ruling: the day is not in the chain.
inline constexpr ruling_id no_ruling = 0xFFFF;
/// In a column of days: not known, or none.
inline constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();

/// Spells and persons as columns. Person p has the rows `offsets[p]` to `offsets[p + 1] - 1`, sorted by first day.
struct spell_columns {
    std::span<const std::int64_t> offsets{};  ///< persons + 1 entries, rising
    std::span<const std::int32_t> first{};    ///< days since 1970-01-01, by row
    std::span<const std::int32_t> last{};     ///< by row
    std::span<const std::uint8_t> degree{};   ///< per cent, by row; empty: 100
    std::span<const who_code> who{};          ///< by person
    std::span<const std::int32_t> born{};     ///< by person, `no_day` where not known; empty: known of nobody
    std::span<const std::uint8_t> judged{};   ///< by person: judgements that hold | not made yet << 4; empty: none
};

/// What is answered, by person; each span has as many places as there are persons, or none where it is not wanted.
struct day_columns {
    std::span<std::uint16_t> chain_day{};  ///< 0 outside the chain
    std::span<ruling_id> ruling{};         ///< `no_ruling` outside the chain
    std::span<std::int32_t>
        next_change{};  ///< the first later day of another stage, measure or citation; `no_day` for none
};

namespace detail {

/// The numbered period of a person that covers the day.
[[nodiscard]] inline std::optional<numbered> period_on(const law& l, int least, int limit, const spell_columns& in,
                                                       std::int64_t begin, std::int64_t end, day d) {
    chain_counter count(limit, l.counting_from);
    std::optional<period> open;
    for (std::int64_t i = begin; i < end; ++i) {
        const auto row = static_cast<std::size_t>(i);
        if (!in.degree.empty() && in.degree[row] < least) continue;
        const period sick{day{in.first[row]}, day{in.last[row]}};
        if (sick.first > d && (!open || sick.first > open->last + 1)) break;
        if (!open) {
            open = sick;
        } else if (sick.first <= open->last + 1) {
            if (open->last < sick.last) open->last = sick.last;
        } else {
            static_cast<void>(count.take(*open));
            open = sick;
        }
    }
    if (!open || !contains(*open, d) || d < l.counting_from) return std::nullopt;
    return count.take(*open);
}

[[nodiscard]] inline std::int32_t changes_after(const compiled_law& law, const numbered& n, who_code who, judged by,
                                                std::optional<day> born, day d, ruling_id now) {
    compiled_law::cell_track cells(law, d, n.zero);
    age_track age(law.source(), born);
    const ruling& is = law[now];
    while (true) {
        const day until = std::min(cells.on(d).until, age.on(d).until);
        if (until >= until_further - 1 || until - n.zero >= most_chain_days) return no_day;
        d = until + 1;
        const ruling& then = law[law.ask(cells.on(d).is, situation_of(who, age.on(d).is, by))];
        if (!alike(then, is)) return d.since_1970;
    }
}

}  // namespace detail

/// Whether a law can be asked of a table in one pass: one limit for the gap, one least degree, no older rule of adding
/// chosen, no own count for on-call employees.
[[nodiscard]] inline bool one_pass(const law& l) {
    const auto one_value = [&](parameter p) {
        const auto& all = l.numbers[static_cast<std::size_t>(p)].entries();
        return std::ranges::all_of(all, [&](const auto& e) { return e.is == all[0].is; });
    };
    return one_value(parameter::adding_gap_limit) && one_value(parameter::least_degree) &&
           !l.reads(option::adding_before_2014, "worked_90_days") && !l.reads(option::adding_on_call, "no") &&
           !l.reads(option::degree_overlap, "latest_signed");
}

/// Answers the day for every person. The columns must agree in length, rows must be sorted within a person and end no
/// earlier than they start, and no chain day may pass `most_chain_days`: the row of the first fault is returned, and nothing is answered from it on.
/// The law must be `one_pass`. Reads only its arguments; safe from many threads.
inline std::optional<std::size_t> on_day(const compiled_law& law, const spell_columns& in, day d,
                                         const day_columns& out) {
    const rehabkedja::law& l = law.source();
    const int limit = restarting_gap(l, d);
    const int least = l.number_for_sick_day(parameter::least_degree, d).is;
    const std::size_t persons = in.offsets.empty() ? 0 : in.offsets.size() - 1;
    for (std::size_t p = 0; p < persons; ++p) {
        for (auto i = static_cast<std::size_t>(in.offsets[p]); i < static_cast<std::size_t>(in.offsets[p + 1]); ++i) {
            const bool sorted = i == static_cast<std::size_t>(in.offsets[p]) || in.first[i - 1] <= in.first[i];
            if (in.last[i] < in.first[i] || !sorted) return i;
        }
        const auto n = detail::period_on(l, least, limit, in, in.offsets[p], in.offsets[p + 1], d);
        const int chain_day = n ? d - n->zero : 0;
        if (chain_day > most_chain_days) return static_cast<std::size_t>(in.offsets[p]);
        if (!out.chain_day.empty()) out.chain_day[p] = static_cast<std::uint16_t>(chain_day);
        if (!n) {
            if (!out.ruling.empty()) out.ruling[p] = no_ruling;
            if (!out.next_change.empty()) out.next_change[p] = no_day;
            continue;
        }
        if (out.ruling.empty() && out.next_change.empty()) continue;
        const bool born_known = !in.born.empty() && in.born[p] != no_day;
        const std::optional<day> born = born_known ? std::optional(day{in.born[p]}) : std::nullopt;
        judged by;
        if (!in.judged.empty()) {
            by.yes = in.judged[p] & 0x0FU;
            by.unsure = static_cast<judgement_set>((in.judged[p] >> 4U) & ~by.yes);
        }
        const ruling_id id =
            law.ask(law.cell_on(d, chain_day), situation_of(in.who[p], age_track(l, born).on(d).is, by));
        if (!out.ruling.empty()) out.ruling[p] = id;
        if (!out.next_change.empty()) out.next_change[p] = detail::changes_after(law, *n, in.who[p], by, born, d, id);
    }
    return std::nullopt;
}

/// Numbered sick periods as columns, for many questions about the same people. Person p has the periods `offsets[p]` on.
struct numbered_columns {
    std::vector<std::int64_t> offsets{0};  ///< where each person begins; persons + 1 entries
    std::vector<numbered> periods{};       ///< the numbered periods of all persons, one after the other
};

/// Answers the day from numbered periods and ready situations (by person): the chain day and the ruling. Nothing but one
/// search and one lookup a person. No chain day may pass `most_chain_days`: the place in `periods` of the first that does is
/// returned, and nothing is answered from it on.
inline std::optional<std::size_t> on_day(const compiled_law& law, const numbered_columns& in,
                                         std::span<const situation> situations_of, day d,
                                         std::span<std::uint16_t> chain_day, std::span<ruling_id> ruling) {
    const compiled_law::cells_of_epoch& cells = *law.epoch_cells(d);
    for (std::size_t p = 0; p + 1 < in.offsets.size(); ++p) {
        std::uint16_t n = 0;
        rehabkedja::ruling_id id = no_ruling;
        for (auto i = static_cast<std::size_t>(in.offsets[p]); i < static_cast<std::size_t>(in.offsets[p + 1]); ++i) {
            const numbered& period = in.periods[i];
            if (d < period.first || period.last < d) continue;
            const int day_number = d - period.zero;
            if (day_number > most_chain_days) return i;
            n = static_cast<std::uint16_t>(day_number);
            id = law.ask(cells.begins[cells.band(day_number)], situations_of[p]);
        }
        chain_day[p] = n;
        ruling[p] = id;
    }
    return std::nullopt;
}

}  // namespace rehabkedja
