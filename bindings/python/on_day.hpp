/// @file
/// The answers about one day for a table of spells, by the same counter and the same lookup as for one person.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/sickness/numbered.hpp"

namespace rehabkedja::python {

/// A birth date that is not known.
inline constexpr std::int32_t no_date = std::numeric_limits<std::int32_t>::min();

/// Spells, those of one person together and sorted by first day. All checked: no end before its start.
struct spells {
    std::span<const std::int64_t> starts;  ///< for each person the place of the first spell; at the end the number of spells
    std::span<const std::int32_t> first;   ///< days since 1970
    std::span<const std::int32_t> last;
    std::span<const std::uint8_t> degree;  ///< empty: 100 everywhere
    std::span<const std::uint8_t> who;     ///< a who_code for each person
    std::span<const std::int32_t> born;    ///< for each person; `no_date` where it is not known
    /// How many people.
    [[nodiscard]] std::size_t people() const { return who.size(); }
};

/// The answers, a person each. `ruling` is -1 outside the chain, else a place in `rulings`.
struct answers_on_day {
    std::vector<std::uint16_t> chain_day;   ///< 0 outside the chain, and where it is not known
    std::vector<std::int32_t> ruling;
    std::vector<std::int32_t> next_change;  ///< `no_date` where none comes; empty when it was not asked for
    std::vector<rehabkedja::ruling> rulings;
};

/// Answers about a day. @throws input_error (`bad_value`) for more chain days than the column can hold.
[[nodiscard]] answers_on_day on_day(const std::shared_ptr<const compiled_law>& law, day asked, const spells& table, bool with_next_change);

}  // namespace rehabkedja::python
