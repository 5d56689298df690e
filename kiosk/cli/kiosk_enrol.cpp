#include "cli/kiosk_enrol.h"

#include <algorithm>
#include <chrono>

#include "crypto/hex.h"
#include "crypto/secret.h"
#include "data/json.h"
#include "i18n/catalogue.h"
#include "server/kiosk_store.h"

namespace perron::cli {

namespace {

/// Long enough to drive to the commune, short enough that a forgotten slip of paper opens nothing.
constexpr std::chrono::days codeLife{7};

/// What stands on the page and in spreadsheets: short, no control characters, and nothing that a spreadsheet would
/// take for a formula.
bool isName(const std::string& text) {
    return !text.empty() && text.size() <= 80 && std::string("=+-@").find(text.front()) == std::string::npos &&
           std::all_of(text.begin(), text.end(),
                       [](char letter) { return static_cast<unsigned char>(letter) >= 0x20; });
}

Exit run(const Arguments& arguments, Console& console) {
    const std::string name = arguments.value("--name");
    const std::string commune = arguments.value("--commune");
    if (arguments.value("--store").empty() || !isName(name) || !isName(commune)) {
        return misused("kiosk enrol", console.words("admin.kiosk.enrol.missing"), console);
    }
    const auto code = crypto::oneTimeCode();
    if (!code) {
        return failed(code.error(), console);
    }
    auto store = server::Store::open(arguments.value("--store"), server::Access::ReadWrite);
    if (!store) {
        return unreadable(store.error(), arguments.value("--store"), console);
    }
    const server::Data data = arguments.has("--demonstration") ? server::Data::Demonstration : server::Data::Real;
    const Status invited = server::KioskStore(*store).invite(
        {crypto::sha256Hex(*code), name, commune, data, console.clock.wall() + codeLife});
    if (!invited) {
        return unreadable(invited.error(), arguments.value("--store"), console);
    }
    if (arguments.has("--json")) {
        console.out << data::writeJson(
                           data::Json::Members{{"code", *code}, {"days", static_cast<int>(codeLife.count())}})
                    << "\n";
        return Exit::Ok;
    }
    console.out << *code << "\n";
    console.err << i18n::filled(console.words("admin.kiosk.enrol.done"),
                                {{"name", name}, {"days", std::to_string(codeLife.count())}})
                << "\n";
    return Exit::Ok;
}

} // namespace

Command kioskEnrol() {
    return {"kiosk enrol",
            {{"--store", Takes::Value},
             {"--name", Takes::Value},
             {"--commune", Takes::Value},
             {"--demonstration", Takes::Nothing},
             {"--json", Takes::Nothing}},
            run};
}

} // namespace perron::cli
