/// @file
/// What protection keeps (26:9): the SGI closest before an interruption or reduction of work, as long as the chain of grounds
/// is unbroken; the day on which it broke, and the grounds that would have closed the gap.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>

#include "rehabkedja/income/current_sgi.hpp"
#include "rehabkedja/income/grounds.hpp"

namespace rehabkedja {

namespace detail {

[[nodiscard]] constexpr kronor least_total(const unsure<sgi_parts>& a) { return a.least.total(); }
[[nodiscard]] constexpr kronor most_total(const unsure<sgi_parts>& a) { return a.most.total(); }

/// Of two SGIs the one that is higher in all (26:9: "if higher"), each as a whole with its own parts.
[[nodiscard]] constexpr unsure<sgi_parts> higher_in_all(const unsure<sgi_parts>& a, const unsure<sgi_parts>& b) {
    if (least_total(a) >= most_total(b)) return a;
    if (least_total(b) > most_total(a)) return b;
    // Where one of them is the higher one, it is at least as high as the other can be low.
    const auto raised = [](const unsure<sgi_parts>& x, kronor at_least) {
        const kronor employment = higher_of(x.least.employment, at_least - x.most.other);
        const kronor other = higher_of(x.least.other, at_least - x.most.employment);
        return sgi_parts{employment, other};
    };
    return {lower_of(raised(a, least_total(b)), raised(b, least_total(a))), higher_of(a.most, b.most),
            a.missing | b.missing};
}

}  // namespace detail

/// A kept SGI. Its parts are those before the ceiling cut them, so that a later ceiling lifts or lowers it.
struct held_sgi {
    unsure<sgi_parts> value{};   ///< what is kept, not cut
    verdict alive = true;        ///< no gap so far
    std::optional<day> began{};  ///< the first day without the work, for 26:18
    verdict began_known = true;  ///< whether work stopped on that day
    bool studied = false;        ///< studies have held since
    bool left_studies = false;   ///< and no other ground after them
    bool covered = false;        ///< a ground has held on some day since the last with an SGI of its own
    constexpr bool operator==(const held_sgi&) const = default;
};

/// Where the chain of grounds is broken.
struct chain_break {
    std::optional<day> on{};         ///< the first day without a ground
    lacks missing{};                 ///< what would settle whether and when
    ground_set would_have_closed{};  ///< the grounds that would have covered the day
    constexpr bool operator==(const chain_break&) const = default;
};

/// How work changed from one day to the next.
struct work_change {
    verdict fell{};   ///< qualifying income ended, more than began, or the floor rose above it
    verdict began{};  ///< qualifying income began
};

/// The state of protection of one person. It is carried from breakpoint to breakpoint.
class protection_state {
public:
    /// What is kept, if anything.
    [[nodiscard]] const std::optional<held_sgi>& held() const { return held_; }
    /// Where the chain is broken, if it is.
    [[nodiscard]] const chain_break& broken() const { return broken_; }

    /// The work changed on a day: `before` is the SGI closest before (not cut), `stopped` the first day without any work,
    /// `earned` the SGI of the work that was.
    void work_changed(day d, const work_change& change, const unsure<sgi_parts>& before, std::optional<day> stopped,
                      const unsure<sgi_parts>& earned) {
        beside_.reset();
        if (!change.began.no()) mend(change.began);
        if (change.fell.no() || detail::most_total(before) == kronor{}) return;
        // Work beside studies that ends does not open 26:18 for what was kept when the studies began: it opens it for its own.
        if (held_ && held_->studied && detail::least_total(held_->value) >= detail::most_total(before)) {
            if (change.fell.yes() && detail::most_total(earned) > kronor{}) {
                beside_.emplace();
                beside_->value = earned;
                beside_->began = stopped.value_or(d);
            }
            return;
        }
        held_sgi now;
        now.value = before;
        now.began = stopped.value_or(d);
        if (held_) now.covered = held_->covered;
        if (change.fell.yes()) {
            now.alive = held_ && !held_->alive.known() ? now.alive : verdict(true);
        } else {
            const unsure<sgi_parts> otherwise = held_ ? held_->value : unsure<sgi_parts>();
            now.value = where(change.fell, before, otherwise);
            if (held_) now.began_known = verdict(change.fell.missing);
        }
        held_ = now;
        broken_ = {};
    }
    /// Whether work beside studies ended on the day asked, so that its own SGI is what is left when nothing covers the older
    /// one. It takes the older one's place.
    [[nodiscard]] bool falls_back() {
        if (!beside_) return false;
        held_ = std::exchange(beside_, std::nullopt);
        return true;
    }
    /// A current SGI at least as high as what is kept takes its place: a new SGI, and the chain starts anew.
    void outgrown_by(const unsure<sgi_parts>& current) {
        if (held_ && detail::least_total(current) >= detail::most_total(held_->value)) held_.reset();
    }
    /// A decided SGI stands: nothing is kept beside it and nothing is broken.
    void decided() {
        held_.reset();
        broken_ = {};
    }
    /// A decided SGI ended, or is restored, on a day: it is what was closest before.
    /// `began`: the first day without work, for 26:18; nothing: there is no interruption of work.
    void keep(const unsure<sgi_parts>& value, std::optional<day> began, const verdict& fell = true) {
        if (fell.no() || detail::most_total(value) == kronor{}) return;
        held_sgi now;
        now.value = fell.yes() ? value : where(fell, value, unsure<sgi_parts>());
        now.began = began;
        held_ = now;
        broken_ = {};
    }
    /// Compensation began or changed (26:9 second paragraph): what was kept ends; where that is unknown it may.
    void compensation_changed(const verdict& changed) {
        if (changed.yes()) held_.reset();
        if (!changed.known() && held_) held_->alive = all_of(held_->alive, changed);
    }

