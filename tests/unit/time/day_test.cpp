// Days against the standard library's calendar, every day of the years that facts may name; reading and writing dates;
// birthdays and month arithmetic.
#include "rehabkedja/time/day.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace rehabkedja {
namespace {

namespace chrono = std::chrono;

chrono::year_month_day by_chrono(day d) { return chrono::sys_days{chrono::days{d.since_1970}}; }

TEST(Day, AgreesWithChronoOnEveryDayFrom1900To2200) {
    civil_date before = civil(first_sensible_day - 1);
    EXPECT_EQ(before, (civil_date{1899, 12, 31}));
    for (day d = first_sensible_day; d <= last_sensible_day; d = d + 1) {
        const chrono::year_month_day expected = by_chrono(d);
        const civil_date got = civil(d);
        ASSERT_EQ(got.year, static_cast<int>(expected.year())) << d.since_1970;
        ASSERT_EQ(got.month, static_cast<int>(static_cast<unsigned>(expected.month()))) << d.since_1970;
        ASSERT_EQ(got.day_of_month, static_cast<int>(static_cast<unsigned>(expected.day()))) << d.since_1970;
        ASSERT_EQ(make_day(got.year, got.month, got.day_of_month), d);
        ASSERT_NE(got, before);
        before = got;
    }
}

TEST(Day, AgreesWithChronoFarOutside) {
    for (int year = -32'000; year <= 32'000; year += 7) {
        const day d = *make_day(year, 3, 1) - 1;
        const chrono::year_month_day expected = by_chrono(d);
        EXPECT_EQ(civil(d).year, static_cast<int>(expected.year()));
        EXPECT_EQ(civil(d).day_of_month, is_leap(year) ? 29 : 28);
    }
}

TEST(Day, ExactlyTheDatesOfTheCalendarExist) {
    for (const int year : {1900, 1999, 2000, 2023, 2024, 2100, 2200}) {
        for (int month = -1; month <= 14; ++month) {
            for (int day_of_month = -1; day_of_month <= 33; ++day_of_month) {
                const bool exists =
                    month >= 1 && day_of_month >= 0 &&
                    chrono::year_month_day{chrono::year{year}, chrono::month{static_cast<unsigned>(month)},
                                           chrono::day{static_cast<unsigned>(day_of_month)}}
                        .ok();
                EXPECT_EQ(make_day(year, month, day_of_month).has_value(), exists)
                    << year << '-' << month << '-' << day_of_month;
            }
        }
    }
}

TEST(Day, IsWrittenAndReadBack) {
    for (day d = first_sensible_day; d <= last_sensible_day; d = d + 1) {
        const std::string text = to_string(d);
        ASSERT_EQ(text.size(), 10U) << text;
        const auto read = parse_day(text);
        ASSERT_TRUE(read) << text;
        ASSERT_EQ(*read, d) << text;
    }
    EXPECT_EQ(to_string(*make_day(2024, 2, 29)), "2024-02-29");
    EXPECT_EQ(to_string(*make_day(900, 1, 2)), "0900-01-02");
    EXPECT_EQ(to_string(since_ever), "since ever");
    EXPECT_EQ(to_string(until_further), "until further notice");
}

TEST(Day, RubbishIsAnErrorWithCodeAndField) {
    for (const std::string text : {"",
                                   "2024",
                                   "2024-02",
                                   "2024-2-29",
                                   "24-02-29",
                                   "2024/02/29",
                                   "2024-02-29 ",
                                   " 2024-02-29",
                                   "2024-02-29T00:00",
                                   "20240229",
                                   "2024-02-2x",
                                   "x024-02-29",
                                   "+024-02-29",
                                   "-024-02-29",
                                   "2024--2-29",
                                   "2024-02--9",
                                   "29-02-2024",
                                   "2023-02-29",
                                   "2024-04-31",
                                   "2024-00-10",
                                   "2024-13-01",
                                   "2024-01-00",
                                   "2024-01-32",
                                   "0000-00-00",
                                   "1899-12-31",
                                   "2201-01-01",
                                   "9999-12-31",
                                   "0001-01-01",
                                   "not-a-date",
                                   "until further notice",
                                   "\xc3\xa5\xc3\xa4\xc3\xb6-02-1"}) {
        const auto read = parse_day(text, "sick[3].from");
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.why().code, error_code::bad_date) << text;
        EXPECT_EQ(read.why().field, "sick[3].from");
        EXPECT_NE(read.why().says.find("'" + text + "'"), std::string::npos) << read.why().says;
        EXPECT_THROW(static_cast<void>(read.value()), input_error);
    }
    EXPECT_FALSE(parse_day(std::string("2024-02-2\0", 10)));
    EXPECT_FALSE(parse_day(std::string(100'000, '1')));
}

TEST(Day, TheErrorSaysWhichOfTheThreeFaultsItIs) {
    EXPECT_NE(parse_day("29 Feb 2024").why().says.find("write it as"), std::string::npos);
    EXPECT_NE(parse_day("2023-02-29").why().says.find("does not exist"), std::string::npos);
    EXPECT_NE(parse_day("2201-01-01").why().says.find("1900-2200"), std::string::npos);
}

TEST(Day, TheEndsOfTheSensibleYearsAreTaken) {
    EXPECT_EQ(*parse_day("1900-01-01"), first_sensible_day);
    EXPECT_EQ(*parse_day("2200-12-31"), last_sensible_day);
}

TEST(Day, BirthdaysKeepMonthAndDay) {
    for (day born = *make_day(1943, 1, 1); born <= *make_day(1964, 12, 31); born = born + 1) {
        const civil_date b = civil(born);
        for (const int age : {0, 18, 62, 65, 67}) {
            const civil_date reached = civil(birthday(born, age));
            const bool moved = b.month == 2 && b.day_of_month == 29 && !is_leap(b.year + age);
            ASSERT_EQ(reached,
                      moved ? (civil_date{b.year + age, 3, 1}) : (civil_date{b.year + age, b.month, b.day_of_month}));
            const civil_date earlier = civil(birthday(born, age, leap_birthday::feb_28));
            ASSERT_EQ(earlier, moved ? (civil_date{b.year + age, 2, 28}) : reached);
        }
    }
}

TEST(Day, MonthsAgreeWithChrono) {
    for (day d = *make_day(2019, 12, 1); d <= *make_day(2024, 3, 31); d = d + 1) {
        for (int months = -30; months <= 30; ++months) {
            const chrono::year_month_day there = by_chrono(d) + chrono::months{months};
            const chrono::year_month_day last = there.year() / there.month() / chrono::last;
            const day down{static_cast<int>(chrono::sys_days{there.ok() ? there : last}.time_since_epoch().count())};
            ASSERT_EQ(add_months(d, months, month_rounding::last_day_of_month), down) << to_string(d) << ' ' << months;
            ASSERT_EQ(add_months(d, months, month_rounding::first_day_of_next), there.ok() ? down : down + 1);
        }
    }
}

TEST(Day, TheFirstOfItsMonth) {
    for (day d = *make_day(2023, 12, 1); d <= *make_day(2024, 3, 31); d = d + 1) {
        EXPECT_EQ(civil(first_of_month(d)), (civil_date{civil(d).year, civil(d).month, 1}));
    }
}

}  // namespace
}  // namespace rehabkedja
