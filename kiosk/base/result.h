#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace perron {

/// What kind of failure it was. Facts for programs; the sentence a person reads is chosen by `session` or `cli`.
enum class Code {
    NotFound,    ///< the file, record or key is not there
    Malformed,   ///< it is there, but not in its promised form
    Refused,     ///< it is well formed, but a rule forbids it
    Unavailable, ///< a device, disk, database or network does not answer now; trying later may help
    Offline,     ///< the network or the other end is out of reach
    Untrusted,   ///< a signature, certificate or PIN does not hold
    Conflict,    ///< it contradicts what is already kept
    Full,        ///< no room left on the disk
};

/// A normal day's failure: a code, and a detail that names what, where and (if known) how to mend it.
/// The detail is for logs and technicians: English, one line, nothing about a resident.
struct Error {
    Code code;
    std::string detail;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(Code code, std::string detail) {
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace perron
