#include "programs/tour.h"

#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/files.h"
#include "crypto/pin.h"
#include "net/curl_client.h"
#include "programs/hand.h"
#include "programs/out_folder.h"
#include "programs/sample_letters.h"
#include "programs/sheet_maker.h"
#include "programs/simulated_visits.h"
#include "programs/written_visits.h"
#include "protocol/report.h"
#include "session/take_away.h"
#include "sync/outbox.h"
#include "text/picture_list.h"

namespace perron::programs {

namespace {

constexpr int visits = 240;
constexpr int weeks = 14;
/// Opens the staff's panel during the tour only.
constexpr std::string_view demonstrationPin = "2468";

/// A page of the tour: the touches that lead there, and the name its picture gets.
struct Scene {
    std::string_view picture;
    std::vector<std::string> touches;
    MonoTime wait{0};
};

std::vector<Scene> scenes() {
    using namespace std::chrono_literals;
    return {
        {"welcome", {}, 0s},
        {"lesson", {"welcome.lesson"}, 0s},
        {"lesson-apples", {"lesson.sun", "lesson.apple.2"}, 0s},
        {"lesson-done", {"lesson.apple.1", "lesson.apple.3", "lesson.balloon"}, 0s},
        {"home", {"lesson.start"}, 0s},
        {"theme", {"home.theme.papiers"}, 0s},
        {"ask", {"theme.flow.carte-identite"}, 0s},
        {"who", {"flow.carte-identite.motif.vieille"}, 0s},
        {"checklist", {"flow.carte-identite.qui.adulte"}, 0s},
        {"price", {"flow.next"}, 0s},
        {"delay", {"flow.next"}, 0s},
        {"where", {"flow.next"}, 0s},
        {"next", {"flow.next"}, 0s},
        {"flow-end", {"flow.next"}, 0s},
        {"nearby", {"flow.help"}, 0s},
        {"home-spoken", {"bar.home", "bar.listen"}, 900ms},
        {"needs", {"bar.listen", "home.help"}, 0s},
        {"help", {"bar.help"}, 0s},
        {"sign", {"help.here"}, 0s},
        {"languages", {"sign.thanks", "bar.language"}, 0s},
        {"sight", {"bar.language", "bar.size"}, 0s},
        {"home-largest", {"sight.largest", "sight.done"}, 0s},
        {"ask-largest", {"home.theme.papiers", "theme.flow.carte-identite"}, 0s},
        {"ask-dark", {"bar.size", "sight.dark", "sight.done"}, 0s},
        {"idle", {"bar.size", "sight.normal", "sight.warm", "sight.done"}, 195s},
        {"finish", {"idle.yes", "bar.finish"}, 0s},
        {"end", {"face.oui"}, 0s},
        {"letter-lay", {"end.start", "home.letter"}, 0s},
        {"letter-more", {"letter.go"}, 0s},
        {"letter", {"letter.all"}, 0s},
        {"letter-next", {"letter.next"}, 0s},
        {"letter-back", {"letter.leave"}, 0s},
        {"letter-appointment", {"letter.taken", "home.letter", "letter.go", "letter.all"}, 0s},
        {"letter-reminder", {"letter.next", "letter.new", "letter.go", "letter.all"}, 0s},
        {"letter-tax", {"letter.next", "letter.new", "letter.go", "letter.all"}, 0s},
        {"letter-act", {"letter.next", "letter.new", "letter.go", "letter.all"}, 0s},
        {"letter-false", {"letter.next", "letter.new", "letter.go", "letter.all"}, 0s},
        {"letter-doubtful", {"letter.next", "letter.new", "letter.go", "letter.all"}, 0s},
        {"letter-unreadable", {"letter.next", "letter.new", "letter.go", "letter.all"}, 0s},
        {"letter-english", {"letter.again", "letter.go", "letter.all"}, 0s},
        {"letter-end", {"bar.finish", "letter.taken", "face.oui"}, 0s},
    };
}

class Tour {
public:
    Tour(Kiosk& kiosk, SimulatedClock& clock, Path folder, effects::PrintDesk::MakeSheet makeSheet)
        : m_kiosk(kiosk)
        , m_hand(kiosk, clock)
        , m_folder(std::move(folder))
        , m_makeSheet(std::move(makeSheet)) {}

