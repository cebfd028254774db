/// @file
/// A receipt ties an answer to what it was made from: library, law, facts.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "rehabkedja/law/law.hpp"
#include "rehabkedja/version.hpp"

namespace rehabkedja {

/// What an answer was made from.
struct receipt {
    std::string library{};  ///< the library's version
    std::string law{};      ///< the law's version
    std::string
        law_hash{};  ///< 16 hexadecimal digits of the law as data, readings included; equal laws have equal hashes
    std::string facts_hash{};  ///< made by the caller's function, keyed or not; empty where it was left out
    bool operator==(const receipt&) const = default;
};

/// A hash of the facts' canonical JSON: the caller's, so that it can be keyed and comes from a well-kept library.
using facts_hasher = std::function<std::string(std::string_view canonical_facts)>;

namespace detail {

/// FNV-1a over numbers: it tells laws apart, it does not protect them.
class law_hasher {
public:
    void add(std::uint64_t number) {
        for (int byte = 0; byte < 8; ++byte) {
            state_ = (state_ ^ ((number >> (8 * byte)) & 0xFFU)) * 0x100000001B3U;
        }
    }
    void add(std::string_view text) {
        for (const char c : text) add(static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
        add(text.size());
    }
    void add(day d) { add(static_cast<std::uint64_t>(static_cast<std::int64_t>(d.since_1970))); }
    void add(const provision& p) {
        for (const unsigned part :
             {unsigned{static_cast<std::uint8_t>(p.in)}, unsigned{p.year}, unsigned{p.number}, unsigned{p.chapter},
              unsigned{p.section}, static_cast<unsigned>(static_cast<unsigned char>(p.letter)), unsigned{p.paragraph},
              unsigned{p.item}, static_cast<unsigned>(static_cast<unsigned char>(p.chapter_letter))}) {
            add(std::uint64_t{part});
        }
    }
    void add(const amendment& a) {
        add(a.by);
        for (const day d : {a.applies_from, a.originally, a.in_force, a.issued_at_latest}) add(d);
        add(static_cast<std::uint64_t>(a.sure));
    }
    void add(const year_amounts& all) {
        for (const base_amount& a : all.rows) {
            add(static_cast<std::uint64_t>(a.year));
            add(static_cast<std::uint64_t>(a.is.whole));
            add(a.by);
            add(a.issued_at_latest);
            add(static_cast<std::uint64_t>(a.sure));
        }
        add(std::uint64_t{all.rows.size()});
    }
    void add(const money_law& m) {
        for (const amendment& a : m.changes) add(a);
        add(std::uint64_t{m.changes.size()});
        for (const auto& entries : m.numbers) {
            for (const money_entry& e : entries) {
                add(std::uint64_t{e.since});
                add(static_cast<std::uint64_t>(e.is));
                add(std::uint64_t{e.none});
                add(std::uint64_t{e.lacking});
                add(e.at);
                add(static_cast<std::uint64_t>(e.sure));
            }
            add(std::uint64_t{entries.size()});
        }
        for (const year_amounts* kind : {&m.price_base, &m.raised_price_base, &m.income_base}) add(*kind);
        for (const ground_row& g : m.grounds) {
            for (const unsigned part : {static_cast<unsigned>(g.is), unsigned{g.since}, unsigned{g.ended_by},
                                        static_cast<unsigned>(g.by), unsigned{g.dormant}, unsigned{g.needs_work},
                                        static_cast<unsigned>(g.age), static_cast<unsigned>(g.sure)})
                add(std::uint64_t{part});
            add(g.at);
        }
        add(std::uint64_t{m.grounds.size()});
        for (const money_wording& w : m.wordings) {
            add(w.of);
            add(std::uint64_t{w.since});
        }
        add(std::uint64_t{m.wordings.size()});
        add(m.grace25_from.value_or(since_ever));
    }
    template <class T, std::size_t N, class Show>
    void add(const dated<T, N>& values, Show&& show) {
        for (const auto& e : values.entries()) {
            add(std::uint64_t{e.since});
            show(e.is);
            add(std::uint64_t{static_cast<std::uint8_t>(e.sure)});
        }
        add(std::uint64_t{values.entries().size()});
    }
    [[nodiscard]] std::string digits() const {
        constexpr std::string_view hex = "0123456789abcdef";
        std::string text;
        for (int shift = 60; shift >= 0; shift -= 4) text += hex[(state_ >> shift) & 0xFU];
        return text;
    }

private:
    std::uint64_t state_ = 0xCBF29CE484222325U;
};

}  // namespace detail

/// The hash of a law: every change, row, wording, number and reading goes into it.
[[nodiscard]] inline std::string hash_of(const law& l) {
    detail::law_hasher h;
    const auto number = [&](auto n) { h.add(static_cast<std::uint64_t>(static_cast<std::int64_t>(n))); };
    h.add(l.version);
    for (const day d :
         {l.read_until, l.ages_known_until, l.counting_from, l.unpaid_days_count_from, l.running_plans_due})
        h.add(d);
    for (const std::size_t size : {l.changes.size(), l.rows.size(), l.wordings.size()}) h.add(std::uint64_t{size});
    for (const amendment& a : l.changes) {
        h.add(a);
    }
    for (const chain_row& r : l.rows) {
        for (const int part :
             {static_cast<int>(r.in), int{r.since}, int{r.ended_by}, int{r.who}, static_cast<int>(r.after),
              static_cast<int>(r.until), static_cast<int>(r.with), int{r.adds}, static_cast<int>(r.hangs_on),
              static_cast<int>(r.why), static_cast<int>(r.sure), static_cast<int>(r.reading.named),
              int{r.reading.value}, int{r.reading.any}}) {
            number(part);
        }
        h.add(r.at);
    }
    for (const wording& w : l.wordings) {
        h.add(w.of);
        number(w.since);
        h.add(w.cited_as);
        number(static_cast<int>(w.sure));
        number(int{w.places_read});
    }
    for (const auto& values : l.numbers) h.add(values, number);
    h.add(l.labour_market, number);
    h.add(l.on_call_market, number);
    const auto age = [&](const pension_age& a) {
        number(a.years);
        number(int{a.by_month});
    };
    h.add(l.earliest_pension, age);
    h.add(l.guarantee_pension, age);
    h.add(l.money);
    for (const choice c : l.readings) number(int{c});
    for (const change_id id : {l.adding_by_time, l.plan_for_return, l.work_trial}) number(int{id});
    number(int{l.known_on.has_value()});
    number(int{l.editions_of.has_value()});
    h.add(l.known_on.value_or(day{}));
    h.add(l.editions_of.value_or(day{}));
    return h.digits();
}

/// The receipt of an answer made from this law and these facts; without a hasher the facts are left out.
[[nodiscard]] inline receipt receipt_for(const law& l, std::string_view canonical_facts = {},
                                         const facts_hasher& hash = {}) {
    return {std::string(version), std::string(l.version), hash_of(l), hash ? hash(canonical_facts) : std::string{}};
}

}  // namespace rehabkedja
