/// @file
/// What target-group rules may ask about a person: the attributes, their types and their values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rehabkedja {

/// What the value of an attribute is.
enum class attribute_type : std::uint8_t {
    truth,   ///< yes or no
    whole,   ///< a whole number
    number,  ///< a number
    word,    ///< one of the words that the attribute lists
    words,   ///< several of the words that the attribute lists
    text,    ///< any text, such as the name of a municipality
};
/// The type as a vocabulary writes it; a whole number is a `number` there, marked `integer`.
[[nodiscard]] constexpr std::string_view name_of(attribute_type t) {
    switch (t) {
        case attribute_type::truth: return "boolean";
        case attribute_type::whole:
        case attribute_type::number: return "number";
        case attribute_type::word: return "enum";
        case attribute_type::words: return "list";
        case attribute_type::text: return "text";
    }
    return "text";
}

/// How the library computes an attribute from the facts of the other rooms.
enum class computed_how : std::uint8_t {
    not_at_all,        ///< it is asked for
    age,               ///< completed years on the day
    sex,               ///< by the fact of that name
    sick_on_day,       ///< a sick day
    sick_spell_day,    ///< the day of the sick period, nothing added
    chain_day,         ///< the day of the rehabilitation chain
    past_day_180,      ///< the chain day is 181 or more
    sick_months,       ///< whole calendar months of the sick period
    has_sgi,           ///< a qualifying income above zero
    paid_on_day,       ///< the day carries sickness benefit
    compensation,      ///< by the compensation of the day
    exhausted,         ///< sick, with an SGI, and no benefit left
    long_term,         ///< the sick period has reached a day that the user states
    occupation,        ///< by the occupation of the day
    count_of_parties,  ///< how many of the actors needed are parties of the programme
    rule,              ///< others joined
};

/// A value of an attribute: nothing (not known), yes or no, a number, a word or text, several words.
using attribute_value = std::variant<std::monostate, bool, double, std::string, std::vector<std::string>>;

/// Whether the value is known.
[[nodiscard]] inline bool is_known(const attribute_value& v) { return !std::holds_alternative<std::monostate>(v); }

/// The place of an attribute in its vocabulary.
using attribute_id = std::uint16_t;

/// An attribute of a person, as the documents have it.
///
///     attribute age{"age_years", attribute_type::whole, {}, "ålder", "Age in completed years on the day.", "all"};
struct attribute {
    std::string name{};                           ///< the name, as rules and facts write it
    attribute_type type = attribute_type::truth;  ///< what its value is
    std::vector<std::string> values{};            ///< the words it may be; empty: any
    std::string swedish{};                        ///< the Swedish term
    std::string definition{};                     ///< what it means
    std::string source{};                         ///< the document and heading it is taken from
    computed_how how = computed_how::not_at_all;  ///< how the library computes it
    std::string parameter{};                      ///< the number that the user states for it, where there is one
    std::string counts{};                         ///< of `count_of_parties`: the attribute whose words are counted
    bool operator==(const attribute&) const = default;
};

}  // namespace rehabkedja
