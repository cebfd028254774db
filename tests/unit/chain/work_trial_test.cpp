// Work trial (27:8 a-c): length, number, wait and notice, each the day before, on the day and the day after.
#include "rehabkedja/chain/work_trial.hpp"

#include <gtest/gtest.h>

#include "rehabkedja/finding/sentences.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

work_trial_fact trial(day first, int days, std::optional<day> notified) {
    return {{first, first + (days - 1)}, notified};
}
work_trial_fact trial(day first, int days) { return trial(first, days, first - 14); }

answer allowed(const std::vector<work_trial_fact>& trials, std::size_t which = 0) {
    return work_trials(swedish_law(), trials).at(which).allowed;
}
answer says(const work_trial_finding& w, std::string_view why) {
    for (const finding& f : w.findings) {
        if (f.why == why) return f.says;
    }
    ADD_FAILURE() << why << " is not said";
    return answer::unknown;
}

TEST(WorkTrial, NotBefore1March2026) {
    EXPECT_EQ(allowed({trial(on(2026, 2, 28), 14)}), answer::no);
    EXPECT_EQ(allowed({trial(on(2026, 3, 1), 14)}), answer::yes);
    const auto before = work_trials(swedish_law(), {trial(on(2026, 2, 28), 14)});
    ASSERT_EQ(before[0].findings.size(), 1U);
    EXPECT_EQ(before[0].findings[0].why, "work_trial_in_the_law");
}

TEST(WorkTrial, AtMostFourteenDays) {
    EXPECT_EQ(allowed({trial(on(2026, 4, 1), 1)}), answer::yes);
    EXPECT_EQ(allowed({trial(on(2026, 4, 1), 14)}), answer::yes);
    EXPECT_EQ(allowed({trial(on(2026, 4, 1), 15)}), answer::no);
}

TEST(WorkTrial, TheNoticeFourteenDaysBefore) {
    const day d = on(2026, 4, 20);
    EXPECT_EQ(allowed({trial(d, 14, d - 15)}), answer::yes);
    EXPECT_EQ(allowed({trial(d, 14, d - 14)}), answer::yes);
    EXPECT_EQ(allowed({trial(d, 14, d - 13)}), answer::no);
    EXPECT_EQ(allowed({trial(d, 14, std::nullopt)}), answer::unknown);
    const auto open = work_trials(swedish_law(), {trial(d, 14, std::nullopt)});
    EXPECT_EQ(open[0].findings.back().missing, std::vector<std::string>{"work_trial.notified"});
    // What is wrong anyway is no.
    EXPECT_EQ(allowed({trial(d, 15, std::nullopt)}), answer::no);
}

TEST(WorkTrial, ASecondFromTheThirtiethDayAfterTheFirst) {
    const day d = on(2026, 4, 1);
    const day last = d + 13;
    EXPECT_EQ(allowed({trial(d, 14), trial(last + 29, 14)}, 1), answer::no);
    EXPECT_EQ(allowed({trial(d, 14), trial(last + 30, 14)}, 1), answer::yes);
    EXPECT_EQ(work_trials(swedish_law(), {trial(d, 14)})[0].next_start, last + 30);
}

TEST(WorkTrial, BeforeTheLawThereIsNoneAndTheFirstMayBeginWithIt) {
    EXPECT_EQ(work_trials(swedish_law(), {trial(on(2026, 1, 5), 14)})[0].next_start, on(2026, 3, 1));
    EXPECT_EQ(work_trials(swedish_law(), {trial(on(2026, 2, 20), 14)})[0].next_start, on(2026, 3, 6));
    const law before = known_on(swedish_law(), on(2025, 1, 1));
    EXPECT_EQ(work_trials(before, {trial(on(2026, 4, 1), 14)})[0].next_start, std::nullopt);
}

TEST(WorkTrial, TwoWithinTheFrameAndAThirdWhenItIsOver) {
    const day d = on(2026, 4, 1);
    const auto third = [&](day first) {
        return work_trials(swedish_law(), {trial(d, 14), trial(d + 60, 14), trial(first, 14)}).at(2);
    };
    EXPECT_EQ(third(d + 364).allowed, answer::no);
    EXPECT_EQ(says(third(d + 364), "work_trial_count"), answer::no);
    EXPECT_EQ(says(third(d + 364), "work_trial_wait"), answer::yes);
    EXPECT_EQ(third(d + 365).allowed, answer::yes);
    EXPECT_EQ(work_trials(swedish_law(), {trial(d, 14), trial(d + 60, 14)})[1].next_start, d + 365);
}

TEST(WorkTrial, OneThatWasNotAllowedOpensNoFrame) {
    const day d = on(2026, 4, 1);
    EXPECT_EQ(allowed({trial(d, 15), trial(d + 20, 14)}, 1), answer::yes);
    EXPECT_EQ(allowed({trial(on(2026, 2, 20), 5), trial(on(2026, 3, 1), 14)}, 1), answer::yes);
}

TEST(WorkTrial, InWhateverOrderTheyCome) {
    const day d = on(2026, 4, 1);
    const auto found = work_trials(swedish_law(), {trial(d + 60, 14), trial(d, 14)});
    EXPECT_EQ(found[0].trial.when.first, d);
    EXPECT_EQ(found[1].allowed, answer::yes);
    EXPECT_TRUE(work_trials(swedish_law(), {}).empty());
}

TEST(WorkTrial, TheSentenceSaysTheNumberOfTheLawAsked) {
    law longer = swedish_law();
    longer.set(parameter::work_trial_days, on(2026, 3, 1), 20);
    const auto found = work_trials(longer, {trial(on(2026, 4, 1), 18)});
    EXPECT_EQ(found[0].allowed, answer::yes);
    EXPECT_EQ(sentence(found[0].findings[0], language::english).substr(0, 50),
              "Length of the work trial, at most 20 days: met (SF");
    EXPECT_EQ(sentence(found[0].findings[1], language::swedish).substr(0, 68),
              "Antal perioder med arbetsprövning, högst 2 under 365 dagar: uppfyl");
}

TEST(WorkTrial, EachConditionHasItsPlaceAndSentence) {
    const auto found = work_trials(swedish_law(), {trial(on(2026, 4, 1), 15, on(2026, 3, 31))});
    ASSERT_EQ(found[0].findings.size(), 4U);
    for (const finding& f : found[0].findings) {
        EXPECT_EQ(f.as_of, (edition{sfs(2026, 40), on(2026, 3, 1)})) << f.why;
        EXPECT_EQ(to_string(f.at).substr(0, 8), "SFB 27:8");
        for (const language in : {language::english, language::swedish}) EXPECT_GT(sentence(f, in).size(), 30U);
    }
    EXPECT_NE(sentence(found[0].findings[0], language::english).find(": not met ("), std::string::npos);
}

}  // namespace
}  // namespace rehabkedja
