// From an answer to its findings: rule, place, edition, facts, what is missing, which reading; and all of it as sentences.
#include "rehabkedja/chain/explain.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "rehabkedja/chain/sentences.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::cert;
using made::employed;
using made::job;
using made::judged_to_be;
using made::on;
using words = std::vector<std::string>;

std::vector<finding> findings(const person& p, day d, const law& l = swedish_law()) {
    const rehab_chain chain(made::compiled(l), p);
    return explain(chain, chain.on(d));
}
const finding* with_reason(const std::vector<finding>& all, std::string_view why) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const finding& f) { return f.why == why; });
    return found == all.end() ? nullptr : &*found;
}
person sick_2022() { return employed({cert(on(2022, 1, 1), on(2023, 12, 31))}); }

TEST(Explain, ADayOutsideHasOneFinding) {
    const auto all = findings(sick_2022(), on(2021, 12, 31));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].why, "no_sick_period");
    EXPECT_EQ(all[0].says, answer::no);
    EXPECT_EQ(all[0].facts, words{"sick"});
}

TEST(Explain, ADayBeforeTheChainHasOneFinding) {
    const auto all = findings(employed({cert(on(2008, 6, 1), on(2008, 7, 10))}), on(2008, 6, 30));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].why, "before_the_chain");
    EXPECT_EQ(to_string(all[0].at), "SFBP 4:15");
}

TEST(Explain, TheStretchesOn1September2022HaveTheirPlaceAndEdition) {
    const auto before = findings(sick_2022(), on(2022, 8, 31));
    const auto after = findings(sick_2022(), on(2022, 9, 1));
    const finding* old_wording = with_reason(before, "labour_market");
    const finding* new_wording = with_reason(after, "labour_market");
    ASSERT_NE(old_wording, nullptr);
    ASSERT_NE(new_wording, nullptr);
    EXPECT_EQ(to_string(old_wording->at), "SFB 27:48");  // the paragraphs of that wording were not read
    EXPECT_EQ(to_string(new_wording->at), "SFB 27:48 1 st");
    EXPECT_EQ(old_wording->as_of, (edition{sfs(2021, 1240), on(2022, 2, 1)}));
    EXPECT_EQ(new_wording->as_of, (edition{sfs(2021, 1243), on(2022, 9, 1)}));
    EXPECT_EQ(new_wording->facts, (words{"sick", "occupation"}));
    EXPECT_EQ(new_wording->says, answer::yes);
}

TEST(Explain, GroundsThatDoNotHoldAreNamed) {
    person p = sick_2022();
    p.judgements = {judged_to_be(judged_matter::unreasonable, answer::unknown)};
    const auto all = findings(p, on(2022, 10, 1));
    const finding* predominant = with_reason(all, "predominant_reasons");
    ASSERT_NE(predominant, nullptr);
    EXPECT_EQ(predominant->rule, "ground");
    EXPECT_EQ(predominant->says, answer::no);
    EXPECT_EQ(to_string(predominant->at), "SFB 27:48 3 st 1 p");
    const finding* unreasonable = with_reason(all, "unreasonable");
    ASSERT_NE(unreasonable, nullptr);
    EXPECT_EQ(unreasonable->says, answer::unknown);
    EXPECT_EQ(unreasonable->missing, words{"unreasonable"});
    // And what is missing for the whole.
    const finding* missing = with_reason(all, "facts_missing");
    ASSERT_NE(missing, nullptr);
    EXPECT_EQ(missing->missing, words{"unreasonable"});
}

TEST(Explain, OneGroundThatHoldsAndOneBesideIt) {
    person p = sick_2022();
    p.judgements = {judged_to_be(judged_matter::unreasonable), judged_to_be(judged_matter::special_reasons)};
    const auto all = findings(p, on(2022, 8, 1));
    const finding* speaks = with_reason(all, "special_reasons");
    ASSERT_NE(speaks, nullptr);
    EXPECT_EQ(speaks->rule, "labour_market");
    EXPECT_EQ(speaks->facts, (words{"sick", "occupation", "judgements.special_reasons"}));
    const finding* beside = with_reason(all, "unreasonable");
    ASSERT_NE(beside, nullptr);
    EXPECT_EQ(beside->rule, "ground");
    EXPECT_EQ(beside->says, answer::yes);
    EXPECT_EQ(with_reason(all, "labour_market"), nullptr);
}

