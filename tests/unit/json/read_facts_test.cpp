// Facts from JSON: every kind of bad input is an error with a code and the place where it stands; the canonical form.
#include <gtest/gtest.h>

#include "rehabkedja/json/json.hpp"
#include "support/made.hpp"

namespace rehabkedja::json {
namespace {

using made::on;

struct fault {
    const char* text;
    error_code code;
    const char* field;
};

class BadFacts : public testing::TestWithParam<fault> {};

TEST_P(BadFacts, AreAnErrorWithCodeAndField) {
    try {
        static_cast<void>(read_facts(GetParam().text));
        FAIL() << "was read: " << GetParam().text;
    } catch (const input_error& e) {
        EXPECT_EQ(name_of(e.why().code), name_of(GetParam().code)) << GetParam().text;
        EXPECT_EQ(e.why().field, GetParam().field) << GetParam().text;
        EXPECT_FALSE(e.why().says.empty());
    }
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(Certificates, BadFacts, testing::Values(
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-02-28"}]})", error_code::end_before_start, "sick[0].to"},
    fault{R"({"sick": [{"from": "2024-01-01", "to": "2024-01-02"}, {"from": "2024-03-01", "to": "2024-02-28"}]})", error_code::end_before_start, "sick[1].to"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "degree": 101}]})", error_code::bad_degree, "sick[0].degree"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "degree": -1}]})", error_code::bad_degree, "sick[0].degree"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "degree": 99999999999}]})", error_code::bad_value, "sick[0].degree"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "degree": -99999999999}]})", error_code::bad_value, "sick[0].degree"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "degree": 50.5}]})", error_code::wrong_type, "sick[0].degree"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "degree": "half"}]})", error_code::wrong_type, "sick[0].degree"},
    fault{R"({"sick": [{"from": "2023-02-29", "to": "2024-03-10"}]})", error_code::bad_date, "sick[0].from"},
    fault{R"({"sick": [{"from": "2024-3-1", "to": "2024-03-10"}]})", error_code::bad_date, "sick[0].from"},
    fault{R"({"sick": [{"from": "1899-12-31", "to": "2024-03-10"}]})", error_code::bad_date, "sick[0].from"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2201-01-01"}]})", error_code::bad_date, "sick[0].to"},
    fault{R"({"sick": [{"from": 20240301, "to": "2024-03-10"}]})", error_code::wrong_type, "sick[0].from"},
    fault{R"({"sick": [{"from": "2024-03-01"}]})", error_code::missing_key, "sick[0]"},
    fault{R"({"sick": [{"to": "2024-03-01"}]})", error_code::missing_key, "sick[0]"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "degre": 50}]})", error_code::unknown_key, "sick[0].degre"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "kind": "flu"}]})", error_code::bad_value, "sick[0].kind"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "yesterday"}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01X08:00"}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01Tgarbage"}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01T08:00:00x"}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01T24:00"}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01T08:60"}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01T08:00:60"}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01T08:00:00."}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01T08"}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01T08:00:00+01:00"}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": [{"from": "2024-03-01", "to": "2024-03-10", "signed": "2024-03-01T08:00Z"}]})", error_code::bad_date, "sick[0].signed"},
    fault{R"({"sick": {"from": "2024-03-01", "to": "2024-03-10"}})", error_code::wrong_type, "sick"},
    fault{R"({"sick": ["2024-03-01"]})", error_code::wrong_type, "sick[0]"},
    fault{R"({"sick": null})", error_code::wrong_type, "sick"}));

