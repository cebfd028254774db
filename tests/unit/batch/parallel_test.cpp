// A table asked by several threads: the answers, limits and faults of one thread. And laws that threads share.
#include "rehabkedja/batch/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "rehabkedja/json/json.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

constexpr std::array<int, 6> numbers_of_threads{1, 2, 3, 7, 200, 0};

/// People in all occupations, some without a spell, some born near pension age.
struct table {
    std::vector<std::int64_t> offsets{0};
    std::vector<std::int32_t> first;
    std::vector<std::int32_t> last;
    std::vector<who_code> who;
    std::vector<std::int32_t> born;
    std::vector<std::uint8_t> judged_planes;

    explicit table(int persons) {
        for (int p = 0; p < persons; ++p) {
            for (int spell = 0; spell < p % 4; ++spell) {
                first.push_back((on(2021, 3, 1) + p * 7 + spell * 211).since_1970);
                last.push_back(first.back() + 30 + p % 150);
            }
            offsets.push_back(static_cast<std::int64_t>(first.size()));
            who.push_back(static_cast<who_code>(p % static_cast<int>(who_codes)));
            born.push_back(p % 5 == 0 ? no_day : (on(1955, 1, 1) + p * 91).since_1970);
            judged_planes.push_back(static_cast<std::uint8_t>(p * 37));
        }
    }
    [[nodiscard]] std::size_t persons() const { return who.size(); }
    [[nodiscard]] spell_columns columns() const { return {offsets, first, last, {}, who, born, judged_planes}; }
};

/// Answers, and places that nobody has written to.
struct answers {
    static constexpr std::uint16_t untouched = 7777;
    std::vector<std::uint16_t> chain_day;
    std::vector<ruling_id> ruled;
    std::vector<std::int32_t> next;
    explicit answers(std::size_t persons)
        : chain_day(persons, untouched), ruled(persons, untouched), next(persons, untouched) {}
    [[nodiscard]] day_columns columns() { return {chain_day, ruled, next}; }
    bool operator==(const answers&) const = default;
};

TEST(Parallel, AnyNumberOfThreadsGivesTheAnswersOfOne) {
    const table t(101);
    for (const day d : {on(2008, 6, 1), on(2022, 2, 1), on(2022, 9, 1), on(2023, 1, 15)}) {
        answers one(t.persons());
        ASSERT_FALSE(on_day(*made::swedish(), t.columns(), d, one.columns()));
        for (const int threads : numbers_of_threads) {
            answers many(t.persons());
            ASSERT_FALSE(on_day(*made::swedish(), t.columns(), d, many.columns(), threads));
            EXPECT_EQ(many, one) << threads << " threads on " << to_string(d);
        }
    }
}

TEST(Parallel, ColumnsThatAreLeftOutStayOut) {
    const table t(20);
    answers one(t.persons());
    const spell_columns bare{t.offsets, t.first, t.last, {}, t.who, {}, {}};
    ASSERT_FALSE(on_day(*made::swedish(), bare, on(2022, 2, 1), {{}, one.ruled, {}}));
    answers many(t.persons());
    ASSERT_FALSE(on_day(*made::swedish(), bare, on(2022, 2, 1), {{}, many.ruled, {}}, 3));
    EXPECT_EQ(many, one);
}

TEST(Parallel, AnEmptyTableAndMoreThreadsThanPeople) {
    for (const int threads : numbers_of_threads) {
        EXPECT_FALSE(on_day(*made::swedish(), spell_columns{}, on(2024, 1, 1), {}, threads));
        const table none(0);
        EXPECT_FALSE(on_day(*made::swedish(), none.columns(), on(2024, 1, 1), {}, threads));
        const table t(4);
        answers one(4);
        answers many(4);
        ASSERT_FALSE(on_day(*made::swedish(), t.columns(), on(2021, 10, 20), one.columns()));
        ASSERT_FALSE(on_day(*made::swedish(), t.columns(), on(2021, 10, 20), many.columns(), threads));
        EXPECT_EQ(many, one);
    }
}

