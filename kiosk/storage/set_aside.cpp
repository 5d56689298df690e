#include <fmt/format.h>

#include "storage/database.h"

namespace perron::storage {

namespace {

Path freeName(const Path& file) {
    for (int number = 1;; ++number) {
        Path name = fmt::format("{}.corrupt-{}", file.string(), number);
        std::error_code problem;
        if (!std::filesystem::exists(name, problem)) {
            return name;
        }
    }
}

Status moveIfThere(const Path& from, const Path& to) {
    std::error_code problem;
    if (!std::filesystem::exists(from, problem)) {
        return {};
    }
    std::filesystem::rename(from, to, problem);
    if (problem) {
        return fail(Code::Unavailable, fmt::format("rename {}: {}", from.string(), problem.message()));
    }
    return {};
}

} // namespace

Result<Path> setAside(const Path& file) {
    const Path to = freeName(file);
    // The journal goes first: left alone beside an empty file it would be rolled back into it.
    for (const char* companion : {"-journal", "-wal", "-shm", ""}) {
        if (const Status moved = moveIfThere(file.string() + companion, to.string() + companion); !moved) {
            return tl::unexpected(moved.error());
        }
    }
    return to;
}

Result<Opened> openOrSetAside(const Path& file, const Plan& plan) {
    auto opened = Database::open(file, plan);
    if (opened) {
        return Opened{*std::move(opened), std::nullopt};
    }
    if (opened.error().code != Code::Malformed) {
        return tl::unexpected(opened.error());
    }
    const auto aside = setAside(file);
    if (!aside) {
        return tl::unexpected(aside.error());
    }
    auto fresh = Database::open(file, plan);
    if (!fresh) {
        return tl::unexpected(fresh.error());
    }
    return Opened{*std::move(fresh), *aside};
}

} // namespace perron::storage
