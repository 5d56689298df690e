#pragma once

#include <cstdint>
#include <memory>

#include "base/image_store.h"
#include "page/page.h"
#include "text/pictures.h"
#include "text/typesetter.h"
#include "ui/marks.h"
#include "ui/surface.h"

namespace perron::ui {

/// All that a picture of one part of a page is made from.
struct Scene {
    const page::Page& page;
    const page::Layout& layout; ///< of this page
    const page::Part& part;     ///< of this layout
    page::Colours colours;
    Marks marks;
    const ImageStore* images = nullptr; ///< of this visit; none: sheets are drawn empty
};

/// A surface with what stands on it: remembers what was drawn last, and draws only what differs.
class Stage {
public:
    /// All references must outlive the stage.
    Stage(Surface& surface, const text::Typesetter& typesetter, text::Pictures& pictures);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// Whether only the marks may differ from the scene before.
    enum class Since { SamePart, AnotherPart };
    /// Draws and presents; a frame that would equal the last one is not. True when one was presented.
    bool show(const Scene& scene, Since since);
    /// The whole scene as a person sees it, not presented.
    text::Bitmap pixels(const Scene& scene);
    /// The surface lost its picture: the next frame is drawn whole, even an equal one.
    void lose();
    bool lost() const;
    /// Frames presented since the start.
    long frames() const;
    /// Drops everything remembered of the scenes shown, and overwrites what their marks told.
    void forget();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace perron::ui
