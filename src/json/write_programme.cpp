#include "write_programme.hpp"

#include <cmath>

namespace rehabkedja::json {

namespace {

std::string number_text(double v) {
    const double whole = std::round(v);
    if (std::abs(v - whole) < 1e-9) return std::to_string(static_cast<std::int64_t>(whole));
    std::string text = std::to_string(v);
    while (text.ends_with('0')) text.pop_back();
    return text;
}

std::string bound_text(const std::optional<double>& v, language in) {
    return v ? number_text(*v) : in == language::swedish ? "okänt tal" : "a number that is lost";
}

std::string joined_words(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
    return text;
}

std::string value_words(const attribute_value& v, language in) {
    const bool sv = in == language::swedish;
    if (const auto* const yes = std::get_if<bool>(&v)) return *yes ? (sv ? "ja" : "yes") : (sv ? "nej" : "no");
    if (const auto* const n = std::get_if<double>(&v)) return number_text(*n);
    if (const auto* const word = std::get_if<std::string>(&v)) return *word;
    if (const auto* const words = std::get_if<std::vector<std::string>>(&v)) return joined_words(*words, ", ");
    return sv ? "okänt" : "unknown";
}

std::string comparison_words(const condition& c, const std::string& name, language in) {
    const bool sv = in == language::swedish;
    switch (c.how) {
        case comparison::equals:
            if (c.value == attribute_value(true)) return name;
            if (c.value == attribute_value(false)) return (sv ? "inte " : "not ") + name;
            return name + (sv ? " är " : " is ") + value_words(c.value, in);
        case comparison::differs: return name + (sv ? " är inte " : " is not ") + value_words(c.value, in);
        case comparison::among: return name + (sv ? ": " : " is ") + joined_words(c.words, sv ? " eller " : " or ");
        case comparison::contains: return name + (sv ? " innehåller " : " contains ") + joined_words(c.words, ", ");
        case comparison::at_least: return name + (sv ? " minst " : " at least ") + bound_text(c.low, in);
        case comparison::more_than: return name + (sv ? " mer än " : " more than ") + bound_text(c.low, in);
        case comparison::at_most: return name + (sv ? " högst " : " at most ") + bound_text(c.high, in);
        case comparison::less_than: return name + (sv ? " mindre än " : " less than ") + bound_text(c.high, in);
        case comparison::between: break;
    }
    return name + (sv ? " från " : " from ") + bound_text(c.low, in) + (sv ? " till " : " to ") +
           bound_text(c.high, in);
}

written admission_node(const route& r, const attribute_vocabulary& words, language in) {
    written made;
    made["admitted"] = name_of(r.rule.is);
    written failed = written::array();
    for (const condition* c : r.rule.failed) failed.push_back(condition_node(*c, words, in));
    made["failed"] = std::move(failed);
    made["refused_because"] = names_node(r.rule.refused_because, words);
    made["missing"] = r.rule.missing_names();
    const auto missing = r.rule.missing_names();
    made["ask_first"] = missing.empty() ? written("none") : written(missing.front());
    written near = written::array();
    for (const near_miss& m : r.rule.near) {
        written one{
            {"attribute", words[m.attribute].name}, {"is", value_node(m.is)}, {"if_it_were", value_node(m.change)}};
        one["condition"] = m.by == nullptr ? "" : in_words(*m.by, words, in);
        one["then"] = name_of(m.then);
        near.push_back(std::move(one));
    }
    made["near_misses"] = std::move(near);
    return made;
}

}  // namespace

written value_node(const attribute_value& v) {
    if (const auto* const yes = std::get_if<bool>(&v)) return *yes;
    if (const auto* const n = std::get_if<double>(&v)) {
        const double whole = std::round(*n);
        return std::abs(*n - whole) < 1e-9 ? written(static_cast<std::int64_t>(whole)) : written(*n);
    }
    if (const auto* const word = std::get_if<std::string>(&v)) return *word;
    if (const auto* const words = std::get_if<std::vector<std::string>>(&v)) return *words;
    return "unknown";
}

std::string in_words(const condition& c, const attribute_vocabulary& words, language in) {
    const bool sv = in == language::swedish;
    if (c.is == condition_kind::comparison) {
        const attribute& a = words[c.attribute];
        return comparison_words(c, sv && !a.swedish.empty() ? a.swedish : a.name, in);
    }
    std::string text;
    const char* const between = c.is == condition_kind::all ? (sv ? " och " : " and ") : (sv ? " eller " : " or ");
    for (const condition& part : c.parts) {
        const std::string inner = in_words(part, words, in);
        text += (text.empty() ? "" : between) +
                (part.is == condition_kind::comparison || c.parts.size() == 1 ? inner : "(" + inner + ")");
    }
    if (c.is == condition_kind::none) return (sv ? "inte (" : "not (") + text + ")";
    if (c.is == condition_kind::least)
        return (sv ? "minst " : "at least ") + std::to_string(c.least) + (sv ? " av (" : " of (") + text + ")";
    return text;
}

written names_node(const std::vector<attribute_id>& ids, const attribute_vocabulary& words) {
    written list = written::array();
    for (const attribute_id id : ids) list.push_back(words[id].name);
    return list;
}

written condition_node(const condition& c, const attribute_vocabulary& words, language in) {
    std::vector<attribute_id> ids;
    detail::note_attributes(c, ids);
    std::string source = c.source;
    std::string swedish = c.swedish;
    each_comparison(c, [&](const condition& part) {
        if (source.empty()) source = part.source;
        if (swedish.empty()) swedish = part.swedish;
    });
    return {{"condition", in_words(c, words, in)},
            {"attributes", names_node(ids, words)},
            {"swedish", swedish},
            {"source", source},
            {"inferred", c.inferred},
            {"party", c.party}};
}

kept_route route_to(const programme_catalogue& all, const programme& p, const programme_facts& facts,
                    const known_attributes& known, day on) {
    kept_route kept;
    kept.to = std::make_unique<programme>(facts.completed(p));
    kept.known = std::make_unique<known_attributes>(facts.known_for(p, known));
    if (auto filled = facts.filled(all.rule(p))) kept.rule = std::make_unique<condition>(std::move(*filled));
    kept.priorities = std::make_unique<std::vector<condition>>();
    for (const condition& c : p.who.priorities) kept.priorities->push_back(facts.filled(c).value_or(c));
    route& r = kept.found;
    r.to = kept.to.get();
    r.rule = ask(kept.rule ? *kept.rule : all.rule(p), *kept.known);
    r.open = open_on(*kept.to, on, facts.number(p.id, "enrolled"));
    note_priorities(r, *kept.priorities, *kept.known);
    for (const reading_variant& v : p.who.readings) {
        const condition& rule = *all.rule(p, v.id);
        const auto filled = facts.filled(rule);
        r.readings.push_back({v.id, admits(filled ? *filled : rule, *kept.known)});
    }
    return kept;
}

written route_node(const kept_route& kept, const attribute_vocabulary& words, language in) {
    const route& r = kept.found;
    written made{{"programme", r.to->id},
                 {"name", r.to->name},
                 {"kind", programme_kind_names.at(static_cast<std::size_t>(r.to->kind))}};
    made["parent"] = r.to->parent.empty() ? written(nullptr) : written(r.to->parent);
    made.update(admission_node(r, words, in));
    made["open"] = name_of(r.open.is);
    made["runs"] = name_of(r.open.runs);
    made["places_left"] = r.open.places_left ? written(*r.open.places_left) : written("unknown");
    made["open_missing"] = r.open.missing;
    written first = written::array();
    for (const condition* c : r.first) first.push_back(condition_node(*c, words, in));
    made["priorities"] = std::move(first);
    written may_be = written::array();
    for (const condition* c : r.may_be_first) may_be.push_back(condition_node(*c, words, in));
    made["possible_priorities"] = std::move(may_be);
    written readings = written::object();
    for (const read_answer& a : r.readings) readings[std::string(a.reading)] = name_of(a.is);
    made["readings"] = std::move(readings);
    made["referral"] = r.to->referral;
    made["self_referral"] = name_of(r.to->self_referral);
    return made;
}

written obstacles_node(const programme_catalogue& all, const known_attributes& known) {
    const auto asked_by = [&](const condition& c) { return all.words()[c.attribute].name; };
    written list = written::array();
    for (const found_obstacle& f : screen(all.obstacles(), known)) {
        written one{{"id", f.what->id},
                    {"list", f.what->faros ? "faros" : "hidden"},
                    {"name", f.what->name},
                    {"swedish", f.what->swedish},
                    {"is", name_of(f.is)}};
        if (f.what->worse_with) {
            one["worse_with"] = asked_by(*f.what->worse_with);
            one["worse"] = name_of(f.worse);
        }
        one["asked_by"] = asked_by(f.what->when);
        list.push_back(std::move(one));
    }
    return list;
}

}  // namespace rehabkedja::json
