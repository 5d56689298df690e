#include "ui/renderer.h"

#include <algorithm>
#include <string_view>

namespace perron::ui {

namespace {

std::uint64_t numberOf(const ImDrawCmd& command) {
    return reinterpret_cast<std::uint64_t>(command.TextureId); // NOLINT: ImGui's texture id is whatever we say
}

bool solid(const ImDrawVert* vertices, const ImDrawIdx* triangle) {
    return std::all_of(triangle, triangle + 3,
                       [&](ImDrawIdx at) { return (vertices[at].col >> IM_COL32_A_SHIFT) == 0xFFU; });
}

void geometry(SDL_Renderer* renderer, SDL_Texture* texture, const ImDrawList& list, const ImDrawCmd& command,
              unsigned from, unsigned count) {
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    constexpr int stride = sizeof(ImDrawVert);
    SDL_RenderGeometryRaw(renderer, texture, &vertices->pos.x, stride,
                          reinterpret_cast<const SDL_Color*>(&vertices->col), stride, // NOLINT: both are four bytes, RGBA
                          &vertices->uv.x, stride, list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
                          list.IdxBuffer.Data + command.IdxOffset + from, static_cast<int>(count), sizeof(ImDrawIdx));
}

/// Plain colour: what is solid is written without reading what lies beneath, several times faster in software.
void plain(SDL_Renderer* renderer, const ImDrawList& list, const ImDrawCmd& command) {
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned from = 0; from < command.ElemCount;) {
        const bool kind = solid(vertices, indices + from);
        unsigned to = from + 3;
        while (to < command.ElemCount && solid(vertices, indices + to) == kind) {
            to += 3;
        }
        SDL_SetRenderDrawBlendMode(renderer, kind ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
        geometry(renderer, nullptr, list, command, from, to - from);
        from = to;
    }
}

std::uint64_t mixed(std::uint64_t hash, const void* bytes, std::size_t count) {
    const std::string_view view(static_cast<const char*>(bytes), count);
    return (hash ^ std::hash<std::string_view>{}(view)) * 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
}

} // namespace

void render(const ImDrawData& data, const Textures& textures, SDL_Renderer* renderer) {
    for (int each = 0; each < data.CmdListsCount; ++each) {
        const ImDrawList& list = *data.CmdLists[each];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const SDL_Rect clip{static_cast<int>(command.ClipRect.x), static_cast<int>(command.ClipRect.y),
                                static_cast<int>(command.ClipRect.z - command.ClipRect.x),
                                static_cast<int>(command.ClipRect.w - command.ClipRect.y)};
            if (command.ElemCount == 0 || clip.w <= 0 || clip.h <= 0) {
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
