// The chain of a plain person once more, day by day, written from docs/readings.md with its own dates and numbers and in the
// slowest way: nothing of the law room, of the counter or of the lifting is used. For persons with one occupation a day, certificates
// whose days and degrees are known, and every option at its default.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "rehabkedja/chain/person.hpp"

namespace rehabkedja::model {

/// What the model says of a day.
struct said {
    bool in_chain = false;
    int chain_day = 0;
    int stage_first = 0;
    measure_set measures = 0;
    judgement_set would_change = 0;
    lacking_set missing = 0;
    bool operator==(const said&) const = default;
};

/// The model of one person.
class plain_person {
public:
    explicit plain_person(const person& p) : person_(&p) { number(); }

    [[nodiscard]] said on(day d) const {
        const auto found = chain_days_.find(d);
        if (found == chain_days_.end()) return {};
        const int n = found->second;
        said s;
        s.in_chain = true;
        s.chain_day = n;
        s.stage_first = n <= 90 ? 1 : n <= 180 ? 91 : n <= 365 ? 181 : 366;
        const completions open = open_on(d);
        s.missing = missing(open, n, d);
        if (s.missing != 0) return s;
        s.measures = rule(*open.who.begin(), *open.age.begin(), open.yes, n, d).measures;
        for (unsigned bit = 1; bit < 16; bit *= 2) {
            if ((open.unsure & bit) != 0) continue;
            completions other = open;
            other.yes ^= bit;
            const bool changes = missing(other, n, d) != 0 ||
                                 rule(*other.who.begin(), *other.age.begin(), other.yes, n, d).measures != s.measures;
            if (changes) s.would_change = static_cast<judgement_set>(s.would_change | bit);
        }
        return s;
    }

private:
    enum class ages { younger, near, past };
    /// What is possible on a day.
    struct completions {
        std::set<occupation> who;
        lacking_set who_lacking = 0;
        std::set<ages> age;
        lacking_set age_lacking = 0;
        unsigned yes = 0;
        unsigned unsure = 0;
    };
    struct outcome {
        measure_set measures = 0;
        lacking_set hangs_on = 0;
        bool operator==(const outcome&) const = default;
    };

    static constexpr day date(int y, int m, int d) { return rehabkedja::detail::day_of(y, m, d); }

    // 1 and 2: sick days, and their numbers: counted from 1 July 2008, anew after 90 free days.
    void number() {
        std::set<day> sick;
        for (const certificate& c : *person_->sick) {
            if (*c.degree < 25) continue;
            for (day d = *c.first; d <= *c.last; d = d + 1) sick.insert(d);
        }
        int count = 0;
        day before = since_ever;
        for (const day d : sick) {
            if (d - before - 1 >= 90) count = 0;
            before = d;
            if (d < date(2008, 7, 1)) continue;
            chain_days_[d] = ++count;
        }
    }

    // 3: the measures of one occupation, all facts known.
    static outcome rule(occupation o, ages how_old, unsigned yes, int n, day d) {
        const auto market = d < date(2012, 7, 1)   ? measure::regular_labour_market
                            : d < date(2022, 9, 1) ? measure::normally_occurring_work
                                                   : measure::stated_occupational_group;
        const bool from_2022 = d >= date(2022, 2, 1);
        outcome out;
        const auto add = [&](measure m) { out.measures = static_cast<measure_set>(out.measures | only(m)); };
        if (o == occupation::parental_leave) {
            add(measure::child_care);
            return out;
        }
        if (o == occupation::unemployed || o == occupation::on_leave) {
            add(market);
            return out;
        }
        if (o == occupation::student) return {0, only(lacking::option_student_work)};
        const bool on_call = o == occupation::on_call_booked || o == occupation::on_call_unbooked;
        if (on_call && !from_2022) return {0, only(lacking::option_on_call_before_2022)};
        add(measure::usual_work);
        if (o == occupation::on_call_unbooked) {
            if (n >= 91) add(market);
            return out;
        }
        if (n >= 91 && o != occupation::self_employed) add(measure::other_work_at_employer);
        if (n < 181) return out;
        if (from_2022 && how_old == ages::near) {
            add(measure::available_suitable_work);
            return out;
        }
        if (from_2022 && how_old == ages::past) return {0, only(lacking::option_after_guarantee_age)};
        const bool predominant = (yes & 1) != 0 && n <= 365 && d >= date(2021, 3, 15);
        const bool special = (yes & 2) != 0 && ((n <= 365 && d <= date(2021, 3, 14)) || (n <= 550 && from_2022));
        const bool unreasonable = (yes & 4) != 0 && d >= date(2010, 1, 1);
        const bool care = (yes & 8) != 0 && d >= date(2020, 4, 2) && d <= date(2023, 12, 31);
        const bool suspended = n <= 365 && d >= date(2020, 12, 21) && d <= date(2021, 3, 14);
        if (!predominant && !special && !unreasonable && !care && !suspended) add(market);
        return out;
    }

