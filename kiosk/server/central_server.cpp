#include "server/central_server.h"

#include <fmt/format.h>

#include "base/lock.h"
#include "i18n/catalogue.h"
#include "server/file_sentence.h"

namespace perron::server {

namespace {

Result<crypto::KeyPair> serverKey(const Path& file, KioskStore& kiosks) {
    auto key = crypto::KeyPair::load(file);
    if (key || key.error().code != Code::NotFound) {
        return key;
    }
    for (const Data data : {Data::Real, Data::Demonstration}) {
        const auto known = kiosks.kiosks(data);
        if (!known) {
            return tl::unexpected(known.error());
        }
        if (!known->empty()) {
            return fail(Code::Refused,
                        fmt::format("{} is missing, and kiosks know the server by it; put it back", file.string()));
        }
    }
    return crypto::KeyPair::loadOrCreate(file);
}

} // namespace

/// Members stand in the order in which they look at each other.
struct CentralServer::Inside {
    Inside(Lock held, Store opened, crypto::KeyPair itsKey, indicators::Registry loaded, i18n::Catalogue words,
           const Listening& listening, const Clock& clock, Log& log)
        : lock(std::move(held))
        , store(std::move(opened))
        , key(std::move(itsKey))
        , registry(std::move(loaded))
        , catalogue(std::move(words))
        , intake({kiosks, reports, key, registry.version, clock, log})
        , pages(
              figures, registry,
              [this](std::string_view id) { return catalogue.find("fr", id).value_or(std::string(id)); }, clock,
              listening.source)
        , http(listening, intake, pages, log) {}

    Lock lock;
    Store store;
    crypto::KeyPair key;
    indicators::Registry registry;
    i18n::Catalogue catalogue;
    KioskStore kiosks{store};
    ReportStore reports{store};
    FiguresStore figures{store};
    Intake intake;
    Pages pages;
    HttpServer http;
};

CentralServer::CentralServer(std::unique_ptr<Inside> inside)
    : m_inside(std::move(inside)) {}
CentralServer::~CentralServer() = default;

Result<std::unique_ptr<CentralServer>> CentralServer::open(const ServerFiles& files, const Listening& listening,
                                                           const Clock& clock, Log& log) {
    auto registry = indicators::loadRegistry(files.assets);
    if (!registry) {
        return tl::unexpected(registry.error());
    }
    auto catalogue = i18n::Catalogue::open(files.locale, {"fr"});
    if (!catalogue) {
        return tl::unexpected(catalogue.error());
    }
    const auto sentence = [&](const Error& error) {
        return fail(error.code, fileSentence(error, files.store, [&](std::string_view id) {
                        return catalogue->find("fr", id).value_or(std::string(id));
                    }));
    };
    auto lock = Lock::take(files.store.string() + ".lock");
    if (!lock) {
        return sentence(lock.error());
    }
    auto store = Store::open(files.store, Access::ReadWrite);
    if (!store) {
        return sentence(store.error());
    }
    KioskStore kiosks(*store);
    auto key = serverKey(files.store.string() + ".key", kiosks);
    if (!key) {
        return tl::unexpected(key.error());
    }
    return std::unique_ptr<CentralServer>(new CentralServer(
        std::make_unique<Inside>(std::move(*lock), std::move(*store), std::move(*key), std::move(*registry),
                                 std::move(*catalogue), listening, clock, log)));
}

Result<int> CentralServer::start() {
    return m_inside->http.start();
}
void CentralServer::stop() {
    m_inside->http.stop();
}

} // namespace perron::server
