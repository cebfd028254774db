// The border to C: nothing that is thrown crosses it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "rehabkedja.h"
#include "rehabkedja/json/json.hpp"

struct rehabkedja_law {
    explicit rehabkedja_law(const rehabkedja::law& l) : shelf(std::make_unique<rehabkedja::json::law_shelf>(l)) {}
    // A shelf locks itself, so that a law that is shared can be asked.
    std::unique_ptr<rehabkedja::json::law_shelf> shelf;

    [[nodiscard]] const rehabkedja::compiled_law& compiled() const { return *shelf->base(); }
};

struct rehabkedja_error {
    std::string code;
    std::string field;
    std::string says;
    std::optional<std::size_t> row;
};

namespace rehabkedja::c {

// Leaves what is being thrown in `error`, if there is one. Called in a catch block.
void keep(rehabkedja_error** error) noexcept;

// A text for C.
[[nodiscard]] char* text_of(std::string_view text);

// An argument that may not be NULL.
template <class T>
const T& given(const T* argument, const char* field) {
    if (argument == nullptr) throw input_error({error_code::missing_key, field, "NULL is not allowed here", {}});
    return *argument;
}
[[nodiscard]] std::string_view given_text(const char* argument, const char* field);

// Does the work, and returns what it makes; when it throws, `failed`.
template <class T, class Work>
T at_border(rehabkedja_error** error, T failed, Work&& work) noexcept {
    if (error != nullptr) *error = nullptr;
    try {
        return work();
    } catch (...) {
        keep(error);
        return failed;
    }
}

}  // namespace rehabkedja::c
