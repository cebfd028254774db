// What comes next and when; when a day number falls; from when a next sick period restarts; the next change.
#include "rehabkedja/chain/milestones.hpp"

#include <gtest/gtest.h>

#include <map>

#include "rehabkedja/chain/next_change.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::cert;
using made::employed;
using made::job;
using made::judged_to_be;
using made::on;

std::map<std::string, dated_answer> dates(const person& p, std::optional<day> d = {}, const law& l = swedish_law()) {
    const rehab_chain chain(made::compiled(l), p);
    std::map<std::string, dated_answer> found;
    for (const milestone& m : milestones(chain, p, d))
        found[m.name.empty() ? std::to_string(m.number) : std::string(m.name)] = m.due;
    return found;
}
std::optional<day> date(const person& p, const std::string& name, std::optional<day> d = {},
                        const law& l = swedish_law()) {
    return dates(p, d, l).at(name).on;
}

person expecting_long(person p) {
    p.judgements.push_back(judged_to_be(judged_matter::expected_60_days));
    return p;
}

TEST(Milestones, OfAPlainSickPeriod) {
    const auto found = dates(expecting_long(employed({cert(on(2024, 1, 1), on(2024, 1, 20))})));
    EXPECT_EQ(found.at("certificate").on, on(2024, 1, 8));
    EXPECT_EQ(found.at("employer_period_ends").on, on(2024, 1, 15));
    EXPECT_EQ(found.at("plan").on, on(2024, 1, 30));
    EXPECT_EQ(found.at("91").on, on(2024, 3, 31));
    EXPECT_EQ(found.at("181").on, on(2024, 6, 29));
    EXPECT_EQ(found.at("366").on, on(2024, 12, 31));
    EXPECT_EQ(found.at("551").on, on(2025, 7, 4));
}

TEST(Milestones, NoSickPeriodNoMilestones) {
    EXPECT_TRUE(dates(employed({})).empty());
    EXPECT_TRUE(dates(employed({cert(on(2024, 2, 1), on(2024, 2, 2))}), on(2024, 1, 31)).empty());
    person p = employed({});
    p.sick.reset();
    EXPECT_TRUE(dates(p).empty());
}

TEST(Milestones, OfTheSickPeriodOfTheDayOrTheLastBeforeIt) {
    const person p = employed({cert(on(2024, 1, 1), on(2024, 1, 20)), cert(on(2024, 3, 1), on(2024, 3, 9))});
    EXPECT_EQ(date(p, "certificate", on(2024, 2, 29)), on(2024, 1, 8));
    EXPECT_EQ(date(p, "certificate", on(2024, 3, 1)), on(2024, 3, 8));
    EXPECT_EQ(date(p, "certificate"), on(2024, 3, 8));
}

TEST(Milestones, ChainDaysFallInEarlierPeriodsThatAreAdded) {
    const person p = employed({cert(on(2024, 1, 1), on(2024, 4, 9)), cert(on(2024, 5, 1), on(2024, 5, 5))});
    EXPECT_EQ(date(p, "91"), on(2024, 3, 31));
    EXPECT_EQ(date(p, "181"), on(2024, 5, 1) + 80);
}

TEST(Milestones, TheEmployersDaysRunOnInARelapseWithinFiveDays) {
    EXPECT_EQ(date(employed({cert(on(2024, 1, 1), on(2024, 1, 10)), cert(on(2024, 1, 15), on(2024, 2, 20))}),
                   "employer_period_ends"),
              on(2024, 1, 19));
    EXPECT_EQ(date(employed({cert(on(2024, 1, 1), on(2024, 1, 10)), cert(on(2024, 1, 16), on(2024, 2, 20))}),
                   "employer_period_ends"),
              on(2024, 1, 30));
    // They may be over in the earlier one already.
    EXPECT_EQ(date(employed({cert(on(2024, 1, 1), on(2024, 1, 20)), cert(on(2024, 1, 24), on(2024, 2, 20))}),
                   "employer_period_ends"),
              on(2024, 1, 15));
}

