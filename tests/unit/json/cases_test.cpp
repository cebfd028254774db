// Cases run from JSON: what passes, what fails, what is a fault of the file; answers, laws and findings as JSON.
#include <gtest/gtest.h>

#include "rehabkedja/json/json.hpp"
#include "support/made.hpp"

namespace rehabkedja::json {
namespace {

using made::on;

law_shelf& shelf() {
    static law_shelf all(swedish_law());
    return all;
}
std::string run(const std::string& facts, const std::string& expect) {
    return run_case(shelf(), R"({"case": "a case", "facts": )" + facts + R"(, "expect": )" + expect + "}");
}
bool passes(const std::string& facts, const std::string& expect) {
    return run(facts, expect).find("\"passed\":true") != std::string::npos;
}
std::string ask(const std::string& facts, const std::string& item, language in = language::english) {
    return answer(shelf(), read_facts(facts), item, in);
}
bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string sick_2024 =
    R"({"born": "1980-05-01", "sick": [{"from": "2024-01-01", "to": "2024-12-31"}], "occupation": [{"is": "employed"}]})";

TEST(RunCase, RightAnswersPass) {
    EXPECT_TRUE(passes(sick_2024, R"([{"day": "2024-06-29", "chain_day": 181, "stage": "181-365",
        "measured_against": ["usual_work", "stated_occupational_group", "other_work_at_employer"],
        "would_change": ["unreasonable", "predominant_reasons", "special_reasons"], "provisions": ["SFB 27:48", "SFS 2021:1243"], "missing": [], "ask_first": "none"}])"));
    EXPECT_TRUE(passes(
        sick_2024,
        R"([{"day": "2023-12-31", "chain_day": "none", "stage": "none", "measured_against": "none", "would_change": "none"}])"));
    EXPECT_TRUE(passes(
        sick_2024,
        R"([{"day_falls_on": {"91": "2024-03-31", "500": "2025-05-14"}}, {"restart": {"last_added": "2025-03-31", "first_restart": "2025-04-01"}},
        {"milestones": {"certificate": "2024-01-08", "plan": "none", "181": "2024-06-29"}}, {"gap": 5, "sick_cases": [{"from": "2024-01-01", "to": "2024-12-31", "days": 366, "certificates": 1}]}])"));
}

TEST(RunCase, EachWrongAnswerFails) {
    for (const char* wrong :
         {R"("chain_day": 180)", R"("chain_day": "none")", R"("chain_day": "unknown")", R"("stage": "91-180")",
          R"("measured_against": ["usual_work"])",
          R"("measured_against": ["usual_work", "usual_work", "other_work_at_employer"])",
          R"("measured_against": "unknown")", R"("would_change": [])", R"("provisions": ["SFB 27:49"])",
          R"("provisions": ["SFB 27:4"])", R"("missing": ["born"])", R"("ask_first": "born")",
          R"("day_falls_on": {"91": "2024-04-01"})", R"("day_falls_on": {"91": "none"})",
          R"("restart": {"last_added": "2025-04-01"})", R"("milestones": {"certificate": "2024-01-07"})",
          R"("milestones": {"nonsense": "2024-01-07"})", R"("gap": 5, "sick_cases": [])",
          R"("gap": 5, "sick_cases": [{"days": 365}])"}) {
        EXPECT_FALSE(passes(sick_2024, std::string(R"([{"day": "2024-06-29", )") + wrong + "}]")) << wrong;
    }
}

TEST(RunCase, AFailureSaysWhatWasExpectedAndWhatCame) {
    const std::string report = run(sick_2024, R"([{"day": "2024-06-29", "chain_day": 180}])");
    EXPECT_TRUE(holds(report, R"("case":"a case")"));
    EXPECT_TRUE(holds(report, R"("passed":false)"));
    EXPECT_TRUE(holds(report, R"("question":"chain_day","day":"2024-06-29","expected":180,"got":181)"));
    EXPECT_TRUE(holds(report, "day 181 of the rehabilitation chain"));
}

struct fault {
    const char* expect;
    error_code code;
    const char* field;
};
class BadCase : public testing::TestWithParam<fault> {};

TEST_P(BadCase, IsAFaultOfTheFile) {
    try {
        static_cast<void>(run(sick_2024, GetParam().expect));
        FAIL() << "was run: " << GetParam().expect;
    } catch (const input_error& e) {
        EXPECT_EQ(name_of(e.why().code), name_of(GetParam().code)) << GetParam().expect;
        EXPECT_EQ(e.why().field, GetParam().field) << GetParam().expect;
    }
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(Expectations, BadCase, testing::Values(
    fault{"[]", error_code::missing_key, "expect"},
    fault{"{}", error_code::wrong_type, "expect"},
    fault{R"([{"day": "2024-06-29"}])", error_code::missing_key, "expect[0]"},
    fault{R"([{"chain_day": 5}])", error_code::missing_key, "expect[0]"},
    fault{R"([{"day": "2024-06-29", "chain_days": 5}])", error_code::unknown_key, "expect[0].chain_days"},
    fault{R"([{"day": "2024-06-31", "chain_day": 5}])", error_code::bad_date, "expect[0].day"},
    fault{R"([{"day": "2024-06-29", "chain_day": "181"}])", error_code::wrong_type, "expect[0].chain_day"},
    fault{R"([{"day": "2024-06-29", "measured_against": ["usual"]}])", error_code::bad_value, "expect[0].measured_against[0]"},
    fault{R"([{"day": "2024-06-29", "measured_against": "usual_work"}])", error_code::wrong_type, "expect[0].measured_against"},
    fault{R"([{"day": "2024-06-29", "stage": "third"}])", error_code::wrong_type, "expect[0].stage"},
    fault{R"([{"day_falls_on": {"0": "2024-01-01"}}])", error_code::bad_value, "expect[0].day_falls_on"},
    fault{R"([{"day_falls_on": {"x": "2024-01-01"}}])", error_code::bad_value, "expect[0].day_falls_on"},
    fault{R"([{"day_falls_on": null}])", error_code::wrong_type, "expect[0].day_falls_on"},
    fault{R"([{"day_falls_on": {}}])", error_code::wrong_type, "expect[0].day_falls_on"},
    fault{R"([{"day_falls_on": "unknown"}])", error_code::wrong_type, "expect[0].day_falls_on"},
    fault{R"([{"restart": {"next": "2024-01-01"}}])", error_code::unknown_key, "expect[0].restart.next"},
    fault{R"([{"sick_cases": []}])", error_code::missing_key, "expect[0]"},
    fault{R"([{"gap": -1, "sick_cases": []}])", error_code::negative_gap, "expect[0].gap"},
    fault{R"([{"day": "2024-06-29", "chain_day": 181}, {"day": 7, "chain_day": 1}])", error_code::wrong_type, "expect[1].day"}));
// clang-format on

TEST(RunCase, FaultsOfTheFactsAreNamedUnderTheFacts) {
    try {
        static_cast<void>(run(R"({"sick": [{"from": "2024-03-01", "to": "2024-02-01"}]})",
                              R"([{"day": "2024-01-01", "chain_day": 1}])"));
        FAIL();
    } catch (const input_error& e) {
        EXPECT_EQ(e.why().field, "facts.sick[0].to");
    }
    EXPECT_THROW(static_cast<void>(run_case(shelf(), R"({"case": "x", "facts": {}})")), input_error);
    EXPECT_THROW(
        static_cast<void>(run_case(
            shelf(), R"({"case": "x", "facts": {}, "expect": [{"day": "2024-01-01", "chain_day": 1}], "extra": 1})")),
        input_error);
}

TEST(Answer, NamesWhatIsMissingAndWhatToAskFirst) {
    const std::string given = ask(R"({"sick": [{"from": "2024-01-01", "to": "2024-12-31"}]})",
                                  R"({"day": "2024-06-29", "measured_against": []})");
    EXPECT_TRUE(holds(given, R"("measured_against":"unknown")"));
    EXPECT_TRUE(holds(given, R"("missing":["occupation","born"])"));
    EXPECT_TRUE(holds(given, R"("ask_first":"occupation")"));
}

TEST(Answer, AnOptionSaidToBeUnknownIsMissingWhereItDecides) {
    const std::string facts =
        R"({"born": "1980-05-01", "sick": [{"from": "2024-01-01", "to": "2024-01-10"}, {"from": "2024-04-10", "to": "2024-04-20"}],
        "occupation": [{"is": "employed"}], "options": {"gap_of_90": "unknown"}})";
    const std::string open = ask(facts, R"({"day": "2024-04-10", "chain_day": 1})");
    EXPECT_TRUE(holds(open, R"("chain_day":"unknown")")) << open;
    EXPECT_TRUE(holds(open, "option.gap_of_90"));
    const std::string known = ask(facts, R"({"day": "2024-01-05", "chain_day": 1})");
    EXPECT_TRUE(holds(known, R"("chain_day":5)"));
    EXPECT_TRUE(holds(known, R"("missing":[])"));
}

