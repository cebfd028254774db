/// @file
/// From an answer to its findings: which rule gave what, by which place and edition, from which facts; what did not hold
/// and what is unknown. Made afterwards from the answer; nothing is recorded on the way.
#pragma once

#include <algorithm>
#include <bit>
#include <string>
#include <vector>

#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/law/places.hpp"
#include "rehabkedja/law/reason_names.hpp"

namespace rehabkedja {

namespace detail {

[[nodiscard]] constexpr std::string_view rule_name(layer in) {
    return in == layer::usual ? "usual_work" : in == layer::employer ? "other_work" : "labour_market";
}

inline void set_reading(const law& l, finding& f, under reading) {
    if (reading.any) return;
    const option_entry& o = option_list.at(static_cast<std::size_t>(reading.named));
    const choice chosen = l.reading(reading.named);
    f.reading = used_reading{o.name, chosen == not_chosen ? std::string_view("unknown") : o.values.at(chosen)};
}

/// The last day of the rule that speaks for this reason on a day, where the law has ended it.
[[nodiscard]] inline std::optional<day> rule_ends(const law& l, reason why, day d) {
    for (const chain_row& r : l.rows) {
        if (r.why != why || l.first_day(r) > d || l.last_day(r) < d || r.ended_by == no_change) continue;
        const amendment& by = l.changes[r.ended_by];
        if (by.applies_from != never) return by.originally - 1;
    }
    return std::nullopt;
}

/// The figures that the sentence of a reason names.
[[nodiscard]] inline figures figures_of(const law& l, reason why, day d) {
    figures found;
    const auto number = [&](parameter p) {
        if (const auto n = l.number(p, d)) found.push(figure_of(p, *n));
    };
    switch (why) {
        case reason::employer_step:
        case reason::market_on_call: number(parameter::employer_step); break;
        case reason::market: number(parameter::market_step); break;
        case reason::late_market:
        case reason::predominant_reasons: number(parameter::late_market_step); break;
        case reason::special_reasons: number(parameter::return_step); break;
        case reason::hangs_on_on_call:
        case reason::special_reasons_old:
            if (const auto last = rule_ends(l, why, d)) found.push(figure_of("rule_ends", *last));
            break;
        default: break;
    }
    return found;
}

/// The facts that a row of this reason rests on.
[[nodiscard]] inline std::vector<std::string> facts_of(const finding& f, reason why) {
    std::vector<std::string> facts{"sick", "occupation"};
    if (why == reason::near_pension || why == reason::after_guarantee_age || why == reason::hangs_on_guarantee_age)
        facts.emplace_back("born");
    for (const std::string_view name : judgement_names) {
        if (f.why.starts_with(name)) facts.emplace_back("judgements." + std::string(name));
    }
    return facts;
}

/// A finding about a row that speaks, as it is cited.
[[nodiscard]] inline finding find_by(const law& l, period when, std::string_view rule, answer says, const citation& c) {
    finding f{when, rule, says, name_of(c.why), c.at, {}, c.sure, {}, {}, {}, {}, figures_of(l, c.why, when.first),
              {},   {}};
    if (c.edition != no_change) f.as_of = edition{l.changes[c.edition].by, l.changes[c.edition].originally};
    if (when.last > l.read_until) f.law_read_until = l.read_until;
    f.facts = facts_of(f, c.why);
    return f;
}

/// The counted sick period of a day, or the last one before it.
[[nodiscard]] inline const counted* counted_at(const rehab_chain& chain, day d) {
    const auto next = std::ranges::upper_bound(chain.periods(), d, {}, &counted::first);
    return next == chain.periods().begin() ? nullptr : &*std::prev(next);
}

/// Whether sick periods are added: those that are, those that lie too far back, and by which reading (27:51).
inline void add_adding(const rehab_chain& chain, const chain_answer& a, std::vector<finding>& into) {
    const law& l = chain.under().source();
    const counted* now = counted_at(chain, a.when.first);
    if (now == nullptr) return;
    const auto before = std::ranges::lower_bound(chain.sick(), now->sick.first, {}, &period::first);
    if (before == chain.sick().begin()) return;
    const period& earlier = *std::prev(before);
    // A sick period begun before the lapse of time was brought in keeps the older rule, and so its wording (2013:747 p. 7).
    const bool older = now->sick.first < l.changes[l.adding_by_time].applies_from;
    const day ruled = older ? std::min(a.when.first, l.changes[l.adding_by_time].applies_from - 1) : a.when.first;
    const bool open = now->zeros.size() > 1;
    const bool by_work = older && l.reads(option::adding_before_2014, "worked_90_days");
    const std::string_view why = open      ? "periods_may_be_added"
                                 : a.added ? "periods_added"
                                 : by_work ? "chain_restarts_after_work"
                                           : "chain_restarts";
    finding f = find(l, {ruled, std::max(ruled, a.when.last)}, "chain_day", open ? answer::unknown : answer::yes, why,
                     places::adding);
    f.when = a.when;
    const std::optional<int> limit = l.number(parameter::adding_gap_limit, now->first);
    if (by_work)
        f.figures.push(figure_of(parameter::worked_days_limit,
                                 l.number_for_sick_day(parameter::worked_days_limit, now->first).is));
    else if (limit)
        f.figures.push(figure_of(parameter::adding_gap_limit, *limit));
    f.facts = {"sick"};
    if (by_work) f.facts.emplace_back("occupation");
    f.missing = lacking_names_of(a.chain_day_missing);
    // The gaps on which the count hangs: back to the first that is too long under either reading.
    bool at_the_limit = false;
    for (auto later = before; limit && later != chain.sick().begin(); --later) {
        const int gap = gap_between(*std::prev(later), *later);
        at_the_limit = at_the_limit || gap == *limit;
        if (gap > *limit) break;
    }
    if (older)
        set_reading(l, f, {option::adding_before_2014, 0, false});
    else if (at_the_limit)
        set_reading(l, f, {option::gap_of_90, 0, false});
    if (a.added || earlier.last >= l.counting_from) into.push_back(std::move(f));
}

/// The practice before HFD 2018 ref. 69, where it took refused days out of the sick period.
inline void add_older_practice(const rehab_chain& chain, period when, std::vector<finding>& into) {
    if (chain.left_out().empty() || chain.left_out().front().first > when.last) return;
    const law& l = chain.under().source();
    finding f = find(l, when, "chain_day", answer::yes, "refused_days_left_out", places::unpaid_days);
    f.facts = {"refused"};
    if (chain.decided())
        f.facts.emplace_back("decided");
    else
        set_reading(l, f, {option::unpaid_days_before_2018_11_30, 0, false});
    into.push_back(std::move(f));
}

/// Days that belong to the sick period for another reason than illness: preventive benefit, rehabilitation (27:26).
inline void add_other_kinds(const rehab_chain& chain, period when, std::vector<finding>& into) {
    const law& l = chain.under().source();
    for (const sick_kind kind : {sick_kind::preventive, sick_kind::rehabilitation}) {
        std::vector<std::string> facts;
        for (const auto& one : chain.other_kinds()) {
            if (one.kind == kind && overlap(one.when, when)) facts.push_back("sick[" + std::to_string(one.at) + "]");
        }
        if (facts.empty()) continue;
        const bool preventive = kind == sick_kind::preventive;
        into.push_back(find(l, when, "chain_day", answer::yes,
                            preventive ? "preventive_benefit" : "rehabilitation_benefit",
                            preventive ? places::preventive_benefit : places::rehabilitation_benefit));
        into.back().facts = std::move(facts);
    }
}

inline void add_counter(const rehab_chain& chain, const chain_answer& a, std::vector<finding>& into) {
    const law& l = chain.under().source();
    const bool counts = a.place == chain_place::counted;
    finding f = find(l, a.when, "chain_day", a.chain_day ? answer::yes : answer::unknown,
                     counts ? "sick_period" : "sick_period_not_known", places::sick_period);
    f.chain_day = a.chain_day;
    f.facts = {"sick"};
    f.missing = lacking_names_of(a.chain_day_missing);
    if (l.reads(option::degree_overlap, "latest_signed")) set_reading(l, f, {option::degree_overlap, 0, false});
    into.push_back(f);
    if (a.place == chain_place::counted) add_adding(chain, a, into);
    add_other_kinds(chain, a.when, into);
    const rehab_chain::equal_pair* last = nullptr;
    for (const auto& pair : chain.equal_certificates()) {
        if (!overlap(pair.when, a.when)) continue;
        const std::string other = "sick[" + std::to_string(pair.other) + "]";
        if (last != nullptr && last->when == pair.when) {  // a third one with the same days
            into.back().facts.push_back(other);
            continue;
        }
        last = &pair;
        into.push_back(find(l, a.when, "chain_day", answer::yes, "equal_periods_count_once", places::sick_period));
        into.back().facts = {"sick[" + std::to_string(pair.one) + "]", other};
    }
    add_older_practice(chain, a.when, into);
    const counted* at = counted_at(chain, a.when.first);
    if (at == nullptr) return;
    const counted& now = *at;
    if (now.sick.first < l.counting_from) {
        into.push_back(find(l, a.when, "chain_day", answer::yes, "counting_from", places::counting_from));
        into.back().facts = {"sick"};
        into.back().figures.push(figure_of("counting_from", l.counting_from));
    }
    // Refused days among the counted ones: those that older practice took out are no sick days any more.
    const bool refused_count = std::ranges::any_of(chain.refused(), [&](const period& r) {
        if (r.first > a.when.last || r.last <= now.zeros.front()) return false;
        const auto after = std::ranges::upper_bound(chain.sick(), std::min(r.last, a.when.last), {}, &period::first);
        return after != chain.sick().begin() && std::prev(after)->last >= std::max(r.first, now.zeros.front() + 1);
    });
    const bool older_practice = chain.decided() && *chain.decided() < l.unpaid_days_count_from;
    const bool practice_open = (a.chain_day_missing & only(lacking::decided)) != 0;
    if (refused_count && !older_practice && !practice_open) {
        into.push_back(find(l, a.when, "chain_day", answer::yes, "refused_days_count", places::unpaid_days));
        into.back().facts = {"refused"};
        // Without a date of decision an option says by which practice the older ones of these days are read.
        const bool older_days =
            std::ranges::any_of(chain.refused(), [&](const period& r) { return r.first < l.unpaid_days_count_from; });
        if (!chain.decided() && older_days)
            set_reading(l, into.back(), {option::unpaid_days_before_2018_11_30, 0, false});
    }
}

/// The option that decides beside the row that speaks: how an on-call employee's days are counted, which of several jobs is
/// examined, and when somebody born on a leap day has a birthday.
inline void set_reading_beside_the_rows(const rehab_chain& chain, const chain_answer& a, layer in, finding& f) {
    if (f.reading) return;
    const law& l = chain.under().source();
    const day d = a.when.first;
    const auto who = step_on(chain.jobs_line(), d);
    if (who.is->may_be.size() != 1) return;
    const jobs& now = who.is->may_be[0];
    const bool unbooked = (now.who & only(occupation::on_call_unbooked)) != 0;
    const bool several = now.many_employers || std::popcount(static_cast<unsigned>(now.who)) > 1;
    if (a.added && unbooked && l.wording_on(places::on_call_market, l.editions_of.value_or(d)))
        set_reading(l, f, {option::adding_on_call, 0, false});
    else if (several && l.reads(option::several_employers, "each_employment"))
        set_reading(l, f, {option::several_employers, 0, false});
    else if (in == layer::market && chain.leap_birthday_on(d))
        set_reading(l, f, {option::leap_birthday, 0, false});
}

inline void add_rows(const rehab_chain& chain, const chain_answer& a, std::vector<finding>& into) {
    const law& l = chain.under().source();
    const auto& citations = chain.under().parts().citations;
    for (const layer in : {layer::usual, layer::employer, layer::market}) {
        for (std::size_t i = 0; i < citations.size(); ++i) {
            const citation& c = citations[i];
            if (!a.is.cited.has(i) || c.in != in) continue;
            finding f = find_by(l, a.when, rule_name(in), answer::yes, c);
            set_reading(l, f, c.reading);
            if (f.reading && f.reading->value == "unknown") {
                f.says = answer::unknown;
                f.missing = {"option." + std::string(f.reading->named)};
            }
            set_reading_beside_the_rows(chain, a, in, f);
            into.push_back(std::move(f));
            // 27:49 b refers on-call employees to 27:46 for the usual work.
            if (c.at == places::on_call_usual) {
                into.push_back(find(l, a.when, rule_name(in), answer::yes, "usual_work", places::usual_work));
                into.back().facts = facts_of(into.back(), c.why);
            }
            // 27:49 takes the measure from 27:48, which was worded by acts of its own.
            if (c.why == reason::late_market) {
                into.push_back(find(l, a.when, rule_name(in), answer::yes, "labour_market_measure", places::measure));
                into.back().facts = facts_of(into.back(), c.why);
            }
            if (c.why == reason::near_pension && chain.keeps_near_pension(a.when.first)) {
                into.push_back(
                    find(l, a.when, rule_name(in), answer::yes, "near_pension_kept", places::near_pension_kept));
                into.back().facts = {"born"};
            }
        }
    }
}

/// Past the guarantee age a chosen option decides what applies; where it lets the ordinary rows speak, it is still said.
inline void add_guarantee_age(const rehab_chain& chain, const chain_answer& a, std::vector<finding>& into) {
    const law& l = chain.under().source();
    if (!l.reads(option::after_guarantee_age, "labour_market") || !a.chain_day) return;
    stretch_track<age_code> ages(std::span(chain.ages().begin(), chain.ages().size()), age_unknown);
    const bool past = ages.on(a.when.first).is == code_of(age_class::past_guarantee_age);
    const int step = l.number_on(parameter::market_step, a.when.first);
    if (!past || *a.chain_day <= step || !l.wording_on(sfb(27, 49, 'd'), l.editions_of.value_or(a.when.first))) return;
    finding f =
        find(l, a.when, "labour_market", answer::yes, "after_guarantee_age", sfb(27, 49, 'd', 3), standing::unsure);
    f.facts = {"born"};
    set_reading(l, f, {option::after_guarantee_age, 0, false});
    into.push_back(std::move(f));
}

/// The grounds that the law knows that day for this person and that do not speak: no, not judged yet, or held beside another.
inline void add_grounds(const rehab_chain& chain, const chain_answer& a, std::vector<finding>& into) {
    const law& l = chain.under().source();
    const compiled_law& compiled = chain.under();
    const epoch& e = compiled.parts().all[compiled.epoch_on(a.when.first)];
    const auto who = step_on(chain.jobs_line(), a.when.first);
    const auto by = step_on(chain.judged_line(), a.when.first);
    if (!a.chain_day) return;
    std::vector<reason> said;
    for (const speaking_row& r : e.rows[static_cast<std::size_t>(layer::market)]) {
        const bool of_this_person =
            std::ranges::any_of(who.is->may_be, [&](const jobs& j) { return (r.who & j.who) != 0; });
        if (!of_this_person || *a.chain_day <= r.after || *a.chain_day > r.until) continue;
        if (r.with == asked_fact::nothing) break;
        if (asks_for_age(r.with) && a.is.cited.has(r.cited)) break;  // 49 d: 48 and 49 do not apply
        if (asks_for_age(r.with) || a.is.cited.has(r.cited)) continue;
        const citation& c = compiled.parts().citations[r.cited];
        if (std::ranges::find(said, c.why) != said.end()) continue;
        said.push_back(c.why);
        const judgement ground = judgement_of(r.with).value();
        const judgement_set bit = only(ground);
        const bool unsure = (by.is->unsure & bit) != 0;
        const bool yes = (by.is->yes & bit) != 0;
        finding f = find_by(l, a.when, "ground", yes ? answer::yes : unsure ? answer::unknown : answer::no, c);
        if (unsure) f.missing = {std::string(judgement_names.at(static_cast<std::size_t>(ground)))};
        into.push_back(std::move(f));
    }
}

}  // namespace detail

/// The findings behind an answer: the counter, the rows that spoke, the grounds that did not hold, and what is unknown.
[[nodiscard]] inline std::vector<finding> explain(const rehab_chain& chain, const chain_answer& a) {
    const law& l = chain.under().source();
    std::vector<finding> found;
    if (a.place == chain_place::outside) {
        found.push_back(find(l, a.when, "chain_day", answer::no, "no_sick_period", places::sick_period));
        found.back().facts = {"sick"};
        if (std::ranges::any_of(chain.full_compensation(), [&](const period& p) { return overlap(p, a.when); })) {
            found.push_back(find(l, a.when, "chain_day", answer::yes, "full_compensation", places::full_compensation));
            found.back().facts = {"compensation"};
        }
        if (std::ranges::any_of(chain.left_out(), [&](const period& p) { return contains(p, a.when.first); }))
            detail::add_older_practice(chain, a.when, found);
        return found;
    }
    if (a.place == chain_place::before_law) {
        found.push_back(find(l, a.when, "chain_day", answer::no, "before_the_chain", places::counting_from));
        found.back().facts = {"sick"};
        found.back().figures.push(figure_of("counting_from", l.counting_from));
        return found;
    }
    detail::add_counter(chain, a, found);
    if (a.place == chain_place::counted) {
        detail::add_guarantee_age(chain, a, found);
        detail::add_rows(chain, a, found);
        const auto who = step_on(chain.jobs_line(), a.when.first);
        const bool booked =
            who.is->may_be.size() == 1 && (who.is->may_be[0].who & only(occupation::on_call_booked)) != 0;
        if (booked && l.wording_on(places::booked_on_call, l.editions_of.value_or(a.when.first))) {
            found.push_back(find(l, a.when, "usual_work", answer::yes, "on_call_booked", places::booked_on_call));
            found.back().facts = {"occupation.booked"};
        }
        detail::add_grounds(chain, a, found);
    }
    if (a.is.missing != 0) {
        finding f = find(l, a.when, "measured_against", answer::unknown, "facts_missing", sfb(27, 46));
        f.missing = lacking_names_of(a.is.missing);
        found.push_back(std::move(f));
    }
    return found;
}

}  // namespace rehabkedja
