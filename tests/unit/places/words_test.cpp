#include "places/words.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "places/need.h"

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
    for (const NeedRow& row : needRows) {
        expectHas(row.words);
    }
}

} // namespace
} // namespace perron::places
