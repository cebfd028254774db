/// @file
/// The rehabilitation chain of one person: on which day of the chain, in which stage, measured against what, by which
/// rows of the law, and what is unknown. Answers are stretches cut exactly where something changes.
#pragma once

#include <algorithm>
#include <bit>
#include <memory>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "rehabkedja/chain/adding.hpp"
#include "rehabkedja/chain/age.hpp"
#include "rehabkedja/law/compiled.hpp"

namespace rehabkedja {

/// Where a day lies.
enum class chain_place : std::uint8_t {
    outside,     ///< outside every sick period
    before_law,  ///< in a sick period, before the chain begins to count (1 July 2008)
    counted,     ///< in the chain
    unknown,     ///< the facts do not say whether it is a sick day
};

/// The answer about a day, or about a stretch on which only the chain day grows.
struct chain_answer {
    period when{};                      ///< the day, or the stretch
    chain_place place{};                ///< where the day lies
    std::optional<int> chain_day{};     ///< on `when.first`; nothing outside the chain, and when it is not known
    lacking_set chain_day_missing = 0;  ///< what is lacking for the chain day; empty when it is known or there is none
    ruling is{};                        ///< the measures and all that hangs on them
    bool added = false;                 ///< days of earlier sick periods are counted in
    bool operator==(const chain_answer&) const = default;

    /// Whether the measures are known.
    [[nodiscard]] bool known() const { return place == chain_place::counted && is.missing == 0; }
};

/// Whether the second answer goes on from the first: the same but for the chain day, which has grown by the days between.
[[nodiscard]] inline bool goes_on(const chain_answer& a, const chain_answer& b) {
    if (a.when.last + 1 != b.when.first) return false;
    const bool counting = a.chain_day && b.chain_day ? *b.chain_day - *a.chain_day == b.when.first - a.when.first
                                                     : a.chain_day.has_value() == b.chain_day.has_value();
    return counting && a.place == b.place && a.chain_day_missing == b.chain_day_missing && a.is == b.is &&
           a.added == b.added;
}

/// One person's chain under one law. Built once, asked often; keeps what it needs of the person and shares the law.
///
///     auto today = std::make_shared<const compiled_law>(swedish_law());
///     rehab_chain chain(today, somebody);
///     chain.on(*make_day(2024, 7, 28)).chain_day;      // 61
class rehab_chain {
public:
    /// Lays out the facts, which must have been checked (see check.hpp).
    rehab_chain(std::shared_ptr<const compiled_law> l, const person& p)
        : law_(std::move(l)),
          jobs_(jobs_of(law_->source(), p)),
          judged_(judged_of(p)),
          age_(age_line(law_->source(), p.born)),
          refused_(united(p.refused)),
          full_compensation_(full_compensation_of(p)),
          born_(p.born),
          decided_(p.decided) {
        lay_out_sickness(p);
    }

    /// The answer about a day.
    [[nodiscard]] chain_answer on(day d) const {
        chain_answer found = answer_on(d);
        found.when = {d, d};
        return found;
    }

    /// The answers through a period, each as long as it can be.
    [[nodiscard]] std::vector<chain_answer> through(period p) const {
        std::vector<chain_answer> found;
        for (day d = p.first; d <= p.last;) {
            chain_answer now = answer_on(d);
            now.when = {d, std::min(now.when.last, p.last)};
            d = now.when.last + 1;
            if (!found.empty() && goes_on(found.back(), now))
                found.back().when.last = now.when.last;
            else
                found.push_back(now);
        }
        return found;
    }

