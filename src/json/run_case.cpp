// Running a case: the answers that must come out, compared as the case format says.
#include <algorithm>
#include <array>

#include "questions.hpp"

namespace rehabkedja::json {

namespace {

bool is_word(const place& p, std::string_view word) {
    return p.value.is_string() && p.value.get_ref<const std::string&>() == word;
}

// What is expected must be of the question's type: a slip in a case file is an error of the file, not a failing case.
void check_expected(const place& p, const std::string& key) {
    if (key == "day") {
        static_cast<void>(p.date());
    } else if (key == "missing") {
        if (!p.value.is_array() && !is_word(p, "none")) p.should_be("a list of facts");
    } else if (key == "ask_first") {
        if (!p.value.is_string()) p.should_be("the name of a fact, or none");
    } else if (const question* const q = question_of(key); q != nullptr && q->check_expected != nullptr) {
        if (!is_word(p, "unknown") && !is_word(p, "none")) q->check_expected(p);
    }
}

// A fact's name: a judgement may be written with its list or without.
std::string plain_name(const std::string& name) {
    constexpr std::string_view list = "judgements.";
    return name.starts_with(list) ? name.substr(list.size()) : name;
}

// A citation in parts: `SFB 27:48 3 st` covers `SFB 27:48 3 st 1 p`, but `SFB 27:49` does not cover `SFB 27:49 d`.
// The act that brought the code in is shortened SFBP or ISFB.
bool covers(std::string_view expected, std::string_view given) {
    if (expected.starts_with("ISFB ")) return given.starts_with("SFBP ") && covers(expected.substr(5), given.substr(5));
    if (!given.starts_with(expected)) return false;
    std::string_view rest = given.substr(expected.size());
    if (rest.empty()) return true;
    if (rest.front() != ' ') return false;
    rest.remove_prefix(1);
    return !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
}

bool agree(const node& expected, const node& given);

bool agree_as_sets(const node& expected, const node& given) {
    if (!given.is_array() || expected.size() != given.size()) return false;
    std::vector<bool> taken(given.size(), false);
    for (const node& e : expected) {
        bool found = false;
        for (std::size_t i = 0; i < given.size() && !found; ++i) {
            if (taken[i] || !agree(e, given[i])) continue;
            taken[i] = true;
            found = true;
        }
        if (!found) return false;
    }
    return true;
}

bool agree(const node& expected, const node& given) {
    if (expected.is_object()) {
        if (!given.is_object()) return false;
        for (const auto& [key, value] : expected.items()) {  // NOLINT(readability-use-anyofallof): no range of std
            if (!given.contains(key) || !agree(value, given.at(key))) return false;
        }
        return true;
    }
    if (expected.is_array()) return agree_as_sets(expected, given);
    return expected == given;
}

bool agree_on(const std::string& question, const node& expected, const node& given) {
    if (question == "provisions" && expected.is_array() && given.is_array()) {
        return std::ranges::all_of(expected, [&](const node& e) {
            return std::ranges::any_of(
                given, [&](const node& g) { return covers(e.get<std::string>(), g.get<std::string>()); });
        });
    }
    if (question == "sick_cases" && expected.is_array() && given.is_array()) {
        node named = expected;  // an id may be written as a number
        for (node& one : named) {
            if (!one.is_object() || !one.contains("certificates") || !one.at("certificates").is_array()) continue;
            for (node& id : one.at("certificates")) {
                if (id.is_number()) id = id.dump();
            }
        }
        if (named != expected) return agree_on(question, named, given);
        return expected.size() == given.size() && std::equal(expected.begin(), expected.end(), given.begin(), agree);
    }
    if (question == "missing") {
        if (expected.is_string()) return given.empty() && expected == "none";
        node a = expected;
        node b = given;
        for (node* list : {&a, &b}) {
            for (node& name : *list) {
                if (name.is_string()) name = plain_name(name.get<std::string>());
            }
        }
        return agree_as_sets(a, b);
    }
    if (question == "ask_first" && expected.is_string() && given.is_string()) {
        return plain_name(expected.get<std::string>()) == plain_name(given.get<std::string>());
    }
    return agree(expected, given);
}

}  // namespace

std::string run_case(law_shelf& shelf, std::string_view case_text, language in) {
    const node document = parse(case_text);
    const place whole{document, ""};
    constexpr std::array<std::string_view, 6> keys{"case", "source", "about", "facts", "expect", "format"};
    whole.only_keys(keys);
    for (const char* needed : {"case", "facts", "expect"}) {
        if (!whole.has(needed)) whole.fail(error_code::missing_key, std::string("'") + needed + "' is needed");
    }
    const std::string name = whole.at("case").text();
    const auto under_facts = [&] {
        try {
            whole.at("facts").must_be_object();
            return read_facts(whole.at("facts").value.dump());
        } catch (const input_error& e) {
            error why = e.why();
            why.field = why.field.empty() ? "facts" : "facts." + why.field;
            throw input_error(why);
        }
    };
    const case_facts facts = under_facts();
    const place expect = whole.at("expect");
    expect.must_be_list();
    if (expect.value.empty()) expect.fail(error_code::missing_key, "a case without an expected answer proves nothing");
    written failures = written::array();
    written answers = written::array();
    for (std::size_t i = 0; i < expect.value.size(); ++i) {
        const place item = expect.at(i);
        item.must_be_object();
        bool any = false;
        for (const auto& [question, expected] : item.value.items()) {
            check_expected(item.at(question), question);
            any = any || (question != "day" && question != "gap");
        }
        const written given = answer_under(shelf, facts, item, in);
        if (!any) item.fail(error_code::missing_key, "an item without a question proves nothing");
        answers.push_back(given);
        const node plain = node::parse(given.dump());
        for (const auto& [question, expected] : item.value.items()) {
            if (question == "day" || question == "gap") continue;
            const node& got = plain.at(question);
            if (agree_on(question, expected, got)) continue;
            failures.push_back({{"question", question},
                                {"day", item.has("day") ? written(item.at("day").text()) : written(nullptr)},
                                {"expected", written::parse(expected.dump())},
                                {"got", written::parse(got.dump())},
                                {"why", given.at("why")}});
        }
    }
    written report;
    report["case"] = name;
    report["passed"] = failures.empty();
    report["failures"] = std::move(failures);
    report["answers"] = std::move(answers);
    return report.dump();
}

}  // namespace rehabkedja::json
