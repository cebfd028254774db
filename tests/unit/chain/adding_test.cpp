// Which sick periods are added: the work condition before 2014, refused days, 1 July 2008.
#include "rehabkedja/chain/adding.hpp"

#include <gtest/gtest.h>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::cert;
using made::employed;
using made::job;
using made::on;

std::vector<counted> counted_of(const law& l, const person& p) {
    const auto jobs = jobs_of(swedish_law(), p);
    return count_periods(l, sick_periods(l, *p.sick), jobs);
}
std::optional<int> chain_day(const law& l, const person& p, day d) {
    return rehab_chain(made::compiled(l), p).on(d).chain_day;
}

const law by_work = made::choosing(option::adding_before_2014, "worked_90_days");

person two_periods(day later, int gap) {
    return employed({cert(later - gap - 10, later - gap - 1), cert(later, later + 9)});
}

TEST(Adding, TheLapseOfTimeDecidesAsInThePlainCount) {
    const law l = swedish_law();
    const person p = employed({cert(on(2019, 1, 1), on(2019, 1, 31)), cert(on(2019, 4, 30), on(2019, 5, 2)),
                               cert(on(2019, 8, 1), on(2019, 8, 2))});
    const auto found = counted_of(l, p);
    const auto plain = number_periods(l, sick_periods(l, *p.sick));
    ASSERT_EQ(found.size(), plain.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        ASSERT_EQ(found[i].zeros.size(), 1U);
        EXPECT_EQ(found[i].zeros[0], plain[i].zero);
        EXPECT_EQ(found[i].first, plain[i].first);
    }
    EXPECT_FALSE(found[0].added);
    EXPECT_TRUE(found[1].added);
    EXPECT_FALSE(found[2].added);
}

TEST(Adding, Before2014TheCountRestartsAfterNinetyWorkedDays) {
    const day later = on(2013, 6, 1);
    EXPECT_EQ(chain_day(by_work, two_periods(later, 89), later), 11);
    EXPECT_EQ(chain_day(by_work, two_periods(later, 90), later), 1);
    // Ninety free days, one of them not worked.
    person p = two_periods(later, 90);
    p.occupation[0].valid.when.first = later - 89;
    p.occupation.push_back(job(occupation_kind::unemployed));
    p.occupation[1].valid.when.last = later - 90;
    EXPECT_EQ(chain_day(by_work, p, later), 11);
    // Unemployed all the time: however long the gap, the days are added.
    p.occupation = {job(occupation_kind::unemployed)};
    p.sick = two_periods(later, 700).sick;
    EXPECT_EQ(chain_day(by_work, p, later), 11);
    // As today, ninety days restart.
    EXPECT_EQ(chain_day(swedish_law(), p, later), 1);
}

TEST(Adding, TheRuleGoesByTheFirstDayOfTheCurrentSickPeriod) {
    person p = two_periods(on(2013, 12, 31), 200);
    p.occupation = {job(occupation_kind::unemployed)};
    EXPECT_EQ(chain_day(by_work, p, on(2013, 12, 31)), 11);
    EXPECT_EQ(chain_day(by_work, p, on(2014, 1, 5)), 16);
    p.sick = two_periods(on(2014, 1, 1), 200).sick;
    EXPECT_EQ(chain_day(by_work, p, on(2014, 1, 1)), 1);
}

TEST(Adding, WhatCountsAsWork) {
    const day later = on(2013, 6, 1);
    const auto after_a_gap_as = [&](occupation_kind is, booked_time booked) {
        person p = two_periods(later, 90);
        p.occupation = {job(is, booked)};
        return counted_of(by_work, p)[1];
    };
    const day restarts = later - 1;
    const day added = later - 11;
    EXPECT_EQ(after_a_gap_as(occupation_kind::employed, booked_time::unknown).zeros, std::vector{restarts});
    EXPECT_EQ(after_a_gap_as(occupation_kind::self_employed, booked_time::unknown).zeros, std::vector{restarts});
    EXPECT_EQ(after_a_gap_as(occupation_kind::on_call, booked_time::yes).zeros, std::vector{restarts});
    EXPECT_EQ(after_a_gap_as(occupation_kind::on_call, booked_time::no).zeros, std::vector{added});
    for (const occupation_kind is : {occupation_kind::unemployed, occupation_kind::on_leave,
                                     occupation_kind::parental_leave, occupation_kind::student}) {
        EXPECT_EQ(after_a_gap_as(is, booked_time::unknown).zeros, std::vector{added}) << static_cast<int>(is);
    }
}

TEST(Adding, WhatIsNotKnownOfTheGapLeavesBothWaysOpen) {
    const day later = on(2013, 6, 1);
    person p = two_periods(later, 90);
    p.occupation = {job(occupation_kind::on_call)};
    auto now = counted_of(by_work, p)[1];
    EXPECT_EQ(now.zeros.size(), 2U);
    EXPECT_EQ(now.missing, only(lacking::booked));
    EXPECT_TRUE(now.added);
    p.occupation.clear();
    EXPECT_EQ(counted_of(by_work, p)[1].missing, only(lacking::occupation));
    // Known where the known days decide it alone.
    p = two_periods(later, 89);
    p.occupation.clear();
    EXPECT_EQ(counted_of(by_work, p)[1].zeros.size(), 1U);
    p = two_periods(later, 150);
    p.occupation[0].valid.when = {since_ever, later - 61};  // ninety known days of work, then nothing known
    EXPECT_EQ(counted_of(by_work, p)[1].zeros, std::vector{later - 1});
}

