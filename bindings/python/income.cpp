/// @file
/// The rules of income on given facts: the build-up stage, occupational pension, insurance by work, annual working time,
/// indexation. Facts cross as they are written, nothing for unknown.

#include <array>
#include <functional>
#include <type_traits>
#include <vector>

#include "raw.hpp"
#include "rehabkedja/income/annual_working_time.hpp"
#include "rehabkedja/income/build_up.hpp"
#include "rehabkedja/income/indexation.hpp"
#include "rehabkedja/income/occupational_pension.hpp"
#include "rehabkedja/income/work_based_insurance.hpp"

namespace rehabkedja::python {

namespace {

/// Yes, no or nothing, as Python writes an answer.
using raw_answer = std::optional<bool>;
answer answer_of(raw_answer a) { return a ? (*a ? answer::yes : answer::no) : answer::unknown; }
std::optional<kronor> kronor_of(std::optional<std::int64_t> whole) {
    return whole ? std::optional(kronor{*whole}) : std::nullopt;
}

/// Yes, no or unknown; what comes out; the reason, its place, the names of what is missing.
template <class Raw>
using raw_ruled = std::tuple<std::string, std::optional<Raw>, std::string, raw_provision, std::vector<std::string>>;

template <class Why, class Value, class Cross>
auto cross(const ruled<Why, Value>& r, Cross&& crossed) {
    using raw = std::decay_t<decltype(crossed(*r.value))>;
    std::vector<std::string> missing;
    for (const std::string_view name : r.missing) missing.emplace_back(name);
    return raw_ruled<raw>{std::string(name_of(r.is)), r.value ? std::optional<raw>(crossed(*r.value)) : std::nullopt,
                          std::string(name_of(r.why)), take_apart(r.at), std::move(missing)};
}

/// The word of that name among the names of a vocabulary. @throws input_error (`bad_value`).
template <class Word, std::size_t N>
std::optional<Word> word_of(const std::optional<std::string>& name, const std::array<std::string_view, N>& names,
                            const char* field) {
    if (!name) return std::nullopt;
    std::string all;
    for (std::size_t i = 0; i < N; ++i) {
        if (names.at(i) == *name) return static_cast<Word>(i);
        all += (all.empty() ? "" : ", ") + std::string(names.at(i));
    }
    throw input_error({error_code::bad_value, field, "'" + *name + "' is none of " + all, {}});
}

using raw_earned = std::pair<std::int64_t, std::string>;

auto build_up_of(const raw_law& l, day on, std::optional<day> period_began, const std::optional<std::string>& form,
                 raw_answer entrepreneur, std::optional<day> registered, raw_answer same_activity_before,
                 const std::optional<std::string>& earlier_form, std::optional<day> earlier_registered,
                 std::optional<day> earlier_began, std::optional<std::int64_t> own_income,
                 std::optional<std::int64_t> comparable_pay) {
    build_up_facts f;
    f.on = on;
    f.period_began = period_began;
    f.form = word_of<business_form>(form, business_form_names, "form");
    f.entrepreneur = answer_of(entrepreneur);
    f.registered = registered;
    f.same_activity_before = answer_of(same_activity_before);
    f.earlier_form = word_of<business_form>(earlier_form, business_form_names, "earlier_form");
    f.earlier_registered = earlier_registered;
    f.earlier_began = earlier_began;
    f.own_income = kronor_of(own_income);
    f.comparable_pay = kronor_of(comparable_pay);
    return std::pair(cross(build_up_stage(l.source(), f), std::identity()),
                     cross(build_up_income(l.source(), f), [](const business_income& b) {
                         return raw_earned{b.yearly.whole, b.kind == income_kind::other ? "other" : "employment"};
                     }));
}

auto pension_of(const raw_law& l, day on, std::optional<day> born, raw_answer old_age_pension,
                std::optional<std::int64_t> pension, raw_answer seeks_work, std::optional<std::int64_t> last_pay,
                raw_answer to_same_extent, std::optional<std::int64_t> offered_income,
                std::optional<std::int64_t> work_employment, std::optional<std::int64_t> work_other,
                std::optional<int> work_lasts_months, raw_answer over_share_work_counts,
                raw_answer floor_after_pension) {
    occupational_pension_facts f;
    f.on = on;
    f.born = born;
    f.old_age_pension = answer_of(old_age_pension);
    f.pension = kronor_of(pension);
    f.seeks_work = answer_of(seeks_work);
    f.last_pay = kronor_of(last_pay);
    f.to_same_extent = answer_of(to_same_extent);
    f.offered_income = kronor_of(offered_income);
    f.work_employment = kronor_of(work_employment);
    f.work_other = kronor_of(work_other);
    f.work_lasts_months = work_lasts_months;
    const occupational_pension_readings read{answer_of(over_share_work_counts), answer_of(floor_after_pension)};
    // Whether it binds has no value of its own; None stands for it.
    const auto binds = cross(occupational_pension_binds(l.source(), f), [](no_value) { return 0; });
    const auto made = occupational_pension_income(l.source(), f, read);
    return std::pair(binds, cross(made, [](const occupational_pension_sgi& s) {
                         return std::tuple(s.sgi.employment.whole, s.sgi.other.whole, std::string(name_of(s.is)));
                     }));
}

/// The days of a fact: the first and the last, nothing where they are open, and whether each is unknown.
using raw_days = std::tuple<std::optional<day>, std::optional<day>, bool, bool>;
validity days_of(const raw_days& raw, const char* field) {
    const auto& [first, last, first_unknown, last_unknown] = raw;
    const validity v{{first.value_or(since_ever), last.value_or(until_further)}, first_unknown, last_unknown};
    if (v.when.last < v.when.first) {
        throw input_error({error_code::end_before_start,
                           field,
                           "it ends on " + to_string(v.when.last) + ", before it starts on " + to_string(v.when.first),
                           {}});
    }
    return v;
}

auto insured_of(const raw_law& l, day on, const std::vector<std::tuple<raw_days, raw_answer, raw_answer>>& works,
                const std::vector<raw_days>& benefits,
                const std::vector<std::pair<raw_days, std::optional<std::string>>>& protection,
                std::optional<day> abroad, std::optional<day> reasons, bool for_compensation) {
    std::vector<insured_work> work;
    work.reserve(works.size());
    for (const auto& [days, in_sweden, left_on_leave] : works)
        work.push_back({days_of(days, "works"), answer_of(in_sweden), answer_of(left_on_leave)});
    std::vector<validity> paid;
    paid.reserve(benefits.size());
    for (const raw_days& days : benefits) paid.push_back(days_of(days, "benefits"));
    std::vector<protection_fact> kept(protection.size());
    for (std::size_t i = 0; i < protection.size(); ++i) {
        kept[i].valid = days_of(protection[i].first, "protection");
        const std::optional<std::string>& name = protection[i].second;
        kept[i].is = name ? ground_of(*name) : std::nullopt;
        if (name && !kept[i].is)
            throw input_error({error_code::bad_value, "protection", "'" + *name + "' is no ground of protection", {}});
    }
    work_insurance_facts f;
    f.on = on;
    f.works = work;
    f.benefits = paid;
    f.protection = kept;
    f.insured_abroad = abroad;
    f.ended_for_reasons = reasons;
    f.for_compensation = for_compensation;
    // Nothing: the facts see no end.
    return cross(insured_by_work(l.source(), f),
                 [](day d) { return d == until_further ? std::optional<day>() : std::optional(d); });
}

auto annual_of(const raw_law& l, day on, raw_answer of_employment, raw_answer equal_deduction,
               std::optional<std::int64_t> worked,
               const std::vector<std::pair<std::optional<std::string>, std::optional<std::int64_t>>>& leaves,
               std::optional<std::int64_t> days_a_week) {
    std::vector<yearly_leave> leave;
    leave.reserve(leaves.size());
    for (const auto& [kind, hours] : leaves)
        leave.push_back({word_of<leave_kind>(kind, leave_kind_names, "leaves"), hours});
    annual_time_facts f;
    f.on = on;
    f.of_employment = answer_of(of_employment);
    f.equal_deduction = answer_of(equal_deduction);
    f.worked = worked;
    f.leaves = leave;
    f.days_a_week = days_a_week;
    return cross(annual_working_time(l.source(), f),
                 [](const annual_time& t) { return std::pair(t.hundredths, t.in_days); });
}

auto indexed_of(const raw_law& l, day on, std::optional<std::pair<std::int64_t, std::int64_t>> sgi,
                const std::string& counted, std::optional<day> from, std::optional<day> compensation_ended,
                raw_answer is_protected, raw_answer without_employment,
                const std::vector<std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>>>& prices) {
    std::vector<price_step> steps;
    steps.reserve(prices.size());
    for (const auto& [latest, year_before] : prices) steps.push_back({latest, year_before});
    indexation_facts f;
    f.on = on;
    if (sgi) f.sgi = sgi_parts{kronor{sgi->first}, kronor{sgi->second}};
    f.counted = word_of<index_from>(counted, index_from_names, "counted").value_or(index_from::work_ended);
    f.from = from;
    f.compensation_ended = compensation_ended;
    f.is_protected = answer_of(is_protected);
    f.without_employment = answer_of(without_employment);
    f.prices = steps;
    return cross(indexation(l.source(), f), [](const indexed_sgi& s) {
        return std::tuple(s.sgi.employment.whole, s.sgi.other.whole, s.steps, s.next);
    });
}

template <std::size_t N>
py::tuple words(const std::array<std::string_view, N>& names) {
    py::list all;
    for (const std::string_view name : names) all.append(std::string(name));
    return py::tuple(all);
}

}  // namespace

void bind_income(py::module_& m) {
    using released = py::call_guard<py::gil_scoped_release>;
    m.def("build_up", &build_up_of, py::arg("law"), py::arg("day"), py::arg("period_began"), py::arg("form"),
          py::arg("entrepreneur"), py::arg("registered"), py::arg("same_activity_before"), py::arg("earlier_form"),
          py::arg("earlier_registered"), py::arg("earlier_began"), py::arg("own_income"), py::arg("comparable_pay"),
          released());
    m.def("occupational_pension", &pension_of, py::arg("law"), py::arg("day"), py::arg("born"),
          py::arg("old_age_pension"), py::arg("pension"), py::arg("seeks_work"), py::arg("last_pay"),
          py::arg("to_same_extent"), py::arg("offered_income"), py::arg("work_employment"), py::arg("work_other"),
          py::arg("work_lasts_months"), py::arg("over_share_work_counts"), py::arg("floor_after_pension"), released());
    m.def("insured_by_work", &insured_of, py::arg("law"), py::arg("day"), py::arg("works"), py::arg("benefits"),
          py::arg("protection"), py::arg("insured_abroad"), py::arg("ended_for_reasons"), py::arg("for_compensation"),
          released());
    m.def(
        "payable_from_notice", [](const raw_law& l, day known) { return payable_from_notice(l.source(), known); },
        py::arg("law"), py::arg("known"));
    m.def(
        "payable_from_permit",
        [](const raw_law& l, day granted, day valid_from) {
            return payable_from_permit(l.source(), granted, valid_from);
        },
        py::arg("law"), py::arg("granted"), py::arg("valid_from"));
    m.def("annual_working_time", &annual_of, py::arg("law"), py::arg("day"), py::arg("of_employment"),
          py::arg("equal_deduction"), py::arg("worked"), py::arg("leaves"), py::arg("days_a_week"), released());
    m.def("indexed_sgi", &indexed_of, py::arg("law"), py::arg("day"), py::arg("sgi"), py::arg("counted"),
          py::arg("since"), py::arg("compensation_ended"), py::arg("is_protected"), py::arg("without_employment"),
          py::arg("prices"), released());
    py::dict all;
    all["BusinessForm"] = words(business_form_names);
    all["BuildUpReason"] = words(build_up_reason_names);
    all["PensionReason"] = words(occupational_pension_reason_names);
    all["WorkInsuranceReason"] = words(work_insurance_reason_names);
    all["LeaveKind"] = words(leave_kind_names);
    all["AnnualTimeReason"] = words(annual_time_reason_names);
    all["CountedFrom"] = words(index_from_names);
    all["IndexationReason"] = words(indexation_reason_names);
    m.attr("income_words") = all;
}

}  // namespace rehabkedja::python
