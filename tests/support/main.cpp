#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include <gmock/gmock.h>

// Pango loads fontconfig's default configuration in a thread of its own; a test that ends sooner leaves it half read.
// libsndfile 1.2.0 forgets one block of libvorbis where an Ogg file breaks off in its headers.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig.so\nleak:vorbis_info_init\n";
}

// ctest runs tests side by side, each in a process of its own: each gets its own testing::TempDir(), gone with it.
int main(int count, char** words) {
    std::string folder = (std::filesystem::temp_directory_path() / "perron-test-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr)
        return 2;
    folder += '/';
    ::setenv("TEST_TMPDIR", folder.c_str(), 1);
    testing::InitGoogleMock(&count, words);
    const int answer = RUN_ALL_TESTS();
    std::error_code problem;
    std::filesystem::remove_all(folder, problem);
    return answer;
}
