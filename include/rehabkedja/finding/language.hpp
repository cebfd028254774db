/// @file
/// The languages of the sentences.
#pragma once

#include <cstdint>

namespace rehabkedja {

/// Swedish or English. The core has no locale: the language is an argument.
enum class language : std::uint8_t { english, swedish };

}  // namespace rehabkedja
