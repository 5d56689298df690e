#pragma once

#include <memory>

#include <imgui.h>

#include "page/layout.h"

namespace perron::ui {

/// One picture being drawn: ImGui's draw list and its data, without any of its widgets.
class Frame {
public:
    Frame();
    ~Frame();
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    /// Begins an empty picture. The list is good until `end`.
    ImDrawList& begin(page::Size size);
    /// Good until the next `begin`.
    const ImDrawData& end();

private:
    struct Free {
        void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
    };
    std::unique_ptr<ImGuiContext, Free> m_context;
};

} // namespace perron::ui