TEST(Milestones, TheFiveDaysMayRunFromTheFirstFitDay) {
    person p = employed({cert(on(2024, 1, 1), on(2024, 1, 10)), cert(on(2024, 1, 16), on(2024, 2, 20))});
    p.fit = {on(2024, 1, 12)};
    EXPECT_EQ(date(p, "employer_period_ends"), on(2024, 1, 30));
    EXPECT_EQ(date(p, "employer_period_ends", {}, made::choosing(option::five_days_from, "fit")), on(2024, 1, 20));
}

TEST(Milestones, WithoutAnEmployerNoneOfItsOwn) {
    for (const occupation_kind is :
         {occupation_kind::self_employed, occupation_kind::unemployed, occupation_kind::student,
          occupation_kind::parental_leave, occupation_kind::on_leave}) {
        person p = expecting_long(employed({cert(on(2024, 1, 1), on(2024, 1, 20))}));
        p.occupation = {job(is)};
        EXPECT_EQ(dates(p).at("employer_period_ends").comes, answer::no) << static_cast<int>(is);
        EXPECT_EQ(dates(p).at("plan").comes, answer::no);
        EXPECT_EQ(dates(p).at("certificate").comes, answer::yes);
    }
    person p = expecting_long(employed({cert(on(2024, 1, 1), on(2024, 1, 20))}));
    p.occupation = {job(occupation_kind::on_call)};
    EXPECT_EQ(dates(p).at("employer_period_ends").on, on(2024, 1, 15));
    p.occupation.clear();
    EXPECT_EQ(dates(p).at("employer_period_ends").comes, answer::unknown);
    EXPECT_EQ(dates(p).at("employer_period_ends").missing, only(lacking::occupation));
    EXPECT_EQ(dates(p).at("plan").missing, only(lacking::occupation));
}

TEST(Plan, OnlyWhenALongAbsenceIsExpected) {
    const person p = employed({cert(on(2024, 1, 1), on(2024, 3, 20))});
    EXPECT_EQ(dates(p).at("plan").comes, answer::no);
    person unknown = p;
    unknown.judgements = {judged_to_be(judged_matter::expected_60_days, answer::unknown)};
    EXPECT_EQ(dates(unknown).at("plan").comes, answer::unknown);
    EXPECT_EQ(dates(unknown).at("plan").missing_fact, "expected_60_days");
    EXPECT_FALSE(dates(unknown).at("plan").on);
}

TEST(Plan, FirstExpectedAfterDay30) {
    person p = employed({cert(on(2024, 1, 1), on(2024, 6, 20))});
    p.judgements = {judged_to_be(judged_matter::expected_60_days, answer::yes, {on(2024, 1, 30), until_further})};
    EXPECT_EQ(date(p, "plan"), on(2024, 1, 30));
    p.judgements = {judged_to_be(judged_matter::expected_60_days, answer::yes, {on(2024, 1, 31), until_further})};
    EXPECT_EQ(date(p, "plan"), on(2024, 1, 31));
    // As if the sick period went on after the last certificate.
    p.judgements = {judged_to_be(judged_matter::expected_60_days, answer::yes, {on(2024, 6, 21), until_further})};
    EXPECT_EQ(date(p, "plan"), on(2024, 6, 21));
}

TEST(Plan, WhileNoPlanIsNeededItWaits) {
    person p = expecting_long(employed({cert(on(2024, 1, 1), on(2024, 6, 20))}));
    p.judgements.push_back(judged_to_be(judged_matter::no_plan_needed, answer::yes, {since_ever, on(2024, 3, 31)}));
    EXPECT_EQ(date(p, "plan"), on(2024, 4, 1));
    p.judgements.back().valid.when.last = until_further;
    EXPECT_EQ(dates(p).at("plan").comes, answer::no);
    p.judgements.back().says = answer::unknown;
    EXPECT_EQ(dates(p).at("plan").missing_fact, "no_plan_needed");
}

