// Reading definitions of programmes and the vocabulary of attributes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader.hpp"
#include "rehabkedja/programme/definition.hpp"
#include "rehabkedja/programme/vocabulary.hpp"

namespace rehabkedja::json {

// What a rule is read for: the vocabulary, the programme whose it is, and the source that holds for parts without one.
struct rule_context {
    const attribute_vocabulary& words;
    std::string programme;
    std::vector<std::string> parties;
};

// `Enter: 3. Målgrupp`, with the page where there is one; empty where no source stands.
[[nodiscard]] std::string read_source(const place& owner);
// A text that may be left out.
[[nodiscard]] std::string text_or_none(const place& owner, const char* key);
[[nodiscard]] bool flag(const place& owner, const char* key);
// A number that may be unknown or left out: nothing then.
[[nodiscard]] std::optional<std::int64_t> count_or_none(const place& owner, const char* key);
[[nodiscard]] std::vector<std::string> texts(const place& list);
void needs(const place& owner, std::initializer_list<const char*> keys);
// A day, or the first (last) day of a month or a year; unknown and left out: nothing.
[[nodiscard]] std::optional<day> read_loose_day(const place& p, bool last);

// A value of an attribute, of its type. `unknown` is no value.
[[nodiscard]] attribute_value read_attribute_value(const place& p, const attribute& a);
// A rule: a condition or a group.
[[nodiscard]] condition read_rule(const place& p, const rule_context& in);
[[nodiscard]] std::vector<condition> read_rules(const place& list, const rule_context& in);

[[nodiscard]] pathway read_pathway(const place& p, const rule_context& in);
[[nodiscard]] std::vector<time_limit> read_limits(const place& list, const rule_context& in);
[[nodiscard]] std::vector<goal> read_goals(const place& list, const rule_context& in);
[[nodiscard]] attribute_vocabulary read_vocabulary(const place& document);
[[nodiscard]] programme read_programme(const place& document, const attribute_vocabulary& words);

// A word of a list, as the member of an enumeration in the same order.
template <class Enum, std::size_t N>
[[nodiscard]] Enum read_word(const place& p, const std::array<std::string_view, N>& words) {
    return static_cast<Enum>(p.one_of(words));
}

}  // namespace rehabkedja::json
