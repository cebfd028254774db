/// @file
/// The compiled law: the decision asked once for every situation and kept as a lookup, never edited. What one person asks
/// and what a table of a million asks is the same entry, so reasons cost nothing in a table.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rehabkedja/law/decision.hpp"
#include "rehabkedja/law/situation.hpp"

namespace rehabkedja {

/// A whole answer of the chain about a day, as far as the law and the situation make it.
struct ruling {
    measure_set measures = 0;        ///< empty when unknown
    judgement_set would_change = 0;  ///< judgements whose opposite alone would change the measures
    judgement_set grounds = 0;       ///< judgements that hold and are grounds that day
    lacking_set missing = 0;         ///< empty when known
    std::uint16_t stage_first = 0;   ///< the first chain day of the stage
    std::uint16_t stage_last = 0;    ///< its last; 0 when it has none
    citation_set cited{};            ///< the places cited
    constexpr bool operator==(const ruling&) const = default;
};

/// Whether nothing changes from one ruling to the other: the stage, the measures, what is missing, the rows that speak.
[[nodiscard]] constexpr bool alike(const ruling& a, const ruling& b) {
    return a.measures == b.measures && a.stage_first == b.stage_first && a.missing == b.missing && a.cited == b.cited;
}

/// The place of a ruling in the dictionary of a compiled law. Ids of two laws are not comparable.
using ruling_id = std::uint16_t;

/// The stage of a chain day: its first day, and its last or 0.
[[nodiscard]] constexpr std::pair<std::uint16_t, std::uint16_t> stage_of(const epoch& e, int chain_day) {
    int first = 1;
    for (const int limit : e.stage_limits) {
        if (limit <= 0) continue;
        if (chain_day <= limit) return {static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(limit)};
        first = limit + 1;
    }
    return {static_cast<std::uint16_t>(first), std::uint16_t{0}};
}

/// The ruling on a situation: the rule lifted over what is unknown, with its pivots, grounds and citations.
/// `rule(who, age, yes)` returns `spoken`; `holding(yes)` the grounds that hold.
template <class Who, class Rule, class Holding>
[[nodiscard]] constexpr ruling rule_on(const possible<Who>& now, Rule&& rule, Holding&& holding) {
    const auto outcome_of = [&](const Who& who, age_class age, judgement_set yes) { return rule(who, age, yes).is; };
    const lifted answer = lift(now, outcome_of);
    ruling r;
    r.measures = answer.is.is;
    r.missing = answer.missing;
    r.would_change = pivots(now, answer, outcome_of);
    r.grounds = holding(now.by.yes);
    // A known answer cites the completion in which every unsure judgement is no; an unknown one what all completions share.
    r.cited = rule(now.who[0], now.age[0], now.by.yes).cited;
    if (answer.missing != 0) {
        for (const Who& who : now.who) {
            for (const age_class age : now.age) {
                for (unsigned m = 0; m < (1U << judgements); ++m) {
                    if ((m & ~unsigned{now.by.unsure}) == 0) {
                        r.cited.keep(rule(who, age, static_cast<judgement_set>(now.by.yes | m)).cited);
                    }
                }
            }
        }
    }
    return r;
}

/// The compiled form of one law. Immutable; share it between threads.
///
///     const compiled_law today(swedish_law());
///     const ruling& r = today[today.ask(today.cell_on(day, chain_day), situation_of(code_of(occupation::employed), 0, {}))];
class compiled_law {
public:
    /// Compiles the law. @throws input_error (`bad_law`) when the law has a gap: a number that is not there on a day on
    /// which it is asked for, a person of whom no row speaks.
    explicit compiled_law(const law& l) : law_(checked(l)), epochs_(epochs_of(*law_)) {
        std::unordered_map<std::size_t, std::vector<ruling_id>> known;
        for (std::size_t i = 0; i < epochs_.all.size(); ++i) {
            const epoch& e = epochs_.all[i];
            cells_of_epoch now;
            now.first = e.first;
            now.last = i + 1 < epochs_.all.size() ? epochs_.all[i + 1].first - 1 : until_further;
            now.bands = e.band_limits.size();
            now.limits.fill(std::numeric_limits<int>::max());
            for (std::size_t band = 0; band <= e.band_limits.size(); ++band) {
                if (band < e.band_limits.size()) now.limits.at(band) = e.band_limits[band];
                now.begins.at(band) = shared(compile(e, now.last, first_of_band(e, band), known));
            }
            // An epoch that changes no answer and no citation of any band goes on from the one before.
            const bool same = !cells_.empty() && cells_.back().bands == now.bands &&
                              cells_.back().limits == now.limits && cells_.back().begins == now.begins;
            if (same)
                cells_.back().last = now.last;
            else
                cells_.push_back(now);
        }
    }

