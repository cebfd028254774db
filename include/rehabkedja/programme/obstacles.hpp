/// @file
/// A screening of obstacles to rehabilitation: the hidden ones that Steget Vidare lists (dolda rehabiliteringshinder) and the
/// negative factors of FAROS with their combinations. Findings, never a score: the document gives no sizes, and nothing here
/// decides who may come. The obstacles are data of the catalogue.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rehabkedja/programme/test.hpp"

namespace rehabkedja {

/// An obstacle that the screening asks about.
struct obstacle {
    std::string id{};                       ///< the name by which it is meant
    std::string name{};                     ///< in a few words
    std::string swedish{};                  ///< the words of the document
    condition when{};                       ///< it is there when this is yes
    std::optional<condition> worse_with{};  ///< it weighs more together with this; nothing: with nothing
    bool faros = false;                     ///< a factor of FAROS; else an obstacle of the list of hidden ones
    bool operator==(const obstacle&) const = default;
};

/// What the screening found of an obstacle.
struct found_obstacle {
    const obstacle* what{};       ///< which
    answer is = answer::unknown;  ///< whether it is there; unknown is kept apart from no
    answer worse = answer::no;    ///< whether it is there together with what it weighs more with
};

/// Screens a person: an answer for every obstacle, which must outlive what is found.
///
///     for (const found_obstacle& f : screen(all.obstacles(), known)) if (f.is == answer::yes) show(f.what->name);
[[nodiscard]] inline std::vector<found_obstacle> screen(const std::vector<obstacle>& all,
                                                        const known_attributes& known) {
    const condition_test test(known);
    std::vector<found_obstacle> found;
    found.reserve(all.size());
    for (const obstacle& o : all) {
        found_obstacle f{&o, test(o.when), answer::no};
        if (o.worse_with && f.is != answer::no) {
            const answer with = test(*o.worse_with);
            f.worse = with == answer::yes ? f.is : with;
        }
        found.push_back(f);
    }
    return found;
}

}  // namespace rehabkedja
