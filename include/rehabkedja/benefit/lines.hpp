/// @file
/// What the payment plan reads of a person, laid out as lines over time. Everything that decides which rule applies is
/// known here; what is not known is a verdict that the fold settles both ways (fold.hpp).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/counted_days.hpp"
#include "rehabkedja/benefit/spell.hpp"
#include "rehabkedja/law/terms.hpp"
#include "rehabkedja/law/unsure.hpp"
#include "rehabkedja/sickness/benefit_facts.hpp"
#include "rehabkedja/sickness/income_facts.hpp"

namespace rehabkedja {

/// What holds from a day on, until the next entry. The first entry is since ever.
template <class T>
using line_of = std::vector<std::pair<day, T>>;

/// A line asked for days in rising order.
template <class T>
class line_cursor {
public:
    /// Walks the line, which must live longer.
    explicit line_cursor(const line_of<T>& line) : line_(&line) {}
    /// What holds on the day and until when.
    [[nodiscard]] held<const T*> on(day d) {
        while (at_ + 1 < line_->size() && (*line_)[at_ + 1].first <= d) ++at_;
        const day until = at_ + 1 < line_->size() ? (*line_)[at_ + 1].first - 1 : until_further;
        return {&(*line_)[at_].second, until};
    }

private:
    const line_of<T>* line_;
    std::size_t at_ = 0;
};

/// A sick day: the degree of benefit and why it is one.
struct sick_now {
    int degree = 0;                        ///< 25, 50, 75 or 100; 0 where all work together is reduced by less
    bool preventive = false;               ///< 27:6
    bool rehabilitation = false;           ///< ch. 31
    std::optional<int> beside_sick_pay{};  ///< the degree in work for which nobody pays sick pay, where it is another
    constexpr bool operator==(const sick_now&) const = default;
};

/// What the person does on a day.
struct work_now {
    employer_mask employers = 0;    ///< employed at, booked on-call time included
    employer_mask paying = 0;       ///< of these, those in the sick-pay period (SjLL 7 §)
    employer_mask first_day = 0;    ///< of these, those on its first day
    employer_mask parental = 0;     ///< on parental leave from: as good as work in the first days (27:10)
    bool self_employed = false;     ///< works in an own business
    bool unemployed = false;        ///< wholly or partly unemployed
    bool on_call = false;           ///< on call, booked or not (27:16 a)
    bool on_call_unbooked = false;  ///< on call, and the time is not booked
    bool on_leave_only = false;     ///< on leave, and no other work: would not have worked (27:10)
    bool parental_leave = false;    ///< time that would otherwise carry parental benefit
    int unemployed_share = 0;       ///< of `all_shares`
    int all_shares = 0;             ///< of all occupations of the day
    constexpr bool operator==(const work_now&) const = default;
};

/// Working time (årsarbetstid) on a day, or that it is not known.
struct hours_now {
    std::int64_t yearly = 0;                                ///< whole hours a year; 0: not known
    std::int64_t hundredths_a_day = 0;                      ///< of an hour
    bool known = false;                                     ///< whether both are
    lacks missing = lacks::of(lacking_fact::working_time);  ///< what would settle them, where they are not
    constexpr bool operator==(const hours_now&) const = default;
};

/// Days of a sick-pay period that count in the frame if benefit follows directly (27:22, 27:26 second paragraph).
struct counted_sick_pay {
    std::size_t group{};  ///< the group of sick periods
    period when{};        ///< the days
    constexpr bool operator==(const counted_sick_pay&) const = default;
};

/// A person's waiting time in other work for a group of sick periods.
struct waiting_now {
    int least = 0;                                          ///< days; differs from `most` where the choice is not known
    int most = 0;                                           ///< days
    bool by_long = false;                                   ///< chosen long: counted in the groups of 27:33
    lacks missing = lacks::of(lacking_fact::waiting_days);  ///< what would settle it, where it is not known
    constexpr bool operator==(const waiting_now&) const = default;
};

/// Right to benefit in special cases (28 a:3) on a day, and what stands beside it.
struct special_case_now {
    verdict right{};      ///< the person belongs to the group
    int compensated = 0;  ///< per cent of sickness or activity compensation beside it (28 a:13)
    bool operator==(const special_case_now&) const = default;
};

/// All lines of one person.
struct benefit_lines {
    std::shared_ptr<const line_of<terms>> figures{};  ///< the figures of the law
    money_readings readings{};                        ///< the readings chosen
    day law_from{};                                   ///< the first benefit day of the law
    std::vector<stretch<sick_now>> sick{};            ///< the sick days
    sick_groups groups{};                             ///< the sick periods, by the five-day rule
    sick_groups long_groups{};                        ///< the same by the twenty-day rule
    line_of<work_now> work{{since_ever, {}}};         ///< what the person does
    std::vector<counted_sick_pay> sick_pay{};         ///< by the last of their days
    std::vector<int> days_of_sick_pay{};              ///< how many sick days have sick pay, by group
    std::vector<day> after_sick_pay{};                ///< sick days that follow directly on sick pay in their group
    std::vector<waiting_now> waiting{};               ///< by group
    line_of<hours_now> hours{{since_ever, {}}};       ///< working time
    line_of<verdict> refused{{since_ever, {}}};       ///< benefit was refused
    line_of<verdict> barred{{since_ever, {}}};        ///< sickness benefit is barred
    line_of<verdict> rehabilitation_barred{{since_ever, {}}};  ///< rehabilitation benefit is barred
    line_of<verdict> serious{{since_ever, {}}};                ///< serious illness
    line_of<verdict> beyond{{since_ever, {}}};                 ///< a ground beyond the limit
    line_of<verdict> unreasonable{{since_ever, {}}};  ///< to refuse would be unreasonable (28:6 third paragraph)
    line_of<special_case_now> special_case{{since_ever, {}}};  ///< benefit in special cases
    std::vector<period> below{};                               ///< days of certificates below the least degree
    line_of<verdict> special_risk{{since_ever, {}}};           ///< special high-risk protection (27:40)
    std::optional<std::vector<stretch<paid_level>>> paid{};    ///< the days paid, where facts say which
    std::optional<day> age_limit_from{};       ///< from when the days after the hard age limit are counted
    std::optional<day> rehabilitation_ends{};  ///< the first day without a right to rehabilitation benefit (31:4)
    bool age_unknown = false;  ///< the birth date is not known: the hard age limit may have been reached long ago
    day first{};               ///< the first day that anything is said of
};

}  // namespace rehabkedja
