#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "page/layout.h"
#include "text/bitmap.h"
#include "ui/input.h"

struct SDL_Renderer;

namespace perron::ui {

/// What is drawn on: a window, or memory. One draw path for both, so that tests and the tour see what a resident sees.
class Surface {
public:
    virtual ~Surface() = default;

    virtual page::Size size() const = 0;
    /// What the screen says of itself (EDID), to be believed only through ui/screen.h; 0 where it says nothing. Nothing
    /// in memory.
    virtual std::optional<double> reportedPixelsPerMm() const = 0;
    /// Waits for something to happen, at most so long (for ever without a limit), and hands over all that did, with the
    /// moment it did. In memory nothing ever does, but `wake` and the limit end the wait all the same.
    virtual std::vector<TimedInput> wait(std::optional<MonoTime> atMost) = 0;
    /// Ends the `wait` in course, or the next one. From any thread.
    virtual void wake() = 0;
    /// Shows what was drawn.
    virtual void present() = 0;
    /// Whether the pixels are still there after `present`, so that only what changed need be drawn. Not on a GPU.
    virtual bool keepsPixels() const = 0;
    /// For this folder's drawing only.
    virtual SDL_Renderer* renderer() = 0;
    /// The pixels as drawn last; to be called between drawing and `present`.
    text::Bitmap pixels();
};

/// Memory of so many pixels; needs no display and no video driver.
Result<std::unique_ptr<Surface>> offScreen(page::Size size);

struct WindowWish {
    page::Size size{1920, 1080};
    std::string title;
    enum class Mode { Window, Fullscreen } mode = Mode::Window;
    enum class Drawing { Auto, Software } drawing = Drawing::Auto; ///< Auto: the GPU where there is one
};
/// Unavailable without a display.
Result<std::unique_ptr<Surface>> window(const WindowWish& wish, const Clock& clock);

} // namespace perron::ui
