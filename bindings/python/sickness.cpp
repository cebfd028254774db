/// @file
/// Certificates: sick cases, degrees, the active one; lengths in named partitions.

#include "raw.hpp"
#include "rehabkedja/law/partition.hpp"
#include "rehabkedja/sickness/degree.hpp"
#include "rehabkedja/sickness/sick_case.hpp"

namespace rehabkedja::python {

namespace {

/// The certificates. @throws input_error (`missing_key`) when the facts do not say which there are.
const std::vector<certificate>& certificates_of(const json::case_facts& f) {
    if (f.who.sick) return *f.who.sick;
    throw input_error({error_code::missing_key, "sick", "is not known: without it there is nothing to count", {}});
}

degree_overlap overlap_of(const law& l) {
    return l.reads(option::degree_overlap, "latest_signed") ? degree_overlap::latest_signed : degree_overlap::highest;
}

/// outer days, sick days, places of the certificates, how many certificates.
using raw_case = std::tuple<period, std::vector<period>, std::vector<std::size_t>, std::size_t>;

std::vector<raw_case> cases_of(raw_law& l, const json::case_facts& f, int gap) {
    const auto law = l.shelf().for_facts(f);
    if (hangs_on_an_id(law->source(), certificates_of(f)))
        throw input_error(
            {error_code::missing_key, "sick.id", "is not known, and which certificates are one hangs on it", {}});
    const auto cases = sick_cases(law->source(), certificates_of(f), gap).value();
    std::vector<raw_case> found;
    found.reserve(cases.size());
    for (const sick_case& c : cases) found.emplace_back(c.when, c.sick, c.certificates, c.how_many);
    return found;
}

/// days, degree, lowest possible degree, places of the certificates.
using raw_degree = std::tuple<period, int, int, std::vector<std::size_t>>;

std::vector<raw_degree> degrees(raw_law& l, const json::case_facts& f) {
    const auto law = l.shelf().for_facts(f);
    std::vector<raw_degree> found;
    for (const sick_stretch& s : degrees_of(certificates_of(f), overlap_of(law->source()))) {
        found.emplace_back(s.when, s.degree, s.lowest_degree, s.certificates);
    }
    return found;
}

/// name, source, whether groups overlap, groups as name, first, last.
using raw_partition = std::tuple<std::string, std::string, bool, std::vector<std::tuple<std::string, int, int>>>;

std::vector<raw_partition> all_partitions() {
    std::vector<raw_partition> found;
    for (const partition& p : partitions) {
        std::vector<std::tuple<std::string, int, int>> groups;
        for (const length_group& g : p.groups) {
            if (!g.name.empty()) groups.emplace_back(std::string(g.name), g.first, g.last);
        }
        found.emplace_back(std::string(p.name), std::string(p.source), p.overlaps, std::move(groups));
    }
    return found;
}

}  // namespace

void bind_sickness(py::module_& m) {
    using released = py::call_guard<py::gil_scoped_release>;
    m.def("sick_cases", &cases_of, py::arg("law"), py::arg("facts"), py::arg("gap"), released());
    m.def("degrees", &degrees, py::arg("law"), py::arg("facts"), released());
    m.def(
        "active_certificate",
        [](const json::case_facts& f, day d) { return active_certificate(certificates_of(f), d); }, py::arg("facts"),
        py::arg("day"), released());
    m.def(
        "equal_periods", [](const json::case_facts& f) { return equal_periods(certificates_of(f)); }, py::arg("facts"),
        released());
    m.def("partitions", &all_partitions);
}

}  // namespace rehabkedja::python
