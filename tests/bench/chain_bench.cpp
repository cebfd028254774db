// Speed of the chain, as ratios in one run: every figure stands beside a plain loop over a sorted vector of the same periods.
// People are made by a fixed generator; no figure is a promise for another machine.
#include <benchmark/benchmark.h>

#include <random>
#include <vector>

#include "rehabkedja/batch/parallel.hpp"
#include "rehabkedja/rehabkedja.hpp"

namespace {

using namespace rehabkedja;

const compiled_law& today() {
    static const compiled_law law(swedish_law());
    return law;
}

// Certificates of a population: sorted within a person, as a table has them.
struct population {
    std::vector<std::int64_t> offsets{0};
    std::vector<std::int32_t> first;
    std::vector<std::int32_t> last;
    std::vector<who_code> who;
    std::vector<std::int32_t> born;
    std::vector<stretch<judged>> judged_rows;
    std::vector<std::int64_t> judged_offsets{0};
    std::vector<stretch<who_code>> who_rows;
    std::vector<std::int64_t> who_offsets{0};

    population(std::size_t persons, int certificates) {
        std::mt19937 draw(20260427);
        const auto between = [&](int a, int b) {
            return a + static_cast<int>(draw() % static_cast<unsigned>(b - a + 1));
        };
        for (std::size_t p = 0; p < persons; ++p) {
            day at = detail::day_of(2016, 1, 1) + between(0, 2500);
            const day begin = at;
            for (int c = 0; c < certificates; ++c) {
                const day end = at + between(20, 180);
                first.push_back(at.since_1970);
                last.push_back(end.since_1970);
                at = end + (between(0, 9) < 7 ? 1 : between(2, 120));
            }
            offsets.push_back(static_cast<std::int64_t>(first.size()));
            who.push_back(static_cast<who_code>(between(0, 9) < 8 ? 0 : between(0, 7)));
            born.push_back((detail::day_of(1955, 1, 1) + between(0, 16000)).since_1970);
            who_rows.push_back({{since_ever, until_further}, who.back()});
            who_offsets.push_back(static_cast<std::int64_t>(who_rows.size()));
            if (between(0, 9) < 4) {
                judged by;
                by.yes = static_cast<judgement_set>(1U << static_cast<unsigned>(between(0, 3)));
                judged_rows.push_back({{begin + between(0, 200), begin + between(201, 600)}, by});
            }
            judged_offsets.push_back(static_cast<std::int64_t>(judged_rows.size()));
        }
    }
    [[nodiscard]] std::size_t persons() const { return who.size(); }
    [[nodiscard]] spell_columns columns() const { return {offsets, first, last, {}, who, born, {}}; }
};

const population& million() {
    static const population all(1'000'000, 3);
    return all;
}

numbered_columns number_all(const population& all) {
    numbered_columns out;
    const law& l = today().source();
    const int limit = restarting_gap(l, l.read_until);
    for (std::size_t p = 0; p < all.persons(); ++p) {
        chain_counter count(limit, l.counting_from);
        period open{};
        bool any = false;
        for (auto i = static_cast<std::size_t>(all.offsets[p]); i < static_cast<std::size_t>(all.offsets[p + 1]); ++i) {
            const period sick{day{all.first[i]}, day{all.last[i]}};
            if (any && sick.first <= open.last + 1) {
                open.last = std::max(open.last, sick.last);
                continue;
            }
            if (any) {
                if (const auto n = count.take(open)) out.periods.push_back(*n);
            }
            open = sick;
            any = true;
        }
        if (any) {
            if (const auto n = count.take(open)) out.periods.push_back(*n);
        }
        out.offsets.push_back(static_cast<std::int64_t>(out.periods.size()));
    }
    return out;
}

constexpr day asked = detail::day_of(2019, 6, 1);

// The yardstick: the sick days of each person up to the day, by a plain loop over the same sorted periods.
void plain_loop_over_periods(benchmark::State& state) {
    const population& all = million();
    std::vector<std::uint16_t> days(all.persons());
    for (auto _ : state) {
        for (std::size_t p = 0; p < all.persons(); ++p) {
            int n = 0;
            for (auto i = static_cast<std::size_t>(all.offsets[p]); i < static_cast<std::size_t>(all.offsets[p + 1]);
                 ++i) {
                if (all.first[i] <= asked.since_1970) n += std::min(all.last[i], asked.since_1970) - all.first[i] + 1;
            }
            days[p] = static_cast<std::uint16_t>(n);
        }
        benchmark::DoNotOptimize(days.data());
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.persons()));
}
BENCHMARK(plain_loop_over_periods)->Unit(benchmark::kMillisecond);

