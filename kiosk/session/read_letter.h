#pragma once

#include "session/maker.h"

/// The letter of a visit as it was read: its words, and who wrote it.
namespace perron::session {

/// The sheets one after the other; a word's page is its sheet, from 0.
letter::Letter wholeLetter(const Reading& reading);
/// Overwrites every word.
void wipeWords(letter::Letter& words);

/// The rule of who wrote the letter of this visit; null where nobody was recognised.
const letter::SenderRule* senderOf(const State& state, const World& world);
/// Whom it comes from, as the page's sentence wants it: "de la CAF" in French, else "CAF", which is on the paper.
page::Text senderName(const Maker& make, const letter::SenderRule& sender);

} // namespace perron::session
