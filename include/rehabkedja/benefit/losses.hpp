/// @file
/// What was lost to waiting, on how many occasions: general high-risk protection (27:39; SjLL 6 §).
#pragma once

#include <array>
#include <bit>
#include <optional>

#include "rehabkedja/benefit/lines.hpp"
#include "rehabkedja/law/fixed_figures.hpp"

namespace rehabkedja {

/// The occasions of one person, which are looked back at from the day on which the next would be lost.
class losses {
public:
    /// Whether no more is lost of benefit that answers to employment, after enough occasions.
    [[nodiscard]] bool spared(day d, const terms& began) const { return enough(benefit_, d, began); }
    /// A deduction or a waiting day.
    void lose(day d) { benefit_.add(d); }

    /// The first day of sick pay in periods begun until 2018, employer by employer: whether one of them pays.
    [[nodiscard]] bool employer_pays_first_day(day d, employer_mask paying, const terms& began) {
        bool pays = false;
        for (; paying != 0; paying &= paying - 1) {
            lost_occasions& lost = sick_pay_.at(static_cast<std::size_t>(std::countr_zero(paying)));
            if (enough(lost, d, began))
                pays = true;
            else
                lost.add(d);
        }
        return pays;
    }

    /// Whether the waiting days of other work are spared in the group.
    [[nodiscard]] bool spared_in_other_work(day d, day first, int days, const terms& began) {
        if (settled_for_ != first) {
            settled_for_ = first;
            const int periods = other_.within(fixed::risk_months.is, d);
            const int lost = other_.days_within(fixed::risk_months.is, d);
            const bool one_day = days == fixed::one_waiting_day.is;
            const std::int64_t enough_periods = one_day ? began.one_day_risk_periods : began.self_risk_periods;
            spared_ = enough_periods > 0 && periods >= enough_periods && (one_day || lost >= began.self_risk_days);
        }
        return spared_;
    }
    /// A sick period with waiting days of other work, and how many of its days they are.
    void lose_in_other_work(day d, int days) { other_.add(d, days); }

private:
    [[nodiscard]] static bool enough(const lost_occasions& lost, day d, const terms& began) {
        return began.high_risk_occasions > 0 && lost.within(fixed::risk_months.is, d) >= began.high_risk_occasions;
    }

    lost_occasions benefit_{};
    lost_occasions other_{};
    std::array<lost_occasions, 64> sick_pay_{};  // one bit of employer_mask each
    std::optional<day> settled_for_{};
    bool spared_ = false;
};

}  // namespace rehabkedja