    /// The law it is asked under.
    [[nodiscard]] const compiled_law& under() const { return *law_; }
    /// The same, shared.
    [[nodiscard]] const std::shared_ptr<const compiled_law>& shared_law() const { return law_; }
    /// The counted sick periods, in time order. Where a certificate's degree is unknown: without that certificate; where an end
    /// is: as if it were one day.
    [[nodiscard]] const std::vector<counted>& periods() const { return ways_.front().counted_periods; }
    /// The sick periods, in time order, those before 1 July 2008 among them.
    [[nodiscard]] const std::vector<period>& sick() const { return ways_.front().sick; }
    /// What is lacking to know the sick days at all; empty when they are known.
    [[nodiscard]] lacking_set sick_missing() const {
        lacking_set all = sick_open_;
        for (const auto& [from, lacking] : unknown_from_) all |= lacking;
        return all;
    }
    /// What is lacking to know one sick period and those before it in any way (see `ways`). Where it is asked as if it went on,
    /// its own last day does not matter; certificates that begin later never do.
    [[nodiscard]] lacking_set sick_missing(const period& sick, bool going_on, std::optional<day> asked = {}) const {
        lacking_set all = 0;
        for (const auto& [from, lacking] : unknown_from_) {
            const bool another = split_from_ && (!asked || *asked >= *split_from_);
            const bool later = from > sick.last + 1;
            const bool own_end = going_on && lacking == only(lacking::sick_to) && from > sick.first;
            if (another || (!later && !own_end)) all |= lacking;
        }
        return all;
    }
    /// The last day that a sick period with an end that is given up may have.
    [[nodiscard]] day latest_end() const { return split_from_ ? *split_from_ - 1 : until_further; }
    /// How many ways there are to complete what is unknown about the sick days; one where nothing is.
    [[nodiscard]] std::size_t ways() const { return ways_.size(); }
    /// The same person with the sick days of one of these ways.
    [[nodiscard]] rehab_chain in_way(std::size_t i) const {
        rehab_chain other = *this;
        other.ways_ = {ways_[i]};
        other.open_.clear();
        other.completions_ = {0};
        other.gaps_.clear();
        other.ends_.reset();
        other.sick_open_ = 0;
        return other;
    }
    /// The unknown facts about sickness on which something hangs: `differs(i, j)` says whether it is answered in another way in way
    /// `j` than in way `i`. A fact matters where two completions that differ in it alone are answered differently.
    template <class Differs>
    [[nodiscard]] lacking_set hangs_on(Differs&& differs) const {
        lacking_set found = 0;
        each_pair([&](std::size_t one, std::size_t other, lacking_set open) {
            if (one != other && differs(one, other)) found |= open;
        });
        return found;
    }
    /// Days with full sickness compensation.
    [[nodiscard]] const std::vector<period>& full_compensation() const { return full_compensation_; }
    /// Who the person may be, over time.
    [[nodiscard]] const steps_of<day_jobs>& jobs_line() const { return jobs_; }
    /// What is judged, over time.
    [[nodiscard]] const steps_of<judged>& judged_line() const { return judged_; }
    /// The age classes over time.
    [[nodiscard]] const few<stretch<age_code>, 5>& ages() const { return age_; }
    /// Days for which benefit was refused.
    [[nodiscard]] const std::vector<period>& refused() const { return refused_; }
    /// The date of decision, where one is given.
    [[nodiscard]] std::optional<day> decided() const { return decided_; }
    /// Refused days that the practice before HFD 2018 ref. 69 took out of the sick days.
    [[nodiscard]] const std::vector<period>& left_out() const { return ways_.front().left_out; }
    /// Whether the person has reached no pension age of this day's edition, only that of an earlier one (27:49 e).
    [[nodiscard]] bool keeps_near_pension(day d) const {
        const law& l = law_->source();
        const auto age = l.earliest_pension.on(l.changes, d);
        if (!born_ || !age) return false;
        const auto reading = l.reads(option::leap_birthday, "feb_28") ? leap_birthday::feb_28 : leap_birthday::mar_1;
        const day reached = birthday(*born_, age->is.years, reading);
        return (age->is.by_month ? first_of_month(reached) : reached) > d;
    }
    /// Whether an option decides that this is a birthday: the last of February of a year without the day of birth.
    [[nodiscard]] bool leap_birthday_on(day d) const {
        if (!born_) return false;
        const int age = civil(d).year - civil(*born_).year;
        return birthday(*born_, age, leap_birthday::feb_28) == d && birthday(*born_, age, leap_birthday::mar_1) != d;
    }
    /// Certificates with the same days: their places in the list, and the days. They count once.
    struct equal_pair {
        std::size_t one{};    ///< place in the list
        std::size_t other{};  ///< place in the list
        period when{};        ///< the days both have
    };
    /// Every such pair.
    [[nodiscard]] const std::vector<equal_pair>& equal_certificates() const { return equal_; }

    /// A certificate whose days belong to a sick period for another reason than illness.
    struct other_kind {
        std::size_t at{};  ///< place in the list
        period when{};     ///< its days, where both ends are known
        sick_kind kind{};  ///< why
    };
    /// Every such certificate that may make sick days.
    [[nodiscard]] const std::vector<other_kind>& other_kinds() const { return kinds_; }

    /// The same person as if the sick period of the day went on without end, and nothing came after it.
    [[nodiscard]] rehab_chain going_on_after(day d) const {
        rehab_chain other = *this;
        for (way& w : other.ways_) {
            std::erase_if(w.sick, [&](const period& p) { return p.first > d; });
            std::erase_if(w.counted_periods, [&](const counted& c) { return c.first > d; });
            if (!w.sick.empty()) w.sick.back().last = until_further;
            if (!w.counted_periods.empty()) w.counted_periods.back().sick.last = until_further;
        }
        return other;
    }

