#pragma once

#include "flow/flow.h"

namespace perron::flow {

/// Calls `visit` for each part of a step's body (a Choice, Item, Fact, Sentence or Link), whatever its kind.
template <class Visit>
class PartWalker {
public:
    explicit PartWalker(const Visit& visit)
        : m_visit(visit) {}
    void operator()(const Question& question) const { all(question.choices); }
    void operator()(const Checklist& checklist) const { all(checklist.items); }
    void operator()(const Facts& facts) const { all(facts.facts); }
    void operator()(const Places& places) const { all(places.sentences); }
    void operator()(const Say& say) const { all(say.sentences); }
    void operator()(const Links& links) const { all(links.links); }

private:
    template <class Part>
    void all(const std::vector<Part>& parts) const {
        for (const Part& part : parts) {
            m_visit(part);
        }
    }
    const Visit& m_visit;
};

template <class Visit>
void eachPart(const Step& step, const Visit& visit) {
    std::visit(PartWalker<Visit>(visit), step.body);
}

} // namespace perron::flow
