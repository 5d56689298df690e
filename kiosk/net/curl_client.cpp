#include "net/curl_client.h"

#include <memory>
#include <string_view>

#include <curl/curl.h>
#include <fmt/format.h>

#include "base/loopback.h"

namespace perron::net {

namespace {

struct Freed {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
    void operator()(char* part) const { curl_free(part); }
};
template <class T>
using Owned = std::unique_ptr<T, Freed>;

struct Answer {
    std::string body;
    std::size_t most;
    bool overflow = false;
};

std::size_t collect(char* bytes, std::size_t size, std::size_t count, void* to) {
    auto& answer = *static_cast<Answer*>(to);
    if (answer.body.size() + size * count > answer.most) {
        answer.overflow = true;
        return 0; // less than was offered: libcurl ends the transfer
    }
    answer.body.append(bytes, size * count);
    return size * count;
}

int goOn(void* cancelled, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return *static_cast<const std::atomic<bool>*>(cancelled) ? 1 : 0;
}

Owned<char> part(CURLU* url, CURLUPart which) {
    char* text = nullptr;
    return curl_url_get(url, which, &text, 0) == CURLUE_OK ? Owned<char>(text) : nullptr;
}

Status checkUrl(const std::string& text) {
    const Owned<CURLU> url(curl_url());
    if (!url || curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) {
        return fail(Code::Malformed, fmt::format("not a URL: {}", text));
    }
    const Owned<char> scheme = part(url.get(), CURLUPART_SCHEME);
    const Owned<char> host = part(url.get(), CURLUPART_HOST);
    if (!scheme || !host) {
        return fail(Code::Malformed, fmt::format("not a URL: {}", text));
    }
    const std::string_view kind(scheme.get());
    const std::string_view where(host.get());
    if (kind != "https" && !(kind == "http" && isLoopback(where))) {
        return fail(Code::Refused, fmt::format("{}: another machine is reached by https only", text));
    }
    return {};
}

Error errorOf(CURLcode code, const Answer& answer, const char* detail, const HttpRequest& request) {
    if (answer.overflow) {
        return {Code::Refused, fmt::format("{}: the answer exceeds {} bytes", request.url, answer.most)};
    }
    const std::string what = fmt::format("{}: {}", request.url, *detail != '\0' ? detail : curl_easy_strerror(code));
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return {Code::Untrusted, what};
    default:
        return {Code::Offline, what};
    }
}

} // namespace

CurlClient::CurlClient(CurlLimits limits)
    : m_limits(std::move(limits)) {}

Result<HttpResponse> CurlClient::send(const HttpRequest& request) {
    if (const Status usable = checkUrl(request.url); !usable) {
        return tl::unexpected(usable.error());
    }
    const Owned<CURL> curl(curl_easy_init());
    if (!curl) {
        return fail(Code::Offline, "libcurl does not start");
    }
    CURL* const handle = curl.get();
    Answer answer{{}, m_limits.maxAnswer};
    char detail[CURL_ERROR_SIZE] = "";
    Owned<curl_slist> headers(curl_slist_append(nullptr, "Expect:")); // no round trip before a small body
    for (const HttpHeader& header : request.headers) {
        headers.reset(curl_slist_append(headers.release(), fmt::format("{}: {}", header.name, header.value).c_str()));
    }
    curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "127.0.0.0/8,localhost,::1");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L); // worker threads must not share a signal handler
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connectWithin.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(request.answerWithin.count()));
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, detail);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &collect);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &goOn);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &m_cancelled);
    if (!m_limits.ownAuthority.empty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, m_limits.ownAuthority.c_str());
        curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr); // that authority alone
    }
    if (request.method == "POST") {
        curl_easy_setopt(handle, CURLOPT_POST, 1L);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.data());
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    }
    if (const CURLcode code = curl_easy_perform(handle); code != CURLE_OK) {
        return tl::unexpected(errorOf(code, answer, detail, request));
    }
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return HttpResponse{static_cast<int>(status), std::move(answer.body)};
}

} // namespace perron::net
