// Rules of target groups: conditions and groups, checked against the vocabulary as they are read.
#include <algorithm>

#include "programme_reader.hpp"

namespace rehabkedja::json {

std::string text_or_none(const place& owner, const char* key) {
    return owner.has(key) ? owner.at(key).text() : std::string{};
}

bool flag(const place& owner, const char* key) { return owner.has(key) && owner.at(key).yes_or_no(); }

std::optional<std::int64_t> count_or_none(const place& owner, const char* key) {
    if (!owner.has(key) || owner.at(key).unknown()) return std::nullopt;
    const int n = owner.at(key).whole_number();
    if (n < 0) owner.at(key).fail(error_code::bad_value, owner.at(key).shown() + " should be 0 or more");
    return n;
}

std::vector<std::string> texts(const place& list) {
    list.must_be_list();
    std::vector<std::string> all;
    all.reserve(list.value.size());
    for (std::size_t i = 0; i < list.value.size(); ++i) all.push_back(list.at(i).text());
    return all;
}

void needs(const place& owner, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (!owner.has(key)) owner.fail(error_code::missing_key, std::string("'") + key + "' is needed");
    }
}

std::string read_source(const place& owner) {
    if (!owner.has("source")) return {};
    const place source = owner.at("source");
    constexpr std::array<std::string_view, 4> keys{"document", "heading", "page", "authority"};
    source.only_keys(keys);
    needs(source, {"document", "heading"});
    std::string text = source.at("document").text() + ": " + source.at("heading").text();
    if (source.has("page")) text += " (p. " + source.at("page").text() + ")";
    if (text_or_none(source, "authority") == "teaser") text += " (teaser)";
    return text;
}

std::optional<day> read_loose_day(const place& p, bool last) {
    if (p.unknown()) return std::nullopt;
    constexpr std::size_t year_only = 4;
    constexpr std::size_t month_only = 7;
    const std::string& text = p.text();
    if (text.size() != year_only && text.size() != month_only) return p.date();
    const auto first = parse_day(text + (text.size() == year_only ? "-01-01" : "-01"));
    if (!first)
        p.fail(error_code::bad_date, p.shown() + " is no day, month or year: write it as 2012-03-01, 2012-03 or 2012");
    if (!last) return *first;
    return add_months(*first, text.size() == year_only ? 12 : 1, month_rounding::last_day_of_month) - 1;
}

