#include "ui/renderer.h"

#include <optional>
#include <string_view>

namespace perron::ui {

namespace {

std::uint64_t numberOf(const ImDrawCmd& command) {
    return reinterpret_cast<std::uint64_t>(command.TextureId); // NOLINT: ImGui's texture id is whatever we say
}

/// The six indices of an upright box of one solid colour, as ImGui writes them.
std::optional<SDL_FRect> solidBox(const ImDrawVert* vertices, const ImDrawIdx* at) {
    const ImDrawVert& a = vertices[at[0]];
    const ImDrawVert& b = vertices[at[1]];
    const ImDrawVert& c = vertices[at[2]];
    const ImDrawVert& d = vertices[at[5]];
    const bool quad = at[3] == at[0] && at[4] == at[2];
    const bool upright = a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x;
    const bool one = a.col == b.col && b.col == c.col && c.col == d.col && (a.col >> IM_COL32_A_SHIFT) == 0xFFU;
    if (!quad || !upright || !one) {
        return std::nullopt;
    }
    return SDL_FRect{a.pos.x, a.pos.y, c.pos.x - a.pos.x, c.pos.y - a.pos.y};
}

void geometry(SDL_Renderer* renderer, SDL_Texture* texture, const ImDrawList& list, const ImDrawCmd& command,
              unsigned from, unsigned count) {
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    constexpr int stride = sizeof(ImDrawVert);
    SDL_RenderGeometryRaw(renderer, texture, &vertices->pos.x, stride,
                          reinterpret_cast<const SDL_Color*>(&vertices->col),
                          stride, // NOLINT: both are four bytes, RGBA
                          &vertices->uv.x, stride, list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
                          list.IdxBuffer.Data + command.IdxOffset + from, static_cast<int>(count), sizeof(ImDrawIdx));
}

/// SDL 2.26 blends every plain triangle in software, solid or not: 5.9 ms for a full screen. Solid boxes go another
/// way: 0.3.
void plain(SDL_Renderer* renderer, const ImDrawList& list, const ImDrawCmd& command) {
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
    const auto boxAt = [&](unsigned at) {
        return at + 6 <= command.ElemCount ? solidBox(vertices, indices + at) : std::nullopt;
    };
    for (unsigned from = 0; from < command.ElemCount;) {
        if (const std::optional<SDL_FRect> box = boxAt(from)) {
            const ImColor colour(vertices[indices[from]].col);
            const auto part = [](float value) { return static_cast<std::uint8_t>(value * 255.0F + 0.5F); };
            SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_NONE);
            SDL_SetRenderDrawColor(renderer, part(colour.Value.x), part(colour.Value.y), part(colour.Value.z), 255);
            SDL_RenderFillRectF(renderer, &*box);
            from += 6;
            continue;
        }
        unsigned to = from + 3;
        while (to < command.ElemCount && !boxAt(to)) {
            to += 3;
        }
        SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_BLEND);
        geometry(renderer, nullptr, list, command, from, to - from);
        from = to;
    }
}

std::uint64_t mixed(std::uint64_t hash, const void* bytes, std::size_t count) {
    const std::string_view view(static_cast<const char*>(bytes), count);
    return (hash ^ std::hash<std::string_view>{}(view)) * 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
}

} // namespace

void render(const ImDrawData& data, const Textures& textures, SDL_Renderer* renderer, const page::Rect& area) {
    const SDL_Rect allowed{area.x, area.y, area.width, area.height};
    for (int each = 0; each < data.CmdListsCount; ++each) {
        const ImDrawList& list = *data.CmdLists[each];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const SDL_Rect wanted{static_cast<int>(command.ClipRect.x), static_cast<int>(command.ClipRect.y),
                                  static_cast<int>(command.ClipRect.z - command.ClipRect.x),
                                  static_cast<int>(command.ClipRect.w - command.ClipRect.y)};
            SDL_Rect clip;
            if (command.ElemCount == 0 || SDL_IntersectRect(&wanted, &allowed, &clip) == SDL_FALSE) {
                continue;
            }
            SDL_RenderSetClipRect(renderer, &clip);
            if (const std::uint64_t number = numberOf(command); number == 0) {
                plain(renderer, list, command);
            } else if (SDL_Texture* texture = textures.texture(number)) {
                geometry(renderer, texture, list, command, 0, command.ElemCount);
            }
        }
    }
    SDL_RenderSetClipRect(renderer, nullptr);
}

std::uint64_t hashOf(const ImDrawData& data) {
    std::uint64_t hash = 0;
    for (int each = 0; each < data.CmdListsCount; ++each) {
        const ImDrawList& list = *data.CmdLists[each];
        hash = mixed(hash, list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
        hash = mixed(hash, list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const std::uint64_t number = numberOf(command);
            hash = mixed(hash, &number, sizeof number);
            hash = mixed(hash, &command.ElemCount, sizeof command.ElemCount);
            hash = mixed(hash, &command.ClipRect, sizeof command.ClipRect);
        }
    }
    return hash;
}

} // namespace perron::ui
