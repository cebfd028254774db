/// @file
/// What a fold can meet that is not known: each part is settled both ways, in a fold of its own.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "rehabkedja/law/lacks.hpp"

namespace rehabkedja {

/// What can be unknown when a plan is made. Each is settled both ways, in a fold of its own.
enum class unknown_part : std::uint8_t {
    sgi,
    full_compensation,
    waits,
    registered,
    dormant,
    refused,
    barred,
    serious_illness,
    beyond_limit,
    waiting,
    special_risk,
    hours,
    born,
    unreasonable,
    special_case,
};
/// How many there are.
inline constexpr std::size_t unknown_parts = 15;

/// How each unknown part is settled: false so that less is paid on the day, true so that more is.
using settled_parts = std::array<bool, unknown_parts>;

/// What a fold met that is not known: per part, the facts that would settle it.
struct met_unknowns {
    std::array<bool, unknown_parts> met{};       ///< by `unknown_part`
    std::array<lacks, unknown_parts> missing{};  ///< by `unknown_part`
};

}  // namespace rehabkedja
