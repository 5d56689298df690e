#include "session/navigate.h"

#include "flow/walk.h"
#include "session/visit.h"
#include "session/way.h"

namespace perron::session {

namespace {

void goToStep(Turn& turn, const flow::Flow& flow, std::optional<std::size_t> index) {
    if (!index) {
        noteReached(turn, flow, "", 0);
        go(turn, AtFlowEnd{flow.id});
        turn.effects.emplace_back(LookAtPrinter{});
        return;
    }
    noteReached(turn, flow, flow.steps[*index].id, static_cast<int>(*index));
    go(turn, AtStep{flow.id, flow.steps[*index].id});
}

} // namespace

void go(Turn& turn, Location to) {
    turn.state.focus = {};
    turn.state.trail.push_back({std::move(to), 0});
}

void back(Turn& turn) {
    turn.state.focus = {};
    if (turn.state.trail.back().part > 0) {
        --turn.state.trail.back().part;
    } else if (turn.state.trail.size() > 1) {
        turn.state.trail.pop_back();
    }
}

void leave(Turn& turn) {
    turn.state.trail.back().part = 0;
    back(turn);
}

void goHome(Turn& turn) {
    turn.state.focus = {};
    turn.state.trail = {{AtWelcome{}, 0}, {AtHome{}, 0}};
}

void beginPartsAnew(Turn& turn) {
    for (Stop& stop : turn.state.trail) {
        stop.part = 0;
    }
}

void lookFor(Turn& turn, places::Need need) {
    turn.state.visit->counted.answer("besoin", std::string(places::rowOf(need).counted));
    go(turn, AtNearby{need});
}

void enterFlow(Turn& turn, const std::string& id) {
    if (const flow::Flow* flow = turn.world.flows.flow(id)) {
        goToStep(turn, *flow, flow::firstStep(*flow, answersOf(turn.state, id)));
    }
}

void nextStep(Turn& turn, const AtStep& at) {
    const flow::Flow* flow = turn.world.flows.flow(at.flow);
    const auto index = flow != nullptr ? stepIndex(*flow, at.step) : std::nullopt;
    if (index) {
        goToStep(turn, *flow, flow::nextStep(*flow, *index, answersOf(turn.state, at.flow)));
    }
}

} // namespace perron::session
