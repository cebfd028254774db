// The rolling frame against a count that goes through every day, on runs that RapidCheck makes up.
#include <gtest/gtest.h>
// GoogleTest first: RapidCheck's part for it needs that.
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <optional>

#include "rehabkedja/benefit/counted_days.hpp"

namespace {

using rehabkedja::counted_days;
using rehabkedja::day;

constexpr int days = 400;

// What each day counts, day by day.
struct day_by_day {
    std::array<int, days> quarters{};

    void add(int first, int last, int share) {
        for (int d = first; d <= last && d < days; ++d)
            quarters.at(static_cast<std::size_t>(d)) = std::max(quarters.at(static_cast<std::size_t>(d)), share);
    }
    [[nodiscard]] int of(int d) const { return d < 0 || d >= days ? 0 : quarters.at(static_cast<std::size_t>(d)); }
    [[nodiscard]] int in_frame(int d, int frame) const {
        int sum = 0;
        for (int x = d - frame; x < d; ++x) sum += of(x);
        return sum;
    }
};

struct made {
    counted_days closed;
    day_by_day plain;
    int ends = 0;  // the first day after all runs
};

made runs() {
    made m;
    int at = 0;
    const int how_many = *rc::gen::inRange(0, 9);
    for (int i = 0; i < how_many; ++i) {
        // A negative pause begins before the last run ends, as days of a sick-pay period may.
        const int first = std::max(0, at + *rc::gen::inRange(-6, 12));
        const int last = std::min(days / 2, first + *rc::gen::inRange(0, 20));
        if (last < first) break;
        const int share = *rc::gen::inRange(1, 5);
        m.closed.add({day{first}, day{last}}, share);
        m.plain.add(first, last, share);
        at = std::max(at, last + 1);
    }
    m.ends = at;
    return m;
}

RC_GTEST_PROP(CountedDays, TheFrameIsTheSumOfItsDays, ()) {
    const made m = runs();
    const int frame = *rc::gen::inRange(1, 60);
    for (int d = 0; d < days; ++d) RC_ASSERT(m.closed.in_frame(day{d}, frame) == m.plain.in_frame(d, frame));
}

RC_GTEST_PROP(CountedDays, TheFirstDayThatCrossesIsFoundByDivision, ()) {
    made m = runs();
    const int frame = *rc::gen::inRange(1, 60);
    const int adding = *rc::gen::inRange(0, 5);
    const int limit = *rc::gen::inRange(0, 4 * 60);
    const int from = m.ends + *rc::gen::inRange(0, 10);
    const int last = from + *rc::gen::inRange(0, 150);
    if (adding > 0) m.plain.add(from, last, adding);
    std::optional<day> reaching;
    std::optional<day> below;
    for (int d = last; d >= from; --d) {
        const int count = m.plain.in_frame(d, frame);
        (count >= limit ? reaching : below) = day{d};
    }
    RC_ASSERT(m.closed.first_reaching(day{from}, limit, adding, frame, day{last}) == reaching);
    RC_ASSERT(m.closed.first_below(day{from}, limit, adding, frame, day{last}) == below);
}

RC_GTEST_PROP(CountedDays, TheRunsThemselvesAreCrossedByDivisionToo, ()) {
    const made m = runs();
    const int frame = *rc::gen::inRange(1, 60);
    const int limit = *rc::gen::inRange(0, 4 * 60);
    const int from = *rc::gen::inRange(0, days / 2);
    const int last = from + *rc::gen::inRange(0, 150);
    std::optional<day> reaching;
    std::optional<day> below;
    for (int d = last; d >= from; --d) (m.plain.in_frame(d, frame) >= limit ? reaching : below) = day{d};
    RC_ASSERT(m.closed.first_reaching(day{from}, limit, std::nullopt, frame, day{last}) == reaching);
    RC_ASSERT(m.closed.first_below(day{from}, limit, std::nullopt, frame, day{last}) == below);
}

}  // namespace
