// Cases replayed from their logs, and what is due.
#include <gtest/gtest.h>

#include <algorithm>

#include "made_programme.hpp"
#include "rehabkedja/programme/diagram.hpp"
#include "rehabkedja/programme/due.hpp"

namespace rehabkedja {
namespace {

using test::shelf_of;
using test::small_programme;

day on(int year, int month, int d) { return *make_day(year, month, d); }

class Case : public ::testing::Test {
protected:
    std::shared_ptr<const json::programme_shelf> shelf = shelf_of(small_programme());
    const programme& p = shelf->catalogue().programmes().front();
    known_attributes known{shelf->catalogue().words()};
    std::vector<logged_event> log{
        {on(2024, 2, 1), on(2024, 2, 1), "harbour", "asking", {}, "a", {}, "events[0]"},
        {on(2024, 2, 10), on(2024, 2, 12), "harbour", "place given", {}, "b", {}, "events[1]"},
        {on(2024, 3, 1), on(2024, 4, 1), "harbour", "course begun", {}, "c", {}, "events[2]"},
    };

    [[nodiscard]] case_state at(day d, day known_on = until_further) const {
        return replay(p.way, log, d, known_on).value();
    }
    [[nodiscard]] static std::vector<std::string> ids(const case_state& s) {
        std::vector<std::string> all;
        for (const open_step* one : s.open()) all.push_back(one->step->id);
        return all;
    }
    [[nodiscard]] running_limit limit(std::string_view id, day d) const {
        kept = at(d);
        const auto all = limits_of(p, kept, known, d);
        return *std::ranges::find_if(all, [&](const running_limit& l) { return l.limit->id == id; });
    }
    mutable case_state kept;
};

using names = std::vector<std::string>;

TEST_F(Case, SeveralStepsCanBeOpenAtOnce) {
    EXPECT_EQ(ids(at(on(2024, 2, 1))), names{"asked"});
    EXPECT_EQ(ids(at(on(2024, 2, 10))), names{"guided"});
    EXPECT_EQ(ids(at(on(2024, 3, 1))), (names{"guided", "course"}));
}

TEST_F(Case, AnEventWhoseCauseWasRecordedLaterLeadsNowhereUntilThen) {
    log[1].recorded = on(2024, 5, 1);
    EXPECT_EQ(ids(at(on(2024, 3, 5), on(2024, 4, 10))), names{"asked"});
    EXPECT_EQ(ids(at(on(2024, 3, 5), on(2024, 5, 1))), (names{"guided", "course"}));
    log.erase(log.begin() + 1);  // never recorded at all
    EXPECT_FALSE(replay(p.way, log, on(2024, 3, 5), on(2024, 4, 10)));
}

TEST_F(Case, TheOrderOfTheLogDoesNotMatter) {
    const names expected = ids(at(on(2024, 6, 1)));
    std::ranges::sort(log, {}, &logged_event::id);
    do {
        EXPECT_EQ(ids(at(on(2024, 6, 1))), expected);
    } while (std::ranges::next_permutation(log, {}, &logged_event::id).found);
}

TEST_F(Case, AnEventBeforeItsCauseIsRefusedWithItsPlace) {
    log[2].on = on(2024, 2, 9);
    const auto state = replay(p.way, log, on(2024, 6, 1));
    ASSERT_FALSE(state);
    EXPECT_EQ(state.why().field, "events[2].event");
    EXPECT_NE(state.why().says.find("before its cause"), std::string::npos);
}

TEST_F(Case, AnEventRecordedLateIsTakenAndNotKnownBefore) {
    EXPECT_EQ(ids(at(on(2024, 3, 15), on(2024, 3, 15))), names{"guided"});
    EXPECT_EQ(ids(at(on(2024, 3, 15), on(2024, 4, 1))), (names{"guided", "course"}));
}

TEST_F(Case, ACorrectionReplacesWhatItNames) {
    log.push_back({on(2024, 2, 20), on(2024, 5, 1), "harbour", "place given", {}, "d", "b", "events[3]"});
    EXPECT_EQ(ids(at(on(2024, 2, 15))), names{"asked"});
    EXPECT_EQ(ids(at(on(2024, 2, 15), on(2024, 4, 30))), names{"guided"});  // as it was known before
    log.back().corrects = "z";
    EXPECT_EQ(replay(p.way, log, on(2024, 6, 1)).why().field, "events[3].corrects");
    log.back().corrects = "d";
    EXPECT_FALSE(replay(p.way, log, on(2024, 6, 1)));
}

TEST_F(Case, AnEventThatThePathwayDoesNotHaveIsRefused) {
    log[2].event = "flew away";
    EXPECT_EQ(replay(p.way, log, on(2024, 6, 1)).why().field, "events[2].event");
}

TEST_F(Case, AnExitClosesWhateverElseWasOpen) {
    log.push_back({on(2024, 5, 2), on(2024, 5, 2), "harbour", "dropped", {}, "e", {}, "events[3]"});
    EXPECT_EQ(ids(at(on(2024, 5, 2))), names{"left"});
    EXPECT_TRUE(next_events(p.way, at(on(2024, 5, 2)), known).empty());
}

TEST_F(Case, ConsentIsGivenAndWithdrawn) {
    EXPECT_EQ(at(on(2024, 2, 1)).consented(), std::nullopt);
    EXPECT_EQ(at(on(2024, 2, 10)).consented(), true);
    log.push_back({on(2024, 5, 2), on(2024, 5, 2), "harbour", "stopped", {}, "e", {}, "events[3]"});
    const case_state s = at(on(2024, 5, 2));
    EXPECT_EQ(s.consented(), false);
    EXPECT_EQ(s.consent.back().on, on(2024, 5, 2));
}

TEST_F(Case, NextEventsSayWhatTheyStillNeed) {
    const case_state s = at(on(2024, 6, 1));
    auto next = next_events(p.way, s, known);
    const auto find = [&](std::string_view event) {
        return std::ranges::find_if(next, [&](const next_event& e) { return e.by->event == event; });
    };
    EXPECT_EQ(next.size(), 5U);
    EXPECT_EQ(find("job begun")->guard, answer::unknown);
    EXPECT_EQ(find("job begun")->missing, names{"ongoing_abuse"});
    known.give(*known.words().find("ongoing_abuse"), true);
    next = next_events(p.way, s, known);
    EXPECT_EQ(find("job begun"), next.end());  // its condition says no
}

TEST_F(Case, ATimeLimitRunsIsMetOrOverdue) {
    log.resize(1);
    EXPECT_EQ(limit("answer", on(2024, 2, 15)).due, on(2024, 2, 15));
    EXPECT_FALSE(limit("answer", on(2024, 2, 15)).overdue);  // due that very day
    EXPECT_TRUE(limit("answer", on(2024, 2, 16)).overdue);
    EXPECT_FALSE(limit("year", on(2024, 2, 16)).begins);
}

TEST_F(Case, WhatIsMetNoLongerRuns) {
    EXPECT_FALSE(limit("answer", on(2024, 2, 20)).running);
    EXPECT_EQ(limit("answer", on(2024, 2, 20)).met, on(2024, 2, 10));
}

TEST_F(Case, MonthsRoundAsTheLimitSays) {
    EXPECT_EQ(limit("year", on(2024, 6, 1)).due, on(2025, 2, 9));  // the day before the same date
    EXPECT_EQ(limit("talk", on(2024, 3, 1)).due, on(2024, 5, 10));
    EXPECT_EQ(limit("report", on(2025, 2, 9)).due, on(2025, 2, 14));  // counts from another limit
}

TEST_F(Case, ARecurringLimitTurnsWithEachEventThatMeetsIt) {
    log.push_back({on(2024, 5, 2), on(2024, 5, 2), "harbour", "course ended", {}, "e", {}, "events[3]"});
    EXPECT_EQ(limit("talk", on(2024, 6, 1)).turn, 2);
    EXPECT_EQ(limit("talk", on(2024, 6, 1)).due, on(2024, 8, 10));
    EXPECT_TRUE(limit("talk", on(2024, 8, 11)).overdue);
}

TEST_F(Case, APathwayIsDrawn) {
    EXPECT_NE(mermaid(p.way).find("s_asked --> s_guided : place given"), std::string::npos);
    EXPECT_NE(mermaid(p.way).find("s_working --> [*]"), std::string::npos);
    EXPECT_NE(graphviz(p.way, p.name).find("\"asked\" -> \"guided\" [label=\"place given\"]"), std::string::npos);
}

}  // namespace
}  // namespace rehabkedja
