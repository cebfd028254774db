// The facts on income and benefit, checked as they are read. What hangs on the law is checked when a law is asked.
#include "read_money_facts.hpp"

#include <array>
#include <cmath>

#include "benefit_names.hpp"
#include "read_entries.hpp"

namespace rehabkedja::json {

namespace {

bool known(const place& entry, const char* key) { return entry.has(key) && !entry.at(key).unknown(); }

// Whole kronor: no öre, no currency.
kronor read_kronor(const place& p) {
    if (!p.value.is_number()) p.should_be("a number: whole kronor without a currency or spaces");
    // What is far outside is refused here, before it is an integer; what is a little too much, by the income's own check.
    const bool fits = p.value >= -most_kronor.whole && p.value <= most_kronor.whole * 1000;
    if (!fits)
        p.fail(error_code::bad_amount,
               p.shown() + " is no amount: give whole kronor a year, 0 to " + to_string(most_kronor));
    const auto whole = p.value.get<std::int64_t>();
    if (p.value != whole) p.fail(error_code::bad_amount, p.shown() + " has öre: give whole kronor");
    return kronor{whole};
}

rehabkedja::answer read_condition(const place& entry, const char* key, rehabkedja::answer left_out) {
    if (!entry.has(key)) return left_out;
    const place p = entry.at(key);
    if (p.unknown()) return rehabkedja::answer::unknown;
    return p.yes_or_no() ? rehabkedja::answer::yes : rehabkedja::answer::no;
}

income_fact read_income(const place& entry) {
    constexpr std::array<std::string_view, 9> keys{
        "from", "to", "yearly", "kind", "employer", "lasts_months", "recurs_yearly", "in_sweden", "cash"};
    entry.only_keys(keys);
    income_fact f;
    f.valid = read_validity(entry);
    if (known(entry, "yearly")) f.yearly = read_kronor(entry.at("yearly"));
    if (known(entry, "kind")) {
        constexpr std::array<std::string_view, 2> words{"employment", "other"};
        f.kind = static_cast<income_kind>(entry.at("kind").one_of(words));
    }
    if (entry.has("employer")) {
        f.employer = read_name(entry.at("employer"));
        f.employer_unknown = entry.at("employer").unknown();
    }
    if (known(entry, "lasts_months")) f.lasts_months = entry.at("lasts_months").whole_number();
    f.recurs_yearly = read_condition(entry, "recurs_yearly", rehabkedja::answer::no);
    f.in_sweden = read_condition(entry, "in_sweden", rehabkedja::answer::yes);
    f.cash = read_condition(entry, "cash", rehabkedja::answer::yes);
    return f;
}

decided_sgi_fact read_decided_sgi(const place& entry) {
    constexpr std::array<std::string_view, 4> keys{"from", "to", "yearly", "of_which_other"};
    entry.only_keys(keys);
    decided_sgi_fact f;
    f.valid = read_validity(entry);
    if (known(entry, "yearly")) f.yearly = read_kronor(entry.at("yearly"));
    if (entry.has("of_which_other")) {
        f.of_which_other.reset();
        if (known(entry, "of_which_other")) f.of_which_other = read_kronor(entry.at("of_which_other"));
    }
    return f;
}

// The grounds that a fact may give: the last of them follows from other facts.
constexpr auto given_grounds = [] {
    std::array<std::string_view, grounds - 1> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names.at(i) = ground_names.at(i);
    return names;
}();

protection_fact read_protection(const place& entry) {
    constexpr std::array<std::string_view, 5> keys{"from", "to", "is", "child_born", "due"};
    entry.only_keys(keys);
    protection_fact f;
    f.valid = read_validity(entry);
    if (known(entry, "is")) f.is = static_cast<ground>(entry.at("is").one_of(given_grounds));
    if (known(entry, "child_born")) f.child_born = entry.at("child_born").date();
    if (known(entry, "due")) f.due = entry.at("due").date();
    return f;
}

compensation_fact read_compensation(const place& entry) {
    constexpr std::array<std::string_view, 4> keys{"from", "to", "is", "degree"};
    entry.only_keys(keys);
    compensation_fact f;
    f.valid = read_validity(entry);
    if (known(entry, "is")) {
        constexpr std::array<std::string_view, 2> words{"sickness", "activity"};
        f.is = static_cast<compensation_kind>(entry.at("is").one_of(words));
    }
    if (known(entry, "degree")) f.degree = entry.at("degree").whole_number();
    return f;
}

barred_fact read_barred(const place& entry) {
    constexpr std::array<std::string_view, 3> keys{"from", "to", "benefit"};
    entry.only_keys(keys);
    barred_fact f;
    f.valid = read_validity(entry);
    if (known(entry, "benefit")) {
        const place which = entry.at("benefit");
        f.what = barred_benefit_of(which.text());
        // A misspelt name must not pass for another benefit.
        if (!f.what)
            which.fail(error_code::bad_value, which.shown() +
                                                  " is no benefit known here: write sickness_benefit, or the name of "
                                                  "another, such as housing_allowance (bostadsbidrag)");
    }
    return f;
}

paid_fact read_paid(const place& entry) {
    constexpr std::array<std::string_view, 3> keys{"from", "to", "level"};
    entry.only_keys(keys);
    paid_fact f;
    f.valid = read_validity(entry);
    if (known(entry, "level")) {
        constexpr std::array<std::string_view, 3> words{"normal", "continued", "rehabilitation"};
        f.level = static_cast<paid_level>(entry.at("level").one_of(words));
    }
    return f;
}

waiting_fact read_waiting(const place& entry) {
    constexpr std::array<std::string_view, 3> keys{"from", "to", "days"};
    entry.only_keys(keys);
    waiting_fact f;
    f.valid = read_validity(entry);
    if (known(entry, "days")) f.days = entry.at("days").whole_number();
    return f;
}

// Hours of a day in hundredths: half hours and quarters are ordinary, so a decimal number is right here.
std::int64_t read_hundredths(const place& p) {
    constexpr double hundred = 100;
    constexpr double near = 1e-6;
    if (!p.value.is_number()) p.should_be("a number of hours");
    const double hours = p.value.get<double>();
    if (hours < 0 || hours > 24) p.fail(error_code::bad_value, p.shown() + " is no day: give 0 to 24 hours");
    const std::int64_t nearest = std::llround(hours * hundred);
    const double off = hours * hundred - static_cast<double>(nearest);
    if (off > near || off < -near)
        p.fail(error_code::bad_value, p.shown() + " is too fine: give hours with at most two decimals");
    return nearest;
}

working_time_fact read_working_time(const place& entry) {
    constexpr std::array<std::string_view, 4> keys{"from", "to", "yearly_hours", "hours_a_day"};
    entry.only_keys(keys);
    working_time_fact f;
    f.valid = read_validity(entry);
    if (known(entry, "yearly_hours")) f.yearly_hours = entry.at("yearly_hours").whole_number();
    if (known(entry, "hours_a_day")) f.hundredths_a_day = read_hundredths(entry.at("hours_a_day"));
    return f;
}

// A list of which nothing is said when it is left out, and nothing known when it is unknown.
template <class T, class Read>
void read_into(const place& all, const char* key, std::optional<std::vector<T>>& list, Read&& read) {
    if (!all.has(key)) return;
    list.reset();
    if (!all.at(key).unknown()) list = read_list<T>(all.at(key), read);
}

}  // namespace

void read_money_facts(const place& all, person& who) {
    read_into(all, "income", who.income, read_income);
    read_into(all, "sgi_decided", who.sgi_decided, read_decided_sgi);
    read_into(all, "protection", who.protection, read_protection);
    read_into(all, "compensation", who.compensation, read_compensation);
    read_into(all, "barred", who.barred, read_barred);
    read_into(all, "paid", who.paid, read_paid);
    who.paid_unknown = all.has("paid") && all.at("paid").unknown();
    read_into(all, "waiting", who.waiting, read_waiting);
    read_into(all, "working_time", who.working_time, read_working_time);
}

}  // namespace rehabkedja::json
