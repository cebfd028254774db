// Answers, findings and laws as JSON.
#include "write.hpp"

#include "rehabkedja/chain/sentences.hpp"

namespace rehabkedja::json {

namespace {

bool in_no_chain(const chain_answer& a) {
    return a.place == chain_place::outside || a.place == chain_place::before_law;
}

std::string_view name_of(chain_place place) {
    switch (place) {
        case chain_place::outside: return "outside";
        case chain_place::before_law: return "before_law";
        case chain_place::counted: return "counted";
        case chain_place::unknown: return "unknown";
    }
    return "unknown";
}

written change_node(const amendment& a) {
    written n;
    n["by"] = to_string(a.by);
    n["applies_from"] = to_string(a.originally);
    n["in_force"] = to_string(a.in_force);
    n["issued_at_latest"] =
        a.issued_at_latest == since_ever ? written(nullptr) : written(to_string(a.issued_at_latest));
    n["in_this_law"] = a.applies_from != never;
    n["confidence"] = name_of(a.sure);
    return n;
}

template <class T, std::size_t N, class Show>
written values_node(const law& l, const dated<T, N>& values, std::optional<day> on, Show&& show) {
    written list = written::array();
    if (on) {
        if (const auto now = values.on(l.changes, *on))
            list.push_back({{"value", show(now->is)}, {"confidence", name_of(values.sure_on(l.changes, *on).value())}});
        return list;
    }
    for (const auto& e : values.entries()) {
        const amendment& since = l.changes[e.since];
        if (since.applies_from == never) continue;
        list.push_back({{"from", to_string(since.originally)},
                        {"value", show(e.is)},
                        {"by", to_string(since.by)},
                        {"confidence", name_of(worse(e.sure, since.sure))}});
    }
    return list;
}

// How the least known of the values shown is known.
template <class T, std::size_t N>
standing least_known(const law& l, const dated<T, N>& values, std::optional<day> on) {
    if (on) return values.sure_on(l.changes, *on).value_or(standing::confirmed);
    standing sure = standing::confirmed;
    for (const auto& e : values.entries()) {
        if (l.changes[e.since].applies_from != never) sure = worse(sure, e.sure);
    }
    return sure;
}

}  // namespace

std::string stage_text(const chain_answer& a) {
    if (in_no_chain(a)) return "none";
    if (a.is.stage_first == 0) return "unknown";
    return std::to_string(a.is.stage_first) + "-" + (a.is.stage_last == 0 ? "" : std::to_string(a.is.stage_last));
}

written chain_day_node(const chain_answer& a) {
    if (in_no_chain(a)) return "none";
    return a.chain_day ? written(*a.chain_day) : written("unknown");
}

written measures_node(const chain_answer& a) {
    if (in_no_chain(a)) return "none";
    return a.known() ? written(measure_names_of(a.is.measures)) : written("unknown");
}

written would_change_node(const chain_answer& a) {
    if (in_no_chain(a)) return "none";
    return a.known() ? written(judgement_names_of(a.is.would_change)) : written("unknown");
}

written date_node(const dated_answer& d) {
    if (d.comes == answer::no) return "none";
    return d.comes == answer::yes ? written(to_string(*d.on)) : written("unknown");
}

namespace {
written figure_node(const figure& f) {
    return {{"name", f.name},
            {"value", f.in == figure_unit::date ? written(to_string(f)) : written(f.value)},
            {"unit", name_of(f.in)}};
}
}  // namespace

written finding_node(const finding& f, language in) {
    written n;
    n["rule"] = f.rule;
    n["answer"] = name_of(f.says);
    n["reason"] = f.why;
    n["provision"] = to_string(f.at);
    n["edition"] =
        f.as_of ? written({{"by", to_string(f.as_of->by)}, {"from", to_string(f.as_of->since)}}) : written(nullptr);
    n["confidence"] = name_of(f.sure);
    n["reading"] = f.reading ? written({{"option", f.reading->named}, {"value", f.reading->value}}) : written(nullptr);
    n["facts"] = f.facts;
    n["missing"] = f.missing;
    n["figures"] = written::array();
    for (const figure& one : f.figures) n["figures"].push_back(figure_node(one));
    n["law_read_until"] = f.law_read_until ? written(to_string(*f.law_read_until)) : written(nullptr);
    n["from"] = to_string(f.when.first);
    n["to"] = to_string(f.when.last);
    n["sentence"] = sentence(f, in);
    return n;
}

written answer_node(const rehab_chain& chain, const chain_answer& a, language in) {
    written n;
    n["from"] = to_string(a.when.first);
    n["to"] = to_string(a.when.last);
    n["place"] = name_of(a.place);
    n["chain_day"] = chain_day_node(a);
    n["stage"] = stage_text(a);
    n["measured_against"] = measures_node(a);
    n["would_change"] = would_change_node(a);
    n["grounds"] = judgement_names_of(a.is.grounds);
    n["missing"] = lacking_names_of(a.is.missing | a.chain_day_missing);
    n["after_the_law_was_read"] = a.when.last > chain.under().source().read_until;
    n["sentence"] = sentence(chain, a, in);
    written list = written::array();
    for (const finding& f : explain(chain, a)) list.push_back(finding_node(f, in));
    n["findings"] = std::move(list);
    return n;
}

std::string write_finding(const finding& f, language in) { return finding_node(f, in).dump(); }
std::string write_answer(const rehab_chain& chain, const chain_answer& a, language in) {
    return answer_node(chain, a, in).dump();
}

std::string write_law(const law& l, std::optional<day> on) {
    written n;
    n["name"] = "Swedish rehabilitation chain";
    n["version"] = l.version;
    n["read_until"] = to_string(l.read_until);
    n["counting_from"] = to_string(l.counting_from);
    n["known_on"] = l.known_on ? written(to_string(*l.known_on)) : written(nullptr);
    n["editions_of"] = l.editions_of ? written(to_string(*l.editions_of)) : written(nullptr);
    n["day"] = on ? written(to_string(*on)) : written(nullptr);
    const auto asked = [&](day d) { return l.editions_of.value_or(d); };
    written editions = written::array();
    for (std::size_t i = 0; i < l.wordings.size(); ++i) {
        const wording& w = l.wordings[i];
        const amendment& since = l.changes[w.since];
        if (since.applies_from == never) continue;
        if (on && l.wording_on(w.of, asked(*on)) != i) continue;
        editions.push_back({{"section", to_string(w.of)},
                            {"cited_as", to_string(w.cited_as)},
                            {"by", to_string(since.by)},
                            {"from", to_string(since.originally)},
                            {"confidence", name_of(worse(w.sure, since.sure))}});
    }
    for (const money_wording& w : l.money.wordings) {
        const amendment& since = l.money.changes[w.since];
        if (since.applies_from == never) continue;
        if (on && l.money.worded_by(w.of, asked(*on)) != w.since) continue;
        editions.push_back({{"section", to_string(w.of)},
                            {"cited_as", to_string(w.of)},
                            {"by", to_string(since.by)},
                            {"from", to_string(since.originally)},
                            {"confidence", name_of(since.sure)}});
    }
    n["editions"] = std::move(editions);
    written numbers = written::array();
    for (std::size_t i = 0; i < parameters; ++i) {
        const parameter_entry& e = parameter_list.at(i);
        numbers.push_back({{"name", e.name},
                           {"unit", e.unit},
                           {"provision", to_string(e.at)},
                           {"confidence", name_of(least_known(l, l.numbers.at(i), on))},
                           {"values", values_node(l, l.numbers.at(i), on, [](int v) { return written(v); })}});
    }
    n["parameters"] = std::move(numbers);
    const auto measure_text = [](measure_set m) { return written(measure_names_of(m)); };
    n["labour_market_measure"] = values_node(l, l.labour_market, on, measure_text);
    n["on_call_market_measure"] = values_node(l, l.on_call_market, on, measure_text);
    const auto age = [](const pension_age& a) { return written({{"years", a.years}, {"by_month", a.by_month}}); };
    n["earliest_pension_age"] = values_node(l, l.earliest_pension, on, age);
    n["guarantee_pension_age"] = values_node(l, l.guarantee_pension, on, age);
    n["ages_known_until"] = to_string(l.ages_known_until);
    written chosen = written::array();
    for (std::size_t i = 0; i < options; ++i) {
        const option_entry& o = option_list.at(i);
        written values = written::array();
        for (const std::string_view v : o.values) {
            if (!v.empty()) values.push_back(v);
        }
        const auto value = [&](choice c) { return c == not_chosen ? written(nullptr) : written(o.values.at(c)); };
        chosen.push_back({{"name", o.name},
                          {"values", values},
                          {"default", value(o.by_default)},
                          {"chosen", value(l.readings.at(i))},
                          {"decides", o.decides},
                          {"provision", to_string(o.at)},
                          {"confidence", name_of(o.sure)}});
    }
    n["options"] = std::move(chosen);
    written rows = written::array();
    for (const chain_row& r : l.rows) {
        if (l.first_day(r) == never || (on && (l.first_day(r) > asked(*on) || l.last_day(r) < asked(*on)))) continue;
        if (!is_cited(r.why)) continue;
        written row{{"reason", name_of(r.why)},
                    {"provision", to_string(r.at)},
                    {"by", to_string(l.changes[r.since].by)},
                    {"from", to_string(l.changes[r.since].originally)},
                    {"to", r.ended_by == no_change || l.changes[r.ended_by].applies_from == never
                               ? written(nullptr)
                               : written(to_string(l.changes[r.ended_by].originally - 1))},
                    {"confidence", name_of(r.sure)}};
        row["reading"] = nullptr;
        if (!r.reading.any) {
            const option_entry& o = option_list.at(static_cast<std::size_t>(r.reading.named));
            row["reading"] = {
                {"option", o.name},
                {"value", r.reading.value == not_chosen ? std::string_view("unknown") : o.values.at(r.reading.value)}};
        }
        rows.push_back(std::move(row));
    }
    n["rules"] = std::move(rows);
    written history = written::array();
    for (const amendment& a : l.changes) {
        if (!on || a.originally <= *on) history.push_back(change_node(a));
    }
    n["changes"] = std::move(history);
    return n.dump();
}

}  // namespace rehabkedja::json