void chain_day_on_a_day_from_certificates(benchmark::State& state) {
    const population& all = million();
    std::vector<std::uint16_t> days(all.persons());
    for (auto _ : state) {
        benchmark::DoNotOptimize(on_day(today(), all.columns(), asked, {days, {}, {}}));
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.persons()));
}
BENCHMARK(chain_day_on_a_day_from_certificates)->Unit(benchmark::kMillisecond);

void whole_answer_on_a_day_from_certificates(benchmark::State& state) {
    const population& all = million();
    std::vector<std::uint16_t> days(all.persons());
    std::vector<ruling_id> ids(all.persons());
    for (auto _ : state) {
        benchmark::DoNotOptimize(on_day(today(), all.columns(), asked, {days, ids, {}}));
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.persons()));
}
BENCHMARK(whole_answer_on_a_day_from_certificates)->Unit(benchmark::kMillisecond);

// The same by 1 and 2 threads, by the clock on the wall.
void whole_answer_on_a_day_by_threads(benchmark::State& state) {
    const population& all = million();
    std::vector<std::uint16_t> days(all.persons());
    std::vector<ruling_id> ids(all.persons());
    const auto threads = static_cast<int>(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(on_day(today(), all.columns(), asked, {days, ids, {}}, threads));
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.persons()));
}
BENCHMARK(whole_answer_on_a_day_by_threads)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

std::vector<situation> situations_on(const population& all, day d) {
    std::vector<situation> found(all.persons());
    for (std::size_t p = 0; p < all.persons(); ++p) {
        const auto ages = age_line(today().source(), day{all.born[p]});
        stretch_track<age_code> age(std::span(ages.begin(), ages.size()), age_unknown);
        found[p] = situation_of(all.who[p], age.on(d).is, {});
    }
    return found;
}

void whole_answer_on_a_day_from_numbered_periods(benchmark::State& state) {
    const population& all = million();
    static const numbered_columns numbered_all = number_all(all);
    static const std::vector<situation> now = situations_on(all, asked);
    std::vector<std::uint16_t> days(all.persons());
    std::vector<ruling_id> ids(all.persons());
    for (auto _ : state) {
        on_day(today(), numbered_all, now, asked, days, ids);
        benchmark::DoNotOptimize(ids.data());
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.persons()));
}
BENCHMARK(whole_answer_on_a_day_from_numbered_periods)->Unit(benchmark::kMillisecond);

// All stretches, once with the id (everything) and once with bare measures.
template <class Out, class Show>
void all_stretches(benchmark::State& state, Show&& show) {
    const population& all = million();
    const law& l = today().source();
    const int limit = restarting_gap(l, l.read_until);
    std::vector<Out> out(all.persons() * 12);
    std::vector<std::int32_t> from(out.size());
    std::size_t stretches = 0;
    for (auto _ : state) {
        std::size_t at = 0;
        for (std::size_t p = 0; p < all.persons(); ++p) {
            few<numbered, 8> periods;
            chain_counter count(limit, l.counting_from);
            period open{day{all.first[static_cast<std::size_t>(all.offsets[p])]},
                        day{all.last[static_cast<std::size_t>(all.offsets[p])]}};
            for (auto i = static_cast<std::size_t>(all.offsets[p]) + 1;
                 i < static_cast<std::size_t>(all.offsets[p + 1]); ++i) {
                const period sick{day{all.first[i]}, day{all.last[i]}};
                if (sick.first <= open.last + 1) {
                    open.last = std::max(open.last, sick.last);
                } else {
                    if (const auto n = count.take(open)) periods.push(*n);
                    open = sick;
                }
            }
            if (const auto n = count.take(open)) periods.push(*n);
            const auto rows = [](const auto& list, const auto& offsets, std::size_t q) {
                return std::span(list).subspan(static_cast<std::size_t>(offsets[q]),
                                               static_cast<std::size_t>(offsets[q + 1] - offsets[q]));
            };
            sweep(today(), std::span(periods.begin(), periods.size()),
                  stretch_track<who_code>(rows(all.who_rows, all.who_offsets, p), who_unknown),
                  age_track(l, day{all.born[p]}),
                  stretch_track<judged>(rows(all.judged_rows, all.judged_offsets, p), judged{}),
                  [&](period when, int, ruling_id id) {
                      from[at] = when.first.since_1970;
                      out[at++] = show(id);
                  });
        }
        stretches = at;
        benchmark::DoNotOptimize(out.data());
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.persons()));
    state.counters["stretches_a_person"] = static_cast<double>(stretches) / static_cast<double>(all.persons());
}

