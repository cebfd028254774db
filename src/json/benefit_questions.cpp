// The questions on income and benefit: what each may be expected to be, and what it is.
#include <array>

#include "questions.hpp"

namespace rehabkedja::json {

namespace {

void check_amount(const place& p) {
    if (!p.value.is_number_integer()) p.should_be("whole kronor, none or unknown");
}
template <std::size_t N>
void check_word(const place& p, const std::array<std::string_view, N>& words) {
    static_cast<void>(p.one_of(words));
}

// A figure of the plan: unknown, with what it lacks, or as it is written.
template <class T, class Write>
written settled_node(asking& a, const settled<T>& what, Write&& write) {
    if (what.is) return write(*what.is);
    a.lacks(what.missing);
    return "unknown";
}
written amount_of(kronor k) { return k.whole; }

// Whether a figure says outside sick periods what it says in them: nobody pays, at no level, nothing; of a degree that may be
// too low for benefit.
bool same_outside(const plan_answer&, payer who) { return who == payer::none; }
bool same_outside(const plan_answer&, benefit_level at) { return at == benefit_level::none; }
bool same_outside(const plan_answer& now, kronor) { return now.below_degree.is != false; }
bool same_outside(const plan_answer& now, int) { return now.below_degree.is != false; }

// A figure of sickness: none outside every sick period and before the law.
template <class T, class Write>
written in_sickness(asking& a, const settled<T>& what, Write&& write) {
    const plan_answer& now = a.paid_on_the_day();
    if (!now.in_sick_period.is) {
        if (what.is && same_outside(now, *what.is)) return write(*what.is);
        a.lacks(now.in_sick_period.missing);
        return "unknown";
    }
    return *now.in_sick_period.is ? settled_node(a, what, write) : written("none");
}

// ── income ──────────────────────────────────────────────────────────────────────────────────────────────────────────
// None before the law that the plan knows, as with the chain.
template <class T, class Write>
written under_the_law(asking& a, const settled<T>& what, Write&& write) {
    return *a.on < a.plan().under().source().counting_from ? written("none") : settled_node(a, what, write);
}
written sgi(asking& a, const place&) { return under_the_law(a, a.paid_on_the_day().sgi, amount_of); }

void check_class(const place& p) {
    constexpr auto words = [] {
        std::array<std::string_view, 9> names{};
        for (std::size_t i = 0; i < names.size(); ++i) names.at(i) = name_of(static_cast<sgi_class>(i));
        return names;
    }();
    check_word(p, words);
}
written class_of_sgi(asking& a, const place&) {
    return under_the_law(a, a.paid_on_the_day().is, [](sgi_class c) { return written(name_of(c)); });
}

void check_date(const place& p) { static_cast<void>(p.date()); }
written broken_on(asking& a, const place&) {
    return under_the_law(a, a.paid_on_the_day().broken_on,
                         [](const std::optional<day>& d) { return d ? written(to_string(*d)) : written("none"); });
}

// ── benefit ─────────────────────────────────────────────────────────────────────────────────────────────────────────
void check_level(const place& p) { check_word(p, std::array<std::string_view, 3>{"normal", "continued", "none"}); }
written level(asking& a, const place&) {
    return in_sickness(a, a.paid_on_the_day().at, [](benefit_level l) { return written(name_of(l)); });
}

void check_degree(const place& p) {
    constexpr int quarter = 25;
    constexpr int full = 100;
    const bool right =
        p.value.is_number_integer() && p.value >= 0 && p.value <= full && p.whole_number() % quarter == 0;
    if (!right) p.should_be("100, 75, 50, 25, 0, none or unknown");
}
// Reduced by less than gives benefit: degree and amount are 0, everything else is none.
bool below_degree(asking& a) {
    const plan_answer& now = a.paid_on_the_day();
    return now.in_sick_period.is == false && now.below_degree.is == true;
}
written degree(asking& a, const place&) {
    if (below_degree(a)) return 0;
    return in_sickness(a, a.paid_on_the_day().degree, [](int d) { return written(d); });
}

written full_day(asking& a, const place&) {
    const plan_answer& now = a.paid_on_the_day();
    if (now.in_sick_period.is) return in_sickness(a, now.full_day, amount_of);
    a.lacks(now.in_sick_period.missing);
    return "unknown";
}

void check_payer(const place& p) {
    check_word(p, std::array<std::string_view, 3>{"employer", "forsakringskassan", "none"});
}
written who_pays(asking& a, const place&) {
    return in_sickness(a, a.paid_on_the_day().pays, [](payer w) { return written(name_of(w)); });
}

written daily(asking& a, const place&) {
    if (below_degree(a)) return 0;
    return in_sickness(a, a.paid_on_the_day().daily, amount_of);
}

// ── sums ────────────────────────────────────────────────────────────────────────────────────────────────────────────
void check_sums(const place& p) {
    p.must_be_object();
    for (const auto& [key, sum] : p.value.items()) {
        const place one = p.at(key);
        static_cast<void>(days_of_key(p, key));
        if (!one.value.is_number_integer() && !one.unknown() && one.value != "none")
            one.should_be("whole kronor or unknown");
    }
}
written paid_in_each(asking& a, const place& sums) {
    if (!sums.value.is_object() || sums.value.empty()) sums.should_be("an object with months and years as its keys");
    written each;
    for (const auto& [key, expected] : sums.value.items())
        each[key] = settled_node(a, a.plan().paid_in(days_of_key(sums, key)), amount_of);
    return each;
}

constexpr std::array benefit_questions{
    question{"sgi", true, check_amount, sgi},
    question{"sgi_class", true, check_class, class_of_sgi},
    question{"protection_broken_on", true, check_date, broken_on},
    question{"benefit_level", true, check_level, level},
    question{"benefit_degree", true, check_degree, degree},
    question{"full_day_amount", true, check_amount, full_day},
    question{"payer", true, check_payer, who_pays},
    question{"daily_benefit", true, check_amount, daily},
    question{"paid_in", false, check_sums, paid_in_each},
};

}  // namespace

period days_of_key(const place& sums, const std::string& key) {
    constexpr std::size_t year_only = 4;
    const auto january = parse_day(key + (key.size() == year_only ? "-01-01" : "-01"));
    if (!january) {
        sums.fail(error_code::bad_value,
                  "'" + key + "' is no month or year: write a month as 2021-03 and a year as 2021");
    }
    const civil_date first = civil(*january);
    return key.size() == year_only ? year_of(first.year) : month_of(first.year, first.month);
}

std::span<const question> questions_on_benefit() { return benefit_questions; }

}  // namespace rehabkedja::json
