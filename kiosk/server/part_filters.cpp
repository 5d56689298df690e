#include "server/parts.h"

#include <set>

#include <fmt/format.h>

#include "server/html.h"

namespace perron::server::parts {

namespace {

std::string option(const std::string& value, const std::string& label, const std::string& chosen) {
    return fmt::format(R"(<option value="{}"{}>{}</option>)", escaped(value), value == chosen ? " selected" : "",
                       escaped(label));
}

std::string places(const Dashboard& dashboard, const Words& words) {
    const std::string chosen = placeOf(dashboard.selection);
    std::string options = option("all", words("web.place.all"), chosen);
    std::set<std::string> communes;
    for (const KioskLine& kiosk : dashboard.kiosks) {
        communes.insert(kiosk.commune);
    }
    options += fmt::format(R"(<optgroup label="{}">)", escaped(words("web.place.communes")));
    for (const std::string& commune : communes) {
        options += option("commune:" + commune, commune, chosen);
    }
    options += fmt::format(R"(</optgroup><optgroup label="{}">)", escaped(words("web.place.kiosks")));
    for (const KioskLine& kiosk : dashboard.kiosks) {
        options += option("kiosk:" + kiosk.id, kiosk.name, chosen);
    }
    return options + "</optgroup>";
}

std::string periods(const Dashboard& dashboard, const Words& words) {
    const std::string chosen = toString(dashboard.selection.season);
    std::string options = option("all", words("web.period.all"), chosen);
    for (const Season& season : dashboard.seasons) {
        options += option(toString(season), seasonName(season, words), chosen);
    }
    return options;
}

} // namespace

std::string filters(const Dashboard& dashboard, const Words& words) {
    const bool demonstration = dashboard.selection.data == Data::Demonstration;
    return fmt::format(
        R"(<form class="filters" method="get" action="/" aria-label="{choose}">
<div><label for="place">{place}</label><select class="form-select" id="place" name="place">{places}</select></div>
<div><label for="period">{period}</label><select class="form-select" id="period" name="period">{periods}</select></div>
<div><label for="kind">{kind}</label><select class="form-select" id="kind" name="data">{real}{demo}</select></div>
<button class="btn" type="submit">{show}</button>
</form>
)",
        fmt::arg("choose", escaped(words("web.filter"))), fmt::arg("place", escaped(words("web.filter.place"))),
        fmt::arg("places", places(dashboard, words)), fmt::arg("period", escaped(words("web.filter.period"))),
        fmt::arg("periods", periods(dashboard, words)), fmt::arg("kind", escaped(words("web.filter.data"))),
        fmt::arg("real", option("real", words("web.data.real"), demonstration ? "" : "real")),
        fmt::arg("demo",
                 option("demonstration", words("web.data.demonstration"), demonstration ? "demonstration" : "")),
        fmt::arg("show", escaped(words("web.filter.show"))));
}

} // namespace perron::server::parts
