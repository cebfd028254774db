/// @file
/// The chain of one person: answers about a day, answers through a period, what comes next.

#include "raw.hpp"
#include "rehabkedja/chain/explain.hpp"
#include "rehabkedja/chain/milestones.hpp"
#include "rehabkedja/chain/next_change.hpp"
#include "rehabkedja/chain/sentences.hpp"
#include "rehabkedja/chain/work_trial.hpp"

namespace rehabkedja::python {

namespace {

/// yes / no / unknown, the day, the names of what is missing.
using raw_date = std::tuple<std::string, std::optional<day>, std::vector<std::string>>;

raw_date comes_of(const dated_answer& a) {
    std::vector<std::string> missing = lacking_names_of(a.missing);
    if (!a.missing_fact.empty()) missing.push_back(a.missing_fact);
    return {std::string(name_of(a.comes)), a.on, std::move(missing)};
}

/// days, notified, allowed, findings, the first day of a next one.
using raw_work_trial = std::tuple<period, std::optional<day>, std::string, std::vector<finding>, std::optional<day>>;

std::vector<raw_work_trial> work_trials_of(const raw_chain& c) {
    if (c.facts->who.work_trial_unknown)
        throw input_error(
            {error_code::missing_key, "work_trial", "is not known: without it there is nothing to check", {}});
    std::vector<raw_work_trial> found;
    for (work_trial_finding& w : work_trials(c.chain.under().source(), c.facts->who.work_trial)) {
        found.emplace_back(w.trial.when, w.trial.notified, std::string(name_of(w.allowed)), std::move(w.findings),
                           w.next_start);
    }
    return found;
}

chain_place place_of(std::string_view name) {
    for (const chain_place p : {chain_place::outside, chain_place::before_law, chain_place::counted}) {
        if (name_of_place(p) == name) return p;
    }
    return chain_place::unknown;
}

/// name, number, whether it counts in the chain, when, the place in the law.
using raw_milestone = std::tuple<std::string, int, bool, raw_date, raw_provision>;

std::shared_ptr<raw_chain> lay_out(raw_law& l, std::shared_ptr<const json::case_facts> f) {
    auto law = l.shelf().for_facts(*f);
    rehab_chain chain(std::move(law), f->who);
    return std::make_shared<raw_chain>(raw_chain{std::move(f), std::move(chain)});
}

std::vector<raw_answer> through(const std::shared_ptr<raw_chain>& c, day first, day last) {
    if (last < first) {
        throw input_error({error_code::end_before_start,
                           "last",
                           to_string(last) + " lies before the first day, " + to_string(first),
                           {}});
    }
    std::vector<raw_answer> found;
    for (chain_answer& a : c->chain.through({first, last})) found.push_back({c, std::move(a)});
    return found;
}

std::vector<raw_milestone> milestones_of(const raw_chain& c, std::optional<day> d) {
    std::vector<raw_milestone> found;
    for (const milestone& s : milestones(c.chain, c.facts->who, d)) {
        const std::string name = s.in_chain ? std::to_string(s.number) : std::string(s.name);
        found.emplace_back(name, s.number, s.in_chain, comes_of(s.due), take_apart(s.at));
    }
    return found;
}

/// The sentence of an answer that Python holds by itself.
std::string answer_sentence(period when, const std::string& place, std::optional<int> chain_day,
                            const std::vector<std::string>& measures, const std::vector<std::string>& missing,
                            day counting_from, day read_until, const std::string& lang) {
    chain_answer a;
    a.when = when;
    a.place = place_of(place);
    a.chain_day = chain_day;
    const auto among = [](const std::vector<std::string>& names, std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (const auto& [one, name] : measure_names) {
        if (among(measures, name)) a.is.measures = static_cast<measure_set>(a.is.measures | only(one));
    }
    for (const auto& [one, name] : lacking_names) {
        if (among(missing, name)) a.chain_day_missing |= only(one);
    }
    // The measures are known when there are some, though the chain day may not be.
    if (measures.empty()) a.is.missing = a.chain_day_missing;
    return sentence(a, counting_from, read_until, language_of(lang));
}

}  // namespace

std::vector<raw_citation> citations_of(const compiled_law& compiled, const ruling& r) {
    const auto& all = compiled.parts().citations;
    std::vector<raw_citation> cited;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!r.cited.has(i)) continue;
        const citation& c = all[i];
        std::optional<raw_edition> edition;
        if (c.edition != no_change) {
            const amendment& by = compiled.source().changes[c.edition];
            edition.emplace(take_apart(by.by), by.originally);
        }
        cited.emplace_back(std::string(detail::rule_name(c.in)), std::string(name_of(c.why)), take_apart(c.at),
                           std::move(edition));
    }
    return cited;
}

