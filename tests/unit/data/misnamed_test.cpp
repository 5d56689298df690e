#include "data/misnamed.h"

#include <gtest/gtest.h>

namespace perron::data {
namespace {

TEST(Misnamed, AFolderThatIsNamedLikeAFileIsTold) {
    const Path folder = Path(testing::TempDir()) / "perron-misnamed";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "cv.yaml");
    EXPECT_TRUE(writeFile(folder / "apa.yaml", "a: 1\n"));
    const std::vector<Misnamed> found = misnamed(folder);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().name, "cv");
    EXPECT_EQ(found.front().problem.reason,
              "ce n'est pas un fichier, personne ne le lit ; ôtez-le, ou mettez un fichier à sa place");
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace perron::data
