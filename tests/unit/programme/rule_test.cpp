// Target-group rules: three-valued, known where every completion agrees, with what failed, what is missing, near misses.
#include <gtest/gtest.h>

#include "made_programme.hpp"
#include "rehabkedja/programme/admission.hpp"
#include "rehabkedja/programme/computed.hpp"
#include "rehabkedja/programme/obstacles.hpp"
#include "rehabkedja/programme/route.hpp"

namespace rehabkedja {
namespace {

using test::shelf_of;
using test::small_programme;

class Rule : public ::testing::Test {
protected:
    std::shared_ptr<const json::programme_shelf> shelf = shelf_of(small_programme());
    known_attributes known{shelf->catalogue().words()};

    [[nodiscard]] const attribute_vocabulary& words() const { return shelf->catalogue().words(); }
    [[nodiscard]] attribute_id id(const char* name) const { return words().find(name).value(); }
    void use(const nlohmann::json& definition) {
        shelf = shelf_of(definition);
        known = known_attributes(words());
    }
    void give(const char* name, attribute_value v) {
        known.give(id(name), std::move(v));
        known.close();
    }
    [[nodiscard]] admission asked() const {
        return ask(shelf->catalogue().rule(shelf->catalogue().programmes().front()), known);
    }
    [[nodiscard]] condition compare(const char* name, attribute_value v) const {
        condition c;
        c.attribute = id(name);
        c.value = std::move(v);
        return c;
    }
    [[nodiscard]] static condition group(condition_kind is, std::vector<condition> parts, std::size_t least = 1) {
        condition c;
        c.is = is;
        c.parts = std::move(parts);
        c.least = least;
        return c;
    }
    [[nodiscard]] std::vector<std::string> names(const std::vector<attribute_id>& ids) const {
        std::vector<std::string> all;
        for (const attribute_id one : ids) all.push_back(words()[one].name);
        return all;
    }
    void give_somebody() {
        give("age_years", 20.0);
        give("town", std::string("Gävle"));
        give("debts", true);
        give("ongoing_abuse", false);
    }
};

TEST_F(Rule, SomebodyWhoFulfilsEverythingIsAdmitted) {
    give_somebody();
    EXPECT_EQ(asked().is, answer::yes);
    EXPECT_TRUE(asked().missing.empty());
}

TEST_F(Rule, BothBoundsOfAnAgeBelongToIt) {
    give_somebody();
    for (const double age : {18.0, 29.0}) {
        give("age_years", age);
        EXPECT_EQ(asked().is, answer::yes);
    }
    for (const double age : {17.0, 30.0}) {
        give("age_years", age);
        EXPECT_EQ(asked().is, answer::no);
    }
}

TEST_F(Rule, EveryFailedConditionIsNamedAndOfAnAnyGroupAllAttributes) {
    give_somebody();
    give("town", std::string("Umeå"));
    give("debts", false);
    give("zero_class", false);
    give("ongoing_abuse", true);
    EXPECT_EQ(asked().is, answer::no);
    EXPECT_EQ(names(asked().refused_because),
              (std::vector<std::string>{"town", "debts", "zero_class", "ongoing_abuse"}));
    EXPECT_EQ(asked().failed.size(), 3U);
}

TEST_F(Rule, AKnownNoHangsOnNothingThatIsMissing) {
    give("age_years", 50.0);
    EXPECT_EQ(asked().is, answer::no);
    EXPECT_TRUE(asked().missing_names().empty());
}

TEST_F(Rule, MissingAreExactlyTheFactsThatCanChangeIt) {
    give_somebody();
    known.give(id("debts"), {});
    // zero_class is made of sick and has_sgi: those are missing, not the word itself.
    EXPECT_EQ(asked().is, answer::unknown);
    std::vector<std::string> missing = asked().missing_names();
    std::ranges::sort(missing);
    EXPECT_EQ(missing, (std::vector<std::string>{"debts", "has_sgi", "sick"}));
    EXPECT_EQ(asked().missing_names().front(), "debts");  // settles it in one of two answers, the others alone in fewer
    give("has_sgi", true);
    EXPECT_EQ(asked().missing_names(), (std::vector<std::string>{"debts"}));
}

TEST_F(Rule, WhatFollowsFromAWordIsKnownForwardsAndBackwards) {
    give("ongoing_abuse", true);
    EXPECT_EQ(known[id("abuse")], attribute_value(true));
    known_attributes other(words());
    other.give(id("abuse"), false);
    other.close();
    EXPECT_EQ(other[id("ongoing_abuse")], attribute_value(false));
    other.give(id("ongoing_abuse"), true);
    EXPECT_EQ(other.contradictions().size(), 1U);
    EXPECT_EQ(other[id("abuse")], attribute_value(false));  // what was given stands
}

TEST_F(Rule, ARuleIsKnownWhereEveryCompletionAgrees) {
    const condition either = group(condition_kind::any, {compare("sick", true), compare("sick", false)});
    EXPECT_EQ(rule_on_person(either, known).is(), answer::yes);
    const condition both = group(condition_kind::all, {compare("sick", true), compare("sick", false)});
    EXPECT_EQ(rule_on_person(both, known).is(), answer::no);
    // Ongoing abuse is abuse: abuse, or no ongoing abuse, holds of everybody.
    const condition tied = group(condition_kind::any, {compare("abuse", true), compare("ongoing_abuse", false)});
    EXPECT_EQ(rule_on_person(tied, known).is(), answer::yes);
    // (sick and debts) or (not sick and debts) hangs on debts alone.
    const condition alone =
        group(condition_kind::any, {group(condition_kind::all, {compare("sick", true), compare("debts", true)}),
                                    group(condition_kind::all, {compare("sick", false), compare("debts", true)})});
    EXPECT_EQ(ask(alone, known).missing_names(), (std::vector<std::string>{"debts"}));
}

TEST_F(Rule, AtLeastTwoOfThree) {
    const condition two =
        group(condition_kind::least, {compare("sick", true), compare("debts", true), compare("abuse", true)}, 2);
    give("sick", true);
    EXPECT_EQ(ask(two, known).is, answer::unknown);
    give("debts", true);
    EXPECT_EQ(ask(two, known).is, answer::yes);
    give("debts", false);
    give("abuse", false);
    EXPECT_EQ(ask(two, known).is, answer::no);
    EXPECT_EQ(names(ask(group(condition_kind::all, {two}), known).refused_because),
              (std::vector<std::string>{"sick", "debts", "abuse"}));
}

TEST_F(Rule, ANearMissNamesTheClosestChange) {
    give_somebody();
    give("age_years", 31.0);
    const admission found = asked();
    ASSERT_EQ(found.near.size(), 1U);
    EXPECT_EQ(found.near[0].attribute, id("age_years"));
    EXPECT_EQ(found.near[0].change, attribute_value(29.0));
    EXPECT_EQ(found.near[0].then, answer::yes);
    give("town", std::string("Umeå"));  // two things stand in the way: no single change would do
    EXPECT_TRUE(asked().near.empty());
}

TEST_F(Rule, LostDigitsLeaveItUnknownUnlessTheOtherBoundSettlesIt) {
    auto d = small_programme();
    d["target_group"]["all"][0]["value"] = {18, "unknown"};
    d["target_group"]["all"][0]["supplied_as"] = "age_years";
    use(d);
    give_somebody();
    EXPECT_EQ(asked().is, answer::unknown);
    EXPECT_EQ(asked().missing_names(), (std::vector<std::string>{"harbour.age_years"}));
    give("age_years", 17.0);
    EXPECT_EQ(asked().is, answer::no);
}

TEST_F(Rule, IllustrativeExamplesAreNotTested) {
    auto d = small_programme();
    d["target_group"]["any_is_illustrative"] = true;
    use(d);
    give_somebody();
    give("debts", false);
    give("zero_class", false);
    EXPECT_EQ(asked().is, answer::yes);
}

TEST(Obstacles, UnknownIsKeptApartFromNo) {
    const auto shelf = json::programme_shelf::built_in();
    const attribute_vocabulary& words = shelf->catalogue().words();
    known_attributes known(words);
    known.give(*words.find("age_years"), 60.0);
    known.give(*words.find("years_since_work"), 3.0);
    known.give(*words.find("musculoskeletal_pain"), true);
    known.give(*words.find("psychological_ill_health"), true);
    known.give(*words.find("low_education"), false);
    const auto found = screen(shelf->catalogue().obstacles(), known);
    const auto of = [&](std::string_view id) {
        return *std::ranges::find_if(found, [&](const found_obstacle& f) { return f.what->id == id; });
    };
    EXPECT_EQ(of("older_than_59").is, answer::yes);
    EXPECT_EQ(of("absent_over_3_years").is, answer::no);  // longer than three years
    EXPECT_EQ(of("pain").worse, answer::yes);
    EXPECT_EQ(of("manufacturing").is, answer::unknown);
    EXPECT_EQ(of("minor_children").worse, answer::unknown);
    EXPECT_EQ(of("low_education").is, answer::no);
    EXPECT_EQ(of("drug_abuse").is, answer::unknown);
    EXPECT_EQ(found.size(), 19U);
}

TEST(Months, SixMonthsOfSicknessAreNoNumberOfDays) {
    const day first = *make_day(2017, 1, 1);
    EXPECT_EQ(complete_months(first, *make_day(2017, 6, 30)), 5);
    EXPECT_EQ(complete_months(first, *make_day(2017, 7, 1)), 6);  // day 182, not 181
    EXPECT_EQ(complete_months(first, *make_day(2017, 6, 30), month_reading::day_before), 6);
    EXPECT_EQ(complete_months(*make_day(2016, 8, 31), *make_day(2017, 2, 28)), 6);
}

}  // namespace
}  // namespace rehabkedja
