// Degrees over time, the active certificate, certificates with equal days.
#include "rehabkedja/sickness/degree.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::cert;

certificate signed_cert(int first, int last, int degree, std::string signed_at) {
    return cert(day{first}, day{last}, degree, {}, std::move(signed_at));
}

using places = std::vector<std::size_t>;

TEST(BenefitDegree, IsTheQuarterBelow) {
    for (int reduction = 0; reduction <= 100; ++reduction) {
        EXPECT_EQ(benefit_degree(reduction), reduction == 100 ? 100 : reduction / 25 * 25) << reduction;
    }
    EXPECT_EQ(benefit_degree(-1), 0);
}

TEST(Degrees, NoCertificatesNoDegrees) { EXPECT_TRUE(degrees_of({}, degree_overlap::highest).empty()); }

TEST(Degrees, OneCertificateIsOneStretch) {
    const std::vector<certificate> all{cert(day{10}, day{12}, 50)};
    const auto found = degrees_of(all, degree_overlap::highest);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], (sick_stretch{{day{10}, day{12}}, 50, 50, {0}, false}));
}

TEST(Degrees, TheHighestHoldsWhereTheyOverlap) {
    const std::vector<certificate> all{cert(day{10}, day{20}, 50), cert(day{15}, day{25}, 75),
                                       cert(day{18}, day{19}, 25)};
    const auto found = degrees_of(all, degree_overlap::highest);
    ASSERT_EQ(found.size(), 5U);
    EXPECT_EQ(found[0], (sick_stretch{{day{10}, day{14}}, 50, 50, {0}, false}));
    EXPECT_EQ(found[1], (sick_stretch{{day{15}, day{17}}, 75, 75, {0, 1}, false}));
    EXPECT_EQ(found[2], (sick_stretch{{day{18}, day{19}}, 75, 75, {0, 1, 2}, false}));
    EXPECT_EQ(found[3], (sick_stretch{{day{20}, day{20}}, 75, 75, {0, 1}, false}));
    EXPECT_EQ(found[4], (sick_stretch{{day{21}, day{25}}, 75, 75, {1}, false}));
}

TEST(Degrees, TheOneSignedLastHoldsWhereThatIsChosen) {
    const std::vector<certificate> all{signed_cert(10, 20, 100, "2024-01-02T08:00"),
                                       signed_cert(15, 25, 50, "2024-01-03T08:00")};
    const auto found = degrees_of(all, degree_overlap::latest_signed);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].degree, 100);
    EXPECT_EQ(found[1].degree, 50);
    EXPECT_EQ(found[1].lowest_degree, 50);
    EXPECT_EQ(found[2].degree, 50);
}

TEST(Degrees, OfTwoSignedAtOnceTheHigherHolds) {
    const std::vector<certificate> all{signed_cert(10, 20, 25, "2024-01-02T08:00"),
                                       signed_cert(10, 20, 75, "2024-01-02T08:00")};
    EXPECT_EQ(degrees_of(all, degree_overlap::latest_signed)[0].degree, 75);
}

TEST(Degrees, AMissingSignatureIsLackingOnlyWhereItDecides) {
    std::vector<certificate> all{signed_cert(10, 20, 100, ""), signed_cert(15, 25, 50, "2024-01-03T08:00")};
    auto found = degrees_of(all, degree_overlap::latest_signed);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_FALSE(found[0].lacks_signed);
    EXPECT_TRUE(found[1].lacks_signed);
    EXPECT_EQ(found[1].degree, 100);
    EXPECT_EQ(found[1].lowest_degree, 50);
    EXPECT_FALSE(found[2].lacks_signed);
    // The highest asks for no signature.
    EXPECT_FALSE(degrees_of(all, degree_overlap::highest)[1].lacks_signed);
    // Nor do equal degrees.
    all[1].degree = 100;
    EXPECT_FALSE(degrees_of(all, degree_overlap::latest_signed)[1].lacks_signed);
}

TEST(Degrees, WhatIsNotKnownIsPassedOver) {
    std::vector<certificate> all(3, cert(day{1}, day{5}));
    all[0].first.reset();
    all[1].last.reset();
    all[2].degree.reset();
    EXPECT_TRUE(degrees_of(all, degree_overlap::highest).empty());
}

TEST(Degrees, TheOrderOfTheInputNeverMatters) {
    std::vector<certificate> all{cert(day{1}, day{9}, 25), cert(day{3}, day{4}, 100), cert(day{4}, day{20}, 50),
                                 cert(day{30}, day{31}, 75)};
    const auto days = [](const std::vector<certificate>& in, degree_overlap how) {
        std::vector<std::tuple<day, day, int>> found;
        for (const auto& s : degrees_of(in, how)) found.emplace_back(s.when.first, s.when.last, s.degree);
        return found;
    };
    for (const degree_overlap how : {degree_overlap::highest, degree_overlap::latest_signed}) {
        const auto expected = days(all, how);
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.degree < b.degree; });
        do {
            EXPECT_EQ(days(all, how), expected);
        } while (std::next_permutation(all.begin(), all.end(),
                                       [](const auto& a, const auto& b) { return a.degree < b.degree; }));
    }
}

TEST(ActiveCertificate, NoneOutsideThem) {
    const std::vector<certificate> all{cert(day{10}, day{20})};
    EXPECT_FALSE(active_certificate(all, day{9}));
    EXPECT_EQ(active_certificate(all, day{10}), 0U);
    EXPECT_EQ(active_certificate(all, day{20}), 0U);
    EXPECT_FALSE(active_certificate(all, day{21}));
    EXPECT_FALSE(active_certificate({}, day{10}));
}

TEST(ActiveCertificate, SignedLastThenBegunLastThenHighestThenFirst) {
    EXPECT_EQ(active_certificate(std::vector{signed_cert(10, 20, 50, "2024-01-02T08:00"),
                                             signed_cert(15, 20, 100, "2024-01-01T08:00")},
                                 day{16}),
              0U);
    EXPECT_EQ(active_certificate(std::vector{signed_cert(10, 20, 50, ""), signed_cert(15, 20, 25, "")}, day{16}), 1U);
    EXPECT_EQ(active_certificate(std::vector{signed_cert(10, 20, 50, ""), signed_cert(10, 20, 75, "")}, day{16}), 1U);
    EXPECT_EQ(active_certificate(std::vector{signed_cert(10, 20, 50, ""), signed_cert(10, 20, 50, "")}, day{16}), 0U);
    // One that does not cover the day is not asked.
    EXPECT_EQ(active_certificate(std::vector{signed_cert(10, 20, 50, ""), signed_cert(30, 40, 50, "2024-01-02T08:00")},
                                 day{16}),
              0U);
}

TEST(ActiveCertificate, AFutureCertificateIsNotActiveYet) {
    EXPECT_EQ(active_certificate(std::vector{cert(day{10}, day{20}), cert(day{21}, day{30})}, day{20}), 0U);
}

TEST(EqualPeriods, EachPairOfNeighboursWithTheSameDays) {
    using pairs = std::vector<std::pair<std::size_t, std::size_t>>;
    EXPECT_TRUE(equal_periods({}).empty());
    const std::vector<certificate> all{cert(day{5}, day{9}), cert(day{1}, day{9}), cert(day{5}, day{9}, 50),
                                       cert(day{5}, day{10}), cert(day{5}, day{9}, 25)};
    EXPECT_EQ(equal_periods(all), (pairs{{0, 2}, {2, 4}}));
    EXPECT_TRUE(equal_periods(std::vector{cert(day{5}, day{9}), cert(day{5}, day{8})}).empty());
}

}  // namespace
}  // namespace rehabkedja