void all_stretches_with_reasons(benchmark::State& state) {
    all_stretches<ruling_id>(state, [](ruling_id id) { return id; });
}
BENCHMARK(all_stretches_with_reasons)->Unit(benchmark::kMillisecond);

void all_stretches_bare_measures(benchmark::State& state) {
    const auto& dictionary = today().dictionary();
    all_stretches<measure_set>(state, [&](ruling_id id) { return dictionary[id].measures; });
}
BENCHMARK(all_stretches_bare_measures)->Unit(benchmark::kMillisecond);

// One person with 12 certificates, laid out.
struct one_person {
    population all{1, 12};
    few<numbered, 16> periods;
    one_person() {
        const numbered_columns n = number_all(all);
        for (const numbered& p : n.periods) periods.push(p);
    }
};

template <class Sink>
void sweep_one(const one_person& one, Sink&& sink) {
    const law& l = today().source();
    sweep(today(), std::span(one.periods.begin(), one.periods.size()),
          stretch_track<who_code>(one.all.who_rows, who_unknown), age_track(l, day{one.all.born[0]}),
          stretch_track<judged>(one.all.judged_rows, judged{}), sink);
}

void one_person_12_certificates(benchmark::State& state) {
    const one_person one;
    std::vector<stretch<ruling_id>> out;
    for (auto _ : state) {
        out.clear();
        sweep_one(one, [&](period when, int, ruling_id id) { out.push_back({when, id}); });
        benchmark::DoNotOptimize(out.data());
    }
    state.counters["stretches"] = static_cast<double>(out.size());
}
BENCHMARK(one_person_12_certificates);

// The same with its findings as small values: for each stretch the citations with their editions, the missing facts and the pivots.
void one_person_12_certificates_with_findings(benchmark::State& state) {
    const one_person one;
    struct small_finding {
        period when;
        citation cited;
        lacking_set missing;
        judgement_set would_change;
    };
    std::vector<small_finding> out;
    const auto& citations = today().parts().citations;
    for (auto _ : state) {
        out.clear();
        sweep_one(one, [&](period when, int, ruling_id id) {
            const ruling& r = today()[id];
            for (std::size_t word = 0; word < r.cited.bits.size(); ++word) {
                for (std::uint64_t bits = r.cited.bits[word]; bits != 0; bits &= bits - 1) {
                    const auto i = word * 64 + static_cast<std::size_t>(__builtin_ctzll(bits));
                    out.push_back({when, citations[i], r.missing, r.would_change});
                }
            }
        });
        benchmark::DoNotOptimize(out.data());
    }
    state.counters["findings"] = static_cast<double>(out.size());
}
BENCHMARK(one_person_12_certificates_with_findings);

// Cost grows linearly with certificates: from facts to all stretches, the layout among it.
void one_person_many_certificates(benchmark::State& state) {
    person p;
    p.born = day{detail::day_of(1980, 5, 1)};
    p.occupation = {{.is = occupation_kind::employed}};
    p.sick.emplace();
    // Three certificates begin in five days, and they lie in no order: a prime steps through their places.
    const day at = detail::day_of(2009, 1, 1);
    constexpr std::int64_t prime = 7919;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        const std::int64_t place = i * prime % state.range(0);
        certificate c;
        c.first = at + static_cast<int>(place * 3 / 5);
        c.last = *c.first + static_cast<int>(place % 3);
        p.sick->push_back(c);
    }
    const auto law = std::make_shared<const compiled_law>(swedish_law());
    for (auto _ : state) {
        const rehab_chain chain(law, p);
        benchmark::DoNotOptimize(chain.through({first_sensible_day, last_sensible_day}));
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(one_person_many_certificates)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

void compile_the_law(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(compiled_law(swedish_law()));
}
BENCHMARK(compile_the_law)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
