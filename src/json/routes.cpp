// Where a person may come: every programme of the catalogue side by side.
#include "rehabkedja/json/programmes.hpp"
#include "write_programme.hpp"

namespace rehabkedja::json {

std::string routes(law_shelf& laws, const programme_shelf& shelf, const case_facts& facts, day on, language in) {
    const compiled_forms under = laws.forms_for(facts);
    const rehab_chain chain(under.chain, facts.who);
    const programme_facts read(shelf, facts);
    std::optional<benefit_plan> plan;
    const auto plan_of = [&]() -> const benefit_plan& {
        if (!plan) plan = benefit_plan::of(under.benefit, facts.who, on);
        return *plan;
    };
    const known_attributes known = read.known(chain, facts.who, on, plan_of, {});
    const programme_catalogue& all = shelf.catalogue();
    written found = written::array();
    std::vector<kept_route> kept;
    std::vector<const admission*> side_by_side;
    side_by_side.reserve(all.programmes().size());
    for (const programme& p : all.programmes()) {
        kept.push_back(route_to(all, p, read, known, on));
        found.push_back(route_node(kept.back(), all.words(), in));
    }
    for (const kept_route& one : kept) side_by_side.push_back(&one.found.rule);
    written answered{{"day", to_string(on)}};
    const std::string first = fact_to_ask(side_by_side);
    answered["ask_first"] = first.empty() ? "none" : first;
    written contrary = written::array();
    for (const contradiction& c : known.contradictions())
        contrary.push_back({{"attribute", all.words()[c.given].name}, {"because", all.words()[c.because].name}});
    for (const impossible_state& s : all.words().impossible()) {
        if (condition_test(known)(s.when) == rehabkedja::answer::yes)
            contrary.push_back({{"state", s.id}, {"text", s.text}});
    }
    answered["contradictions"] = std::move(contrary);
    answered["programmes"] = std::move(found);
    answered["obstacles"] = obstacles_node(all, known);
    return answered.dump();
}

}  // namespace rehabkedja::json
