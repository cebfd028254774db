/// @file
/// What measures and reason codes are called in Swedish and English. No number or date of the law stands here: a text has
/// places for the figures of a finding.
#pragma once

#include <array>
#include <string_view>

#include "rehabkedja/finding/language.hpp"
#include "rehabkedja/law/chain_vocabulary.hpp"

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

/// A reason code in words: what the finding says, when it says yes. `{name}` stands for a figure of the finding, and what
/// stands in brackets is left out where the finding has no such figure. Empty for a code that is none.
[[nodiscard]] constexpr bilingual words_for_reason(std::string_view why) {
    struct entry {
        std::string_view code;
        bilingual words;
    };
    constexpr std::array entries{
        // The counter.
        entry{"sick_period", {"The day lies in a sick period", "Dagen ingår i en sjukperiod"}},
        entry{"sick_period_not_known",
              {"It is not known whether the day lies in a sick period",
               "Det är inte känt om dagen ingår i en sjukperiod"}},
        entry{"no_sick_period", {"The day lies in no sick period", "Dagen ingår inte i någon sjukperiod"}},
        entry{"before_the_chain",
              {"The day lies before the first day that counts in the chain[, {counting_from}]",
               "Dagen ligger före den första dag som räknas i kedjan[, {counting_from}]"}},
        entry{"periods_added",
              {"Days of earlier sick periods are counted in",
               "Sjukperioderna läggs samman: dagar i tidigare sjukperioder räknas med"}},
        entry{"chain_restarts",
              {"Earlier sick periods lie too far back to be counted in[: {adding_gap_limit} days or more between them]",
               "Tidigare sjukperioder ligger för långt tillbaka för att läggas samman"
               "[: {adding_gap_limit} dagar eller mer emellan]"}},
        entry{"chain_restarts_after_work",
              {"Earlier sick periods do not count[: {worked_days_limit} days or more were worked since]",
               "Tidigare sjukperioder räknas inte[: minst {worked_days_limit} dagars arbete ligger emellan]"}},
        entry{"periods_may_be_added",
              {"It is not known whether days of earlier sick periods are counted in",
               "Det är inte känt om dagar i tidigare sjukperioder räknas med"}},
        entry{"refused_days_left_out",
              {"By the practice before this judgment, days refused after the market step were left out of the sick "
               "period",
               "Enligt praxis före denna dom räknades dagar som nekats efter arbetsmarknadssteget inte till "
               "sjukperioden"}},
        entry{"full_compensation",
              {"Days with full sickness or activity compensation are not counted",
               "Dagar med hel sjukersättning eller hel aktivitetsersättning räknas inte"}},
        entry{"counting_from",
              {"Earlier days of the sick period are not counted[: only those from {counting_from}]",
               "Tidigare dagar i sjukperioden räknas inte[, bara de från och med {counting_from}]"}},
        entry{"refused_days_count",
              {"Days for which benefit was refused count too", "Även dagar för vilka ersättning har nekats räknas"}},
        entry{"preventive_benefit",
              {"The days belong to the sick period as days with a right to preventive benefit",
               "Dagarna hör till sjukperioden som dagar med rätt till sjukpenning i förebyggande syfte"}},
        entry{"rehabilitation_benefit",
              {"The days belong to the sick period as days with a right to rehabilitation compensation",
               "Dagarna hör till sjukperioden som dagar med rätt till rehabiliteringsersättning"}},
        entry{"equal_periods_count_once",
              {"Certificates with the same days count once", "Intyg som avser samma dagar räknas en gång"}},
        entry{"facts_missing",
              {"What the ability to work is measured against is not known",
               "Det är inte känt vad arbetsförmågan ska bedömas mot"}},
        // The usual work.
        entry{"usual_work",
              {"The ability to work is measured against the usual work",
               "Arbetsförmågan bedöms mot det vanliga arbetet"}},
        entry{"no_usual_work",
              {"There is no usual work to measure against", "Det finns inget vanligt arbete att bedöma mot"}},
        entry{"on_call_booked",
              {"The time is booked, so the on-call employee is judged as other employees",
               "Tiden är överenskommen, så den behovsanställda bedöms som andra anställda"}},
        entry{"child_care",
              {"The time would otherwise carry parental benefit, so only the care of the child is a measure",
               "Föräldrapenning skulle annars ha lämnats för tiden, så bara förmågan att vårda barnet bedöms"}},
        entry{
            "work_beside_studies",
            {"The work beside the studies is the measure", "Arbetsförmågan bedöms mot arbetet vid sidan av studierna"}},
        entry{"student_work_not_settled",
              {"It is not settled what a student is measured against",
               "Det är inte klarlagt vad en studerandes arbetsförmåga bedöms mot"}},
        entry{"on_call_not_settled",
              {"It is not settled what on-call employees were measured against[ until {rule_ends}]",
               "Det är inte klarlagt vad behovsanställdas arbetsförmåga bedömdes mot[ till och med {rule_ends}]"}},
        // The employer's other work.
        entry{"other_work_at_employer",
              {"The ability to work is measured against other work at the employer too[, after day {employer_step}]",
               "Arbetsförmågan bedöms även mot annat arbete hos arbetsgivaren[, efter dag {employer_step}]"}},
        entry{"no_employer",
              {"There is no employer, so the step to other work at the employer has no content",
               "Det finns ingen arbetsgivare, så steget till annat arbete hos arbetsgivaren saknar innehåll"}},
        // The labour market.
        entry{"labour_market_unemployed",
              {"The unemployed are measured against the labour market from the first day",
               "Den som är arbetslös bedöms mot arbetsmarknaden från första dagen"}},
        entry{"labour_market_on_leave",
              {"Those on leave of absence are measured against the labour market from the first day",
               "Den som är tjänstledig bedöms mot arbetsmarknaden från första dagen"}},
        entry{"labour_market_on_call",
              {"On-call employees whose time is not booked are measured against the labour market[, after day "
               "{employer_step}]",
               "Den behovsanställda vars tid inte är överenskommen bedöms mot arbetsmarknaden[, efter dag "
               "{employer_step}]"}},
        entry{"labour_market",
              {"The ability to work is measured against the labour market[, after day {market_step}]",
               "Arbetsförmågan bedöms mot arbetsmarknaden[, efter dag {market_step}]"}},
        entry{"labour_market_late",
              {"The ability to work is measured against the labour market, with fewer grounds against it[, after day "
               "{late_market_step}]",
               "Arbetsförmågan bedöms mot arbetsmarknaden, med färre undantag[, efter dag {late_market_step}]"}},
        entry{"labour_market_measure",
              {"What counts as the labour market is said here", "Här anges vad som räknas som arbetsmarknaden"}},
        entry{"near_pension_kept",
              {"The age was reached before it was raised, and that stays so",
               "Åldern uppnåddes innan den höjdes, och det består"}},
        entry{"near_pension",
              {"The person is near pension age and has work, so of work elsewhere only what is available counts",
               "Personen är nära pensionsåldern och har ett arbete, så av annat arbete beaktas bara sådant lämpligt "
               "arbete som är tillgängligt"}},
        entry{"guarantee_age_not_settled",
              {"It is not settled what applies after the age for guarantee pension",
               "Det är inte klarlagt vad som gäller sedan åldern för garantipension har uppnåtts"}},
        entry{"after_guarantee_age",
              {"The age for guarantee pension has been reached", "Åldern för garantipension har uppnåtts"}},
        entry{"labour_market_suspended",
              {"For a time nobody who climbs the steps of the chain was measured against the labour market on these "
               "days of it",
               "Den som följer kedjans steg bedömdes under en tid inte mot arbetsmarknaden under dessa dagar i den"}},
        // The grounds against it.
        entry{"care_delayed_by_covid",
              {"Care or rehabilitation was delayed by covid-19",
               "Vård eller rehabilitering har skjutits upp på grund av covid-19"}},
        entry{"predominant_reasons",
              {"Predominant reasons indicate a return[ within {late_market_step} days]",
               "Övervägande skäl talar för återgång i arbete[ inom {late_market_step} dagar]"}},
        entry{"special_reasons_until_2021",
              {"There are special reasons, in the older meaning[, which held until {rule_ends}]",
               "Det finns särskilda skäl, i den äldre betydelsen[, som gällde till och med {rule_ends}]"}},
        entry{"special_reasons",
              {"There are special reasons: a return can be expected[ within {return_step} days]",
               "Det finns särskilda skäl: återgång i arbete kan förväntas[ inom {return_step} dagar]"}},
        entry{"unreasonable",
              {"Measuring against the labour market would be unreasonable",
               "Det vore oskäligt att bedöma mot arbetsmarknaden"}},
        // Work trial: the condition; whether it is met is added by `sentence`.
        entry{"work_trial_in_the_law",
              {"Time in which the law has work trial[, from {in_the_law_from}]",
               "Tid då arbetsprövning finns i lagen[, från och med {in_the_law_from}]"}},
        entry{"work_trial_length",
              {"Length of the work trial[, at most {work_trial_days} days]",
               "Arbetsprövningens längd[, högst {work_trial_days} dagar]"}},
        entry{"work_trial_count",
              {"Number of work trials[, at most {work_trial_periods}][ in {work_trial_frame} days]",
               "Antal perioder med arbetsprövning[, högst {work_trial_periods}][ under {work_trial_frame} dagar]"}},
        entry{"work_trial_wait",
              {"Start after the earlier work trial[, at the earliest on day {work_trial_wait} after it]",
               "Start efter den tidigare arbetsprövningen[, tidigast dag {work_trial_wait} efter den]"}},
        entry{"work_trial_notice",
              {"Notice of the work trial[, at least {work_trial_notice} days before the start]",
               "Anmälan om arbetsprövningen[, senast {work_trial_notice} dagar före starten]"}},
    };
    for (const entry& e : entries) {
        if (e.code == why) return e.words;
    }
    return {};
}

}  // namespace rehabkedja
