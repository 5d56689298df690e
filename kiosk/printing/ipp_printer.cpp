#include "printing/ipp_printer.h"

#include <algorithm>
#include <array>
#include <utility>

#include <cups/cups.h>
#include <fmt/format.h>

namespace perron::printing {

namespace {

constexpr int connectMs = 3000;
constexpr double askedEvery = 0.5; ///< seconds
constexpr int patience = 40;       ///< times
constexpr const char* user = "borne";
constexpr const char* jobName = "Perron";
constexpr const char* pdfFormat = "application/pdf";
constexpr const char* a4 = "iso_a4_210x297mm";

struct Free {
    void operator()(http_t* connection) const { httpClose(connection); }
    void operator()(ipp_t* message) const { ippDelete(message); }
    void operator()(cups_dest_t* destination) const { cupsFreeDests(1, destination); }
};
using Message = std::unique_ptr<ipp_t, Free>;

std::vector<std::string> wordsOf(ipp_t* answer, const char* name) {
    std::vector<std::string> words;
    ipp_attribute_t* attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    for (int i = 0; attribute != nullptr && i < ippGetCount(attribute); ++i) {
        if (const char* word = ippGetString(attribute, i, nullptr)) {
            words.emplace_back(word);
        }
    }
    return words;
}

std::optional<int> numberOf(ipp_t* answer, const char* name) {
    ipp_attribute_t* attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    return attribute == nullptr ? std::nullopt : std::optional(ippGetInteger(attribute, 0));
}

bool isFalse(ipp_t* answer, const char* name) {
    ipp_attribute_t* attribute = ippFindAttribute(answer, name, IPP_TAG_BOOLEAN);
    return attribute != nullptr && ippGetBoolean(attribute, 0) == 0;
}

bool has(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

Progress::State stateOf(int jobState) {
    switch (jobState) {
    case IPP_JSTATE_PROCESSING:
    case IPP_JSTATE_STOPPED:
        return Progress::State::Printing;
    case IPP_JSTATE_COMPLETED:
        return Progress::State::Done;
    case IPP_JSTATE_CANCELED:
        return Progress::State::Cancelled;
    case IPP_JSTATE_ABORTED:
        return Progress::State::Refused;
    default:
        return Progress::State::Waiting;
    }
}

class IppPrinter final : public Printer {
public:
    IppPrinter(std::string address, GivenUp givenUp)
        : m_address(std::move(address))
        , m_givenUp(std::move(givenUp)) {
        cupsSetUser(user);
        // Nobody stands there to type a password: a printer that wants one refuses.
        cupsSetPasswordCB2([](const char*, http_t*, const char*, const char*, void*) -> const char* { return nullptr; },
                           nullptr);
    }

    Trouble look() override { return lookCloser().trouble; }

    Result<int> begin() override {
        Message request = message(IPP_OP_CREATE_JOB, std::nullopt);
        ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, jobName);
        if (m_takesA4) {
            ippAddString(request.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr, a4);
        }
        const auto answer = exchange(std::move(request));
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        const std::optional<int> job = numberOf(answer->get(), "job-id");
        return job ? Result<int>(*job) : fail(Code::Malformed, "printer: a job without a number");
    }

    Status send(int job, std::string_view pdf) override {
        const Message request = message(IPP_OP_SEND_DOCUMENT, job);
        ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, pdfFormat);
        ippAddBoolean(request.get(), IPP_TAG_OPERATION, "last-document", 1);
        if (const Status there = connect(); !there) {
            return there;
        }
        http_status_t status = cupsSendRequest(m_connection.get(), request.get(), m_resource.data(),
                                               ippLength(request.get()) + pdf.size());
        constexpr std::size_t piece = 32768;
        for (std::size_t at = 0; status == HTTP_STATUS_CONTINUE && at < pdf.size(); at += piece) {
            status = m_givenUp()
                         ? HTTP_STATUS_ERROR
                         : cupsWriteRequestData(m_connection.get(), pdf.data() + at, std::min(piece, pdf.size() - at));
        }
        if (status != HTTP_STATUS_CONTINUE) {
            m_connection.reset(); // half a document on it
            return fail(Code::Offline, fmt::format("printer: the sheet did not arrive ({})", httpStatus(status)));
        }
        const Message answer(cupsGetResponse(m_connection.get(), m_resource.data()));
        return understood(answer.get());
    }

    Result<Progress> follow(int job) override {
        const auto answer =
            ask(IPP_OP_GET_JOB_ATTRIBUTES, job, {"job-state", "job-state-reasons", "job-impressions-completed"});
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        Progress progress{.state = stateOf(numberOf(answer->get(), "job-state").value_or(IPP_JSTATE_PENDING)),
                          .sidesPrinted = numberOf(answer->get(), "job-impressions-completed").value_or(0)};
        if (progress.state == Progress::State::Waiting || progress.state == Progress::State::Printing) {
            const Looks looks = lookCloser();
            progress.trouble = looks.trouble;
            progress.warning = looks.warning;
        }
        return progress;
    }

