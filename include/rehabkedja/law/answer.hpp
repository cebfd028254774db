/// @file
/// Yes, no, or not known: the answer of every question that has no figure.
#pragma once

#include <cstdint>
#include <string_view>

namespace rehabkedja {

/// Yes, no, or not known.
enum class answer : std::uint8_t { no, yes, unknown };

/// The answer as a word.
[[nodiscard]] constexpr std::string_view name_of(answer a) {
    return a == answer::yes ? "yes" : a == answer::no ? "no" : "unknown";
}

}  // namespace rehabkedja
