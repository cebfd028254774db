/// @file
/// Certificates: what a physician (or, for the first days, the person) has said about the ability to work.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "rehabkedja/law/fixed_figures.hpp"
#include "rehabkedja/time/track.hpp"

namespace rehabkedja {

/// Why the days belong to a sick period (27:26).
enum class sick_kind : std::uint8_t {
    illness,         ///< sjukdom (27:2)
    preventive,      ///< sjukpenning i förebyggande syfte (27:6)
    rehabilitation,  ///< rehabiliteringsersättning (ch. 31)
};

/// A period of a certificate. A certificate may have several: they share an `id`.
struct certificate {
    std::optional<day> first{};  ///< nothing: not known
    std::optional<day> last{};   ///< nothing: not known
    std::optional<int> degree =
        100;  ///< per cent by which the ability to work in the usual work is reduced, 0-100; nothing: not known
    std::string id{};                     ///< empty: a certificate of its own
    std::string signed_at{};              ///< `2024-01-01T08:00:00`; empty: not known
    std::string employer{};               ///< the job in which the degree is measured, where there are several
    sick_kind kind = sick_kind::illness;  ///< why the days belong to a sick period
    bool id_unknown =
        false;  ///< it may be one certificate with another; matters to sick cases only (see sick_case.hpp)
    bool kind_unknown = false;  ///< `kind` is not known; matters to benefit only
    bool operator==(const certificate&) const = default;
};

/// The degree of benefit (förmånsnivå) that a reduction gives: 100, 75, 50, 25 or 0 per cent (27:45).
[[nodiscard]] constexpr int benefit_degree(int reduction) {
    constexpr int full = 100;
    return std::clamp(reduction, 0, full) / fixed::degree_step.is * fixed::degree_step.is;
}

}  // namespace rehabkedja
