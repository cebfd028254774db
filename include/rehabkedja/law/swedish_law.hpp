/// @file
/// The law of Sweden on the rehabilitation chain, from 1 July 2008, as read on 27 April 2026.
///
/// Each date, number and amending act stands here once. Rows name changes, never dates; steps, never days.
#pragma once

#include "rehabkedja/law/law.hpp"
#include "rehabkedja/law/swedish_money.hpp"
#include "rehabkedja/law/swedish_money_wordings.hpp"

namespace rehabkedja {

namespace detail {

/// The changes, in the order of their benefit days: `swedish_changes` lists them in this order and checks it. Where the
/// sources give no day of issue, an act counts as issued when it entered into force, or at the end of the year in its
/// number if that is earlier.
enum sfs_change : change_id {
    chain_2008,
    grounds_2010,
    code_2011,
    normal_work_2012,
    adding_2014,
    limits_2016,
    sick_period_2018,
    plan_2018,
    delayed_care_2020,
    suspended_2020,
    predominant_2021,
    delayed_care_2021,
    delayed_care_2022,
    return_2022,
    group_2022,
    on_call_group_2022,
    ages_2023,
    care_first_end_2023,
    care_prolonged_2023,
    care_ends_2024,
    ages_2026,
    work_trial_2026,
};

[[nodiscard]] constexpr changes swedish_changes() {
    using enum standing;
    const auto on = [](int y, int m, int d) { return day_of(y, m, d); };
    changes all;
    const auto add = [&](change_id id, provision by, day applies, day in_force, day issued, standing sure = confirmed) {
        const bool in_order = id == all.size() && (all.empty() || all.back().applies_from <= applies);
        if (!in_order) throw input_error({error_code::bad_law, {}, "the changes stand out of their order", {}});
        all.push({by, applies, applies, in_force, issued, sure});
    };
    // clang-format off
    //  change               by                 benefit days from   in force            issued at the latest
    add(chain_2008,          sfs(2008,  480),   on(2008,  7,  1),   on(2008,  7,  1),   on(2008,  7,  1));
    add(grounds_2010,        bill(2009,  45),   on(2010,  1,  1),   on(2010,  1,  1),   on(2009, 12, 31));
    add(code_2011,           sfs(2010,  110),   on(2011,  1,  1),   on(2011,  1,  1),   on(2010, 12, 31));
    add(normal_work_2012,    sfs(2012,  256),   on(2012,  7,  1),   on(2012,  7,  1),   on(2012,  7,  1));
    add(adding_2014,         sfs(2013,  747),   on(2014,  1,  1),   on(2014,  1,  1),   on(2013, 12, 31));
    add(limits_2016,         sfs(2015,  963),   on(2016,  2,  1),   on(2016,  2,  1),   on(2015, 12, 31));
    add(sick_period_2018,    sfs(2017, 1305),   on(2018,  1,  1),   on(2018,  1,  1),   on(2017, 12, 31));
    add(plan_2018,           sfs(2017, 1306),   on(2018,  7,  1),   on(2018,  7,  1),   on(2017, 12, 31));
    add(delayed_care_2020,   sfs(2020,  711),   on(2020,  4,  2),   on(2020,  7, 17),   on(2020,  7, 17));
    add(suspended_2020,      sfs(2021,   59),   on(2020, 12, 21),   on(2021,  2,  8),   on(2021,  2,  8));
    add(predominant_2021,    sfs(2021,  160),   on(2021,  3, 15),   on(2021,  3, 15),   on(2021,  3, 15));
    add(delayed_care_2021,   sfs(2021,  141),   on(2021,  3, 15),   on(2021,  3, 15),   on(2021,  3, 15));
    add(delayed_care_2022,   sfs(2021, 1240),   on(2022,  1,  1),   on(2022,  1,  1),   on(2021, 12, 31));
    add(return_2022,         sfs(2021, 1240),   on(2022,  2,  1),   on(2022,  2,  1),   on(2021, 12, 31));
    add(group_2022,          sfs(2021, 1243),   on(2022,  9,  1),   on(2022,  9,  1),   on(2021, 12, 31));
    add(on_call_group_2022,  sfs(2022,  939),   on(2022,  9,  1),   on(2022,  9,  1),   on(2022,  9,  1));
    add(ages_2023,           sfs(2022,  878),   on(2023,  1,  1),   on(2022, 12,  1),   on(2022, 12,  1));
    add(care_first_end_2023, sfs(2021, 1240),   on(2023,  1,  1),   on(2022,  1,  1),   on(2021, 12, 31));
    add(care_prolonged_2023, sfs(2022, 1854),   on(2023,  1,  1),   on(2022, 12, 31),   on(2022, 12, 31), derived);
    add(care_ends_2024,      sfs(2022, 1854),   on(2024,  1,  1),   on(2024,  1,  1),   on(2022, 12, 31));
    add(ages_2026,           sfs(2022,  879),   on(2026,  1,  1),   on(2025, 12,  1),   on(2022, 12, 31));
    add(work_trial_2026,     sfs(2026,   40),   on(2026,  3,  1),   on(2026,  3,  1),   on(2026,  3,  1));
    // clang-format on
    return all;
}

[[nodiscard]] constexpr chain_rows swedish_chain_rows() {
    using L = layer;
    using S = step;
    using F = asked_fact;
    using R = reason;
    using enum standing;

    constexpr occupation_set employed = only(occupation::employed);
    constexpr occupation_set self_employed = only(occupation::self_employed);
    constexpr occupation_set unemployed = only(occupation::unemployed);
    constexpr occupation_set on_leave = only(occupation::on_leave);
    constexpr occupation_set booked = only(occupation::on_call_booked);
    constexpr occupation_set unbooked = only(occupation::on_call_unbooked);
    constexpr occupation_set on_call = booked | unbooked;
    constexpr occupation_set parent = only(occupation::parental_leave);
    constexpr occupation_set student = only(occupation::student);
    constexpr occupation_set with_employer = employed | booked;
    constexpr occupation_set with_work = employed | self_employed | booked;
    constexpr occupation_set in_chain = with_work | student;  // who climbs the ladder of 27:46-49

    constexpr measure_set usual = only(measure::usual_work);
    constexpr measure_set other = only(measure::other_work_at_employer);
    constexpr measure_set available = only(measure::available_suitable_work);
    constexpr measure_set child = only(measure::child_care);
    constexpr measure_set labour = labour_market_measure;
    constexpr lacking_set on_call_option = only(lacking::option_on_call_before_2022);
    constexpr lacking_set student_option = only(lacking::option_student_work);
    constexpr lacking_set age_option = only(lacking::option_after_guarantee_age);

    // Readings: on-call employees before 27:49 b, students, and those past the guarantee age (`labour_market` there: the
    // ordinary rows speak).
    const auto chosen = [](option o, std::string_view value) {
        return under{o, value.empty() ? not_chosen : *choice_of(o, value), false};
    };
    const under on_call_open = chosen(option::on_call_before_2022, "");
    const under on_call_as_employed = chosen(option::on_call_before_2022, "as_employed");
    const under on_call_as_unemployed = chosen(option::on_call_before_2022, "as_unemployed");
    const under on_call_as_2022 = chosen(option::on_call_before_2022, "as_from_2022");
    const under student_open = chosen(option::student_work, "");
    const under student_beside = chosen(option::student_work, "work_beside_studies");
    const under age_open = chosen(option::after_guarantee_age, "");
    const under age_employer = chosen(option::after_guarantee_age, "employer_only");

    chain_rows rows;
    // clang-format off
    const auto put = [&](L in, change_id since, change_id ended, occupation_set who, S after, S until, F with, measure_set adds,
                         R why, provision at, standing sure = confirmed, lacking_set hangs = 0, under reading = {}) {
        rows.push({in, since, ended, who, after, until, with, adds, hangs, why, at, sure, reading});
    };
    constexpr change_id open = no_change;

    // ── the usual work: 27:46; the care of the child: 27:52 ──────────────────────────────────────────────────────────────────
    //  layer        since              ended by           who            after        until         with             adds   why                         at
    put(L::usual,    chain_2008,        open,              parent,        S::start,    S::open,      F::nothing,      child, R::child_care,              sfb(27, 52));
    put(L::usual,    chain_2008,        open,              unemployed | on_leave, S::start, S::open, F::nothing,      0,     R::no_usual_work,           bill(2007, 136), derived);
    put(L::usual,    chain_2008,        open,              student,       S::start,    S::open,      F::nothing,      0,     R::hangs_on_student_work,   sfb(27, 46), unsure, student_option, student_open);
    put(L::usual,    chain_2008,        open,              student,       S::start,    S::open,      F::nothing,      usual, R::beside_studies,          sfb(27, 46, 0, 1), unsure, 0, student_beside);
    put(L::usual,    chain_2008,        return_2022,       on_call,       S::start,    S::open,      F::nothing,      0,     R::hangs_on_on_call,        sfb(27, 46), unsure, on_call_option, on_call_open);
    put(L::usual,    chain_2008,        return_2022,       on_call,       S::start,    S::open,      F::nothing,      0,     R::no_usual_work,           sfb(27, 46), unsure, 0, on_call_as_unemployed);
    put(L::usual,    chain_2008,        return_2022,       on_call,       S::start,    S::open,      F::nothing,      usual, R::usual_work,              sfb(27, 46, 0, 1), unsure, 0, on_call_as_employed);
    put(L::usual,    chain_2008,        return_2022,       on_call,       S::start,    S::open,      F::nothing,      usual, R::usual_work,              sfb(27, 46, 0, 1), unsure, 0, on_call_as_2022);
    put(L::usual,    return_2022,       open,              unbooked,      S::start,    S::open,      F::nothing,      usual, R::usual_work,              sfb(27, 49, 'b', 1));
    put(L::usual,    chain_2008,        open,              with_work,     S::start,    S::open,      F::nothing,      usual, R::usual_work,              sfb(27, 46, 0, 1));

    // ── the employer's other work: 27:47 ─────────────────────────────────────────────────────────────────────────────────────
    put(L::employer, chain_2008,        return_2022,       on_call,       S::employer, S::open,      F::nothing,      other, R::employer_step,           sfb(27, 47, 0, 1), unsure, 0, on_call_as_employed);
    put(L::employer, chain_2008,        return_2022,       booked,        S::employer, S::open,      F::nothing,      other, R::employer_step,           sfb(27, 47, 0, 1), unsure, 0, on_call_as_2022);
    put(L::employer, chain_2008,        return_2022,       on_call,       S::start,    S::open,      F::nothing,      0,     R::employer_not_yet,        sfb(27, 47, 0, 1), unsure);
    put(L::employer, chain_2008,        open,              with_employer, S::employer, S::open,      F::nothing,      other, R::employer_step,           sfb(27, 47, 0, 1));
    put(L::employer, chain_2008,        open,              self_employed | student, S::employer, S::open, F::nothing, 0,     R::employer_step_empty,     sfb(27, 47, 0, 1));
    put(L::employer, chain_2008,        open,              0xFF,          S::start,    S::open,      F::nothing,      0,     R::employer_not_yet,        sfb(27, 47, 0, 1));

    // ── the labour market: 27:48-49 e ────────────────────────────────────────────────────────────────────────────────────────
    put(L::market,   chain_2008,        open,              parent,        S::start,    S::open,      F::nothing,      0,     R::market_not_yet,          sfb(27, 52));
    put(L::market,   chain_2008,        open,              unemployed,    S::start,    S::open,      F::nothing,      labour, R::market_unemployed,      sfb(27, 48, 0, 1));
    put(L::market,   chain_2008,        open,              on_leave,      S::start,    S::open,      F::nothing,      labour, R::market_on_leave,        sfb(27, 48, 0, 1));
    put(L::market,   chain_2008,        open,              student,       S::start,    S::open,      F::nothing,      0,     R::market_not_yet,          sfb(27, 46), unsure, 0, student_open);
    put(L::market,   chain_2008,        return_2022,       on_call,       S::start,    S::open,      F::nothing,      0,     R::market_not_yet,          sfb(27, 46), unsure, 0, on_call_open);
    put(L::market,   chain_2008,        return_2022,       on_call,       S::start,    S::open,      F::nothing,      labour, R::market_unemployed,      sfb(27, 48, 0, 1), unsure, 0, on_call_as_unemployed);
    put(L::market,   chain_2008,        return_2022,       unbooked,      S::start,    S::employer,  F::nothing,      0,     R::market_not_yet,          sfb(27, 48, 0, 1), unsure, 0, on_call_as_2022);
    put(L::market,   chain_2008,        return_2022,       unbooked,      S::employer, S::open,      F::nothing,      labour, R::market_on_call,         sfb(27, 49, 'b', 2), unsure, 0, on_call_as_2022);
    put(L::market,   return_2022,       open,              unbooked,      S::start,    S::employer,  F::nothing,      0,     R::market_not_yet,          sfb(27, 49, 'b', 2));
    put(L::market,   return_2022,       open,              unbooked,      S::employer, S::open,      F::nothing,      labour, R::market_on_call,         sfb(27, 49, 'b', 2));
    put(L::market,   chain_2008,        open,              in_chain | unbooked, S::start, S::market, F::nothing,      0,     R::market_not_yet,          sfb(27, 48, 0, 1));
    put(L::market,   return_2022,       open,              in_chain,      S::market,   S::open,      F::near_pension, available, R::near_pension,        sfb(27, 49, 'd', 2));
    put(L::market,   return_2022,       open,              in_chain,      S::market,   S::open,      F::past_guarantee_age, 0, R::hangs_on_guarantee_age, sfb(27, 49, 'd', 3), unsure, age_option, age_open);
    put(L::market,   return_2022,       open,              in_chain,      S::market,   S::open,      F::past_guarantee_age, 0, R::after_guarantee_age,  sfb(27, 49, 'd', 3), unsure, 0, age_employer);
    put(L::market,   suspended_2020,    delayed_care_2021, in_chain | unbooked, S::market, S::late_market, F::nothing, 0,    R::suspended,               sfs(2021, 59, 2));
    put(L::market,   delayed_care_2020, delayed_care_2022, in_chain | unbooked, S::market, S::open,  F::care_delayed_by_covid, 0, R::care_delayed,      sfs(2020, 711, 2));
    put(L::market,   delayed_care_2022, care_first_end_2023, in_chain | unbooked,S::market,   S::open,      F::care_delayed_by_covid, 0, R::care_delayed,      sfb(27, 49, 'a'));
    put(L::market,   care_prolonged_2023, care_ends_2024,  in_chain | unbooked,  S::market,   S::open,      F::care_delayed_by_covid, 0, R::care_delayed,      sfb(27, 49, 'a'));
    put(L::market,   predominant_2021,  open,              in_chain | unbooked, S::market, S::late_market, F::predominant_reasons, 0, R::predominant_reasons, sfb(27, 48, 0, 3, 1));
    put(L::market,   chain_2008,        predominant_2021,  in_chain | unbooked, S::market, S::late_market, F::special_reasons, 0, R::special_reasons_old, sfb(27, 48));
    put(L::market,   return_2022,       open,              in_chain,      S::market,   S::late_market, F::special_reasons, 0,  R::special_reasons,       sfb(27, 48, 0, 3, 2));
    put(L::market,   return_2022,       open,              in_chain,      S::late_market, S::return_by, F::special_reasons, 0, R::special_reasons,       sfb(27, 49, 0, 3, 1));
    put(L::market,   grounds_2010,      open,              in_chain | unbooked, S::market, S::late_market, F::unreasonable, 0, R::unreasonable,         sfb(27, 48, 0, 3, 3));
    put(L::market,   grounds_2010,      open,              in_chain | unbooked, S::late_market, S::open, F::unreasonable, 0, R::unreasonable,           sfb(27, 49, 0, 3, 2));
    put(L::market,   chain_2008,        open,              in_chain | unbooked, S::market, S::late_market, F::nothing, labour, R::market,               sfb(27, 48, 0, 1));
    put(L::market,   chain_2008,        grounds_2010,            in_chain | unbooked, S::late_market, S::open, F::nothing, labour, R::late_market,            sfb(27, 49, 0, 1), derived);
    put(L::market,   grounds_2010,      open,              in_chain | unbooked, S::late_market, S::open, F::nothing, labour, R::late_market,            sfb(27, 49, 0, 1));
    // clang-format on
    return rows;
}

[[nodiscard]] constexpr wordings swedish_wordings() {
    wordings all;
    // clang-format off
    const auto say = [&](provision of, change_id since, provision cited_as, standing sure = standing::confirmed) { all.push({of, since, cited_as, sure, true}); };
    const auto say_section = [&](provision of, change_id since, provision cited_as, standing sure = standing::confirmed) { all.push({of, since, cited_as, sure, false}); };
    for (const int section : {46, 47, 48, 49, 51}) {
        // One section of the older act held the whole ladder; its text was not read, its grounds were. How periods were added
        // was not read before 2014.
        const standing sure = section == 51 ? standing::unsure : standing::confirmed;
        say_section(sfb(27, section), chain_2008,   afl(3, 7), sure);
        say_section(sfb(27, section), grounds_2010, afl(3, 7), sure);
        say_section(sfb(27, section), code_2011,    sfb(27, section), sure);
    }
    say(sfb(27, 46),      return_2022,        sfb(27, 46));
    say(sfb(27, 47),      code_2011,          sfb(27, 47));
    say_section(sfb(27, 48),      normal_work_2012,   sfb(27, 48));
    say_section(sfb(27, 48),      predominant_2021,   sfb(27, 48));
    say_section(sfb(27, 48), return_2022,        sfb(27, 48));
    say(sfb(27, 48),      group_2022,         sfb(27, 48));
    say_section(sfb(27, 49),      predominant_2021,   sfb(27, 49), standing::from_memory);
    say(sfb(27, 49),      return_2022,        sfb(27, 49));
    say(sfb(27, 49, 'a'), delayed_care_2022,  sfb(27, 49, 'a'));
    say(sfb(27, 49, 'b'), return_2022,        sfb(27, 49, 'b'));
    say(sfb(27, 49, 'b'), on_call_group_2022, sfb(27, 49, 'b'));
    say(sfb(27, 49, 'c'), return_2022,        sfb(27, 49, 'c'));
    say(sfb(27, 49, 'd'), return_2022,        sfb(27, 49, 'd'));
    say(sfb(27, 49, 'e'), return_2022,        sfb(27, 49, 'e'));
    say(sfb(27, 51),      adding_2014,        sfb(27, 51));
    say(sfb(27, 51),      limits_2016,        sfb(27, 51));
    say_section(sfb(27, 52), chain_2008,         afl(3, 0), standing::from_memory);
    say(sfb(27, 52),      code_2011,          sfb(27, 52));
    say_section(sfb(27, 26), chain_2008,      afl(3, 0), standing::from_memory);
    say_section(sfb(27, 26), code_2011,          sfb(27, 26));
    say(sfb(27, 26),      sick_period_2018,   sfb(27, 26));
    say_section(sfb(27, 25), chain_2008,      afl(3, 0), standing::from_memory);
    say_section(sfb(27, 25), code_2011,          sfb(27, 25));
    say(sfb(27, 25),      adding_2014,        sfb(27, 25));
    say(sfs(2020, 711, 2), delayed_care_2020, sfs(2020, 711, 2));
    say(sfs(2020, 711, 2), suspended_2020,    sfs(2020, 711, 2));
    say(sfs(2020, 711, 2), delayed_care_2021, sfs(2020, 711, 2));
    say(sfs(2021, 59, 2), suspended_2020,     sfs(2021, 59, 2));
    say(sfb(27, 8, 'a'),  work_trial_2026,    sfb(27, 8, 'a'));
    say(sfb(27, 8, 'b'),  work_trial_2026,    sfb(27, 8, 'b'));
    say(sfb(27, 8, 'c'),  work_trial_2026,    sfb(27, 8, 'c'));
    say(sfb(30, 6),       plan_2018,          sfb(30, 6));
    // clang-format on
    return all;
}

[[nodiscard]] constexpr std::array<dated<int>, parameters> swedish_numbers() {
    std::array<dated<int>, parameters> all{};
    using enum standing;
    const auto set = [&](parameter p, change_id since, int value, standing sure = confirmed) {
        all.at(static_cast<std::size_t>(p)).from(since, value, sure);
    };
    // clang-format off
    set(parameter::employer_step,                 chain_2008,       90);
    set(parameter::market_step,                   chain_2008,      180);
    set(parameter::late_market_step,              chain_2008,      365);
    // No ground knew the step before 27:48 and 49 as of 2022.
    set(parameter::return_step,                   chain_2008,      550, derived);
    set(parameter::return_step,                   return_2022,     550);
    // How periods were added before 2014 was not read: option adding_before_2014.
    set(parameter::adding_gap_limit,              chain_2008,       90, unsure);
    set(parameter::adding_gap_limit,              adding_2014,      90);
    set(parameter::worked_days_limit,             chain_2008,       90, from_memory);
    set(parameter::least_degree,                  chain_2008,       25);
    // 27:25 was read as worded by SFS 2013:747.
    set(parameter::certificate_day,               chain_2008,        8, derived);
    set(parameter::certificate_day,               adding_2014,       8);
    set(parameter::employer_period_days,          chain_2008,       14);
    set(parameter::relapse_gap_days,              chain_2008,        5);
    set(parameter::plan_for_return_day,           plan_2018,        30);
    set(parameter::work_trial_days,               work_trial_2026,  14);
    set(parameter::work_trial_periods,            work_trial_2026,   2);
    set(parameter::work_trial_frame,              work_trial_2026, 365);
    set(parameter::work_trial_wait,               work_trial_2026,  30);
    set(parameter::work_trial_notice,             work_trial_2026,  14);
    // clang-format on
    return all;
}

}  // namespace detail

/// The law of Sweden as read on 27 April 2026, every option at its default.
[[nodiscard]] constexpr law swedish_law() {
    law l;
    l.version = "2026-04-27.1";
    l.read_until = detail::day_of(2026, 4, 27);
    l.changes = detail::swedish_changes();
    l.rows = detail::swedish_chain_rows();
    l.wordings = detail::swedish_wordings();
    l.numbers = detail::swedish_numbers();
    l.labour_market.from(detail::chain_2008, only(measure::regular_labour_market));
    l.labour_market.from(detail::normal_work_2012, only(measure::normally_occurring_work));
    l.labour_market.from(detail::group_2022, only(measure::stated_occupational_group));
    // 27:49 b names its measure itself and was changed by an act of its own.
    l.on_call_market.from(detail::chain_2008, only(measure::regular_labour_market));
    l.on_call_market.from(detail::normal_work_2012, only(measure::normally_occurring_work));
    l.on_call_market.from(detail::on_call_group_2022, only(measure::stated_occupational_group));
    l.earliest_pension.from(detail::return_2022, {62, false});
    l.earliest_pension.from(detail::ages_2023, {63, false});
    l.earliest_pension.from(detail::ages_2026, {64, true});
    // That 27:49 d ends with the month before that of the age follows from 67:4, which counts by month.
    l.guarantee_pension.from(detail::return_2022, {65, true}, standing::derived);
    l.guarantee_pension.from(detail::ages_2023, {66, true}, standing::derived);
    l.guarantee_pension.from(detail::ages_2026, {67, true}, standing::derived);
    l.ages_known_until = detail::day_of(2031, 12, 31);
    l.counting_from = detail::day_of(2008, 7, 1);
    l.adding_by_time = detail::adding_2014;
    l.unpaid_days_count_from = detail::day_of(2018, 11, 30);
    l.plan_for_return = detail::plan_2018;
    l.running_plans_due = detail::day_of(2018, 9, 30);
    l.work_trial = detail::work_trial_2026;
    l.money = swedish_money();
    l.money.wordings = detail::swedish_money_wordings();
    return l;
}

}  // namespace rehabkedja
