/// @file
/// Whether the facts on benefit can be right: the faults that are typed errors. A missing fact is never one.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/benefit_law.hpp"
#include "rehabkedja/income/check.hpp"
#include "rehabkedja/income/employers.hpp"

namespace rehabkedja {

namespace detail {

/// Whether the law has that waiting time on one of the days.
[[nodiscard]] inline bool may_wait_on(const benefit_law& l, period days, int waiting) {
    const day from = std::max(days.first, l.source().counting_from);
    if (days.last < from) return l.on(from).may_wait(waiting);
    for (std::size_t i = l.figures().place_of(from); i < l.figures().pieces().size(); ++i) {
        if (l.figures().pieces()[i].first > days.last) break;
        if (l.figures().pieces()[i].is.may_wait(waiting)) return true;
    }
    return false;
}

/// The waiting times that the law has on one of the days, in words.
[[nodiscard]] inline std::string waiting_times(const benefit_law& l, period days) {
    std::string all;
    for (const int waiting : waiting_choices) {
        if (may_wait_on(l, days, waiting)) all += (all.empty() ? "" : ", ") + std::to_string(waiting);
    }
    return all;
}

}  // namespace detail

/// The first fault in a person's facts on benefit under a law, or nothing: `overlap` for days paid twice, two waiting times or
/// two working times on one day, `bad_value` for a waiting time that the law never has on its days and for hours that no
/// year or day has, and for more employers than can be told apart, `bad_date`, `end_before_start`, `before_birth`.
[[nodiscard]] inline std::optional<error> check_benefit(const benefit_law& l, const person& p) {
    using detail::place_in;
    std::vector<std::pair<int, validity>> shared;
    const auto dates = [&](const validity& v, const std::string& field) -> std::optional<error> {
        if (auto fault = detail::check_validity(v, field)) return fault;
        shared.emplace_back(0, v);
        return detail::before_birth(p, v.when, field);
    };
    const auto wrong = [](std::string field, std::string says) {
        return error{error_code::bad_value, std::move(field), std::move(says), {}};
    };
    if (const std::size_t employers = p.income ? employers_of(p).size() : 0; employers > most_employers)
        return wrong("occupation", "names " + std::to_string(employers) +
                                       " employers; sick pay is told apart for at most " +
                                       std::to_string(most_employers));
    if (p.paid) {
        for (std::size_t i = 0; i < p.paid->size(); ++i) {
            if (auto fault = dates((*p.paid)[i].valid, place_in("paid", i))) return fault;
        }
        if (auto fault = detail::check_overlap(shared, "paid", "a day is paid at one level")) return fault;
    }
    shared.clear();
    if (p.waiting) {
        for (std::size_t i = 0; i < p.waiting->size(); ++i) {
            const waiting_fact& f = (*p.waiting)[i];
            const std::string field = place_in("waiting", i);
            if (auto fault = dates(f.valid, field)) return fault;
            if (f.days && !detail::may_wait_on(l, f.valid.when, *f.days))
                return wrong(field + ".days", std::to_string(*f.days) +
                                                  " is no waiting time that the law has on these days: give " +
                                                  detail::waiting_times(l, f.valid.when));
        }
        if (auto fault = detail::check_overlap(shared, "waiting", "one waiting time holds at a time")) return fault;
    }
    shared.clear();
    if (p.working_time) {
        constexpr int hours_of_a_year = 8784;
        constexpr int hundredths_of_a_day = 2400;
        for (std::size_t i = 0; i < p.working_time->size(); ++i) {
            const working_time_fact& f = (*p.working_time)[i];
            const std::string field = place_in("working_time", i);
            if (auto fault = dates(f.valid, field)) return fault;
            if (f.yearly_hours && (*f.yearly_hours < 1 || *f.yearly_hours > hours_of_a_year))
                return wrong(field + ".yearly_hours", std::to_string(*f.yearly_hours) +
                                                          " hours make no working year: give 1 to " +
                                                          std::to_string(hours_of_a_year));
            if (f.hundredths_a_day && (*f.hundredths_a_day < 0 || *f.hundredths_a_day > hundredths_of_a_day))
                return wrong(field + ".hours_a_day", "a day has 0 to 24 hours");
        }
        if (auto fault = detail::check_overlap(shared, "working_time", "one working time holds at a time"))
            return fault;
    }
    for (std::size_t i = 0; i < p.high_risk.size(); ++i) {
        if (auto fault = dates({p.high_risk[i], false, false}, place_in("high_risk", i))) return fault;
    }
    return std::nullopt;
}

}  // namespace rehabkedja