    Status play() {
        int number = 0;
        m_kiosk.loop().settle();
        for (const Scene& scene : scenes()) {
            for (const std::string& touch : scene.touches) {
                if (const Status status = touchOn(touch); !status) {
                    return status;
                }
            }
            if (scene.wait > MonoTime{0}) {
                m_hand.wait(scene.wait);
            }
            if (const Status saved = save(fmt::format("{:02}-{}", ++number, scene.picture)); !saved) {
                return saved;
            }
            if (scene.picture == "flow-end") {
                if (const Status saved = saveSheet(fmt::format("{:02}-sheet.pdf", number)); !saved) {
                    return saved;
                }
            }
        }
        m_hand.wait(std::chrono::seconds(10));
        m_number = number;
        return {};
    }

    /// The staff's panel, once there is a sealed report to see.
    Status playStaff() {
        m_hand.look(Hand::Eyes::Open);
        m_hand.holdCorner();
        Status status = save(fmt::format("{:02}-staff-pin", ++m_number));
        for (const char digit : demonstrationPin) {
            status = status ? touchOn(std::string("pin.") + digit) : status;
        }
        status = status ? touchOn("pin.ok") : status;
        status = status ? save(fmt::format("{:02}-staff", ++m_number)) : status;
        status = status ? touchOn("staff.report") : status;
        status = status ? save(fmt::format("{:02}-staff-report", ++m_number)) : status;
        status = status ? touchOn("bar.back") : status;
        status = status ? touchOn("staff.sync") : status; // what closed last is still held
        return status ? touchOn("staff.next") : status;
    }

    Hand& hand() { return m_hand; }
    int pictures() const { return m_pictures; }

private:
    /// A page that goes on leads on only from its last part.
    Status touchOn(const std::string& element) {
        for (int part = 1; !m_hand.sees(element) && m_hand.sees("page.more"); ++part) {
            const Status more = m_hand.tap("page.more");
            if (!more) {
                return more;
            }
            if (const Status saved = save(fmt::format("{}-part-{}", m_last, part + 1)); !saved) {
                return saved;
            }
        }
        return m_hand.tap(element);
    }

    /// What the printer would be handed on this page.
    Status saveSheet(const std::string& name) {
        const session::Maker make(m_kiosk.loop().state(), m_kiosk.world());
        const Result<WipedString> pdf =
            m_makeSheet(session::takeAway(make, "carte-identite", session::Printing::Contents::Everything));
        return pdf ? writeFile(m_folder / name, *pdf) : tl::unexpected(pdf.error());
    }

    Status save(const std::string& name) {
        if (name.find("-part-") == std::string::npos) {
            m_last = name;
        }
        ++m_pictures;
        return m_kiosk.view().savePicture(m_folder / (name + ".png"));
    }

