/// @file
/// The near-pension time of 27:49 d and e, as one line of age classes for a birth date.
#pragma once

#include <algorithm>
#include <array>
#include <optional>

#include "rehabkedja/law/law.hpp"
#include "rehabkedja/law/situation.hpp"

namespace rehabkedja {

namespace detail {

/// A day from which an age is reached, or from which it may be: the age of a time not laid down yet.
struct reached_age {
    day from = until_further;
    day unsure_from = until_further;
};

/// When the ages of the law are reached. Who has reached the age of an edition within its time stays covered (49 e;
/// 2022:878 and 2022:879, transitional provisions); the others meet the age of the next edition.
[[nodiscard]] constexpr reached_age reach(const law& l, const dated<pension_age>& ages, day born, bool from_its_start) {
    const bool frozen = l.editions_of.has_value();
    reached_age found;
    const auto reading = l.reads(option::leap_birthday, "feb_28") ? leap_birthday::feb_28 : leap_birthday::mar_1;
    const auto& all = ages.entries();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (l.changes[all[i].since].applies_from == never) continue;
        day ends = until_further;
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (l.changes[all[j].since].applies_from == never) continue;
            ends = l.changes[all[j].since].originally - 1;
            break;
        }
        day at = birthday(born, all[i].is.years, reading);
        if (all[i].is.by_month) at = first_of_month(at);
        if (at > ends) continue;
        const day begins = frozen ? since_ever : l.changes[all[i].since].originally;
        const day from = from_its_start && at < begins ? begins : at;
        // Only the last of the ages follows the target age; those before it are fixed.
        const bool by_target_age = i + 1 == all.size() && l.changes[all[i].since].by.in != act::reform;
        if (by_target_age && at > l.ages_known_until) {
            if (from < found.unsure_from) found.unsure_from = from;
        } else if (from < found.from) {
            found.from = from;
        }
    }
    return found;
}

}  // namespace detail

/// The age classes over time: sorted, disjoint, covering every day. An unknown birth date is one unknown stretch.
[[nodiscard]] constexpr few<stretch<age_code>, 5> age_line(const law& l, std::optional<day> born) {
    few<stretch<age_code>, 5> line;
    if (!born) {
        line.push({always, age_unknown});
        return line;
    }
    const detail::reached_age near = detail::reach(l, l.earliest_pension, *born, true);
    const detail::reached_age past = detail::reach(l, l.guarantee_pension, *born, false);
    // The classes change on these days; between them nothing does.
    std::array<day, 4> cuts{near.from, near.unsure_from, past.from, past.unsure_from};
    std::ranges::sort(cuts);
    day first = since_ever;
    const auto class_on = [&](day d) -> age_code {
        const bool is_near = d >= near.from;
        const bool may_be_near = is_near || d >= near.unsure_from;
        if (d >= past.from) return code_of(age_class::past_guarantee_age);
        if (d >= past.unsure_from) return is_near ? near_or_past : any_age;
        if (is_near) return code_of(age_class::near_pension);
        return may_be_near ? younger_or_near : code_of(age_class::younger);
    };
    for (const day cut : cuts) {
        if (cut <= first || cut == until_further) continue;
        line.push({{first, cut - 1}, class_on(first)});
        first = cut;
    }
    line.push({{first, until_further}, class_on(first)});
    return line;
}

/// The age classes of a birth date as a track. The ages are worked out only when a day is asked on which somebody of that
/// birth date could have reached the lowest of them.
class age_track {
public:
    /// Tracks a birth date, or an unknown one, under a law that must outlive the track.
    age_track(const law& l, std::optional<day> born) : law_(&l), born_(born) {
        if (!born) {
            young_until_ = since_ever;
            return;
        }
        int lowest = 200;
        for (const auto* ages : {&l.earliest_pension, &l.guarantee_pension}) {
            for (const auto& e : ages->entries()) lowest = std::min(lowest, e.is.years);
        }
        constexpr int shortest_year = 365;
        constexpr int longest_month = 31;
        young_until_ = *born + (lowest * shortest_year - longest_month);
    }
    /// The age class, and until when it is sure.
    [[nodiscard]] held<age_code> on(day d) {
        if (d <= young_until_) return {code_of(age_class::younger), young_until_};
        if (line_.empty()) line_ = age_line(*law_, born_);
        while (line_[at_].when.last < d) ++at_;
        return {line_[at_].is, line_[at_].when.last};
    }

private:
    const law* law_;
    std::optional<day> born_;
    day young_until_{};
    few<stretch<age_code>, 5> line_;
    std::size_t at_ = 0;
};

}  // namespace rehabkedja
