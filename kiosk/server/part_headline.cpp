#include "server/parts.h"

#include <optional>

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

/// A share of all visits in blocks, and whether more may hide in closed rests.
struct Share {
    long long percent;
    bool atLeast;
};

std::optional<Share> share(const Figures& figures, const std::string& table, std::string_view path, std::int64_t of) {
    const AnswerFigure* answer = find(figures, table, path);
    if (answer == nullptr || of <= 0) {
        return std::nullopt;
    }
    return Share{(200 * answer->visits + of) / (2 * of), answer->blocks < figures.blocks};
}

std::string inWords(const std::optional<Share>& share, const Words& words) {
    return !share ? words("web.headline.unknown")
                  : filled(words(share->atLeast ? "web.headline.shareAtLeast" : "web.headline.share"),
                           {{"percent", std::to_string(share->percent)}});
}

std::string card(const std::string& title, const std::string& figure, const std::string& note, bool urgent = false) {
    return fmt::format(R"(<div class="col-6 col-lg-3"><section class="panel headline{}"><h2>{}</h2><p class="figure">{}</p><p class="note">{}</p></section></div>
)",
                       urgent ? " urgent" : "", escaped(title), escaped(figure), escaped(note));
}

std::string found(const Figures& figures, const Words& words) {
    // Who pressed no face said nothing, so the faces are compared with each other.
    std::int64_t answered = 0;
    for (const char* face : {"oui", "un-peu", "non"}) {
        const AnswerFigure* pressed = find(figures, "visage", face);
        answered += pressed == nullptr ? 0 : pressed->visits;
    }
    const std::string note =
        answered == 0 ? words("web.headline.found.none")
                      : filled(words("web.headline.found.note"),
                               {{"partly", inWords(share(figures, "visage", "un-peu", answered), words)},
                                {"no", inWords(share(figures, "visage", "non", answered), words)},
                                {"answered", grouped(answered)}});
    return card(words("web.headline.found"), inWords(share(figures, "visage", "oui", answered), words), note);
}

} // namespace

std::string headline(const Dashboard& dashboard, const Words& words) {
    const Figures& figures = dashboard.figures;
    const auto chosen = chosenKiosks(dashboard);
    std::string visits = filled(words(chosen.size() == 1 ? "web.headline.kiosk" : "web.headline.kiosks"),
                                {{"count", std::to_string(chosen.size())}});
    if (!figures.spans.empty()) {
        const protocol::Week last = figures.spans.back().period.last;
        visits += filled(words("web.headline.until"),
                         {{"week", std::to_string(last.number)}, {"year", std::to_string(last.year)}});
    }
    const auto look = concerns(dashboard, words);
    const std::string concern = look.empty()       ? words("web.headline.concerns.none")
                                : look.size() == 1 ? look.front()
                                                   : look.front() + " · " + look[1];
    return fmt::format(R"(<div class="row g-3" id="overview">
{}{}{}{}</div>
)",
                       card(words("web.headline.visits"), grouped(figures.spanVisits), visits), found(figures, words),
                       card(words("web.headline.listened"),
                            inWords(share(figures, "ecoute", "oui", figures.blockVisits), words),
                            words("web.headline.listened.note")),
                       card(words("web.headline.concerns"), std::to_string(look.size()), concern, !look.empty()));
}

} // namespace perron::server::parts
