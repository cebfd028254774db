// The figures against the table of the law notes, every row of it, through one table that maps the names. An unlisted name,
// a row that nothing compares, a figure of ours that no row and no list knows: each fails.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "rehabkedja/law/law_terms.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "rehabkedja/law/swedish_money.hpp"
#include "rehabkedja/money/rounding.hpp"
#include "rehabkedja/sickness/certificate.hpp"
#include "support/csv_table.hpp"

namespace rehabkedja {
namespace {

const std::string here = std::string(REHABKEDJA_SOURCE_DIR) + "/tests/law/";

// A figure as the table writes it, in the unit of ours: 0.24 is 24 hundredths. Nothing for text.
std::optional<std::int64_t> scaled(const std::string& text, std::int64_t scale) {
    std::size_t at = 0;
    std::int64_t number = 0;
    std::int64_t places = 1;
    bool point = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '.' && !point) {
            point = true;
        } else if (text[at] >= '0' && text[at] <= '9') {
            number = number * 10 + (text[at] - '0');
            if (point) places *= 10;
        } else {
            break;
        }
    }
    if (at == 0) return std::nullopt;
    if (number * scale % places != 0) return std::nullopt;
    return number * scale / places;
}

std::optional<std::int64_t> expected(const test::csv_row& row, money_unit unit) {
    const std::string& text = row.at("value");
    if (text == "none" || text == "first day") return std::nullopt;
    if (text == "true") return 1;
    if (unit == money_unit::choices) {
        std::int64_t set = 0;
        std::istringstream parts(text);
        for (std::string part; std::getline(parts, part, '|');) {
            for (std::size_t i = 0; i < waiting_choices.size(); ++i) {
                if (std::to_string(waiting_choices.at(i)) == part) set |= std::int64_t{1} << i;
            }
        }
        return set;
    }
    const auto made = scaled(text, scale_of(unit));
    EXPECT_TRUE(made) << row.at("parameter") << " " << text;
    return made;
}

day last_of(const test::csv_row& row) {
    return row.at("valid_to").empty() ? detail::day_of(2026, 11, 21) : parse_day(row.at("valid_to")).value();
}

struct witness : testing::Test {
    const money_law ours = swedish_money();
    const law chain = swedish_law();
    const std::vector<test::csv_row> rows = test::read_csv(here + "parameters.csv");
    std::map<std::string, test::csv_row> names;
    witness() {
        for (const auto& row : test::read_csv(here + "parameter_names.csv")) names[row.at("csv_name")] = row;
    }
};

TEST_F(witness, EveryNameIsListedOnce) {
    std::set<std::string> seen;
    for (const auto& row : rows) {
        EXPECT_TRUE(names.contains(row.at("parameter"))) << row.at("parameter") << " is in no table of ours";
        seen.insert(row.at("parameter"));
    }
    EXPECT_EQ(seen.size(), names.size());
    EXPECT_EQ(rows.size(), 424U);
    std::set<std::string> known;
    for (const auto& [name, row] : names) known.insert(row.at("ours"));
    const std::set<std::string> ours_alone{
        "military_dormant_days",        "benefit_age_days",          "on_call_days",
        "serious_illness_unlimited",    "beyond_limit_grounds",      "high_risk_self_employed_periods",
        "high_risk_self_employed_days", "high_risk_one_day_periods", "occupational_pension_months",
        "occupational_pension_age",     "permit_notice_months",      "indexation_other_work",
        "standard_working_days"};
    for (const money_parameter_entry& e : money_parameter_list) {
        EXPECT_NE(known.contains(std::string(e.name)), ours_alone.contains(std::string(e.name))) << e.name;
    }
}

