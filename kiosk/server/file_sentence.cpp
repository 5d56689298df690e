#include "server/file_sentence.h"

#include "i18n/catalogue.h"

namespace perron::server {

namespace {

const char* messageFor(Code code) {
    switch (code) {
    case Code::NotFound:
        return "admin.file.missing";
    case Code::Malformed:
        return "admin.file.malformed";
    case Code::Refused:
        return "admin.file.newer";
    case Code::Full:
        return "admin.file.full";
    case Code::Conflict:
        return "admin.file.taken";
    case Code::Unavailable:
    case Code::Offline:
    case Code::Untrusted:
        return "admin.file.unavailable";
    }
    return "admin.file.unavailable";
}

} // namespace

std::string fileSentence(const Error& error, const Path& file, const Words& words) {
    return i18n::filled(words(messageFor(error.code)), {{"file", file.string()}});
}

} // namespace perron::server