    /// Visits the completions that are not among `ways`: an unknown end of a certificate on each day between, a first day back to
    /// `earliest`, a last day up to the last sick period; with what is lacking, until `visit` says no. They are for questions
    /// about one sick period: which one it is may be another between. Days and counts only grow with a certificate.
    template <class Visit>
    void each_between(day earliest, Visit&& visit) const {
        if (!ends_) return;
        for (const auto& end : ends_->ends) {
            for (std::size_t n = 0; n < completions_.size(); ++n) {
                if (completed_by_yes(n, end.at)) continue;
                rehab_chain other = in_way(completions_[n]);
                way& w = other.ways_.front();
                std::vector<certificate> all = completed(ends_->known, ends_->doubtful, n);
                certificate& open =
                    all.emplace_back(ends_->doubtful[end.certificate]);  // beside the nearest, inside it
                open.degree = open.degree.value_or(whole);
                const bool to = !open.last;
                const day latest = !to ? *open.last - 1 : w.sick.empty() ? *open.first : w.sick.back().first;
                for (day d = to ? *open.first + 1 : earliest; d <= latest; d = d + 1) {
                    (to ? open.last : open.first) = d;
                    w.sick = without(sick_periods(law_->source(), all), ends_->compensated[n]);
                    w.counted_periods = count_periods(law_->source(), w.sick, jobs_);
                    if (!visit(other, open_[end.at])) return;
                }
            }
        }
    }

    /// Whether every answer is one lookup: the sick days are known, one occupation a day, no open counting. Such a person
    /// can be swept as a row of a table (see sweep.hpp).
    [[nodiscard]] bool plain() const {
        if (ways_.size() != 1 || !unknown_from_.empty() || own_count_) return false;
        for (const auto& [from, who] : jobs_) {
            if (!who.single()) return false;
        }
        return std::ranges::all_of(periods(), [](const counted& c) { return c.zeros.size() == 1; });
    }

private:
    /// The sick days in one completion of what is unknown about them.
    struct way {
        std::vector<period> sick{};
        std::vector<period> left_out{};
        std::vector<counted> counted_periods{};
        /// Who the person may be where it hangs on a degree which employers are examined; empty: as for all.
        steps_of<day_jobs> jobs{};

        [[nodiscard]] bool same(const way& other) const {
            return sick == other.sick && counted_periods == other.counted_periods && jobs == other.jobs;
        }
    };

    /// What is needed to complete an unknown end of a certificate by a day between.
    struct open_ends {
        /// One unknown end.
        struct end {
            std::size_t at = 0;           ///< its bit of a completion
            std::size_t certificate = 0;  ///< its place among the doubtful ones
        };
        std::vector<end> ends{};
        std::vector<certificate> known{};
        std::vector<certificate> doubtful{};
        std::vector<std::vector<period>> compensated{};  ///< of each completion
    };

