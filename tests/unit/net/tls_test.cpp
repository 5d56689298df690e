#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"
#include "net/curl_client.h"

namespace perron::net {
namespace {

/// Authorities and certificates made for one run, with the openssl command.
class Papers {
public:
    Papers() {
        std::filesystem::create_directories(m_folder);
        authority("commune");
        authority("stranger");
    }
    ~Papers() { std::filesystem::remove_all(m_folder); }

    Path authorityFile(const std::string& name) const { return m_folder / (name + ".pem"); }
    Path file(const std::string& name) const { return m_folder / name; }

    /// A certificate for `subject` ("IP:127.0.0.1"), signed by the commune: NAME.pem and NAME.key.
    void certify(const std::string& name, const std::string& subject) const {
        run("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=server -keyout " + name + ".key -out " +
            name + ".csr");
        if (!writeFile(m_folder / (name + ".ext"), "subjectAltName=" + subject + "\n")) {
            throw std::runtime_error("no room for a certificate");
        }
        run("x509 -req -days 2 -in " + name + ".csr -CA commune.pem -CAkey commune.key -CAcreateserial -extfile " +
            name + ".ext -out " + name + ".pem");
    }

private:
    void authority(const std::string& name) const {
        run("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=" + name + " -keyout " +
            name + ".key -out " + name + ".pem");
    }
    void run(const std::string& words) const {
        const std::string command = "cd '" + m_folder.string() + "' && openssl " + words + " >>log 2>&1";
        if (std::system(command.c_str()) != 0) {
            throw std::runtime_error(command);
        }
    }
    const Path m_folder = testing::TempDir() + "perron-tls-" + std::to_string(::getpid());
};

/// A TLS server of its own, on a free port of this machine.
class Peer {
public:
    Peer(const Papers& papers, const std::string& name) {
        std::array<int, 2> says{};
        if (::pipe(says.data()) != 0) {
            throw std::runtime_error("no pipe");
        }
        m_child = ::fork();
        if (m_child == 0) {
            ::dup2(says[1], STDOUT_FILENO);
            const std::string certificate = papers.file(name + ".pem").string();
            const std::string key = papers.file(name + ".key").string();
            ::execlp("openssl", "openssl", "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", certificate.c_str(),
                     "-key", key.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(says[1]);
        std::FILE* const out = ::fdopen(says[0], "r");
        std::array<char, 256> line{};
        while (m_port == 0 && std::fgets(line.data(), static_cast<int>(line.size()), out) != nullptr) {
            (void)std::sscanf(line.data(), "ACCEPT 127.0.0.1:%d", &m_port);
        }
        m_out = out; // closed late, so that the server may go on saying things
    }
    ~Peer() {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
        std::fclose(m_out);
    }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    std::string url() const { return "https://127.0.0.1:" + std::to_string(m_port) + "/"; }

private:
    pid_t m_child = 0;
    int m_port = 0;
    std::FILE* m_out = nullptr;
};

struct Tls : testing::Test {
    Papers papers;

    Result<HttpResponse> ask(const Peer& peer, const Path& authority) {
        return CurlClient({.ownAuthority = authority}).send({"GET", peer.url(), {}, ""});
    }
};

TEST_F(Tls, ACertificateOfTheAuthorityInTheSettingsIsBelieved) {
    papers.certify("right", "IP:127.0.0.1");
    const Peer peer(papers, "right");
    const auto answer = ask(peer, papers.authorityFile("commune"));
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->status, 200);
}

TEST_F(Tls, ACertificateOfAnotherAuthorityIsNot) {
    papers.certify("right", "IP:127.0.0.1");
    const Peer peer(papers, "right");
    EXPECT_EQ(ask(peer, papers.authorityFile("stranger")).error().code, Code::Untrusted);
    EXPECT_EQ(ask(peer, "").error().code, Code::Untrusted) << "the system does not know it";
}

TEST_F(Tls, ACertificateForAnotherHostIsNot) {
    papers.certify("elsewhere", "DNS:perron.exemple.fr");
    const Peer peer(papers, "elsewhere");
    EXPECT_EQ(ask(peer, papers.authorityFile("commune")).error().code, Code::Untrusted);
}

TEST_F(Tls, WithoutTheAuthoritysFileNobodyIsBelieved) {
    papers.certify("right", "IP:127.0.0.1");
    const Peer peer(papers, "right");
    EXPECT_EQ(ask(peer, papers.file("none.pem")).error().code, Code::Untrusted);
}

} // namespace
} // namespace perron::net
