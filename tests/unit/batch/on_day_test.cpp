// A table asked about one day: its edges, and its faults by row. That it agrees with one person at a time is a property test.
#include "rehabkedja/batch/on_day.hpp"

#include <gtest/gtest.h>

#include "rehabkedja/chain/next_change.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

/// A table that is filled row by row, and its answers.
struct table {
    std::vector<std::int64_t> offsets{0};
    std::vector<std::int32_t> first;
    std::vector<std::int32_t> last;
    std::vector<std::uint8_t> degree;
    std::vector<who_code> who;
    std::vector<std::int32_t> born;
    std::vector<std::uint8_t> judged_planes;
    std::vector<std::uint16_t> chain_day;
    std::vector<ruling_id> ruled;
    std::vector<std::int32_t> next;

    void spell(day from, day to, int per_cent = 100) {
        first.push_back(from.since_1970);
        last.push_back(to.since_1970);
        degree.push_back(static_cast<std::uint8_t>(per_cent));
    }
    void person_done(who_code is = code_of(occupation::employed), std::int32_t birth = on(1980, 5, 1).since_1970,
                     std::uint8_t planes = 0) {
        offsets.push_back(static_cast<std::int64_t>(first.size()));
        who.push_back(is);
        born.push_back(birth);
        judged_planes.push_back(planes);
    }
    std::optional<std::size_t> ask(day d, const compiled_law& law = *made::swedish()) {
        chain_day.assign(who.size(), 7777);
        ruled.assign(who.size(), 7777);
        next.assign(who.size(), 7777);
        return on_day(law, {offsets, first, last, degree, who, born, judged_planes}, d, {chain_day, ruled, next});
    }
};

TEST(OnDay, AnEmptyTableIsAnswered) {
    EXPECT_FALSE(on_day(*made::swedish(), spell_columns{}, on(2024, 1, 1), {}));
    table t;
    EXPECT_FALSE(t.ask(on(2024, 1, 1)));
}

TEST(OnDay, AsOnePersonIsAnswered) {
    table t;
    t.spell(on(2024, 1, 1), on(2024, 2, 29));
    t.spell(on(2024, 3, 1), on(2024, 12, 31), 50);
    t.person_done();
    t.person_done();  // without a spell
    t.spell(on(2024, 6, 1), on(2024, 6, 30));
    t.person_done(who_unknown, no_day);
    ASSERT_FALSE(t.ask(on(2024, 6, 29)));
    EXPECT_EQ(t.chain_day, (std::vector<std::uint16_t>{181, 0, 29}));
    EXPECT_EQ((*made::swedish())[t.ruled[0]].measures, 1 + 2 + 16);
    EXPECT_EQ(t.ruled[1], no_ruling);
    EXPECT_EQ(t.next[1], no_day);
    EXPECT_EQ((*made::swedish())[t.ruled[2]].missing, only(lacking::occupation));
    EXPECT_EQ(t.next[0], on(2024, 12, 31).since_1970);
}

TEST(OnDay, TheEdgesOfASpell) {
    table t;
    t.spell(on(2024, 3, 1), on(2024, 3, 10));
    t.person_done();
    for (const auto& [d, expected] : {std::pair(on(2024, 2, 29), 0), std::pair(on(2024, 3, 1), 1),
                                      std::pair(on(2024, 3, 10), 10), std::pair(on(2024, 3, 11), 0)}) {
        ASSERT_FALSE(t.ask(d));
        EXPECT_EQ(t.chain_day[0], expected) << to_string(d);
    }
}

TEST(OnDay, SpellsAreUnitedAndAdded) {
    table t;
    t.spell(on(2024, 1, 1), on(2024, 1, 31));
    t.spell(on(2024, 1, 10), on(2024, 1, 12));  // nested
    t.spell(on(2024, 2, 1), on(2024, 2, 10));   // adjoining
    t.spell(on(2024, 5, 10), on(2024, 5, 10));  // 89 free days
    t.person_done();
    t.spell(on(2024, 1, 1), on(2024, 2, 10));
    t.spell(on(2024, 5, 11), on(2024, 5, 11));  // 90 free days
    t.person_done();
    ASSERT_FALSE(t.ask(on(2024, 5, 10)));
    EXPECT_EQ(t.chain_day[0], 42);
    ASSERT_FALSE(t.ask(on(2024, 5, 11)));
    EXPECT_EQ(t.chain_day[1], 1);
}

