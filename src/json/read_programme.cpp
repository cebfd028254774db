// A definition of a programme: read key by key, then checked as a whole.
#include <algorithm>

#include "programme_reader.hpp"
#include "rehabkedja/programme/check.hpp"

namespace rehabkedja::json {

namespace {

// A rule changed by the keys of a reading: drop, replace, add.
void read_reading(target_group& who, const place& p, const rule_context& in) {
    constexpr std::array<std::string_view, 13> keys{"id",          "text",         "drop_from_all",       "replace_all",
                                                    "replace_any", "replace_none", "replace_priority",    "add_to_all",
                                                    "add_to_any",  "add_to_none",  "any_is_illustrative", "source",
                                                    "inferred"};
    p.only_keys(keys);
    needs(p, {"id", "text"});
    reading_variant r{p.at("id").text(), p.at("text").text(), who.rule, who.priorities};
    if (p.has("drop_from_all")) {
        const place list = p.at("drop_from_all");
        for (const std::string& name : texts(list)) {
            const auto id = in.words.find(name);
            const std::size_t before = r.rule.all.size();
            std::erase_if(r.rule.all, [&](const condition& c) {
                return c.is == condition_kind::comparison && id && c.attribute == *id;
            });
            if (r.rule.all.size() == before)
                list.fail(error_code::bad_value, "'" + name + "' is the attribute of no condition of `all`");
        }
    }
    const auto replace = [&](const char* key, std::vector<condition>& which) {
        if (p.has(key)) which = read_rules(p.at(key), in);
    };
    replace("replace_all", r.rule.all);
    replace("replace_any", r.rule.any);
    replace("replace_none", r.rule.none);
    replace("replace_priority", r.priorities);
    const auto add = [&](const char* key, std::vector<condition>& which) {
        if (!p.has(key)) return;
        for (condition& c : read_rules(p.at(key), in)) which.push_back(std::move(c));
    };
    add("add_to_all", r.rule.all);
    add("add_to_any", r.rule.any);
    add("add_to_none", r.rule.none);
    if (p.has("any_is_illustrative")) r.rule.any_is_illustrative = flag(p, "any_is_illustrative");
    who.readings.push_back(std::move(r));
}

target_group read_target_group(const place& p, const rule_context& in) {
    constexpr std::array<std::string_view, 11> keys{"text",     "all",      "any",    "none",     "any_is_illustrative",
                                                    "inherits", "priority", "quotas", "readings", "open_points",
                                                    "described"};
    p.only_keys(keys);
    needs(p, {"text", "all", "any", "none"});
    target_group who;
    who.in_words = p.at("text").text();
    who.rule.all = read_rules(p.at("all"), in);
    who.rule.any = read_rules(p.at("any"), in);
    who.rule.none = read_rules(p.at("none"), in);
    who.rule.any_is_illustrative = flag(p, "any_is_illustrative");
    if (p.has("priority")) who.priorities = read_rules(p.at("priority"), in);
    if (p.has("inherits")) {
        const place inherits = p.at("inherits");
        constexpr std::array<std::string_view, 3> inherit_keys{"from", "mode", "note"};
        constexpr std::array<std::string_view, 2> modes{"whole", "written_out"};
        inherits.only_keys(inherit_keys);
        needs(inherits, {"from", "mode"});
        if (inherits.at("mode").one_of(modes) == 0) who.inherits = inherits.at("from").text();
    }
    if (p.has("quotas")) {
        const place list = p.at("quotas");
        list.must_be_list();
        for (std::size_t i = 0; i < list.value.size(); ++i) {
            list.at(i).must_be_object();
            if (list.at(i).has("who")) static_cast<void>(read_rule(list.at(i).at("who"), in));
        }
    }
    if (!p.has("readings")) return who;
    const place readings = p.at("readings");
    readings.must_be_list();
    for (std::size_t i = 0; i < readings.value.size(); ++i) {
        read_reading(who, readings.at(i), in);
        const std::string& id = who.readings.back().id;
        if (std::ranges::count(who.readings, id, &reading_variant::id) > 1)
            readings.at(i).at("id").fail(error_code::bad_value, "'" + id + "' stands twice");
    }
    return who;
}

void read_facts_of(programme& made, const place& p) {
    constexpr std::array<std::string_view, 6> keys{"owner", "region", "municipalities", "parties", "budget", "other"};
    p.only_keys(keys);
    if (p.has("municipalities")) {
        p.at("municipalities").must_be_object();
        if (p.at("municipalities").has("names")) made.municipalities = texts(p.at("municipalities").at("names"));
    }
    if (p.has("parties")) {
        p.at("parties").must_be_object();
        if (p.at("parties").has("actors")) made.parties = texts(p.at("parties").at("actors"));
    }
}

void read_period_of(programme& made, const place& p) {
    constexpr std::array<std::string_view, 6> keys{"start", "end", "source", "inferred", "note", "also"};
    p.only_keys(keys);
    needs(p, {"start", "end"});
    made.start = read_loose_day(p.at("start"), false);
    made.end = read_loose_day(p.at("end"), true);
    if (made.start && made.end && *made.end < *made.start) {
        p.at("end").fail(error_code::end_before_start,
                         "it ends on " + to_string(*made.end) + ", before it starts on " + to_string(*made.start));
    }
}

void read_places(programme& made, const place& p) {
    constexpr std::array<std::string_view, 4> keys{"per", "parts", "source", "note"};
    p.only_keys(keys);
    needs(p, {"parts"});
    const place list = p.at("parts");
    list.must_be_list();
    for (std::size_t i = 0; i < list.value.size(); ++i) {
        const place one = list.at(i);
        constexpr std::array<std::string_view, 4> part_keys{"actor", "n", "share", "source"};
        one.only_keys(part_keys);
        needs(one, {"actor", "n"});
        party_places part{one.at("actor").text(), count_or_none(one, "n"), {}};
        if (one.has("share") && one.at("share").value.is_number()) part.share = one.at("share").value.get<double>();
        made.places.push_back(std::move(part));
    }
}

void read_subgroups(programme& made, const place& p, const rule_context& in) {
    constexpr std::array<std::string_view, 3> keys{"groups", "partition", "note"};
    p.only_keys(keys);
    needs(p, {"groups", "partition"});
    constexpr std::array<std::string_view, 4> words{"yes", "treated_as", "no", "not_stated"};
    made.subgroups_are_disjoint = p.at("partition").one_of(words) < 2;
    const place list = p.at("groups");
    list.must_be_list();
    for (std::size_t i = 0; i < list.value.size(); ++i) {
        const place one = list.at(i);
        constexpr std::array<std::string_view, 9> group_keys{"id",   "name",   "swedish",  "of",  "when",
                                                             "size", "source", "inferred", "note"};
        one.only_keys(group_keys);
        needs(one, {"id", "name", "of"});
        subgroup g;
        g.id = one.at("id").text();
        g.name = one.at("name").text();
        g.people = one.at("of").text() == "participants";
        if (one.has("when")) g.when = read_rule(one.at("when"), in);
        g.size = count_or_none(one, "size");
        if (g.size && *g.size == 0)
            one.at("size").fail(error_code::bad_value, "a subgroup of nobody: its goals have a denominator of zero");
        made.subgroups.push_back(std::move(g));
    }
}

void read_admission(programme& made, const place& p) {
    p.must_be_object();
    if (p.has("referral_sources") && !p.at("referral_sources").unknown())
        made.referral = texts(p.at("referral_sources"));
    if (!p.has("self_referral")) return;
    constexpr std::array<std::string_view, 3> words{"no", "yes", "not_stated"};
    const std::string word = p.at("self_referral").value.is_boolean()
                                 ? (p.at("self_referral").yes_or_no() ? "yes" : "no")
                                 : p.at("self_referral").text();
    made.self_referral = word == "yes" ? answer::yes : word == "no" ? answer::no : answer::unknown;
    if (!p.at("self_referral").value.is_boolean()) static_cast<void>(p.at("self_referral").one_of(words));
}

void read_participants(programme& made, const place& p) {
    p.must_be_object();
    made.planned = count_or_none(p, "planned");
    made.planned_per_year = count_or_none(p, "planned_per_year");
    made.planned_is_a_sum = flag(p, "sum_of_parts");
    made.planned_is_about = flag(p, "approximate");
}

}  // namespace

programme read_programme(const place& document, const attribute_vocabulary& words) {
    constexpr std::array<std::string_view, 21> keys{
        "format",  "id",          "name",         "english",   "kind",         "parent",    "about",
        "facts",   "period",      "participants", "admission", "target_group", "subgroups", "places",
        "pathway", "time_limits", "goals",        "methods",   "sources",      "missing",   "inferred"};
    document.only_keys(keys);
    needs(document, {"format", "id", "name", "kind", "period", "target_group"});
    if (document.at("format").value != 1) document.at("format").fail(error_code::bad_value, "the format is 1");
    programme made;
    made.id = document.at("id").text();
    const bool plain =
        !made.id.empty() && made.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
    if (!plain)
        document.at("id").fail(error_code::bad_value,
                               document.at("id").shown() + " is no identifier: small letters, digits and _");
    made.name = document.at("name").text();
    made.english = text_or_none(document, "english");
    made.kind = read_word<programme_kind>(document.at("kind"), programme_kind_names);
    made.parent = text_or_none(document, "parent");
    made.about = text_or_none(document, "about");
    if (document.has("facts")) read_facts_of(made, document.at("facts"));
    const rule_context in{words, made.id, made.parties};
    read_period_of(made, document.at("period"));
    if (document.has("participants")) read_participants(made, document.at("participants"));
    if (document.has("admission")) read_admission(made, document.at("admission"));
    made.who = read_target_group(document.at("target_group"), in);
    if (document.has("subgroups")) read_subgroups(made, document.at("subgroups"), in);
    if (document.has("places")) read_places(made, document.at("places"));
    if (document.has("pathway")) made.way = read_pathway(document.at("pathway"), in);
    if (document.has("time_limits")) made.limits = read_limits(document.at("time_limits"), in);
    if (document.has("goals")) made.goals = read_goals(document.at("goals"), in);
    if (auto fault = check_programme(made)) throw input_error(*fault);
    return made;
}

}  // namespace rehabkedja::json
