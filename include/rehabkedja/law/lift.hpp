/// @file
/// Not knowing, lifted over a rule that is written for known facts only.
///
/// Every completion of the unknown facts is asked. The answer is known when all give the same; a fact is missing when two
/// completions that differ in it alone give different answers. So the list does not depend on the order of the code.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "rehabkedja/law/chain_vocabulary.hpp"

namespace rehabkedja {

/// What a rule says of known facts: the measures, or the options on which they hang.
struct outcome {
    measure_set is = 0;        ///< the measures
    lacking_set hangs_on = 0;  ///< options without which nothing can be said
    constexpr bool operator==(const outcome&) const = default;
};

/// What can be said when some facts are unknown.
struct lifted {
    outcome is{};             ///< the measures when known, else nothing
    lacking_set missing = 0;  ///< empty: the answer is known
    constexpr bool operator==(const lifted&) const = default;
};

/// The judgements of a day: those answered yes and those not answered yet. A yes beats an unsure.
struct judged {
    judgement_set yes = 0;     ///< answered yes
    judgement_set unsure = 0;  ///< not answered yet
    constexpr bool operator==(const judged&) const = default;
};

/// How many alternatives for who the person is a day can have.
inline constexpr std::size_t most_alternatives = 16;

/// What is possible on a day: the alternatives for who the person is (of any type the rule takes), the age classes, the
/// judgements; and which facts would settle the first two.
template <class Who>
struct possible {
    std::span<const Who> who{};        ///< one when known; at most `most_alternatives`
    lacking_set lacking_who = 0;       ///< the facts that would settle who the person is
    std::span<const age_class> age{};  ///< one when known; at most 3
    lacking_set lacking_age = 0;       ///< the fact that would settle the age class
    judged by{};                       ///< the judgements
};

/// Lifts `rule(who, age, judgement_set yes) -> outcome` over what is possible.
template <class Who, class Rule>
[[nodiscard]] constexpr lifted lift(const possible<Who>& now, Rule&& rule) {
    if (now.who.size() == 1 && now.age.size() == 1 && now.by.unsure == 0) {
        const outcome only_one = rule(now.who[0], now.age[0], now.by.yes);
        return only_one.hangs_on == 0 ? lifted{only_one, 0} : lifted{{}, only_one.hangs_on};
    }
    constexpr std::size_t sets = std::size_t{1} << judgements;
    // Only the completions asked are written and read: an outcome in one number, so that the room needs no zeros first.
    std::array<std::uint64_t, most_alternatives * age_classes * sets> all;
    const auto packed = [](const outcome& o) { return std::uint64_t{o.is} | (std::uint64_t{o.hangs_on} << 8); };
    const auto at = [&](std::size_t w, std::size_t a, std::size_t m) -> std::uint64_t& {
        return all[(w * age_classes + a) * sets + m];
    };
    const auto each = [&](auto&& visit) {
        for (std::size_t w = 0; w < now.who.size(); ++w) {
            for (std::size_t a = 0; a < now.age.size(); ++a) {
                for (std::size_t m = 0; m < sets; ++m) {
                    if ((m & ~std::size_t{now.by.unsure}) == 0) visit(w, a, m);
                }
            }
        }
    };
    bool same = true;
    bool all_hang = true;
    lacking_set hangs = 0;
    each([&](std::size_t w, std::size_t a, std::size_t m) {
        const outcome o = rule(now.who[w], now.age[a], static_cast<judgement_set>(now.by.yes | m));
        at(w, a, m) = packed(o);
        same = same && at(w, a, m) == at(0, 0, 0);
        all_hang = all_hang && o.hangs_on != 0;
        hangs = static_cast<lacking_set>(hangs | o.hangs_on);
    });
    if (same && hangs == 0) return {{static_cast<measure_set>(all[0] & 0xFFU), 0}, 0};
    lacking_set missing = all_hang ? hangs : lacking_set{0};
    each([&](std::size_t w, std::size_t a, std::size_t m) {
        const std::uint64_t o = at(w, a, m);
        if (o != at(0, a, m)) missing = static_cast<lacking_set>(missing | now.lacking_who);
        if (o != at(w, 0, m)) missing = static_cast<lacking_set>(missing | now.lacking_age);
        for (std::size_t j = 0; j < judgements; ++j) {
            const std::size_t bit = std::size_t{1} << j;
            if ((m & bit) != 0 && o != at(w, a, m & ~bit)) {
                missing |= only(lacking_of(static_cast<judgement>(j)));
            }
        }
    });
    return {{}, missing};
}

/// The judgements whose opposite alone would change a known answer (nothing when the answer is unknown).
template <class Who, class Rule>
[[nodiscard]] constexpr judgement_set pivots(const possible<Who>& now, const lifted& answer, Rule&& rule) {
    judgement_set found = 0;
    if (answer.missing != 0) return found;
    for (std::size_t j = 0; j < judgements; ++j) {
        const auto bit = static_cast<judgement_set>(1U << j);
        if ((now.by.unsure & bit) != 0) continue;
        possible<Who> other = now;
        other.by.yes = static_cast<judgement_set>(other.by.yes ^ bit);
        if (!(lift(other, rule) == answer)) found = static_cast<judgement_set>(found | bit);
    }
    return found;
}

}  // namespace rehabkedja
