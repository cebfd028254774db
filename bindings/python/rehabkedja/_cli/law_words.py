"""What the parameters and options of the law mean, in Swedish; the library has the English."""

from __future__ import annotations

from typing import Final

from .money_words import SWEDISH_MONEY

SWEDISH: Final = {
    "employer_step": "dagar i kedjan innan annat arbete hos arbetsgivaren prövas",
    "market_step": "dagar i kedjan innan arbetsmarknaden prövas",
    "late_market_step": "dagar i kedjan före det sena steget",
    "return_step": "dagar i kedjan inom vilka återgång väntas vid särskilda skäl",
    "adding_gap_limit": "fria dagar mellan sjukperioder från vilka de inte längre läggs samman",
    "worked_days_limit": "arbetade dagar i uppehållet som startade om kedjan, vid worked_90_days",
    "least_degree": "procent som arbetsförmågan minst måste vara nedsatt med",
    "certificate_day": "dag i sjukperioden från vilken läkarintyg behövs",
    "employer_period_days": "dagar i sjuklöneperioden",
    "relapse_gap_days": "dagar inom vilka en ny sjukperiod fortsätter den förra",
    "plan_for_return_day": "dag i sjukperioden då arbetsgivarens plan senast ska finnas",
    "work_trial_days": "dagar i en period av arbetsprövning, högst",
    "work_trial_periods": "perioder av arbetsprövning inom ramtiden",
    "work_trial_frame": "dagar i ramtiden, från första periodens första dag",
    "work_trial_wait": "dagen efter en period då nästa tidigast får börja",
    "work_trial_notice": "dagar före starten då anmälan senast ska ha kommit in",
    "labour_market_measure": "vad som menas med arbetsmarknaden",
    "on_call_market_measure": "vad som menas med arbetsmarknaden, för behovsanställda",
    "earliest_pension_age": "27:49 d börjar när den uppnås",
    "guarantee_pension_age": "27:49 d slutar före den månad då åldern uppnås",
    "adding_before_2014": "hur sjukperioder lades samman när den aktuella började före den 1 januari 2014",
    "adding_on_call": "om tidigare sjukperioder läggs till för behovsanställda",
    "on_call_before_2022": "vad behovsanställda bedömdes mot före den 1 februari 2022",
    "student_work": "vad en studerandes arbetsförmåga bedöms mot",
    "several_employers": "hur flera anställningars eller sysselsättningars mått möts",
    "after_guarantee_age": "måttet efter steget till arbetsmarknaden när 27:49 d har slutat gälla",
    "unpaid_days_before_2018_11_30": "om dagar som nekats efter steget till arbetsmarknaden räknas, utan beslutsdag",
    "degree_overlap": "vilken omfattning som gäller när intyg överlappar varandra",
    "five_days_from": "från vilken dag återinsjuknanderegelns fem dagar räknas",
    "introduction_days_in_gap": "om dagar i arbetslivsintroduktion räknas i uppehållet",
    "gap_of_90": "om ett uppehåll på exakt gränsen startar om kedjan",
    "leap_birthday": "när den som är född den 29 februari fyller år andra år",
    **SWEDISH_MONEY,
}
