// The room of time: reading dates, and walking a join of tracks against a plain loop over the same sorted vectors.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "rehabkedja/time/timeline.hpp"

namespace {

using rehabkedja::day;
using rehabkedja::period;
using rehabkedja::stretch;
using rehabkedja::timeline;

// `count` stretches of ten days with a pause of three, saying 0, 1, 2, 0, ...
timeline<int> line_of(int count, int offset) {
    std::vector<stretch<int>> rows;
    for (int i = 0; i < count; ++i) {
        const day first{i * 13 + offset};
        rows.push_back({{first, first + 9}, i % 3});
    }
    return timeline<int>::from(std::move(rows)).value();
}

void parse_a_day(benchmark::State& state) {
    const std::string text = "2024-02-29";
    for (auto _ : state) benchmark::DoNotOptimize(rehabkedja::parse_day(text));
}
BENCHMARK(parse_a_day);

void walk_a_join(benchmark::State& state) {
    const auto count = static_cast<int>(state.range(0));
    const auto a = line_of(count, 0);
    const auto b = line_of(count, 5);
    const period through{day{0}, day{count * 13 + 20}};
    for (auto _ : state) {
        std::int64_t sum = 0;
        walk(through, join([](int x, int y) { return x * 4 + y; }, a.track(3), b.track(3)),
             [&](period when, int is) { sum += days_in(when) * std::int64_t{is}; });
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * count);
}
BENCHMARK(walk_a_join)->Arg(12)->Arg(1'000)->Arg(100'000);

// What the algebra is held against: the same answer by a loop made for these two vectors.
void walk_by_hand(benchmark::State& state) {
    const auto count = static_cast<int>(state.range(0));
    const auto a = line_of(count, 0);
    const auto b = line_of(count, 5);
    const period through{day{0}, day{count * 13 + 20}};
    for (auto _ : state) {
        std::int64_t sum = 0;
        auto left = a.begin();
        auto right = b.begin();
        for (day d = through.first; d <= through.last;) {
            while (left != a.end() && left->when.last < d) ++left;
            while (right != b.end() && right->when.last < d) ++right;
            int x = 3;
            int y = 3;
            day until = through.last;
            if (left != a.end()) {
                const bool holds = left->when.first <= d;
                if (holds) x = left->is;
                until = std::min(until, holds ? left->when.last : left->when.first - 1);
            }
            if (right != b.end()) {
                const bool holds = right->when.first <= d;
                if (holds) y = right->is;
                until = std::min(until, holds ? right->when.last : right->when.first - 1);
            }
            sum += (until - d + 1) * std::int64_t{x * 4 + y};
            d = until + 1;
        }
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * count);
}
BENCHMARK(walk_by_hand)->Arg(12)->Arg(1'000)->Arg(100'000);

}  // namespace
