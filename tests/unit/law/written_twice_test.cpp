// Each date and each number of the law room stands a second time, written by hand, in the case files: so that a wrong one makes a
// hand-written case fail. This test says which does not.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

std::string all_case_files() {
    std::string text;
    for (const auto& file : std::filesystem::recursive_directory_iterator(REHABKEDJA_SOURCE_DIR "/tests/cases")) {
        if (file.path().extension() != ".yaml" && file.path().extension() != ".json") continue;
        std::ifstream in(file.path());
        text.append(std::istreambuf_iterator<char>(in), {});
        text += '\n';
    }
    return text;
}

// Whether the word stands in the text by itself: no digit, letter or hyphen on either side.
bool stands_in(const std::string& text, const std::string& word) {
    const auto joins = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !joins(text[at - 1])) && (end == text.size() || !joins(text[end]))) return true;
    }
    return false;
}

const std::string& cases() {
    static const std::string text = all_case_files();
    return text;
}

TEST(WrittenTwice, TheCaseFilesAreThere) { EXPECT_GT(cases().size(), 10'000U); }

TEST(WrittenTwice, EveryDateOfTheLaw) {
    const law l = swedish_law();
    for (const amendment& a : l.changes) {
        for (const day d : {a.applies_from - 1, a.applies_from}) {
            EXPECT_TRUE(stands_in(cases(), to_string(d)))
                << to_string(a.by) << ": " << to_string(d) << " is in no case file";
        }
    }
    for (const day d : {l.counting_from, l.counting_from - 1, l.unpaid_days_count_from, l.running_plans_due}) {
        EXPECT_TRUE(stands_in(cases(), to_string(d))) << to_string(d) << " is in no case file";
    }
}

TEST(WrittenTwice, EveryDayOfIssueThatIsNotTheDayOfEffect) {
    for (const amendment& a : swedish_law().changes) {
        if (a.issued_at_latest == a.applies_from) continue;
        EXPECT_TRUE(stands_in(cases(), to_string(a.issued_at_latest)))
            << to_string(a.by) << ": " << to_string(a.issued_at_latest) << " is in no case file";
    }
}

TEST(WrittenTwice, EveryNumberOfTheLaw) {
    const law l = swedish_law();
    for (std::size_t p = 0; p < parameters; ++p) {
        for (const auto& e : l.numbers.at(p).entries()) {
            const bool either =
                stands_in(cases(), std::to_string(e.is)) || stands_in(cases(), std::to_string(e.is + 1));
            EXPECT_TRUE(either) << parameter_list.at(p).name << ": neither " << e.is
                                << " nor the day after is in a case file";
        }
    }
}

}  // namespace
}  // namespace rehabkedja
