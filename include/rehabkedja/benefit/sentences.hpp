/// @file
/// A stretch of the payment plan as one sentence, in Swedish and English.
#pragma once

#include <string>

#include "rehabkedja/benefit/ways.hpp"
#include "rehabkedja/finding/sentences.hpp"
#include "rehabkedja/law/fixed_figures.hpp"

namespace rehabkedja {

/// A level in words.
[[nodiscard]] constexpr bilingual words_for(benefit_level l) {
    return l == benefit_level::normal ? bilingual{"normal level", "normalnivå"}
                                      : bilingual{"continued level", "fortsättningsnivå"};
}
/// A degree of benefit in words that fit sickness benefit and rehabilitation benefit.
[[nodiscard]] constexpr bilingual words_for_degree(int degree) {
    switch (degree / fixed::degree_step.is) {
        case 1: return {"one quarter of full benefit", "en fjärdedels ersättning"};
        case 2: return {"half of full benefit", "halv ersättning"};
        case 3: return {"three quarters of full benefit", "tre fjärdedels ersättning"};
        default: return {"full benefit", "hel ersättning"};
    }
}

/// What the plan says of the days, in one sentence; why stands in the findings.
[[nodiscard]] inline std::string sentence(const plan_answer& a, language in) {
    const bool swedish = in == language::swedish;
    std::string text = to_string(a.when.first);
    if (a.when.first != a.when.last) text += (swedish ? " till " : " to ") + to_string(a.when.last);
    text += ": ";
    const lacks missing = a.pays.missing | a.at.missing | a.degree.missing | a.daily.missing | a.in_sick_period.missing;
    if (!a.in_sick_period.is || !a.pays.is) {
        text += swedish ? "det är inte känt vem som betalar" : "it is not known who pays";
    } else if (!*a.in_sick_period.is) {
        return text + (swedish ? "ingen sjukperiod." : "no sick period.");
    } else if (*a.pays.is == payer::none) {
        return text + (swedish ? "ingen betalar." : "nobody pays.");
    } else if (*a.pays.is == payer::employer) {
        return text + (swedish ? "arbetsgivaren betalar sjuklön." : "the employer pays sick pay.");
    } else {
        if (a.daily.is)
            text += (swedish ? "Försäkringskassan betalar " : "Försäkringskassan pays ") + to_string(*a.daily.is) +
                    (swedish ? " kr om dagen" : " kr a day");
        else
            text += swedish ? "Försäkringskassan betalar ett belopp som inte är känt"
                            : "Försäkringskassan pays an amount that is not known";
        if (a.at.is) text += ", " + std::string(words_for(*a.at.is).in(in));
        if (a.degree.is) text += ", " + std::string(words_for_degree(*a.degree.is).in(in));
    }
    text += ".";
    if (!missing.empty())
        text += (swedish ? " Uppgift saknas: " : " Missing: ") + facts_in_words(names_of(missing), in) + ".";
    return text;
}

}  // namespace rehabkedja
