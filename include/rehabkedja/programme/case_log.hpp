/// @file
/// A case as its event log: what happened to one person in one programme, and when it was recorded.
#pragma once

#include <string>

#include "rehabkedja/time/day.hpp"

namespace rehabkedja {

/// An event of a case.
struct logged_event {
    day on{};                 ///< the day it happened
    day recorded{};           ///< the day it was recorded, not before it happened
    std::string programme{};  ///< the programme
    std::string event{};      ///< the name of the event
    std::string to{};         ///< where it leads, where it leads several ways; empty: not said
    std::string id{};         ///< a name by which a correction means it; empty: none
    std::string corrects{};   ///< the event that it replaces; empty: none
    std::string path{};       ///< where it stands in the input, for errors
    bool operator==(const logged_event&) const = default;
};

}  // namespace rehabkedja