TEST(Explain, AddedPeriodsCiteTheRuleOfAdding) {
    const person p = employed({cert(on(2024, 1, 1), on(2024, 1, 10)), cert(on(2024, 2, 1), on(2024, 2, 10))});
    const auto alone = findings(p, on(2024, 1, 5));
    EXPECT_EQ(alone[0].why, "sick_period");
    EXPECT_EQ(with_reason(alone, "periods_added"), nullptr);
    EXPECT_EQ(with_reason(alone, "chain_restarts"), nullptr);
    const auto all = findings(p, on(2024, 2, 1));
    EXPECT_EQ(all[0].why, "sick_period");
    EXPECT_EQ(to_string(all[0].at), "SFB 27:26 1 st");
    EXPECT_EQ(all[0].chain_day, 11);
    ASSERT_NE(with_reason(all, "periods_added"), nullptr);
    EXPECT_EQ(to_string(with_reason(all, "periods_added")->at), "SFB 27:51");
    EXPECT_FALSE(with_reason(all, "periods_added")->reading);
    const auto old = findings(employed({cert(on(2012, 1, 1), on(2012, 1, 10)), cert(on(2012, 2, 1), on(2012, 2, 10))}),
                              on(2012, 2, 1));
    EXPECT_EQ(with_reason(old, "periods_added")->reading, (used_reading{"adding_before_2014", "as_today"}));
}

TEST(Explain, ARestartCitesTheRuleOfAddingAndItsReading) {
    const person p = employed({cert(on(2024, 1, 1), on(2024, 1, 10)), cert(on(2024, 4, 10), on(2024, 4, 20))});
    const auto all = findings(p, on(2024, 4, 10));
    ASSERT_NE(with_reason(all, "chain_restarts"), nullptr);
    EXPECT_EQ(to_string(with_reason(all, "chain_restarts")->at), "SFB 27:51");
    EXPECT_EQ(with_reason(all, "chain_restarts")->reading, (used_reading{"gap_of_90", "restart"}));
}

TEST(Explain, AfterTheLateStepTheMeasureIsCitedToo) {
    const person p = employed({cert(on(2021, 6, 1), on(2023, 6, 30))});
    for (const auto& [d, by] : {std::pair{on(2022, 8, 31), "SFS 2021:1240"}, {on(2022, 9, 1), "SFS 2021:1243"}}) {
        const auto all = findings(p, d);
        const finding* measure = with_reason(all, "labour_market_measure");
        ASSERT_NE(measure, nullptr);
        EXPECT_EQ(to_string(measure->at).substr(0, 9), "SFB 27:48");
        EXPECT_EQ(to_string(measure->as_of->by), by);
    }
}

TEST(Explain, WhoReachedAnAgeThatWasRaisedStandsOnItsOwnRule) {
    person p = employed({cert(on(2022, 6, 1), on(2023, 6, 30))});
    p.born = on(1960, 6, 1);
    EXPECT_NE(with_reason(findings(p, on(2023, 5, 15)), "near_pension_kept"), nullptr);
    EXPECT_EQ(with_reason(findings(p, on(2022, 12, 31)), "near_pension_kept"), nullptr);
    EXPECT_EQ(with_reason(findings(p, on(2023, 6, 1)), "near_pension_kept"), nullptr);
}

TEST(Explain, OlderPracticeIsSaidAndNoLaterJudgmentIsCited) {
    person p = employed({cert(on(2016, 1, 1), on(2017, 6, 30))});
    p.refused = {{on(2016, 3, 1), on(2016, 3, 10)}};
    p.decided = on(2017, 5, 2);
    EXPECT_EQ(with_reason(findings(p, on(2016, 4, 1)), "refused_days_count"), nullptr);
    EXPECT_EQ(with_reason(findings(p, on(2016, 4, 1)), "refused_days_left_out"), nullptr);
    p.refused = {{on(2016, 8, 1), on(2016, 8, 10)}};
    const auto out = findings(p, on(2016, 8, 5));
    ASSERT_NE(with_reason(out, "refused_days_left_out"), nullptr);
    EXPECT_EQ(with_reason(out, "refused_days_left_out")->facts, (std::vector<std::string>{"refused", "decided"}));
}

