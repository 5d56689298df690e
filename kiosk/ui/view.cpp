#include "ui/view.h"

#include <algorithm>

#include "base/cases.h"
#include "ui/measure.h"
#include "ui/stage.h"
#include "ui/touch.h"

namespace perron::ui {

namespace {

constexpr double samePlaceMm = 10;
constexpr double staffCornerMm = 20;
constexpr MonoTime missedSeen{400};

std::optional<MonoTime> earlier(std::optional<MonoTime> a, std::optional<MonoTime> b) {
    return a && b ? std::min(a, b) : a ? a : b;
}

} // namespace

struct View::Parts {
    Parts(Surface& onSurface, text::Typesetter& setter, text::Pictures& named, double perMm, KeyRules rules,
          const ImageStore* ofVisit)
        : surface(onSurface)
        , typesetter(setter)
        , pixelsPerMm(perMm)
        , keys(std::move(rules))
        , images(ofVisit)
        , measure(setter)
        , stage(onSurface, setter, named)
        , touch(static_cast<int>(samePlaceMm * perMm)) {}

    void layOut() {
        const page::Size size = surface.size();
        layout = page::layout(page, {size.width, size.height, pixelsPerMm, textSize}, measure);
        look.part = nearestPart(look.part);
        ++layouts;
        changed = true;
    }

    bool hasSize(page::Size size) const {
        return size.width == layout.screen.width && size.height == layout.screen.height;
    }

    int nearestPart(int wanted) const { return std::clamp(wanted, 0, static_cast<int>(layout.parts.size()) - 1); }

    const page::Part& part() const { return layout.parts[static_cast<std::size_t>(look.part)]; }

    Under under(int x, int y) const {
        Under under;
        for (const page::Placed& placed : part().leaves) {
            const bool means = look.cards == Look::Cards::Spoken ? page::canBeHeard(placed.leaf)
                                                                 : page::touchOf(placed.leaf) == page::Touch::Acts;
            if (placed.box.contains(x, y) && means) {
                under.element = page::idOf(placed.leaf);
                if (const auto* tile = std::get_if<const page::Tile*>(&placed.leaf)) {
                    under.again = (*tile)->again;
                }
            }
        }
        const int side = static_cast<int>(staffCornerMm * pixelsPerMm);
        under.staffCorner = x >= layout.screen.width - side && y < side;
        return under;
    }

    Scene scene() const {
        return {page,
                layout,
                part(),
                look.colours,
                {look.focus, touch.pressed().value_or(page::ElementId{}), look.lit, missed},
                images};
    }

    void seeMiss(const Input& done, MonoTime at) {
        missed.reset();
        if (const auto* miss = std::get_if<Missed>(&done)) {
            missed = Marks::Spot{miss->x, miss->y};
            missedUntil = at + missedSeen;
        }
    }

    Surface& surface;
    text::Typesetter& typesetter;
    Look look;
    double pixelsPerMm;
    KeyFilter keys;
    const ImageStore* images;
    Measure measure;
    Stage stage;
    TouchFilter touch;

    std::optional<Marks::Spot> missed;
    MonoTime missedUntil{0};

