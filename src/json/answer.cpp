// The questions of the case format, answered as JSON.
#include <algorithm>

#include "questions.hpp"
#include "rehabkedja/sickness/sick_case.hpp"
#include "vocabulary.hpp"

namespace rehabkedja::json {

namespace {

void note(std::vector<std::string>& missing, std::vector<std::string> names) {
    for (std::string& name : names) {
        if (std::ranges::find(missing, name) == missing.end()) missing.push_back(std::move(name));
    }
}

void note(std::vector<std::string>& missing, const dated_answer& d) {
    note(missing, lacking_names_of(d.missing));
    if (!d.missing_fact.empty()) note(missing, {d.missing_fact});
}

written sick_cases_node(const rehab_chain& chain, const person& who, int gap) {
    written list = written::array();
    for (const sick_case& c : sick_cases(chain.under().source(), *who.sick, gap).value()) {
        const day_counts n = c.counts(c.when.last);
        list.push_back({{"from", to_string(c.when.first)},
                        {"to", to_string(c.when.last)},
                        {"days", n.net_in_all},
                        {"certificates", c.how_many}});
    }
    return list;
}

written provisions_node(const rehab_chain& chain, const chain_answer& a) {
    std::vector<std::string> cited;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) note(cited, {text});
    };
    for (const finding& f : explain(chain, a)) {
        if (f.says == answer::no && a.place == chain_place::counted) continue;
        add(to_string(f.at));
        if (f.as_of) add(to_string(f.as_of->by));
    }
    return cited;
}

// The order in which facts are best asked for.
std::string first_to_ask(const std::vector<std::string>& missing) {
    for (const auto& [one, name] : lacking_names) {
        if (std::ranges::find(missing, name) != missing.end()) return std::string(name);
    }
    return missing.empty() ? std::string{} : missing.front();
}

}  // namespace