TEST(Explain, EqualPeriodsAreNamedWhereTheyLie) {
    const person p = employed({cert(on(2024, 1, 1), on(2024, 1, 10)), cert(on(2024, 1, 11), on(2024, 1, 20)),
                               cert(on(2024, 1, 11), on(2024, 1, 20), 50)});
    EXPECT_EQ(with_reason(findings(p, on(2024, 1, 10)), "equal_periods_count_once"), nullptr);
    const auto all = findings(p, on(2024, 1, 11));
    const finding* equal = with_reason(all, "equal_periods_count_once");
    ASSERT_NE(equal, nullptr);
    EXPECT_EQ(equal->facts, (words{"sick[1]", "sick[2]"}));
    EXPECT_NE(sentence(*equal, language::english).find("sick[1] and sick[2]"), std::string::npos);
}

TEST(Explain, ThreeEqualPeriodsAreOneSentence) {
    const certificate one = cert(on(2024, 1, 1), on(2024, 1, 10));
    const auto all = findings(employed({one, one, one}), on(2024, 1, 5));
    EXPECT_EQ(std::ranges::count(all, "equal_periods_count_once", &finding::why), 1);
    EXPECT_EQ(with_reason(all, "equal_periods_count_once")->facts, (words{"sick[0]", "sick[1]", "sick[2]"}));
}

TEST(Explain, AddingBeforeTheLapseOfTimeIsCitedAsWordedOnTheFirstDayOfTheSickPeriod) {
    const person p = employed({cert(on(2013, 6, 1), on(2013, 8, 31)), cert(on(2013, 10, 1), on(2014, 4, 30))});
    const auto all = findings(p, on(2014, 3, 1));
    const finding* added = with_reason(all, "periods_added");
    ASSERT_NE(added, nullptr);
    EXPECT_EQ(to_string(added->as_of->by), "SFS 2010:110");
    EXPECT_EQ(added->when.first, on(2014, 3, 1));
}

TEST(Explain, ASickPeriodAcrossJuly2008SaysSo) {
    EXPECT_NE(with_reason(findings(employed({cert(on(2008, 6, 1), on(2008, 7, 10))}), on(2008, 7, 5)), "counting_from"),
              nullptr);
    EXPECT_EQ(with_reason(findings(employed({cert(on(2008, 7, 1), on(2008, 7, 10))}), on(2008, 7, 5)), "counting_from"),
              nullptr);
}

TEST(Explain, RefusedDaysThatCountAreSaid) {
    person p = employed({cert(on(2024, 1, 1), on(2024, 12, 31))});
    p.refused = {{on(2024, 7, 1), on(2024, 7, 31)}};
    EXPECT_EQ(with_reason(findings(p, on(2024, 6, 30)), "refused_days_count"), nullptr);
    const auto all = findings(p, on(2024, 8, 31));
    ASSERT_NE(with_reason(all, "refused_days_count"), nullptr);
    EXPECT_EQ(to_string(with_reason(all, "refused_days_count")->at), "HFD 2018 ref. 69");
}

TEST(Explain, BookedTimeIsCitedFrom2022) {
    person p = employed({cert(on(2022, 1, 1), on(2022, 12, 31))});
    p.occupation = {job(occupation_kind::on_call, booked_time::yes)};
    EXPECT_NE(with_reason(findings(p, on(2022, 2, 1)), "on_call_booked"), nullptr);
    EXPECT_EQ(with_reason(findings(p, on(2022, 1, 31)), "on_call_booked"), nullptr);
}

TEST(Explain, AnOptionWithoutDefaultIsMissingAndNamed) {
    person p = sick_2022();
    p.occupation = {job(occupation_kind::student)};
    const auto all = findings(p, on(2022, 8, 1));
    const finding* open = with_reason(all, "student_work_not_settled");
    ASSERT_NE(open, nullptr);
    EXPECT_EQ(open->says, answer::unknown);
    EXPECT_EQ(open->reading, (used_reading{"student_work", "unknown"}));
    EXPECT_EQ(open->missing, words{"option.student_work"});
    const auto chosen = findings(p, on(2022, 8, 1), made::choosing(option::student_work, "work_beside_studies"));
    ASSERT_NE(with_reason(chosen, "work_beside_studies"), nullptr);
    EXPECT_EQ(with_reason(chosen, "work_beside_studies")->reading,
              (used_reading{"student_work", "work_beside_studies"}));
}

