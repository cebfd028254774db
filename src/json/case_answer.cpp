#include "case_answer.hpp"

#include "rehabkedja/chain/milestones.hpp"
#include "rehabkedja/json/programmes.hpp"
#include "rehabkedja/programme/diagram.hpp"

namespace rehabkedja::json {

namespace {

written day_or(const std::optional<day>& d, const char* otherwise) {
    return d ? written(to_string(*d)) : written(otherwise);
}

std::vector<due_date> dates_of_the_law(const rehab_chain& chain, const person& who, day on) {
    std::vector<due_date> found;
    const chain_answer now = chain.on(on);
    if (now.place != chain_place::counted) return found;
    // The last of them, a return within the return step, is nothing that anybody has to do.
    const std::vector<milestone> all = milestones(chain, who, on);
    for (const milestone& m : std::span(all).first(all.empty() ? 0 : all.size() - 1)) {
        if (!m.due.on || *m.due.on < on) continue;
        const bool plan = m.name == "plan";
        if (!m.name.empty() && !plan) continue;
        found.push_back({plan ? "plan" : std::to_string(m.number),
                         plan ? "the employer's plan for return" : "day " + std::to_string(m.number) + " of the chain",
                         m.due.on, false, true, to_string(m.at)});
    }
    return found;
}

}  // namespace

std::unique_ptr<asked_case> replayed(const programme& p, const programme_facts& facts, day on, day known_on) {
    auto made = std::make_unique<asked_case>();
    made->log = facts.events(p.id);
    made->state = replay(p.way, made->log, on, known_on).value();
    return made;
}

std::vector<due_date> dates_due(const programme& p, const case_state& state, const known_attributes& known,
                                const rehab_chain& chain, const person& who, day on) {
    std::vector<due_date> found;
    for (const running_limit& l : limits_of(p, state, known, on)) {
        if (l.running) found.push_back({l.limit->id, l.limit->what, l.due, l.overdue, false, l.limit->source});
    }
    for (due_date& d : dates_of_the_law(chain, who, on)) found.push_back(std::move(d));
    return found;
}

written case_node(const programme& p, const case_state& state, const known_attributes& known,
                  const std::vector<due_date>& due, day on) {
    written made{{"programme", p.id}, {"name", p.name}, {"day", to_string(on)}};
    written open = written::array();
    for (const open_step* s : state.open()) {
        open.push_back({{"state", s->step->id},
                        {"name", s->step->name},
                        {"kind", name_of(s->step->kind)},
                        {"opened", day_or(s->opened, "unknown")}});
    }
    made["open"] = std::move(open);
    written way = written::array();
    for (const event_taken& e : state.way) {
        written from = written::array();
        written to = written::array();
        for (const transition* t : e.moved) {
            from.push_back(t->from);
            for (const std::string& step : t->to) to.push_back(step);
        }
        way.push_back({{"day", to_string(e.event->on)},
                       {"recorded", to_string(e.event->recorded)},
                       {"event", e.event->event},
                       {"from", std::move(from)},
                       {"to", std::move(to)}});
    }
    made["way"] = std::move(way);
    written next = written::array();
    for (const next_event& e : next_events(p.way, state, known)) {
        next.push_back({{"event", e.by->event},
                        {"from", e.by->from},
                        {"to", e.by->to},
                        {"actor", e.by->actor},
                        {"document", e.by->document},
                        {"judgement", e.by->judgement},
                        {"condition", name_of(e.guard)},
                        {"missing", e.missing},
                        {"needs_consent", e.needs_consent},
                        {"source", e.by->source}});
    }
    made["next"] = std::move(next);
    written dates = written::array();
    for (const due_date& d : due) {
        dates.push_back({{"what", d.what},
                         {"text", d.text},
                         {"due", day_or(d.due, "unknown")},
                         {"overdue", d.overdue},
                         {"by_law", d.by_law},
                         {"source", d.source}});
    }
    made["deadlines"] = std::move(dates);
    written limits = written::array();
    for (const running_limit& l : limits_of(p, state, known, on)) {
        if (l.running) continue;
        limits.push_back({{"what", l.limit->id},
                          {"text", l.limit->what},
                          {"kind", name_of(l.limit->kind)},
                          {"begins", day_or(l.begins, "none")},
                          {"due", day_or(l.due, "none")},
                          {"met", day_or(l.met, "none")}});
    }
    made["other_limits"] = std::move(limits);
    written consent = written::array();
    for (const consent_change& c : state.consent)
        consent.push_back({{"day", to_string(c.on)}, {"says", name_of(c.says)}, {"event", c.event}});
    made["consent"] = std::move(consent);
    const auto consented = state.consented();
    made["consented"] = consented ? (*consented ? "yes" : "no") : "unknown";
    return made;
}

std::string pathway_of(law_shelf& laws, const programme_shelf& shelf, const case_facts& facts,
                       std::string_view programme, day on, std::optional<day> known_on) {
    const auto* const asked_for = shelf.catalogue().find(programme);
    if (asked_for == nullptr) static_cast<void>(shelf.document(programme));
    const compiled_forms under = laws.forms_for(facts);
    const rehab_chain chain(under.chain, facts.who);
    const programme_facts read(shelf, facts);
    const rehabkedja::programme mine = read.completed(*asked_for);  // with the values that are supplied
    const auto* const p = &mine;
    std::optional<benefit_plan> plan;
    const auto plan_of = [&]() -> const benefit_plan& {
        if (!plan) plan = benefit_plan::of(under.benefit, facts.who, on);
        return *plan;
    };
    const known_attributes known = read.known_for(*p, read.known(chain, facts.who, on, plan_of, {}));
    const auto asked = replayed(*p, read, on, known_on.value_or(until_further));
    const std::vector<due_date> due = dates_due(*p, asked->state, known, chain, facts.who, on);
    written made = case_node(*p, asked->state, known, due, on);
    made["known_on"] = known_on ? written(to_string(*known_on)) : written(nullptr);
    return made.dump();
}

std::string diagram_of(const programme_shelf& shelf, std::string_view programme, std::string_view how) {
    const auto* const p = shelf.catalogue().find(programme);
    if (p == nullptr) static_cast<void>(shelf.document(programme));
    if (how == "mermaid") return mermaid(p->way);
    if (how == "graphviz") return graphviz(p->way, p->name);
    throw input_error({error_code::bad_value, "how", "'" + std::string(how) + "' is none of: mermaid, graphviz", {}});
}

}  // namespace rehabkedja::json
