// What goes over the border to C: errors and texts.
#include "border.hpp"

#include <cstdlib>
#include <cstring>
#include <new>

#include "rehabkedja/version.hpp"

namespace rehabkedja::c {

namespace {

// For when there is no memory for an error: one that is not given back. Never written to.
rehabkedja_error* no_memory() noexcept {
    static rehabkedja_error always{"no_memory", "", "no memory left", {}};  // texts short enough to stand inside
    return &always;
}

rehabkedja_error made_of_what_is_thrown() {
    try {
        throw;
    } catch (const input_error& e) {
        return {std::string(name_of(e.why().code)), e.why().field, e.why().says, e.why().row};
    } catch (const std::bad_alloc&) {
        return {"no_memory", "", "no memory left", {}};
    } catch (const std::exception& e) {
        return {"internal", "", e.what(), {}};
    } catch (...) {
        return {"internal", "", "something unknown was thrown", {}};
    }
}

}  // namespace

void keep(rehabkedja_error** error) noexcept {
    if (error == nullptr) return;
    try {
        *error = std::make_unique<rehabkedja_error>(made_of_what_is_thrown()).release();
    } catch (...) {
        *error = no_memory();
    }
}

char* text_of(std::string_view text) {
    // The caller gives it back through rehabkedja_text_free, which is std::free.
    auto* const copy = static_cast<char*>(std::malloc(text.size() + 1));
    if (copy == nullptr) throw std::bad_alloc();
    std::memcpy(copy, text.data(), text.size());
    copy[text.size()] = '\0';
    return copy;
}

std::string_view given_text(const char* argument, const char* field) { return &given(argument, field); }

}  // namespace rehabkedja::c

const char* rehabkedja_version(void) { return rehabkedja::version.data(); }  // a literal: it ends with 0

void rehabkedja_text_free(char* text) { std::free(text); }

void rehabkedja_error_free(rehabkedja_error* error) {
    if (error != rehabkedja::c::no_memory()) delete error;
}

const char* rehabkedja_error_code(const rehabkedja_error* error) {
    return error == nullptr ? nullptr : error->code.c_str();
}
const char* rehabkedja_error_field(const rehabkedja_error* error) {
    return error == nullptr ? nullptr : error->field.c_str();
}
const char* rehabkedja_error_says(const rehabkedja_error* error) {
    return error == nullptr ? nullptr : error->says.c_str();
}
int64_t rehabkedja_error_row(const rehabkedja_error* error) {
    return error == nullptr || !error->row ? -1 : static_cast<int64_t>(*error->row);
}
