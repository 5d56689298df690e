#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace perron {

namespace {

Error systemError(const char* what, const Path& path) {
    const int number = errno;
    const Code code = number == ENOSPC || number == EDQUOT ? Code::Full
                      : number == ENOENT                   ? Code::NotFound
                                                           : Code::Unavailable;
    return {code, fmt::format("{} {}: {}", what, path.string(), std::strerror(number))};
}

} // namespace

Result<std::string> readFile(const Path& path, std::size_t maxBytes) {
    std::error_code problem;
    const auto size = std::filesystem::file_size(path, problem);
    if (problem) {
        return fail(Code::NotFound, fmt::format("read {}: {}", path.string(), problem.message()));
    }
    if (size > maxBytes) {
        return fail(Code::Refused,
                    fmt::format("read {}: {} bytes, at most {} are taken", path.string(), size, maxBytes));
    }
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad()) {
        return fail(Code::Unavailable, fmt::format("read {}: input failed", path.string()));
    }
    return bytes;
}

Status writeFile(const Path& path, std::string_view bytes) {
    const Path beside = path.string() + ".new";
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) {
        return tl::unexpected(systemError("write", beside));
    }
    struct stat before {};
    if (::stat(path.c_str(), &before) == 0) { // who could read it, and whose it is, does not change with what it says
        static_cast<void>(::fchown(file, before.st_uid, before.st_gid));
        static_cast<void>(::fchmod(file, before.st_mode & 07777U));
    }
    std::string_view left = bytes;
    while (!left.empty()) {
        const ssize_t written = ::write(file, left.data(), left.size());
        if (written < 0) {
            const Error error = systemError("write", beside);
            ::close(file);
            ::unlink(beside.c_str());
            return tl::unexpected(error);
        }
        left.remove_prefix(static_cast<std::size_t>(written));
    }
    const bool flushed = ::fsync(file) == 0;
    ::close(file);
    if (!flushed || ::rename(beside.c_str(), path.c_str()) != 0) {
        const Error error = systemError("write", path);
        ::unlink(beside.c_str());
        return tl::unexpected(error);
    }
    return {};
}

std::vector<Path> filesIn(const Path& folder, std::string_view extension) {
    std::vector<Path> found;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
        if (entry.is_regular_file() && entry.path().extension() == extension) {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace perron
