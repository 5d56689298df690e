#include "server/store.h"

#include <chrono>

namespace perron::server {

namespace {

// kiosk_id stands in every key, so that one kiosk's records can be moved, copied or dropped by themselves.
constexpr const char* firstSchema = R"(
CREATE TABLE kiosk (
    kiosk_id TEXT PRIMARY KEY, name TEXT NOT NULL, commune TEXT NOT NULL,
    public_key TEXT NOT NULL UNIQUE, demonstration INTEGER NOT NULL, enrolled BIGINT NOT NULL);
CREATE TABLE enrolment_code (
    digest TEXT PRIMARY KEY, name TEXT NOT NULL, commune TEXT NOT NULL,
    demonstration INTEGER NOT NULL, expires BIGINT NOT NULL, kiosk_id TEXT NOT NULL);
CREATE TABLE report (
    kiosk_id TEXT NOT NULL REFERENCES kiosk(kiosk_id), sequence BIGINT NOT NULL,
    digest TEXT NOT NULL, bytes TEXT NOT NULL, received BIGINT NOT NULL, kind TEXT NOT NULL,
    first_week TEXT NOT NULL, last_week TEXT NOT NULL, visits BIGINT NOT NULL,
    PRIMARY KEY (kiosk_id, sequence));
CREATE TABLE cell (
    kiosk_id TEXT NOT NULL, sequence BIGINT NOT NULL, table_id TEXT NOT NULL, path TEXT NOT NULL,
    visits BIGINT NOT NULL, PRIMARY KEY (kiosk_id, sequence, table_id, path),
    FOREIGN KEY (kiosk_id, sequence) REFERENCES report(kiosk_id, sequence));
CREATE TABLE refusal (
    kiosk_id TEXT NOT NULL, reason TEXT NOT NULL, times BIGINT NOT NULL, PRIMARY KEY (kiosk_id, reason)))";

} // namespace

Result<Store> Store::open(const Path& file, Access access) {
    storage::Plan plan;
    plan.mode = access == Access::ReadOnly ? storage::Mode::ReadOnly : storage::Mode::Server;
    plan.busyTimeout = std::chrono::seconds(10);
    plan.migrations = {firstSchema};
    auto database = storage::Database::open(file, plan);
    if (!database) {
        return tl::unexpected(database.error());
    }
    return Store(std::move(*database));
}

Store::Store(storage::Database database)
    : m_database(std::move(database)) {}
Store::Store(Store&& other) noexcept
    : m_database(std::move(other.m_database)) {}

Status Store::write(const storage::Database::Work& work) {
    const std::scoped_lock lock(m_mutex);
    return m_database.write(work);
}

Status Store::read(const storage::Database::Work& work) {
    const std::scoped_lock lock(m_mutex);
    return m_database.read(work);
}

} // namespace perron::server