namespace {

constexpr std::array<std::string_view, 9> op_words{"eq", "ne", "in", "contains", "ge", "gt", "le", "lt", "between"};

[[noreturn]] void unfit(const place& p, const attribute& a, const std::string& right) {
    p.fail(error_code::wrong_type, p.shown() + " is no value of " + a.name + ", which is " + right);
}

const std::string& listed_word(const place& p, const attribute& a) {
    if (!p.value.is_string()) unfit(p, a, a.type == attribute_type::text ? "text" : "a word");
    const std::string& word = p.text();
    if (!a.values.empty() && std::ranges::find(a.values, word) == a.values.end()) {
        std::vector<std::string_view> words(a.values.begin(), a.values.end());
        p.fail(error_code::bad_value, p.shown() + " is no value of " + a.name + "; the values are: " + listed(words));
    }
    return word;
}

double number(const place& p, const attribute& a) {
    if (!p.value.is_number()) unfit(p, a, "a number");
    if (a.type == attribute_type::whole) return p.whole_number();
    return p.value.get<double>();
}

bool is_number(const attribute& a) { return a.type == attribute_type::whole || a.type == attribute_type::number; }

// A bound of a comparison; unknown: lost.
std::optional<double> bound(const place& p, const attribute& a, bool& lost) {
    lost = lost || p.unknown();
    return p.unknown() ? std::nullopt : std::optional(number(p, a));
}

void read_between(condition& c, const place& value, const attribute& a, bool& lost) {
    if (!value.unknown()) {
        if (!value.value.is_array() || value.value.size() != 2) value.should_be("two numbers: [18, 64]");
        c.low = bound(value.at(std::size_t{0}), a, lost);
        c.high = bound(value.at(std::size_t{1}), a, lost);
    } else {
        lost = true;
    }
    if (c.low && c.high && *c.high < *c.low)
        value.fail(error_code::bad_value, value.shown() + " ends below where it begins: nothing lies between");
}

void read_comparison(condition& c, const place& p, const attribute& a, bool& lost) {
    const place value = p.at("value");
    const place op = p.at("op");
    const std::string& word = op.text();
    const auto only_for = [&](bool right, const char* types) {
        if (!right) op.fail(error_code::wrong_type, op.shown() + " compares " + types + ", and " + a.name + " is none");
    };
    if (word == "eq" || word == "ne") {
        c.how = word == "eq" ? comparison::equals : comparison::differs;
        lost = value.unknown() && std::ranges::find(a.values, "unknown") == a.values.end();
        if (!lost) c.value = read_attribute_value(value, a);
    } else if (word == "in") {
        only_for(a.type == attribute_type::word || a.type == attribute_type::text || a.type == attribute_type::words,
                 "words or text");
        c.how = comparison::among;
        value.must_be_list();
        for (std::size_t i = 0; i < value.value.size(); ++i) c.words.push_back(listed_word(value.at(i), a));
        if (c.words.empty()) value.fail(error_code::bad_value, "an empty list holds nothing");
    } else if (word == "contains") {
        only_for(a.type == attribute_type::words, "lists");
        c.how = comparison::contains;
        c.words.push_back(listed_word(value, a));
    } else {
        only_for(is_number(a), "numbers");
        if (word == "between") {
            c.how = comparison::between;
            read_between(c, value, a, lost);
        } else if (word == "ge" || word == "gt") {
            c.how = word == "ge" ? comparison::at_least : comparison::more_than;
            c.low = bound(value, a, lost);
        } else {
            c.how = word == "le" ? comparison::at_most : comparison::less_than;
            c.high = bound(value, a, lost);
        }
    }
}

condition read_condition(const place& p, const rule_context& in) {
    constexpr std::array<std::string_view, 10> keys{
        "attribute", "op",     "value",    "supplied_as", "supplied_alone_as",
        "swedish",   "source", "inferred", "note",        "party"};
    p.only_keys(keys);
    needs(p, {"attribute", "op", "value"});
    const auto id = in.words.find(p.at("attribute").text());
    if (!id) {
        p.at("attribute").fail(error_code::bad_value, p.at("attribute").shown() + " is no attribute of the vocabulary");
    }
    condition c;
    c.attribute = *id;
    static_cast<void>(p.at("op").one_of(op_words));
    bool lost = false;
    read_comparison(c, p, in.words[*id], lost);
    if (lost) {
        if (!p.has("supplied_as"))
            p.fail(error_code::missing_key,
                   "a value is unknown: 'supplied_as' is needed, the name under which it is supplied");
        c.lost_as = in.programme + "." + p.at("supplied_as").text();
        if (p.has("supplied_alone_as")) c.lost_alone_as = in.programme + "." + p.at("supplied_alone_as").text();
    } else if (p.has("supplied_as")) {
        p.at("supplied_as").fail(error_code::bad_value, "no value is unknown here: there is nothing to supply");
    }
    if (in.words[*id].how == computed_how::count_of_parties) c.parties = in.parties;
    return c;
}

// The parts of a group, and what kind it is.
void read_group(condition& group, const place& p, const rule_context& in) {
    struct named {
        const char* key;
        condition_kind is;
    };
    for (const named& one : {named{"all", condition_kind::all}, named{"any", condition_kind::any},
                             named{"none", condition_kind::none}, named{"of", condition_kind::least}}) {
        if (!p.has(one.key)) continue;
        group.is = one.is;
        group.parts = read_rules(p.at(one.key), in);
        if (group.parts.empty()) p.at(one.key).fail(error_code::bad_value, "a group without parts says nothing");
    }
    if (group.is != condition_kind::least) {
        constexpr std::array<std::string_view, 8> keys{"all",    "any",      "none", "swedish",
                                                       "source", "inferred", "note", "party"};
        p.only_keys(keys);
        if (int{p.has("all")} + int{p.has("any")} + int{p.has("none")} != 1)
            p.fail(error_code::bad_value, "one of all, any and none: a group is one thing");
        return;
    }
    constexpr std::array<std::string_view, 7> keys{"at_least", "of", "swedish", "source", "inferred", "note", "party"};
    p.only_keys(keys);
    needs(p, {"at_least"});
    const int least = p.at("at_least").whole_number();
    if (least < 1 || static_cast<std::size_t>(least) > group.parts.size()) {
        p.at("at_least")
            .fail(error_code::bad_value, p.at("at_least").shown() + " of " + std::to_string(group.parts.size()) +
                                             " parts can never hold: give 1 to that many");
    }
    group.least = static_cast<std::size_t>(least);
}

}  // namespace

attribute_value read_attribute_value(const place& p, const attribute& a) {
    switch (a.type) {
        case attribute_type::truth: {
            const bool word = p.value == "yes" || p.value == "no";
            if (!p.value.is_boolean() && !word) unfit(p, a, "yes or no");
            return p.yes_or_no();
        }
        case attribute_type::whole:
        case attribute_type::number: return number(p, a);
        case attribute_type::word:
        case attribute_type::text: return listed_word(p, a);
        case attribute_type::words: break;
    }
    if (!p.value.is_array()) unfit(p, a, "a list of words");
    std::vector<std::string> words;
    words.reserve(p.value.size());
    for (std::size_t i = 0; i < p.value.size(); ++i) words.push_back(listed_word(p.at(i), a));
    std::ranges::sort(words);
    return words;
}

condition read_rule(const place& p, const rule_context& in) {
    p.must_be_object();
    condition c;
    if (p.has("attribute"))
        c = read_condition(p, in);
    else if (p.has("all") || p.has("any") || p.has("none") || p.has("of"))
        read_group(c, p, in);
    else
        p.fail(error_code::missing_key, "a rule has an attribute, or is a group: all, any, none, or at_least with of");
    c.source = read_source(p);
    c.swedish = text_or_none(p, "swedish");
    c.note = text_or_none(p, "note");
    c.party = text_or_none(p, "party");
    c.inferred = flag(p, "inferred");
    // A source of the group holds for parts that have none.
    for (condition& part : c.parts) {
        if (part.source.empty()) part.source = c.source;
    }
    return c;
}

std::vector<condition> read_rules(const place& list, const rule_context& in) {
    list.must_be_list();
    std::vector<condition> all;
    all.reserve(list.value.size());
    for (std::size_t i = 0; i < list.value.size(); ++i) all.push_back(read_rule(list.at(i), in));
    return all;
}

}  // namespace rehabkedja::json
