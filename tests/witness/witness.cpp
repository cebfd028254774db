// Whether each number, date, measure and age of the law has a witness: one error is put into the law at a time, and a case worked
// out by hand must fail for it. What no question of the case format asks stands by hand in by_hand.hpp, and nothing else does.
//
//     rehabkedja cases tests/cases --as-json | witness
//
// The last line counts the errors: `N passed, N failed`; the exit status is 0 only when each was seen.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <list>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "rehabkedja/json/json.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "witness/by_hand.hpp"
#include "witness/mutants.hpp"

namespace {

using namespace rehabkedja;

struct one_case {
    std::string name;
    std::string text;
};
using case_list = std::list<one_case>;

case_list read_cases(std::istream& in) {
    case_list all;
    const auto document = nlohmann::json::parse(in);
    for (const auto& suite : document.at("suites")) {
        for (const auto& one : suite.at("cases")) all.push_back({one.at("case").get<std::string>(), one.dump()});
    }
    return all;
}

// What one case says of a law: nothing when it holds.
bool fails(json::law_shelf& shelf, const one_case& one) {
    try {
        return json::run_case(shelf, one.text).find("\"passed\":true") == std::string::npos;
    } catch (const input_error&) {
        return true;
    }
}

// The first case that fails under the law, or nothing. It is tried first the next time: neighbouring errors fall alike.
const one_case* failing(const law& l, case_list& cases) {
    json::law_shelf shelf(l);
    for (auto one = cases.begin(); one != cases.end(); ++one) {
        if (!fails(shelf, *one)) continue;
        cases.splice(cases.begin(), cases, one);
        return &cases.front();
    }
    return nullptr;
}

class tally {
public:
    void passed() { ++passed_; }
    void failed(const std::string& why) {
        std::printf("%s\n", why.c_str());
        ++failed_;
    }
    [[nodiscard]] int close() const {
        std::printf("%d passed, %d failed\n", passed_, failed_);
        return failed_ == 0 ? 0 : 1;
    }

private:
    int passed_ = 0;
    int failed_ = 0;
};

using hand_list = std::map<std::string, std::function<bool(const law&)>>;
constexpr const char* by_hand_alone = "by hand";

// Who sees the error: nothing when nobody does. What stands by hand is not looked for in the cases.
std::string seen_by(const witness::mutant& m, const hand_list& hand, case_list& cases) {
    if (const auto found = hand.find(m.what); found != hand.end() && !found->second(m.is)) return by_hand_alone;
    try {
        const one_case* one = failing(m.is, cases);
        return one != nullptr ? one->name : std::string();
    } catch (const input_error& e) {
        return std::string("no law at all: ") + e.what();
    }
}

int all_seen(case_list cases, bool aloud) {
    const law right = swedish_law();
    tally count;
    hand_list hand;
    for (const auto& w : witness::by_hand()) {
        hand[w.of] = w.right;
        if (!w.right(right)) count.failed(w.of + ": the law is not what was written by hand");
    }
    if (const one_case* one = failing(right, cases)) count.failed("fails under the right law: " + one->name);
    std::set<std::string> needed;
    for (const witness::mutant& m : witness::mutants_of(right)) {
        const std::string seen = seen_by(m, hand, cases);
        if (seen.empty()) {
            count.failed(m.what + ": " + m.how + ": nothing fails");
            continue;
        }
        if (seen == by_hand_alone) needed.insert(m.what);
        if (aloud) std::printf("%s: %s: %s\n", m.what.c_str(), m.how.c_str(), seen.c_str());
        count.passed();
    }
    for (const auto& [of, _] : hand) {
        if (!needed.contains(of)) count.failed(of + ": stands by hand and no error has that name");
    }
    return count.close();
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return all_seen(read_cases(std::cin), argc > 1 && std::string_view(argv[1]) == "--aloud");
    } catch (const std::exception& e) {
        std::fprintf(stderr, "witness: %s\n", e.what());
        return 2;
    }
}
