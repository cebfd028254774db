// The compiled law is a lookup of the rows: every cell and every situation against asking the rows directly.
#include "rehabkedja/law/compiled.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::on;

// Every situation on a day and chain day; the first that differs is reported.
void expect_same_as_rows(const compiled_law& compiled, std::size_t which, int chain_day) {
    const epoch& e = compiled.parts().all[which];
    std::array<spoken, occupations * age_classes * 16> said{};
    const auto place = [](occupation who, age_class age, judgement_set yes) {
        return (static_cast<std::size_t>(who) * age_classes + static_cast<std::size_t>(age)) * 16 + yes;
    };
    for (const occupation who : detail::every_occupation) {
        for (const age_class age : detail::every_age) {
            for (judgement_set yes = 0; yes < 16; ++yes)
                said.at(place(who, age, yes)) = measured_against(e, chain_day, who, age, yes);
        }
    }
    const auto rule = [&](occupation who, age_class age, judgement_set yes) -> const spoken& {
        return said[place(who, age, yes)];
    };
    const auto cell = compiled.cell_on(e.first, chain_day);
    for (std::size_t s = 0; s < situations; ++s) {
        const auto now = static_cast<situation>(s);
        const auto people = alternatives(who_of(now));
        const possible<occupation> what{people, lacking_of_who(who_of(now)), age_alternatives(age_of(now)),
                                        lacking_of_age(age_of(now)), judged_of(now)};
        ruling expected = rule_on(what, rule, [&](judgement_set yes) {
            return people.size() == 1 ? grounds_that_hold(e, chain_day, only(people[0]), yes) : judgement_set{0};
        });
        std::tie(expected.stage_first, expected.stage_last) = stage_of(e, chain_day);
        ASSERT_EQ(compiled[compiled.ask(cell, now)], expected)
            << to_string(e.first) << " day " << chain_day << " situation " << s;
    }
}

TEST(Compiled, EveryCellAndSituationIsWhatTheRowsSay) {
    const compiled_law& compiled = *made::swedish();
    for (std::size_t which = 0; which < compiled.parts().all.size(); ++which) {
        const epoch& e = compiled.parts().all[which];
        for (std::size_t band = 0; band <= e.band_limits.size(); ++band) {
            ASSERT_NO_FATAL_FAILURE(expect_same_as_rows(compiled, which, first_of_band(e, band)));
        }
    }
}

TEST(Compiled, ACellHoldsForItsWholeEpochAndBand) {
    const compiled_law& compiled = *made::swedish();
    const auto& all = compiled.parts().all;
    for (std::size_t i = 1; i < all.size(); ++i) {
        EXPECT_EQ(compiled.epoch_on(all[i].first), i);
        EXPECT_EQ(compiled.epoch_on(all[i].first - 1), i - 1);
        for (std::size_t band = 0; band < all[i].band_limits.size(); ++band) {
            const int first = first_of_band(all[i], band);
            const int last = all[i].band_limits[band];
            EXPECT_EQ(band_of(all[i], first), band);
            EXPECT_EQ(band_of(all[i], last), band);
            EXPECT_EQ(band_of(all[i], last + 1), band + 1);
            EXPECT_EQ(compiled.cell_on(all[i].first, first), compiled.cell_on(all[i].first, last));
        }
        const int endless = first_of_band(all[i], all[i].band_limits.size());
        EXPECT_EQ(compiled.cell_on(all[i].first, endless), compiled.cell_on(all[i].first, most_chain_days));
    }
}

TEST(Compiled, TheTrackOfCellsIsTheCellOfEachDay) {
    const compiled_law& compiled = *made::swedish();
    for (const day first : {on(2008, 7, 1), on(2011, 10, 3), on(2019, 12, 1), on(2021, 6, 15)}) {
        for (const int before : {0, 89, 170, 400}) {
            const day zero = first - 1 - before;
            compiled_law::cell_track line(compiled, first, zero);
            for (day d = first; d < first + 1500;) {
                const auto now = line.on(d);
                ASSERT_GE(now.until, d);
                for (; d <= now.until && d < first + 1500; d = d + 1) {
                    ASSERT_EQ(now.is, compiled.cell_on(d, d - zero)) << to_string(d) << " chain day " << d - zero;
                }
            }
        }
    }
}

TEST(Compiled, TheDictionaryHoldsEachRulingOnce) {
    const auto& all = made::swedish()->dictionary();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) ASSERT_FALSE(all[i] == all[j]) << i << " and " << j;
    }
}

TEST(Compiled, FromTheFirstCountedDayMeasuresAreKnownOrSomethingIsMissing) {
    const compiled_law& compiled = *made::swedish();
    for (const epoch& e : compiled.parts().all) {
        if (e.first < compiled.source().counting_from) continue;
        for (std::size_t band = 0; band <= e.band_limits.size(); ++band) {
            const auto cell = compiled.cell_on(e.first, first_of_band(e, band));
            for (std::size_t s = 0; s < situations; ++s) {
                const ruling& r = compiled[compiled.ask(cell, static_cast<situation>(s))];
                ASSERT_NE(r.measures == 0, r.missing == 0);
                ASSERT_TRUE(r.missing == 0 || r.would_change == 0);
                ASSERT_EQ(r.measures & labour_market_measure, 0);
                // A judgement not made yet is no pivot, and no ground that holds.
                ASSERT_EQ(r.would_change & judged_of(static_cast<situation>(s)).unsure, 0);
                ASSERT_EQ(r.grounds & ~judged_of(static_cast<situation>(s)).yes, 0);
            }
        }
    }
}

TEST(Compiled, TheStagesAreThoseOfTheSteps) {
    const epoch& e = made::swedish()->parts().all.back();
    const auto stage = [&](int n) { return stage_of(e, n); };
    EXPECT_EQ(stage(1), std::pair(std::uint16_t{1}, std::uint16_t{90}));
    EXPECT_EQ(stage(90), stage(1));
    EXPECT_EQ(stage(91), std::pair(std::uint16_t{91}, std::uint16_t{180}));
    EXPECT_EQ(stage(181), std::pair(std::uint16_t{181}, std::uint16_t{365}));
    EXPECT_EQ(stage(366), std::pair(std::uint16_t{366}, std::uint16_t{0}));
    EXPECT_EQ(stage(551), stage(366));
}

TEST(Compiled, AnotherOrderOfEqualRowsIsTheSameLaw) {
    // Rows of different layers never meet: putting one layer's rows behind another's changes no answer.
    law l = swedish_law();
    chain_rows reordered;
    for (const layer in : {layer::market, layer::usual, layer::employer}) {
        for (const chain_row& r : l.rows) {
            if (r.in == in) reordered.push(r);
        }
    }
    l.rows = reordered;
    const compiled_law other(l);
    const compiled_law& compiled = *made::swedish();
    for (std::size_t which = 0; which < compiled.parts().all.size(); which += 3) {
        const epoch& e = compiled.parts().all[which];
        for (const int n : {1, 91, 181, 366, 551}) {
            for (std::size_t s = 0; s < situations; s += 7) {
                const ruling& a = compiled[compiled.ask(compiled.cell_on(e.first, n), static_cast<situation>(s))];
                const ruling& b = other[other.ask(other.cell_on(e.first, n), static_cast<situation>(s))];
                ASSERT_EQ(a.measures, b.measures);
                ASSERT_EQ(a.missing, b.missing);
                ASSERT_EQ(a.would_change, b.would_change);
            }
        }
    }
}

}  // namespace
}  // namespace rehabkedja