INSTANTIATE_TEST_SUITE_P(Occupations, BadFacts, testing::Values(
    fault{R"({"occupation": [{"is": "retired"}]})", error_code::bad_value, "occupation[0].is"},
    fault{R"({"occupation": [{"from": "2024-01-01"}]})", error_code::missing_key, "occupation[0]"},
    fault{R"({"occupation": [{"is": "employed", "from": "2024-02-01", "to": "2024-01-01"}]})", error_code::end_before_start, "occupation[0]"},
    fault{R"({"occupation": [{"is": "employed"}, {"is": "employed"}]})", error_code::same_job_twice, "occupation[1]"},
    fault{R"({"occupation": [{"is": "employed", "employer": "a"}, {"is": "employed", "employer": "a", "from": "2024-01-01"}]})", error_code::same_job_twice, "occupation[1]"},
    fault{R"({"occupation": [{"is": "employed", "booked": true}]})", error_code::unknown_key, "occupation[0].booked"},
    fault{R"({"occupation": [{"is": "on_call", "booked": 1}]})", error_code::wrong_type, "occupation[0].booked"},
    fault{R"({"occupation": [{"is": "on_call", "booked": [{"from": "2024-02-01", "to": "2024-01-01"}]}]})", error_code::end_before_start, "occupation[0].booked[0]"},
    fault{R"({"occupation": [{"is": "on_call", "booked": [{"from": "soon"}]}]})", error_code::bad_date, "occupation[0].booked[0].from"},
    fault{R"({"occupation": [{"is": "employed", "share": 120}]})", error_code::bad_value, "occupation[0].share"},
    fault{R"({"occupation": "employed"})", error_code::wrong_type, "occupation"}));

INSTANTIATE_TEST_SUITE_P(Others, BadFacts, testing::Values(
    fault{R"({"born": "1980-02-30"})", error_code::bad_date, "born"},
    fault{R"({"born": 1980})", error_code::wrong_type, "born"},
    fault{R"({"birth": "1980-02-01"})", error_code::unknown_key, "birth"},
    fault{R"({"sex": "x"})", error_code::bad_value, "sex"},
    fault{R"({"judgements": [{"is": "unlikely"}]})", error_code::bad_value, "judgements[0].is"},
    fault{R"({"judgements": [{"answer": "yes"}]})", error_code::missing_key, "judgements[0]"},
    fault{R"({"judgements": [{"is": "unreasonable", "answer": "perhaps"}]})", error_code::wrong_type, "judgements[0].answer"},
    fault{R"({"refused": [{"from": "2024-01-02", "to": "2024-01-01"}]})", error_code::end_before_start, "refused[0]"},
    fault{R"({"refused": [{"from": "soon"}]})", error_code::bad_date, "refused[0].from"},
    fault{R"({"law": {"parameters": [{"name": "gap_of_90", "value": 1}]}})", error_code::bad_value, "law.parameters[0].name"},
    fault{R"({"law": {"parameters": [{"name": "ages_known_until", "value": 1}]}})", error_code::bad_value, "law.parameters[0].name"},
    fault{R"({"law": {"parameters": [{"name": "labour_market_measure", "value": "child_care"}]}})", error_code::bad_value, "law.parameters[0].value"},
    fault{R"({"law": {"parameters": [{"name": "guarantee_pension_age", "value": 151}]}})", error_code::bad_value, "law.parameters[0].value"},
    fault{R"({"decided": "soon"})", error_code::bad_date, "decided"},
    fault{R"({"work_trial": [{"from": "2026-03-01"}]})", error_code::missing_key, "work_trial[0]"},
    fault{R"({"fit": ["2024-02-30"]})", error_code::bad_date, "fit[0]"},
    fault{R"({"income": [{"yearly": "much"}]})", error_code::wrong_type, "income[0].yearly"},
    fault{R"({"attributes": []})", error_code::wrong_type, "attributes"}));

INSTANTIATE_TEST_SUITE_P(LawAndOptions, BadFacts, testing::Values(
    fault{R"({"options": {"gap_of_100": "add"}})", error_code::unknown_key, "options.gap_of_100"},
    fault{R"({"options": {"gap_of_90": "perhaps"}})", error_code::bad_value, "options.gap_of_90"},
    fault{R"({"options": {"gap_of_90": 1}})", error_code::wrong_type, "options.gap_of_90"},
    fault{R"({"options": []})", error_code::wrong_type, "options"},
    fault{R"({"options": {"age_limit": "year"}})", error_code::bad_value, "options.age_limit"},
    fault{R"({"law": {"known_on": "2024-02-30"}})", error_code::bad_date, "law.known_on"},
    fault{R"({"law": {"known": "2024-02-01"}})", error_code::unknown_key, "law.known"},
    fault{R"({"law": {"parameters": [{"name": "gap", "value": 5}]}})", error_code::bad_value, "law.parameters[0].name"},
    fault{R"({"law": {"parameters": [{"name": "market_step"}]}})", error_code::missing_key, "law.parameters[0]"},
    fault{R"({"law": {"parameters": [{"name": "market_step", "value": -1}]}})", error_code::bad_value, "law.parameters[0].value"},
    fault{R"({"law": {"parameters": [{"name": "market_step", "value": "many"}]}})", error_code::wrong_type, "law.parameters[0].value"}));

