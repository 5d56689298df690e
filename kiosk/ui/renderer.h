#pragma once

#include <imgui.h>

#include "page/layout.h"
#include "ui/textures.h"

namespace perron::ui {

/// Puts ImGui's draw data on an SDL renderer, within `area`. A command's texture is a number of `Textures`; 0 means
/// plain colour.
void render(const ImDrawData& data, const Textures& textures, SDL_Renderer* renderer, const page::Rect& area);

/// Equal draw data give equal numbers.
std::uint64_t hashOf(const ImDrawData& data);

} // namespace perron::ui
