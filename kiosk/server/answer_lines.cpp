#include "server/answer_lines.h"

#include <algorithm>
#include <map>

namespace perron::server {

namespace {

/// The cells of one table, by the path of the list they stand in.
using Lists = std::map<std::string, std::vector<const AnswerFigure*>, std::less<>>;

std::string_view lastPart(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view listOf(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

class Walk {
public:
    Walk(const indicators::Table& table, const Figures& figures, std::vector<AnswerLine>& lines)
        : m_figures(figures)
        , m_lines(lines) {
        for (const AnswerFigure& answer : figures.tables.find(table.id)->second) {
            m_lists[std::string(listOf(answer.path))].push_back(&answer);
        }
    }

    /// `known` is the registry's list at this path, or null where the registry ends.
    void list(std::string_view path, const indicators::AnswerList* known, int depth) {
        const auto found = m_lists.find(path);
        if (found == m_lists.end()) {
            return;
        }
        auto cells = found->second;
        const auto place = [&](const AnswerFigure* cell) {
            const std::string_view part = lastPart(cell->path);
            const std::size_t all = known == nullptr ? 0 : known->answers.size();
            std::size_t at = 0;
            while (at < all && known->answers[at].id != part) {
                ++at;
            }
            return part == "*" ? all + 1 : at;
        };
        std::stable_sort(cells.begin(), cells.end(), [&](const auto* a, const auto* b) { return place(a) < place(b); });
        for (const AnswerFigure* cell : cells) {
            const std::size_t at = place(cell);
            const auto* answer = known != nullptr && at < known->answers.size() ? &known->answers[at] : nullptr;
            const std::string_view part = lastPart(cell->path);
            const bool rest = part == "*";
            const std::string home =
                known != nullptr && !known->answers.empty() ? known->answers[known->home].label : "";
            m_lines.push_back({cell->path,
                               rest                ? home
                               : answer != nullptr ? answer->label
                                                   : std::string(part),
                               depth, cell->visits, rest, m_lists.contains(cell->path),
                               !rest && cell->blocks < m_figures.blocks});
            list(cell->path, answer == nullptr ? nullptr : &answer->children, depth + 1);
        }
    }

private:
    const Figures& m_figures;
    std::vector<AnswerLine>& m_lines;
    Lists m_lists;
};

} // namespace

std::vector<AnswerLine> answerLines(const indicators::Table& table, const Figures& figures) {
    std::vector<AnswerLine> lines;
    if (figures.tables.contains(table.id)) {
        Walk(table, figures, lines).list("", &table.root, 0);
    }
    return lines;
}

} // namespace perron::server
