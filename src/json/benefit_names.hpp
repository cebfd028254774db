/// @file
/// The benefits that a ban (bidragsspärr) can be about, by their names in English and Swedish.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "rehabkedja/sickness/income_facts.hpp"

namespace rehabkedja::json {

/// Sickness benefit, rehabilitation benefit, and the others that Försäkringskassan or Pensionsmyndigheten pays.
inline constexpr std::array<std::string_view, 2> sickness_benefit_names{"sickness_benefit", "sjukpenning"};
inline constexpr std::array<std::string_view, 2> rehabilitation_benefit_names{"rehabilitation_benefit",
                                                                              "rehabiliteringspenning"};
inline constexpr auto other_benefit_names =
    std::to_array<std::string_view>({"sickness_benefit_in_special_cases",
                                     "sjukpenning_i_särskilda_fall",
                                     "rehabilitation_compensation",
                                     "rehabiliteringsersättning",
                                     "rehabilitation_benefit_in_special_cases",
                                     "rehabiliteringspenning_i_särskilda_fall",
                                     "sickness_compensation",
                                     "sjukersättning",
                                     "activity_compensation",
                                     "aktivitetsersättning",
                                     "parental_benefit",
                                     "föräldrapenning",
                                     "temporary_parental_benefit",
                                     "tillfällig_föräldrapenning",
                                     "pregnancy_benefit",
                                     "graviditetspenning",
                                     "child_allowance",
                                     "barnbidrag",
                                     "housing_allowance",
                                     "bostadsbidrag",
                                     "housing_supplement",
                                     "boendetillägg",
                                     "pensioners_housing_supplement",
                                     "bostadstillägg",
                                     "special_housing_supplement",
                                     "särskilt_bostadstillägg",
                                     "maintenance_support",
                                     "underhållsstöd",
                                     "care_allowance",
                                     "omvårdnadsbidrag",
                                     "additional_cost_allowance",
                                     "merkostnadsersättning",
                                     "assistance_allowance",
                                     "assistansersättning",
                                     "assistance_compensation",
                                     "car_allowance",
                                     "bilstöd",
                                     "disability_allowance",
                                     "handikappersättning",
                                     "disease_carrier_benefit",
                                     "smittbärarpenning",
                                     "benefit_for_care_of_closely_related_persons",
                                     "närståendepenning",
                                     "annuity",
                                     "livränta",
                                     "occupational_injury_annuity",
                                     "arbetsskadelivränta",
                                     "activity_support",
                                     "aktivitetsstöd",
                                     "development_allowance",
                                     "utvecklingsersättning",
                                     "establishment_benefit",
                                     "etableringsersättning",
                                     "guarantee_pension",
                                     "garantipension",
                                     "survivors_pension",
                                     "efterlevandepension",
                                     "adjustment_pension",
                                     "omställningspension",
                                     "maintenance_support_for_the_elderly",
                                     "äldreförsörjningsstöd",
                                     "adoption_allowance",
                                     "adoptionsbidrag",
                                     "parental_allowance",
                                     "temporary_parental_allowance",
                                     "pregnancy_allowance",
                                     "old_age_pension",
                                     "ålderspension",
                                     "child_pension",
                                     "barnpension",
                                     "other_benefit",
                                     "another_benefit",
                                     "other",
                                     "annan_förmån",
                                     "special_allowance",
                                     "särskilt_bidrag"});

/// A name without what writers differ in: case, spaces, hyphens and underscores.
[[nodiscard]] inline std::string bare_name(std::string_view name) {
    constexpr int to_lower = 'a' - 'A';
    std::string bare;
    for (const char c : name) {
        if (c == ' ' || c == '-' || c == '_') continue;
        const bool swedish = !bare.empty() && bare.back() == '\xC3' && (c == '\x84' || c == '\x85' || c == '\x96');
        const bool capital = (c >= 'A' && c <= 'Z') || swedish;  // Å, Ä, Ö in UTF-8
        bare += static_cast<char>(capital ? c + to_lower : c);
    }
    return bare;
}

/// Which benefit a name is that of; nothing where it is that of none.
[[nodiscard]] inline std::optional<barred_benefit> barred_benefit_of(std::string_view name) {
    const auto same = [bare = bare_name(name)](std::string_view one) { return bare_name(one) == bare; };
    if (std::ranges::any_of(sickness_benefit_names, same)) return barred_benefit::sickness;
    if (std::ranges::any_of(rehabilitation_benefit_names, same)) return barred_benefit::rehabilitation;
    if (std::ranges::any_of(other_benefit_names, same)) return barred_benefit::other;
    return std::nullopt;
}

}  // namespace rehabkedja::json
