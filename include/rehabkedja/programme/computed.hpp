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
    same_date,   ///< on the same date of the last month: six months from 1 January are complete on 1 July
    day_before,  ///< on the day before it: on 30 June
};

/// How attributes are computed where the documents leave it open.
struct computing {
    month_reading months = month_reading::same_date;  ///< when a month of sickness is complete
    std::optional<int>
        long_term_days{};  ///< from which day of a sick period on it is long (långtidssjukskriven); nothing: not said
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

/// Writes computed attributes: those that the vocabulary says are computed in a way.
class computed_writer {
public:
    explicit computed_writer(known_attributes& into) : into_(&into) {}
    /// Whether an attribute is computed in this way and was not given.
    [[nodiscard]] bool open(computed_how how) const {
        return std::ranges::any_of(into_->words().computed(how),
                                   [&](attribute_id id) { return into_->how(id) != known_by::given; });
    }
    void is(computed_how how, const attribute_value& v) const {
        for (const attribute_id id : into_->words().computed(how)) into_->compute(id, v);
    }
    void is(computed_how how, std::string_view name, attribute_value v) const {
        if (const auto id = into_->words().find(name); id && into_->words()[*id].how == how)
            into_->compute(*id, std::move(v));
    }
    void wants(computed_how how, const std::vector<std::string>& facts) const {
        for (const attribute_id id : into_->words().computed(how)) into_->wants(id, facts);
    }

private:
    known_attributes* into_;
};

inline void compute_age(const computed_writer& write, const rehab_chain& chain, const person& p, day d) {
    if (!p.born) {
        write.wants(computed_how::age, {"born"});
        return;
    }
    const bool feb = chain.under().source().reads(option::leap_birthday, "feb_28");
    const int years = age_on(*p.born, d, feb ? leap_birthday::feb_28 : leap_birthday::mar_1);
    write.is(computed_how::age, static_cast<double>(years));
}

inline void compute_sickness(const computed_writer& write, const rehab_chain& chain, day d, const computing& how) {
    using enum computed_how;
    const chain_answer now = chain.on(d);
    const bool open = now.place == chain_place::unknown;
    const lacking_set lacks = open ? now.is.missing | now.chain_day_missing : period_missing(chain, d, true);
    if (open || lacks != 0) {
        std::vector<std::string> names = lacking_names_of(lacks);
        if (names.empty()) names.emplace_back("sick");
        for (const computed_how one :
             {sick_on_day, sick_spell_day, sick_months, computed_how::chain_day, past_day_180, long_term})
            write.wants(one, names);
        return;
    }
    const auto k = period_at(chain.sick(), d);
    const bool sick = k && chain.sick()[*k].last >= d;
    write.is(sick_on_day, sick);
    if (!sick) {
        for (const computed_how count : {sick_spell_day, sick_months, computed_how::chain_day}) write.is(count, 0.0);
        for (const computed_how not_so : {past_day_180, long_term}) write.is(not_so, false);
        return;
    }
    const day first = chain.sick()[*k].first;
    const int spell_day = d - first + 1;
    write.is(sick_spell_day, static_cast<double>(spell_day));
    write.is(sick_months, static_cast<double>(complete_months(first, d, how.months)));
    if (now.chain_day) {
        write.is(computed_how::chain_day, static_cast<double>(*now.chain_day));
        // The documents mean the day from which the labour market is the measure (27:48).
        if (const auto market = chain.under().source().number(parameter::market_step, d))
            write.is(past_day_180, *now.chain_day > *market);
    } else {
        for (const computed_how one : {computed_how::chain_day, past_day_180})
            write.wants(one, lacking_names_of(now.chain_day_missing));
    }
    if (how.long_term_days) write.is(long_term, spell_day >= *how.long_term_days);
}

/// Whether the days at continued level are used up, in every way in which what is unknown may be.
[[nodiscard]] inline std::optional<bool> used_up(const benefit_plan& plan, day d) {
    if (!plan.doubted_in({d, d}).empty()) return std::nullopt;
    std::optional<bool> all;
    for (const one_way& way : plan.ways().ways()) {
        const bool so = stretch_on(way.plan, d).is.why == stop::exhausted;
        if (all && *all != so) return std::nullopt;
        all = so;
    }
    return all;
}

inline void compute_money(const computed_writer& write, const benefit_plan& plan, day d) {
    const plan_answer now = plan.on(d);
    if (now.sgi.is)
        write.is(computed_how::has_sgi, *now.sgi.is > kronor{0});
    else
        write.wants(computed_how::has_sgi, names_of(now.sgi.missing));
    if (!now.in_sick_period.is) {
        for (const computed_how one : {computed_how::exhausted, computed_how::paid_on_day})
            write.wants(one, names_of(now.in_sick_period.missing));
        return;
    }
    if (!*now.in_sick_period.is) {
        write.is(computed_how::paid_on_day, false);
        return;
    }
    if (const auto gone = used_up(plan, d)) write.is(computed_how::exhausted, *gone);
    if (now.pays.is)
        write.is(computed_how::paid_on_day, *now.pays.is == payer::forsakringskassan);
    else
        write.wants(computed_how::paid_on_day, names_of(now.pays.missing));
}

/// Whether an occupation holds on the day; nothing where that is not known.
[[nodiscard]] inline std::optional<bool> has_occupation(const person& p, day d,
                                                        std::initializer_list<occupation_kind> kinds) {
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
        if (is) write.is(computed_how::occupation, name, *is);
    };
    put("unemployed", has_occupation(p, d, {occupation_kind::unemployed}));
    put("has_employer", has_occupation(p, d, {occupation_kind::employed, occupation_kind::on_call}));
}

/// By the compensation of the day; left out there is none.
inline void compute_compensation(const computed_writer& write, const person& p, day d) {
    constexpr int full = 100;
    if (!p.compensation) return;
    bool activity = false;
    int sickness = 0;  // per cent
    for (const compensation_fact& f : *p.compensation) {
        if (f.valid.first_unknown || f.valid.last_unknown || !f.is) return;
        if (d < f.valid.when.first || d > f.valid.when.last) continue;
        if (*f.is == compensation_kind::activity) {
            activity = true;
            continue;
        }
        if (!f.degree) return;
        sickness += *f.degree;
    }
    write.is(computed_how::compensation, "receives_activity_compensation", activity);
    write.is(computed_how::compensation, "sickness_compensation",
             std::string(sickness >= full ? "full"
                         : sickness > 0   ? "partial"
                                          : "none"));
}

}  // namespace detail

/// Computes what the facts of the other rooms say of the attributes on a day. What was given stands. The plan of payments is
/// made only where an attribute asks for it: `plan_of()` gives it.
template <class PlanOf>
void compute(known_attributes& known, const rehab_chain& chain, const person& p, day d, const computing& how,
             PlanOf&& plan_of) {
    const detail::computed_writer write(known);
    detail::compute_age(write, chain, p, d);
    detail::compute_sickness(write, chain, d, how);
    detail::compute_occupation(write, p, d);
    detail::compute_compensation(write, p, d);
    using enum computed_how;
    if (write.open(has_sgi) || write.open(exhausted) || write.open(paid_on_day))
        detail::compute_money(write, plan_of(), d);
}

}  // namespace rehabkedja
