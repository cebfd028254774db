// Speed of programmes: all routes of the catalogue for one person, and a log replayed.
#include <benchmark/benchmark.h>

#include "rehabkedja/json/programmes.hpp"
#include "rehabkedja/programme/replay.hpp"
#include "rehabkedja/programme/route.hpp"

namespace {

using namespace rehabkedja;

const programme_catalogue& all() {
    static const auto shelf = json::programme_shelf::built_in();
    return shelf->catalogue();
}

// A person of whom what the rules ask is known, so that every rule is walked.
known_attributes somebody() {
    known_attributes known(all().words());
    const auto give = [&](const char* name, attribute_value v) {
        known.give(all().words().find(name).value(), std::move(v));
    };
    for (attribute_id id = 0; id < all().words().size(); ++id) {
        if (all().words()[id].type == attribute_type::truth) known.give(id, true);
    }
    give("age_years", 34.0);
    give("municipality", std::string("Nacka"));
    give("distance_from_labour_market", std::string("very_far"));
    give("actors_needed_count", 2.0);
    give("sick_months", 14.0);
    return known;
}

void all_routes_of_the_catalogue(benchmark::State& state) {
    const known_attributes known = somebody();
    for (auto _ : state) benchmark::DoNotOptimize(doors_open_to(all(), known));
}
BENCHMARK(all_routes_of_the_catalogue)->Unit(benchmark::kMicrosecond);

void a_log_of_1000_events_replayed(benchmark::State& state) {
    const programme& p = *all().find("mia_stockholm");
    std::vector<logged_event> log;
    const auto add = [&](day on, const char* event) { log.push_back({on, on, p.id, event, {}, {}, {}, {}}); };
    const day first = *make_day(2010, 1, 1);
    add(first, "individual positive");
    add(first + 1, "CM books meeting");
    add(first + 2, "individual wants CM");
    for (int i = 0; log.size() < 1000; ++i) {
        add(first + 3 + 2 * i, "every third month");
        add(first + 4 + 2 * i, "continue");
    }
    for (auto _ : state) benchmark::DoNotOptimize(replay(p.way, log, first + 5000));
}
BENCHMARK(a_log_of_1000_events_replayed)->Unit(benchmark::kMicrosecond);

}  // namespace
