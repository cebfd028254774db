/// @file
/// A whole answer as one sentence, in Swedish and English.
#pragma once

#include <string>

#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/finding/sentences.hpp"

namespace rehabkedja {

/// The answer as a sentence; its findings have sentences of their own. `counting_from` and `read_until` are those of the law
/// it was given by.
[[nodiscard]] inline std::string sentence(const chain_answer& a, day counting_from, day read_until, language in) {
    const bool swedish = in == language::swedish;
    const std::string days =
        a.when.first == a.when.last
            ? to_string(a.when.first)
            : to_string(a.when.first) + (swedish ? " till och med " : " to ") + to_string(a.when.last);
    std::string text = days + ": ";
    switch (a.place) {
        case chain_place::outside: return text + (swedish ? "ingen sjukperiod." : "no sick period.");
        case chain_place::before_law:
            return text +
                   (swedish ? "sjukperiod före rehabiliteringskedjan, som räknar dagar från "
                            : "a sick period before the rehabilitation chain, which counts days from ") +
                   to_string(counting_from) + ".";
        case chain_place::unknown:
            return text +
                   (swedish ? "det är inte känt om dagen är en sjukdag. Uppgift saknas: "
                            : "it is not known whether this is a sick day. Missing: ") +
                   facts_in_words(lacking_names_of(a.is.missing), in) + ".";
        case chain_place::counted: break;
    }
    if (a.chain_day)
        text += (swedish                       ? "dag "
                 : a.when.first == a.when.last ? "day "
                                               : "days ") +
                std::to_string(*a.chain_day) +
                (a.when.first == a.when.last ? "" : "-" + std::to_string(*a.chain_day + days_in(a.when) - 1)) +
                (swedish ? " i rehabiliteringskedjan" : " of the rehabilitation chain");
    else
        text +=
            swedish ? "dagen i rehabiliteringskedjan är inte känd" : "the day of the rehabilitation chain is not known";
    if (a.is.missing == 0) {
        text += (swedish ? "; arbetsförmågan bedöms mot " : "; the ability to work is measured against ") +
                measures_in_words(a.is.measures, in) + ".";
    } else {
        text += (swedish ? "; vad arbetsförmågan bedöms mot är inte känt. Uppgift saknas: "
                         : "; what the ability to work is measured against is not known. Missing: ") +
                facts_in_words(lacking_names_of(a.is.missing | a.chain_day_missing), in) + ".";
    }
    if (a.when.last > read_until) text += " " + read_until_in_words(read_until, in);
    return text;
}

/// The same, under the chain's own law.
[[nodiscard]] inline std::string sentence(const rehab_chain& chain, const chain_answer& a, language in) {
    const law& l = chain.under().source();
    return sentence(a, l.counting_from, l.read_until, in);
}

}  // namespace rehabkedja
