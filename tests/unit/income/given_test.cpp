// Rules on given facts of which some are unknown: known where all completions agree, and nothing is missing that does not
// matter.
#include <gtest/gtest.h>

#include "rehabkedja/income/given.hpp"
#include "support/names.hpp"

namespace rehabkedja {
namespace {

using test::names;

enum class reason : std::uint8_t { not_known, low, high };
struct three {
    std::optional<int> a{};  // 0 to 2
    std::optional<bool> b{};
    std::optional<bool> c{};
};
constexpr std::array<open_field<three>, 3> fields{{
    {"a", [](const three& t) { return !t.a; }, [](three& t, std::size_t way) { t.a = static_cast<int>(way); }, 3},
    {"b", [](const three& t) { return !t.b; }, [](three& t, std::size_t way) { t.b = way == 1; }, 2},
    {"c", [](const three& t) { return !t.c; }, [](three& t, std::size_t way) { t.c = way == 1; }, 2},
}};

using found = ruled<reason, int>;
// The middle of three and b; c changes the reason only.
constexpr auto middle = [](const three& t) -> found {
    const reason why = *t.c ? reason::high : reason::low;
    const provision at = *t.c ? sfb(25, 2) : sfb(25, 3);
    if (*t.a == 1 && *t.b) return {answer::yes, 7, why, at, {}};
    return {answer::no, std::nullopt, why, at, {}};
};
constexpr found ask(const three& t) { return in_all_completions(t, fields, sfb(25, 1), middle); }

TEST(Given, KnownFactsAnswerForThemselves) {
    EXPECT_EQ(ask({1, true, true}), (found{answer::yes, 7, reason::high, sfb(25, 2), {}}));
    EXPECT_EQ(ask({2, true, false}), (found{answer::no, std::nullopt, reason::low, sfb(25, 3), {}}));
}

TEST(Given, AValueBetweenTheEndsIsTriedToo) {
    // Neither the lowest nor the highest says yes.
    EXPECT_EQ(ask({std::nullopt, true, true}).is, answer::unknown);
    EXPECT_EQ(names(ask({std::nullopt, true, true}).missing), "a");
    EXPECT_EQ(ask({std::nullopt, true, true}).why, reason::high);
}

TEST(Given, WhatDoesNotMatterIsNotMissing) {
    EXPECT_EQ(ask({std::nullopt, false, true}), (found{answer::no, std::nullopt, reason::high, sfb(25, 2), {}}));
    EXPECT_EQ(ask({2, std::nullopt, true}).is, answer::no);
    EXPECT_TRUE(ask({2, std::nullopt, true}).missing.empty());
    EXPECT_EQ(names(ask({1, std::nullopt, std::nullopt}).missing), "b");
    EXPECT_EQ(names(ask({}).missing), "a b");
}

TEST(Given, WhereOnlyTheReasonDiffersItIsNotKnownAndThePlaceIsTheWhole) {
    EXPECT_EQ(ask({1, true, std::nullopt}), (found{answer::yes, 7, reason::not_known, sfb(25, 1), {}}));
}

TEST(Given, WhatARuleItselfMissesIsKept) {
    const auto rule = [](const three& t) -> found {
        missing_names missing;
        missing.push("law");
        if (*t.b) return {answer::yes, std::nullopt, reason::high, sfb(25, 2), missing};
        return {answer::yes, 1, reason::high, sfb(25, 2), {}};
    };
    const auto said = in_all_completions(three{}, fields, sfb(25, 1), rule);
    EXPECT_EQ(said.is, answer::yes);
    EXPECT_EQ(said.value, std::nullopt);
    EXPECT_EQ(names(said.missing), "law b");
}

static_assert(ask({1, true, true}).is == answer::yes);

}  // namespace
}  // namespace rehabkedja
