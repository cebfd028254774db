#include "reader.hpp"

#include <limits>
#include <set>

namespace rehabkedja::json {

std::string listed(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) {
        if (word.empty()) continue;
        if (!text.empty()) text += ", ";
        text += word;
    }
    return text;
}

node parse(std::string_view text) {
    std::vector<std::set<std::string>> keys;
    constexpr int deepest = 64;
    const auto watch = [&](int depth, node::parse_event_t event, node& parsed) {
        if (depth > deepest) {
            throw input_error({error_code::unreadable, {}, "nested more than 64 levels deep: facts are not", {}});
        }
        if (event == node::parse_event_t::object_start) keys.emplace_back();
        if (event == node::parse_event_t::object_end) keys.pop_back();
        if (event == node::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second) {
            throw input_error(
                {error_code::unreadable, parsed.get<std::string>(), "this key stands twice in one object", {}});
        }
        return true;
    };
    try {
        return node::parse(text, watch);
    } catch (const node::parse_error& e) {
        std::size_t line = 1;
        for (const char c : text.substr(0, std::min(text.size(), e.byte))) line += c == '\n' ? 1U : 0U;
        throw input_error({error_code::unreadable, {}, "not readable as JSON, line " + std::to_string(line), line});
    } catch (const node::exception&) {
        throw input_error({error_code::unreadable, {}, "not readable as JSON: a number is too large", {}});
    }
}

void place::fail(error_code code, const std::string& says) const { throw input_error({code, path, says, {}}); }

std::string place::shown() const {
    constexpr std::size_t longest = 60;
    std::string text = value.dump(-1, ' ', false, node::error_handler_t::replace);
    if (text.size() > longest) {
        std::size_t cut = longest;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;  // never inside a letter
        text = text.substr(0, cut) + "...";
    }
    return text;
}

void place::should_be(const std::string& right) const { fail(error_code::wrong_type, shown() + " should be " + right); }

const std::string& place::text() const {
    if (!value.is_string()) should_be("text");
    return value.get_ref<const std::string&>();
}

day place::date() const {
    if (!value.is_string()) should_be("a date, written as \"2024-02-29\"");
    return parse_day(value.get_ref<const std::string&>(), path).value();
}

int place::whole_number() const {
    if (value.is_number_float()) {  // 50.0 is a whole number too
        const double number = value.get<double>();
        constexpr double largest = 1e9;
        const bool fits = number > -largest && number < largest;
        if (fits && static_cast<double>(static_cast<int>(number)) == number) return static_cast<int>(number);
    }
    if (!value.is_number_integer()) should_be("a whole number");
    const bool too_large =
        value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<std::int32_t>::max();
    if (too_large || value.get<std::int64_t>() < std::numeric_limits<std::int32_t>::min()) {
        fail(error_code::bad_value, shown() + " is too large a number");
    }
    return value.get<int>();
}

bool place::yes_or_no() const {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_string() && (value == "yes" || value == "no")) return value == "yes";
    should_be("yes or no");
}

std::size_t place::one_of(std::span<const std::string_view> words) const {
    if (value.is_string()) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!words[i].empty() && value.get_ref<const std::string&>() == words[i]) return i;
        }
    }
    fail(value.is_string() ? error_code::bad_value : error_code::wrong_type, shown() + " is none of: " + listed(words));
}

void place::must_be_object() const {
    if (!value.is_object()) should_be("an object with keys");
}
void place::must_be_list() const {
    if (!value.is_array()) should_be("a list");
}

void place::only_keys(std::span<const std::string_view> keys) const {
    must_be_object();
    for (const auto& [key, ignored] : value.items()) {
        bool known = false;
        for (const std::string_view k : keys) known = known || k == key;
        if (!known) {
            throw input_error({error_code::unknown_key,
                               path.empty() ? key : path + "." + key,
                               "'" + key + "' is no key here; the keys are: " + listed(keys),
                               {}});
        }
    }
}

}  // namespace rehabkedja::json
