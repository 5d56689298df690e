#pragma once

#include <memory>

#include <SDL.h>

namespace perron::ui {

/// Gives SDL's things back. Inside this folder only.
struct SdlFree {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
    void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
    void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
template <class T>
using Sdl = std::unique_ptr<T, SdlFree>;

} // namespace perron::ui
