// The event log, checked as it is read.
#include "read_events.hpp"

#include <array>

#include "programme_reader.hpp"
#include "read_entries.hpp"

namespace rehabkedja::json {

namespace {

logged_event read_event(const place& one) {
    constexpr std::array<std::string_view, 7> keys{"day", "recorded", "programme", "event", "to", "corrects", "id"};
    one.only_keys(keys);
    needs(one, {"day", "programme", "event"});
    if (one.at("day").unknown())
        one.at("day").fail(error_code::bad_value, "an event has a day: without it no state is known");
    logged_event e;
    e.on = one.at("day").date();
    e.recorded = one.has("recorded") && !one.at("recorded").unknown() ? one.at("recorded").date() : e.on;
    if (e.recorded < e.on) {
        one.at("recorded")
            .fail(error_code::end_before_start,
                  "it was recorded on " + to_string(e.recorded) + ", before it happened on " + to_string(e.on));
    }
    e.event = one.at("event").text();
    e.to = text_or_none(one, "to");
    e.corrects = text_or_none(one, "corrects");
    e.id = text_or_none(one, "id");
    e.programme = one.at("programme").text();
    e.path = one.path;
    return e;
}

}  // namespace

std::vector<logged_event> read_events(const place& list) { return read_list<logged_event>(list, read_event); }

}  // namespace rehabkedja::json