written answer_item(const rehab_chain& chain, const person& who, const place& item, language in) {
    std::optional<day> asked;
    if (item.has("day")) asked = item.at("day").date();
    std::optional<chain_answer> now;
    const auto answer_now = [&](const std::string& question) -> const chain_answer& {
        if (!asked) item.fail(error_code::missing_key, "'day' is needed for the question '" + question + "'");
        if (!now) now = chain.on(*asked);
        return *now;
    };
    written given;
    std::vector<std::string> missing;
    const auto lacks = [&](lacking_set set) { note(missing, lacking_names_of(set)); };
    const lacking_set sick_missing = chain.sick_missing();
    bool asks_chain = false;
    for (const auto& [key, ignored] : item.value.items()) {
        const bool about_the_day = key == "chain_day" || key == "stage" || key == "measured_against" ||
                                   key == "would_change" || key == "provisions";
        asks_chain = asks_chain || about_the_day || key == "day_falls_on" || key == "milestones" || key == "restart" ||
                     key == "sick_cases";
        if (about_the_day) {
            const chain_answer& a = answer_now(key);
            if (key == "chain_day") given[key] = chain_day_node(a);
            if (key == "stage") given[key] = stage_text(a);
            if (key == "measured_against") given[key] = measures_node(a);
            if (key == "would_change") given[key] = would_change_node(a);
            if (key == "provisions") given[key] = provisions_node(chain, a);
            if (key == "chain_day" || (key == "stage" && stage_text(a) == "unknown")) lacks(a.chain_day_missing);
            if (key == "measured_against" || key == "would_change")
                lacks(a.is.missing | (a.chain_day ? lacking_set{0} : a.chain_day_missing & a.is.missing));
        } else if (key == "day_falls_on") {
            const place days = item.at(key);
            written dates;
            if (days.value.is_object()) {
                for (const auto& [number, expected] : days.value.items()) {
                    const bool right = !number.empty() && number.size() < 6 &&
                                       number.find_first_not_of("0123456789") == std::string::npos && number != "0";
                    if (!right)
                        days.fail(error_code::bad_value, "'" + number + "' is no day of the chain: give 1 or more");
                    const dated_answer falls = day_falls_on(chain, std::stoi(number));
                    dates[number] = date_node(falls);
                    note(missing, falls);
                }
            }
            given[key] = dates.is_null() ? written("unknown") : dates;
            if (sick_missing != 0 && !days.value.is_object()) lacks(sick_missing);
        } else if (key == "milestones") {
            if (sick_missing != 0) {
                given[key] = "unknown";
                lacks(sick_missing);
                continue;
            }
            written dates;
            const place wanted = item.at(key);
            for (const milestone& m : milestones(chain, who, asked)) {
                const std::string name = m.name.empty() ? std::to_string(m.number) : std::string(m.name);
                dates[name] = date_node(m.due);
                if (!wanted.value.is_object() || wanted.value.contains(name)) note(missing, m.due);
            }
            given[key] = dates.is_null() ? written("none") : dates;
        } else if (key == "restart") {
            const restart_days r = restart_after(chain, asked);
            if (r.last_added.comes == answer::yes)
                given[key] = {{"last_added", date_node(r.last_added)}, {"first_restart", date_node(r.first_restart)}};
            else
                given[key] = date_node(r.last_added);
            note(missing, r.last_added);
        } else if (key == "sick_cases") {
            if (!item.has("gap")) item.fail(error_code::missing_key, "'gap' is needed for the question 'sick_cases'");
            const int gap = item.at("gap").whole_number();
            if (gap < 0)
                item.at("gap").fail(error_code::negative_gap, std::to_string(gap) + " is no gap: give 0 days or more");
            if (sick_missing != 0) {
                given[key] = "unknown";
                lacks(sick_missing);
            } else {
                given[key] = sick_cases_node(chain, who, gap);
            }
        } else if (std::ranges::find(later_questions, key) != later_questions.end()) {
            given[key] = not_answered_yet;
        } else if (key != "day" && key != "gap" && key != "missing" && key != "ask_first") {
            throw input_error({error_code::unknown_key,
                               item.path.empty() ? key : item.path + "." + key,
                               "'" + key + "' is no question of the case format",
                               {}});
        }
    }
    if (!asks_chain && asked) {
        const chain_answer& a = answer_now("missing");
        lacks(a.chain_day_missing | a.is.missing);
    }
    const auto rank = [](const std::string& name) {
        for (std::size_t i = 0; i < lacking_names.size(); ++i) {
            if (lacking_names.at(i).second == name) return i;
        }
        return lacking_names.size();
    };
    std::ranges::stable_sort(missing, [&](const std::string& a, const std::string& b) { return rank(a) < rank(b); });
    given["missing"] = missing;
    given["ask_first"] = missing.empty() ? written("none") : written(first_to_ask(missing));
    written why = written::array();
    if (asked) {
        const chain_answer& a = answer_now("day");
        why.push_back(sentence(chain, a, in));
        for (const finding& f : explain(chain, a)) why.push_back(sentence(f, in));
    }
    given["why"] = std::move(why);
    return given;
}

written answer_under(law_shelf& shelf, const case_facts& facts, const place& item, language in) {
    if (facts.unknown_options.empty()) {
        const rehab_chain chain(shelf.for_facts(facts), facts.who);
        return answer_item(chain, facts.who, item, in);
    }
    // An option said to be unknown: the answer under each of its values; where they differ it hangs on the option.
    case_facts rest = facts;
    const option open = rest.unknown_options.back();
    rest.unknown_options.pop_back();
    std::optional<written> all;
    const option_entry& entry = option_list.at(static_cast<std::size_t>(open));
    for (std::size_t value = 0; value < entry.values.size(); ++value) {
        if (entry.values.at(value).empty()) continue;
        rest.options.emplace_back(open, static_cast<choice>(value));
        const written one = answer_under(shelf, rest, item, in);
        rest.options.pop_back();
        if (!all) {
            all = one;
            continue;
        }
        bool differs = false;
        for (const auto& [key, given] : one.items()) {
            if (key == "missing" || key == "ask_first" || key == "why" || all->at(key) == given) continue;
            (*all)[key] = "unknown";
            differs = true;
        }
        std::vector<std::string> missing = (*all)["missing"];
        note(missing, one.at("missing").get<std::vector<std::string>>());
        if (differs) {
            note(missing, {"option." + std::string(entry.name)});
            (*all)["why"] = {"The answer hangs on option." + std::string(entry.name) + "."};
        }
        (*all)["missing"] = missing;
        (*all)["ask_first"] = first_to_ask(missing);
    }
    return *all;
}

std::string answer(law_shelf& shelf, const case_facts& facts, std::string_view item, language in) {
    const node document = parse(item);
    const place asked{document, ""};
    asked.must_be_object();
    return answer_under(shelf, facts, asked, in).dump();
}

}  // namespace rehabkedja::json
