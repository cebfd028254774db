#include "programme_facts.hpp"

#include <algorithm>

#include "read_events.hpp"

namespace rehabkedja::json {

namespace {

// The names under which values of a programme are supplied: the part after the dot.
std::vector<std::string> supplied_names(const programme_catalogue& all, const programme& p) {
    std::vector<std::string> names{"enrolled", "places", "start", "end"};
    const std::string here = p.id + ".";
    const auto add = [&](const condition& rule) {
        each_comparison(rule, [&](const condition& c) {
            for (const std::string& name : {c.lost_as, c.lost_alone_as}) {
                if (name.starts_with(here)) names.push_back(name.substr(here.size()));
            }
        });
    };
    add(all.rule(p));
    for (const reading_variant& r : p.who.readings) {
        add(*all.rule(p, r.id));
        for (const condition& c : r.priorities) add(c);
    }
    for (const condition& c : p.who.priorities) add(c);
    for (const transition& t : p.way.transitions) {
        if (t.guard) add(*t.guard);
    }
    for (const attribute_id id : all.words().computed(computed_how::long_term)) {
        names.push_back(all.words()[id].name);
        if (!all.words()[id].parameter.empty()) names.push_back(all.words()[id].parameter);
    }
    return names;
}

}  // namespace

programme_facts::programme_facts(const programme_shelf& shelf, const case_facts& facts)
    : shelf_(&shelf), all_(node::parse(facts.canonical)), given_(shelf.catalogue().words()) {
    const place all{all_, ""};
    if (all.has("attributes") && !all.at("attributes").unknown()) read_attributes(all.at("attributes"));
    if (all.has("sex") && !all.at("sex").unknown()) {
        for (const attribute_id id : given_.words().computed(computed_how::sex))
            given_.compute(id, all.at("sex").text());
    }
    for (const attribute_id id : given_.words().computed(computed_how::sex)) given_.wants(id, {"sex"});
    if (all.has("programme_values") && !all.at("programme_values").unknown()) read_values(all.at("programme_values"));
    if (all.has("events") && !all.at("events").unknown()) read_log(all.at("events"));
}

void programme_facts::read_attributes(const place& p) {
    p.must_be_object();
    for (const auto& [name, ignored] : p.value.items()) {
        const place one = p.at(name);
        const auto id = given_.words().find(name);
        if (!id) one.fail(error_code::unknown_key, "'" + name + "' is no attribute of the vocabulary");
        given_.give(*id, one.unknown() ? attribute_value{} : read_attribute_value(one, given_.words()[*id]));
    }
}

void programme_facts::read_values(const place& p) {
    p.must_be_object();
    const programme_catalogue& all = shelf_->catalogue();
    for (const auto& [id, ignored] : p.value.items()) {
        const place mine = p.at(id);
        const programme* const which = all.find(id);
        if (which == nullptr) mine.fail(error_code::unknown_key, "'" + id + "' is no programme of the catalogue");
        const std::vector<std::string> names = supplied_names(all, *which);
        const std::vector<std::string_view> keys(names.begin(), names.end());
        mine.only_keys(keys);
        for (const char* n : {"enrolled", "places"}) {
            if (mine.has(n)) static_cast<void>(count_or_none(mine, n));
        }
        for (const char* d : {"start", "end"}) {
            if (mine.has(d)) static_cast<void>(read_loose_day(mine.at(d), *d == 'e'));
        }
        for (const attribute_id attribute : all.words().computed(computed_how::long_term)) {
            for (const std::string& name : {all.words()[attribute].name, all.words()[attribute].parameter}) {
                if (!name.empty() && mine.has(name) && !mine.at(name).unknown())
                    stated_days_[id] = mine.at(name).whole_number();
            }
        }
    }
}

void programme_facts::read_log(const place& p) {
    events_ = read_events(p);
    for (std::size_t i = 0; i < events_.size(); ++i) {
        if (shelf_->catalogue().find(events_[i].programme) != nullptr) continue;
        const place named = p.at(i).at("programme");
        named.fail(error_code::bad_value, named.shown() + " is no programme of the catalogue");
    }
}

known_attributes programme_facts::known(const rehab_chain& chain, const person& who, day d,
                                        const std::function<const benefit_plan&()>& plan, const computing& how) const {
    known_attributes all = given_;
    all.close();
    compute(all, chain, who, d, how, plan);
    all.close();
    return all;
}

known_attributes programme_facts::known_for(const programme& p, known_attributes all) const {
    const auto stated = stated_days_.find(p.id);
    if (stated == stated_days_.end()) return all;
    for (const attribute_id spell : all.words().computed(computed_how::sick_spell_day)) {
        const auto* const day_of_it = std::get_if<double>(&all[spell]);
        if (day_of_it == nullptr) continue;
        for (const attribute_id id : all.words().computed(computed_how::long_term))
            all.compute(id, *day_of_it >= stated->second);
    }
    all.close();
    return all;
}

const node* programme_facts::supplied(const std::string& full_name) const {
    const std::size_t dot = full_name.find('.');
    if (dot == std::string::npos || !all_.contains("programme_values")) return nullptr;
    const node& values = all_.at("programme_values");
    const std::string id = full_name.substr(0, dot);
    const std::string name = full_name.substr(dot + 1);
    if (!values.is_object() || !values.contains(id) || !values.at(id).contains(name)) return nullptr;
    const node& value = values.at(id).at(name);
    return value == "unknown" ? nullptr : &value;
}

bool programme_facts::fill(condition& c) const {
    bool changed = false;
    for (condition& part : c.parts) changed = fill(part) || changed;
    if (c.lost_as.empty()) return changed;
    const std::string& alone = c.lost_alone_as;
    const node* value = alone.empty() ? nullptr : supplied(alone);
    if (value == nullptr) value = supplied(c.lost_as);
    if (value == nullptr) return changed;
    const place p{*value, "programme_values." + c.lost_as};
    const attribute& a = shelf_->catalogue().words()[c.attribute];
    if (c.how == comparison::equals || c.how == comparison::differs) {
        c.value = read_attribute_value(p, a);
        c.lost_as.clear();
        return true;
    }
    const auto number = [&](const place& n) -> std::optional<double> {
        if (n.unknown()) return std::nullopt;
        if (!n.value.is_number()) n.should_be("a number, or two: [16, 64]");
        return n.value.get<double>();
    };
    const bool pair = value->is_array();
    if (pair && value->size() != 2) p.should_be("a number, or two: [16, 64]");
    if (!pair && c.how == comparison::between && !c.low && !c.high) p.should_be("two numbers: [16, 64]");
    const std::optional<double> low = pair ? number(p.at(std::size_t{0})) : number(p);
    const std::optional<double> high = pair ? number(p.at(std::size_t{1})) : number(p);
    const bool wants_low =
        c.how == comparison::at_least || c.how == comparison::more_than || c.how == comparison::between;
    const bool wants_high =
        c.how == comparison::at_most || c.how == comparison::less_than || c.how == comparison::between;
    if (wants_low && !c.low) c.low = low;
    if (wants_high && !c.high) c.high = high;
    if (c.low && c.high && *c.high < *c.low) p.fail(error_code::bad_value, p.shown() + " ends below where it begins");
    if ((!wants_low || c.low) && (!wants_high || c.high)) c.lost_as.clear();
    return true;
}

std::optional<condition> programme_facts::filled(const condition& rule) const {
    if (!all_.contains("programme_values")) return std::nullopt;
    condition copy = rule;
    if (!fill(copy)) return std::nullopt;
    return copy;
}

std::optional<std::int64_t> programme_facts::number(const std::string& programme, const std::string& name) const {
    const node* const value = supplied(programme + "." + name);
    return value == nullptr ? std::nullopt : std::optional<std::int64_t>(value->get<std::int64_t>());
}

programme programme_facts::completed(const programme& p) const {
    programme made = p;
    if (const node* const start = supplied(p.id + ".start"))
        made.start = read_loose_day({*start, p.id + ".start"}, false);
    if (const node* const end = supplied(p.id + ".end")) made.end = read_loose_day({*end, p.id + ".end"}, true);
    if (const auto n = number(p.id, "places"); n.has_value()) made.places = {{"", n, {}}};
    for (transition& t : made.way.transitions) {
        if (t.guard && all_.contains("programme_values")) static_cast<void>(fill(*t.guard));
    }
    return made;
}

std::vector<logged_event> programme_facts::events(const std::string& programme) const {
    std::vector<logged_event> mine;
    for (const logged_event& e : events_) {
        if (e.programme == programme) mine.push_back(e);
    }
    return mine;
}

}  // namespace rehabkedja::json
