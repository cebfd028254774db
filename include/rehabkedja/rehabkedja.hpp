/// @file
/// The whole library but its edges, which are included by name: rehabkedja/time/boost.hpp needs Boost; rehabkedja/json,
/// rehabkedja/batch/parallel.hpp and rehabkedja/programme/interval.hpp need the compiled target. Each room can be included
/// alone.
#pragma once

// clang-format off
#include "rehabkedja/version.hpp"                // the version of the library

#include "rehabkedja/time/result.hpp"            // a value or an error, and the kinds of error
#include "rehabkedja/time/day.hpp"               // a day, month arithmetic with a stated rounding, reading and writing dates
#include "rehabkedja/time/period.hpp"            // a closed period
#include "rehabkedja/time/track.hpp"             // what holds on a day and until when: the algebra of rules
#include "rehabkedja/time/timeline.hpp"          // stored timelines, at the edges

#include "rehabkedja/money/kronor.hpp"            // whole kronor and exact quotients
#include "rehabkedja/money/rounding.hpp"          // the roundings that the law names

#include "rehabkedja/law/few.hpp"                // a list with its room inside
#include "rehabkedja/law/provision.hpp"          // a place in the law, and how sure a rule is
#include "rehabkedja/law/amendment.hpp"          // changes of the law, and values that change with them
#include "rehabkedja/law/answer.hpp"             // yes, no, or not known
#include "rehabkedja/law/chain_vocabulary.hpp"   // occupations, measures, judgements, steps, reasons
#include "rehabkedja/law/reason_names.hpp"       // the reason codes as text
#include "rehabkedja/law/option.hpp"             // open readings as named options
#include "rehabkedja/law/parameter.hpp"          // the numbers by name
#include "rehabkedja/law/places.hpp"             // places cited beside the rows
#include "rehabkedja/law/partition.hpp"          // named partitions of length
#include "rehabkedja/law/chain_row.hpp"          // the decision as dated rows
#include "rehabkedja/law/ground.hpp"             // the grounds that protect an SGI
#include "rehabkedja/law/year_amounts.hpp"       // base amounts by year
#include "rehabkedja/law/money_parameter.hpp"    // the figures of income and benefit by name
#include "rehabkedja/law/money_law.hpp"          // their dated values, and the rows of the grounds
#include "rehabkedja/law/swedish_money.hpp"      // the figures and grounds of Sweden
#include "rehabkedja/law/swedish_money_wordings.hpp"  // how sections of income and benefit were worded
#include "rehabkedja/law/law.hpp"                // the law as a value
#include "rehabkedja/law/swedish_law.hpp"        // the law of Sweden
#include "rehabkedja/law/lift.hpp"               // not knowing, lifted over rules for known facts
#include "rehabkedja/law/situation.hpp"          // a person on a day as one small number
#include "rehabkedja/law/epoch.hpp"              // stretches in which the law is one
#include "rehabkedja/law/decision.hpp"           // the rule for known facts
#include "rehabkedja/law/compiled.hpp"           // the law as a lookup
#include "rehabkedja/law/proof.hpp"              // no gap, no dead row

#include "rehabkedja/law/lacks.hpp"              // the facts that an answer on income or benefit lacks
#include "rehabkedja/law/unsure.hpp"             // not knowing as an interval
#include "rehabkedja/law/age_limit.hpp"          // when an age limit is reached
#include "rehabkedja/law/public_holidays.hpp"    // working days
#include "rehabkedja/law/terms.hpp"              // the figures of a day
#include "rehabkedja/law/law_terms.hpp"          // the figures over time
#include "rehabkedja/law/fixed_figures.hpp"      // figures that never changed

#include "rehabkedja/finding/language.hpp"       // Swedish or English
#include "rehabkedja/finding/figure.hpp"         // a number or date of the law that a finding names
#include "rehabkedja/finding/finding.hpp"        // one thing found, with its place in the law
#include "rehabkedja/finding/words.hpp"          // measures and reasons in words
#include "rehabkedja/finding/benefit_words.hpp"  // reasons of income and benefit in words
#include "rehabkedja/finding/fact_words.hpp"     // facts and grounds in words
#include "rehabkedja/finding/reckoning.hpp"      // arithmetic that is shown
#include "rehabkedja/finding/sentences.hpp"      // findings as sentences
#include "rehabkedja/finding/receipt.hpp"        // what an answer was made from

