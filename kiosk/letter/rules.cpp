#include "letter/rules.h"

#include <algorithm>
#include <array>

namespace perron::letter {

namespace {

constexpr std::array<std::pair<Kind, std::string_view>, 10> names{{{Kind::Papers, "pieces"},
                                                                   {Kind::Money, "paiement"},
                                                                   {Kind::Decision, "decision"},
                                                                   {Kind::Appointment, "rendez-vous"},
                                                                   {Kind::Reminder, "relance"},
                                                                   {Kind::Warning, "avertissement"},
                                                                   {Kind::Contravention, "contravention"},
                                                                   {Kind::BailiffAct, "acte"},
                                                                   {Kind::Court, "tribunal"},
                                                                   {Kind::Information, "information"}}};

} // namespace

std::string_view nameOf(Kind kind) {
    return std::find_if(names.begin(), names.end(), [kind](const auto& one) { return one.first == kind; })->second;
}

std::optional<Kind> kindNamed(std::string_view name) {
    const auto* const found =
        std::find_if(names.begin(), names.end(), [name](const auto& one) { return one.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

std::string paperMessage(std::string_view id) {
    return "letters.paper." + std::string(id);
}

const SenderRule* Rules::sender(std::string_view id) const {
    const auto found =
        std::find_if(senders.begin(), senders.end(), [id](const SenderRule& one) { return one.id == id; });
    return found == senders.end() ? nullptr : &*found;
}

} // namespace perron::letter
