// Sentences in both languages: no code without its text.
#include "rehabkedja/finding/sentences.hpp"

#include <gtest/gtest.h>

#include <set>

#include "rehabkedja/law/ground.hpp"
#include "rehabkedja/law/lacks.hpp"
#include "rehabkedja/law/reason_names.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

TEST(Words, EveryReasonThatIsCitedHasThemInBothLanguages) {
    std::set<std::string_view> english;
    for (int why = 0; why <= static_cast<int>(reason::unreasonable); ++why) {
        const auto code = name_of(static_cast<reason>(why));
        if (!is_cited(static_cast<reason>(why))) continue;
        EXPECT_FALSE(words_for_reason(code).english.empty()) << code;
        EXPECT_FALSE(words_for_reason(code).swedish.empty()) << code;
        EXPECT_TRUE(english.insert(words_for_reason(code).english).second) << code << " says what another reason says";
    }
    for (const std::string_view code :
         {"sick_period", "periods_added", "counting_from", "refused_days_count", "equal_periods_count_once",
          "no_sick_period", "before_the_chain", "facts_missing", "on_call_booked", "work_trial_in_the_law",
          "work_trial_length", "work_trial_count", "work_trial_wait", "work_trial_notice"}) {
        EXPECT_FALSE(words_for_reason(code).english.empty()) << code;
        EXPECT_FALSE(words_for_reason(code).swedish.empty()) << code;
    }
    EXPECT_TRUE(words_for_reason("no_such_code").english.empty());
}

TEST(Words, EveryMeasureHasThemInBothLanguages) {
    for (const auto& [one, name] : measure_names) {
        EXPECT_FALSE(words_for(one).english.empty()) << name;
        EXPECT_FALSE(words_for(one).swedish.empty()) << name;
        EXPECT_NE(words_for(one).english, words_for(one).swedish);
    }
    EXPECT_EQ(measures_in_words(0, language::english), "");
    EXPECT_EQ(measures_in_words(only(measure::child_care), language::swedish), "vården av barnet");
    EXPECT_EQ(measures_in_words(3, language::english), "the usual work and other work at the employer");
}

TEST(Words, EveryErrorCodeHasAName) {
    std::set<std::string_view> names;
    for (int code = 0; code <= static_cast<int>(error_code::unreadable); ++code) {
        const auto name = name_of(static_cast<error_code>(code));
        EXPECT_FALSE(name.empty());
        EXPECT_TRUE(names.insert(name).second) << name;
    }
}

TEST(Listed, AsALanguageListsThings) {
    EXPECT_EQ(listed({}, language::english), "");
    EXPECT_EQ(listed({"a"}, language::english), "a");
    EXPECT_EQ(listed({"a", "b"}, language::english), "a and b");
    EXPECT_EQ(listed({"a", "b", "c"}, language::swedish), "a, b och c");
}

TEST(Citation, HasThePlaceAndTheEditionWhereOneIsRecorded) {
    finding f;
    f.at = sfb(27, 48, 0, 1);
    EXPECT_EQ(citation_of(f, language::english), "SFB 27:48 1 st");
    f.as_of = edition{sfs(2021, 1243), on(2022, 9, 1)};
    EXPECT_EQ(citation_of(f, language::english), "SFB 27:48 1 st, as of SFS 2021:1243, 2022-09-01");
    EXPECT_EQ(citation_of(f, language::swedish), "SFB 27:48 1 st, i lydelse enligt SFS 2021:1243, 2022-09-01");
}

TEST(Sentence, SaysReasonPlaceMissingFactsAndReading) {
    finding f;
    f.rule = "labour_market";
    f.says = answer::yes;
    f.why = "labour_market";
    f.at = sfb(27, 48, 0, 1);
    EXPECT_EQ(sentence(f, language::english),
              "The ability to work is measured against the labour market (SFB 27:48 1 st).");
    f.missing = {"born", "occupation"};
    EXPECT_EQ(sentence(f, language::english),
              "The ability to work is measured against the labour market (SFB 27:48 1 st). Missing: date of "
              "birth and occupation.");
    EXPECT_NE(sentence(f, language::swedish).find("Uppgift saknas: födelsedatum och sysselsättning."),
              std::string::npos);
    f.missing.clear();
    f.sure = standing::from_memory;
    EXPECT_NE(sentence(f, language::english).find("was not read"), std::string::npos);
    f.reading = used_reading{"student_work", "work_beside_studies"};
    EXPECT_NE(sentence(f, language::swedish).find("Obekräftad tolkning: student_work = work_beside_studies."),
              std::string::npos);
    EXPECT_EQ(sentence(f, language::swedish).find("har inte lästs"), std::string::npos);
}

TEST(Sentence, NamesTheFiguresOfTheFindingAndNoOthers) {
    finding f;
    f.rule = "labour_market";
    f.says = answer::yes;
    f.why = "labour_market";
    f.at = sfb(27, 48, 0, 1);
    f.figures.push({"market_step", 120, figure_unit::days});
    EXPECT_EQ(sentence(f, language::english),
              "The ability to work is measured against the labour market, after day 120 (SFB 27:48 1 st).");
    EXPECT_EQ(sentence(f, language::swedish),
              "Arbetsförmågan bedöms mot arbetsmarknaden, efter dag 120 (SFB 27:48 1 st).");
    f.figures = {};
    f.figures.push({"another", 7, figure_unit::days});
    EXPECT_EQ(sentence(f, language::swedish), "Arbetsförmågan bedöms mot arbetsmarknaden (SFB 27:48 1 st).");
    f.why = "before_the_chain";
    f.rule = "chain_day";
    f.figures.push(figure_of("counting_from", on(2009, 2, 3)));
    EXPECT_EQ(sentence(f, language::english),
              "The day lies before the first day that counts in the chain, 2009-02-03 (SFB 27:48 1 st).");
}

