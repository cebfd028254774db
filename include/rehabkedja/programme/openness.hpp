/// @file
/// Whether a programme is open on a day: it runs, and it has places left.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rehabkedja/programme/definition.hpp"

namespace rehabkedja {

/// Whether a programme runs and has places left, and what is not known about it.
struct openness {
    answer runs = answer::unknown;              ///< the day lies in its period
    std::optional<std::int64_t> places_left{};  ///< places less those enrolled; nothing: not known
    answer has_places = answer::unknown;        ///< at least one place is left
    answer is = answer::unknown;                ///< both
    std::vector<std::string> missing{};         ///< what would settle it: `enter.enrolled`, `mia.end`
};

/// Whether the programme is open on a day, with so many enrolled. Places are those of its parties, else the participants
/// that it planned.
[[nodiscard]] inline openness open_on(const programme& p, day d, std::optional<std::int64_t> enrolled) {
    openness o;
    const bool begun = p.start && *p.start <= d;
    const bool not_ended = p.end && d <= *p.end;
    if ((p.start && d < *p.start) || (p.end && *p.end < d))
        o.runs = answer::no;
    else if (begun && not_ended)
        o.runs = answer::yes;
    std::optional<std::int64_t> places = p.places_in_all();
    if (!places) places = p.planned ? p.planned : p.planned_per_year;
    if (places && enrolled) {
        o.places_left = *places - *enrolled;
        o.has_places = *o.places_left > 0 ? answer::yes : answer::no;
    }
    if (o.runs == answer::no || o.has_places == answer::no)
        o.is = answer::no;
    else if (o.runs == answer::yes && o.has_places == answer::yes)
        o.is = answer::yes;
    if (o.is != answer::unknown) return o;
    if (!p.start) o.missing.push_back(p.id + ".start");
    if (o.runs == answer::unknown && !p.end) o.missing.push_back(p.id + ".end");
    if (!enrolled) o.missing.push_back(p.id + ".enrolled");
    if (!places) o.missing.push_back(p.id + ".places");
    return o;
}

}  // namespace rehabkedja
