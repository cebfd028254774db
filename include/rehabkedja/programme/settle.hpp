/// @file
/// What a rule answers when not everything is known: known where every completion of what is unknown agrees, and else the
/// facts on which it hangs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "rehabkedja/programme/test.hpp"

namespace rehabkedja {

/// A thing that is not known and on which an answer hangs: an attribute, or digits that a document has lost.
struct open_thing {
    attribute_id attribute{};  ///< the attribute, or the one whose bound is lost
    std::string lost_as{};     ///< the name of the digits that are lost; empty: the attribute itself is not known
    bool operator==(const open_thing&) const = default;
};

namespace detail {

/// The values that an attribute may have, as far as the comparisons of a rule tell them apart.
[[nodiscard]] inline std::vector<attribute_value> values_told_apart(const attribute& a, attribute_id id,
                                                                    const std::vector<const condition*>& asked) {
    std::vector<attribute_value> cells;
    const auto add = [&](attribute_value v) {
        if (std::ranges::find(cells, v) == cells.end()) cells.push_back(std::move(v));
    };
    switch (a.type) {
        case attribute_type::truth: return {true, false};
        case attribute_type::whole:
        case attribute_type::number: {
            const double step = a.type == attribute_type::whole ? 1.0 : 1e-6;
            std::vector<double> points;
            for (const condition* c : asked) {
                if (c->attribute != id) continue;
                for (const std::optional<double>& bound : {c->low, c->high}) {
                    if (!bound) continue;
                    for (const double v : {*bound - step, *bound, *bound + step}) points.push_back(v);
                }
                if (const auto* const v = std::get_if<double>(&c->value)) {
                    for (const double near : {*v - step, *v, *v + step}) points.push_back(near);
                }
            }
            if (points.empty()) points = {0.0, 1.0};
            std::ranges::sort(points);
            for (const double v : points) add(v);
            return cells;
        }
        case attribute_type::word:
            for (const std::string& word : a.values) add(word);
            break;
        case attribute_type::text:
        case attribute_type::words: break;
    }
    if (a.type == attribute_type::word && !cells.empty()) return cells;
    std::vector<std::string> named;
    for (const condition* c : asked) {
        if (c->attribute != id) continue;
        named.insert(named.end(), c->words.begin(), c->words.end());
        if (const auto* const v = std::get_if<std::string>(&c->value)) named.push_back(*v);
    }
    if (a.type == attribute_type::words) {
        for (const std::string& word : named) add(std::vector{word});
        for (const condition* c : asked) {
            if (c->attribute == id && is_known(c->value)) add(c->value);
        }
        add(std::vector<std::string>{});
        return cells;
    }
    for (std::string& word : named) add(std::move(word));
    add(std::string{});  // any other text
    return cells;
}

}  // namespace detail

/// A rule asked about a person of whom not everything is known.
///
///     rule_on_person r(rule, known);
///     r.is();         // yes, no, unknown
///     r.open();       // the things that can change it
class rule_on_person {
public:
    /// Asks the rule; both must outlive this.
    rule_on_person(const condition& rule, const known_attributes& known) : rule_(&rule), test_(known) {
        is_ = test_(rule);
        if (is_ != answer::unknown) return;
        gather(rule);
        find_tied();
        is_ = scanned();
    }

    /// Yes or no where every completion of what is unknown says so.
    [[nodiscard]] answer is() const { return is_; }

