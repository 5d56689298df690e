#pragma once

#include <string>
#include <vector>

#include "letter/rules_file.h"
#include "page/walk.h"
#include "session/session.h"
#include "session/shown.h"
#include "support/ruler.h"

namespace perron::test {

/// A kiosk without a screen: real procedures, places and registry, played as values. Words show their ids.
class Kiosk {
public:
    Kiosk() { m_settings.pinHash = "$argon2id$set"; }

    /// Chooses: with a second touch where the first only says it.
    void tap(const std::string& element) {
        if (session::explores(m_state, page::ElementId{element}, m_world)) {
            touch(element);
        }
        touch(element);
    }
    void touch(const std::string& element) {
        advance(std::chrono::milliseconds(700));
        happen(session::Activated{page::ElementId{element}});
    }
    void happen(session::Happening what) {
        session::Outcome outcome = session::update(std::move(m_state), {m_mono, m_wall, std::move(what)}, m_world);
        m_state = std::move(outcome.state);
        for (session::Effect& effect : outcome.effects) {
            m_effects.push_back(std::move(effect));
        }
    }
    /// Time passes; every deadline on the way is kept, as the loop keeps it.
    void wait(MonoTime time) {
        const MonoTime until = m_mono + time;
        for (auto next = session::nextDeadline(m_state, m_world); next && *next <= until;
             next = session::nextDeadline(m_state, m_world)) {
            advance(std::max(*next - m_mono, MonoTime{1}));
            happen(session::Ticked{});
        }
        advance(std::max(until - m_mono, MonoTime{0}));
    }

    const session::State& state() const { return m_state; }
    const session::World& world() const { return m_world; }
    std::string pageId() const { return session::page(m_state, m_world).id.value; }
    page::Page page() const { return session::page(m_state, m_world); }
    bool shows(const std::string& element) const {
        const session::Shown shown(m_state, m_world);
        for (const page::Placed& placed : shown.part().leaves) {
            if (page::idOf(placed.leaf).value == element) {
                return true;
            }
        }
        return false;
    }
    bool offers(const std::string& element) const {
        return session::Shown(m_state, m_world).acts(page::ElementId{element});
    }

    /// The effects of one kind asked since the last `forgetEffects`.
    template <class T>
    std::vector<T> asked() const {
        std::vector<T> found;
        for (const session::Effect& effect : m_effects) {
            if (const T* one = std::get_if<T>(&effect)) {
                found.push_back(*one);
            }
        }
        return found;
    }
    void forgetEffects() { m_effects.clear(); }
    /// What the last Speak says, as a transcript.
    std::string spoken() const {
        std::string all;
        const auto speeches = asked<session::Speak>();
        if (!speeches.empty()) {
            for (const session::Utterance& utterance : speeches.back().utterances) {
                all += page::said(utterance.words) + "\n";
            }
        }
        return all;
    }
    /// The one leaf a table counts of the visit that ended last.
    std::string counted(const std::string& table) const {
        const auto visits = asked<session::CountVisit>();
        if (visits.empty()) {
            return "no visit";
        }
        const std::vector<std::string> leaves = visits.back().answers.leaves(m_registry);
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            if (m_registry.tables[i].id == table) {
                return leaves[i];
            }
        }
        return "no table";
    }

    static Path assets() { return Path(PERRON_SOURCE) / "assets"; }
    settings::Settings m_settings;
    letter::Rules m_letters = shippedLetters();
    flow::Library m_flows = shippedFlows();

private:
    // Read once: most tests of a program want a kiosk each.
    static const flow::Library& shippedFlows() {
        static const flow::Library flows = flow::loadLibrary(assets());
        return flows;
    }
    static const letter::Rules& shippedLetters() {
        static const letter::Rules letters = [] {
            std::vector<data::Problem> problems;
            return letter::loadRules(assets(), {}, problems);
        }();
        return letters;
    }
    static const places::Directory& shippedPlaces() {
        static const places::Directory places =
            places::loadDirectory(assets() / "places", assets() / "schema/places.schema.json");
        return places;
    }
    static const indicators::Registry& shippedRegistry() {
        static const indicators::Registry registry = indicators::loadRegistry(assets()).value();
        return registry;
    }

    void advance(MonoTime by) {
        m_mono += by;
        m_wall += by;
    }

    places::Directory m_places = shippedPlaces();
    indicators::Registry m_registry = shippedRegistry();
    page::Words m_words{[](const page::Language&, std::string_view) { return std::nullopt; },
                        {page::Language{"fr"}, page::Language{"ar"}}};
    Ruler m_ruler;
    // a little wide: ids are longer than words, and the bar is to stand in one row
    session::World m_world{
        m_flows,   m_places, m_settings, m_words, {2000, 1080, 4.03}, m_ruler, {}, session::World::ScreenFault::None,
        &m_letters};
    MonoTime m_mono{1'000'000};
    WallTime m_wall{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours(9)};
    session::State m_state = session::start(m_mono, m_wall);
    std::vector<session::Effect> m_effects;
};

} // namespace perron::test
