/// @file
/// When the answer changes next, if the sick period goes on without a break.
#pragma once

#include <optional>

#include "rehabkedja/chain/rehab_chain.hpp"

namespace rehabkedja {

/// The first later day on which the stage, the measures or the rows that speak change, if the sick period of `d` goes on
/// without a break. Nothing when no such day comes within the law as it stands, or when the day is not in the chain.
[[nodiscard]] inline std::optional<day> next_change(const rehab_chain& chain, day d) {
    const chain_answer now = chain.on(d);
    if (now.place != chain_place::counted || !now.chain_day) return std::nullopt;
    const rehab_chain going_on = chain.going_on_after(d);
    // Past the last step nothing but dates can change; the horizon is where chain days end.
    const day horizon = d + most_chain_days / 2;
    for (const chain_answer& a : going_on.through({d, horizon})) {
        if (a.place != chain_place::counted || !alike(a.is, now.is)) return a.when.first;
    }
    return std::nullopt;
}

}  // namespace rehabkedja
