// Protection: the chain of grounds, the day on which it breaks, what lies dormant, what is restored.
#include <gtest/gtest.h>

#include "support/made_income.hpp"

namespace rehabkedja {
namespace {

using namespace test;

const day last_work = on(2024, 1, 31);
person stopped_working() { return earner({pay(until(last_work), 300'000)}); }

TEST(Break, ThreeMonthsFromTheDayTheWorkCeased) {
    const person p = stopped_working();
    EXPECT_EQ(sgi_on(p, last_work), 300'000);
    EXPECT_EQ(sgi_on(p, on(2024, 2, 1)), 300'000);
    EXPECT_EQ(sgi_on(p, on(2024, 4, 30)), 300'000);
    EXPECT_EQ(sgi_on(p, on(2024, 5, 1)), 0);
    EXPECT_EQ(income_on(p, on(2024, 4, 30)).broken_on, std::nullopt);
    EXPECT_EQ(income_on(p, on(2024, 5, 1)).broken_on, on(2024, 5, 1));
    EXPECT_EQ(income_on(p, on(2026, 5, 1)).broken_on, on(2024, 5, 1));
    EXPECT_EQ(income_on(p, on(2024, 3, 1)).by, grounds_of(ground::break3));
    const ground_set missing = income_on(p, on(2024, 5, 1)).would_have_closed;
    EXPECT_TRUE(missing.has(ground::unemployed));
    EXPECT_TRUE(missing.has(ground::sick));
    EXPECT_TRUE(missing.has(ground::study_nosupport));
    EXPECT_FALSE(missing.has(ground::break3));
    EXPECT_FALSE(missing.has(ground::grace25));
    EXPECT_FALSE(missing.has(ground::etablering));
}

TEST(Break, SickAfterTheGapComesTooLate) {
    person p = stopped_working();
    p.sick = std::vector<certificate>{ill(on(2024, 5, 2), on(2024, 12, 31))};
    EXPECT_EQ(sgi_on(p, on(2024, 5, 2)), 0);
    EXPECT_EQ(income_on(p, on(2024, 5, 2)).broken_on, on(2024, 5, 1));
    p.sick = std::vector<certificate>{ill(on(2024, 5, 1), on(2024, 12, 31))};
    EXPECT_EQ(sgi_on(p, on(2024, 12, 31)), 300'000);
    EXPECT_EQ(sgi_on(p, on(2025, 1, 1)), 0);
    EXPECT_EQ(income_on(p, on(2025, 1, 1)).broken_on, on(2025, 1, 1));
}

TEST(Break, OtherGroundsBetweenDoNotExtendTheMonths) {
    person p = stopped_working();
    p.protection = {by(ground::unemployed, days(on(2024, 2, 1), on(2024, 3, 31)))};
    EXPECT_EQ(sgi_on(p, on(2024, 4, 30)), 300'000);
    EXPECT_EQ(sgi_on(p, on(2024, 5, 1)), 0);
    const income_law extended = reading(option::break3_extended, "yes");
    EXPECT_EQ(sgi_on(p, on(2024, 6, 29), extended), 300'000);
    EXPECT_EQ(sgi_on(p, on(2024, 6, 30), extended), 0);
}

TEST(Break, TwoGroundsThatFollowAtOnceKeepAndADayBetweenLoses) {
    person p = stopped_working();
    p.protection = {by(ground::unemployed, days(on(2024, 2, 1), on(2024, 6, 30))),
                    by(ground::program, days(on(2024, 7, 1), on(2024, 12, 31)))};
    EXPECT_EQ(income_on(p, on(2024, 12, 31)).held.least, kronor{300'000});
    (*p.protection)[1].valid.when.first = on(2024, 7, 2);
    EXPECT_EQ(income_on(p, on(2024, 12, 31)).held.least, kronor{0});
    EXPECT_EQ(income_on(p, on(2024, 12, 31)).broken_on, on(2024, 7, 1));
    (*p.protection)[1].valid.when.first = on(2024, 6, 1);
    EXPECT_EQ(income_on(p, on(2024, 12, 31)).held.least, kronor{300'000});
}

TEST(Break, WorkAgainEndsTheBrokenChainAndANewSgiTakesTheOldOnesPlace) {
    person p = earner({pay(until(last_work), 300'000), pay(from(on(2024, 9, 1)), 200'000)});
    EXPECT_EQ(income_on(p, on(2024, 8, 31)).broken_on, on(2024, 5, 1));
    EXPECT_EQ(income_on(p, on(2024, 9, 1)).broken_on, std::nullopt);
    EXPECT_EQ(sgi_on(p, on(2024, 9, 1)), 200'000);
    // A lower job in time is a new SGI; with a ground that goes on the higher one is kept.
    p = earner({pay(until(last_work), 300'000), pay(from(on(2024, 3, 1)), 200'000)});
    EXPECT_EQ(sgi_on(p, on(2024, 2, 29)), 300'000);
    EXPECT_EQ(sgi_on(p, on(2024, 3, 1)), 200'000);
    EXPECT_EQ(income_on(p, on(2024, 3, 1)).broken_on, std::nullopt);
    p.protection = {by(ground::unemployed, days(on(2024, 2, 1), on(2025, 1, 31)))};
    EXPECT_EQ(sgi_on(p, on(2025, 1, 31)), 300'000);
    EXPECT_EQ(sgi_on(p, on(2025, 2, 1)), 200'000);
    EXPECT_EQ(income_on(p, on(2025, 2, 1)).broken_on, std::nullopt);  // work carries an SGI
    // A higher one is the SGI from its day on.
    (*p.income)[1].yearly = kronor{350'000};
    EXPECT_EQ(sgi_on(p, on(2024, 3, 1)), 350'000);
    EXPECT_EQ(income_on(p, on(2025, 2, 1)).broken_on, std::nullopt);
}

TEST(Break, LessWorkIsProtectedOnlyByAGroundFromItsFirstDayOn) {
    person p = earner({pay(until(last_work), 200'000, "A"), pay(from(on(2020, 1, 1)), 100'000, "B")});
    EXPECT_EQ(sgi_on(p, last_work), 300'000);
    EXPECT_EQ(sgi_on(p, on(2024, 2, 1)), 100'000);
    EXPECT_EQ(income_on(p, on(2024, 2, 1)).broken_on, std::nullopt);
    p.protection = {by(ground::unemployed, from(on(2024, 2, 1)))};
    EXPECT_EQ(sgi_on(p, on(2025, 2, 1)), 300'000);
    p.protection = {by(ground::unemployed, from(on(2024, 2, 2)))};
    EXPECT_EQ(sgi_on(p, on(2025, 2, 1)), 100'000);
}

TEST(Break, WorkThatNeverQualifiedIsNothingToProtect) {
    person p = earner({pay(until(last_work), 300'000)});
    (*p.income)[0].lasts_months = 3;
    EXPECT_EQ(sgi_on(p, last_work), 0);
    EXPECT_EQ(sgi_on(p, on(2024, 2, 1)), 0);
    EXPECT_EQ(income_on(p, on(2024, 6, 1)).broken_on, std::nullopt);
}

TEST(Break, APriceBaseAmountThatRisesOverTheFloorIsNoInterruption) {
    const person p = earner({pay({}, 13'800)});
    EXPECT_EQ(sgi_on(p, on(2024, 12, 31)), 13'800);
    EXPECT_EQ(sgi_on(p, on(2025, 1, 1)), 0);
    EXPECT_EQ(income_on(p, on(2025, 1, 1)).broken_on, std::nullopt);
}

TEST(Held, FollowsTheCeilingOfTheBenefitDay) {
    person p = earner({pay(until(on(2018, 5, 31)), 400'000)});
    p.protection = {by(ground::unemployed, from(on(2018, 6, 1)))};
    EXPECT_EQ(sgi_on(p, on(2018, 6, 30)), 341'200);
    EXPECT_EQ(sgi_on(p, on(2018, 7, 1)), 364'000);
    EXPECT_EQ(sgi_on(p, on(2022, 1, 1)), 400'000);
    person q = earner({pay(until(on(2009, 5, 31)), 400'000)});
    q.protection = {by(ground::unemployed, from(on(2009, 6, 1)))};
    EXPECT_EQ(sgi_on(q, on(2009, 12, 31)), 321'000);
    EXPECT_EQ(sgi_on(q, on(2010, 1, 1)), 318'000);
    // The floor is not asked again: it was met when the work went on.
    person r = earner({pay(until(on(2021, 12, 31)), 11'500)});
    r.protection = {by(ground::unemployed, from(on(2022, 1, 1)))};
    EXPECT_EQ(sgi_on(r, on(2026, 1, 1)), 11'500);
}

TEST(Held, TheCeilingOfARunningSickPeriodMayStay) {
    const person p = earner({pay({}, 900'000)});
    const income_law kept = reading(option::recap_at_new_year, "no");
    const sick_so_far sick{false, {}, on(2025, 12, 1), false};
    EXPECT_EQ(sgi_on(p, on(2026, 1, 15), kept, sick), 588'000);
    EXPECT_EQ(sgi_on(p, on(2026, 1, 15), usual_law(), sick), 592'000);
    // The multiple is that of the benefit day all the same.
    EXPECT_EQ(sgi_on(p, on(2022, 1, 15), kept, {false, {}, on(2021, 12, 1)}), 476'000);
}

TEST(Grounds, AChildProtectsUntilTheDayBeforeItsBirthday) {
    person p = earner({pay(until(on(2023, 3, 9)), 300'000)});
    p.protection = {by(ground::parent, days(on(2023, 3, 10), on(2024, 12, 31)), on(2023, 3, 10))};
    EXPECT_EQ(sgi_on(p, on(2024, 3, 9)), 300'000);
    p.occupation = {does(occupation_kind::employed, {})};
    EXPECT_EQ(sgi_on(p, on(2024, 3, 10)), 0);
    EXPECT_EQ(income_on(p, on(2024, 3, 10)).broken_on, on(2024, 3, 10));
    // Practice after the first birthday hangs on what the person does.
    p.occupation = {does(occupation_kind::parental_leave, {})};
    EXPECT_EQ(sgi_on(p, on(2024, 3, 10)), 300'000);
    EXPECT_EQ(income_on(p, on(2024, 3, 10)).by, grounds_of(ground::parent_older));
    p.occupation.clear();
    EXPECT_EQ(sgi_on(p, on(2024, 3, 10)), -1);
    EXPECT_EQ(missing_on(p, on(2024, 3, 10)), (std::vector<std::string>{"occupation"}));
    const income_law strict = reading(option::parent_after_first_year, "not_protected");
    EXPECT_EQ(sgi_on(p, on(2024, 3, 10), strict), 0);
    (*p.protection)[0].child_born.reset();
    EXPECT_EQ(missing_on(p, on(2023, 9, 1)), (std::vector<std::string>{"protection.child_born"}));
}

TEST(Grounds, PregnancyProtectsFromSixMonthsBeforeTheBirth) {
    person p = earner({pay(until(on(2024, 1, 31)), 300'000)});
    p.protection = {by(ground::pregnant, from(on(2024, 2, 1)), {}, on(2024, 10, 20))};
    EXPECT_EQ(sgi_on(p, on(2024, 4, 30)), 300'000);  // the three months reach past 20 April
    EXPECT_EQ(sgi_on(p, on(2024, 5, 1)), 300'000);
    (*p.protection)[0].due = on(2024, 11, 2);
    EXPECT_EQ(sgi_on(p, on(2024, 5, 1)), 0);
    (*p.protection)[0].due = on(2024, 11, 1);
    EXPECT_EQ(sgi_on(p, on(2024, 5, 1)), 300'000);
    // It presupposes an interruption of work: not after studies (HFD 2019 not. 29).
    p.protection->push_back(by(ground::study_support, days(on(2024, 2, 1), on(2024, 6, 30))));
    EXPECT_EQ(income_on(p, on(2024, 6, 30)).held.least, kronor{300'000});
    EXPECT_EQ(income_on(p, on(2024, 7, 1)).broken_on, on(2024, 7, 1));
}

TEST(Grounds, OnlyWithinTheDaysOfTheLaw) {
    person p = earner({pay(until(on(2017, 11, 30)), 300'000)});
    p.protection = {by(ground::etablering, days(on(2017, 12, 1), on(2018, 12, 31)))};
    EXPECT_EQ(income_on(p, on(2017, 12, 31)).by, grounds_of(ground::etablering, ground::break3));
    EXPECT_EQ(income_on(p, on(2018, 12, 31)).by, grounds_of(ground::etablering));  // old plans run out
    EXPECT_EQ(income_on(p, on(2019, 1, 1)).broken_on, on(2019, 1, 1));
    p = earner({pay(until(on(2018, 1, 31)), 300'000)});
    p.protection = {by(ground::study_nosupport, days(on(2018, 2, 1), on(2018, 12, 31)))};
    EXPECT_EQ(income_on(p, on(2018, 6, 30)).broken_on, on(2018, 5, 1));
}

TEST(Grounds, TwentyFiveWorkingDaysAfterSicknessBenefit) {
    person p = earner({pay(until(on(2023, 12, 31)), 300'000)});
    p.sick = std::vector<certificate>{ill(on(2023, 12, 20), on(2024, 3, 24))};
    p.protection = {by(ground::grace25, from(on(2024, 3, 25)))};
    const sick_so_far paid{false, on(2024, 3, 24), {}, false};
    // 25 March is a Monday; Good Friday and Easter Monday lie in the way.
    EXPECT_EQ(sgi_on(p, on(2024, 4, 26), usual_law(), paid), 300'000);
    EXPECT_EQ(sgi_on(p, on(2024, 4, 29), usual_law(), paid), -1);
    EXPECT_EQ(names_of(income_on(p, on(2024, 4, 30), usual_law(), paid).sgi.missing),
              (std::vector<std::string>{"option.holidays_are_working_days"}));
    EXPECT_EQ(sgi_on(p, on(2024, 5, 1), usual_law(), paid), 0);
    const income_law counted = reading(option::holidays_are_working_days, "yes");
    EXPECT_EQ(income_on(p, on(2024, 4, 27), counted, paid).broken_on, on(2024, 4, 27));
    const income_law skipped = reading(option::holidays_are_working_days, "no");
    EXPECT_EQ(sgi_on(p, on(2024, 4, 30), skipped, paid), 300'000);
    EXPECT_EQ(income_on(p, on(2024, 5, 1), skipped, paid).broken_on, on(2024, 5, 1));
    // Registration within the time keeps it.
    p.protection->push_back(by(ground::unemployed, from(on(2024, 4, 26))));
    EXPECT_EQ(sgi_on(p, on(2024, 6, 1), usual_law(), paid), 300'000);
    // Refused days are no benefit: the days run from the last one that was.
    p.refused = {{on(2024, 3, 11), on(2024, 3, 24)}};
    p.protection = {by(ground::grace25, from(on(2024, 3, 11)))};
    EXPECT_EQ(income_on(p, on(2024, 4, 13), counted, {false, on(2024, 3, 10), {}}).broken_on, on(2024, 4, 13));
}

TEST(Grounds, TheAgeLimitByBirthdayOrByMonth) {
    person p = earner({pay(until(on(2027, 4, 30)), 300'000)});
    p.born = on(1960, 6, 20);
    p.sick = std::vector<certificate>{ill(on(2027, 5, 1), on(2027, 12, 31))};
    EXPECT_EQ(sgi_on(p, on(2027, 6, 19)), 300'000);
    EXPECT_EQ(income_on(p, on(2027, 6, 20)).broken_on, on(2027, 6, 20));
    const income_law by_month = reading(option::age_limit, "month");
    EXPECT_EQ(sgi_on(p, on(2027, 5, 31), by_month), 300'000);
    EXPECT_EQ(income_on(p, on(2027, 6, 1), by_month).broken_on, on(2027, 6, 1));
    p.sick->clear();
    p.protection = {by(ground::unemployed, from(on(2027, 5, 1)))};
    EXPECT_EQ(income_on(p, on(2027, 5, 31)).by, grounds_of(ground::unemployed, ground::break3));
    EXPECT_EQ(income_on(p, on(2027, 6, 1)).by, grounds_of(ground::break3));
    EXPECT_EQ(income_on(p, on(2027, 6, 20)).broken_on, on(2027, 6, 20));
    p.born.reset();
    EXPECT_EQ(sgi_on(p, on(2027, 5, 15)), -1);
    EXPECT_EQ(missing_on(p, on(2027, 5, 15)), (std::vector<std::string>{"born"}));
}

TEST(Grounds, SicknessThatGivesNoRightProtectsNobody) {
    person p = earner({pay(until(on(2009, 12, 31)), 300'000)});
    p.sick = std::vector<certificate>{ill(on(2009, 12, 1), on(2011, 12, 31))};
    EXPECT_EQ(sgi_on(p, on(2011, 6, 1)), 300'000);
    p.refused = {{on(2011, 3, 1), on(2011, 3, 31)}};
    EXPECT_EQ(income_on(p, on(2011, 6, 1)).broken_on, on(2011, 3, 1));
    p.refused.clear();
    const auto used_up = income_on(p, on(2010, 6, 1), usual_law(), {true, {}});
    EXPECT_TRUE(used_up.broken_on.has_value());
    p.sick = std::vector<certificate>{ill(on(2009, 12, 1), on(2011, 12, 31), 24)};
    EXPECT_EQ(income_on(p, on(2011, 6, 1)).broken_on, on(2010, 4, 1));
    p.refused_unknown = true;
    p.sick = std::vector<certificate>{ill(on(2009, 12, 1), on(2011, 12, 31))};
    EXPECT_EQ(missing_on(p, on(2011, 6, 1)), (std::vector<std::string>{"refused"}));
    p.sick.reset();
    p.refused_unknown = false;
    EXPECT_EQ(missing_on(p, on(2011, 6, 1)), (std::vector<std::string>{"sick"}));
}

TEST(Grounds, ABanKeepsProtectionOrNot) {
    person p = earner({pay(until(on(2026, 7, 31)), 300'000)});
    p.sick = std::vector<certificate>{ill(on(2026, 8, 1), on(2027, 6, 30))};
    p.barred = {{days(on(2026, 11, 1), on(2027, 1, 31)), barred_benefit::sickness}};
    EXPECT_EQ(sgi_on(p, on(2027, 2, 1)), 300'000);
    const income_law strict = reading(option::ban_keeps_protection, "no");
    EXPECT_EQ(income_on(p, on(2026, 11, 1), strict).broken_on, on(2026, 11, 1));
    p.barred->front().what = barred_benefit::rehabilitation;
    EXPECT_EQ(sgi_on(p, on(2027, 2, 1), strict), 300'000);
}

TEST(Dormant, StudiesLetTheOldSgiSleepAndOnlyCurrentWorkCounts) {
    person p = earner({pay(until(on(2023, 8, 15)), 300'000), pay(days(on(2023, 9, 1), on(2024, 6, 10)), 60'000, "B")});
    p.protection = {by(ground::study_support, days(on(2023, 8, 16), on(2024, 6, 10))),
                    by(ground::unemployed, from(on(2024, 6, 11)))};
    p.occupation = {does(occupation_kind::student, until(on(2024, 6, 10))),
                    does(occupation_kind::unemployed, from(on(2024, 6, 11)))};
    EXPECT_EQ(sgi_on(p, on(2023, 8, 15)), 300'000);
    EXPECT_EQ(sgi_on(p, on(2023, 8, 20)), 0);
    EXPECT_EQ(sgi_on(p, on(2023, 9, 1)), 60'000);
    EXPECT_EQ(income_on(p, on(2023, 9, 1)).held.least, kronor{300'000});
    EXPECT_TRUE(income_on(p, on(2023, 9, 1)).dormant.yes());
    EXPECT_EQ(income_on(p, on(2023, 9, 1)).is, sgi_class::sgi_dormant_only_current_work);
    EXPECT_EQ(income_on(p, on(2023, 8, 20)).is, sgi_class::zero_rehab_only);
    EXPECT_EQ(sgi_on(p, on(2024, 6, 11)), 300'000);
    EXPECT_EQ(income_on(p, on(2024, 6, 11)).is, sgi_class::sgi_protected_unemployed);
    // Between the terms, without support: the ordinary SGI (26:22).
    p.protection->erase(p.protection->begin());
    (*p.protection)[0].valid.when.first = on(2023, 8, 16);
    EXPECT_EQ(sgi_on(p, on(2023, 9, 1)), 300'000);
}

TEST(Dormant, AYearOfStudiesClosesTheThreeMonths) {
    person p = earner({pay(until(on(2023, 8, 15)), 300'000)});
    p.protection = {by(ground::study_support, days(on(2023, 8, 16), on(2023, 9, 30)))};
    EXPECT_EQ(income_on(p, on(2023, 10, 1)).broken_on, on(2023, 10, 1));
}

TEST(Dormant, MilitaryServiceOnlyWhenItIsLong) {
    person p = earner({pay(until(on(2024, 1, 31)), 300'000)});
    p.protection = {by(ground::military, days(on(2024, 2, 1), on(2024, 3, 31)))};
    EXPECT_EQ(sgi_on(p, on(2024, 2, 1)), 300'000);  // 60 days
    (*p.protection)[0].valid.when.last = on(2024, 4, 1);
    EXPECT_EQ(sgi_on(p, on(2024, 2, 1)), 0);
    EXPECT_EQ(income_on(p, on(2024, 2, 1)).held.least, kronor{300'000});
    (*p.protection)[0].valid.last_unknown = true;
    (*p.protection)[0].valid.when.last = until_further;
    EXPECT_EQ(names_of(income_on(p, on(2024, 2, 1)).dormant.missing), (std::vector<std::string>{"protection.to"}));
}

TEST(Compensation, FullCompensationLeavesNoBenefitAndTheSgiIsRestoredAfterIt) {
    person p = earner({pay(until(on(2020, 1, 31)), 200'000)});
    p.compensation = {{days(on(2020, 2, 1), on(2023, 1, 31)), compensation_kind::activity, 100}};
    p.sick = std::vector<certificate>{ill(on(2023, 2, 1), on(2023, 12, 31))};
    EXPECT_EQ(income_on(p, on(2021, 5, 1)).is, sgi_class::full_sa_no_sjukpenning);
    EXPECT_TRUE(income_on(p, on(2021, 5, 1)).full_compensation.yes());
    EXPECT_EQ(sgi_on(p, on(2023, 2, 1)), 200'000);
    EXPECT_TRUE(income_on(p, on(2023, 2, 1)).by.has(ground::restored));
    EXPECT_EQ(sgi_on(p, on(2023, 2, 2)), 200'000);
    EXPECT_FALSE(income_on(p, on(2023, 2, 2)).by.has(ground::restored));
    p.sick->clear();
    // The interruption of work is older than compensation: nothing covers the day after the restored one but the three
    // months, which run from it.
    EXPECT_TRUE(income_on(p, on(2023, 2, 1)).by.has(ground::restored));
}

TEST(Compensation, BeforeTwoThousandAndTenNothingWasRestored) {
    person p = earner({pay(until(on(2007, 12, 31)), 200'000)});
    p.compensation = {{days(on(2008, 1, 1), on(2009, 12, 30)), compensation_kind::sickness, 100}};
    p.sick = std::vector<certificate>{ill(on(2009, 12, 31), on(2010, 12, 31))};
    EXPECT_EQ(sgi_on(p, on(2009, 12, 31)), 0);
    p.compensation->front().valid.when.last = on(2009, 12, 31);
    p.sick = std::vector<certificate>{ill(on(2010, 1, 1), on(2010, 12, 31))};
    EXPECT_EQ(sgi_on(p, on(2010, 1, 1)), 200'000);
}

TEST(Compensation, BenefitOnTheRestoredSgiWaitsThreeCalendarMonthsUntilTwoThousandAndSixteen) {
    person p = earner({pay(until(on(2010, 12, 31)), 200'000)});
    p.compensation = {{days(on(2011, 1, 1), on(2012, 4, 30)), compensation_kind::sickness, 100}};
    p.sick = std::vector<certificate>{ill(on(2012, 5, 1), on(2012, 12, 31))};
    EXPECT_TRUE(income_on(p, on(2012, 5, 1)).waits.yes());
    EXPECT_TRUE(income_on(p, on(2012, 7, 31)).waits.yes());
    EXPECT_TRUE(income_on(p, on(2012, 8, 1)).waits.no());
    EXPECT_EQ(sgi_on(p, on(2012, 8, 1)), 200'000);
    p.compensation->front().valid.when.last = on(2016, 4, 30);
    p.sick = std::vector<certificate>{ill(on(2016, 5, 1), on(2016, 12, 31))};
    EXPECT_TRUE(income_on(p, on(2016, 5, 1)).waits.no());
    p.compensation->front().valid.when.last = on(2015, 11, 30);
    p.sick = std::vector<certificate>{ill(on(2015, 12, 1), on(2016, 12, 31))};
    EXPECT_TRUE(income_on(p, on(2016, 1, 31)).waits.yes());
    EXPECT_TRUE(income_on(p, on(2016, 2, 1)).waits.no());
}

TEST(Compensation, PartOfItEndsWhatWasProtectedAndLeavesTheWorkThatIsLeft) {
    person p = earner({pay(until(on(2020, 1, 31)), 300'000), pay(from(on(2020, 2, 1)), 150'000)});
    p.protection = {by(ground::unemployed, from(on(2020, 2, 1)))};
    EXPECT_EQ(sgi_on(p, on(2020, 6, 1)), 300'000);
    p.compensation = {{days(on(2020, 2, 1), on(2021, 1, 31)), compensation_kind::sickness, 50}};
    EXPECT_EQ(sgi_on(p, on(2020, 6, 1)), 150'000);
    EXPECT_EQ(income_on(p, on(2020, 6, 1)).is, sgi_class::sgi_active);
    EXPECT_EQ(sgi_on(p, on(2021, 2, 1)), 300'000);
}

TEST(Decided, StandsForItsDaysWhateverTheFactsSay) {
    person p = earner({pay({}, 300'000)});
    p.sgi_decided = {{days(on(2024, 1, 1), on(2024, 6, 30)), kronor{250'000}, kronor{50'000}}};
    EXPECT_EQ(sgi_on(p, on(2023, 12, 31)), 300'000);
    EXPECT_EQ(income_on(p, on(2024, 1, 1)).sgi.least, (sgi_parts{kronor{200'000}, kronor{50'000}}));
    EXPECT_TRUE(income_on(p, on(2024, 1, 1)).decided);
    EXPECT_EQ(sgi_on(p, on(2024, 7, 1)), 300'000);
    p.sgi_decided->front().yearly = kronor{0};
    p.sgi_decided->front().of_which_other = kronor{0};
    EXPECT_EQ(sgi_on(p, on(2024, 1, 1)), 0);
    p.sgi_decided->front().yearly = kronor{900'000};
    EXPECT_EQ(sgi_on(p, on(2024, 1, 1)), 573'000);
    // It stands without any income, and is what was closest before.
    p.income = std::vector<income_fact>{};
    p.sgi_decided->front().yearly = kronor{250'000};
    p.protection = {by(ground::unemployed, from(on(2024, 7, 1)))};
    EXPECT_EQ(sgi_on(p, on(2025, 7, 1)), 250'000);
    p.protection->clear();
    EXPECT_EQ(sgi_on(p, on(2024, 9, 30)), 250'000);
    EXPECT_EQ(income_on(p, on(2024, 10, 1)).broken_on, on(2024, 10, 1));
    p.income.reset();
    EXPECT_EQ(sgi_on(p, on(2024, 6, 30)), 250'000);
    EXPECT_EQ(missing_on(p, on(2024, 7, 1)), (std::vector<std::string>{"income"}));
    p.sgi_decided.reset();
    p.income = std::vector<income_fact>{};
    EXPECT_EQ(missing_on(p, on(2024, 7, 1)), (std::vector<std::string>{"sgi_decided"}));
}

TEST(Class, OfActiveProtectedAndZero) {
    person p = earner({pay(until(last_work), 300'000)});
    EXPECT_EQ(income_on(p, last_work).is, sgi_class::sgi_active);
    EXPECT_EQ(income_on(p, on(2024, 3, 1)).is, std::nullopt);
    EXPECT_EQ(names_of(income_on(p, on(2024, 3, 1)).missing_class), (std::vector<std::string>{"occupation"}));
    p.occupation = {does(occupation_kind::unemployed, from(on(2024, 2, 1)))};
    EXPECT_EQ(income_on(p, on(2024, 3, 1)).is, sgi_class::sgi_protected_unemployed);
    p.occupation = {does(occupation_kind::on_leave, from(on(2024, 2, 1)))};
    EXPECT_EQ(income_on(p, on(2024, 3, 1)).is, sgi_class::sgi_protected_other);
    EXPECT_EQ(income_on(p, on(2024, 6, 1)).is, sgi_class::zero_rehab_only);
    const auto rights = remaining_rights(income_on(p, on(2024, 6, 1)), p, usual_law().is.money, on(2024, 6, 1));
    EXPECT_EQ(rights.front().is, remaining_right::rehabilitation_measures);
    EXPECT_EQ(to_string(rights.back().at), "SFS 2001:453");
    EXPECT_TRUE(remaining_rights(income_on(p, last_work), p, usual_law().is.money, last_work).empty());
    for (const remaining& r : rights) EXPECT_FALSE(to_string(r.at).empty());
}

TEST(Class, ActivityCompensationThatEndsAtThirtyGivesSpecialCases) {
    person p = earner({});
    p.born = on(1990, 3, 15);
    p.compensation = {{days(on(2015, 1, 1), on(2020, 2, 29)), compensation_kind::activity, 100}};
    EXPECT_EQ(income_on(p, on(2020, 3, 1)).is, sgi_class::zero_sarskilda_fall);
    p.compensation->front().valid.when.last = on(2020, 1, 31);
    EXPECT_EQ(income_on(p, on(2020, 3, 1)).is, sgi_class::zero_rehab_only);
    p.compensation->front().valid.when.last = on(2020, 2, 29);
    p.compensation->front().is = compensation_kind::sickness;
    EXPECT_EQ(income_on(p, on(2020, 3, 1)).is, sgi_class::zero_rehab_only);
    p.born = on(1982, 12, 20);
    p.compensation = {{days(on(2010, 1, 1), on(2012, 11, 30)), compensation_kind::activity, 100}};
    EXPECT_EQ(income_on(p, on(2013, 3, 1)).is, sgi_class::zero_rehab_only);
}

TEST(Unknown, WhatIsLackingIsNamed) {
    person p = stopped_working();
    p.income.reset();
    EXPECT_EQ(missing_on(p, on(2024, 1, 1)), (std::vector<std::string>{"income"}));
    EXPECT_EQ(names_of(income_on(p, on(2024, 1, 1)).missing_broken), (std::vector<std::string>{"income"}));
    p = stopped_working();
    p.protection.reset();
    EXPECT_EQ(sgi_on(p, on(2024, 6, 1)), -1);
    EXPECT_EQ(missing_on(p, on(2024, 6, 1)), (std::vector<std::string>{"protection"}));
    EXPECT_EQ(names_of(income_on(p, on(2024, 6, 1)).missing_broken), (std::vector<std::string>{"protection"}));
    p = stopped_working();
    (*p.income)[0].valid = {{on(2020, 1, 1), until_further}, false, true};
    EXPECT_EQ(sgi_on(p, on(2020, 1, 1)), 300'000);
    EXPECT_EQ(missing_on(p, on(2024, 6, 1)), (std::vector<std::string>{"income.to"}));
    p = earner({pay({}, 300'000)});
    EXPECT_EQ(missing_on(p, on(2028, 1, 1)), (std::vector<std::string>{"law.price_base_amount.2028"}));
}

TEST(Without, WhatAnEmployerPaysIsTakenOut) {
    person p = earner({pay({}, 300'000, "A"), pay({}, 100'000, "B"), pay({}, 50'000, {}, income_kind::other)});
    p.occupation = {does(occupation_kind::employed, {}, "A"), does(occupation_kind::employed, {}, "B")};
    const income_law& l = usual_law();
    sgi_line line(l.is, l.figures, p);
    const day d = on(2024, 5, 1);
    static_cast<void>(line.on(d, {}));
    EXPECT_EQ(line.without(d, 0, false).least.total(), kronor{450'000});
    EXPECT_EQ(line.without(d, 1, false).least, (sgi_parts{kronor{100'000}, kronor{50'000}}));
    EXPECT_EQ(line.without(d, 2, false).least, (sgi_parts{kronor{300'000}, kronor{50'000}}));
    EXPECT_EQ(line.without(d, 3, false).least, (sgi_parts{kronor{0}, kronor{50'000}}));
}

TEST(Walk, EveryDayForItselfSaysWhatOneLeapSays) {
    person p =
        earner({pay(days(on(2015, 3, 1), on(2019, 8, 31)), 400'000, "A"),
                pay(days(on(2019, 12, 1), on(2021, 2, 28)), 250'000, "B"), pay(from(on(2023, 1, 9)), 380'000, "A")});
    p.sick = std::vector<certificate>{ill(on(2018, 5, 5), on(2018, 9, 30)), ill(on(2021, 2, 1), on(2021, 9, 12), 50)};
    p.protection = {by(ground::parent, days(on(2019, 9, 1), on(2020, 3, 31)), on(2019, 4, 2)),
                    by(ground::unemployed, days(on(2021, 9, 13), on(2022, 6, 30))),
                    by(ground::study_support, days(on(2022, 7, 1), on(2022, 12, 20)))};
    p.occupation = {does(occupation_kind::employed, until(on(2021, 2, 28)), "A")};
    const income_law& l = usual_law();
    sgi_line walk(l.is, l.figures, p);
    sgi_day before{};
    for (day d = on(2014, 1, 1); d < on(2028, 3, 1); d = d + 1) {
        sgi_day now = walk.on(d, {});
        ASSERT_GE(now.until, d);
        sgi_day leap = income_on(p, d);
        leap.until = now.until;
        ASSERT_EQ(now, leap) << to_string(d);
        if (before.until >= d) {
            before.until = now.until;
            ASSERT_EQ(now, before) << to_string(d);
        }
        before = now;
    }
}

}  // namespace
}  // namespace rehabkedja
