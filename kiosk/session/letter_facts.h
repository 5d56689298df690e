#pragma once

#include <string>
#include <vector>

#include "session/maker.h"

/// What a letter says, in the few words of a page.
namespace perron::session {

/// The sheets one after the other; a word's page is its sheet, from 0.
letter::Letter wholeLetter(const Reading& reading);
/// Overwrites every word.
void wipeWords(letter::Letter& words);

/// The rule of who wrote the letter of this visit; null where nobody was recognised.
const letter::SenderRule* senderOf(const State& state, const World& world);
/// Whom it comes from, as the page's sentence wants it: "de la CAF" in French, else "CAF", which is on the paper.
page::Text senderName(const Maker& make, const letter::SenderRule& sender);

/// The cards of the letter: what it asks, until when, what happens otherwise. At most three. On paper and screen alike.
std::vector<page::Block> letterFacts(const Maker& make);

} // namespace perron::session
