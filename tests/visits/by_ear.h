#pragma once

#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "programs/ear.h"
#include "session/picture_name.h"
#include "session/shown.h"
#include "support/glass.h"

namespace perron::test {

/// A whole visit of somebody who presses keys and listens, checked key by key.
class ByEar {
public:
    ByEar(settings::Command command, const std::string& language)
        : m_language(language) {
        glass.content->settings.command = command;
        glass.content->settings.keys = settings::bindings(command);
        glass.hand.reset();
        glass.kiosk = std::make_unique<programs::Kiosk>(
            *glass.content, glass.options,
            programs::Ground{*glass.surface, glass.clock, glass.random, glass.log, glass.network},
            programs::Manner{indicators::Kind::Real, "", transcript.sound()});
        glass.kiosk->loop().settle();
        programs::Ear ear(*glass.kiosk, glass.clock, transcript, [this](page::Key key) { check(key); });
        const Status done = programs::visitByEar(ear, glass.content->settings, language);
        EXPECT_TRUE(done) << (done ? "" : done.error().detail) << "\n" << transcript.text(language);
    }

    const session::State& state() const { return glass.kiosk->loop().state(); }
    std::string pageId() const { return session::page(state(), glass.kiosk->world()).id.value; }

    Glass glass;
    programs::Transcript transcript;
    std::set<std::string> pages; ///< that were entered while the voice was on

private:
    struct Place {
        std::string page;
        int part = 0;
        std::string language;
        bool operator==(const Place&) const = default;
    };
    static void add(std::vector<std::string>& words, const std::vector<page::Text>& texts) {
        for (const page::Text& text : texts) {
            words.push_back(page::said(text));
        }
    }
    /// Everything on the part shown, in the page's own order, but the bar, the voice's keys, the sources, and that
    /// nothing is ticked yet: those are heard where the focus rests.
    std::string wholePart() const {
        const session::Shown shown(state(), glass.kiosk->world());
        std::vector<std::string> words;
        for (const page::Leaf& leaf : page::walk(shown.page())) {
            const auto* tile = std::get_if<const page::Tile*>(&leaf);
            const bool aside = std::holds_alternative<const page::BarButton*>(leaf) ||
                               (tile != nullptr && (*tile)->look == page::Tile::Look::Picture);
            const auto* say = std::get_if<const page::Say*>(&leaf);
            const auto* item = std::get_if<const page::CheckItem*>(&leaf);
            const bool source = say != nullptr && (*say)->look == page::Say::Look::Source;
            if (!aside && !source && shown.find(page::idOf(leaf)) != nullptr) {
                add(words, page::spokenOf(leaf));
                if (item != nullptr && !(*item)->ticked) {
                    words.pop_back();
                }
            }
        }
        if (shown.find(shown.page().more.id) != nullptr) {
            add(words, page::spokenOf(&shown.page().more));
        }
        return fmt::format("{}", fmt::join(words, " "));
    }
    std::string focused() const {
        const session::Shown shown(state(), glass.kiosk->world());
        const page::Placed* placed = shown.find(state().focus);
        std::vector<std::string> words;
        if (placed != nullptr) {
            add(words, page::spokenOf(placed->leaf));
            const page::Text picture = session::pictureName(*placed, glass.kiosk->world().words,
                                                            session::language(state(), glass.kiosk->world()));
            if (!picture.empty()) {
                words.push_back(page::said(picture));
            }
        }
        return fmt::format("{}", fmt::join(words, " "));
    }
    static std::string heardIn(const programs::Transcript::Turn& turn) {
        std::vector<std::string> words;
        for (const programs::Transcript::Said& said : turn.heard) {
            words.push_back(said.words);
        }
        return fmt::format("{}", fmt::join(words, " "));
    }

    void check(page::Key key) {
        const programs::Transcript::Turn& turn = transcript.turns().back();
        const bool listens = state().visit ? state().visit->listening : m_listened;
        const Place now{pageId(), state().trail.back().part, session::language(state(), glass.kiosk->world()).value};
        if (listens) {
            EXPECT_EQ(turn.speeches, 1) << turn.key << " on " << now.page << " must say one thing, once";
            if (key == page::Key::Next && m_listened) {
                EXPECT_NE(focused(), "");
                EXPECT_EQ(heardIn(turn), focused()) << "the focus moved on " << now.page;
            } else if (!(now == m_last) || !m_listened) {
                EXPECT_EQ(heardIn(turn), wholePart()) << now.page << " was entered";
                pages.insert(now.page);
            }
        }
        m_listened = listens;
        m_last = now;
    }

    std::string m_language;
    bool m_listened = false;
    Place m_last;
};

} // namespace perron::test
