// Facts laid out over time: who the person may be on a day, what is judged.
#include "rehabkedja/chain/day_facts.hpp"

#include <gtest/gtest.h>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::cert;
using made::job;
using made::judged_to_be;
using made::on;

day_jobs jobs_on(const person& p, day d) { return *step_on(jobs_of(swedish_law(), p), d).is; }
judged judged_on(const person& p, day d) { return *step_on(judged_of(p), d).is; }

occupation_fact between(occupation_fact f, day first, day last) {
    f.valid.when = {first, last};
    return f;
}

TEST(StepOn, WhatHoldsAndUntilWhen) {
    const steps_of<int> line{{since_ever, 1}, {day{10}, 2}, {day{20}, 3}};
    EXPECT_EQ(*step_on(line, day{9}).is, 1);
    EXPECT_EQ(step_on(line, day{9}).until, day{9});
    EXPECT_EQ(*step_on(line, day{10}).is, 2);
    EXPECT_EQ(step_on(line, day{10}).until, day{19});
    EXPECT_EQ(*step_on(line, until_further).is, 3);
    EXPECT_EQ(step_on(line, day{20}).until, until_further);
    EXPECT_EQ(*step_on(line, since_ever).is, 1);
}

TEST(Jobs, EachOccupationIsItsCode) {
    for (const occupation o : detail::every_occupation) {
        person p;
        p.occupation = {made::job_of(o)};
        EXPECT_EQ(jobs_on(p, on(2024, 1, 1)).single(), code_of(o)) << static_cast<int>(o);
    }
}

TEST(Jobs, NothingSaidIsUnknown) {
    person p;
    EXPECT_EQ(jobs_on(p, on(2024, 1, 1)).single(), who_unknown);
    EXPECT_EQ(jobs_on(p, on(2024, 1, 1)).lacking, only(lacking::occupation));
    p.occupation = {between(job(occupation_kind::employed), on(2024, 1, 1), on(2024, 1, 31))};
    EXPECT_EQ(jobs_on(p, on(2023, 12, 31)).single(), who_unknown);
    EXPECT_EQ(jobs_on(p, on(2024, 1, 1)).single(), code_of(occupation::employed));
    EXPECT_EQ(jobs_on(p, on(2024, 1, 31)).single(), code_of(occupation::employed));
    EXPECT_EQ(jobs_on(p, on(2024, 2, 1)).single(), who_unknown);
    p.occupation[0].is.reset();
    EXPECT_EQ(jobs_on(p, on(2024, 1, 1)).single(), who_unknown);
}

TEST(Jobs, OnCallWithTimeNotKnownToBeBooked) {
    person p;
    p.occupation = {job(occupation_kind::on_call)};
    EXPECT_EQ(jobs_on(p, on(2024, 1, 1)).single(), on_call_booked_or_not);
    EXPECT_EQ(jobs_on(p, on(2024, 1, 1)).lacking, only(lacking::booked));
    p.occupation[0].booked = booked_time::listed;
    p.occupation[0].booked_periods = {{on(2024, 2, 1), on(2024, 2, 29)}};
    EXPECT_EQ(jobs_on(p, on(2024, 1, 31)).single(), code_of(occupation::on_call_unbooked));
    EXPECT_EQ(jobs_on(p, on(2024, 2, 1)).single(), code_of(occupation::on_call_booked));
    EXPECT_EQ(jobs_on(p, on(2024, 2, 29)).single(), code_of(occupation::on_call_booked));
    EXPECT_EQ(jobs_on(p, on(2024, 3, 1)).single(), code_of(occupation::on_call_unbooked));
}

TEST(Jobs, SeveralAtOnceAreOneAlternativeWithBoth) {
    person p;
    p.occupation = {job(occupation_kind::employed), job(occupation_kind::self_employed)};
    const day_jobs now = jobs_on(p, on(2024, 1, 1));
    ASSERT_EQ(now.may_be.size(), 1U);
    EXPECT_EQ(now.may_be[0].who, only(occupation::employed) | only(occupation::self_employed));
    EXPECT_FALSE(now.may_be[0].many_employers);
    EXPECT_FALSE(now.single());
}

TEST(Jobs, TwoEmployersAreManyOneIsNot) {
    person p;
    p.occupation = {job(occupation_kind::employed, booked_time::unknown, "a"),
                    job(occupation_kind::employed, booked_time::unknown, "b")};
    EXPECT_TRUE(jobs_on(p, on(2024, 1, 1)).may_be[0].many_employers);
    p.occupation[1] = job(occupation_kind::self_employed, booked_time::unknown, "b");
    EXPECT_FALSE(jobs_on(p, on(2024, 1, 1)).may_be[0].many_employers);
    p.occupation[1] = job(occupation_kind::on_call, booked_time::no, "b");
    EXPECT_TRUE(jobs_on(p, on(2024, 1, 1)).may_be[0].many_employers);
    p.occupation[1].employer.clear();
    EXPECT_TRUE(jobs_on(p, on(2024, 1, 1)).may_be[0].many_employers);
}

TEST(Jobs, AnUnknownEndLeavesTheDaysAfterItsFirstOpen) {
    person p;
    p.occupation = {job(occupation_kind::unemployed),
                    between(job(occupation_kind::employed), on(2024, 1, 1), until_further)};
    p.occupation[1].valid.last_unknown = true;
    EXPECT_EQ(jobs_on(p, on(2024, 1, 1)).may_be.size(), 1U);
    const day_jobs later = jobs_on(p, on(2024, 1, 2));
    EXPECT_EQ(later.may_be.size(), 2U);
    EXPECT_EQ(later.lacking, only(lacking::occupation));
}

