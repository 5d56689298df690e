#include "storage/problem.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace perron::storage {

namespace {

Code codeOf(int sqlite) {
    switch (sqlite & 0xff) { // the low byte is the primary code
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:
        return Code::Malformed;
    case SQLITE_FULL:
        return Code::Full;
    case SQLITE_CONSTRAINT:
        return Code::Conflict;
    default: // locked, read-only, input and output errors, out of memory: trying later may help
        return Code::Unavailable;
    }
}

} // namespace

Error errorOf(const std::exception& problem) {
    if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&problem)) {
        return {codeOf(sqlite->result()), sqlite->get_error_message()};
    }
    return {Code::Unavailable, problem.what()}; // not the file's fault: out of memory, a type that does not fit
}

} // namespace perron::storage
