/// @file
/// When a fact about a person holds.
#pragma once

#include "rehabkedja/time/period.hpp"

namespace rehabkedja {

/// When a fact holds: from since ever to until further notice, where nothing is said. A day may be unknown.
struct validity {
    period when = always;        ///< from the first day to the last
    bool first_unknown = false;  ///< there is a first day, and it is not known
    bool last_unknown = false;   ///< there is a last day, and it is not known
    bool operator==(const validity&) const = default;
};

}  // namespace rehabkedja
