// One person in, explained answers out. The person is made up.
#include <iostream>
#include <memory>

#include <rehabkedja/rehabkedja.hpp>

namespace rk = rehabkedja;

namespace {

// A date that is written in the program, so it exists.
rk::day on(int year, int month, int day) { return rk::make_day(year, month, day).value(); }

rk::person somebody() {
    rk::person p;
    p.born = on(1980, 5, 1);
    p.sick = {{{.first = on(2024, 3, 1), .last = on(2024, 4, 29)},
               {.first = on(2024, 7, 28), .last = on(2025, 9, 30), .degree = 50}}};
    p.occupation = {{.is = rk::occupation_kind::employed, .employer = "the mill"}};
    p.judgements = {{.valid = {{on(2024, 11, 25), on(2025, 3, 31)}}, .is = rk::judged_matter::predominant_reasons}};
    return p;
}

}  // namespace

int main() {
    // The law is compiled once and shared; a chain is one person under one law.
    const auto today = std::make_shared<const rk::compiled_law>(rk::swedish_law());
    const rk::rehab_chain chain(today, somebody());

    std::cout << "All stretches\n";
    for (const rk::chain_answer& stretch : chain.through({on(2024, 3, 1), on(2025, 9, 30)})) {
        std::cout << "  " << rk::sentence(chain, stretch, rk::language::english) << '\n';
    }

    const rk::day asked = on(2024, 11, 1);
    const rk::chain_answer answer = chain.on(asked);
    std::cout << "\nOne day\n  " << rk::sentence(chain, answer, rk::language::english) << '\n';
    for (const rk::finding& f : rk::explain(chain, answer)) {
        std::cout << "    " << rk::sentence(f, rk::language::english) << '\n';
    }
    if (const auto change = rk::next_change(chain, asked))
        std::cout << "  next change: " << rk::to_string(*change) << '\n';

    // A changed law is a changed copy: here the labour market is asked after 120 days instead of 180.
    rk::law reform = rk::swedish_law();
    reform.set(rk::parameter::market_step, on(2024, 7, 1), 120);
    const rk::rehab_chain under_reform(std::make_shared<const rk::compiled_law>(reform), somebody());
    const rk::dated_answer day_181 = rk::day_falls_on(chain, 181);
    if (!day_181.on) return 1;
    std::cout << "\nA changed law\n  day 181 falls on " << rk::to_string(*day_181.on)
              << "; with a market step of 120 days from 2024-07-01 on:\n  "
              << rk::sentence(under_reform, under_reform.on(asked), rk::language::english) << '\n';
}
