/// @file
/// What a function returns that may be given bad input: a value, or an error that says what, where and what would be
/// right. The library never prints and never aborts; only constructors and the Python face throw.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace rehabkedja {

/// The kinds of bad input. The names in `name_of` are the codes that Python, JSON and the command line show.
enum class error_code : std::uint8_t {
    bad_date,          ///< not a date that exists, or outside 1900-2200
    end_before_start,  ///< a period whose last day lies before its first
    bad_degree,        ///< a degree outside 0-100
    bad_value,         ///< a value that is none of those allowed
    wrong_type,        ///< text where a number should be, and the like
    unknown_key,       ///< a key that the vocabulary does not have
    missing_key,       ///< a key that cannot be left out
    same_job_twice,    ///< the same occupation at the same employer twice on one day
    negative_gap,      ///< a gap below zero
    overlap,           ///< periods that may not overlap
    bad_table,         ///< a table without rows, with short rows or without a needed column
    bad_amount,        ///< an amount below zero, above 100 million kronor, or with öre
    outside_validity,  ///< a ground of protection of which no day lies within the time in which the law has it
    before_birth,      ///< a fact about days before the person was born
    outside_years,     ///< a base amount of a year for which none is laid down
    bad_law,           ///< a changed law that has a gap, a dead row, or no room for one more edition
    unreadable,        ///< text that is not JSON (or YAML) at all
};

/// The code as it is written in Python, JSON and on the command line, such as `end_before_start`.
[[nodiscard]] constexpr std::string_view name_of(error_code code) {
    switch (code) {
        case error_code::bad_date: return "bad_date";
        case error_code::end_before_start: return "end_before_start";
        case error_code::bad_degree: return "bad_degree";
        case error_code::bad_value: return "bad_value";
        case error_code::wrong_type: return "wrong_type";
        case error_code::unknown_key: return "unknown_key";
        case error_code::missing_key: return "missing_key";
        case error_code::same_job_twice: return "same_job_twice";
        case error_code::negative_gap: return "negative_gap";
        case error_code::overlap: return "overlap";
        case error_code::bad_table: return "bad_table";
        case error_code::bad_amount: return "bad_amount";
        case error_code::outside_validity: return "outside_validity";
        case error_code::before_birth: return "before_birth";
        case error_code::outside_years: return "outside_years";
        case error_code::bad_law: return "bad_law";
        case error_code::unreadable: return "unreadable";
    }
    return "bad_value";
}

/// Bad input: its kind, where it stands, and a sentence for the person who made it.
struct error {
    error_code code{};                 ///< the kind
    std::string field{};               ///< the path of the fact, such as `sick[1].to`
    std::string says{};                ///< what is wrong and what would be right
    std::optional<std::size_t> row{};  ///< the line of a table (the header is line 1), where there is one

    bool operator==(const error&) const = default;
};

/// The same as an exception, for constructors and for those who prefer to catch.
class input_error : public std::invalid_argument {
public:
    /// Wraps an error; `what()` is its field and its sentence.
    explicit input_error(error e)
        : std::invalid_argument(e.field.empty() ? e.says : e.field + ": " + e.says), why_(std::move(e)) {}
    /// The error itself.
    [[nodiscard]] const error& why() const noexcept { return why_; }

private:
    error why_;
};

/// A value or an error. `value()` throws `input_error` when there is none, so both styles are served.
///
///     if (auto d = rehabkedja::parse_day("2024-02-29")) use(*d); else report(d.why());
template <class T>
class [[nodiscard]] result {
public:
    /// A value.
    result(T value) : held_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
    /// An error.
    result(error why) : held_(std::move(why)) {}  // NOLINT(google-explicit-constructor)

    /// Whether there is a value.
    explicit operator bool() const noexcept { return std::holds_alternative<T>(held_); }
    /// The value; there must be one.
    [[nodiscard]] const T& operator*() const& { return std::get<T>(held_); }
    /// The value, taken out of a result that is about to end, so that nobody keeps a reference into it.
    [[nodiscard]] T operator*() && { return std::get<T>(std::move(held_)); }
    /// The value; there must be one.
    [[nodiscard]] const T* operator->() const { return &std::get<T>(held_); }
    /// The error; there must be one.
    [[nodiscard]] const error& why() const& { return std::get<error>(held_); }
    /// The error, taken out of a result that is about to end.
    [[nodiscard]] error why() && { return std::get<error>(std::move(held_)); }
    /// The value. @throws input_error when there is none.
    [[nodiscard]] const T& value() const& {
        if (!*this) throw input_error(why());
        return **this;
    }
    /// The value, taken out of a result that is about to end: `for (const auto& c : cases_of(facts).value())` is safe.
    /// @throws input_error when there is none.
    [[nodiscard]] T value() && {
        if (!*this) throw input_error(std::move(*this).why());
        return *std::move(*this);
    }

private:
    std::variant<T, error> held_;
};

}  // namespace rehabkedja
