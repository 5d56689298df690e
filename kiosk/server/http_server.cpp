#include "server/http_server.h"

#include <charconv>
#include <thread>

#include <fmt/format.h>
#include <httplib.h>

#include "base/loopback.h"
#include "protocol/api.h"

namespace perron::server {

namespace {

/// A report of thirteen weeks with every answer named is under 32 KiB.
constexpr std::size_t largestBody = 256 * 1024;

const httplib::Headers securityHeaders = {
    {"Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"X-Frame-Options", "DENY"},
    {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"},
};

std::string header(const httplib::Request& request, std::string_view name) {
    return request.get_header_value(std::string(name).c_str());
}

std::string hostOf(const httplib::Request& request) {
    const std::string host = request.get_header_value("Host");
    const auto colon = host.rfind(':');
    return colon == std::string::npos || host.ends_with(']') ? host : host.substr(0, colon);
}

PageQuery queryOf(const httplib::Request& request) {
    return {request.get_param_value("place"), request.get_param_value("period"), request.get_param_value("data"),
            request.get_param_value("table"), request.get_param_value("separator")};
}

void put(httplib::Response& response, const Reply& reply) {
    response.status = reply.status;
    response.set_header("Cache-Control", "no-store");
    response.set_content(reply.body, reply.contentType);
}

} // namespace

Status setListen(Listening& listening, std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) {
        return fail(Code::Malformed, "listen: ADDRESS:PORT");
    }
    std::string_view address = text.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']')) {
        address = address.substr(1, address.size() - 2);
    }
    const char* const end = text.data() + text.size();
    int port = -1;
    const auto read = std::from_chars(text.data() + colon + 1, end, port);
    if (read.ec != std::errc{} || read.ptr != end || port < 0 || port > 65535) {
        return fail(Code::Malformed, "listen: a port is a number from 0 to 65535");
    }
    listening.address = address;
    listening.port = port;
    return {};
}

struct HttpServer::Inside {
    Listening listening;
    Intake& intake;
    Pages& pages;
    Log& log;
    httplib::Server http;
    std::thread thread;

    void route();
    void guard();
};

void HttpServer::Inside::route() {
    http.Get(std::string(protocol::healthPath), [](const httplib::Request&, httplib::Response& response) {
        put(response, {200, std::string(protocol::healthy), "text/plain; charset=utf-8"});
    });
    http.Post(std::string(protocol::enrolPath), [this](const httplib::Request& request, httplib::Response& response) {
        put(response, intake.enrol(request.body));
    });
    http.Post(std::string(protocol::reportsPath), [this](const httplib::Request& request, httplib::Response& response) {
        put(response, intake.report(header(request, protocol::kioskHeader), header(request, protocol::signatureHeader),
                                    request.body));
    });
    http.Get("/", [this](const httplib::Request& request, httplib::Response& response) {
        put(response, pages.dashboard(queryOf(request)));
    });
    http.Get("/csv", [this](const httplib::Request& request, httplib::Response& response) {
        const PageQuery query = queryOf(request);
        const Reply reply = pages.csv(query);
        if (reply.status == 200) {
            response.set_header("Content-Disposition", fmt::format("attachment; filename=\"perron-{}.csv\"",
                                                                   query.table.empty() ? "spans" : query.table));
        }
        put(response, reply);
    });
    http.Get("/api/stats.json", [this](const httplib::Request& request, httplib::Response& response) {
        put(response, pages.json(queryOf(request)));
    });
    http.set_mount_point("/web", (listening.assets / "web").string());
    http.set_mount_point("/javascript/bootstrap5", (listening.javascript / "bootstrap5").string());
    http.set_mount_point("/javascript/chart.js", (listening.javascript / "chart.js").string());
}

void HttpServer::Inside::guard() {
    http.set_default_headers(securityHeaders);
    http.set_payload_max_length(largestBody);
    http.set_read_timeout(5);
    http.set_write_timeout(5);
    // Without SO_REUSEPORT, which is the library's own choice: a second server must not share the port in silence.
    http.set_socket_options([](socket_t socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    if (listening.front == Front::Nobody) {
        http.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
            if (isLoopback(hostOf(request))) {
                return httplib::Server::HandlerResponse::Unhandled;
            }
            put(response, {421, "this server answers its own machine only\n", "text/plain; charset=utf-8"});
            return httplib::Server::HandlerResponse::Handled;
        });
    }
    http.set_error_handler([this](const httplib::Request&, httplib::Response& response) {
        if (response.status == 413) {
            put(response, intake.tooLarge());
        } else if (response.body.empty()) {
            put(response, {response.status, fmt::format("{}\n", response.status), "text/plain; charset=utf-8"});
        }
    });
    http.set_exception_handler(
        [this](const httplib::Request&, httplib::Response& response, std::exception_ptr problem) {
            try {
                std::rethrow_exception(problem);
            } catch (const std::exception& error) {
                log.write(Event::RequestFailed, fmt::format("500 {}", error.what()));
            } catch (...) {
                log.write(Event::RequestFailed, "500");
            }
            put(response, {500, "internal error\n", "text/plain"});
        });
}

HttpServer::HttpServer(Listening listening, Intake& intake, Pages& pages, Log& log)
    : m_inside(new Inside{std::move(listening), intake, pages, log, {}, {}}) {
    m_inside->guard();
    m_inside->route();
}

HttpServer::~HttpServer() {
    stop();
}

Result<int> HttpServer::start() {
    Listening& listening = m_inside->listening;
    if (listening.front == Front::Nobody && !isLoopback(listening.address)) {
        return fail(Code::Refused, fmt::format("{} is not this machine alone; that needs a protecting proxy in front",
                                               listening.address));
    }
    httplib::Server& http = m_inside->http;
    int port = listening.port;
    if (port == 0) {
        port = http.bind_to_any_port(listening.address);
    } else if (!http.bind_to_port(listening.address, port)) {
        port = -1;
    }
    if (port < 0) {
        return fail(Code::Unavailable, fmt::format("cannot listen on {}:{}", listening.address, listening.port));
    }
    m_inside->thread = std::thread([&http] { http.listen_after_bind(); });
    while (!http.is_running()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1)); // `stop` is heard only by a server that runs
    }
    return port;
}

void HttpServer::stop() {
    m_inside->http.stop();
    if (m_inside->thread.joinable()) {
        m_inside->thread.join();
    }
}

} // namespace perron::server