TEST(Plan, From1July2018) {
    // Running on 30 June 2018, so that day itself is enough.
    EXPECT_EQ(dates(expecting_long(employed({cert(on(2018, 5, 1), on(2018, 6, 29))}))).at("plan").comes, answer::no);
    EXPECT_EQ(date(expecting_long(employed({cert(on(2018, 5, 1), on(2018, 6, 30))})), "plan"), on(2018, 9, 30));
    EXPECT_EQ(date(expecting_long(employed({cert(on(2018, 5, 1), on(2018, 7, 1))})), "plan"), on(2018, 9, 30));
    EXPECT_EQ(date(expecting_long(employed({cert(on(2018, 6, 30), on(2018, 12, 31))})), "plan"), on(2018, 9, 30));
    EXPECT_EQ(date(expecting_long(employed({cert(on(2018, 7, 1), on(2018, 7, 2))})), "plan"), on(2018, 7, 30));
    person p = employed({cert(on(2018, 5, 1), on(2019, 7, 1))});
    p.judgements = {judged_to_be(judged_matter::expected_60_days, answer::yes, {on(2018, 11, 1), until_further})};
    EXPECT_EQ(date(p, "plan"), on(2018, 11, 1));
}

// A step comes on the day on which the ladder turns, also where its number changes on the way.
TEST(Milestones, AStepThatMovesInASickPeriodIsThatOfTheLadder) {
    const person p = employed({cert(on(2024, 5, 1), on(2025, 12, 31))});
    const auto turns = [&](int value, day from) {
        law l = swedish_law();
        l.set(parameter::market_step, from, value);
        const rehab_chain chain(made::compiled(l), p);
        std::vector<std::pair<int, day>> found;
        for (const milestone& m : milestones(chain, p)) {
            if (!m.in_chain || m.at != sfb(27, 48, 0, 1)) continue;
            found.emplace_back(m.number, m.due.on.value());
            EXPECT_EQ(chain.on(*m.due.on).is.stage_first, m.number);
            EXPECT_NE(chain.on(*m.due.on - 1).is.stage_first, m.number);
        }
        return found;
    };
    using list = std::vector<std::pair<int, day>>;
    EXPECT_EQ(turns(120, on(2024, 7, 1)), (list{{121, on(2024, 8, 29)}}));
    // Moved below a count that is reached already: past the step from that day on.
    EXPECT_EQ(turns(120, on(2024, 10, 1)), (list{{121, on(2024, 10, 1)}}));
    // Too late to matter: day 181 was there before.
    EXPECT_EQ(turns(120, on(2025, 1, 1)), (list{{181, on(2024, 10, 28)}}));
    EXPECT_EQ(turns(200, on(2024, 7, 1)), (list{{201, on(2024, 11, 17)}}));
}

TEST(Milestones, AStepThatMovedInAnEarlierPeriodAddedToThisOne) {
    law l = swedish_law();
    l.set(parameter::market_step, on(2024, 7, 1), 120);
    const person p = employed({cert(on(2024, 3, 1), on(2024, 7, 8)), cert(on(2024, 8, 1), on(2024, 8, 5))});
    EXPECT_EQ(date(p, "121", {}, l), on(2024, 7, 1));  // day 123
}

TEST(Milestones, TheCounterOfTheSickPeriodMeetsTheNumberOfTheDay) {
    law l = swedish_law();
    l.set(parameter::certificate_day, on(2024, 1, 5), 15);
    l.set(parameter::plan_for_return_day, on(2024, 1, 10), 20);
    const person p = expecting_long(employed({cert(on(2024, 1, 1), on(2024, 3, 20))}));
    EXPECT_EQ(date(p, "certificate", {}, l), on(2024, 1, 15));
    EXPECT_EQ(date(p, "plan", {}, l), on(2024, 1, 20));
}

TEST(Milestones, ASickPeriodBeforeTheChainHasNoDayOfIt) {
    const auto found =
        dates(employed({cert(on(2008, 6, 1), on(2008, 6, 25)), cert(on(2008, 7, 1), on(2008, 7, 5))}), on(2008, 6, 3));
    EXPECT_EQ(found.at("certificate").on, on(2008, 6, 8));
    EXPECT_EQ(found.at("91").comes, answer::no);
}

