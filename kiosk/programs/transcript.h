#pragma once

#include <string>
#include <vector>

#include "effects/narrator.h"
#include "page/key.h"

namespace perron::programs {

/// What the voice says, written down as it is asked to say it, between the keys that made it speak. Speaks to nobody;
/// words light up at the pace of a voice all the same.
class Transcript {
public:
    /// One breath, in one language.
    struct Said {
        std::string language;
        std::string words; ///< as the page gives them; `text` shows them as the voice is given them
        bool goesOn;       ///< what follows belongs to the same sentence
    };
    /// A key, and what was heard before the next one.
    struct Turn {
        std::string key; ///< what it means, in the settings' word, or that none was pressed; empty: before the first
        int speeches = 0;
        std::vector<Said> heard;
    };

    /// `lexicon` is for `text` alone.
    explicit Transcript(speech::Lexicon lexicon = {})
        : m_lexicon(std::move(lexicon)) {}

    /// The sound of a kiosk that is written down. The transcript outlives the kiosk.
    effects::Narrator::OpenSound sound();
    /// Forgets what was heard.
    void beginAnew() { m_turns = {{}}; }
    void hear(const speech::Speech& speech);
    void pressed(page::Key key);
    void waited(MonoTime time);
    const std::vector<Turn>& turns() const { return m_turns; }
    /// For a person to read: "[suivant]" before what it said, a line a sentence, a mark where it is not in `language`.
    std::string text(const std::string& language) const;

private:
    class Player;

    speech::Lexicon m_lexicon;
    std::vector<Turn> m_turns{{}};
};

} // namespace perron::programs
