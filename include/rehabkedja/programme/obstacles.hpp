/// @file
/// A screening of obstacles to rehabilitation: the hidden ones that Steget Vidare lists (dolda rehabiliteringshinder) and the
/// negative factors of FAROS with their combinations. Findings, never a score: the document gives no sizes, and nothing here
/// decides who may come.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "rehabkedja/programme/known.hpp"

namespace rehabkedja {

/// An obstacle that the screening asks about.
struct obstacle {
    std::string_view id{};          ///< the name by which it is meant
    std::string_view swedish{};     ///< the words of the document
    std::string_view attribute{};   ///< the attribute that says it; empty: no attribute carries it
    double more_than = 0;           ///< of a number: the obstacle is there above this
    std::string_view worse_with{};  ///< an attribute with which it weighs more; empty: none
    bool faros = false;             ///< a factor of FAROS; else an obstacle of the list of hidden ones
    bool hidden = false;            ///< often not known to care or authorities
};

/// The obstacles, in the order of the documents.
inline constexpr std::array<obstacle, 19> obstacles{{
    {"manufacturing", "ha arbetat i tillverkningsindustrin", "worked_in_manufacturing", 0, "", true, false},
    {"municipal_sector", "i kommunal sektor", "worked_in_municipal_sector", 0, "", true, false},
    {"minor_children", "vara förälder med minderåriga barn", "supports_minor_children", 0, "single_parent", true,
     false},
    {"pain", "ha smärta i rörelseapparaten", "musculoskeletal_pain", 0, "psychological_ill_health", true, false},
    {"childhood_trauma", "varit utsatt för trauman i barndomen", "childhood_trauma", 0, "", true, false},
    {"social_problems", "social problematik", "social_problems", 0, "", true, false},
    {"older_than_59", "vara äldre än 59 år", "age_years", 59, "", true, false},
    {"low_motivation", "ha låg motivation till arbete", "low_work_motivation", 0, "", true, false},
    {"absent_over_3_years", "frånvarande från arbetsmarknaden i längre tid än tre år", "years_since_work", 3, "", true,
     false},
    {"debts", "skulder", "debts", 0, "", true, true},
    {"debts", "skulder", "debts", 0, "", false, true},
    {"undiagnosed_psychological_ill_health", "odiagnostiserad psykisk ohälsa", "", 0, "", false, true},
    {"low_education", "låg utbildningsnivå", "", 0, "", false, true},
    {"drug_abuse", "drogmissbruk", "", 0, "", false, true},
    {"computer_game_abuse", "dataspelmissbruk", "", 0, "", false, true},
    {"psychosocial_backpack", "psykosocial ryggsäck", "", 0, "", false, true},
    {"no_real_life_network", "saknat socialt nätverk i det verkliga livet", "", 0, "", false, true},
    {"substance_abuse_various", "missbruk i olika former", "substance_abuse", 0, "", false, true},
    {"violence_in_close_relationships", "våld i nära relationer", "violence_in_close_relationship", 0, "", false, true},
}};

/// What the screening found of an obstacle.
struct found_obstacle {
    const obstacle* what{};       ///< which
    answer is = answer::unknown;  ///< whether it is there; unknown is kept apart from no
    answer worse = answer::no;    ///< whether it is there together with what it weighs more with
};

/// Screens a person: an answer for every obstacle.
///
///     for (const found_obstacle& f : screen(known)) if (f.is == answer::yes) show(f.what->swedish);
[[nodiscard]] inline std::vector<found_obstacle> screen(const known_attributes& known) {
    const auto says = [&](std::string_view name, double more_than) {
        const auto id = name.empty() ? std::nullopt : known.words().find(name);
        if (!id || !is_known(known[*id])) return answer::unknown;
        if (const auto* const number = std::get_if<double>(&known[*id])) return detail::said(*number > more_than);
        return detail::said(known[*id] == attribute_value(true));
    };
    std::vector<found_obstacle> found;
    for (const obstacle& o : obstacles) {
        found_obstacle f{&o, says(o.attribute, o.more_than), answer::no};
        if (!o.worse_with.empty()) {
            const answer with = says(o.worse_with, 0);
            f.worse = f.is == answer::no || with == answer::no             ? answer::no
                      : f.is == answer::unknown || with == answer::unknown ? answer::unknown
                                                                           : answer::yes;
        }
        found.push_back(f);
    }
    return found;
}

}  // namespace rehabkedja