    /// The law it was compiled from.
    [[nodiscard]] const law& source() const { return *law_; }
    /// Its epochs and citations.
    [[nodiscard]] const epochs& parts() const { return epochs_; }
    /// The dictionary of rulings.
    [[nodiscard]] const std::vector<ruling>& dictionary() const { return dictionary_; }
    /// A ruling by its id.
    [[nodiscard]] const ruling& operator[](ruling_id id) const { return dictionary_[id]; }

    /// The epoch of a day: its place in `parts().all`.
    [[nodiscard]] std::size_t epoch_on(day d) const {
        std::size_t low = 0;
        for (std::size_t high = epochs_.all.size(); high - low > 1;) {
            const std::size_t middle = low + (high - low) / 2;
            (epochs_.all[middle].first <= d ? low : high) = middle;
        }
        return low;
    }
    /// A cell: the place where the situations of an epoch and band begin. Cells that answer alike are one.
    using cell = std::uint32_t;
    /// The cell of a day and a chain day.
    [[nodiscard]] cell cell_on(day d, int chain_day) const {
        const cells_of_epoch& e = *epoch_cells(d);
        return e.begins[e.band(chain_day)];
    }
    /// The ruling on a situation.
    [[nodiscard]] ruling_id ask(cell c, situation s) const { return ids_[c + s]; }

    /// The cells of an epoch by band, small enough to stay near.
    struct cells_of_epoch {
        day first{};                   ///< its first day
        day last{};                    ///< its last day
        std::size_t bands = 0;         ///< how many limits are in use
        std::array<int, 8> limits{};   ///< the last chain day of each band but the last; the rest is endless
        std::array<cell, 9> begins{};  ///< the cell of each band
        /// The band of a chain day.
        [[nodiscard]] std::size_t band(int chain_day) const {
            std::size_t b = 0;
            while (b < bands && chain_day > limits[b]) ++b;
            return b;
        }
    };
    /// The cells of the epoch of a day.
    [[nodiscard]] const cells_of_epoch* epoch_cells(day d) const {
        const cells_of_epoch* now = cells_.data() + cells_.size() - 1;
        while (now->first > d) --now;
        return now;
    }

    /// The track of cells of a sick period whose chain day on `d` is `d - zero`.
    class cell_track {
    public:
        /// Tracks from `first` on.
        cell_track(const compiled_law& all, day first, day zero)
            : now_(all.epoch_cells(first)), zero_(zero), band_(now_->band(first - zero)) {}
        /// The cell, and until when neither the epoch nor the band ends.
        [[nodiscard]] held<cell> on(day d) {
            if (d > now_->last) {
                while (d > now_->last) ++now_;
                band_ = now_->band(d - zero_);
            }
            while (band_ < now_->bands && d - zero_ > now_->limits[band_]) ++band_;
            if (band_ == now_->bands) return {now_->begins[band_], now_->last};
            return {now_->begins[band_], std::min(zero_ + now_->limits[band_], now_->last)};
        }

    private:
        const cells_of_epoch* now_;
        day zero_;
        std::size_t band_;
    };

private:
    [[nodiscard]] static std::shared_ptr<const law> checked(const law& l) {
        l.check_numbers();
        return std::make_shared<const law>(l);
    }