TEST(Adding, AnOpenWayStaysOpenInLaterPeriods) {
    const day later = on(2013, 6, 1);
    person p = two_periods(later, 90);
    p.occupation.clear();
    p.sick->push_back(cert(later + 20, later + 25));
    const auto found = counted_of(by_work, p);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[2].zeros.size(), 2U);
    EXPECT_EQ(found[2].missing, only(lacking::occupation));
    // A later period that restarts for certain closes it.
    p.occupation = {job(occupation_kind::employed)};
    p.occupation[0].valid.when.first = later;
    p.sick->push_back(cert(later + 200, later + 201));
    EXPECT_EQ(counted_of(by_work, p)[3].zeros.size(), 1U);
    EXPECT_EQ(counted_of(by_work, p)[3].missing, 0U);
}

TEST(Adding, DaysBeforeJuly2008AreNoneToAdd) {
    const person p = employed({cert(on(2008, 6, 1), on(2008, 6, 20)), cert(on(2008, 7, 10), on(2008, 7, 12))});
    const auto found = counted_of(swedish_law(), p);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].first - found[0].zeros[0], 1);
    EXPECT_FALSE(found[0].added);
}

person refused_person() {
    person p = employed({cert(on(2017, 1, 1), on(2018, 12, 31))});
    p.refused = {{on(2017, 7, 1), on(2018, 12, 31)}};  // 1 July 2017 is day 182
    return p;
}

TEST(Refused, TheyCountUnlessTheDecisionIsOlderThanTheCase) {
    person p = refused_person();
    EXPECT_EQ(chain_day(swedish_law(), p, on(2018, 12, 31)), 730);
    p.decided = on(2018, 11, 30);
    EXPECT_EQ(chain_day(swedish_law(), p, on(2018, 12, 31)), 730);
    p.decided = on(2018, 11, 29);
    const rehab_chain chain(made::swedish(), p);
    EXPECT_EQ(chain.on(on(2017, 6, 30)).chain_day, 181);
    EXPECT_EQ(chain.on(on(2017, 7, 1)).place, chain_place::outside);
    EXPECT_EQ(chain.on(on(2018, 12, 31)).place, chain_place::outside);
}

TEST(Refused, OnlyDaysPastTheMarketStepAreTakenOut) {
    person p = employed({cert(on(2017, 1, 1), on(2017, 12, 31))});
    p.refused = {{on(2017, 2, 1), on(2017, 9, 30)}};
    p.decided = on(2018, 1, 1);
    const rehab_chain chain(made::swedish(), p);
    EXPECT_EQ(chain.on(on(2017, 6, 29)).chain_day, 180);
    EXPECT_EQ(chain.on(on(2017, 6, 30)).place, chain_place::outside);
    EXPECT_EQ(chain.on(on(2017, 9, 30)).place, chain_place::outside);
    // 93 free days: the rest begins anew.
    EXPECT_EQ(chain.on(on(2017, 10, 1)).chain_day, 1);
}

// Past the step is past the number of the day itself, not of the first sick day.
TEST(Refused, AStepThatMovesTakesOutTheDaysPastItsNumberOfThatDay) {
    law l = swedish_law();
    l.set(parameter::market_step, on(2017, 5, 1), 120);
    person p = employed({cert(on(2017, 1, 1), on(2017, 12, 31))});
    p.refused = {{on(2017, 2, 1), on(2017, 9, 30)}};
    p.decided = on(2018, 1, 1);
    const rehab_chain chain(made::compiled(l), p);
    EXPECT_EQ(chain.on(on(2017, 4, 30)).chain_day, 120);
    EXPECT_EQ(chain.on(on(2017, 5, 1)).place, chain_place::outside);
}

TEST(Refused, WithoutADecisionTheOptionSays) {
    const law broken = made::choosing(option::unpaid_days_before_2018_11_30, "break");
    const rehab_chain chain(made::compiled(broken), refused_person());
    EXPECT_EQ(chain.on(on(2017, 6, 30)).chain_day, 181);
    EXPECT_EQ(chain.on(on(2018, 11, 29)).place, chain_place::outside);
    EXPECT_EQ(chain.on(on(2018, 11, 30)).chain_day, 1);
    person p = refused_person();
    p.decided = on(2019, 1, 1);
    EXPECT_EQ(chain_day(broken, p, on(2018, 12, 31)), 730);
}

TEST(Refused, OutsideSickDaysTheyChangeNothing) {
    person p = employed({cert(on(2017, 1, 1), on(2017, 3, 31))});
    p.refused = {{on(2017, 5, 1), on(2017, 9, 30)}};
    p.decided = on(2018, 1, 1);
    EXPECT_EQ(chain_day(swedish_law(), p, on(2017, 3, 31)), 90);
}

}  // namespace
}  // namespace rehabkedja
