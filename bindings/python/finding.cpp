/// @file
/// Findings and citations, taken apart for Python and put together again for their sentences.

#include <algorithm>

#include "raw.hpp"
#include "rehabkedja/finding/sentences.hpp"

namespace rehabkedja::python {

namespace {

constexpr std::array<std::pair<act, std::string_view>, 9> acts{{
    {act::none, ""},
    {act::sfb, "SFB"},
    {act::sfbp, "SFBP"},
    {act::afl, "AFL"},
    {act::sick_pay_act, "SjLL"},
    {act::sfs, "SFS"},
    {act::hfd, "HFD"},
    {act::bill, "prop."},
    {act::reform, "reform"},
}};

error bad(std::string field, std::string_view name) {
    return {error_code::bad_value, std::move(field), "'" + std::string(name) + "' is none of those allowed", {}};
}

answer answer_of(std::string_view name) {
    for (const answer a : {answer::no, answer::yes, answer::unknown}) {
        if (name_of(a) == name) return a;
    }
    throw input_error(bad("says", name));
}
standing standing_of(std::string_view name) {
    for (const standing s : {standing::confirmed, standing::derived, standing::from_memory, standing::unsure}) {
        if (name_of(s) == name) return s;
    }
    throw input_error(bad("standing", name));
}

figure_unit unit_of(std::string_view name) {
    for (const figure_unit u : {figure_unit::days, figure_unit::periods, figure_unit::date}) {
        if (name_of(u) == name) return u;
    }
    throw input_error(bad("unit", name));
}

/// name, value (of a date the days since 1 January 1970), unit.
using raw_figure = std::tuple<std::string, int, std::string>;

std::vector<raw_figure> figures_of(const finding& f) {
    std::vector<raw_figure> all;
    for (const figure& one : f.figures) all.emplace_back(one.name, one.value, name_of(one.in));
    return all;
}

constexpr std::array<std::pair<reckoning_step, std::string_view>, 6> steps{{
    {reckoning_step::begin, "begin"},
    {reckoning_step::times, "times"},
    {reckoning_step::over, "over"},
    {reckoning_step::minus, "minus"},
    {reckoning_step::at_most, "at_most"},
    {reckoning_step::plus, "plus"},
}};

std::vector<raw_reckoning> shown_of(const finding& f) {
    std::vector<raw_reckoning> all;
    for (const reckoning& r : f.shown) {
        auto& [of, terms, hundredths, is] = all.emplace_back();
        of = r.of;
        for (const reckoning_term& t : r.terms)
            terms.emplace_back(steps.at(static_cast<std::size_t>(t.step)).second, t.digits, t.decimals);
        hundredths = r.hundredths;
        is = r.is.whole;
    }
    return all;
}

/// The reckoning of what crossed; its name is that of `raw`, which must live on.
reckoning reckoning_of(const raw_reckoning& raw) {
    const auto& [of, terms, hundredths, is] = raw;
    reckoning r{of, {}, hundredths, kronor{is}};
    for (const auto& [named, digits, decimals] : terms) {
        const auto* const step = std::ranges::find(steps, named, &std::pair<reckoning_step, std::string_view>::second);
        constexpr int most_decimals = 9;
        if (step == steps.end()) throw input_error(bad("step", named));
        if (decimals < 0 || decimals > most_decimals) throw input_error(bad("decimals", std::to_string(decimals)));
        r.terms.push({step->first, digits, decimals});
    }
    return r;
}

using raw_reading = std::pair<std::string, std::string>;

std::optional<raw_edition> edition_of(const finding& f) {
    if (!f.as_of) return std::nullopt;
    return raw_edition{take_apart(f.as_of->by), f.as_of->since};
}
std::optional<raw_reading> reading_of(const finding& f) {
    if (!f.reading) return std::nullopt;
    return raw_reading{f.reading->named, f.reading->value};
}

}  // namespace

std::string_view name_of_act(act a) {
    for (const auto& [one, name] : acts) {
        if (one == a) return name;
    }
    return {};
}

raw_provision take_apart(const provision& p) {
    const auto text = [](char letter) { return letter == 0 ? std::string() : std::string(1, letter); };
    return {std::string(name_of_act(p.in)), p.chapter, p.section, text(p.letter), p.paragraph, p.item, p.year, p.number,
            text(p.chapter_letter)};
}

provision put_together(const raw_provision& raw) {
    const auto& [named, chapter, section, letter, paragraph, item, year, number, chapter_letter] = raw;
    provision p;
    bool known = false;
    for (const auto& [one, name] : acts) {
        if (name != named) continue;
        p.in = one;
        known = true;
    }
    if (!known) throw input_error(bad("act", named));
    const auto within = [](const char* field, int value, int most) {
        if (value >= 0 && value <= most) return value;
        throw input_error({error_code::bad_value,
                           field,
                           std::to_string(value) + " is not between 0 and " + std::to_string(most),
                           {}});
    };
    if (letter.size() > 1) throw input_error(bad("letter", letter));
    if (chapter_letter.size() > 1) throw input_error(bad("chapter_letter", chapter_letter));
    p.chapter = static_cast<std::uint8_t>(within("chapter", chapter, 255));
    p.section = static_cast<std::uint16_t>(within("section", section, 65535));
    p.letter = letter.empty() ? '\0' : letter[0];
    p.paragraph = static_cast<std::uint8_t>(within("paragraph", paragraph, 255));
    p.item = static_cast<std::uint8_t>(within("item", item, 255));
    p.year = static_cast<std::uint16_t>(within("year", year, 65535));
    p.number = static_cast<std::uint16_t>(within("number", number, 65535));
    p.chapter_letter = chapter_letter.empty() ? '\0' : chapter_letter[0];
    return p;
}

void bind_finding(py::module_& m) {
    py::class_<finding>(m, "Finding")
        .def_readonly("when", &finding::when)
        .def_property_readonly("rule", [](const finding& f) { return std::string(f.rule); })
        .def_property_readonly("says", [](const finding& f) { return std::string(name_of(f.says)); })
        .def_property_readonly("why", [](const finding& f) { return std::string(f.why); })
        .def_property_readonly("provision", [](const finding& f) { return take_apart(f.at); })
        .def_property_readonly("edition", &edition_of)
        .def_property_readonly("standing", [](const finding& f) { return std::string(name_of(f.sure)); })
        .def_property_readonly("reading", &reading_of)
        .def_readonly("facts", &finding::facts)
        .def_readonly("missing", &finding::missing)
        .def_readonly("chain_day", &finding::chain_day)
        .def_property_readonly("figures", &figures_of)
        .def_property_readonly("shown", &shown_of)
        .def_readonly("law_read_until", &finding::law_read_until);

    m.def(
        "sentence",
        [](period when, const std::string& rule, const std::string& says, const std::string& why,
           const raw_provision& at, const std::optional<raw_edition>& as_of, const std::string& sure,
           const std::optional<raw_reading>& reading, std::vector<std::string> facts, std::vector<std::string> missing,
           std::optional<int> chain_day, const std::vector<raw_figure>& named, std::optional<day> law_read_until,
           const std::vector<raw_reckoning>& shown, const std::string& lang) {
            finding f{when,
                      rule,
                      answer_of(says),
                      why,
                      put_together(at),
                      {},
                      standing_of(sure),
                      {},
                      std::move(facts),
                      std::move(missing),
                      chain_day,
                      {},
                      law_read_until,
                      {}};
            for (const auto& [name, value, unit] : named) f.figures.push({name, value, unit_of(unit)});
            for (const raw_reckoning& one : shown) f.shown.push_back(reckoning_of(one));
            if (as_of) f.as_of = edition{put_together(as_of->first), as_of->second};
            if (reading) f.reading = used_reading{reading->first, reading->second};
            return sentence(f, language_of(lang));
        },
        py::arg("when"), py::arg("rule"), py::arg("says"), py::arg("why"), py::arg("provision"), py::arg("edition"),
        py::arg("standing"), py::arg("reading"), py::arg("facts"), py::arg("missing"), py::arg("chain_day"),
        py::arg("figures"), py::arg("law_read_until"), py::arg("shown"), py::arg("lang"));
    m.def(
        "reckoning_text",
        [](const raw_reckoning& raw, const std::string& lang) {
            return to_string(reckoning_of(raw), language_of(lang));
        },
        py::arg("reckoning"), py::arg("lang"));
    m.def("citation", [](const raw_provision& p) { return to_string(put_together(p)); }, py::arg("provision"));
    m.def(
        "fact_in_words",
        [](const std::string& name, const std::string& lang) { return fact_in_words(name, language_of(lang)); },
        py::arg("name"), py::arg("lang"));
    m.def(
        "ground_in_words",
        [](const std::string& name, const std::string& lang) { return ground_in_words(name, language_of(lang)); },
        py::arg("name"), py::arg("lang"));
    m.def(
        "measures_in_words",
        [](const std::vector<std::string>& names, const std::string& lang) {
            measure_set all = 0;
            for (const auto& [one, name] : measure_names) {
                for (const std::string& n : names) all = static_cast<measure_set>(n == name ? all | only(one) : all);
            }
            return measures_in_words(all, language_of(lang));
        },
        py::arg("names"), py::arg("lang"));
}

}  // namespace rehabkedja::python
