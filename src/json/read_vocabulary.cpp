// The vocabulary of attributes.
#include <algorithm>

#include "programme_reader.hpp"

namespace rehabkedja::json {

namespace {

constexpr std::array<std::string_view, 16> how_words{"",
                                                     "age",
                                                     "sex",
                                                     "sick_on_day",
                                                     "sick_spell_day",
                                                     "chain_day",
                                                     "past_day_180",
                                                     "sick_months",
                                                     "has_sgi",
                                                     "paid_on_day",
                                                     "compensation",
                                                     "exhausted",
                                                     "long_term",
                                                     "occupation",
                                                     "count_of_parties",
                                                     "rule"};

attribute read_attribute(const place& p) {
    constexpr std::array<std::string_view, 16> keys{
        "name",       "type", "values",  "integer",       "minimum", "maximum", "unit",     "swedish",
        "definition", "role", "implies", "computed_from", "source",  "also",    "inferred", "note"};
    p.only_keys(keys);
    needs(p, {"name", "type", "swedish", "definition", "role", "source"});
    constexpr std::array<std::string_view, 5> types{"boolean", "number", "enum", "list", "text"};
    constexpr std::array meant{attribute_type::truth, attribute_type::number, attribute_type::word,
                               attribute_type::words, attribute_type::text};
    attribute a;
    a.name = p.at("name").text();
    a.type = meant.at(p.at("type").one_of(types));
    if (flag(p, "integer")) {
        if (a.type != attribute_type::number) p.at("integer").fail(error_code::wrong_type, "only numbers are whole");
        a.type = attribute_type::whole;
    }
    if (p.has("values")) a.values = texts(p.at("values"));
    const bool words = a.type == attribute_type::word || a.type == attribute_type::words;
    if (words && a.values.empty()) p.fail(error_code::missing_key, "'values' is needed: the words that it may be");
    a.swedish = p.at("swedish").text();
    a.definition = p.at("definition").text();
    a.source = read_source(p);
    constexpr std::array<std::string_view, 3> roles{"person", "outcome", "derived"};
    static_cast<void>(p.at("role").one_of(roles));
    if (!p.has("computed_from")) return a;
    const place from = p.at("computed_from");
    constexpr std::array<std::string_view, 6> from_keys{"facts", "attributes", "how", "rule", "parameter", "text"};
    from.only_keys(from_keys);
    needs(from, {"how"});
    a.how = read_word<computed_how>(from.at("how"), how_words);
    a.parameter = text_or_none(from, "parameter");
    if (a.how == computed_how::count_of_parties) {
        needs(from, {"attributes"});
        const std::vector<std::string> counted = texts(from.at("attributes"));
        if (!counted.empty()) a.counts = counted.front();
    }
    return a;
}

void read_implications(const place& p, attribute_vocabulary& words) {
    const place list = p.at("implies");
    list.must_be_list();
    for (std::size_t i = 0; i < list.value.size(); ++i) {
        const place one = list.at(i);
        constexpr std::array<std::string_view, 2> keys{"when", "then"};
        one.only_keys(keys);
        needs(one, {"when", "then"});
        const condition when = read_rule(one.at("when"), {words, {}, {}});
        const place then = one.at("then");
        then.must_be_object();
        for (const auto& [name, value] : then.value.items()) {
            const auto id = words.find(name);
            if (!id) then.fail(error_code::bad_value, "'" + name + "' is no attribute of the vocabulary");
            words.add(implication{when, *id, read_attribute_value(then.at(name), words[*id])});
        }
    }
}

// An attribute that is made of others must not, through them, be made of itself.
bool made_of_itself(const attribute_vocabulary& words, attribute_id id, const condition& by, std::size_t depth) {
    bool found = depth > words.size();
    each_comparison(by, [&](const condition& c) {
        found = found || c.attribute == id;
        if (const auto& deeper = words.made_of(c.attribute); deeper && !found)
            found = made_of_itself(words, id, *deeper, depth + 1);
    });
    return found;
}

}  // namespace

attribute_vocabulary read_vocabulary(const place& document) {
    constexpr std::array<std::string_view, 3> keys{"format", "attributes", "contradictions"};
    document.only_keys(keys);
    needs(document, {"format", "attributes"});
    if (document.at("format").value != 1) document.at("format").fail(error_code::bad_value, "the format is 1");
    const place list = document.at("attributes");
    list.must_be_list();
    attribute_vocabulary words;
    for (std::size_t i = 0; i < list.value.size(); ++i) {
        attribute a = read_attribute(list.at(i));
        if (words.find(a.name)) list.at(i).at("name").fail(error_code::bad_value, a.name + " stands twice");
        static_cast<void>(words.add(std::move(a)));
    }
    for (std::size_t i = 0; i < list.value.size(); ++i) {
        const place one = list.at(i);
        if (one.has("implies")) read_implications(one, words);
        const auto id = static_cast<attribute_id>(i);
        const std::string& counted = words[id].counts;
        if (!counted.empty() && !words.find(counted))
            one.at("computed_from").fail(error_code::bad_value, "'" + counted + "' is no attribute of the vocabulary");
        if (words[id].how != computed_how::rule) continue;
        const place from = one.at("computed_from");
        needs(from, {"rule"});
        words.add(derivation{id, read_rule(from.at("rule"), {words, {}, {}})});
    }
    if (document.has("contradictions")) {
        const place states = document.at("contradictions");
        states.must_be_list();
        for (std::size_t i = 0; i < states.value.size(); ++i) {
            const place one = states.at(i);
            constexpr std::array<std::string_view, 4> state_keys{"id", "text", "when", "source"};
            one.only_keys(state_keys);
            needs(one, {"id", "text", "when"});
            words.add(impossible_state{one.at("id").text(), one.at("text").text(),
                                       read_rule(one.at("when"), {words, {}, {}}), read_source(one)});
        }
    }
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto id = static_cast<attribute_id>(at);
        if (const auto& by = words.made_of(id); by && made_of_itself(words, id, *by, 0)) {
            list.at(std::size_t{id})
                .at("computed_from")
                .fail(error_code::bad_value, words[id].name + " is made of itself: it can never be known");
        }
    }
    return words;
}

}  // namespace rehabkedja::json