TEST(Explain, PastTheGuaranteeAgeTheReadingIsSaidWhicheverItIs) {
    person p = employed({cert(on(2022, 1, 1), on(2023, 12, 31))});
    p.born = on(1957, 5, 20);
    EXPECT_NE(with_reason(findings(p, on(2022, 8, 1)), "guarantee_age_not_settled"), nullptr);
    for (const char* value : {"labour_market", "employer_only"}) {
        const auto all = findings(p, on(2022, 8, 1), made::choosing(option::after_guarantee_age, value));
        const finding* said = with_reason(all, "after_guarantee_age");
        ASSERT_NE(said, nullptr) << value;
        EXPECT_EQ(said->reading, (used_reading{"after_guarantee_age", value}));
        EXPECT_TRUE(std::count(said->facts.begin(), said->facts.end(), "born") == 1);
    }
    EXPECT_EQ(with_reason(findings(p, on(2022, 6, 29), made::choosing(option::after_guarantee_age, "labour_market")),
                          "after_guarantee_age"),
              nullptr);
}

TEST(Explain, FiguresAreThoseOfTheLawOnTheDay) {
    const auto sentence_of = [](const law& l, const person& p, day d, std::string_view why) {
        const auto all = findings(p, d, l);
        const finding* found = with_reason(all, why);
        return found == nullptr ? std::string("not said") : sentence(*found, language::english);
    };
    const law today = swedish_law();
    law reform = today;
    reform.set(parameter::market_step, on(2022, 7, 1), 120);
    person p = sick_2022();
    EXPECT_NE(sentence_of(today, p, on(2022, 10, 1), "labour_market").find("labour market, after day 180 (SFB"),
              std::string::npos);
    EXPECT_NE(sentence_of(reform, p, on(2022, 10, 1), "labour_market").find("labour market, after day 120 (SFB"),
              std::string::npos);
    EXPECT_NE(sentence_of(today, p, on(2022, 10, 1), "predominant_reasons").find("a return within 365 days"),
              std::string::npos);
    EXPECT_NE(sentence_of(today, p, on(2022, 10, 1), "special_reasons").find("expected within 550 days"),
              std::string::npos);
    p = employed({cert(on(2008, 6, 1), on(2009, 12, 31))});
    EXPECT_NE(sentence_of(today, p, on(2009, 3, 1), "special_reasons_until_2021")
                  .find("meaning, which held until 2021-03-14"),
              std::string::npos);
    // By the law known in 2009 nobody knew when it would end.
    EXPECT_NE(sentence_of(known_on(today, on(2009, 3, 1)), p, on(2009, 3, 1), "special_reasons_until_2021")
                  .find("in the older meaning ("),
              std::string::npos);
    EXPECT_NE(sentence_of(today, p, on(2009, 3, 1), "counting_from").find("only those from 2008-07-01 (SFBP 4:15)"),
              std::string::npos);
    EXPECT_NE(sentence_of(today, p, on(2008, 6, 30), "before_the_chain").find("counts in the chain, 2008-07-01 (SFBP"),
              std::string::npos);
}

TEST(Explain, AfterTheLawWasReadEveryFindingSaysSo) {
    const person p = employed({cert(on(2026, 1, 1), on(2026, 12, 31))});
    for (const finding& f : findings(p, on(2026, 4, 27))) EXPECT_FALSE(f.law_read_until) << f.why;
    for (const finding& f : findings(p, on(2026, 8, 1))) EXPECT_EQ(f.law_read_until, on(2026, 4, 27)) << f.why;
    for (const finding& f : findings(p, on(2027, 8, 1))) EXPECT_EQ(f.law_read_until, on(2026, 4, 27)) << f.why;
}

