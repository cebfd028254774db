// One shelf shared by many threads: each gets the law it asks for, compiled, and the same one every time.
#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <thread>
#include <vector>

#include "rehabkedja/json/json.hpp"
#include "rehabkedja/law/swedish_law.hpp"
#include "support/made.hpp"

namespace rehabkedja::json {
namespace {

case_facts with_market_step(int value) {
    case_facts f;
    f.numbers.push_back({parameter::market_step, made::on(2024, 1, 1), value});
    return f;
}

TEST(LawShelf, ManyThreadsShareOne) {
    law_shelf shelf(swedish_law());
    constexpr std::size_t threads = 4;
    constexpr std::array values{100, 120, 140};
    const person who = made::employed({made::cert(made::on(2024, 1, 1), made::on(2024, 12, 31))});
    std::array<std::vector<std::shared_ptr<const compiled_law>>, threads> got;
    std::array<bool, threads> right{};
    {
        std::vector<std::jthread> running;
        for (std::size_t t = 0; t < threads; ++t) {
            running.emplace_back([&, t] {
                right.at(t) = true;
                for (std::size_t i = 0; i < 2 * values.size(); ++i) {
                    const int value = values.at((i + t) % values.size());
                    const auto law = shelf.for_facts(with_market_step(value));
                    const rehab_chain chain(law, who);
                    const chain_answer a = chain.on(made::on(2024, 1, 1) + value);
                    right.at(t) = right.at(t) && a.is.stage_first == value + 1;
                    got.at(t).push_back(law);
                }
            });
        }
    }
    for (std::size_t t = 0; t < threads; ++t) {
        EXPECT_TRUE(right.at(t)) << t;
        for (std::size_t i = 0; i < got.at(t).size(); ++i) {
            const int value = values.at((i + t) % values.size());
            EXPECT_EQ(got.at(t)[i], shelf.for_facts(with_market_step(value)));
        }
    }
}

TEST(LawShelf, OneCompiledLawAnswersManyThreads) {
    const person who = made::employed({made::cert(made::on(2024, 1, 1), made::on(2024, 12, 31))});
    const rehab_chain chain(made::swedish(), who);
    const auto expected = chain.through({made::on(2024, 1, 1), made::on(2024, 12, 31)});
    std::array<bool, 4> same{};
    {
        std::vector<std::jthread> running;
        for (bool& one : same) {
            running.emplace_back([&] {
                one = true;
                for (int i = 0; i < 20; ++i)
                    one = one && chain.through({made::on(2024, 1, 1), made::on(2024, 12, 31)}) == expected;
            });
        }
    }
    for (const bool one : same) EXPECT_TRUE(one);
}

}  // namespace
}  // namespace rehabkedja::json
