/// @file
/// Programmes: the catalogue, routes, pathways, goals, as JSON text that the package makes values of.

#include "rehabkedja/json/programmes.hpp"
#include "raw.hpp"

namespace rehabkedja::python {

void bind_programmes(py::module_& m) {
    using json::case_facts;
    using json::programme_shelf;
    const auto free = py::call_guard<py::gil_scoped_release>();
    py::class_<programme_shelf, std::shared_ptr<programme_shelf>>(m, "ProgrammeShelf")
        .def(py::init([] { return std::const_pointer_cast<programme_shelf>(programme_shelf::built_in()); }), free)
        .def(
            "with_definition",
            [](const programme_shelf& s, const std::string& text) {
                return std::const_pointer_cast<programme_shelf>(s.with(text));
            },
            py::arg("text"), free)
        .def(
            "document", [](const programme_shelf& s, const std::string& id) { return s.document(id); },
            py::arg("programme"))
        .def("documents", &programme_shelf::documents)
        .def("vocabulary", &programme_shelf::vocabulary)
        .def(
            "diagram",
            [](const programme_shelf& s, const std::string& id, const std::string& how) {
                return json::diagram_of(s, id, how);
            },
            py::arg("programme"), py::arg("how"))
        .def(
            "goals",
            [](const programme_shelf& s, const std::string& id, const std::string& outcomes) {
                return json::goals_of(s, id, outcomes);
            },
            py::arg("programme"), py::arg("outcomes"), free)
        .def(
            "consistency", [](const programme_shelf& s, const std::string& id) { return json::consistency_of(s, id); },
            py::arg("programme"), free);
    m.def(
        "law_about",
        [](const raw_law& l, std::shared_ptr<programme_shelf> shelf) {
            return std::make_shared<raw_law>(l.source(), std::move(shelf));
        },
        py::arg("law"), py::arg("shelf"));
    m.def("estimate", [](const std::string& counts) { return json::estimate_of(counts); }, py::arg("counts"));
    m.def(
        "routes",
        [](raw_law& l, const programme_shelf& s, const case_facts& f, day on, const std::string& lang) {
            return json::routes(l.shelf(), s, f, on, language_of(lang));
        },
        py::arg("law"), py::arg("shelf"), py::arg("facts"), py::arg("day"), py::arg("lang"), free);
    m.def(
        "pathway",
        [](raw_law& l, const programme_shelf& s, const case_facts& f, const std::string& id, day on,
           std::optional<day> known_on) { return json::pathway_of(l.shelf(), s, f, id, on, known_on); },
        py::arg("law"), py::arg("shelf"), py::arg("facts"), py::arg("programme"), py::arg("day"), py::arg("known_on"),
        free);
}

}  // namespace rehabkedja::python
