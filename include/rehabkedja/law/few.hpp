/// @file
/// A list with its room inside, so that a law is a plain value: copied, compared and built at compile time.
#pragma once

#include <array>
#include <cstddef>

#include "rehabkedja/time/result.hpp"

namespace rehabkedja {

/// At most N things, in order. One more than there is room for is a `bad_law` error, never an overflow.
template <class T, std::size_t N>
class few {
public:
    constexpr few() = default;

    /// Adds at the end. @throws input_error (`bad_law`) when there is no room.
    constexpr void push(T thing) {
        if (size_ == N) throw input_error({error_code::bad_law, {}, "the law has no room for one more entry here", {}});
        things_[size_++] = thing;
    }
    /// Keeps those of which `right` is true, in their order.
    template <class Right>
    constexpr void keep_if(Right&& right) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            if (right(things_[i])) things_[kept++] = things_[i];
        }
        for (std::size_t i = kept; i < size_; ++i) things_[i] = T{};
        size_ = kept;
    }
    /// How many there are.
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    /// Whether there is none.
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    /// One of them, by its place.
    [[nodiscard]] constexpr const T& operator[](std::size_t i) const { return things_[i]; }
    /// One of them, by its place.
    [[nodiscard]] constexpr T& operator[](std::size_t i) { return things_[i]; }
    /// The first.
    [[nodiscard]] constexpr const T* begin() const { return things_.data(); }
    /// Past the last.
    [[nodiscard]] constexpr const T* end() const { return things_.data() + size_; }
    /// The first.
    [[nodiscard]] constexpr T* begin() { return things_.data(); }
    /// Past the last.
    [[nodiscard]] constexpr T* end() { return things_.data() + size_; }
    /// The last; there must be one.
    [[nodiscard]] constexpr const T& back() const { return things_[size_ - 1]; }

    /// Whether both hold the same things in the same order.
    [[nodiscard]] constexpr bool operator==(const few& other) const {
        if (size_ != other.size_) return false;
        for (std::size_t i = 0; i < size_; ++i) {
            if (!(things_[i] == other.things_[i])) return false;
        }
        return true;
    }

private:
    std::array<T, N> things_{};
    std::size_t size_ = 0;
};

}  // namespace rehabkedja
