#pragma once

#include <vector>

#include "base/files.h"
#include "data/problem.h"
#include "speech/lexicon.h"

/// What whoever minds the content can change about the voice: how words are said, and which sentences a person has
/// recorded.
namespace perron::voice {

/// Adds the words of a lexicon file, in place of those that stood there before. A broken entry is left out and named
/// (French, with its line), the others serve.
std::vector<data::Problem> addLexicon(const Path& file, const Path& schema, speech::Lexicon& lexicon);

} // namespace perron::voice
