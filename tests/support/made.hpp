// Small things that the tests of several rooms make: days, the compiled law of Sweden, plain persons.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/law/swedish_law.hpp"

namespace rehabkedja::made {

inline day on(int year, int month, int day_of_month) { return make_day(year, month, day_of_month).value(); }

/// The law of Sweden, compiled once for all tests of a program.
inline const std::shared_ptr<const compiled_law>& swedish() {
    static const auto compiled = std::make_shared<const compiled_law>(swedish_law());
    return compiled;
}
inline std::shared_ptr<const compiled_law> compiled(law l) {
    return std::make_shared<const compiled_law>(std::move(l));
}
inline law choosing(option named, std::string_view value, law l = swedish_law()) {
    l.choose(named, choice_of(named, value).value());
    return l;
}

inline certificate cert(day first, day last, int degree = 100) {
    certificate c;
    c.first = first;
    c.last = last;
    c.degree = degree;
    return c;
}
inline certificate cert(day first, day last, int degree, std::string id, std::string signed_at = {},
                        std::string employer = {}) {
    certificate c = cert(first, last, degree);
    c.id = std::move(id);
    c.signed_at = std::move(signed_at);
    c.employer = std::move(employer);
    return c;
}

inline occupation_fact job(occupation_kind is, booked_time booked = booked_time::unknown, std::string employer = {}) {
    occupation_fact f;
    f.is = is;
    f.booked = booked;
    f.employer = std::move(employer);
    return f;
}
inline judgement_fact judged_to_be(judged_matter is, answer says = answer::yes, period when = always) {
    judgement_fact j;
    j.is = is;
    j.says = says;
    j.valid.when = when;
    return j;
}

/// Somebody employed, far from pension age.
inline person employed(std::vector<certificate> sick) {
    person p;
    p.born = on(1980, 5, 1);
    p.sick = std::move(sick);
    p.occupation = {job(occupation_kind::employed)};
    return p;
}
/// The occupation fact that makes exactly this occupation.
inline occupation_fact job_of(occupation o) {
    switch (o) {
        case occupation::employed: return job(occupation_kind::employed);
        case occupation::self_employed: return job(occupation_kind::self_employed);
        case occupation::unemployed: return job(occupation_kind::unemployed);
        case occupation::on_leave: return job(occupation_kind::on_leave);
        case occupation::on_call_booked: return job(occupation_kind::on_call, booked_time::yes);
        case occupation::on_call_unbooked: return job(occupation_kind::on_call, booked_time::no);
        case occupation::parental_leave: return job(occupation_kind::parental_leave);
        case occupation::student: return job(occupation_kind::student);
    }
    return {};
}

inline std::vector<std::string> names(measure_set measures) { return measure_names_of(measures); }

}  // namespace rehabkedja::made
