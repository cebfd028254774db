// The variants of a law that cases ask for, each compiled once.
#include <algorithm>
#include <mutex>
#include <utility>

#include "rehabkedja/benefit/check.hpp"
#include "rehabkedja/json/json.hpp"
#include "rehabkedja/json/programmes.hpp"

namespace rehabkedja::json {

namespace {

// What distinguishes one variant from another.
std::string key_of(const case_facts& facts) {
    std::string key;
    const auto add = [&](auto&&... parts) { ((key += std::to_string(parts) + ','), ...); };
    for (const auto& [named, value] : facts.options) add(static_cast<int>(named), int{value});
    key += ';';
    if (facts.known_on) add(facts.known_on->since_1970);
    key += ';';
    if (facts.editions_of) add(facts.editions_of->since_1970);
    key += ';';
    for (const changed_number& n : facts.numbers) add(static_cast<int>(n.which), n.from.since_1970, n.value);
    key += ';';
    for (const changed_age& a : facts.ages) add(int{a.guarantee}, a.from.since_1970, a.years);
    key += ';';
    for (const changed_measure& m : facts.measures) add(int{m.on_call}, m.from.since_1970, static_cast<int>(m.is));
    key += ';';
    for (const changed_figure& n : facts.figures) add(static_cast<int>(n.which), n.from.since_1970, n.value);
    key += ';';
    for (const changed_base_amount& n : facts.base_amounts) add(n.kind, n.year, n.value.whole);
    key += ';';
    if (facts.grace25_from) add(facts.grace25_from->since_1970);
    return key;
}

void must_be_in_the_law(const law& l, day d, const char* field) {
    if (d >= l.counting_from) return;
    throw input_error({error_code::bad_value,
                       field,
                       to_string(d) + " lies before the law of the chain begins, " + to_string(l.counting_from),
                       {}});
}

// What cannot be right of a person under the law.
void must_be_right(const benefit_law& under, const person& who) {
    std::optional<error> fault = check_birth(who);
    if (!fault) fault = check_income(under.source().money, who);
    if (!fault) fault = check_benefit(under, who);
    if (fault) throw input_error(*fault);
}

compiled_forms both_forms(const law& l) {
    return {std::make_shared<const compiled_law>(l), std::make_shared<const benefit_law>(l)};
}

}  // namespace

law_shelf::law_shelf(const law& base) : base_(both_forms(base)) {}

std::shared_ptr<const programme_shelf> law_shelf::programmes() {
    {
        const std::lock_guard hold(lock_);
        if (programmes_) return programmes_;
    }
    auto made = programme_shelf::built_in();
    const std::lock_guard hold(lock_);
    if (!programmes_) programmes_ = std::move(made);
    return programmes_;
}

void law_shelf::use(std::shared_ptr<const programme_shelf> programmes) {
    const std::lock_guard hold(lock_);
    programmes_ = std::move(programmes);
}

compiled_forms law_shelf::forms_for(const case_facts& facts) {
    compiled_forms made = made_for(facts);
    must_be_right(*made.benefit, facts.who);
    return made;
}

compiled_forms law_shelf::made_for(const case_facts& facts) {
    if (!facts.unknown_law.empty()) {
        throw input_error({error_code::bad_value,
                           facts.unknown_law.front(),
                           "a law that is unknown can be asked about in a case file only; say which law is meant",
                           {}});
    }
    if (facts.options_unknown) {
        throw input_error(
            {error_code::bad_value,
             "options",
             "options that are unknown can be asked about in a case file only; leave them out for their defaults",
             {}});
    }
    if (!facts.unknown_options.empty()) {
        const std::string name(option_list.at(static_cast<std::size_t>(facts.unknown_options.front())).name);
        throw input_error(
            {error_code::bad_value,
             "options." + name,
             "an option that is unknown can be asked about in a case file only; leave it out for its default",
             {}});
    }
    const std::string key = key_of(facts);
    if (key.find_first_not_of(';') == std::string::npos) return base_;
    const auto made_already = [&]() -> compiled_forms {
        for (const auto& [name, made] : variants_) {
            if (name == key) return made;
        }
        return {};
    };
    {
        const std::lock_guard hold(lock_);
        if (auto made = made_already(); made.chain) return made;
    }
    // Compiling takes milliseconds and holds nobody up; two threads that want the same law at once may both compile it.
    law changed = base_.chain->source();
    for (const auto& [named, value] : facts.options) changed.choose(named, value);
    for (const changed_number& n : facts.numbers)
        changed.set(n.which, std::max(n.from, changed.counting_from), n.value);
    for (const changed_age& a : facts.ages)
        changed.set_age(a.guarantee ? &law::guarantee_pension : &law::earliest_pension,
                        std::max(a.from, changed.counting_from), a.years);
    for (const changed_measure& m : facts.measures) {
        const day from = std::max(m.from, changed.counting_from);
        if (m.on_call)
            changed.set_on_call_market(from, m.is);
        else
            changed.set_market_of_others(from, m.is);
    }
    for (const changed_figure& n : facts.figures) changed.money.set(n.which, n.from, n.value);
    for (const changed_base_amount& n : facts.base_amounts)
        money_law::set(changed.money.base(static_cast<std::size_t>(n.kind)), n.year, n.value);
    if (facts.grace25_from) changed.money.grace25_from = facts.grace25_from;
    if (facts.known_on) {
        must_be_in_the_law(changed, *facts.known_on, "law.known_on");
        changed = known_on(changed, *facts.known_on);
    }
    if (facts.editions_of) {
        must_be_in_the_law(changed, *facts.editions_of, "law.editions_of");
        changed = editions_of(changed, *facts.editions_of);
    }
    compiled_forms compiled = both_forms(changed);
    const std::lock_guard hold(lock_);
    if (auto made = made_already(); made.chain) return made;
    constexpr std::size_t most_kept = 64;
    if (variants_.size() == most_kept) variants_.erase(variants_.begin());
    variants_.emplace_back(key, std::move(compiled));
    return variants_.back().second;
}

}  // namespace rehabkedja::json
