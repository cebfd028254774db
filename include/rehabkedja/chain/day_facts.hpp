/// @file
/// A person's facts as lines over time: who the person may be on a day, what is judged. Facts are laid out once, so that
/// a day or a stretch is a search and no rule meets a list.
#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "rehabkedja/chain/person.hpp"
#include "rehabkedja/law/decision.hpp"
#include "rehabkedja/law/situation.hpp"
#include "rehabkedja/sickness/degree.hpp"

namespace rehabkedja {

/// Who a person may be on a day: one alternative when it is known.
struct day_jobs {
    few<jobs, most_alternatives> may_be{};  ///< the alternatives; one when it is known
    lacking_set lacking = 0;                ///< the facts that would settle it
    bool operator==(const day_jobs&) const = default;

    /// The code of one occupation (or of what is half known of one), if that is all there is.
    [[nodiscard]] std::optional<who_code> single() const {
        if (lacking == only(lacking::occupation) && may_be.size() == occupations) return who_unknown;
        const auto one = [](const jobs& j) -> std::optional<who_code> {
            for (std::size_t i = 0; i < occupations; ++i) {
                if (j.who == only(static_cast<occupation>(i))) return static_cast<who_code>(i);
            }
            return std::nullopt;
        };
        if (may_be.size() == 1 && !may_be[0].many_employers) return one(may_be[0]);
        if (may_be.size() == 2 && lacking == only(lacking::booked)) {
            const bool plain = may_be[0].who == only(occupation::on_call_booked) &&
                               may_be[1].who == only(occupation::on_call_unbooked) && !may_be[0].many_employers;
            if (plain) return on_call_booked_or_not;
        }
        return std::nullopt;
    }
};

/// What holds from a day on, until the next entry.
template <class T>
using steps_of = std::vector<std::pair<day, T>>;

/// What holds on the day and until when.
template <class T>
[[nodiscard]] held<const T*> step_on(const steps_of<T>& line, day d) {
    auto next = std::ranges::upper_bound(line, d, {}, &std::pair<day, T>::first);
    const day until = next == line.end() ? until_further : next->first - 1;
    return {&std::prev(next)->second, until};
}

namespace detail {

inline void add_cut(std::vector<day>& cuts, period p) {
    cuts.push_back(p.first);
    if (p.last != until_further) cuts.push_back(p.last + 1);
}
inline void sort_cuts(std::vector<day>& cuts) {
    cuts.push_back(since_ever);
    std::ranges::sort(cuts);
    const auto same = std::ranges::unique(cuts);
    cuts.erase(same.begin(), same.end());
}

/// Whether a fact holds on a day: yes, no, or it may.
[[nodiscard]] inline answer holds_on(const validity& v, day d) {
    if (!contains(v.when, d)) return answer::no;
    if (v.first_unknown && d != v.when.last) return answer::unknown;
    if (v.last_unknown && (v.when.first == since_ever || d != v.when.first)) return answer::unknown;
    return v.first_unknown && v.last_unknown ? answer::unknown : answer::yes;
}
inline void add_cuts(std::vector<day>& cuts, const validity& v) {
    add_cut(cuts, v.when);
    if (v.first_unknown && v.when.last != until_further) cuts.push_back(v.when.last);
    if (v.last_unknown && v.when.first != since_ever) cuts.push_back(v.when.first + 1);
}

[[nodiscard]] constexpr occupation_set set_of(occupation_kind k, bool booked) {
    switch (k) {
        case occupation_kind::employed: return only(occupation::employed);
        case occupation_kind::self_employed: return only(occupation::self_employed);
        case occupation_kind::unemployed: return only(occupation::unemployed);
        case occupation_kind::on_leave: return only(occupation::on_leave);
        case occupation_kind::on_call:
            return booked ? only(occupation::on_call_booked) : only(occupation::on_call_unbooked);
        case occupation_kind::parental_leave: return only(occupation::parental_leave);
        case occupation_kind::student: return only(occupation::student);
    }
    return 0;
}
[[nodiscard]] constexpr bool has_employer(occupation_kind k) {
    return k == occupation_kind::employed || k == occupation_kind::on_call;
}

[[nodiscard]] inline answer booked_on(const occupation_fact& f, day d) {
    switch (f.booked) {
        case booked_time::unknown: return answer::unknown;
        case booked_time::yes: return answer::yes;
        case booked_time::no: return answer::no;
        case booked_time::listed: break;
    }
    for (const period& p : f.booked_periods) {
        if (contains(p, d)) return answer::yes;
    }
    answer found = answer::no;
    for (const validity& v : f.booked_open) {
        const answer here = holds_on(v, d);
        if (here == answer::yes) return answer::yes;
        if (here == answer::unknown) found = answer::unknown;
    }
    return found;
}

/// The employers that the sick certificates of each day name; none on a day on which one of them names none. Only those
/// count whose degree reaches the least degree of the day (27:2).
[[nodiscard]] inline steps_of<std::set<std::string>> named_employers(const law& l,
                                                                     const std::vector<certificate>& all) {
    steps_of<std::set<std::string>> line{{since_ever, {}}};
    for (const sick_stretch& s : degrees_of(all, degree_overlap::highest)) {
        for (day d = s.when.first; d <= s.when.last;) {
            const held<int> least = l.number_for_sick_day(parameter::least_degree, d);
            std::set<std::string> named;
            for (const std::size_t i : s.certificates) {
                if (all[i].degree.value_or(0) >= least.is) named.insert(all[i].employer);
            }
            if (named.contains("")) named.clear();
            if (line.back().first == d)
                line.back().second = named;
            else
                line.emplace_back(d, named);
            d = std::min(least.until, s.when.last) + 1;
            line.emplace_back(d, std::set<std::string>{});
        }
    }
    return line;
}

/// One way in which a day may be: its occupations and their employers.
struct way_of_day {
    jobs is{};
    std::set<std::string> employers{};
};

/// The alternatives of one day, between cuts.
[[nodiscard]] inline day_jobs jobs_on(const person& p, const std::set<std::string>& named, day d) {
    day_jobs found;
    struct part {
        occupation_set booked{};
        occupation_set unbooked{};
        answer is_booked{};
        bool may_be_absent{};
        const occupation_fact* fact{};
    };
    std::vector<part> parts;
    std::set<std::string> employers;
    jobs certain;
    bool anything = false;
    bool unknown_one = false;
    for (const occupation_fact& f : p.occupation) {
        const answer here = holds_on(f.valid, d);
        if (here == answer::no) continue;
        if (!f.is) {
            unknown_one = true;
            continue;
        }
        const answer booked = *f.is == occupation_kind::on_call ? booked_on(f, d) : answer::yes;
        const part now{set_of(*f.is, true), set_of(*f.is, false), booked, here == answer::unknown, &f};
        anything = anything || here == answer::yes;
        if (here == answer::yes && booked != answer::unknown) {
            if (has_employer(*f.is)) employers.insert(f.employer);
            const occupation_set one = booked == answer::yes ? now.booked : now.unbooked;
            certain.who = static_cast<occupation_set>(certain.who | one);
            if (named.contains(f.employer)) certain.examined = static_cast<occupation_set>(certain.examined | one);
        } else {
            parts.push_back(now);
        }
    }
    const auto give_up = [&] {
        day_jobs unknown;
        for (const occupation o : every_occupation) unknown.may_be.push({only(o), false, 0});
        unknown.lacking = only(lacking::occupation);
        return unknown;
    };
    if (!anything) return give_up();
    // Later jobs may make two ways one again, so a few more than there may be in the end are carried on.
    constexpr std::size_t too_many = most_alternatives * most_alternatives;
    std::vector<way_of_day> ways;
    ways.push_back({certain, employers});
    const auto widen = [&](auto&& variants, const occupation_fact* fact) {
        std::vector<way_of_day> wider;
        for (const way_of_day& w : ways) {
            for (const occupation_set add : variants) {
                way_of_day more = w;
                more.is.who = static_cast<occupation_set>(more.is.who | add);
                if (add != 0 && fact != nullptr) {
                    if (has_employer(*fact->is)) more.employers.insert(fact->employer);
                    if (named.contains(fact->employer))
                        more.is.examined = static_cast<occupation_set>(more.is.examined | add);
                }
                const bool known = std::ranges::any_of(wider, [&](const way_of_day& same) {
                    return same.is == more.is && same.employers == more.employers;
                });
                if (!known) wider.push_back(std::move(more));
            }
        }
        ways = std::move(wider);
        return ways.size() <= too_many;
    };
    for (const part& one : parts) {
        std::vector<occupation_set> variants;
        if (one.is_booked != answer::no) variants.push_back(one.booked);
        if (one.is_booked != answer::yes && one.unbooked != one.booked) variants.push_back(one.unbooked);
        if (one.may_be_absent) variants.push_back(0);
        found.lacking |= one.may_be_absent ? only(lacking::occupation) : lacking_set{0};
        found.lacking |= one.is_booked == answer::unknown ? only(lacking::booked) : lacking_set{0};
        if (!widen(variants, one.fact)) return give_up();
    }
    if (unknown_one) {
        std::vector<occupation_set> variants;
        variants.reserve(occupations);
        for (const occupation o : every_occupation) variants.push_back(only(o));
        found.lacking |= only(lacking::occupation);
        if (!widen(variants, nullptr)) return give_up();
    }
    if (ways.size() > most_alternatives) return give_up();
    for (way_of_day& w : ways) {
        w.is.many_employers = w.employers.size() > 1;
        found.may_be.push(w.is);
    }
    return found;
}

}  // namespace detail

/// Who the person may be, over time. Certificates of at least the least degree of the law name the employers examined.
[[nodiscard]] inline steps_of<day_jobs> jobs_of(const law& l, const person& p, const std::vector<certificate>& sick) {
    std::vector<day> cuts;
    for (const occupation_fact& f : p.occupation) {
        detail::add_cuts(cuts, f.valid);
        for (const period& b : f.booked_periods) detail::add_cut(cuts, b);
        for (const validity& b : f.booked_open) detail::add_cuts(cuts, b);
    }
    const bool named = std::ranges::any_of(sick, [](const certificate& c) { return !c.employer.empty(); });
    const steps_of<std::set<std::string>> employers =
        named ? detail::named_employers(l, sick) : steps_of<std::set<std::string>>{{since_ever, {}}};
    for (const auto& [from, names] : employers) cuts.push_back(from);
    detail::sort_cuts(cuts);
    steps_of<day_jobs> line;
    for (const day d : cuts) {
        const day_jobs now = detail::jobs_on(p, *step_on(employers, d).is, d);
        if (line.empty() || !(line.back().second == now)) line.emplace_back(d, now);
    }
    return line;
}
/// The same, with the person's own certificates.
[[nodiscard]] inline steps_of<day_jobs> jobs_of(const law& l, const person& p) {
    return jobs_of(l, p, p.sick ? *p.sick : std::vector<certificate>{});
}

/// What is judged of the four grounds, over time. On one day a yes beats an unsure, which beats a no.
[[nodiscard]] inline steps_of<judged> judged_of(const person& p) {
    std::vector<day> cuts;
    for (const judgement_fact& j : p.judgements) detail::add_cuts(cuts, j.valid);
    detail::sort_cuts(cuts);
    steps_of<judged> line;
    for (const day d : cuts) {
        judged now;
        if (p.judgements_unknown) now.unsure = static_cast<judgement_set>((1U << judgements) - 1);
        for (const judgement_fact& j : p.judgements) {
            const answer here = detail::holds_on(j.valid, d);
            if (here == answer::no || j.says == answer::no) continue;
            if (j.is && static_cast<std::size_t>(*j.is) >= judgements) continue;
            const auto bits =
                static_cast<judgement_set>(j.is ? 1U << static_cast<unsigned>(*j.is) : (1U << judgements) - 1);
            const bool sure = j.is && here == answer::yes && j.says == answer::yes;
            (sure ? now.yes : now.unsure) = static_cast<judgement_set>((sure ? now.yes : now.unsure) | bits);
        }
        now.unsure = static_cast<judgement_set>(now.unsure & ~now.yes);
        if (line.empty() || !(line.back().second == now)) line.emplace_back(d, now);
    }
    return line;
}

/// One matter judged, over time.
[[nodiscard]] inline steps_of<answer> judged_of(const person& p, judged_matter matter) {
    std::vector<day> cuts;
    for (const judgement_fact& j : p.judgements) detail::add_cuts(cuts, j.valid);
    detail::sort_cuts(cuts);
    steps_of<answer> line;
    for (const day d : cuts) {
        answer now = p.judgements_unknown ? answer::unknown : answer::no;
        for (const judgement_fact& j : p.judgements) {
            const answer here = detail::holds_on(j.valid, d);
            if (here == answer::no || j.says == answer::no || (j.is && *j.is != matter)) continue;
            if (j.is && here == answer::yes && j.says == answer::yes)
                now = answer::yes;
            else if (now == answer::no)
                now = answer::unknown;
        }
        if (line.empty() || line.back().second != now) line.emplace_back(d, now);
    }
    return line;
}

}  // namespace rehabkedja
