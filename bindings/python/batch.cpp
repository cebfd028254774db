/// @file
/// A table of spells on a day: columns in, columns out, with the GIL released in between.

#include <pybind11/numpy.h>

#include <cstdint>
#include <span>

#include "on_day.hpp"
#include "raw.hpp"

namespace rehabkedja::python {

namespace {

template <class T>
using column = py::array_t<T, py::array::c_style>;

template <class T>
std::span<const T> span_of(const column<T>& c) {
    return {c.data(), static_cast<std::size_t>(c.size())};
}
template <class T>
column<T> column_of(const std::vector<T>& values) {
    return column<T>(static_cast<py::ssize_t>(values.size()), values.data());
}

py::tuple ask_on_day(raw_law& l, day asked, const column<std::int64_t>& starts, const column<std::int32_t>& first,
                     const column<std::int32_t>& last, const column<std::uint8_t>& degree, const column<std::uint8_t>& who,
                     const column<std::int32_t>& born, bool with_next_change) {
    const spells table{span_of(starts), span_of(first), span_of(last), span_of(degree), span_of(who), span_of(born)};
    answers_on_day found;
    {
        const py::gil_scoped_release released;
        found = on_day(l.shelf().base(), asked, table, with_next_change);
    }
    const compiled_law& law = *l.shelf().base();
    py::list rulings;
    for (const ruling& r : found.rulings) rulings.append(take_apart(law, r));
    return py::make_tuple(column_of(found.chain_day), column_of(found.ruling), column_of(found.next_change), rulings);
}

}  // namespace

void bind_batch(py::module_& m) {
    m.def("on_day", &ask_on_day, py::arg("law"), py::arg("day"), py::arg("starts").noconvert(), py::arg("first").noconvert(),
          py::arg("last").noconvert(), py::arg("degree").noconvert(), py::arg("who").noconvert(), py::arg("born").noconvert(),
          py::arg("with_next_change"));
}

}  // namespace rehabkedja::python
