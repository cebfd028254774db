// Laws of the timeline algebra, on timelines that RapidCheck makes up and shrinks.
#include <gtest/gtest.h>
// GoogleTest first: RapidCheck's part for it needs that.
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

#include "rehabkedja/time/timeline.hpp"
#include "unit/time/naive.hpp"

namespace {

using rehabkedja::day;
using rehabkedja::period;
using rehabkedja::stretch;
using rehabkedja::timeline;

// Lengths and pauses, which always make a timeline.
timeline<int> made() {
    const auto steps = *rc::gen::container<std::vector<std::vector<int>>>(
        rc::gen::container<std::vector<int>>(3, rc::gen::inRange(0, 4)));
    std::vector<stretch<int>> rows;
    day at{0};
    for (const auto& step : steps) {
        at = at + step[0];
        rows.push_back({{at, at + step[1]}, step[2]});
        at = at + step[1] + 1;
    }
    return timeline<int>::from(std::move(rows)).value();
}

constexpr auto pair_of = [](int x, int y) { return x * 10 + y; };

RC_GTEST_PROP(TimelineLaws, JoinDoesNotCareWhichComesFirst, ()) {
    const auto a = made();
    const auto b = made();
    RC_ASSERT(join(pair_of, a, b) == join([](int y, int x) { return pair_of(x, y); }, b, a));
}

RC_GTEST_PROP(TimelineLaws, JoinIsTheJoinedTrackWhereBothSaySomething, ()) {
    const auto a = made();
    const auto b = made();
    const period through{day{-1}, day{400}};
    const auto lazy = collect(
        through, join([](int x, int y) { return x < 0 || y < 0 ? -1 : pair_of(x, y); }, a.track(-1), b.track(-1)));
    const auto joined = join(pair_of, a, b);
    const auto stored = collect(through, joined.track(-1));
    RC_ASSERT(lazy == stored);
}

RC_GTEST_PROP(TimelineLaws, RestrictingBeforeOrAfterAJoinIsTheSame, ()) {
    const auto a = made();
    const auto b = made();
    const day first{*rc::gen::inRange(0, 40)};
    const period within{first, first + *rc::gen::inRange(0, 40)};
    RC_ASSERT(join(pair_of, a, b).restrict_to(within) == join(pair_of, a.restrict_to(within), b));
}

RC_GTEST_PROP(TimelineLaws, CuttingIsUndoneByCompressing, ()) {
    const auto a = made();
    const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-2, 60));
    std::vector<day> cuts;
    std::ranges::transform(numbers, std::back_inserter(cuts), [](int n) { return day{n}; });
    RC_ASSERT(a.cut(cuts).compress() == a.compress());
}

RC_GTEST_PROP(TimelineLaws, SaidAndSilentDaysMakeThePeriod, ()) {
    const auto a = made();
    const period within{day{0}, day{*rc::gen::inRange(0, 80)}};
    int days = 0;
    for (const period p : a.complement(within)) days += days_in(p);
    days = a.restrict_to(within).fold(days, [](int n, const auto& s) { return n + days_in(s.when); });
    RC_ASSERT(days == days_in(within));
}

}  // namespace
