/// @file
/// What the reason codes of income and benefit are called in Swedish and English. No figure of the law stands here.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "rehabkedja/finding/words.hpp"

namespace rehabkedja {

/// Whether a finding's rule is one of income or benefit, not of the chain.
[[nodiscard]] constexpr bool is_of_benefit(std::string_view rule) {
    constexpr std::array<std::string_view, 11> rules{"payer",     "level",      "degree",         "basis",
                                                     "full_day",  "cap",        "daily",          "sgi",
                                                     "deduction", "protection", "remaining_right"};
    return std::ranges::find(rules, rule) != rules.end();
}

/// A reason code of benefit in words, written as `words_for_reason` are. Empty for a code that is none.
[[nodiscard]] constexpr bilingual words_for_benefit_reason(std::string_view why) {
    struct entry {
        std::string_view code;
        bilingual words;
    };
    constexpr std::array entries{
        // Who pays.
        entry{"benefit_paid", {"Försäkringskassan pays sickness benefit", "Försäkringskassan betalar sjukpenning"}},
        entry{"outside_sick_period", {"The day lies in no sick period", "Dagen ingår inte i någon sjukperiod"}},
        entry{"before_benefit_law",
              {"The day lies before the rules that the plan knows", "Dagen ligger före de regler som planen omfattar"}},
        entry{"sick_pay_period",
              {"The employer pays sick pay[ during {employer_period_days} days]",
               "Arbetsgivaren betalar sjuklön[ under {employer_period_days} dagar]"}},
        entry{"waiting_day",
              {"The first day of the sick period is an unpaid waiting day",
               "Den första dagen i sjukperioden är en karensdag"}},
        entry{"waiting_time",
              {"The day is one of the waiting days for income of other work",
               "Dagen är en av karensdagarna för inkomst av annat förvärvsarbete"}},
        entry{"full_compensation",
              {"Full sickness or activity compensation leaves no right to sickness benefit",
               "Hel sjukersättning eller aktivitetsersättning ger ingen rätt till sjukpenning"}},
        entry{"benefit_ban",
              {"A benefit ban stops the payment[, under the law in force from {in_the_law_from}]; the right is "
               "otherwise as it was",
               "En bidragsspärr hindrar utbetalningen[, enligt lag i kraft från och med {in_the_law_from}]; rätten är "
               "i övrigt oförändrad"}},
        entry{"benefit_refused", {"Benefit was refused for the day", "Sjukpenning har nekats för dagen"}},
        entry{"wait_after_compensation",
              {"Sickness benefit waits after sickness or activity compensation has ended",
               "Sjukpenning lämnas inte förrän en tid efter att sjukersättning eller aktivitetsersättning upphört"}},
        entry{"hard_age_limit",
              {"The days of benefit after the upper age are used up",
               "Dagarna med sjukpenning efter den övre åldersgränsen är slut"}},
        entry{"rehabilitation_age_limit",
              {"Rehabilitation benefit is paid until the month before the age limit",
               "Rehabiliteringspenning lämnas längst till och med månaden före åldersgränsen"}},
        entry{"both_levels_used_up",
              {"The days at normal level and[ the {continued_level_days}] days at continued level are used up",
               "Dagarna på normalnivån och[ de {continued_level_days}] dagarna på fortsättningsnivån är slut"}},
        entry{"no_sgi", {"There is no SGI to pay on", "Det finns ingen SGI att räkna ersättning på"}},
        entry{
            "not_registered",
            {"The unemployed are paid for the first days only when they are registered as job seekers and ready to "
             "work",
             "Den som är arbetslös får sjukpenning för de första dagarna bara som anmäld arbetssökande, beredd att ta "
             "arbete"}},
        entry{"not_called_in",
              {"It cannot be assumed that the on-call employee would have worked",
               "Det kan inte antas att den behovsanställda skulle ha arbetat"}},
        entry{"rehabilitation_paid",
              {"Försäkringskassan pays rehabilitation benefit", "Försäkringskassan betalar rehabiliteringspenning"}},
        entry{"rehabilitation_benefit",
              {"Rehabilitation benefit is reckoned in the same way as sickness benefit",
               "Rehabiliteringspenning beräknas på samma sätt som sjukpenning"}},
        entry{"high_risk_protection",
              {"Nothing is lost to waiting: high-risk protection", "Ingen karens: högriskskydd"}},
        // The level.
        entry{"normal_level_left",
              {"Normal level: fewer than[ {normal_level_days}] counted days lie in[ the {normal_level_frame} days of] "
               "the "
               "frame",
               "Normalnivå: färre än[ {normal_level_days}] räknade dagar ligger i ramtiden[ på {normal_level_frame} "
               "dagar]"}},
        entry{
            "normal_level_used_up",
            {"Continued level: the days at normal level within the frame are used up[; at most {continued_level_days} "
             "days]",
             "Fortsättningsnivå: dagarna på normalnivån inom ramtiden är slut[; högst {continued_level_days} dagar]"}},
        entry{"serious_illness_level",
              {"Normal level without limit: serious illness", "Normalnivå utan gräns: allvarlig sjukdom"}},
        entry{"beyond_limit",
              {"Continued level beyond the limit, on a ground of its own",
               "Fortsättningsnivå utöver gränsen, på särskild grund"}},
        entry{"first_day_not_counted",
              {"The first day, from which the deduction is made, is not counted in the frame",
               "Den första dagen, som karensavdraget görs från, räknas inte i ramtiden"}},
        // The degree and the amounts.
        entry{"full_benefit", {"Full benefit", "Hel sjukpenning"}},
        entry{"three_quarters_benefit", {"Three quarters of full benefit", "Tre fjärdedels sjukpenning"}},
        entry{"half_benefit", {"Half of full benefit", "Halv sjukpenning"}},
        entry{"quarter_benefit", {"One quarter of full benefit", "En fjärdedels sjukpenning"}},
        entry{"full_rehabilitation", {"Full rehabilitation benefit", "Hel rehabiliteringspenning"}},
        entry{"three_quarters_rehabilitation",
              {"Three quarters of full rehabilitation benefit", "Tre fjärdedels rehabiliteringspenning"}},
        entry{"half_rehabilitation", {"Half of full rehabilitation benefit", "Halv rehabiliteringspenning"}},
        entry{"quarter_rehabilitation",
              {"One quarter of full rehabilitation benefit", "En fjärdedels rehabiliteringspenning"}},
        entry{"degree_below_a_quarter",
              {"The ability to work is reduced by less than gives benefit",
               "Arbetsförmågan är nedsatt i mindre grad än som ger sjukpenning"}},
        entry{"work_together_below_a_quarter",
              {"The ability to do all work together is reduced by less than gives benefit",
               "Arbetsförmågan i allt arbete sammantaget är nedsatt i mindre grad än som ger sjukpenning"}},
        entry{"not_at_work_in_first_days",
              {"On leave: nobody would have worked in the first days of the sick period",
               "Tjänstledig: inget arbete skulle ha utförts under sjukperiodens första dagar"}},
        entry{"special_case", {"Benefit in special cases, at most", "Sjukpenning i särskilda fall lämnas med högst"}},
        entry{"special_case_fills_up",
              {"Benefit in special cases fills up the day", "Sjukpenning i särskilda fall fyller ut dagen"}},
        entry{"special_case_without_sgi",
              {"Without an SGI benefit in special cases is the whole of it",
               "Utan SGI lämnas hela beloppet som sjukpenning i särskilda fall"}},
        entry{"sgi_decided", {"The SGI as decided", "Den SGI som har beslutats"}},
        entry{"sgi_protected",
              {"The SGI from before the interruption is kept, being higher than that of the day",
               "SGI från tiden före avbrottet behålls, eftersom den är högre än dagens"}},
        entry{"sgi_dormant",
              {"The earlier SGI lies dormant; only work expected in this time counts",
               "Tidigare SGI är vilande; bara arbete som väntas under tiden räknas"}},
        entry{"no_sgi_on_the_facts",
              {"No income of the day meets the conditions for an SGI",
               "Ingen inkomst den dagen uppfyller villkoren för SGI"}},
        entry{"sgi_not_known", {"The SGI is not known", "SGI är inte känd"}},
        entry{"work_that_counts",
              {"The work is expected to last or to recur each year, and pays no less than the floor",
               "Arbetet väntas vara eller återkomma varje år och ger minst det lägsta beloppet"}},
        entry{"price_base_amount", {"The price base amount of the year", "Årets prisbasbelopp"}},
        entry{"cut_at_the_ceiling", {"The income is cut at the ceiling", "Inkomsten begränsas av taket"}},
        entry{"within_the_ceiling", {"The income stays within the ceiling", "Inkomsten ryms under taket"}},
        // Protection.
        entry{"study_support", {"Protected: studies with study support", "Skyddad: studier med studiestöd"}},
        entry{"study_nosupport", {"Protected: studies without support", "Skyddad: studier utan studiestöd"}},
        entry{"study_ownfield",
              {"Protected: studies in the own occupational field", "Skyddad: studier inom eget yrkesområde"}},
        entry{"study_other", {"Protected: studies with another grant", "Skyddad: studier med annat bidrag"}},
        entry{"periodic",
              {"Protected: periodic support by collective agreement",
               "Skyddad: periodiskt ekonomiskt stöd enligt kollektivavtal"}},
        entry{"program",
              {"Protected: labour-market programme with benefit",
               "Skyddad: arbetsmarknadspolitiskt program med ersättning"}},
        entry{"program_susp", {"Protected: in a programme without benefit", "Skyddad: i program utan ersättning"}},
        entry{"unemployed",
              {"Protected: at the disposal of the labour market", "Skyddad: står till arbetsmarknadens förfogande"}},
        entry{"grace25",
              {"Protected: the working days after sickness benefit ceased",
               "Skyddad: arbetsdagarna efter att sjukpenningen upphört"}},
        entry{"pregnant", {"Protected: pregnancy", "Skyddad: graviditet"}},
        entry{"parent", {"Protected: care of a young child", "Skyddad: vård av litet barn"}},
        entry{"parent_older",
              {"Protected: parental benefit drawn after the first birthday",
               "Skyddad: föräldrapenning tas ut efter ettårsdagen"}},
        entry{"military", {"Protected: military service", "Skyddad: totalförsvarsplikt"}},
        entry{"etablering", {"Protected: establishment plan", "Skyddad: etableringsplan"}},
        entry{"sick",
              {"Protected: sickness that gives a right to benefit", "Skyddad: sjukdom som ger rätt till ersättning"}},
        entry{"sick_pending",
              {"Protected: waiting for the decision on benefit", "Skyddad: väntar på beslut om sjukpenning"}},
        entry{"break3", {"Protected: a short interruption of work", "Skyddad: kort avbrott i arbetet"}},
        entry{"shorttime", {"Protected: short-time work with support", "Skyddad: korttidsarbete med stöd"}},
        entry{"vardnadsbidrag", {"Protected: municipal care allowance", "Skyddad: kommunalt vårdnadsbidrag"}},
        entry{"foreign_posted", {"Protected: back from work abroad", "Skyddad: åter från arbete utomlands"}},
        entry{"restored", {"Restored as compensation ended", "Återställd när ersättningen upphörde"}},
        entry{"ground_outside_its_validity",
              {"The law does not have this ground on the day", "Lagen har inte denna grund den dagen"}},
        entry{"ground_partly_outside_its_validity",
              {"The law has this ground[ from {valid_from}][ until {valid_to}]: it protects on those days only",
               "Lagen har denna grund[ från {valid_from}][ till och med {valid_to}]: den skyddar bara de dagarna"}},
        entry{"chain_of_grounds_broken",
              {"No ground covers[ {broken_on}]: the protection broke; it would have held with",
               "Ingen grund täcker[ {broken_on}]: skyddet bröts; det hade hållit med"}},
        // What remains without an SGI.
        entry{
            "rehabilitation_measures",
            {"Remains: coordination and rehabilitation measures", "Kvarstår: samordning och rehabiliteringsåtgärder"}},
        entry{
            "plan_for_return",
            {"Remains: the employer's plan for return to work", "Kvarstår: arbetsgivarens plan för återgång i arbete"}},
        entry{"special_allowance",
              {"Remains: special allowance for costs of rehabilitation",
               "Kvarstår: särskilt bidrag för rehabiliteringskostnader"}},
        entry{"special_case_benefit",
              {"Remains: sickness benefit in special cases", "Kvarstår: sjukpenning i särskilda fall"}},
        entry{
            "special_case_rehabilitation",
            {"Remains: rehabilitation benefit in special cases", "Kvarstår: rehabiliteringspenning i särskilda fall"}},
        entry{"housing_supplement", {"Remains: housing supplement", "Kvarstår: boendetillägg"}},
        entry{"guaranteed_compensation",
              {"Remains: sickness or activity compensation as guarantee",
               "Kvarstår: sjuk- eller aktivitetsersättning som garanti"}},
        entry{"basic_parental_benefit",
              {"Remains: parental benefit at basic level", "Kvarstår: föräldrapenning på grundnivå"}},
        entry{
            "programme_benefit",
            {"Remains: benefit in labour-market programmes", "Kvarstår: ersättning i arbetsmarknadspolitiska program"}},
        entry{"social_assistance", {"Remains: social assistance, by need", "Kvarstår: ekonomiskt bistånd efter behov"}},
        entry{"sgi_of_the_day", {"The SGI of the day", "Dagens SGI"}},
        entry{"basis_and_level",
              {"Benefit is reckoned on a share of the SGI, and the level is a share of that",
               "Ersättningen räknas på en del av SGI, och nivån är en del av den"}},
        entry{"full_day_amount", {"A full day by the calendar-day method", "Hel dag, kalenderdagsberäknad"}},
        entry{"unemployed_cap",
              {"The ceiling of a full day for the unemployed", "Taket för en hel dag för arbetslösa"}},
        entry{"without_sick_pay_or_waiting_part",
              {"Income from an employer who pays sick pay, or under waiting, is left out",
               "Inkomst från en arbetsgivare som betalar sjuklön, eller som omfattas av karens, ingår inte"}},
        entry{"amount_of_the_day", {"The amount of the day", "Dagens belopp"}},
        entry{"amount_by_working_time", {"The amount of the day by working time", "Dagens belopp, arbetstidsberäknat"}},
        entry{"waiting_deduction", {"The deduction takes from the day", "Karensavdraget tas från dagen"}},
    };
    for (const entry& e : entries) {
        if (e.code == why) return e.words;
    }
    return {};
}

}  // namespace rehabkedja
