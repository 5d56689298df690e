#include "net/curl_client.h"

#include <stdexcept>
#include <string>
#include <thread>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace perron::net {
namespace {

/// One connection on a free loopback port, answered with fixed bytes.
class OneAnswer {
public:
    explicit OneAnswer(std::string answer)
        : m_answer(std::move(answer))
        , m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const generic = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_socket, generic, size) != 0 || ::listen(m_socket, 1) != 0 ||
            ::getsockname(m_socket, generic, &size) != 0) {
            throw std::runtime_error("no loopback socket");
        }
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~OneAnswer() {
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }
    std::string url(const char* scheme = "http") const { return fmt::format("{}://127.0.0.1:{}/", scheme, m_port); }

private:
    void serve() {
        const int connection = ::accept(m_socket, nullptr, nullptr);
        if (connection < 0) {
            return;
        }
        char buffer[4096];
        (void)::recv(connection, buffer, sizeof buffer, 0);
        if (m_answer.empty()) {
            (void)::recv(connection, buffer, sizeof buffer, 0); // silent until the other end gives up
        }
        (void)::send(connection, m_answer.data(), m_answer.size(), MSG_NOSIGNAL);
        ::close(connection);
    }
    std::string m_answer;
    int m_socket;
    int m_port = 0;
    std::thread m_thread;
};

HttpRequest get(std::string url) {
    return {"GET", std::move(url), {}, ""};
}

TEST(CurlClient, HandsBackStatusAndBody) {
    OneAnswer server("HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\nnon");
    const auto answer = CurlClient().send(get(server.url()));
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->status, 404);
    EXPECT_EQ(answer->body, "non");
}

TEST(CurlClient, DoesNotFollowARedirect) {
    OneAnswer server("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
    const auto answer = CurlClient().send(get(server.url()));
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->status, 302);
}

TEST(CurlClient, RefusesAnAnswerThatIsTooLarge) {
    OneAnswer server("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + std::string(5000, 'x'));
    const auto answer = CurlClient({{}, 1000}).send(get(server.url()));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::Refused);
}

TEST(CurlClient, SaysOfflineWhenNobodyListens) {
    const auto answer = CurlClient().send(get("http://127.0.0.1:1/"));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::Offline);
}

TEST(CurlClient, SaysOfflineWhenTheAnswerIsTooSlow) {
    OneAnswer server("");
    HttpRequest request = get(server.url());
    request.answerWithin = std::chrono::milliseconds(200);
    const auto answer = CurlClient().send(request);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::Offline);
}

TEST(CurlClient, TreatsAnEndThatSpeaksNoTlsAsOutOfReach) {
    OneAnswer server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    const auto answer = CurlClient().send(get(server.url("https")));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::Offline);
}

TEST(CurlClient, ReachesAnotherMachineByHttpsOnly) {
    const auto answer = CurlClient().send(get("http://exemple.invalid/api"));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::Refused);
}

TEST(CurlClient, IsNotFooledByLoopbackInTheUserPart) {
    const auto answer = CurlClient().send(get("http://127.0.0.1@exemple.invalid/api"));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::Refused);
}

TEST(CurlClient, TakesNoFilesAndNoNonsense) {
    EXPECT_EQ(CurlClient().send(get("file:///etc/hostname")).error().code, Code::Malformed);
    EXPECT_EQ(CurlClient().send(get("n'importe quoi")).error().code, Code::Malformed);
}

} // namespace
} // namespace perron::net
