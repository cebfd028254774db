/// @file
/// What completions that were tried (trials.hpp) take back of a plan: on which days an answer that is laid out is contradicted by
/// one of them, and by which fact.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/trials.hpp"
#include "rehabkedja/benefit/ways.hpp"

namespace rehabkedja {

/// The answers of a plan that a completion contradicts. Nothing where nothing was tried.
class plan_doubts {
public:
    plan_doubts() = default;
    /// Completes what is tried: in some ways altogether, and around each of them one fact at a time. `laid` is what the plan lays
    /// out without them; `made_so(p)` lays out a completed person on the same days.
    template <class MadeSo>
    [[nodiscard]] static plan_doubts of(const person& p, const std::vector<trial_axis>& axes,
                                        const std::vector<plan_answer>& laid, MadeSo made_so) {
        plan_doubts made;
        if (!p.income) made.lists_missing_ |= lacks::of(lacking_fact::income);
        if (!p.protection) made.lists_missing_ |= lacks::of(lacking_fact::protection);
        if (!p.compensation) made.lists_missing_ |= lacks::of(lacking_fact::compensation);
        if (!p.sgi_decided) made.lists_missing_ |= lacks::of(lacking_fact::sgi_decided);
        made.try_all(p, axes, laid, made_so);
        return made;
    }

    /// Whether nothing was tried.
    [[nodiscard]] bool empty() const { return doubts_.empty(); }
    /// What would settle who pays, and at which level, on days of which a completion that was tried says something else than the
    /// ways do; empty where none does.
    [[nodiscard]] lacks in(period days) const {
        lacks missing;
        for (const doubted& one : doubts_) {
            for (const std::size_t answer : {std::size_t{0}, std::size_t{1}}) {
                const auto& of = one.days.at(answer);
                if (std::ranges::any_of(of, [&](const period& x) { return overlap(x, days); })) missing |= one.missing;
            }
        }
        return missing;
    }
    /// Takes back what a completion contradicts; the answer holds up to where that changes.
    void take_back(plan_answer& a, day d) const {
        each_answer(a, [&](std::size_t n, auto& answer) {
            lacks missing;
            bool wholly = false;
            for (std::size_t x = 0; x < doubts_.size(); ++x) {
                const std::vector<period>& days = doubts_[x].days.at(n);
                const auto next = std::ranges::lower_bound(days, d, {}, &period::last);
                if (next == days.end()) continue;
                const bool here = next->first <= d;
                a.when.last = std::min(a.when.last, here ? next->last : next->first - 1);
                if (!here) continue;
                if (x + 1 == doubts_.size())
                    wholly = true;
                else
                    missing |= doubts_[x].missing;
            }
            if (!answer.is || (!wholly && missing.empty())) return;
            answer.is.reset();
            answer.missing = missing.empty() ? doubts_.back().missing : missing;
        });
        // When a chain of grounds broke hangs on every entry of a list: it is known only where an SGI says that none did.
        if (!lists_missing_.empty() && a.broken_on.is && !(a.sgi.is && *a.sgi.is > kronor{})) {
            a.broken_on.is.reset();
            a.broken_on.missing = lists_missing_;
        }
        // Whether there is a degree and an amount at all hangs on what covers the day.
        if (a.below_degree.is && a.in_sick_period.is) return;
        const auto open = [&](auto& answer) {
            if (answer.is) answer.missing = a.below_degree.missing | a.in_sick_period.missing;
            answer.is.reset();
        };
        // What is shown of a day outside every sick period is none, be there a degree or not.
        if (a.in_sick_period.is) open(a.in_sick_period);
        open(a.degree);
        open(a.daily);
        open(a.full_day);
    }

private:
    /// Calls `f(number, answer)` of each answer of a day.
    template <class Answer, class F>
    static void each_answer(Answer& a, F&& f) {
        f(std::size_t{0}, a.pays);
        f(std::size_t{1}, a.at);
        f(std::size_t{2}, a.degree);
        f(std::size_t{3}, a.full_day);
        f(std::size_t{4}, a.daily);
        f(std::size_t{5}, a.sgi);
        f(std::size_t{6}, a.is);
        f(std::size_t{7}, a.broken_on);
        f(std::size_t{8}, a.below_degree);
        f(std::size_t{9}, a.in_sick_period);
        f(std::size_t{10}, a.sgi_other);
    }
    static constexpr std::size_t answers = 11;
    /// Days on which an answer that is laid out is not known, because a completion gives another.
    struct doubted {
        lacks missing{};                                  ///< the fact that it hangs on
        std::array<std::vector<period>, answers> days{};  ///< by answer, sorted and disjoint
    };

