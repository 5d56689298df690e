#include "ui/stage.h"

#include "base/wiped.h"
#include "ui/frame.h"
#include "ui/painter.h"
#include "ui/renderer.h"
#include "ui/textures.h"
#include "ui/theme.h"

namespace perron::ui {

namespace {

/// Short ids lie inside the object and long ones in memory that it keeps: emptying them is not enough.
void wipe(Marks& marks) {
    perron::wipe(marks.focus.value);
    perron::wipe(marks.pressed.value);
    if (marks.lit) {
        perron::wipe(marks.lit->element.value);
    }
}

} // namespace

struct Stage::Parts {
    Parts(Surface& onSurface, const text::Typesetter& setter, text::Pictures& named)
        : surface(onSurface)
        , typesetter(setter)
        , pictures(named)
        , textures(onSurface.renderer()) {}

    const ImDrawData& compose(const Scene& scene) {
        if (scene.colours != colours) {
            colours = scene.colours;
            theme = themeFor(colours);
            drawn.reset();
        }
        Pen pen(frame.begin(surface.size()), textures, typesetter, pictures, scene.layout.screen, scene.images);
        paint(pen, theme, scene.page, scene.layout, scene.part, scene.marks);
        return frame.end();
    }

    page::Rect everything() const {
        const page::Size size = surface.size();
        return {0, 0, size.width, size.height};
    }

    /// Where this frame differs from the last one.
    page::Rect areaToDraw(const Scene& scene, Since since) const {
        if (lost || !drawn || since == Since::AnotherPart || !surface.keepsPixels()) {
            return everything();
        }
        const page::Rect area = changedArea(scene.layout, scene.part, *drawn, scene.marks);
        return area.width > 0 ? area : everything();
    }

    Surface& surface;
    const text::Typesetter& typesetter;
    text::Pictures& pictures;
    page::Colours colours = page::Colours::Warm;
    Theme theme = themeFor(colours);
    Textures textures;
    Frame frame;

    bool lost = false; ///< the window's picture is gone: draw even an equal frame
    std::uint64_t lastFrame = 0;
    long frames = 0;
    std::optional<Marks> drawn; ///< none: what lies there is of other colours, or nothing
};

Stage::Stage(Surface& surface, const text::Typesetter& typesetter, text::Pictures& pictures)
    : m_parts(std::make_unique<Parts>(surface, typesetter, pictures)) {}
Stage::~Stage() = default;

bool Stage::show(const Scene& scene, Since since) {
    Parts& m = *m_parts;
    m.textures.trim();
    const ImDrawData& data = m.compose(scene);
    const std::uint64_t hash = hashOf(data);
    if (hash == m.lastFrame && !m.lost) {
        return false;
    }
    m.lastFrame = hash;
    render(data, m.textures, m.surface.renderer(), m.areaToDraw(scene, since));
    m.drawn = scene.marks;
    m.lost = false;
    m.surface.present();
    ++m.frames;
    return true;
}

text::Bitmap Stage::pixels(const Scene& scene) {
    Parts& m = *m_parts;
    render(m.compose(scene), m.textures, m.surface.renderer(), m.everything());
    m.drawn = scene.marks;
    return m.surface.pixels();
}

void Stage::lose() {
    m_parts->lost = true;
}

bool Stage::lost() const {
    return m_parts->lost;
}

long Stage::frames() const {
    return m_parts->frames;
}

void Stage::forget() {
    m_parts->textures.forget();
    if (m_parts->drawn) {
        wipe(*m_parts->drawn);
        m_parts->drawn.reset();
    }
}

} // namespace perron::ui
