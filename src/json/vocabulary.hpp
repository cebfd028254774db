// The words of the case format: names of enumerations, and the keys of the facts.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "rehabkedja/chain/person.hpp"

namespace rehabkedja::json {

inline constexpr std::array<std::string_view, 7> occupation_words{
    "employed", "self_employed", "unemployed", "on_leave", "on_call", "parental_leave", "student"};
inline constexpr std::array<std::string_view, 8> judgement_words{
    "predominant_reasons", "special_reasons", "unreasonable",     "care_delayed_by_covid",
    "serious_illness",     "beyond_limit",    "expected_60_days", "no_plan_needed"};
inline constexpr std::array<std::string_view, 3> sick_kind_words{"illness", "preventive", "rehabilitation"};

// The words stand in the order of the enumerations that they are read into.
template <class Enum, std::size_t N>
constexpr bool is_word(const std::array<std::string_view, N>& words, Enum value, std::string_view word) {
    return words.at(static_cast<std::size_t>(value)) == word;
}
static_assert(is_word(occupation_words, occupation_kind::employed, "employed"));
static_assert(is_word(occupation_words, occupation_kind::self_employed, "self_employed"));
static_assert(is_word(occupation_words, occupation_kind::unemployed, "unemployed"));
static_assert(is_word(occupation_words, occupation_kind::on_leave, "on_leave"));
static_assert(is_word(occupation_words, occupation_kind::on_call, "on_call"));
static_assert(is_word(occupation_words, occupation_kind::parental_leave, "parental_leave"));
static_assert(is_word(occupation_words, occupation_kind::student, "student"));
static_assert(is_word(judgement_words, judged_matter::predominant_reasons, "predominant_reasons"));
static_assert(is_word(judgement_words, judged_matter::special_reasons, "special_reasons"));
static_assert(is_word(judgement_words, judged_matter::unreasonable, "unreasonable"));
static_assert(is_word(judgement_words, judged_matter::care_delayed_by_covid, "care_delayed_by_covid"));
static_assert(is_word(judgement_words, judged_matter::serious_illness, "serious_illness"));
static_assert(is_word(judgement_words, judged_matter::beyond_limit, "beyond_limit"));
static_assert(is_word(judgement_words, judged_matter::expected_60_days, "expected_60_days"));
static_assert(is_word(judgement_words, judged_matter::no_plan_needed, "no_plan_needed"));
static_assert(is_word(sick_kind_words, sick_kind::illness, "illness"));
static_assert(is_word(sick_kind_words, sick_kind::preventive, "preventive"));
static_assert(is_word(sick_kind_words, sick_kind::rehabilitation, "rehabilitation"));

// The keys of `facts`.
inline constexpr std::array<std::string_view, 22> fact_keys{
    "born",    "sex",     "sick",         "occupation",       "judgements",   "income", "sgi_decided", "protection",
    "paid",    "refused", "compensation", "waiting",          "working_time", "fit",    "work_trial",  "barred",
    "options", "law",     "attributes",   "programme_values", "events",       "decided"};

}  // namespace rehabkedja::json
