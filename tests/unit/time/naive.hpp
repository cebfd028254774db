// The day-by-day picture of a timeline, and random ones to compare with it. Slow, and obviously right.
#pragma once

#include <map>
#include <random>
#include <vector>

#include "rehabkedja/time/timeline.hpp"

namespace rehabkedja::naive {

/// What is said, by day.
template <class T>
using days = std::map<int, T>;

/// Each day of the timeline by itself.
template <class T>
days<T> of(const timeline<T>& line) {
    days<T> all;
    for (const stretch<T>& s : line) {
        for (day d = s.when.first; d <= s.when.last; d = d + 1) all.emplace(d.since_1970, s.is);
    }
    return all;
}

/// Whether the stretches are in order, share no day, and no two neighbours could be one.
template <class T>
bool maximal(const timeline<T>& line) {
    const stretch<T>* before = nullptr;
    for (const stretch<T>& s : line) {
        if (s.when.last < s.when.first) return false;
        if (before != nullptr) {
            if (s.when.first <= before->when.last) return false;
            if (s.when.first == before->when.last + 1 && s.is == before->is) return false;
        }
        before = &s;
    }
    return true;
}

/// A random timeline on days 0 to about 60: few values, so that equal neighbours are common.
inline timeline<int> random_line(std::mt19937& random) {
    std::vector<stretch<int>> rows;
    const auto up_to = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n + 1)); };
    for (int at = up_to(6); at < 60;) {
        const int last = at + up_to(8);
        rows.push_back({{day{at}, day{last}}, up_to(2)});
        at = last + 1 + (up_to(1) == 0 ? 0 : up_to(6));
        if (up_to(12) == 0) break;
    }
    return timeline<int>::from(std::move(rows)).value();
}

}  // namespace rehabkedja::naive
