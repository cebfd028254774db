// One person's chain: where a day lies, what is unknown, several occupations at once, stretches.
#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/chain/milestones.hpp"

#include <gtest/gtest.h>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::cert;
using made::employed;
using made::job;
using made::judged_to_be;
using made::names;
using made::on;
using words = std::vector<std::string>;

rehab_chain chain_of(const person& p) { return {made::swedish(), p}; }
rehab_chain chain_of(const person& p, const law& l) { return {made::compiled(l), p}; }

// 1 January 2024 is day 1, 29 June day 181, 31 December 2024 day 366.
person sick_all_2024() { return employed({cert(on(2024, 1, 1), on(2025, 12, 31))}); }
const day day_181 = on(2024, 6, 29);

TEST(Chain, WhereADayLies) {
    const rehab_chain chain = chain_of(employed({cert(on(2008, 6, 1), on(2008, 7, 10))}));
    EXPECT_EQ(chain.on(on(2008, 5, 31)).place, chain_place::outside);
    EXPECT_EQ(chain.on(on(2008, 6, 1)).place, chain_place::before_law);
    EXPECT_EQ(chain.on(on(2008, 6, 30)).place, chain_place::before_law);
    EXPECT_FALSE(chain.on(on(2008, 6, 30)).chain_day);
    EXPECT_EQ(chain.on(on(2008, 7, 1)).place, chain_place::counted);
    EXPECT_EQ(chain.on(on(2008, 7, 1)).chain_day, 1);
    EXPECT_EQ(chain.on(on(2008, 7, 10)).chain_day, 10);
    EXPECT_EQ(chain.on(on(2008, 7, 11)).place, chain_place::outside);
    EXPECT_FALSE(chain.on(on(2008, 7, 11)).known());
}

TEST(Chain, NoSickDaysAtAll) {
    const rehab_chain chain = chain_of(employed({}));
    EXPECT_EQ(chain.on(on(2024, 1, 1)).place, chain_place::outside);
    const auto through = chain.through({on(2000, 1, 1), on(2030, 1, 1)});
    ASSERT_EQ(through.size(), 1U);
    EXPECT_EQ(through[0].when, (period{on(2000, 1, 1), on(2030, 1, 1)}));
}

TEST(Chain, TheLadderOfTheEmployed) {
    const rehab_chain chain = chain_of(sick_all_2024());
    EXPECT_EQ(names(chain.on(on(2024, 3, 30)).is.measures), words{"usual_work"});
    EXPECT_EQ(names(chain.on(on(2024, 3, 31)).is.measures), (words{"usual_work", "other_work_at_employer"}));
    EXPECT_EQ(names(chain.on(day_181).is.measures),
              (words{"usual_work", "other_work_at_employer", "stated_occupational_group"}));
    EXPECT_EQ(chain.on(day_181).is.would_change, 0b0111);
    EXPECT_EQ(chain.on(on(2024, 12, 31)).is.would_change, 0b0110);
    EXPECT_EQ(chain.on(on(2025, 7, 4)).is.would_change, 0b0100);
    EXPECT_EQ(chain.on(on(2025, 7, 4)).chain_day, 551);
}

TEST(Chain, SickUnknownLeavesEveryDayOpen) {
    person p = sick_all_2024();
    p.sick.reset();
    const rehab_chain chain = chain_of(p);
    for (const day d : {on(1990, 1, 1), day_181, on(2050, 1, 1)}) {
        EXPECT_EQ(chain.on(d).place, chain_place::unknown);
        EXPECT_EQ(chain.on(d).is.missing, only(lacking::sick));
        EXPECT_EQ(chain.on(d).chain_day_missing, only(lacking::sick));
    }
    EXPECT_EQ(chain.sick_missing(), only(lacking::sick));
}

TEST(Chain, AnUnknownEndLeavesOnlyLaterDaysOpen) {
    person p = employed({cert(on(2024, 1, 1), on(2024, 1, 31)), cert(on(2024, 3, 1), on(2024, 3, 1))});
    (*p.sick)[1].last.reset();
    const rehab_chain chain = chain_of(p);
    EXPECT_EQ(chain.on(on(2024, 1, 31)).chain_day, 31);
    EXPECT_EQ(chain.on(on(2024, 3, 1)).chain_day, 32);
    EXPECT_EQ(chain.on(on(2024, 3, 2)).place, chain_place::unknown);
    EXPECT_EQ(chain.on(on(2024, 3, 2)).is.missing, only(lacking::sick_to));
    EXPECT_EQ(chain.sick_missing(), only(lacking::sick_to));
}