    template <class MadeSo>
    void try_all(const person& p, const std::vector<trial_axis>& axes, const std::vector<plan_answer>& laid,
                 MadeSo made_so) {
        doubts_.resize(axes.size() + 1);
        for (std::size_t a = 0; a < axes.size(); ++a) {
            doubts_[a].missing = axes[a].missing;
            doubts_.back().missing |= axes[a].missing;
        }
        const std::vector<day> turns = detail::turning_days(p);
        const std::size_t centres = axes.size() == 1 ? 1 : 3;
        for (std::size_t c = 0; c < centres; ++c) {
            person centre = p;
            trial around;
            for (const trial_axis& a : axes) {
                const trial& t = a.ways[(a.ways.size() - 1) * c / 2];
                t.complete(centre);
                around.before = std::max(around.before, t.before);
                around.after = std::max(around.after, t.after);
            }
            const std::vector<plan_answer> middle = made_so(centre);
            note(laid, laid, middle, around, turns, doubts_.back());
            for (std::size_t a = 0; a < axes.size(); ++a) {
                for (const trial& t : axes[a].ways) {
                    person one = centre;
                    t.complete(one);
                    note(laid, middle, made_so(one), t, turns, doubts_[a]);
                }
            }
        }
        for (doubted& one : doubts_) {
            for (std::vector<period>& days : one.days) days = united(std::move(days));
        }
    }
    /// Notes where two plans differ in an answer that the plan laid out calls known; between two days that are tried the days
    /// on which they differ move with them, as far as the answer laid out is the same; not an end where another fact turns.
    static void note(const std::vector<plan_answer>& laid, const std::vector<plan_answer>& one,
                     const std::vector<plan_answer>& other, const trial& t, const std::vector<day>& turns,
                     doubted& into) {
        std::size_t i = 0;
        std::size_t j = 0;
        std::array<day, answers> since{};
        std::array<day, answers> open{};  // up to where what differed before reaches
        open.fill(since_ever);
        for (std::size_t k = 0; k < laid.size(); ++k) {
            const plan_answer& now = laid[k];
            const auto same_as = [&](const plan_answer& before) {
                std::array<bool, answers> same{};
                each_answer(now, [&](std::size_t n, const auto& a) {
                    each_answer(before, [&](std::size_t m, const auto& b) {
                        if constexpr (std::is_same_v<decltype(a), decltype(b)>) {
                            if (n == m) same.at(n) = a == b;
                        }
                    });
                });
                return same;
            };
            std::array<bool, answers> same{};
            if (k > 0) same = same_as(laid[k - 1]);
            for (std::size_t n = 0; n < answers; ++n) {
                if (same.at(n)) continue;
                since.at(n) = now.when.first;
                open.at(n) = since_ever;
            }
            for (std::size_t n = 0; n < answers; ++n) {
                if (open.at(n) >= now.when.first)
                    into.days.at(n).push_back({now.when.first, std::min(open.at(n), now.when.last)});
            }
            for (day d = now.when.first; d <= now.when.last;) {
                while (i < one.size() && one[i].when.last < d) ++i;
                while (j < other.size() && other[j].when.last < d) ++j;
                if (i == one.size() || j == other.size()) return;
                const day until = std::min({now.when.last, one[i].when.last, other[j].when.last});
                if (one[i].when.first > d || other[j].when.first > d) {
                    d = std::max(one[i].when.first, other[j].when.first);
                    continue;
                }
                const bool fixed_first = std::ranges::binary_search(turns, d);
                const bool fixed_last = std::ranges::binary_search(turns, until + 1);
                each_answer(now, [&](std::size_t n, const auto& a) {
                    if (!a.is) return;
                    bool differs = false;
                    each_answer(one[i], [&](std::size_t m, const auto& x) {
                        if constexpr (std::is_same_v<decltype(a), decltype(x)>) {
                            if (m != n) return;
                            each_answer(other[j], [&](std::size_t o, const auto& y) {
                                if constexpr (std::is_same_v<decltype(a), decltype(y)>) {
                                    if (o == n) differs = !(x.is == y.is);
                                }
                            });
                        }
                    });
                    if (!differs) return;
                    constexpr int farthest = 150;
                    const day first =
                        std::max(since.at(n), fixed_first ? d : d - std::clamp(t.before - 1, 0, farthest));
                    const day reach = fixed_last ? until : until + std::clamp(t.after - 1, 0, farthest);
                    open.at(n) = std::max(open.at(n), reach);
                    into.days.at(n).push_back({first, std::min(reach, now.when.last)});
                });
                d = until + 1;
            }
        }
    }

    lacks lists_missing_{};          ///< whole lists that are not known
    std::vector<doubted> doubts_{};  ///< by axis of what was tried, then all of them together
};

}  // namespace rehabkedja