#include "rehabkedja/sickness/validity.hpp"      // when a fact holds
#include "rehabkedja/sickness/income_facts.hpp"  // incomes, decided SGIs, grounds, compensation
#include "rehabkedja/sickness/certificate.hpp"   // certificates
#include "rehabkedja/sickness/degree.hpp"        // degrees over time, the active certificate
#include "rehabkedja/sickness/sick_period.hpp"   // unbroken runs of sick days
#include "rehabkedja/sickness/sick_case.hpp"     // sick cases for any gap, counts
#include "rehabkedja/sickness/numbered.hpp"      // numbered sick periods: the counter of the chain

#include "rehabkedja/chain/person.hpp"           // the facts of one person
#include "rehabkedja/chain/check.hpp"            // whether they can be right
#include "rehabkedja/chain/day_facts.hpp"        // the facts as lines over time
#include "rehabkedja/chain/age.hpp"              // the near-pension time
#include "rehabkedja/chain/adding.hpp"           // which sick periods are added
#include "rehabkedja/chain/rehab_chain.hpp"      // one person's chain
#include "rehabkedja/chain/explain.hpp"          // from an answer to its findings
#include "rehabkedja/chain/sentences.hpp"        // a whole answer as a sentence
#include "rehabkedja/chain/milestones.hpp"       // what comes next and when; the reverse questions
#include "rehabkedja/chain/next_change.hpp"      // when the answer changes next
#include "rehabkedja/chain/work_trial.hpp"       // work trial from 1 March 2026
#include "rehabkedja/chain/sweep.hpp"            // all stretches of one person, as ids

#include "rehabkedja/income/check.hpp"           // whether they can be right
#include "rehabkedja/income/sgi_day.hpp"         // what income says of a day
#include "rehabkedja/income/current_sgi.hpp"     // the SGI of a day's facts
#include "rehabkedja/income/incomes_shown.hpp"   // the arithmetic of an SGI
#include "rehabkedja/income/employers.hpp"       // the employers of a person
#include "rehabkedja/income/facts_on.hpp"        // whether a fact holds on a day
#include "rehabkedja/income/grounds.hpp"         // which grounds of protection hold
#include "rehabkedja/income/protection.hpp"      // what is kept, and where the chain broke
#include "rehabkedja/income/sgi_class.hpp"       // eligibility classes and remaining rights
#include "rehabkedja/income/explain.hpp"          // from what income says to findings
#include "rehabkedja/income/sgi_line.hpp"        // what income says of each day
#include "rehabkedja/income/given.hpp"           // answers of rules on given facts
#include "rehabkedja/income/build_up.hpp"        // the build-up stage of a business
#include "rehabkedja/income/occupational_pension.hpp"  // the SGI beside an occupational pension
#include "rehabkedja/income/work_based_insurance.hpp"  // insurance by work and its after-protection
#include "rehabkedja/income/annual_working_time.hpp"   // annual working time
#include "rehabkedja/income/indexation.hpp"      // how an SGI follows prices

