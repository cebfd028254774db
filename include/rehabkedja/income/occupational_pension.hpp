/// @file
/// The SGI of who has an occupational pension before the pension age (tjänstepension, 26:25-27): only of work that lasts,
/// or, for who is unemployed and seeks work, of the last pay less the pension.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "rehabkedja/income/current_sgi.hpp"
#include "rehabkedja/income/given.hpp"
#include "rehabkedja/law/age_limit.hpp"
#include "rehabkedja/law/law_terms.hpp"

namespace rehabkedja {

/// The facts of a person with an occupational pension on a day. Amounts are kronor a year.
struct occupational_pension_facts {
    day on{};                                           ///< the day
    std::optional<day> born{};                          ///< the day of birth; nothing: unknown
    answer old_age_pension = answer::yes;               ///< it is ålderspension or a pension put on a par with it
    std::optional<kronor> pension{};                    ///< tjänstepension; nothing: unknown
    answer seeks_work = answer::unknown;                ///< wholly or partly unemployed, and seeks work (26:26)
    std::optional<kronor> last_pay{};                   ///< the pay just before the pension; nothing: unknown
    answer to_same_extent = answer::yes;                ///< means to work as much as before (26:27)
    std::optional<kronor> offered_income{};             ///< pay of the work offered, if less; nothing: unknown
    std::optional<kronor> work_employment = kronor{0};  ///< of current employment that meets 25:2-3; nothing: unknown
    std::optional<kronor> work_other = kronor{0};       ///< of current other work that does; nothing: unknown
    std::optional<int> work_lasts_months{};             ///< months in a row it is expected to last; nothing: unknown
    constexpr bool operator==(const occupational_pension_facts&) const = default;
};

/// Readings of points that 26:26-27 leave open. Not settled: an answer that hangs on one is unknown, and says so.
struct occupational_pension_readings {
    answer over_share_work_counts =
        answer::unknown;                           ///< a pension too high leaves a partly unemployed the SGI of 26:25
    answer floor_after_pension = answer::unknown;  ///< the floor of 25:3 is asked of what the pension leaves
    constexpr bool operator==(const occupational_pension_readings&) const = default;
};

/// Why there is an SGI beside an occupational pension, or none.
enum class occupational_pension_reason : std::uint8_t {
    not_known,         ///< the facts or the readings do not say
    before_age,        ///< the pension binds the SGI (26:25)
    age_reached,       ///< the month of the age has ended: the ordinary rules hold
    other_pension,     ///< no old-age pension nor like it: the ordinary rules hold
    older_rule,        ///< before 2011 an older act held, which was not read
    work_lasts,        ///< of current work (26:25)
    work_too_short,    ///< no work that is expected to last long enough (26:25)
    last_pay,          ///< of the last pay less the pension (26:27)
    offered_extent,    ///< of the work offered less the pension (26:27)
    pension_too_high,  ///< the pension does not stay below its share of the last pay (26:26)
    nothing_left,      ///< the pension takes it all, or what is left lies below the floor
};
/// Their names, in order.
inline constexpr std::array<std::string_view, 11> occupational_pension_reason_names{
    "not_known",      "before_age", "age_reached",    "other_pension",    "older_rule",  "work_lasts",
    "work_too_short", "last_pay",   "offered_extent", "pension_too_high", "nothing_left"};
/// The reason as a word.
[[nodiscard]] constexpr std::string_view name_of(occupational_pension_reason r) {
    return occupational_pension_reason_names.at(static_cast<std::size_t>(r));
}

/// An SGI beside an occupational pension and the class it gives.
struct occupational_pension_sgi {
    sgi_parts sgi{};                            ///< kronor a year, rounded and cut
    sgi_class is = sgi_class::zero_rehab_only;  ///< sgi_pension_unemployed, sgi_active or zero_rehab_only
    constexpr bool operator==(const occupational_pension_sgi&) const = default;
};

namespace detail {

/// The facts and readings together, as completions close them.
struct pension_question {
    occupational_pension_facts is{};
    occupational_pension_readings read{};
};
using pension_field = open_field<pension_question>;
using pension_why = occupational_pension_reason;

inline constexpr int oldest = 150;  // no person is older: stands for every age above the limits

inline constexpr std::array<pension_field, 11> pension_fields{{
    {"born", [](const pension_question& q) { return !q.is.born; },
     [](pension_question& q, std::size_t way) { q.is.born = way == 0 ? birthday(q.is.on, -oldest) : q.is.on; }, 2},
    {"old_age_pension", [](const pension_question& q) { return q.is.old_age_pension == answer::unknown; },
     [](pension_question& q, std::size_t way) { q.is.old_age_pension = static_cast<answer>(way); }, 2},
    {"pension", [](const pension_question& q) { return !q.is.pension; },
     [](pension_question& q, std::size_t way) { q.is.pension = way == 0 ? kronor{} : most_kronor; }, 2},
    {"seeks_work", [](const pension_question& q) { return q.is.seeks_work == answer::unknown; },
     [](pension_question& q, std::size_t way) { q.is.seeks_work = static_cast<answer>(way); }, 2},
    {"last_pay", [](const pension_question& q) { return !q.is.last_pay; },
     [](pension_question& q, std::size_t way) { q.is.last_pay = way == 0 ? kronor{} : most_kronor; }, 2},
    {"to_same_extent", [](const pension_question& q) { return q.is.to_same_extent == answer::unknown; },
     [](pension_question& q, std::size_t way) { q.is.to_same_extent = static_cast<answer>(way); }, 2},
    {"offered_income", [](const pension_question& q) { return !q.is.offered_income; },
     [](pension_question& q, std::size_t way) { q.is.offered_income = way == 0 ? kronor{} : most_kronor; }, 2},
    {"work", [](const pension_question& q) { return !q.is.work_employment || !q.is.work_other; },
     [](pension_question& q, std::size_t way) {
         const kronor stands = way == 0 ? kronor{} : most_kronor;
         q.is.work_employment = q.is.work_employment.value_or(stands);
         q.is.work_other = q.is.work_other.value_or(stands);
     },
     2},
    {"work_lasts_months", [](const pension_question& q) { return !q.is.work_lasts_months; },
     [](pension_question& q, std::size_t way) { q.is.work_lasts_months = way == 0 ? 0 : oldest; }, 2},
    {"reading.over_share_work_counts",
     [](const pension_question& q) { return q.read.over_share_work_counts == answer::unknown; },
     [](pension_question& q, std::size_t way) { q.read.over_share_work_counts = static_cast<answer>(way); }, 2},
    {"reading.floor_after_pension",
     [](const pension_question& q) { return q.read.floor_after_pension == answer::unknown; },
     [](pension_question& q, std::size_t way) { q.read.floor_after_pension = static_cast<answer>(way); }, 2},
}};

/// Whether the pension binds, by facts that are all known: to the end of the month in which the age is reached.
[[nodiscard]] constexpr ruled<pension_why> pension_binds(const law& l, const occupational_pension_facts& f) {
    using R = pension_why;
    using P = money_parameter;
    const provision at = sfb(26, 25);
    if (!l.money.number(P::occupational_pension_share, f.on))
        return {answer::unknown, std::nullopt, R::older_rule, afl(3, 0), {}};
    if (f.old_age_pension == answer::no) return {answer::no, std::nullopt, R::other_pension, at, {}};
    const auto reading = readings_of(l).feb_28 ? leap_birthday::feb_28 : leap_birthday::mar_1;
    const age_limit limit = limit_of(l.money, P::occupational_pension_age, *f.born, true, reading);
    const auto month_ended = [&](day from) { return from != until_further && first_of_month(f.on) > from; };
    if (month_ended(limit.from)) return {answer::no, std::nullopt, R::age_reached, at, {}};
    if (month_ended(limit.unsure_from)) {
        missing_names missing;
        missing.push("law.target_age.2032");
        return {answer::unknown, std::nullopt, R::not_known, at, missing};
    }
    return {answer::yes, std::nullopt, R::before_age, at, {}};
}

/// The SGI of current work beside a pension: that it recurs yearly is not enough (26:25).
[[nodiscard]] constexpr sgi_parts sgi_of_lasting_work(const law& l, const terms& t,
                                                      const occupational_pension_facts& f) {
    const std::int64_t least = l.money.number(money_parameter::occupational_pension_months, f.on).value_or(0);
    if (*f.work_lasts_months < least) return {};
    const std::array<earning, 2> work{earning{*f.work_employment, true, income_kind::employment, {}},
                                      earning{*f.work_other, true, income_kind::other, {}}};
    return current_sgi(t, readings_of(l), work).least;
}

/// The last pay, or that of the work offered, cut to the ceiling and less the pension (26:27), rounded down (25:5).
[[nodiscard]] constexpr kronor pay_less_pension(const terms& t, const money_readings& r, const pension_question& q) {
    constexpr std::int64_t hundredths = 100;
    const kronor pay = q.is.to_same_extent == answer::yes ? *q.is.last_pay : *q.is.offered_income;
    const ratio floor = ratio_of(*t.price_base).times(t.floor_hundredths).divided_by(hundredths);
    if (compare(floor, pay) > 0) return {};
    const kronor left = higher_of(kronor{}, lower_of(pay, *ceiling_of(t, t.price_base, r)) - *q.is.pension);
    if (q.read.floor_after_pension == answer::yes && compare(floor, left) > 0) return {};
    return hundreds_down(left);
}

[[nodiscard]] constexpr ruled<pension_why, occupational_pension_sgi> known_pension_sgi(const law& l,
                                                                                       const pension_question& q) {
    using R = pension_why;
    using C = sgi_class;
    constexpr std::int64_t hundredths = 100;
    const auto binds = pension_binds(l, q.is);
    // Where the pension does not bind, the ordinary rules answer, not these.
    if (binds.is != answer::yes) return {answer::unknown, std::nullopt, binds.why, binds.at, binds.missing};
    const terms t = terms_on(l, q.is.on);
    if (!t.price_base) {
        missing_names missing;
        missing.push("law.price_base_amount");
        return {answer::unknown, std::nullopt, R::not_known, sfb(25, 3), missing};
    }
    using made = occupational_pension_sgi;
    const sgi_parts work = sgi_of_lasting_work(l, t, q.is);
    const bool works = work.total() > kronor{};
    if (q.is.seeks_work == answer::no) {
        if (works) return {answer::yes, made{work, C::sgi_active}, R::work_lasts, sfb(26, 25), {}};
        return {answer::no, made{}, R::work_too_short, sfb(26, 25), {}};
    }
    const std::int64_t share = l.money.number(money_parameter::occupational_pension_share, q.is.on).value_or(0);
    if (times(*q.is.pension, hundredths) >= times(*q.is.last_pay, share)) {
        if (works && q.read.over_share_work_counts == answer::yes)
            return {answer::yes, made{work, C::sgi_active}, R::work_lasts, sfb(26, 25), {}};
        return {answer::no, made{}, R::pension_too_high, sfb(26, 26), {}};
    }
    const kronor left = pay_less_pension(t, readings_of(l), q);
    // Who is only partly unemployed never has less than by current work (26:27 second paragraph).
    if (works && work.total() >= left)
        return {answer::yes, made{work, C::sgi_active}, R::work_lasts, sfb(26, 27, 0, 2), {}};
    if (left == kronor{}) return {answer::no, made{}, R::nothing_left, sfb(26, 27, 0, 2), {}};
    const R why = q.is.to_same_extent == answer::yes ? R::last_pay : R::offered_extent;
    return {answer::yes, made{{left, kronor{}}, C::sgi_pension_unemployed}, why, sfb(26, 27), {}};
}

}  // namespace detail

/// Whether an occupational pension binds the SGI on a day (26:25). Where it does not, the ordinary rules hold.
[[nodiscard]] constexpr ruled<occupational_pension_reason> occupational_pension_binds(
    const law& l, const occupational_pension_facts& f) {
    std::array<detail::pension_field, 2> about{};
    std::ranges::copy_n(detail::pension_fields.begin(), about.size(), about.begin());
    return in_all_completions(
        detail::pension_question{f, {}}, about, sfb(26, 25),
        [&](const detail::pension_question& known) { return detail::pension_binds(l, known.is); });
}

/// Whether there is an SGI beside an occupational pension that binds, and which. Protection holds none from before the
/// pension (26:7, 26:9). @throws input_error (`bad_amount`).
///
///     occupational_pension_facts f{.on = d, .born = b, .pension = kronor{250'000}, .seeks_work = answer::yes,
///                                  .last_pay = kronor{500'000}};
///     occupational_pension_income(swedish_law(), f).value->sgi.total();    // 250,000
[[nodiscard]] constexpr ruled<occupational_pension_reason, occupational_pension_sgi> occupational_pension_income(
    const law& l, occupational_pension_facts f, const occupational_pension_readings& read = {}) {
    detail::require_amount(f.pension, "pension");
    detail::require_amount(f.last_pay, "last_pay");
    detail::require_amount(f.offered_income, "offered_income");
    detail::require_amount(f.work_employment, "work_employment");
    detail::require_amount(f.work_other, "work_other");
    // Without current work its length says nothing.
    if (f.work_employment == kronor{} && f.work_other == kronor{}) f.work_lasts_months = 0;
    return in_all_completions(
        detail::pension_question{f, read}, detail::pension_fields, sfb(26, 25),
        [&](const detail::pension_question& known) { return detail::known_pension_sgi(l, known); });
}

}  // namespace rehabkedja
