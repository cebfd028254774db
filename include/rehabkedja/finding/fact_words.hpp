/// @file
/// What facts and the grounds of protection are called in Swedish and English, where a sentence names them. Their codes stand
/// in lists of what is missing and in the fields of findings.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "rehabkedja/finding/words.hpp"

namespace rehabkedja {

/// A code and its words.
using named_words = std::pair<std::string_view, bilingual>;

/// The facts that an answer can lack, as the case format names them.
inline constexpr std::array fact_words{
    named_words{"occupation", {"occupation", "sysselsättning"}},
    named_words{"occupation.booked", {"booked or not (on call)", "överenskommen tid eller inte (behovsanställd)"}},
    named_words{"born", {"date of birth", "födelsedatum"}},
    named_words{"sick", {"the sick periods", "sjukperioderna"}},
    named_words{"sick.from", {"the first day of a certificate", "ett intygs första dag"}},
    named_words{"sick.to", {"the last day of a certificate", "ett intygs sista dag"}},
    named_words{"sick.degree", {"the degree of a certificate", "ett intygs omfattning"}},
    named_words{"sick.signed", {"when a certificate was signed", "när ett intyg skrevs under"}},
    named_words{"predominant_reasons", {"predominant reasons", "övervägande skäl"}},
    named_words{"special_reasons", {"special reasons", "särskilda skäl"}},
    named_words{"unreasonable", {"unreasonable", "oskäligt"}},
    named_words{"care_delayed_by_covid", {"care delayed by covid", "vård uppskjuten av covid"}},
    named_words{"decided", {"the day of the decision", "beslutsdagen"}},
    named_words{"occupation.employer", {"the employer of an occupation", "arbetsgivaren för en sysselsättning"}},
    named_words{"occupation.share", {"the extent of an occupation", "en sysselsättnings omfattning"}},
    named_words{"sick.kind", {"the kind of a certificate", "ett intygs slag"}},
    named_words{"sick.employer", {"the employer of a certificate", "arbetsgivaren för ett intyg"}},
    named_words{"serious_illness", {"serious illness or not", "allvarlig sjukdom eller inte"}},
    named_words{"beyond_limit", {"a ground beyond the limit or not", "grund utöver gränsen eller inte"}},
    named_words{"income", {"the income", "inkomsten"}},
    named_words{"income.from", {"the first day of an income", "en inkomsts första dag"}},
    named_words{"income.to", {"the last day of an income", "en inkomsts sista dag"}},
    named_words{"income.yearly", {"the yearly amount of an income", "en inkomsts årsbelopp"}},
    named_words{"income.kind", {"employment or other work", "anställning eller annat förvärvsarbete"}},
    named_words{"income.employer", {"who pays an income", "vem som betalar en inkomst"}},
    named_words{"income.lasts_months", {"how long the work is expected to last", "hur länge arbetet antas vara"}},
    named_words{"income.recurs_yearly", {"whether the work recurs yearly", "om arbetet är årligen återkommande"}},
    named_words{"income.in_sweden", {"whether the work is in Sweden", "om arbetet är i Sverige"}},
    named_words{"income.cash", {"whether the pay is cash", "om ersättningen är i pengar"}},
    named_words{"sgi_decided", {"SGI as decided", "beslutad SGI"}},
    named_words{"sgi_decided.from", {"the first day of a decided SGI", "en beslutad SGI:s första dag"}},
    named_words{"sgi_decided.to", {"the last day of a decided SGI", "en beslutad SGI:s sista dag"}},
    named_words{"sgi_decided.yearly", {"the amount of a decided SGI", "en beslutad SGI:s belopp"}},
    named_words{"sgi_decided.of_which_other",
                {"the part of a decided SGI from other work", "del av beslutad SGI av annat arbete"}},
    named_words{"protection", {"the grounds of protection", "skyddsgrunderna"}},
    named_words{"protection.is", {"which ground protects", "vilken grund som skyddar"}},
    named_words{"protection.from", {"the first day of a ground", "en grunds första dag"}},
    named_words{"protection.to", {"the last day of a ground", "en grunds sista dag"}},
    named_words{"protection.child_born", {"when the child was born", "när barnet föddes"}},
    named_words{"protection.due", {"when the child is expected", "när barnet väntas"}},
    named_words{"compensation", {"sickness or activity compensation", "sjuk- eller aktivitetsersättning"}},
    named_words{"compensation.from", {"the first day of compensation", "ersättningens första dag"}},
    named_words{"compensation.to", {"the last day of compensation", "ersättningens sista dag"}},
    named_words{"compensation.is", {"which compensation", "vilken ersättning"}},
    named_words{"compensation.degree", {"the degree of compensation", "ersättningens omfattning"}},
    named_words{"paid", {"the days that were paid", "de dagar som har betalats"}},
    named_words{"paid.from", {"the first day paid", "första betalda dagen"}},
    named_words{"paid.to", {"the last day paid", "sista betalda dagen"}},
    named_words{"paid.level", {"the level at which days were paid", "nivån som dagar har betalats på"}},
    named_words{"refused", {"the days that were refused", "de dagar som har nekats"}},
    named_words{"refused.from", {"the first day refused", "första nekade dagen"}},
    named_words{"refused.to", {"the last day refused", "sista nekade dagen"}},
    named_words{"waiting", {"the waiting days chosen", "de valda karensdagarna"}},
    named_words{"waiting.from", {"from when waiting days were chosen", "från när karensdagar valts"}},
    named_words{"waiting.to", {"until when waiting days were chosen", "till när karensdagar valts"}},
    named_words{"waiting.days", {"how many waiting days were chosen", "hur många karensdagar som valts"}},
    named_words{"working_time", {"the working time", "arbetstiden"}},
    named_words{"working_time.from", {"from when the working time holds", "från när arbetstiden gäller"}},
    named_words{"working_time.to", {"until when the working time holds", "till när arbetstiden gäller"}},
    named_words{"working_time.yearly_hours", {"the hours of a year", "årsarbetstiden"}},
    named_words{"working_time.hours_a_day", {"the hours of a day", "arbetstiden en dag"}},
    named_words{"fit", {"the first fit day", "första friska dagen"}},
    named_words{"barred", {"benefit bans", "bidragsspärrar"}},
    named_words{"barred.from", {"the first day of a ban", "en spärrs första dag"}},
    named_words{"barred.to", {"the last day of a ban", "en spärrs sista dag"}},
    named_words{"barred.benefit", {"which benefit is barred", "vilken förmån som spärras"}},
    named_words{"high_risk", {"high-risk protection", "högriskskydd"}},
    named_words{"special_case", {"benefit in special cases", "sjukpenning i särskilda fall"}},
    named_words{"occupational_pension", {"an occupational pension", "tjänstepension"}},
    named_words{"build_up", {"the build-up stage of a business", "ett företags uppbyggnadsskede"}},
    named_words{"law", {"which law is meant", "vilken lag som avses"}},
    named_words{"law.known_on", {"as of when the law is known", "från när lagen ska vara känd"}},
    named_words{"law.editions_of", {"the day whose editions apply", "vilken dags lydelser som gäller"}},
    named_words{"law.parameters", {"the changed figures of the law", "lagens ändrade tal"}},
    named_words{"law.consumer_price_index", {"the consumer price index", "konsumentprisindex"}},
};

/// The grounds of protection (26:9-18 a, 26:22 a-24), in the order of `ground_names`.
inline constexpr std::array ground_words{
    named_words{"study_support", {"studies with study support", "studier med studiestöd"}},
    named_words{"study_nosupport", {"studies without study support", "studier utan studiestöd"}},
    named_words{"study_ownfield", {"studies in the own occupational field", "studier inom eget yrkesområde"}},
    named_words{"study_other", {"studies with another grant", "studier med annat bidrag"}},
    named_words{"periodic",
                {"periodic support by collective agreement", "periodiskt ekonomiskt stöd enligt kollektivavtal"}},
    named_words{"program",
                {"a labour-market programme with benefit", "arbetsmarknadspolitiskt program med ersättning"}},
    named_words{"program_susp",
                {"a labour-market programme, suspended or without benefit",
                 "arbetsmarknadspolitiskt program, avstängd eller utan ersättning"}},
    named_words{"unemployed", {"at the disposal of the labour market", "till arbetsmarknadens förfogande"}},
    named_words{"grace25", {"25 working days after sickness benefit", "25 arbetsdagar efter sjukpenning"}},
    named_words{"pregnant", {"pregnancy", "graviditet"}},
    named_words{"parent", {"care of a child", "vård av barn"}},
    named_words{"military", {"service in the total defence", "tjänstgöring inom totalförsvaret"}},
    named_words{"etablering", {"an establishment plan", "etableringsplan"}},
    named_words{"sick", {"sickness or the like", "sjukdom eller liknande"}},
    named_words{"sick_pending", {"waiting for a decision on an application", "väntan på beslut om en ansökan"}},
    named_words{"break3", {"an interruption of work of at most three months", "avbrott i arbetet i högst tre månader"}},
    named_words{"shorttime", {"short-time work with support", "korttidsarbete med stöd"}},
    named_words{"vardnadsbidrag", {"municipal care allowance", "vårdnadsbidrag"}},
    named_words{"foreign_posted", {"back from a posting abroad", "åter från utlandsstationering"}},
    named_words{"restored",
                {"the end of sickness or activity compensation", "upphörd sjuk- eller aktivitetsersättning"}},
    named_words{"parent_older",
                {"parental leave after the first birthday", "föräldraledighet efter den första födelsedagen"}},
};

namespace detail {

template <std::size_t N>
[[nodiscard]] constexpr bilingual words_among(const std::array<named_words, N>& all, std::string_view name) {
    for (const auto& [code, words] : all) {
        if (code == name) return words;
    }
    return {};
}

/// A name that goes on after a beginning, in words with what it goes on by.
struct named_family {
    std::string_view begins{};
    bilingual words{};
};
inline constexpr std::array families{
    named_family{"law.price_base_amount.", {"the price base amount of ", "prisbasbeloppet för "}},
    named_family{"law.target_age.", {"the target age of ", "riktåldern för "}},
    named_family{"law.", {"the figure of the law ", "lagens tal "}},
    named_family{"option.", {"the reading of the law ", "lagtolkningen "}},
};

}  // namespace detail

/// A fact in words, or a figure or reading of the law that is lacking; a name without words is its own.
[[nodiscard]] inline std::string fact_in_words(std::string_view name, language in) {
    const std::string_view words = detail::words_among(fact_words, name).in(in);
    if (!words.empty()) return std::string(words);
    for (const detail::named_family& family : detail::families) {
        if (name.starts_with(family.begins))
            return std::string(family.words.in(in)).append(name.substr(family.begins.size()));
    }
    return std::string(name);
}

/// A ground of protection in words; a name of none is its own.
[[nodiscard]] inline std::string ground_in_words(std::string_view name, language in) {
    const std::string_view words = detail::words_among(ground_words, name).in(in);
    return std::string(words.empty() ? name : words);
}

}  // namespace rehabkedja
