/// @file
/// The version of the library. CMake and the Python package read it from here: it stands nowhere else.
#pragma once

#include <string_view>

namespace rehabkedja {

/// The version, by semantic versioning: `major.minor.patch`.
inline constexpr std::string_view version = "0.1.0";

}  // namespace rehabkedja
