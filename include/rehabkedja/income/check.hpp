/// @file
/// Whether the facts on income can be right: the faults that are typed errors. A missing fact is never one.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/chain/check.hpp"
#include "rehabkedja/chain/person.hpp"
#include "rehabkedja/law/money_law.hpp"

namespace rehabkedja {

namespace detail {

[[nodiscard]] inline std::string place_in(std::string_view list, std::size_t i) {
    return std::string(list) + "[" + std::to_string(i) + "]";
}
[[nodiscard]] inline std::optional<error> check_amount(const std::optional<kronor>& a, const std::string& field) {
    if (!a || (*a >= kronor{} && *a <= most_kronor)) return std::nullopt;
    return error{error_code::bad_amount,
                 field,
                 to_string(*a) + " is no amount: give whole kronor a year, 0 to " + to_string(most_kronor),
                 {}};
}
[[nodiscard]] inline std::optional<error> check_validity(const validity& v, const std::string& field) {
    if (v.when.last < v.when.first) {
        return error{error_code::end_before_start,
                     field,
                     "it ends on " + to_string(v.when.last) + ", before it starts on " + to_string(v.when.first),
                     {}};
    }
    const auto sensible = [](day d) { return d >= first_sensible_day && d <= last_sensible_day; };
    if ((v.when.first != since_ever && !sensible(v.when.first)) ||
        (v.when.last != until_further && !sensible(v.when.last)))
        return error{error_code::bad_date, field, "a day lies outside the years 1900-2200", {}};
    return std::nullopt;
}

/// Two entries of a list that share a day for certain, of those with the same key; the place of the later one in time.
template <class Key>
[[nodiscard]] std::optional<error> check_overlap(const std::vector<std::pair<Key, validity>>& all,
                                                 std::string_view list, std::string_view advice) {
    std::map<Key, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < all.size(); ++i) same[all[i].first].push_back(i);
    for (auto& [key, places] : same) {
        std::ranges::sort(places, {}, [&](std::size_t i) { return std::pair(all[i].second.when.first, i); });
        // The latest end so far, of entries whose days are known.
        std::optional<std::size_t> longest;
        for (const std::size_t i : places) {
            const validity& now = all[i].second;
            if (now.first_unknown || now.last_unknown) continue;
            if (longest && overlap(all[*longest].second.when, now.when)) {
                return error{error_code::overlap,
                             place_in(list, i),
                             "it shares days with " + place_in(list, *longest) + ": " + std::string(advice),
                             {}};
            }
            if (!longest || all[*longest].second.when.last < now.when.last) longest = i;
        }
    }
    return std::nullopt;
}

/// Whether the law has a ground on any day.
[[nodiscard]] inline bool has_ever(const money_law& m, ground g) {
    return std::ranges::any_of(m.grounds,
                               [&](const ground_row& row) { return row.is == g && m.first_day(row) != never; });
}

/// When the law has a ground, in words: `2018-11-01 until further notice`.
[[nodiscard]] inline std::string validity_of(const money_law& m, ground g) {
    std::string text;
    for (const ground_row& row : m.grounds) {
        if (row.is != g || m.first_day(row) == never) continue;
        if (!text.empty()) text += ", ";
        text += to_string(m.first_day(row)) + " to " + to_string(m.last_day(row));
    }
    return text.empty() ? "never" : text;
}

/// The fault of a day before the birth, in the field; none where it is not before it or says nothing.
[[nodiscard]] inline std::optional<error> before_birth(const person& p, day d, std::string field) {
    if (!p.born || d == since_ever || d >= *p.born) return std::nullopt;
    return error{error_code::before_birth,
                 std::move(field),
                 to_string(d) + " lies before the birth on " + to_string(*p.born) + ": one of the two is wrong",
                 {}};
}
/// The same of days: by the first of them, or where none is given by the last.
[[nodiscard]] inline std::optional<error> before_birth(const person& p, period days, const std::string& field) {
    if (auto fault = before_birth(p, days.first, field)) return fault;
    return before_birth(p, days.last, field);
}

}  // namespace detail

