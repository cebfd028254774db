/// @file
/// A table of spells on a day. Under the law's usual readings an answer is a count of periods and one lookup; under the
/// readings that count in another way each person is laid out and asked as one person is.

#include "on_day.hpp"

#include <algorithm>
#include <string>

#include "rehabkedja/chain/age.hpp"
#include "rehabkedja/chain/next_change.hpp"

namespace rehabkedja::python {

namespace {

/// Rulings by their place in a list that holds each once.
class dictionary {
public:
    explicit dictionary(std::vector<ruling>& all) : all_(&all) {}
    std::int32_t place_of(const ruling& r) {
        const auto found = std::find(all_->begin(), all_->end(), r);
        if (found == all_->end()) all_->push_back(r);
        return static_cast<std::int32_t>(found - all_->begin());
    }
    /// The same for a ruling of the compiled law, found again without a search.
    std::int32_t place_of(const compiled_law& law, ruling_id id) {
        if (by_id_.empty()) by_id_.assign(law.dictionary().size(), -1);
        if (by_id_[id] < 0) by_id_[id] = place_of(law[id]);
        return by_id_[id];
    }

private:
    std::vector<ruling>* all_;
    std::vector<std::int32_t> by_id_;
};

std::uint16_t narrow(int chain_day) {
    if (chain_day > most_chain_days) {
        throw input_error({error_code::bad_value, "last", "more than " + std::to_string(most_chain_days) + " days of the chain", {}});
    }
    return static_cast<std::uint16_t>(chain_day);
}

/// The sick periods of a person's spells that begin before or on the day asked, in a list that is used again and again.
void sick_periods_until(const law& l, const spells& table, std::size_t person, day asked, std::vector<period>& sick) {
    sick.clear();
    for (auto i = static_cast<std::size_t>(table.starts[person]); i < static_cast<std::size_t>(table.starts[person + 1]); ++i) {
        const period spell{day{table.first[i]}, day{table.last[i]}};
        if (asked < spell.first) break;
        detail::sick_parts(l, spell, table.degree.empty() ? 100 : table.degree[i], [&](period part) { sick.push_back(part); });
    }
    const auto earlier = [](const period& a, const period& b) { return a.first < b.first; };
    // Where the least degree changed within a spell its parts may begin after those of the next one.
    if (!std::is_sorted(sick.begin(), sick.end(), earlier)) std::sort(sick.begin(), sick.end(), earlier);
    std::size_t kept = 0;
    for (const period& p : sick) {
        if (kept != 0 && p.first <= sick[kept - 1].last + 1) sick[kept - 1].last = std::max(sick[kept - 1].last, p.last);
        else sick[kept++] = p;
    }
    sick.resize(kept);
}

/// The day before day 1 of the chain, seen from the day asked; nothing when that day is not counted.
std::optional<day> zero_on(const law& l, const std::vector<period>& sick, day asked) {
    if (asked < l.counting_from || sick.empty() || !contains(sick.back(), asked)) return std::nullopt;
    chain_counter count(restarting_gap(l, sick.back().first), l.counting_from);
    std::optional<numbered> now;
    for (const period& p : sick) now = count.take(p);
    return now->zero;
}

/// The same as `next_change` for one person, whose occupation never changes and of whom nothing is judged.
std::int32_t next_change_after(const compiled_law& law, day asked, day zero, who_code who, const few<stretch<age_code>, 5>& ages, const ruling& now) {
    const day horizon = asked + most_chain_days / 2;
    compiled_law::cell_track cells(law, asked, zero);
    stretch_track<age_code> age_line(std::span(ages.begin(), ages.size()), age_unknown);
    for (day d = asked; d <= horizon;) {
        const auto cell = cells.on(d);
        const auto age = age_line.on(d);
        const ruling& r = law[law.ask(cell.is, situation_of(who, age.is, {}))];
        const bool alike = r.measures == now.measures && r.stage_first == now.stage_first && r.missing == now.missing && r.cited == now.cited;
        if (!alike) return d.since_1970;
        d = std::min(cell.until, age.until) + 1;
    }
    return no_date;
}

/// The occupations that a code stands for, as facts of one person.
occupation_fact fact_of(who_code who) {
    occupation_fact f;
    switch (who) {
        case code_of(occupation::employed): f.is = occupation_kind::employed; break;
        case code_of(occupation::self_employed): f.is = occupation_kind::self_employed; break;
        case code_of(occupation::unemployed): f.is = occupation_kind::unemployed; break;
        case code_of(occupation::on_leave): f.is = occupation_kind::on_leave; break;
        case code_of(occupation::parental_leave): f.is = occupation_kind::parental_leave; break;
        case code_of(occupation::student): f.is = occupation_kind::student; break;
        default: f.is = occupation_kind::on_call; break;
    }
    if (who == code_of(occupation::on_call_booked)) f.booked = booked_time::yes;
    if (who == code_of(occupation::on_call_unbooked)) f.booked = booked_time::no;
    return f;
}

/// Whether the law counts by the lapse of time alone, so that a person's count needs nothing but the spells.
bool counts_plainly(const law& l) {
    return l.reads(option::adding_before_2014, "as_today") && l.reads(option::adding_on_call, "yes") && l.reads(option::degree_overlap, "highest");
}

}  // namespace

answers_on_day on_day(const std::shared_ptr<const compiled_law>& law, day asked, const spells& table, bool with_next_change) {
    const rehabkedja::law& l = law->source();
    const bool plain = counts_plainly(l);
    answers_on_day found;
    found.chain_day.assign(table.people(), 0);
    found.ruling.assign(table.people(), -1);
    if (with_next_change) found.next_change.assign(table.people(), no_date);
    dictionary rulings(found.rulings);
    std::vector<period> sick;
    const std::size_t epoch = law->epoch_on(asked);
    for (std::size_t i = 0; i < table.people(); ++i) {
        const std::optional<day> born = table.born[i] == no_date ? std::nullopt : std::optional(day{table.born[i]});
        const auto who = static_cast<who_code>(table.who[i]);
        if (plain) {
            sick_periods_until(l, table, i, asked, sick);
            const auto zero = zero_on(l, sick, asked);
            if (!zero) continue;
            const int chain_day = asked - *zero;
            const auto ages = age_line(l, born);
            stretch_track<age_code> age(std::span(ages.begin(), ages.size()), age_unknown);
            const ruling_id id = law->ask(law->cell_of(epoch, chain_day), situation_of(who, age.on(asked).is, {}));
            found.chain_day[i] = narrow(chain_day);
            found.ruling[i] = rulings.place_of(*law, id);
            if (with_next_change) found.next_change[i] = next_change_after(*law, asked, *zero, who, ages, (*law)[id]);
            continue;
        }
        person p;
        p.born = born;
        p.sick.emplace();
        for (auto k = static_cast<std::size_t>(table.starts[i]); k < static_cast<std::size_t>(table.starts[i + 1]); ++k) {
            p.sick->push_back({day{table.first[k]}, day{table.last[k]}, table.degree.empty() ? 100 : int{table.degree[k]}});
        }
        if (who != who_unknown) p.occupation.push_back(fact_of(who));
        const rehab_chain chain(law, p);
        const chain_answer a = chain.on(asked);
        if (a.place == chain_place::outside || a.place == chain_place::before_law) continue;
        found.chain_day[i] = narrow(a.chain_day.value_or(0));
        ruling r = a.is;
        r.missing |= a.chain_day_missing;
        found.ruling[i] = rulings.place_of(r);
        if (!with_next_change) continue;
        if (const auto next = next_change(chain, asked)) found.next_change[i] = next->since_1970;
    }
    return found;
}

}  // namespace rehabkedja::python
