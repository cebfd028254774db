// Faults of a table that is filled by hand.
#include "rehabkedja/batch/check.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

/// Two persons with two spells and one.
struct table {
    std::vector<std::int64_t> offsets{0, 2, 3};
    std::vector<std::int32_t> first{on(2024, 1, 1).since_1970, on(2024, 3, 1).since_1970, on(2024, 1, 5).since_1970};
    std::vector<std::int32_t> last{on(2024, 1, 9).since_1970, on(2024, 3, 1).since_1970, on(2024, 2, 5).since_1970};
    std::vector<std::uint8_t> degree{100, 25, 0};
    std::vector<who_code> who{code_of(occupation::employed), who_unknown};
    std::vector<std::int32_t> born{on(1980, 1, 1).since_1970, no_day};
    std::vector<std::uint8_t> judged{0, 0xFF};

    [[nodiscard]] std::optional<error> fault() const {
        return fault_in({offsets, first, last, degree, who, born, judged});
    }
};

TEST(FaultIn, NoneInAWholeTableOrAnEmptyOne) {
    EXPECT_FALSE(table{}.fault());
    EXPECT_FALSE(fault_in({}));
    table t;
    t.degree.clear();
    t.born.clear();
    t.judged.clear();
    EXPECT_FALSE(t.fault());
}

TEST(FaultIn, EachFaultHasItsCodeFieldAndRow) {
    struct one {
        const char* what;
        std::function<void(table&)> plant;
        error_code code;
        const char* field;
        std::optional<std::size_t> row;
    };
    const std::vector<one> all{
        {"too few last days", [](table& t) { t.last.pop_back(); }, error_code::bad_table, "last", {}},
        {"too few degrees", [](table& t) { t.degree.pop_back(); }, error_code::bad_table, "degree", {}},
        {"too few occupations", [](table& t) { t.who.pop_back(); }, error_code::bad_table, "who", {}},
        {"occupations left out", [](table& t) { t.who.clear(); }, error_code::bad_table, "who", {}},
        {"too many birth dates", [](table& t) { t.born.push_back(0); }, error_code::bad_table, "born", {}},
        {"too few judgements", [](table& t) { t.judged.pop_back(); }, error_code::bad_table, "judged", {}},
        {"offsets that fall", [](table& t) { t.offsets[1] = 4; }, error_code::bad_table, "offsets", {}},
        {"offsets that end early", [](table& t) { t.offsets[2] = 2; }, error_code::bad_table, "offsets", {}},
        {"offsets that begin late", [](table& t) { t.offsets[0] = 1; }, error_code::bad_table, "offsets", {}},
        {"an end before the start", [](table& t) { t.last[1] = t.first[1] - 1; }, error_code::end_before_start, "last",
         1},
        {"a degree above 100", [](table& t) { t.degree[2] = 101; }, error_code::bad_degree, "degree", 2},
        {"a day far off", [](table& t) { t.first[0] = no_day; }, error_code::bad_date, "first", 0},
        {"an end far off", [](table& t) { t.last[2] = 500'000; }, error_code::bad_date, "last", 2},
        {"a birth date far off", [](table& t) { t.born[1] = -500'000; }, error_code::bad_date, "born", 1},
        {"no occupation", [](table& t) { t.who[1] = who_codes; }, error_code::bad_value, "who", 1},
        {"rows out of order", [](table& t) { t.first[0] = t.last[0] = t.first[1] + 1; }, error_code::bad_table, "first",
         1},
    };
    for (const one& f : all) {
        table t;
        f.plant(t);
        const auto found = t.fault();
        ASSERT_TRUE(found) << f.what;
        EXPECT_EQ(found->code, f.code) << f.what;
        EXPECT_EQ(found->field, f.field) << f.what;
        EXPECT_EQ(found->row, f.row) << f.what;
        EXPECT_FALSE(found->says.empty()) << f.what;
    }
}

}  // namespace
}  // namespace rehabkedja