TEST(OnDay, TooLowADegreeIsNoSickDay) {
    table t;
    t.spell(on(2024, 1, 1), on(2024, 1, 10), 24);
    t.spell(on(2024, 1, 5), on(2024, 1, 6), 25);
    t.person_done();
    ASSERT_FALSE(t.ask(on(2024, 1, 5)));
    EXPECT_EQ(t.chain_day[0], 1);
    ASSERT_FALSE(t.ask(on(2024, 1, 7)));
    EXPECT_EQ(t.chain_day[0], 0);
}

TEST(OnDay, BeforeTheChainNothingIsCounted) {
    table t;
    t.spell(on(2008, 6, 1), on(2008, 7, 10));
    t.person_done();
    ASSERT_FALSE(t.ask(on(2008, 6, 30)));
    EXPECT_EQ(t.ruled[0], no_ruling);
    ASSERT_FALSE(t.ask(on(2008, 7, 1)));
    EXPECT_EQ(t.chain_day[0], 1);
}

TEST(OnDay, TheRowOfTheFirstFaultIsReturned) {
    table t;
    t.spell(on(2024, 1, 1), on(2024, 1, 10));
    t.person_done();
    t.spell(on(2024, 1, 1), on(2024, 1, 10));
    t.spell(on(2024, 3, 1), on(2024, 2, 28));  // ends before it starts
    t.person_done();
    EXPECT_EQ(t.ask(on(2024, 1, 5)), 2U);
    EXPECT_EQ(t.chain_day[0], 5);
    EXPECT_EQ(t.chain_day[1], 7777) << "nothing is answered from the fault on";
    table unsorted;
    unsorted.spell(on(2024, 3, 1), on(2024, 3, 10));
    unsorted.spell(on(2024, 1, 1), on(2024, 1, 10));
    unsorted.person_done();
    EXPECT_EQ(unsorted.ask(on(2024, 3, 1)), 1U);
}

TEST(OnDay, JudgementsComeInTwoPlanes) {
    table t;
    for (const std::uint8_t planes :
         {std::uint8_t{0}, std::uint8_t{1}, std::uint8_t{1 << 4}, std::uint8_t{1 | 1 << 4}}) {
        t.spell(on(2024, 1, 1), on(2024, 12, 31));
        t.person_done(code_of(occupation::employed), on(1980, 5, 1).since_1970, planes);
    }
    ASSERT_FALSE(t.ask(on(2024, 6, 29)));
    const compiled_law& law = *made::swedish();
    EXPECT_EQ(law[t.ruled[0]].measures, 19);
    EXPECT_EQ(law[t.ruled[1]].measures, 3);
    EXPECT_EQ(law[t.ruled[2]].missing, only(lacking::predominant_reasons));
    EXPECT_EQ(t.ruled[3], t.ruled[1]) << "a yes beats an unsure";
}

TEST(OnDay, ColumnsThatAreLeftOutAreFilledIn) {
    table t;
    t.spell(on(2024, 1, 1), on(2024, 12, 31));
    t.person_done();
    std::vector<std::uint16_t> chain_day(1);
    EXPECT_FALSE(on_day(*made::swedish(), {t.offsets, t.first, t.last, {}, t.who, {}, {}}, on(2024, 6, 29),
                        {chain_day, {}, {}}));
    EXPECT_EQ(chain_day[0], 181);
    std::vector<ruling_id> ruled(1);
    EXPECT_FALSE(
        on_day(*made::swedish(), {t.offsets, t.first, t.last, {}, t.who, {}, {}}, on(2024, 6, 29), {{}, ruled, {}}));
    EXPECT_EQ((*made::swedish())[ruled[0]].missing, only(lacking::born));
}

