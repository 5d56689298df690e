#pragma once

#include <fstream>
#include <memory>
#include <string>

#include <gtest/gtest.h>
#include <soci/soci.h>

#include "examples.h"
#include "indicators/counter_store.h"
#include "storage/database.h"
#include "support/disk.h"

namespace perron::indicators::test {

/// Sealed bytes a test can read at a glance.
inline std::string plainly(const Unsealed& unsealed) {
    std::string bytes = std::to_string(unsealed.sequence) + " block " + std::to_string(unsealed.block) + " " +
                        unsealed.registry + " of " + std::to_string(unsealed.threshold) + ": ";
    const auto add = [&](const char* what, const Period& period, std::int64_t visits) {
        bytes += std::string(what) + " " + toString(period.first) + ".." + toString(period.last) + " " +
                 std::to_string(visits);
    };
    if (const auto* span = std::get_if<ClosedSpan>(&unsealed.content)) {
        add("span", span->period, span->visits);
    } else {
        const auto& block = std::get<ClosedBlock>(unsealed.content);
        add("block", block.period, block.visits);
        bytes += " in " + std::to_string(block.spans) + ";";
        for (const auto& counted : block.tables) {
            bytes += " " + counted.table;
            for (const Released& line : counted.cells) {
                bytes += " " + line.path + "=" + std::to_string(line.visits);
            }
            bytes += ";";
        }
    }
    return bytes + "\n";
}

/// A counters' file in a folder of its own.
class StoreBench : public testing::Test {
protected:
    const WallTime start = noonOn(2026, 11, 23);

    Path file() const { return m_folder / m_name.c_str(); }
    void use(const char* name) { m_name = name; }

    CounterStore::Setup setup() const {
        return {.file = file(),
                .kind = Kind::Real,
                .registry = smallRegistry(),
                .seal = plainly,
                .busyTimeout = std::chrono::milliseconds(20)};
    }
    std::unique_ptr<CounterStore> opened() const { return std::move(CounterStore::open(setup(), start).value().store); }

    static void count(CounterStore& store, int visits, WallTime now) {
        for (int i = 0; i < visits; ++i) {
            ASSERT_TRUE(store.countVisit({}, now));
        }
    }
    static void count(CounterStore& store, int visits, WallTime now, Random& random) {
        const Registry registry = smallRegistry();
        for (int i = 0; i < visits; ++i) {
            ASSERT_TRUE(store.countVisit(anyVisit(registry, random), now));
        }
    }

    /// Every row of the file, as text, or what is wrong with it.
    std::string rows() const {
        auto database = storage::Database::open(file(), {.mode = storage::Mode::Counters, .migrations = {"", ""}});
        std::string text;
        const Status read = (database ? Status() : tl::unexpected(database.error())).and_then([&] {
            return database->read([&](soci::session& session) -> Status {
                for (const char* table : {"ledger", "vocabulary", "counts", "outbox"}) {
                    const soci::rowset<soci::row> all = (session.prepare << std::string("SELECT * FROM ") + table);
                    for (const soci::row& row : all) {
                        text += std::string(table) + ":";
                        for (std::size_t i = 0; i < row.size(); ++i) {
                            text += " " + (row.get_properties(i).get_data_type() == soci::dt_string
                                               ? row.get<std::string>(i)
                                               : std::to_string(row.get<int>(i)));
                        }
                        text += "\n";
                    }
                }
                return {};
            });
        });
        return read ? text : read.error().detail;
    }

    int visitsKept() const {
        auto database = storage::Database::open(file(), {.mode = storage::Mode::Counters, .migrations = {"", ""}});
        int visits = -1;
        (void)database.value().read([&](soci::session& session) -> Status {
            session << "SELECT span_visits + block_span_visits FROM ledger", soci::into(visits);
            return {};
        });
        return visits;
    }

private:
    perron::test::Folder m_folder;
    std::string m_name = "counters.db";
};

} // namespace perron::indicators::test
