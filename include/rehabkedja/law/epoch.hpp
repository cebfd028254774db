/// @file
/// Epochs: stretches of benefit days in which nothing in the law changes, with the rows that speak in them.
///
/// An epoch begins wherever a row, a number, the labour-market measure or the wording of a cited section begins or ends;
/// a band of chain days ends at each step in use. Both are derived from the law, never written down.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "rehabkedja/law/law.hpp"

namespace rehabkedja {

/// What a row says when it is cited: the reason, the place, the edition, how sure, by which reading. Rows that say the same
/// are one citation, so that two rows of equal content make no breakpoint.
struct citation {
    reason why{};                         ///< the reason code
    provision at{};                       ///< as cited in that time
    change_id edition = no_change;        ///< the change that brought the wording; `no_change` where none is recorded
    standing sure = standing::confirmed;  ///< how it is known
    under reading{};                      ///< the reading it stands under
    layer in{};                           ///< the question it answers
    constexpr bool operator==(const citation&) const = default;
};

/// A set of citations of one law, one bit each.
struct citation_set {
    std::array<std::uint64_t, 4> bits{};  ///< a bit for each citation
    /// Puts one in.
    constexpr void add(std::size_t i) { bits[i / 64] |= std::uint64_t{1} << (i % 64); }
    /// Whether one is in it.
    [[nodiscard]] constexpr bool has(std::size_t i) const { return ((bits[i / 64] >> (i % 64)) & 1U) != 0; }
    /// Puts in all of another set.
    constexpr void add(const citation_set& other) {
        for (std::size_t i = 0; i < bits.size(); ++i) bits[i] |= other.bits[i];
    }
    /// Keeps only what another set has too.
    constexpr void keep(const citation_set& other) {
        for (std::size_t i = 0; i < bits.size(); ++i) bits[i] &= other.bits[i];
    }
    constexpr bool operator==(const citation_set&) const = default;
};
/// How many different citations a law can have.
inline constexpr std::size_t most_citations = 255;

/// No citation: a row that only says that a step is not reached yet has nothing to cite.
inline constexpr std::uint8_t uncited = 255;
/// Whether a row that speaks for this reason is cited.
[[nodiscard]] constexpr bool is_cited(reason why) {
    return why != reason::employer_not_yet && why != reason::market_not_yet;
}

/// A row as it speaks in one epoch: numbers in place of names.
struct speaking_row {
    occupation_set who{};    ///< for whom
    asked_fact with{};       ///< the fact that must hold
    measure_set adds{};      ///< the measures it adds
    lacking_set hangs_on{};  ///< the option without which nothing can be said
    int after{};             ///< it speaks on chain days above this
    int until{};             ///< and up to this
    std::uint8_t cited{};    ///< the citation's place, or `uncited`
    std::uint8_t row{};      ///< the row's place in the law
};

/// A stretch of benefit days in which the law is one.
struct epoch {
    day first{};                                       ///< it lasts until the next epoch begins
    std::array<few<speaking_row, 48>, layers> rows{};  ///< those in force, in order
    std::array<int, 3> stage_limits{};                 ///< the last day of each stage but the last
    few<int, 8> band_limits{};                         ///< the last day of each band but the last, rising
};

/// The largest chain day; days counted beyond it are an error of the input.
inline constexpr int most_chain_days = std::numeric_limits<std::uint16_t>::max();

/// The epochs of a law and its citations.
struct epochs {
    std::vector<epoch> all{};           ///< in time order
    std::vector<citation> citations{};  ///< every citation of the law
};

namespace detail {

/// The number behind a step; nothing for the two that have none.
[[nodiscard]] constexpr std::optional<parameter> number_behind(step s) {
    switch (s) {
        case step::employer: return parameter::employer_step;
        case step::market: return parameter::market_step;
        case step::late_market: return parameter::late_market_step;
        case step::return_by: return parameter::return_step;
        case step::start:
        case step::open: return std::nullopt;
    }
    return std::nullopt;
}

[[nodiscard]] constexpr int days_of(const law& l, step s, day d) {
    if (const auto p = number_behind(s)) return l.number_for_sick_day(*p, d).is;
    return s == step::start ? 0 : std::numeric_limits<int>::max();
}

/// How a row is known on a day: no better than the numbers between which it speaks.
[[nodiscard]] constexpr standing sure_of(const law& l, const chain_row& r, day d) {
    standing sure = r.sure;
    for (const step s : {r.after, r.until}) {
        if (const auto p = number_behind(s)) sure = worse(sure, l.sure_for_sick_day(*p, d));
    }
    return sure;
}

}  // namespace detail

/// The citation of a place on a day: as it was cited then, as of which change.
[[nodiscard]] constexpr citation cite(const law& l, day d, reason why, const provision& at, standing sure,
                                      under reading = {}, layer in = layer::usual) {
    const law::cited_place c = l.cited_on(at, d);
    return {why, c.at, c.edition, worse(sure, c.sure), reading, in};
}

/// The epochs of a law. @throws input_error (`bad_law`) when a law cites more than there is room for.
[[nodiscard]] constexpr epochs epochs_of(const law& l) {
    epochs found;
    std::vector<day> begins{since_ever};
    for (const amendment& a : l.changes) {
        if (a.applies_from != never && a.applies_from != since_ever) begins.push_back(a.applies_from);
    }
    std::ranges::sort(begins);
    const auto same_day = std::ranges::unique(begins);
    begins.erase(same_day.begin(), same_day.end());
    found.all.reserve(begins.size());
    for (const day d : begins) {
        epoch e;
        e.first = d;
        std::vector<int> limits;
        for (const step s : {step::employer, step::market, step::late_market, step::return_by}) {
            if (const int n = detail::days_of(l, s, d); n > 0) limits.push_back(n);
        }
        std::ranges::sort(limits);
        const auto same = std::ranges::unique(limits);
        limits.erase(same.begin(), same.end());
        for (const int n : limits) e.band_limits.push(n);
        e.stage_limits = {detail::days_of(l, step::employer, d), detail::days_of(l, step::market, d),
                          detail::days_of(l, step::late_market, d)};
        std::ranges::sort(e.stage_limits);
        const auto labour = l.labour_market.on(l.changes, d);
        const auto on_call = l.on_call_market.on(l.changes, d);
        for (std::size_t i = 0; i < l.rows.size(); ++i) {
            const chain_row& r = l.rows[i];
            if (l.first_day(r) > d || l.last_day(r) < d) continue;
            if (!r.reading.any && l.reading(r.reading.named) != r.reading.value) continue;
            std::uint8_t cited = uncited;
            if (is_cited(r.why)) {
                const citation c = cite(l, d, r.why, r.at, detail::sure_of(l, r, d), r.reading, r.in);
                auto known = std::ranges::find(found.citations, c);
                if (known == found.citations.end()) {
                    if (found.citations.size() == most_citations) {
                        throw input_error(
                            {error_code::bad_law, {}, "the law cites more places than there is room for", {}});
                    }
                    known = found.citations.insert(known, c);
                }
                cited = static_cast<std::uint8_t>(known - found.citations.begin());
            }
            measure_set adds = r.adds;
            if ((adds & labour_market_measure) != 0) {
                const auto& line = r.why == reason::market_on_call ? on_call : labour;
                adds = static_cast<measure_set>((adds & ~labour_market_measure) | (line ? line->is : 0));
            }
            e.rows.at(static_cast<std::size_t>(r.in))
                .push({r.who, r.with, adds, r.hangs_on, detail::days_of(l, r.after, d), detail::days_of(l, r.until, d),
                       cited, static_cast<std::uint8_t>(i)});
        }
        found.all.push_back(e);
    }
    return found;
}

/// The band of a chain day: how many band limits lie below it.
[[nodiscard]] constexpr std::size_t band_of(const epoch& e, int chain_day) {
    return static_cast<std::size_t>(std::ranges::lower_bound(e.band_limits, chain_day) - e.band_limits.begin());
}

/// A chain day that stands for its band: its first.
[[nodiscard]] constexpr int first_of_band(const epoch& e, std::size_t band) {
    return band == 0 ? 1 : e.band_limits[band - 1] + 1;
}

}  // namespace rehabkedja
