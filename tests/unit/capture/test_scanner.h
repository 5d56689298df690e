#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/files.h"
#include "capture/device.h"

namespace perron::capture::tests {

/// SANE's own "test" backend, as SANE's settings in a folder of our own describe it. No other driver is there.
class TestScanner {
public:
    using Says = std::map<std::string, std::string>;
    explicit TestScanner(const Says& says = {}) {
        std::filesystem::create_directories(m_folder);
        plugIn();
        set(says);
    }
    ~TestScanner() { std::filesystem::remove_all(m_folder); }
    TestScanner(const TestScanner&) = delete;
    TestScanner& operator=(const TestScanner&) = delete;

    void set(const Says& says) const {
        Says all{{"number_of_devices", "1"}, {"geometry_max", "50.0"}, {"test-picture", "\"Solid white\""}};
        for (const auto& [name, value] : says) {
            all[name] = value;
        }
        std::string text;
        for (const auto& [name, value] : all) {
            text.append(name).append(" ").append(value).append("\n");
        }
        EXPECT_TRUE(writeFile(m_folder / "test.conf", text));
    }
    void plugIn() const {
        EXPECT_TRUE(writeFile(m_folder / "dll.conf", "test\n"));
        set({});
    }
    void unplug() const {
        EXPECT_TRUE(writeFile(m_folder / "dll.conf", "\n"));
        set({{"number_of_devices", "0"}});
    }

    Terms terms() const {
        Terms terms;
        terms.program = PERRON_BUILD "/bin/perron-capture";
        terms.scanners = m_folder.string();
        return terms;
    }
    std::unique_ptr<Device> device(const std::string& setting = "scanner:test:0") const {
        return std::move(*open(setting, terms()));
    }

private:
    const Path m_folder = Path(testing::TempDir()) / ("perron-sane-" + std::to_string(::getpid()) + "-" +
                                                      testing::UnitTest::GetInstance()->current_test_info()->name());
};

} // namespace perron::capture::tests
