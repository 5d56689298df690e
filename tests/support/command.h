#pragma once

#include <array>
#include <cstdio>
#include <memory>
#include <string>

namespace perron::test {

/// What a command of the shell prints.
inline std::string printedBy(const std::string& command) {
    struct Close {
        void operator()(FILE* pipe) const { ::pclose(pipe); }
    };
    const std::unique_ptr<FILE, Close> pipe(::popen(command.c_str(), "r"));
    std::string all;
    std::array<char, 4096> piece{};
    while (pipe != nullptr) {
        const std::size_t count = std::fread(piece.data(), 1, piece.size(), pipe.get());
        if (count == 0) {
            break;
        }
        all.append(piece.data(), count);
    }
    return all;
}

} // namespace perron::test
