/// @file
/// Whether the facts of a person can be right: the faults that the JSON reader refuses, for facts filled in by hand.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rehabkedja/chain/person.hpp"

namespace rehabkedja {

namespace detail {

[[nodiscard]] inline std::optional<error> check_day(const std::optional<day>& d, const std::string& field) {
    if (!d || (*d >= first_sensible_day && *d <= last_sensible_day)) return std::nullopt;
    return error{error_code::bad_date, field, "the day lies outside the years 1900-2200", {}};
}

/// Two jobs of one kind on a day whose employers are both unknown have different ones: else they would be one job twice. The
/// later ones get names that no text of a user has.
inline void tell_jobs_apart(std::vector<occupation_fact>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].employer_unknown) continue;
        std::size_t before = 0;
        for (std::size_t j = 0; j < i; ++j) {
            const bool together = all[j].is == all[i].is && overlap(all[j].valid.when, all[i].valid.when);
            before += together && (all[j].employer_unknown || all[j].employer.empty()) ? 1U : 0U;
        }
        if (before != 0) all[i].employer = std::string(1, '\x1f') + std::to_string(i);
    }
}

/// The same occupation at the same employer twice on a day: one of the two must be a slip.
[[nodiscard]] inline std::optional<error> check_jobs(const std::vector<occupation_fact>& all) {
    std::map<std::pair<occupation_kind, std::string>, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < all.size(); ++i) {
        // Two unknown employers are two.
        if (all[i].is && !all[i].employer_unknown) same[{*all[i].is, all[i].employer}].push_back(i);
    }
    for (auto& [job, places] : same) {
        std::ranges::sort(places, {}, [&](std::size_t i) { return std::pair(all[i].valid.when.first, i); });
        for (std::size_t i = 1; i < places.size(); ++i) {
            const period earlier = all[places[i - 1]].valid.when;
            const period later = all[places[i]].valid.when;
            const auto open_ended = [&](std::size_t k) {
                return all[k].valid.first_unknown || all[k].valid.last_unknown;
            };
            if (!overlap(earlier, later) || open_ended(places[i - 1]) || open_ended(places[i])) continue;
            const day shared = later.first != since_ever ? later.first : std::min(earlier.last, later.last);
            const std::string who = job.second.empty() ? "" : " at " + job.second;
            const bool always_so = shared == since_ever || shared == until_further;
            return error{error_code::same_job_twice,
                         "occupation[" + std::to_string(places[i]) + "]",
                         "the same occupation" + who + " holds already by occupation[" + std::to_string(places[i - 1]) +
                             "] " + (always_so ? "on every day" : "on " + to_string(shared)) +
                             "; name different employers or end one of them",
                         {}};
        }
    }
    return std::nullopt;
}

}  // namespace detail

/// The first fault in a person's facts, or nothing: a day outside 1900-2200, a period that ends before it starts, a degree
/// outside 0-100, the same occupation at the same employer twice on a day. `rehab_chain` expects facts without a fault.
///
///     if (const auto fault = check(somebody)) return report(*fault);
[[nodiscard]] inline std::optional<error> check(const person& p) {
    if (auto fault = detail::check_day(p.born, "born")) return fault;
    const std::vector<certificate> none;
    const std::vector<certificate>& sick = p.sick ? *p.sick : none;
    for (std::size_t i = 0; i < sick.size(); ++i) {
        const std::string field = "sick[" + std::to_string(i) + "]";
        if (auto fault = detail::check_day(sick[i].first, field + ".from")) return fault;
        if (auto fault = detail::check_day(sick[i].last, field + ".to")) return fault;
        if (sick[i].first && sick[i].last && *sick[i].last < *sick[i].first) {
            return error{error_code::end_before_start,
                         field + ".to",
                         to_string(*sick[i].last) + " is before the first day, " + to_string(*sick[i].first),
                         {}};
        }
        if (sick[i].degree && (*sick[i].degree < 0 || *sick[i].degree > 100)) {
            return error{error_code::bad_degree,
                         field + ".degree",
                         std::to_string(*sick[i].degree) + " is no degree: give 0 to 100 per cent",
                         {}};
        }
    }
    const auto ends = [](const validity& v, const std::string& field) -> std::optional<error> {
        if (v.when.first != since_ever) {
            if (auto fault = detail::check_day(v.when.first, field + ".from")) return fault;
        }
        if (v.when.last != until_further) {
            if (auto fault = detail::check_day(v.when.last, field + ".to")) return fault;
        }
        if (v.when.first <= v.when.last) return std::nullopt;
        return error{error_code::end_before_start,
                     field,
                     "it ends on " + to_string(v.when.last) + ", before it starts on " + to_string(v.when.first),
                     {}};
    };
    const auto each = [&](const auto& all, const std::string& name, auto&& days_of) -> std::optional<error> {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (auto fault = ends(days_of(all[i]), name + "[" + std::to_string(i) + "]")) return fault;
        }
        return std::nullopt;
    };
    const auto valid = [](const auto& fact) { return fact.valid; };
    const auto known = [](const period& days) { return validity{days, false, false}; };
    const auto itself = [](const validity& v) { return v; };
    if (auto fault = each(p.occupation, "occupation", valid)) return fault;
    for (std::size_t i = 0; i < p.occupation.size(); ++i) {
        const std::string field = "occupation[" + std::to_string(i) + "].booked";
        if (auto fault = each(p.occupation[i].booked_periods, field, known)) return fault;
        if (auto fault = each(p.occupation[i].booked_open, field, itself)) return fault;
    }
    if (auto fault = each(p.judgements, "judgements", valid)) return fault;
    if (auto fault = each(p.refused, "refused", known)) return fault;
    if (auto fault = each(p.refused_open, "refused", itself)) return fault;
    if (auto fault = detail::check_day(p.decided, "decided")) return fault;
    for (std::size_t i = 0; i < p.fit.size(); ++i) {
        if (auto fault = detail::check_day(p.fit[i], "fit[" + std::to_string(i) + "]")) return fault;
    }
    return detail::check_jobs(p.occupation);
}

}  // namespace rehabkedja
