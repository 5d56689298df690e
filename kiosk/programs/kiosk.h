#pragma once

#include <memory>

#include "base/image_store.h"
#include "base/random.h"
#include "net/http_client.h"
#include "programs/content.h"
#include "programs/loop.h"
#include "ui/surface.h"

namespace perron::programs {

/// Where a kiosk stands: what it draws on, hears and reaches. All of it outlives the kiosk.
struct Ground {
    ui::Surface& surface;
    const Clock& clock;
    Random& random;
    Log& log;
    net::HttpClient& network;
};

/// How this run differs from another: everything else is in the settings.
struct Manner {
    indicators::Kind kind = indicators::Kind::Real;
    std::string enrolCode;
    effects::Narrator::OpenSound openSound;
    effects::Narrator::WatchHeadset watchHeadset{}; ///< may be empty
    effects::PrintDesk::OpenPrinter openPrinter{};  ///< empty: no paper
    effects::LetterDesk::Setup letters{};           ///< empty: nothing reads letters
};

/// A whole kiosk, put together once: letters, pictures, view, world, queue, performer, loop. The window, the tour, the
/// benchmark and the tests each give it another ground.
class Kiosk {
public:
    Kiosk(const Content& content, const Options& options, const Ground& ground, const Manner& manner);

    Loop& loop() { return *m_loop; }
    const Loop& loop() const { return *m_loop; }
    ui::View& view() { return *m_view; }
    effects::Performer& performer() { return *m_performer; }
    const session::World& world() const { return *m_world; }
    const text::Typesetter* typesetter() const { return m_typesetter.get(); }
    const text::Pictures* pictures() const { return m_pictures.get(); }
    const ImageStore& images() const { return m_images; }

private:
    /// A pixel stays as large as it was.
    void resized(page::Size size, Log& log);

    ImageStore m_images;
    std::unique_ptr<text::Typesetter> m_typesetter;
    std::unique_ptr<text::Pictures> m_pictures;
    std::unique_ptr<ui::View> m_view;
    std::unique_ptr<page::TextMeasure> m_measure;
    std::unique_ptr<session::World> m_world;
    std::unique_ptr<effects::Queue> m_queue;
    std::unique_ptr<effects::Performer> m_performer;
    std::unique_ptr<Loop> m_loop;
};

/// Where the kiosk's files lie in its data folder.
Path countersFile(const Path& dataFolder);

} // namespace perron::programs
