#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/eleven.h"
#include "base/files.h"
#include "data/problem.h"
#include "settings/keypad.h"

namespace perron::settings {

/// Who to call when somebody needs a person now, in the words of the commune: "l'accueil de la mairie".
struct Contact {
    std::string label;
    std::string phone; ///< "02 48 00 00 00"; empty where the commune gave none: the page then shows no number
};

struct Commune {
    std::string name = "Nérondes";
    std::string code = "18160"; ///< INSEE, not postal
    double latitude = 47.00381; ///< WGS 84 degrees
    double longitude = 2.83883;
    Contact contact{"l’accueil de la mairie", ""};
};

/// Only where the screen reports a wrong size: real millimetres of the lit surface.
struct Screen {
    std::optional<double> widthMm;
    std::optional<double> heightMm;
};

struct Server {
    std::string address; ///< "https://perron.example.fr", http:// on this machine only; empty: the kiosk sends nothing
    Path authority;      ///< PEM file of the authority that signs the server's certificate; empty: the system's
    int hold = 24;       ///< hours a sealed report can be read before it leaves; 0: it leaves at once
    std::string key;     ///< the server's Ed25519 key, pinned: 64 hexadecimal digits; empty: the one met at enrolment
};

/// On what the sheet of a procedure is printed.
struct Printer {
    enum class Choice {
        System,  ///< the machine's default printer, where it has one
        Address, ///< the one at `address`
        None,
    } choice = Choice::System;
    std::string address; ///< "ipp://192.168.1.20/ipp/print"
};

/// One kiosk. Every field's default is the documented one of deploy/settings/perron.yaml.
struct Settings {
    Commune commune;
    Screen screen;
    std::string language = "fr"; ///< each visit begins with it
    int volume = 6;              ///< 0 to 10; each visit begins with it
    Path lexicon;                ///< the kiosk's own words, over those of assets/voice/lexique.yaml; empty: none
    bool headset = true;         ///< one that is plugged in starts the voice and hears it alone
    Command command = Command::Pad;
    std::vector<page::KeyBinding> keys = bindings(Command::Pad);
    std::chrono::milliseconds sameStroke{80}; ///< the same key again sooner than this is the same stroke; 0 to 2000
    Server server;
    Printer printer;
    std::string letters = "auto";    ///< with what letters are read: "aucun", "scanner:NAME", … (capture/device.h)
    std::string pinHash;             ///< Argon2id string; empty: the staff panel does not open
    int threshold = eleven;          ///< the rule of eleven; never lower
    std::chrono::seconds idle{180};  ///< without a touch, key or speech, before the question; never lower
    std::chrono::seconds answer{45}; ///< to answer it; never lower
    Path dataFolder = "/var/lib/perron";
    bool demonstration = false; ///< data is marked as such and lives apart from real data
};

/// Whether reports may go there: "https://…", or "http://" on this machine.
bool mayBeServer(std::string_view address);

struct Loaded {
    Settings settings;
    std::vector<data::Problem> warnings; ///< French, one a broken setting; its default serves instead
    int languageLine = 0;                ///< where the file gives Settings::language
    int lexiconLine = 0;                 ///< where the file asks for Settings::lexicon
    int authorityLine = 0;               ///< and for Server::authority
};

/// Reads the settings file. A missing file means all defaults, without a warning; one that cannot be read at all means
/// all defaults and one warning; a single broken setting falls back to its default and the others are kept.
Loaded load(const Path& file, const Path& schema);

} // namespace perron::settings
