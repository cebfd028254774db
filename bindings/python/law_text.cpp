/// @file
/// The law as text. Each record is bound field by field, so that a new field does not compile until it is written too.

#include "law_text.hpp"

#include <concepts>
#include <string_view>

namespace rehabkedja::python {

namespace {

class writer {
public:
    void put(std::string_view s) { (text_ += s) += ' '; }
    void put(std::integral auto n) { put(std::string_view(std::to_string(static_cast<long long>(n)))); }
    template <class E>
        requires std::is_enum_v<E>
    void put(E e) {
        put(static_cast<unsigned long long>(e));
    }
    void put(day d) { put(d.since_1970); }
    void put(const std::optional<day>& d) { d ? put(*d) : put("-"); }
    void put(const provision& p) {
        const auto& [in, year, number, chapter, section, letter, paragraph, item] = p;
        all(in, year, number, chapter, section, letter, paragraph, item);
    }
    void put(const amendment& a) {
        const auto& [by, applies_from, originally, in_force, issued_at_latest, sure] = a;
        all(by, applies_from, originally, in_force, issued_at_latest, sure);
    }
    void put(const under& u) {
        const auto& [named, value, any] = u;
        all(named, value, any);
    }
    void put(const chain_row& r) {
        const auto& [in, since, ended_by, who, after, until, with, adds, hangs_on, why, at, sure, reading] = r;
        all(in, since, ended_by, who, after, until, with, adds, hangs_on, why, at, sure, reading);
    }
    void put(const wording& w) {
        const auto& [of, since, cited_as, sure, places_read] = w;
        all(of, since, cited_as, sure, places_read);
    }
    void put(const pension_age& a) {
        const auto& [years, by_month] = a;
        all(years, by_month);
    }
    template <class T, std::size_t N>
    void put(const few<T, N>& list) {
        put(list.size());
        for (const T& one : list) put(one);
    }
    template <class T, std::size_t N>
    void put(const dated<T, N>& values) {
        put(values.entries().size());
        for (const auto& e : values.entries()) all(e.since, e.is);
    }
    template <class T, std::size_t N>
    void put(const std::array<T, N>& list) {
        for (const T& one : list) put(one);
    }
    template <class... T>
    void all(const T&... each) {
        (put(each), ...);
        text_.back() = '\n';
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
};

}  // namespace

std::string text_of(const law& l) {
    const auto& [version, read_until, changes, rows, wordings, numbers, labour_market, on_call_market, earliest_pension, guarantee_pension,
                 ages_known_until, counting_from, adding_by_time, unpaid_days_count_from, plan_for_return, running_plans_due,
                 work_trial, readings, known_on, editions_of] = l;
    writer text;
    text.all(version, read_until, changes, rows, wordings, numbers, labour_market, on_call_market, earliest_pension, guarantee_pension,
             ages_known_until, counting_from, adding_by_time, unpaid_days_count_from, plan_for_return, running_plans_due,
             work_trial, readings, known_on, editions_of);
    return text.take();
}

}  // namespace rehabkedja::python
