/// @file
/// A table of spells on a day: columns in, columns out, by as many threads as are asked for, with the GIL released. Under the law's usual readings it
/// is the library's kernel; under readings that count in another way each person is laid out and asked as one person is.

#include "rehabkedja/batch/parallel.hpp"

#include <pybind11/numpy.h>

#include <cstdint>
#include <span>

#include "raw.hpp"
#include "rehabkedja/chain/next_change.hpp"

namespace rehabkedja::python {

namespace {

template <class T>
using column = py::array_t<T, py::array::c_style>;

template <class T>
std::span<const T> span_of(const column<T>& c) {
    return {c.data(), static_cast<std::size_t>(c.size())};
}
template <class T>
column<T> column_of(const std::vector<T>& values) {
    return column<T>(static_cast<py::ssize_t>(values.size()), values.data());
}

/// The answers, a person each; `ruling` is a place in `rulings`, which holds each once.
struct answers {
    std::vector<std::uint16_t> chain_day{};
    std::vector<std::int32_t> ruling{};
    std::vector<std::int32_t> next_change{};
    std::vector<rehabkedja::ruling> rulings{};
    static constexpr std::int32_t outside = -1;
};

/// @throws input_error (`bad_value`) for a person whose rows begin here: the chain day is more than its column holds.
[[noreturn]] void too_long(std::size_t row) {
    throw input_error(
        {error_code::bad_value, "first",
         "the chain day would be later than day " + std::to_string(most_chain_days) + ", the last that a column holds",
         row});
}

answers in_one_pass(const compiled_law& law, day d, const spell_columns& in, bool with_next_change, int threads) {
    const std::size_t persons = in.who.size();
    answers found;
    found.chain_day.resize(persons);
    found.ruling.resize(persons);
    if (with_next_change) found.next_change.resize(persons);
    std::vector<ruling_id> ids(persons);
    if (const auto fault = on_day(law, in, d, {found.chain_day, ids, found.next_change}, threads)) {
        too_long(*fault);  // the rows are sorted and end no earlier than they start: that was seen to before
    }
    std::vector<std::int32_t> place(std::size_t{no_ruling} + 1, answers::outside);
    for (std::size_t p = 0; p < persons; ++p) {
        if (ids[p] != no_ruling && place[ids[p]] == answers::outside) {
            place[ids[p]] = static_cast<std::int32_t>(found.rulings.size());
            found.rulings.push_back(law[ids[p]]);
        }
        found.ruling[p] = place[ids[p]];
    }
    return found;
}

/// The occupations that a code stands for, as facts of one person.
occupation_fact fact_of(who_code who) {
    occupation_fact f;
    switch (who) {
        case code_of(occupation::employed): f.is = occupation_kind::employed; break;
        case code_of(occupation::self_employed): f.is = occupation_kind::self_employed; break;
        case code_of(occupation::unemployed): f.is = occupation_kind::unemployed; break;
        case code_of(occupation::on_leave): f.is = occupation_kind::on_leave; break;
        case code_of(occupation::parental_leave): f.is = occupation_kind::parental_leave; break;
        case code_of(occupation::student): f.is = occupation_kind::student; break;
        default: f.is = occupation_kind::on_call; break;
    }
    if (who == code_of(occupation::on_call_booked)) f.booked = booked_time::yes;
    if (who == code_of(occupation::on_call_unbooked)) f.booked = booked_time::no;
    return f;
}

person person_of(const spell_columns& in, std::size_t p) {
    person who;
    if (in.born[p] != no_day) who.born = day{in.born[p]};
    who.sick.emplace();
    for (auto i = static_cast<std::size_t>(in.offsets[p]); i < static_cast<std::size_t>(in.offsets[p + 1]); ++i) {
        certificate c;
        c.first = day{in.first[i]};
        c.last = day{in.last[i]};
        if (!in.degree.empty()) c.degree = in.degree[i];
        who.sick->push_back(std::move(c));
    }
    if (in.who[p] != who_unknown) who.occupation.push_back(fact_of(in.who[p]));
    return who;
}

answers one_by_one(const std::shared_ptr<const compiled_law>& law, day d, const spell_columns& in,
                   bool with_next_change, int threads) {
    const std::size_t persons = in.who.size();
    answers found;
    found.chain_day.resize(persons);
    found.ruling.assign(persons, answers::outside);
    if (with_next_change) found.next_change.assign(persons, no_day);
    std::vector<std::optional<ruling>> ruled(persons);
    in_blocks(persons, threads, [&](std::size_t begin, std::size_t end) {
        for (std::size_t p = begin; p < end; ++p) {
            const rehab_chain chain(law, person_of(in, p));
            const chain_answer a = chain.on(d);
            if (a.chain_day.value_or(0) > most_chain_days) too_long(static_cast<std::size_t>(in.offsets[p]));
            const bool none = a.place == chain_place::outside || a.place == chain_place::before_law;
            found.chain_day[p] = static_cast<std::uint16_t>(a.chain_day.value_or(0));
            if (none) continue;
            ruled[p] = a.is;
            ruled[p]->missing |= a.chain_day_missing;
            const auto next = with_next_change ? next_change(chain, d) : std::nullopt;
            if (next) found.next_change[p] = next->since_1970;
        }
    });
    for (std::size_t p = 0; p < persons; ++p) {
        if (!ruled[p]) continue;
        const auto place = std::find(found.rulings.begin(), found.rulings.end(), *ruled[p]);
        found.ruling[p] = static_cast<std::int32_t>(place - found.rulings.begin());
        if (place == found.rulings.end()) found.rulings.push_back(*ruled[p]);
    }
    return found;
}

py::tuple ask_on_day(raw_law& l, day d, const column<std::int64_t>& offsets, const column<std::int32_t>& first,
                     const column<std::int32_t>& last, const column<std::uint8_t>& degree,
                     const column<std::uint8_t>& who, const column<std::int32_t>& born, bool with_next_change,
                     int threads) {
    const spell_columns in{
        span_of(offsets), span_of(first), span_of(last), span_of(degree), span_of(who), span_of(born), {}};
    answers found;
    std::shared_ptr<const compiled_law> law;
    {
        const py::gil_scoped_release released;
        law = l.shelf().base();
        const bool same_degree = degree.size() == 0 || law->source().reads(option::degree_overlap, "highest");
        found = one_pass(law->source()) && same_degree ? in_one_pass(*law, d, in, with_next_change, threads)
                                                       : one_by_one(law, d, in, with_next_change, threads);
    }
    py::list rulings;
    for (const ruling& r : found.rulings) rulings.append(take_apart(*law, r));
    return py::make_tuple(column_of(found.chain_day), column_of(found.ruling), column_of(found.next_change), rulings);
}

}  // namespace

void bind_batch(py::module_& m) {
    m.attr("most_threads") = most_threads;
    m.def("on_day", &ask_on_day, py::arg("law"), py::arg("day"), py::arg("offsets").noconvert(),
          py::arg("first").noconvert(), py::arg("last").noconvert(), py::arg("degree").noconvert(),
          py::arg("who").noconvert(), py::arg("born").noconvert(), py::arg("with_next_change"), py::arg("threads"));
}

}  // namespace rehabkedja::python