TEST(Answer, ThatItHangsOnAnOptionIsSaidInBothLanguages) {
    const std::string facts =
        R"({"sick": [{"from": "2024-01-01", "to": "2024-01-10"}, {"from": "2024-04-10", "to": "2024-04-20"}],
        "options": {"gap_of_90": "unknown"}})";
    const std::string item = R"({"day": "2024-04-10", "chain_day": 1})";
    EXPECT_TRUE(holds(ask(facts, item), "The answer hangs on the reading of the law gap_of_90."));
    EXPECT_TRUE(holds(ask(facts, item, language::swedish), "Svaret beror på lagtolkningen gap_of_90."));
}

TEST(Answer, DatesLaterThanTheLawWasReadSaySo) {
    const auto said = [](const std::string& item, language in = language::english) {
        return ask(R"({"sick": [{"from": "2025-09-01", "to": "2025-12-31"}], "occupation": [{"is": "employed"}]})",
                   item, in);
    };
    const std::string says = "The law was read until 2026-04-27; later changes are not in it.";
    // Day 238 of the chain is 26 April 2026.
    EXPECT_TRUE(holds(said(R"({"day_falls_on": {"239": ""}})"), R"("239":"2026-04-27")"));
    EXPECT_FALSE(holds(said(R"({"day_falls_on": {"239": ""}})"), says));
    EXPECT_TRUE(holds(said(R"({"day_falls_on": {"240": ""}})"), says));
    EXPECT_TRUE(holds(said(R"({"day_falls_on": {"240": ""}})", language::swedish),
                      "Lagen är läst till och med 2026-04-27; senare ändringar är inte med."));
    EXPECT_TRUE(holds(said(R"({"milestones": {"366": ""}})"), says));
    EXPECT_FALSE(holds(said(R"({"milestones": {"91": ""}})"), says));
    EXPECT_FALSE(holds(said(R"({"restart": ""})"), says));
    EXPECT_TRUE(holds(ask(R"({"sick": [{"from": "2026-01-01", "to": "2026-04-01"}]})", R"({"restart": ""})"), says));
    // Said once, not by the answer and by the dates too.
    const std::string both = said(R"({"day": "2026-05-01", "milestones": {"366": ""}})");
    EXPECT_EQ(both.find(says), both.rfind(says)) << both;
}

