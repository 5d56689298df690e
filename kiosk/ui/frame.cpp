#include "ui/frame.h"

namespace perron::ui {

Frame::Frame()
    : m_context(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(m_context.get());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // nothing of a visit on the disk
    io.LogFilename = nullptr;
    // Letters come from Pango. With no baked lines either, every plain triangle needs no texture at all.
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    unsigned char* letters = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&letters, &width, &height);
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
}

Frame::~Frame() = default;

ImDrawList& Frame::begin(page::Size size) {
    ImGui::SetCurrentContext(m_context.get());
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    io.DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    return *ImGui::GetBackgroundDrawList();
}

const ImDrawData& Frame::end() {
    ImGui::SetCurrentContext(m_context.get());
    ImGui::Render();
    return *ImGui::GetDrawData();
}

} // namespace perron::ui
