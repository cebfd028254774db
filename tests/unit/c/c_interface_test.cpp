// The C interface: the answers of C++, errors as data, and columns that nobody else checks.
#include <gtest/gtest.h>

#include <thread>

#include "rehabkedja.h"
#include "rehabkedja/batch/on_day.hpp"
#include "rehabkedja/json/json.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

const char* const somebody =
    R"({"born": "1980-05-01", "sick": [{"from": "2024-01-01", "to": "2024-12-31"}], "occupation": [{"is": "employed"}]})";
const char* const item = R"({"day": "2024-06-29", "chain_day": 0, "measured_against": 0, "provisions": 0})";

/// Takes a text over and gives it back; `NULL` for none.
std::string taken(char* text) {
    std::string copy = text == nullptr ? "NULL" : text;
    rehabkedja_text_free(text);
    return copy;
}

/// An error that is given back.
struct fault {
    rehabkedja_error* is = nullptr;
    fault() = default;
    fault(const fault&) = delete;
    fault& operator=(const fault&) = delete;
    ~fault() { rehabkedja_error_free(is); }
    rehabkedja_error** operator&() {
        rehabkedja_error_free(is);
        is = nullptr;
        return &is;
    }
    /// Code, field and row in one text; empty where there is no error.
    [[nodiscard]] std::string shown() const {
        if (is == nullptr) return {};
        EXPECT_STRNE(rehabkedja_error_says(is), "");
        return std::string(rehabkedja_error_code(is)) + " " + rehabkedja_error_field(is) + " " +
               std::to_string(rehabkedja_error_row(is));
    }
};

class CInterface : public testing::Test {
protected:
    rehabkedja_law* law = rehabkedja_law_new(nullptr, nullptr);
    fault error;
    ~CInterface() override { rehabkedja_law_free(law); }
};

TEST_F(CInterface, TheVersionIsThatOfTheProject) { EXPECT_STREQ(rehabkedja_version(), REHABKEDJA_PROJECT_VERSION); }

TEST_F(CInterface, AnAnswerIsThatOfCpp) {
    json::law_shelf shelf(swedish_law());
    const json::case_facts facts = json::read_facts(somebody);
    EXPECT_EQ(taken(rehabkedja_answer(law, somebody, item, REHABKEDJA_ENGLISH, &error)),
              json::answer(shelf, facts, item));
    EXPECT_EQ(error.shown(), "");
    EXPECT_EQ(taken(rehabkedja_answer(law, somebody, item, REHABKEDJA_SWEDISH, &error)),
              json::answer(shelf, facts, item, language::swedish));
    const rehab_chain chain(shelf.for_facts(facts), facts.who);
    std::string expected;
    for (const chain_answer& a : chain.through({on(2023, 12, 1), on(2024, 12, 31)})) {
        expected += (expected.empty() ? "[" : ",") + json::write_answer(chain, a, language::swedish);
    }
    EXPECT_EQ(taken(rehabkedja_explain(law, somebody, "2023-12-01", "2024-12-31", REHABKEDJA_SWEDISH, &error)),
              expected + "]");
    EXPECT_EQ(taken(rehabkedja_law_json(law, nullptr, &error)), json::write_law(swedish_law()));
    EXPECT_EQ(taken(rehabkedja_law_json(law, "2022-09-01", &error)), json::write_law(swedish_law(), on(2022, 9, 1)));
}

TEST_F(CInterface, AVariantOfTheLaw) {
    rehabkedja_law* changed = rehabkedja_law_new(
        R"({"law": {"parameters": [{"name": "market_step", "value": 120}]}, "options": {"gap_of_90": "add"}})", &error);
    ASSERT_NE(changed, nullptr) << error.shown();
    const char* const stage = R"({"day": "2024-05-15", "stage": 0})";
    EXPECT_EQ(taken(rehabkedja_answer(law, somebody, stage, 0, &error)).find("91-120"), std::string::npos);
    EXPECT_NE(
        taken(rehabkedja_answer(changed, somebody, R"({"day": "2024-04-15", "stage": 0})", 0, &error)).find("91-120"),
        std::string::npos);
    EXPECT_NE(taken(rehabkedja_law_json(changed, nullptr, &error)).find(R"("chosen":"add")"), std::string::npos);
    rehabkedja_law_free(changed);
}