INSTANTIATE_TEST_SUITE_P(Documents, BadFacts, testing::Values(
    fault{"", error_code::unreadable, ""},
    fault{"{", error_code::unreadable, ""},
    fault{"{\"born\": \"1980-01-01\",}", error_code::unreadable, ""},
    fault{R"({"born": "1980-01-01", "born": "1981-01-01"})", error_code::unreadable, "born"},
    fault{R"({"sick": [{"from": "2024-01-01", "to": "2024-01-02", "to": "2024-01-03"}]})", error_code::unreadable, "to"},
    fault{"\"\xff\"", error_code::unreadable, ""},
    fault{"[]", error_code::wrong_type, ""},
    fault{"7", error_code::wrong_type, ""}));
// clang-format on

TEST(ReadFacts, TheLineOfTheFaultIsNamed) {
    try {
        static_cast<void>(read_facts("{\n\"born\":\n!}"));
        FAIL();
    } catch (const input_error& e) {
        EXPECT_EQ(e.why().row, 3U);
    }
}

TEST(ReadFacts, EverythingTheChainReads) {
    const case_facts facts = read_facts(R"({
        "born": "1980-05-01", "sex": "woman",
        "sick": [{"from": "2024-03-01", "to": "2024-03-31", "degree": 50, "id": 7, "signed": "2024-03-01 08:00", "employer": "a", "kind": "preventive"},
                 {"from": "unknown", "to": "unknown", "degree": "unknown", "signed": "unknown"}],
        "occupation": [{"is": "on_call", "from": "2024-01-01", "to": "unknown", "booked": [{"from": "2024-03-01", "to": "2024-03-10"}], "share": 50},
                       {"is": "unknown", "to": "2023-12-31"}],
        "judgements": [{"is": "unreasonable", "answer": "unknown", "from": "2024-09-01"}, {"is": "special_reasons"}, {"is": "predominant_reasons", "answer": false}],
        "refused": [{"from": "2024-10-01"}], "decided": "2024-11-01",
        "work_trial": [{"from": "2026-03-01", "to": "2026-03-14", "notified": "2026-02-01"}],
        "fit": ["2024-05-01", "2024-04-01"],
        "options": {"gap_of_90": "add", "adding_on_call": false, "student_work": "unknown", "leap_birthday": "unknown"},
        "law": {"known_on": "2024-01-01", "editions_of": "2023-01-01", "parameters": [{"name": "market_step", "from": "2023-01-01", "value": 120}]}
    })");
    const person& p = facts.who;
    EXPECT_EQ(p.born, on(1980, 5, 1));
    ASSERT_EQ(p.sick->size(), 2U);
    EXPECT_EQ((*p.sick)[0], (certificate{on(2024, 3, 1), on(2024, 3, 31), 50, "7", "2024-03-01T08:00:00", "a",
                                         sick_kind::preventive}));
    EXPECT_FALSE((*p.sick)[1].first || (*p.sick)[1].last || (*p.sick)[1].degree);
    EXPECT_EQ((*p.sick)[1].signed_at, "");
    EXPECT_EQ(p.occupation[0].is, occupation_kind::on_call);
    EXPECT_EQ(p.occupation[0].booked, booked_time::listed);
    EXPECT_TRUE(p.occupation[0].valid.last_unknown);
    EXPECT_EQ(p.occupation[0].share, 50);
    EXPECT_FALSE(p.occupation[1].is);
    EXPECT_EQ(p.occupation[1].valid.when, (period{since_ever, on(2023, 12, 31)}));
    EXPECT_EQ(p.judgements[0].says, answer::unknown);
    EXPECT_EQ(p.judgements[1].says, answer::yes);
    EXPECT_EQ(p.judgements[2].says, answer::no);
    EXPECT_EQ(p.refused[0], (period{on(2024, 10, 1), until_further}));
    EXPECT_EQ(p.decided, on(2024, 11, 1));
    EXPECT_EQ(p.work_trial[0].notified, on(2026, 2, 1));
    EXPECT_EQ(p.fit, (std::vector<day>{on(2024, 4, 1), on(2024, 5, 1)}));
    EXPECT_EQ(facts.options,
              (std::vector<std::pair<option, choice>>{{option::adding_on_call, 1}, {option::gap_of_90, 1}}));
    EXPECT_EQ(facts.unknown_options, std::vector<option>{option::leap_birthday});
    EXPECT_EQ(facts.known_on, on(2024, 1, 1));
    EXPECT_EQ(facts.editions_of, on(2023, 1, 1));
    ASSERT_EQ(facts.numbers.size(), 1U);
    EXPECT_EQ(facts.numbers[0].value, 120);
}

