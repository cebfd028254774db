// A table of people on a day, divided among threads in contiguous blocks of people.
#include "rehabkedja/batch/parallel.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace rehabkedja {

namespace {

std::size_t blocks_for(std::size_t persons, int threads) {
    if (threads < 0 || threads > most_threads) {
        throw input_error({error_code::bad_value,
                           "threads",
                           std::to_string(threads) + " is no number of threads: give 1 to " +
                               std::to_string(most_threads) + ", or 0 for as many as the machine has",
                           {}});
    }
    // The standard lets the machine not know how many it has.
    const std::size_t wanted = threads == 0 ? std::max<std::size_t>(1, std::thread::hardware_concurrency())
                                            : static_cast<std::size_t>(threads);
    return std::min({wanted, persons, static_cast<std::size_t>(most_threads)});
}

// The entries of a column by person that a block has; a column that is left out stays so.
template <class T>
std::span<T> part(std::span<T> column, std::size_t begin, std::size_t end) {
    return column.empty() ? column : column.subspan(begin, end - begin);
}

void unanswered(const day_columns& out, std::size_t from) {
    const auto fill = [&](const auto& column, auto none) {
        if (!column.empty()) std::ranges::fill(column.subspan(from), none);
    };
    fill(out.chain_day, std::uint16_t{0});
    fill(out.ruling, no_ruling);
    fill(out.next_change, no_day);
}

}  // namespace

void in_blocks(std::size_t persons, int threads, const std::function<void(std::size_t, std::size_t)>& work) {
    const std::size_t blocks = blocks_for(persons, threads);
    std::vector<std::exception_ptr> thrown(blocks);
    const auto do_block = [&](std::size_t block) noexcept {
        // Without the product persons * block, which could pass what a number holds.
        const auto begin_of = [&](std::size_t b) { return persons / blocks * b + std::min(b, persons % blocks); };
        try {
            work(begin_of(block), begin_of(block + 1));
        } catch (...) {
            thrown[block] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;  // each joins as it ends, also when the system refuses the next one
        for (std::size_t block = 1; block < blocks; ++block) others.emplace_back(do_block, block);
        if (blocks > 0) do_block(0);
    }
    for (const std::exception_ptr& one : thrown) {
        if (one) std::rethrow_exception(one);
    }
}

std::optional<std::size_t> on_day(const compiled_law& law, const spell_columns& in, day d, const day_columns& out,
                                  int threads) {
    const std::size_t persons = in.offsets.empty() ? 0 : in.offsets.size() - 1;
    std::mutex lock;
    std::optional<std::size_t> first;
    in_blocks(persons, threads, [&](std::size_t begin, std::size_t end) {
        spell_columns mine = in;  // offsets name rows of the whole table, so the columns by row stay whole
        mine.offsets = in.offsets.subspan(begin, end - begin + 1);
        mine.who = part(in.who, begin, end);
        mine.born = part(in.born, begin, end);
        mine.judged = part(in.judged, begin, end);
        const day_columns answers{part(out.chain_day, begin, end), part(out.ruling, begin, end),
                                  part(out.next_change, begin, end)};
        if (const auto fault = on_day(law, mine, d, answers)) {
            const std::lock_guard hold(lock);
            first = std::min(first.value_or(*fault), *fault);
        }
    });
    if (first) {
        // A person whose rows are none shares its offset with the next: the faulty person is the last that begins at the row.
        const auto* const after = std::ranges::upper_bound(
            std::to_address(in.offsets.begin()), std::to_address(in.offsets.end()), static_cast<std::int64_t>(*first));
        unanswered(out, static_cast<std::size_t>(after - in.offsets.data()) - 1);
    }
    return first;
}

}  // namespace rehabkedja
