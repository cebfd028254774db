/// @file
/// The law as a value: changed copies of it, what is in it, its hash.

#include <algorithm>
#include <set>

#include "raw.hpp"
#include "rehabkedja/finding/receipt.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "rehabkedja/law/swedish_money.hpp"

namespace rehabkedja::python {

namespace {

using changed = std::shared_ptr<raw_law>;

[[noreturn]] void no_such(const char* field, const std::string& name) {
    throw input_error({error_code::bad_value, field, "the law has no '" + name + "'", {}});
}

/// @throws input_error (`bad_value`) for a day on which there was no law of the chain yet.
void not_before(const law& l, day d) {
    if (d >= l.counting_from) return;
    throw input_error({error_code::bad_value,
                       "day",
                       to_string(d) + " lies before the law of the chain begins, " + to_string(l.counting_from),
                       {}});
}

/// The kind and year of `price_base_amount.2028`; the name alone stands for the year of the day.
std::optional<std::pair<std::size_t, int>> base_amount_of(std::string_view name, day from) {
    for (std::size_t kind = 0; kind < base_amount_names.size(); ++kind) {
        const std::string_view its_name = base_amount_names.at(kind);
        if (name == its_name) return std::pair(kind, civil(from).year);
        constexpr std::size_t dot_and_year = 5;
        if (!name.starts_with(its_name) || name.size() != its_name.size() + dot_and_year) continue;
        if (name[its_name.size()] != '.') continue;
        const auto january = parse_day(std::string(name.substr(its_name.size() + 1)) + "-01-01");
        if (january) return std::pair(kind, civil(*january).year);
    }
    return std::nullopt;
}

changed with_parameter(const raw_law& l, const std::string& name, day from, std::int64_t value) {
    law copy = l.source();
    if (const auto which = parameter_of(name)) {
        constexpr std::int64_t beyond = 10'001;
        copy.set(*which, from, static_cast<int>(std::clamp<std::int64_t>(value, -1, beyond)));
    } else if (const auto figure = money_parameter_of(name)) {
        copy.money.set(*figure, from, value);
    } else if (const auto base = base_amount_of(name, from)) {
        money_law::set(copy.money.base(base->first), base->second, kronor{value});
    } else {
        no_such("name", name);
    }
    return std::make_shared<raw_law>(std::move(copy));
}

changed with_option(const raw_law& l, const std::string& name, const std::string& value) {
    if (name == "grace25_from") {
        const auto from = parse_day(value);
        if (!from) throw input_error({error_code::bad_date, "value", "'" + value + "' is not a date", {}});
        law copy = l.source();
        copy.money.grace25_from = *from;
        return std::make_shared<raw_law>(std::move(copy));
    }
    const auto which = option_of(name);
    if (!which) no_such("name", name);
    const auto chosen = choice_of(*which, value);
    if (!chosen) {
        std::string allowed;
        for (const std::string_view v : option_list.at(static_cast<std::size_t>(*which)).values) {
            if (!v.empty()) (allowed += allowed.empty() ? "" : ", ") += v;
        }
        throw input_error({error_code::bad_value,
                           "value",
                           "'" + value + "' is no value of " + name + ": give one of " + allowed,
                           {}});
    }
    law copy = l.source();
    copy.choose(*which, *chosen);
    return std::make_shared<raw_law>(std::move(copy));
}

/// Takes away all rows that ask for this judgement, under whatever reason.
changed without_ground(const raw_law& l, const std::string& name, day from) {
    const auto* const found = std::find(judgement_names.begin(), judgement_names.end(), name);
    if (found == judgement_names.end()) no_such("name", name);
    const auto ground = static_cast<judgement>(found - judgement_names.begin());
    law copy = l.source();
    std::set<reason> reasons;
    for (const chain_row& row : l.source().rows) {
        if (judgement_of(row.with) == ground) reasons.insert(row.why);
    }
    for (const reason why : reasons) copy.drop(why, from);
    return std::make_shared<raw_law>(std::move(copy));
}

changed with_labour_market_measure(const raw_law& l, const std::string& name, day from) {
    for (const auto& [one, its_name] : measure_names) {
        if (its_name != name) continue;
        law copy = l.source();
        copy.set_labour_market(from, one);
        return std::make_shared<raw_law>(std::move(copy));
    }
    no_such("name", name);
}

/// name, unit, place, standing, values as first day and number, where they were read.
using raw_parameter =
    std::tuple<std::string, std::string, raw_provision, std::string, std::vector<std::pair<day, int>>, std::string>;

std::vector<raw_parameter> parameters_of(const raw_law& l) {
    std::vector<raw_parameter> found;
    for (std::size_t i = 0; i < parameters; ++i) {
        const parameter_entry& p = parameter_list.at(i);
        std::vector<std::pair<day, int>> values;
        standing sure = standing::confirmed;  // how the least known of the values is known
        for (const auto& e : l.source().numbers.at(i).entries()) {
            const amendment& by = l.source().changes[e.since];
            if (by.applies_from == never) continue;
            values.emplace_back(by.originally, e.is);
            sure = worse(sure, e.sure);
        }
        found.emplace_back(std::string(p.name), std::string(p.unit), take_apart(p.at), std::string(name_of(sure)),
                           std::move(values), std::string(source_of(p)));
    }
    return found;
}

/// name, values, default or nothing, chosen or nothing, what it decides, place, standing.
using raw_option = std::tuple<std::string, std::vector<std::string>, std::optional<std::string>,
                              std::optional<std::string>, std::string, raw_provision, std::string>;

std::vector<raw_option> options_of(const raw_law& l) {
    std::vector<raw_option> found;
    for (std::size_t i = 0; i < options; ++i) {
        const option_entry& o = option_list.at(i);
        std::vector<std::string> values;
        for (const std::string_view v : o.values) {
            if (!v.empty()) values.emplace_back(v);
        }
        const auto named = [&](choice c) -> std::optional<std::string> {
            if (c == not_chosen) return std::nullopt;
            return std::string(o.values.at(c));
        };
        found.emplace_back(std::string(o.name), values, named(o.by_default),
                           named(l.source().reading(static_cast<option>(i))), std::string(o.decides), take_apart(o.at),
                           std::string(name_of(o.sure)));
    }
    return found;
}

/// place as cited in its time, by which act, first benefit day, standing.
using raw_wording = std::tuple<raw_provision, raw_provision, day, std::string>;

std::vector<raw_wording> editions(const raw_law& l) {
    std::vector<raw_wording> found;
    for (const wording& w : l.source().wordings) {
        const amendment& by = l.source().changes[w.since];
        if (by.applies_from == never) continue;
        found.emplace_back(take_apart(w.cited_as), take_apart(by.by), by.originally, std::string(name_of(w.sure)));
    }
    const money_law& m = l.source().money;
    for (const money_wording& w : m.wordings) {
        const amendment& by = m.changes[w.since];
        if (by.applies_from == never) continue;
        found.emplace_back(take_apart(w.of), take_apart(by.by), by.originally, std::string(name_of(by.sure)));
    }
    return found;
}

/// first day, value or nothing (no such figure, or not known: the last says which), place, by which change, standing, source.
using raw_money_entry =
    std::tuple<day, std::optional<std::int64_t>, raw_provision, raw_provision, std::string, std::string, bool>;
/// name, unit, by what it is divided, what it is a figure of, its entries.
using raw_money_figure = std::tuple<std::string, std::string, int, std::string, std::vector<raw_money_entry>>;

std::vector<raw_money_figure> money_figures(const raw_law& l) {
    const money_law& m = l.source().money;
    std::vector<raw_money_figure> found;
    for (std::size_t i = 0; i < money_parameters; ++i) {
        const money_parameter_entry& p = money_parameter_list.at(i);
        std::vector<raw_money_entry> entries;
        for (const money_entry& e : m.numbers.at(i)) {
            const amendment& by = m.changes[e.since];
            if (by.applies_from == never) continue;
            entries.emplace_back(by.applies_from, e.none ? std::nullopt : std::optional(e.is), take_apart(e.at),
                                 take_apart(by.by), std::string(name_of(e.sure)),
                                 e.none ? std::string() : std::string(money_sources.at(e.source)), e.lacking);
        }
        found.emplace_back(std::string(p.name), std::string(name_of(p.in)), scale_of(p.in), std::string(p.says),
                           std::move(entries));
    }
    return found;
}

/// name, year, kronor, the ordinance, standing, source.
using raw_base_amount = std::tuple<std::string, int, std::int64_t, raw_provision, std::string, std::string>;

std::vector<raw_base_amount> base_amounts(const raw_law& l) {
    std::vector<raw_base_amount> found;
    for (std::size_t kind = 0; kind < base_amount_names.size(); ++kind) {
        const year_amounts& all = l.source().money.base(kind);
        for (const base_amount& row : all.rows) {
            if (all.entry(row.year) != row) continue;  // another was laid down in its place
            found.emplace_back(std::string(base_amount_names.at(kind)), row.year, row.is.whole, take_apart(row.by),
                               std::string(name_of(row.sure)), std::string(money_sources.at(row.source)));
        }
    }
    return found;
}

}  // namespace

void bind_law(py::module_& m) {
    py::class_<raw_law, std::shared_ptr<raw_law>>(m, "Law")
        .def(py::init([] { return std::make_shared<raw_law>(swedish_law()); }))
        .def_property_readonly("version", [](const raw_law& l) { return std::string(l.source().version); })
        .def_property_readonly("read_until", [](const raw_law& l) { return l.source().read_until; })
        .def_property_readonly("counting_from", [](const raw_law& l) { return l.source().counting_from; })
        .def_property_readonly("hash", [](const raw_law& l) { return hash_of(l.source()); })
        .def("with_parameter", &with_parameter, py::arg("name"), py::arg("from_"), py::arg("value"))
        .def("with_option", &with_option, py::arg("name"), py::arg("value"))
        .def("without_ground", &without_ground, py::arg("name"), py::arg("from_"))
        .def("with_labour_market_measure", &with_labour_market_measure, py::arg("name"), py::arg("from_"))
        .def(
            "known_on",
            [](const raw_law& l, day d) {
                not_before(l.source(), d);
                return std::make_shared<raw_law>(known_on(l.source(), d));
            },
            py::arg("day"))
        .def(
            "editions_of",
            [](const raw_law& l, day d) {
                not_before(l.source(), d);
                return std::make_shared<raw_law>(editions_of(l.source(), d));
            },
            py::arg("day"))
        .def("parameters", &parameters_of)
        .def("money_figures", &money_figures)
        .def("base_amounts", &base_amounts)
        .def("grace25_from", [](const raw_law& l) { return l.source().money.grace25_from; })
        .def("options", &options_of)
        .def("editions", &editions)
        .def(
            "compile", [](raw_law& l) { static_cast<void>(l.shelf()); }, py::call_guard<py::gil_scoped_release>())
        .def(
            "to_json", [](const raw_law& l, std::optional<day> on) { return json::write_law(l.source(), on); },
            py::arg("day"), py::call_guard<py::gil_scoped_release>());
    py::list judgements_;
    for (const std::string_view name : judgement_names) judgements_.append(std::string(name));
    m.attr("grounds") = py::tuple(judgements_);
}

}  // namespace rehabkedja::python