TEST(ReadFacts, NothingSaidIsUnknown) {
    const case_facts facts = read_facts("{}");
    EXPECT_FALSE(facts.who.born);
    EXPECT_FALSE(facts.who.sick);
    EXPECT_TRUE(facts.who.occupation.empty());
    EXPECT_FALSE(facts.who.judgements_unknown);
    EXPECT_EQ(read_facts(R"({"sick": []})").who.sick->size(), 0U);
    EXPECT_FALSE(read_facts(R"({"sick": "unknown"})").who.sick);
    EXPECT_TRUE(read_facts(R"({"judgements": "unknown"})").who.judgements_unknown);
    EXPECT_EQ(read_facts(R"({"sick": [{"from": "2024-01-01", "to": "2024-01-02"}]})").who.sick->at(0).degree, 100);
}

TEST(ReadFacts, TimesOfSigningAreWrittenTheSameSoThatTheyCompare) {
    const auto read = [](const std::string& text) {
        return read_facts(R"({"sick": [{"from": "2024-03-01", "to": "2024-03-02", "signed": ")" + text + "\"}]}")
            .who.sick->at(0)
            .signed_at;
    };
    EXPECT_EQ(read("2024-03-01"), "2024-03-01");
    for (const char* same : {"2024-03-01 08:00", "2024-03-01T08:00", "2024-03-01T08:00:00", "2024-03-01 08:00:00.000"})
        EXPECT_EQ(read(same), "2024-03-01T08:00:00") << same;
    EXPECT_EQ(read("2024-03-01T08:00:00.250"), "2024-03-01T08:00:00.25");
    EXPECT_LT(read("2024-03-01T08:00"), read("2024-03-01T08:00:00.25"));
    EXPECT_LT(read("2024-03-01T08:00:00.25"), read("2024-03-01T08:00:01"));
}

TEST(ReadFacts, DifferentEmployersAndDaysThatDoNotMeetAreNotTheSameJob) {
    EXPECT_NO_THROW(static_cast<void>(
        read_facts(R"({"occupation": [{"is": "employed", "employer": "a"}, {"is": "employed", "employer": "b"}]})")));
    EXPECT_NO_THROW(static_cast<void>(read_facts(
        R"({"occupation": [{"is": "employed", "to": "2024-01-31"}, {"is": "employed", "from": "2024-02-01"}]})")));
    EXPECT_NO_THROW(static_cast<void>(read_facts(R"({"occupation": [{"is": "employed"}, {"is": "student"}]})")));
}

TEST(ReadFacts, TheCanonicalFormHasSortedKeysAndNoSpaces) {
    const std::string one =
        read_facts(R"({ "sick": [ {"to": "2024-03-31", "from": "2024-03-01"} ], "born": "1980-05-01" })").canonical;
    EXPECT_EQ(one, R"({"born":"1980-05-01","sick":[{"from":"2024-03-01","to":"2024-03-31"}]})");
    EXPECT_EQ(read_facts(one).canonical, one);
    // A value has one way of writing in it: 50.0 is 50, true is yes.
    EXPECT_EQ(read_facts(R"({"sick": [{"from": "2024-03-01", "to": "2024-03-31", "degree": 50.0}]})").canonical,
              read_facts(R"({"sick": [{"from": "2024-03-01", "to": "2024-03-31", "degree": 50}]})").canonical);
    EXPECT_EQ(read_facts(R"({"income": [{"yearly": 300000.0, "cash": true}]})").canonical,
              R"({"income":[{"cash":"yes","yearly":300000}]})");
    EXPECT_NE(read_facts(R"({"born": "1980-05-02"})").canonical, read_facts(R"({"born": "1980-05-01"})").canonical);
}

}  // namespace
}  // namespace rehabkedja::json
