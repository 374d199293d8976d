#include "core/data/byte_reader.h"

#include "core/data/dataset.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace rectiscope {
namespace {

constexpr std::size_t bufferSize = std::size_t{1} << 17U;
constexpr std::uint64_t mostExpansion = 1032; // of deflate, zlib.net/zlib_tech.html
constexpr int gzipWindow = 15 + 16;           // a window of any size, behind a gzip header

struct Close {
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

[[noreturn]] void fail(const std::string& name, const std::string& why)
{
    throw DataError(name + ": " + why);
}

} // namespace

struct ByteReader::State {
    State(File opened, std::uint64_t fileSize) : file(std::move(opened)), size(fileSize) {}
    ~State()
    {
        if (packed) (void)inflateEnd(&stream);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    // The next bytes as they are in the file; none at its end.
    void refill(const std::string& name)
    {
        used = 0;
        filled = std::fread(buffer.get(), 1, bufferSize, file.get());
        if (filled == 0 && std::ferror(file.get()) != 0)
            fail(name, std::string("cannot be read: ") + std::strerror(errno));
    }
    void start(const std::string& name)
    {
        refill(name);
        packed = filled >= 2 && buffer[0] == 0x1F && buffer[1] == 0x8B;
        if (packed && inflateInit2(&stream, gzipWindow) != Z_OK) throw std::bad_alloc();
    }
    std::size_t copy(std::span<std::uint8_t> target, const std::string& name);
    std::size_t unpack(std::span<std::uint8_t> target, const std::string& name);

    File file;
    std::uint64_t size;
    std::unique_ptr<std::uint8_t[]> buffer = std::make_unique_for_overwrite<std::uint8_t[]>(bufferSize);
    std::size_t used = 0, filled = 0; // of the buffer
    bool packed = false;
    bool betweenMembers = false; // a gzip file may hold several, one after the other (RFC 1952)
    z_stream stream{};
};

std::size_t ByteReader::State::copy(std::span<std::uint8_t> target, const std::string& name)
{
    std::size_t done = 0;
    while (done < target.size()) {
        if (used == filled) refill(name);
        if (filled == 0) break;
        const std::size_t count = std::min(filled - used, target.size() - done);
        std::copy_n(buffer.get() + used, count, target.begin() + static_cast<std::ptrdiff_t>(done));
        used += count;
        done += count;
    }
    return done;
}

std::size_t ByteReader::State::unpack(std::span<std::uint8_t> target, const std::string& name)
{
    constexpr std::size_t longest = std::size_t{1} << 30U; // zlib counts with unsigned int
    std::size_t done = 0;
    while (done < target.size()) {
        if (used == filled) refill(name);
        if (filled == 0) {
            if (!betweenMembers) fail(name, "is cut off: its gzip data has no end");
            break;
        }
        if (betweenMembers && inflateReset(&stream) != Z_OK) throw std::bad_alloc();
        betweenMembers = false;
        const std::size_t room = std::min(target.size() - done, longest);
        stream.next_in = buffer.get() + used;
        stream.avail_in = static_cast<uInt>(filled - used);
        stream.next_out = target.data() + done;
        stream.avail_out = static_cast<uInt>(room);
        const int result = inflate(&stream, Z_NO_FLUSH);
        used = filled - stream.avail_in;
        done += room - stream.avail_out;
        if (result == Z_MEM_ERROR) throw std::bad_alloc();
        if (result == Z_STREAM_END)
            betweenMembers = true;
        else if (result != Z_OK && result != Z_BUF_ERROR)
            fail(name, "is damaged: its gzip data cannot be unpacked");
    }
    return done;
}

ByteReader::ByteReader(const std::string& path) : name_(path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!error && std::filesystem::is_directory(status)) fail(path, "is a folder");
    // Pipes and devices have no size that could be held against what their header promises.
    if (!error && std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        fail(path, "is no regular file");
    File file(std::fopen(path.c_str(), "rb"));
    if (file == nullptr) fail(path, std::string("cannot be read: ") + std::strerror(errno));
    const auto size = std::filesystem::file_size(path, error);
    if (error) fail(path, "cannot be read: " + error.message());
    state_ = std::make_unique<State>(std::move(file), size);
    state_->start(name_);
}

ByteReader::ByteReader(std::span<const std::uint8_t> bytes, std::string name) : name_(std::move(name))
{
    // Opened for reading only, so the bytes stay what they are.
    File file(::fmemopen(const_cast<std::uint8_t*>(bytes.data()), bytes.size(), "rb"));
    if (file == nullptr) fail(name_, std::string("cannot be read: ") + std::strerror(errno));
    state_ = std::make_unique<State>(std::move(file), bytes.size());
    state_->start(name_);
}

ByteReader::~ByteReader() = default;

std::size_t ByteReader::read(std::span<std::uint8_t> target)
{
    return state_->packed ? state_->unpack(target, name_) : state_->copy(target, name_);
}

bool ByteReader::isPacked() const
{
    return state_->packed;
}

std::uint64_t ByteReader::mostBytes() const
{
    return state_->packed ? state_->size * mostExpansion : state_->size;
}

} // namespace rectiscope
