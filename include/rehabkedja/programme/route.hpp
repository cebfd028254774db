/// @file
/// The way to a programme for one person on a day: the rule, whether it runs, places left, priorities, other readings.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/programme/admission.hpp"
#include "rehabkedja/programme/catalogue.hpp"
#include "rehabkedja/programme/openness.hpp"

namespace rehabkedja {

/// A reading of a rule and its answer.
struct read_answer {
    std::string_view reading{};   ///< its name
    answer is = answer::unknown;  ///< its answer
};

/// What stands between a person and a programme, side by side. It points into the rule and the programme.
struct route {
    const programme* to{};                         ///< the programme
    admission rule{};                              ///< the target-group rule, by the reading encoded first
    openness open{};                               ///< whether it runs and has places left
    std::vector<const condition*> first{};         ///< priorities that the person has
    std::vector<const condition*> may_be_first{};  ///< priorities that the person may have
    std::vector<read_answer> readings{};           ///< the answers by the other readings
};

/// The priorities that hold and those that may.
inline void note_priorities(route& r, const std::vector<condition>& priorities, const known_attributes& known) {
    for (const condition& p : priorities) {
        const answer says = admits(p, known);
        if (says == answer::yes) r.first.push_back(&p);
        if (says == answer::unknown) r.may_be_first.push_back(&p);
    }
}

/// The fact to ask first of those that several programmes lack: the one that settles most, each programme by its share. The
/// person is asked before digits that a document has lost; of a programme already refused nothing is asked.
///
///     fact_to_ask(routes);    // `born`, or empty where nothing is missing
[[nodiscard]] inline std::string fact_to_ask(const std::vector<const admission*>& asked) {
    struct weighed {
        std::string name{};
        bool of_the_person = true;
        double weight = 0;
    };
    std::vector<weighed> all;
    for (const admission* a : asked) {
        for (const missing_thing& m : a->missing) {
            for (const std::string& name : m.names) {
                auto at = std::ranges::find(all, name, &weighed::name);
                if (at == all.end()) at = all.insert(at, {name, m.what.lost_as.empty(), 0});
                // Where several facts are needed to know one attribute, each is worth its part; a little for being asked for.
                at->weight += (m.settles + 1e-3) / static_cast<double>(m.names.size());
            }
        }
    }
    const auto best = std::ranges::max_element(all, [](const weighed& a, const weighed& b) {
        return a.of_the_person != b.of_the_person ? b.of_the_person : a.weight < b.weight;
    });
    return best == all.end() ? std::string{} : best->name;
}

/// Yes, no or unknown for every programme of a catalogue, without reasons.
///
///     const std::vector<answer> doors = doors_open_to(catalogue, known);
[[nodiscard]] inline std::vector<answer> doors_open_to(const programme_catalogue& all, const known_attributes& known) {
    std::vector<answer> found;
    found.reserve(all.programmes().size());
    for (const programme& p : all.programmes()) found.push_back(admits(all.rule(p), known));
    return found;
}

}  // namespace rehabkedja
