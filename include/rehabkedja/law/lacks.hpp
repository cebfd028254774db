/// @file
/// The facts that an answer on income or benefit lacks: those of the chain, those of the person, base amounts by year and
/// options of the law. A set, so that an answer names every fact that it hangs on.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/law/chain_vocabulary.hpp"

namespace rehabkedja {

/// A fact that an answer on income or benefit can lack, besides those of the chain (`lacking`). In the order in which they
/// are best asked for.
enum class lacking_fact : std::uint8_t {
    occupation_employer = 32,
    occupation_share,
    sick_kind,
    sick_employer,
    serious_illness,
    beyond_limit,
    income,
    income_from,
    income_to,
    income_yearly,
    income_kind,
    income_employer,
    income_lasts_months,
    income_recurs_yearly,
    income_in_sweden,
    income_cash,
    sgi_decided,
    sgi_decided_from,
    sgi_decided_to,
    sgi_decided_yearly,
    sgi_decided_of_which_other,
    protection,
    protection_is,
    protection_from,
    protection_to,
    protection_child_born,
    protection_due,
    compensation,
    compensation_from,
    compensation_to,
    compensation_is,
    compensation_degree,
    paid,
    paid_from,
    paid_to,
    paid_level,
    refused,
    refused_from,
    refused_to,
    waiting,
    waiting_from,
    waiting_to,
    waiting_days,
    working_time,
    working_time_from,
    working_time_to,
    working_time_yearly_hours,
    working_time_hours_a_day,
    fit,
    barred,
    barred_from,
    barred_to,
    barred_benefit,
    high_risk,
    option_holidays_are_working_days,
};
/// Where the facts of this list begin.
inline constexpr std::size_t first_lacking_fact = 32;
/// Their names, as in the case format.
inline constexpr std::array<std::string_view, 55> lacking_fact_names{
    "occupation.employer",
    "occupation.share",
    "sick.kind",
    "sick.employer",
    "serious_illness",
    "beyond_limit",
    "income",
    "income.from",
    "income.to",
    "income.yearly",
    "income.kind",
    "income.employer",
    "income.lasts_months",
    "income.recurs_yearly",
    "income.in_sweden",
    "income.cash",
    "sgi_decided",
    "sgi_decided.from",
    "sgi_decided.to",
    "sgi_decided.yearly",
    "sgi_decided.of_which_other",
    "protection",
    "protection.is",
    "protection.from",
    "protection.to",
    "protection.child_born",
    "protection.due",
    "compensation",
    "compensation.from",
    "compensation.to",
    "compensation.is",
    "compensation.degree",
    "paid",
    "paid.from",
    "paid.to",
    "paid.level",
    "refused",
    "refused.from",
    "refused.to",
    "waiting",
    "waiting.from",
    "waiting.to",
    "waiting.days",
    "working_time",
    "working_time.from",
    "working_time.to",
    "working_time.yearly_hours",
    "working_time.hours_a_day",
    "fit",
    "barred",
    "barred.from",
    "barred.to",
    "barred.benefit",
    "high_risk",
    "option.holidays_are_working_days",
};

/// A set of lacking facts: those of the chain in the first 32 bits, then `lacking_fact`; and years whose price base amount
/// is not laid down.
struct lacks {
    std::array<std::uint64_t, 2> bits{};   ///< the facts
    std::array<std::uint64_t, 2> years{};  ///< years from `first_year` on whose price base amount is lacking

    /// The first year that has a bit of its own; earlier years share it, later than the last share the last.
    static constexpr int first_year = 1990;

    /// The set of one fact.
    [[nodiscard]] static constexpr lacks of(lacking_fact f) {
        lacks l;
        const auto at = static_cast<std::size_t>(f);
        l.bits.at(at / 64) = std::uint64_t{1} << (at % 64);
        return l;
    }
    /// The facts that the chain lacks.
    [[nodiscard]] static constexpr lacks of(lacking_set chain) {
        lacks l;
        l.bits[0] = chain;
        return l;
    }
    /// The set of one fact of the chain.
    [[nodiscard]] static constexpr lacks of(lacking chain) { return of(only(chain)); }
    /// The price base amount of a year.
    [[nodiscard]] static constexpr lacks of_year(int year) {
        constexpr int last = 127;
        const int at = year < first_year ? 0 : year - first_year > last ? last : year - first_year;
        lacks l;
        l.years.at(static_cast<std::size_t>(at) / 64) = std::uint64_t{1} << (static_cast<unsigned>(at) % 64);
        return l;
    }

    /// Whether nothing is lacking.
    [[nodiscard]] constexpr bool empty() const { return (bits[0] | bits[1] | years[0] | years[1]) == 0; }
    /// Whether a fact is among them.
    [[nodiscard]] constexpr bool has(lacking_fact f) const {
        const auto at = static_cast<std::size_t>(f);
        return ((bits.at(at / 64) >> (at % 64)) & 1U) != 0;
    }
    /// Puts in all of another set.
    constexpr lacks& operator|=(const lacks& other) {
        bits[0] |= other.bits[0];
        bits[1] |= other.bits[1];
        years[0] |= other.years[0];
        years[1] |= other.years[1];
        return *this;
    }
    /// Both sets.
    [[nodiscard]] friend constexpr lacks operator|(lacks a, const lacks& b) { return a |= b; }
    constexpr bool operator==(const lacks&) const = default;
};

/// The names of the lacking facts in the order in which they are best asked for: facts of the person, then figures of the
/// law (`law.price_base_amount.2028`), then options.
[[nodiscard]] inline std::vector<std::string> names_of(const lacks& missing) {
    std::vector<std::string> facts;
    std::vector<std::string> laws;
    std::vector<std::string> open_readings;
    const auto put = [&](std::string_view name) {
        (name.starts_with("law.") ? laws : name.starts_with("option.") ? open_readings : facts).emplace_back(name);
    };
    for (const auto& [one, name] : lacking_names) {
        if ((missing.bits[0] & only(one)) != 0) put(name);
    }
    for (std::size_t i = 0; i < lacking_fact_names.size(); ++i) {
        if (missing.has(static_cast<lacking_fact>(first_lacking_fact + i))) put(lacking_fact_names.at(i));
    }
    for (std::size_t word = 0; word < missing.years.size(); ++word) {
        for (std::uint64_t left = missing.years.at(word); left != 0; left &= left - 1) {
            const int year = lacks::first_year + static_cast<int>(word * 64) + std::countr_zero(left);
            laws.push_back("law.price_base_amount." + std::to_string(year));
        }
    }
    facts.insert(facts.end(), laws.begin(), laws.end());
    facts.insert(facts.end(), open_readings.begin(), open_readings.end());
    return facts;
}

}  // namespace rehabkedja
