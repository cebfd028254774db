// Reads the document that `rehabkedja cases PATH... --as-json` prints and answers each case, a line of JSON a case: the
// same lines as `rehabkedja cases PATH... --answers`, so that the two can be compared with cmp.
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

#include <rehabkedja/json/json.hpp>
#include <rehabkedja/law/swedish_law.hpp>

namespace rk = rehabkedja;
using json = nlohmann::ordered_json;

namespace {

// The answers of a case, or what is wrong with it.
json answered(rk::json::law_shelf& shelf, const std::string& suite, const json& one) {
    json line{{"suite", suite}, {"case", one.at("case")}};
    try {
        line["answers"] = json::parse(rk::json::run_case(shelf, one.dump())).at("answers");
    } catch (const rk::input_error& e) {
        line["error"] = rk::name_of(e.why().code);
        line["field"] = e.why().field;
    }
    return line;
}

}  // namespace

int main(int count, char**) {
    if (count > 1) {
        std::cerr << "answer_cases: takes no arguments: rehabkedja cases PATH... --as-json | answer_cases\n";
        return 2;
    }
    try {
        rk::json::law_shelf shelf(rk::swedish_law());
        const json document = json::parse(std::cin);
        const json suites = document.contains("suites") ? document.at("suites") : json::array({document});
        for (const json& suite : suites) {
            for (const json& one : suite.at("cases")) {
                std::cout << answered(shelf, suite.value("suite", ""), one).dump() << '\n';
            }
        }
    } catch (const json::exception& e) {
        std::cerr << "answer_cases: " << e.what() << '\n';
        return 2;
    }
}
