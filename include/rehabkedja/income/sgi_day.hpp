/// @file
/// What income says of a day: the SGI, whether and by what it is protected, its class. Benefit reads nothing else of income.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "rehabkedja/law/ground.hpp"
#include "rehabkedja/law/unsure.hpp"
#include "rehabkedja/money/kronor.hpp"
#include "rehabkedja/time/day.hpp"

namespace rehabkedja {

/// An SGI with its two parts (25:4): from employment (anställning) and from other work (annat förvärvsarbete).
struct sgi_parts {
    kronor employment{};  ///< kronor a year
    kronor other{};       ///< kronor a year
    /// Both together.
    [[nodiscard]] constexpr kronor total() const { return employment + other; }
    constexpr bool operator==(const sgi_parts&) const = default;
};
/// The lower of each part.
[[nodiscard]] constexpr sgi_parts lower_of(const sgi_parts& a, const sgi_parts& b) {
    return {lower_of(a.employment, b.employment), lower_of(a.other, b.other)};
}
/// The higher of each part.
[[nodiscard]] constexpr sgi_parts higher_of(const sgi_parts& a, const sgi_parts& b) {
    return {higher_of(a.employment, b.employment), higher_of(a.other, b.other)};
}

/// The eligibility classes, named as in the case format.
enum class sgi_class : std::uint8_t {
    not_insured,                    ///< neither resident nor insured by work
    full_sa_no_sjukpenning,         ///< full sickness or activity compensation (27:34)
    sgi_active,                     ///< the SGI of current work
    sgi_protected_unemployed,       ///< protected, unemployed: the cap of 28:11
    sgi_protected_other,            ///< protected by another ground
    sgi_dormant_only_current_work,  ///< dormant: only the income of work in that time (26:19-20)
    sgi_pension_unemployed,         ///< occupational pension and job seeker (26:26-27)
    zero_sarskilda_fall,            ///< no SGI: special cases (ch. 28 a)
    zero_rehab_only,                ///< no SGI: rehabilitation measures only (ch. 30)
};
/// The class as in the case format.
[[nodiscard]] constexpr std::string_view name_of(sgi_class c) {
    switch (c) {
        case sgi_class::not_insured: return "not_insured";
        case sgi_class::full_sa_no_sjukpenning: return "full_sa_no_sjukpenning";
        case sgi_class::sgi_active: return "sgi_active";
        case sgi_class::sgi_protected_unemployed: return "sgi_protected_unemployed";
        case sgi_class::sgi_protected_other: return "sgi_protected_other";
        case sgi_class::sgi_dormant_only_current_work: return "sgi_dormant_only_current_work";
        case sgi_class::sgi_pension_unemployed: return "sgi_pension_unemployed";
        case sgi_class::zero_sarskilda_fall: return "zero_sarskilda_fall";
        case sgi_class::zero_rehab_only: return "zero_rehab_only";
    }
    return "zero_rehab_only";
}

/// What income says of a day, and until when it goes on saying so at least.
struct sgi_day {
    unsure<sgi_parts> sgi{};         ///< the SGI benefit is reckoned on, cut to the ceiling of the day
    unsure<sgi_parts> current{};     ///< on the facts of the day alone (26:9, 26:19), cut too
    unsure<kronor> held{};           ///< what protection keeps, cut too; 0: nothing
    bool decided = false;            ///< an SGI as decided by Försäkringskassan stands on the day
    ground_set holds{};              ///< the grounds that hold, whether or not something is protected
    ground_set by{};                 ///< the grounds that hold, where something is protected
    verdict dormant{};               ///< the held SGI lies dormant (26:19-20)
    bool special_ended = false;      ///< an SGI of that day or before ended benefit in special cases (28 a:19)
    verdict full_compensation{};     ///< full sickness or activity compensation: no sickness benefit (27:34)
    verdict waits{};                 ///< sickness benefit waits after compensation ended (27:35 a, to January 2016)
    verdict registered{};            ///< a ground says that the person is at the disposal of the labour market
    std::optional<sgi_class> is{};   ///< the class; nothing: unknown
    lacks missing_class{};           ///< what would settle it
    std::optional<day> broken_on{};  ///< the first day without a ground, where the chain of grounds is broken
    lacks missing_broken{};          ///< what would settle whether and when it broke
    ground_set would_have_closed{};  ///< the grounds that would have closed the gap on that day
    day until{};                     ///< all this holds at least until here
    constexpr bool operator==(const sgi_day&) const = default;
};

/// What income asks of sickness and benefit on a day: the fold that walks the days answers it, from the days before.
struct sick_so_far {
    verdict exhausted{};  ///< the days at continued level are used up, so that sickness gives no right (27:24)
    std::optional<day> last_benefit{};  ///< the last day for which Försäkringskassan has paid
    std::optional<day> period_began{};  ///< the first day of the running sick period, for `recap_at_new_year: no`
    bool rehabilitation = false;        ///< the day is one of rehabilitation (ch. 31), which another ban bars
    constexpr bool operator==(const sick_so_far&) const = default;
};

}  // namespace rehabkedja
