/// @file
/// The attributes that follow from the facts of the other rooms: age, sick days, SGI, benefit, occupation. They are computed
/// and not asked for again.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/plan.hpp"
#include "rehabkedja/chain/milestones.hpp"
#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/programme/known.hpp"

namespace rehabkedja {

/// When six months of sickness are complete, which the documents do not say.
enum class month_reading : std::uint8_t {
    same_date,          ///< on the same date of the last month: six months from 1 January are complete on 1 July
    day_before,         ///< on the day before it: on 30 June
};

/// How attributes are computed where the documents leave it open.
struct computing {
    month_reading months = month_reading::same_date;  ///< when a month of sickness is complete
    std::optional<int> long_term_days{};  ///< from which day of a sick period on it is long (långtidssjukskriven); nothing: not said
};

/// Months of sickness that are complete on a day of a sick period that began on `first`. A month without the date ends on its
/// last day.
[[nodiscard]] inline int complete_months(day first, day d, month_reading reading = month_reading::same_date) {
    const day until = reading == month_reading::day_before ? d + 1 : d;
    const civil_date a = civil(first);
    const civil_date b = civil(until);
    int months = (b.year - a.year) * 12 + b.month - a.month;
    while (months > 0 && add_months(first, months, month_rounding::last_day_of_month) > until) --months;
    while (add_months(first, months + 1, month_rounding::last_day_of_month) <= until) ++months;
    return std::max(months, 0);
}

/// The age in completed years on a day.
[[nodiscard]] inline int age_on(day born, day d, leap_birthday reading = leap_birthday::mar_1) {
    int years = civil(d).year - civil(born).year;
    if (birthday(born, years, reading) > d) --years;
    return years;
}

namespace detail {

/// Writes computed attributes under their names; a vocabulary that lacks one is not asked for it.
class computed_writer {
public:
    explicit computed_writer(known_attributes& into) : into_(&into) {}
    /// Whether an attribute is there and was not given.
    [[nodiscard]] bool open(std::string_view name) const {
        const auto id = into_->words().find(name);
        return id && into_->how(*id) != known_by::given;
    }
    void is(std::string_view name, attribute_value v) const {
        if (const auto id = into_->words().find(name)) into_->compute(*id, std::move(v));
    }
    void wants(std::string_view name, std::vector<std::string> facts) const {
        if (const auto id = into_->words().find(name)) into_->wants(*id, std::move(facts));
    }

private:
    known_attributes* into_;
};

inline void compute_age(const computed_writer& write, const rehab_chain& chain, const person& p, day d) {
    if (!p.born) {
        write.wants("age_years", {"born"});
        return;
    }
    const bool feb = chain.under().source().reads(option::leap_birthday, "feb_28");
    write.is("age_years",
             static_cast<double>(age_on(*p.born, d, feb ? leap_birthday::feb_28 : leap_birthday::mar_1)));
}

inline void compute_sickness(const computed_writer& write, const rehab_chain& chain, const person& p, day d,
                             const computing& how) {
    const chain_answer now = chain.on(d);
    const std::vector<std::string_view> all{"sick_listed", "sick_spell_day", "sick_months", "chain_day", "past_day_180",
                                            "long_term_sick_listed"};
    if (now.place == chain_place::unknown || period_missing(chain, d, true) != 0) {
        const std::vector<std::string> names =
            lacking_names_of(now.place == chain_place::unknown ? now.is.missing : period_missing(chain, d, true));
        for (const std::string_view one : all) write.wants(one, names.empty() ? std::vector<std::string>{"sick"} : names);
        return;
    }
    const auto k = period_at(chain.sick(), d);
    const bool sick = k && chain.sick()[*k].last >= d;
    write.is("sick_listed", sick);
    if (!sick) {
        for (const std::string_view count : {"sick_spell_day", "sick_months", "chain_day"}) write.is(count, 0.0);
        write.is("past_day_180", false);
        write.is("long_term_sick_listed", false);
        return;
    }
    const day first = chain.sick()[*k].first;
    const int spell_day = d - first + 1;
    write.is("sick_spell_day", static_cast<double>(spell_day));
    write.is("sick_months", static_cast<double>(complete_months(first, d, how.months)));
    if (now.chain_day) {
        write.is("chain_day", static_cast<double>(*now.chain_day));
        write.is("past_day_180", *now.chain_day > 180);
    } else if (now.chain_day_missing != 0) {
        for (const std::string_view one : {"chain_day", "past_day_180"}) write.wants(one, lacking_names_of(now.chain_day_missing));
    }
    if (how.long_term_days) write.is("long_term_sick_listed", spell_day >= *how.long_term_days);
    (void)p;
}

inline void compute_money(const computed_writer& write, const benefit_plan& plan, day d) {
    const plan_answer now = plan.on(d);
    if (now.sgi.is)
        write.is("has_sgi", now.sgi.is->total() > kronor{0});
    else
        write.wants("has_sgi", names_of(now.sgi.missing));
    if (now.in_sick_period.is && now.why.is) {
        write.is("exhausted_sickness_insurance", *now.why.is == stop::exhausted);
    }
}

/// Whether an occupation holds on the day; nothing where that is not known.
[[nodiscard]] inline std::optional<bool> has_occupation(const person& p, day d, std::initializer_list<occupation_kind> kinds) {
    bool said = false;
    for (const occupation_fact& f : p.occupation) {
        const bool open = f.valid.first_unknown || f.valid.last_unknown || !f.is;
        if (open && f.valid.when.first <= d && d <= f.valid.when.last) return std::nullopt;
        if (open || d < f.valid.when.first || d > f.valid.when.last) continue;
        said = true;
        if (std::ranges::find(kinds, *f.is) != kinds.end()) return true;
    }
    return said ? std::optional(false) : std::nullopt;
}

inline void compute_occupation(const computed_writer& write, const person& p, day d) {
    const auto put = [&](std::string_view name, std::optional<bool> is) {
        if (is)
            write.is(name, *is);
    };
    put("unemployed", has_occupation(p, d, {occupation_kind::unemployed}));
    put("has_employer", has_occupation(p, d, {occupation_kind::employed, occupation_kind::on_call}));
}

}  // namespace detail

/// Computes what the facts of the other rooms say of the attributes on a day. What was given stands. The plan of payments is
/// made only where an attribute asks for it: `plan_of()` gives it.
template <class PlanOf>
void compute(known_attributes& known, const rehab_chain& chain, const person& p, day d, const computing& how,
             PlanOf&& plan_of) {
    const detail::computed_writer write(known);
    detail::compute_age(write, chain, p, d);
    detail::compute_sickness(write, chain, p, d, how);
    detail::compute_occupation(write, p, d);
    if (write.open("has_sgi") || write.open("exhausted_sickness_insurance")) detail::compute_money(write, plan_of(), d);
}

}  // namespace rehabkedja
