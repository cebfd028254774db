// The algebra of stored timelines against the day-by-day picture.
#include "rehabkedja/time/timeline.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "unit/time/naive.hpp"

namespace rehabkedja {
namespace {

constexpr period shown{day{-3}, day{75}};
constexpr int rounds = 3'000;

timeline<int> line_of(std::vector<stretch<int>> rows) { return timeline<int>::from(std::move(rows)).value(); }

TEST(Timeline, AnyOrderOfTheStretchesIsTaken) {
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        const auto line = naive::random_line(random);
        std::vector<stretch<int>> rows(line.begin(), line.end());
        std::ranges::shuffle(rows, random);
        EXPECT_EQ(line_of(rows), line);
    }
}

TEST(Timeline, AStretchThatEndsBeforeItBeginsIsAnError) {
    const auto bad = timeline<int>::from({{{day{1}, day{2}}, 0}, {{day{9}, day{8}}, 0}}, "sick");
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.why().code, error_code::end_before_start);
    EXPECT_EQ(bad.why().field, "sick[1]");
}

TEST(Timeline, StretchesThatShareADayAreAnErrorWhichNamesTheLaterOne) {
    const auto bad = timeline<int>::from({{{day{5}, day{9}}, 0}, {{day{1}, day{5}}, 0}}, "sick");
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.why().code, error_code::overlap);
    EXPECT_EQ(bad.why().field, "sick[0]");
    EXPECT_FALSE(timeline<int>::from({{{day{1}, day{5}}, 0}, {{day{1}, day{5}}, 0}}));
    EXPECT_TRUE(timeline<int>::from({{{day{1}, day{5}}, 0}, {{day{6}, day{6}}, 0}}));
}

TEST(Timeline, SaysOnEachDayWhatItsStretchSays) {
    std::mt19937 random(2);
    for (int i = 0; i < rounds; ++i) {
        const auto line = naive::random_line(random);
        const auto days = naive::of(line);
        auto track = line.track(-1);
        for (day d = shown.first; d <= shown.last; d = d + 1) {
            const auto found = days.find(d.since_1970);
            const auto expected = found == days.end() ? std::nullopt : std::optional<int>(found->second);
            ASSERT_EQ(line.on(d), expected);
            const auto now = track.on(d);
            ASSERT_EQ(now.is, expected.value_or(-1));
            for (day e = d; e <= std::min(now.until, shown.last); e = e + 1) ASSERT_EQ(line.on(e).value_or(-1), now.is);
        }
    }
}

TEST(Timeline, JoinsOnTheDaysOfBoth) {
    std::mt19937 random(3);
    for (int i = 0; i < rounds; ++i) {
        const auto a = naive::random_line(random);
        const auto b = naive::random_line(random);
        const auto joined = join([](int x, int y) { return x * y; }, a, b);
        naive::days<int> expected;
        const auto others = naive::of(b);
        for (const auto& [d, is] : naive::of(a)) {
            if (const auto other = others.find(d); other != others.end()) expected.emplace(d, is * other->second);
        }
        ASSERT_EQ(naive::of(joined), expected);
        ASSERT_TRUE(naive::maximal(joined));
    }
}

TEST(Timeline, OuterJoinsOnTheDaysOfEither) {
    std::mt19937 random(4);
    using maybe = std::optional<int>;
    const auto f = [](const maybe& x, const maybe& y) { return x.value_or(7) * 10 + y.value_or(7); };
    for (int i = 0; i < rounds; ++i) {
        const auto a = naive::random_line(random);
        const auto b = i % 10 == 0 ? timeline<int>{} : naive::random_line(random);
        const auto joined = outer_join(f, a, b);
        naive::days<int> expected;
        for (day d = shown.first; d <= shown.last; d = d + 1) {
            if (a.on(d) || b.on(d)) expected.emplace(d.since_1970, f(a.on(d), b.on(d)));
        }
        ASSERT_EQ(naive::of(joined), expected);
        ASSERT_TRUE(naive::maximal(joined));
    }
}

TEST(Timeline, JoinsReachTheEndsOfTime) {
    const auto a = line_of({{always, 1}});
    const auto b = line_of({{{since_ever, day{0}}, 2}, {{day{10}, until_further}, 3}});
    const auto inner = join([](int x, int y) { return x + y; }, a, b);
    EXPECT_EQ(inner, line_of({{{since_ever, day{0}}, 3}, {{day{10}, until_further}, 4}}));
    const auto outer =
        outer_join([](std::optional<int> x, std::optional<int> y) { return x.value_or(0) + y.value_or(0); }, a, b);
    EXPECT_EQ(outer, line_of({{{since_ever, day{0}}, 3}, {{day{1}, day{9}}, 1}, {{day{10}, until_further}, 4}}));
    EXPECT_TRUE(a.complement(always).empty());
    EXPECT_EQ(b.complement(always), (std::vector<period>{{day{1}, day{9}}}));
    EXPECT_EQ(timeline<int>().complement(always), std::vector<period>{always});
    EXPECT_EQ(collect(always, b.track(0)),
              line_of({{{since_ever, day{0}}, 2}, {{day{1}, day{9}}, 0}, {{day{10}, until_further}, 3}}));
}

