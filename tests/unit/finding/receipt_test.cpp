// A receipt ties an answer to library, law and facts: the hash of a law moves with every field of it.
#include "rehabkedja/finding/receipt.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>

#include "rehabkedja/version.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

TEST(Receipt, EqualLawsHaveEqualHashes) {
    const law l = swedish_law();
    const law copy = l;
    EXPECT_EQ(hash_of(l), hash_of(copy));
    EXPECT_EQ(hash_of(l).size(), 16U);
    EXPECT_EQ(hash_of(l).find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(Receipt, EveryFieldOfTheLawGoesIntoTheHash) {
    const std::map<std::string, std::function<void(law&)>> changed{
        {"version", [](law& l) { l.version = "2026-04-27.2"; }},
        {"read_until", [](law& l) { l.read_until = l.read_until + 1; }},
        {"ages_known_until", [](law& l) { l.ages_known_until = l.ages_known_until + 1; }},
        {"counting_from", [](law& l) { l.counting_from = l.counting_from + 1; }},
        {"unpaid_days_count_from", [](law& l) { l.unpaid_days_count_from = l.unpaid_days_count_from + 1; }},
        {"running_plans_due", [](law& l) { l.running_plans_due = l.running_plans_due + 1; }},
        {"changes: one more", [](law& l) { static_cast<void>(l.reform(on(2027, 1, 1))); }},
        {"changes.by", [](law& l) { l.changes[3].by.number += 1; }},
        {"changes.applies_from", [](law& l) { l.changes[3].applies_from = l.changes[3].applies_from + 1; }},
        {"changes.originally", [](law& l) { l.changes[3].originally = l.changes[3].originally + 1; }},
        {"changes.in_force", [](law& l) { l.changes[3].in_force = l.changes[3].in_force + 1; }},
        {"changes.issued_at_latest", [](law& l) { l.changes[3].issued_at_latest = l.changes[3].issued_at_latest - 1; }},
        {"changes.sure", [](law& l) { l.changes[3].sure = standing::from_memory; }},
        {"rows: one more", [](law& l) { l.rows.push(l.rows[0]); }},
        {"rows: two change places", [](law& l) { std::swap(l.rows[0], l.rows[1]); }},
        {"rows.in", [](law& l) { l.rows[5].in = layer::market; }},
        {"rows.since", [](law& l) { l.rows[5].since = 1; }},
        {"rows.ended_by", [](law& l) { l.rows[5].ended_by = 20; }},
        {"rows.who", [](law& l) { l.rows[5].who ^= 1; }},
        {"rows.after", [](law& l) { l.rows[5].after = step::return_by; }},
        {"rows.until", [](law& l) { l.rows[5].until = step::return_by; }},
        {"rows.with", [](law& l) { l.rows[5].with = asked_fact::past_guarantee_age; }},
        {"rows.adds", [](law& l) { l.rows[5].adds ^= 32; }},
        {"rows.hangs_on", [](law& l) { l.rows[5].hangs_on ^= only(lacking::option_student_work); }},
        {"rows.why", [](law& l) { l.rows[5].why = reason::suspended; }},
        {"rows.at", [](law& l) { l.rows[5].at.item += 1; }},
        {"rows.at.letter", [](law& l) { l.rows[5].at.letter = 'x'; }},
        {"rows.sure", [](law& l) { l.rows[5].sure = standing::from_memory; }},
        {"rows.reading.named", [](law& l) { l.rows[0].reading = {option::gap_of_90, 0, false}; }},
        {"rows.reading.value", [](law& l) { l.rows[0].reading.value = 1; }},
        {"wordings: one more", [](law& l) { l.wordings.push(l.wordings[0]); }},
        {"wordings.of", [](law& l) { l.wordings[2].of.section += 1; }},
        {"wordings.since", [](law& l) { l.wordings[2].since += 1; }},
        {"wordings.cited_as", [](law& l) { l.wordings[2].cited_as.chapter += 1; }},
        {"wordings.sure", [](law& l) { l.wordings[2].sure = standing::unsure; }},
        {"wordings.places_read", [](law& l) { l.wordings[2].places_read = !l.wordings[2].places_read; }},
        {"money.wordings.of", [](law& l) { l.money.wordings[2].of.section += 1; }},
        {"money.wordings.since", [](law& l) { l.money.wordings[2].since += 1; }},
        {"labour_market", [](law& l) { l.labour_market.from(20, 8); }},
        {"on_call_market", [](law& l) { l.on_call_market.from(20, 8); }},
        {"earliest_pension", [](law& l) { l.earliest_pension.from(20, {64, true}); }},
        {"guarantee_pension", [](law& l) { l.guarantee_pension.from(20, {64, true}); }},
        {"adding_by_time", [](law& l) { l.adding_by_time += 1; }},
        {"plan_for_return", [](law& l) { l.plan_for_return += 1; }},
        {"work_trial", [](law& l) { l.work_trial -= 1; }},
        {"known_on", [](law& l) { l = known_on(l, on(2026, 4, 27)); }},
        {"editions_of", [](law& l) { l.editions_of = on(2026, 4, 27); }},
        {"known_on 1 January 1970", [](law& l) { l.known_on = day{}; }},
        {"editions_of 1 January 1970", [](law& l) { l.editions_of = day{}; }},
    };
    const law whole = swedish_law();
    std::map<std::string, std::string> taken{{hash_of(whole), "nothing"}};
    const auto expect_new = [&](const law& l, const std::string& what) {
        const auto [other, added] = taken.emplace(hash_of(l), what);
        EXPECT_TRUE(added) << what << " and " << other->second << " give one hash";
    };
    for (const auto& [what, change] : changed) {
        law l = whole;
        change(l);
        EXPECT_FALSE(l == whole) << what << " changed nothing";
        expect_new(l, what);
    }
    for (std::size_t p = 0; p < parameters; ++p) {
        law l = whole;
        l.numbers.at(p).from(0, 7);
        expect_new(l, "numbers." + std::string(parameter_list.at(p).name));
        l = whole;
        const auto first = whole.numbers.at(p).entries()[0];
        l.numbers.at(p) = {};
        l.numbers.at(p).from(first.since, first.is,
                             first.sure == standing::unsure ? standing::derived : standing::unsure);
        expect_new(l, "how " + std::string(parameter_list.at(p).name) + " is known");
    }
    for (std::size_t o = 0; o < options; ++o) {
        for (std::size_t v = 0; v < option_list.at(o).values.size(); ++v) {
            if (option_list.at(o).values.at(v).empty() || v == whole.readings.at(o)) continue;
            law l = whole;
            l.choose(static_cast<option>(o), static_cast<choice>(v));
            expect_new(l, "readings." + std::string(option_list.at(o).name) + " " + std::to_string(v));
        }
    }
}

TEST(Receipt, HoldsTheVersionsAndTheHashes) {
    const law l = swedish_law();
    const receipt r = receipt_for(l, "{}", [](std::string_view facts) { return "keyed:" + std::string(facts); });
    EXPECT_EQ(r.library, version);
    EXPECT_EQ(r.law, l.version);
    EXPECT_EQ(r.law_hash, hash_of(l));
    EXPECT_EQ(r.facts_hash, "keyed:{}");
}

TEST(Receipt, WithoutAHasherTheFactsAreLeftOut) {
    EXPECT_EQ(receipt_for(swedish_law(), "{\"born\":\"1980-05-01\"}").facts_hash, "");
    EXPECT_EQ(receipt_for(swedish_law()), receipt_for(swedish_law(), "{}"));
}

}  // namespace
}  // namespace rehabkedja