    /// The unknown things that can change the answer, in the order of the rule; none where it is known.
    [[nodiscard]] std::vector<open_thing> open() {
        std::vector<open_thing> found;
        if (is_ != answer::unknown) return found;
        for (const open_thing& thing : things_) {
            if (matters(thing)) found.push_back(thing);
        }
        return found;
    }
    /// In what share of the values that a thing may have the answer would be settled: 0 to 1.
    [[nodiscard]] double settled_by(const open_thing& thing) {
        double settled = 0;
        double all = 0;
        each_value(thing, [&] {
            ++all;
            settled += scanned() == answer::unknown ? 0 : 1;
        });
        return all == 0 ? 0 : settled / all;
    }
    /// The answer if an attribute had a value.
    [[nodiscard]] answer if_it_were(attribute_id id, const attribute_value& v) {
        test_.assume(id, &v);
        answer says = test_(*rule_);
        if (says == answer::unknown && !things_.empty()) says = scanned();
        test_.assume(id, nullptr);
        return says;
    }
    /// The values of an attribute that the rule tells apart.
    [[nodiscard]] std::vector<attribute_value> values_of(attribute_id id) const {
        std::vector<const condition*> asked = asked_;
        if (asked.empty()) list_comparisons(*rule_, asked);
        return detail::values_told_apart(test_.known().words()[id], id, asked);
    }

private:
    void list_comparisons(const condition& c, std::vector<const condition*>& into) const {
        each_comparison(c, [&](const condition& one) {
            into.push_back(&one);
            if (const auto& by = test_.known().words().made_of(one.attribute)) list_comparisons(*by, into);
        });
    }
    // Every comparison that is not known, with those that an attribute is made of.
    void gather(const condition& c) {
        if (c.is != condition_kind::comparison) {
            for (const condition& part : c.parts) gather(part);
            return;
        }
        asked_.push_back(&c);
        if (test_(c) != answer::unknown && is_known(test_.value(c.attribute))) return;
        if (is_known(test_.value(c.attribute))) {
            note({c.attribute, c.lost_as});
            return;
        }
        if (const condition* const by = test_.made_of(c.attribute)) {
            gather(*by);
            return;
        }
        note({c.attribute, {}});
        if (!c.lost_as.empty()) note({c.attribute, c.lost_as});
    }
    void note(open_thing thing) {
        const auto at = std::ranges::find(things_, thing);
        if (at != things_.end()) {
            ++times_[static_cast<std::size_t>(at - things_.begin())];
            return;
        }
        things_.push_back(std::move(thing));
        times_.push_back(1);
    }
    // Attributes that stand more than once, or that the meaning of words ties to each other: those alone can make a rule
    // known whose parts are not.
    void find_tied() {
        for (std::size_t i = 0; i < things_.size(); ++i) {
            const open_thing& thing = things_[i];
            if (thing.lost_as.empty() && (times_[i] > 1 || implied_with(thing.attribute)))
                tied_.emplace_back(thing.attribute, values_of(thing.attribute));
        }
    }
    [[nodiscard]] bool among_things(attribute_id id) const {
        return std::ranges::find(things_, open_thing{id, {}}) != things_.end();
    }
    [[nodiscard]] bool implied_with(attribute_id id) const {
        return std::ranges::any_of(test_.known().words().implied(), [&](const implication& i) {
            bool when_open = false;
            bool when_this = false;
            each_comparison(i.when, [&](const condition& c) {
                when_open = when_open || among_things(c.attribute);
                when_this = when_this || c.attribute == id;
            });
            return (i.then == id && when_open) || (when_this && among_things(i.then));
        });
    }
    // What was given may contradict itself: it stands, and no assumption is blamed for it.
    [[nodiscard]] bool known_contrary(const implication& i) const {
        return is_known(test_.known()[i.then]) && test_.known().says(i.when) == answer::yes;
    }
    // Whether what is assumed agrees with the meaning of words.
    [[nodiscard]] bool possible() const {
        return std::ranges::none_of(test_.known().words().implied(), [&](const implication& i) {
            const attribute_value& then = test_.value(i.then);
            return is_known(then) && then != i.value && !known_contrary(i) && test_(i.when) == answer::yes;
        });
    }

