/// @file
/// The changes that the law went through. Each date stands once, here; rows, wordings and numbers name the change that
/// brought them and the change that took them away.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "rehabkedja/law/few.hpp"
#include "rehabkedja/law/provision.hpp"
#include "rehabkedja/time/track.hpp"

namespace rehabkedja {

/// A change of the law: by which act, for benefit days from when, and issued by when at the latest.
struct amendment {
    provision by{};      ///< the amending act
    day applies_from{};  ///< the first benefit day; a day that never comes when the law asked does not have the change
    day originally{};    ///< the first benefit day in the law as read
    day in_force{};      ///< the day the act entered into force (later than `applies_from` where it reached back)
    day issued_at_latest{};  ///< the day in force or the end of the year in the SFS number, whichever comes first
    standing sure = standing::confirmed;  ///< how the dates are known
    constexpr bool operator==(const amendment&) const = default;
};

/// The place of an amendment in the law's list.
using change_id = std::uint8_t;
/// No such change: what it would end goes on.
inline constexpr change_id no_change = 255;
/// The day that never comes.
inline constexpr day never{600'000'000};

/// The list of changes.
using changes = few<amendment, 64>;

/// A value that changes with the law: each entry holds from the change that brought it until the next entry.
template <class T, std::size_t N = 8>
class dated {
public:
    /// One value, the change that brought it, and how it is known.
    struct entry {
        change_id since{};                    ///< the change that brought the value
        T is{};                               ///< the value
        standing sure = standing::confirmed;  ///< how the value is known to be that of its time
        constexpr bool operator==(const entry&) const = default;
    };

    /// Adds a value; where several begin on one day the last added holds. @throws input_error when there is no room.
    constexpr void from(change_id since, T is, standing sure = standing::confirmed) {
        entries_.push({since, is, sure});
    }

    /// Adds a value that holds for good from its change on: values that begin on that day or later end.
    /// @throws input_error when there is no room.
    constexpr void for_good(const changes& all, change_id since, T is) {
        entries_.keep_if([&](const entry& e) { return all[e.since].applies_from < all[since].applies_from; });
        from(since, is);
    }

    /// The value on the day and the last day before the next one; nothing before the first entry (never the nearest).
    [[nodiscard]] constexpr std::optional<held<T>> on(const changes& all, day d) const {
        const auto found = entry_on(all, d);
        return found ? std::optional(held<T>{found->is.is, found->until}) : std::nullopt;
    }
    /// The same with the change that brought the value and how it is known.
    [[nodiscard]] constexpr std::optional<held<entry>> entry_on(const changes& all, day d) const {
        std::optional<held<entry>> found;
        day began = since_ever;
        day until = until_further;
        for (const entry& e : entries_) {
            const day since = all[e.since].applies_from;
            if (since > d) {
                if (since - 1 < until) until = since - 1;
            } else if (!found || since >= began) {
                found = held<entry>{e, until_further};
                began = since;
            }
        }
        if (found) found->until = until;
        return found;
    }
    /// All values, in the order in which they came.
    [[nodiscard]] constexpr const few<entry, N>& entries() const { return entries_; }
    constexpr bool operator==(const dated&) const = default;

private:
    few<entry, N> entries_{};
};

}  // namespace rehabkedja
