/// @file
/// The vocabulary of attributes: what there is, what follows from the meaning of a word, what is made of other attributes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rehabkedja/programme/condition.hpp"

namespace rehabkedja {

/// What follows from the meaning of a word: where the condition holds, another attribute has this value.
struct implication {
    condition when{};         ///< the condition
    attribute_id then{};      ///< what follows of which attribute
    attribute_value value{};  ///< its value
};

/// An attribute that is nothing but others joined: `nollplacerad` is sick-listed without an SGI.
struct derivation {
    attribute_id of{};  ///< a truth
    condition by{};     ///< it is so exactly when this holds
};

/// A state that cannot be: data that has it is to be looked at again.
struct impossible_state {
    std::string id{};      ///< the name by which it is meant
    std::string text{};    ///< why it cannot be
    condition when{};      ///< the state
    std::string source{};  ///< document and heading
};

/// The attributes by name and by place. A value; once made it is only read.
///
///     vocabulary.find("age_years");    // its place, or nothing
class attribute_vocabulary {
public:
    /// Adds an attribute; one of the same name must not be there.
    attribute_id add(attribute a) {
        const auto id = static_cast<attribute_id>(all_.size());
        places_.emplace(a.name, id);
        all_.push_back(std::move(a));
        derived_.emplace_back();
        return id;
    }
    /// Adds what follows from the meaning of a word.
    void add(implication i) { implied_.push_back(std::move(i)); }
    /// Adds a state that cannot be.
    void add(impossible_state s) { impossible_.push_back(std::move(s)); }
    /// Says that an attribute is others joined.
    void add(derivation d) { derived_[d.of] = std::move(d.by); }

    /// The place of an attribute, or nothing.
    [[nodiscard]] std::optional<attribute_id> find(std::string_view name) const {
        const auto found = places_.find(std::string(name));
        return found == places_.end() ? std::nullopt : std::optional(found->second);
    }
    /// The attribute at a place.
    [[nodiscard]] const attribute& operator[](attribute_id id) const { return all_[id]; }
    /// How many there are.
    [[nodiscard]] std::size_t size() const { return all_.size(); }
    /// All of them, by place.
    [[nodiscard]] const std::vector<attribute>& all() const { return all_; }
    /// What follows from the meaning of words.
    [[nodiscard]] const std::vector<implication>& implied() const { return implied_; }
    /// The states that cannot be.
    [[nodiscard]] const std::vector<impossible_state>& impossible() const { return impossible_; }
    /// What an attribute is made of; nothing: it is asked for.
    [[nodiscard]] const std::optional<condition>& made_of(attribute_id id) const { return derived_[id]; }
    /// The attributes that are computed in this way, by place.
    [[nodiscard]] std::vector<attribute_id> computed(computed_how how) const {
        std::vector<attribute_id> found;
        for (std::size_t at = 0; at < all_.size(); ++at) {
            if (all_[at].how == how) found.push_back(static_cast<attribute_id>(at));
        }
        return found;
    }

private:
    std::vector<attribute> all_{};
    std::unordered_map<std::string, attribute_id> places_{};
    std::vector<implication> implied_{};
    std::vector<impossible_state> impossible_{};
    std::vector<std::optional<condition>> derived_{};
};

}  // namespace rehabkedja