TEST(Timeline, RestrictsToAPeriod) {
    std::mt19937 random(5);
    for (int i = 0; i < rounds; ++i) {
        const auto line = naive::random_line(random);
        const int first = static_cast<int>(random() % 70U);
        const period within{day{first}, day{first + static_cast<int>(random() % 30U)}};
        auto expected = naive::of(line);
        std::erase_if(expected, [&](const auto& entry) { return !contains(within, day{entry.first}); });
        ASSERT_EQ(naive::of(line.restrict_to(within)), expected);
    }
}

TEST(Timeline, CutsWhereItIsToldAndNowhereElse) {
    std::mt19937 random(6);
    for (int i = 0; i < rounds; ++i) {
        const auto line = naive::random_line(random);
        std::vector<day> cuts;
        std::set<day> begins;
        for (int n = static_cast<int>(random() % 9U); n > 0; --n) cuts.push_back(day{static_cast<int>(random() % 70U)});
        for (const auto& s : line) begins.insert(s.when.first);
        for (const day d : cuts) {
            if (line.on(d)) begins.insert(d);
        }
        const auto pieces = line.cut(cuts);
        ASSERT_EQ(naive::of(pieces), naive::of(line));
        std::set<day> found;
        for (const auto& s : pieces) found.insert(s.when.first);
        ASSERT_EQ(found, begins);
        ASSERT_EQ(pieces.size(), begins.size());
        ASSERT_EQ(pieces.compress(), line.compress());
    }
}

TEST(Timeline, ComplementIsTheRestOfThePeriod) {
    std::mt19937 random(7);
    for (int i = 0; i < rounds; ++i) {
        const auto line = naive::random_line(random);
        const int first = static_cast<int>(random() % 70U) - 3;
        const period within{day{first}, day{first + static_cast<int>(random() % 40U)}};
        std::set<int> expected;
        for (day d = within.first; d <= within.last; d = d + 1) {
            if (!line.on(d)) expected.insert(d.since_1970);
        }
        std::set<int> got;
        day before = since_ever;
        for (const period p : line.complement(within)) {
            ASSERT_LT(before + 1, p.first) << "two periods that could be one";
            before = p.last;
            for (day d = p.first; d <= p.last; d = d + 1) got.insert(d.since_1970);
        }
        ASSERT_EQ(got, expected);
    }
}

TEST(Timeline, CompressChangesNoDayAndLeavesNothingToMerge) {
    std::mt19937 random(8);
    for (int i = 0; i < rounds; ++i) {
        const auto line = naive::random_line(random);
        const auto merged = line.compress();
        ASSERT_EQ(naive::of(merged), naive::of(line));
        ASSERT_TRUE(naive::maximal(merged));
        ASSERT_EQ(merged.compress(), merged);
    }
}

TEST(Timeline, CollectIsTheInverseOfTrack) {
    std::mt19937 random(9);
    for (int i = 0; i < rounds; ++i) {
        const auto line = naive::random_line(random);
        const auto back = collect(shown, line.track(-1));
        ASSERT_TRUE(naive::maximal(back));
        for (day d = shown.first; d <= shown.last; d = d + 1) ASSERT_EQ(back.on(d), line.on(d).value_or(-1));
        ASSERT_FALSE(back.on(shown.first - 1) || back.on(shown.last + 1));
    }
}

TEST(Timeline, FoldsInOrderOfTime) {
    const auto line = line_of({{{day{10}, day{12}}, 2}, {{day{1}, day{5}}, 1}});
    EXPECT_EQ(line.fold(0, [](int days, const auto& s) { return days + days_in(s.when); }), 8);
    EXPECT_EQ(line.fold(std::string(), [](std::string text, const auto& s) { return text + std::to_string(s.is); }),
              "12");
    EXPECT_EQ(timeline<int>().fold(5, [](int n, const auto&) { return n + 1; }), 5);
    EXPECT_EQ(line.size(), 2U);
    EXPECT_EQ(line.stretches().size(), 2U);
    EXPECT_TRUE(timeline<int>().empty());
}

}  // namespace
}  // namespace rehabkedja
