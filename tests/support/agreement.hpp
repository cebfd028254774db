// One rule, every way of asking it: day by day, in stretches, as a sweep, as a table, against a model of its own. Each function returns
// the first fault in words, or nothing; the property tests and the tests of planted errors use the same ones.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rehabkedja/batch/on_day.hpp"
#include "rehabkedja/chain/sweep.hpp"
#include "support/awkward.hpp"
#include "support/plain_model.hpp"

namespace rehabkedja::agreement {

/// Whether the chain of a plain person is the model's on every day.
inline std::string with_the_model(const rehab_chain& chain, const person& p) {
    const model::plain_person expected(p);
    const period days = awkward::days_of(p);
    for (day d = days.first; d <= days.last; d = d + 1) {
        const chain_answer a = chain.on(d);
        const model::said right = expected.on(d);
        const auto fault = [&](const char* what, auto is, auto should) {
            return to_string(d) + ": the model's " + what + " is " + std::to_string(should) + ", not " +
                   std::to_string(is);
        };
        const int chain_day = a.chain_day.value_or(0);
        if (chain_day != right.chain_day || (a.place == chain_place::counted) != right.in_chain)
            return fault("chain day", chain_day, right.chain_day);
        if (a.is.stage_first != right.stage_first) return fault("stage", a.is.stage_first, right.stage_first);
        if (a.is.missing != right.missing) return fault("missing facts", a.is.missing, right.missing);
        if (a.is.measures != right.measures) return fault("measures", a.is.measures, right.measures);
        if (a.is.would_change != right.would_change) return fault("pivots", a.is.would_change, right.would_change);
    }
    return {};
}

/// Whether the stretches are maximal, disjoint, cover every day and are the answers of their days.
inline std::string of_stretches(const rehab_chain& chain, const person& p) {
    const period days = awkward::days_of(p);
    const auto all = chain.through(days);
    day next = days.first;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].when.first != next || all[i].when.last < next)
            return to_string(next) + ": stretches do not cover every day once";
        if (i > 0 && goes_on(all[i - 1], all[i])) return to_string(next) + ": stretches are not maximal";
        for (; next <= all[i].when.last; next = next + 1) {
            chain_answer a = chain.on(next);
            if (a.chain_day) a.chain_day = *a.chain_day - (next - all[i].when.first);
            a.when = all[i].when;
            if (!(a == all[i])) return to_string(next) + ": a stretch is not the answer of its days";
        }
    }
    return next == days.last + 1 ? "" : to_string(next) + ": stretches do not cover every day once";
}

/// A line over time as stretches, what each entry says made by `say`.
template <class Line, class Say>
auto stretches_of(const Line& line, Say say) {
    std::vector<stretch<decltype(say(line.front().second))>> all;
    for (std::size_t i = 0; i < line.size(); ++i) {
        all.push_back(
            {{line[i].first, i + 1 < line.size() ? line[i + 1].first - 1 : until_further}, say(line[i].second)});
    }
    return all;
}

/// Whether the sweep of a plain person is the chain of every day, in stretches that are maximal.
inline std::string of_the_sweep(const rehab_chain& chain, const person& p) {
    const auto who = stretches_of(chain.jobs_line(), [](const day_jobs& j) { return j.single().value(); });
    const auto by = stretches_of(chain.judged_line(), [](const judged& j) { return j; });
    std::string fault;
    std::optional<stretch<ruling_id>> before;
    int days = 0;
    for (const counted& c : chain.periods()) days += days_in({c.first, c.sick.last});
    sweep(chain.under(), number_periods(chain.under().source(), chain.sick()),
          stretch_track<who_code>(who, who_unknown), age_track(chain.under().source(), p.born),
          stretch_track<judged>(by, {}), [&](period when, int chain_day, ruling_id id) {
              if (before && before->when.last + 1 == when.first && before->is == id)
                  fault = to_string(when) + ": the sweep's stretches are not maximal";
              if (before && when.first <= before->when.last) fault = to_string(when) + ": the sweep goes back";
              for (day d = when.first; d <= when.last; d = d + 1) {
                  const chain_answer a = chain.on(d);
                  const bool same = a.chain_day == chain_day + (d - when.first) && a.is == chain.under()[id];
                  if (!same) fault = to_string(d) + ": the sweep is not the chain of the day";
              }
              days -= days_in(when);
              before = stretch<ruling_id>{when, id};
          });
    return fault.empty() && days != 0 ? "the sweep does not cover the counted days" : fault;
}

