/// @file
/// Everything that income and benefit read of a law, compiled once and shared: figures over time and the readings chosen.
#pragma once

#include <memory>
#include <utility>

#include "rehabkedja/benefit/lines.hpp"
#include "rehabkedja/law/law.hpp"
#include "rehabkedja/law/law_terms.hpp"
#include "rehabkedja/law/money_law.hpp"

namespace rehabkedja {

/// A law for payment plans. Immutable; plans made under it share it.
class benefit_law {
public:
    /// Compiles the law of the chain, the law on amounts, and the readings of the open points on amounts.
    explicit benefit_law(law chain, money_law money, money_readings readings = {})
        : chain_(std::move(chain)), money_(money), readings_(readings), figures_(chain_, money_) {
        auto line = std::make_shared<line_of<terms>>();
        for (const law_terms::piece& p : figures_.pieces()) line->emplace_back(p.first, p.is);
        line->front().first = since_ever;
        line_ = std::move(line);
    }

    /// The law of the chain.
    [[nodiscard]] const law& chain() const { return chain_; }
    /// The law on amounts.
    [[nodiscard]] const money_law& money() const { return money_; }
    /// The readings chosen.
    [[nodiscard]] const money_readings& readings() const { return readings_; }
    /// The figures over time.
    [[nodiscard]] const law_terms& figures() const { return figures_; }
    /// The same as a line.
    [[nodiscard]] const std::shared_ptr<const line_of<terms>>& line() const { return line_; }

private:
    law chain_;
    money_law money_;
    money_readings readings_;
    law_terms figures_;
    std::shared_ptr<const line_of<terms>> line_;
};

}  // namespace rehabkedja
