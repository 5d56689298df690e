#include "data/problem.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace perron::data {

namespace {

std::size_t slips(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    std::vector<std::size_t> before;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::vector<std::size_t> above = row;
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before = above;
    }
    return row.back();
}

} // namespace

std::string sentence(const Problem& problem) {
    return problem.line > 0 ? fmt::format("{}:{}: {}", problem.file, problem.line, problem.reason)
                            : fmt::format("{}: {}", problem.file, problem.reason);
}

std::string quotation(std::string_view word) {
    std::string shown;
    std::size_t letters = 0;
    for (const char byte : word) {
        const auto value = static_cast<unsigned char>(byte);
        const bool begins = (value & 0xC0U) != 0x80U;
        if (begins && ++letters > 60) {
            shown += "…";
            break;
        }
        shown += value < 0x20 ? ' ' : byte;
    }
    return fmt::format("«\u00a0{}\u00a0»", shown);
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
    const std::string* best = nullptr;
    std::size_t least = word.size() < 3   ? 1
                        : word.size() < 6 ? 2
                                          : 3; // one past the slips allowed: "F1" is not meant for "F2"
    for (const std::string& candidate : known) {
        if (candidate.size() > word.size() + 2 || word.size() > candidate.size() + 2) {
            continue;
        }
        if (const std::size_t distance = slips(word, candidate); distance < least) {
            least = distance;
            best = &candidate;
        }
    }
    return best ? *best : std::string();
}

std::string nearestOr(std::string_view word, const std::vector<std::string>& known, const std::string& otherwise) {
    const std::string near = nearest(word, known);
    return near.empty() ? otherwise : fmt::format(" ; vouliez-vous dire {} ?", quotation(near));
}

} // namespace perron::data
