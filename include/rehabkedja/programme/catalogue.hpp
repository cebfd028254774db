/// @file
/// A catalogue of programmes that share one vocabulary, with every rule joined and ready to be asked.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/programme/definition.hpp"
#include "rehabkedja/programme/obstacles.hpp"
#include "rehabkedja/programme/vocabulary.hpp"
#include "rehabkedja/time/result.hpp"

namespace rehabkedja {

/// Programmes that share a vocabulary. Immutable; answers point into it, so it must outlive them.
///
///     const programme_catalogue& all = ...;
///     for (const programme& p : all.programmes()) ask(all.rule(p), known).is;
class programme_catalogue {
public:
    /// A catalogue of these. The definitions must have been checked against the vocabulary (programme/check.hpp).
    programme_catalogue(std::shared_ptr<const attribute_vocabulary> words, std::vector<programme> all,
                        std::vector<obstacle> obstacles = {})
        : words_(std::move(words)), all_(std::move(all)), obstacles_(std::move(obstacles)) {
        for (const programme& p : all_) {
            rules_.push_back({one_condition(whole(p, p.who.rule, 0)), {}});
            for (const reading_variant& r : p.who.readings)
                rules_.back().readings.push_back(one_condition(whole(p, r.rule, 0)));
        }
    }

    /// The programmes.
    [[nodiscard]] const std::vector<programme>& programmes() const { return all_; }
    /// The vocabulary.
    [[nodiscard]] const attribute_vocabulary& words() const { return *words_; }
    /// The vocabulary, shared.
    [[nodiscard]] const std::shared_ptr<const attribute_vocabulary>& shared_words() const { return words_; }
    /// The obstacles that a screening asks about, those of FAROS first.
    [[nodiscard]] const std::vector<obstacle>& obstacles() const { return obstacles_; }
    /// The programme of an identifier, or nothing.
    [[nodiscard]] const programme* find(std::string_view id) const {
        const auto found = std::ranges::find(all_, id, &programme::id);
        return found == all_.end() ? nullptr : &*found;
    }
    /// The whole target-group rule of a programme of this catalogue, with the rules it inherits, by the reading encoded first.
    [[nodiscard]] const condition& rule(const programme& p) const { return rules_[place_of(p)].encoded; }
    /// The same by a reading; nothing for one that is none.
    [[nodiscard]] const condition* rule(const programme& p, std::string_view reading) const {
        if (reading.empty()) return &rule(p);
        for (std::size_t i = 0; i < p.who.readings.size(); ++i) {
            if (p.who.readings[i].id == reading) return &rules_[place_of(p)].readings[i];
        }
        return nullptr;
    }
    /// The parts of a programme: those whose parent it is and that are sub-projects.
    [[nodiscard]] std::vector<const programme*> parts_of(const programme& p) const {
        std::vector<const programme*> found;
        for (const programme& other : all_) {
            if (other.parent == p.id && other.kind == programme_kind::sub_project) found.push_back(&other);
        }
        return found;
    }

private:
    struct joined_rules {
        condition encoded{};
        std::vector<condition> readings{};
    };
    [[nodiscard]] std::size_t place_of(const programme& p) const { return static_cast<std::size_t>(&p - all_.data()); }
    // The rule with those that it inherits whole. Groups of `any` stay apart: one of each must hold.
    [[nodiscard]] target_rule whole(const programme& p, target_rule own, int depth) const {
        const programme* const from = p.who.inherits.empty() ? nullptr : find(p.who.inherits);
        if (from == nullptr || depth > 16) return own;
        target_rule above = whole(*from, from->who.rule, depth + 1);
        if (!above.any.empty() && !above.any_is_illustrative) {
            condition group;
            group.is = condition_kind::any;
            group.parts = std::move(above.any);
            above.all.push_back(std::move(group));
        }
        own.all.insert(own.all.begin(), above.all.begin(), above.all.end());
        own.none.insert(own.none.begin(), above.none.begin(), above.none.end());
        return own;
    }

    std::shared_ptr<const attribute_vocabulary> words_;
    std::vector<programme> all_;
    std::vector<obstacle> obstacles_;
    std::vector<joined_rules> rules_;
};

}  // namespace rehabkedja
