// Goals, outcomes against them, and whether plans can hold.
#include <algorithm>
#include <cmath>

#include "catalogue_data.hpp"
#include "programme_reader.hpp"
#include "rehabkedja/json/programmes.hpp"
#include "rehabkedja/programme/consistency.hpp"
#include "rehabkedja/programme/estimate.hpp"
#include "rehabkedja/programme/interval.hpp"
#include "rehabkedja/programme/outcome.hpp"
#include "write_programme.hpp"

namespace rehabkedja::json {

namespace {

// What was followed up, as it was given.
struct follow_up {
    node given;
    std::vector<followed_person> people;
    bool has_people = false;
    interval_method how = interval_method::clopper_pearson;
    double confidence = 0.95;
    std::int64_t mask_below = 0;
};

counted_outcome read_counts(const place& p, const goal& g) {
    counted_outcome c;
    if (p.value.is_number()) {
        c.reached = p.whole_number();
        return c;
    }
    constexpr std::array<std::string_view, 5> keys{"reached", "of", "women", "men", "not_known"};
    p.only_keys(keys);
    needs(p, {"reached"});
    c.reached = count_or_none(p, "reached").value_or(0);
    c.may_have = count_or_none(p, "not_known").value_or(0);
    if (p.at("reached").unknown())
        p.at("reached").fail(error_code::bad_value, "leave the goal out where its outcome is not known");
    c.of = count_or_none(p, "of");
    if (c.of && *c.of == 0 && in_percent(g))
        p.at("of").fail(error_code::bad_value, "the denominator is zero: no share can be taken of it");
    if (c.of && in_percent(g) && c.reached + c.may_have > *c.of)
        p.at("reached").fail(error_code::bad_value,
                             p.at("reached").shown() + " is more than all " + std::to_string(*c.of));
    return c;
}

std::optional<bool> is_woman(const known_attributes& known) {
    const auto id = known.words().find("sex");
    if (!id || !is_known(known[*id])) return std::nullopt;
    return known[*id] == attribute_value(std::string("woman"));
}

follow_up read_follow_up(std::string_view text, const programme_catalogue& all) {
    follow_up f;
    f.given = text.empty() ? node::object() : parse(text);
    const place p{f.given, ""};
    constexpr std::array<std::string_view, 5> keys{"goals", "people", "interval", "confidence", "mask_below"};
    p.only_keys(keys);
    constexpr std::array<std::string_view, 2> methods{"clopper_pearson", "wilson"};
    if (p.has("interval")) f.how = read_word<interval_method>(p.at("interval"), methods);
    if (p.has("confidence")) {
        const place c = p.at("confidence");
        if (!c.value.is_number()) c.should_be("a number between 0 and 1");
        f.confidence = c.value.get<double>();
        if (f.confidence <= 0 || f.confidence >= 1)
            c.fail(error_code::bad_value, c.shown() + " should lie between 0 and 1");
    }
    f.mask_below = count_or_none(p, "mask_below").value_or(0);
    if (p.has("goals")) {
        const place goals = p.at("goals");
        goals.must_be_object();
        for (const auto& [id, ignored] : goals.value.items()) {
            const bool there = std::ranges::any_of(all.programmes(),
                                                   [&](const programme& one) { return one.find_goal(id) != nullptr; });
            if (!there) {
                throw input_error(
                    {error_code::unknown_key, "goals." + id, "'" + id + "' is no goal of the catalogue", {}});
            }
        }
    }
    if (!p.has("people")) return f;
    f.has_people = true;
    const place list = p.at("people");
    list.must_be_list();
    for (std::size_t i = 0; i < list.value.size(); ++i) {
        const place one = list.at(i);
        one.must_be_object();
        known_attributes known(all.words());
        for (const auto& [name, ignored] : one.value.items()) {
            const auto id = known.words().find(name);
            if (!id) one.at(name).fail(error_code::unknown_key, "'" + name + "' is no attribute of the vocabulary");
            if (one.at(name).unknown()) continue;
            known.give(*id, read_attribute_value(one.at(name), known.words()[*id]));
        }
        known.close();
        const auto woman = is_woman(known);
        f.people.push_back({std::move(known), woman});
    }
    return f;
}

// The outcome of a goal for some people, where one was given.
std::optional<counted_outcome> outcome_of(const programme& p, const goal& g, const follow_up& f, counted_sex who,
                                          const std::string& subgroup) {
    const place all{f.given, ""};
    if (all.has("goals") && all.at("goals").has(g.id)) {
        const place given = all.at("goals").at(g.id);
        if (who == counted_sex::everybody) {
            counted_outcome c = read_counts(given, g);
            if (!c.of && g.of == goal_denominator::planned) c.of = g.denominator_n ? g.denominator_n : p.planned;
            return c;
        }
        const char* const key = who == counted_sex::women ? "women" : "men";
        if (given.value.is_object() && given.has(key)) return read_counts(given.at(key), g);
        return std::nullopt;
    }
    if (!f.has_people || !g.outcome) return std::nullopt;
    return count_people(p, g, f.people, who, subgroup);
}

written result_node(const goal& g, const counted_outcome& c, const follow_up& f, const char* sex,
                    const std::string& subgroup, bool masked) {
    written made{{"subgroup", subgroup}, {"sex", sex}, {"masked", masked}};
    // A number set for everybody is none for women or men alone.
    const bool for_everybody = !g.by_sex && g.kind == goal_kind::count && std::string_view(sex) != "all";
    const rehabkedja::answer is = for_everybody ? rehabkedja::answer::unknown : reached(g, c);
    made["verdict"] = is == rehabkedja::answer::yes  ? "reached"
                      : is == rehabkedja::answer::no ? "not reached"
                                                     : "cannot be said";
    made["why"] = for_everybody ? std::string_view("the number is set for women and men together") : why_unsaid(g, c);
    if (masked) {
        for (const char* key : {"reached", "of", "value", "interval"}) made[key] = "masked";
        made["verdict"] = "masked";
        return made;
    }
    made["reached"] = c.reached;
    made["not_known"] = c.may_have;
    made["of"] = c.of ? written(*c.of) : written("unknown");
    const auto value = value_of(g, c);
    constexpr double thousands = 1000;
    const auto rounded = [](double v) { return std::round(v * thousands) / thousands; };
    const bool of_nobody = c.of && *c.of == 0;
    made["value"] = value && !of_nobody ? written(rounded(*value)) : written("unknown");
    made["interval"] = nullptr;
    if (in_percent(g) && c.of && c.may_have == 0) {
        constexpr double hundred = 100;
        if (const auto i = interval_of(c.reached, *c.of, f.how, f.confidence))
            made["interval"] = {rounded(i->low * hundred), rounded(i->high * hundred)};
    }
    return made;
}

written results_node(const programme& p, const goal& g, const follow_up& f) {
    written list = written::array();
    const std::vector<std::string> groups = g.each_subgroup.empty() ? std::vector{g.subgroup} : g.each_subgroup;
    for (const std::string& group : groups) {
        const auto everybody = outcome_of(p, g, f, counted_sex::everybody, group);
        if (!everybody) continue;
        const auto women = outcome_of(p, g, f, counted_sex::women, group);
        const auto men = outcome_of(p, g, f, counted_sex::men, group);
        const bool few =
            f.mask_below > 0 && ((women && too_few(*women, f.mask_below)) || (men && too_few(*men, f.mask_below)));
        const bool all_few = f.mask_below > 0 && too_few(*everybody, f.mask_below);
        list.push_back(result_node(g, *everybody, f, "all", group, all_few));
        // One sex masked beside the sum would tell the other: both are.
        if (women) list.push_back(result_node(g, *women, f, "women", group, few || all_few));
        if (men) list.push_back(result_node(g, *men, f, "men", group, few || all_few));
    }
    return list;
}

written goal_node(const programme& p, const goal& g, const follow_up& f) {
    written made{{"programme", p.id}, {"goal", g.id}, {"text", g.text}};
    made["kind"] = goal_kind_names.at(static_cast<std::size_t>(g.kind));
    made["is_goal"] = g.is_goal;
    made["subgroup"] = g.each_subgroup.empty() ? written(g.subgroup) : written(g.each_subgroup);
    const bool number = g.kind != goal_kind::qualitative;
    made["comparator"] = number ? written(goal_comparator_names.at(static_cast<std::size_t>(g.how))) : written(nullptr);
    made["comparator_stated"] = g.comparator_stated;
    made["value"] = !g.value ? written(nullptr) : g.value_to ? written({*g.value, *g.value_to}) : written(*g.value);
    made["unit"] = g.unit;
    made["denominator"] = g.denominator;
    made["measured"] = g.measured;
    made["by_sex"] = g.by_sex;
    made["printed_result"] = g.printed_result ? written(*g.printed_result) : written(nullptr);
    made["source"] = g.source;
    made["results"] = results_node(p, g, f);
    return made;
}

std::vector<const programme*> asked(const programme_shelf& shelf, std::string_view id) {
    std::vector<const programme*> found;
    for (const programme& p : shelf.catalogue().programmes()) {
        if (id.empty() || p.id == id) found.push_back(&p);
    }
    if (found.empty()) static_cast<void>(shelf.document(id));
    return found;
}

}  // namespace

std::string goals_of(const programme_shelf& shelf, std::string_view programme, std::string_view outcomes) {
    const follow_up f = read_follow_up(outcomes, shelf.catalogue());
    written list = written::array();
    for (const auto* p : asked(shelf, programme)) {
        for (const goal& g : p->goals) list.push_back(goal_node(*p, g, f));
    }
    return list.dump();
}

std::string consistency_of(const programme_shelf& shelf, std::string_view programme) {
    written list = written::array();
    for (const auto* p : asked(shelf, programme)) {
        for (const plan_check& c : consistency(shelf.catalogue(), *p)) {
            list.push_back({{"programme", p->id},
                            {"check", c.what},
                            {"about", c.about},
                            {"verdict", name_of(c.says)},
                            {"arithmetic", c.arithmetic}});
        }
    }
    return list.dump();
}

std::string estimate_of(std::string_view counts) {
    node national;
    for (const catalogue_document& d : catalogue_documents()) {
        if (d.name == "national") national = parse(d.text);
    }
    std::vector<counted_group> groups;
    for (const node& one : national.at("finsam_target_group").at("groups"))
        groups.push_back({one.at("id").get<std::string>(), one.at("share").get<double>(), {}});
    std::vector<std::string> names;
    names.reserve(groups.size() + 2);
    for (const counted_group& g : groups) names.push_back(g.id);
    names.insert(names.end(), {"population", "counted_twice"});
    const std::vector<std::string_view> keys(names.begin(), names.end());
    const node given = parse(counts);
    const place all{given, ""};
    all.must_be_object();
    written each = written::object();
    double sum = 0;
    bool whole = true;
    for (const auto& [association, ignored] : given.items()) {
        const place one = all.at(association);
        one.only_keys(keys);
        std::vector<counted_group> mine = groups;
        written parts = written::object();
        for (counted_group& g : mine) {
            g.n = count_or_none(one, g.id.c_str());
            parts[g.id] =
                g.n ? written({{"n", *g.n}, {"share", g.share}, {"meant", g.share * static_cast<double>(*g.n)}})
                    : written("unknown");
        }
        const group_estimate e = estimate(mine, count_or_none(one, "population"), count_or_none(one, "counted_twice"));
        const auto figure = [](const std::optional<double>& v) {
            return v ? written(std::round(*v * 10) / 10) : written("unknown");
        };
        each[association] = {{"without_overlap", figure(e.without_overlap)},
                             {"with_overlap", figure(e.with_overlap)},
                             {"independent", figure(e.independent)},
                             {"at_least", figure(e.at_least)},
                             {"missing", e.missing},
                             {"groups", std::move(parts)}};
        whole = whole && e.without_overlap.has_value();
        sum += e.without_overlap.value_or(0);
    }
    written made{{"associations", std::move(each)}};
    made["in_all_without_overlap"] = whole ? written(std::round(sum * 10) / 10) : written("unknown");
    return made.dump();
}

}  // namespace rehabkedja::json
