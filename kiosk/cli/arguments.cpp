#include "cli/arguments.h"

#include <algorithm>

namespace perron::cli {

Result<Arguments> Arguments::parse(const std::vector<std::string>& words, const std::vector<Option>& known) {
    Arguments arguments;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string& word = words[at];
        if (!word.starts_with("--")) {
            arguments.m_words.push_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto option =
            std::find_if(known.begin(), known.end(), [&](const Option& one) { return one.name == name; });
        if (option == known.end() || arguments.m_options.contains(name)) {
            return fail(Code::Refused, name);
        }
        std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
        if (option->takes == Takes::Nothing && equals != std::string::npos) {
            return fail(Code::Refused, word);
        }
        if (option->takes == Takes::Value && equals == std::string::npos) {
            if (at + 1 == words.size()) {
                return fail(Code::Refused, name);
            }
            value = words[++at];
        }
        arguments.m_options.emplace(name, std::move(value));
    }
    return arguments;
}

std::string Arguments::value(std::string_view option, std::string_view otherwise) const {
    const auto found = m_options.find(std::string(option));
    return found == m_options.end() ? std::string(otherwise) : found->second;
}

} // namespace perron::cli
