/// @file
/// The module `rehabkedja._core`, room by room. It holds no state, so it needs no GIL of its own.

#include "raw.hpp"
#include "rehabkedja/version.hpp"

PYBIND11_MODULE(_core, m, pybind11::mod_gil_not_used()) {
    using namespace rehabkedja::python;
    m.doc() = "The compiled part of rehabkedja. Private: use the package.";
    m.attr("version") = std::string(rehabkedja::version);
    bind_errors(m);
    bind_law(m);
    bind_facts(m);
    bind_finding(m);
    bind_chain(m);
    bind_sickness(m);
    bind_income(m);
    bind_benefit(m);
    bind_batch(m);
    bind_programmes(m);
}
