// Makes facts on income briefly, and asks what income says of a day.
#pragma once

#include <string>
#include <vector>

#include "rehabkedja/income/sgi_line.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "rehabkedja/law/swedish_money.hpp"

namespace rehabkedja::test {

inline day on(int y, int m, int d) { return detail::day_of(y, m, d); }

inline validity days(day first, day last) { return {{first, last}, false, false}; }
inline validity from(day first) { return {{first, until_further}, false, false}; }
inline validity until(day last) { return {{since_ever, last}, false, false}; }

inline income_fact pay(validity v, std::int64_t yearly, std::string employer = {},
                       income_kind kind = income_kind::employment) {
    income_fact i;
    i.valid = v;
    i.yearly = kronor{yearly};
    i.kind = kind;
    i.employer = std::move(employer);
    i.lasts_months = 12;
    return i;
}
inline protection_fact by(ground g, validity v, std::optional<day> child_born = {}, std::optional<day> due = {}) {
    protection_fact f;
    f.valid = v;
    f.is = g;
    f.child_born = child_born;
    f.due = due;
    return f;
}
inline certificate ill(day first, day last, int degree = 100) {
    certificate c;
    c.first = first;
    c.last = last;
    c.degree = degree;
    return c;
}
inline occupation_fact does(occupation_kind what, validity v, std::string employer = {}) {
    occupation_fact f;
    f.valid = v;
    f.is = what;
    f.employer = std::move(employer);
    return f;
}
// Somebody born in 1980 who is never ill and has said what he earns.
inline person earner(std::vector<income_fact> income) {
    person p;
    p.born = on(1980, 5, 1);
    p.sick = std::vector<certificate>{};
    p.income = std::move(income);
    return p;
}

// A law and its figures over time.
struct income_law {
    law is = swedish_law();
    law_terms figures{is};
};
// The law of Sweden with one option chosen.
inline income_law reading(option o, std::string_view value) {
    law l = swedish_law();
    l.choose(o, choice_of(o, value).value());
    return {l, law_terms(l)};
}
inline const income_law& usual_law() {
    static const income_law one;
    return one;
}
inline sgi_day income_on(const person& p, day d, const income_law& l = usual_law(), const sick_so_far& sick = {}) {
    sgi_line line(l.is, l.figures, p);
    return line.on(d, sick);
}
// The SGI of a day in kronor; -1 where it is unknown.
inline std::int64_t sgi_on(const person& p, day d, const income_law& l = usual_law(), const sick_so_far& sick = {}) {
    const sgi_day now = income_on(p, d, l, sick);
    return now.sgi.known() ? now.sgi.least.total().whole : -1;
}
inline std::vector<std::string> missing_on(const person& p, day d, const income_law& l = usual_law()) {
    return names_of(income_on(p, d, l).sgi.missing);
}

}  // namespace rehabkedja::test