#include "rehabkedja/sickness/benefit_facts.hpp" // days paid, waiting, working time
#include "rehabkedja/benefit/check.hpp"          // whether they can be right
#include "rehabkedja/benefit/counted_days.hpp"   // the rolling frame of counted days
#include "rehabkedja/benefit/spell.hpp"          // relapse groups, sick-pay days, occasions
#include "rehabkedja/benefit/daily_amount.hpp"   // the arithmetic of a day
#include "rehabkedja/benefit/plan_day.hpp"       // what the plan says of a day
#include "rehabkedja/benefit/lines.hpp"          // what the plan reads of a person, as lines
#include "rehabkedja/benefit/level_count.hpp"    // the counters behind the level
#include "rehabkedja/benefit/losses.hpp"         // what waiting cost, for high-risk protection
#include "rehabkedja/benefit/unknown_parts.hpp"  // what a fold can meet that is not known
#include "rehabkedja/benefit/fold.hpp"           // one walk over a person's days
#include "rehabkedja/benefit/ways.hpp"           // what every completion of unknown facts agrees on
#include "rehabkedja/benefit/benefit_law.hpp"    // the law compiled for plans
#include "rehabkedja/benefit/sick_line.hpp"      // sick days by degree and kind
#include "rehabkedja/benefit/job_certificates.hpp"  // which certificates measure which job
#include "rehabkedja/benefit/employer_days.hpp"  // what matters at one employer
#include "rehabkedja/benefit/sick_pay.hpp"       // sick-pay periods
#include "rehabkedja/benefit/work_line.hpp"      // work over time
#include "rehabkedja/benefit/work_degree.hpp"    // the degree of several works together
#include "rehabkedja/benefit/lay_out.hpp"        // a person as lines
#include "rehabkedja/benefit/unknown_axes.hpp"   // what is unknown of a person
#include "rehabkedja/benefit/completions.hpp"    // the ways in which a person may be
#include "rehabkedja/benefit/trials.hpp"         // completions that are tried one by one
#include "rehabkedja/benefit/doubts.hpp"         // what they take back of a plan
#include "rehabkedja/benefit/reckon.hpp"         // arithmetic as it is shown
#include "rehabkedja/benefit/explain.hpp"        // from a stretch of the plan to its findings
#include "rehabkedja/benefit/new_findings.hpp"   // why something changes
#include "rehabkedja/benefit/sums.hpp"           // sums and days of change
#include "rehabkedja/benefit/plan.hpp"           // the payment plan of a person
#include "rehabkedja/benefit/compare.hpp"        // two plans side by side
#include "rehabkedja/benefit/reverse.hpp"        // the reverse questions of the plan
#include "rehabkedja/benefit/sentences.hpp"      // a stretch as a sentence

#include "rehabkedja/programme/attribute.hpp"    // what rules may ask about a person
#include "rehabkedja/programme/condition.hpp"    // a comparison, or a group of conditions
#include "rehabkedja/programme/vocabulary.hpp"   // the attributes, and what follows from words
#include "rehabkedja/programme/known.hpp"        // what is known of a person on a day
#include "rehabkedja/programme/computed.hpp"     // attributes that follow from the other facts
#include "rehabkedja/programme/test.hpp"         // a condition, part by part
#include "rehabkedja/programme/settle.hpp"       // known where every completion agrees
#include "rehabkedja/programme/target_group.hpp" // who may come, in one reading or several
#include "rehabkedja/programme/admission.hpp"    // who may come: why not, what is missing
#include "rehabkedja/programme/pathway.hpp"      // the way through a programme
#include "rehabkedja/programme/goal.hpp"         // what a programme promised
#include "rehabkedja/programme/definition.hpp"   // a programme as data
#include "rehabkedja/programme/check.hpp"        // whether a definition can be right
#include "rehabkedja/programme/catalogue.hpp"    // programmes that share a vocabulary
#include "rehabkedja/programme/openness.hpp"     // whether a programme runs and has places left
#include "rehabkedja/programme/route.hpp"        // what stands between a person and a programme
#include "rehabkedja/programme/obstacles.hpp"    // a screening of obstacles, never a score
#include "rehabkedja/programme/case_log.hpp"     // a case as its event log
#include "rehabkedja/programme/replay.hpp"       // a case replayed
#include "rehabkedja/programme/due.hpp"          // what may happen next, what is due
#include "rehabkedja/programme/diagram.hpp"      // pathways drawn
#include "rehabkedja/programme/outcome.hpp"      // whether promises were kept
#include "rehabkedja/programme/consistency.hpp"  // whether a plan can hold
#include "rehabkedja/programme/estimate.hpp"     // how many people could be meant

#include "rehabkedja/batch/check.hpp"            // whether the columns of a table can be right
#include "rehabkedja/batch/on_day.hpp"           // a table of people on a day
// clang-format on
