#include "server/parts.h"

#include <fmt/format.h>

#include "i18n/catalogue.h"
#include "server/html.h"

namespace perron::server::parts {

namespace {

using i18n::filled;

const AnswerFigure* find(const Figures& figures, const std::string& table, std::string_view path) {
    const auto found = figures.tables.find(table);
    if (found != figures.tables.end()) {
        for (const AnswerFigure& answer : found->second) {
            if (answer.path == path) {
                return &answer;
            }
        }
    }
    return nullptr;
}

std::int64_t visits(const AnswerFigure* answer) {
    return answer == nullptr ? 0 : answer->visits;
}

/// What the closed rests allow a share to be, in whole percent. One number where nothing is hidden.
struct Share {
    long long least;
    long long most;
};

long long percent(std::int64_t part, std::int64_t whole) {
    return whole <= 0 ? 0 : (200 * part + whole) / (2 * whole);
}

std::string inWords(const Share& share, const Words& words) {
    return filled(words(share.least == share.most ? "web.headline.share" : "web.headline.shareRange"),
                  {{"percent", std::to_string(share.least)},
                   {"least", std::to_string(share.least)},
                   {"most", std::to_string(share.most)}});
}

/// The share of all visits that gave an answer.
std::string shareOfAll(const Figures& figures, const std::string& table, std::string_view path, const Words& words) {
    const AnswerFigure* const answer = find(figures, table, path);
    if (answer == nullptr) {
        return words("web.headline.unknown");
    }
    const std::int64_t hidden = answer->blocks < figures.blocks ? visits(find(figures, table, "*")) : 0;
    return inWords(
        {percent(answer->visits, figures.blockVisits), percent(answer->visits + hidden, figures.blockVisits)}, words);
}

std::string card(const std::string& title, const std::string& figure, const std::string& note, bool urgent = false) {
    return fmt::format(
        R"(<div class="col-6 col-lg-3"><section class="panel headline{}"><h2>{}</h2><p class="figure">{}</p><p class="note">{}</p></section></div>
)",
        urgent ? " urgent" : "", escaped(title), escaped(figure), escaped(note));
}

/// Who pressed no face said nothing, so the faces are compared with each other. A rest may hold any of them.
std::string shareOfFaces(const Figures& figures, std::string_view face, const Words& words) {
    const AnswerFigure* const answer = find(figures, "visage", face);
    if (answer == nullptr) {
        return words("web.headline.unknown");
    }
    std::int64_t named = 0;
    bool allNamed = true;
    for (const char* one : {"oui", "un-peu", "non"}) {
        const AnswerFigure* const pressed = find(figures, "visage", one);
        named += visits(pressed);
        allNamed = allNamed && pressed != nullptr && pressed->blocks == figures.blocks;
    }
    const std::int64_t rest = allNamed ? 0 : visits(find(figures, "visage", "*"));
    const std::int64_t ownRest = answer->blocks < figures.blocks ? rest : 0;
    return inWords({percent(answer->visits, named + rest), percent(answer->visits + ownRest, named + ownRest)}, words);
}

std::string found(const Figures& figures, const Words& words) {
    const std::string note =
        figures.blocks == 0
            ? words("web.headline.found.none")
            : filled(words("web.headline.found.note"),
                     {{"partly", shareOfFaces(figures, "un-peu", words)}, {"no", shareOfFaces(figures, "non", words)}});
    return card(words("web.headline.found"), shareOfFaces(figures, "oui", words), note);
}

} // namespace

std::string headline(const Dashboard& dashboard, const Words& words) {
    const Figures& figures = dashboard.figures;
    const auto chosen = chosenKiosks(dashboard);
    std::string extent = filled(words(chosen.size() == 1 ? "web.headline.kiosk" : "web.headline.kiosks"),
                                {{"count", std::to_string(chosen.size())}});
    if (!figures.spans.empty()) {
        const protocol::Week last = figures.spans.back().period.last;
        extent += filled(words("web.headline.until"),
                         {{"week", std::to_string(last.number)}, {"year", std::to_string(last.year)}});
    }
    const auto look = concerns(dashboard, words);
    const std::string concern = look.empty()       ? words("web.headline.concerns.none")
                                : look.size() == 1 ? look.front()
                                                   : look.front() + " · " + look[1];
    return fmt::format(R"(<div class="row g-3" id="overview">
{}{}{}{}</div>
)",
                       card(words("web.headline.visits"), grouped(figures.spanVisits), extent), found(figures, words),
                       card(words("web.headline.listened"), shareOfAll(figures, "ecoute", "oui", words),
                            words("web.headline.listened.note")),
                       card(words("web.headline.concerns"), std::to_string(look.size()), concern, !look.empty()));
}

} // namespace perron::server::parts
