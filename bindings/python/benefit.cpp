/// @file
/// Income and sickness benefit of one person: the payment plan, its sums and changes, the reverse questions, two plans
/// side by side.

#include <algorithm>
#include <functional>

#include "raw.hpp"
#include "rehabkedja/benefit/compare.hpp"
#include "rehabkedja/benefit/plan.hpp"
#include "rehabkedja/benefit/reverse.hpp"
#include "rehabkedja/benefit/sentences.hpp"

namespace rehabkedja::python {

namespace {

/// A person's plan, laid out.
struct raw_plan {
    std::shared_ptr<const json::case_facts> facts;
    std::shared_ptr<const benefit_law> under;
    benefit_plan plan;
};

/// What a plan says of a day or a stretch.
struct raw_plan_answer {
    std::shared_ptr<const raw_plan> from;
    plan_answer is;
};

/// Whether it is known, what it is, the names of what is missing.
template <class T>
using raw_settled = std::tuple<bool, std::optional<T>, std::vector<std::string>>;

template <class T, class Name = std::identity>
auto cross(const settled<T>& what, Name name = {}) {
    using crossed = std::decay_t<decltype(name(*what.is))>;
    return raw_settled<crossed>{what.is.has_value(), what.is ? std::optional<crossed>(name(*what.is)) : std::nullopt,
                                names_of(what.missing)};
}
std::int64_t whole(kronor k) { return k.whole; }
template <class Word>
std::string named(Word w) {
    return std::string(name_of(w));
}

/// A day that may come: yes, no or unknown, the day, the names of what is missing.
using raw_date = std::tuple<std::string, std::optional<day>, std::vector<std::string>>;
raw_date comes_of(const settled_day& d) { return {std::string(name_of(d.comes)), d.on, names_of(d.missing)}; }

/// A ground of protection and its place in the law on a day.
using raw_ground = std::pair<std::string, raw_provision>;
std::vector<raw_ground> grounds_on(const law& l, ground_set all, day d) {
    std::vector<raw_ground> found;
    for (std::size_t i = 0; i < grounds; ++i) {
        if (!all.has(static_cast<ground>(i))) continue;
        provision at{};
        for (const ground_row& row : l.money.grounds) {
            const bool holds = l.money.first_day(row) <= d && d <= l.money.last_day(row, {d, d});
            if (row.is == static_cast<ground>(i) && (at == provision{} || holds)) at = row.at;
        }
        found.emplace_back(std::string(ground_names.at(i)), take_apart(at));
    }
    return found;
}

/// The grounds that protect on the first day, however the unknown facts may be.
std::vector<raw_ground> protected_by(const raw_plan_answer& a) {
    return grounds_on(a.from->under->source(), a.from->plan.grounds_on(a.is.when.first), a.is.when.first);
}
/// The grounds that would have closed the gap, where it is known when the chain of grounds broke.
std::vector<raw_ground> would_have_closed(const raw_plan_answer& a) {
    if (!a.is.broken_on.is || !*a.is.broken_on.is) return {};
    const plan_stretch& s = a.from->plan.stretch_on(a.is.when.first);
    return grounds_on(a.from->under->source(), s.income.would_have_closed, **a.is.broken_on.is);
}

std::vector<finding> findings_of(const raw_plan_answer& a) { return a.from->plan.findings(a.is); }
std::vector<finding> changed_by_of(const raw_plan_answer& a) { return a.from->plan.changed_by(a.is); }

std::shared_ptr<raw_plan> lay_out(raw_law& l, std::shared_ptr<const json::case_facts> f, day through) {
    auto under = l.shelf().forms_for(*f).benefit;
    benefit_plan plan = benefit_plan::of(under, f->who, through);
    return std::make_shared<raw_plan>(raw_plan{std::move(f), std::move(under), std::move(plan)});
}

void in_order(day first, day last) {
    if (last >= first) return;
    throw input_error({error_code::end_before_start,
                       "last",
                       to_string(last) + " lies before the first day, " + to_string(first),
                       {}});
}

/// The stretches of the days asked, of which the plan may know the later ones only: before it, it is as on its first day.
std::vector<plan_answer> stretches(const benefit_plan& plan, day first, day last) {
    in_order(first, last);
    const day begin = plan.days().first;
    std::vector<plan_answer> found = plan.through({std::max(first, begin), std::max(last, begin)});
    found.front().when.first = first;
    found.back().when.last = last;
    return found;
}

std::vector<raw_plan_answer> through(const std::shared_ptr<raw_plan>& p, day first, day last) {
    std::vector<raw_plan_answer> found;
    for (plan_answer& a : stretches(p->plan, first, last)) found.push_back({p, std::move(a)});
    return found;
}

raw_plan_answer on(const std::shared_ptr<raw_plan>& p, day d) {
    plan_answer a = p->plan.on(d);
    a.when = {d, d};
    return {p, std::move(a)};
}

constexpr std::array<std::pair<plan_change, std::string_view>, 7> change_names{{
    {plan_change::sick_period, "in_sick_period"},
    {plan_change::pays, "payer"},
    {plan_change::level, "level"},
    {plan_change::degree, "degree"},
    {plan_change::full_day, "full_day"},
    {plan_change::amount, "daily"},
    {plan_change::sgi, "sgi"},
}};

/// The day, what changed, the state from then on.
using raw_change = std::tuple<day, std::vector<std::string>, raw_plan_answer>;

std::vector<raw_change> changes_of(const std::shared_ptr<raw_plan>& p, day first, day last) {
    in_order(first, last);
    std::vector<raw_change> found;
    if (last <= p->plan.days().first) return found;
    for (changed_day& c : p->plan.changes({first - 1, last})) {
        std::vector<std::string> what;
        for (const auto& [bit, name] : change_names) {
            if ((c.what & static_cast<plan_changes>(bit)) != 0) what.emplace_back(name);
        }
        c.is.when = {c.on, c.on};
        found.emplace_back(c.on, std::move(what), raw_plan_answer{p, std::move(c.is)});
    }
    return found;
}

/// The days, both states, the difference a day, whether anything differs.
using raw_compared = std::tuple<raw_plan_answer, raw_plan_answer, std::optional<std::int64_t>, bool>;

std::vector<raw_compared> compared_of(const std::shared_ptr<raw_plan>& one, const std::shared_ptr<raw_plan>& other,
                                      day first, day last) {
    in_order(first, last);
    std::vector<raw_compared> found;
    const day begin = std::max(one->plan.days().first, other->plan.days().first);
    for (compared& c : compare(one->plan, other->plan, {std::max(first, begin), std::max(last, begin)})) {
        if (found.empty()) c.one.when.first = c.other.when.first = first;
        found.emplace_back(raw_plan_answer{one, std::move(c.one)}, raw_plan_answer{other, std::move(c.other)},
                           c.difference ? std::optional(c.difference->whole) : std::nullopt, c.differs);
    }
    return found;
}

raw_date level_falls_of(raw_law& l, const json::case_facts& f, day from) {
    return comes_of(level_falls(l.shelf().forms_for(f).benefit, f.who, from));
}

/// The first day that no ground covers, the last covered day, the grounds until then, whether it is too late by age.
using raw_register_by = std::tuple<raw_date, std::optional<day>, std::vector<raw_ground>, bool>;
raw_register_by register_by_of(raw_law& l, const json::case_facts& f, day from) {
    const auto under = l.shelf().forms_for(f).benefit;
    const register_by found = last_day_to_register(under, f.who, from);
    return {comes_of(found.by), found.last_covered,
            found.last_covered ? grounds_on(under->source(), found.until_then, *found.last_covered)
                               : std::vector<raw_ground>{},
            found.too_late};
}

std::int64_t ceiling_on(raw_law& l, day d) {
    const auto found = income_at_ceiling(*l.shelf().forms_for(json::case_facts{}).benefit, d);
    if (found) return found->whole;
    const auto none = amount_in(l.source().money.price_base, civil(d).year, base_amount_names[0]);
    throw input_error(none ? error{error_code::outside_years, "day", "the price base amount is not laid down", {}}
                           : none.why());
}

benefit_level level_of(const std::string& name) {
    for (const benefit_level one : {benefit_level::normal, benefit_level::continued}) {
        if (name_of(one) == name) return one;
    }
    throw input_error({error_code::bad_value, "level", "'" + name + "' is no level: give normal or continued", {}});
}

/// The facts of a list of their names. Names of no facts are left out.
lacks lacks_of(const std::vector<std::string>& names) {
    lacks found;
    const auto among = [&](std::string_view name) { return std::ranges::find(names, name) != names.end(); };
    for (const auto& [one, name] : lacking_names) {
        if (among(name)) found |= lacks::of(one);
    }
    for (std::size_t i = 0; i < lacking_fact_names.size(); ++i) {
        if (among(lacking_fact_names.at(i))) found |= lacks::of(static_cast<lacking_fact>(first_lacking_fact + i));
    }
    constexpr int years = 128;
    for (int year = lacks::first_year; year < lacks::first_year + years; ++year) {
        if (among("law.price_base_amount." + std::to_string(year))) found |= lacks::of_year(year);
    }
    return found;
}

/// The sentence of what Python holds by itself. Nothing stands for unknown; a payer or level `none` is known to be none.
std::string plan_sentence(period when, std::optional<bool> in_sick_period, const std::optional<std::string>& pays,
                          const std::optional<std::string>& level, std::optional<int> degree,
                          std::optional<std::int64_t> daily, const std::vector<std::string>& missing,
                          const std::string& lang) {
    plan_answer a;
    a.when = when;
    a.in_sick_period.is = in_sick_period;
    a.in_sick_period.missing = lacks_of(missing);
    for (const payer one : {payer::none, payer::employer, payer::forsakringskassan}) {
        if (pays && name_of(one) == *pays) a.pays.is = one;
    }
    for (const benefit_level one : {benefit_level::none, benefit_level::normal, benefit_level::continued}) {
        if (level && name_of(one) == *level) a.at.is = one;
    }
    a.degree.is = degree;
    if (daily) a.daily.is = kronor{*daily};
    return sentence(a, language_of(lang));
}

}  // namespace

void bind_benefit(py::module_& m) {
    using released = py::call_guard<py::gil_scoped_release>;
    py::class_<raw_plan_answer>(m, "PlanAnswer")
        .def_property_readonly("first", [](const raw_plan_answer& a) { return a.is.when.first; })
        .def_property_readonly("last", [](const raw_plan_answer& a) { return a.is.when.last; })
        .def_property_readonly("in_sick_period", [](const raw_plan_answer& a) { return cross(a.is.in_sick_period); })
        .def_property_readonly("below_degree", [](const raw_plan_answer& a) { return cross(a.is.below_degree); })
        .def_property_readonly("payer", [](const raw_plan_answer& a) { return cross(a.is.pays, named<payer>); })
        .def_property_readonly("level", [](const raw_plan_answer& a) { return cross(a.is.at, named<benefit_level>); })
        .def_property_readonly("degree", [](const raw_plan_answer& a) { return cross(a.is.degree); })
        .def_property_readonly("full_day", [](const raw_plan_answer& a) { return cross(a.is.full_day, whole); })
        .def_property_readonly("daily", [](const raw_plan_answer& a) { return cross(a.is.daily, whole); })
        .def_property_readonly("sgi", [](const raw_plan_answer& a) { return cross(a.is.sgi, whole); })
        .def_property_readonly("sgi_other", [](const raw_plan_answer& a) { return cross(a.is.sgi_other, whole); })
        .def_property_readonly("sgi_class", [](const raw_plan_answer& a) { return cross(a.is.is, named<sgi_class>); })
        .def_property_readonly("broken_on", [](const raw_plan_answer& a) { return cross(a.is.broken_on); })
        .def_property_readonly("protected_by", &protected_by)
        .def_property_readonly("would_have_closed", &would_have_closed)
        .def("findings", &findings_of, released())
        .def("changed_by", &changed_by_of, released());

    py::class_<raw_plan, std::shared_ptr<raw_plan>>(m, "Plan")
        // No guard here: what py::init does after the making needs the GIL.
        .def(py::init([](raw_law& l, std::shared_ptr<const json::case_facts> f, day through) {
                 const py::gil_scoped_release guard;
                 return lay_out(l, std::move(f), through);
             }),
             py::arg("law"), py::arg("facts"), py::arg("through"))
        .def_property_readonly("days", [](const raw_plan& p) { return p.plan.days(); })
        .def("on", &on, py::arg("day"), released())
        .def("through", &through, py::arg("first"), py::arg("last"), released())
        .def("changes", &changes_of, py::arg("first"), py::arg("last"), released())
        .def(
            "paid_in",
            [](const raw_plan& p, day first, day last) {
                in_order(first, last);
                return cross(p.plan.paid_in({first, last}), whole);
            },
            py::arg("first"), py::arg("last"), released());
    m.def("compare_plans", &compared_of, py::arg("one"), py::arg("other"), py::arg("first"), py::arg("last"),
          released());
    m.def(
        "free_days",
        [](raw_law& l, const json::case_facts& f, day last_benefit_day) {
            const free_days found = free_days_to_reopen(l.shelf().forms_for(f).benefit, f.who, last_benefit_day);
            return std::pair(found.days, names_of(found.missing));
        },
        py::arg("law"), py::arg("facts"), py::arg("last_benefit_day"), released());
    m.def("level_falls", &level_falls_of, py::arg("law"), py::arg("facts"), py::arg("day"), released());
    m.def("register_by", &register_by_of, py::arg("law"), py::arg("facts"), py::arg("day"), released());
    m.def("income_at_ceiling", &ceiling_on, py::arg("law"), py::arg("day"), released());
    m.def(
        "sgi_at_unemployed_cap",
        [](raw_law& l, day d, const std::string& level) {
            const auto found =
                sgi_at_unemployed_cap(*l.shelf().forms_for(json::case_facts{}).benefit, d, level_of(level));
            return found ? std::optional(found->whole) : std::nullopt;
        },
        py::arg("law"), py::arg("day"), py::arg("level"), released());
    m.def("plan_sentence", &plan_sentence, py::arg("when"), py::arg("in_sick_period"), py::arg("payer"),
          py::arg("level"), py::arg("degree"), py::arg("daily"), py::arg("missing"), py::arg("lang"));
    const auto names = [](auto&& all) {
        py::list found;
        for (const auto name : all) found.append(std::string(name));
        return py::tuple(found);
    };
    m.attr("protection_grounds") = names(ground_names);
    py::list classes;
    for (const sgi_class one :
         {sgi_class::not_insured, sgi_class::full_sa_no_sjukpenning, sgi_class::sgi_active,
          sgi_class::sgi_protected_unemployed, sgi_class::sgi_protected_other, sgi_class::sgi_dormant_only_current_work,
          sgi_class::sgi_pension_unemployed, sgi_class::zero_sarskilda_fall, sgi_class::zero_rehab_only})
        classes.append(named(one));
    m.attr("sgi_classes") = py::tuple(classes);
    m.attr("base_amount_names") = names(base_amount_names);
    m.attr("waiting_choices") = py::cast(waiting_choices);
}

}  // namespace rehabkedja::python
