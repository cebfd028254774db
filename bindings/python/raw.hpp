/// @file
/// What the rooms of the module share: the raw objects that Python's own values are made from. They are private to the
/// package: nobody's code should name `rehabkedja._core`.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "casters.hpp"
#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/finding/language.hpp"
#include "rehabkedja/json/json.hpp"

namespace rehabkedja::python {

namespace py = pybind11;

/// A law that is compiled when it is first asked, so that a chain of changes compiles once.
class raw_law {
public:
    explicit raw_law(law l, std::shared_ptr<const json::programme_shelf> programmes = {})
        : law_(std::move(l)), programmes_(std::move(programmes)) {}
    [[nodiscard]] const law& source() const { return law_; }
    /// Its variants, compiled. Not under the GIL: another thread may be compiling.
    [[nodiscard]] json::law_shelf& shelf() {
        std::call_once(once_, [this] {
            shelf_ = std::make_unique<json::law_shelf>(law_);
            if (programmes_) shelf_->use(programmes_);
        });
        return *shelf_;
    }

private:
    law law_;
    std::shared_ptr<const json::programme_shelf> programmes_;  // that questions are about; nothing: those compiled in
    std::once_flag once_;
    std::unique_ptr<json::law_shelf> shelf_;
};

/// A person under a law, laid out.
struct raw_chain {
    std::shared_ptr<const json::case_facts> facts;
    rehab_chain chain;
};

/// An answer and the chain it came from, which can explain it.
struct raw_answer {
    std::shared_ptr<const raw_chain> from;
    chain_answer is;
};

/// The language of a name: `en` or `sv`.
inline language language_of(std::string_view name) {
    if (name == "en") return language::english;
    if (name == "sv") return language::swedish;
    throw input_error(
        {error_code::bad_value, "lang", "'" + std::string(name) + "' is not a language here: give en or sv", {}});
}

/// A reckoning as it crosses: what comes out; step, digits and decimals of each term; hundredths; the amount.
using raw_reckoning =
    std::tuple<std::string, std::vector<std::tuple<std::string, std::int64_t, int>>, std::int64_t, std::int64_t>;

/// A place of the law as it crosses: act, chapter, section, letter, paragraph, item, year, number, chapter letter.
using raw_provision = std::tuple<std::string, int, int, std::string, int, int, int, int, std::string>;
raw_provision take_apart(const provision& p);
provision put_together(const raw_provision& p);
std::string_view name_of_act(act a);

/// A wording as it crosses: by which act, since when.
using raw_edition = std::pair<raw_provision, day>;
/// A row of the law that speaks: rule, reason code, place, edition.
using raw_citation = std::tuple<std::string, std::string, raw_provision, std::optional<raw_edition>>;
/// A ruling as it crosses: stage (first and last day, 0 for none), measures, would_change, grounds, missing, rows cited.
using raw_ruling = std::tuple<std::pair<int, int>, std::vector<std::string>, std::vector<std::string>,
                              std::vector<std::string>, std::vector<std::string>, std::vector<raw_citation>>;
std::vector<raw_citation> citations_of(const compiled_law& compiled, const ruling& r);
raw_ruling take_apart(const compiled_law& compiled, const ruling& r);

std::string_view name_of_place(chain_place p);

void bind_errors(py::module_& m);
void bind_law(py::module_& m);
void bind_facts(py::module_& m);
void bind_finding(py::module_& m);
void bind_chain(py::module_& m);
void bind_sickness(py::module_& m);
void bind_income(py::module_& m);
void bind_benefit(py::module_& m);
void bind_batch(py::module_& m);
void bind_programmes(py::module_& m);

}  // namespace rehabkedja::python
