// A law, and questions about one person, for C.
#include <array>

#include "border.hpp"
#include "json/reader.hpp"
#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/law/swedish_law.hpp"

namespace rehabkedja::c {

namespace {

law variant_of(std::string_view text) {
    const json::node document = json::parse(text);
    constexpr std::array<std::string_view, 2> keys{"law", "options"};
    json::place{document, ""}.only_keys(keys);
    json::law_shelf all(swedish_law());
    return all.for_facts(json::read_facts(text))->source();
}

language language_of(int32_t code) {
    if (code == REHABKEDJA_ENGLISH) return language::english;
    if (code == REHABKEDJA_SWEDISH) return language::swedish;
    throw input_error({error_code::bad_value, "language", std::to_string(code) + " is no language here", {}});
}

day day_of(const char* text, const char* field) { return parse_day(given_text(text, field), field).value(); }

}  // namespace

}  // namespace rehabkedja::c

using namespace rehabkedja;  // NOLINT(google-build-using-namespace): the functions below are C's

rehabkedja_law* rehabkedja_law_new(const char* variant, rehabkedja_error** error) {
    return c::at_border<rehabkedja_law*>(error, nullptr, [&] {
        const law l = variant == nullptr ? swedish_law() : c::variant_of(variant);
        return std::make_unique<rehabkedja_law>(l).release();
    });
}

void rehabkedja_law_free(rehabkedja_law* law) { delete law; }

char* rehabkedja_law_json(const rehabkedja_law* law, const char* day, rehabkedja_error** error) {
    return c::at_border<char*>(error, nullptr, [&] {
        const auto on = day == nullptr ? std::nullopt : std::optional(c::day_of(day, "day"));
        return c::text_of(json::write_law(c::given(law, "law").compiled().source(), on));
    });
}

char* rehabkedja_answer(const rehabkedja_law* law, const char* facts, const char* item, int32_t language,
                        rehabkedja_error** error) {
    return c::at_border<char*>(error, nullptr, [&] {
        json::law_shelf& shelf = *c::given(law, "law").shelf;
        const json::case_facts about = json::read_facts(c::given_text(facts, "facts"));
        return c::text_of(json::answer(shelf, about, c::given_text(item, "item"), c::language_of(language)));
    });
}

char* rehabkedja_explain(const rehabkedja_law* law, const char* facts, const char* first, const char* last,
                         int32_t language, rehabkedja_error** error) {
    return c::at_border<char*>(error, nullptr, [&] {
        json::law_shelf& shelf = *c::given(law, "law").shelf;
        const json::case_facts about = json::read_facts(c::given_text(facts, "facts"));
        const period asked{c::day_of(first, "first"), c::day_of(last, "last")};
        if (asked.last < asked.first) {
            throw input_error({error_code::end_before_start,
                               "last",
                               to_string(asked.last) + " lies before the first day, " + to_string(asked.first),
                               {}});
        }
        const auto in = c::language_of(language);
        const rehab_chain chain(shelf.for_facts(about), about.who);
        std::string list = "[";
        for (const chain_answer& a : chain.through(asked)) {
            if (list.size() > 1) list += ',';
            list += json::write_answer(chain, a, in);
        }
        return c::text_of(list + "]");
    });
}