    void lay_out_sickness(const person& p) {
        const law& l = law_->source();
        own_count_ = l.reads(option::adding_on_call, "no");
        if (!p.sick) {
            unknown_from_.emplace_back(since_ever, only(lacking::sick));
            ways_.emplace_back();
            return;
        }
        int lowest = 100;  // no day of the law asks for less
        for (const auto& e : l.numbers[static_cast<std::size_t>(parameter::least_degree)].entries())
            lowest = std::min(lowest, e.is);
        for (const auto& [one, other] : equal_periods(*p.sick))
            equal_.push_back({one, other, {*(*p.sick)[one].first, *(*p.sick)[one].last}});
        for (std::size_t i = 0; i < p.sick->size(); ++i) {
            const certificate& c = (*p.sick)[i];
            if (c.kind != sick_kind::illness && c.first && c.last && c.degree.value_or(0) >= lowest)
                kinds_.push_back({i, {*c.first, *c.last}, c.kind});
        }
        std::vector<certificate> known;
        std::vector<certificate> doubtful;
        std::vector<certificate> lasting;  // those whose last day is given up, without end
        const bool ends_close = ends_can_be_closed(p);
        for (certificate c : *p.sick) {
            if (c.degree && *c.degree < lowest && !l.reads(option::degree_overlap, "latest_signed")) continue;
            const bool open_end = !c.first || !c.last;
            if (open_end && (!ends_close || (!c.first && !c.last))) {
                give_up_on(c);
                if (!c.first) continue;
                lasting.push_back(c);
                lasting.back().last = until_further;
                lasting.back().degree = c.degree.value_or(whole);
                c.last = c.first;
            }
            (c.degree && c.first && c.last ? known : doubtful).push_back(std::move(c));
        }
        give_up_on_too_many(doubtful);
        std::vector<certificate> longest = known;
        open_ends ends;
        for (const certificate& c : doubtful) {
            const lacking_set open = open_of(c);
            if (!c.first || !c.last)
                ends.ends.push_back(
                    {open_.size() + (c.degree ? 0U : 1U), static_cast<std::size_t>(&c - doubtful.data())});
            if (c.degree) longest.push_back(*completed(c, (std::size_t{1} << std::popcount(open)) - 1));
            for (const lacking one : {lacking::sick_degree, lacking::sick_from, lacking::sick_to}) {
                if ((open & only(one)) != 0) open_.push_back(only(one));
            }
        }
        find_lacking_signatures(l, longest);
        const std::size_t decisions_from = open_.size();
        if (old_practice_possible(p)) {
            for (const validity& v : p.refused_open)
                open_.push_back((v.first_unknown ? only(lacking::refused_from) : 0) |
                                (v.last_unknown ? only(lacking::refused_to) : 0));
        }
        if (p.refused_unknown) open_.push_back(only(lacking::refused));
        // Without a refused day there is nothing that practice would read in another way.
        if (p.decided_unknown && some_refused(p)) open_.push_back(only(lacking::decided));
        const std::size_t compensation_from = open_.size();
        const std::vector<open_compensation> unsure = open_compensation_of(p);
        for (const open_compensation& c : unsure) open_.push_back(c.missing);
        const bool too_many = open_.size() > decisions_from + most_unknown;
        if (too_many) give_up_on_all_from(decisions_from);
        const auto decided_in = [&](std::size_t n) {
            return open_.size() > decisions_from ? std::optional{decisions(p, n, decisions_from)} : std::nullopt;
        };
        // With full sickness or activity compensation there is no sick period of the chain (27:34; practice).
        const auto compensated_in = [&](std::size_t n) {
            std::vector<period> days = full_compensation_;
            for (std::size_t i = 0; i < unsure.size() && compensation_from + i < open_.size(); ++i) {
                const std::optional<period>& when =
                    completed_by_yes(n, compensation_from + i) ? unsure[i].longest : unsure[i].surely;
                if (when) days.push_back(*when);
            }
            return united(std::move(days));
        };
        const auto days_in_completion = [&](std::size_t n) {
            return without(sick_periods(l, completed(known, doubtful, n)), compensated_in(n));
        };
        // Which refused days are taken out may hang on work that is not known: then each such gap is supposed to restart
        // the count, or not.
        const std::size_t gaps_from = open_.size();
        const auto practice_hangs = [&] {
            for (std::size_t n = 0; n < (std::size_t{1} << gaps_from); ++n) {
                const std::optional<person> decided = decided_in(n);
                if (detail::practice_hangs_on_work(l, decided ? *decided : p, days_in_completion(n), jobs_))
                    return true;
            }
            return false;
        };
        if (!too_many && old_practice_possible(p) && some_refused(p) && practice_hangs()) {
            gaps_.resize(std::size_t{1} << gaps_from);
            for (std::size_t n = 0; n < gaps_.size(); ++n) {
                gaps_[n] = detail::open_gaps(l, days_in_completion(n), jobs_);
                for (std::size_t i = 0; i < gaps_[n].size(); ++i) {
                    if (gaps_from + i == open_.size()) open_.push_back(0);
                    open_[gaps_from + i] |= gaps_[n][i].lacking;
                }
            }
            if (open_.size() > decisions_from + most_unknown) {
                give_up_on_all_from(gaps_from);
                gaps_.clear();
            }
        }
        std::ranges::sort(unknown_from_);
        const bool named = names_decide(p);
        for (std::size_t n = 0; n < (std::size_t{1} << open_.size()); ++n) {
            const std::vector<detail::supposed_gap> supposed = supposed_in(n);
            way w;
            const std::optional<person> decided = decided_in(n);
            const std::vector<period> days = days_in_completion(n);
            w.sick = by_practice(l, decided ? *decided : p, days, jobs_, supposed);
            w.left_out = without(days, w.sick);
            w.counted_periods = count_periods(l, w.sick, jobs_, supposed);
            // With a later end another sick period may come: after days that are taken out, or under another certificate's degree.
            for (const certificate& c : lasting) {
                std::vector<certificate> all = completed(known, doubtful, n);
                all.insert(all.end(), lasting.begin(), lasting.end());
                const std::vector<period> lasts = by_practice(
                    l, decided ? *decided : p, without(sick_periods(l, all), compensated_in(n)), jobs_, supposed);
                const auto own = std::ranges::find_if(lasts, [&](const period& s) { return contains(s, *c.first); });
                if (own != lasts.end() && own->last == until_further) continue;
                const day from = own == lasts.end() ? *c.first : own->last + 1;
                split_from_ = std::min(split_from_.value_or(until_further), from);
            }
            if (named) w.jobs = jobs_of(l, p, completed(known, doubtful, n));
            if (!ends.ends.empty()) ends.compensated.push_back(compensated_in(n));
            const auto same = std::ranges::find_if(ways_, [&](const way& other) { return w.same(other); });
            completions_.push_back(static_cast<std::size_t>(same - ways_.begin()));
            if (same == ways_.end()) ways_.push_back(std::move(w));
        }
        if (!ends.ends.empty()) {
            ends.known = std::move(known);
            ends.doubtful = std::move(doubtful);
            ends_ = std::make_shared<const open_ends>(std::move(ends));
        }
        each_pair([&](std::size_t a, std::size_t b, lacking_set open) {
            if (ways_[a].sick != ways_[b].sick) sick_open_ |= open;
        });
    }

