#pragma once

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"

namespace perron::test {

/// A real IPP Everywhere printer on this machine (CUPS' ippeveprinter), without root and without a printer: what it
/// prints is `sheet()`. It announces itself on a bus of its own, where nobody listens.
class EverywherePrinter {
public:
    enum class Reads { Pdf, RasterOnly };
    explicit EverywherePrinter(Reads reads = Reads::Pdf)
        : m_reads(reads)
        , m_port(freePort()) {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder / "spool");
        // "paper" is taken out, "busy" makes it slow, "broken" makes it give up, as files beside it say.
        const std::string here = m_folder.string();
        EXPECT_TRUE(
            writeFile(m_folder / "print.sh", "#!/bin/sh\n"
                                             "cp \"$1\" " +
                                                 here + "/part && mv " + here + "/part " + here +
                                                 "/sheet.pdf\n"
                                                 "echo \"$IPP_JOB_NAME/$IPP_JOB_ORIGINATING_USER_NAME\" > " +
                                                 here +
                                                 "/who\n"
                                                 "while [ -f " +
                                                 here +
                                                 "/nopaper ]; do echo 'STATE: +media-empty' >&2; sleep 0.1; done\n"
                                                 "echo 'STATE: -media-empty' >&2\n"
                                                 "while [ -f " +
                                                 here +
                                                 "/jam ]; do echo 'STATE: +media-jam' >&2; sleep 0.1; done\n"
                                                 "echo 'STATE: -media-jam' >&2\n"
                                                 "while [ -f " +
                                                 here +
                                                 "/busy ]; do sleep 0.1; done\n"
                                                 "[ ! -f " +
                                                 here + "/broken ]\n"));
        std::filesystem::permissions(m_folder / "print.sh", std::filesystem::perms::owner_all);
        m_bus = run({"dbus-daemon", "--session", "--nofork", "--address=" + busAddress()});
        EXPECT_TRUE(appears(m_folder / "bus")) << "dbus-daemon does not start";
        switchOn();
    }
    ~EverywherePrinter() {
        for (const char* each : {"nopaper", "jam", "busy"}) {
            mend(each);
        }
        switchOff();
        end(m_bus);
        // A script in the middle of its copy needs a moment to be gone.
        EXPECT_TRUE(soon([&] {
            std::error_code busy;
            std::filesystem::remove_all(m_folder, busy);
            return !busy;
        })) << m_folder
            << " stays";
    }
    EverywherePrinter(const EverywherePrinter&) = delete;
    EverywherePrinter& operator=(const EverywherePrinter&) = delete;

    std::string address() const { return "ipp://localhost:" + std::to_string(m_port) + "/ipp/print"; }
    void switchOn() {
        const std::string formats = m_reads == Reads::Pdf ? "application/pdf" : "image/pwg-raster";
        m_printer = run({"ippeveprinter", "-n", "localhost", "-r", "off", "-p", std::to_string(m_port), "-d",
                         (m_folder / "spool").string(), "-c", (m_folder / "print.sh").string(), "-f", formats,
                         "Perron " + std::to_string(m_port)});
        EXPECT_TRUE(answers()) << "ippeveprinter does not start";
    }
    void switchOff() { end(m_printer); }
    /// "nopaper", "jam", "busy" or "broken", from now on.
    void spoil(const std::string& how) const { EXPECT_TRUE(writeFile(m_folder / how, "")); }
    void mend(const std::string& how) const { std::filesystem::remove(m_folder / how); }

    /// What came out of it so far; empty where nothing did.
    std::string sheet() const { return readFile(m_folder / "sheet.pdf").value_or(""); }
    Path sheetFile() const { return m_folder / "sheet.pdf"; }
    bool hasSheet() const { return appears(sheetFile()); }
    /// "job name/user".
    std::string who() const { return readFile(m_folder / "who").value_or(""); }

private:
    static int freePort() {
        const int one = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        auto* const generic = reinterpret_cast<sockaddr*>(&at);
        EXPECT_EQ(::bind(one, generic, size), 0);
        EXPECT_EQ(::getsockname(one, generic, &size), 0);
        ::close(one);
        return ntohs(at.sin_port);
    }
    std::string busAddress() const { return "unix:path=" + (m_folder / "bus").string(); }

    pid_t run(const std::vector<std::string>& words) const {
        std::vector<char*> arguments;
        for (const std::string& word : words) {
            arguments.push_back(const_cast<char*>(word.c_str()));
        }
        arguments.push_back(nullptr);
        const pid_t child = ::fork();
        if (child == 0) {
            ::setpgid(0, 0);
            ::setenv("DBUS_SYSTEM_BUS_ADDRESS", busAddress().c_str(), 1);
            ::setenv("PATH", "/usr/sbin:/usr/bin:/bin", 1);
            const int nowhere = ::open("/dev/null", O_RDWR);
            ::dup2(nowhere, 1);
            ::dup2(nowhere, 2);
            ::execvp(arguments.front(), arguments.data());
            ::_exit(127);
        }
        ::setpgid(child, child);
        return child;
    }
    /// With the script it may be running.
    static void end(pid_t& child) {
        if (child > 0) {
            ::kill(child, SIGTERM);
            ::waitpid(child, nullptr, 0);
            ::kill(-child, SIGKILL);
            child = -1;
        }
    }
    template <class Condition>
    static bool soon(Condition condition) {
        for (int tries = 0; tries < 200; ++tries) {
            if (condition()) {
                return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }
    static bool appears(const Path& file) {
        return soon([&] { return std::filesystem::exists(file); });
    }
    bool answers() const {
        return soon([&] {
            const int one = ::socket(AF_INET, SOCK_STREAM, 0);
            sockaddr_in at{};
            at.sin_family = AF_INET;
            at.sin_port = htons(static_cast<std::uint16_t>(m_port));
            at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            const bool there = ::connect(one, reinterpret_cast<sockaddr*>(&at), sizeof at) == 0;
            ::close(one);
            return there;
        });
    }

    const Reads m_reads;
    const int m_port;
    const Path m_folder =
        Path(testing::TempDir()) / ("perron-printer-" + std::to_string(::getpid()) + "-" + std::to_string(m_port));
    pid_t m_bus = -1;
    pid_t m_printer = -1;
};

} // namespace perron::test
