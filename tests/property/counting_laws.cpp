// The laws of counting, on certificates that RapidCheck makes up and shrinks.
#include <gtest/gtest.h>
// GoogleTest first: RapidCheck's part for it needs that.
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <vector>

#include "rehabkedja/chain/milestones.hpp"
#include "rehabkedja/sickness/sick_case.hpp"
#include "support/made.hpp"

namespace {

using namespace rehabkedja;

// Certificates around 1 July 2008 and around 2020: runs of lengths and pauses that come near 90.
std::vector<certificate> certificates() {
    const auto steps = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<int>>>(
        rc::gen::container<std::vector<int>>(3, rc::gen::inRange(0, 100))));
    std::vector<certificate> all;
    day at = *rc::gen::element(made::on(2008, 5, 1), made::on(2008, 7, 1), made::on(2020, 1, 1));
    for (const auto& step : steps) {
        const int pause = step[0] < 50 ? 80 + step[0] % 15 : step[0] - 80;  // near 90, or short, or an overlap
        at = at + pause;
        all.push_back(made::cert(at, at + step[1], step[2] < 10 ? 24 : step[2]));
        if (step[2] >= 10 && step[2] < 25) all.back().degree = 25;
        at = at + step[1] + 1;
    }
    return all;
}

std::map<day, int> chain_days(const std::vector<certificate>& sick,
                              const std::shared_ptr<const compiled_law>& l = made::swedish()) {
    const rehab_chain chain(l, made::employed(sick));
    std::map<day, int> found;
    for (const counted& c : chain.periods()) {
        for (day d = c.first; d <= c.sick.last; d = d + 1) found[d] = d - c.zeros.front();
    }
    return found;
}

RC_GTEST_PROP(CountingLaws, TheOrderOfTheCertificatesNeverMatters, ()) {
    auto sick = certificates();
    const auto days = chain_days(sick);
    const auto cases = sick_cases(swedish_law(), sick, 5).value();
    std::reverse(sick.begin(), sick.end());
    RC_ASSERT(chain_days(sick) == days);
    std::rotate(sick.begin(),
                sick.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(sick.size())),
                sick.end());
    RC_ASSERT(chain_days(sick) == days);
    const auto again = sick_cases(swedish_law(), sick, 5).value();
    RC_ASSERT(again.size() == cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        RC_ASSERT(again[i].when == cases[i].when);
        RC_ASSERT(again[i].sick == cases[i].sick);
    }
}

RC_GTEST_PROP(CountingLaws, SplittingACertificateInTwoChangesNothing, ()) {
    auto sick = certificates();
    const auto days = chain_days(sick);
    const auto which = *rc::gen::inRange<std::size_t>(0, sick.size());
    certificate second = sick[which];
    const int length = *second.last - *second.first;
    RC_PRE(length > 0);
    second.first = *second.first + *rc::gen::inRange(1, length + 1);
    sick[which].last = *second.first - 1;
    sick.push_back(second);
    RC_ASSERT(chain_days(sick) == days);
}

RC_GTEST_PROP(CountingLaws, ANestedCertificateChangesNothing, ()) {
    auto sick = certificates();
    const auto days = chain_days(sick);
    certificate inner = *rc::gen::elementOf(sick);
    RC_PRE(*inner.degree >= 25);
    const int length = *inner.last - *inner.first;
    inner.first = *inner.first + *rc::gen::inRange(0, length + 1);
    inner.last = *inner.first + *rc::gen::inRange(0, *inner.last - *inner.first + 1);
    inner.degree = *rc::gen::inRange(0, 101);
    sick.insert(sick.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(sick.size())), inner);
    RC_ASSERT(chain_days(sick) == days);
}

RC_GTEST_PROP(CountingLaws, OnlyTheUnionOfTheDaysCounts, ()) {
    const auto sick = certificates();
    std::vector<certificate> single_days;
    for (const period& p : sick_periods(swedish_law(), sick)) {
        for (day d = p.first; d <= p.last; d = d + 1) single_days.push_back(made::cert(d, d, 25));
    }
    RC_ASSERT(chain_days(single_days) == chain_days(sick));
}

