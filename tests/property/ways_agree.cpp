// One rule, every way of asking it, on random people made to be awkward.
#include <gtest/gtest.h>

#include "support/agreement.hpp"

namespace rehabkedja {
namespace {

constexpr int people = 300;

// Each person of a run by itself, so that a failing one can be made again.
person made_up(std::uint64_t run, int i, bool plain) {
    awkward::maker make(awkward::seed() * 1'000'003 + run * 100'000'000 + static_cast<std::uint64_t>(i));
    return plain ? make.plain() : make.any();
}

template <class Fault>
void expect_no_fault(std::uint64_t run, bool plain, Fault&& fault) {
    for (int i = 0; i < people; ++i) {
        const person p = made_up(run, i, plain);
        ASSERT_EQ(fault(rehab_chain(made::swedish(), p), p), "")
            << "REHABKEDJA_SEED=" << awkward::seed() << " person " << i << ": " << awkward::shown(p);
    }
}

TEST(WaysAgree, EveryDayOfPlainPersonsIsWhatTheModelSays) { expect_no_fault(1, true, agreement::with_the_model); }

TEST(WaysAgree, StretchesAreMaximalDisjointAndTheAnswersOfTheirDays) {
    expect_no_fault(2, false, agreement::of_stretches);
}

TEST(WaysAgree, TheSweepIsTheChainOfEveryDay) { expect_no_fault(3, true, agreement::of_the_sweep); }

TEST(WaysAgree, TheOrderOfFactsNeverMatters) { expect_no_fault(7, false, agreement::of_every_order); }

TEST(WaysAgree, PlainPersonsArePlain) {
    for (int i = 0; i < people; ++i) ASSERT_TRUE(rehab_chain(made::swedish(), made_up(1, i, true)).plain());
}

// Days on which somebody of the table is sick.
TEST(WaysAgree, ATableOnADayIsTheChainOfEachPerson) {
    std::vector<person> everybody;
    for (int i = 0; i < people; ++i) everybody.push_back(made_up(4, i, true));
    const agreement::table all(everybody);
    awkward::maker days(awkward::seed() + 5);
    for (int round = 0; round < 150; ++round) {
        const period when = awkward::days_of(everybody[static_cast<std::size_t>(days.below(people))]);
        ASSERT_EQ(all.fault_on(when.first + days.below(days_in(when))), "") << "REHABKEDJA_SEED=" << awkward::seed();
    }
}

// An own count for on-call employees sends everybody else past the lookup, to the rows themselves: the answers are the same.
TEST(WaysAgree, TheRowsAskedDirectlySayWhatTheLookupSays) {
    const auto past_the_lookup = made::compiled(made::choosing(option::adding_on_call, "no"));
    expect_no_fault(6, true, [&](const rehab_chain& chain, const person& p) -> std::string {
        const rehab_chain other(past_the_lookup, p);
        const period days = awkward::days_of(p);
        for (day d = days.first; d <= days.last; d = d + 3) {
            const who_code who = *step_on(chain.jobs_line(), d).is->single();
            if (who == code_of(occupation::on_call_unbooked) || who == on_call_booked_or_not || who == who_unknown)
                continue;
            if (!(chain.on(d) == other.on(d))) return to_string(d) + ": the rows say something else";
        }
        return {};
    });
}

}  // namespace
}  // namespace rehabkedja
