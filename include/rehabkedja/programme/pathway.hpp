/// @file
/// The way through a programme as data: steps, what leads from one to another, and what is due when.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/programme/condition.hpp"
#include "rehabkedja/time/period.hpp"

namespace rehabkedja {

/// What a step is.
enum class step_kind : std::uint8_t {
    precondition,  ///< of the programme before anybody comes: no case begins there
    start,         ///< a case begins here
    normal,        ///< on the way
    milestone,     ///< a result on the way
    exit,          ///< the case ends here, and whatever else was open closes
};
/// The kind as definitions write it.
[[nodiscard]] constexpr std::string_view name_of(step_kind k) {
    switch (k) {
        case step_kind::precondition: return "precondition";
        case step_kind::start: return "start";
        case step_kind::normal: return "normal";
        case step_kind::milestone: return "milestone";
        case step_kind::exit: return "exit";
    }
    return "normal";
}

/// A step of a pathway.
struct pathway_step {
    std::string id{};                      ///< the name by which it is meant
    std::string name{};                    ///< in a few words
    std::string swedish{};                 ///< the words of the document
    step_kind kind = step_kind::normal;    ///< what it is
    std::vector<std::string> documents{};  ///< the documents that belong to it, by their Swedish names
    std::string opened_by{};               ///< of a start: the event that records on which day it opened
    std::string source{};                  ///< document and heading
    bool inferred = false;                 ///< not literal: a reading
    bool operator==(const pathway_step&) const = default;
};

/// What an event says of consent (samtycke).
enum class consent_word : std::uint8_t {
    nothing,    ///< nothing
    given,      ///< it begins
    withdrawn,  ///< it ends
    refused,    ///< it was asked for and not given
    needed,     ///< the event needs consent that was given
};
/// The word as definitions write it.
[[nodiscard]] constexpr std::string_view name_of(consent_word w) {
    switch (w) {
        case consent_word::nothing: return "nothing";
        case consent_word::given: return "given";
        case consent_word::withdrawn: return "withdrawn";
        case consent_word::refused: return "refused";
        case consent_word::needed: return "needed";
    }
    return "nothing";
}

/// What leads from a step to others: an event (händelse).
struct transition {
    std::string id{};                  ///< the name by which it is meant
    std::string from{};                ///< the open step that the event needs; it closes unless `keeps_open`
    std::string event{};               ///< the name of the event in the log, unique among those that leave a step
    std::vector<std::string> to{};     ///< the steps that open; the first is the one that a log names
    bool keeps_open = false;           ///< the step that was left stays open
    std::string actor{};               ///< who acts
    std::string document{};            ///< the document that the event makes or needs, by its Swedish name
    std::optional<condition> guard{};  ///< no stops the event, unknown asks for the fact
    std::string judgement{};           ///< a condition that no attribute carries: given with the event
    consent_word consent = consent_word::nothing;  ///< what the event says of consent
    std::string source{};                          ///< document and heading
    bool inferred = false;                         ///< not literal: a reading
    bool operator==(const transition&) const = default;
};

/// A way through a programme.
struct pathway {
    std::vector<pathway_step> steps{};      ///< the steps
    std::vector<transition> transitions{};  ///< what leads from step to step
    bool operator==(const pathway&) const = default;

    /// The step of an identifier, or nothing.
    [[nodiscard]] const pathway_step* find(std::string_view id) const {
        const auto found = std::ranges::find(steps, id, &pathway_step::id);
        return found == steps.end() ? nullptr : &*found;
    }
    /// Whether an event of this name leaves any step.
    [[nodiscard]] bool has_event(std::string_view name) const {
        return std::ranges::find(transitions, name, &transition::event) != transitions.end();
    }
};

/// From when a time limit counts, or what ends it.
struct anchor {
    /// What kind of point in time it is.
    enum class what : std::uint8_t {
        event,         ///< an event of this name
        entered,       ///< the step opened
        left,          ///< the step closed
        limit,         ///< another time limit falls due
        on_day,        ///< a fixed day
        period_start,  ///< the programme begins
        period_end,    ///< the programme ends
    };
    what is = what::event;    ///< what kind
    std::string name{};       ///< of the event, the step or the limit
    std::optional<day> on{};  ///< of a fixed day; nothing: unknown
    bool operator==(const anchor&) const = default;
};

/// What a time limit is.
enum class limit_kind : std::uint8_t {
    within,        ///< due at the latest so long after
    max_duration,  ///< lasts so long at most
    min_duration,  ///< lasts so long at least
    fixed_length,  ///< lasts so long
    after,         ///< due when so much time has passed
    recurring,     ///< due again and again
    window,        ///< between two days
    at,            ///< on a day
    from,          ///< from a day on
    until,         ///< until a day
    intensity,     ///< so much each day, week or month
    size,          ///< so many people
    unmeasured,    ///< a time without a number
};
/// The kinds as they are written in a definition, in order.
inline constexpr std::array<std::string_view, 13> limit_kind_names{
    "within", "max_duration", "min_duration", "fixed_length", "after", "recurring", "window",
    "at",     "from",         "until",        "intensity",    "size",  "unmeasured"};
/// The kind as definitions write it.
[[nodiscard]] constexpr std::string_view name_of(limit_kind k) {
    return limit_kind_names.at(static_cast<std::size_t>(k));
}

/// The unit of a time limit.
enum class limit_unit : std::uint8_t { days, weeks, months };
/// The units as they are written in a definition, in order.
inline constexpr std::array<std::string_view, 3> limit_unit_names{"days", "weeks", "months"};

/// On which day a count falls.
enum class limit_rounding : std::uint8_t {
    same_day,    ///< so many days or weeks on; of months the day with the same number, else the last of the month
    day_before,  ///< the day before that one: what begins on a Monday ends on a Sunday
};

/// A time limit (tidsgräns), or another measure of time that a document gives.
struct time_limit {
    std::string id{};                                    ///< the name by which it is meant
    std::string what{};                                  ///< what is due
    std::string applies_to{};                            ///< `case`, `programme`, `admission` or `measure`
    limit_kind kind = limit_kind::unmeasured;            ///< what it is
    std::optional<int> n{};                              ///< how many units; nothing: lost or none
    limit_unit unit = limit_unit::days;                  ///< the unit
    limit_rounding rounding = limit_rounding::same_day;  ///< on which day the count falls
    std::vector<anchor> starts{};                        ///< from when: the first that happens
    std::vector<anchor> met_by{};                        ///< what fulfils it; of a recurring one: one turn
    std::vector<anchor> stops{};                         ///< what ends it without fulfilling it
    std::optional<day> first{};                          ///< of `window`, `at`, `from`: the first day
    std::optional<day> last{};                           ///< of `window`, `until`: the last day
    std::optional<condition> when{};                     ///< it holds only for people of whom this is yes
    bool approximate = false;                            ///< the document says about
    std::string source{};                                ///< document and heading
    bool operator==(const time_limit&) const = default;
};

/// The day that a time limit reaches when it counts from `d`, `times` over. Nothing where its length is not known.
[[nodiscard]] inline std::optional<day> reached(const time_limit& l, day d, int times = 1) {
    if (!l.n) return std::nullopt;
    const int n = *l.n * times;
    const day same = l.unit == limit_unit::days    ? d + n
                     : l.unit == limit_unit::weeks ? d + 7 * n
                                                   : add_months(d, n, month_rounding::last_day_of_month);
    return l.rounding == limit_rounding::day_before ? same - 1 : same;
}

}  // namespace rehabkedja