// One more sick day can only close a gap or grow a run: no sick day's number falls, and no earlier day's number moves.
RC_GTEST_PROP(CountingLaws, OneMoreSickDayNeverLowersAChainDay, ()) {
    auto sick = certificates();
    const auto days = chain_days(sick);
    const auto every = sick_periods(swedish_law(), sick);
    RC_PRE(!every.empty());
    const day more = every.front().first + *rc::gen::inRange(-100, every.back().last - every.front().first + 100);
    sick.push_back(made::cert(more, more));
    const auto now = chain_days(sick);
    for (const auto& [d, number] : days) {
        RC_ASSERT(now.contains(d));
        RC_ASSERT(now.at(d) >= number);
        if (d < more) RC_ASSERT(now.at(d) == number);
    }
}

RC_GTEST_PROP(CountingLaws, TheCountGrowsByOneADayAndStartsAtOneOrGoesOn, ()) {
    const auto days = chain_days(certificates());
    int before = 0;
    day last = since_ever;
    for (const auto& [d, number] : days) {
        if (d == last + 1) {
            RC_ASSERT(number == before + 1);
        } else {
            RC_ASSERT(number == 1 || number == before + 1);
            if (last != since_ever) RC_ASSERT((number == 1 && before != 0) == (d - last - 1 >= 90));
        }
        before = number;
        last = d;
    }
}

RC_GTEST_PROP(CountingLaws, AnEditionChangeNeverMovesADayNumber, ()) {
    const auto sick = certificates();
    law l = swedish_law();
    const day from = *sick.front().first + *rc::gen::inRange(-10, 200);
    l.labour_market.from(l.reform(from), only(measure::regular_labour_market));
    l.drop(reason::unreasonable, from + 20);
    l.set(parameter::market_step, from + 30, 120);
    static std::map<std::pair<int, int>, std::shared_ptr<const compiled_law>> made_before;
    auto& compiled = made_before[{from.since_1970, 0}];
    if (!compiled) compiled = made::compiled(l);
    RC_ASSERT(chain_days(sick, compiled) == chain_days(sick));
}

RC_GTEST_PROP(CountingLaws, ADayNumberFallsOnTheDayThatHasIt, ()) {
    const auto sick = certificates();
    const rehab_chain chain(made::swedish(), made::employed(sick));
    RC_PRE(!chain.periods().empty());
    const auto days = chain_days(sick);
    const counted& now = chain.periods().back();
    for (int n = 1; n <= now.sick.last - now.zeros.front(); ++n) {
        const auto falls = day_falls_on(chain, n);
        RC_ASSERT(falls.on.has_value());
        RC_ASSERT(days.at(*falls.on) == n);
    }
    RC_ASSERT(day_falls_on(chain, now.sick.last - now.zeros.front() + 7).on == now.sick.last + 7);
}

RC_GTEST_PROP(CountingLaws, ASickPeriodAddedOnItsLastDayRestartsOnTheNext, ()) {
    auto sick = certificates();
    const rehab_chain chain(made::swedish(), made::employed(sick));
    const auto r = restart_after(chain);
    RC_PRE(r.last_added.on.has_value());
    sick.push_back(made::cert(*r.last_added.on, *r.last_added.on));
    RC_ASSERT(chain_days(sick).at(*r.last_added.on) > 1);
    sick.back() = made::cert(*r.first_restart.on, *r.first_restart.on);
    RC_ASSERT(chain_days(sick).at(*r.first_restart.on) == 1);
}

RC_GTEST_PROP(CountingLaws, AWiderGapNeverMakesMoreCases, ()) {
    const auto sick = certificates();
    std::size_t before = sick.size() + 1;
    for (const int gap : {0, 1, 5, 30, 89, 90, 365}) {
        const auto cases = sick_cases(swedish_law(), sick, gap).value();
        RC_ASSERT(cases.size() <= before);
        before = cases.size();
        int net = 0;
        for (const sick_case& c : cases) net += c.counts(c.when.last).net_in_all;
        int days = 0;
        for (const period& p : sick_periods(swedish_law(), sick)) days += days_in(p);
        RC_ASSERT(net == days);
    }
}

}  // namespace
