/// @file
/// Sentences in Swedish and English, made from codes at the edge.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/finding/benefit_words.hpp"
#include "rehabkedja/finding/fact_words.hpp"
#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/finding/language.hpp"
#include "rehabkedja/finding/words.hpp"

namespace rehabkedja {

namespace detail {

/// The text with the figures in their places; a part in brackets whose figure is lacking is left out.
[[nodiscard]] inline std::string filled(std::string_view text, const figures& with) {
    std::string whole;
    std::string part;
    bool bracketed = false;
    bool lacking = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& out = bracketed ? part : whole;
        if (text[i] == '[') {
            bracketed = true;
            lacking = false;
            part.clear();
        } else if (text[i] == ']') {
            bracketed = false;
            if (!lacking) whole += part;
        } else if (text[i] == '{') {
            const std::size_t end = text.find('}', i);
            const std::string_view name = text.substr(i + 1, end - i - 1);
            const auto* const found = std::ranges::find(with, name, &figure::name);
            if (found == with.end())
                lacking = true;
            else
                out += to_string(*found);
            i = end;
        } else {
            out += text[i];
        }
    }
    return whole;
}

}  // namespace detail

/// The place and its edition, such as `SFB 27:48 1 st, as of SFS 2021:1243, 2022-09-01`.
[[nodiscard]] inline std::string citation_of(const finding& f, language in) {
    std::string text = to_string(f.at);
    if (f.as_of && f.as_of->by.in != act::none) {
        text += in == language::swedish ? ", i lydelse enligt " : ", as of ";
        text += to_string(f.as_of->by) + ", " + to_string(f.as_of->since);
    }
    return text;
}

/// Words joined as a list.
[[nodiscard]] inline std::string listed(const std::vector<std::string>& words, language in) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != 0) text += i + 1 == words.size() ? (in == language::swedish ? " och " : " and ") : ", ";
        text += words[i];
    }
    return text;
}

/// Facts in words, joined as a list.
[[nodiscard]] inline std::string facts_in_words(std::vector<std::string> names, language in) {
    for (std::string& name : names) name = fact_in_words(name, in);
    return listed(names, in);
}

/// A set of measures in words.
[[nodiscard]] inline std::string measures_in_words(measure_set measures, language in) {
    std::vector<std::string> words;
    for (const auto& [one, name] : measure_names) {
        if ((measures & only(one)) != 0) words.emplace_back(words_for(one).in(in));
    }
    return listed(words, in);
}

/// That the law had only been read until a day: said of an answer about later days.
[[nodiscard]] inline std::string read_until_in_words(day read_until, language in) {
    return in == language::swedish
               ? "Lagen är läst till och med " + to_string(read_until) + "; senare ändringar är inte med."
               : "The law was read until " + to_string(read_until) + "; later changes are not in it.";
}

namespace detail {

/// The text with a small letter first, to stand after a colon.
[[nodiscard]] inline std::string lowered(std::string text) {
    constexpr char to_lower = 'a' - 'A';
    const bool swedish_letter = text.size() > 1 && text[0] == '\xC3' && text[1] >= '\x84' && text[1] <= '\x96';
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + to_lower);
    if (swedish_letter) text[1] = static_cast<char>(text[1] + to_lower);  // Å, Ä, Ö in UTF-8
    return text;
}

/// What was found, without its place in the law.
[[nodiscard]] inline std::string found_in_words(const finding& f, language in) {
    const bool swedish = in == language::swedish;
    // Two codes are of the chain and of benefit, and say different things there.
    const bilingual of_chain = is_of_benefit(f.rule) ? bilingual{} : words_for_reason(f.why);
    const bilingual of_benefit = words_for_benefit_reason(f.why);
    const std::string_view words = (of_chain.english.empty() ? of_benefit : of_chain).in(in);
    std::string text = filled(words, f.figures);
    for (std::size_t i = 0; i < f.shown.size(); ++i) text += (i == 0 ? ": " : "; ") + to_string(f.shown[i], in);
    if (f.rule == "ground" && f.says == answer::no)
        return (swedish ? "Bedöms inte gälla: " : "Not judged to be so: ") + lowered(std::move(text));
    if (f.rule == "ground" && f.says == answer::unknown)
        return (swedish ? "Ännu inte bedömt: " : "Not judged yet: ") + lowered(std::move(text));
    if (f.rule == "work_trial") {
        switch (f.says) {
            case answer::yes: return text + (swedish ? ": uppfyllt" : ": met");
            case answer::no: return text + (swedish ? ": inte uppfyllt" : ": not met");
            case answer::unknown: return text + (swedish ? ": inte känt" : ": not known");
        }
    }
    if (f.why == "chain_of_grounds_broken" && f.facts.empty())
        return text.substr(0, text.find(';')) +
               (swedish ? "; ingen grund hade täckt dagen" : "; no ground would have covered the day");
    if (f.why == "equal_periods_count_once") return text + ": " + listed(f.facts, in);
    if (f.why == "chain_of_grounds_broken" || f.why.ends_with("outside_its_validity")) {
        std::vector<std::string> names = f.facts;
        for (std::string& name : names) name = ground_in_words(name, in);
        return text + ": " + listed(names, in);
    }
    if (f.rule == "chain_day" && f.chain_day) text += (swedish ? "; dag " : "; day ") + std::to_string(*f.chain_day);
    return text;
}

}  // namespace detail

/// The finding as a sentence, with its place in the law.
[[nodiscard]] inline std::string sentence(const finding& f, language in) {
    const bool swedish = in == language::swedish;
    const std::string place = citation_of(f, in);
    std::string text = detail::found_in_words(f, in) + (place.empty() ? "." : " (" + place + ").");
    if (!f.missing.empty())
        text += (swedish ? " Uppgift saknas: " : " Missing: ") + facts_in_words(f.missing, in) + ".";
    if (f.reading && f.reading->value != "unknown") {
        text += (swedish ? " Obekräftad tolkning: " : " Unconfirmed reading: ") + std::string(f.reading->named) +
                " = " + std::string(f.reading->value) + ".";
    } else if (f.sure == standing::from_memory) {
        text += swedish ? " Lagtexten i den lydelsen har inte lästs." : " The text of that edition was not read.";
    }
    if (f.law_read_until) text += " " + read_until_in_words(*f.law_read_until, in);
    return text;
}

}  // namespace rehabkedja