    Kiosk& m_kiosk;
    Hand m_hand;
    Path m_folder;
    effects::PrintDesk::MakeSheet m_makeSheet;
    std::string m_last;
    int m_number = 0;
    int m_pictures = 0;
};

std::string describe(const protocol::Report& report) {
    const auto period = [](const protocol::Period& p) {
        return p.first == p.last ? toString(p.first) : toString(p.first) + " à " + toString(p.last);
    };
    if (const auto* span = std::get_if<protocol::SpanReport>(&report.content)) {
        return fmt::format("période {}, {} visites", period(span->period), span->visits);
    }
    const auto& block = std::get<protocol::BlockReport>(report.content);
    std::size_t cells = 0;
    for (const protocol::TableReport& table : block.tables) {
        cells += table.cells.size();
    }
    return fmt::format("bloc    {}, {} visites, {} réponses nommées ou réunies", period(block.period), block.visits,
                       cells);
}

/// What left, from the kiosk's own sealed reports.
enum class Joined { No, Yes };
Status printReleased(const Path& counters, Joined joined) {
    const auto reports = indicators::sealedReportsIn(counters);
    if (!reports) {
        return tl::unexpected(reports.error());
    }
    std::size_t arrived = 0;
    std::size_t waiting = 0;
    fmt::print("La borne a fermé {} rapports (un nombre n'y est jamais plus petit que onze) :\n", reports->size());
    for (const indicators::SealedReport& sealed : *reports) {
        const auto report = protocol::decode(sealed.bytes);
        if (!report) {
            return tl::unexpected(report.error());
        }
        using State = indicators::SealedReport::State;
        const bool waits = sealed.state == State::Held || sealed.state == State::Due;
        arrived += sealed.state == State::Arrived ? 1 : 0;
        waiting += waits ? 1 : 0;
        fmt::print("  {:>3}  {}{}\n", sealed.sequence, describe(*report),
                   waits                              ? "  (attend)"
                   : sealed.state == State::Withdrawn ? "  (retiré)"
                                                      : "");
    }
    fmt::print("Le serveur en a confirmé {}.\n", arrived);
    if (joined == Joined::Yes && waiting > 0) {
        return fail(Code::Unavailable, "the server did not take every report");
    }
    return {};
}

} // namespace

Status makeTour(const Options& options, Log& log) {
    const Path folder = *options.tour;
    if (const Status made = makeOutFolder(folder); !made) {
        return made;
    }
    auto content = loadContent(options, log);
    if (!content) {
        return tl::unexpected(content.error());
    }
    text::tellBrokenDrawings(options.assets / "pictures", log);
    auto surface = ui::offScreen({options.screen.width, options.screen.height});
    if (!surface) {
        return tl::unexpected(surface.error());
    }
    const auto pin = crypto::hashPin(demonstrationPin);
    if (!pin) {
        return tl::unexpected(pin.error());
    }
    (*content)->settings.pinHash = *pin;
    const auto today = std::chrono::floor<std::chrono::days>(SystemClock{}.wall());
    const auto monday = today - (std::chrono::weekday{today} - std::chrono::Monday);
    SimulatedClock clock(monday - std::chrono::weeks{weeks} + std::chrono::hours{9});
    SeededRandom random(20261123);
    net::CurlClient network({.ownAuthority = (*content)->settings.server.authority});
    makeDataFolder((*content)->settings.dataFolder, log);
    if (const Status made = makeOutFolder((*content)->settings.dataFolder); !made) {
        return made;
    }
    const auto lock = holdDataFolder((*content)->settings.dataFolder);
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    Transcript transcript((*content)->lexicon);
    Kiosk kiosk(
        **content, options, {**surface, clock, random, log, network},
        {indicators::Kind::Demonstration,
         options.enrolCode,
         transcript.sound(),
         {},
         {},
         readsSamples(letter::samples(std::chrono::floor<std::chrono::days>(clock.wall())), options.assets, log)});

    Tour tour(kiosk, clock, folder, sheetMaker(options.assets, log));
    if (const Status played = tour.play(); !played) {
        return played;
    }
    fmt::print("Une visite de démonstration, page après page.\n");
    const auto heard = writeVisits(kiosk, clock, transcript, folder);
    if (!heard) {
        return tl::unexpected(heard.error());
    }
    tour.hand().look(Hand::Eyes::Closed);
    if (const Status played = playVisits(tour.hand(), kiosk, clock, random, {visits, weeks}); !played) {
        return played;
    }
    if (const Status played = tour.playStaff(); !played) {
        return played;
    }
    fmt::print("{} images et {} visites à l’oreille dans {}.\n", tour.pictures(), *heard, folder.string());
    const bool joined = !(*content)->settings.server.address.empty();
    return printReleased(countersFile((*content)->settings.dataFolder), joined ? Joined::Yes : Joined::No);
}

} // namespace perron::programs