TEST(Parallel, TheFirstFaultIsThatOfOneThreadAndNothingIsAnsweredFromItOn) {
    for (const std::size_t faulty : {0U, 30U, 61U, 149U}) {
        table t(101);
        const std::size_t row = std::min(faulty, t.first.size() - 1);
        t.last[row] = t.first[row] - 1;
        t.last.back() = t.first.back() - 1;  // a later one too, in another block
        answers one(t.persons());
        const auto expected = on_day(*made::swedish(), t.columns(), on(2022, 2, 1), one.columns());
        ASSERT_EQ(expected, row);
        for (std::size_t p = 0; p < t.persons(); ++p) {
            if (one.next[p] != answers::untouched) continue;
            one.chain_day[p] = 0;
            one.ruled[p] = no_ruling;
            one.next[p] = no_day;
        }
        for (const int threads : numbers_of_threads) {
            answers many(t.persons());
            EXPECT_EQ(on_day(*made::swedish(), t.columns(), on(2022, 2, 1), many.columns(), threads), expected);
            EXPECT_EQ(many, one) << threads << " threads, row " << row;
        }
    }
}

TEST(Parallel, ANumberOfThreadsThatCannotBe) {
    for (const int threads : {-1, most_threads + 1}) {
        try {
            static_cast<void>(on_day(*made::swedish(), spell_columns{}, on(2024, 1, 1), {}, threads));
            FAIL() << threads;
        } catch (const input_error& e) {
            EXPECT_EQ(e.why().code, error_code::bad_value);
            EXPECT_EQ(e.why().field, "threads");
        }
    }
}

TEST(Parallel, BlocksAreEachPersonOnceInOrder) {
    for (const std::size_t persons : {0U, 1U, 5U, 14U, 15U}) {
        for (const int threads : numbers_of_threads) {
            std::vector<std::atomic<int>> times(persons);
            std::atomic<int> blocks = 0;
            in_blocks(persons, threads, [&](std::size_t begin, std::size_t end) {
                ++blocks;
                EXPECT_LT(begin, end);
                for (std::size_t p = begin; p < end; ++p) ++times[p];
            });
            for (const auto& n : times) EXPECT_EQ(n, 1);
            EXPECT_LE(blocks, static_cast<int>(persons));
            if (threads != 0) {
                EXPECT_EQ(blocks, std::min(threads, static_cast<int>(persons)));
            }
        }
    }
}

TEST(Parallel, WhatABlockThrowsComesOutTheFirstBlocksFirst) {
    std::atomic<int> done = 0;
    try {
        in_blocks(9, 3, [&](std::size_t begin, std::size_t) {
            ++done;
            if (begin > 0) throw std::runtime_error(std::to_string(begin));
        });
        FAIL();
    } catch (const std::runtime_error& e) {
        EXPECT_STREQ(e.what(), "3");
    }
    EXPECT_EQ(done, 3) << "the others have done their work";
}

/// Does the same in several threads at once.
template <class Work>
void at_once(Work&& work) {
    std::vector<std::jthread> threads;
    for (int n = 0; n < 4; ++n) threads.emplace_back([&work, n] { work(n); });
}

TEST(Shared, OneLawIsAskedByManyThreads) {
    const auto law = made::swedish();
    const person somebody = made::employed({made::cert(on(2021, 11, 1), on(2022, 12, 31))});
    const rehab_chain chain(law, somebody);
    const auto expected = chain.through({on(2021, 10, 1), on(2023, 1, 31)});
    std::atomic<int> same = 0;
    at_once([&](int) {
        same += chain.through({on(2021, 10, 1), on(2023, 1, 31)}) == expected ? 1 : 0;
        same += rehab_chain(law, somebody).through({on(2021, 10, 1), on(2023, 1, 31)}) == expected ? 1 : 0;
    });
    EXPECT_EQ(same, 8);
}

TEST(Shared, OneShelfMakesItsVariantsForManyThreads) {
    json::law_shelf shelf(swedish_law());
    const std::string person =
        R"("sick": [{"from": "2024-01-01", "to": "2024-12-31"}], "born": "1980-05-01", "occupation": [{"is": "employed"}])";
    const auto ask = [&](json::law_shelf& of, int value) {
        const json::case_facts facts =
            json::read_facts("{" + person + R"(, "law": {"parameters": [{"name": "employer_step", "value": )" +
                             std::to_string(value) + "}]}}");
        return json::answer(of, facts, R"({"day": "2024-04-15", "chain_day": 0, "stage": 0})");
    };
    std::vector<std::string> expected;
    for (const int value : {60, 120}) {
        json::law_shelf alone(swedish_law());
        expected.push_back(ask(alone, value));
    }
    ASSERT_NE(expected[0], expected[1]);
    std::atomic<int> same = 0;
    at_once([&](int n) {
        for (int again = 0; again < 2; ++again) {
            same += ask(shelf, n % 2 == 0 ? 60 : 120) == expected[static_cast<std::size_t>(n % 2)] ? 1 : 0;
        }
    });
    EXPECT_EQ(same, 8);
}

}  // namespace
}  // namespace rehabkedja
