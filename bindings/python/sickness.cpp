/// @file
/// Certificates: sick cases, degrees, the active one; lengths in named partitions.

#include <algorithm>
#include <string>

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

/// @throws input_error (`missing_key`): a fact of a certificate is not known, and the answer hangs on it.
[[noreturn]] void lacks(std::size_t i, const char* key) {
    throw input_error({error_code::missing_key,
                       "sick[" + std::to_string(i) + "]." + key,
                       "is not known, and the answer hangs on it",
                       {}});
}

/// @throws input_error (`missing_key`) when days or degree of a certificate are not known. One whose degree lies below every
/// least degree of the law makes no sick day, whatever its days.
void all_known(const std::vector<certificate>& all, int least) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].degree && *all[i].degree < least) continue;
        if (!all[i].first) lacks(i, "from");
        if (!all[i].last) lacks(i, "to");
        if (!all[i].degree) lacks(i, "degree");
    }
}

/// The lowest least degree that the law has had.
int least_degree_of(const law& l) {
    int least = 100;  // no day of the law asks for more
    for (const auto& e : l.numbers.at(static_cast<std::size_t>(parameter::least_degree)).entries())
        least = std::min(least, e.is);
    return least;
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
    all_known(certificates_of(f), least_degree_of(law->source()));
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
    constexpr int any_degree = 0;
    all_known(certificates_of(f), any_degree);
    std::vector<raw_degree> found;
    for (const sick_stretch& s : degrees_of(certificates_of(f), overlap_of(law->source()))) {
        found.emplace_back(s.when, s.degree, s.lowest_degree, s.certificates);
    }
    return found;
}

std::optional<std::size_t> active_on(const json::case_facts& f, day d) {
    const std::vector<certificate>& all = certificates_of(f);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const certificate& c = all[i];
        const bool surely_not = (c.first && d < *c.first) || (c.last && *c.last < d);
        if (surely_not) continue;
        if (!c.first) lacks(i, "from");
        if (!c.last) lacks(i, "to");
    }
    // The degree decides between those that were signed and began alike.
    const auto with_unknown_as = [&](int degree) {
        std::vector<certificate> said = all;
        for (certificate& c : said) c.degree = c.degree.value_or(degree);
        return active_certificate(said, d);
    };
    constexpr int highest = 100;
    const auto found = with_unknown_as(0);
    const auto other = with_unknown_as(highest);
    if (found != other) lacks(*other, "degree");
    return found;
}

std::vector<std::pair<std::size_t, std::size_t>> equal_in(const json::case_facts& f) {
    const std::vector<certificate>& all = certificates_of(f);
    const auto may_be = [](const std::optional<day>& a, const std::optional<day>& b) { return !a || !b || *a == *b; };
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].first && all[i].last) continue;
        for (std::size_t k = 0; k < all.size(); ++k) {
            if (k != i && may_be(all[i].first, all[k].first) && may_be(all[i].last, all[k].last))
                lacks(i, all[i].first ? "to" : "from");
        }
    }
    return equal_periods(all);
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
    m.def("active_certificate", &active_on, py::arg("facts"), py::arg("day"), released());
    m.def("equal_periods", &equal_in, py::arg("facts"), released());
    m.def("partitions", &all_partitions);
}

}  // namespace rehabkedja::python
