/// @file
/// A situation: everything about a person on a day that the chain can hang on, as one small number.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "rehabkedja/law/lift.hpp"

namespace rehabkedja {

/// Who a person is on a day, as far as it is known: the eight occupations, and two codes for what is half known.
using who_code = std::uint8_t;
/// On call, and whether the time is booked is unknown.
inline constexpr who_code on_call_booked_or_not = 8;
/// The occupation is unknown.
inline constexpr who_code who_unknown = 9;
/// How many codes there are.
inline constexpr std::size_t who_codes = 10;
/// The code of a known occupation.
[[nodiscard]] constexpr who_code code_of(occupation o) { return static_cast<who_code>(o); }

/// The age class as far as it is known.
using age_code = std::uint8_t;
/// The birth date is unknown.
inline constexpr age_code age_unknown = 3;
/// Younger or near pension age, by a target age that is not laid down yet.
inline constexpr age_code younger_or_near = 4;
/// Near pension age or past the guarantee age, by a target age that is not laid down yet.
inline constexpr age_code near_or_past = 5;
/// Any age class, by a target age that is not laid down yet.
inline constexpr age_code any_age = 6;
/// How many codes there are.
inline constexpr std::size_t age_codes = 7;
/// The code of a known age class.
[[nodiscard]] constexpr age_code code_of(age_class a) { return static_cast<age_code>(a); }

namespace detail {
inline constexpr std::array<occupation, occupations> every_occupation{
    occupation::employed,       occupation::self_employed,    occupation::unemployed,     occupation::on_leave,
    occupation::on_call_booked, occupation::on_call_unbooked, occupation::parental_leave, occupation::student};
inline constexpr std::array<age_class, age_classes> every_age{age_class::younger, age_class::near_pension,
                                                              age_class::past_guarantee_age};
}  // namespace detail

/// The occupations that a code leaves possible.
[[nodiscard]] constexpr std::span<const occupation> alternatives(who_code who) {
    const std::span<const occupation> all(detail::every_occupation);
    if (who == who_unknown) return all;
    if (who == on_call_booked_or_not) return all.subspan(code_of(occupation::on_call_booked), 2);
    return all.subspan(who, 1);
}
/// The age classes that a code leaves possible.
[[nodiscard]] constexpr std::span<const age_class> age_alternatives(age_code age) {
    const std::span<const age_class> all(detail::every_age);
    if (age == age_unknown || age == any_age) return all;
    if (age == younger_or_near) return all.subspan(0, 2);
    if (age == near_or_past) return all.subspan(1, 2);
    return all.subspan(age, 1);
}
/// The fact that would settle who the person is.
[[nodiscard]] constexpr lacking_set lacking_of_who(who_code who) {
    if (who == who_unknown) return only(lacking::occupation);
    return who == on_call_booked_or_not ? only(lacking::booked) : lacking_set{0};
}
/// The fact that would settle the age class.
[[nodiscard]] constexpr lacking_set lacking_of_age(age_code age) {
    if (age == age_unknown) return only(lacking::born);
    return age > age_unknown ? only(lacking::target_age) : lacking_set{0};
}

/// The number of three-valued answers to the four judgements.
inline constexpr std::size_t judged_codes = 81;
/// The number of situations.
inline constexpr std::size_t situations = who_codes * age_codes * judged_codes;

namespace detail {
/// Base-3 digits of the judgements, from the two planes: yes | unsure << 4.
inline constexpr auto judged_code_of_planes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t planes = 0; planes < table.size(); ++planes) {
        std::size_t code = 0;
        std::size_t place = 1;
        for (std::size_t j = 0; j < judgements; ++j, place *= 3) {
            const bool yes = ((planes >> j) & 1U) != 0;
            const bool unsure = ((planes >> (j + judgements)) & 1U) != 0;
            code += place * (yes ? 1U : unsure ? 2U : 0U);
        }
        table.at(planes) = static_cast<std::uint8_t>(code);
    }
    return table;
}();
}  // namespace detail

/// A situation as a number below `situations`.
using situation = std::uint16_t;

/// The situation of a person: who, how old, judged how.
[[nodiscard]] constexpr situation situation_of(who_code who, age_code age, judged by) {
    const unsigned planes = (unsigned{by.yes} | (unsigned{by.unsure} << judgements)) & 0xFFU;
    return static_cast<situation>((who * age_codes + age) * judged_codes + detail::judged_code_of_planes[planes]);
}
/// The judgements of a situation.
[[nodiscard]] constexpr judged judged_of(situation s) {
    judged by;
    auto code = static_cast<unsigned>(s % judged_codes);
    for (std::size_t j = 0; j < judgements; ++j, code /= 3) {
        const auto bit = static_cast<judgement_set>(1U << j);
        if (code % 3 == 1) by.yes = static_cast<judgement_set>(by.yes | bit);
        if (code % 3 == 2) by.unsure = static_cast<judgement_set>(by.unsure | bit);
    }
    return by;
}
/// Who the person of a situation is.
[[nodiscard]] constexpr who_code who_of(situation s) { return static_cast<who_code>(s / judged_codes / age_codes); }
/// How old the person of a situation is.
[[nodiscard]] constexpr age_code age_of(situation s) { return static_cast<age_code>(s / judged_codes % age_codes); }

}  // namespace rehabkedja