TEST(Jobs, AnUnknownBeginningLeavesTheDaysBeforeItsLastOpen) {
    person p;
    p.occupation = {job(occupation_kind::unemployed),
                    between(job(occupation_kind::employed), since_ever, on(2024, 1, 31))};
    p.occupation[1].valid.first_unknown = true;
    EXPECT_EQ(jobs_on(p, on(2024, 1, 30)).may_be.size(), 2U);
    EXPECT_EQ(jobs_on(p, on(2024, 1, 31)).may_be.size(), 1U);
    EXPECT_EQ(jobs_on(p, on(2024, 1, 31)).may_be[0].who, only(occupation::employed) | only(occupation::unemployed));
    EXPECT_EQ(jobs_on(p, on(2024, 2, 1)).single(), code_of(occupation::unemployed));
}

TEST(Jobs, TheCertificatesOfADayNameTheEmployersExamined) {
    person p;
    p.occupation = {job(occupation_kind::employed, booked_time::unknown, "a"),
                    job(occupation_kind::self_employed, booked_time::unknown, "b")};
    p.sick = {{cert(on(2024, 1, 1), on(2024, 1, 31), 50, "", "", "a"), cert(on(2024, 1, 11), on(2024, 1, 20), 50),
               cert(on(2024, 1, 25), on(2024, 1, 31), 20)}};
    EXPECT_EQ(jobs_on(p, on(2024, 1, 10)).may_be[0].examined, only(occupation::employed));
    // One certificate of the day names none.
    EXPECT_EQ(jobs_on(p, on(2024, 1, 11)).may_be[0].examined, 0);
    EXPECT_EQ(jobs_on(p, on(2024, 1, 21)).may_be[0].examined, only(occupation::employed));
    // One that makes no sick day does not count.
    EXPECT_EQ(jobs_on(p, on(2024, 1, 25)).may_be[0].examined, only(occupation::employed));
    EXPECT_EQ(jobs_on(p, on(2024, 2, 1)).may_be[0].examined, 0);
}

TEST(Jobs, MoreThanCanBeHeldIsUnknown) {
    person p;
    for (int i = 0; i < 6; ++i)
        p.occupation.push_back(job(occupation_kind::on_call, booked_time::unknown, std::to_string(i)));
    p.occupation.push_back(job(occupation_kind::employed));
    for (int kind = 1; kind < 7; ++kind) {
        if (kind == static_cast<int>(occupation_kind::on_call)) continue;
        p.occupation.push_back(job(static_cast<occupation_kind>(kind)));
        p.occupation.back().valid.last_unknown = true;
        p.occupation.back().valid.when.first = on(2024, 1, 1);
    }
    EXPECT_EQ(jobs_on(p, on(2024, 6, 1)).single(), who_unknown);
}

TEST(Judged, NothingSaidIsNo) {
    EXPECT_EQ(judged_on({}, on(2024, 1, 1)), judged{});
    person p;
    p.judgements = {judged_to_be(judged_matter::unreasonable, answer::no)};
    EXPECT_EQ(judged_on(p, on(2024, 1, 1)), judged{});
}

TEST(Judged, AYesBeatsAnUnsureWhichBeatsANo) {
    person p;
    p.judgements = {judged_to_be(judged_matter::unreasonable, answer::no),
                    judged_to_be(judged_matter::unreasonable, answer::unknown)};
    EXPECT_EQ(judged_on(p, on(2024, 1, 1)), (judged{0, only(judgement::unreasonable)}));
    p.judgements.push_back(judged_to_be(judged_matter::unreasonable, answer::yes));
    EXPECT_EQ(judged_on(p, on(2024, 1, 1)), (judged{only(judgement::unreasonable), 0}));
}

TEST(Judged, HoldsOnTheDaysItIsMadeFor) {
    person p;
    p.judgements = {judged_to_be(judged_matter::special_reasons, answer::yes, {on(2024, 3, 1), on(2024, 3, 31)})};
    const judged yes{only(judgement::special_reasons), 0};
    EXPECT_EQ(judged_on(p, on(2024, 2, 29)), judged{});
    EXPECT_EQ(judged_on(p, on(2024, 3, 1)), yes);
    EXPECT_EQ(judged_on(p, on(2024, 3, 31)), yes);
    EXPECT_EQ(judged_on(p, on(2024, 4, 1)), judged{});
}

TEST(Judged, OneThatIsUnknownWhichLeavesAllOpen) {
    person p;
    p.judgements = {judgement_fact{}};
    EXPECT_EQ(judged_on(p, on(2024, 1, 1)), (judged{0, 15}));
    p.judgements.push_back(judged_to_be(judged_matter::predominant_reasons));
    EXPECT_EQ(judged_on(p, on(2024, 1, 1)), (judged{1, 14}));
    p.judgements.clear();
    p.judgements_unknown = true;
    EXPECT_EQ(judged_on(p, on(2024, 1, 1)), (judged{0, 15}));
}

TEST(Judged, OtherMattersAreNoGrounds) {
    person p;
    p.judgements = {judged_to_be(judged_matter::serious_illness), judged_to_be(judged_matter::expected_60_days)};
    EXPECT_EQ(judged_on(p, on(2024, 1, 1)), judged{});
    EXPECT_EQ(*step_on(judged_of(p, judged_matter::expected_60_days), on(2024, 1, 1)).is, answer::yes);
    EXPECT_EQ(*step_on(judged_of(p, judged_matter::no_plan_needed), on(2024, 1, 1)).is, answer::no);
    p.judgements_unknown = true;
    EXPECT_EQ(*step_on(judged_of(p, judged_matter::no_plan_needed), on(2024, 1, 1)).is, answer::unknown);
    EXPECT_EQ(*step_on(judged_of(p, judged_matter::expected_60_days), on(2024, 1, 1)).is, answer::yes);
}

}  // namespace
}  // namespace rehabkedja