    /// Full compensation of which something is not known: its days if they are as few, and as many, as they may be.
    struct open_compensation {
        std::optional<period> surely{};
        std::optional<period> longest{};
        lacking_set missing = 0;
    };

    [[nodiscard]] static bool may_be_full(const compensation_fact& f) {
        constexpr int full = 100;
        return !f.degree || *f.degree == full;
    }
    [[nodiscard]] static lacking_set open_of(const compensation_fact& f) {
        return (f.degree ? 0 : only(lacking::compensation_degree)) |
               (f.valid.first_unknown ? only(lacking::compensation_from) : 0) |
               (f.valid.last_unknown ? only(lacking::compensation_to) : 0);
    }
    [[nodiscard]] static std::vector<period> full_compensation_of(const person& p) {
        std::vector<period> days;
        if (!p.compensation) return days;
        for (const compensation_fact& f : *p.compensation) {
            if (may_be_full(f) && open_of(f) == 0) days.push_back(f.valid.when);
        }
        return united(std::move(days));
    }
    [[nodiscard]] static std::vector<open_compensation> open_compensation_of(const person& p) {
        if (!p.compensation) return {{std::nullopt, always, only(lacking::compensation)}};
        std::vector<open_compensation> found;
        for (const compensation_fact& f : *p.compensation) {
            const lacking_set open = open_of(f);
            if (!may_be_full(f) || open == 0) continue;
            const day known = f.valid.first_unknown ? f.valid.when.last : f.valid.when.first;
            const bool one_day = f.degree && f.valid.first_unknown != f.valid.last_unknown;
            found.push_back({one_day ? std::optional{period{known, known}} : std::nullopt, f.valid.when, open});
        }
        return found;
    }

    static constexpr int whole = 100;  // of the ability to work

    /// What is not known of a certificate, that its days hang on.
    [[nodiscard]] static lacking_set open_of(const certificate& c) {
        lacking_set open = c.degree ? 0 : only(lacking::sick_degree);
        if (!c.first) open |= only(lacking::sick_from);
        if (!c.last) open |= only(lacking::sick_to);
        return open;
    }

    /// A certificate in one completion, a bit for each open thing in the order degree, end. An unknown degree: there or not. An
    /// unknown end: one day or without end, since what lies between has answers between.
    [[nodiscard]] static std::optional<certificate> completed(certificate c, std::size_t bits) {
        if (!c.degree) {
            if ((bits & 1U) == 0) return std::nullopt;
            bits >>= 1U;
            c.degree = whole;
        }
        const bool long_one = (bits & 1U) != 0;
        if (!c.first) c.first = long_one ? since_ever : *c.last;
        if (!c.last) c.last = long_one ? until_further : *c.first;
        return c;
    }

    /// All certificates in one completion.
    [[nodiscard]] static std::vector<certificate> completed(const std::vector<certificate>& known,
                                                            const std::vector<certificate>& doubtful,
                                                            std::size_t bits) {
        std::vector<certificate> all = known;
        for (const certificate& c : doubtful) {
            if (auto one = completed(c, bits)) all.push_back(std::move(*one));
            bits >>= static_cast<unsigned>(std::popcount(open_of(c)));
        }
        return all;
    }

    /// Whether the shortest and the longest certificate with an unknown end bound the answers of all others. Not where refused
    /// days may be taken out (what is longer may then lose more), nor where the employers that certificates name decide.
    [[nodiscard]] bool ends_can_be_closed(const person& p) const {
        const bool named = law_->source().reads(option::several_employers, "each_employment") && names_employers(p);
        return !named && !(some_refused(p) && old_practice_possible(p));
    }
    [[nodiscard]] static bool names_employers(const person& p) {
        return std::ranges::any_of(*p.sick, [](const certificate& c) { return !c.employer.empty(); });
    }
    /// Whether which employers are examined on a day hangs on a certificate of which not all is known.
    [[nodiscard]] bool names_decide(const person& p) const {
        return law_->source().reads(option::several_employers, "each_employment") && names_employers(p) &&
               std::ranges::any_of(*p.sick, [](const certificate& c) { return open_of(c) != 0; });
    }
    [[nodiscard]] static bool some_refused(const person& p) {
        return p.refused_unknown || !p.refused.empty() || !p.refused_open.empty();
    }
    [[nodiscard]] bool old_practice_possible(const person& p) const {
        return p.decided_unknown || detail::old_practice_until(law_->source(), p).has_value();
    }

    /// From the first day on that hangs on an end of a certificate, nothing is known.
    void give_up_on(const certificate& c) {
        const day from = !c.first ? since_ever : c.degree ? *c.first + 1 : *c.first;
        unknown_from_.emplace_back(from, open_of(c) & ~only(lacking::sick_degree));
    }

