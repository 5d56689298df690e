#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/check.h"

namespace perron::flow {

/// A folder with one procedure "essai", written anew by each test.
class Sample {
public:
    Sample();
    ~Sample();
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    /// Steps as YAML, each line begun with two spaces; the head (id, theme, one source F1) is added.
    Library withSteps(std::string_view steps) const;
    Library withFile(std::string_view name, std::string_view yaml) const;
    Library load() const;

    static std::string head();

private:
    Path m_folder;
};

std::string complaints(const std::vector<data::Problem>& problems);

} // namespace perron::flow