TEST(Chain, AnUnknownBeginningLeavesDaysOpenUntilTheChainRestarts) {
    person p = employed({cert(on(2024, 3, 1), on(2024, 3, 1)), cert(on(2024, 4, 1), on(2024, 4, 30)),
                         cert(on(2024, 7, 30), on(2024, 8, 30))});
    (*p.sick)[0].first.reset();
    const rehab_chain chain = chain_of(p);
    EXPECT_EQ(chain.on(on(1990, 1, 1)).place, chain_place::outside);  // there was no chain
    EXPECT_EQ(chain.on(on(2024, 2, 1)).place, chain_place::unknown);
    EXPECT_EQ(chain.on(on(2024, 2, 1)).is.missing, only(lacking::sick_from));
    EXPECT_EQ(chain.on(on(2024, 3, 1)).place, chain_place::counted);
    EXPECT_EQ(chain.on(on(2024, 3, 1)).chain_day_missing, only(lacking::sick_from));
    EXPECT_EQ(chain.on(on(2024, 3, 2)).place, chain_place::outside);
    EXPECT_EQ(chain.on(on(2024, 4, 1)).chain_day, std::nullopt);
    EXPECT_EQ(chain.on(on(2024, 7, 30)).chain_day, 1);
    EXPECT_EQ(restart_after(chain, on(2024, 3, 1)).first_restart.on, on(2024, 5, 31));
    // One that makes no sick day in any case leaves nothing open.
    (*p.sick)[0].degree = 24;
    EXPECT_EQ(chain_of(p).on(on(2024, 4, 1)).chain_day, 1);
}

TEST(Chain, AnUnknownDegreeDecidesOnlyWhereTheDayHangsOnIt) {
    person p = employed({cert(on(2024, 1, 1), on(2024, 1, 31)), cert(on(2024, 2, 1), on(2024, 2, 29)),
                         cert(on(2024, 1, 10), on(2024, 1, 20))});
    (*p.sick)[1].degree.reset();
    (*p.sick)[2].degree.reset();  // covered by another: decides nothing
    const rehab_chain chain = chain_of(p);
    EXPECT_EQ(chain.on(on(2024, 1, 31)).chain_day, 31);
    EXPECT_EQ(chain.on(on(2024, 2, 1)).place, chain_place::unknown);
    EXPECT_EQ(chain.on(on(2024, 2, 1)).is.missing, only(lacking::sick_degree));
    EXPECT_EQ(chain.on(on(2024, 3, 1)).place, chain_place::outside);
    EXPECT_EQ(chain.sick_missing(), only(lacking::sick_degree));
}

TEST(Chain, AMeasureMayBeKnownWhereTheChainDayIsNot) {
    person p = employed({cert(on(2024, 1, 1), on(2024, 1, 10)), cert(on(2024, 1, 21), on(2024, 1, 30)),
                         cert(on(2024, 2, 10), on(2024, 5, 31))});
    (*p.sick)[1].degree.reset();
    const rehab_chain chain = chain_of(p);
    const chain_answer a = chain.on(on(2024, 2, 10));
    EXPECT_EQ(a.place, chain_place::counted);
    EXPECT_FALSE(a.chain_day);
    EXPECT_EQ(a.chain_day_missing, only(lacking::sick_degree));
    EXPECT_TRUE(a.known());
    EXPECT_EQ(names(a.is.measures), words{"usual_work"});
    // Day 81 or 91 leaves the measures open too.
    const chain_answer b = chain.on(on(2024, 2, 10) + 70);
    EXPECT_EQ(b.is.missing, only(lacking::sick_degree));
    EXPECT_EQ(b.is.measures, 0);
}

TEST(Chain, ManyUnknownDegreesAreSimplyUnknown) {
    std::vector<certificate> sick;
    for (int i = 0; i < 12; ++i) {
        sick.push_back(cert(on(2024, 1, 1) + 20 * i, on(2024, 1, 1) + 20 * i + 9));
        sick.back().degree.reset();
    }
    const rehab_chain chain = chain_of(employed(sick));
    EXPECT_EQ(chain.on(on(2023, 12, 31)).place, chain_place::outside);
    EXPECT_EQ(chain.on(on(2024, 1, 5)).place, chain_place::unknown);
}

TEST(Chain, AnUnknownOccupationIsMissingOnlyWhereItDecides) {
    person p = sick_all_2024();
    p.occupation.clear();
    const rehab_chain chain = chain_of(p);
    EXPECT_EQ(chain.on(on(2024, 1, 1)).is.missing, only(lacking::occupation));
    EXPECT_EQ(chain.on(on(2024, 1, 1)).chain_day, 1);
    EXPECT_EQ(chain.on(on(2024, 1, 1)).chain_day_missing, 0U);
}

