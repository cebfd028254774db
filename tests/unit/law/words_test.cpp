// Citations, options, parameters, partitions: the words of the law.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "rehabkedja/law/partition.hpp"
#include "rehabkedja/law/reason_names.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

TEST(Provision, ReadsAsItIsCited) {
    EXPECT_EQ(to_string(sfb(27, 46)), "SFB 27:46");
    EXPECT_EQ(to_string(sfb(27, 48, 0, 3, 1)), "SFB 27:48 3 st 1 p");
    EXPECT_EQ(to_string(sfb(27, 49, 'd')), "SFB 27:49 d");
    EXPECT_EQ(to_string(sfb(27, 49, 'd', 2)), "SFB 27:49 d 2 st");
    EXPECT_EQ(to_string(afl(3, 7)), "AFL 3:7");
    EXPECT_EQ(to_string(afl(3, 0)), "AFL 3 kap.");
    EXPECT_EQ(to_string(sfbp(4, 15)), "SFBP 4:15");
    EXPECT_EQ(to_string(sick_pay_act(7)), "SjLL 7 §");
    EXPECT_EQ(to_string(sfs(2021, 1243)), "SFS 2021:1243");
    EXPECT_EQ(to_string(sfs(2021, 59, 2)), "SFS 2021:59 2 §");
    EXPECT_EQ(to_string(hfd(2018, 69)), "HFD 2018 ref. 69");
    EXPECT_EQ(to_string(bill(2009, 45)), "prop. 2009/10:45");
    EXPECT_EQ(to_string(bill(2007, 136)), "prop. 2007/08:136");
    EXPECT_EQ(to_string(bill(1999, 1)), "prop. 1999/00:1");
    EXPECT_EQ(to_string(provision{}), "");
}

TEST(Provision, ASectionIsThePlaceWithoutParagraphAndItem) {
    EXPECT_EQ(section_of(sfb(27, 48, 0, 3, 1)), sfb(27, 48));
    EXPECT_EQ(section_of(sfb(27, 49, 'd', 2)), sfb(27, 49, 'd'));
    EXPECT_NE(section_of(sfb(27, 49, 'd', 2)), sfb(27, 49));
}

// By hand, from the sources: the numbers of a time whose text was not read say so, and the findings that rest on them.
TEST(Standing, IsThatOfTheDatedValue) {
    const law l = swedish_law();
    const auto sure = [&](parameter p, int year) { return l.sure_for_sick_day(p, made::on(year, 6, 1)); };
    EXPECT_EQ(sure(parameter::adding_gap_limit, 2013), standing::unsure);
    EXPECT_EQ(sure(parameter::adding_gap_limit, 2014), standing::confirmed);
    EXPECT_EQ(sure(parameter::certificate_day, 2013), standing::derived);
    EXPECT_EQ(sure(parameter::certificate_day, 2014), standing::confirmed);
    EXPECT_EQ(sure(parameter::return_step, 2021), standing::derived);
    EXPECT_EQ(sure(parameter::return_step, 2022), standing::confirmed);
    EXPECT_EQ(sure(parameter::worked_days_limit, 2010), standing::from_memory);
    EXPECT_EQ(sure(parameter::market_step, 2009), standing::confirmed);
    for (const auto& e : l.guarantee_pension.entries()) EXPECT_EQ(e.sure, standing::derived);
    const auto adding = [&](int year) {
        const day d = made::on(year, 6, 1);
        return find(l, {d, d}, "chain_day", answer::yes, "periods_added", sfb(27, 51)).sure;
    };
    EXPECT_EQ(adding(2009), standing::unsure);
    EXPECT_EQ(adding(2013), standing::unsure);
    EXPECT_EQ(adding(2014), standing::confirmed);
}

// A row is cited no better than the number by which it speaks is known.
TEST(Standing, OfARowIsThatOfItsNumber) {
    law l = swedish_law();
    auto& steps = l.numbers.at(static_cast<std::size_t>(parameter::market_step));
    steps.from(l.reform(made::on(2025, 1, 1)), 180, standing::from_memory);
    const auto all = epochs_of(l).citations;
    const auto has = [&](reason why, standing sure) {
        return std::ranges::any_of(all, [&](const citation& c) { return c.why == why && c.sure == sure; });
    };
    EXPECT_TRUE(has(reason::market, standing::from_memory));
    EXPECT_TRUE(has(reason::market, standing::confirmed));
    EXPECT_FALSE(has(reason::employer_step, standing::from_memory));
}

TEST(Standing, HasAName) {
    EXPECT_EQ(name_of(standing::confirmed), "confirmed");
    EXPECT_EQ(name_of(standing::derived), "derived");
    EXPECT_EQ(name_of(standing::from_memory), "from_memory");
    EXPECT_EQ(name_of(standing::unsure), "unsure");
}

