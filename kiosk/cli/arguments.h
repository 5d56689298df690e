#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace perron::cli {

enum class Takes { Nothing, Value };

struct Option {
    std::string_view name; ///< "--store"
    Takes takes;
};

/// A command line: options by name, in any order, "--name value" or "--name=value"; everything else is a plain word.
class Arguments {
public:
    /// Refused, naming the word: an option not in `known`, given twice, without its value or with one it does not take.
    static Result<Arguments> parse(const std::vector<std::string>& words, const std::vector<Option>& known);

    bool has(std::string_view option) const { return m_options.contains(std::string(option)); }
    /// "" where the option was not given.
    std::string value(std::string_view option, std::string_view otherwise = "") const;
    const std::vector<std::string>& words() const { return m_words; }

private:
    std::map<std::string, std::string> m_options;
    std::vector<std::string> m_words;
};

} // namespace perron::cli
