// The documents of the catalogue, compiled in.
#pragma once

#include <span>
#include <string_view>

namespace rehabkedja::json {

// A document by the name of its file.
struct catalogue_document {
    std::string_view name;
    std::string_view text;
};
[[nodiscard]] std::span<const catalogue_document> catalogue_documents();

}  // namespace rehabkedja::json
