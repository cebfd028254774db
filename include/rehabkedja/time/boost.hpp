/// @file
/// The edge to Boost.Date_Time, and the only header that knows it. Not in the umbrella: include it where dates of Boost
/// come in or go out, and link `rehabkedja::boost` (headers only; nothing of Boost is linked).
///
/// What is different inside, and therefore stopped here:
/// - a default date of Boost is `not_a_date_time` and compares greater than every real date: an error;
/// - `pos_infin` and `neg_infin` give huge numbers of days: an error; an open period has no date of Boost;
/// - a period of Boost ends on the day before its end, ours on its last day: converted;
/// - Boost's `months` snap to the ends of months: this header does not bring them in; see `add_months`.
#pragma once

#include <string>
#include <string_view>

#include <boost/date_time/gregorian/greg_date.hpp>
#include <boost/date_time/period.hpp>

#include "rehabkedja/time/day.hpp"
#include "rehabkedja/time/period.hpp"
#include "rehabkedja/time/result.hpp"

namespace rehabkedja {

/// Boost's half-open period of dates, the same type as `boost::gregorian::date_period`.
using boost_date_period = boost::date_time::period<boost::gregorian::date, boost::gregorian::date_duration>;

namespace detail {
/// An error of the edge.
[[nodiscard]] inline error no_date(error_code code, std::string_view field, std::string says) {
    return {code, std::string(field), std::move(says), {}};
}

/// The day of a date that is no special value, whatever its year.
[[nodiscard]] inline result<day> day_of_boost(const boost::gregorian::date& date, std::string_view field) {
    if (date.is_not_a_date()) return no_date(error_code::bad_date, field, "is not_a_date_time");
    if (date.is_infinity()) return no_date(error_code::bad_date, field, "is infinite: leave the date out instead");
    const auto parts = date.year_month_day();
    return day_of(parts.year, parts.month.as_number(), parts.day);
}

/// The day, if a fact may name it.
[[nodiscard]] inline result<day> sensible(result<day> found, std::string_view field) {
    if (found && (*found < first_sensible_day || *found > last_sensible_day)) {
        return no_date(error_code::bad_date, field, "'" + to_string(*found) + "' lies outside the years 1900-2200");
    }
    return found;
}
}  // namespace detail

/// The day of a date. Errors: `bad_date` for `not_a_date_time`, for the infinities and for dates outside 1900-2200 (the
/// same days that `parse_day` takes; Boost's `min_date_time` and `max_date_time` lie outside).
[[nodiscard]] inline result<day> from_boost(const boost::gregorian::date& date, std::string_view field = {}) {
    return detail::sensible(detail::day_of_boost(date, field), field);
}

/// The date of a day. Errors: `bad_date` for days that Boost does not have, outside 1400-9999; so for `since_ever` and
/// `until_further`, which never become an infinity.
[[nodiscard]] inline result<boost::gregorian::date> to_boost(day d, std::string_view field = {}) {
    constexpr day first_of_boost = detail::day_of(1400, 1, 1);
    constexpr day last_of_boost = detail::day_of(9999, 12, 31);
    if (d < first_of_boost || d > last_of_boost) {
        return detail::no_date(error_code::bad_date, field,
                               "'" + to_string(d) + "' lies outside the dates of Boost, 1400-9999");
    }
    const civil_date c = civil(d);
    using part = unsigned short;  // NOLINT(google-runtime-int): the type of Boost's own parts
    return boost::gregorian::date(static_cast<part>(c.year), static_cast<part>(c.month),
                                  static_cast<part>(c.day_of_month));
}

/// The closed period of a half-open one: its last day is the day before Boost's end. Errors: `end_before_start` for an
/// empty period, `bad_date` where either end is no date or a day of it lies outside 1900-2200.
[[nodiscard]] inline result<period> from_boost(const boost_date_period& dates, std::string_view field = {}) {
    const auto first = detail::day_of_boost(dates.begin(), field);
    if (!first) return first.why();
    const auto end = detail::day_of_boost(dates.end(), field);
    if (!end) return end.why();
    if (*end <= *first) return detail::no_date(error_code::end_before_start, field, "is an empty period");
    const auto from = detail::sensible(*first, field);
    if (!from) return from.why();
    const auto last = detail::sensible(*end - 1, field);
    if (!last) return last.why();
    return period{*from, *last};
}

/// The half-open period of a closed one: Boost's end is the day after the last. Errors: `bad_date` for a period that is
/// open at either end or reaches outside 1400 to 30 December 9999, `end_before_start` for one that is no period.
[[nodiscard]] inline result<boost_date_period> to_boost(period p, std::string_view field = {}) {
    if (p.last < p.first)
        return detail::no_date(error_code::end_before_start, field, to_string(p) + " ends before it begins");
    const auto begin = to_boost(p.first, field);
    if (!begin) return begin.why();
    const auto last = to_boost(p.last, field);
    if (!last) return last.why();
    const auto end = to_boost(p.last + 1, field);
    if (!end) return end.why();
    return boost_date_period(*begin, *end);
}

}  // namespace rehabkedja
