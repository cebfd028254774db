// Where a case is: its state, what may happen next, what is due, as JSON nodes.
#pragma once

#include <vector>

#include "programme_facts.hpp"
#include "rehabkedja/programme/due.hpp"
#include "write.hpp"

namespace rehabkedja::json {

// A date that is due: of the case, or of the law.
struct due_date {
    std::string what;        // the identifier of the limit; of the law: plan, 91, 181, 366
    std::string text;        // in words
    std::optional<day> due;  // nothing: not known
    bool overdue = false;
    bool by_law = false;
    std::string source;
};

// A case of a programme on a day, replayed. It keeps the log that the state points into.
struct asked_case {
    std::vector<logged_event> log;
    case_state state;
};
// The case as it was known on a day. Throws the faults of the log.
[[nodiscard]] std::unique_ptr<asked_case> replayed(const programme& p, const programme_facts& facts, day on,
                                                   day known_on);

// What runs on a day: limits of the case, then dates of the law that are still to come in the sick period of the day.
[[nodiscard]] std::vector<due_date> dates_due(const programme& p, const case_state& state,
                                              const known_attributes& known, const rehab_chain& chain,
                                              const person& who, day on);

// The whole answer about a case.
[[nodiscard]] written case_node(const programme& p, const case_state& state, const known_attributes& known,
                                const std::vector<due_date>& due, day on);

}  // namespace rehabkedja::json
