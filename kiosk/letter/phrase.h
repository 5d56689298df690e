#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "letter/sentences.h"

namespace perron::letter {

/// What a sentence may say at some place, one piece a token: "vous? avez|disposez de|d" with alternatives behind "|"
/// and
/// "?" behind what may be left out; "verse*" begins and "*rons" ends a token; "_" is any token, ".." up to four.
/// Written as tokens are: small letters, no accents, "l avis".
class Phrase {
public:
    explicit Phrase(std::string_view pattern);
    /// What somebody wrote, "Caisse d'Allocations familiales", to be found as it is. "sera|seront" is either word,
    /// "suspendu*" all that begin so, "nous?" may be left out, "…" is up to four words.
    static Phrase literal(std::string_view text);

    /// How many tokens it takes from `place` on, nothing where it does not stand there.
    std::optional<std::size_t> at(std::span<const Token> tokens, std::size_t place) const;
    /// Whether its last token is the one before `end`; gives its first.
    std::optional<std::size_t> endingAt(std::span<const Token> tokens, std::size_t end) const;
    bool standsIn(std::span<const Token> tokens) const;

private:
    struct Piece {
        std::vector<std::vector<std::string>> choices; ///< each of one token or, in a file, several
        bool optional = false;
        std::size_t gap = 0; ///< any tokens, up to so many
    };
    Phrase() = default;
    /// Where the pieces from `piece` on end; only at `end` where one is given.
    std::optional<std::size_t> rest(std::span<const Token> tokens, std::size_t place, std::size_t piece,
                                    std::optional<std::size_t> end) const;
    static bool fits(std::string_view choice, const std::string& token);

    std::vector<Piece> m_pieces;
};

} // namespace perron::letter
