// Answering an item of an `expect` list.
#pragma once

#include "reader.hpp"
#include "rehabkedja/chain/sentences.hpp"
#include "write.hpp"

namespace rehabkedja::json {

inline constexpr std::string_view not_answered_yet = "not answered yet";

// The questions of an item, asked of one chain.
[[nodiscard]] written answer_item(const rehab_chain& chain, const person& who, const place& item, language in);
// The same, with the law that the facts ask for, options said to be unknown among them.
[[nodiscard]] written answer_under(law_shelf& shelf, const case_facts& facts, const place& item, language in);

}  // namespace rehabkedja::json
