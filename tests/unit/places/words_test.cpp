#include "places/words.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/files.h"

namespace perron::places {
namespace {

class FrenchCatalogue : public ::testing::Test {
protected:
    void expectHas(std::string_view id) const {
        EXPECT_NE(m_catalogue.find(fmt::format("msgid \"{}\"\n", id)), std::string::npos) << id;
    }
    const std::string m_catalogue = readFile(Path(PERRON_SOURCE) / "locales/fr.po").value();
};

TEST_F(FrenchCatalogue, HasAPhraseForEveryWordOfAPlace) {
    for (const auto& [service, name] : vocabulary<Service>()) {
        expectHas(offerId(service));
    }
    for (const auto& [fee, name] : vocabulary<Fee>()) {
        expectHas(feeId(fee));
    }
    for (const auto& [audience, name] : vocabulary<Public>()) {
        expectHas(publicId(audience));
    }
    for (const Need need : allNeeds) {
        expectHas(needId(need));
    }
    for (const House house :
         {House::TownHall, House::Library, House::FranceServices, House::DigitalRoom, House::SocialCentre, House::Youth,
          House::Work, House::Learning, House::Bus, House::Other}) {
        expectHas(houseId(house));
    }
}

} // namespace
} // namespace perron::places