TEST(Chain, EveryDecisiveFactIsMissingAtOnce) {
    person p = sick_all_2024();
    p.occupation.clear();
    p.born.reset();
    p.judgements_unknown = true;
    EXPECT_EQ(chain_of(p).on(day_181).is.missing, only(lacking::occupation) | only(lacking::born) |
                                                      only(lacking::predominant_reasons) |
                                                      only(lacking::special_reasons) | only(lacking::unreasonable));
    EXPECT_EQ(chain_of(p).on(on(2025, 7, 4)).is.missing,
              only(lacking::occupation) | only(lacking::born) | only(lacking::unreasonable));
}

TEST(Chain, AnUnsureJudgementBesideOneThatHoldsDecidesNothing) {
    person p = sick_all_2024();
    p.judgements = {judged_to_be(judged_matter::unreasonable),
                    judged_to_be(judged_matter::predominant_reasons, answer::unknown)};
    const chain_answer a = chain_of(p).on(day_181);
    EXPECT_TRUE(a.known());
    EXPECT_EQ(names(a.is.measures), (words{"usual_work", "other_work_at_employer"}));
    EXPECT_EQ(a.is.grounds, only(judgement::unreasonable));
    // The opposite of what holds would leave the answer open: a change.
    EXPECT_EQ(a.is.would_change, only(judgement::unreasonable));
}

TEST(Chain, ParentalLeaveGoesBeforeEverything) {
    person p = sick_all_2024();
    p.occupation.push_back(job(occupation_kind::parental_leave));
    EXPECT_EQ(names(chain_of(p).on(day_181).is.measures), words{"child_care"});
}

TEST(Chain, OccupationsWithTheSameMeasuresAreOneAnswer) {
    person p = sick_all_2024();
    p.occupation = {job(occupation_kind::unemployed), job(occupation_kind::on_leave)};
    EXPECT_EQ(names(chain_of(p).on(on(2024, 1, 1)).is.measures), words{"stated_occupational_group"});
}

TEST(Chain, OccupationsWithDifferentMeasuresHangOnAnOption) {
    person p = sick_all_2024();
    p.occupation = {job(occupation_kind::employed), job(occupation_kind::unemployed)};
    EXPECT_EQ(chain_of(p).on(on(2024, 1, 1)).is.missing, only(lacking::option_several_employers));
    const law each = made::choosing(option::several_employers, "each_employment");
    EXPECT_EQ(names(chain_of(p, each).on(on(2024, 1, 1)).is.measures),
              (words{"usual_work", "stated_occupational_group"}));
}

TEST(Chain, TwoEmployersHangOnAnOptionFromDay91) {
    person p = sick_all_2024();
    p.occupation = {job(occupation_kind::employed, booked_time::unknown, "a"),
                    job(occupation_kind::employed, booked_time::unknown, "b")};
    EXPECT_TRUE(chain_of(p).on(on(2024, 3, 30)).known());
    EXPECT_EQ(chain_of(p).on(on(2024, 3, 31)).is.missing, only(lacking::option_several_employers));
    const law each = made::choosing(option::several_employers, "each_employment");
    EXPECT_EQ(names(chain_of(p, each).on(on(2024, 3, 31)).is.measures),
              (words{"usual_work", "other_work_at_employer"}));
}

TEST(Chain, TheEmployersNamedByTheCertificatesAreExamined) {
    person p = sick_all_2024();
    p.occupation = {job(occupation_kind::employed, booked_time::unknown, "a"), job(occupation_kind::unemployed)};
    const law each = made::choosing(option::several_employers, "each_employment");
    EXPECT_EQ(names(chain_of(p, each).on(on(2024, 1, 1)).is.measures),
              (words{"usual_work", "stated_occupational_group"}));
    (*p.sick)[0].employer = "a";
    EXPECT_EQ(names(chain_of(p, each).on(on(2024, 1, 1)).is.measures), words{"usual_work"});
    (*p.sick)[0].employer = "c";  // nobody's
    EXPECT_EQ(names(chain_of(p, each).on(on(2024, 1, 1)).is.measures),
              (words{"usual_work", "stated_occupational_group"}));
}

TEST(Chain, AStudentsWorkHangsOnAnOption) {
    person p = sick_all_2024();
    p.occupation = {job(occupation_kind::student)};
    EXPECT_EQ(chain_of(p).on(on(2024, 1, 1)).is.missing, only(lacking::option_student_work));
    const law beside = made::choosing(option::student_work, "work_beside_studies");
    EXPECT_EQ(names(chain_of(p, beside).on(on(2024, 3, 31)).is.measures), words{"usual_work"});
    EXPECT_EQ(names(chain_of(p, beside).on(day_181).is.measures), (words{"usual_work", "stated_occupational_group"}));
    p.occupation.push_back(job(occupation_kind::employed));
    EXPECT_EQ(names(chain_of(p, beside).on(on(2024, 3, 31)).is.measures),
              (words{"usual_work", "other_work_at_employer"}));
}