TEST(Answer, SentencesInBothLanguages) {
    EXPECT_TRUE(holds(ask(sick_2024, R"({"day": "2024-06-29", "chain_day": 1})", language::swedish),
                      "dag 181 i rehabiliteringskedjan"));
    EXPECT_TRUE(
        holds(ask(sick_2024, R"({"day": "2024-06-29", "chain_day": 1})"), "day 181 of the rehabilitation chain"));
}

TEST(Shelf, TheSameQuestionsOfTheLawAreTheSameLaw) {
    law_shelf laws(swedish_law());
    case_facts plain;
    EXPECT_EQ(laws.for_facts(plain), laws.base());
    case_facts chosen;
    chosen.options = {{option::gap_of_90, 1}};
    const auto one = laws.for_facts(chosen);
    EXPECT_NE(one, laws.base());
    EXPECT_EQ(laws.for_facts(chosen), one);
    EXPECT_TRUE(one->source().reads(option::gap_of_90, "add"));
    case_facts changed;
    changed.numbers = {{parameter::market_step, on(2023, 1, 1), 120}};
    EXPECT_EQ(laws.for_facts(changed)->source().number(parameter::market_step, on(2023, 1, 1)), 120);
    case_facts other;
    other.numbers = {{parameter::market_step, on(2023, 1, 1), 121}};
    EXPECT_NE(laws.for_facts(other), laws.for_facts(changed));
    // A law asked for long ago is still the one that was given.
    for (int value = 100; value < 170; ++value) {
        case_facts many;
        many.numbers = {{parameter::late_market_step, on(2023, 1, 1), value + 200}};
        static_cast<void>(laws.for_facts(many));
    }
    EXPECT_EQ(one->source().reading(option::gap_of_90), 1);
}

