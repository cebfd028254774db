// Tracks: a join says what its parts say, its `until` is never late, and a walk gives each stretch once, as long as it is.
#include "rehabkedja/time/track.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "unit/time/naive.hpp"

namespace rehabkedja {
namespace {

constexpr period shown{day{-3}, day{75}};

// Says the same as its line, but dares to promise only a few days ahead: early is allowed, late is not.
struct timid_track {
    const timeline<int>* line;
    std::mt19937* random;
    held<int> on(day d) const {
        const int is = line->on(d).value_or(-1);
        day until = d;
        for (auto promise = (*random)() % 5U; promise > 0 && line->on(until + 1).value_or(-1) == is; --promise) {
            until = until + 1;
        }
        return {is, until};
    }
};

// Counts how often it is asked.
struct counting_track {
    stretch_track<int> inner;
    int* asked;
    held<int> on(day d) {
        ++*asked;
        return inner.on(d);
    }
};

TEST(Track, AJoinSaysWhatItsPartsSayAndIsNeverLate) {
    std::mt19937 random(11);
    for (int i = 0; i < 2'000; ++i) {
        const auto a = naive::random_line(random);
        const auto b = naive::random_line(random);
        const auto f = [](int x, int y, int z) { return x * 100 + y * 10 + z; };
        const auto expected = [&](day d) { return f(a.on(d).value_or(0), b.on(d).value_or(0), 5); };
        auto joined = join(f, a.track(0), b.track(0), constant_track(5));
        for (day d = shown.first; d <= shown.last; d = d + 1 + static_cast<int>(random() % 3U)) {
            const auto now = joined.on(d);
            ASSERT_EQ(now.is, expected(d));
            ASSERT_GE(now.until, d);
            for (day e = d; e <= std::min(now.until, shown.last); e = e + 1) ASSERT_EQ(expected(e), now.is);
        }
    }
}

TEST(Track, AWalkIsMaximalHoweverEarlyTheTrackIs) {
    std::mt19937 random(12);
    for (int i = 0; i < 2'000; ++i) {
        const auto line = naive::random_line(random);
        std::vector<stretch<int>> timid;
        walk(shown, timid_track{&line, &random}, [&](period when, int is) { timid.push_back({when, is}); });
        std::vector<stretch<int>> bold;
        walk(shown, line.track(-1), [&](period when, int is) { bold.push_back({when, is}); });
        ASSERT_EQ(timid, bold);
        ASSERT_EQ(bold.front().when.first, shown.first);
        ASSERT_EQ(bold.back().when.last, shown.last);
        const auto made = timeline<int>::from(bold).value();
        ASSERT_TRUE(naive::maximal(made));
        ASSERT_TRUE(made.complement(shown).empty());
        for (day d = shown.first; d <= shown.last; d = d + 1) ASSERT_EQ(made.on(d), line.on(d).value_or(-1));
    }
}

TEST(Track, AWalkOfOneDay) {
    int seen = 0;
    walk(period{day{4}, day{4}}, constant_track(1), [&](period when, int is) {
        ++seen;
        EXPECT_EQ(when, (period{day{4}, day{4}}));
        EXPECT_EQ(is, 1);
    });
    EXPECT_EQ(seen, 1);
}

TEST(Track, AWalkToTheEndsOfTime) {
    const auto line = timeline<int>::from({{{day{0}, day{9}}, 1}}).value();
    std::vector<stretch<int>> seen;
    walk(always, line.track(0), [&](period when, int is) { seen.push_back({when, is}); });
    EXPECT_EQ(seen, (std::vector<stretch<int>>{
                        {{since_ever, day{-1}}, 0}, {{day{0}, day{9}}, 1}, {{day{10}, until_further}, 0}}));
}

TEST(Track, RememberAsksOnceForEachPeriodAndSaysTheSame) {
    std::mt19937 random(13);
    for (int i = 0; i < 500; ++i) {
        const auto line = naive::random_line(random);
        int asked = 0;
        auto remembered = remember(counting_track{line.track(-1), &asked});
        auto plain = line.track(-1);
        int periods = 0;
        day until = since_ever;
        for (day d = shown.first; d <= shown.last; d = d + 1) {
            const auto now = plain.on(d);
            if (until < d) {
                ++periods;
                until = now.until;
            }
            const auto said = remembered.on(d);
            ASSERT_EQ(said.is, now.is);
            ASSERT_EQ(said.until, now.until);
        }
        ASSERT_EQ(asked, periods);
    }
}

TEST(Track, MapSaysAFunctionOfItsTrack) {
    const auto line = timeline<int>::from({{{day{0}, day{9}}, 1}, {{day{10}, day{19}}, 2}}).value();
    auto odd = map([](int n) { return n % 2 == 1; }, line.track(0));
    EXPECT_TRUE(odd.on(day{0}).is);
    EXPECT_FALSE(odd.on(day{10}).is);
    const auto stored = collect(shown, map([](int) { return 'x'; }, line.track(0)));
    EXPECT_EQ(stored.size(), 1U);
}

TEST(Track, TheReverseQuestionIsTheFirstDayOnWhichItHolds) {
    std::mt19937 random(14);
    for (int i = 0; i < 2'000; ++i) {
        const auto line = naive::random_line(random);
        std::optional<day> expected;
        for (day d = shown.first; d <= shown.last && !expected; d = d + 1) {
            if (line.on(d) == 2) expected = d;
        }
        ASSERT_EQ(first_day(shown, line.track(-1), [](int n) { return n == 2; }), expected);
        ASSERT_EQ(first_day(shown, timid_track{&line, &random}, [](int n) { return n == 2; }), expected);
    }
}

}  // namespace
}  // namespace rehabkedja