TEST(Chain, OnCallUnbookedMayHaveACountOfItsOwn) {
    person p = employed(
        {cert(on(2024, 1, 1), on(2024, 3, 10)), cert(on(2024, 4, 1), on(2024, 8, 31))});  // 70 days, then added
    p.occupation = {job(occupation_kind::on_call, booked_time::no)};
    const law alone = made::choosing(option::adding_on_call, "no");
    EXPECT_EQ(chain_of(p).on(on(2024, 4, 21)).chain_day, 91);
    EXPECT_EQ(names(chain_of(p).on(on(2024, 4, 21)).is.measures), (words{"usual_work", "stated_occupational_group"}));
    const rehab_chain chain = chain_of(p, alone);
    EXPECT_EQ(chain.on(on(2024, 4, 21)).chain_day, 91);
    EXPECT_EQ(chain.on(on(2024, 4, 21)).is.stage_first, 91);
    EXPECT_EQ(names(chain.on(on(2024, 6, 29)).is.measures), words{"usual_work"});  // its own day 90
    EXPECT_EQ(names(chain.on(on(2024, 6, 30)).is.measures),
              (words{"usual_work", "stated_occupational_group"}));  // its own day 91
    EXPECT_FALSE(chain.plain());
}

TEST(Chain, AnEditionChangeInsideASpellCutsTheStretchAndNotTheCount) {
    const rehab_chain chain = chain_of(employed({cert(on(2022, 1, 1), on(2022, 12, 31))}));
    const auto all = chain.through({on(2022, 8, 1), on(2022, 9, 30)});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].when, (period{on(2022, 8, 1), on(2022, 8, 31)}));
    EXPECT_EQ(all[1].when, (period{on(2022, 9, 1), on(2022, 9, 30)}));
    EXPECT_EQ(*all[1].chain_day - *all[0].chain_day, 31);
    EXPECT_EQ(names(all[0].is.measures).back(), "normally_occurring_work");
    EXPECT_EQ(names(all[1].is.measures).back(), "stated_occupational_group");
}

TEST(Chain, StretchesCoverThePeriodAskedAndNothingElse) {
    const rehab_chain chain = chain_of(sick_all_2024());
    const period asked{on(2023, 12, 20), on(2026, 1, 10)};
    const auto all = chain.through(asked);
    EXPECT_EQ(all.front().when.first, asked.first);
    EXPECT_EQ(all.back().when.last, asked.last);
    for (std::size_t i = 1; i < all.size(); ++i) {
        EXPECT_EQ(all[i].when.first, all[i - 1].when.last + 1);
        EXPECT_FALSE(goes_on(all[i - 1], all[i]));
    }
    EXPECT_EQ(chain.through({on(2024, 5, 5), on(2024, 5, 5)}).size(), 1U);
}

TEST(Chain, PlainPersonsAreThoseOfOneLookupADay) {
    EXPECT_TRUE(chain_of(sick_all_2024()).plain());
    person p = sick_all_2024();
    p.occupation.push_back(job(occupation_kind::self_employed));
    EXPECT_FALSE(chain_of(p).plain());
    p = sick_all_2024();
    (*p.sick)[0].degree.reset();
    EXPECT_FALSE(chain_of(p).plain());
    p = sick_all_2024();
    p.occupation.clear();
    p.born.reset();
    EXPECT_TRUE(chain_of(p).plain());
}

TEST(Chain, GoingOnAfterADayForgetsWhatComesLater) {
    const rehab_chain chain =
        chain_of(employed({cert(on(2024, 1, 1), on(2024, 1, 31)), cert(on(2024, 3, 1), on(2024, 3, 31))}));
    const rehab_chain other = chain.going_on_after(on(2024, 1, 15));
    EXPECT_EQ(other.on(on(2024, 2, 15)).chain_day, 46);
    EXPECT_EQ(other.on(on(2024, 6, 29)).chain_day, 181);
    EXPECT_EQ(chain.on(on(2024, 2, 15)).place, chain_place::outside);
}

TEST(Chain, ADayAfterTheLawWasReadIsAnsweredAsTheLawStood) {
    const rehab_chain chain = chain_of(employed({cert(on(2026, 1, 1), on(2199, 12, 31))}));
    EXPECT_EQ(chain.on(on(2026, 4, 28)).chain_day, 118);
    EXPECT_EQ(names(chain.on(on(2031, 12, 31)).is.measures).back(), "stated_occupational_group");
}

}  // namespace
}  // namespace rehabkedja
