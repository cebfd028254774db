// The questions on sickness and the chain: what each may be expected to be, and what it is.
#include <algorithm>
#include <array>

#include "questions.hpp"
#include "rehabkedja/sickness/sick_case.hpp"
#include "vocabulary.hpp"

namespace rehabkedja::json {

namespace {

// ── the day of the chain ────────────────────────────────────────────────────────────────────────────────────────────
void check_chain_day(const place& p) {
    if (!p.value.is_number_integer()) p.should_be("a number, none or unknown");
}
written chain_day(asking& a, const place&) {
    a.lacks(a.about_the_day().chain_day_missing);
    return chain_day_node(a.about_the_day());
}

void check_stage(const place& p) {
    const bool right = p.value.is_string() && p.text().find('-') != std::string::npos &&
                       p.text().find_first_not_of("0123456789-") == std::string::npos;
    if (!right) p.should_be("a stage such as 91-180, none or unknown");
}
written stage(asking& a, const place&) {
    const std::string text = stage_text(a.about_the_day());
    if (text == "unknown") a.lacks(a.about_the_day().chain_day_missing);
    return text;
}

// ── the measures ────────────────────────────────────────────────────────────────────────────────────────────────────
void lack_measures(asking& a) {
    const chain_answer& now = a.about_the_day();
    a.lacks(now.is.missing | (now.chain_day ? lacking_set{0} : now.chain_day_missing & now.is.missing));
}

void check_measures(const place& p) {
    if (!p.value.is_array()) p.should_be("a list of measures, none or unknown");
    std::array<std::string_view, measure_names.size()> words{};
    std::ranges::transform(measure_names, words.begin(), [](const auto& m) { return m.second; });
    for (std::size_t i = 0; i < p.value.size(); ++i) static_cast<void>(p.at(i).one_of(words));
}
written measured_against(asking& a, const place&) {
    lack_measures(a);
    return measures_node(a.about_the_day());
}

void check_judgements(const place& p) {
    if (!p.value.is_array()) p.should_be("a list of judgements, none or unknown");
    for (std::size_t i = 0; i < p.value.size(); ++i) static_cast<void>(p.at(i).one_of(judgement_words));
}
written would_change(asking& a, const place&) {
    lack_measures(a);
    return would_change_node(a.about_the_day());
}

void check_provisions(const place& p) {
    if (!p.value.is_array()) p.should_be("a list");
    for (std::size_t i = 0; i < p.value.size(); ++i) static_cast<void>(p.at(i).text());
}
written provisions(asking& a, const place&) {
    const chain_answer& now = a.about_the_day();
    std::vector<std::string> cited;
    const auto add = [&](std::string text) {
        if (!text.empty() && std::ranges::find(cited, text) == cited.end()) cited.push_back(std::move(text));
    };
    const auto add_all = [&](const finding& f) {
        add(to_string(f.at));
        if (f.as_of) add(to_string(f.as_of->by));
    };
    for (const finding& f : explain(a.chain, now)) {
        if (f.says == answer::no && now.place == chain_place::counted) continue;
        add_all(f);
    }
    const bool on_income = a.who.income || !a.who.sgi_decided || !a.who.sgi_decided->empty();
    if (on_income) {
        for (const finding& f : a.plan().findings(*a.on)) add_all(f);
    }
    return cited;
}

// ── dates ───────────────────────────────────────────────────────────────────────────────────────────────────────────
void check_dates(const place& p) {
    p.must_be_object();
    for (const auto& [key, date] : p.value.items()) {
        const place one = p.at(key);
        const bool word = one.value == "unknown" || one.value == "none";
        if (!word) static_cast<void>(one.date());
    }
}

int chain_day_of(const place& days, const std::string& number) {
    const bool right = !number.empty() && number.size() < 6 &&
                       number.find_first_not_of("0123456789") == std::string::npos && number != "0";
    if (!right) days.fail(error_code::bad_value, "'" + number + "' is no day of the chain: give 1 or more");
    return std::stoi(number);
}
written day_falls_on_each(asking& a, const place& days) {
    const lacking_set unknown = a.chain.sick_missing();
    if (unknown != 0 && days.unknown()) {
        a.lacks(unknown);
        return "unknown";
    }
    if (days.value == "none" && a.chain.periods().empty()) return "none";
    // The question is in the keys: without them nothing is asked.
    if (!days.value.is_object() || days.value.empty()) days.should_be("an object with days of the chain as its keys");
    written dates;
    for (const auto& [number, expected] : days.value.items())
        dates[number] = a.dated(day_falls_on(a.chain, chain_day_of(days, number)));
    return dates;
}

written milestones_by_name(asking& a, const place& wanted) {
    if (const lacking_set unknown = period_missing(a.chain, a.on, true); unknown != 0) {
        a.lacks(unknown);
        return "unknown";
    }
    written dates;
    for (const milestone& m : milestones(a.chain, a.who, a.on)) {
        const std::string name = m.name.empty() ? std::to_string(m.number) : std::string(m.name);
        const bool asked = !wanted.value.is_object() || wanted.value.contains(name);
        dates[name] = asked ? a.dated(m.due) : date_node(m.due);
    }
    return dates.is_null() ? written("none") : dates;
}

void check_restart(const place& p) {
    constexpr std::array<std::string_view, 2> keys{"last_added", "first_restart"};
    p.only_keys(keys);
}
written restart(asking& a, const place&) {
    const restart_days r = restart_after(a.chain, a.on);
    const written last_added = a.dated(r.last_added);
    if (r.last_added.comes != answer::yes) return last_added;
    return {{"last_added", last_added}, {"first_restart", a.dated(r.first_restart)}};
}

// ── sick cases ──────────────────────────────────────────────────────────────────────────────────────────────────────
void check_sick_cases(const place& p) {
    if (!p.value.is_array()) p.should_be("a list");
    constexpr std::array<std::string_view, 4> keys{"from", "to", "days", "certificates"};
    for (std::size_t i = 0; i < p.value.size(); ++i) {
        const place one = p.at(i);
        one.only_keys(keys);
        if (!one.has("certificates")) continue;
        const place certificates = one.at("certificates");
        if (certificates.value.is_array()) {
            for (std::size_t k = 0; k < certificates.value.size(); ++k) {
                if (!certificates.value.at(k).is_number_integer()) static_cast<void>(certificates.at(k).text());
            }
        } else if (!certificates.value.is_number_integer() && !certificates.unknown()) {
            certificates.should_be("how many certificates, a list of their ids, or unknown");
        }
    }
}
// The certificates of a case: their ids, each once; the place in the list of one without.
written names_of_certificates(const std::vector<certificate>& all, const sick_case& of) {
    written names = written::array();
    for (const std::size_t i : of.certificates) {
        const std::string name = all[i].id.empty() ? "sick[" + std::to_string(i) + "]" : all[i].id;
        if (std::ranges::find(names, written(name)) == names.end()) names.push_back(name);
    }
    return names;
}
written sick_cases_by_gap(asking& a, const place& asked) {
    if (!a.item.has("gap")) a.item.fail(error_code::missing_key, "'gap' is needed for the question 'sick_cases'");
    const int gap = a.item.at("gap").whole_number();
    if (gap < 0)
        a.item.at("gap").fail(error_code::negative_gap, std::to_string(gap) + " is no gap: give 0 days or more");
    // Degrees and ids are completed here; what was refused, or worked between, touches no certificate.
    constexpr lacking_set elsewhere = only(lacking::sick_degree) | only(lacking::refused) |
                                      only(lacking::refused_from) | only(lacking::refused_to) | only(lacking::decided) |
                                      only(lacking::compensation) | only(lacking::compensation_from) |
                                      only(lacking::compensation_to) | only(lacking::compensation_degree) |
                                      only(lacking::occupation) | only(lacking::booked);
    if (const lacking_set unknown = a.chain.sick_missing() & ~elsewhere; unknown != 0) {
        a.lacks(unknown);
        return "unknown";
    }
    const std::vector<certificate>& all = *a.who.sick;
    const agreed_sick_cases found = sick_cases_agreed(a.chain.under().source(), all, gap).value();
    // Only whoever asks for the certificates lacks what they alone hang on.
    const auto asks = [&](std::size_t i, const char* key) {
        return !asked.value.is_array() || i >= asked.value.size() || !asked.value.at(i).is_object() ||
               asked.value.at(i).contains(key);
    };
    bool asks_which = asked.value.empty();
    for (std::size_t i = 0; asked.value.is_array() && i < asked.value.size(); ++i)
        asks_which = asks_which || asks(i, "certificates");
    if (!found.known || (!found.certificates_known && (asks_which || !asked.value.is_array()))) {
        if (found.degree_matters) a.lacks(only(lacking::sick_degree));
        if (found.id_matters) a.lacks(std::vector<std::string>{"sick.id"});
    }
    if (!found.known) return "unknown";
    written list = written::array();
    for (std::size_t i = 0; i < found.cases.size(); ++i) {
        const sick_case& c = found.cases[i];
        written certificates = "unknown";
        if (found.certificates_known) {
            const bool by_name = asked.value.is_array() && i < asked.value.size() && asked.value.at(i).is_object() &&
                                 asked.value.at(i).contains("certificates") &&
                                 asked.value.at(i).at("certificates").is_array();
            certificates = by_name ? names_of_certificates(all, c) : written(c.how_many);
        }
        list.push_back({{"from", to_string(c.when.first)},
                        {"to", to_string(c.when.last)},
                        {"days", c.counts(c.when.last).net_in_all},
                        {"certificates", std::move(certificates)}});
    }
    return list;
}

constexpr std::array chain_questions{
    question{"sick_cases", false, check_sick_cases, sick_cases_by_gap},
    question{"chain_day", true, check_chain_day, chain_day},
    question{"stage", true, check_stage, stage},
    question{"measured_against", true, check_measures, measured_against},
    question{"would_change", true, check_judgements, would_change},
    question{"day_falls_on", false, check_dates, day_falls_on_each},
    question{"milestones", false, check_dates, milestones_by_name},
    question{"restart", false, check_restart, restart},
    question{"provisions", true, check_provisions, provisions},
};

}  // namespace

std::span<const question> questions_on_the_chain() { return chain_questions; }

}  // namespace rehabkedja::json