    /// The rulings of one epoch and band, by situation.
    [[nodiscard]] std::vector<ruling_id> compile(const epoch& e, day last, int chain_day,
                                                 std::unordered_map<std::size_t, std::vector<ruling_id>>& known) {
        constexpr std::size_t sets = std::size_t{1} << judgements;
        std::array<spoken, occupations * age_classes * sets> asked{};
        const auto place = [](occupation who, age_class age, judgement_set yes) {
            return (static_cast<std::size_t>(who) * age_classes + static_cast<std::size_t>(age)) * sets + yes;
        };
        bool by_age = false;
        judgement_set by_judgement = 0;
        for (const auto& rows : e.rows) {
            for (const speaking_row& r : rows) {
                if (chain_day <= r.after || chain_day > r.until) continue;
                by_age = by_age || asks_for_age(r.with);
                if (const auto by = judgement_of(r.with))
                    by_judgement = static_cast<judgement_set>(by_judgement | only(*by));
            }
        }
        for (const occupation who : detail::every_occupation) {
            for (const age_class age : detail::every_age) {
                for (std::size_t yes = 0; yes < sets; ++yes) {
                    const auto set = static_cast<judgement_set>(yes);
                    const std::size_t same_as = place(who, by_age ? age : age_class::younger, set & by_judgement);
                    spoken& here = asked.at(place(who, age, set));
                    here = same_as == place(who, age, set) ? measured_against(e, chain_day, who, age, set)
                                                           : asked.at(same_as);
                    if (!here.complete && last >= law_->counting_from) {
                        throw input_error({error_code::bad_law,
                                           {},
                                           "no row speaks on " + to_string(e.first) + ", chain day " +
                                               std::to_string(chain_day) + ", of occupation " +
                                               std::to_string(static_cast<int>(who)),
                                           {}});
                    }
                }
            }
        }
        const auto rule = [&](occupation who, age_class age, judgement_set yes) -> const spoken& {
            return asked[place(who, age, yes)];
        };
        const auto stage = stage_of(e, chain_day);
        std::vector<ruling_id> ids(situations);
        for (std::size_t s = 0; s < situations; ++s) {
            const auto now = static_cast<situation>(s);
            const who_code who = who_of(now);
            const age_code age = age_of(now);
            const judged by = judged_of(now);
            const judged asked_by{static_cast<judgement_set>(by.yes & by_judgement),
                                  static_cast<judgement_set>(by.unsure & by_judgement)};
            const situation plain = situation_of(who, by_age ? age : age_code{0}, asked_by);
            if (plain != now) {
                ids[s] = ids[plain];
                continue;
            }
            const auto people = alternatives(who);
            occupation_set set = 0;
            for (const occupation o : people) set = static_cast<occupation_set>(set | only(o));
            const possible<occupation> what{people, lacking_of_who(who), age_alternatives(age), lacking_of_age(age),
                                            by};
            ruling r = rule_on(what, rule, [&](judgement_set yes) {
                return people.size() == 1 ? grounds_that_hold(e, chain_day, set, yes) : judgement_set{0};
            });
            r.stage_first = stage.first;
            r.stage_last = stage.second;
            ids[s] = intern(r, known);
        }
        return ids;
    }

    /// Where these ids stand: a cell that is there already, or a new one.
    [[nodiscard]] cell shared(const std::vector<ruling_id>& ids) {
        for (cell c = 0; c < ids_.size(); c += static_cast<cell>(situations)) {
            if (std::equal(ids.begin(), ids.end(), ids_.begin() + c)) return c;
        }
        ids_.insert(ids_.end(), ids.begin(), ids.end());
        return static_cast<cell>(ids_.size() - situations);
    }

    ruling_id intern(const ruling& r, std::unordered_map<std::size_t, std::vector<ruling_id>>& known) {
        std::size_t key = r.measures | (std::size_t{r.would_change} << 8) | (std::size_t{r.missing} << 16) |
                          (std::size_t{r.grounds} << 40);
        key ^= std::size_t{r.stage_first} << 44;
        for (const std::uint64_t bits : r.cited.bits) key = (key ^ bits) * 0x9E3779B97F4A7C15U;
        auto& same_key = known[key];
        for (const ruling_id id : same_key) {
            if (dictionary_[id] == r) return id;
        }
        if (dictionary_.size() == 0xFFFF)
            throw input_error({error_code::bad_law, {}, "the law has more rulings than an id can name", {}});
        dictionary_.push_back(r);
        same_key.push_back(static_cast<ruling_id>(dictionary_.size() - 1));
        return same_key.back();
    }

    std::shared_ptr<const law> law_;
    epochs epochs_;
    std::vector<ruling> dictionary_;
    std::vector<ruling_id> ids_;
    std::vector<cells_of_epoch> cells_;
};

}  // namespace rehabkedja
