// Definitions are read, and bad ones refused with path and reason.
#include <gtest/gtest.h>

#include "made_programme.hpp"

namespace rehabkedja {
namespace {

using test::fault_of;
using test::shelf_of;
using test::small_programme;

TEST(Definition, ARightOneIsRead) {
    const auto shelf = shelf_of(small_programme());
    const programme& p = shelf->catalogue().programmes().front();
    EXPECT_EQ(p.id, "harbour");
    EXPECT_EQ(p.start, make_day(2024, 1, 1));
    EXPECT_EQ(p.end, make_day(2025, 12, 31));
    EXPECT_EQ(p.planned, 40);
    EXPECT_EQ(p.way.steps.size(), 5U);
    EXPECT_EQ(p.limits.size(), 4U);
}

TEST(Definition, WithoutAPathwayIsValid) {
    auto d = small_programme();
    d.erase("pathway");
    d.erase("time_limits");
    EXPECT_TRUE(shelf_of(d)->catalogue().programmes().front().way.steps.empty());
}

TEST(Definition, AnUnknownAttributeIsRefused) {
    auto d = small_programme();
    d["target_group"]["all"][1]["attribute"] = "shoe_size";
    EXPECT_EQ(fault_of(d).field, "harbour: target_group.all[1].attribute");
    EXPECT_NE(fault_of(d).says.find("no attribute"), std::string::npos);
}

TEST(Definition, AWrongTypeIsRefused) {
    auto d = small_programme();
    d["target_group"]["all"][0]["value"] = {"eighteen", 29};
    EXPECT_EQ(fault_of(d).code, error_code::wrong_type);
    EXPECT_EQ(fault_of(d).field, "harbour: target_group.all[0].value[0]");
    d = small_programme();
    d["target_group"]["any"][0]["op"] = "ge";
    EXPECT_EQ(fault_of(d).field, "harbour: target_group.any[0].op");
    d = small_programme();
    d["target_group"]["all"][0]["value"] = {29, 18};
    EXPECT_EQ(fault_of(d).code, error_code::bad_value);
}

TEST(Definition, AnUnknownKeyIsRefused) {
    auto d = small_programme();
    d["target_group"]["some"] = nlohmann::json::array();
    EXPECT_EQ(fault_of(d).code, error_code::unknown_key);
    EXPECT_EQ(fault_of(d).field, "harbour: target_group.some");
}

TEST(Definition, ACycleWithoutAnExitIsRefused) {
    auto d = small_programme();
    d["pathway"]["states"].push_back({{
                                          "id",
                                          "waiting",
                                      },
                                      {"name", "Waiting"},
                                      {"kind", "normal"}});
    d["pathway"]["states"].push_back({{"id", "queue"}, {"name", "Queue"}, {"kind", "normal"}});
    d["pathway"]["transitions"].push_back({{"id", "w1"}, {"from", "guided"}, {"event", "wait"}, {"to", "waiting"}});
    d["pathway"]["transitions"].push_back({{"id", "w2"}, {"from", "waiting"}, {"event", "queue"}, {"to", "queue"}});
    d["pathway"]["transitions"].push_back({{"id", "w3"}, {"from", "queue"}, {"event", "again"}, {"to", "waiting"}});
    EXPECT_EQ(fault_of(d).field, "harbour: pathway.states[5]");
    EXPECT_NE(fault_of(d).says.find("cycle without an exit"), std::string::npos);
}

TEST(Definition, AnUnreachableStepIsRefused) {
    auto d = small_programme();
    d["pathway"]["states"].push_back({{"id", "island"}, {"name", "Island"}, {"kind", "exit"}});
    EXPECT_EQ(fault_of(d).field, "harbour: pathway.states[5]");
    EXPECT_NE(fault_of(d).says.find("unreachable"), std::string::npos);
}

TEST(Definition, AGuardOnAnAttributeThatDoesNotExistIsRefused) {
    auto d = small_programme();
    d["pathway"]["transitions"][3]["guard"]["attribute"] = "shoe_size";
    EXPECT_EQ(fault_of(d).field, "harbour: pathway.transitions[3].guard.attribute");
}

TEST(Definition, ATimeLimitOnAnEventThatCannotOccurIsRefused) {
    auto d = small_programme();
    d["time_limits"][0]["starts"] = nlohmann::json::parse(R"([{"event": "birthday"}])");
    EXPECT_EQ(fault_of(d).field, "harbour: time_limits[0].starts[0]");
    EXPECT_NE(fault_of(d).says.find("cannot occur"), std::string::npos);
}

TEST(Definition, ATimeLimitThatCountsFromItselfIsRefused) {
    auto d = small_programme();
    d["time_limits"][1]["starts"] = nlohmann::json::parse(R"([{"limit": "report"}])");
    EXPECT_NE(fault_of(d).says.find("counts from itself"), std::string::npos);
}

TEST(Definition, ADenominatorOfZeroIsRefused) {
    auto d = small_programme();
    d["goals"][0]["denominator"] = nlohmann::json::parse(R"({"text": "nobody", "of": "participants", "n": 0})");
    EXPECT_EQ(fault_of(d).field, "harbour: goals[0].denominator.n");
    d = small_programme();
    d["participants"]["planned"] = 0;
    d["goals"][0]["denominator"] = nlohmann::json::parse(R"({"text": "planned", "of": "planned"})");
    EXPECT_EQ(fault_of(d).field, "harbour: goals[0].denominator");
}

TEST(Definition, AnEventTwiceOutOfOneStepIsRefused) {
    auto d = small_programme();
    d["pathway"]["transitions"][4]["event"] = "job begun";
    EXPECT_EQ(fault_of(d).field, "harbour: pathway.transitions[4].event");
}

TEST(Definition, AParentThatIsNotThereIsRefused) {
    auto d = small_programme();
    d["parent"] = "ocean";
    EXPECT_EQ(fault_of(d).field, "harbour.parent");
}

TEST(Definition, TheCatalogueIsReadAndHoldsAllProgrammes) {
    const auto shelf = json::programme_shelf::built_in();
    EXPECT_EQ(shelf->catalogue().programmes().size(), 29U);
    EXPECT_EQ(shelf->catalogue().programmes().front().id, "dirigo2");
    EXPECT_NE(shelf->catalogue().find("mia_varna"), nullptr);
    EXPECT_EQ(shelf->with(shelf->document("enter"))->catalogue().programmes().size(), 29U);
}

}  // namespace
}  // namespace rehabkedja