TEST(OnDay, WhichLawsOnePassServes) {
    EXPECT_TRUE(one_pass(swedish_law()));
    EXPECT_TRUE(one_pass(made::choosing(option::gap_of_90, "add")));
    EXPECT_FALSE(one_pass(made::choosing(option::adding_before_2014, "worked_90_days")));
    EXPECT_FALSE(one_pass(made::choosing(option::adding_on_call, "no")));
    law l = swedish_law();
    l.set(parameter::adding_gap_limit, on(2024, 1, 1), 60);
    EXPECT_FALSE(one_pass(l));
    law least = swedish_law();
    least.set(parameter::least_degree, on(2024, 1, 1), 50);
    EXPECT_FALSE(one_pass(least));
}

TEST(OnDay, FromNumberedPeriodsTheSame) {
    numbered_columns in;
    in.periods = {{on(2024, 1, 1), on(2024, 1, 31), on(2023, 12, 31)},
                  {on(2024, 3, 1), on(2024, 12, 31), on(2024, 1, 30)},
                  {on(2024, 5, 1), on(2024, 5, 2), on(2024, 4, 30)}};
    in.offsets = {0, 2, 3, 3};
    const std::vector<situation> who(3, situation_of(code_of(occupation::employed), 0, {}));
    std::vector<std::uint16_t> chain_day(3);
    std::vector<ruling_id> ruled(3);
    on_day(*made::swedish(), in, who, on(2024, 5, 1), chain_day, ruled);
    EXPECT_EQ(chain_day, (std::vector<std::uint16_t>{92, 1, 0}));
    EXPECT_EQ((*made::swedish())[ruled[0]].measures, 3);
    EXPECT_EQ((*made::swedish())[ruled[1]].measures, 1);
    EXPECT_EQ(ruled[2], no_ruling);
    on_day(*made::swedish(), in, who, on(2024, 2, 1), chain_day, ruled);
    EXPECT_EQ(chain_day, (std::vector<std::uint16_t>{0, 0, 0}));
}

TEST(OnDay, FromNumberedPeriodsADayThatNoColumnHoldsIsAFault) {
    numbered_columns in;
    in.periods = {{on(2024, 1, 1), on(2024, 1, 31), on(2023, 12, 31)},
                  {on(2008, 7, 1), on(2200, 12, 31), on(2008, 6, 30)}};
    in.offsets = {0, 1, 2};
    const std::vector<situation> who(2, situation_of(code_of(occupation::employed), 0, {}));
    std::vector<std::uint16_t> chain_day(2);
    std::vector<ruling_id> ruled(2);
    const day last_held = on(2008, 6, 30) + most_chain_days;
    EXPECT_EQ(on_day(*made::swedish(), in, who, last_held, chain_day, ruled), std::nullopt);
    EXPECT_EQ(chain_day, (std::vector<std::uint16_t>{0, most_chain_days}));
    EXPECT_EQ(on_day(*made::swedish(), in, who, last_held + 1, chain_day, ruled), std::optional<std::size_t>(1));
    EXPECT_EQ(on_day(*made::swedish(), in, who, on(2200, 1, 1), chain_day, ruled), std::optional<std::size_t>(1));
}

TEST(OnDay, TheNextChangeIsThatOfOnePerson) {
    table t;
    std::vector<person> people;
    for (const day birth : {on(1980, 5, 1), on(1961, 9, 15), on(1957, 6, 2)}) {
        for (const day from : {on(2021, 11, 1), on(2022, 5, 5), on(2023, 12, 1)}) {
            t.spell(from, from + 400);
            t.person_done(code_of(occupation::employed), birth.since_1970);
            people.push_back(made::employed({made::cert(from, from + 400)}));
            people.back().born = birth;
        }
    }
    for (day d = on(2021, 11, 1); d < on(2024, 6, 1); d = d + 13) {
        ASSERT_FALSE(t.ask(d));
        for (std::size_t i = 0; i < people.size(); ++i) {
            const auto expected = next_change(rehab_chain(made::swedish(), people[i]), d);
            ASSERT_EQ(t.next[i], expected ? expected->since_1970 : no_day) << "person " << i << " on " << to_string(d);
        }
    }
}

}  // namespace
}  // namespace rehabkedja
