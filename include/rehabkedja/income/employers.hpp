/// @file
/// The employers of a person by place, so that income and benefit mean the same one; and which of them an income is from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/chain/person.hpp"

namespace rehabkedja {

/// How many employers have a bit of their own; more are a fault (`check_benefit`).
inline constexpr std::size_t most_employers = 64;

/// The employers that occupations name, each once, in the order of the facts; the empty name is one of its own.
[[nodiscard]] inline std::vector<std::string_view> employers_of(const person& p) {
    std::vector<std::string_view> all;
    for (const occupation_fact& f : p.occupation) {
        const bool works = f.is == occupation_kind::employed || f.is == occupation_kind::on_call;
        if (works && std::ranges::find(all, f.employer) == all.end()) all.push_back(f.employer);
    }
    return all;
}
/// The bit of an employer of that list; none when the list does not have it.
[[nodiscard]] inline employer_mask bit_of(const std::vector<std::string_view>& all, std::string_view employer) {
    const auto found = std::ranges::find(all, employer);
    if (found == all.end()) return 0;
    return employer_mask{1} << std::min<std::size_t>(static_cast<std::size_t>(found - all.begin()), most_employers - 1);
}
/// Whether an employment income is from one of the employers of the mask. An income from nobody whom an occupation names is
/// from the employer without a name, or from the only one there is.
[[nodiscard]] inline bool is_from(const std::vector<std::string_view>& all, employer_mask some, const income_fact& i) {
    if (i.kind == income_kind::other || some == 0) return false;
    if (const employer_mask named = bit_of(all, i.employer); named != 0) return (some & named) != 0;
    if (const employer_mask nameless = bit_of(all, {}); nameless != 0) return (some & nameless) != 0;
    return all.size() == 1 && i.employer.empty();
}

}  // namespace rehabkedja
