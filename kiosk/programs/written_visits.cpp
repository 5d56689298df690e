#include "programs/written_visits.h"

#include <fmt/format.h>

#include "base/files.h"
#include "programs/ear.h"

namespace perron::programs {

namespace {

class Listening {
public:
    Listening(Kiosk& kiosk, SimulatedClock& clock, Transcript& transcript, Path folder)
        : m_kiosk(kiosk)
        , m_clock(clock)
        , m_transcript(transcript)
        , m_folder(std::move(folder)) {}

    Result<int> all() {
        for (const page::Language& language : m_kiosk.world().words.languages()) {
            const Status heard = one(language.value, language.value, [&](Ear& ear, const settings::Settings& settings) {
                return visitByEar(ear, settings, language.value);
            });
            if (!heard) {
                return tl::unexpected(heard.error());
            }
        }
        const Status heard = one("lettres", "fr", [](Ear& ear, const settings::Settings& settings) {
            return lettersByEar(ear, settings, toldLetters);
        });
        return heard ? Result<int>(m_played) : tl::unexpected(heard.error());
    }

private:
    template <class Play>
    Status one(const std::string& name, const std::string& language, Play play) {
        m_transcript.beginAnew();
        Ear ear(m_kiosk, m_clock, m_transcript);
        if (const Status heard = play(ear, m_kiosk.world().settings); !heard) {
            return heard;
        }
        ear.wait(std::chrono::seconds(10)); // the thanks give way to the welcome
        ++m_played;
        return writeFile(m_folder / fmt::format("a-l-oreille-{}.txt", name),
                         "Ce que la borne dit à qui ne la voit ni ne la touche.\n"
                         "Entre crochets : la touche pressée. Entre parenthèses : une autre langue.\n\n" +
                             m_transcript.text(language));
    }

    static constexpr int toldLetters = 5; // of letter/samples.h, those that are understood

    Kiosk& m_kiosk;
    SimulatedClock& m_clock;
    Transcript& m_transcript;
    Path m_folder;
    int m_played = 0;
};

} // namespace

Result<int> writeVisits(Kiosk& kiosk, SimulatedClock& clock, Transcript& transcript, const Path& folder) {
    return Listening(kiosk, clock, transcript, folder).all();
}

} // namespace perron::programs
