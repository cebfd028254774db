// Bad input on income is a typed error that names its place; what is only missing is none.
#include <gtest/gtest.h>

#include "rehabkedja/income/check.hpp"
#include "rehabkedja/law/swedish_money.hpp"

namespace rehabkedja {
namespace {

day on(int y, int m, int d) { return detail::day_of(y, m, d); }
const money_law money = swedish_money();

income_fact pay(std::int64_t yearly, std::string employer = {}) {
    income_fact i;
    i.yearly = kronor{yearly};
    i.kind = income_kind::employment;
    i.employer = std::move(employer);
    return i;
}
protection_fact protect(ground g, day from, day to) {
    protection_fact f;
    f.is = g;
    f.valid.when = {from, to};
    return f;
}
void refused(const person& p, error_code code, const std::string& field) {
    const auto fault = check_income(money, p);
    ASSERT_TRUE(fault) << field;
    EXPECT_EQ(fault->code, code) << fault->says;
    EXPECT_EQ(fault->field, field);
    EXPECT_FALSE(fault->says.empty());
}

TEST(CheckIncome, AmountsBelowZeroOrAbsurd) {
    person p;
    p.income = {pay(-1)};
    refused(p, error_code::bad_amount, "income[0].yearly");
    p.income = {pay(300'000), pay(100'000'001, "B")};
    refused(p, error_code::bad_amount, "income[1].yearly");
    p.income = {pay(0), pay(100'000'000, "B")};
    EXPECT_FALSE(check_income(money, p));
    p.sgi_decided = {{{}, kronor{-5}, kronor{0}}};
    refused(p, error_code::bad_amount, "sgi_decided[0].yearly");
    p.sgi_decided = {{{}, kronor{100}, kronor{101}}};
    refused(p, error_code::bad_amount, "sgi_decided[0].of_which_other");
}

TEST(CheckIncome, OverlapOfOneKindFromOneEmployer) {
    person p;
    p.income = {pay(300'000, "A"), pay(100'000, "A")};
    refused(p, error_code::overlap, "income[1]");
    (*p.income)[1].kind = income_kind::other;
    EXPECT_FALSE(check_income(money, p));
    (*p.income)[1].kind.reset();
    EXPECT_FALSE(check_income(money, p));
    (*p.income)[1].kind = income_kind::employment;
    (*p.income)[1].employer = "B";
    EXPECT_FALSE(check_income(money, p));
    p.income = {pay(300'000), pay(100'000)};
    refused(p, error_code::overlap, "income[1]");
    // One day shared is enough, none is fine.
    (*p.income)[0].valid.when = {on(2020, 1, 1), on(2020, 6, 30)};
    (*p.income)[1].valid.when = {on(2020, 6, 30), on(2020, 12, 31)};
    refused(p, error_code::overlap, "income[1]");
    (*p.income)[1].valid.when.first = on(2020, 7, 1);
    EXPECT_FALSE(check_income(money, p));
    // A long entry and two short ones within it, the second of them last.
    p.income = {pay(1'000), pay(2'000)};
    (*p.income)[0].valid.when = {on(2020, 1, 1), on(2020, 12, 31)};
    (*p.income)[1].valid.when = {on(2020, 11, 1), on(2021, 1, 31)};
    refused(p, error_code::overlap, "income[1]");
}

TEST(CheckIncome, WorkWithoutDuration) {
    person p;
    p.income = {pay(300'000)};
    EXPECT_FALSE(check_income(money, p));  // left out: unknown, no fault
    (*p.income)[0].lasts_months = 0;
    refused(p, error_code::bad_value, "income[0].lasts_months");
    (*p.income)[0].lasts_months = -6;
    refused(p, error_code::bad_value, "income[0].lasts_months");
    (*p.income)[0].lasts_months = 1;
    EXPECT_FALSE(check_income(money, p));
    (*p.income)[0].valid.when = {on(2020, 2, 1), on(2020, 1, 1)};
    refused(p, error_code::end_before_start, "income[0]");
}

TEST(CheckIncome, AGroundOutsideItsValidityNamesIt) {
    person p;
    p.protection = {protect(ground::grace25, on(2018, 9, 1), on(2018, 10, 31))};
    refused(p, error_code::outside_validity, "protection[0]");
    EXPECT_NE(check_income(money, p)->says.find("2018-11-01"), std::string::npos);
    p.protection = {protect(ground::grace25, on(2018, 9, 1), on(2018, 11, 1))};
    EXPECT_FALSE(check_income(money, p));
    p.protection = {protect(ground::etablering, on(2018, 1, 1), on(2018, 2, 1))};
    refused(p, error_code::outside_validity, "protection[0]");
    EXPECT_NE(check_income(money, p)->says.find("2017-12-31"), std::string::npos);
    p.protection = {protect(ground::etablering, on(2017, 12, 31), until_further)};
    EXPECT_FALSE(check_income(money, p));
    p.protection = {protect(ground::vardnadsbidrag, on(2016, 2, 1), on(2016, 3, 1))};
    refused(p, error_code::outside_validity, "protection[0]");
    p.protection = {protect(ground::study_support, on(2008, 1, 1), on(2008, 3, 1))};
    EXPECT_FALSE(check_income(money, p));
}

TEST(CheckIncome, FactsBeforeTheBirth) {
    person p;
    p.born = on(1990, 5, 5);
    p.income = {pay(300'000)};
    EXPECT_FALSE(check_income(money, p));
    (*p.income)[0].valid.when.first = on(1990, 5, 4);
    refused(p, error_code::before_birth, "income[0]");
    p.income.reset();
    p.compensation = {{{{on(1980, 1, 1), until_further}, false, false}, compensation_kind::sickness, 100}};
    refused(p, error_code::before_birth, "compensation[0]");
    p.compensation->clear();
    p.sick = std::vector<certificate>{{on(1990, 5, 4), on(1990, 6, 1)}};
    ASSERT_TRUE(check_birth(p));
    EXPECT_EQ(check_birth(p)->field, "sick[0]");
    p.sick->front().first = on(1990, 5, 5);
    EXPECT_FALSE(check_birth(p));
}

TEST(CheckIncome, DegreesBansAndDecisions) {
    person p;
    p.compensation = {{{}, compensation_kind::sickness, 101}};
    refused(p, error_code::bad_degree, "compensation[0].degree");
    p.compensation->clear();
    p.barred = {{{{on(2026, 1, 1), on(2026, 6, 30)}, false, false}, barred_benefit::sickness}};
    refused(p, error_code::outside_validity, "barred[0]");
    p.barred->front().valid.when.last = on(2026, 7, 1);
    EXPECT_FALSE(check_income(money, p));
    p.sgi_decided = {{{{on(2024, 1, 1), on(2024, 6, 1)}, false, false}, kronor{1}, kronor{0}},
                     {{{on(2024, 6, 1), on(2024, 7, 1)}, false, false}, kronor{1}, kronor{0}}};
    refused(p, error_code::overlap, "sgi_decided[1]");
}

}  // namespace
}  // namespace rehabkedja
