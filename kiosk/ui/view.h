#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/image_store.h"
#include "page/layout.h"
#include "text/pictures.h"
#include "text/typesetter.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/look.h"
#include "ui/surface.h"

namespace perron::ui {

/// One screen: shows pages, understands hands and keys. Knows no visit and no clock: time comes in with each input.
class View {
public:
    /// All references must outlive the view. `pixelsPerMm` from ui/screen.h. `keys` say what a stroke means; `images`
    /// are the visit's own, for sheets.
    View(Surface& surface, text::Typesetter& typesetter, text::Pictures& pictures, double pixelsPerMm,
         KeyRules keys = {}, const ImageStore* images = nullptr);
    ~View();
    View(const View&) = delete;
    View& operator=(const View&) = delete;

    /// What is to be seen from now on. Lays out only when page, text size or surface changed. A touch that began on
    /// another page or part means nothing any more.
    void show(const page::Page& page, page::TextSize textSize, const Look& look);
    /// Draws and presents; a frame that would equal the last one is not. True when one was presented.
    bool draw();
    /// What an input means; nothing, one or more.
    std::vector<Input> feed(const TimedInput& input);
    /// Time passes: the staff's corner speaks while it is still held, the ring around a miss goes.
    std::vector<Input> tick(MonoTime now);
    /// When `tick` next has something to say.
    std::optional<MonoTime> deadline() const;

    /// The layout shown now; `show` must have been called.
    const page::Layout& layout() const;
    /// How many parts it has, and which one is shown.
    int parts() const;
    int part() const;
    /// What stands on the part shown, in reading order: what voice and focus walk.
    const page::Part& shownPart() const;
    /// Where an element is on the part shown.
    std::optional<page::Rect> boxOf(const page::ElementId& element) const;

    /// Frames presented since the start.
    long framesDrawn() const;
    /// The picture as a resident sees it, as a PNG.
    Status savePicture(const Path& path);
    /// The same, as a number: equal pictures give equal numbers.
    std::uint64_t pictureHash();
    /// Drops everything remembered of the pages shown. Called at the end of a visit.
    void forget();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace perron::ui