    // 3.7 and 5.6: near pension age, past the guarantee age, by a birth date.
    completions open_on(day d) const {
        completions open;
        find_who(d, open);
        find_judged(d, open);
        if (!person_->born) {
            open.age = {ages::younger, ages::near, ages::past};
            open.age_lacking = only(lacking::born);
            return open;
        }
        const auto reaches = [&](int years) { return birthday(*person_->born, years); };
        const day not_laid_down = date(2031, 12, 31);
        const day near = reaches(62) <= date(2022, 12, 31)   ? std::max(reaches(62), date(2022, 2, 1))
                         : reaches(63) <= date(2025, 12, 31) ? reaches(63)
                                                             : first_of_month(reaches(64));
        const day past = first_of_month(reaches(65)) <= date(2022, 12, 31)   ? first_of_month(reaches(65))
                         : first_of_month(reaches(66)) <= date(2025, 12, 31) ? first_of_month(reaches(66))
                                                                             : first_of_month(reaches(67));
        const bool maybe_near = d >= near && near > not_laid_down;
        const bool maybe_past = d >= past && past > not_laid_down;
        if (maybe_near || maybe_past) open.age_lacking = only(lacking::target_age);
        if (d >= past && !maybe_past)
            open.age = {ages::past};
        else if (maybe_past)
            open.age = maybe_near ? std::set{ages::younger, ages::near, ages::past} : std::set{ages::near, ages::past};
        else if (maybe_near)
            open.age = {ages::younger, ages::near};
        else
            open.age = {d >= near ? ages::near : ages::younger};
        return open;
    }

    void find_who(day d, completions& open) const {
        for (const occupation_fact& f : person_->occupation) {
            if (d < f.valid.when.first || f.valid.when.last < d || !f.is) continue;
            if (*f.is != occupation_kind::on_call) {
                static const std::map<occupation_kind, occupation> same{
                    {occupation_kind::employed, occupation::employed},
                    {occupation_kind::self_employed, occupation::self_employed},
                    {occupation_kind::unemployed, occupation::unemployed},
                    {occupation_kind::on_leave, occupation::on_leave},
                    {occupation_kind::parental_leave, occupation::parental_leave},
                    {occupation_kind::student, occupation::student}};
                open.who = {same.at(*f.is)};
            } else if (f.booked == booked_time::unknown) {
                open.who = {occupation::on_call_booked, occupation::on_call_unbooked};
                open.who_lacking = only(lacking::booked);
            } else {
                bool booked = f.booked == booked_time::yes;
                for (const period& b : f.booked_periods) booked = booked || (b.first <= d && d <= b.last);
                open.who = {booked ? occupation::on_call_booked : occupation::on_call_unbooked};
            }
            return;
        }
        for (int o = 0; o < 8; ++o) open.who.insert(static_cast<occupation>(o));
        open.who_lacking = only(lacking::occupation);
    }

    // 3.9: a yes beats an unknown, which beats a no. An unknown end: known on the first day, open after it.
    void find_judged(day d, completions& open) const {
        for (const judgement_fact& j : person_->judgements) {
            if (d < j.valid.when.first || j.valid.when.last < d || j.says == answer::no) continue;
            if (j.is && static_cast<unsigned>(*j.is) > 3) continue;
            const bool sure = j.is && j.says == answer::yes && (!j.valid.last_unknown || d == j.valid.when.first);
            const unsigned bits = j.is ? 1U << static_cast<unsigned>(*j.is) : 15U;
            (sure ? open.yes : open.unsure) |= bits;
        }
        open.unsure &= ~open.yes;
    }

    // 5.1 and 5.2, over the list of all completions.
    static lacking_set missing(const completions& open, int n, day d) {
        using place = std::tuple<occupation, ages, unsigned>;
        std::map<place, outcome> all;
        for (const occupation o : open.who) {
            for (const ages a : open.age) {
                for (unsigned set = 0; set < 16; ++set) {
                    if ((set & ~open.unsure) == 0) all[{o, a, set}] = rule(o, a, open.yes | set, n, d);
                }
            }
        }
        lacking_set found = 0;
        lacking_set hanging = 0;
        bool all_hang = true;
        for (const auto& [where, out] : all) {
            hanging |= out.hangs_on;
            all_hang = all_hang && out.hangs_on != 0;
            const auto& [o, a, set] = where;
            for (const occupation other : open.who) {
                if (!(all.at({other, a, set}) == out)) found |= open.who_lacking;
            }
            for (const ages other : open.age) {
                if (!(all.at({o, other, set}) == out)) found |= open.age_lacking;
            }
            for (unsigned j = 0; j < 4; ++j) {
                if ((set >> j & 1U) != 0 && !(all.at({o, a, set & ~(1U << j)}) == out))
                    found |= only(lacking::predominant_reasons) << j;
            }
        }
        return all_hang ? found | hanging : found;
    }

    const person* person_;
    std::map<day, int> chain_days_;
};

}  // namespace rehabkedja::model
