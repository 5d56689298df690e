#include "server/kiosk_store.h"

#include <soci/soci.h>

#include "server/moments.h"

namespace perron::server {

namespace {

constexpr const char* kioskColumns = "SELECT kiosk_id, name, commune, public_key, demonstration, enrolled FROM kiosk ";

Kiosk kioskFrom(const soci::row& row) {
    return {row.get<std::string>(0),
            row.get<std::string>(1),
            row.get<std::string>(2),
            row.get<std::string>(3),
            row.get<int>(4) != 0 ? Data::Demonstration : Data::Real,
            fromStored(row.get<long long>(5))};
}

int stored(Data data) {
    return data == Data::Demonstration ? 1 : 0;
}

std::vector<Kiosk> all(const soci::rowset<soci::row>& rows) {
    std::vector<Kiosk> found;
    for (const soci::row& row : rows) {
        found.push_back(kioskFrom(row));
    }
    return found;
}

std::vector<Kiosk> byColumn(soci::session& session, const std::string& column, const std::string& value) {
    return all((session.prepare << kioskColumns + ("WHERE " + column + " = :value"), soci::use(value)));
}

} // namespace

Status KioskStore::invite(const Invitation& invitation) {
    return m_store.write([&](soci::session& session) -> Status {
        const int demonstration = stored(invitation.data);
        const long long expires = toStored(invitation.expires);
        session << "INSERT INTO enrolment_code (digest, name, commune, demonstration, expires, kiosk_id) "
                   "VALUES (:digest, :name, :commune, :demonstration, :expires, '')",
            soci::use(invitation.codeDigest), soci::use(invitation.name), soci::use(invitation.commune),
            soci::use(demonstration), soci::use(expires);
        return {};
    });
}

Result<Kiosk> KioskStore::join(std::string_view codeDigest, std::string_view publicKey, std::string_view newId,
                               WallTime now) {
    Kiosk kiosk{std::string(newId), "", "", std::string(publicKey), Data::Real, now};
    const Status joined = m_store.write([&](soci::session& session) -> Status {
        const std::string digest(codeDigest);
        int demonstration = 0;
        long long expires = 0;
        std::string usedBy;
        session << "SELECT name, commune, demonstration, expires, kiosk_id FROM enrolment_code WHERE digest = :digest",
            soci::use(digest), soci::into(kiosk.name), soci::into(kiosk.commune), soci::into(demonstration),
            soci::into(expires), soci::into(usedBy);
        if (!session.got_data()) {
            return fail(Code::NotFound, "no such code");
        }
        const auto known = byColumn(session, "public_key", kiosk.publicKey);
        if (!usedBy.empty()) {
            if (known.empty() || known.front().id != usedBy) {
                return fail(Code::Conflict, "this code has been used");
            }
            kiosk = known.front();
            return {};
        }
        if (now > fromStored(expires)) {
            return fail(Code::Refused, "this code has expired");
        }
        if (!known.empty()) { // it lost what it was told, and kept its key: the same kiosk, asked in once more
            kiosk = known.front();
            session << "UPDATE enrolment_code SET kiosk_id = :id WHERE digest = :digest", soci::use(kiosk.id),
                soci::use(digest);
            return {};
        }
        kiosk.data = demonstration != 0 ? Data::Demonstration : Data::Real;
        const long long enrolled = toStored(now);
        session << "INSERT INTO kiosk (kiosk_id, name, commune, public_key, demonstration, enrolled) "
                   "VALUES (:id, :name, :commune, :key, :demonstration, :enrolled)",
            soci::use(kiosk.id), soci::use(kiosk.name), soci::use(kiosk.commune), soci::use(kiosk.publicKey),
            soci::use(demonstration), soci::use(enrolled);
        session << "UPDATE enrolment_code SET kiosk_id = :id WHERE digest = :digest", soci::use(kiosk.id),
            soci::use(digest);
        return {};
    });
    return joined.map([&] { return kiosk; });
}

Result<Kiosk> KioskStore::kiosk(std::string_view id) {
    std::vector<Kiosk> found;
    const Status read = m_store.read([&](soci::session& session) -> Status {
        found = byColumn(session, "kiosk_id", std::string(id));
        return found.empty() ? fail(Code::NotFound, "no such kiosk") : Status{};
    });
    return read.map([&] { return found.front(); });
}

Result<std::vector<Kiosk>> KioskStore::kiosks(Data data) {
    std::vector<Kiosk> found;
    const Status read = m_store.read([&](soci::session& session) -> Status {
        const int demonstration = stored(data);
        found =
            all((session.prepare << kioskColumns + std::string("WHERE demonstration = :data ORDER BY name, kiosk_id"),
                 soci::use(demonstration)));
        return {};
    });
    return read.map([&] { return found; });
}

} // namespace perron::server
