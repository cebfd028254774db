// What is unknown is tried both ways; a figure that comes out the same is known, else the facts it hangs on are named.
#include "rehabkedja/benefit/ways.hpp"

#include <gtest/gtest.h>

#include "support/made_benefit.hpp"

namespace rehabkedja {
namespace {

using made::date;

planned_ways plans(const benefit_lines& lines, const made::given_income& income, day to) {
    return planned_ways::of(
        {}, [&](std::span<const std::size_t>, const settled_parts& so) { return fold(lines, income, so, to); });
}
verdict unknown(lacking_fact f) { return verdict(lacks::of(f)); }

TEST(Ways, NothingUnknownIsOneWay) {
    const day first = date(2021, 3, 1);
    const auto all =
        plans(made::lines_of({{first, first + 40}}, made::employed()), made::income_of(400'000), first + 50);
    EXPECT_EQ(all.ways().size(), 1U);
    EXPECT_EQ(all.on(first + 20).daily.is, kronor{850});
    EXPECT_TRUE(all.on(first + 20).daily.missing.empty());
    EXPECT_EQ(all.through({first, first + 40}).size(), 2U);  // the sick-pay period, and from day 15
}

TEST(Ways, ASeriousIllnessThatIsNotJudgedMattersOnlyPastTheLimit) {
    const day first = date(2021, 3, 1);
    benefit_lines lines = made::lines_of({{first, first + 400}}, made::employed());
    lines.serious = {{since_ever, unknown(lacking_fact::serious_illness)}};
    const auto all = plans(lines, made::income_of(400'000), first + 400);
    EXPECT_EQ(all.on(first + 364).at.is, benefit_level::normal);
    const plan_answer past = all.on(first + 365);
    EXPECT_FALSE(past.at.is);
    EXPECT_EQ(names_of(past.daily.missing), std::vector<std::string>{"serious_illness"});
    EXPECT_EQ(past.pays.is, payer::forsakringskassan);
}

TEST(Ways, AnUnknownIncomeLeavesThePayerOfTheFirstDaysKnown) {
    const day first = date(2021, 3, 1);
    made::given_income income = made::income_of(0);
    income.line[0].second.sgi = unsure<sgi_parts>({}, {kronor{400'000}, {}}, lacks::of(lacking_fact::income_yearly));
    const auto all = plans(made::lines_of({{first, first + 40}}, made::employed()), income, first + 40);
    EXPECT_EQ(all.on(first).pays.is, payer::employer);
    EXPECT_EQ(all.on(first).daily.is, kronor{0});
    EXPECT_FALSE(all.on(first).full_day.is);
    EXPECT_FALSE(all.on(first + 20).pays.is);
    EXPECT_EQ(names_of(all.on(first + 20).daily.missing), std::vector<std::string>{"income.yearly"});
    EXPECT_FALSE(all.on(first).sgi.is);
}

TEST(Ways, BothOfTwoUnknownFactsAreNamedThoughTheEndsAgree) {
    // Refused days early keep the frame open; a serious illness now would do so too: only together do they decide.
    const day first = date(2021, 3, 1);
    benefit_lines lines = made::lines_of({{first, first + 400}}, made::employed());
    lines.refused = {{since_ever, false}, {first + 20, unknown(lacking_fact::refused)}, {first + 90, false}};
    lines.serious = {{since_ever, false}, {first + 380, unknown(lacking_fact::serious_illness)}};
    const auto all = plans(lines, made::income_of(400'000), first + 400);
    EXPECT_EQ(all.ways().size(), 4U);
    EXPECT_EQ(names_of(all.on(first + 390).at.missing), (std::vector<std::string>{"serious_illness", "refused"}));
    EXPECT_EQ(names_of(all.on(first + 370).at.missing), std::vector<std::string>{"refused"});
    EXPECT_EQ(names_of(all.on(first + 30).pays.missing), std::vector<std::string>{"refused"});
}

TEST(Ways, WorkingHoursThatAreNotKnownLeaveTheLevelKnown) {
    const day first = date(2021, 3, 1);
    work_now at_studies;
    at_studies.all_shares = 100;
    const auto all = plans(made::lines_of({{first, first + 40}}, at_studies), made::income_of(60'000), first + 40);
    EXPECT_EQ(all.on(first + 5).at.is, benefit_level::normal);
    EXPECT_EQ(names_of(all.on(first + 5).daily.missing), std::vector<std::string>{"working_time"});
    EXPECT_EQ(all.on(first + 14).daily.is, kronor{128});
}

}  // namespace
}  // namespace rehabkedja
