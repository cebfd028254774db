/// @file
/// Work trial (arbetsprövning, 27:8 a-c, from 1 March 2026): which periods of it the law allows, and from when a next one may
/// begin. The chain keeps counting through a work trial, and ability shown in it is disregarded (27:55 a).
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/law/places.hpp"

namespace rehabkedja {

/// What the law says of one period of work trial.
struct work_trial_finding {
    work_trial_fact trial{};          ///< the period asked about
    answer allowed{};                 ///< unknown when the day of the notice is not known and all else is right
    std::vector<finding> findings{};  ///< one for each condition
    /// The first day on which a next period may begin after this one; nothing in a law that has no work trial.
    std::optional<day> next_start{};
};

/// Checks the periods of work trial in time order, each against those before it that were allowed or may have been.
[[nodiscard]] inline std::vector<work_trial_finding> work_trials(const law& l, std::vector<work_trial_fact> trials) {
    std::ranges::sort(trials,
                      [](const work_trial_fact& a, const work_trial_fact& b) { return a.when.first < b.when.first; });
    std::vector<work_trial_finding> found;
    bool in_a_frame = false;
    day frame_first{};
    std::optional<day> previous_last;
    int in_frame = 0;
    const day in_law = l.changes[l.work_trial].applies_from;
    for (const work_trial_fact& t : trials) {
        const day first = t.when.first;
        const auto number = [&](parameter p) { return l.number_on(p, first); };
        work_trial_finding w{t, answer::yes, {}, {}};
        const auto say = [&](std::string_view why, answer says, const provision& at,
                             std::initializer_list<parameter> named) {
            w.findings.push_back(find(l, t.when, "work_trial", says, why, at));
            w.findings.back().facts = {"work_trial"};
            for (const parameter p : named) w.findings.back().figures.push(figure_of(p, number(p)));
            if (says == answer::no) w.allowed = answer::no;
            if (says == answer::unknown && w.allowed == answer::yes) w.allowed = answer::unknown;
        };
        const auto yes_if = [](bool right) { return right ? answer::yes : answer::no; };
        if (first < in_law) {
            say("work_trial_in_the_law", answer::no, sfb(27, 8, 'a'), {});
            if (in_law != never) {
                w.findings.back().figures.push(figure_of("in_the_law_from", in_law));
                // What was done before the law was no work trial, so nothing need be waited for.
                w.next_start = std::max(in_law, t.when.last + 1);
            }
            found.push_back(std::move(w));
            continue;
        }
        const int frame = number(parameter::work_trial_frame);
        if (in_a_frame && first - frame_first >= frame) {
            in_a_frame = false;
            in_frame = 0;
        }
        say("work_trial_length", yes_if(days_in(t.when) <= number(parameter::work_trial_days)), places::work_trial,
            {parameter::work_trial_days});
        say("work_trial_count", yes_if(in_frame < number(parameter::work_trial_periods)), places::work_trial,
            {parameter::work_trial_periods, parameter::work_trial_frame});
        const int wait = number(parameter::work_trial_wait);
        say("work_trial_wait", yes_if(!previous_last || first - *previous_last >= wait), places::work_trial,
            {parameter::work_trial_wait});
        const int notice = number(parameter::work_trial_notice);
        say("work_trial_notice", !t.notified ? answer::unknown : yes_if(first - *t.notified >= notice),
            places::work_trial_notice, {parameter::work_trial_notice});
        if (!t.notified) w.findings.back().missing = {"work_trial.notified"};
        if (w.allowed != answer::no) {
            if (!in_a_frame) frame_first = first;
            in_a_frame = true;
            ++in_frame;
            previous_last = t.when.last;
        }
        w.next_start = t.when.last + wait;
        if (in_frame >= number(parameter::work_trial_periods) && in_a_frame)
            w.next_start = std::max(*w.next_start, frame_first + frame);
        found.push_back(std::move(w));
    }
    return found;
}

}  // namespace rehabkedja
