/// @file
/// The figures of a finding: the numbers and dates of the law that its sentence names, as they stood on the day.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rehabkedja/law/few.hpp"
#include "rehabkedja/law/parameter.hpp"
#include "rehabkedja/time/day.hpp"

namespace rehabkedja {

/// What a figure counts, or that it is a date.
enum class figure_unit : std::uint8_t { days, periods, date };

/// The unit as a word.
[[nodiscard]] constexpr std::string_view name_of(figure_unit u) {
    return u == figure_unit::days ? "days" : u == figure_unit::periods ? "periods" : "date";
}

/// A number or a date of the law that a finding rests on. It is never a fact about the person.
struct figure {
    std::string_view
        name{};        ///< a parameter's name (`employer_step`), or `counting_from`, `in_the_law_from`, `rule_ends`
    int value{};       ///< the number; of a date the days since 1 January 1970
    figure_unit in{};  ///< its unit
    constexpr bool operator==(const figure&) const = default;
};

/// The figures of a finding.
using figures = few<figure, 3>;

/// A number of the law as a figure.
[[nodiscard]] constexpr figure figure_of(parameter p, int value) {
    const figure_unit in = p == parameter::work_trial_periods ? figure_unit::periods : figure_unit::days;
    return {parameter_list.at(static_cast<std::size_t>(p)).name, value, in};
}
/// A date of the law as a figure.
[[nodiscard]] constexpr figure figure_of(std::string_view name, day d) {
    return {name, d.since_1970, figure_unit::date};
}

/// The figure as it is written: digits, or the date as `2008-07-01`.
[[nodiscard]] inline std::string to_string(const figure& f) {
    return f.in == figure_unit::date ? to_string(day{f.value}) : std::to_string(f.value);
}

}  // namespace rehabkedja
