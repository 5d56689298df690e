#include "storage/database.h"

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "storage/problem.h"

namespace perron::storage {

namespace {

/// SQLite would make the file readable to all; whoever reads it before us sees nothing.
void createForOwner(const Path& file) {
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made >= 0) {
        ::close(made);
    }
}

std::string pragma(soci::session& session, const std::string& text) {
    std::string value;
    session << "PRAGMA " + text, soci::into(value);
    return value;
}

Status expect(soci::session& session, const std::string& setting, std::string_view wanted) {
    const std::string got = pragma(session, setting);
    if (got != wanted) {
        return fail(Code::Unavailable, fmt::format("sqlite: {} gave {}", setting, got));
    }
    return {};
}

Status configure(soci::session& session, const Plan& plan) {
    session << "PRAGMA trusted_schema = OFF";
    session << "PRAGMA foreign_keys = ON";
    switch (plan.mode) {
    case Mode::Counters:
        session << "PRAGMA temp_store = MEMORY";
        session << "PRAGMA synchronous = EXTRA";
        return expect(session, "secure_delete = ON", "1").and_then([&] {
            return expect(session, "journal_mode = TRUNCATE", "truncate");
        });
    case Mode::Server:
        session << "PRAGMA synchronous = FULL";
        return expect(session, "journal_mode = WAL", "wal");
    case Mode::ReadOnly:
        session << "PRAGMA query_only = ON";
        return {};
    }
    return {};
}

/// SQLite opens what it may only read without a word, and fails at the first change.
Status expectWritable(soci::session& session) {
    const auto* backend = static_cast<soci::sqlite3_session_backend*>(session.get_backend());
    if (sqlite_api::sqlite3_db_readonly(backend->conn_, "main") != 0) {
        return fail(Code::Unavailable, "sqlite: the file or its folder is read-only");
    }
    return {};
}

Status check(soci::session& session, Mode mode) {
    // The server's file can be large and is only ever appended to; there, reading the schema has to do.
    const std::string verdict = mode == Mode::Counters ? pragma(session, "integrity_check(1)") : "ok";
    long long objects = 0;
    session << "SELECT count(*) FROM sqlite_master", soci::into(objects);
    if (verdict != "ok") {
        return fail(Code::Malformed, "sqlite: integrity check: " + verdict);
    }
    return {};
}

std::vector<std::string> statementsOf(const std::string& script) {
    std::vector<std::string> statements;
    std::size_t from = 0;
    while (from < script.size()) {
        const std::size_t to = std::min(script.find(';', from), script.size());
        const std::string statement = script.substr(from, to - from);
        if (statement.find_first_not_of(" \t\r\n") != std::string::npos) {
            statements.push_back(statement);
        }
        from = to + 1;
    }
    return statements;
}

Status migrate(soci::session& session, const std::vector<std::string>& migrations) {
    const auto version = static_cast<std::size_t>(std::stoul(pragma(session, "user_version")));
    if (version > migrations.size()) {
        return fail(Code::Refused,
                    fmt::format("sqlite: schema {} is newer than this program's {}", version, migrations.size()));
    }
    for (std::size_t step = version; step < migrations.size(); ++step) {
        for (const std::string& statement : statementsOf(migrations[step])) {
            session << statement;
        }
    }
    if (version < migrations.size()) {
        session << fmt::format("PRAGMA user_version = {}", migrations.size());
    }
    return {};
}

} // namespace

Database::Database(std::unique_ptr<soci::session> session)
    : m_session(std::move(session)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const Path& file, const Plan& plan) {
    try {
        if (plan.mode != Mode::ReadOnly) {
            createForOwner(file);
        } else if (std::error_code problem; !std::filesystem::exists(file, problem)) {
            return fail(Code::NotFound, fmt::format("{}: no such file", file.string()));
        }
        auto session = std::make_unique<soci::session>(soci::sqlite3, fmt::format("db=\"{}\"", file.string()));
        *session << fmt::format("PRAGMA busy_timeout = {}", plan.busyTimeout.count());
        Status status = plan.mode == Mode::ReadOnly ? Status() : expectWritable(*session);
        status = status.and_then([&] { return check(*session, plan.mode); }).and_then([&] {
            return configure(*session, plan);
        });
        Database database(std::move(session));
        if (status && plan.mode != Mode::ReadOnly) {
            status = database.write([&](soci::session& inside) { return migrate(inside, plan.migrations); });
        }
        if (!status) {
            return fail(status.error().code, fmt::format("{}: {}", file.string(), status.error().detail));
        }
        return database;
    } catch (const std::exception& problem) {
        const Error error = errorOf(problem);
        return fail(error.code, fmt::format("{}: {}", file.string(), error.detail));
    }
}

Status Database::within(const char* begin, const Work& work) {
    try {
        *m_session << begin;
    } catch (const std::exception& problem) {
        return tl::unexpected(errorOf(problem));
    }
    Status done;
    try {
        done = work(*m_session);
        if (done) {
            *m_session << "COMMIT";
            return {};
        }
    } catch (const std::exception& problem) {
        done = tl::unexpected(errorOf(problem));
    }
    try {
        *m_session << "ROLLBACK";
    } catch (const std::exception&) {
        // A full disk or failing device has already rolled it back; the first error is the one to tell.
        return done;
    }
    return done;
}

Status Database::write(const Work& work) {
    return within("BEGIN IMMEDIATE", work);
}

Status Database::read(const Work& work) {
    return within("BEGIN", work);
}

} // namespace perron::storage
