/// @file
/// Arithmetic as it is shown beside an amount: each figure, what is done with it, the quotient and its rounding. Integers
/// only, written with the decimals of each language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rehabkedja/finding/language.hpp"
#include "rehabkedja/law/few.hpp"
#include "rehabkedja/money/kronor.hpp"

namespace rehabkedja {

/// What is done with a figure.
enum class reckoning_step : std::uint8_t { begin, times, over, minus, at_most, plus };

/// A figure of a reckoning: its digits without the decimal point, and how many of them are decimals.
struct reckoning_term {
    reckoning_step step{};  ///< what is done with it
    std::int64_t digits{};  ///< 97 for 0.97
    int decimals{};         ///< 2 for 0.97
    constexpr bool operator==(const reckoning_term&) const = default;
};

/// One line of arithmetic.
struct reckoning {
    std::string_view of{};           ///< what comes out: `full_day`, `hour`, `day_by_hours`, `part_day`, `daily`
    few<reckoning_term, 6> terms{};  ///< from left to right
    std::int64_t hundredths{};       ///< what they make, in hundredths of a krona, further decimals left out
    kronor is{};                     ///< after the rounding
    constexpr bool operator==(const reckoning&) const = default;
};

/// A figure with the decimal sign of the language and spaces between thousands.
[[nodiscard]] inline std::string decimal_in(std::int64_t digits, int decimals, language in) {
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    std::string text = to_string(kronor{digits / scale});
    if (decimals == 0) return text;
    std::string rest = std::to_string(digits % scale < 0 ? -(digits % scale) : digits % scale);
    rest.insert(0, static_cast<std::size_t>(decimals) - rest.size(), '0');
    return text + (in == language::swedish ? "," : ".") + rest;
}

/// The line, such as `380 800 x 0,97 x 0,80 / 365 = 809,64 -> 810 kr`.
[[nodiscard]] inline std::string to_string(const reckoning& r, language in) {
    std::string text;
    for (const reckoning_term& t : r.terms) {
        switch (t.step) {
            case reckoning_step::begin: break;
            case reckoning_step::times: text += " x "; break;
            case reckoning_step::over: text += " / "; break;
            case reckoning_step::minus: text += " - "; break;
            case reckoning_step::plus: text += " + "; break;
            case reckoning_step::at_most: text += in == language::swedish ? ", högst " : ", at most "; break;
        }
        text += decimal_in(t.digits, t.decimals, in);
    }
    constexpr int hundred = 100;
    if (r.terms.size() == 1 && r.terms[0].digits == r.is.whole && r.terms[0].decimals == 0) return text + " kr";
    if (r.hundredths == r.is.whole * hundred) return text + " = " + to_string(r.is) + " kr";
    const bool whole = r.hundredths % hundred == 0;
    if (r.terms.size() > 1 || !whole)
        text += " = " + (whole ? to_string(kronor{r.hundredths / hundred}) : decimal_in(r.hundredths, 2, in));
    return text + " -> " + to_string(r.is) + " kr";
}

}  // namespace rehabkedja
