/// @file
/// Places of the law that findings cite beside the rows of the decision.
#pragma once

#include "rehabkedja/law/provision.hpp"

namespace rehabkedja::places {

inline constexpr provision sick_period = sfb(27, 26, 0, 1);                ///< what a sick period is
inline constexpr provision preventive_benefit = sfb(27, 26, 0, 1, 2);      ///< a right to preventive benefit
inline constexpr provision rehabilitation_benefit = sfb(27, 26, 0, 1, 3);  ///< a right to rehabilitation compensation
inline constexpr provision usual_work = sfb(27, 46, 0, 1);                 ///< the usual work as a measure
inline constexpr provision on_call_usual = sfb(27, 49, 'b', 1);   ///< on-call employees before the employer step
inline constexpr provision adding = sfb(27, 51);                  ///< sick periods are added
inline constexpr provision measure = sfb(27, 48, 0, 1);           ///< the labour market as a measure
inline constexpr provision near_pension_kept = sfb(27, 49, 'e');  ///< who has reached the age stays covered
inline constexpr provision full_compensation = sfb(27, 34);  ///< none beside full sickness or activity compensation
inline constexpr provision counting_from = sfbp(4, 15);      ///< no day before 1 July 2008 counts
inline constexpr provision unpaid_days = hfd(2018, 69);      ///< refused days count
inline constexpr provision return_after_late_step = sfb(27, 49, 0, 3, 1);  ///< a return within the return step
inline constexpr provision near_pension = sfb(27, 49, 'd', 1);  ///< 27:48 and 27:49 do not apply near pension age
inline constexpr provision near_pension_measure = sfb(27, 49, 'd', 2);  ///< what is the measure instead
inline constexpr provision on_call_market = sfb(27, 49, 'b', 2);        ///< on-call employees after the employer step
inline constexpr provision booked_on_call = sfb(27, 49, 'c');           ///< booked time of on-call employees
inline constexpr provision certificate = sfb(27, 25, 0, 1);             ///< the certificate to Försäkringskassan
inline constexpr provision employer_period = sick_pay_act(7);           ///< the sick-pay period
inline constexpr provision plan = sfb(30, 6, 0, 1);                     ///< the employer's plan
inline constexpr provision work_trial = sfb(27, 8, 'b', 1);             ///< frame, periods and waiting of work trials
inline constexpr provision work_trial_notice = sfb(27, 8, 'c', 2);      ///< the notice of a work trial

}  // namespace rehabkedja::places
