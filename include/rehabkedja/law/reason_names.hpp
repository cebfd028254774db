/// @file
/// The reason codes as they are written in findings, tables and JSON.
#pragma once

#include <string_view>

#include "rehabkedja/law/chain_vocabulary.hpp"

namespace rehabkedja {

/// The reason code, such as `labour_market`. Two reasons that differ only in edition have different codes.
[[nodiscard]] constexpr std::string_view name_of(reason why) {
    switch (why) {
        case reason::usual_work: return "usual_work";
        case reason::no_usual_work: return "no_usual_work";
        case reason::child_care: return "child_care";
        case reason::beside_studies: return "work_beside_studies";
        case reason::hangs_on_student_work: return "student_work_not_settled";
        case reason::hangs_on_on_call: return "on_call_not_settled";
        case reason::employer_not_yet: return "employer_not_yet";
        case reason::employer_step: return "other_work_at_employer";
        case reason::employer_step_empty: return "no_employer";
        case reason::market_not_yet: return "labour_market_not_yet";
        case reason::market_unemployed: return "labour_market_unemployed";
        case reason::market_on_leave: return "labour_market_on_leave";
        case reason::market_on_call: return "labour_market_on_call";
        case reason::market: return "labour_market";
        case reason::late_market: return "labour_market_late";
        case reason::near_pension: return "near_pension";
        case reason::hangs_on_guarantee_age: return "guarantee_age_not_settled";
        case reason::after_guarantee_age: return "after_guarantee_age";
        case reason::suspended: return "labour_market_suspended";
        case reason::care_delayed: return "care_delayed_by_covid";
        case reason::predominant_reasons: return "predominant_reasons";
        case reason::special_reasons_old: return "special_reasons_until_2021";
        case reason::special_reasons: return "special_reasons";
        case reason::unreasonable: return "unreasonable";
    }
    return "usual_work";
}

}  // namespace rehabkedja
