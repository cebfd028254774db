// The questions on programmes: who may come, whether it is open, why not; where a case is, what comes next, what is due.
#include <algorithm>
#include <array>

#include "case_answer.hpp"
#include "programme_asking.hpp"
#include "questions.hpp"

namespace rehabkedja::json {

programme_asking::programme_asking(asking& a) : shelf_(a.laws.programmes()), facts_(*shelf_, a.all_facts) {}

const known_attributes& programme_asking::known(asking& a) {
    if (!known_) known_ = facts_.known(a.chain, a.who, *a.on, [&]() -> const benefit_plan& { return a.plan(); }, {});
    return *known_;
}

const programme& programme_asking::find(const place& asked, const std::string& id) const {
    const programme* const found = shelf_->catalogue().find(id);
    if (found == nullptr) {
        throw input_error({error_code::unknown_key,
                           asked.path.empty() ? id : asked.path + "." + id,
                           "'" + id + "' is no programme of the catalogue",
                           {}});
    }
    return *found;
}

const kept_route& programme_asking::route_of(asking& a, const programme& p) {
    const auto there = routes_.find(p.id);
    if (there != routes_.end()) return there->second;
    return routes_.emplace(p.id, route_to(shelf_->catalogue(), p, facts_, known(a), *a.on)).first->second;
}

programme_asking& asking::programmes() {
    if (!programmes_) programmes_ = std::make_shared<programme_asking>(*this);
    return *programmes_;
}

namespace {

// The programmes that a question names: the keys of what is expected.
template <class Answer>
written for_each_programme(asking& a, const place& asked, Answer&& answer) {
    if (!asked.value.is_object() || asked.value.empty()) asked.should_be("an object with programmes as its keys");
    written each;
    for (const auto& [id, expected] : asked.value.items()) each[id] = answer(a.programmes().find(asked, id));
    return each;
}

template <class Check>
void check_each(const place& p, Check&& check) {
    p.must_be_object();
    for (const auto& [id, expected] : p.value.items()) check(p.at(id));
}
void check_answers(const place& p) {
    check_each(p, [](const place& one) {
        constexpr std::array<std::string_view, 3> words{"yes", "no", "unknown"};
        if (!one.value.is_boolean()) static_cast<void>(one.one_of(words));
    });
}
void check_lists(const place& p) {
    check_each(p, [](const place& one) {
        if (one.unknown() || one.value == "none") return;
        if (!one.value.is_array()) one.should_be("a list, none or unknown");
    });
}

// An answer as the item has it: true and false where it is expected so.
written answer_as(const place& asked, const std::string& id, rehabkedja::answer is) {
    if (asked.value.at(id).is_boolean() && is != answer::unknown) return is == answer::yes;
    return name_of(is);
}

void lack_admission(asking& a, const admission& found) {
    if (found.is != answer::unknown) return;
    a.lacks(found.missing_names());
    a.first = a.programmes().fact_to_ask_first();
}

// Why, in a sentence.
void reason(asking& a, const programme& p, const admission& found) {
    const attribute_vocabulary& words = a.programmes().shelf().catalogue().words();
    std::string text = p.name + ": " + std::string(name_of(found.is));
    for (const condition* c : found.failed)
        text +=
            "; failed: " + in_words(*c, words, language::english) + (c->source.empty() ? "" : " [" + c->source + "]");
    std::string missing;
    for (const std::string& name : found.missing_names()) missing += (missing.empty() ? "" : ", ") + name;
    if (!missing.empty()) text += "; missing: " + missing;
    a.reasons.push_back(text + ".");
}

written admitted(asking& a, const place& asked) {
    return for_each_programme(a, asked, [&](const programme& p) {
        const admission& found = a.programmes().route_of(a, p).found.rule;
        lack_admission(a, found);
        reason(a, p, found);
        return answer_as(asked, p.id, found.is);
    });
}

written open_for(asking& a, const place& asked) {
    return for_each_programme(a, asked, [&](const programme& p) {
        const openness& found = a.programmes().route_of(a, p).found.open;
        a.lacks(found.missing);
        return answer_as(asked, p.id, found.is);
    });
}

written refused_because(asking& a, const place& asked) {
    return for_each_programme(a, asked, [&](const programme& p) -> written {
        const admission& found = a.programmes().route_of(a, p).found.rule;
        lack_admission(a, found);
        if (found.is == answer::unknown) return "unknown";
        return names_node(found.refused_because, a.programmes().shelf().catalogue().words());
    });
}

// ── pathways ────────────────────────────────────────────────────────────────────────────────────────────────────────
// The case of a programme on the item's day; nothing where the programme describes no way.
template <class Answer>
written of_each_case(asking& a, const place& asked, Answer&& answer) {
    return for_each_programme(a, asked, [&](const programme& of_the_catalogue) -> written {
        if (of_the_catalogue.way.steps.empty()) return "none";
        static_cast<void>(a.programmes().route_of(a, of_the_catalogue));         // the route outlives the copy
        const programme p = a.programmes().facts().completed(of_the_catalogue);  // with the values that are supplied
        const auto found = replayed(p, a.programmes().facts(), *a.on, until_further);
        return answer(p, found->state);
    });
}

written state_of(asking& a, const place& asked) {
    return of_each_case(a, asked, [](const programme&, const case_state& state) {
        written open = written::array();
        for (const open_step* s : state.open()) open.push_back(s->step->id);
        return open;
    });
}

written next_steps(asking& a, const place& asked) {
    return of_each_case(a, asked, [&](const programme& p, const case_state& state) {
        std::vector<std::string> names;
        for (const next_event& e : next_events(p.way, state, *a.programmes().route_of(a, p).known)) {
            if (std::ranges::find(names, e.by->event) == names.end()) names.push_back(e.by->event);
        }
        return written(names);
    });
}

// Whether truth values are written as words where the item has words.
bool wants_words(const place& asked, const std::string& id) {
    const node& expected = asked.value.at(id);
    if (!expected.is_array()) return false;
    return std::ranges::any_of(expected, [](const node& one) {
        return one.is_object() && one.contains("overdue") && one.at("overdue").is_string();
    });
}

written deadlines(asking& a, const place& asked) {
    return of_each_case(a, asked, [&](const programme& p, const case_state& state) {
        written list = written::array();
        const bool words = wants_words(asked, p.id);
        const known_attributes& known = *a.programmes().route_of(a, p).known;
        for (const due_date& d : dates_due(p, state, known, a.chain, a.who, *a.on)) {
            written overdue = words ? written(d.overdue ? "yes" : "no") : written(d.overdue);
            list.push_back({{"what", d.what},
                            {"due", d.due ? written(to_string(*d.due)) : written("unknown")},
                            {"overdue", std::move(overdue)}});
        }
        return list;
    });
}

constexpr std::array programme_questions{
    question{"admitted", true, check_answers, admitted},
    question{"open", true, check_answers, open_for},
    question{"refused_because", true, check_lists, refused_because},
    question{"state", true, check_lists, state_of},
    question{"next_steps", true, check_lists, next_steps},
    question{"deadlines", true, check_lists, deadlines},
};

}  // namespace

std::span<const question> questions_on_programmes() { return programme_questions; }

std::string programme_asking::fact_to_ask_first() const {
    std::vector<const admission*> asked;
    asked.reserve(routes_.size());
    for (const auto& [id, kept] : routes_) asked.push_back(&kept.found.rule);
    return fact_to_ask(asked);
}

}  // namespace rehabkedja::json
