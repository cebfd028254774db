/// @file
/// The decision of the chain as dated rows. A row says for whom, between which steps and with which fact it speaks, and
/// what it adds to the measures. In each layer the first row that fits speaks. Rows hold no numbers and no expressions.
#pragma once

#include <cstdint>

#include "rehabkedja/law/amendment.hpp"
#include "rehabkedja/law/chain_vocabulary.hpp"
#include "rehabkedja/law/option.hpp"
#include "rehabkedja/law/provision.hpp"

namespace rehabkedja {

/// The three questions of the ladder, asked side by side; the measures of all three are the answer.
enum class layer : std::uint8_t {
    usual,     ///< the usual work (27:46), the care of the child (27:52)
    employer,  ///< the employer's other work (27:47)
    market,    ///< the labour market (27:48-49 e)
};
/// How many layers there are.
inline constexpr std::size_t layers = 3;

/// A reading under which a row stands: it is in the law when the option has this value.
struct under {
    option named{};             ///< the option
    choice value = not_chosen;  ///< the value under which the row stands
    bool any = true;            ///< the row does not hang on an option
    constexpr bool operator==(const under&) const = default;
};

/// A row of the decision.
struct chain_row {
    layer in{};                             ///< which of the three questions it answers
    change_id since{};                      ///< the change that brought it
    change_id ended_by = no_change;         ///< the change that took it away
    occupation_set who{};                   ///< for whom
    step after = step::start;               ///< from the day after this many days
    step until = step::open;                ///< to this many days
    asked_fact with = asked_fact::nothing;  ///< the fact that must hold
    measure_set adds = 0;                   ///< the measures it adds
    lacking_set hangs_on = 0;               ///< the option without which nothing can be said
    reason why{};                           ///< the reason code
    provision at{};                         ///< the place in the law, in today's numbering
    standing sure = standing::confirmed;    ///< how it is known
    under reading{};                        ///< the reading under which it stands
    constexpr bool operator==(const chain_row&) const = default;
};

/// How a section was worded: from a change on it is cited so, as of that change's act.
struct wording {
    provision of{};                       ///< the section in today's numbering
    change_id since{};                    ///< the change that brought it
    provision cited_as{};                 ///< what it is cited as in that time (the code came in 2011)
    standing sure = standing::confirmed;  ///< how it is known
    bool places_read = false;             ///< its paragraphs and items were read, so they can be cited
    constexpr bool operator==(const wording&) const = default;
};

/// An age from which something can be drawn: by the birthday, or by the month in which it is reached.
struct pension_age {
    int years = 0;          ///< the age
    bool by_month = false;  ///< reached with the month of the birthday, not the day
    constexpr bool operator==(const pension_age&) const = default;
};

}  // namespace rehabkedja
