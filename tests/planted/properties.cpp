// Properties of the chain without a test framework, so that they compile in seconds: what tools/planted_errors runs first. The first
// property that does not hold is named, and the exit status is 1.
#include <cstdio>
#include <vector>

#include "rehabkedja/batch/on_day.hpp"
#include "rehabkedja/chain/sweep.hpp"
#include "rehabkedja/law/proof.hpp"
#include "rehabkedja/sickness/sick_case.hpp"
#include "support/awkward.hpp"
#include "support/plain_model.hpp"

namespace {

using namespace rehabkedja;

[[noreturn]] void killed(const char* by, const std::string& where) {
    std::printf("%s: %s\n", by, where.c_str());
    std::exit(1);
}
void must(bool holds, const char* what, day d, const person& p) {
    if (!holds) killed(what, to_string(d) + ", " + awkward::shown(p));
}

void days_are_the_models(const rehab_chain& chain, const person& p) {
    const model::plain_person expected(p);
    const period days = awkward::days_of(p);
    for (day d = days.first; d <= days.last; d = d + 1) {
        const chain_answer a = chain.on(d);
        const model::said is{a.place == chain_place::counted,
                             a.chain_day.value_or(0),
                             a.is.stage_first,
                             a.is.measures,
                             a.is.would_change,
                             a.is.missing};
        const model::said right = expected.on(d);
        must(is.in_chain == right.in_chain && is.chain_day == right.chain_day, "the model's chain day", d, p);
        must(is.stage_first == right.stage_first, "the model's stage", d, p);
        must(is.missing == right.missing, "the model's missing facts", d, p);
        must(is.measures == right.measures, "the model's measures", d, p);
        must(is.would_change == right.would_change, "the model's pivots", d, p);
    }
}

void stretches_are_their_days(const rehab_chain& chain, const person& p) {
    const period days = awkward::days_of(p);
    const auto all = chain.through(days);
    day next = days.first;
    for (std::size_t i = 0; i < all.size(); ++i) {
        must(all[i].when.first == next, "stretches cover every day once", next, p);
        must(i == 0 || !goes_on(all[i - 1], all[i]), "stretches are maximal", next, p);
        for (; next <= all[i].when.last; next = next + 1) {
            chain_answer a = chain.on(next);
            if (a.chain_day) a.chain_day = *a.chain_day - (next - all[i].when.first);
            a.when = all[i].when;
            must(a == all[i], "a stretch is the answer of its days", next, p);
        }
    }
    must(next == days.last + 1, "stretches cover every day once", next, p);
}

void the_sweep_is_its_days(const rehab_chain& chain, const person& p) {
    std::vector<stretch<who_code>> who;
    for (std::size_t i = 0; i < chain.jobs_line().size(); ++i) {
        who.push_back({{chain.jobs_line()[i].first,
                        i + 1 < chain.jobs_line().size() ? chain.jobs_line()[i + 1].first - 1 : until_further},
                       *chain.jobs_line()[i].second.single()});
    }
    std::vector<stretch<judged>> by;
    for (std::size_t i = 0; i < chain.judged_line().size(); ++i) {
        by.push_back({{chain.judged_line()[i].first,
                       i + 1 < chain.judged_line().size() ? chain.judged_line()[i + 1].first - 1 : until_further},
                      chain.judged_line()[i].second});
    }
    const auto periods = number_periods(chain.under().source(), chain.sick());
    std::optional<std::pair<day, ruling_id>> before;
    sweep(chain.under(), periods, stretch_track<who_code>(who, who_unknown), age_track(chain.under().source(), p.born),
          stretch_track<judged>(by, {}), [&](period when, int chain_day, ruling_id id) {
              must(!before || before->first + 1 != when.first || before->second != id || chain_day == 1,
                   "the sweep's stretches are maximal", when.first, p);
              for (day d = when.first; d <= when.last; d = d + 1) {
                  const chain_answer a = chain.on(d);
                  must(a.chain_day == chain_day + (d - when.first) && a.is == chain.under()[id],
                       "the sweep is the chain of every day", d, p);
              }
              before = {when.last, id};
          });
}

void a_table_is_its_persons(const rehab_chain& chain, person p) {
    std::sort(p.sick->begin(), p.sick->end(),
              [](const certificate& a, const certificate& b) { return a.first < b.first; });
    std::vector<std::int64_t> offsets{0, static_cast<std::int64_t>(p.sick->size())};
    std::vector<std::int32_t> first;
    std::vector<std::int32_t> last;
    std::vector<std::uint8_t> degree;
    for (const certificate& c : *p.sick) {
        first.push_back(c.first->since_1970);
        last.push_back(c.last->since_1970);
        degree.push_back(static_cast<std::uint8_t>(*c.degree));
    }
    numbered_columns in;
    in.periods = number_periods(chain.under().source(), chain.sick());
    in.offsets.push_back(static_cast<std::int64_t>(in.periods.size()));
    const std::vector<std::int32_t> born{p.born ? p.born->since_1970 : no_day};
    const period days = awkward::days_of(p);
    for (day d = days.first; d <= days.last; d = d + 7) {
        const judged by = *step_on(chain.judged_line(), d).is;
        const std::vector<who_code> who{*step_on(chain.jobs_line(), d).is->single()};
        const std::vector<std::uint8_t> planes{static_cast<std::uint8_t>(by.yes | by.unsure << 4)};
        const std::vector<situation> now{situation_of(who[0], age_track(chain.under().source(), p.born).on(d).is, by)};
        std::array<std::uint16_t, 2> chain_day{};
        std::array<ruling_id, 2> ruled{};
        const bool fault = on_day(chain.under(), {offsets, first, last, degree, who, born, planes}, d,
                                  {{chain_day.data(), 1}, {ruled.data(), 1}, {}})
                               .has_value();
        on_day(chain.under(), in, now, d, {&chain_day[1], 1}, {&ruled[1], 1});
        const chain_answer a = chain.on(d);
        must(!fault && chain_day[0] == a.chain_day.value_or(0), "a table's chain day", d, p);
        must((ruled[0] == no_ruling) == (a.place != chain_place::counted) &&
                 (ruled[0] == no_ruling || chain.under()[ruled[0]] == a.is),
             "a table's ruling", d, p);
        must(chain_day[0] == chain_day[1] && ruled[0] == ruled[1], "a table of numbered periods", d, p);
    }
}

void order_never_matters(const rehab_chain& chain, const person& p) {
    person other = p;
    std::reverse(other.sick->begin(), other.sick->end());
    std::reverse(other.judgements.begin(), other.judgements.end());
    const period days = awkward::days_of(p);
    must(chain.through(days) == rehab_chain(chain.shared_law(), other).through(days),
         "the order of facts never matters", days.first, p);
}

}  // namespace

int main(int argc, char** argv) {
    const int people = argc > 1 ? std::atoi(argv[1]) : 150;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
    if (const proof p = prove(swedish_law()); !p.holds())
        killed("the proof of the law",
               to_string(p.on) + " day " + std::to_string(p.chain_day) + " row " + std::to_string(p.row));
    const auto compiled = made::swedish();
    for (int i = 0; i < people; ++i) {
        awkward::maker make(seed * 1'000'003 + static_cast<std::uint64_t>(i));
        const person plain = make.plain();
        const rehab_chain chain(compiled, plain);
        days_are_the_models(chain, plain);
        the_sweep_is_its_days(chain, plain);
        a_table_is_its_persons(chain, plain);
        order_never_matters(chain, plain);
        const person any = make.any();
        stretches_are_their_days(rehab_chain(compiled, any), any);
        stretches_are_their_days(chain, plain);
    }
    return 0;
}
