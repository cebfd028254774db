// A table of people on a day, for C: the columns are checked here, since nobody else can.
#include <nlohmann/json.hpp>

#include "border.hpp"
#include "rehabkedja/batch/parallel.hpp"
#include "rehabkedja/chain/explain.hpp"

namespace rehabkedja::c {

namespace {

// What C writes as numbers of its own.
static_assert(REHABKEDJA_NO_RULING == no_ruling && REHABKEDJA_NO_DAY == no_day);
static_assert(REHABKEDJA_EMPLOYED == code_of(occupation::employed));
static_assert(REHABKEDJA_SELF_EMPLOYED == code_of(occupation::self_employed));
static_assert(REHABKEDJA_UNEMPLOYED == code_of(occupation::unemployed));
static_assert(REHABKEDJA_ON_LEAVE == code_of(occupation::on_leave));
static_assert(REHABKEDJA_ON_CALL_BOOKED == code_of(occupation::on_call_booked));
static_assert(REHABKEDJA_ON_CALL_UNBOOKED == code_of(occupation::on_call_unbooked));
static_assert(REHABKEDJA_PARENTAL_LEAVE == code_of(occupation::parental_leave));
static_assert(REHABKEDJA_STUDENT == code_of(occupation::student));
static_assert(REHABKEDJA_ON_CALL_BOOKED_OR_NOT == on_call_booked_or_not);
static_assert(REHABKEDJA_OCCUPATION_UNKNOWN == who_unknown && who_codes == who_unknown + 1);
static_assert(judgement_names.size() == 4 && judgement_names[0] == "predominant_reasons" &&
              judgement_names[1] == "special_reasons" && judgement_names[2] == "unreasonable" &&
              judgement_names[3] == "care_delayed_by_covid");

[[noreturn]] void wrong(error_code code, const char* field, std::string says, std::optional<std::size_t> row = {}) {
    throw input_error({code, field, std::move(says), row});
}

// A column that must be there when it has entries.
template <class T>
std::span<const T> column(const T* begin, std::size_t size, const char* field) {
    if (size != 0 && begin == nullptr) wrong(error_code::bad_table, field, "this column is needed");
    return {begin, size};
}
// A column that may be left out.
template <class T>
std::span<T> perhaps(T* begin, std::size_t size) {
    return begin == nullptr ? std::span<T>() : std::span<T>(begin, size);
}

day sensible(std::int32_t number, const char* field, std::optional<std::size_t> row = {}) {
    const day d{number};
    if (d < first_sensible_day || d > last_sensible_day) {
        wrong(error_code::bad_date, field,
              "day " + std::to_string(number) + " since 1970-01-01 lies outside the years 1900-2200", row);
    }
    return d;
}

void check_offsets(std::span<const std::int64_t> offsets, std::size_t rows) {
    std::int64_t before = 0;
    for (std::size_t p = 0; p < offsets.size(); ++p) {
        const bool right = offsets[p] >= before && static_cast<std::uint64_t>(offsets[p]) <= rows;
        if (!right || (p == 0 && offsets[p] != 0))
            wrong(error_code::bad_table, "offsets", "they should rise from 0 to the number of rows", p);
        before = offsets[p];
    }
    if (static_cast<std::uint64_t>(before) != rows)
        wrong(error_code::bad_table, "offsets", "the last should be the number of rows", offsets.size() - 1);
}

void check_rows(const spell_columns& in) {
    for (std::size_t p = 0; p + 1 < in.offsets.size(); ++p) {
        const auto begin = static_cast<std::size_t>(in.offsets[p]);
        for (std::size_t i = begin; i < static_cast<std::size_t>(in.offsets[p + 1]); ++i) {
            const day first = sensible(in.first[i], "first", i);
            const day last = sensible(in.last[i], "last", i);
            if (last < first) {
                wrong(error_code::end_before_start, "last",
                      to_string(last) + " lies before the first day, " + to_string(first), i);
            }
            if (i > begin && in.first[i] < in.first[i - 1])
                wrong(error_code::bad_value, "first", "the spells of a person should be sorted by first day", i);
            constexpr int whole = 100;
            if (!in.degree.empty() && in.degree[i] > whole) {
                wrong(error_code::bad_degree, "degree",
                      std::to_string(in.degree[i]) + " is no degree: give 0 to 100 per cent", i);
            }
        }
    }
}

void check_persons(const spell_columns& in) {
    for (std::size_t p = 0; p < in.who.size(); ++p) {
        if (in.who[p] >= who_codes)
            wrong(error_code::bad_value, "occupation", std::to_string(in.who[p]) + " is no code of an occupation", p);
        if (!in.born.empty() && in.born[p] != no_day) static_cast<void>(sensible(in.born[p], "born", p));
    }
}

spell_columns checked(const rehabkedja_spells& spells) {
    if (spells.persons > std::numeric_limits<std::size_t>::max() / sizeof(std::int64_t) - 1)
        wrong(error_code::bad_table, "persons", "there are too many");
    const spell_columns in{column(spells.offsets, spells.persons + 1, "offsets"),
                           column(spells.first, spells.rows, "first"),
                           column(spells.last, spells.rows, "last"),
                           perhaps(spells.degree, spells.rows),
                           column(spells.occupation, spells.persons, "occupation"),
                           perhaps(spells.born, spells.persons),
                           perhaps(spells.judged, spells.persons)};
    check_offsets(in.offsets, spells.rows);
    check_rows(in);
    check_persons(in);
    return in;
}

nlohmann::ordered_json row_node(const law& l, const citation& from) {
    nlohmann::ordered_json n;
    n["rule"] = detail::rule_name(from.in);
    n["reason"] = name_of(from.why);
    n["provision"] = to_string(from.at);
    n["edition"] = nullptr;
    if (from.edition != no_change) {
        const amendment& by = l.changes[from.edition];
        n["edition"] = {{"by", to_string(by.by)}, {"from", to_string(by.originally)}};
    }
    n["confidence"] = name_of(from.sure);
    return n;
}

// Stages and unknown measures are written as in an answer (docs/schema/answer.schema.json).
std::string ruling_text(const compiled_law& law, const ruling& r) {
    nlohmann::ordered_json n;
    n["stage"] = r.stage_first == 0
                     ? "unknown"
                     : std::to_string(r.stage_first) + "-" + (r.stage_last == 0 ? "" : std::to_string(r.stage_last));
    n["measured_against"] = "unknown";
    n["would_change"] = "unknown";
    if (r.missing == 0) {
        n["measured_against"] = measure_names_of(r.measures);
        n["would_change"] = judgement_names_of(r.would_change);
    }
    n["grounds"] = judgement_names_of(r.grounds);
    n["missing"] = lacking_names_of(r.missing);
    n["rows"] = nlohmann::ordered_json::array();
    const auto& citations = law.parts().citations;
    for (std::size_t i = 0; i < citations.size(); ++i) {
        if (r.cited.has(i)) n["rows"].push_back(row_node(law.source(), citations[i]));
    }
    return n.dump();
}

}  // namespace

}  // namespace rehabkedja::c