    page::Page page;
    page::TextSize textSize = page::TextSize::Normal;
    page::Layout layout{};
    bool changed = false;
    long layouts = 0;
    /// What the last frame showed.
    struct Drawn {
        long layouts;
        int part;
    };
    std::optional<Drawn> drawn;
};

View::View(Surface& surface, text::Typesetter& typesetter, text::Pictures& pictures, double pixelsPerMm, KeyRules keys,
           const ImageStore* images)
    : m_parts(std::make_unique<Parts>(surface, typesetter, pictures, pixelsPerMm, std::move(keys), images)) {}
View::~View() = default;

void View::show(const page::Page& page, page::TextSize textSize, const Look& look) {
    Parts& m = *m_parts;
    const bool elsewhere = page.id != m.page.id;
    const int partBefore = m.look.part;
    if (m.layout.parts.empty() || textSize != m.textSize || page != m.page) {
        m.page = page;
        m.textSize = textSize;
        m.layOut();
    }
    Look wanted = look;
    wanted.part = m.nearestPart(look.part);
    if (wanted != m.look) {
        m.look = std::move(wanted);
        m.changed = true;
    }
    if (elsewhere || m.look.part != partBefore) {
        m.touch.cancel();
        m.missed.reset();
    }
}

bool View::draw() {
    Parts& m = *m_parts;
    if ((!m.changed && !m.stage.lost()) || m.layout.parts.empty()) {
        return false;
    }
    m.changed = false;
    const bool samePart = m.drawn && m.drawn->layouts == m.layouts && m.drawn->part == m.look.part;
    if (!m.stage.show(m.scene(), samePart ? Stage::Since::SamePart : Stage::Since::AnotherPart)) {
        return false;
    }
    m.drawn = Parts::Drawn{m.layouts, m.look.part};
    return true;
}

std::vector<Input> View::feed(const TimedInput& input) {
    Parts& m = *m_parts;
    if (m.layout.parts.empty()) {
        return {};
    }
    std::vector<Input> meant;
    const auto pointer = [&](const Pointer& at) {
        switch (at.phase) {
        case Pointer::Phase::Down:
            m.touch.down(at, m.under(at.x, at.y), input.at);
            break;
        case Pointer::Phase::Up:
            if (std::optional<Input> done = m.touch.up(at, input.at)) {
                m.seeMiss(*done, input.at);
                meant.push_back(std::move(*done));
            }
            break;
        case Pointer::Phase::Move:
            return;
        }
        m.changed = true;
    };
    std::visit(Cases{
                   pointer,
                   [&](const KeyStroke& stroke) {
                       if (const std::optional<Key> key =
                               m.keys.meaningOf(stroke, input.at, page::directionOf(m.page.language))) {
                           meant.emplace_back(KeyPressed{*key});
                       }
                   },
                   [&](SizeChanged) {
                       const page::Size size = m.surface.size();
                       m.stage.lose();
                       if (size.width > 0 && size.height > 0 && !m.hasSize(size)) { // none while it is hidden
                           m.layOut();
                           m.touch.cancel();
                           m.missed.reset();
                           meant.emplace_back(Resized{size});
                       }
                   },
                   [&](Exposed) { m.stage.lose(); },
                   [&](Closed) { meant.emplace_back(CloseAsked{}); },
               },
               input.what);
    return meant;
}

std::vector<Input> View::tick(MonoTime now) {
    std::vector<Input> meant;
    if (std::optional<Input> held = m_parts->touch.tick(now)) {
        meant.push_back(std::move(*held));
        m_parts->changed = true;
    }
    if (m_parts->missed && now >= m_parts->missedUntil) {
        m_parts->missed.reset();
        m_parts->changed = true;
    }
    return meant;
}

std::optional<MonoTime> View::deadline() const {
    const Parts& m = *m_parts;
    return earlier(m.touch.deadline(), m.missed ? std::optional(m.missedUntil) : std::nullopt);
}

const page::Layout& View::layout() const {
    return m_parts->layout;
}

int View::parts() const {
    return static_cast<int>(m_parts->layout.parts.size());
}

int View::part() const {
    return m_parts->look.part;
}

const page::Part& View::shownPart() const {
    return m_parts->part();
}

std::optional<page::Rect> View::boxOf(const page::ElementId& element) const {
    for (const page::Placed& placed : m_parts->part().leaves) {
        if (page::idOf(placed.leaf) == element) {
            return placed.box;
        }
    }
    return std::nullopt;
}

long View::framesDrawn() const {
    return m_parts->stage.frames();
}

Status View::savePicture(const Path& path) {
    return text::savePng(path, m_parts->stage.pixels(m_parts->scene()));
}

std::uint64_t View::pictureHash() {
    std::uint64_t hash = 14695981039346656037ULL; // FNV-1a
    for (const std::uint32_t pixel : m_parts->stage.pixels(m_parts->scene()).pixels) {
        hash = (hash ^ (pixel & 0xFFFFFFU)) * 1099511628211ULL;
    }
    return hash;
}

void View::forget() {
    Parts& m = *m_parts;
    m.stage.forget();
    m.typesetter.forget();
    m.touch.forget();
    m.missed.reset();
}

} // namespace perron::ui
