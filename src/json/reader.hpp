// Reading JSON with a path: every fault is named where it stands, in words for the person who wrote it.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/time/period.hpp"

namespace rehabkedja::json {

using node = nlohmann::json;

// A place in a document: the value and its path.
struct place {
    const node& value;
    std::string path;

    [[nodiscard]] place at(const std::string& key) const {
        return {value.at(key), path.empty() ? key : path + "." + key};
    }
    [[nodiscard]] place at(std::size_t i) const { return {value.at(i), path + "[" + std::to_string(i) + "]"}; }
    [[nodiscard]] bool has(const std::string& key) const { return value.contains(key); }
    [[nodiscard]] bool unknown() const { return value.is_string() && value.get_ref<const std::string&>() == "unknown"; }

    [[noreturn]] void fail(error_code code, const std::string& says) const;
    // Of the wrong type: says what was written and what is right.
    [[noreturn]] void should_be(const std::string& right) const;
    // The value as it was written, cut short.
    [[nodiscard]] std::string shown() const;

    [[nodiscard]] const std::string& text() const;
    [[nodiscard]] day date() const;
    [[nodiscard]] int whole_number() const;
    // yes, no, true, false.
    [[nodiscard]] bool yes_or_no() const;
    // One of these words: its place among them.
    [[nodiscard]] std::size_t one_of(std::span<const std::string_view> words) const;
    void must_be_object() const;
    void must_be_list() const;
    // No other keys than these.
    void only_keys(std::span<const std::string_view> keys) const;
};

// Reads a text. Errors: `unreadable` with the line; a key that stands twice in one object.
[[nodiscard]] node parse(std::string_view text);

// Words as a list for an error message.
[[nodiscard]] std::string listed(std::span<const std::string_view> words);

}  // namespace rehabkedja::json
