/// @file
/// A table of people on a day, by several threads. Needs the compiled target (`rehabkedja::rehabkedja`), so the umbrella does not
/// name it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "rehabkedja/batch/on_day.hpp"

namespace rehabkedja {

/// The most threads that one call may ask for.
inline constexpr int most_threads = 1024;

/// Does `work(begin, end)` for contiguous blocks that together are 0 to `persons` - 1, each block in a thread of its own, and waits
/// for all. `threads`: 1 to `most_threads`, or 0 for as many as the machine has; never more blocks than persons, and
/// without persons no work. What a block throws is thrown again here, that of the first block first.
/// @throws input_error (`bad_value`, field `threads`) for another number of threads; std::system_error when the system
/// has no thread left.
void in_blocks(std::size_t persons, int threads, const std::function<void(std::size_t begin, std::size_t end)>& work);

/// The same as `on_day` with one thread, whatever the number of threads: the same columns, the same limits, the same answers, the same
/// row of the first fault. Where there is a fault, the persons from the faulty one on have no answer: 0, `no_ruling` and
/// `no_day`. Reads only its arguments; nothing outlives the call.
/// @throws as `in_blocks` does.
[[nodiscard]] std::optional<std::size_t> on_day(const compiled_law& law, const spell_columns& in, day d,
                                                const day_columns& out, int threads);

}  // namespace rehabkedja
