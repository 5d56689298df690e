#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "flow/flow.h"

/// The way through a procedure, as functions of (flow, answers). Answers may hold more than counts: those to a question
/// that is not asked, or to a choice not offered, under the answers before it are passed over. So a session keeps all
/// answers when somebody goes back, and a changed earlier answer just works.
namespace perron::flow {

/// The answers that count, in the order of the steps.
Answers counting(const Flow& flow, const Answers& answers);

bool holds(const Condition& condition, const Answers& counting);

/// Index in `flow.steps` of the first step with something to see (its condition holds and so does that of one of its
/// parts), and of the one after `step`; nothing at the end.
std::optional<std::size_t> firstStep(const Flow& flow, const Answers& answers);
std::optional<std::size_t> nextStep(const Flow& flow, std::size_t step, const Answers& answers);

/// Whether the way that these answers leave passes a step that is discreet.
bool isDiscreet(const Flow& flow, const Answers& answers);

/// "Étape number sur count". Steps that hang on questions not answered yet count as coming, so `count` never grows on
/// the way: it can only shrink.
struct Position {
    int number; ///< from 1
    int count;
};
Position position(const Flow& flow, std::size_t step, const Answers& answers);

/// The parts to show of a step, in file order.
std::vector<const Choice*> shownChoices(const Flow& flow, const Question& question, const Answers& answers);
std::vector<const Item*> shownItems(const Flow& flow, const Checklist& checklist, const Answers& answers);
std::vector<const Fact*> shownFacts(const Flow& flow, const Facts& facts, const Answers& answers);
std::vector<const Sentence*> shownSentences(const Flow& flow, const std::vector<Sentence>& sentences,
                                            const Answers& answers);
std::vector<const Link*> shownLinks(const Flow& flow, const Links& links, const Answers& answers);

/// The sources of what is shown on the step, each once: for "Source : service-public.gouv.fr, 29 septembre 2025".
std::vector<const Source*> shownSources(const Flow& flow, std::size_t step, const Answers& answers);

} // namespace perron::flow
