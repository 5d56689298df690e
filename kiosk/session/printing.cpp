#include "session/printing.h"

#include "session/letter_sheet.h"
#include "session/navigate.h"
#include "session/take_away.h"

namespace perron::session {

namespace {

void print(Turn& turn, const std::string& flow, Printing::Contents contents) {
    const int number = ++turn.state.prints;
    turn.state.visit->printing = Printing{flow, contents, number};
    turn.state.focus = {};
    turn.state.trail.back().part = 0;
    const Maker make(turn.state, turn.world);
    turn.effects.emplace_back(Print{number, flow.empty() ? letterSheet(make) : takeAway(make, flow, contents)});
}

std::string_view pageOf(PrinterTrouble trouble) {
    switch (trouble) {
    case PrinterTrouble::None:
        return "sheet.printing";
    case PrinterTrouble::Off:
        return "sheet.off";
    case PrinterTrouble::NoPaper:
        return "sheet.nopaper";
    case PrinterTrouble::Jam:
        return "sheet.jam";
    case PrinterTrouble::Open:
    case PrinterTrouble::NoInk:
    case PrinterTrouble::NoPdf:
    case PrinterTrouble::Paused:
        return "sheet.waits";
    case PrinterTrouble::Refused:
        return "sheet.refused";
    }
    return "sheet.printing";
}

std::string_view pageOf(const Printing& printing) {
    switch (printing.stage) {
    case PrintReached::Stage::Preparing:
    case PrintReached::Stage::Sending:
    case PrintReached::Stage::Printing:
        return pageOf(printing.trouble);
    case PrintReached::Stage::Done:
        return "sheet.done";
    case PrintReached::Stage::Stopped:
        return "sheet.stopped";
    case PrintReached::Stage::Failed:
        return printing.trouble == PrinterTrouble::None ? "sheet.refused" : pageOf(printing.trouble);
    }
    return "sheet.printing";
}

} // namespace

void wantSheet(Turn& turn, const std::string& flow) {
    std::optional<Printing>& printing = turn.state.visit->printing;
    go(turn, AtSheet{flow});
    if (printing && printing->onItsWay()) {
        return;
    }
    printing.reset();
    if (!mayLeaveOut(Maker(turn.state, turn.world), flow)) {
        print(turn, flow, Printing::Contents::Everything);
    }
}

void sheetTouched(Turn& turn, const std::string& what) {
    const auto* at = std::get_if<AtSheet>(&turn.state.location());
    if (at == nullptr) {
        return;
    }
    const std::string flow = at->flow; // a copy: going on changes the trail
    std::optional<Printing>& printing = turn.state.visit->printing;
    if (what == "missing") {
        print(turn, flow, Printing::Contents::WhatIsMissing);
    } else if (what == "everything") {
        print(turn, flow, Printing::Contents::Everything);
    } else if (what == "again" && printing) {
        const Printing::Contents contents = printing->contents;
        print(turn, flow, contents);
    } else if (what == "stop") {
        stopPrinting(turn);
    } else if (what == "call") {
        go(turn, AtSign{});
    } else if (what == "on") {
        stopPrinting(turn);
        printing.reset();
        leave(turn);
    }
}

void printReached(Turn& turn, const PrintReached& reached) {
    const std::string_view before = sheetPage(turn.state);
    if (!turn.state.visit || !turn.state.visit->printing || turn.state.visit->printing->print != reached.print) {
        return;
    }
    turn.state.visit->printing->stage = reached.stage;
    turn.state.visit->printing->trouble = reached.trouble;
    if (sheetPage(turn.state) != before) {
        turn.state.focus = {};
        turn.state.trail.back().part = 0;
    }
}

void stopPrinting(Turn& turn) {
    if (turn.state.visit && turn.state.visit->printing && turn.state.visit->printing->onItsWay()) {
        turn.effects.emplace_back(StopPrinting{});
    }
}

std::string_view sheetPage(const State& state) {
    if (!std::holds_alternative<AtSheet>(state.location()) || !state.visit) {
        return {};
    }
    return state.visit->printing ? pageOf(*state.visit->printing) : "sheet.ask";
}

} // namespace perron::session