TEST(DayFallsOn, InTheLatestPeriodOrAnEarlierOneAddedToIt) {
    const rehab_chain chain(made::swedish(),
                            employed({cert(on(2023, 1, 1), on(2023, 1, 10)), cert(on(2024, 1, 1), on(2024, 1, 10)),
                                      cert(on(2024, 2, 1), on(2024, 2, 10))}));
    EXPECT_EQ(day_falls_on(chain, 1).on, on(2024, 1, 1));
    EXPECT_EQ(day_falls_on(chain, 10).on, on(2024, 1, 10));
    EXPECT_EQ(day_falls_on(chain, 11).on, on(2024, 2, 1));
    EXPECT_EQ(day_falls_on(chain, 20).on, on(2024, 2, 10));
    EXPECT_EQ(day_falls_on(chain, 21).on, on(2024, 2, 11));  // as if it went on
    EXPECT_EQ(day_falls_on(chain, 1, on(2023, 6, 1)).on, on(2023, 1, 1));
    EXPECT_EQ(day_falls_on(chain, 11, on(2024, 1, 5)).on, on(2024, 1, 11));
    EXPECT_EQ(day_falls_on(chain, 0).comes, answer::no);
    EXPECT_EQ(day_falls_on(chain, 1, on(2022, 1, 1)).comes, answer::no);
    EXPECT_EQ(day_falls_on(rehab_chain(made::swedish(), employed({})), 1).comes, answer::no);
}

TEST(DayFallsOn, IsTheReverseOfTheChainDay) {
    const rehab_chain chain(made::swedish(),
                            employed({cert(on(2019, 1, 1), on(2019, 4, 10)), cert(on(2019, 7, 1), on(2019, 7, 3)),
                                      cert(on(2019, 9, 29), on(2020, 9, 30))}));
    const auto& last = chain.periods().back();
    for (day d = last.first; d <= last.sick.last; d = d + 1)
        ASSERT_EQ(day_falls_on(chain, chain.on(d).chain_day.value()).on, d);
    for (int n = 1; n < 104; ++n) ASSERT_EQ(chain.on(*day_falls_on(chain, n).on).chain_day, n);
}

TEST(DayFallsOn, AcrossJuly2008OnlyCountedDays) {
    const rehab_chain chain(made::swedish(), employed({cert(on(2008, 1, 1), on(2008, 12, 31))}));
    EXPECT_EQ(day_falls_on(chain, 1).on, on(2008, 7, 1));
    EXPECT_EQ(day_falls_on(chain, 91).on, on(2008, 9, 29));
}

TEST(DayFallsOn, UnknownSickDaysLeaveItOpen) {
    person p = employed({cert(on(2024, 1, 1), on(2024, 1, 10))});
    (*p.sick)[0].last.reset();
    EXPECT_EQ(day_falls_on(rehab_chain(made::swedish(), p), 5).missing, only(lacking::sick_to));
    EXPECT_EQ(day_falls_on(rehab_chain(made::swedish(), p), 5).comes, answer::unknown);
}

TEST(Restart, NinetyFreeDaysRestart) {
    const rehab_chain chain(made::swedish(), employed({cert(on(2024, 1, 1), on(2024, 1, 31))}));
    const restart_days r = restart_after(chain);
    EXPECT_EQ(r.last_added.on, on(2024, 4, 30));
    EXPECT_EQ(r.first_restart.on, on(2024, 5, 1));
    // And so the counter does.
    for (const day begins : {on(2024, 4, 30), on(2024, 5, 1)}) {
        const rehab_chain next(made::swedish(),
                               employed({cert(on(2024, 1, 1), on(2024, 1, 31)), cert(begins, begins)}));
        EXPECT_EQ(next.on(begins).chain_day, begins == on(2024, 4, 30) ? 32 : 1);
    }
}

TEST(Restart, UnderTheOtherReadingADayLater) {
    const rehab_chain chain(made::compiled(made::choosing(option::gap_of_90, "add")),
                            employed({cert(on(2024, 1, 1), on(2024, 1, 31))}));
    EXPECT_EQ(restart_after(chain).last_added.on, on(2024, 5, 1));
    EXPECT_EQ(restart_after(chain).first_restart.on, on(2024, 5, 2));
}

