/// @file
/// When a fact about a person holds.
#pragma once

#include <optional>

#include "rehabkedja/time/period.hpp"

namespace rehabkedja {

/// When a fact holds: from since ever to until further notice, where nothing is said. A day may be unknown.
struct validity {
    period when = always;        ///< from the first day to the last
    bool first_unknown = false;  ///< there is a first day, and it is not known
    bool last_unknown = false;   ///< there is a last day, and it is not known
    bool operator==(const validity&) const = default;
};

/// The days of an entry with an unknown end as few or as many as they may be: the known day alone (none where neither is
/// known), or all that its known end allows.
[[nodiscard]] constexpr std::optional<period> bounding_days(const validity& v, bool longest) {
    if (longest) return v.when;
    if (v.first_unknown && v.last_unknown) return std::nullopt;
    const day known = v.first_unknown ? v.when.last : v.when.first;
    return period{known, known};
}

}  // namespace rehabkedja
