// Values that change with the law, and lists with their room inside.
#include <gtest/gtest.h>

#include "rehabkedja/law/amendment.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

changes two_changes(day first, day second) {
    changes all;
    for (const day d : {first, second}) all.push({sfs(2000, 1), d, d, d, d, standing::confirmed});
    return all;
}

TEST(Dated, NothingHoldsBeforeTheFirstEntry) {
    const changes all = two_changes(day{100}, day{200});
    dated<int> value;
    EXPECT_FALSE(value.on(all, day{150}));
    value.from(0, 7);
    EXPECT_FALSE(value.on(all, day{99}));
    EXPECT_FALSE(value.on(all, since_ever));
    EXPECT_EQ(value.on(all, day{100})->is, 7);
    EXPECT_EQ(value.on(all, until_further)->is, 7);
}

TEST(Dated, AValueHoldsUntilTheDayBeforeTheNext) {
    const changes all = two_changes(day{100}, day{200});
    dated<int> value;
    value.from(0, 7);
    value.from(1, 8);
    EXPECT_EQ(value.on(all, day{100})->until, day{199});
    EXPECT_EQ(value.on(all, day{199})->is, 7);
    EXPECT_EQ(value.on(all, day{200})->is, 8);
    EXPECT_EQ(value.on(all, day{200})->until, until_further);
}

TEST(Dated, EntriesMayComeInAnyOrderAndTheLastOfOneDayHolds) {
    const changes all = two_changes(day{100}, day{200});
    dated<int> value;
    value.from(1, 8);
    value.from(0, 7);
    EXPECT_EQ(value.on(all, day{150})->is, 7);
    EXPECT_EQ(value.on(all, day{250})->is, 8);
    value.from(1, 9);
    EXPECT_EQ(value.on(all, day{250})->is, 9);
}

TEST(Dated, AChangeThatNeverComesBringsNothing) {
    const changes all = two_changes(day{100}, never);
    dated<int> value;
    value.from(0, 7);
    value.from(1, 8);
    EXPECT_EQ(value.on(all, day{1'000'000})->is, 7);
    dated<int> only_later;
    only_later.from(1, 8);
    EXPECT_FALSE(only_later.on(all, until_further));
}

TEST(Dated, TheNumbersOfTheLawBeginWithTheLaw) {
    const law l = swedish_law();
    for (std::size_t p = 0; p < parameters; ++p) {
        const auto which = static_cast<parameter>(p);
        EXPECT_FALSE(l.number(which, on(2008, 6, 30))) << parameter_list.at(p).name;
        EXPECT_TRUE(l.number(which, on(2026, 3, 1))) << parameter_list.at(p).name;
    }
    EXPECT_FALSE(l.number(parameter::plan_for_return_day, on(2018, 6, 30)));
    EXPECT_TRUE(l.number(parameter::plan_for_return_day, on(2018, 7, 1)));
    EXPECT_FALSE(l.number(parameter::work_trial_days, on(2026, 2, 28)));
}

// No nearest value and no 0: what the law does not have is an error, and at the latest when the law is compiled.
TEST(Dated, ANumberThatIsAskedForAndNotThereIsABadLaw) {
    const auto code_of_error = [](auto&& ask) -> std::optional<error_code> {
        try {
            ask();
        } catch (const input_error& e) {
            return e.why().code;
        }
        return std::nullopt;
    };
    for (std::size_t p = 0; p < parameters; ++p) {
        law l = swedish_law();
        const auto which = static_cast<parameter>(p);
        const day needed = l.needed_from(which);
        EXPECT_EQ(l.number_on(which, needed), l.number(which, needed));
        l.numbers.at(p) = {};
        l.numbers.at(p).from(l.reform(needed + 1), 10);
        const auto read = [&] { static_cast<void>(l.number_on(which, needed)); };
        const auto compile = [&] { static_cast<void>(compiled_law(l)); };
        EXPECT_EQ(code_of_error(read), error_code::bad_law) << parameter_list.at(p).name;
        EXPECT_EQ(code_of_error(compile), error_code::bad_law) << parameter_list.at(p).name;
    }
    // In a law that does not have the work trial its numbers are not asked for.
    EXPECT_EQ(known_on(swedish_law(), on(2020, 1, 1)).needed_from(parameter::work_trial_days), never);
    EXPECT_NO_THROW(compiled_law(known_on(swedish_law(), on(2020, 1, 1))));
}

TEST(Dated, ASickDayBeforeTheChainIsReadWithTheNumbersOfItsFirstDay) {
    law l = swedish_law();
    l.set(parameter::least_degree, on(2008, 7, 2), 50);
    const held<int> before = l.number_for_sick_day(parameter::least_degree, on(1990, 1, 1));
    EXPECT_EQ(before.is, 25);
    EXPECT_EQ(before.until, on(2008, 6, 30));
    EXPECT_EQ(l.number_for_sick_day(parameter::least_degree, on(2008, 7, 1)).until, on(2008, 7, 1));
    EXPECT_EQ(l.number_for_sick_day(parameter::least_degree, on(2008, 7, 2)).is, 50);
}

TEST(Few, OneMoreThanThereIsRoomForIsABadLaw) {
    few<int, 2> list;
    list.push(1);
    list.push(2);
    try {
        list.push(3);
        FAIL() << "a third one found room";
    } catch (const input_error& e) {
        EXPECT_EQ(e.why().code, error_code::bad_law);
        EXPECT_FALSE(e.why().says.empty());
    }
    EXPECT_EQ(list.size(), 2U);
    EXPECT_EQ(list.back(), 2);
}

TEST(Few, ListsAreEqualByWhatTheyHold) {
    few<int, 3> a;
    few<int, 3> b;
    EXPECT_TRUE(a.empty());
    EXPECT_EQ(a, b);
    a.push(1);
    EXPECT_NE(a, b);
    b.push(2);
    EXPECT_NE(a, b);
    b[0] = 1;
    EXPECT_EQ(a, b);
}

TEST(Few, ALawThatIsChangedTooOftenIsABadLaw) {
    law l = swedish_law();
    const auto change_often = [&] {
        for (int i = 0; i < 200; ++i) l.set(parameter::market_step, on(2027, 1, 1) + i, 100 + i);
    };
    EXPECT_THROW(change_often(), input_error);
    const auto add_often = [&] {
        for (int i = 0; i < 200; ++i) l.put_first(l.rows[0]);
    };
    EXPECT_THROW(add_often(), input_error);
}

}  // namespace
}  // namespace rehabkedja