    [[nodiscard]] static bool completed_by_yes(std::size_t completion, std::size_t i) {
        return ((completion >> i) & 1U) != 0;
    }

    /// What is decided in a completion: no day refused, or every day; by the practice of today, or by that before
    /// HFD 2018 ref. 69.
    [[nodiscard]] person decisions(const person& p, std::size_t completion, std::size_t first) const {
        const day new_practice = law_->source().unpaid_days_count_from;
        person q;
        q.refused = p.refused;
        q.decided = p.decided;
        std::size_t i = first;
        if (old_practice_possible(p)) {
            // An entry with an unknown end: its known day alone, or without end.
            for (const validity& v : p.refused_open) {
                if (const auto days = bounding_days(v, completed_by_yes(completion, i++))) q.refused.push_back(*days);
            }
        }
        for (; i < open_.size(); ++i) {
            const bool yes = completed_by_yes(completion, i);
            if (open_[i] == only(lacking::refused) && yes) q.refused = {always};
            if (open_[i] == only(lacking::decided)) q.decided = yes ? new_practice - 1 : new_practice;
        }
        return q;
    }

    /// Visits the ways of each pair of completions that differ in one unknown thing only, and names that thing.
    template <class Visit>
    void each_pair(Visit&& visit) const {
        const std::size_t facts = gaps_.empty() ? completions_.size() : gaps_.size();
        for (std::size_t c = 0; c < completions_.size(); ++c) {
            for (std::size_t i = 0; i < open_.size(); ++i) {
                if (completed_by_yes(c, i)) continue;
                const std::size_t other = c | (std::size_t{1} << i);
                visit(completions_[c], completions_[other], open_[i]);
                if (gaps_.empty() || (std::size_t{1} << i) >= facts) continue;
                // Another fact may make other gaps, in which the same days were worked.
                for (std::size_t n = other % facts; n < completions_.size(); n += facts) {
                    if (worked_alike(c, n)) visit(completions_[c], completions_[n], open_[i]);
                }
            }
        }
    }

    /// What a completion supposes of the gaps on whose unknown work it hangs which refused days are taken out.
    [[nodiscard]] std::vector<detail::supposed_gap> supposed_in(std::size_t completion) const {
        if (gaps_.empty()) return {};
        std::vector<detail::supposed_gap> found = gaps_[completion % gaps_.size()];
        std::size_t bits = completion / gaps_.size();
        for (detail::supposed_gap& gap : found) {
            gap.restarts = (bits & 1U) != 0;
            bits >>= 1U;
        }
        return found;
    }
    /// Whether the same days may have been worked in two completions: enough in a gap are enough in each that holds it.
    [[nodiscard]] bool worked_alike(std::size_t one, std::size_t other) const {
        const auto contradict = [](const detail::supposed_gap& enough, const detail::supposed_gap& not_enough) {
            return enough.restarts && !not_enough.restarts && not_enough.when.first <= enough.when.first &&
                   enough.when.last <= not_enough.when.last;
        };
        const auto theirs = supposed_in(other);
        return std::ranges::none_of(supposed_in(one), [&](const auto& a) {
            return std::ranges::any_of(theirs, [&](const auto& b) { return contradict(a, b) || contradict(b, a); });
        });
    }

    /// Completions double with each unknown thing; past a few the days are simply unknown.
    static constexpr int most_unknown = 6;
    void give_up_on_all_from(std::size_t first) {
        lacking_set open = 0;
        for (std::size_t i = first; i < open_.size(); ++i) open |= open_[i];
        unknown_from_.emplace_back(since_ever, open);
        open_.resize(first);
    }
    void give_up_on_too_many(std::vector<certificate>& doubtful) {
        int open = 0;
        for (const certificate& c : doubtful) open += std::popcount(open_of(c));
        if (open <= most_unknown) return;
        for (const certificate& c : doubtful) unknown_from_.emplace_back(c.first.value_or(since_ever), open_of(c));
        doubtful.clear();
    }

    void find_lacking_signatures(const law& l, const std::vector<certificate>& known) {
        if (!l.reads(option::degree_overlap, "latest_signed")) return;
        for (const sick_stretch& s : degrees_of(known, degree_overlap::latest_signed)) {
            if (!s.lacks_signed) continue;
            for (day d = s.when.first; d <= s.when.last;) {
                const held<int> least = l.number_for_sick_day(parameter::least_degree, d);
                if (s.lowest_degree < least.is && s.degree >= least.is) {
                    unknown_from_.emplace_back(d, only(lacking::sick_signed));
                    break;
                }
                d = std::min(least.until, s.when.last) + 1;
            }
        }
    }

