/// @file
/// The build-up stage of a business (uppbyggnadsskede, 25:7 a, 25:9): for so many months its income counts as at least what
/// an employee would get for like work. What that pay is, is a judgement: it is given.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "rehabkedja/income/given.hpp"
#include "rehabkedja/law/law.hpp"
#include "rehabkedja/law/unsure.hpp"
#include "rehabkedja/sickness/income_facts.hpp"
#include "rehabkedja/time/period.hpp"

namespace rehabkedja {

/// In which form a business is run.
enum class business_form : std::uint8_t {
    other,            ///< näringsverksamhet in any form but a limited company (25:9)
    limited_company,  ///< aktiebolag: the owner has income of employment (25:7 a)
};
/// Their names, in order.
inline constexpr std::array<std::string_view, 2> business_form_names{"other", "limited_company"};
/// The form as a word.
[[nodiscard]] constexpr std::string_view name_of(business_form f) {
    return business_form_names.at(static_cast<std::size_t>(f));
}

/// The facts of a business on a benefit day.
struct build_up_facts {
    day on{};                                     ///< the benefit day
    std::optional<day> period_began{};            ///< first day of the benefit period; nothing: unknown
    std::optional<business_form> form{};          ///< the form of the business; nothing: unknown
    answer entrepreneur = answer::unknown;        ///< företagare as in the unemployment insurance act: companies only
    std::optional<day> registered{};              ///< the registration was, or should have been, made; nothing: unknown
    answer same_activity_before = answer::no;     ///< the same activity was run in a first business before
    std::optional<business_form> earlier_form{};  ///< its form; nothing: unknown
    std::optional<day> earlier_registered{};      ///< its registration was, or should have been, made; nothing: unknown
    std::optional<day> earlier_began{};           ///< the first business began; nothing: unknown
    std::optional<kronor> own_income{};           ///< kronor a year expected of the business; nothing: unknown
    std::optional<kronor> comparable_pay{};  ///< skälig avlöning för liknande arbete, kronor a year; nothing: unknown
    constexpr bool operator==(const build_up_facts&) const = default;
};

/// Why a business is in the build-up stage, or not.
enum class build_up_reason : std::uint8_t {
    not_known,         ///< the facts do not say
    in_stage,          ///< the day lies in the stage
    before_stage,      ///< the stage has not begun
    stage_over,        ///< the stage is over
    not_entrepreneur,  ///< an employee of a company, and no entrepreneur (25:7 a)
    form_not_covered,  ///< companies had no stage for benefit periods from before 1 August 2018
    older_rule,        ///< before 1 July 2010 an older rule held, which was not read (SFBP 4:15 a)
};
/// Their names, in order.
inline constexpr std::array<std::string_view, 7> build_up_reason_names{
    "not_known", "in_stage", "before_stage", "stage_over", "not_entrepreneur", "form_not_covered", "older_rule"};
/// The reason as a word.
[[nodiscard]] constexpr std::string_view name_of(build_up_reason r) {
    return build_up_reason_names.at(static_cast<std::size_t>(r));
}

/// The yearly income of a business, and of which kind it is.
struct business_income {
    kronor yearly{};     ///< kronor a year, not rounded, not cut (25:5)
    income_kind kind{};  ///< of employment in the own company, or of other work
    constexpr bool operator==(const business_income&) const = default;
};

namespace detail {

using build_up_field = open_field<build_up_facts>;
/// A day from which months are counted: long ago, in the month of the day, or later.
constexpr void close_start(std::optional<day>& d, day on, std::size_t way) {
    d = way == 0 ? first_sensible_day : way == 1 ? on : last_sensible_day;
}
inline constexpr std::array<build_up_field, 9> build_up_fields{{
    {"period_began", [](const build_up_facts& f) { return !f.period_began; },
     [](build_up_facts& f, std::size_t way) { f.period_began = way == 0 ? first_sensible_day : f.on; }, 2},
    {"form", [](const build_up_facts& f) { return !f.form; },
     [](build_up_facts& f, std::size_t way) { f.form = static_cast<business_form>(way); }, 2},
    {"entrepreneur", [](const build_up_facts& f) { return f.entrepreneur == answer::unknown; },
     [](build_up_facts& f, std::size_t way) { f.entrepreneur = static_cast<answer>(way); }, 2},
    {"registered", [](const build_up_facts& f) { return !f.registered; },
     [](build_up_facts& f, std::size_t way) { close_start(f.registered, f.on, way); }, 3},
    {"same_activity_before", [](const build_up_facts& f) { return f.same_activity_before == answer::unknown; },
     [](build_up_facts& f, std::size_t way) { f.same_activity_before = static_cast<answer>(way); }, 2},
    {"earlier_form", [](const build_up_facts& f) { return f.same_activity_before != answer::no && !f.earlier_form; },
     [](build_up_facts& f, std::size_t way) { f.earlier_form = static_cast<business_form>(way); }, 2},
    {"earlier_registered",
     [](const build_up_facts& f) { return f.same_activity_before != answer::no && !f.earlier_registered; },
     [](build_up_facts& f, std::size_t way) { close_start(f.earlier_registered, f.on, way); }, 3},
    {"earlier_began", [](const build_up_facts& f) { return f.same_activity_before != answer::no && !f.earlier_began; },
     [](build_up_facts& f, std::size_t way) { close_start(f.earlier_began, f.on, way); }, 3},
    {"own_income", [](const build_up_facts& f) { return !f.own_income; },
     [](build_up_facts& f, std::size_t way) { f.own_income = way == 0 ? kronor{} : most_kronor; }, 2},
}};

[[nodiscard]] constexpr provision build_up_place(business_form f) {
    return f == business_form::limited_company ? sfb(25, 7, 'a') : sfb(25, 9);
}

/// From when the months are counted: a business that goes on in another form keeps its start (25:7 a second paragraph, 25:9
/// second and third).
[[nodiscard]] constexpr day build_up_start(const build_up_facts& f) {
    const bool company = *f.form == business_form::limited_company;
    if (f.same_activity_before != answer::yes) return *f.registered;
    const bool company_before = *f.earlier_form == business_form::limited_company;
    // From one company to another is no other form: its own registration counts.
    if (company && company_before) return *f.registered;
    return company || company_before ? *f.earlier_registered : *f.earlier_began;
}

/// The stage by facts that are all known.
[[nodiscard]] constexpr ruled<build_up_reason, period> known_build_up(const law& l, const build_up_facts& f) {
    using R = build_up_reason;
    using P = money_parameter;
    const money_law& m = l.money;
    const provision at = build_up_place(*f.form);
    const bool company = *f.form == business_form::limited_company;
    const auto& entries = m.numbers.at(static_cast<std::size_t>(P::build_up_months));
    const day first_ever = entries.empty() ? until_further : m.changes[entries[0].since].applies_from;
    if (f.on < first_ever) {
        provision older = sfbp(4, 15);
        older.letter = 'a';
        return {answer::unknown, std::nullopt, R::older_rule, older, {}};
    }
    // The length goes by the start of the benefit period (2018:670).
    const day asked = std::max(*f.period_began, first_ever);
    const std::int64_t months = m.number(P::build_up_months, asked).value_or(0);
    if (company && !m.number(P::build_up_for_companies, asked))
        return {answer::no, std::nullopt, R::form_not_covered, at, {}};
    if (company && f.entrepreneur == answer::no) return {answer::no, std::nullopt, R::not_entrepreneur, at, {}};
    const day first = first_of_month(build_up_start(f));
    const period stage{first, add_months(first, static_cast<int>(months), month_rounding::last_day_of_month) - 1};
    if (f.on < stage.first) return {answer::no, stage, R::before_stage, at, {}};
    if (f.on > stage.last) return {answer::no, stage, R::stage_over, at, {}};
    return {answer::yes, stage, R::in_stage, at, {}};
}

}  // namespace detail

/// Whether a business is in the build-up stage on a day, and from when to when the stage lasts.
///
///     build_up_facts f{.on = d, .period_began = d, .form = business_form::other, .registered = r};
///     build_up_stage(swedish_law(), f).is;
[[nodiscard]] constexpr ruled<build_up_reason, period> build_up_stage(const law& l, build_up_facts f) {
    f.own_income = f.own_income.value_or(kronor{});  // the stage does not hang on it
    return in_all_completions(f, detail::build_up_fields, sfb(25, 9),
                              [&](const build_up_facts& known) { return detail::known_build_up(l, known); });
}

/// The yearly income of the business: in the stage at least the comparable pay. `is` says whether the stage raises it.
/// @throws input_error (`bad_amount`).
[[nodiscard]] constexpr ruled<build_up_reason, business_income> build_up_income(const law& l,
                                                                                const build_up_facts& given) {
    detail::require_amount(given.own_income, "own_income");
    detail::require_amount(given.comparable_pay, "comparable_pay");
    const auto rule = [&](const build_up_facts& f) {
        const auto stage = detail::known_build_up(l, f);
        ruled<build_up_reason, business_income> found{stage.is, std::nullopt, stage.why, stage.at, stage.missing};
        if (stage.is == answer::unknown) return found;
        const income_kind kind =
            *f.form == business_form::limited_company ? income_kind::employment : income_kind::other;
        kronor yearly = *f.own_income;
        if (stage.is == answer::yes) {
            yearly = higher_of(yearly, *f.comparable_pay);
            found.is = *f.own_income < yearly ? answer::yes : answer::no;
        }
        found.value = business_income{yearly, kind};
        return found;
    };
    std::array<detail::build_up_field, detail::build_up_fields.size() + 1> fields{};
    std::ranges::copy(detail::build_up_fields, fields.begin());
    fields.back() = {"comparable_pay", [](const build_up_facts& f) { return !f.comparable_pay; },
                     [](build_up_facts& f, std::size_t way) { f.comparable_pay = way == 0 ? kronor{} : most_kronor; },
                     2};
    return in_all_completions(given, fields, sfb(25, 9), rule);
}

}  // namespace rehabkedja
