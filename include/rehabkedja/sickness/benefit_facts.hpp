/// @file
/// The facts of a person that benefit reads beside those of the chain and of income, in the vocabulary of the case format. A
/// field without a value is unknown.
#pragma once

#include <cstdint>
#include <optional>

#include "rehabkedja/sickness/validity.hpp"

namespace rehabkedja {

/// The level at which days were paid.
enum class paid_level : std::uint8_t {
    normal,          ///< normalnivå
    continued,       ///< fortsättningsnivå
    rehabilitation,  ///< rehabiliteringspenning (27:22)
};

/// Days that were paid.
struct paid_fact {
    validity valid{};                   ///< the days
    std::optional<paid_level> level{};  ///< nothing: unknown
    bool operator==(const paid_fact&) const = default;
};

/// The waiting period that a self-employed person has chosen (27:29).
struct waiting_fact {
    validity valid{};  ///< when it holds; what holds on the first day of a sick period decides (27:31)
    std::optional<int>
        days{};  ///< 1, 14, 30, 60 or 90 (7: without a choice; 3 and 30 until June 2010); nothing: unknown
    bool operator==(const waiting_fact&) const = default;
};

/// Working time, for benefit by working time (28:12-16).
struct working_time_fact {
    validity valid{};                                ///< when it holds
    std::optional<int> yearly_hours{};               ///< årsarbetstid, whole hours above zero; nothing: unknown
    std::optional<std::int64_t> hundredths_a_day{};  ///< hours of a day in hundredths; nothing: unknown
    bool operator==(const working_time_fact&) const = default;
};

}  // namespace rehabkedja
