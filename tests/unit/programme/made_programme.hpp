// A small vocabulary and definitions for the tests of programmes.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "rehabkedja/json/programmes.hpp"

namespace rehabkedja::test {

inline std::string small_vocabulary() {
    return R"({"format": 1, "attributes": [
      {"name": "age_years", "type": "number", "integer": true, "swedish": "ålder", "definition": "Age.", "role": "person",
       "source": {"document": "T", "heading": "H"}, "computed_from": {"how": "age", "facts": ["born"], "text": "age"}},
      {"name": "town", "type": "text", "swedish": "ort", "definition": "Town.", "role": "person",
       "source": {"document": "T", "heading": "H"}},
      {"name": "distance", "type": "enum", "values": ["near", "far", "very_far"], "swedish": "avstånd", "definition": "D.",
       "role": "person", "source": {"document": "T", "heading": "H"}},
      {"name": "sick", "type": "boolean", "swedish": "sjuk", "definition": "S.", "role": "person",
       "source": {"document": "T", "heading": "H"}},
      {"name": "has_sgi", "type": "boolean", "swedish": "SGI", "definition": "S.", "role": "person",
       "source": {"document": "T", "heading": "H"}},
      {"name": "zero_class", "type": "boolean", "swedish": "nollplacerad", "definition": "Z.", "role": "derived",
       "source": {"document": "T", "heading": "H"},
       "computed_from": {"how": "rule", "text": "sick without SGI", "rule": {"all": [
         {"attribute": "sick", "op": "eq", "value": true}, {"attribute": "has_sgi", "op": "eq", "value": false}]}}},
      {"name": "abuse", "type": "boolean", "swedish": "missbruk", "definition": "A.", "role": "person",
       "source": {"document": "T", "heading": "H"}},
      {"name": "ongoing_abuse", "type": "boolean", "swedish": "pågående missbruk", "definition": "A.", "role": "person",
       "source": {"document": "T", "heading": "H"},
       "implies": [{"when": {"attribute": "ongoing_abuse", "op": "eq", "value": true}, "then": {"abuse": true}}]},
      {"name": "debts", "type": "boolean", "swedish": "skulder", "definition": "D.", "role": "person",
       "source": {"document": "T", "heading": "H"}},
      {"name": "actors", "type": "list", "values": ["af", "fk", "kommun", "other"], "swedish": "aktörer", "definition": "A.",
       "role": "person", "source": {"document": "T", "heading": "H"}},
      {"name": "in_work", "type": "boolean", "swedish": "arbete", "definition": "W.", "role": "outcome",
       "source": {"document": "T", "heading": "H"}},
      {"name": "sex", "type": "enum", "values": ["woman", "man"], "swedish": "kön", "definition": "Sex.", "role": "person",
       "source": {"document": "T", "heading": "H"}}
    ]})";
}

// A definition that is right; a test changes what it is about.
inline nlohmann::json small_programme() {
    return nlohmann::json::parse(R"({
      "format": 1, "id": "harbour", "name": "Hamnen", "english": "The harbour", "kind": "programme", "about": "A.",
      "period": {"start": "2024-01-01", "end": "2025-12", "source": {"document": "T", "heading": "H"}},
      "participants": {"planned": 40, "source": {"document": "T", "heading": "H"}},
      "target_group": {"text": "T.",
        "all": [{"attribute": "age_years", "op": "between", "value": [18, 29], "source": {"document": "T", "heading": "H"}},
                {"attribute": "town", "op": "in", "value": ["Gävle", "Falun"], "source": {"document": "T", "heading": "H"}}],
        "any": [{"attribute": "debts", "op": "eq", "value": true}, {"attribute": "zero_class", "op": "eq", "value": true}],
        "none": [{"attribute": "ongoing_abuse", "op": "eq", "value": true}]},
      "pathway": {
        "states": [
          {"id": "asked", "name": "Asked", "kind": "start", "opened_by": "asking"},
          {"id": "guided", "name": "Has a guide", "kind": "normal"},
          {"id": "course", "name": "On a course", "kind": "normal"},
          {"id": "working", "name": "In work", "kind": "exit"},
          {"id": "left", "name": "Left", "kind": "exit"}],
        "transitions": [
          {"id": "t1", "from": "asked", "event": "place given", "to": "guided", "consent": "given"},
          {"id": "t2", "from": "guided", "event": "course begun", "to": "course", "keeps_open": true},
          {"id": "t3", "from": "course", "event": "course ended", "to": "guided"},
          {"id": "t4", "from": "guided", "event": "job begun", "to": "working",
           "guard": {"attribute": "ongoing_abuse", "op": "eq", "value": false}},
          {"id": "t5", "from": "guided", "event": "stopped", "to": "left", "consent": "withdrawn"},
          {"id": "t6", "from": "course", "event": "dropped", "to": "left"}]},
      "time_limits": [
        {"id": "answer", "what": "answer", "applies_to": "case", "kind": "within", "n": 2, "unit": "weeks",
         "starts": [{"state": "asked"}], "met_by": [{"event": "place given"}]},
        {"id": "year", "what": "time with the guide", "applies_to": "case", "kind": "max_duration", "n": 12, "unit": "months",
         "rounding": "day_before", "starts": [{"event": "place given"}]},
        {"id": "talk", "what": "talk", "applies_to": "case", "kind": "recurring", "n": 3, "unit": "months",
         "rounding": "same_day", "starts": [{"event": "place given"}], "met_by": [{"event": "course ended"}]},
        {"id": "report", "what": "report", "applies_to": "case", "kind": "within", "n": 5, "unit": "days",
         "starts": [{"limit": "year"}]}],
      "goals": [
        {"id": "harbour.t1", "text": "Half find work.", "kind": "share", "subgroup": "all", "comparator": "ge",
         "comparator_stated": true, "value": 50, "unit": "percent", "by_sex": true,
         "denominator": {"text": "participants", "of": "participants"},
         "outcome": {"attribute": "in_work", "op": "eq", "value": true}}]
    })");
}

inline std::shared_ptr<const json::programme_shelf> shelf_of(const nlohmann::json& definition) {
    return json::programme_shelf::of(small_vocabulary(), {definition.dump()});
}

// The fault of a definition.
inline error fault_of(const nlohmann::json& definition) {
    try {
        static_cast<void>(shelf_of(definition));
    } catch (const input_error& e) {
        return e.why();
    }
    return {};
}

}  // namespace rehabkedja::test
