// What can be known of the room of time while compiling. Nothing here runs.
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "rehabkedja/time/day.hpp"
#include "rehabkedja/time/period.hpp"
#include "rehabkedja/time/timeline.hpp"
#include "rehabkedja/time/track.hpp"
#include "rehabkedja/version.hpp"

namespace rehabkedja {
namespace {

// A day is a number of 32 bits, as Arrow's date32: columns of either are columns of the other.
static_assert(sizeof(day) == sizeof(std::int32_t) && alignof(day) == alignof(std::int32_t));
static_assert(std::is_trivially_copyable_v<day> && std::is_standard_layout_v<day>);
static_assert(sizeof(period) == 2 * sizeof(day) && std::is_trivially_copyable_v<period>);

// Types that must not mix do not mix.
static_assert(!std::convertible_to<int, day> && !std::convertible_to<day, int>);
static_assert(std::constructible_from<day, int>);
static_assert(!std::constructible_from<int, day> && !std::constructible_from<bool, day>);
static_assert(!std::convertible_to<day, period> && !std::convertible_to<period, day>);
static_assert(std::totally_ordered<day> && std::equality_comparable<period> && !std::totally_ordered<period>);
static_assert(!std::equality_comparable_with<day, int> && !std::equality_comparable_with<day, period>);

template <class A, class B>
concept addable = requires(A a, B b) { a + b; };
template <class A, class B>
concept subtractable = requires(A a, B b) { a - b; };
static_assert(addable<day, int> && !addable<int, day> && !addable<day, day>);
static_assert(subtractable<day, int> && subtractable<day, day> && !subtractable<int, day>);
static_assert(std::same_as<decltype(day{} - day{}), int> && std::same_as<decltype(day{} + 1), day>);

// Plus or minus one, and differences, never overflow between the ends of time.
static_assert(since_ever < first_sensible_day && last_sensible_day < until_further);
static_assert(std::int64_t{until_further.since_1970} - since_ever.since_1970 < std::numeric_limits<int>::max());
static_assert(days_in(always) > 0 && (since_ever - 1) < since_ever && until_further < until_further + 1);

// The calendar.
static_assert(make_day(1970, 1, 1) == day{0});
static_assert(make_day(1969, 12, 31) == day{-1});
static_assert(make_day(2024, 2, 29) == day{19'782});
static_assert(make_day(2000, 2, 29) && !make_day(1900, 2, 29) && !make_day(2100, 2, 29) && !make_day(2023, 2, 29));
static_assert(!make_day(2024, 0, 1) && !make_day(2024, 13, 1) && !make_day(2024, 4, 31) && !make_day(2024, 1, 0));
static_assert(!make_day(2024, 1, 32) && !make_day(100'000, 1, 1) && !make_day(-100'000, 1, 1));
static_assert(civil(first_sensible_day) == civil_date{1900, 1, 1});
static_assert(civil(last_sensible_day) == civil_date{2200, 12, 31});

// Birthdays.
static_assert(birthday(*make_day(1960, 3, 14), 62) == *make_day(2022, 3, 14));
static_assert(birthday(*make_day(1960, 2, 29), 64) == *make_day(2024, 2, 29));
static_assert(birthday(*make_day(1960, 2, 29), 62) == *make_day(2022, 3, 1));
static_assert(birthday(*make_day(1960, 2, 29), 62, leap_birthday::feb_28) == *make_day(2022, 2, 28));
static_assert(birthday(*make_day(1960, 2, 28), 62) == *make_day(2022, 2, 28));

// Months.
static_assert(add_months(*make_day(2023, 1, 31), 1, month_rounding::last_day_of_month) == *make_day(2023, 2, 28));
static_assert(add_months(*make_day(2023, 1, 31), 1, month_rounding::first_day_of_next) == *make_day(2023, 3, 1));
static_assert(add_months(*make_day(2024, 3, 31), -1, month_rounding::last_day_of_month) == *make_day(2024, 2, 29));
static_assert(add_months(*make_day(2024, 1, 15), -1, month_rounding::last_day_of_month) == *make_day(2023, 12, 15));
static_assert(add_months(*make_day(2023, 12, 31), 2, month_rounding::first_day_of_next) == *make_day(2024, 3, 1));
static_assert(first_of_month(*make_day(2024, 2, 29)) == *make_day(2024, 2, 1));

// Periods are closed: both days count.
inline constexpr period spring{*make_day(2024, 3, 1), *make_day(2024, 4, 29)};
static_assert(days_in(spring) == 60 && days_in(period{spring.first, spring.first}) == 1);
static_assert(contains(spring, spring.first) && contains(spring, spring.last));
static_assert(!contains(spring, spring.first - 1) && !contains(spring, spring.last + 1));
static_assert(gap_between(spring, {spring.last + 1, spring.last + 9}) == 0);
static_assert(gap_between(spring, {*make_day(2024, 7, 28), *make_day(2024, 10, 31)}) == 89);
static_assert(!make_period(spring.last, spring.first) && make_period(spring.first, spring.first));
static_assert(overlap(spring, {spring.last, spring.last}) && !overlap(spring, {spring.last + 1, spring.last + 1}));
static_assert(common(spring, {spring.last, until_further}) == period{spring.last, spring.last});
static_assert(!common(spring, {spring.last + 1, until_further}));

// What is a track and what is none.
static_assert(track<constant_track<int>> && track<stretch_track<bool>>);
static_assert(!track<timeline<int>> && !track<int>);
static_assert(track<decltype(join([](int a, bool b) { return b ? a : 0; }, constant_track(1), constant_track(true)))>);
static_assert(std::same_as<said_by<remembered_track<constant_track<char>>>, char>);
static_assert(std::same_as<decltype(collect(always, constant_track(1))), timeline<int>>);

// Tracks work while compiling, and a walk merges equal neighbours.
constexpr int stretches_of(period through, int cut_every) {
    struct chopped {
        int every;
        constexpr held<bool> on(day d) { return {d.since_1970 >= 100, d + (every - 1)}; }
    };
    int seen = 0;
    walk(through, chopped{cut_every}, [&](period, bool) { ++seen; });
    return seen;
}
static_assert(stretches_of({day{0}, day{199}}, 1) == 2);
static_assert(stretches_of({day{0}, day{199}}, 7) <= 2);
static_assert(first_day(always, constant_track(3), [](int n) { return n == 3; }) == since_ever);
static_assert(!first_day(always, constant_track(3), [](int n) { return n == 4; }));

// The version that CMake and Python read is the one that programs see.
static_assert(version == REHABKEDJA_PROJECT_VERSION);

}  // namespace
}  // namespace rehabkedja