TEST(Option, NamesAndValuesLeadBack) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < options; ++i) {
        const option_entry& entry = option_list.at(i);
        EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
        EXPECT_EQ(option_of(entry.name), static_cast<option>(i));
        EXPECT_FALSE(entry.decides.empty());
        std::size_t values = 0;
        for (std::size_t v = 0; v < entry.values.size(); ++v) {
            if (entry.values.at(v).empty()) continue;
            ++values;
            EXPECT_EQ(choice_of(static_cast<option>(i), entry.values.at(v)), static_cast<choice>(v));
        }
        EXPECT_GE(values, 1U) << entry.name;
        if (entry.by_default != not_chosen) {
            EXPECT_LT(entry.by_default, values) << entry.name;
            EXPECT_GE(values, 2U) << entry.name << ": a default without an alternative is no option";
        }
    }
    EXPECT_FALSE(option_of("no_such_option"));
    EXPECT_FALSE(option_of(""));
    EXPECT_FALSE(choice_of(option::gap_of_90, "no_such_value"));
    EXPECT_FALSE(choice_of(option::student_work, ""));
}

TEST(Option, TheLawReadsWhatIsChosen) {
    const law l = made::choosing(option::gap_of_90, "add");
    EXPECT_TRUE(l.reads(option::gap_of_90, "add"));
    EXPECT_FALSE(l.reads(option::gap_of_90, "restart"));
    EXPECT_TRUE(swedish_law().reads(option::gap_of_90, "restart"));
    // Without a default nothing is read, not the first value either.
    EXPECT_FALSE(swedish_law().reads(option::student_work, "work_beside_studies"));
    EXPECT_EQ(swedish_law().reading(option::student_work), not_chosen);
}

TEST(Parameter, NamesLeadBack) {
    for (std::size_t i = 0; i < parameters; ++i) {
        EXPECT_EQ(parameter_of(parameter_list.at(i).name), static_cast<parameter>(i));
        EXPECT_FALSE(parameter_list.at(i).unit.empty());
        EXPECT_NE(to_string(parameter_list.at(i).at), "");
    }
    EXPECT_FALSE(parameter_of("no_such_parameter"));
}

TEST(Names, EachReasonMeasureAndLackingFactHasItsOwn) {
    std::set<std::string_view> names;
    for (int why = 0; why <= static_cast<int>(reason::unreasonable); ++why) {
        EXPECT_TRUE(names.insert(name_of(static_cast<reason>(why))).second) << why;
    }
    std::set<std::string_view> lacking_ones;
    lacking_set all = 0;
    for (const auto& [one, name] : lacking_names) {
        EXPECT_TRUE(lacking_ones.insert(name).second) << name;
        all |= only(one);
    }
    EXPECT_EQ(all, (1U << lacking_names.size()) - 1);
    for (std::size_t j = 0; j < judgements; ++j) {
        EXPECT_EQ(lacking_names_of(only(lacking::predominant_reasons) << j),
                  std::vector<std::string>{std::string(judgement_names.at(j))});
    }
    EXPECT_EQ(measure_names_of(127).size(), measure_names.size());
    EXPECT_TRUE(measure_names_of(0).empty());
    EXPECT_EQ(judgement_names_of(0b1010), (std::vector<std::string>{"special_reasons", "care_delayed_by_covid"}));
    EXPECT_TRUE(judgement_names_of(0).empty());
}

using groups = std::vector<std::string_view>;

TEST(Partition, TheLawsGroupsMeetAtItsSteps) {
    const partition* p = partition_of("law");
    ASSERT_NE(p, nullptr);
    EXPECT_EQ(groups_of(*p, 1), groups{"1-90"});
    EXPECT_EQ(groups_of(*p, 90), groups{"1-90"});
    EXPECT_EQ(groups_of(*p, 91), groups{"91-180"});
    EXPECT_EQ(groups_of(*p, 180), groups{"91-180"});
    EXPECT_EQ(groups_of(*p, 181), groups{"181-365"});
    EXPECT_EQ(groups_of(*p, 365), groups{"181-365"});
    EXPECT_EQ(groups_of(*p, 366), groups{"366-"});
    EXPECT_EQ(groups_of(*p, 100'000), groups{"366-"});
    EXPECT_TRUE(groups_of(*p, 0).empty());
}

TEST(Partition, Day90FallsDifferentlyInDifferentFigures) {
    EXPECT_EQ(groups_of(*partition_of("rehabstod_dashboard"), 90), groups{"90-180"});
    EXPECT_EQ(groups_of(*partition_of("intygsstatistik"), 90), groups{"61-90"});
    EXPECT_EQ(groups_of(*partition_of("srs"), 90), groups{"90-179"});
}

TEST(Partition, OverlapsAndGapsAreAsPublished) {
    EXPECT_EQ(groups_of(*partition_of("rehabstod_filter"), 365), (groups{"181-365", "1-2 years"}));
    EXPECT_EQ(groups_of(*partition_of("rehabstod_filter"), 730), (groups{"1-2 years", ">2 years"}));
    EXPECT_TRUE(groups_of(*partition_of("srs"), 14).empty());
    EXPECT_EQ(partition_of("no_such_partition"), nullptr);
    for (const partition& p : partitions) {
        bool overlapping = false;
        for (int n = 1; n <= 1500; ++n) overlapping = overlapping || groups_of(p, n).size() > 1;
        EXPECT_EQ(overlapping, p.overlaps) << p.name;
        EXPECT_EQ(partition_of(p.name), &p);
        EXPECT_FALSE(p.source.empty());
    }
}

}  // namespace
}  // namespace rehabkedja
