#include "indicators/roll_up.h"

#include <algorithm>

namespace perron::indicators {

namespace {

class RollUp {
public:
    RollUp(const LeafCounts& counts, std::int64_t k)
        : m_counts(counts)
        , m_k(k) {}

    void open(const AnswerList& list, const std::string& above) {
        std::vector<std::int64_t> visits;
        for (const Answer& answer : list.answers) {
            visits.push_back(visitsIn(answer, above + answer.id));
        }
        const std::vector<bool> rest = restOf(list, visits);
        const bool homeAlone = std::count(rest.begin(), rest.end(), true) == 1;
        std::int64_t closed = 0;
        for (std::size_t i = 0; i < list.answers.size(); ++i) {
            if (rest[i] && !homeAlone) {
                closed += visits[i];
                continue;
            }
            const std::string path = above + list.answers[i].id;
            lines.push_back({path, visits[i]});
            open(list.answers[i].children, path + "/");
        }
        if (!homeAlone && !list.answers.empty()) {
            lines.push_back({above + "*", closed});
        }
    }

    std::int64_t visitsIn(const Answer& answer, const std::string& path) const {
        if (answer.children.answers.empty()) {
            const auto found = m_counts.find(path);
            return found == m_counts.end() ? 0 : found->second;
        }
        std::int64_t visits = 0;
        for (const Answer& child : answer.children.answers) {
            visits += visitsIn(child, path + "/" + child.id);
        }
        return visits;
    }

    std::vector<Released> lines;

private:
    std::vector<bool> restOf(const AnswerList& list, const std::vector<std::int64_t>& visits) const {
        std::vector<bool> rest(visits.size());
        std::int64_t held = 0;
        for (std::size_t i = 0; i < visits.size(); ++i) {
            rest[i] = i == list.home || visits[i] < m_k;
            held += rest[i] ? visits[i] : 0;
        }
        // In registry order: by size, who joined would tell how large the others are.
        for (std::size_t i = 0; i < visits.size() && held < m_k; ++i) {
            if (!rest[i]) {
                rest[i] = true;
                held += visits[i];
            }
        }
        return rest;
    }

    const LeafCounts& m_counts;
    std::int64_t m_k;
};

} // namespace

std::vector<Released> rollUp(const Table& table, const LeafCounts& counts, std::int64_t k) {
    RollUp work(counts, k);
    std::int64_t all = 0;
    for (const Answer& answer : table.root.answers) {
        all += work.visitsIn(answer, answer.id);
    }
    if (all >= k) {
        work.open(table.root, "");
    }
    return std::move(work.lines);
}

} // namespace perron::indicators