    /// The answer on a day; `when` ends with the last day until which it is sure to go on.
    [[nodiscard]] chain_answer answer_on(day d) const {
        lacking_set unknown = 0;
        day until = until_further;
        for (const auto& [from, lacking] : unknown_from_) {
            if (from <= d)
                unknown |= lacking;
            else
                until = std::min(until, from - 1);
        }
        if (unknown != 0) {
            chain_answer a;
            a.when = {d, until};
            a.place = chain_place::unknown;
            a.is.missing = unknown;
            a.chain_day_missing = unknown;
            return a;
        }
        chain_answer found = answer_in(ways_.front(), d);
        if (ways_.size() > 1) {
            std::vector<chain_answer> each{found};
            for (std::size_t i = 1; i < ways_.size(); ++i) each.push_back(answer_in(ways_[i], d));
            const open_facts open = what_differs(each, d);
            for (std::size_t i = 1; i < each.size(); ++i) {
                until = std::min(until, each[i].when.last);
                unite(found, each[i], open);
            }
        }
        found.when = {d, std::min(until, found.when.last)};
        return found;
    }

    [[nodiscard]] static bool in_no_chain(const chain_answer& a) {
        return a.place == chain_place::outside || a.place == chain_place::before_law;
    }

    /// The unknown facts on which the chain day and the measures hang.
    struct open_facts {
        lacking_set chain_day = 0;
        lacking_set measures = 0;
    };

    /// A fact matters where two completions that differ in it alone are answered differently.
    [[nodiscard]] open_facts what_differs(const std::vector<chain_answer>& each, day d) const {
        open_facts found;
        each_pair([&](std::size_t one, std::size_t other, lacking_set open) {
            const chain_answer& a = each[one];
            const chain_answer& b = each[other];
            if (one == other || (in_no_chain(a) && in_no_chain(b))) return;
            const bool place = a.place != b.place;
            if (place || a.chain_day != b.chain_day || a.chain_day_missing != b.chain_day_missing)
                found.chain_day |= open;
            if (place || a.is.missing != b.is.missing || (a.is.missing == 0 && a.is.measures != b.is.measures))
                found.measures |= open;
            // Two counts that are unknown for the same reason may still be different ones.
            if (place || a.chain_day || a.chain_day_missing != b.chain_day_missing) return;
            if (zeros_on(ways_[one], d) == zeros_on(ways_[other], d)) return;
            found.chain_day |= open;
            if (a.is.missing != 0 && rulings_on(ways_[one], d) != rulings_on(ways_[other], d)) found.measures |= open;
        });
        return found;
    }

    [[nodiscard]] static const counted& counted_on(const way& w, day d) {
        return *std::prev(std::ranges::upper_bound(w.counted_periods, d, {}, &counted::first));
    }
    [[nodiscard]] static const std::vector<day>& zeros_on(const way& w, day d) { return counted_on(w, d).zeros; }
    /// What the measures may be and hang on, for each count that is possible.
    [[nodiscard]] std::vector<std::pair<measure_set, lacking_set>> rulings_on(const way& w, day d) const {
        const counted& now = counted_on(w, d);
        std::vector<std::pair<measure_set, lacking_set>> all;
        for (const day zero : now.zeros) {
            const ruling said = ruling_on(w, d, zero, own_count_ ? now.first - 1 : zero).is;
            all.emplace_back(said.measures, said.missing);
        }
        std::ranges::sort(all);
        const auto same = std::ranges::unique(all);
        all.erase(same.begin(), same.end());
        return all;
    }

    /// Makes one answer of two that are both possible.
    static void unite(chain_answer& a, const chain_answer& b, open_facts open) {
        if (in_no_chain(a) && in_no_chain(b)) return;
        if (a.place != b.place) a.place = chain_place::unknown;
        const bool unknown_place = a.place == chain_place::unknown;
        const bool unknown_day =
            a.chain_day != b.chain_day || a.chain_day_missing != b.chain_day_missing || a.chain_day_missing != 0;
        if (unknown_place || unknown_day) {
            a.chain_day_missing |= b.chain_day_missing | open.chain_day;
            a.chain_day.reset();
        }
        a.added = !unknown_place && (a.added || b.added);
        if (unknown_place || !(a.is == b.is))
            unite(a.is, b.is, open.measures, unknown_place);
        else if (a.is.missing != 0)
            a.is.missing |= open.measures;
        if (a.is.missing != 0) a.is.missing |= a.chain_day_missing;
    }
    static void unite(ruling& a, const ruling& b, lacking_set lacking, bool never_same) {
        const bool same = !never_same && a.measures == b.measures && a.missing == 0 && b.missing == 0;
        if (a.stage_first != b.stage_first || a.stage_last != b.stage_last) a.stage_first = a.stage_last = 0;
        a.cited.keep(b.cited);
        a.grounds = static_cast<judgement_set>(a.grounds & b.grounds);
        if (same) {
            // A judgement that changes one of the two takes away that they are the same.
            a.would_change = static_cast<judgement_set>(a.would_change | b.would_change);
            return;
        }
        const bool unknown_alike = a.missing != 0 && a.missing == b.missing;
        // An option is missing only when every completion hangs on one.
        const bool both_hang = (a.missing & lacking_options) != 0 && (b.missing & lacking_options) != 0;
        a.missing |= b.missing | (unknown_alike ? lacking_set{0} : lacking);
        if (!both_hang) a.missing &= ~lacking_options;
        a.measures = 0;
        a.would_change = 0;
    }

