/// @file
/// What a condition says of what is known: yes, no, or unknown, part by part.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rehabkedja/programme/known.hpp"

namespace rehabkedja {

/// Tests conditions on what is known of a person, with assumptions made on the way.
///
/// Part by part: a group whose parts hang on the same unknown may be known all the same; `settle` finds that out.
class condition_test {
public:
    /// Tests on this.
    explicit condition_test(const known_attributes& known) : known_(&known) {}

    /// Assumes a value of an attribute in place of what is known; nothing: assumes nothing.
    void assume(attribute_id id, const attribute_value* value) {
        for (auto it = assumed_.begin(); it != assumed_.end(); ++it) {
            if (it->first == id) {
                assumed_.erase(it);
                break;
            }
        }
        if (value != nullptr) assumed_.emplace_back(id, value);
    }
    /// Assumes what comparisons with lost digits say, wherever they cannot be known.
    void assume_lost(std::optional<answer> says) { lost_ = says; }

    /// The value of an attribute, assumed or known.
    [[nodiscard]] const attribute_value& value(attribute_id id) const {
        for (const auto& [assumed, v] : assumed_) {
            if (assumed == id) return *v;
        }
        return (*known_)[id];
    }
    /// What an attribute that is not known is made of; nothing: it is asked for as it is.
    [[nodiscard]] const condition* made_of(attribute_id id) const {
        const auto& by = known_->words().made_of(id);
        return by && known_->how(id) == known_by::nothing ? &*by : nullptr;
    }
    /// How many of the actors needed are parties of the programme, where that is counted and known.
    [[nodiscard]] std::optional<double> parties_needed(const condition& c) const {
        if (c.parties.empty()) return std::nullopt;
        const auto counted = known_->words().find(known_->words()[c.attribute].counts);
        const auto* const needed = counted ? std::get_if<std::vector<std::string>>(&value(*counted)) : nullptr;
        if (needed == nullptr || known_->how(c.attribute) == known_by::given) return std::nullopt;
        const auto is_party = [&](const std::string& one) {
            return std::ranges::find(c.parties, one) != c.parties.end();
        };
        return static_cast<double>(std::ranges::count_if(*needed, is_party));
    }
    /// What the condition says.
    [[nodiscard]] answer operator()(const condition& c) const {
        if (c.is != condition_kind::comparison)
            return joined(c, [this](const condition& part) { return (*this)(part); });
        const attribute_value& v = value(c.attribute);
        if (is_known(v)) {
            const answer says = holds(c, v);
            return says == answer::unknown && lost_ ? *lost_ : says;
        }
        if (const auto count = parties_needed(c)) return holds(c, *count);
        if (const condition* const by = made_of(c.attribute)) {
            const bool* const wanted = std::get_if<bool>(&c.value);
            const answer says = (*this)(*by);
            return wanted == nullptr || *wanted ? says : opposite(says);
        }
        return answer::unknown;
    }
    /// What is known.
    [[nodiscard]] const known_attributes& known() const { return *known_; }

private:
    const known_attributes* known_;
    std::vector<std::pair<attribute_id, const attribute_value*>> assumed_{};
    std::optional<answer> lost_{};
};

}  // namespace rehabkedja
