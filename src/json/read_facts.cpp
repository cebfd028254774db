// Facts in the vocabulary of the case format, checked as they are read.
#include <algorithm>

#include "read_entries.hpp"
#include "read_events.hpp"
#include "read_money_facts.hpp"
#include "reader.hpp"
#include "rehabkedja/chain/check.hpp"
#include "rehabkedja/json/json.hpp"
#include "vocabulary.hpp"

namespace rehabkedja::json {

validity read_validity(const place& entry) {
    validity v;
    if (entry.has("from")) {
        const place from = entry.at("from");
        if (from.unknown())
            v.first_unknown = true;
        else
            v.when.first = from.date();
    }
    if (entry.has("to")) {
        const place to = entry.at("to");
        if (to.unknown())
            v.last_unknown = true;
        else
            v.when.last = to.date();
    }
    if (v.when.last < v.when.first) {
        entry.fail(error_code::end_before_start,
                   "it ends on " + to_string(v.when.last) + ", before it starts on " + to_string(v.when.first));
    }
    return v;
}

period read_period(const place& entry) {
    const validity v = read_validity(entry);
    if (v.first_unknown || v.last_unknown) entry.fail(error_code::bad_value, "the days of this period must be known");
    return v.when;
}

// A period, put with those that are known or with those of which an end is not.
void sort_in(const place& entry, std::vector<period>& known, std::vector<validity>& open) {
    constexpr std::array<std::string_view, 2> ends{"from", "to"};
    if (entry.unknown()) {
        open.push_back({always, true, true});
        return;
    }
    entry.only_keys(ends);
    const validity v = read_validity(entry);
    if (v.first_unknown || v.last_unknown)
        open.push_back(v);
    else
        known.push_back(v.when);
}

std::string read_name(const place& p) {
    if (p.value.is_number_integer()) return p.value.dump();
    return p.unknown() ? std::string{} : p.text();
}

namespace {

// Two digits at a place, from 0 to a largest number.
bool two_digits(std::string_view text, std::size_t at, int largest) {
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    return digit(at) && digit(at + 1) && (text[at] - '0') * 10 + (text[at + 1] - '0') <= largest;
}

// When a certificate was signed, always written the same, since later and earlier are found by comparing the texts:
// `2024-01-01T08:00:00`, or the day alone. A time of another zone would not compare.
std::string read_signed(const place& p) {
    constexpr std::size_t day_only = 10;
    constexpr std::size_t to_minutes = 16;
    constexpr std::size_t to_seconds = 19;
    const std::string& text = p.text();
    const std::string_view all(text);
    const std::string on = to_string(parse_day(all.substr(0, day_only), p.path).value());
    if (all.size() == day_only) return on;
    const bool hours = (all[day_only] == 'T' || all[day_only] == ' ') && two_digits(all, 11, 23) &&
                       two_digits(all, 14, 59) && all[13] == ':';
    const bool seconds = all.size() >= to_seconds && all[to_minutes] == ':' && two_digits(all, 17, 59);
    const std::string_view rest = all.substr(std::min(all.size(), seconds ? to_seconds : to_minutes));
    if (hours && (rest.starts_with('+') || rest.starts_with('-') || rest == "Z")) {
        p.fail(error_code::bad_date,
               p.shown() + " has a time zone: give the Swedish time without one, written as 2024-01-01T08:00:00");
    }
    // Parts of a second, of which the zeros at the end say nothing.
    std::string_view parts = seconds && rest.starts_with('.') ? rest.substr(1) : std::string_view{};
    const bool right = parts.empty() ? rest.empty() : parts.find_first_not_of("0123456789") == std::string_view::npos;
    if (!hours || !right)
        p.fail(error_code::bad_date, p.shown() + " should be a day and time, written as 2024-01-01T08:00:00");
    while (parts.ends_with('0')) parts.remove_suffix(1);
    return on + "T" + std::string(all.substr(day_only + 1, 5)) +
           (seconds ? std::string(all.substr(to_minutes, 3)) : ":00") + (parts.empty() ? "" : "." + std::string(parts));
}

certificate read_certificate(const place& entry) {
    constexpr std::array<std::string_view, 7> keys{"from", "to", "degree", "id", "signed", "employer", "kind"};
    entry.only_keys(keys);
    for (const char* needed : {"from", "to"}) {
        if (!entry.has(needed))
            entry.fail(error_code::missing_key,
                       std::string("'") + needed +
                           "' is needed: a certificate has a first and a last day (write unknown if it is)");
    }
    certificate c;
    if (!entry.at("from").unknown()) c.first = entry.at("from").date();
    if (!entry.at("to").unknown()) c.last = entry.at("to").date();
    if (c.first && c.last && *c.last < *c.first) {
        entry.at("to").fail(error_code::end_before_start,
                            to_string(*c.last) + " is before the first day, " + to_string(*c.first));
    }
    if (entry.has("degree")) {
        const place degree = entry.at("degree");
        if (degree.unknown()) {
            c.degree.reset();
        } else {
            c.degree = degree.whole_number();
            if (*c.degree < 0 || *c.degree > 100)
                degree.fail(error_code::bad_degree, degree.shown() + " is no degree: give 0 to 100 per cent");
        }
    }
    if (entry.has("id")) {
        c.id = read_name(entry.at("id"));
        c.id_unknown = entry.at("id").unknown();
    }
    if (entry.has("employer")) c.employer = read_name(entry.at("employer"));
    if (entry.has("signed") && !entry.at("signed").unknown()) c.signed_at = read_signed(entry.at("signed"));
    if (entry.has("kind")) {
        c.kind_unknown = entry.at("kind").unknown();
        if (!c.kind_unknown) c.kind = static_cast<sick_kind>(entry.at("kind").one_of(sick_kind_words));
    }
    return c;
}

occupation_fact read_occupation(const place& entry) {
    constexpr std::array<std::string_view, 6> keys{"from", "to", "is", "employer", "share", "booked"};
    entry.only_keys(keys);
    occupation_fact f;
    f.valid = read_validity(entry);
    if (!entry.has("is")) entry.fail(error_code::missing_key, "'is' is needed: " + listed(occupation_words));
    if (!entry.at("is").unknown()) f.is = static_cast<occupation_kind>(entry.at("is").one_of(occupation_words));
    if (entry.has("employer")) {
        f.employer = read_name(entry.at("employer"));
        f.employer_unknown = entry.at("employer").unknown();
    }
    f.share_unknown = entry.has("share") && entry.at("share").unknown();
    if (entry.has("share") && !f.share_unknown) {
        f.share = entry.at("share").whole_number();
        if (f.share < 0 || f.share > 100)
            entry.at("share").fail(error_code::bad_value,
                                   entry.at("share").shown() + " is no share: give 0 to 100 per cent of full time");
    }
    if (entry.has("booked")) {
        const place booked = entry.at("booked");
        if (f.is && *f.is != occupation_kind::on_call)
            booked.fail(error_code::unknown_key, "only on_call has booked time");
        if (booked.value.is_array()) {
            f.booked = booked_time::listed;
            for (std::size_t i = 0; i < booked.value.size(); ++i)
                sort_in(booked.at(i), f.booked_periods, f.booked_open);
        } else if (!booked.unknown()) {
            f.booked = booked.yes_or_no() ? booked_time::yes : booked_time::no;
        }
    }
    return f;
}

judgement_fact read_judgement(const place& entry) {
    constexpr std::array<std::string_view, 4> keys{"from", "to", "is", "answer"};
    entry.only_keys(keys);
    judgement_fact j;
    j.valid = read_validity(entry);
    if (!entry.has("is")) entry.fail(error_code::missing_key, "'is' is needed: " + listed(judgement_words));
    if (!entry.at("is").unknown()) j.is = static_cast<judged_matter>(entry.at("is").one_of(judgement_words));
    if (entry.has("answer")) {
        const place says = entry.at("answer");
        j.says = says.unknown() ? answer::unknown : says.yes_or_no() ? answer::yes : answer::no;
    }
    return j;
}

work_trial_fact read_work_trial(const place& entry) {
    constexpr std::array<std::string_view, 3> keys{"from", "to", "notified"};
    entry.only_keys(keys);
    for (const char* needed : {"from", "to"}) {
        if (!entry.has(needed)) entry.fail(error_code::missing_key, std::string("'") + needed + "' is needed");
    }
    work_trial_fact w;
    if (entry.at("from").unknown() || entry.at("to").unknown()) {
        static_cast<void>(read_validity(entry));
        return w;
    }
    w.when = read_period(entry);
    if (entry.has("notified") && !entry.at("notified").unknown()) w.notified = entry.at("notified").date();
    return w;
}

void read_option(const place& p, const std::string& name, case_facts& facts) {
    if (const auto known = option_of(name)) {
        const option_entry& entry = option_list.at(static_cast<std::size_t>(*known));
        if (p.unknown()) {
            // Without a default an unknown option is one that was not given.
            if (entry.by_default != not_chosen) facts.unknown_options.push_back(*known);
            return;
        }
        const std::string value = p.value.is_boolean() ? (p.value.get<bool>() ? "yes" : "no") : p.text();
        const auto chosen = choice_of(*known, value);
        if (!chosen)
            p.fail(error_code::bad_value,
                   p.shown() + " is no value of this option; the values are: " + listed(entry.values));
        facts.options.emplace_back(*known, *chosen);
        return;
    }
    if (name == "grace25_from") {
        if (!p.unknown()) facts.grace25_from = p.date();
        return;
    }
    p.fail(error_code::unknown_key, "'" + name + "' is no option of the case format");
}

// A whole number from 0 to the largest.
std::int64_t number_up_to(const place& p, std::int64_t largest, std::string_view shown) {
    const std::int64_t value = p.whole_number();
    if (value < 0 || value > largest)
        p.fail(error_code::bad_value, p.shown() + " should be 0 to " + std::string(shown));
    return value;
}

// `price_base_amount.2028`, or the name alone with the first of the year as `from`: the amount of that year.
bool read_base_amount(const place& entry, std::string_view name, case_facts& facts) {
    for (std::size_t kind = 0; kind < base_amount_names.size(); ++kind) {
        const std::string_view its_name = base_amount_names.at(kind);
        if (!name.starts_with(its_name)) continue;
        const std::string_view rest = name.substr(its_name.size());
        int year = 0;
        if (rest.empty()) {
            if (!entry.has("from")) entry.fail(error_code::missing_key, "'from' is needed: the year of the amount");
            year = civil(entry.at("from").date()).year;
        } else {
            const auto january = rest.size() == 5 && rest.front() == '.'
                                     ? parse_day(std::string(rest.substr(1)) + "-01-01")
                                     : result<day>(error{});
            if (!january) continue;
            year = civil(*january).year;
        }
        const std::int64_t value = number_up_to(entry.at("value"), most_kronor.whole, "100,000,000");
        if (value == 0) entry.at("value").fail(error_code::bad_amount, "0 is no base amount");
        facts.base_amounts.push_back({static_cast<int>(kind), year, kronor{value}});
        return true;
    }
    return false;
}

// A name that no value can be given for: what can be done instead.
[[noreturn]] void refuse_parameter(const place& p, const std::string& name) {
    if (option_of(name)) p.fail(error_code::bad_value, p.shown() + " is an option: give its value under 'options'");
    if (name == "ages_known_until") {
        p.fail(error_code::bad_value,
               p.shown() +
                   " is the last day whose target age is laid down: give 'earliest_pension_age' or "
                   "'guarantee_pension_age' a value from a later day on");
    }
    if (name == "counting_from" || name == "read_until")
        p.fail(error_code::bad_value, p.shown() + " is a fixed day of the law; no other can be given");
    p.fail(error_code::bad_value,
           p.shown() +
               " is no parameter of the law; `rehabkedja law` lists them: its numbers, the base amounts, "
               "earliest_pension_age, guarantee_pension_age, labour_market_measure, on_call_market_measure");
}

// A number of the chain, a pension age or a measure, a figure of income and benefit, or a base amount: another value of it.
void read_parameter(const place& entry, case_facts& facts) {
    const std::string name = entry.at("name").text();
    const auto from = [&] { return entry.has("from") ? entry.at("from").date() : since_ever; };
    if (const auto which = parameter_of(name)) {
        constexpr int largest = 10'000;
        const std::int64_t value = number_up_to(entry.at("value"), largest, "10,000");
        facts.numbers.push_back({*which, from(), static_cast<int>(value)});
    } else if (const auto figure = money_parameter_of(name)) {
        const std::int64_t largest = largest_of(money_parameter_list.at(static_cast<std::size_t>(*figure)).in);
        facts.figures.push_back({*figure, from(), number_up_to(entry.at("value"), largest, std::to_string(largest))});
    } else if (name == "earliest_pension_age" || name == "guarantee_pension_age") {
        constexpr int oldest = 150;
        const auto years = static_cast<int>(number_up_to(entry.at("value"), oldest, "150 years"));
        facts.ages.push_back({name.front() == 'g', from(), years});
    } else if (name == "labour_market_measure" || name == "on_call_market_measure") {
        constexpr std::array markets{measure::regular_labour_market, measure::normally_occurring_work,
                                     measure::stated_occupational_group};
        std::array<std::string_view, markets.size()> words{};
        for (std::size_t i = 0; i < markets.size(); ++i) {
            words.at(i) =
                std::ranges::find(measure_names, markets.at(i), [](const auto& m) { return m.first; })->second;
        }
        facts.measures.push_back({name.front() == 'o', from(), markets.at(entry.at("value").one_of(words))});
    } else if (!read_base_amount(entry, name, facts)) {
        refuse_parameter(entry.at("name"), name);
    }
}

void read_law(const place& p, case_facts& facts) {
    constexpr std::array<std::string_view, 3> keys{"known_on", "editions_of", "parameters"};
    if (p.unknown()) {
        facts.unknown_law.emplace_back("law");
        return;
    }
    p.only_keys(keys);
    for (const std::string_view key : keys) {
        const std::string name(key);
        if (p.has(name) && p.at(name).unknown()) facts.unknown_law.push_back("law." + name);
    }
    const auto says = [&](const char* key) { return p.has(key) && !p.at(key).unknown(); };
    if (says("known_on")) facts.known_on = p.at("known_on").date();
    if (says("editions_of")) facts.editions_of = p.at("editions_of").date();
    if (!says("parameters")) return;
    const place list = p.at("parameters");
    list.must_be_list();
    for (std::size_t i = 0; i < list.value.size(); ++i) {
        const place entry = list.at(i);
        constexpr std::array<std::string_view, 3> fields{"name", "from", "value"};
        entry.only_keys(fields);
        for (const char* needed : {"name", "value"}) {
            if (!entry.has(needed)) entry.fail(error_code::missing_key, std::string("'") + needed + "' is needed");
        }
        if (entry.at("value").unknown() || (entry.has("from") && entry.at("from").unknown()))
            facts.unknown_law.push_back("law." + entry.at("name").text());
        else
            read_parameter(entry, facts);
    }
}

// Facts in the one way of writing that they are compared and hashed by: 50.0 is 50, true is yes.
node in_one_way(const node& value) {
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    if (value.is_number_float()) {
        const auto number = value.get<double>();
        constexpr double largest = 9.2e18;
        const bool fits = number > -largest && number < largest;
        if (fits && static_cast<double>(static_cast<std::int64_t>(number)) == number)
            return static_cast<std::int64_t>(number);
        return value;
    }
    if (!value.is_structured()) return value;
    node all = value;
    for (node& one : all) one = in_one_way(one);
    return all;
}

}  // namespace

case_facts read_facts(std::string_view text) {
    const node document = parse(text);
    const place all{document, ""};
    all.only_keys(fact_keys);
    case_facts facts;
    person& who = facts.who;
    if (all.has("born") && !all.at("born").unknown()) who.born = all.at("born").date();
    if (all.has("sex") && !all.at("sex").unknown()) {
        constexpr std::array<std::string_view, 2> words{"woman", "man"};
        static_cast<void>(all.at("sex").one_of(words));
    }
    if (all.has("sick") && !all.at("sick").unknown())
        who.sick = read_list<certificate>(all.at("sick"), read_certificate);
    if (all.has("occupation") && !all.at("occupation").unknown()) {
        who.occupation = read_list<occupation_fact>(all.at("occupation"), read_occupation);
        detail::tell_jobs_apart(who.occupation);
        if (auto fault = detail::check_jobs(who.occupation)) throw input_error(*fault);
    }
    if (all.has("judgements")) {
        who.judgements_unknown = all.at("judgements").unknown();
        if (!who.judgements_unknown) who.judgements = read_list<judgement_fact>(all.at("judgements"), read_judgement);
    }
    const auto says_unknown = [&](const char* key) { return all.has(key) && all.at(key).unknown(); };
    who.refused_unknown = says_unknown("refused");
    who.decided_unknown = says_unknown("decided");
    who.work_trial_unknown = says_unknown("work_trial");
    who.fit_unknown = says_unknown("fit");
    if (all.has("refused") && !who.refused_unknown) {
        const place list = all.at("refused");
        list.must_be_list();
        for (std::size_t i = 0; i < list.value.size(); ++i) sort_in(list.at(i), who.refused, who.refused_open);
    }
    if (all.has("decided") && !who.decided_unknown) who.decided = all.at("decided").date();
    read_money_facts(all, who);
    if (all.has("work_trial") && !who.work_trial_unknown)
        who.work_trial = read_list<work_trial_fact>(all.at("work_trial"), read_work_trial);
    // Which trials are allowed hangs on the days of each.
    for (std::size_t i = 0; !who.work_trial_unknown && i < who.work_trial.size(); ++i) {
        const place entry = all.at("work_trial").at(i);
        who.work_trial_unknown = entry.at("from").unknown() || entry.at("to").unknown();
    }
    if (who.work_trial_unknown) who.work_trial.clear();
    if (all.has("fit") && !who.fit_unknown) {
        const place list = all.at("fit");
        list.must_be_list();
        for (std::size_t i = 0; i < list.value.size(); ++i) {
            if (list.at(i).unknown())
                who.fit_unknown = true;
            else
                who.fit.push_back(list.at(i).date());
        }
        std::ranges::sort(who.fit);
    }
    // Programmes read the log again where they are asked about; here its faults are found in any case.
    if (all.has("events") && !all.at("events").unknown()) static_cast<void>(read_events(all.at("events")));
    for (const char* key : {"attributes", "programme_values"}) {
        if (all.has(key) && !all.at(key).unknown()) all.at(key).must_be_object();
    }
    if (all.has("options") && all.at("options").unknown()) {
        facts.options_unknown = true;
    } else if (all.has("options")) {
        const place options = all.at("options");
        options.must_be_object();
        for (const auto& [name, ignored] : options.value.items()) read_option(options.at(name), name, facts);
    }
    if (all.has("law")) read_law(all.at("law"), facts);
    facts.canonical = in_one_way(document).dump(-1, ' ', false, node::error_handler_t::replace);
    return facts;
}

}  // namespace rehabkedja::json
