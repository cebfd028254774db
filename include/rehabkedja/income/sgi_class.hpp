/// @file
/// The eligibility class of a day , and what rights remain for a person without an SGI.
#pragma once

#include <optional>
#include <vector>

#include "rehabkedja/income/grounds.hpp"
#include "rehabkedja/income/sgi_day.hpp"

namespace rehabkedja {

/// A right that does not hang on an SGI.
enum class remaining_right : std::uint8_t {
    rehabilitation_measures,      ///< coordination and measures (ch. 30)
    plan_for_return,              ///< the employer's plan (30:6)
    special_allowance,            ///< costs of rehabilitation (31:2, 31:14)
    special_case_benefit,         ///< sickness benefit in special cases (28 a)
    special_case_rehabilitation,  ///< rehabilitation benefit in special cases (31 a)
    housing_supplement,           ///< with benefit in special cases (103 a-e)
    guaranteed_compensation,      ///< sickness or activity compensation as guarantee (ch. 35)
    basic_parental_benefit,       ///< parental benefit at basic level (5:9)
    programme_benefit,            ///< benefit in labour-market programmes (2017:819)
    social_assistance,            ///< by need (SoL)
};
/// A right's name.
[[nodiscard]] constexpr std::string_view name_of(remaining_right r) {
    switch (r) {
        case remaining_right::rehabilitation_measures: return "rehabilitation_measures";
        case remaining_right::plan_for_return: return "plan_for_return";
        case remaining_right::special_allowance: return "special_allowance";
        case remaining_right::special_case_benefit: return "special_case_benefit";
        case remaining_right::special_case_rehabilitation: return "special_case_rehabilitation";
        case remaining_right::housing_supplement: return "housing_supplement";
        case remaining_right::guaranteed_compensation: return "guaranteed_compensation";
        case remaining_right::basic_parental_benefit: return "basic_parental_benefit";
        case remaining_right::programme_benefit: return "programme_benefit";
        case remaining_right::social_assistance: return "social_assistance";
    }
    return "social_assistance";
}
/// A remaining right, where it stands, and from when.
struct remaining {
    remaining_right is{};  ///< the right
    provision at{};        ///< the place in the law
    constexpr bool operator==(const remaining&) const = default;
};

namespace detail {

/// Activity compensation that ended because the person turned 30, from 2013 on: benefit in special cases (28 a:3).
[[nodiscard]] inline verdict special_case(const person& p, const money_law& m, day d, leap_birthday reading) {
    const auto turns = m.number(money_parameter::activity_upper_age, d);
    if (!turns || !m.number(money_parameter::special_case_after_activity, d)) return false;
    if (!p.compensation) return verdict(lacks::of(lacking_fact::compensation));
    verdict found;
    for (const compensation_fact& f : *p.compensation) {
        if (f.is == compensation_kind::sickness || f.valid.when.last >= d) continue;
        if (!p.born) {
            if (first_of_month(f.valid.when.last + 1) != f.valid.when.last + 1) continue;  // it ends with a month
            found = any_of(found, verdict(lacks::of(lacking::born)));
            continue;
        }
        const day ends = first_of_month(birthday(*p.born, static_cast<int>(*turns), reading)) - 1;
        if (f.valid.when.last != ends) continue;
        if (!m.number(money_parameter::special_case_after_activity, ends + 1)) continue;
        found = any_of(found, f.is ? verdict(true) : verdict(lacks::of(lacking_fact::compensation_is)));
    }
    if (!found.no() && p.born) {
        const age_limit limit = limit_of(m, money_parameter::special_case_upper_age, *p.born, true, reading);
        if (d >= limit.from) return false;
        if (d >= limit.unsure_from) return all_of(found, verdict(lacks::of(lacking::target_age)));
    }
    return found;
}

}  // namespace detail

/// Finds the class of a day of which everything else is known already.
inline void classify(sgi_day& now, const person& p, const money_law& m, const money_readings& r, day d) {
    const auto say = [&](sgi_class c) {
        now.is = c;
        now.missing_class = {};
    };
    const auto open = [&](const lacks& missing) {
        now.is.reset();
        now.missing_class |= missing;
    };
    const auto reading = r.feb_28 ? leap_birthday::feb_28 : leap_birthday::mar_1;
    const auto nothing = [&] {
        if (now.special_ended) return say(sgi_class::zero_rehab_only);
        const verdict special = detail::special_case(p, m, d, reading);
        if (!special.known()) return open(special.missing);
        say(special.yes() ? sgi_class::zero_sarskilda_fall : sgi_class::zero_rehab_only);
    };
    const auto total = [](const unsure<sgi_parts>& a) { return lift([](const sgi_parts& x) { return x.total(); }, a); };
    if (now.full_compensation.yes()) return say(sgi_class::full_sa_no_sjukpenning);
    if (!now.full_compensation.known()) return open(now.full_compensation.missing);
    const unsure<kronor> sgi = total(now.sgi);
    const unsure<kronor> current = total(now.current);
    if (!now.dormant.known()) return open(now.dormant.missing);
    if (now.dormant.yes()) {
        const unsure<kronor>& used = now.decided ? sgi : current;
        if (used.least > kronor{}) return say(sgi_class::sgi_dormant_only_current_work);
        if (used.most > kronor{}) return open(used.missing);
        return nothing();
    }
    if (sgi.most == kronor{}) return nothing();
    if (sgi.least == kronor{}) return open(sgi.missing);
    const verdict unemployed = detail::does(p, d, occupation_kind::unemployed);
    const auto kept = [&] {
        if (!unemployed.known()) return open(unemployed.missing);
        say(unemployed.yes() ? sgi_class::sgi_protected_unemployed : sgi_class::sgi_protected_other);
    };
    if (now.decided) {
        const verdict works =
            any_of(detail::does(p, d, occupation_kind::employed), detail::does(p, d, occupation_kind::self_employed),
                   detail::does(p, d, occupation_kind::on_call));
        if (works.yes()) return say(sgi_class::sgi_active);
        if (unemployed.known() && !works.known()) return unemployed.yes() ? kept() : open(works.missing);
        return kept();
    }
    if (current.least >= now.held.most) return say(sgi_class::sgi_active);
    if (now.held.least > current.most) return kept();
    open(now.held.missing | current.missing);
}

/// What remains for a person without an SGI on a day, each with its provision; empty where there is an SGI or it is unknown.
[[nodiscard]] inline std::vector<remaining> remaining_rights(const sgi_day& now, const person& p, const money_law& m,
                                                             day d) {
    std::vector<remaining> all;
    if (now.is != sgi_class::zero_rehab_only && now.is != sgi_class::zero_sarskilda_fall) return all;
    using R = remaining_right;
    all.push_back({R::rehabilitation_measures, sfb(30, 2)});
    const bool plans = m.number(money_parameter::plan_for_return_expected_days, d).has_value();
    if (plans && detail::does(p, d, occupation_kind::employed).yes()) all.push_back({R::plan_for_return, sfb(30, 6)});
    all.push_back({R::special_allowance, sfb(31, 2)});
    if (now.is == sgi_class::zero_sarskilda_fall) {
        all.push_back({R::special_case_benefit, sfb_in('a', 28, 3)});
        all.push_back({R::special_case_rehabilitation, sfb_in('a', 31, 3)});
        all.push_back({R::housing_supplement, sfb_in('a', 103, 2)});
    }
    all.push_back({R::guaranteed_compensation, sfb(35, 2)});
    all.push_back({R::basic_parental_benefit, sfb(5, 9)});
    // The ordinance of 2017 brought establishment benefit with it; that before is not among the law read.
    if (m.on(money_parameter::establishment_benefit, d)) all.push_back({R::programme_benefit, sfs(2017, 819)});
    if (const auto assistance = m.on(money_parameter::social_assistance_act, d))
        all.push_back({R::social_assistance, assistance->is.at});
    return all;
}

}  // namespace rehabkedja
