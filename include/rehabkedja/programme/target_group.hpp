/// @file
/// The target group of a programme (målgrupp): who may come, read in one way or in several.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/programme/condition.hpp"

namespace rehabkedja {

/// A rule as it is read: all of `all`, one of `any` (if there are any that restrict), none of `none`.
struct target_rule {
    std::vector<condition> all{};      ///< all of these
    std::vector<condition> any{};      ///< one of these, unless there are none
    std::vector<condition> none{};     ///< none of these
    bool any_is_illustrative = false;  ///< `any` are examples: they are not tested
    bool operator==(const target_rule&) const = default;
};

/// Another reading of a text that is open: its rule, written out.
struct reading_variant {
    std::string id{};                     ///< the name by which it is chosen
    std::string description{};            ///< how the text is read
    target_rule rule{};                   ///< the rule so read
    std::vector<condition> priorities{};  ///< who comes first, so read
    bool operator==(const reading_variant&) const = default;
};

/// A rule as one condition: first those of `all` one by one, then the group of `any`, then those of `none`, each as a group
/// of its own, so that what failed can be named.
[[nodiscard]] inline condition one_condition(const target_rule& r) {
    condition whole;
    whole.is = condition_kind::all;
    whole.parts = r.all;
    if (!r.any.empty() && !r.any_is_illustrative) {
        condition group;
        group.is = condition_kind::any;
        group.parts = r.any;
        whole.parts.push_back(std::move(group));
    }
    for (const condition& excluded : r.none) {
        condition group;
        group.is = condition_kind::none;
        group.parts = {excluded};
        whole.parts.push_back(std::move(group));
    }
    return whole;
}

/// Who may come to a programme.
struct target_group {
    target_rule rule{};                       ///< the rule, by the reading encoded first
    std::vector<reading_variant> readings{};  ///< the other readings
    std::vector<condition> priorities{};      ///< who comes first; they never exclude
    std::string in_words{};                   ///< the rule in one or two sentences
    std::string inherits{};                   ///< the programme whose rule holds too; empty: none
    bool operator==(const target_group&) const = default;

    /// The rule of a reading; of no name: the reading encoded first. Nothing for a reading that is none.
    [[nodiscard]] const target_rule* read(std::string_view reading) const {
        if (reading.empty()) return &rule;
        const auto found = std::ranges::find(readings, reading, &reading_variant::id);
        return found == readings.end() ? nullptr : &found->rule;
    }
};

}  // namespace rehabkedja
