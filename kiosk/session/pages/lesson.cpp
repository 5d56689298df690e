#include "session/pages/pages.h"

#include <algorithm>

namespace perron::session::pages {

namespace {

using Step = AtLesson::Step;

struct Lesson {
    std::string_view name;
    int step;
    std::string_view word; ///< how it is done
};

Lesson of(const AtLesson& at) {
    const auto touched = std::count(at.apples.begin(), at.apples.end(), true);
    switch (at.step) {
    case Step::Sun:
        return {"sun", 1, "lesson.sun.how"};
    case Step::Apples:
        return {"apples", 2,
                touched == 0   ? "lesson.apples.how"
                : touched == 1 ? "lesson.apples.two"
                               : "lesson.apples.one"};
    case Step::Balloon:
    case Step::Done:
        break;
    }
    return {"balloon", 3, "lesson.balloon.how"};
}

page::Choices things(const Maker& make, const AtLesson& at) {
    if (at.step == Step::Sun) {
        return {{make.tile("lesson.sun", "lesson.sun", "soleil")}};
    }
    if (at.step == Step::Balloon) {
        return {{make.tile("lesson.balloon", "lesson.balloon", "ballon")}};
    }
    page::Choices apples;
    for (std::size_t i = 0; i < at.apples.size(); ++i) {
        const std::string id = "lesson.apple." + std::to_string(i + 1);
        page::Tile apple = make.tile(id, id, "pomme");
        if (at.apples[i]) {
            apple.chosen = make.say("lesson.touched");
        }
        apples.tiles.push_back(std::move(apple));
    }
    return apples;
}

page::Page done(const Maker& make) {
    page::Page page = make.start("lesson.done", make.say("lesson.done.title"));
    page.blocks = {
        make.card("lesson.word", make.say("lesson.done.word"), "etoiles", page::Say::Look::Reached),
        page::Actions{{make.tile("lesson.start", "lesson.start", "doigt", page::Tile::Look::Primary)}},
    };
    return page;
}

} // namespace

page::Page lesson(const Maker& make, const AtLesson& at) {
    if (at.step == Step::Done) {
        return done(make);
    }
    const Lesson now = of(at);
    const std::string name(now.name);
    const auto touched = std::count(at.apples.begin(), at.apples.end(), true);
    page::Page page = make.start("lesson." + name + (touched > 0 ? "." + std::to_string(touched) : ""),
                                 make.say("lesson." + name + ".title"));
    constexpr int steps = 3;
    page.blocks = {
        page::Progress{page::ElementId{"lesson.progress"}, now.step, steps,
                       make.say("flow.progress", {{"step", make.number(now.step)}, {"steps", make.number(steps)}})},
        make.card("lesson.word", make.say(at.missed ? "lesson.missed" : now.word), at.missed ? "sourire" : "doigt")};
    if (at.step == Step::Sun && make.state.visit && make.state.visit->listening) {
        page.blocks.emplace_back(make.card("lesson.ear", make.say("lesson.ear"), "ecouter"));
    }
    page.blocks.emplace_back(things(make, at));
    page.blocks.emplace_back(page::Actions{{make.tile("lesson.skip", "lesson.skip", "suite", page::Tile::Look::Calm)}});
    return page;
}

} // namespace perron::session::pages
