// Insurance by work (6:6-10, 6:13-14): the months after the work, what goes on beyond them, and what is not known.
#include <gtest/gtest.h>

#include <vector>

#include "rehabkedja/income/work_based_insurance.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "support/names.hpp"

namespace rehabkedja {
namespace {

using test::names;
using R = work_insurance_reason;

day on(int y, int m, int d) { return detail::day_of(y, m, d); }
const law now = swedish_law();

// The lists of a person, which the facts look at.
struct person_at_work {
    std::vector<insured_work> works;
    std::vector<validity> benefits;
    std::vector<protection_fact> protection;
    std::optional<day> abroad;
    std::optional<day> reasons;
    bool for_compensation = false;

    ruled<R, day> at(day d) const {
        work_insurance_facts f;
        f.on = d;
        f.works = works;
        f.benefits = benefits;
        f.protection = protection;
        f.insured_abroad = abroad;
        f.ended_for_reasons = reasons;
        f.for_compensation = for_compensation;
        return insured_by_work(now, f);
    }
};
insured_work work(day first, day last) {
    insured_work w;
    w.valid.when = {first, last};
    return w;
}
validity days(day first, day last) { return {{first, last}, false, false}; }
protection_fact keeps(ground g, day first, day last) {
    protection_fact f;
    f.is = g;
    f.valid = days(first, last);
    return f;
}
person_at_work until(day last) {
    person_at_work p;
    p.works = {work(on(2020, 1, 7), last)};
    return p;
}

TEST(WorkInsurance, FromTheFirstDayOfWorkToThreeMonthsAfterTheLast) {
    const person_at_work p = until(on(2024, 3, 15));
    EXPECT_EQ(p.at(on(2020, 1, 6)).why, R::no_work);
    EXPECT_EQ(p.at(on(2020, 1, 7)).why, R::works);
    EXPECT_EQ(p.at(on(2020, 1, 8)).why, R::works);
    EXPECT_EQ(p.at(on(2024, 3, 15)).why, R::works);
    EXPECT_EQ(p.at(on(2024, 3, 16)).why, R::after_protection);
    EXPECT_EQ(p.at(on(2024, 6, 14)).is, answer::yes);
    EXPECT_EQ(p.at(on(2024, 6, 15)).is, answer::yes);
    EXPECT_EQ(p.at(on(2024, 6, 16)).is, answer::no);
    EXPECT_EQ(p.at(on(2024, 6, 16)).why, R::ended);
    EXPECT_EQ(p.at(on(2024, 3, 1)).value, on(2024, 6, 15));
    EXPECT_EQ(p.at(on(2024, 6, 15)).at, sfb(6, 8, 0, 2));
    // Months without that day end on their last.
    EXPECT_EQ(until(on(2023, 11, 30)).at(on(2024, 2, 29)).is, answer::yes);
    EXPECT_EQ(until(on(2023, 11, 30)).at(on(2024, 3, 1)).is, answer::no);
    EXPECT_EQ(until(on(2024, 1, 31)).at(on(2024, 4, 30)).is, answer::yes);
    EXPECT_EQ(until(on(2024, 1, 31)).at(on(2024, 5, 1)).is, answer::no);
    EXPECT_EQ(after_protection(now, on(2000, 12, 31)), std::nullopt);
    EXPECT_EQ(after_protection(now, on(2001, 1, 1)), (period{on(2001, 1, 2), on(2001, 4, 1)}));
}

TEST(WorkInsurance, AYearForIncomeRelatedCompensation) {
    person_at_work p = until(on(2024, 3, 15));
    p.for_compensation = true;
    EXPECT_EQ(p.at(on(2025, 3, 14)).is, answer::yes);
    EXPECT_EQ(p.at(on(2025, 3, 15)).is, answer::yes);
    EXPECT_EQ(p.at(on(2025, 3, 16)).is, answer::no);
}

TEST(WorkInsurance, HolidayAndSchoolBreaksEndNothing) {
    person_at_work p = until(on(2024, 6, 14));
    p.works[0].left_on_leave = answer::yes;
    EXPECT_EQ(p.at(on(2025, 1, 1)).is, answer::yes);
    EXPECT_EQ(p.at(on(2025, 1, 1)).value, until_further);
    p.works[0].left_on_leave = answer::unknown;
    EXPECT_EQ(p.at(on(2024, 9, 14)).is, answer::yes);
    EXPECT_EQ(p.at(on(2024, 9, 15)).is, answer::unknown);
    EXPECT_EQ(names(p.at(on(2024, 9, 15)).missing), "works.left_on_leave");
}

TEST(WorkInsurance, ABenefitPaidWhenItShouldEndCarriesItOn) {
    person_at_work p = until(on(2024, 3, 15));
    p.benefits = {days(on(2024, 6, 16), on(2024, 9, 1))};
    EXPECT_EQ(p.at(on(2024, 9, 1)).why, R::benefit_paid);
    EXPECT_EQ(p.at(on(2024, 9, 1)).at, sfb(6, 9));
    EXPECT_EQ(p.at(on(2024, 9, 2)).is, answer::no);
    EXPECT_EQ(p.at(on(2024, 3, 1)).value, on(2024, 9, 1));
    // A day too late is another insurance.
    p.benefits = {days(on(2024, 6, 17), on(2024, 9, 1))};
    EXPECT_EQ(p.at(on(2024, 6, 16)).is, answer::no);
    EXPECT_EQ(p.at(on(2024, 6, 17)).is, answer::no);
    // A benefit that began earlier.
    p.benefits = {days(on(2024, 5, 1), on(2024, 9, 1))};
    EXPECT_EQ(p.at(on(2024, 9, 1)).is, answer::yes);
}

TEST(WorkInsurance, ProtectionOfTheSgiCarriesItOnButNotByEveryGround) {
    person_at_work p = until(on(2024, 3, 15));
    p.protection = {keeps(ground::unemployed, on(2024, 3, 16), on(2025, 1, 31))};
    EXPECT_EQ(p.at(on(2025, 1, 31)).why, R::sgi_protected);
    EXPECT_EQ(p.at(on(2025, 1, 31)).at, sfb(6, 10));
    EXPECT_EQ(p.at(on(2025, 2, 1)).is, answer::no);
    // Then a benefit, without a hole.
    p.benefits = {days(on(2025, 2, 1), on(2025, 3, 31))};
    EXPECT_EQ(p.at(on(2025, 3, 31)).why, R::benefit_paid);
    EXPECT_EQ(p.at(on(2025, 4, 1)).is, answer::no);
    for (const ground g : {ground::sick, ground::sick_pending, ground::break3, ground::shorttime,
                           ground::vardnadsbidrag, ground::foreign_posted, ground::restored, ground::parent_older}) {
        p.benefits.clear();
        p.protection = {keeps(g, on(2024, 3, 16), on(2025, 1, 31))};
        EXPECT_EQ(p.at(on(2024, 6, 15)).is, answer::yes) << ground_names.at(static_cast<std::size_t>(g));
        EXPECT_EQ(p.at(on(2024, 6, 16)).is, answer::no) << ground_names.at(static_cast<std::size_t>(g));
    }
    for (const ground g : {ground::study_support, ground::periodic, ground::program, ground::pregnant, ground::parent,
                           ground::military}) {
        p.protection = {keeps(g, on(2024, 3, 16), on(2025, 1, 31))};
        EXPECT_EQ(p.at(on(2024, 6, 16)).is, answer::yes) << ground_names.at(static_cast<std::size_t>(g));
    }
}

TEST(WorkInsurance, InsuranceAbroadAndSpecialReasonsEndTheMonthsAfterTheWork) {
    person_at_work p = until(on(2024, 3, 15));
    p.abroad = on(2024, 5, 1);
    EXPECT_EQ(p.at(on(2024, 4, 30)).is, answer::yes);
    EXPECT_EQ(p.at(on(2024, 5, 1)).is, answer::no);
    EXPECT_EQ(p.at(on(2024, 5, 2)).is, answer::no);
    p.reasons = on(2024, 4, 1);
    EXPECT_EQ(p.at(on(2024, 3, 31)).is, answer::yes);
    EXPECT_EQ(p.at(on(2024, 4, 1)).is, answer::no);
    // Later work in Sweden is insured.
    p.works.push_back(work(on(2024, 8, 1), until_further));
    EXPECT_EQ(p.at(on(2024, 7, 31)).is, answer::no);
    EXPECT_EQ(p.at(on(2024, 8, 1)).why, R::works);
    EXPECT_EQ(p.at(on(2024, 8, 1)).value, until_further);
}

TEST(WorkInsurance, WhatIsNotKnownIsNamedAndNothingElse) {
    person_at_work p = until(on(2024, 3, 15));
    p.works[0].valid.last_unknown = true;
    p.benefits = {{{on(2020, 2, 1), on(2020, 2, 10)}, false, true}};
    EXPECT_EQ(p.at(on(2020, 1, 7)).is, answer::yes);
    EXPECT_EQ(p.at(on(2024, 9, 1)).is, answer::unknown);
    EXPECT_EQ(names(p.at(on(2024, 9, 1)).missing), "works benefits");
    p = until(on(2024, 3, 15));
    p.works[0].in_sweden = answer::unknown;
    EXPECT_EQ(names(p.at(on(2024, 3, 1)).missing), "works.in_sweden");
    EXPECT_EQ(p.at(on(2024, 7, 1)).is, answer::no);
    p = until(on(2024, 3, 15));
    p.protection = {keeps(ground::sick, on(2024, 3, 16), on(2025, 1, 31))};
    p.protection[0].is.reset();
    EXPECT_EQ(p.at(on(2024, 6, 16)).is, answer::unknown);
    EXPECT_EQ(names(p.at(on(2024, 6, 16)).missing), "protection");
    EXPECT_EQ(p.at(on(2024, 6, 15)).is, answer::yes);
    // A first day that is not known lies before the last, which is.
    p = until(on(2024, 3, 15));
    p.works[0].valid.first_unknown = true;
    EXPECT_EQ(p.at(on(2024, 6, 15)).is, answer::yes);
    EXPECT_EQ(names(p.at(on(2024, 3, 14)).missing), "works");
}

TEST(WorkInsurance, NotInsuredIsWhoIsInsuredByNeither) {
    using enum answer;
    EXPECT_EQ(not_insured(no, no), yes);
    EXPECT_EQ(not_insured(yes, no), no);
    EXPECT_EQ(not_insured(no, yes), no);
    EXPECT_EQ(not_insured(unknown, yes), no);
    EXPECT_EQ(not_insured(unknown, no), unknown);
    EXPECT_EQ(not_insured(no, unknown), unknown);
}

TEST(WorkInsurance, BenefitsBackInTime) {
    EXPECT_EQ(payable_from_notice(now, on(2024, 5, 1)), on(2024, 2, 1));
    EXPECT_EQ(payable_from_notice(now, on(2024, 5, 31)), on(2024, 2, 1));
    EXPECT_EQ(payable_from_notice(now, on(2024, 6, 1)), on(2024, 3, 1));
    EXPECT_EQ(payable_from_notice(now, on(2010, 12, 31)), std::nullopt);
    EXPECT_EQ(payable_from_notice(now, on(2011, 1, 1)), on(2010, 10, 1));
    EXPECT_EQ(payable_from_notice(now, on(2011, 1, 2)), on(2010, 10, 1));
    EXPECT_EQ(payable_from_permit(now, on(2024, 5, 15), on(2024, 2, 14)), on(2024, 2, 15));
    EXPECT_EQ(payable_from_permit(now, on(2024, 5, 15), on(2024, 2, 15)), on(2024, 2, 15));
    EXPECT_EQ(payable_from_permit(now, on(2024, 5, 15), on(2024, 2, 16)), on(2024, 2, 16));
    EXPECT_EQ(payable_from_permit(now, on(2024, 5, 31), on(2024, 1, 1)), on(2024, 2, 29));
    EXPECT_EQ(payable_from_permit(now, on(2010, 12, 31), on(2010, 12, 31)), std::nullopt);
}

}  // namespace
}  // namespace rehabkedja
