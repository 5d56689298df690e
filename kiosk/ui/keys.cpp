#include "ui/keys.h"

#include <SDL.h>

namespace perron::ui {

std::optional<Key> keyOf(const SDL_Event& event) {
    if (event.type != SDL_KEYDOWN || event.key.repeat != 0) {
        return std::nullopt;
    }
    switch (event.key.keysym.sym) {
    case SDLK_RIGHT:
    case SDLK_DOWN:
        return Key::Next;
    case SDLK_TAB:
        return (event.key.keysym.mod & KMOD_SHIFT) != 0 ? Key::Previous : Key::Next;
    case SDLK_LEFT:
    case SDLK_UP:
        return Key::Previous;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE:
        return Key::Ok;
    case SDLK_ESCAPE:
    case SDLK_BACKSPACE:
        return Key::Back;
    case SDLK_HOME:
        return Key::Home;
    case SDLK_F2:
        return Key::Listen;
    case SDLK_F1:
        return Key::Help;
    default:
        return std::nullopt;
    }
}

} // namespace perron::ui
