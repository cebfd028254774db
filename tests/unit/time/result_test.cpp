// A result holds a value or an error, and serves those who look and those who catch.
#include "rehabkedja/time/result.hpp"

#include <gtest/gtest.h>

#include <concepts>
#include <set>
#include <string>

namespace rehabkedja {
namespace {

TEST(Result, HoldsAValue) {
    const result<int> good = 7;
    ASSERT_TRUE(good);
    EXPECT_EQ(*good, 7);
    EXPECT_EQ(good.value(), 7);
}

TEST(Result, HoldsAnErrorAndThrowsItWhenAskedForTheValue) {
    const error why{error_code::bad_degree, "sick[0].degree", "101 is more than 100", 4};
    const result<int> bad = why;
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.why(), why);
    try {
        static_cast<void>(bad.value());
        FAIL() << "no exception";
    } catch (const input_error& caught) {
        EXPECT_EQ(caught.why(), why);
        EXPECT_STREQ(caught.what(), "sick[0].degree: 101 is more than 100");
    }
}

TEST(Result, AnErrorWithoutAFieldIsItsSentence) {
    EXPECT_STREQ(input_error({error_code::unreadable, "", "is no JSON", {}}).what(), "is no JSON");
}

TEST(Result, ReachesIntoItsValue) {
    const result<std::string> text = std::string("day");
    EXPECT_EQ(text->size(), 3U);
}

TEST(Result, ATemporaryGivesItsValueAwayInsteadOfAReferenceIntoItself) {
    const auto made = [] { return result<std::string>(std::string(100, 'x')); };
    static_assert(std::same_as<decltype(made().value()), std::string>);
    static_assert(std::same_as<decltype(*made()), std::string>);
    int seen = 0;
    for (const char c : made().value()) seen += c == 'x' ? 1 : 0;
    EXPECT_EQ(seen, 100);
    const result<int> bad = error{error_code::overlap, "sick", "shares days", {}};
    EXPECT_THROW(static_cast<void>(result<int>(bad).value()), input_error);
    EXPECT_EQ(result<int>(bad).why().code, error_code::overlap);
}

TEST(Result, EveryCodeHasItsOwnName) {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(error_code::unreadable); ++i)
        names.insert(name_of(static_cast<error_code>(i)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(error_code::unreadable) + 1);
    EXPECT_EQ(name_of(error_code::end_before_start), "end_before_start");
}

}  // namespace
}  // namespace rehabkedja