TEST(Words, EveryFactAndGroundHasThemInBothLanguages) {
    std::vector<std::string_view> names(lacking_fact_names.begin(), lacking_fact_names.end());
    for (const auto& [one, name] : lacking_names) names.push_back(name);
    for (const std::string_view name : names) {
        EXPECT_NE(fact_in_words(name, language::english), fact_in_words(name, language::swedish)) << name;
        EXPECT_NE(fact_in_words(name, language::swedish), name);
    }
    EXPECT_EQ(fact_in_words("law.price_base_amount.2028", language::swedish), "prisbasbeloppet för 2028");
    for (const std::string_view name : ground_names)
        EXPECT_NE(ground_in_words(name, language::english), ground_in_words(name, language::swedish)) << name;
}

TEST(Sentence, NamesGroundsInWords) {
    finding f;
    f.rule = "protection";
    f.says = answer::no;
    f.why = "chain_of_grounds_broken";
    f.at = sfb(26, 9);
    f.facts = {"study_support", "shorttime"};
    EXPECT_EQ(
        sentence(f, language::swedish),
        "Ingen grund täcker: skyddet bröts; det hade hållit med: studier med studiestöd och korttidsarbete med stöd "
        "(SFB 26:9).");
}

TEST(Sentence, WithoutAPlaceHasNoEmptyParentheses) {
    finding f;
    f.rule = "payer";
    f.why = "benefit_refused";
    EXPECT_EQ(sentence(f, language::english), "Benefit was refused for the day.");
}

TEST(Words, NoNumberStandsInThem) {
    // A number or a date in a text would go on being said when the law is changed.
    for (int why = 0; why <= static_cast<int>(reason::unreasonable); ++why) {
        const bilingual words = words_for_reason(name_of(static_cast<reason>(why)));
        for (const std::string_view text : {words.english, words.swedish}) {
            const std::size_t digit = text.find_first_of("0123456789");
            EXPECT_TRUE(digit == std::string_view::npos || text.substr(digit, 2) == "19") << text;  // covid-19
        }
    }
}

TEST(Sentence, SaysThatItsDaysAreLaterThanTheLawWasRead) {
    law l = swedish_law();
    const auto about = [&](day first, day last) {
        return find(l, {first, last}, "chain_day", answer::yes, "sick_period", sfb(27, 26));
    };
    EXPECT_FALSE(about(l.read_until, l.read_until).law_read_until);
    const finding later = about(l.read_until, l.read_until + 1);
    EXPECT_EQ(later.law_read_until, l.read_until);
    EXPECT_NE(sentence(later, language::english).find("The law was read until 2026-04-27; later changes"),
              std::string::npos);
    EXPECT_NE(sentence(later, language::swedish).find("Lagen är läst till och med 2026-04-27;"), std::string::npos);
}

TEST(Sentence, AGroundThatDoesNotHoldIsNotSaidToHold) {
    finding f;
    f.rule = "ground";
    f.why = "unreasonable";
    f.at = sfb(27, 48);
    f.says = answer::no;
    EXPECT_EQ(sentence(f, language::english),
              "Not judged to be so: measuring against the labour market would be unreasonable (SFB 27:48).");
    f.says = answer::unknown;
    EXPECT_EQ(sentence(f, language::swedish),
              "Ännu inte bedömt: det vore oskäligt att bedöma mot arbetsmarknaden (SFB 27:48).");
    f.says = answer::yes;
    EXPECT_EQ(sentence(f, language::swedish), "Det vore oskäligt att bedöma mot arbetsmarknaden (SFB 27:48).");
}

TEST(Answer, HasAName) {
    EXPECT_EQ(name_of(answer::yes), "yes");
    EXPECT_EQ(name_of(answer::no), "no");
    EXPECT_EQ(name_of(answer::unknown), "unknown");
}

TEST(Find, CitesAsThePlaceWasCitedOnTheDay) {
    const law l = swedish_law();
    const auto at = [&](const provision& p, day d) {
        return find(l, {d, d}, "chain_day", answer::yes, "sick_period", p);
    };
    EXPECT_EQ(to_string(at(sfb(27, 48, 0, 1), on(2010, 12, 31)).at), "AFL 3:7");
    EXPECT_EQ(to_string(at(sfb(27, 48, 0, 1), on(2011, 1, 1)).at).substr(0, 9), "SFB 27:48");
    EXPECT_EQ(at(sfb(27, 48), on(2011, 1, 1)).as_of, (edition{sfs(2010, 110), on(2011, 1, 1)}));
    // The days before the first wording have none.
    EXPECT_FALSE(at(sfb(27, 48), on(2008, 6, 30)).as_of);
    // Where no wording is recorded the place stands as it is.
    EXPECT_FALSE(at(hfd(2018, 69), on(2024, 1, 1)).as_of);
    EXPECT_EQ(to_string(at(hfd(2018, 69), on(2024, 1, 1)).at), "HFD 2018 ref. 69");
    // The less sure of rule and wording is said.
    EXPECT_EQ(at(sfb(27, 49), on(2021, 6, 1)).sure, standing::from_memory);
    EXPECT_EQ(find(l, {on(2021, 6, 1), on(2021, 6, 1)}, "x", answer::yes, "y", sfb(27, 49), standing::unsure).sure,
              standing::unsure);
}

}  // namespace
}  // namespace rehabkedja
