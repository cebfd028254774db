// The law with one error in it: every number, date, measure and age of the law room, one at a time.
#pragma once

#include <string>
#include <vector>

#include "rehabkedja/law/law.hpp"

namespace rehabkedja::witness {

/// A law with one thing in it changed.
struct mutant {
    std::string what;  ///< what was changed: `work_trial_days`, `SFS 2026:40 in force`
    std::string how;   ///< the wrong value
    law is;            ///< the law with the error
};

namespace detail {

class mutants {
public:
    explicit mutants(const law& right) : right_(right) {
        numbers();
        days_of_changes();
        measures("labour market", &law::labour_market);
        measures("on-call labour market", &law::on_call_market);
        ages("earliest pension", &law::earliest_pension);
        ages("guarantee pension", &law::guarantee_pension);
        single_days();
        single_changes();
    }
    std::vector<mutant> all;

private:
    void add(std::string what, std::string how, const law& is) { all.push_back({std::move(what), std::move(how), is}); }

    // The track with one of its entries changed.
    template <class T>
    static dated<T> changed(const dated<T>& was, std::size_t which, change_id since, T is) {
        dated<T> now;
        for (std::size_t i = 0; i < was.entries().size(); ++i) {
            const auto& e = was.entries()[i];
            now.from(i == which ? since : e.since, i == which ? is : e.is);
        }
        return now;
    }
    // The changes listed beside this one that begin on another day.
    [[nodiscard]] std::vector<change_id> beside(change_id c) const {
        std::vector<change_id> found;
        for (int i = c - 1; i >= 0; --i) {
            if (right_.changes[static_cast<std::size_t>(i)].applies_from == right_.changes[c].applies_from) continue;
            found.push_back(static_cast<change_id>(i));
            break;
        }
        for (std::size_t i = c + std::size_t{1}; i < right_.changes.size(); ++i) {
            if (right_.changes[i].applies_from == right_.changes[c].applies_from) continue;
            found.push_back(static_cast<change_id>(i));
            break;
        }
        return found;
    }
    [[nodiscard]] std::string name_of(change_id c) const {
        const amendment& a = right_.changes[c];
        return to_string(a.by) + " of " + to_string(a.originally);
    }
    static std::string entry(const std::string& what, std::size_t i) { return what + ", entry " + std::to_string(i); }
    // A dated value brought by a change of another day.
    template <class T>
    void begins_elsewhere(const std::string& what, dated<T> law::* which) {
        const dated<T>& was = right_.*which;
        for (std::size_t i = 0; i < was.entries().size(); ++i) {
            for (const change_id c : beside(was.entries()[i].since)) {
                law l = right_;
                l.*which = changed(was, i, c, was.entries()[i].is);
                add(entry(what, i), "by " + name_of(c), l);
            }
        }
    }

    void numbers() {
        for (std::size_t p = 0; p < parameters; ++p) {
            const dated<int>& was = right_.numbers.at(p);
            const std::string what(parameter_list.at(p).name);
            for (std::size_t i = 0; i < was.entries().size(); ++i) {
                const auto& e = was.entries()[i];
                for (const int by : {-1, 1}) {
                    law l = right_;
                    l.numbers.at(p) = changed(was, i, e.since, e.is + by);
                    add(what, std::to_string(e.is + by), l);
                }
            }
        }
    }
    void days_of_changes() {
        for (std::size_t i = 0; i < right_.changes.size(); ++i) {
            const std::string of = name_of(static_cast<change_id>(i));
            for (const int by : {-1, 1}) {
                law l = right_;
                amendment& a = l.changes[i];
                a.applies_from = a.applies_from + by;
                a.originally = a.originally + by;
                add(of + ", first day", to_string(a.applies_from), l);
            }
            for (const auto& [name, which] :
                 {std::pair{", in force", &amendment::in_force}, std::pair{", issued", &amendment::issued_at_latest}}) {
                for (const int by : {-1, 1}) {
                    law l = right_;
                    day& d = l.changes[i].*which;
                    d = d + by;
                    add(of + name, to_string(d), l);
                }
            }
        }
    }
    void measures(const std::string& what, dated<measure_set> law::* which) {
        const dated<measure_set>& was = right_.*which;
        for (std::size_t i = 0; i < was.entries().size(); ++i) {
            for (const measure m : {measure::regular_labour_market, measure::normally_occurring_work,
                                    measure::stated_occupational_group}) {
                if (was.entries()[i].is == only(m)) continue;
                law l = right_;
                l.*which = changed(was, i, was.entries()[i].since, only(m));
                add(entry(what, i), measure_names_of(only(m)).front(), l);
            }
        }
        begins_elsewhere(what, which);
    }
    void ages(const std::string& what, dated<pension_age> law::* which) {
        const dated<pension_age>& was = right_.*which;
        for (std::size_t i = 0; i < was.entries().size(); ++i) {
            const auto& e = was.entries()[i];
            const auto put = [&](pension_age is) {
                law l = right_;
                l.*which = changed(was, i, e.since, is);
                add(entry(what, i), std::to_string(is.years) + (is.by_month ? " by the month" : " by the day"), l);
            };
            put({e.is.years - 1, e.is.by_month});
            put({e.is.years + 1, e.is.by_month});
            put({e.is.years, !e.is.by_month});
        }
        begins_elsewhere(what, which);
    }
    void single_days() {
        for (const auto& [name, which] :
             {std::pair{"read until", &law::read_until}, std::pair{"ages known until", &law::ages_known_until},
              std::pair{"counting from", &law::counting_from},
              std::pair{"unpaid days count from", &law::unpaid_days_count_from},
              std::pair{"running plans due", &law::running_plans_due}}) {
            for (const int by : {-1, 1}) {
                law l = right_;
                l.*which = l.*which + by;
                add(name, to_string(l.*which), l);
            }
        }
    }
    void single_changes() {
        for (const auto& [name, which] :
             {std::pair{"adding by time", &law::adding_by_time}, std::pair{"plan for return", &law::plan_for_return},
              std::pair{"work trial", &law::work_trial}}) {
            for (const change_id c : beside(right_.*which)) {
                law l = right_;
                l.*which = c;
                add(name, "by " + name_of(c), l);
            }
        }
    }

    const law& right_;
};

}  // namespace detail

/// Every law with one error in it.
inline std::vector<mutant> mutants_of(const law& right) { return detail::mutants(right).all; }

}  // namespace rehabkedja::witness
