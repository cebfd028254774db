/// @file
/// Programmes as JSON: the catalogue that is compiled in, definitions of your own, and questions about them. Needs the
/// compiled target (`rehabkedja::rehabkedja`). All functions throw `input_error` with the path of the fault for input that is
/// not right.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/json/json.hpp"
#include "rehabkedja/programme/catalogue.hpp"

namespace rehabkedja::json {

/// A catalogue and the documents that it was read from. Immutable, shared.
///
///     const auto shelf = programme_shelf::built_in();
///     const auto mine = shelf->with(R"({"format": 1, "id": "my_programme", ...})");
class programme_shelf {
public:
    /// The catalogue that is compiled in.
    [[nodiscard]] static std::shared_ptr<const programme_shelf> built_in();
    /// A shelf of a vocabulary, definitions and national data (obstacles; empty: none), each as JSON text.
    [[nodiscard]] static std::shared_ptr<const programme_shelf> of(std::string_view vocabulary,
                                                                   const std::vector<std::string>& definitions,
                                                                   std::string_view national = {});
    /// A shelf with one more definition; one of the same identifier gives way.
    [[nodiscard]] std::shared_ptr<const programme_shelf> with(std::string_view definition) const;

    /// The programmes.
    [[nodiscard]] const programme_catalogue& catalogue() const { return *catalogue_; }
    /// A definition as its document was written, as JSON on one line. Errors: `bad_value` for an identifier that is none.
    [[nodiscard]] std::string document(std::string_view id) const;
    /// All definitions, a list of objects with `id`; one of them where one is named.
    [[nodiscard]] std::string documents() const;
    /// The vocabulary, as its document was written.
    [[nodiscard]] const std::string& vocabulary() const { return vocabulary_; }

private:
    std::string vocabulary_;
    std::string national_;
    std::map<std::string, std::string, std::less<>> documents_;  // by identifier
    std::vector<std::string> order_;
    std::shared_ptr<const programme_catalogue> catalogue_;
};

/// Where a person may come: the rule of each programme, whether it runs and has places left, priorities, what failed, what is
/// missing and what is best asked first, near misses; and what the screening of obstacles finds. An object with `day`,
/// `programmes`, `ask_first`, `obstacles`.
[[nodiscard]] std::string routes(law_shelf& laws, const programme_shelf& shelf, const case_facts& facts, day on,
                                 language in = language::english);

/// Where the case of a person in a programme is on a day, from the events among the facts: open steps, the way there, what
/// may happen next and what it still needs, what is due and overdue, consent. With `known_on` as it was known by the end of
/// that day. Errors: those of `replay`, and `bad_value` for a programme that is none.
[[nodiscard]] std::string pathway_of(law_shelf& laws, const programme_shelf& shelf, const case_facts& facts,
                                     std::string_view programme, day on, std::optional<day> known_on = {});

/// The goals of a programme (of all, where none is named), with the outcomes that are given: a JSON object with `goals`
/// (`{"enter.t1": {"reached": 22, "of": 74, "women": {...}, "men": {...}}}`) or `people` (a list of attributes), and where
/// wanted `interval` (`clopper_pearson`, `wilson`), `confidence`, `mask_below`. Empty text: no outcomes. Errors: `bad_value`
/// for a denominator of zero, `unknown_key` for a goal or attribute that is none.
[[nodiscard]] std::string goals_of(const programme_shelf& shelf, std::string_view programme,
                                   std::string_view outcomes = {});

/// Whether the numbers of a plan (of all, where none is named) can hold, with the arithmetic: a list of checks.
[[nodiscard]] std::string consistency_of(const programme_shelf& shelf, std::string_view programme = {});

/// The Finsam target group from counts of its six groups by association, with the shares of MIA's table: without overlap, by
/// chance (`population`), less those counted twice (`counted_twice`), and the least it can be.
[[nodiscard]] std::string estimate_of(std::string_view counts);

/// The pathway of a programme drawn: `mermaid` or `graphviz`. Errors: `bad_value` for another word or programme.
[[nodiscard]] std::string diagram_of(const programme_shelf& shelf, std::string_view programme, std::string_view how);

}  // namespace rehabkedja::json
