#include "ui/textures.h"

namespace perron::ui {

text::Cache<Textures::Kept>& Textures::cacheOf(Kind kind) {
    switch (kind) {
    case Kind::Words:
        return m_words;
    case Kind::Picture:
        return m_pictures;
    case Kind::Shape:
        return m_shapes;
    }
    return m_shapes;
}

Textures::Entry Textures::get(Kind kind, const std::string& key, const std::function<text::Bitmap()>& draw) {
    text::Cache<Kept>& cache = cacheOf(kind);
    if (const Kept* known = cache.find(key)) {
        return known->entry;
    }
    const text::Bitmap bitmap = draw();
    Kept kept;
    if (!bitmap.empty()) {
        kept.texture.reset(SDL_CreateTexture(m_renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                             bitmap.width, bitmap.height));
    }
    if (kept.texture != nullptr) {
        SDL_UpdateTexture(kept.texture.get(), nullptr, bitmap.pixels.data(),
                          bitmap.width * static_cast<int>(sizeof(std::uint32_t)));
        SDL_SetTextureBlendMode(kept.texture.get(), SDL_BLENDMODE_BLEND);
        kept.entry = {m_next++, bitmap.width, bitmap.height, bitmap.left, bitmap.top};
        m_byNumber[kept.entry.number] = kept.texture.get();
    }
    return cache.put(key, std::move(kept), bitmap.bytes()).entry;
}

SDL_Texture* Textures::texture(std::uint64_t number) const {
    const auto at = m_byNumber.find(number);
    return at == m_byNumber.end() ? nullptr : at->second;
}

void Textures::trim() {
    const auto leaving = [this](const Kept& kept) { m_byNumber.erase(kept.entry.number); };
    m_words.trim(leaving);
    m_pictures.trim(leaving);
    m_shapes.trim(leaving);
}

void Textures::forget() {
    const auto leaving = [this](const Kept& kept) { m_byNumber.erase(kept.entry.number); };
    m_words.clear(leaving);
    m_pictures.clear(leaving);
}

} // namespace perron::ui