    Status cancel(int job) override {
        const auto answer = exchange(message(IPP_OP_CANCEL_JOB, job));
        return answer ? Status{} : Status(tl::unexpected(answer.error()));
    }

private:
    struct Looks {
        Trouble trouble;
        Trouble warning = Trouble::None;
    };
    Looks lookCloser() {
        const auto answer = ask(IPP_OP_GET_PRINTER_ATTRIBUTES, std::nullopt,
                                {"printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
                                 "document-format-supported", "media-supported"});
        if (!answer) {
            return {Trouble::Off};
        }
        m_takesA4 = has(wordsOf(answer->get(), "media-supported"), a4);
        const std::vector<std::string> formats = wordsOf(answer->get(), "document-format-supported");
        if (!formats.empty() && !has(formats, pdfFormat)) {
            return {Trouble::NoPdf};
        }
        const std::vector<std::string> reasons = wordsOf(answer->get(), "printer-state-reasons");
        const Trouble told = troubleIn(reasons, Gravity::Error);
        const bool stopped = numberOf(answer->get(), "printer-state") == IPP_PSTATE_STOPPED ||
                             isFalse(answer->get(), "printer-is-accepting-jobs");
        return {told == Trouble::None && stopped ? Trouble::Paused : told, troubleIn(reasons, Gravity::Warning)};
    }

    Message message(ipp_op_t operation, std::optional<int> job) const {
        Message request(ippNewRequest(operation));
        ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, m_address.c_str());
        if (job) {
            ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", *job);
        }
        ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, user);
        return request;
    }

    Result<Message> ask(ipp_op_t operation, std::optional<int> job, const std::vector<const char*>& wanted) {
        Message request = message(operation, job);
        ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                      static_cast<int>(wanted.size()), nullptr, wanted.data());
        return exchange(std::move(request));
    }

    Result<Message> exchange(Message request) {
        if (const Status there = connect(); !there) {
            return tl::unexpected(there.error());
        }
        Message answer(cupsDoRequest(m_connection.get(), request.release(), m_resource.data()));
        if (const Status good = understood(answer.get()); !good) {
            return tl::unexpected(good.error());
        }
        return answer;
    }

    /// "Successful" has 256 forms, all but the first with a remark.
    Status understood(const ipp_t* answer) {
        const ipp_status_t status = cupsLastError();
        if (answer != nullptr && status <= IPP_STATUS_OK_EVENTS_COMPLETE) {
            return {};
        }
        const bool silent = answer == nullptr || status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE;
        if (answer == nullptr) {
            m_connection.reset();
        }
        const Code code = silent ? Code::Offline : status == IPP_STATUS_ERROR_BUSY ? Code::Conflict : Code::Refused;
        return fail(code, fmt::format("printer: {}", ippErrorString(status)));
    }

    Status connect() {
        if (m_connection != nullptr) {
            return {};
        }
        std::array<char, HTTP_MAX_URI> scheme{};
        std::array<char, HTTP_MAX_URI> name{};
        std::array<char, HTTP_MAX_URI> host{};
        int port = 0;
        const auto size = [](const auto& part) { return static_cast<int>(part.size()); };
        if (httpSeparateURI(HTTP_URI_CODING_ALL, m_address.c_str(), scheme.data(), size(scheme), name.data(),
                            size(name), host.data(), size(host), &port, m_resource.data(),
                            size(m_resource)) < HTTP_URI_STATUS_OK) {
            return fail(Code::Malformed, "printer: no address");
        }
        const bool secret = std::string_view(scheme.data()) == "ipps";
        m_connection.reset(httpConnect2(host.data(), port, nullptr, AF_UNSPEC,
                                        secret ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1, connectMs,
                                        nullptr));
        if (m_connection == nullptr) {
            return fail(Code::Offline, "printer: nobody answers");
        }
        m_waited = 0;
        httpSetTimeout(
            m_connection.get(), askedEvery,
            [](http_t*, void* self) { return static_cast<IppPrinter*>(self)->waitsOn() ? 1 : 0; }, this);
        return {};
    }
    bool waitsOn() { return ++m_waited < patience && !m_givenUp(); }

    const std::string m_address;
    const GivenUp m_givenUp;
    std::array<char, HTTP_MAX_URI> m_resource{};
    std::unique_ptr<http_t, Free> m_connection;
    int m_waited = 0;
    bool m_takesA4 = false;
};

} // namespace

std::unique_ptr<Printer> ippPrinter(std::string address, GivenUp givenUp) {
    return std::make_unique<IppPrinter>(std::move(address), std::move(givenUp));
}

std::optional<std::string> systemPrinter() {
    const std::unique_ptr<cups_dest_t, Free> destination(cupsGetNamedDest(CUPS_HTTP_DEFAULT, nullptr, nullptr));
    if (destination == nullptr) {
        return std::nullopt;
    }
    const char* device = cupsGetOption("device-uri", destination->num_options, destination->options);
    const std::string_view address = device == nullptr ? "" : device;
    if (!address.starts_with("ipp://") && !address.starts_with("ipps://")) {
        return std::nullopt;
    }
    return std::string(address);
}

} // namespace perron::printing
