// Items of an `expect` list, answered as JSON.
#include <algorithm>
#include <array>

#include "questions.hpp"
#include "rehabkedja/benefit/sentences.hpp"

namespace rehabkedja::json {

namespace {

void note(std::vector<std::string>& missing, std::vector<std::string> names) {
    for (std::string& name : names) {
        if (std::ranges::find(missing, name) == missing.end()) missing.push_back(std::move(name));
    }
}

// The place of a fact in the order in which facts are best asked for: those of the chain, those of income and benefit,
// figures of the law, options; those of no order come last.
std::size_t rank(std::string_view name) {
    const std::size_t chain = lacking_names.size();
    for (std::size_t i = 0; i < chain; ++i) {
        if (lacking_names.at(i).second == name) return i;
    }
    const std::size_t laws = chain + lacking_fact_names.size();
    if (name.starts_with("law.")) return laws;
    if (name.starts_with("option.")) return laws + 1;
    const auto* const found = std::ranges::find(lacking_fact_names, name);
    if (found != lacking_fact_names.end()) return chain + static_cast<std::size_t>(found - lacking_fact_names.begin());
    return laws + 2;
}

written first_to_ask(const std::vector<std::string>& missing) {
    return missing.empty() ? written("none") : written(*std::ranges::min_element(missing, {}, rank));
}

bool is_no_question(std::string_view key) {
    return key == "day" || key == "gap" || key == "missing" || key == "ask_first";
}

bool is_on_programmes(const question& q) {
    return std::ranges::any_of(questions_on_programmes(), [&](const question& one) { return one.key == q.key; });
}

// The sentences behind an item: the answer about its day with its findings, and a word about later dates.
written why(asking& a, language in) {
    const day read_until = a.chain.under().source().read_until;
    written sentences = written::array();
    for (const std::string& reason : a.reasons) sentences.push_back(reason);
    if (a.only_programmes) return sentences;
    if (a.on) {
        sentences.push_back(sentence(a.chain, a.about_the_day(), in));
        for (const finding& f : explain(a.chain, a.about_the_day())) sentences.push_back(sentence(f, in));
    }
    if (a.on && a.planned()) {
        sentences.push_back(sentence(a.paid_on_the_day(), in));
        for (const finding& f : a.plan().findings(*a.on)) sentences.push_back(sentence(f, in));
    }
    if (a.after_reading && !(a.on && *a.on > read_until)) sentences.push_back(read_until_in_words(read_until, in));
    return sentences;
}

}  // namespace

void asking::lacks(std::vector<std::string> names) { note(missing, std::move(names)); }

const benefit_plan& asking::plan() {
    if (plan_) return *plan_;
    day last = on.value_or(since_ever);
    if (item.has("paid_in") && item.at("paid_in").value.is_object()) {
        const place sums = item.at("paid_in");
        for (const auto& [key, ignored] : sums.value.items()) last = std::max(last, days_of_key(sums, key).last);
    }
    plan_ = benefit_plan::of(paying_, who, last);
    return *plan_;
}

const question* question_of(std::string_view key) {
    for (const std::span<const question> list :
         {questions_on_the_chain(), questions_on_benefit(), questions_on_programmes()}) {
        for (const question& q : list) {
            if (q.key == key) return &q;
        }
    }
    return nullptr;
}

// The question of a key of an item; a key that is none is an error.
static const question& question_asked(const place& item, const std::string& key) {
    const question* const q = question_of(key);
    if (q == nullptr) {
        throw input_error({error_code::unknown_key,
                           item.path.empty() ? key : item.path + "." + key,
                           "'" + key + "' is no question of the case format",
                           {}});
    }
    return *q;
}

written answer_item(const compiled_forms& under, const case_facts& facts, const place& item, language in,
                    law_shelf& shelf) {
    const rehab_chain chain(under.chain, facts.who);
    asking a(chain, under.benefit, facts, item, shelf);
    written given;
    bool asks_nothing = true;
    for (const auto& [key, expected] : item.value.items()) {
        if (is_no_question(key)) continue;
        const question& q = question_asked(item, key);
        if (q.needs_day && !a.on) item.fail(error_code::missing_key, "'day' is needed for the question '" + key + "'");
        given[key] = q.answer(a, item.at(key));
        asks_nothing = asks_nothing && key == "provisions";
        a.only_programmes = a.only_programmes && is_on_programmes(q);
    }
    a.only_programmes = a.only_programmes && !asks_nothing;
    // A day alone asks for all that is missing on it, and so do the places of the law behind it.
    if (asks_nothing && a.on) a.lacks(a.about_the_day().chain_day_missing | a.about_the_day().is.missing);
    std::ranges::stable_sort(a.missing, {}, rank);
    given["missing"] = a.missing;
    given["ask_first"] = a.first.empty() ? first_to_ask(a.missing) : written(a.first);
    given["why"] = why(a, in);
    return given;
}

// Makes one answer of two that are both possible: dates by name one by one, else the whole. Whether something that is asked
// for differs.
static bool make_one(written& one, const written& other, const node* asked) {
    if (!one.is_object() || !other.is_object()) {
        one = "unknown";
        return true;
    }
    bool differs = false;
    for (auto date = one.begin(); date != one.end(); ++date) {
        if (!other.contains(date.key()) || other.at(date.key()) == *date) continue;
        *date = "unknown";
        differs = differs || asked == nullptr || !asked->is_object() || asked->contains(date.key());
    }
    return differs;
}

// The law is not known: every question is unknown, whatever the facts.
static written answer_without_law(const case_facts& facts, const place& item, language in) {
    written given;
    for (const auto& [key, expected] : item.value.items()) {
        if (is_no_question(key)) continue;
        static_cast<void>(question_asked(item, key));
        given[key] = "unknown";
    }
    given["missing"] = facts.unknown_law;
    given["ask_first"] = facts.unknown_law.front();
    given["why"] = {(in == language::swedish ? "Svaret beror på " : "The answer hangs on ") +
                    fact_in_words(facts.unknown_law.front(), in) + "."};
    return given;
}

// No option is known: the answer by the defaults, where it stays the same with each option at each of its values.
static written answer_without_options(law_shelf& shelf, const case_facts& facts, const place& item, language in) {
    case_facts rest = facts;
    rest.options_unknown = false;
    std::optional<written> all;
    for (std::size_t i = 0; i < options; ++i) {
        if (option_list.at(i).by_default == not_chosen) continue;  // unknown by itself
        rest.unknown_options = {static_cast<option>(i)};
        const written one = answer_under(shelf, rest, item, in);
        if (!all) {
            all = one;
            continue;
        }
        for (const auto& [key, given] : one.items()) {
            if (key == "missing" || key == "ask_first" || all->at(key) == given) continue;
            if (key == "why")
                (*all)[key] = one.at("missing").size() > all->at("missing").size() ? given : all->at(key);
            else
                static_cast<void>(make_one((*all)[key], given, nullptr));
        }
        std::vector<std::string> missing = (*all)["missing"];
        note(missing, one.at("missing").get<std::vector<std::string>>());
        (*all)["missing"] = missing;
        (*all)["ask_first"] = first_to_ask(missing);
    }
    return *all;
}

written answer_under(law_shelf& shelf, const case_facts& facts, const place& item, language in) {
    if (!facts.unknown_law.empty()) return answer_without_law(facts, item, in);
    if (facts.options_unknown) return answer_without_options(shelf, facts, item, in);
    if (facts.unknown_options.empty()) return answer_item(shelf.forms_for(facts), facts, item, in, shelf);
    // An option said to be unknown: the answer under each of its values; where they differ it hangs on the option.
    case_facts rest = facts;
    const option open = rest.unknown_options.back();
    rest.unknown_options.pop_back();
    std::optional<written> all;
    const option_entry& entry = option_list.at(static_cast<std::size_t>(open));
    const std::string name = "option." + std::string(entry.name);
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
            differs = make_one((*all)[key], given, item.has(key) ? &item.value.at(key) : nullptr) || differs;
        }
        if (all->contains("would_change") && all->value("measured_against", written()) == "unknown")
            (*all)["would_change"] = "unknown";
        std::vector<std::string> missing = (*all)["missing"];
        note(missing, one.at("missing").get<std::vector<std::string>>());
        if (differs) {
            note(missing, {name});
            (*all)["why"] = {(in == language::swedish ? "Svaret beror på " : "The answer hangs on ") +
                             fact_in_words(name, in) + "."};
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
