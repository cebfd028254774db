// What a case says for programmes: attributes, values that documents have lost, events; and what is known of the person.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "programme_reader.hpp"
#include "rehabkedja/benefit/plan.hpp"
#include "rehabkedja/json/programmes.hpp"
#include "rehabkedja/programme/admission.hpp"
#include "rehabkedja/programme/case_log.hpp"
#include "rehabkedja/programme/computed.hpp"

namespace rehabkedja::json {

// The facts of a case as programmes read them. It keeps the text of the facts: the values of programmes are read when asked.
class programme_facts {
public:
    programme_facts(const programme_shelf& shelf, const case_facts& facts);

    // What is known of the person on a day. The plan of payments is made only where it is asked for.
    [[nodiscard]] known_attributes known(const rehab_chain& chain, const person& who, day d,
                                         const std::function<const benefit_plan&()>& plan, const computing& how) const;
    // The same as a programme reads it, where numbers are stated for it alone.
    [[nodiscard]] known_attributes known_for(const programme& p, known_attributes all) const;
    // A rule with the values that were supplied for its programme; nothing where none was.
    [[nodiscard]] std::optional<condition> filled(const condition& rule) const;
    // A number of a programme that was supplied: `enrolled`, `places`.
    [[nodiscard]] std::optional<std::int64_t> number(const std::string& programme, const std::string& name) const;
    // The programme with what was supplied of its period and places.
    [[nodiscard]] programme completed(const programme& p) const;
    // The events, those of one programme; every event must be one of its programme.
    [[nodiscard]] std::vector<logged_event> events(const std::string& programme) const;
    // Every event of the case.
    [[nodiscard]] const std::vector<logged_event>& events() const { return events_; }

private:
    void read_attributes(const place& p);
    void read_values(const place& p);
    void read_log(const place& p);
    [[nodiscard]] const node* supplied(const std::string& full_name) const;
    bool fill(condition& c) const;

    const programme_shelf* shelf_;
    node all_;
    known_attributes given_;
    std::map<std::string, int> stated_days_;  // of long-term sickness, by programme
    std::vector<logged_event> events_;
};

}  // namespace rehabkedja::json
