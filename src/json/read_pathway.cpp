// Pathways, time limits and goals of a definition.
#include "programme_reader.hpp"

namespace rehabkedja::json {

namespace {

constexpr std::array<std::string_view, 5> step_kinds{"precondition", "start", "normal", "milestone", "exit"};
constexpr std::array<std::string_view, 5> consent_words{"", "given", "withdrawn", "refused", "needed"};
constexpr std::array<std::string_view, 4> applies_words{"case", "programme", "admission", "measure"};
constexpr std::array<std::string_view, 2> rounding_words{"same_day", "day_before"};

std::string document_name(const place& p) {
    constexpr std::array<std::string_view, 2> keys{"name", "swedish"};
    p.only_keys(keys);
    needs(p, {"name", "swedish"});
    return p.at("swedish").text();
}

pathway_step read_step(const place& p) {
    constexpr std::array<std::string_view, 9> keys{"id",        "name",   "swedish",  "kind", "opened_by",
                                                   "documents", "source", "inferred", "note"};
    p.only_keys(keys);
    needs(p, {"id", "name", "kind"});
    pathway_step s;
    s.id = p.at("id").text();
    s.name = p.at("name").text();
    s.swedish = text_or_none(p, "swedish");
    s.kind = read_word<step_kind>(p.at("kind"), step_kinds);
    if (p.has("documents")) {
        const place list = p.at("documents");
        list.must_be_list();
        for (std::size_t i = 0; i < list.value.size(); ++i) s.documents.push_back(document_name(list.at(i)));
    }
    s.opened_by = text_or_none(p, "opened_by");
    s.source = read_source(p);
    s.inferred = flag(p, "inferred");
    return s;
}

transition read_transition(const place& p, const rule_context& in) {
    constexpr std::array<std::string_view, 14> keys{"id",         "from",   "event",    "to",    "also_opens",
                                                    "keeps_open", "actor",  "document", "guard", "judgement",
                                                    "consent",    "source", "inferred", "note"};
    p.only_keys(keys);
    needs(p, {"id", "from", "event", "to"});
    transition t;
    t.id = p.at("id").text();
    t.from = p.at("from").text();
    t.event = p.at("event").text();
    t.to = {p.at("to").text()};
    if (p.has("also_opens")) {
        for (std::string& more : texts(p.at("also_opens"))) t.to.push_back(std::move(more));
    }
    t.keeps_open = flag(p, "keeps_open");
    t.actor = text_or_none(p, "actor");
    if (p.has("document")) t.document = document_name(p.at("document"));
    if (p.has("guard")) t.guard = read_rule(p.at("guard"), in);
    t.judgement = text_or_none(p, "judgement");
    if (p.has("consent")) t.consent = read_word<consent_word>(p.at("consent"), consent_words);
    t.source = read_source(p);
    t.inferred = flag(p, "inferred");
    return t;
}

anchor read_anchor(const place& p) {
    constexpr std::array<std::string_view, 6> keys{"event", "state", "left", "limit", "day", "period"};
    p.only_keys(keys);
    if (p.value.size() != 1) p.fail(error_code::bad_value, "a point in time has exactly one key");
    anchor a;
    using enum anchor::what;
    for (const auto& [key, is] :
         {std::pair{"event", event}, std::pair{"state", entered}, std::pair{"left", left}, std::pair{"limit", limit}}) {
        if (!p.has(key)) continue;
        a.is = is;
        a.name = p.at(key).text();
    }
    if (p.has("day")) {
        a.is = on_day;
        a.on = read_loose_day(p.at("day"), false);
    }
    if (p.has("period")) {
        constexpr std::array<std::string_view, 2> ends{"start", "end"};
        a.is = p.at("period").one_of(ends) == 0 ? period_start : period_end;
    }
    return a;
}

std::vector<anchor> read_anchors(const place& owner, const char* key) {
    std::vector<anchor> all;
    if (!owner.has(key)) return all;
    const place list = owner.at(key);
    list.must_be_list();
    for (std::size_t i = 0; i < list.value.size(); ++i) all.push_back(read_anchor(list.at(i)));
    return all;
}

time_limit read_limit(const place& p, const rule_context& in) {
    constexpr std::array<std::string_view, 18> keys{
        "id",     "when",  "what",   "applies_to", "kind",        "n",       "unit",   "rounding", "starts",
        "met_by", "stops", "window", "amount",     "approximate", "swedish", "source", "inferred", "note"};
    p.only_keys(keys);
    needs(p, {"id", "what", "applies_to", "kind"});
    time_limit l;
    l.id = p.at("id").text();
    l.what = p.at("what").text();
    l.applies_to = std::string(applies_words.at(p.at("applies_to").one_of(applies_words)));
    l.kind = read_word<limit_kind>(p.at("kind"), limit_kind_names);
    if (p.has("n") && !p.at("n").unknown()) {
        l.n = p.at("n").whole_number();
        if (*l.n < 1) p.at("n").fail(error_code::bad_value, p.at("n").shown() + " is no length: give 1 or more");
        needs(p, {"unit"});
    }
    if (p.has("unit")) l.unit = read_word<limit_unit>(p.at("unit"), limit_unit_names);
    if (p.has("rounding")) l.rounding = read_word<limit_rounding>(p.at("rounding"), rounding_words);
    l.starts = read_anchors(p, "starts");
    l.met_by = read_anchors(p, "met_by");
    l.stops = read_anchors(p, "stops");
    if (l.n && l.unit == limit_unit::months && !l.starts.empty()) needs(p, {"rounding"});
    if (p.has("window")) {
        constexpr std::array<std::string_view, 3> ends{"from", "to", "text"};
        const place window = p.at("window");
        window.only_keys(ends);
        if (window.has("from")) l.first = read_loose_day(window.at("from"), false);
        if (window.has("to")) l.last = read_loose_day(window.at("to"), true);
        if (l.first && l.last && *l.last < *l.first)
            window.fail(error_code::end_before_start,
                        "it ends on " + to_string(*l.last) + ", before it starts on " + to_string(*l.first));
    }
    if (p.has("when")) l.when = read_rule(p.at("when"), in);
    l.approximate = flag(p, "approximate");
    l.source = read_source(p);
    return l;
}

void read_value(goal& g, const place& p) {
    if (!p.has("value") || p.at("value").unknown()) return;
    const place value = p.at("value");
    if (value.value.is_array()) {
        if (value.value.size() != 2 || !value.value[0].is_number() || !value.value[1].is_number())
            value.should_be("a number or two: [5, 7]");
        g.value = value.value[0].get<double>();
        g.value_to = value.value[1].get<double>();
        if (*g.value_to < *g.value) value.fail(error_code::bad_value, value.shown() + " ends below where it begins");
        return;
    }
    if (!value.value.is_number()) value.should_be("a number");
    g.value = value.value.get<double>();
}

void read_denominator(goal& g, const place& p) {
    if (!p.has("denominator")) return;
    const place of = p.at("denominator");
    constexpr std::array<std::string_view, 4> keys{"text", "of", "goals", "n"};
    of.only_keys(keys);
    needs(of, {"of"});
    g.of = read_word<goal_denominator>(of.at("of"), goal_denominator_names);
    g.denominator = text_or_none(of, "text");
    g.denominator_n = count_or_none(of, "n");
    if (g.denominator_n && *g.denominator_n == 0)
        of.at("n").fail(error_code::bad_value, "the denominator is zero: no share can be taken of it");
    if (of.has("goals")) g.denominator_goals = texts(of.at("goals"));
}

std::vector<printed_count> read_counts(const place& list) {
    list.must_be_list();
    std::vector<printed_count> all;
    for (std::size_t i = 0; i < list.value.size(); ++i) {
        const place p = list.at(i);
        constexpr std::array<std::string_view, 3> keys{"subgroup", "n", "product_of"};
        p.only_keys(keys);
        needs(p, {"subgroup", "n", "product_of"});
        all.push_back({p.at("subgroup").text(), count_or_none(p, "n").value_or(0), texts(p.at("product_of"))});
    }
    return all;
}

goal read_goal(const place& p, const rule_context& in) {
    constexpr std::array<std::string_view, 22> keys{"id",
                                                    "text",
                                                    "swedish",
                                                    "kind",
                                                    "is_goal",
                                                    "subgroup",
                                                    "each_subgroup",
                                                    "comparator",
                                                    "comparator_stated",
                                                    "value",
                                                    "value_inferred",
                                                    "unit",
                                                    "denominator",
                                                    "outcome",
                                                    "measure",
                                                    "counts",
                                                    "measured",
                                                    "by_sex",
                                                    "result",
                                                    "source",
                                                    "inferred",
                                                    "note"};
    p.only_keys(keys);
    needs(p, {"id", "text", "kind", "subgroup"});
    goal g;
    g.id = p.at("id").text();
    g.text = p.at("text").text();
    g.kind = read_word<goal_kind>(p.at("kind"), goal_kind_names);
    g.is_goal = !p.has("is_goal") || p.at("is_goal").yes_or_no();
    g.subgroup = p.at("subgroup").text();
    if (p.has("each_subgroup")) g.each_subgroup = texts(p.at("each_subgroup"));
    if (g.kind != goal_kind::qualitative) needs(p, {"comparator", "value", "unit"});
    if (g.kind == goal_kind::share) needs(p, {"denominator"});
    if (p.has("comparator")) g.how = read_word<goal_comparator>(p.at("comparator"), goal_comparator_names);
    g.comparator_stated = flag(p, "comparator_stated");
    read_value(g, p);
    if (g.how == goal_comparator::between && g.value && !g.value_to) p.at("value").should_be("two numbers: [5, 7]");
    g.unit = text_or_none(p, "unit");
    read_denominator(g, p);
    if (p.has("outcome")) g.outcome = read_rule(p.at("outcome"), in);
    g.measure = text_or_none(p, "measure");
    if (p.has("counts")) g.counts = read_counts(p.at("counts"));
    if (p.has("measured")) {
        const place when = p.at("measured");
        constexpr std::array<std::string_view, 3> when_keys{"text", "day", "after_months"};
        when.only_keys(when_keys);
        g.measured = text_or_none(when, "text");
        if (const auto months = count_or_none(when, "after_months")) g.after_months = static_cast<int>(*months);
    }
    g.by_sex = flag(p, "by_sex");
    if (p.has("result")) {
        const place result = p.at("result");
        if (result.has("value") && result.at("value").value.is_number())
            g.printed_result = result.at("value").value.get<double>();
    }
    g.source = read_source(p);
    return g;
}

}  // namespace

pathway read_pathway(const place& p, const rule_context& in) {
    constexpr std::array<std::string_view, 4> keys{"states", "transitions", "source", "note"};
    p.only_keys(keys);
    needs(p, {"states", "transitions"});
    pathway way;
    const place states = p.at("states");
    states.must_be_list();
    for (std::size_t i = 0; i < states.value.size(); ++i) way.steps.push_back(read_step(states.at(i)));
    const place transitions = p.at("transitions");
    transitions.must_be_list();
    for (std::size_t i = 0; i < transitions.value.size(); ++i)
        way.transitions.push_back(read_transition(transitions.at(i), in));
    return way;
}

std::vector<time_limit> read_limits(const place& list, const rule_context& in) {
    list.must_be_list();
    std::vector<time_limit> all;
    all.reserve(list.value.size());
    for (std::size_t i = 0; i < list.value.size(); ++i) all.push_back(read_limit(list.at(i), in));
    return all;
}

std::vector<goal> read_goals(const place& list, const rule_context& in) {
    list.must_be_list();
    std::vector<goal> all;
    all.reserve(list.value.size());
    for (std::size_t i = 0; i < list.value.size(); ++i) all.push_back(read_goal(list.at(i), in));
    return all;
}

}  // namespace rehabkedja::json
