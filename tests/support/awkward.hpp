// Random people made to be awkward: lengths, gaps, births and dates at the edges of the rules, facts not known.
#pragma once

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

#include "support/made.hpp"

namespace rehabkedja::awkward {

/// The seed of a run: REHABKEDJA_SEED, or another one each time. It is printed, so that a failing run can be run again.
inline std::uint64_t seed() {
    static const std::uint64_t chosen = [] {
        const char* given = std::getenv("REHABKEDJA_SEED");
        const std::uint64_t number = given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
        std::cout << "REHABKEDJA_SEED=" << number << '\n';
        return number;
    }();
    return chosen;
}

/// Makes people, one after the other.
class maker {
public:
    explicit maker(std::uint64_t seed) : random_(seed) {}

    /// One occupation a day at most; certificates with known days and degrees.
    person plain() {
        person p;
        p.born = born();
        p.sick = certificates();
        p.occupation = occupations_in_turn();
        p.judgements = judgements_made();
        return p;
    }
    /// The same with several occupations at once, unknown ends and degrees, names of employers.
    person any() {
        person p = plain();
        if (chance(30))
            p.occupation.push_back(
                made::job(static_cast<occupation_kind>(below(7)), booked_time::unknown, chance(50) ? "b" : "c"));
        if (chance(10)) p.occupation.push_back(made::job(occupation_kind::employed, booked_time::unknown, "d"));
        for (occupation_fact& f : p.occupation) {
            f.valid.first_unknown = chance(5);
            f.valid.last_unknown = chance(5);
        }
        for (certificate& c : *p.sick) {
            if (chance(5)) c.degree.reset();
            if (chance(2)) c.last.reset();
            if (chance(20)) c.employer = "b";
        }
        if (chance(5)) p.judgements_unknown = true;
        return p;
    }
    std::vector<certificate> certificates() {
        std::vector<certificate> all;
        const int many = 1 + below(6);
        day latest = near_a_change();
        for (int i = 0; i < many; ++i) {
            const int gap = chance(40) ? 87 + below(6) : chance(30) ? below(4) : chance(30) ? -below(60) : below(130);
            const day first = i == 0 ? latest : latest + 1 + gap;
            const day last = first + (length() - 1);
            all.push_back(made::cert(
                first, last,
                chance(80) ? 100 : std::array{0, 24, 25, 26, 50, 75}.at(static_cast<std::size_t>(below(6)))));
            latest = std::max(latest, last);
        }
        std::shuffle(all.begin(), all.end(), random_);
        return all;
    }
    int below(int n) { return static_cast<int>(random_() % static_cast<std::uint64_t>(n)); }
    bool chance(int per_cent) { return below(100) < per_cent; }

private:
    int length() {
        static constexpr std::array edges{1,   2,   8,   30,  89,  90,  91,  179, 180,
                                          181, 182, 270, 364, 365, 366, 549, 550, 551};
        return chance(70) ? edges.at(static_cast<std::size_t>(below(edges.size()))) : 1 + below(120);
    }
    day near_a_change() {
        static const law l = swedish_law();
        if (chance(2)) return made::on(2031, 3, 1) + below(700);
        if (chance(40)) return made::on(2006, 6, 1) + below(7600);
        static constexpr std::array before{0, 1, 90, 91, 180, 181, 365, 366, 550, 551};
        const day turn = l.changes[static_cast<std::size_t>(below(static_cast<int>(l.changes.size())))].applies_from;
        return turn - before.at(static_cast<std::size_t>(below(before.size()))) - 2 + below(5);
    }
    std::optional<day> born() {
        if (chance(8)) return std::nullopt;
        if (chance(10))
            return made::on(std::array{1956, 1960, 1964, 1968}.at(static_cast<std::size_t>(below(4))), 2, 29);
        if (chance(50)) return made::on(1955, 1, 1) + below(5200);
        return made::on(1970, 1, 1) + below(9000);
    }
    std::vector<occupation_fact> occupations_in_turn() {
        std::vector<occupation_fact> all;
        day from = since_ever;
        for (int i = below(3); i >= 0; --i) {
            occupation_fact f = made::job(static_cast<occupation_kind>(chance(50) ? 0 : below(7)));
            if (f.is == occupation_kind::on_call) {
                f.booked = static_cast<booked_time>(below(4));
                if (f.booked == booked_time::listed) f.booked_periods = {{near_a_change(), until_further}};
            }
            if (chance(6)) f.is.reset();
            f.valid.when.first = from;
            const day end = near_a_change() + below(300);
            if (i > 0 && end > from) {
                f.valid.when.last = end;
                from = end + 1 + (chance(30) ? below(60) : 0);
            } else if (i > 0) {
                continue;
            }
            if (i == 0 && chance(5)) continue;  // nothing said of the days to come
            all.push_back(f);
        }
        return all;
    }
    std::vector<judgement_fact> judgements_made() {
        std::vector<judgement_fact> all;
        for (int i = below(4); i > 0; --i) {
            judgement_fact j;
            if (!chance(4)) j.is = static_cast<judged_matter>(below(5));
            j.says = static_cast<answer>(below(3));
            if (chance(60)) {
                j.valid.when.first = near_a_change();
                j.valid.when.last = j.valid.when.first + below(500);
            }
            j.valid.last_unknown = chance(4);
            all.push_back(j);
        }
        return all;
    }

    std::mt19937_64 random_;
};

/// The days worth asking about: from a little before the first certificate to a little after the last.
inline period days_of(const person& p) {
    day first = until_further;
    day last = since_ever;
    for (const certificate& c : *p.sick) {
        first = std::min(first, c.first.value_or(first));
        last = std::max(last, c.last.value_or(c.first.value_or(last)));
    }
    return {first - 3, last + 3};
}

/// A person in words, for a failing test.
inline std::string shown(const person& p) {
    std::string text = "born " + (p.born ? to_string(*p.born) : "?");
    for (const certificate& c : *p.sick) {
        text += "\n  sick " + (c.first ? to_string(*c.first) : "?") + ".." + (c.last ? to_string(*c.last) : "?") + " " +
                (c.degree ? std::to_string(*c.degree) : "?");
    }
    for (const occupation_fact& f : p.occupation) {
        text += "\n  " + to_string(f.valid.when) + " occupation " +
                (f.is ? std::to_string(static_cast<int>(*f.is)) : "?") + " booked " +
                std::to_string(static_cast<int>(f.booked));
        for (const period& b : f.booked_periods) text += " " + to_string(b);
    }
    for (const judgement_fact& j : p.judgements) {
        text += "\n  " + to_string(j.valid.when) + " judgement " +
                (j.is ? std::to_string(static_cast<int>(*j.is)) : "?") + " " + std::string(name_of(j.says)) +
                (j.valid.last_unknown ? " end unknown" : "");
    }
    return text;
}

}  // namespace rehabkedja::awkward
