#include "indicators/registry.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace perron::indicators {

namespace {

constexpr int deepest = 12;
constexpr std::string_view restLabel = "Autres réponses, ou réponse la plus courante";

const Answer* childOf(const AnswerList& list, std::string_view id) {
    const auto found =
        std::find_if(list.answers.begin(), list.answers.end(), [&](const Answer& a) { return a.id == id; });
    return found == list.answers.end() ? nullptr : &*found;
}

/// The answers on the way from the root along `path`, as far as they are known.
std::vector<const Answer*> wayAlong(const Table& table, std::string_view path) {
    std::vector<const Answer*> way;
    const AnswerList* list = &table.root;
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        const Answer* answer = childOf(*list, path.substr(0, slash));
        if (answer == nullptr) {
            break;
        }
        way.push_back(answer);
        list = &answer->children;
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return way;
}

void appendLeaves(const AnswerList& list, const std::string& above, std::vector<std::string>& leaves) {
    for (const Answer& answer : list.answers) {
        const std::string path = above + answer.id;
        if (answer.children.answers.empty()) {
            leaves.push_back(path);
        } else {
            appendLeaves(answer.children, path + "/", leaves);
        }
    }
}

Status refuse(std::string why) {
    return fail(Code::Refused, std::move(why));
}

Status checkList(const AnswerList& list, const std::string& where, int level) {
    if (level > deepest) {
        return refuse(fmt::format("{} : plus de {} niveaux de réponses", where, deepest));
    }
    if (list.home >= list.answers.size()) {
        return refuse(fmt::format("{} : la liste n'a pas de réponse usuelle", where));
    }
    std::set<std::string_view> ids;
    for (const Answer& answer : list.answers) {
        const std::string at = where + "/" + answer.id;
        if (!isAnswerId(answer.id) || !ids.insert(answer.id).second) {
            return refuse(fmt::format("{} : nom mal écrit ou déjà pris dans cette liste", at));
        }
        if (!answer.children.answers.empty()) {
            if (Status below = checkList(answer.children, at, level + 1); !below) {
                return below;
            }
        }
    }
    return {};
}

} // namespace

bool isAnswerId(std::string_view text) {
    return !text.empty() && text.size() <= 40 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

const Table* Registry::table(std::string_view id) const {
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.id == id; });
    return found == tables.end() ? nullptr : &*found;
}

std::vector<std::string> leavesOf(const Table& table) {
    std::vector<std::string> leaves;
    appendLeaves(table.root, "", leaves);
    return leaves;
}

std::string leafNear(const Table& table, std::string_view path) {
    std::string leaf;
    const AnswerList* list = &table.root;
    const auto take = [&](const Answer& answer) {
        leaf += leaf.empty() ? "" : "/";
        leaf += answer.id;
        list = &answer.children;
    };
    for (const Answer* answer : wayAlong(table, path)) {
        take(*answer);
    }
    while (!list->answers.empty()) {
        take(list->answers[list->home]);
    }
    return leaf;
}

std::string homeLeaf(const Table& table) {
    return leafNear(table, "");
}

std::string labelOf(const Table& table, std::string_view path) {
    if (path == "*" || path.ends_with("/*")) {
        return std::string(restLabel);
    }
    const auto way = wayAlong(table, path);
    const auto depth = static_cast<std::size_t>(std::count(path.begin(), path.end(), '/')) + 1;
    return way.size() == depth && !way.back()->label.empty() ? way.back()->label : std::string(path);
}

std::string themeOf(const Table& table, std::string_view path) {
    const auto way = wayAlong(table, path);
    const auto found = std::find_if(way.rbegin(), way.rend(), [](const Answer* a) { return !a->theme.empty(); });
    return found == way.rend() ? std::string() : (*found)->theme;
}

Status check(const Registry& registry) {
    if (registry.version.empty() || registry.tables.empty()) {
        return refuse("le registre n'a pas de version ou pas de tableau");
    }
    std::set<std::string_view> ids;
    for (const Table& table : registry.tables) {
        if (!isAnswerId(table.id) || !ids.insert(table.id).second) {
            return refuse(fmt::format("tableau {} : nom mal écrit ou déjà pris", table.id));
        }
        if (Status list = checkList(table.root, table.id, 1); !list) {
            return list;
        }
    }
    return {};
}

} // namespace perron::indicators
