// The questions of an item of an `expect` list, and answering an item.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reader.hpp"
#include "rehabkedja/benefit/plan.hpp"
#include "rehabkedja/chain/sentences.hpp"
#include "rehabkedja/json/json.hpp"
#include "write.hpp"

namespace rehabkedja::json {

class programme_asking;

// An item while it is answered: what its questions ask, and what they find to be missing.
class asking {
public:
    asking(const rehab_chain& of, std::shared_ptr<const benefit_law> paying, const case_facts& facts, const place& what,
           law_shelf& shelf)
        : chain(of), who(facts.who), item(what), all_facts(facts), laws(shelf), paying_(std::move(paying)) {
        if (item.has("day")) on = item.at("day").date();
    }

    const rehab_chain& chain;
    const person& who;
    const place& item;
    const case_facts& all_facts;
    law_shelf& laws;
    std::optional<day> on;

    // The answer about the item's day; made once. Only where there is a day.
    [[nodiscard]] const chain_answer& about_the_day() {
        if (!now_) now_ = chain.on(*on);
        return *now_;
    }
    // The payment plan, which reaches to the item's day and to all days that it asks sums of; made once.
    [[nodiscard]] const benefit_plan& plan();
    // Whether it was asked for.
    [[nodiscard]] bool planned() const { return plan_.has_value(); }
    // What the plan says of the item's day. Only where there is a day.
    [[nodiscard]] const plan_answer& paid_on_the_day() {
        if (!paid_) paid_ = plan().on(*on);
        return *paid_;
    }
    // A date as it is answered; what it lacks is missing.
    [[nodiscard]] written dated(const dated_answer& d) {
        lacks(d);
        after_reading = after_reading || (d.on && *d.on > chain.under().source().read_until);
        return date_node(d);
    }
    void lacks(std::vector<std::string> names);
    void lacks(lacking_set set) { lacks(lacking_names_of(set)); }
    void lacks(const rehabkedja::lacks& set) { lacks(names_of(set)); }
    void lacks(const dated_answer& d) {
        lacks(d.missing);
        if (!d.missing_fact.empty()) lacks(std::vector{d.missing_fact});
    }

    // What programmes read of the facts; made once.
    [[nodiscard]] programme_asking& programmes();

    std::vector<std::string> missing;  // each once, in the order in which they came
    std::string first;                 // the fact to ask first, where a room knows it better than the common order
    std::vector<std::string> reasons;  // sentences of the rooms that write their own
    bool only_programmes = true;       // no other room was asked
    bool after_reading = false;        // a date lies later than the law was read

private:
    std::shared_ptr<const benefit_law> paying_;
    std::optional<chain_answer> now_;
    std::optional<benefit_plan> plan_;
    std::optional<plan_answer> paid_;
    std::shared_ptr<programme_asking> programmes_;
};

// A question of the case format.
struct question {
    std::string_view key;
    bool needs_day = false;
    void (*check_expected)(const place& expected) = nullptr;  // not called for `unknown` and `none`
    written (*answer)(asking& a, const place& asked) = nullptr;
};

// The question of a key, or nothing. A room adds its questions as a list of its own, named in answer.cpp.
[[nodiscard]] const question* question_of(std::string_view key);
[[nodiscard]] std::span<const question> questions_on_the_chain();
[[nodiscard]] std::span<const question> questions_on_benefit();
[[nodiscard]] std::span<const question> questions_on_programmes();

// The months and years of `paid_in`: keys such as 2021-03 and 2021.
[[nodiscard]] period days_of_key(const place& sums, const std::string& key);

// The questions of an item, asked under one law.
[[nodiscard]] written answer_item(const compiled_forms& under, const case_facts& facts, const place& item, language in,
                                  law_shelf& shelf);

// The same, with the law that the facts ask for, options said to be unknown among them.
[[nodiscard]] written answer_under(law_shelf& shelf, const case_facts& facts, const place& item, language in);

}  // namespace rehabkedja::json