TEST_F(witness, EveryNumberHoldsOnItsFirstAndLastDayAndNotBeyond) {
    int compared = 0;
    std::map<std::string, std::vector<const test::csv_row*>> by_name;
    for (const auto& row : rows) by_name[row.at("parameter")].push_back(&row);
    for (const auto& [name, all] : by_name) {
        const auto& mapped = names.at(name);
        if (mapped.at("kind") != "number" && mapped.at("kind") != "leading") continue;
        const auto p = money_parameter_of(mapped.at("ours"));
        ASSERT_TRUE(p) << mapped.at("ours");
        const money_unit unit = money_parameter_list.at(static_cast<std::size_t>(*p)).in;
        EXPECT_EQ(name_of(unit), mapped.at("unit")) << name;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto& row = *all[i];
            test::csv_row trimmed = row;
            if (mapped.at("kind") == "leading") {
                const std::string& text = row.at("value");
                trimmed["value"] = text.substr(text.find_first_of("0123456789"));
            }
            const auto value = expected(trimmed, unit);
            const day first = parse_day(row.at("valid_from")).value();
            EXPECT_EQ(ours.number(*p, first), value) << name << " " << to_string(first);
            EXPECT_EQ(ours.number(*p, last_of(row)), value) << name << " " << to_string(last_of(row));
            const auto entry = ours.on(*p, first);
            ASSERT_TRUE(entry) << name;
            // The day before is answered by another entry or by none, never by this one.
            const auto before = ours.on(*p, first - 1);
            EXPECT_FALSE(before && before->is.since == entry->is.since) << name << " " << to_string(first);
            if (i == 0) {
                EXPECT_FALSE(ours.number(*p, first - 1)) << name << " begins too early";
            }
            if (!row.at("valid_to").empty()) {
                const auto after = ours.on(*p, last_of(row) + 1);
                ASSERT_TRUE(after) << name;
                EXPECT_NE(after->is.since, entry->is.since) << name;
                const bool adjoining =
                    i + 1 < all.size() && parse_day(all[i + 1]->at("valid_from")).value() == last_of(row) + 1;
                if (!adjoining) {
                    EXPECT_FALSE(ours.number(*p, last_of(row) + 1)) << name << " ends too late";
                }
            }
            if (row.at("confidence") == "CONFIRMED") {
                EXPECT_EQ(entry->is.sure, standing::confirmed) << name;
            } else if (!row.at("confidence").starts_with("CONFIRMED")) {
                EXPECT_NE(entry->is.sure, standing::confirmed) << name;
            }
            EXPECT_GT(entry->is.source, 0) << name;
            EXPECT_LT(entry->is.source, money_sources.size());
            const bool text_not_read = row.at("legal_basis").find("text not read") != std::string::npos;
            // The bill is of March 2026, so the law is of that year; its number was not found.
            EXPECT_EQ(entry->is.at == sfs(2026, 0), text_not_read) << name;
            ++compared;
        }
    }
    EXPECT_GT(compared, 200);
}

