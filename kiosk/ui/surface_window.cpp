#include <algorithm>
#include <filesystem>
#include <string_view>

#include "ui/screen.h"
#include "ui/sdl.h"
#include "ui/surface.h"

namespace perron::ui {

namespace {

constexpr double mmPerInch = 25.4;

bool gpuPresent() {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", none)) {
        if (entry.path().filename().string().starts_with("renderD")) {
            return true;
        }
    }
    return false;
}

/// Keeps SDL's video part open as long as the window lives.
struct Video {
    bool open = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
    Video() = default;
    Video(const Video&) = delete;
    Video& operator=(const Video&) = delete;
    ~Video() {
        if (open) {
            SDL_QuitSubSystem(SDL_INIT_VIDEO);
        }
    }
};

class Window final : public Surface {
public:
    Window(std::unique_ptr<Video> video, Sdl<SDL_Window> window, Sdl<SDL_Renderer> renderer, const Clock& clock)
        : m_video(std::move(video))
        , m_window(std::move(window))
        , m_renderer(std::move(renderer))
        , m_clock(clock)
        , m_wakeEvent(SDL_RegisterEvents(1)) {}

    page::Size size() const override {
        page::Size size{0, 0};
        SDL_GetRendererOutputSize(m_renderer.get(), &size.width, &size.height);
        return size;
    }

    std::optional<double> reportedPixelsPerMm() const override {
        const int display = SDL_GetWindowDisplayIndex(m_window.get());
        float across = 0;
        float down = 0;
        SDL_Rect pixels{};
        if (SDL_GetDisplayDPI(display, nullptr, &across, &down) != 0 || SDL_GetDisplayBounds(display, &pixels) != 0) {
            return 0;
        }
        return believable({pixels.w, pixels.h}, static_cast<double>(across) / mmPerInch,
                          static_cast<double>(down) / mmPerInch);
    }

    std::vector<TimedInput> wait(std::optional<MonoTime> atMost) override {
        std::vector<TimedInput> inputs;
        SDL_Event event;
        const int limit = static_cast<int>(std::clamp<long long>(atMost.value_or(MonoTime{0}).count(), 0, 1 << 30));
        bool any = (atMost ? SDL_WaitEventTimeout(&event, limit) : SDL_WaitEvent(&event)) != 0;
        for (; any; any = SDL_PollEvent(&event) != 0) {
            const MonoTime age{static_cast<std::int32_t>(SDL_GetTicks() - event.common.timestamp)};
            const MonoTime at = m_clock.mono() - std::clamp(age, MonoTime{0}, MonoTime{1000});
            if (std::optional<RawInput> what = understand(event)) {
                inputs.push_back({*what, at});
            }
        }
        return inputs;
    }

    void wake() override {
        SDL_Event event{};
        event.type = m_wakeEvent;
        SDL_PushEvent(&event);
    }

    void present() override { SDL_RenderPresent(m_renderer.get()); }
    bool keepsPixels() const override {
        SDL_RendererInfo info;
        return SDL_GetRendererInfo(m_renderer.get(), &info) == 0 && (info.flags & SDL_RENDERER_SOFTWARE) != 0;
    }
    SDL_Renderer* renderer() override { return m_renderer.get(); }

private:
    std::optional<RawInput> understand(const SDL_Event& event) const {
        switch (event.type) {
        case SDL_FINGERDOWN:
            return finger(event.tfinger, Pointer::Phase::Down);
        case SDL_FINGERMOTION:
            return finger(event.tfinger, Pointer::Phase::Move);
        case SDL_FINGERUP:
            return finger(event.tfinger, Pointer::Phase::Up);
        case SDL_MOUSEBUTTONDOWN:
            return mouse(event.button, Pointer::Phase::Down);
        case SDL_MOUSEBUTTONUP:
            return mouse(event.button, Pointer::Phase::Up);
        case SDL_KEYDOWN:
            return keyDown(event.key);
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
                return SizeChanged{};
            }
            if (event.window.event == SDL_WINDOWEVENT_EXPOSED) {
                return Exposed{};
            }
            return std::nullopt;
        case SDL_RENDER_TARGETS_RESET:
        case SDL_RENDER_DEVICE_RESET:
            return Exposed{};
        case SDL_QUIT:
            return Closed{};
        default:
            return std::nullopt;
        }
    }

