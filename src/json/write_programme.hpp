// Programmes, conditions and routes as JSON nodes.
#pragma once

#include "programme_facts.hpp"
#include "rehabkedja/programme/obstacles.hpp"
#include "rehabkedja/programme/route.hpp"
#include "write.hpp"

namespace rehabkedja::json {

// A value as the case format writes it; not known: `unknown`.
[[nodiscard]] written value_node(const attribute_value& v);
// A condition in words: `age_years from 18 to 64`.
[[nodiscard]] std::string in_words(const condition& c, const attribute_vocabulary& words, language in);
// A condition with its words, attributes, source.
[[nodiscard]] written condition_node(const condition& c, const attribute_vocabulary& words, language in);
[[nodiscard]] written names_node(const std::vector<attribute_id>& ids, const attribute_vocabulary& words);

// The way to a programme, with everything that belongs to the answer kept together.
struct kept_route {
    std::unique_ptr<condition> rule;  // with supplied values; nothing: the catalogue's own
    std::unique_ptr<std::vector<condition>> priorities;
    std::unique_ptr<programme> to;
    std::unique_ptr<known_attributes> known;
    route found;
};
[[nodiscard]] kept_route route_to(const programme_catalogue& all, const programme& p, const programme_facts& facts,
                                  const known_attributes& known, day on);
[[nodiscard]] written route_node(const kept_route& kept, const attribute_vocabulary& words, language in);
[[nodiscard]] written obstacles_node(const programme_catalogue& all, const known_attributes& known);

}  // namespace rehabkedja::json
