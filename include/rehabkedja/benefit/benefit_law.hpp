/// @file
/// Everything that income and benefit read of a law, compiled once and shared: figures over time and the readings chosen.
#pragma once

#include <memory>
#include <utility>

#include "rehabkedja/benefit/lines.hpp"
#include "rehabkedja/law/law.hpp"
#include "rehabkedja/law/law_terms.hpp"

namespace rehabkedja {

/// A law for payment plans. Immutable; plans made under it share it.
///
///     const auto under = std::make_shared<const benefit_law>(swedish_law());
class benefit_law {
public:
    /// Compiles a law.
    explicit benefit_law(const law& l) : source_(l), readings_(readings_of(source_)), figures_(source_) {
        auto line = std::make_shared<line_of<terms>>();
        for (const law_terms::piece& p : figures_.pieces()) line->emplace_back(p.first, p.is);
        line->front().first = since_ever;
        line_ = std::move(line);
    }

    /// The law itself.
    [[nodiscard]] const law& source() const { return source_; }
    /// The readings chosen.
    [[nodiscard]] const money_readings& readings() const { return readings_; }
    /// The figures over time.
    [[nodiscard]] const law_terms& figures() const { return figures_; }
    /// The same as a line.
    [[nodiscard]] const std::shared_ptr<const line_of<terms>>& line() const { return line_; }
    /// The figures of a benefit day; of days before benefit can be paid, the first there are.
    [[nodiscard]] const terms& on(day d) const {
        return figures_.pieces()[figures_.place_of(d < source_.counting_from ? source_.counting_from : d)].is;
    }

private:
    law source_;
    money_readings readings_;
    law_terms figures_;
    std::shared_ptr<const line_of<terms>> line_;
};

}  // namespace rehabkedja
