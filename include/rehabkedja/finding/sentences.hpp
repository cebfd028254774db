/// @file
/// Sentences in Swedish and English, made from codes at the edge.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/finding/language.hpp"

namespace rehabkedja {

/// A text in both languages.
struct bilingual {
    std::string_view english{};  ///< in English
    std::string_view swedish{};  ///< in Swedish
    /// The text in one of them.
    [[nodiscard]] constexpr std::string_view in(language l) const { return l == language::swedish ? swedish : english; }
};

/// A measure in words.
[[nodiscard]] constexpr bilingual words_for(measure m) {
    switch (m) {
        case measure::usual_work: return {"the usual work", "det vanliga arbetet"};
        case measure::other_work_at_employer: return {"other work at the employer", "annat arbete hos arbetsgivaren"};
        case measure::regular_labour_market:
            return {"work on the regular labour market", "arbete på den reguljära arbetsmarknaden"};
        case measure::normally_occurring_work:
            return {"work that normally occurs on the labour market", "normalt förekommande arbete på arbetsmarknaden"};
        case measure::stated_occupational_group:
            return {"work in a stated occupational group", "arbete i en angiven yrkesgrupp"};
        case measure::available_suitable_work:
            return {"other suitable work that is available", "annat lämpligt arbete som är tillgängligt"};
        case measure::child_care: return {"the care of the child", "vården av barnet"};
    }
    return {};
}

/// A reason code in words; what the finding says, when it says yes.
[[nodiscard]] constexpr bilingual words_for_reason(std::string_view why) {
    struct entry {
        std::string_view code;
        bilingual words;
    };
    constexpr std::array entries{
        entry{"sick_period", {"The day lies in a sick period", "Dagen ligger i en sjukperiod"}},
        entry{"periods_added",
              {"Days of earlier sick periods are counted in", "Dagar i tidigare sjukperioder räknas med"}},
        entry{"counting_from", {"Only days from 1 July 2008 are counted", "Endast dagar från den 1 juli 2008 räknas"}},
        entry{"refused_days_count",
              {"Days for which benefit was refused count too", "Även dagar då ersättning nekats räknas"}},
        entry{"equal_periods_count_once",
              {"Certificates with the same days count once", "Intyg med samma dagar räknas en gång"}},
        entry{"work_trial_in_the_law",
              {"The law has work trial from 1 March 2026", "Arbetsprövning finns i lagen från den 1 mars 2026"}},
        entry{"work_trial_length",
              {"A period of work trial is at most 14 days", "En period med arbetsprövning är högst 14 dagar"}},
        entry{"work_trial_count",
              {"There are at most two periods of work trial within the frame",
               "Det får vara högst två perioder med arbetsprövning inom ramtiden"}},
        entry{"work_trial_wait",
              {"A new period begins at the earliest on the thirtieth day after the earlier one",
               "En ny period börjar tidigast den trettionde dagen efter den tidigare"}},
        entry{"work_trial_notice",
              {"The notice has come in at least 14 days before the start",
               "Anmälan har kommit in senast 14 dagar före start"}},
        entry{"no_sick_period", {"The day lies in no sick period", "Dagen ligger inte i någon sjukperiod"}},
        entry{"before_the_chain",
              {"The chain does not count days before 1 July 2008", "Kedjan räknar inga dagar före den 1 juli 2008"}},
        entry{"facts_missing",
              {"What the ability to work is measured against is not known",
               "Det är inte känt vad arbetsförmågan bedöms mot"}},
        entry{"on_call_booked",
              {"The time is booked, so the on-call employee is judged as other employees",
               "Tiden är överenskommen, så den behovsanställde bedöms som andra anställda"}},
        entry{"usual_work", {"The usual work is a measure", "Arbetsförmågan bedöms mot det vanliga arbetet"}},
        entry{"no_usual_work",
              {"There is no usual work to measure against", "Det finns inget vanligt arbete att bedöma mot"}},
        entry{"child_care",
              {"The time would otherwise carry parental benefit, so only the care of the child is a measure",
               "Tiden skulle annars ha varit med föräldrapenning, så bara förmågan att vårda barnet bedöms"}},
        entry{"work_beside_studies",
              {"The work beside the studies is the measure", "Arbetet vid sidan av studierna är det som bedöms"}},
        entry{"student_work_not_settled",
              {"It is not settled what a student is measured against",
               "Det är inte klarlagt vad en studerande bedöms mot"}},
        entry{"on_call_not_settled",
              {"It is not settled what on-call employees were measured against before 1 February 2022",
               "Det är inte klarlagt vad behovsanställda bedömdes mot före den 1 februari 2022"}},
        entry{"other_work_at_employer",
              {"Other work at the employer is a measure", "Arbetsförmågan bedöms mot annat arbete hos arbetsgivaren"}},
        entry{"no_employer",
              {"There is no employer, so the employer step has no content",
               "Det finns ingen arbetsgivare, så steget mot annat arbete saknar innehåll"}},
        entry{"labour_market_unemployed",
              {"The unemployed are measured against the labour market from the first day",
               "Den som är arbetslös bedöms mot arbetsmarknaden från första dagen"}},
        entry{"labour_market_on_leave",
              {"Those on leave of absence are measured against the labour market from the first day",
               "Den som är tjänstledig bedöms mot arbetsmarknaden från första dagen"}},
        entry{"labour_market_on_call",
              {"On-call employees are measured against the labour market earlier than others",
               "Behovsanställda bedöms mot arbetsmarknaden tidigare än andra"}},
        entry{"labour_market", {"The labour market is a measure", "Arbetsförmågan bedöms mot arbetsmarknaden"}},
        entry{"labour_market_late",
              {"The labour market is a measure, with fewer grounds against it",
               "Arbetsförmågan bedöms mot arbetsmarknaden, med färre undantag"}},
        entry{"near_pension",
              {"The person is near pension age and has work, so of work elsewhere only what is available counts",
               "Personen är nära pensionsåldern och har ett arbete, så av annat arbete räknas bara det som är "
               "tillgängligt"}},
        entry{"guarantee_age_not_settled",
              {"It is not settled what applies after the age for guarantee pension",
               "Det är inte klarlagt vad som gäller efter åldern för garantipension"}},
        entry{"after_guarantee_age",
              {"The age for guarantee pension is passed", "Åldern för garantipension är passerad"}},
        entry{"labour_market_suspended",
              {"For a time nobody who climbs the steps of the chain was measured against the labour market on these "
               "days of it",
               "Under en tid bedömdes ingen som följer kedjans steg mot arbetsmarknaden under dessa dagar"}},
        entry{"care_delayed_by_covid",
              {"Care or rehabilitation was delayed by covid-19",
               "Vård eller rehabilitering sköts upp på grund av covid-19"}},
        entry{"predominant_reasons",
              {"Predominant reasons indicate a return in time", "Övervägande skäl talar för återgång i tid"}},
        entry{"special_reasons_until_2021",
              {"There are special reasons, in the meaning until 14 March 2021",
               "Det finns särskilda skäl, i den betydelse som gällde till den 14 mars 2021"}},
        entry{"special_reasons",
              {"There are special reasons: a return can be expected in time",
               "Det finns särskilda skäl: återgång kan förväntas i tid"}},
        entry{"unreasonable",
              {"Measuring against the labour market would be unreasonable",
               "Det vore oskäligt att bedöma mot arbetsmarknaden"}},
    };
    for (const entry& e : entries) {
        if (e.code == why) return e.words;
    }
    return {};
}

/// The place and its edition, such as `SFB 27:48 1 st, as of SFS 2021:1243, 2022-09-01`.
[[nodiscard]] inline std::string citation_of(const finding& f, language in) {
    std::string text = to_string(f.at);
    if (f.as_of && f.as_of->by.in != act::none) {
        text += in == language::swedish ? ", i lydelse enligt " : ", as of ";
        text += to_string(f.as_of->by) + ", " + to_string(f.as_of->since);
    }
    return text;
}

/// Words joined as a list.
[[nodiscard]] inline std::string listed(const std::vector<std::string>& words, language in) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != 0) text += i + 1 == words.size() ? (in == language::swedish ? " och " : " and ") : ", ";
        text += words[i];
    }
    return text;
}

