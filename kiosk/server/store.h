#pragma once

#include <mutex>

#include "base/files.h"
#include "storage/database.h"

namespace perron::server {

enum class Access { ReadWrite, ReadOnly };

/// The server's database, shared by the threads that answer requests: one piece of work at a time.
/// What `write` returned without an error is on the disk.
class Store {
public:
    /// Opens the file, or makes it where `access` allows. perron-admin may hold the same file open beside the server.
    static Result<Store> open(const Path& file, Access access);

    Status write(const storage::Database::Work& work);
    Status read(const storage::Database::Work& work);

    Store(Store&& other) noexcept;

private:
    explicit Store(storage::Database database);
    storage::Database m_database;
    std::mutex m_mutex;
};

} // namespace perron::server