TEST_F(witness, BaseAmountsOfEveryYearAndOfNoOther) {
    const std::map<std::string, const year_amounts*> kinds{{"price_base_amount", &ours.price_base},
                                                           {"raised_price_base_amount", &ours.raised_price_base},
                                                           {"income_base_amount", &ours.income_base}};
    std::map<std::string, std::set<int>> years;
    for (const auto& row : rows) {
        const auto& mapped = names.at(row.at("parameter"));
        if (mapped.at("kind") != "year") continue;
        const int year = civil(parse_day(row.at("valid_from")).value()).year;
        const auto entry = kinds.at(mapped.at("ours"))->entry(year);
        ASSERT_TRUE(entry) << year;
        EXPECT_EQ(entry->is.whole, scaled(row.at("value"), 1)) << year;
        const std::string by = to_string(entry->by);
        EXPECT_TRUE(row.at("legal_basis").starts_with(by) || year == 2027) << year << " " << by;
        years[mapped.at("ours")].insert(year);
    }
    for (const auto& [name, all] : kinds) {
        EXPECT_EQ(all->rows.size(), years[name].size());
        EXPECT_EQ(amount_in(*all, 2004, name).why().code, error_code::outside_years);
        EXPECT_EQ(amount_in(*all, 2028, name).why().code, error_code::outside_years);
        EXPECT_EQ(amount_in(*all, 2028, name).why().field, name + ".2028");
    }
    EXPECT_EQ(*amount_in(ours.price_base, 2027, "price_base_amount"), kronor{59'600});
    EXPECT_FALSE(amount_in(ours.income_base, 2027, "income_base_amount"));
}

TEST_F(witness, NumbersOfTheChainAndAges) {
    for (const auto& row : rows) {
        const auto& mapped = names.at(row.at("parameter"));
        const day first = std::max(parse_day(row.at("valid_from")).value(), chain.counting_from);
        if (mapped.at("kind") == "chain") {
            const auto p = parameter_of(mapped.at("ours"));
            ASSERT_TRUE(p) << mapped.at("ours");
            const int scale = *p == parameter::least_degree ? 100 : 1;
            EXPECT_EQ(chain.number(*p, first), scaled(row.at("value"), scale)) << mapped.at("ours");
        } else if (mapped.at("kind") == "chain2") {
            EXPECT_EQ(row.at("value"), std::to_string(*chain.number(parameter::work_trial_periods, first)) + " x " +
                                           std::to_string(*chain.number(parameter::work_trial_days, first)));
        } else if (mapped.at("kind") == "age") {
            const auto& ages =
                mapped.at("ours") == "earliest_pension" ? chain.earliest_pension : chain.guarantee_pension;
            const auto on_first = ages.on(chain.changes, first);
            ASSERT_TRUE(on_first);
            EXPECT_EQ(on_first->is.years, scaled(row.at("value"), 1));
            EXPECT_EQ(ages.on(chain.changes, last_of(row))->is.years, on_first->is.years);
        }
    }
}

TEST_F(witness, GroundsBeginAndEndOnTheirDays) {
    for (const auto& row : rows) {
        const auto& mapped = names.at(row.at("parameter"));
        if (mapped.at("kind") != "ground") continue;
        const auto named = ground_of(mapped.at("ours"));
        ASSERT_TRUE(named) << mapped.at("ours");
        int found = 0;
        for (const ground_row& g : ours.grounds) {
            if (g.is != *named) continue;
            ++found;
            // One ground reached back: the table gives the day in force.
            EXPECT_EQ(to_string(ours.changes[g.since].in_force), row.at("valid_from")) << mapped.at("ours");
            const day last = ours.last_day(g);
            EXPECT_EQ(last == until_further ? "" : to_string(last), row.at("valid_to")) << mapped.at("ours");
        }
        EXPECT_EQ(found, 1) << mapped.at("ours");
    }
}

TEST_F(witness, AmountsThatFollowFromFigures) {
    std::map<std::string, int> compared;
    for (const auto& row : rows) {
        const auto& mapped = names.at(row.at("parameter"));
        if (mapped.at("kind") != "computed") continue;
        const std::string& name = mapped.at("ours");
        const day first = parse_day(row.at("valid_from")).value();
        ++compared[name];
        if (name == "benefit_degree") {
            for (const int degree : {25, 50, 75, 100}) {
                EXPECT_EQ(benefit_degree(degree), degree);
                EXPECT_EQ(benefit_degree(degree - 1), degree - 25);
            }
            EXPECT_EQ(row.at("value"), "0.25|0.5|0.75|1");
            continue;
        }
        for (const day d : {first, last_of(row)}) {
            const terms t = terms_on(chain, d);
            ASSERT_TRUE(t.price_base) << to_string(d);
            const std::int64_t value = scaled(row.at("value"), 1).value();
            const ratio cap = ratio_of(*t.price_base).times(t.ceiling_tenths).divided_by(10);
            const kronor floored = round(cap, rounding::hundreds_down);
            const auto daily = [&](std::int64_t level) {
                return round(ratio_of(floored).times(t.factor_thousandths).times(level).divided_by(1000 * 100 * 365),
                             rounding::krona_half_up);
            };
            const ratio floor = ratio_of(*t.price_base).times(t.floor_hundredths).divided_by(100);
            if (name == "sgi_ceiling_sek_unrounded") {
                EXPECT_TRUE(compare(cap, kronor{value}) == 0) << to_string(d);
            } else if (name == "sgi_ceiling_sek_floor100") {
                EXPECT_EQ(floored, kronor{value}) << to_string(d);
            } else if (name == "sjukpenning_max_daily_80") {
                EXPECT_EQ(daily(t.normal_hundredths), kronor{value}) << to_string(d);
            } else if (name == "sjukpenning_max_daily_75") {
                EXPECT_EQ(daily(t.continued_hundredths), kronor{value}) << to_string(d);
            } else if (name == "sgi_floor_sek_exact") {
                EXPECT_TRUE(compare(floor, kronor{value}) == 0) << to_string(d);
            } else if (name == "sgi_floor_sek_published") {
                EXPECT_LT(std::abs(value - round(floor, rounding::krona_down).whole), 100) << to_string(d);
            } else {
                FAIL() << name;
            }
        }
    }
    EXPECT_EQ(compared.size(), 7U);
    EXPECT_EQ(compared["sjukpenning_max_daily_80"], 21);
}

TEST_F(witness, WhatIsNoNumberIsListed) {
    std::set<std::string> texts;
    for (const auto& [name, row] : names) {
        if (row.at("kind") == "text") texts.insert(name);
        const std::set<std::string> kinds{"number", "leading", "year",     "chain", "chain2",
                                          "age",    "ground",  "computed", "text"};
        EXPECT_TRUE(kinds.contains(row.at("kind"))) << name;
    }
    EXPECT_EQ(texts, (std::set<std::string>{"sgi_rounding", "akassa_new_law", "jug_phase3_last_participants",
                                            "ekonomiskt_bistand_law"}));
}

TEST(MoneyLaw, EveryChangeIsNamedAndInOrder) {
    const money_law m = swedish_money();
    std::set<change_id> named;
    for (const auto& entries : m.numbers) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            named.insert(entries[i].since);
            if (i > 0) {
                EXPECT_LT(m.changes[entries[i - 1].since].applies_from, m.changes[entries[i].since].applies_from);
            }
        }
    }
    for (const ground_row& g : m.grounds) {
        named.insert(g.since);
        if (g.ended_by != no_change) named.insert(g.ended_by);
    }
    EXPECT_EQ(named.size(), m.changes.size());
    for (std::size_t i = 1; i < m.changes.size(); ++i) {
        EXPECT_LE(m.changes[i - 1].applies_from, m.changes[i].applies_from) << i;
        EXPECT_LE(m.changes[i].issued_at_latest, std::max(m.changes[i].applies_from, m.changes[i].in_force)) << i;
    }
}

