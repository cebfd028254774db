// The catalogue: vocabulary and definitions, read once and shared.
#include <algorithm>

#include "catalogue_data.hpp"
#include "programme_reader.hpp"
#include "rehabkedja/json/programmes.hpp"
#include "rehabkedja/programme/check.hpp"
#include "write.hpp"

namespace rehabkedja::json {

namespace {

// A fault of a definition, with the name of the definition before its path.
[[noreturn]] void fail_in(const std::string& name, const input_error& e) {
    error why = e.why();
    why.field = why.field.empty() ? name : name + ": " + why.field;
    throw input_error(why);
}

// The definitions in the order in which people read them: each programme with its parts, then what stands beside them.
std::vector<std::string> in_reading_order(const std::vector<std::string>& definitions) {
    struct keyed {
        std::string key;
        const std::string* text;
    };
    std::vector<keyed> all;
    for (const std::string& text : definitions) {
        const node document = parse(text);
        const std::string id = document.value("id", "");
        const std::string kind = document.value("kind", "");
        const bool beside = kind == "side_programme";
        all.push_back(
            {(beside ? "1" : "0") + (kind == "sub_project" ? document.value("parent", "") + "/" : "") + id, &text});
    }
    std::ranges::sort(all, {}, &keyed::key);
    std::vector<std::string> sorted;
    sorted.reserve(all.size());
    for (const keyed& one : all) sorted.push_back(*one.text);
    return sorted;
}

// The negative factors of FAROS and the hidden obstacles of the national data.
std::vector<obstacle> read_obstacles(const place& national, const attribute_vocabulary& words) {
    const rule_context in{words, "national", {}};
    std::vector<obstacle> found;
    for (const char* list : {"negative_factors", "hidden_obstacles"}) {
        const place all = national.at(list);
        for (std::size_t i = 0; i < all.value.size(); ++i) {
            const place one = all.at(i);
            obstacle o;
            o.id = one.at("id").text();
            o.name = one.at("name").text();
            o.swedish = one.at("swedish").text();
            o.when = read_rule(one.at("when"), in);
            if (one.has("worse_with")) o.worse_with = read_rule(one.at("worse_with"), in);
            o.faros = std::string_view(list) == "negative_factors";
            found.push_back(std::move(o));
        }
    }
    return found;
}

}  // namespace

std::shared_ptr<const programme_shelf> programme_shelf::of(std::string_view vocabulary,
                                                           const std::vector<std::string>& definitions,
                                                           std::string_view national) {
    auto shelf = std::make_shared<programme_shelf>();
    const node words_text = parse(vocabulary);
    shelf->vocabulary_ = words_text.dump();
    const auto words = std::make_shared<const attribute_vocabulary>(read_vocabulary({words_text, ""}));
    std::vector<programme> all;
    for (std::size_t i = 0; i < definitions.size(); ++i) {
        const node plain = parse(definitions[i]);
        const bool named = plain.is_object() && plain.contains("id") && plain.at("id").is_string();
        const std::string name = named ? plain.at("id").get<std::string>() : "definition " + std::to_string(i + 1);
        try {
            all.push_back(read_programme({plain, ""}, *words));
        } catch (const input_error& e) {
            fail_in(name, e);
        }
        shelf->documents_[name] = written::parse(definitions[i]).dump();
        shelf->order_.push_back(name);
    }
    if (auto fault = check_together(all)) throw input_error(*fault);
    shelf->national_ = national;
    std::vector<obstacle> obstacles;
    if (!national.empty()) {
        const node data = parse(national);
        obstacles = read_obstacles({data, ""}, *words);
    }
    shelf->catalogue_ = std::make_shared<const programme_catalogue>(words, std::move(all), std::move(obstacles));
    return shelf;
}

std::shared_ptr<const programme_shelf> programme_shelf::built_in() {
    std::string vocabulary;
    std::string_view national;
    std::vector<std::string> definitions;
    for (const catalogue_document& d : catalogue_documents()) {
        if (d.name == "attributes")
            vocabulary = d.text;
        else if (d.name == "national")
            national = d.text;
        else
            definitions.emplace_back(d.text);
    }
    return of(vocabulary, in_reading_order(definitions), national);
}

std::shared_ptr<const programme_shelf> programme_shelf::with(std::string_view definition) const {
    const node document = parse(definition);
    const std::string id =
        document.is_object() && document.contains("id") && document.at("id").is_string() ? document.at("id") : node("");
    std::vector<std::string> definitions;
    bool there = false;
    for (const std::string& name : order_) {
        there = there || name == id;
        definitions.emplace_back(name == id ? std::string(definition) : documents_.at(name));
    }
    if (!there) definitions.emplace_back(definition);
    return of(vocabulary_, definitions, national_);
}

std::string programme_shelf::document(std::string_view id) const {
    const auto found = documents_.find(id);
    if (found == documents_.end()) {
        throw input_error(
            {error_code::bad_value, "programme", "'" + std::string(id) + "' is no programme of the catalogue", {}});
    }
    return found->second;
}

std::string programme_shelf::documents() const {
    std::string all = "[";
    for (const std::string& name : order_) {
        if (all.size() > 1) all += ",";
        all += documents_.at(name);
    }
    return all + "]";
}

}  // namespace rehabkedja::json
