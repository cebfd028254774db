/// @file
/// A programme as data: when it runs, who may come, which way they go, what is due and what it promised.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/programme/goal.hpp"
#include "rehabkedja/programme/pathway.hpp"
#include "rehabkedja/programme/target_group.hpp"

namespace rehabkedja {

/// What a programme is.
enum class programme_kind : std::uint8_t {
    programme,       ///< a programme of its own
    sub_project,     ///< a part of another (delprojekt)
    side_programme,  ///< a form of cooperation, a pilot or a study beside another
};
/// The kinds as they are written in a definition, in order.
inline constexpr std::array<std::string_view, 3> programme_kind_names{"programme", "sub_project", "side_programme"};

/// The places of one party.
struct party_places {
    std::string actor{};              ///< the party
    std::optional<std::int64_t> n{};  ///< its places; nothing: not known
    std::optional<double> share{};    ///< where the document gives a share
    bool operator==(const party_places&) const = default;
};

/// A programme (insats) as data. What a document has lost or never said is nothing.
struct programme {
    std::string id{};                                 ///< the name by which it is meant
    std::string name{};                               ///< its name in Swedish
    std::string english{};                            ///< in English
    programme_kind kind = programme_kind::programme;  ///< what it is
    std::string parent{};                             ///< of which it is a part; empty: none
    std::string about{};                              ///< what it does
    std::optional<day> start{};                       ///< the first day; nothing: unknown
    std::optional<day> end{};                         ///< the last day; nothing: unknown
    std::optional<std::int64_t> planned{};            ///< participants planned in all
    std::optional<std::int64_t> planned_per_year{};   ///< participants planned each year
    bool planned_is_a_sum = false;                    ///< the number is the sum of its parts, computed
    bool planned_is_about = false;                    ///< the document says about
    std::vector<party_places> places{};               ///< places by party
    std::vector<std::string> parties{};               ///< its parties, as words of `actors_needed`
    std::vector<std::string> municipalities{};        ///< where it works
    std::vector<std::string> referral{};              ///< who may refer (remittent); empty: not said
    answer self_referral = answer::unknown;           ///< whether people can come by themselves
    target_group who{};                               ///< who may come
    std::vector<subgroup> subgroups{};                ///< parts that goals name
    bool subgroups_are_disjoint = false;  ///< they make up all participants, by the document or as it reckons
    pathway way{};                        ///< the way through; no step: none is described
    std::vector<time_limit> limits{};     ///< time limits
    std::vector<goal> goals{};            ///< goals
    bool operator==(const programme&) const = default;

    /// All places together; nothing where there are none or one is not known.
    [[nodiscard]] std::optional<std::int64_t> places_in_all() const {
        if (places.empty()) return std::nullopt;
        std::int64_t sum = 0;
        for (const party_places& p : places) {
            if (!p.n) return std::nullopt;
            sum += *p.n;
        }
        return sum;
    }
    /// The goal of an identifier, or nothing.
    [[nodiscard]] const goal* find_goal(std::string_view goal_id) const {
        const auto found = std::ranges::find(goals, goal_id, &goal::id);
        return found == goals.end() ? nullptr : &*found;
    }
    /// The subgroup of an identifier, or nothing.
    [[nodiscard]] const subgroup* find_subgroup(std::string_view group_id) const {
        const auto found = std::ranges::find(subgroups, group_id, &subgroup::id);
        return found == subgroups.end() ? nullptr : &*found;
    }
};

}  // namespace rehabkedja
