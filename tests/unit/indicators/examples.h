#pragma once

#include <string>
#include <vector>

#include "base/random.h"
#include "indicators/ledger.h"
#include "indicators/registry.h"

namespace perron::indicators::test {

/// Answers that are leaves; the first is the home.
inline AnswerList listOf(const std::vector<std::string>& ids, std::size_t home = 0) {
    AnswerList list;
    for (const std::string& id : ids) {
        list.answers.push_back({.id = id, .label = "", .theme = "", .children = {}});
    }
    list.home = home;
    return list;
}

inline Table tableOf(std::string id, AnswerList root) {
    return {.id = std::move(id), .meaning = "", .why = "", .root = std::move(root)};
}

/// "how": by-foot (home), by-bus, by-car; "why": none (home), papers > { card > { done (home), left }, pass }.
inline Registry smallRegistry(std::string version = "2026-1") {
    Table why = tableOf("why", listOf({"none", "papers"}));
    why.root.answers[1].children = listOf({"card", "pass"});
    why.root.answers[1].children.answers[0].children = listOf({"done", "left"});
    return {.version = std::move(version),
            .threshold = {},
            .tables = {tableOf("how", listOf({"by-foot", "by-bus", "by-car"})), std::move(why)}};
}

/// A visit that gives any leaf of each table, the rarer the later in the registry.
inline VisitAnswers anyVisit(const Registry& registry, Random& random) {
    VisitAnswers answers;
    for (const Table& table : registry.tables) {
        const auto leaves = leavesOf(table);
        const auto count = static_cast<std::uint32_t>(leaves.size());
        answers.answer(table.id, leaves[random.below(random.below(count) + 1)]);
    }
    return answers;
}

inline WallTime noonOn(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    return WallTime(sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day))) + hours(12);
}

} // namespace perron::indicators::test
