// The proof of a law against planted faults, and against asking every point.
#include "rehabkedja/law/proof.hpp"

#include <gtest/gtest.h>

#include <set>

#include "rehabkedja/law/compiled.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

error_code code_of_compiling(const law& l) {
    try {
        const compiled_law compiled(l);
    } catch (const input_error& e) {
        return e.why().code;
    }
    return error_code::unreadable;  // stands for: no error
}

// Rows of a law that speak for somebody, found by asking every day on which something changes, band, occupation, age class and set.
std::set<std::size_t> speaking_under(const law& l) {
    std::set<std::size_t> found;
    for (const epoch& e : epochs_of(l).all) {
        if (e.first < l.counting_from) continue;
        for (std::size_t band = 0; band <= e.band_limits.size(); ++band) {
            for (unsigned point = 0; point < occupations * age_classes * 16; ++point) {
                for (const auto& rows : e.rows) {
                    for (const speaking_row& r : rows) {
                        const bool fits =
                            speaks_of(r, first_of_band(e, band), static_cast<occupation>(point % occupations)) &&
                            holds(r.with, static_cast<age_class>(point / occupations % age_classes),
                                  static_cast<judgement_set>(point / occupations / age_classes));
                        if (!fits) continue;
                        found.insert(r.row);
                        break;
                    }
                }
            }
        }
    }
    return found;
}

// Every choice of the three options that rows name, the open choice among them.
template <class Visit>
void under_every_reading(Visit&& visit) {
    for (const choice on_call : {not_chosen, choice{0}, choice{1}, choice{2}}) {
        for (const choice student : {not_chosen, choice{0}}) {
            for (const choice age : {not_chosen, choice{0}, choice{1}}) {
                law l = swedish_law();
                l.choose(option::on_call_before_2022, on_call);
                l.choose(option::student_work, student);
                l.choose(option::after_guarantee_age, age);
                visit(l);
            }
        }
    }
}

TEST(Proof, TheLawOfSwedenHasNoGapAndNoDeadRow) {
    const proof p = prove(swedish_law());
    EXPECT_TRUE(p.holds()) << "row " << p.row << " or " << to_string(p.on) << " day " << p.chain_day;
}

TEST(Proof, AskingEveryPointUnderEveryReadingSaysTheSame) {
    std::set<std::size_t> speaking;
    under_every_reading([&](const law& l) {
        speaking.merge(speaking_under(l));
        for (const epoch& e : epochs_of(l).all) {
            if (e.first < l.counting_from) continue;
            for (std::size_t band = 0; band <= e.band_limits.size(); ++band) {
                for (unsigned point = 0; point < occupations * age_classes * 16; ++point) {
                    ASSERT_TRUE(measured_against(e, first_of_band(e, band),
                                                 static_cast<occupation>(point % occupations),
                                                 static_cast<age_class>(point / occupations % age_classes),
                                                 static_cast<judgement_set>(point / occupations / age_classes))
                                    .complete)
                        << to_string(e.first) << " band " << band << " point " << point;
                }
            }
        }
    });
    EXPECT_EQ(speaking.size(), swedish_law().rows.size());
}

TEST(Proof, EveryRowTakenAwayLeavesAGapOrIsNotMissed) {
    // The proof and the compiler of the law must agree on each law that is one row short, under the readings as they stand.
    const law whole = swedish_law();
    for (std::size_t left_out = 0; left_out < whole.rows.size(); ++left_out) {
        law l = whole;
        l.rows = {};
        for (std::size_t i = 0; i < whole.rows.size(); ++i) {
            if (i != left_out) l.rows.push(whole.rows[i]);
        }
        const proof p = prove(l);
        if (code_of_compiling(l) == error_code::bad_law) {
            EXPECT_EQ(p.found, proof::fault::gap) << "without row " << left_out;
        }
        if (p.found == proof::fault::gap) {
            law witnessed = l;
            witnessed.readings = p.under;
            EXPECT_EQ(code_of_compiling(witnessed), error_code::bad_law) << "without row " << left_out;
        }
    }
}

// The last step moved to day 181 and the labour market begun behind it: a gap of exactly one day.
TEST(Proof, AGapAtExactlyDay181) {
    law l = swedish_law();
    l.set(parameter::return_step, on(2024, 1, 1), 181);
    const change_id from_2024 = l.reform(on(2024, 1, 1));
    for (std::size_t i = 0; i < l.rows.size(); ++i) {
        if (l.rows[i].why != reason::market || l.rows[i].ended_by != no_change) continue;
        chain_row later = l.rows[i];
        l.rows[i].ended_by = from_2024;
        later.since = from_2024;
        later.after = step::return_by;
        l.rows.push(later);
        break;
    }
    const proof p = prove(l);
    EXPECT_EQ(p.found, proof::fault::gap);
    EXPECT_EQ(p.on, on(2024, 1, 1));
    EXPECT_EQ(p.chain_day, 181);
    EXPECT_EQ(p.in, layer::market);
    EXPECT_EQ(p.who, occupation::employed);
    EXPECT_EQ(code_of_compiling(l), error_code::bad_law);
}

TEST(Proof, RowsThatEndWithoutASuccessor) {
    law l = swedish_law();
    l.drop(reason::late_market, on(2026, 7, 1));
    const proof p = prove(l);
    EXPECT_EQ(p.found, proof::fault::gap);
    EXPECT_EQ(p.on, on(2026, 7, 1));
    EXPECT_EQ(p.chain_day, 366);
    EXPECT_EQ(code_of_compiling(l), error_code::bad_law);
}

TEST(Proof, AGapIsFoundHoweverTheLawIsAsked) {
    law l = swedish_law();
    l.drop(reason::late_market, on(2026, 7, 1));
    EXPECT_EQ(code_of_compiling(editions_of(l, on(2026, 8, 1))), error_code::bad_law);
    EXPECT_EQ(code_of_compiling(known_on(l, on(2026, 8, 1))), error_code::bad_law);
    EXPECT_NE(code_of_compiling(editions_of(l, on(2026, 6, 30))), error_code::bad_law);
}

TEST(Proof, ARowBelowAWiderOneIsDead) {
    law l = swedish_law();
    std::size_t hidden = 0;
    for (std::size_t i = 0; i < l.rows.size(); ++i) {
        if (l.rows[i].why == reason::near_pension) hidden = i;
    }
    chain_row wider = l.rows[hidden];
    wider.with = asked_fact::nothing;
    wider.adds = labour_market_measure;
    l.put_first(wider);
    const proof p = prove(l);
    EXPECT_EQ(p.found, proof::fault::dead_row);
    EXPECT_EQ(p.row, hidden + 1);
}

TEST(Proof, ARowOfNoDaysIsDead) {
    law l = swedish_law();
    chain_row nobody = l.rows[0];
    nobody.after = step::market;
    nobody.until = step::employer;
    l.rows.push(nobody);
    const proof p = prove(l);
    EXPECT_EQ(p.found, proof::fault::dead_row);
    EXPECT_EQ(p.row, l.rows.size() - 1);
}

TEST(Proof, ARowTheLawDoesNotHaveIsNotDead) {
    EXPECT_TRUE(prove(known_on(swedish_law(), on(2015, 6, 1))).holds());
    law l = swedish_law();
    l.drop(reason::special_reasons, on(2010, 1, 1));  // before the row begins: the row is never in the law
    EXPECT_TRUE(prove(l).holds());
}

}  // namespace
}  // namespace rehabkedja
