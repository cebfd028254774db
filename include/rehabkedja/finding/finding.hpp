/// @file
/// A finding: one thing found about a stretch of days, with the place in the law, its edition, and the facts it rests on.
/// Sentences are made from it at the edge (sentences.hpp); it holds no text of its own beyond codes, names and figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/finding/figure.hpp"
#include "rehabkedja/finding/reckoning.hpp"
#include "rehabkedja/law/answer.hpp"
#include "rehabkedja/law/law.hpp"
#include "rehabkedja/time/period.hpp"

namespace rehabkedja {

/// The wording of a place at a time: by which act, for benefit days from when.
struct edition {
    provision by{};  ///< the amending act
    day since{};     ///< the first benefit day of the wording
    constexpr bool operator==(const edition&) const = default;
};

/// The reading of an open point that was used: an option and its value.
struct used_reading {
    std::string_view named{};  ///< the option
    std::string_view value{};  ///< `unknown` where none was chosen
    constexpr bool operator==(const used_reading&) const = default;
};

/// One thing found.
struct finding {
    period when{};  ///< the days it is about
    std::string_view
        rule{};     ///< the question it answers: `chain_day`, `usual_work`, `other_work`, `labour_market`, `ground`
    answer says{};  ///< yes, no or unknown
    std::string_view why{};                 ///< the reason code
    provision at{};                         ///< down to paragraph and item, as cited in that time
    std::optional<edition> as_of{};         ///< nothing where no edition is recorded (cases, bills)
    standing sure = standing::confirmed;    ///< how the rule is known
    std::optional<used_reading> reading{};  ///< the option used, where the rule hangs on one
    std::vector<std::string> facts{};       ///< the names of the facts used
    std::vector<std::string> missing{};     ///< the names of the facts without which it cannot be known
    std::optional<int> chain_day{};         ///< on the first day, for the rule `chain_day`
    rehabkedja::figures figures{};          ///< the numbers and dates of the law that it names
    std::optional<day>
        law_read_until{};            ///< set where some of the days are later than the law was read: until when it was
    std::vector<reckoning> shown{};  ///< the arithmetic of an amount, line by line
    bool operator==(const finding&) const = default;
};

/// The names in a set of lacking facts, in the order in which they are best asked for.
[[nodiscard]] inline std::vector<std::string> lacking_names_of(lacking_set missing) {
    std::vector<std::string> names;
    for (const auto& [one, name] : lacking_names) {
        if ((missing & only(one)) != 0) names.emplace_back(name);
    }
    return names;
}
/// The names in a set of measures, in the order of the chain.
[[nodiscard]] inline std::vector<std::string> measure_names_of(measure_set measures) {
    std::vector<std::string> names;
    for (const auto& [one, name] : measure_names) {
        if ((measures & only(one)) != 0) names.emplace_back(name);
    }
    return names;
}
/// The names in a set of judgements.
[[nodiscard]] inline std::vector<std::string> judgement_names_of(judgement_set set) {
    std::vector<std::string> names;
    for (std::size_t j = 0; j < judgements; ++j) {
        if ((set & (1U << j)) != 0) names.emplace_back(judgement_names.at(j));
    }
    return names;
}

/// A finding about a place of the law, as that place was cited and worded on the first of the days.
[[nodiscard]] inline finding find(const law& l, period when, std::string_view rule, answer says, std::string_view why,
                                  const provision& at, standing sure = standing::confirmed) {
    finding f{when, rule, says, why, at, {}, sure, {}, {}, {}, {}, {}, {}, {}};
    if (when.last > l.read_until) f.law_read_until = l.read_until;
    const law::cited_place c = l.cited_on(at, l.editions_of.value_or(when.first));
    f.at = c.at;
    f.sure = worse(sure, c.sure);
    if (c.edition != no_change) f.as_of = edition{l.changes[c.edition].by, l.changes[c.edition].originally};
    return f;
}

}  // namespace rehabkedja
