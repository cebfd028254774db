/// @file
/// The sweep: all stretches of one person's chain, each an id into the law's dictionary. One person is a row of a table; a
/// table is many persons; this is the one loop under both.
#pragma once

#include <algorithm>
#include <span>
#include <utility>

#include "rehabkedja/law/compiled.hpp"
#include "rehabkedja/sickness/numbered.hpp"

namespace rehabkedja {

/// A track that lends another one, so that it can be asked on through several periods.
template <track X>
class lent_track {
public:
    /// Lends `line`, which must outlive it.
    explicit lent_track(X& line) : line_(&line) {}
    /// What the lent track says.
    [[nodiscard]] auto on(day d) { return line_->on(d); }

private:
    X* line_;
};

/// Gives `sink(period, chain_day, ruling_id)` every stretch of the numbered periods, in order; `chain_day` is that of the first day
/// of the stretch. The tracks say, for days in rising order, who the person is (`who_code`), how old (`age_code`) and what
/// is judged (`judged`).
template <track Who, track Age, track Judged, class Sink>
void sweep(const compiled_law& law, std::span<const numbered> periods, Who who, Age age, Judged by, Sink&& sink) {
    auto known = remember(join([](who_code w, age_code a, const judged& j) { return situation_of(w, a, j); },
                               std::move(who), std::move(age), std::move(by)));
    for (const numbered& n : periods) {
        auto cells = compiled_law::cell_track(law, n.first, n.zero);
        auto answer =
            join([&](compiled_law::cell c, situation s) { return law.ask(c, s); }, std::move(cells), lent_track(known));
        walk(period{n.first, n.last}, answer, [&](period when, ruling_id id) { sink(when, when.first - n.zero, id); });
    }
}

}  // namespace rehabkedja
