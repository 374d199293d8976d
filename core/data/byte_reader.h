// Bytes of a file, plain or gzipped, from front to back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace rectiscope {

// Holds a fixed buffer and nothing else, so that a small file that unpacks to a huge one costs only what its
// reader asks for.
class ByteReader {
public:
    // Throws DataError "PATH: WHY" for what is no file, or cannot be read.
    explicit ByteReader(const std::string& path);
    // The bytes must outlive the reader; the name is for error messages.
    ByteReader(std::span<const std::uint8_t> bytes, std::string name);
    ~ByteReader();
    ByteReader(const ByteReader&) = delete;
    ByteReader& operator=(const ByteReader&) = delete;

    // Fills the target as far as there are bytes and returns how many there were. Throws DataError "PATH:
    // WHY" where the compressed data is damaged or cut off, or the file cannot be read any further.
    std::size_t read(std::span<std::uint8_t> target);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] bool isPacked() const;
    // More than these cannot come, whatever the file says of itself: its size, times 1032 where it is packed,
    // the most that deflate can do.
    [[nodiscard]] std::uint64_t mostBytes() const;

private:
    struct State;
    std::string name_;
    std::unique_ptr<State> state_;
};

} // namespace rectiscope