    static RawInput keyDown(const SDL_KeyboardEvent& event) {
        const bool shift = (event.keysym.mod & KMOD_SHIFT) != 0;
        return KeyStroke{SDL_GetKeyName(event.keysym.sym), shift ? KeyStroke::Shift::Held : KeyStroke::Shift::Up,
                         event.repeat != 0 ? KeyStroke::Origin::Repeat : KeyStroke::Origin::Finger};
    }

    RawInput finger(const SDL_TouchFingerEvent& event, Pointer::Phase phase) const {
        const page::Size area = size();
        return Pointer{phase, Pointer::Kind::Finger, event.fingerId,
                       static_cast<int>(event.x * static_cast<float>(area.width)),
                       static_cast<int>(event.y * static_cast<float>(area.height))};
    }

    static std::optional<RawInput> mouse(const SDL_MouseButtonEvent& event, Pointer::Phase phase) {
        if (event.button != SDL_BUTTON_LEFT || event.which == SDL_TOUCH_MOUSEID) {
            return std::nullopt;
        }
        return Pointer{phase, Pointer::Kind::Mouse, 0, event.x, event.y};
    }

    std::unique_ptr<Video> m_video;
    Sdl<SDL_Window> m_window;
    Sdl<SDL_Renderer> m_renderer;
    const Clock& m_clock;
    std::uint32_t m_wakeEvent;
};

struct Frame {
    int x = SDL_WINDOWPOS_CENTERED;
    int y = SDL_WINDOWPOS_CENTERED;
    page::Size size;
    std::uint32_t flags = 0;
};

Frame onDesktop(page::Size size) {
    SDL_Rect usable;
    if (SDL_GetDisplayUsableBounds(0, &usable) == 0) {
        size = {std::min(size.width, usable.w), std::min(size.height, usable.h)};
    }
    return {.size = size, .flags = SDL_WINDOW_RESIZABLE};
}

// On X11 a bare window over everything: a kiosk has no window manager, and SDL asks one for full screen with ten pauses
// of 10 ms.
Frame wholeScreen(page::Size size) {
    SDL_Rect screen;
    const char* driver = SDL_GetCurrentVideoDriver();
    if (driver == nullptr || std::string_view(driver) != "x11" || SDL_GetDisplayBounds(0, &screen) != 0) {
        return {.size = size, .flags = SDL_WINDOW_FULLSCREEN_DESKTOP};
    }
    return {screen.x, screen.y, {screen.w, screen.h}, SDL_WINDOW_BORDERLESS | SDL_WINDOW_ALWAYS_ON_TOP};
}

Sdl<SDL_Renderer> makeRenderer(SDL_Window* window, bool gpu) {
    if (gpu) {
        if (Sdl<SDL_Renderer> fast{
                SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC)}) {
            return fast;
        }
    }
    return Sdl<SDL_Renderer>(SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE));
}

} // namespace

Result<std::unique_ptr<Surface>> window(const WindowWish& wish, const Clock& clock) {
    const bool gpu = wish.drawing == WindowWish::Drawing::Auto && gpuPresent();
    // SDL would else take a detour through OpenGL even for the software renderer: 140 MB instead of 22.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, gpu ? "1" : "0");
    // A finger is a finger: no mouse is made of it, nor a finger of the mouse.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    auto video = std::make_unique<Video>();
    const auto refuse = [] { return fail(Code::Unavailable, std::string("sdl: ") + SDL_GetError()); };
    if (!video->open) {
        return refuse();
    }
    // SDL's last resort draws into memory: a kiosk that nobody sees would seem to run.
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    if (driver == "offscreen" && SDL_getenv("SDL_VIDEODRIVER") == nullptr) {
        return fail(Code::Unavailable, "sdl: no display");
    }
    const bool full = wish.mode == WindowWish::Mode::Fullscreen;
    const Frame place = full ? wholeScreen(wish.size) : onDesktop(wish.size);
    Sdl<SDL_Window> frame(
        SDL_CreateWindow(wish.title.c_str(), place.x, place.y, place.size.width, place.size.height, place.flags));
    if (frame == nullptr) {
        return refuse();
    }
    Sdl<SDL_Renderer> renderer = makeRenderer(frame.get(), gpu);
    if (renderer == nullptr) {
        return refuse();
    }
    if (full) {
        SDL_ShowCursor(SDL_DISABLE);
    }
    return std::make_unique<Window>(std::move(video), std::move(frame), std::move(renderer), clock);
}

} // namespace perron::ui
