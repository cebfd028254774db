#include "rehabkedja/programme/interval.hpp"

#ifdef REHABKEDJA_BOOST_MATH
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#endif

namespace rehabkedja {

#ifdef REHABKEDJA_BOOST_MATH

namespace {

share_interval wilson(double k, double n, double confidence) {
    const double z = boost::math::quantile(boost::math::normal(), 1 - (1 - confidence) / 2);
    const double p = k / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {k == 0 ? 0 : middle - half, k == n ? 1 : middle + half};
}

share_interval clopper_pearson(double k, double n, double confidence) {
    using binomial = boost::math::binomial_distribution<>;
    const double tail = (1 - confidence) / 2;
    return {binomial::find_lower_bound_on_p(n, k, tail), binomial::find_upper_bound_on_p(n, k, tail)};
}

}  // namespace

std::optional<share_interval> interval_of(std::int64_t reached, std::int64_t of, interval_method how,
                                          double confidence) {
    const bool right = of > 0 && reached >= 0 && reached <= of && confidence > 0 && confidence < 1;
    if (!right) return std::nullopt;
    const auto k = static_cast<double>(reached);
    const auto n = static_cast<double>(of);
    return how == interval_method::wilson ? wilson(k, n, confidence) : clopper_pearson(k, n, confidence);
}

#else

std::optional<share_interval> interval_of(std::int64_t, std::int64_t, interval_method, double) { return std::nullopt; }

#endif

}  // namespace rehabkedja