TEST_F(CInterface, BadInputIsAnErrorWithCodeFieldAndRow) {
    const auto ask = [&](const char* facts, const char* what, int language = 0) {
        EXPECT_EQ(rehabkedja_answer(law, facts, what, language, &error), nullptr);
        return error.shown();
    };
    EXPECT_EQ(ask(R"({"sick": [{"from": "2024-02-30", "to": "2024-03-01"}]})", item), "bad_date sick[0].from -1");
    EXPECT_EQ(ask("{\n", item), "unreadable  2");
    EXPECT_EQ(ask("{\"born\": \"\xFF\"}", item).substr(0, 10), "unreadable");
    EXPECT_EQ(ask(somebody, "[]"), "wrong_type  -1");
    EXPECT_EQ(ask(somebody, R"({"day": "2024-13-01"})"), "bad_date day -1");
    EXPECT_EQ(ask(somebody, item, 2), "bad_value language -1");
    EXPECT_EQ(ask(nullptr, item), "missing_key facts -1");
    EXPECT_EQ(ask(somebody, nullptr), "missing_key item -1");
    EXPECT_EQ(rehabkedja_explain(law, somebody, "2024-02-01", "2024-01-31", 0, &error), nullptr);
    EXPECT_EQ(error.shown(), "end_before_start last -1");
    EXPECT_EQ(rehabkedja_law_new(R"({"born": "1980-05-01"})", &error), nullptr);
    EXPECT_EQ(error.shown(), "unknown_key born -1");
    EXPECT_EQ(rehabkedja_law_new(R"({"options": {"gap_of_90": "perhaps"}})", &error), nullptr);
    EXPECT_EQ(error.shown(), "bad_value options.gap_of_90 -1");
    EXPECT_EQ(rehabkedja_law_json(nullptr, nullptr, &error), nullptr);
    EXPECT_EQ(error.shown(), "missing_key law -1");
}

TEST_F(CInterface, AnErrorNobodyWantsIsDroppedAndNothingIsGivenBackTwice) {
    EXPECT_EQ(rehabkedja_answer(law, "{", item, 0, nullptr), nullptr);
    EXPECT_EQ(rehabkedja_answer(nullptr, somebody, item, 0, nullptr), nullptr);
    rehabkedja_error_free(nullptr);
    rehabkedja_text_free(nullptr);
    rehabkedja_law_free(nullptr);
    EXPECT_EQ(rehabkedja_error_code(nullptr), nullptr);
    EXPECT_EQ(rehabkedja_error_row(nullptr), -1);
}

/// Three people: employed, nobody with a spell, occupation unknown.
struct table {
    std::vector<std::int64_t> offsets{0, 2, 2, 3};
    std::vector<std::int32_t> first{on(2024, 1, 1).since_1970, on(2024, 3, 1).since_1970, on(2024, 6, 1).since_1970};
    std::vector<std::int32_t> last{on(2024, 2, 29).since_1970, on(2024, 12, 31).since_1970, on(2024, 6, 30).since_1970};
    std::vector<std::uint8_t> degree{100, 50, 100};
    std::vector<std::uint8_t> who{REHABKEDJA_EMPLOYED, REHABKEDJA_STUDENT, REHABKEDJA_OCCUPATION_UNKNOWN};
    std::vector<std::int32_t> born{on(1980, 5, 1).since_1970, REHABKEDJA_NO_DAY, on(1959, 5, 1).since_1970};
    std::vector<std::uint8_t> planes{1, 0, 0};
    std::vector<std::uint16_t> chain_day = std::vector<std::uint16_t>(3, 7777);
    std::vector<std::uint16_t> ruled = std::vector<std::uint16_t>(3, 7777);
    std::vector<std::int32_t> next = std::vector<std::int32_t>(3, 7777);

