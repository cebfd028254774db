/// @file
/// The grounds that protect an SGI (SGI-skydd, 26:9-18 a, 26:22 a-24; förordning 2000:1418) by name. When each holds and
/// under which bounds stands in the law as data.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rehabkedja {

/// A ground of protection, named as in the case format.
enum class ground : std::uint8_t {
    study_support,    ///< studies with study support (26:11)
    study_nosupport,  ///< studies without it, at least half time (26:11, from 1 July 2018)
    study_ownfield,   ///< studies in the own occupational field (2000:1418 2 §)
    study_other,      ///< with other study grants (2000:1418 2 §)
    periodic,         ///< periodic support by collective agreement (26:12)
    program,          ///< labour-market programme with benefit (26:13)
    program_susp,     ///< in such a programme, suspended or without benefit (2000:1418 4 §)
    unemployed,       ///< at the disposal of the labour market (26:13, 2000:1418 3 §)
    grace25,          ///< 25 working days after sickness benefit (2000:1418 3 § third paragraph)
    pregnant,         ///< pregnancy, from six months before the birth (26:14)
    parent,           ///< care of a child under one year (26:15)
    military,         ///< military service (26:16)
    etablering,       ///< establishment plan (26:16 a, until 2017)
    sick,             ///< a reason that gives a right to sickness benefit and the like (26:17)
    sick_pending,     ///< waiting for the decision on an application (26:17 second paragraph)
    break3,           ///< an interruption of work of at most three months (26:18)
    shorttime,        ///< short-time work with support (26:18 a)
    vardnadsbidrag,   ///< municipal care allowance (26:23, until January 2016)
    foreign_posted,   ///< back from abroad after time treated as resident (26:24)
    restored,         ///< the end of sickness or activity compensation (26:22 a)
    parent_older,  ///< parental leave after the first birthday, as practice has it (option `parent_after_first_year`)
};
/// How many grounds there are.
inline constexpr std::size_t grounds = 21;
/// Their names, in order.
inline constexpr std::array<std::string_view, grounds> ground_names{
    "study_support", "study_nosupport", "study_ownfield", "study_other",    "periodic",
    "program",       "program_susp",    "unemployed",     "grace25",        "pregnant",
    "parent",        "military",        "etablering",     "sick",           "sick_pending",
    "break3",        "shorttime",       "vardnadsbidrag", "foreign_posted", "restored",
    "parent_older"};

/// The ground of that name that a fact may give, or nothing: the last is never given, it follows from other facts.
[[nodiscard]] constexpr std::optional<ground> ground_of(std::string_view name) {
    for (std::size_t i = 0; i + 1 < grounds; ++i) {
        if (ground_names.at(i) == name) return static_cast<ground>(i);
    }
    return std::nullopt;
}

/// A set of grounds, one bit each.
struct ground_set {
    std::uint32_t bits = 0;  ///< by `ground`

    /// Whether one is in it.
    [[nodiscard]] constexpr bool has(ground g) const { return ((bits >> static_cast<unsigned>(g)) & 1U) != 0; }
    /// Puts one in.
    constexpr void add(ground g) { bits |= std::uint32_t{1} << static_cast<unsigned>(g); }
    /// Takes one out.
    constexpr void drop(ground g) { bits &= ~(std::uint32_t{1} << static_cast<unsigned>(g)); }
    /// Whether there is none.
    [[nodiscard]] constexpr bool empty() const { return bits == 0; }
    /// How many there are.
    [[nodiscard]] constexpr int size() const { return std::popcount(bits); }
    /// Both.
    [[nodiscard]] friend constexpr ground_set operator|(ground_set a, ground_set b) { return {a.bits | b.bits}; }
    /// What both have.
    [[nodiscard]] friend constexpr ground_set operator&(ground_set a, ground_set b) { return {a.bits & b.bits}; }
    constexpr bool operator==(const ground_set&) const = default;
};
/// The set of those grounds.
template <class... G>
[[nodiscard]] constexpr ground_set grounds_of(G... some) {
    ground_set all;
    (all.add(some), ...);
    return all;
}

}  // namespace rehabkedja
