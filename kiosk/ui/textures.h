#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>

#include "text/bitmap.h"
#include "text/cache.h"
#include "ui/sdl.h"

namespace perron::ui {

/// Bitmaps as textures of one renderer, remembered by name up to a bound. Each has a number that is never given twice,
/// so that two frames with equal numbers are equal pictures.
///
/// Words and pictures tell which way a visit took and go with it; shapes stay.
class Textures {
public:
    explicit Textures(SDL_Renderer* renderer)
        : m_renderer(renderer) {}

    struct Entry {
        std::uint64_t number = 0; ///< 0: nothing to draw
        int width = 0;
        int height = 0;
        int left = 0; ///< as in text::Bitmap
        int top = 0;
    };
    enum class Kind { Words, Picture, Shape };
    /// The texture named `key`, made by `draw` the first time.
    Entry get(Kind kind, const std::string& key, const std::function<text::Bitmap()>& draw);
    /// Null for a number that is gone.
    SDL_Texture* texture(std::uint64_t number) const;
    /// To be called between frames: forgets what was used longest ago, down to the bound.
    void trim();
    /// All but the shapes.
    void forget();

private:
    struct Kept {
        Entry entry;
        Sdl<SDL_Texture> texture;
    };
    text::Cache<Kept>& cacheOf(Kind kind);

    SDL_Renderer* m_renderer;
    std::uint64_t m_next = 1;
    text::Cache<Kept> m_words{16 * 1024 * 1024};
    text::Cache<Kept> m_pictures{12 * 1024 * 1024};
    text::Cache<Kept> m_shapes{4 * 1024 * 1024};
    std::unordered_map<std::uint64_t, SDL_Texture*> m_byNumber;
};

} // namespace perron::ui
