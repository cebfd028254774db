/// @file
/// JSON in and out, in the vocabulary of the case format. Needs the compiled target (`rehabkedja::rehabkedja`); no JSON library
/// shows in this header. All functions throw `input_error` with the path of the fault for input that is not right.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/benefit_law.hpp"
#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/finding/language.hpp"

namespace rehabkedja::json {

/// A number of the law changed for a question.
struct changed_number {
    parameter which{};  ///< which number
    day from{};         ///< the first benefit day of the new value
    int value{};        ///< the new value
};

/// A figure of income or benefit changed for a question.
struct changed_figure {
    money_parameter which{};  ///< which figure
    day from{};               ///< the first benefit day of the new value
    std::int64_t value{};     ///< the new value, in the figure's unit
};
/// A base amount laid down for a question.
struct changed_base_amount {
    int kind{};      ///< its place in `base_amount_names`
    int year{};      ///< the calendar year
    kronor value{};  ///< the amount
};

/// A pension age changed for a question.
struct changed_age {
    bool guarantee{};  ///< the guarantee pension's; else the earliest of income-based old-age pension
    day from{};        ///< the first benefit day of the new value
    int years{};       ///< the new value
};
/// A labour-market measure changed for a question.
struct changed_measure {
    bool on_call{};  ///< that of 27:49 b; else that of 27:48-49
    day from{};      ///< the first benefit day of the new value
    measure is{};    ///< the new value
};

/// The facts of a case: the person, and the law that is asked.
struct case_facts {
    person who{};                                      ///< the person
    std::vector<std::pair<option, choice>> options{};  ///< options and the values chosen
    std::vector<option> unknown_options{};    ///< options said to be unknown: an answer that hangs on one is unknown
    std::optional<day> known_on{};            ///< the law as it had been issued by that day
    std::optional<day> editions_of{};         ///< every day by the editions in force on that day
    std::vector<changed_number> numbers{};    ///< numbers of the law that are changed
    std::vector<changed_age> ages{};          ///< pension ages that are changed
    std::vector<changed_measure> measures{};  ///< labour-market measures that are changed
    bool options_unknown = false;             ///< no option is known: each may have any of its values
    std::vector<std::string> unknown_law{};  ///< what of the law is said to be unknown, such as `law` or `law.known_on`
    std::vector<changed_figure> figures{};   ///< figures of income and benefit that are changed
    std::vector<changed_base_amount> base_amounts{};  ///< base amounts laid down
    std::optional<day> grace25_from{};                ///< the option of that name, a date
    std::string canonical{};  ///< the facts as JSON with sorted keys and no spaces: what a facts hash is taken of
};

/// Reads facts: the object that stands under `facts` in a case file.
[[nodiscard]] case_facts read_facts(std::string_view text);

/// A law in both compiled forms: for the chain, and for income and benefit.
struct compiled_forms {
    std::shared_ptr<const compiled_law> chain{};   ///< for the chain
    std::shared_ptr<const benefit_law> benefit{};  ///< for income and benefit
};

class programme_shelf;

/// A law and its variants under options, `known_on`, `editions_of` and changed numbers, each compiled once. An object of the
/// caller's, safe to share between threads; there is no global one.
class law_shelf {
public:
    /// A shelf whose variants are made from this law.
    explicit law_shelf(const law& base);
    /// The programmes that questions of case files are about: the catalogue that is compiled in, unless others were given.
    [[nodiscard]] std::shared_ptr<const programme_shelf> programmes();
    /// Gives the programmes that questions are about.
    void use(std::shared_ptr<const programme_shelf> programmes);
    /// The law as it was given, compiled.
    [[nodiscard]] const std::shared_ptr<const compiled_law>& base() const { return base_.chain; }
    /// The law that the facts ask for. Errors: `bad_value` for a day before the law begins and for an option that is
    /// unknown: `answer` and `run_case` lift those; and the faults of `check_birth`, `check_income` and `check_benefit`.
    [[nodiscard]] compiled_forms forms_for(const case_facts& facts);
    /// The same, for the chain.
    [[nodiscard]] std::shared_ptr<const compiled_law> for_facts(const case_facts& facts) {
        return forms_for(facts).chain;
    }

private:
    [[nodiscard]] compiled_forms made_for(const case_facts& facts);

    compiled_forms base_;
    std::mutex lock_;
    std::vector<std::pair<std::string, compiled_forms>> variants_;
    std::shared_ptr<const programme_shelf> programmes_;
};

/// Answers one item of an `expect` list: the questions are the item's keys, the expected values are not looked at. The answer is an
/// object with the same keys, `missing` and `ask_first`, and `why`: the sentences.
[[nodiscard]] std::string answer(law_shelf& shelf, const case_facts& facts, std::string_view item,
                                 language in = language::english);

/// Runs one case (an element of `cases`): `{"case": name, "passed": bool, "failures": [{"question", "day", "expected", "got", "why"}]}`.
[[nodiscard]] std::string run_case(law_shelf& shelf, std::string_view case_text, language in = language::english);

/// An answer of the chain with its findings, as `docs/schema/answer.schema.json` describes it.
[[nodiscard]] std::string write_answer(const rehab_chain& chain, const chain_answer& a,
                                       language in = language::english);
/// A finding, as `docs/schema/finding.schema.json` describes it.
[[nodiscard]] std::string write_finding(const finding& f, language in = language::english);
/// The law: changes, editions, parameters, options, with their confidence; only what holds on a day where one is given.
[[nodiscard]] std::string write_law(const law& l, std::optional<day> on = {});

}  // namespace rehabkedja::json