TEST(Shelf, ADayBeforeTheLawIsAnError) {
    law_shelf laws(swedish_law());
    for (const bool known : {true, false}) {
        case_facts facts;
        (known ? facts.known_on : facts.editions_of) = on(2008, 6, 30);
        try {
            static_cast<void>(laws.for_facts(facts));
            FAIL();
        } catch (const input_error& e) {
            EXPECT_EQ(e.why().code, error_code::bad_value);
            EXPECT_EQ(e.why().field, known ? "law.known_on" : "law.editions_of");
        }
        (known ? facts.known_on : facts.editions_of) = on(2008, 7, 1);
        EXPECT_NO_THROW(static_cast<void>(laws.for_facts(facts)));
    }
}

TEST(WriteLaw, HoldsEveryChangeParameterAndOption) {
    const law l = swedish_law();
    const std::string whole = write_law(l);
    for (const amendment& a : l.changes) EXPECT_TRUE(holds(whole, to_string(a.by))) << to_string(a.by);
    for (const parameter_entry& p : parameter_list) EXPECT_TRUE(holds(whole, "\"" + std::string(p.name) + "\""));
    for (const option_entry& o : option_list) EXPECT_TRUE(holds(whole, "\"" + std::string(o.name) + "\""));
    EXPECT_TRUE(holds(whole, std::string(l.version)));
    const std::string on_a_day = write_law(l, on(2012, 7, 1));
    EXPECT_FALSE(holds(on_a_day, "SFS 2021:1243"));
    EXPECT_TRUE(holds(on_a_day, "SFS 2012:256"));
}

TEST(WriteAnswer, HoldsTheAnswerAndItsFindings) {
    const case_facts facts = read_facts(sick_2024);
    const rehab_chain chain(shelf().base(), facts.who);
    const std::string text = write_answer(chain, chain.on(on(2024, 6, 29)), language::swedish);
    for (const char* part :
         {R"("from":"2024-06-29")", R"("chain_day":181)", R"("stage":"181-365")", R"("place":"counted")",
          R"("findings":[{)", R"("by":"SFS 2021:1243")", R"("reason":"labour_market")", "arbetsförmågan"}) {
        EXPECT_TRUE(holds(text, part)) << part;
    }
    EXPECT_TRUE(holds(write_answer(chain, chain.on(on(2025, 6, 29))), R"("chain_day":"none")"));
    finding f;
    f.rule = "ground";
    f.why = "unreasonable";
    f.at = sfb(27, 48);
    EXPECT_TRUE(holds(write_finding(f), R"("edition":null)"));
}

}  // namespace
}  // namespace rehabkedja::json