TEST(Restart, OfTheSickPeriodOfTheDay) {
    const rehab_chain chain(made::swedish(),
                            employed({cert(on(2024, 1, 1), on(2024, 1, 31)), cert(on(2024, 6, 1), on(2024, 6, 30))}));
    EXPECT_EQ(restart_after(chain, on(2024, 1, 5)).first_restart.on, on(2024, 5, 1));
    EXPECT_EQ(restart_after(chain, on(2024, 5, 31)).first_restart.on, on(2024, 5, 1));
    EXPECT_EQ(restart_after(chain).first_restart.on, on(2024, 9, 28) + 1);
    EXPECT_EQ(restart_after(chain, on(2023, 1, 1)).last_added.comes, answer::no);
    EXPECT_EQ(restart_after(rehab_chain(made::swedish(), employed({}))).last_added.comes, answer::no);
}

TEST(Restart, BeforeTheChainThereIsNothingToRestart) {
    EXPECT_EQ(
        restart_after(rehab_chain(made::swedish(), employed({cert(on(2008, 1, 1), on(2008, 6, 30))}))).last_added.comes,
        answer::no);
    EXPECT_EQ(
        restart_after(rehab_chain(made::swedish(), employed({cert(on(2008, 1, 1), on(2008, 7, 1))}))).last_added.on,
        on(2008, 9, 29));
}

TEST(Restart, ALimitThatChangesInTheGap) {
    law l = swedish_law();
    l.set(parameter::adding_gap_limit, on(2024, 3, 1), 30);
    const rehab_chain chain(made::compiled(l), employed({cert(on(2024, 1, 1), on(2024, 1, 31))}));
    // 1 March has 29 free days before it: added by the new limit; 2 March has 30.
    EXPECT_EQ(restart_after(chain).last_added.on, on(2024, 3, 1));
    EXPECT_EQ(restart_after(chain).first_restart.on, on(2024, 3, 2));
    law shorter = swedish_law();
    shorter.set(parameter::adding_gap_limit, on(2024, 4, 1), 30);
    // On 31 March 59 free days are still too few; on 1 April 60 are more than enough.
    const rehab_chain other(made::compiled(shorter), employed({cert(on(2024, 1, 1), on(2024, 1, 31))}));
    EXPECT_EQ(restart_after(other).last_added.on, on(2024, 3, 31));
    EXPECT_EQ(restart_after(other).first_restart.on, on(2024, 4, 1));
}

TEST(NextChange, TheNextStepOrDateInASickPeriodThatGoesOn) {
    const rehab_chain chain(made::swedish(), employed({cert(on(2024, 1, 1), on(2024, 1, 10))}));
    EXPECT_EQ(next_change(chain, on(2024, 1, 1)), on(2024, 3, 31));
    EXPECT_EQ(next_change(chain, on(2024, 1, 10)), on(2024, 3, 31));
    EXPECT_FALSE(next_change(chain, on(2024, 1, 11)));
    const rehab_chain in_2022(made::swedish(), employed({cert(on(2022, 2, 1), on(2022, 8, 31))}));
    EXPECT_EQ(next_change(in_2022, on(2022, 7, 30)), on(2022, 7, 31));
    EXPECT_EQ(next_change(in_2022, on(2022, 8, 1)), on(2022, 9, 1));
}

TEST(NextChange, AnEarlierEndIsNoChange) {
    const rehab_chain chain(made::swedish(),
                            employed({cert(on(2024, 1, 1), on(2024, 1, 10)), cert(on(2024, 1, 20), on(2024, 1, 30))}));
    EXPECT_EQ(next_change(chain, on(2024, 1, 5)), on(2024, 3, 31));
}

TEST(NextChange, PastTheLastStepOnlyAge) {
    const rehab_chain chain(made::swedish(), employed({cert(on(2024, 1, 1), on(2025, 12, 31))}));
    // Born 1 May 1980: 64 is reached in May 2044, by a target age that is not laid down from 2032.
    EXPECT_EQ(next_change(chain, on(2025, 12, 31)), on(2044, 5, 1));
    person p = employed({cert(on(2024, 1, 1), on(2025, 12, 31))});
    p.occupation = {job(occupation_kind::unemployed)};
    EXPECT_FALSE(next_change(rehab_chain(made::swedish(), p), on(2025, 12, 31)));
}

}  // namespace
}  // namespace rehabkedja
