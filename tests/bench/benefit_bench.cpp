// Speed of income and benefit: SGI and payment plan of one person.
#include <benchmark/benchmark.h>

#include <memory>

#include "rehabkedja/rehabkedja.hpp"

namespace {

using namespace rehabkedja;

day on(int year, int month, int day_of_month) { return *make_day(year, month, day_of_month); }

// Twelve certificates through three years, five incomes one after another, all other facts known.
person somebody() {
    person p;
    p.born = on(1980, 5, 1);
    p.sick.emplace();
    for (int i = 0; i < 12; ++i) {
        const day first = on(2021, 2, 1) + 90 * i;
        p.sick->push_back({.first = first, .last = first + 40});
    }
    p.occupation = {{.is = occupation_kind::employed}};
    p.income.emplace();
    for (int year = 2019; year < 2024; ++year) {
        income_fact f;
        f.valid.when = {on(year, 1, 1), year == 2023 ? until_further : on(year, 12, 31)};
        f.yearly = kronor{300'000 + 20'000 * (year - 2019)};
        f.kind = income_kind::employment;
        f.lasts_months = 12;
        p.income->push_back(f);
    }
    return p;
}

void sgi_and_payment_plan(benchmark::State& state) {
    const auto under = std::make_shared<const benefit_law>(swedish_law());
    const person p = somebody();
    const day through = on(2024, 12, 31);
    for (auto _ : state) benchmark::DoNotOptimize(benefit_plan::of(under, p, through));
}
BENCHMARK(sgi_and_payment_plan)->Unit(benchmark::kMicrosecond);

}  // namespace
