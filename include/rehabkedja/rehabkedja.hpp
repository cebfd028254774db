/// @file
/// The whole library but two edges (time/boost.hpp and json/json.hpp are included by name). Each room can be included alone.
#pragma once

#include "rehabkedja/batch/on_day.hpp"        // a table of people on a day
#include "rehabkedja/chain/check.hpp"         // whether the facts of a person can be right
#include "rehabkedja/chain/explain.hpp"       // from an answer to its findings
#include "rehabkedja/chain/milestones.hpp"    // what comes next and when; the reverse questions
#include "rehabkedja/chain/next_change.hpp"   // when the answer changes next
#include "rehabkedja/chain/rehab_chain.hpp"   // one person's chain
#include "rehabkedja/chain/sentences.hpp"     // a whole answer as a sentence
#include "rehabkedja/chain/sweep.hpp"         // all stretches of one person, as ids
#include "rehabkedja/chain/work_trial.hpp"    // work trial from 1 March 2026
#include "rehabkedja/finding/finding.hpp"     // one thing found, with its place in the law
#include "rehabkedja/finding/receipt.hpp"     // what an answer was made from
#include "rehabkedja/finding/sentences.hpp"   // findings as sentences, Swedish and English
#include "rehabkedja/law/compiled.hpp"        // the law as a lookup
#include "rehabkedja/law/partition.hpp"       // named partitions of length
#include "rehabkedja/law/proof.hpp"           // no gap and no dead row
#include "rehabkedja/law/swedish_law.hpp"     // the law of Sweden as a value
#include "rehabkedja/sickness/degree.hpp"     // degrees over time, the active certificate
#include "rehabkedja/sickness/numbered.hpp"   // numbered sick periods: the counter of the chain
#include "rehabkedja/sickness/sick_case.hpp"  // sick cases for any gap, counts
#include "rehabkedja/time/day.hpp"       // a day, month arithmetic with a stated rounding, reading and writing dates
#include "rehabkedja/time/period.hpp"    // a closed period
#include "rehabkedja/time/timeline.hpp"  // stored timelines, at the edges
#include "rehabkedja/time/track.hpp"     // what holds on a day and until when: the algebra of rules