raw_ruling take_apart(const compiled_law& compiled, const ruling& r) {
    return {{r.stage_first, r.stage_last}, measure_names_of(r.measures), judgement_names_of(r.would_change),
            judgement_names_of(r.grounds), lacking_names_of(r.missing),  citations_of(compiled, r)};
}

std::string_view name_of_place(chain_place p) {
    switch (p) {
        case chain_place::outside: return "outside";
        case chain_place::before_law: return "before_law";
        case chain_place::counted: return "counted";
        case chain_place::unknown: return "unknown";
    }
    return "unknown";
}

void bind_chain(py::module_& m) {
    using released = py::call_guard<py::gil_scoped_release>;
    py::class_<raw_answer>(m, "Answer")
        .def_property_readonly("first", [](const raw_answer& a) { return a.is.when.first; })
        .def_property_readonly("last", [](const raw_answer& a) { return a.is.when.last; })
        .def_property_readonly("place", [](const raw_answer& a) { return std::string(name_of_place(a.is.place)); })
        .def_property_readonly("chain_day", [](const raw_answer& a) { return a.is.chain_day; })
        .def_property_readonly("chain_day_missing",
                               [](const raw_answer& a) { return lacking_names_of(a.is.chain_day_missing); })
        .def_property_readonly(
            "stage", [](const raw_answer& a) { return std::pair<int, int>(a.is.is.stage_first, a.is.is.stage_last); })
        .def_property_readonly("measures", [](const raw_answer& a) { return measure_names_of(a.is.is.measures); })
        .def_property_readonly("would_change",
                               [](const raw_answer& a) { return judgement_names_of(a.is.is.would_change); })
        .def_property_readonly("grounds", [](const raw_answer& a) { return judgement_names_of(a.is.is.grounds); })
        .def_property_readonly("missing", [](const raw_answer& a) { return lacking_names_of(a.is.is.missing); })
        .def_property_readonly("citations",
                               [](const raw_answer& a) { return citations_of(a.from->chain.under(), a.is.is); })
        .def_property_readonly("added", [](const raw_answer& a) { return a.is.added; })
        .def(
            "findings", [](const raw_answer& a) { return explain(a.from->chain, a.is); }, released())
        .def(
            "to_json",
            [](const raw_answer& a, const std::string& lang) {
                return json::write_answer(a.from->chain, a.is, language_of(lang));
            },
            py::arg("lang"), released());

    py::class_<raw_chain, std::shared_ptr<raw_chain>>(m, "Chain")
        // No guard here: what py::init does after the making needs the GIL.
        .def(py::init([](raw_law& l, std::shared_ptr<const json::case_facts> f) {
                 const py::gil_scoped_release guard;
                 return lay_out(l, std::move(f));
             }),
             py::arg("law"), py::arg("facts"))
        .def(
            "on", [](const std::shared_ptr<raw_chain>& c, day d) { return raw_answer{c, c->chain.on(d)}; },
            py::arg("day"), released())
        .def("through", &through, py::arg("first"), py::arg("last"), released())
        .def(
            "next_change", [](const raw_chain& c, day d) { return next_change(c.chain, d); }, py::arg("day"),
            released())
        .def("milestones", &milestones_of, py::arg("day"), released())
        .def(
            "day_falls_on",
            [](const raw_chain& c, int number, std::optional<day> d) {
                return comes_of(day_falls_on(c.chain, number, d));
            },
            py::arg("number"), py::arg("day"), released())
        .def(
            "restart",
            [](const raw_chain& c, std::optional<day> d) {
                const restart_days r = restart_after(c.chain, d);
                return std::pair(comes_of(r.last_added), comes_of(r.first_restart));
            },
            py::arg("day"), released())
        .def("work_trials", &work_trials_of, released())
        .def(
            "period_missing",
            [](const raw_chain& c, std::optional<day> d) { return lacking_names_of(period_missing(c.chain, d, true)); },
            py::arg("day"), released())
        .def_property_readonly("sick_periods", [](const raw_chain& c) { return c.chain.sick(); });
    m.def("answer_sentence", &answer_sentence, py::arg("when"), py::arg("place"), py::arg("chain_day"),
          py::arg("measures"), py::arg("missing"), py::arg("counting_from"), py::arg("read_until"), py::arg("lang"));
    py::list measures;
    for (const auto& [one, name] : measure_names) measures.append(std::string(name));
    m.attr("measures") = py::tuple(measures);
    py::list missing;
    for (const auto& [one, name] : lacking_names) missing.append(std::string(name));
    m.attr("missing") = py::tuple(missing);
}

}  // namespace rehabkedja::python