    [[nodiscard]] chain_answer answer_in(const way& w, day d) const {
        chain_answer a;
        const auto next = std::ranges::upper_bound(w.sick, d, {}, &period::first);
        if (next == w.sick.begin() || std::prev(next)->last < d) {
            a.when = {d, next == w.sick.end() ? until_further : next->first - 1};
            return a;
        }
        const period& sick = *std::prev(next);
        const day counting_from = law_->source().counting_from;
        if (d < counting_from) {
            a.place = chain_place::before_law;
            a.when = {d, std::min(sick.last, counting_from - 1)};
            return a;
        }
        const auto& periods = w.counted_periods;
        const auto it = std::ranges::upper_bound(periods, d, {}, &counted::first);
        const counted& now = *std::prev(it);
        a.place = chain_place::counted;
        a.added = now.added;
        day until = sick.last;
        bool first = true;
        for (const day zero : now.zeros) {
            const held<ruling> said = ruling_on(w, d, zero, own_count_ ? now.first - 1 : zero);
            until = std::min(until, said.until);
            if (first)
                a.is = said.is;
            else
                unite(a.is, said.is, now.missing, false);
            first = false;
        }
        if (now.zeros.size() == 1)
            a.chain_day = d - now.zeros.front();
        else
            a.chain_day_missing = now.missing;
        a.when = {d, until};
        return a;
    }

    [[nodiscard]] held<ruling> ruling_on(const way& w, day d, day zero, day own_zero) const {
        compiled_law::cell_track cells(*law_, d, zero);
        const auto cell = cells.on(d);
        const auto who = step_on(w.jobs.empty() ? jobs_ : w.jobs, d);
        const auto by = step_on(judged_, d);
        stretch_track<age_code> ages(std::span(age_.begin(), age_.size()), age_unknown);
        const auto age = ages.on(d);
        day until = std::min({cell.until, who.until, by.until, age.until});
        if (const auto single = who.is->single(); single && zero == own_zero) {
            return {(*law_)[law_->ask(cell.is, situation_of(*single, age.is, *by.is))], until};
        }
        compiled_law::cell_track own_cells(*law_, d, own_zero);
        until = std::min(until, own_cells.on(d).until);
        const law& l = law_->source();
        const epoch& e = law_->parts().all[law_->epoch_on(d)];
        const auto& citations = law_->parts().citations;
        const auto& market = e.rows[static_cast<std::size_t>(layer::market)];
        // Only where the rule of 27:49 b speaks does the option not to add change the count.
        const bool on_call_rule = std::ranges::any_of(market, [&](const speaking_row& r) {
            return r.cited != uncited && citations[r.cited].why == reason::market_on_call;
        });
        const together t{l.reads(option::several_employers, "each_employment"),
                         l.reads(option::student_work, "work_beside_studies"), d - zero,
                         on_call_rule ? d - own_zero : d - zero};
        const possible<jobs> now{std::span(who.is->may_be.begin(), who.is->may_be.size()), who.is->lacking,
                                 age_alternatives(age.is), lacking_of_age(age.is), *by.is};
        ruling r = rule_on(
            now, [&](const jobs& j, age_class a, judgement_set yes) { return measured_together(e, t, j, a, yes); },
            [&](judgement_set yes) {
                return now.who.size() == 1 ? grounds_that_hold(e, t.chain_day, now.who[0].who, yes) : judgement_set{0};
            });
        std::tie(r.stage_first, r.stage_last) = stage_of(e, t.chain_day);
        return {r, until};
    }

    std::shared_ptr<const compiled_law> law_;
    steps_of<day_jobs> jobs_;
    steps_of<judged> judged_;
    few<stretch<age_code>, 5> age_;
    std::vector<period> refused_;
    std::vector<period> full_compensation_;
    std::optional<day> born_;
    std::optional<day> decided_;
    std::vector<equal_pair> equal_;
    std::vector<other_kind> kinds_;
    std::vector<way> ways_;
    std::vector<lacking_set> open_;         // the unknown things that sick days hang on, a bit of a completion each
    std::vector<std::size_t> completions_;  // the way of each completion
    std::vector<std::vector<detail::supposed_gap>> gaps_;  // of each completion of the facts; see `supposed_in`
    std::shared_ptr<const open_ends> ends_;                // nothing where no end is completed
    std::optional<day> split_from_;  // where days taken out would split a sick period whose end is given up
    lacking_set sick_open_ = 0;      // those of them that matter to the sick days
    std::vector<std::pair<day, lacking_set>> unknown_from_;
    bool own_count_ = false;
};

}  // namespace rehabkedja
