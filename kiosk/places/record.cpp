#include "places/record.h"

#include <charconv>

#include <fmt/format.h>

#include "page/typography.h"

namespace perron::places {

namespace {

std::vector<std::string> texts(const data::Value& record, std::string_view key) {
    std::vector<std::string> found;
    for (const data::Value& each : record[key].list()) {
        found.push_back(each.text());
    }
    return found;
}

template <class E>
std::vector<E> values(const data::Value& record, std::string_view key) {
    std::vector<E> found;
    for (const data::Value& each : record[key].list()) {
        if (const auto value = fromStandard<E>(each.text())) {
            found.push_back(*value);
        }
    }
    return found;
}

/// A text that is shown, as French print sets it.
std::string shownText(const data::Value& record, std::string_view key) {
    return page::typeset(record.textOr(key));
}

Position positionOf(const data::Value& record) {
    return {record["latitude"].number(), record["longitude"].number()};
}

std::vector<Stop> stopsOf(const data::Value& record) {
    std::vector<Stop> stops;
    for (const data::Value& each : record["passages"].list()) {
        stops.push_back({shownText(each, "commune"), each.textOr("code_insee"), positionOf(each)});
    }
    return stops;
}

/// "2024-08-01", as the schema's pattern promises; whether there is such a day is another matter.
std::chrono::year_month_day dateOf(std::string_view text) {
    const auto number = [text](std::size_t at, std::size_t length) {
        int value = 0;
        std::from_chars(text.data() + at, text.data() + at + length, value);
        return value;
    };
    return std::chrono::year(number(0, 4)) / number(5, 2) / number(8, 2);
}

/// What the schema cannot say in words a mediator understands; nothing where all is well.
std::optional<data::Problem> contradictionIn(const data::Value& record) {
    if (const std::string date = record.textOr("date_maj"); !dateOf(date).ok()) {
        return record["date_maj"].problem(fmt::format("date_maj : le jour {} n'existe pas", data::quotation(date)));
    }
    if (record.has("latitude") != record.has("longitude")) {
        return record.problem("latitude et longitude vont ensemble : il en manque une");
    }
    if (record.has("latitude") != record.has("precision_position")) {
        return record.problem("precision_position dit d'où vient la position : il faut les deux, ou aucune");
    }
    return std::nullopt;
}

} // namespace

std::optional<Place> RecordReader::read(const data::Value& record) {
    if (auto contradiction = contradictionIn(record)) {
        m_problems.push_back({std::move(*contradiction), Problem::Cost::Place});
        return std::nullopt;
    }
    Place place;
    place.updated = dateOf(record.textOr("date_maj"));
    place.id = record.textOr("id");
    place.pivot = record.textOr("pivot");
    place.name = shownText(record, "nom");
    place.kinds = values<Typology>(record, "typologie");
    place.parent = shownText(record, "structure_parente");
    place.services = values<Service>(record, "services");

    place.street = shownText(record, "adresse");
    place.streetExtra = shownText(record, "complement_adresse");
    place.postcode = record.textOr("code_postal");
    place.commune = shownText(record, "commune");
    place.communeCode = record.textOr("code_insee");
    if (record.has("latitude")) {
        place.position = positionOf(record);
    }
    place.precision =
        record.textOr("precision_position") == "centre de la commune" ? Precision::CommuneCentre : Precision::Address;

    place.takesCardRequests = record.has("carte_identite") && record["carte_identite"].truth();

    place.phone = record.textOr("telephone");
    place.emails = texts(record, "courriels");
    place.site = record.textOr("site_web");
    place.summary = shownText(record, "presentation_resume");
    place.detail = shownText(record, "presentation_detail");

    place.hours = hoursOf(record);
    place.booking = record.textOr("prise_rdv");

    place.access = values<Access>(record, "modalites_acces");
    place.support = values<Support>(record, "modalites_accompagnement");
    place.publics = values<Public>(record, "publics_specifiquement_adresses");
    place.care = values<Care>(record, "prise_en_charge_specifique");
    place.fees = values<Fee>(record, "frais_a_charge");
    place.accessibility = record.textOr("fiche_acces_libre");
    place.roaming = fromStandard<Roaming>(record.textOr("itinerance")).value_or(Roaming::Fixed);
    place.stops = stopsOf(record);

    place.programmes = values<Programme>(record, "dispositif_programmes_nationaux");
    place.trainings = values<Training>(record, "formations_labels");
    place.otherLabels = texts(record, "autres_formations_labels");
    place.source = shownText(record, "source");
    place.file = record.file();
    place.line = record.line();
    return place;
}

std::optional<OpeningHours> RecordReader::hoursOf(const data::Value& record) {
    if (!record.has("horaires")) {
        return std::nullopt;
    }
    const data::Value field = record["horaires"];
    const std::string text = field.text();
    const auto known = m_hours.find(text);
    const std::optional<OpeningHours> hours =
        known != m_hours.end() ? known->second : [&text]() -> std::optional<OpeningHours> {
        auto parsed = OpeningHours::parse(text);
        return parsed ? std::optional(std::move(*parsed)) : std::nullopt;
    }();
    m_hours.emplace(text, hours);
    if (!hours) {
        m_problems.push_back(
            {field.problem(fmt::format("horaires illisibles : {} ; il faut par exemple {}", data::quotation(text),
                                       data::quotation("Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00"))),
             Problem::Cost::Field});
    }
    return hours;
}

} // namespace perron::places
