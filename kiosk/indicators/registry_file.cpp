#include <algorithm>

#include <fmt/format.h>

#include "data/document.h"
#include "data/json.h"
#include "indicators/procedures.h"
#include "indicators/registry.h"

namespace perron::indicators {

namespace {

using data::Json;
using data::Value;
using Procedures = std::map<std::string, std::vector<Answer>>;

/// The place of the answer that `holder` calls the usual one.
Result<std::size_t> homeOf(const Value& holder, const std::vector<Answer>& answers) {
    const std::string home = holder.textOr("usuelle");
    const auto found = std::find_if(answers.begin(), answers.end(), [&](const Answer& a) { return a.id == home; });
    if (found == answers.end()) {
        return fail(Code::Refused,
                    data::sentence(holder.problem(fmt::format(
                        "la réponse usuelle {} n'est pas dans la liste des réponses", data::quotation(home)))));
    }
    return static_cast<std::size_t>(found - answers.begin());
}

/// "demarches: {usuelle: carte-identite}" under the answer of a theme: all procedures of the theme. While the usual one
/// has a fault the first stands in for it, so that the others are counted all the same (homesMissed).
AnswerList proceduresOf(const Value& holder, const std::string& theme, const Procedures& procedures) {
    const auto found = procedures.find(theme);
    if (found == procedures.end()) {
        return AnswerList{};
    }
    return {found->second, homeOf(holder, found->second).value_or(0)};
}

void addMissed(const Value& holder, const Procedures& procedures, std::vector<MissedHome>& missed) {
    const auto theme = procedures.find(holder.textOr("id"));
    if (holder.has("demarches") && theme != procedures.end() && !homeOf(holder["demarches"], theme->second)) {
        const Value home = holder["demarches"];
        missed.push_back({home.textOr("usuelle"),
                          home.problem(fmt::format("la réponse usuelle {} n'est pas une démarche de ce thème ; "
                                                   "nommez-en une",
                                                   data::quotation(home.textOr("usuelle"))))});
    }
    for (const Value& below : holder.has("reponses") ? holder["reponses"].list() : std::vector<Value>()) {
        addMissed(below, procedures, missed);
    }
}

Result<AnswerList> listFrom(const Value& holder, const Procedures& procedures) {
    if (holder.has("demarches")) {
        return proceduresOf(holder["demarches"], holder.textOr("id"), procedures);
    }
    AnswerList list;
    if (!holder.has("reponses")) {
        return list;
    }
    for (const Value& value : holder["reponses"].list()) {
        auto children = listFrom(value, procedures);
        if (!children) {
            return children;
        }
        list.answers.push_back({.id = value.textOr("id"),
                                .label = value.textOr("libelle"),
                                .theme = value.textOr("theme_national"),
                                .children = *std::move(children)});
    }
    return homeOf(holder, list.answers).transform([&](std::size_t home) {
        list.home = home;
        return std::move(list);
    });
}

Result<Registry> registryOf(const Value& root, const Procedures& procedures) {
    const auto threshold = Threshold::of(
        root.has("seuil") ? static_cast<int>(std::clamp<std::int64_t>(root["seuil"].integer(), 0, 1'000'000)) : 0);
    if (!threshold) {
        return fail(threshold.error().code, data::sentence(root.problem(threshold.error().detail)));
    }
    Registry registry{.version = root.textOr("version"), .threshold = *threshold, .tables = {}};
    const auto tables = root.has("tableaux") ? root["tableaux"].list() : std::vector<Value>{};
    for (const Value& value : tables) {
        auto list = listFrom(value, procedures);
        if (!list) {
            return tl::unexpected(list.error());
        }
        registry.tables.push_back({.id = value.textOr("id"),
                                   .meaning = value.textOr("sens"),
                                   .why = value.textOr("pourquoi"),
                                   .root = *std::move(list)});
    }
    if (const Status sound = check(registry); !sound) {
        return fail(sound.error().code, data::sentence(root.problem(sound.error().detail)));
    }
    return registry;
}

void appendList(Json::Members& to, const AnswerList& list) {
    if (list.answers.empty()) {
        return;
    }
    Json::List answers;
    for (const Answer& answer : list.answers) {
        Json::Members members{{"id", answer.id}};
        appendList(members, answer.children);
        answers.emplace_back(std::move(members));
    }
    to.emplace_back("usuelle", list.answers[list.home].id);
    to.emplace_back("reponses", std::move(answers));
}

/// Letters alone, because versions are compared by their numbers.
std::string lettersOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL; // FNV-1a
    for (const char letter : text) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    }
    std::string letters;
    for (int i = 0; i < 8; ++i, hash >>= 4U) {
        letters += static_cast<char>('a' + static_cast<char>(hash & 0xFU));
    }
    return letters;
}

} // namespace

Result<Registry> loadRegistry(const Path& assets) {
    return data::load(assets / "indicators.yaml", assets / "schema" / "indicators.schema.json")
        .and_then([&](const Value& root) { return registryOf(root, proceduresIn(assets)); })
        .transform([](Registry registry) {
            registry.version += "+" + lettersOf(toText(registry));
            return registry;
        });
}

std::vector<MissedHome> homesMissed(const Path& assets) {
    std::vector<MissedHome> missed;
    const auto root = data::load(assets / "indicators.yaml", assets / "schema" / "indicators.schema.json");
    if (!root || !root->has("tableaux")) {
        return missed;
    }
    const Procedures procedures = proceduresIn(assets);
    for (const Value& table : (*root)["tableaux"].list()) {
        addMissed(table, procedures, missed);
    }
    return missed;
}

std::string toText(const Registry& registry) {
    Json::List tables;
    for (const Table& table : registry.tables) {
        Json::Members members{{"id", table.id}};
        appendList(members, table.root);
        tables.emplace_back(std::move(members));
    }
    return data::writeJson(Json(Json::Members{
        {"version", registry.version}, {"seuil", registry.threshold.value()}, {"tableaux", std::move(tables)}}));
}

Result<Registry> registryFrom(std::string_view text) {
    return data::parse(text, "registry", {}).and_then([](const Value& root) { return registryOf(root, {}); });
}

} // namespace perron::indicators
