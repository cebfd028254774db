/// @file
/// Bad input becomes `rehabkedja.InputError`, a ValueError with code, field and row; a wrong type also a TypeError, a
/// figure of a year that has none also a KeyError.

#include "raw.hpp"

namespace rehabkedja::python {

namespace {

void raise(const error& e) {
    const char* const name = e.code == error_code::wrong_type      ? "FactTypeError"
                             : e.code == error_code::outside_years ? "OutsideYearsError"
                                                                   : "InputError";
    const py::object kind = py::module_::import("rehabkedja._errors").attr(name);
    const py::object row = e.row ? py::object(py::int_(*e.row)) : py::none();
    const py::object raised = kind(std::string(name_of(e.code)), e.field, e.says, row);
    PyErr_SetObject(kind.ptr(), raised.ptr());
}

}  // namespace

void bind_errors(py::module_& m) {
    py::register_local_exception_translator([](std::exception_ptr thrown) {
        try {
            if (thrown) std::rethrow_exception(std::move(thrown));
        } catch (const input_error& e) {
            raise(e.why());
        }
    });
    constexpr std::array codes{error_code::bad_date,      error_code::end_before_start, error_code::bad_degree,
                               error_code::bad_value,     error_code::wrong_type,       error_code::unknown_key,
                               error_code::missing_key,   error_code::same_job_twice,   error_code::negative_gap,
                               error_code::overlap,       error_code::bad_table,        error_code::bad_law,
                               error_code::bad_amount,    error_code::outside_validity, error_code::before_birth,
                               error_code::outside_years, error_code::unreadable};
    py::list names;
    for (const error_code c : codes) names.append(std::string(name_of(c)));
    m.attr("error_codes") = py::tuple(names);
}

}  // namespace rehabkedja::python