    [[nodiscard]] rehabkedja_spells spells() const {
        return {3, 3, offsets.data(), first.data(), last.data(), degree.data(), who.data(), born.data(), planes.data()};
    }
    [[nodiscard]] rehabkedja_answers answers() { return {chain_day.data(), ruled.data(), next.data()}; }
};

TEST_F(CInterface, ATableIsThatOfCpp) {
    const day d = on(2024, 6, 29);
    table plain;
    ASSERT_FALSE(on_day(*made::swedish(),
                        {plain.offsets, plain.first, plain.last, plain.degree, plain.who, plain.born, plain.planes}, d,
                        {plain.chain_day, plain.ruled, plain.next}));
    EXPECT_EQ(plain.chain_day, (std::vector<std::uint16_t>{181, 0, 29}));
    for (const int threads : {1, 2, 0}) {
        table t;
        const auto spells = t.spells();
        const auto answers = t.answers();
        ASSERT_EQ(rehabkedja_on_day(law, &spells, d.since_1970, threads, &answers, &error), REHABKEDJA_OK);
        EXPECT_EQ(t.chain_day, plain.chain_day);
        EXPECT_EQ(t.ruled, plain.ruled);
        EXPECT_EQ(t.next, plain.next);
        EXPECT_EQ(t.ruled[1], REHABKEDJA_NO_RULING);
        const std::string ruling = taken(rehabkedja_ruling(law, t.ruled[0], &error));
        EXPECT_NE(ruling.find(R"("stage":"181-365","measured_against":["usual_work","other_work_at_employer"],)"),
                  std::string::npos)
            << ruling;
        EXPECT_NE(ruling.find(R"("grounds":["predominant_reasons"],"missing":[])"), std::string::npos) << ruling;
        EXPECT_NE(
            ruling.find(
                R"("provision":"SFB 27:48 3 st 1 p","edition":{"by":"SFS 2021:1243","from":"2022-09-01"},"confidence":"confirmed")"),
            std::string::npos)
            << ruling;
        const std::string unknown = taken(rehabkedja_ruling(law, t.ruled[2], &error));
        EXPECT_NE(unknown.find(R"("measured_against":"unknown")"), std::string::npos) << unknown;
        EXPECT_NE(unknown.find(R"("missing":["occupation"])"), std::string::npos) << unknown;
    }
    EXPECT_EQ(rehabkedja_ruling(law, REHABKEDJA_NO_RULING, &error), nullptr);
    EXPECT_EQ(error.shown(), "bad_value ruling -1");
}

TEST_F(CInterface, ColumnsMayBeLeftOut) {
    table t;
    rehabkedja_spells spells = t.spells();
    spells.degree = nullptr;
    spells.born = nullptr;
    spells.judged = nullptr;
    const rehabkedja_answers answers{t.chain_day.data(), nullptr, nullptr};
    ASSERT_EQ(rehabkedja_on_day(law, &spells, on(2024, 6, 29).since_1970, 1, &answers, &error), REHABKEDJA_OK);
    EXPECT_EQ(t.chain_day[0], 181);
    const rehabkedja_spells nobody{0, 0, t.offsets.data(), nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};
    EXPECT_EQ(rehabkedja_on_day(law, &nobody, on(2024, 6, 29).since_1970, 1, &answers, &error), REHABKEDJA_OK);
}

