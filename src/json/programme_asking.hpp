// What the questions on programmes of one item share: the shelf, the facts, what is known, the routes made so far.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "questions.hpp"
#include "write_programme.hpp"

namespace rehabkedja::json {

class programme_asking {
public:
    explicit programme_asking(asking& a);

    [[nodiscard]] const programme_shelf& shelf() const { return *shelf_; }
    [[nodiscard]] const programme_facts& facts() const { return facts_; }
    // What is known of the person on the item's day.
    [[nodiscard]] const known_attributes& known(asking& a);
    // The programme of an identifier. Errors: `unknown_key`.
    [[nodiscard]] const programme& find(const place& asked, const std::string& id) const;
    // The way to a programme; made once.
    [[nodiscard]] const kept_route& route_of(asking& a, const programme& p);

    // Of all routes asked for, the fact to ask first.
    [[nodiscard]] std::string fact_to_ask_first() const;

private:
    std::shared_ptr<const programme_shelf> shelf_;
    programme_facts facts_;
    std::optional<known_attributes> known_;
    std::map<std::string, kept_route> routes_;
};

}  // namespace rehabkedja::json
