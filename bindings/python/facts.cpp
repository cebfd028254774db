/// @file
/// Facts: read by the one reader of the case format, whatever they came as. And the questions of case files.

#include "raw.hpp"

namespace rehabkedja::python {

void bind_facts(py::module_& m) {
    using json::case_facts;
    py::class_<case_facts, std::shared_ptr<case_facts>>(m, "Facts")
        .def_readonly("canonical", &case_facts::canonical)
        .def_property_readonly("certificates", [](const case_facts& f) -> std::optional<std::size_t> {
            return f.who.sick ? std::optional(f.who.sick->size()) : std::nullopt;
        });
    m.def(
        "read_facts", [](const std::string& text) { return std::make_shared<case_facts>(json::read_facts(text)); },
        py::arg("text"), py::call_guard<py::gil_scoped_release>());
    m.def(
        "answer_item",
        [](raw_law& l, const case_facts& f, const std::string& item, const std::string& lang) {
            return json::answer(l.shelf(), f, item, language_of(lang));
        },
        py::arg("law"), py::arg("facts"), py::arg("item"), py::arg("lang"), py::call_guard<py::gil_scoped_release>());
    m.def(
        "run_case",
        [](raw_law& l, const std::string& text, const std::string& lang) {
            return json::run_case(l.shelf(), text, language_of(lang));
        },
        py::arg("law"), py::arg("text"), py::arg("lang"), py::call_guard<py::gil_scoped_release>());
}

}  // namespace rehabkedja::python