TEST_F(CInterface, ABadTableIsAnErrorAndNothingIsWritten) {
    const int asked = on(2024, 6, 29).since_1970;
    const auto fails = [&](auto&& spoil, int d = 0, int threads = 1) {
        table t;
        rehabkedja_spells spells = t.spells();
        spoil(t, spells);
        const auto answers = t.answers();
        EXPECT_EQ(rehabkedja_on_day(law, &spells, d == 0 ? asked : d, threads, &answers, &error), REHABKEDJA_FAILED);
        EXPECT_EQ(t.chain_day, std::vector<std::uint16_t>(3, 7777));
        return error.shown();
    };
    const auto nothing = [](table&, rehabkedja_spells&) {};
    EXPECT_EQ(fails([](table& t, auto&) { t.last[1] = t.first[1] - 1; }), "end_before_start last 1");
    EXPECT_EQ(fails([](table& t, auto&) { t.first[1] = t.first[0] - 1; }), "bad_value first 1");
    EXPECT_EQ(fails([](table& t, auto&) { t.last[2] = 2'000'000; }), "bad_date last 2");
    EXPECT_EQ(fails([](table& t, auto&) { t.first[0] = REHABKEDJA_NO_DAY; }), "bad_date first 0");
    EXPECT_EQ(fails([](table& t, auto&) { t.degree[2] = 101; }), "bad_degree degree 2");
    EXPECT_EQ(fails([](table& t, auto&) { t.who[1] = 10; }), "bad_value occupation 1");
    EXPECT_EQ(fails([](table& t, auto&) { t.born[2] = 2'000'000; }), "bad_date born 2");
    EXPECT_EQ(fails([](table& t, auto&) { t.offsets[0] = 1; }), "bad_table offsets 0");
    EXPECT_EQ(fails([](table& t, auto&) { t.offsets[1] = -1; }), "bad_table offsets 1");
    EXPECT_EQ(fails([](table& t, auto&) { t.offsets[2] = 1; }), "bad_table offsets 2");
    EXPECT_EQ(fails([](table& t, auto&) { t.offsets[2] = 4; }), "bad_table offsets 2");
    EXPECT_EQ(fails([](table& t, auto&) { t.offsets[3] = 2; }), "bad_table offsets 3");
    EXPECT_EQ(fails([](table&, auto& s) { s.offsets = nullptr; }), "bad_table offsets -1");
    EXPECT_EQ(fails([](table&, auto& s) { s.first = nullptr; }), "bad_table first -1");
    EXPECT_EQ(fails([](table&, auto& s) { s.occupation = nullptr; }), "bad_table occupation -1");
    EXPECT_EQ(fails([](table&, auto& s) { s.persons = SIZE_MAX; }), "bad_table persons -1");
    EXPECT_EQ(fails(nothing, 2'000'000), "bad_date day -1");
    EXPECT_EQ(fails(nothing, 0, -1), "bad_value threads -1");
    EXPECT_EQ(rehabkedja_on_day(law, nullptr, asked, 1, nullptr, &error), REHABKEDJA_FAILED);
    EXPECT_EQ(error.shown(), "missing_key spells -1");
    rehabkedja_law* old = rehabkedja_law_new(R"({"options": {"adding_before_2014": "worked_90_days"}})", nullptr);
    std::swap(old, law);
    EXPECT_EQ(fails(nothing), "bad_value law -1");
    std::swap(old, law);
    rehabkedja_law_free(old);
}

TEST_F(CInterface, AChainThatIsLongerThanAColumnHolds) {
    table t;
    t.first[0] = on(2009, 1, 1).since_1970;
    t.last[0] = on(2200, 12, 31).since_1970;
    const auto spells = t.spells();
    const auto answers = t.answers();
    EXPECT_EQ(rehabkedja_on_day(law, &spells, t.last[0], 2, &answers, &error), REHABKEDJA_FAILED);
    EXPECT_EQ(error.shown(), "bad_value first 0");
    EXPECT_EQ(t.ruled, std::vector<std::uint16_t>(3, REHABKEDJA_NO_RULING));
}

TEST_F(CInterface, OneLawIsAskedByManyThreads) {
    const std::string expected = taken(rehabkedja_answer(law, somebody, item, 0, nullptr));
    const std::string_view before = R"({"law": {"known_on": "2021-06-01"}, )";
    const std::string known = std::string(before) + (somebody + 1);
    const std::string then = taken(rehabkedja_answer(law, known.c_str(), item, 0, nullptr));
    EXPECT_NE(expected, then);
    std::vector<std::jthread> threads;
    for (int n = 0; n < 4; ++n) {
        threads.emplace_back([&] {
            EXPECT_EQ(taken(rehabkedja_answer(law, somebody, item, 0, nullptr)), expected);
            EXPECT_EQ(taken(rehabkedja_answer(law, known.c_str(), item, 0, nullptr)), then);
        });
    }
}

}  // namespace
}  // namespace rehabkedja
