#include "server/parts.h"

#include <fmt/format.h>

#include "server/html.h"

namespace perron::server::parts {

namespace {

/// The name of the chosen place, as the title bar says it.
std::string placeName(const Dashboard& dashboard, const Words& words) {
    const Selection& selection = dashboard.selection;
    if (!selection.commune.empty()) {
        return selection.commune;
    }
    for (const KioskLine& kiosk : dashboard.kiosks) {
        if (kiosk.id == selection.kiosk) {
            return kiosk.name;
        }
    }
    return words("web.place.all");
}

} // namespace

std::string query(const Selection& selection) {
    return fmt::format("place={}&amp;period={}&amp;data={}", queryEscaped(placeOf(selection)),
                       toString(selection.season), selection.data == Data::Demonstration ? "demonstration" : "real");
}

std::string head(const Dashboard& dashboard, const Words& words) {
    const bool demonstration = dashboard.selection.data == Data::Demonstration;
    const std::string banner =
        !demonstration
            ? ""
            : fmt::format(R"(<p class="banner" role="status"><strong>{}</strong> {}</p>
)",
                          escaped(words("web.demonstration.title")), escaped(words("web.demonstration.text")));
    return fmt::format(
        R"(<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="icon" href="/web/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/javascript/bootstrap5/css/bootstrap.min.css">
<link rel="stylesheet" href="/web/dashboard.css">
<script defer src="/javascript/chart.js/chart.min.js"></script>
<script defer src="/web/dashboard.js"></script>
</head>
<body>
<a class="skip" href="#content">{skip}</a>
<header class="topbar"><div class="container-xxl">
<span class="brand">Perron</span>
<nav aria-label="{contents}">
<a href="#overview">{overview}</a>
<a href="#answers">{answers}</a>
<a href="#kiosks">{kiosks}</a>
<a href="#data">{data}</a>
</nav>
<span class="chosen">{place} · {period}</span>
</div></header>
{banner})",
        fmt::arg("title", escaped(words("web.title"))), fmt::arg("skip", escaped(words("web.skip"))),
        fmt::arg("contents", escaped(words("web.nav"))), fmt::arg("overview", escaped(words("web.nav.overview"))),
        fmt::arg("answers", escaped(words("web.nav.answers"))), fmt::arg("kiosks", escaped(words("web.nav.kiosks"))),
        fmt::arg("data", escaped(words("web.nav.data"))), fmt::arg("place", escaped(placeName(dashboard, words))),
        fmt::arg("period", escaped(seasonName(dashboard.selection.season, words))), fmt::arg("banner", banner));
}

} // namespace perron::server::parts
