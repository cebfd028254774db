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
    for (const keyed& one : all) sorted.push_back(*one.text);
    return sorted;
}

}  // namespace

std::shared_ptr<const programme_shelf> programme_shelf::of(std::string_view vocabulary,
                                                           const std::vector<std::string>& definitions) {
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
    shelf->catalogue_ = std::make_shared<const programme_catalogue>(words, std::move(all));
    return shelf;
}

std::shared_ptr<const programme_shelf> programme_shelf::built_in() {
    std::string vocabulary;
    std::vector<std::string> definitions;
    for (const catalogue_document& d : catalogue_documents()) {
        if (d.name == "attributes")
            vocabulary = d.text;
        else if (d.name != "national")
            definitions.emplace_back(d.text);
    }
    return of(vocabulary, in_reading_order(definitions));
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
    return of(vocabulary_, definitions);
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
