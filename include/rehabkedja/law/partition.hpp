/// @file
/// Named partitions of length: the law's own steps and the groups in which official figures are published. Day 90 falls in
/// different groups in different figures, so a comparison must say which it uses.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rehabkedja/time/result.hpp"

namespace rehabkedja {

/// A group of lengths, both ends included; `last` 0 is without end.
struct length_group {
    std::string_view name{};  ///< as it is published
    int first = 1;            ///< days, included
    int last = 0;             ///< days, included; 0: without end
    constexpr bool operator==(const length_group&) const = default;
};

/// A named partition. Groups of published figures may overlap; that is how they are published, and said here.
struct partition {
    std::string_view name{};               ///< as it is published
    std::string_view source{};             ///< who publishes it
    std::array<length_group, 9> groups{};  ///< unused ones have an empty name
    bool overlaps = false;                 ///< a length can fall in two groups
};

/// The partitions.
inline constexpr std::array<partition, 7> partitions{{
    {"law", "SFB 27:46-49", {{{"1-90", 1, 90}, {"91-180", 91, 180}, {"181-365", 181, 365}, {"366-", 366, 0}}}, false},
    {"rehabstod_dashboard",
     "Inera Rehabstöd, statistics",
     {{{"<90", 1, 89}, {"90-180", 90, 180}, {"181-365", 181, 365}, {">365", 366, 0}}},
     false},
    {"rehabstod_filter",
     "Inera Rehabstöd, list filter",
     {{{"0-14", 1, 14},
       {"15-30", 15, 30},
       {"31-60", 31, 60},
       {"61-90", 61, 90},
       {"91-180", 91, 180},
       {"181-365", 181, 365},
       {"1-2 years", 365, 730},
       {">2 years", 730, 0}}},
     true},
    {"intygsstatistik",
     "Inera Intygsstatistik",
     {{{"<15", 1, 14},
       {"15-30", 15, 30},
       {"31-60", 31, 60},
       {"61-90", 61, 90},
       {"91-180", 91, 180},
       {"181-364", 181, 364},
       {"1-2 years", 365, 730},
       {">2 years", 731, 0}}},
     false},
    {"socialstyrelsen",
     "Inera Intygsstatistik, reports to Socialstyrelsen",
     {{{"<15", 1, 14},
       {"15-30", 15, 30},
       {"31-60", 31, 60},
       {"61-90", 61, 90},
       {"91-180", 91, 180},
       {"181-365", 181, 365},
       {">365", 366, 0}}},
     false},
    {"special_report",
     "Inera Intygsstatistik, special reports",
     {{{"<8", 1, 7},
       {"8-14", 8, 14},
       {"15-30", 15, 30},
       {"31-60", 31, 60},
       {"61-90", 61, 90},
       {"91-180", 91, 180},
       {"181-365", 181, 365},
       {">365", 366, 0}}},
     false},
    {"srs",
     "Inera SRS, national statistics",
     {{{"15-29", 15, 29}, {"30-89", 30, 89}, {"90-179", 90, 179}, {"180-364", 180, 364}, {"365-", 365, 0}}},
     false},
}};

/// The partition of that name, or nothing.
[[nodiscard]] constexpr const partition* partition_of(std::string_view name) {
    for (const partition& p : partitions) {
        if (p.name == name) return &p;
    }
    return nullptr;
}

/// The groups in which a length of `days` (1 or more) falls: none, one, or two where the published groups overlap.
[[nodiscard]] inline std::vector<std::string_view> groups_of(const partition& p, int days) {
    std::vector<std::string_view> found;
    for (const length_group& g : p.groups) {
        if (!g.name.empty() && days >= g.first && (g.last == 0 || days <= g.last)) found.push_back(g.name);
    }
    return found;
}

}  // namespace rehabkedja
