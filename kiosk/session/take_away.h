#pragma once

#include <optional>
#include <string>

#include "page/sheet.h"
#include "session/maker.h"

/// What a person takes away at the end of a procedure.
namespace perron::session {

/// Everything the procedure said on this person's way through it: what to bring, how much, how long, where, what then,
/// the places for just this need, the official address, the sources.
page::Sheet takeAway(const Maker& make, const std::string& flow, Printing::Contents contents);
/// Whether there is a printer, and a paper puts nobody in danger who took this way through the procedure.
bool mayPrint(const Maker& make, const std::string& flow);
/// What a card says of now becomes what holds all week, with the address.
void forPaper(const Maker& make, page::PlaceCard& card);
/// "Printed on … in …".
page::Text sheetFooter(const Maker& make);
/// Whether some of the things to bring are ticked and others are not.
bool mayLeaveOut(const Maker& make, const std::string& flow);
/// The official page of the procedure: what it names, else the best of those behind what the answers show. Nothing
/// where no source is a public body's own, by https, nor on a discreet way.
std::optional<flow::Source> officialSource(const Maker& make, const std::string& flow);
/// Its whole address for a telephone.
page::QrCode officialCode(const Maker& make, const flow::Source& source);

} // namespace perron::session
