/// @file
/// A law as text, every field of it: what a law's hash is taken of.
#pragma once

#include <string>

#include "rehabkedja/law/law.hpp"

namespace rehabkedja::python {

/// The law as text. Two laws have the same text exactly when they are equal.
[[nodiscard]] std::string text_of(const law& l);

}  // namespace rehabkedja::python
