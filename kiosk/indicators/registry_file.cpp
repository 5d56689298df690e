#include <algorithm>

#include <fmt/format.h>

#include "data/document.h"
#include "data/json.h"
#include "indicators/registry.h"

namespace perron::indicators {

namespace {

using data::Json;
using data::Value;

Result<AnswerList> listFrom(const Value& holder) {
    AnswerList list;
    if (!holder.has("reponses")) {
        return list;
    }
    for (const Value& value : holder["reponses"].list()) {
        auto children = listFrom(value);
        if (!children) {
            return children;
        }
        list.answers.push_back({.id = value.textOr("id"),
                                .label = value.textOr("libelle"),
                                .theme = value.textOr("theme_national"),
                                .children = *std::move(children)});
    }
    const std::string home = holder.textOr("usuelle");
    const auto found =
        std::find_if(list.answers.begin(), list.answers.end(), [&](const Answer& a) { return a.id == home; });
    if (found == list.answers.end()) {
        return fail(Code::Refused,
                    data::sentence(holder.problem(fmt::format(
                        "la réponse usuelle {} n'est pas dans la liste « reponses »", data::quotation(home)))));
    }
    list.home = static_cast<std::size_t>(found - list.answers.begin());
    return list;
}

Result<Registry> registryOf(const Value& root) {
    const auto threshold = Threshold::of(
        root.has("seuil") ? static_cast<int>(std::clamp<std::int64_t>(root["seuil"].integer(), 0, 1'000'000)) : 0);
    if (!threshold) {
        return fail(threshold.error().code, data::sentence(root.problem(threshold.error().detail)));
    }
    Registry registry{.version = root.textOr("version"), .threshold = *threshold, .tables = {}};
    const auto tables = root.has("tableaux") ? root["tableaux"].list() : std::vector<Value>{};
    for (const Value& value : tables) {
        auto list = listFrom(value);
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

} // namespace

Result<Registry> loadRegistry(const Path& file, const Path& schema) {
    return data::load(file, schema).and_then(registryOf);
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
    return data::parse(text, "registry", {}).and_then(registryOf);
}

} // namespace perron::indicators