TEST(MoneyLaw, WhatIsSetHoldsFromItsDayOnAndAFalseValueIsRefused) {
    money_law m = swedish_money();
    const day d = detail::day_of(2027, 1, 1);
    m.set(money_parameter::unemployed_cap, d, 700);
    EXPECT_EQ(m.number(money_parameter::unemployed_cap, d - 1), 543);
    EXPECT_EQ(m.number(money_parameter::unemployed_cap, d), 700);
    EXPECT_EQ(m.on(money_parameter::unemployed_cap, d)->is.at, sfb(28, 11));
    // For good: a later change of the law as it stood ends.
    m.set(money_parameter::sgi_ceiling, detail::day_of(2015, 1, 1), 60);
    EXPECT_EQ(m.number(money_parameter::sgi_ceiling, detail::day_of(2014, 12, 31)), 75);
    EXPECT_EQ(m.number(money_parameter::sgi_ceiling, detail::day_of(2026, 1, 1)), 60);
    EXPECT_THROW(m.set(money_parameter::unemployed_cap, d, -1), input_error);
    EXPECT_THROW(m.set(money_parameter::unemployed_cap, d, 1'000'000'001), input_error);
    money_law::set(m.price_base, 2028, kronor{60'000});
    EXPECT_EQ(m.price_base.in(2028), kronor{60'000});
    EXPECT_THROW(money_law::set(m.price_base, 2028, kronor{0}), input_error);
    EXPECT_NE(m, swedish_money());
}

TEST(MoneyLaw, AsKnownOnADayAndByTheEditionsOfADay) {
    const money_law m = swedish_money();
    const money_law before = known_on(m, detail::day_of(2021, 6, 30));
    EXPECT_EQ(before.number(money_parameter::sgi_ceiling, detail::day_of(2022, 6, 1)), 80);
    EXPECT_EQ(before.price_base.in(2021), kronor{47'600});
    EXPECT_EQ(before.price_base.in(2022), std::nullopt);
    EXPECT_EQ(known_on(m, detail::day_of(2026, 9, 24)).price_base.in(2027), kronor{59'600});
    EXPECT_EQ(known_on(m, detail::day_of(2026, 9, 23)).price_base.in(2027), std::nullopt);
    const money_law frozen = editions_of(m, detail::day_of(2018, 6, 30));
    EXPECT_EQ(frozen.number(money_parameter::sgi_ceiling, detail::day_of(2024, 6, 1)), 75);
    EXPECT_EQ(frozen.number(money_parameter::unemployed_cap, detail::day_of(2009, 6, 1)), 543);
    EXPECT_EQ(frozen.price_base.in(2024), kronor{57'300});
}

TEST(Terms, ChangeOnTheDaysOfTheLawAndNoOther) {
    const law chain = swedish_law();
    const law_terms line(chain);
    for (day d = detail::day_of(2003, 12, 20); d < detail::day_of(2033, 1, 10); d = d + 1) {
        const auto now = line.on(d);
        ASSERT_EQ(now.is, terms_on(chain, d)) << to_string(d);
        ASSERT_GE(now.until, d);
        ASSERT_EQ(line.on(now.until).is, now.is) << to_string(d);
    }
    EXPECT_EQ(line.on(detail::day_of(2028, 3, 1)).is.price_base, std::nullopt);
    EXPECT_EQ(line.on(detail::day_of(2018, 6, 30)).is.ceiling_tenths, 75);
    EXPECT_EQ(line.on(detail::day_of(2018, 7, 1)).is.ceiling_tenths, 80);
    EXPECT_TRUE(line.on(detail::day_of(2018, 12, 31)).is.deduction_hundredths == std::nullopt);
    EXPECT_EQ(line.on(detail::day_of(2019, 1, 1)).is.deduction_hundredths, 20);
    EXPECT_TRUE(line.on(detail::day_of(2012, 1, 1)).is.may_wait(90));
    EXPECT_FALSE(line.on(detail::day_of(2012, 1, 1)).is.may_wait(1));
    EXPECT_TRUE(line.on(detail::day_of(2013, 1, 1)).is.may_wait(1));
    EXPECT_TRUE(line.on(detail::day_of(2013, 1, 1)).is.may_wait(7));
}

}  // namespace
}  // namespace rehabkedja
