#include "indicators/visit_answers.h"

#include <limits>

namespace perron::indicators {

void VisitAnswers::answer(std::string table, std::string path) {
    m_given[std::move(table)] = {std::move(path), std::numeric_limits<int>::max()};
}

void VisitAnswers::reach(std::string table, std::string path, int progress) {
    const auto [at, first] = m_given.try_emplace(std::move(table), Given{path, progress});
    if (!first && progress > at->second.progress) {
        at->second = {std::move(path), progress};
    }
}

std::vector<std::string> VisitAnswers::leaves(const Registry& registry) const {
    std::vector<std::string> leaves;
    leaves.reserve(registry.tables.size());
    for (const Table& table : registry.tables) {
        const auto given = m_given.find(table.id);
        leaves.push_back(leafNear(table, given == m_given.end() ? std::string() : given->second.path));
    }
    return leaves;
}

} // namespace perron::indicators
