#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "data/problem.h"

namespace perron::data {

/// A file that somebody meant as content and that is not read, for its name does not end in ".yaml".
struct Misnamed {
    std::string name; ///< that it should have, without ".yaml": "cv" for cv.yml and cv.yaml.txt
    Problem problem;
};

/// Those directly in `folder`, sorted by name: "cv.yml", "cv.yaml.txt", "cv.YAML", "cv.txt", and what is named
/// "cv.yaml" and is a folder or anything else but a file. What editors leave beside
/// a file (".cv.yaml.swp", "cv.yaml~", "cv.yaml.bak") is not meant.
std::vector<Misnamed> misnamed(const Path& folder);

} // namespace perron::data
