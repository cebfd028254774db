/// @file
/// What a programme promised: goals (mål) as data.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/programme/condition.hpp"

namespace rehabkedja {

/// What a goal is.
enum class goal_kind : std::uint8_t { share, count, range, qualitative };
/// The kinds as they are written in a definition, in order.
inline constexpr std::array<std::string_view, 4> goal_kind_names{"share", "count", "range", "qualitative"};

/// How an outcome is compared with the value of a goal.
enum class goal_comparator : std::uint8_t { at_least, more_than, exactly, at_most, less_than, about, between };
/// The comparators as they are written in a definition, in order.
inline constexpr std::array<std::string_view, 7> goal_comparator_names{"ge", "gt",    "eq",     "le",
                                                                       "lt", "about", "between"};

/// Of what a share is taken.
enum class goal_denominator : std::uint8_t {
    planned,        ///< all planned participants
    participants,   ///< those who took part
    subgroup,       ///< the participants of the goal's subgroup
    reached,        ///< those who reached another goal
    organisations,  ///< bodies, not people
    unstated,       ///< not written: participants are taken
};
/// The denominators as they are written in a definition, in order.
inline constexpr std::array<std::string_view, 6> goal_denominator_names{"planned", "participants",  "subgroup",
                                                                        "reached", "organisations", "unstated"};

/// A number of people that a document prints beside a share.
struct printed_count {
    std::string subgroup{};                 ///< of whom; `all`: of all participants
    std::int64_t n = 0;                     ///< the number
    std::vector<std::string> product_of{};  ///< goals whose shares, times the subgroup's size, should give it
    bool operator==(const printed_count&) const = default;
};

/// A goal.
struct goal {
    std::string id{};                                  ///< the name by which it is meant
    std::string text{};                                ///< in one sentence
    goal_kind kind = goal_kind::qualitative;           ///< what it is
    bool is_goal = true;                               ///< false: an estimate, a possibility or a quota
    std::string subgroup = "all";                      ///< of whom
    std::vector<std::string> each_subgroup{};          ///< several subgroups, each by itself
    goal_comparator how = goal_comparator::about;      ///< how an outcome is compared
    bool comparator_stated = false;                    ///< the document says so
    std::optional<double> value{};                     ///< the value, or the lower bound of a range; nothing: none
    std::optional<double> value_to{};                  ///< the upper bound of a range
    std::string unit{};                                ///< `percent`, `participants`, ...
    goal_denominator of = goal_denominator::unstated;  ///< of what a share is taken
    std::string denominator{};                         ///< the same in words
    std::optional<std::int64_t> denominator_n{};       ///< its number, where it is written
    std::vector<std::string> denominator_goals{};      ///< of `reached`: the goals
    std::optional<condition> outcome{};                ///< what counts as reached for one person
    std::string measure{};                             ///< what is counted, where no attribute carries it
    std::vector<printed_count> counts{};               ///< numbers printed beside the share
    std::string measured{};                            ///< when it is measured, in words
    std::optional<int> after_months{};                 ///< so many months in the programme
    bool by_sex = false;                               ///< women and men are reported apart
    std::optional<double> printed_result{};            ///< a result that the document gives
    std::string source{};                              ///< document and heading
    bool operator==(const goal&) const = default;
};

/// A part of the participants for which goals are set.
struct subgroup {
    std::string id{};                    ///< the name by which it is meant
    std::string name{};                  ///< its name
    bool people = true;                  ///< participants; else bodies or the project
    std::optional<condition> when{};     ///< who belongs
    std::optional<std::int64_t> size{};  ///< how many; nothing: not said
    bool operator==(const subgroup&) const = default;
};

/// Whether the goal counts in per cent.
[[nodiscard]] inline bool in_percent(const goal& g) { return g.unit == "percent"; }

}  // namespace rehabkedja