// Every person, day and option below: findings without a hole, sentences without an empty word.
TEST(Explain, EveryFindingHasItsPlaceItsFactsAndItsSentences) {
    std::vector<law> laws{swedish_law()};
    for (std::size_t o = 0; o < options; ++o) {
        for (const std::string_view value : option_list.at(o).values) {
            if (!value.empty()) laws.push_back(made::choosing(static_cast<option>(o), value));
        }
    }
    for (const law& l : laws) {
        const auto compiled = made::compiled(l);
        for (std::size_t o = 0; o <= occupations; ++o) {
            for (const day born : {on(1980, 5, 1), on(1960, 5, 1), on(1957, 5, 1)}) {
                person p = employed({cert(on(2008, 5, 1), on(2010, 1, 31)), cert(on(2020, 6, 1), on(2022, 11, 30))});
                p.born = born;
                p.occupation.clear();
                if (o < occupations) p.occupation = {made::job_of(static_cast<occupation>(o))};
                p.judgements = {
                    judged_to_be(judged_matter::unreasonable, answer::unknown, {on(2021, 1, 1), on(2021, 4, 1)}),
                    judged_to_be(judged_matter::special_reasons, answer::yes, {on(2022, 3, 1), until_further})};
                const rehab_chain chain(compiled, p);
                for (const chain_answer& a : chain.through({on(2008, 4, 1), on(2022, 12, 31)})) {
                    for (const finding& f : explain(chain, a)) {
                        ASSERT_EQ(f.when, a.when);
                        ASSERT_NE(to_string(f.at), "") << f.why;
                        ASSERT_FALSE(f.rule.empty());
                        ASSERT_FALSE(f.facts.empty() && f.missing.empty()) << f.why;
                        for (const language in : {language::english, language::swedish}) {
                            ASSERT_FALSE(words_for_reason(f.why).in(in).empty()) << f.why;
                            ASSERT_EQ(sentence(f, in).find("  "), std::string::npos);
                            ASSERT_EQ(sentence(f, in).find_first_of("{}"), std::string::npos);
                            ASSERT_EQ(sentence(f, in).front() == ' ' || sentence(f, in).front() == '(', false)
                                << sentence(f, in);
                        }
                    }
                    ASSERT_NE(sentence(chain, a, language::english), sentence(chain, a, language::swedish));
                }
            }
        }
    }
}

TEST(Sentences, OfAWholeAnswer) {
    const rehab_chain chain(made::swedish(), sick_2022());
    EXPECT_EQ(sentence(chain, chain.on(on(2022, 9, 1)), language::english),
              "2022-09-01: day 244 of the rehabilitation chain; the ability to work is measured against the usual "
              "work, other work at the employer "
              "and work in a stated occupational group.");
    EXPECT_EQ(sentence(chain, chain.on(on(2022, 1, 1)), language::swedish),
              "2022-01-01: dag 1 i rehabiliteringskedjan; arbetsförmågan bedöms mot det vanliga arbetet.");
    EXPECT_EQ(sentence(chain, chain.on(on(2021, 1, 1)), language::english), "2021-01-01: no sick period.");
    const auto stretches = chain.through({on(2022, 1, 1), on(2022, 1, 31)});
    EXPECT_EQ(sentence(chain, stretches.at(0), language::english).substr(0, 24), "2022-01-01 to 2022-01-31");
}

TEST(Sentences, SayWhatIsMissing) {
    person p = sick_2022();
    p.occupation.clear();
    const rehab_chain chain(made::swedish(), p);
    EXPECT_NE(sentence(chain, chain.on(on(2022, 1, 1)), language::english).find("Missing: occupation."),
              std::string::npos);
    p.sick.reset();
    const rehab_chain other(made::swedish(), p);
    EXPECT_NE(sentence(other, other.on(on(2022, 1, 1)), language::swedish).find("Uppgift saknas: sjukperioderna."),
              std::string::npos);
}

TEST(Sentences, AfterTheLawWasReadTheySaySo) {
    const rehab_chain chain(made::swedish(), employed({cert(on(2026, 1, 1), on(2026, 12, 31))}));
    EXPECT_EQ(sentence(chain, chain.on(on(2026, 4, 27)), language::english).find("was read until"), std::string::npos);
    EXPECT_NE(sentence(chain, chain.on(on(2026, 4, 28)), language::english).find("The law was read until 2026-04-27"),
              std::string::npos);
}

}  // namespace
}  // namespace rehabkedja
