// The file system's part of a folder of runs: that one program at a time holds it, files that are there whole
// or not at all, and lines that may be cut off.
#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace rectiscope {

// Thrown for a folder or file that cannot be used; one line "PATH: WHY" for the user.
struct StoreError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Makes the folder where it is missing, and holds it: no other FolderLock can be had, in this program or
// another, until it goes. Throws StoreError.
class FolderLock {
public:
    explicit FolderLock(const std::string& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    void take(const std::string& folder);

    std::string path_;
    int file_ = -1;
};

// A file that is written anew beside the old one and takes its place at the end: it is there whole or not at
// all. Everything throws StoreError; without finish() the old file stays.
class FileReplacement {
public:
    explicit FileReplacement(std::string path);
    ~FileReplacement();
    FileReplacement(const FileReplacement&) = delete;
    FileReplacement& operator=(const FileReplacement&) = delete;

    void write(std::string_view text);
    void finish();

private:
    void flush();

    std::string path_, temporary_, buffer_;
    int file_ = -1;
};
void replaceFile(const std::string& path, std::string_view text);

// A file that lines are added to.
class LineFile {
public:
    explicit LineFile(std::string path); // which must be there
    ~LineFile();
    LineFile(const LineFile&) = delete;
    LineFile& operator=(const LineFile&) = delete;

    // With one write: where the program is killed, the line is there as a whole or cut off at its end. Where
    // it cannot be written, as on a full disk, throws StoreError and takes back what was.
    void add(std::string_view line);

private:
    std::string path_;
    int file_ = -1;
};

// Calls `take` with each whole line, without its end, and its number from 1, as long as it returns true; what
// follows the last line's end was cut off and is passed over. Returns whether there was such a rest. Throws
// StoreError.
bool readLines(const std::string& path,
               const std::function<bool(const std::string& line, std::size_t number)>& take);

} // namespace rectiscope