/// People as a table that can be asked about any day, by spells and by numbered periods.
class table {
public:
    explicit table(std::vector<person> people) : people_(std::move(people)) {
        for (person& p : people_) {
            chains_.emplace_back(made::swedish(), p);
            std::sort(p.sick->begin(), p.sick->end(),
                      [](const certificate& a, const certificate& b) { return a.first < b.first; });
            for (const certificate& c : *p.sick) {
                first_.push_back(c.first->since_1970);
                last_.push_back(c.last->since_1970);
                degree_.push_back(static_cast<std::uint8_t>(*c.degree));
            }
            offsets_.push_back(static_cast<std::int64_t>(first_.size()));
            born_.push_back(p.born ? p.born->since_1970 : no_day);
            for (const numbered& n : number_periods(made::swedish()->source(), chains_.back().sick()))
                numbered_.periods.push_back(n);
            numbered_.offsets.push_back(static_cast<std::int64_t>(numbered_.periods.size()));
        }
    }

    /// Whether both tables give on the day what each person's chain gives.
    [[nodiscard]] std::string fault_on(day d) const {
        const compiled_law& law = *made::swedish();
        const std::size_t many = people_.size();
        std::vector<who_code> who(many);
        std::vector<std::uint8_t> planes(many);
        std::vector<situation> situations_of(many);
        for (std::size_t i = 0; i < many; ++i) {
            const judged by = *step_on(chains_[i].judged_line(), d).is;
            who[i] = step_on(chains_[i].jobs_line(), d).is->single().value();
            planes[i] = static_cast<std::uint8_t>(by.yes | by.unsure << 4);
            situations_of[i] = situation_of(who[i], age_track(law.source(), people_[i].born).on(d).is, by);
        }
        std::array<std::vector<std::uint16_t>, 2> chain_day{std::vector<std::uint16_t>(many),
                                                            std::vector<std::uint16_t>(many)};
        std::array<std::vector<ruling_id>, 2> ruled{std::vector<ruling_id>(many), std::vector<ruling_id>(many)};
        if (on_day(law, {offsets_, first_, last_, degree_, who, born_, planes}, d, {chain_day[0], ruled[0], {}}))
            return "the table is refused";
        on_day(law, numbered_, situations_of, d, chain_day[1], ruled[1]);
        for (std::size_t i = 0; i < many; ++i) {
            const chain_answer a = chains_[i].on(d);
            const bool counted_day = a.place == chain_place::counted;
            for (const std::size_t way : {std::size_t{0}, std::size_t{1}}) {
                const char* name = way == 0 ? ": a table" : ": a table of numbered periods";
                const ruling_id id = ruled[way][i];
                if (chain_day[way][i] != a.chain_day.value_or(0))
                    return to_string(d) + name + " has another chain day\n" + awkward::shown(people_[i]);
                const bool same = counted_day ? id != no_ruling && law[id] == a.is : id == no_ruling;
                if (!same) return to_string(d) + name + " has another ruling\n" + awkward::shown(people_[i]);
            }
        }
        return {};
    }

private:
    std::vector<person> people_;
    std::vector<rehab_chain> chains_;
    std::vector<std::int64_t> offsets_{0};
    std::vector<std::int32_t> first_;
    std::vector<std::int32_t> last_;
    std::vector<std::uint8_t> degree_;
    std::vector<std::int32_t> born_;
    numbered_columns numbered_;
};

/// Whether the answers are the same when every list of facts is turned round.
inline std::string of_every_order(const rehab_chain& chain, person p) {
    const period days = awkward::days_of(p);
    std::reverse(p.sick->begin(), p.sick->end());
    std::reverse(p.occupation.begin(), p.occupation.end());
    std::reverse(p.judgements.begin(), p.judgements.end());
    return chain.through(days) == rehab_chain(chain.shared_law(), p).through(days) ? ""
                                                                                   : "the order of the facts matters";
}

}  // namespace rehabkedja::agreement