using namespace rehabkedja;  // NOLINT(google-build-using-namespace): the functions below are C's

rehabkedja_status rehabkedja_on_day(const rehabkedja_law* law, const rehabkedja_spells* spells, int32_t day,
                                    int32_t threads, const rehabkedja_answers* answers, rehabkedja_error** error) {
    return c::at_border(error, REHABKEDJA_FAILED, [&] {
        const compiled_law& asked = c::given(law, "law").compiled();
        const rehabkedja_spells& table = c::given(spells, "spells");
        const rehabkedja_answers& into = c::given(answers, "answers");
        const auto on = c::sensible(day, "day");
        const spell_columns in = c::checked(table);
        const bool highest = in.degree.empty() || asked.source().reads(option::degree_overlap, "highest");
        if (!one_pass(asked.source()) || !highest) {
            c::wrong(error_code::bad_value, "law",
                     "this law counts in a way that one pass over a table cannot: ask about each person");
        }
        const day_columns out{c::perhaps(into.chain_day, table.persons), c::perhaps(into.ruling, table.persons),
                              c::perhaps(into.next_change, table.persons)};
        if (const auto fault = on_day(asked, in, on, out, threads)) {
            c::wrong(error_code::bad_value, "first", "the chain of this person is longer than the library counts",
                     fault);
        }
        return REHABKEDJA_OK;
    });
}

char* rehabkedja_ruling(const rehabkedja_law* law, uint16_t ruling, rehabkedja_error** error) {
    return c::at_border<char*>(error, nullptr, [&] {
        const compiled_law& asked = c::given(law, "law").compiled();
        if (ruling >= asked.dictionary().size())
            c::wrong(error_code::bad_value, "ruling", std::to_string(ruling) + " is no ruling of this law");
        return c::text_of(c::ruling_text(asked, asked[ruling]));
    });
}
