#include <chrono>
#include <condition_variable>
#include <mutex>

#include "ui/sdl.h"
#include "ui/surface.h"

namespace perron::ui {

text::Bitmap Surface::pixels() {
    const page::Size area = size();
    text::Bitmap bitmap{area.width, area.height, 0, 0, {}};
    bitmap.pixels.resize(static_cast<std::size_t>(area.width) * static_cast<std::size_t>(area.height));
    SDL_RenderReadPixels(renderer(), nullptr, SDL_PIXELFORMAT_ARGB8888, bitmap.pixels.data(),
                         area.width * static_cast<int>(sizeof(std::uint32_t)));
    return bitmap;
}

namespace {

class OffScreen final : public Surface {
public:
    OffScreen(Sdl<SDL_Surface> pixels, Sdl<SDL_Renderer> renderer)
        : m_pixels(std::move(pixels))
        , m_renderer(std::move(renderer)) {}

    page::Size size() const override { return {m_pixels->w, m_pixels->h}; }
    std::optional<double> reportedPixelsPerMm() const override { return std::nullopt; }

    std::vector<TimedInput> wait(std::optional<MonoTime> atMost) override {
        std::unique_lock lock(m_mutex);
        const auto woken = [this] { return m_woken; };
        if (atMost) {
            m_something.wait_for(lock, *atMost, woken);
        } else {
            m_something.wait(lock, woken);
        }
        m_woken = false;
        return {};
    }

    void wake() override {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
        m_something.notify_one();
    }

    void present() override { SDL_RenderPresent(m_renderer.get()); }
    bool keepsPixels() const override { return true; }
    SDL_Renderer* renderer() override { return m_renderer.get(); }

private:
    Sdl<SDL_Surface> m_pixels;
    Sdl<SDL_Renderer> m_renderer;
    std::mutex m_mutex;
    std::condition_variable m_something;
    bool m_woken = false;
};

} // namespace

Result<std::unique_ptr<Surface>> offScreen(page::Size size) {
    Sdl<SDL_Surface> pixels(SDL_CreateRGBSurfaceWithFormat(0, size.width, size.height, 32, SDL_PIXELFORMAT_RGB888));
    if (pixels == nullptr) {
        return fail(Code::Unavailable, std::string("sdl: ") + SDL_GetError());
    }
    Sdl<SDL_Renderer> renderer(SDL_CreateSoftwareRenderer(pixels.get()));
    if (renderer == nullptr) {
        return fail(Code::Unavailable, std::string("sdl: ") + SDL_GetError());
    }
    return std::make_unique<OffScreen>(std::move(pixels), std::move(renderer));
}

} // namespace perron::ui