    struct scan {
        bool yes = false;
        bool no = false;
        int left = 20'000;  // completions looked at, so that no rule can be endless
    };
    void look(scan& s, std::size_t at) {
        if ((s.yes && s.no) || --s.left < 0) return;
        const answer now = test_(*rule_);
        if (now != answer::unknown || at == tied_.size()) {
            s.yes = s.yes || now != answer::no;
            s.no = s.no || now != answer::yes;
            return;
        }
        const auto& [id, values] = tied_[at];
        if (is_known(test_.value(id))) {
            look(s, at + 1);
            return;
        }
        for (const attribute_value& v : values) {
            test_.assume(id, &v);
            if (possible()) look(s, at + 1);
            test_.assume(id, nullptr);
        }
    }
    [[nodiscard]] answer scanned() {
        scan s;
        look(s, 0);
        if (s.left < 0 || s.yes == s.no) return answer::unknown;
        return s.yes ? answer::yes : answer::no;
    }

    template <class Then>
    void each_value(const open_thing& thing, Then&& then) {
        if (!thing.lost_as.empty()) {
            for (const answer says : {answer::yes, answer::no}) {
                test_.assume_lost(says);
                then();
            }
            test_.assume_lost(std::nullopt);
            return;
        }
        const std::vector<attribute_value> values = values_of(thing.attribute);
        for (const attribute_value& v : values) {
            test_.assume(thing.attribute, &v);
            if (possible()) then();
            test_.assume(thing.attribute, nullptr);
        }
    }

    // The comparisons on which a rule that is not known still hangs.
    void hanging(const condition& c, std::vector<const condition*>& found) const {
        if (test_(c) != answer::unknown) return;
        if (c.is == condition_kind::comparison) {
            const condition* const by = is_known(test_.value(c.attribute)) ? nullptr : test_.made_of(c.attribute);
            if (by != nullptr)
                hanging(*by, found);
            else
                found.push_back(&c);
            return;
        }
        for (const condition& part : c.parts) hanging(part, found);
    }
    // Whether a thing can change the answer in a completion of the others.
    [[nodiscard]] bool matters(const open_thing& thing) {
        int left = 2'000;
        return matters(thing, 0, left);
    }
    [[nodiscard]] bool matters(const open_thing& thing, std::size_t at, int& left) {
        if (--left < 0) return true;
        if (test_(*rule_) != answer::unknown) return false;
        if (at < tied_.size()) {
            const auto& [id, values] = tied_[at];
            if (id == thing.attribute && thing.lost_as.empty()) return matters(thing, at + 1, left);
            for (const attribute_value& v : values) {
                test_.assume(id, &v);
                const bool found = possible() && matters(thing, at + 1, left);
                test_.assume(id, nullptr);
                if (found) return true;
            }
            return false;
        }
        std::vector<const condition*> hangs;
        hanging(*rule_, hangs);
        const auto asks = [&](const condition* c) {
            return c->attribute == thing.attribute && c->lost_as == thing.lost_as;
        };
        const auto bound_lost = [&](const condition* c) {
            return c->attribute == thing.attribute && !c->lost_as.empty();
        };
        // What stands once in a rule that is not known decides for some completion of the rest.
        if (thing.lost_as.empty() ? std::ranges::any_of(hangs, bound_lost) : std::ranges::any_of(hangs, asks))
            return true;
        if (!tied(thing)) return std::ranges::any_of(hangs, asks);
        std::vector<answer> says;
        std::vector<std::vector<const condition*>> still;
        each_value(thing, [&] {
            says.push_back(test_(*rule_));
            hanging(*rule_, still.emplace_back());
        });
        for (std::size_t i = 1; i < says.size(); ++i) {
            if (says[i] != says[0] || still[i] != still[0]) return true;
        }
        return false;
    }
    [[nodiscard]] bool tied(const open_thing& thing) const {
        return thing.lost_as.empty() &&
               std::ranges::any_of(tied_, [&](const auto& one) { return one.first == thing.attribute; });
    }

    const condition* rule_;
    condition_test test_;
    answer is_ = answer::unknown;
    std::vector<open_thing> things_{};
    std::vector<int> times_{};
    std::vector<const condition*> asked_{};
    std::vector<std::pair<attribute_id, std::vector<attribute_value>>> tied_{};
};

}  // namespace rehabkedja
