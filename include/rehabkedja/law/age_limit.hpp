/// @file
/// When a person reaches an age limit of the law that changed over time. Who has reached a limit within its time stays over
/// it; the others meet the next one (2022:878 and 2022:879, transitional provisions).
#pragma once

#include "rehabkedja/law/money_law.hpp"

namespace rehabkedja {

/// The day from which a limit is reached, or from which it may be: the age of a time not laid down yet.
struct age_limit {
    day from = until_further;         ///< reached from this day on
    day unsure_from = until_further;  ///< from this day on it hangs on an age not laid down
    constexpr bool operator==(const age_limit&) const = default;
};

/// When somebody born on a day reaches a limit: on the birthday, or on the first day of its month.
[[nodiscard]] constexpr age_limit limit_of(const money_law& m, money_parameter limit, day born, bool by_month,
                                           leap_birthday reading = leap_birthday::mar_1) {
    age_limit found;
    const auto& all = m.numbers.at(static_cast<std::size_t>(limit));
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (m.changes[all[i].since].applies_from == never) continue;
        day ends = until_further;
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (m.changes[all[j].since].applies_from == never) continue;
            ends = m.changes[all[j].since].originally - 1;
            break;
        }
        // Where no age is laid down any more, everybody who has not reached the last one meets an unknown one.
        const bool open = all[i].none;
        int years = static_cast<int>(all[i].is);
        for (std::size_t k = i; open && k > 0 && years == 0; --k) years = static_cast<int>(all[k - 1].is);
        const day reached = birthday(born, years, reading);
        const day at = by_month ? first_of_month(reached) : reached;
        if (at > ends) continue;
        if (!open && at < found.from) found.from = at;
        if (open && found.from == until_further && at < found.unsure_from) found.unsure_from = at;
    }
    return found;
}

}  // namespace rehabkedja
