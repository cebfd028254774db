// The case files without a test framework: reads one case a line from standard input. The first case that does not pass is named, and
// the exit status is 1. What is compiled of the library is included here, so that one call of the compiler makes all of it; but not
// what it says of programmes, in which no error is planted.
#include "json/answer.cpp"
#include "json/benefit_questions.cpp"
#include "json/chain_questions.cpp"
#include "json/law_shelf.cpp"
#include "json/read_facts.cpp"
#include "json/read_money_facts.cpp"
#include "json/reader.cpp"
#include "json/run_case.cpp"
#include "json/write.cpp"

#include <cstdio>
#include <iostream>

#include "rehabkedja/law/swedish_law.hpp"

namespace rehabkedja::json {

std::span<const question> questions_on_programmes() { return {}; }
std::vector<logged_event> read_events(const place&) { return {}; }
std::shared_ptr<const programme_shelf> programme_shelf::built_in() { return nullptr; }

}  // namespace rehabkedja::json

int main() {
    using namespace rehabkedja;
    json::law_shelf shelf(swedish_law());
    for (std::string line; std::getline(std::cin, line);) {
        std::string fault;
        try {
            const std::string report = json::run_case(shelf, line);
            if (report.find("\"passed\":true") == std::string::npos) fault = report.substr(0, 400);
        } catch (const std::exception& e) {
            fault = line.substr(0, 120) + ": " + e.what();
        }
        if (fault.empty()) continue;
        std::printf("%s\n", fault.c_str());
        return 1;
    }
    return 0;
}
