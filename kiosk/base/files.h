#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace perron {

using Path = std::filesystem::path;

/// The whole file. Refuses what is larger than `maxBytes` (Refused) instead of filling the memory.
Result<std::string> readFile(const Path& path, std::size_t maxBytes = 16 * 1024 * 1024);

/// Writes beside `path`, flushes to the disk and renames: after a power cut the old or the new file is there, whole.
/// A new file is for this user alone; one that was there keeps its rights and, where that may be, its owner.
Status writeFile(const Path& path, std::string_view bytes);

/// Regular files directly in `folder` whose name ends in `extension` (".yaml"), sorted by name. A missing folder is
/// empty.
std::vector<Path> filesIn(const Path& folder, std::string_view extension);

} // namespace perron