/// The first fault in a person's facts on income under a law, or nothing: `bad_amount` for amounts below zero or absurd,
/// `overlap` for incomes of one kind from one employer on one day and for two decided SGIs, `bad_value` for work that lasts
/// no month, `outside_validity` for a ground of which no day lies within the time in which the law has it, `bad_degree`,
/// `bad_date`, `end_before_start`, `before_birth`.
[[nodiscard]] inline std::optional<error> check_income(const money_law& m, const person& p) {
    using detail::place_in;
    const auto dates = [&](const validity& v, const std::string& field) -> std::optional<error> {
        if (auto fault = detail::check_validity(v, field)) return fault;
        return detail::before_birth(p, v.when, field);
    };
    if (p.income) {
        std::vector<std::pair<std::pair<income_kind, std::string>, validity>> kinds;
        for (std::size_t i = 0; i < p.income->size(); ++i) {
            const income_fact& f = (*p.income)[i];
            const std::string field = place_in("income", i);
            if (auto fault = dates(f.valid, field)) return fault;
            if (auto fault = detail::check_amount(f.yearly, field + ".yearly")) return fault;
            if (f.lasts_months && *f.lasts_months < 1) {
                return error{error_code::bad_value,
                             field + ".lasts_months",
                             std::to_string(*f.lasts_months) +
                                 " is no duration: give the months the work is expected to "
                                 "last, or leave it out when it is not known",
                             {}};
            }
            // Entries of unknown kind or employer are no fault: they may be of different ones.
            const validity never_shared{always, true, true};
            kinds.push_back({{f.kind.value_or(income_kind::employment), f.employer},
                             f.kind && !f.employer_unknown ? f.valid : never_shared});
        }
        if (auto fault =
                detail::check_overlap(kinds, "income", "incomes of one kind overlap only between different employers"))
            return fault;
    }
    if (p.sgi_decided) {
        std::vector<std::pair<int, validity>> one;
        for (std::size_t i = 0; i < p.sgi_decided->size(); ++i) {
            const decided_sgi_fact& f = (*p.sgi_decided)[i];
            const std::string field = place_in("sgi_decided", i);
            if (auto fault = dates(f.valid, field)) return fault;
            if (auto fault = detail::check_amount(f.yearly, field + ".yearly")) return fault;
            if (auto fault = detail::check_amount(f.of_which_other, field + ".of_which_other")) return fault;
            if (f.yearly && f.of_which_other && *f.of_which_other > *f.yearly) {
                return error{error_code::bad_amount,
                             field + ".of_which_other",
                             to_string(*f.of_which_other) + " is more than the whole, " + to_string(*f.yearly),
                             {}};
            }
            one.emplace_back(0, f.valid);
        }
        if (auto fault = detail::check_overlap(one, "sgi_decided", "one SGI is decided for a day")) return fault;
    }
    if (p.protection) {
        for (std::size_t i = 0; i < p.protection->size(); ++i) {
            const protection_fact& f = (*p.protection)[i];
            const std::string field = place_in("protection", i);
            if (auto fault = dates(f.valid, field)) return fault;
            if (auto fault = detail::check_day(f.child_born, field + ".child_born")) return fault;
            if (auto fault = detail::check_day(f.due, field + ".due")) return fault;
            // A law that never has the ground, such as one known on an earlier day, gives it nothing to protect.
            if (f.is && detail::has_ever(m, *f.is) && !is_valid_within(m, *f.is, f.valid.when)) {
                return error{error_code::outside_validity,
                             field,
                             std::string(ground_names.at(static_cast<std::size_t>(*f.is))) +
                                 " is a ground of protection " + detail::validity_of(m, *f.is) + ", not " +
                                 to_string(f.valid.when.first) + " to " + to_string(f.valid.when.last),
                             {}};
            }
        }
    }
    if (p.compensation) {
        for (std::size_t i = 0; i < p.compensation->size(); ++i) {
            const compensation_fact& f = (*p.compensation)[i];
            const std::string field = place_in("compensation", i);
            if (auto fault = dates(f.valid, field)) return fault;
            if (f.degree && (*f.degree < 0 || *f.degree > 100)) {
                return error{error_code::bad_degree,
                             field + ".degree",
                             std::to_string(*f.degree) + " is no degree: give 0 to 100 per cent",
                             {}};
            }
        }
    }
    if (p.barred) {
        const auto bans = m.numbers.at(static_cast<std::size_t>(money_parameter::ban_least_months));
        for (std::size_t i = 0; i < p.barred->size(); ++i) {
            const barred_fact& f = (*p.barred)[i];
            const std::string field = place_in("barred", i);
            if (auto fault = dates(f.valid, field)) return fault;
            const day first = bans.empty() ? never : m.changes[bans[0].since].applies_from;
            if (first != never && f.valid.when.last < first) {
                return error{
                    error_code::outside_validity, field, "no benefit can be barred before " + to_string(first), {}};
            }
        }
    }
    return std::nullopt;
}

/// Facts about days before the birth, in the lists that the chain reads: a fault of its own, so that the chain's own check
/// can go without it.
[[nodiscard]] inline std::optional<error> check_birth(const person& p) {
    if (!p.born) return std::nullopt;
    using detail::before_birth;
    using detail::place_in;
    for (std::size_t i = 0; p.sick && i < p.sick->size(); ++i) {
        for (const std::optional<day>& d : {(*p.sick)[i].first, (*p.sick)[i].last}) {
            if (auto fault = d ? before_birth(p, *d, place_in("sick", i)) : std::nullopt) return fault;
        }
    }
    for (std::size_t i = 0; i < p.occupation.size(); ++i) {
        const std::string field = place_in("occupation", i);
        if (auto fault = before_birth(p, p.occupation[i].valid.when, field)) return fault;
        for (const period& booked : p.occupation[i].booked_periods) {
            if (auto fault = before_birth(p, booked, field + ".booked")) return fault;
        }
    }
    for (std::size_t i = 0; i < p.judgements.size(); ++i) {
        if (auto fault = before_birth(p, p.judgements[i].valid.when, place_in("judgements", i))) return fault;
    }
    for (std::size_t i = 0; i < p.refused.size(); ++i) {
        if (auto fault = before_birth(p, p.refused[i], place_in("refused", i))) return fault;
    }
    for (std::size_t i = 0; i < p.work_trial.size(); ++i) {
        if (auto fault = before_birth(p, p.work_trial[i].when, place_in("work_trial", i))) return fault;
    }
    for (std::size_t i = 0; i < p.fit.size(); ++i) {
        if (auto fault = before_birth(p, p.fit[i], place_in("fit", i))) return fault;
    }
    for (std::size_t i = 0; p.protection && i < p.protection->size(); ++i) {
        const protection_fact& f = (*p.protection)[i];
        const std::string field = place_in("protection", i);
        if (auto fault = f.child_born ? before_birth(p, *f.child_born, field + ".child_born") : std::nullopt)
            return fault;
        if (auto fault = f.due ? before_birth(p, *f.due, field + ".due") : std::nullopt) return fault;
    }
    return p.decided ? before_birth(p, *p.decided, "decided") : std::nullopt;
}

}  // namespace rehabkedja
