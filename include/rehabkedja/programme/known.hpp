/// @file
/// What is known of one person on a day: a value for each attribute, and where one is not known, the facts that would say it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rehabkedja/programme/vocabulary.hpp"

namespace rehabkedja {

/// How the value of an attribute came to be known.
enum class known_by : std::uint8_t {
    nothing,   ///< it is not known
    given,     ///< it was given
    computed,  ///< it was computed from other facts
    implied,   ///< it follows from the meaning of another attribute
};

/// A value that contradicts another by the meaning of the words.
struct contradiction {
    attribute_id given{};    ///< the attribute whose value cannot be
    attribute_id because{};  ///< the attribute from whose meaning the contrary follows
    bool operator==(const contradiction&) const = default;
};

/// What is known of one person on a day. Made for one vocabulary.
///
///     known_attributes k(vocabulary);
///     k.give(*vocabulary.find("receives_social_assistance"), true);
///     k.close();                                               // has_public_support follows
class known_attributes {
public:
    /// Nothing is known.
    explicit known_attributes(const attribute_vocabulary& words)
        : words_(&words), is_(words.size()), by_(words.size()), wants_(words.size()) {}

    /// The value of an attribute.
    [[nodiscard]] const attribute_value& operator[](attribute_id id) const { return is_[id]; }
    /// How it is known.
    [[nodiscard]] known_by how(attribute_id id) const { return by_[id]; }
    /// The vocabulary.
    [[nodiscard]] const attribute_vocabulary& words() const { return *words_; }

    /// A value that was given; a value of nothing says that it is not known, and it stands.
    void give(attribute_id id, attribute_value v) {
        is_[id] = std::move(v);
        by_[id] = known_by::given;
    }
    /// A value computed from other facts. What was given stands.
    void compute(attribute_id id, attribute_value v) {
        if (by_[id] == known_by::given) return;
        is_[id] = std::move(v);
        by_[id] = is_known(is_[id]) ? known_by::computed : known_by::nothing;
    }
    /// The facts that would say what an attribute is. What was given stands.
    void wants(attribute_id id, std::vector<std::string> facts) {
        if (by_[id] == known_by::nothing) wants_[id] = std::move(facts);
    }
    /// What is lacking for an attribute: the facts that it is computed from, else its own name.
    [[nodiscard]] std::vector<std::string> lacking(attribute_id id) const {
        if (!wants_[id].empty() && by_[id] == known_by::nothing) return wants_[id];
        return {(*words_)[id].name};
    }

    /// Draws all that follows from the meaning of words, forwards and backwards, until nothing more follows.
    void close() {
        for (bool more = true; more;) {
            more = false;
            for (const implication& i : words_->implied()) more = follow(i) || more;
        }
    }
    /// Values that were given and contradict each other by the meaning of the words.
    [[nodiscard]] std::vector<contradiction> contradictions() const {
        std::vector<contradiction> found;
        for (const implication& i : words_->implied()) {
            if (is_known(is_[i.then]) && is_[i.then] != i.value && says(i.when) == answer::yes)
                found.push_back({i.then, i.when.attribute});
        }
        return found;
    }
    /// What a condition says of the values, part by part.
    [[nodiscard]] answer says(const condition& c) const {
        if (c.is == condition_kind::comparison) return holds(c, is_[c.attribute]);
        return joined(c, [this](const condition& part) { return says(part); });
    }

private:
    [[nodiscard]] bool imply(attribute_id id, attribute_value v) {
        if (is_known(is_[id]) || by_[id] == known_by::given) return false;
        is_[id] = std::move(v);
        by_[id] = known_by::implied;
        return true;
    }
    [[nodiscard]] bool follow(const implication& i) {
        if (says(i.when) == answer::yes) return imply(i.then, i.value);
        // Backwards: of a truth, the contrary of what follows says the contrary of what it follows from.
        const bool truth = i.when.is == condition_kind::comparison && i.when.how == comparison::equals;
        const bool* const from = truth ? std::get_if<bool>(&i.when.value) : nullptr;
        const bool contrary = is_known(is_[i.then]) && is_[i.then] != i.value;
        return contrary && from != nullptr && imply(i.when.attribute, !*from);
    }

    const attribute_vocabulary* words_;
    std::vector<attribute_value> is_;
    std::vector<known_by> by_;
    std::vector<std::vector<std::string>> wants_;
};

}  // namespace rehabkedja
