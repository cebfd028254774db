/// @file
/// How days and periods cross between C++ and Python: `datetime.date` and pairs of them.
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

// Python's own header for dates does not compile alone: it stands after pybind11, which brings Python.h.
#include <datetime.h>

#include <string>
#include <utility>

#include "rehabkedja/time/period.hpp"

namespace rehabkedja::python {

/// The day of a Python date. @throws input_error (`wrong_type`) for a datetime with a time of day: it is no day; (`bad_date`)
/// for a date outside 1900-2200.
inline day day_of(pybind11::handle date) {
    if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
    PyObject* const p = date.ptr();
    if (PyDateTime_Check(p) != 0) {
        const bool midnight = PyDateTime_DATE_GET_HOUR(p) == 0 && PyDateTime_DATE_GET_MINUTE(p) == 0 &&
                              PyDateTime_DATE_GET_SECOND(p) == 0 && PyDateTime_DATE_GET_MICROSECOND(p) == 0;
        if (!midnight) {
            throw input_error(
                {error_code::wrong_type, {}, std::string(pybind11::str(date)) + " has a time of day: give a date", {}});
        }
    }
    const auto found = make_day(PyDateTime_GET_YEAR(p), PyDateTime_GET_MONTH(p), PyDateTime_GET_DAY(p));
    if (!found || *found < first_sensible_day || *found > last_sensible_day) {
        throw input_error(
            {error_code::bad_date, {}, std::string(pybind11::str(date)) + " lies outside the years 1900-2200", {}});
    }
    return *found;
}

/// The Python date of a day; days that Python's calendar does not have become its first or last.
inline PyObject* date_of(day d) {
    if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
    constexpr civil_date first{1, 1, 1};
    constexpr civil_date last{9999, 12, 31};
    const civil_date c = d < *make_day(1, 1, 1) ? first : d > *make_day(9999, 12, 31) ? last : civil(d);
    return PyDate_FromDate(c.year, c.month, c.day_of_month);
}

}  // namespace rehabkedja::python

namespace pybind11::detail {

template <>
struct type_caster<rehabkedja::day> {
    PYBIND11_TYPE_CASTER(rehabkedja::day, const_name("datetime.date"));

    bool load(handle source, bool /*convert*/) {
        if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
        if (!source || PyDate_Check(source.ptr()) == 0) return false;
        value = rehabkedja::python::day_of(source);
        return true;
    }
    static handle cast(rehabkedja::day d, return_value_policy /*policy*/, handle /*parent*/) {
        return rehabkedja::python::date_of(d);
    }
};

template <>
struct type_caster<rehabkedja::period> {
    PYBIND11_TYPE_CASTER(rehabkedja::period, const_name("tuple[datetime.date, datetime.date]"));

    bool load(handle source, bool convert) {
        make_caster<std::pair<rehabkedja::day, rehabkedja::day>> both;
        if (!both.load(source, convert)) return false;
        const auto pair = cast_op<std::pair<rehabkedja::day, rehabkedja::day>>(both);
        value = {pair.first, pair.second};
        return true;
    }
    static handle cast(rehabkedja::period p, return_value_policy policy, handle parent) {
        return make_caster<std::pair<rehabkedja::day, rehabkedja::day>>::cast(std::pair(p.first, p.last), policy,
                                                                              parent);
    }
};

}  // namespace pybind11::detail
