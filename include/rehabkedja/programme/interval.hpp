/// @file
/// How sure a share is: intervals of a binomial share. Needs the compiled target; the distributions are those of Boost.Math.
#pragma once

#include <cstdint>
#include <optional>

namespace rehabkedja {

/// How an interval is made.
enum class interval_method : std::uint8_t {
    clopper_pearson,  ///< exact: never covers less than it says
    wilson,           ///< by the score test: shorter, covers about what it says
};

/// An interval of a share, both ends between 0 and 1.
struct share_interval {
    double low = 0;   ///< the lower end
    double high = 1;  ///< the upper end
    constexpr bool operator==(const share_interval&) const = default;
};

/// The two-sided interval of a share of which `reached` of `of` were observed. Nothing where `of` is zero, `reached` lies
/// outside 0 to `of`, the confidence outside 0 to 1, and where the library was built without Boost.
///
///     interval_of(22, 74);    // 0.197 to 0.415
[[nodiscard]] std::optional<share_interval> interval_of(std::int64_t reached, std::int64_t of,
                                                        interval_method how = interval_method::clopper_pearson,
                                                        double confidence = 0.95);

}  // namespace rehabkedja