/// A set of measures in words.
[[nodiscard]] inline std::string measures_in_words(measure_set measures, language in) {
    std::vector<std::string> words;
    for (const auto& [one, name] : measure_names) {
        if ((measures & only(one)) != 0) words.emplace_back(words_for(one).in(in));
    }
    return listed(words, in);
}

/// The finding as a sentence, with its place in the law.
[[nodiscard]] inline std::string sentence(const finding& f, language in) {
    const bool swedish = in == language::swedish;
    std::string text(words_for_reason(f.why).in(in));
    if (f.rule == "ground" && f.says != answer::yes) {
        text = f.says == answer::no ? (swedish ? "Inte bedömt att så är: " : "Not judged to be so: ")
                                    : (swedish ? "Ännu inte bedömt: " : "Not judged yet: ");
        std::string what(words_for_reason(f.why).in(in));
        constexpr char to_lower = 'a' - 'A';
        const bool swedish_letter = what.size() > 1 && what[0] == '\xC3' && what[1] >= '\x84' && what[1] <= '\x96';
        if (!what.empty() && what[0] >= 'A' && what[0] <= 'Z') what[0] = static_cast<char>(what[0] + to_lower);
        if (swedish_letter) what[1] = static_cast<char>(what[1] + to_lower);  // Å, Ä, Ö in UTF-8
        text += what;
    }
    if (f.why == "equal_periods_count_once") text += ": " + listed(f.facts, in);
    if (f.rule == "work_trial" && f.says != answer::yes)
        text += f.says == answer::no ? (swedish ? ": nej" : ": no") : (swedish ? ": inte känt" : ": not known");
    if (f.rule == "chain_day" && f.chain_day) text += (swedish ? "; dag " : "; day ") + std::to_string(*f.chain_day);
    text += " (" + citation_of(f, in) + ").";
    if (!f.missing.empty()) text += (swedish ? " Uppgift saknas: " : " Missing: ") + listed(f.missing, in) + ".";
    if (f.reading && f.reading->value != "unknown") {
        text += (swedish ? " Obekräftad tolkning: " : " Unconfirmed reading: ") + std::string(f.reading->named) +
                " = " + std::string(f.reading->value) + ".";
    } else if (f.sure == standing::from_memory) {
        text += swedish ? " Lagtexten i den lydelsen har inte lästs." : " The text of that edition was not read.";
    }
    return text;
}

}  // namespace rehabkedja
