/// @file
/// Whether a table of spells can be right: lengths, order, codes. `on_day` expects columns without a fault; the Python face
/// checks its own, columns filled by hand in C++ are checked here.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "rehabkedja/batch/on_day.hpp"

namespace rehabkedja {

namespace detail {

/// The first fault in the lengths of the columns, and in where each person begins.
[[nodiscard]] inline std::optional<error> check_lengths(const spell_columns& in) {
    const auto bad = [](std::string field, std::string says) {
        return error{error_code::bad_table, std::move(field), std::move(says), {}};
    };
    const std::size_t rows = in.first.size();
    const std::size_t persons = in.offsets.empty() ? 0 : in.offsets.size() - 1;
    struct column {
        const char* name;
        std::size_t size;
        std::size_t should_be;
        bool may_be_left_out;
    };
    for (const column& c : std::initializer_list<column>{{"last", in.last.size(), rows, false},
                                                         {"degree", in.degree.size(), rows, true},
                                                         {"who", in.who.size(), persons, false},
                                                         {"born", in.born.size(), persons, true},
                                                         {"judged", in.judged.size(), persons, true}}) {
        const bool left_out = c.may_be_left_out && c.size == 0;
        if (c.size != c.should_be && !left_out)
            return bad(c.name, std::to_string(c.size) + " values; there should be " + std::to_string(c.should_be));
    }
    if (in.offsets.empty()) return rows == 0 ? std::nullopt : std::optional(bad("offsets", "rows of nobody"));
    const bool whole = in.offsets.front() == 0 && in.offsets.back() == static_cast<std::int64_t>(rows);
    if (!whole || !std::ranges::is_sorted(in.offsets))
        return bad("offsets", "they should rise from 0 to the number of rows, " + std::to_string(rows));
    return std::nullopt;
}

}  // namespace detail

/// The first fault of a table, or nothing: columns of unequal length (`bad_table`), a day outside 1900-2200, a spell that ends
/// before it starts, a degree above 100, a code of no occupation, rows out of order. `row` is the place in the column, from 0.
[[nodiscard]] inline std::optional<error> fault_in(const spell_columns& in) {
    if (auto fault = detail::check_lengths(in)) return fault;
    const auto sensible = [](std::int32_t d) { return day{d} >= first_sensible_day && day{d} <= last_sensible_day; };
    const auto bad_day = [](const char* field, std::size_t row) {
        return error{error_code::bad_date, field, "the day lies outside the years 1900-2200", row};
    };
    for (std::size_t i = 0; i < in.first.size(); ++i) {
        if (!sensible(in.first[i])) return bad_day("first", i);
        if (!sensible(in.last[i])) return bad_day("last", i);
        if (in.last[i] < in.first[i])
            return error{error_code::end_before_start, "last", "the spell ends before it starts", i};
        if (!in.degree.empty() && in.degree[i] > 100)
            return error{error_code::bad_degree, "degree", std::to_string(in.degree[i]) + " should be 0 to 100", i};
    }
    for (std::size_t p = 0; p < in.who.size(); ++p) {
        if (in.who[p] >= who_codes)
            return error{error_code::bad_value, "who", std::to_string(in.who[p]) + " is no code of an occupation", p};
        if (!in.born.empty() && in.born[p] != no_day && !sensible(in.born[p])) return bad_day("born", p);
        for (auto i = in.offsets[p] + 1; i < in.offsets[p + 1]; ++i) {
            const auto row = static_cast<std::size_t>(i);
            if (in.first[row] < in.first[row - 1])
                return error{error_code::bad_table, "first", "the rows of a person should be sorted by it", row};
        }
    }
    return std::nullopt;
}

}  // namespace rehabkedja
