#include "cli/pin_set.h"

#include <algorithm>
#include <iostream>

#include <termios.h>
#include <unistd.h>

#include "base/wiped.h"
#include "crypto/pin.h"

namespace perron::cli {

namespace {

/// Turns the terminal's echo off, and on again whatever happens. Does nothing where input is no terminal.
class Unseen {
public:
    explicit Unseen(bool terminal)
        : m_changed(terminal && ::tcgetattr(STDIN_FILENO, &m_before) == 0) {
        if (m_changed) {
            termios silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        }
    }
    ~Unseen() {
        if (m_changed) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_before{};
    bool m_changed;
};

WipedString ask(std::string_view id, Console& console) {
    console.err << console.words(id) << " " << std::flush;
    WipedString pin;
    for (char letter = 0; console.in.get(letter) && letter != '\n';) {
        pin.push_back(letter);
    }
    console.err << "\n";
    return pin;
}

/// What the staff panel's keypad can type.
bool isPin(const WipedString& pin) {
    return pin.size() >= 4 && pin.size() <= 12 &&
           std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Exit run(const Arguments&, Console& console) {
    const Unseen unseen(&console.in == &std::cin && ::isatty(STDIN_FILENO) == 1);
    WipedString pin = ask("admin.pin.set.first", console);
    WipedString again = ask("admin.pin.set.again", console);
    const bool right = isPin(pin);
    const bool same = pin == again;
    wipe(again);
    if (!right || !same) {
        wipe(pin);
        console.err << "perron-admin: " << console.words(right ? "admin.pin.set.differ" : "admin.pin.set.form") << "\n";
        return Exit::Problems;
    }
    const auto hash = crypto::hashPin(pin);
    wipe(pin);
    if (!hash) {
        return failed(hash.error(), console);
    }
    console.out << "  empreinte: \"" << *hash << "\"\n";
    console.err << console.words("admin.pin.set.done") << "\n";
    return Exit::Ok;
}

} // namespace

Command pinSet() {
    return {"pin set", {}, run};
}

} // namespace perron::cli
