// Near pension age (27:49 d and e): the ages by year, who stays covered, the month of the target age, 29 February, the age not laid down.
#include "rehabkedja/chain/age.hpp"

#include <gtest/gtest.h>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

age_code age_of(day born, day d, const law& l = swedish_law()) {
    const auto line = age_line(l, born);
    stretch_track<age_code> track(std::span(line.begin(), line.size()), age_unknown);
    return track.on(d).is;
}
constexpr age_code younger = code_of(age_class::younger);
constexpr age_code near = code_of(age_class::near_pension);
constexpr age_code past = code_of(age_class::past_guarantee_age);

TEST(Age, WhoReached62By2022IsNearFromThatBirthday) {
    EXPECT_EQ(age_of(on(1960, 6, 15), on(2022, 6, 14)), younger);
    EXPECT_EQ(age_of(on(1960, 6, 15), on(2022, 6, 15)), near);
    EXPECT_EQ(age_of(on(1960, 12, 31), on(2022, 12, 31)), near);
    // Who had reached it before the rule came is near from the rule's first day.
    EXPECT_EQ(age_of(on(1959, 3, 1), on(2022, 1, 31)), younger);
    EXPECT_EQ(age_of(on(1959, 3, 1), on(2022, 2, 1)), near);
}

TEST(Age, WhoReached62LaterMeets63) {
    EXPECT_EQ(age_of(on(1961, 1, 1), on(2023, 1, 1)), younger);
    EXPECT_EQ(age_of(on(1961, 1, 1), on(2023, 12, 31)), younger);
    EXPECT_EQ(age_of(on(1961, 1, 1), on(2024, 1, 1)), near);
    EXPECT_EQ(age_of(on(1962, 12, 31), on(2025, 12, 30)), younger);
    EXPECT_EQ(age_of(on(1962, 12, 31), on(2025, 12, 31)), near);
    EXPECT_EQ(age_of(on(1962, 12, 31), on(2026, 1, 1)), near);
}

TEST(Age, From2026ItIsTheMonthIn64) {
    EXPECT_EQ(age_of(on(1963, 1, 1), on(2026, 1, 1)), younger);
    EXPECT_EQ(age_of(on(1963, 5, 20), on(2027, 4, 30)), younger);
    EXPECT_EQ(age_of(on(1963, 5, 20), on(2027, 5, 1)), near);
}

TEST(Age, PastTheGuaranteeAgeFromTheMonthInWhichItIsReached) {
    EXPECT_EQ(age_of(on(1957, 5, 20), on(2022, 4, 30)), near);
    EXPECT_EQ(age_of(on(1957, 5, 20), on(2022, 5, 1)), past);
    EXPECT_EQ(age_of(on(1957, 12, 31), on(2022, 12, 1)), past);
    // Born in 1958: 65 is reached in 2023, when 66 applies.
    EXPECT_EQ(age_of(on(1958, 1, 1), on(2023, 12, 31)), near);
    EXPECT_EQ(age_of(on(1958, 1, 1), on(2024, 1, 1)), past);
    EXPECT_EQ(age_of(on(1959, 12, 31), on(2025, 11, 30)), near);
    EXPECT_EQ(age_of(on(1959, 12, 31), on(2025, 12, 1)), past);
    // Born in 1960: 66 is reached in 2026, when 67 applies.
    EXPECT_EQ(age_of(on(1960, 1, 1), on(2026, 12, 31)), near);
    EXPECT_EQ(age_of(on(1960, 1, 1), on(2027, 1, 1)), past);
}

TEST(Age, ABirthdayOn29FebruaryIsOn1MarchUnlessTheOtherReadingIsChosen) {
    const law other = made::choosing(option::leap_birthday, "feb_28");
    EXPECT_EQ(age_of(on(1960, 2, 29), on(2022, 2, 28)), younger);
    EXPECT_EQ(age_of(on(1960, 2, 29), on(2022, 3, 1)), near);
    EXPECT_EQ(age_of(on(1960, 2, 29), on(2022, 2, 27), other), younger);
    EXPECT_EQ(age_of(on(1960, 2, 29), on(2022, 2, 28), other), near);
}

TEST(Age, After2031TheTargetAgeIsNotLaidDown) {
    EXPECT_EQ(age_of(on(1967, 12, 31), on(2031, 12, 1)), near);
    EXPECT_EQ(age_of(on(1968, 1, 1), on(2031, 12, 31)), younger);
    EXPECT_EQ(age_of(on(1968, 1, 1), on(2032, 1, 1)), younger_or_near);
    EXPECT_EQ(age_of(on(1964, 12, 15), on(2031, 12, 1)), past);
    EXPECT_EQ(age_of(on(1965, 1, 15), on(2031, 12, 31)), near);
    EXPECT_EQ(age_of(on(1965, 1, 15), on(2032, 1, 1)), near_or_past);
    EXPECT_EQ(age_of(on(1968, 1, 1), on(2035, 1, 1)), any_age);
}

TEST(Age, WithoutABirthDateItIsUnknownOnEveryDay) {
    const auto line = age_line(swedish_law(), {});
    ASSERT_EQ(line.size(), 1U);
    EXPECT_EQ(line[0].is, age_unknown);
    EXPECT_EQ(line[0].when, always);
    EXPECT_EQ(age_track(made::swedish()->source(), {}).on(on(2022, 6, 1)).is, age_unknown);
}

TEST(Age, TheLineCoversEveryDayOnceAndTheTrackSaysTheSame) {
    const law& l = made::swedish()->source();
    for (day born = on(1940, 1, 1); born < on(1975, 1, 1); born = born + 37) {
        const auto line = age_line(l, born);
        EXPECT_EQ(line[0].when.first, since_ever);
        EXPECT_EQ(line.back().when.last, until_further);
        for (std::size_t i = 1; i < line.size(); ++i) {
            EXPECT_EQ(line[i].when.first, line[i - 1].when.last + 1);
            EXPECT_LE(line[i].when.first, line[i].when.last);
        }
        age_track track(l, born);
        for (day d = on(2008, 7, 1); d < on(2036, 1, 1); d = d + 11)
            ASSERT_EQ(track.on(d).is, age_of(born, d)) << to_string(born) << " on " << to_string(d);
    }
}

TEST(Age, UnderTheEditionsOfOneDayItsAgesHoldForEver) {
    const law frozen = editions_of(swedish_law(), on(2022, 6, 1));
    EXPECT_EQ(age_of(on(1970, 6, 15), on(2032, 6, 14), frozen), younger);
    EXPECT_EQ(age_of(on(1970, 6, 15), on(2032, 6, 15), frozen), near);
    EXPECT_EQ(age_of(on(1955, 6, 15), on(2017, 6, 15), frozen), near);
    const law before = editions_of(swedish_law(), on(2022, 1, 31));
    EXPECT_EQ(age_of(on(1955, 6, 15), on(2022, 6, 15), before), younger);
}

TEST(Age, AsKnownOnADayLaterAgesAreNotInTheLaw) {
    const law then = known_on(swedish_law(), on(2022, 6, 1));
    EXPECT_EQ(age_of(on(1961, 3, 1), on(2023, 3, 1), then), near);
    EXPECT_EQ(age_of(on(1961, 3, 1), on(2023, 3, 1)), younger);
}

}  // namespace
}  // namespace rehabkedja
