// Sick cases for any gap: linking, holes, nesting, order, the four counts.
#include "rehabkedja/sickness/sick_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::cert;

const day d0 = made::on(2024, 1, 1);
certificate at(int first, int last, int degree = 100, std::string id = {}) {
    return cert(d0 + first, d0 + last, degree, std::move(id));
}

std::vector<sick_case> cases(const std::vector<certificate>& all, int gap) {
    return sick_cases(swedish_law(), all, gap).value();
}

std::vector<period> spans(const std::vector<certificate>& all, int gap) {
    std::vector<period> found;
    for (const sick_case& c : cases(all, gap)) found.push_back(c.when);
    return found;
}
period of(int first, int last) { return {d0 + first, d0 + last}; }
using periods = std::vector<period>;

TEST(SickCases, AsManyFreeDaysAsTheGapAreOneCase) {
    for (const int gap : {0, 1, 5, 89, 365}) {
        EXPECT_EQ(spans({at(0, 9), at(10 + gap, 20 + gap)}, gap), (periods{of(0, 20 + gap)})) << gap;
        EXPECT_EQ(spans({at(0, 9), at(11 + gap, 20 + gap)}, gap), (periods{of(0, 9), of(11 + gap, 20 + gap)})) << gap;
    }
}

TEST(SickCases, ANegativeGapIsAnError) {
    const auto found = sick_cases(swedish_law(), {}, -1);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.why().code, error_code::negative_gap);
    EXPECT_EQ(found.why().field, "gap");
    EXPECT_THROW(static_cast<void>(sick_cases(swedish_law(), {}, -5).value()), input_error);
}

TEST(SickCases, NoCertificatesNoCases) { EXPECT_TRUE(cases({}, 5).empty()); }

TEST(SickCases, ANestedCertificateNeverShortensACase) {
    EXPECT_EQ(spans({at(0, 100), at(10, 20), at(105, 110)}, 5), (periods{of(0, 110)}));
    EXPECT_EQ(spans({at(0, 100), at(10, 20), at(107, 110)}, 5), (periods{of(0, 100), of(107, 110)}));
}

TEST(SickCases, AHoleInOneCertificateSplitsNoCase) {
    const std::vector all{at(0, 9, 100, "a"), at(30, 39, 100, "a")};
    const auto found = cases(all, 5);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].when, of(0, 39));
    EXPECT_EQ(found[0].how_many, 1U);
    EXPECT_EQ(found[0].sick, (periods{of(0, 9), of(30, 39)}));
    EXPECT_EQ(found[0].counts(d0 + 39), (day_counts{20, 20, 40, 20}));
    // The same days from two certificates are two cases.
    EXPECT_EQ(spans({at(0, 9, 100, "a"), at(30, 39, 100, "b")}, 5).size(), 2U);
    // Without an id each entry is a certificate of its own.
    EXPECT_EQ(spans({at(0, 9), at(30, 39)}, 5).size(), 2U);
}

TEST(SickCases, ACertificateInsideTheHoleOfAnotherBelongsToIt) {
    const auto found = cases({at(0, 9, 100, "a"), at(30, 39, 100, "a"), at(20, 21, 100, "b")}, 0);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].how_many, 2U);
    EXPECT_EQ(found[0].certificates, (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(found[0].counts(d0).net_in_all, 22);
}

TEST(SickCases, DaysCountOnceHoweverManyCertificatesCoverThem) {
    const auto found = cases({at(0, 9), at(0, 9), at(5, 14)}, 5);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].how_many, 3U);
    EXPECT_EQ(found[0].counts(d0 + 14).net_in_all, 15);
}

TEST(SickCases, EntriesBelowAQuarterAreLeftOut) {
    EXPECT_EQ(spans({at(0, 9), at(10, 19, 24), at(20, 29)}, 5), (periods{of(0, 9), of(20, 29)}));
    EXPECT_EQ(spans({at(0, 9), at(10, 19, 25), at(20, 29)}, 5), (periods{of(0, 29)}));
}

TEST(SickCases, FutureCertificatesAreCases) { EXPECT_EQ(spans({at(0, 9), at(50'000, 50'009)}, 5).size(), 2U); }

TEST(SickCases, CountsSeenFromADay) {
    const auto found = cases({at(0, 9), at(12, 19)}, 5);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].counts(d0 - 1), (day_counts{0, 18, 20, 2}));
    EXPECT_EQ(found[0].counts(d0), (day_counts{1, 18, 20, 2}));
    EXPECT_EQ(found[0].counts(d0 + 9), (day_counts{10, 18, 20, 2}));
    EXPECT_EQ(found[0].counts(d0 + 11), (day_counts{10, 18, 20, 2}));
    EXPECT_EQ(found[0].counts(d0 + 12), (day_counts{11, 18, 20, 2}));
    EXPECT_EQ(found[0].counts(d0 + 500), (day_counts{18, 18, 20, 2}));
}

TEST(SickCases, TheOrderOfTheInputNeverMatters) {
    std::vector<certificate> all{at(0, 9, 100, "a"), at(30, 39, 50, "a"), at(44, 50, 75), at(20, 21, 25, "b"),
                                 at(200, 210)};
    const auto before = [](const certificate& a, const certificate& b) { return a.first < b.first; };
    const auto seen = [](const std::vector<certificate>& in) {
        std::vector<std::tuple<day, day, std::size_t, int>> found;
        for (const sick_case& c : cases(in, 4))
            found.emplace_back(c.when.first, c.when.last, c.how_many, c.counts(c.when.last).net_in_all);
        return found;
    };
    std::sort(all.begin(), all.end(), before);
    const auto expected = seen(all);
    while (std::next_permutation(all.begin(), all.end(), before)) ASSERT_EQ(seen(all), expected);
}

TEST(SickCases, TheCaseOfADayHoldsItsHolesAndGaps) {
    const auto found = cases({at(0, 9), at(12, 19), at(100, 110)}, 5);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(case_on(found, d0 + 10), &found[0]);
    EXPECT_EQ(case_on(found, d0 + 19), &found[0]);
    EXPECT_EQ(case_on(found, d0 + 20), nullptr);
    EXPECT_EQ(case_on(found, d0 + 100), &found[1]);
    EXPECT_EQ(case_on(found, d0 - 1), nullptr);
}

TEST(SickCases, ManyCertificatesTakeNoMoreThanTheyAreLong) {
    std::vector<certificate> all;
    for (int i = 0; i < 100'000; ++i) all.push_back(at(7 * i, 7 * i + 5));
    EXPECT_EQ(cases(all, 1).size(), 1U);
    EXPECT_EQ(cases(all, 0).size(), 100'000U);
}

}  // namespace
}  // namespace rehabkedja