    /// What the grounds of a day are asked about. `works`: work goes on, be it for pay under the floor.
    void ask(ground_question& q, const verdict& works) const {
        if (!held_) return;
        q.studied = held_->studied;
        q.left_studies = held_->left_studies;
        // 26:18 speaks of an interruption: work that goes on in part is none.
        if (works.yes()) return;
        q.break_began = held_->began;
        q.break_known = all_of(held_->began_known, negated(works));
    }

    /// The day is covered by its grounds, or the chain breaks on it.
    void cover(day d, const ground_day& now, const unsure<sgi_parts>& current, const verdict& work_began,
               const verdict& works, const ground_set& would_close) {
        if (!held_) return;
        if (now.studies)
            held_->studied = held_->left_studies = true;
        else if (!others_than_pregnancy(now.yes).empty())
            held_->left_studies = false;
        if (!now.any.no()) {
            held_->covered = detail::least_total(current) == kronor{};
            held_->alive = all_of(held_->alive, now.any);
            if (!now.any.known()) broken_.missing |= now.any.missing;
            return;
        }
        const held_sgi lost = *held_;
        held_.reset();
        broken_ = {};
        lacks open;
        if (!lost.alive.known()) open |= lost.alive.missing;
        if (!lost.value.known() && detail::least_total(lost.value) == kronor{}) open |= lost.value.missing;
        if (!lost.began_known.known()) open |= lost.began_known.missing;
        const bool earns = detail::least_total(current) > kronor{};
        if (!earns && detail::most_total(current) > kronor{}) open |= current.missing;
        // Less work without a ground from the first day on is a lower SGI and no broken chain, be it none under the floor; so
        // is new work that gives an SGI.
        // Where the same facts say whether it is work and whether it gave an SGI, there was none to lose without it.
        const bool nothing_else = detail::least_total(lost.value) == kronor{} && lost.value.missing == works.missing;
        if (!lost.covered && (works.yes() || (!works.known() && nothing_else))) return;
        if (earns && !work_began.no()) return;
        if (!lost.covered && !works.known()) open |= works.missing;
        if (!open.empty()) {
            broken_.missing = open;
            return;
        }
        broken_.on = d;
        broken_.would_have_closed = would_close;
    }

private:
    /// The grounds after which pregnancy is no longer one of whoever leaves studies (26:14).
    [[nodiscard]] static ground_set others_than_pregnancy(ground_set some) {
        some.drop(ground::pregnant);
        some.drop(ground::break3);
        some.drop(ground::restored);
        return some;
    }
    /// Work that qualifies begins: a broken chain is forgotten.
    void mend(const verdict& began) {
        if (began.yes())
            broken_ = {};
        else if (broken_.on) {
            broken_ = {{}, began.missing, {}};
        }
    }

    std::optional<held_sgi> held_{};
    std::optional<held_sgi> beside_{};  ///< of work beside studies that ended on the day asked
    chain_break broken_{};
};

}  // namespace rehabkedja
