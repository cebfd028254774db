// Entries of lists of facts: what they have in common.
#pragma once

#include <string>
#include <vector>

#include "reader.hpp"
#include "rehabkedja/sickness/validity.hpp"

namespace rehabkedja::json {

// `from` and `to` of an entry: left out, since ever and until further notice.
[[nodiscard]] validity read_validity(const place& entry);
// The same, both of which must be known.
[[nodiscard]] period read_period(const place& entry);
// A name, for which a whole number may stand; empty when unknown.
[[nodiscard]] std::string read_name(const place& p);

template <class T, class Read>
std::vector<T> read_list(const place& list, Read&& read) {
    list.must_be_list();
    std::vector<T> all;
    all.reserve(list.value.size());
    for (std::size_t i = 0; i < list.value.size(); ++i) all.push_back(read(list.at(i)));
    return all;
}

}  // namespace rehabkedja::json
