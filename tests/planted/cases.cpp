// The case files without a test framework: reads one case a line from standard input. The first case that does not pass is named, and
// the exit status is 1. What is compiled of the library is included here, so that one call of the compiler makes all of it.
#include "json/answer.cpp"
#include "json/law_shelf.cpp"
#include "json/read_facts.cpp"
#include "json/reader.cpp"
#include "json/run_case.cpp"
#include "json/write.cpp"

#include <cstdio>
#include <iostream>

#include "rehabkedja/law/swedish_law.hpp"

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
