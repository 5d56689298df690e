#include "session/letter_visit.h"

#include <algorithm>
#include <array>

#include "letter/phrase.h"
#include "places/opening_hours.h"
#include "session/navigate.h"
#include "session/printing.h"
#include "session/read_letter.h"
#include "session/voice.h"

namespace perron::session {

namespace {

using Stage = Reading::Stage;

std::string_view pageOf(LetterRefusal refusal) {
    switch (refusal) {
    case LetterRefusal::NoSheet:
        return "letter.blank";
    case LetterRefusal::CoverOpen:
        return "letter.cover";
    case LetterRefusal::Jammed:
        return "letter.jam";
    case LetterRefusal::TooMany:
        return "letter.many";
    case LetterRefusal::NotALetter:
        return "letter.card";
    case LetterRefusal::TooSlow:
        return "letter.slow";
    case LetterRefusal::Failed:
        return "letter.failed";
    case LetterRefusal::None:
    case LetterRefusal::NotReadable:
        break;
    }
    return "letter.unreadable";
}

std::string_view pageOf(const letter::Understood& found) {
    switch (found.verdict) {
    case letter::Verdict::Sure:
        return found.scam ? "letter.scam" : "letter.told";
    case letter::Verdict::Doubtful:
        return found.scam ? "letter.scam" : "letter.doubtful";
    case letter::Verdict::OtherLanguage:
        return found.language == letter::Language::English  ? "letter.english"
               : found.language == letter::Language::Arabic ? "letter.arabic"
                                                            : "letter.foreign";
    case letter::Verdict::Unreadable:
        break;
    }
    return "letter.unreadable";
}

bool tells(const letter::Understood& found) {
    return found.verdict == letter::Verdict::Sure || found.verdict == letter::Verdict::Doubtful;
}

/// What a person carries in a wallet has few words, and says what it is.
bool isACard(const letter::Letter& words) {
    constexpr std::size_t manyTokens = 90;
    static const std::array<letter::Phrase, 5> names{
        letter::Phrase("carte nationale d identite"), letter::Phrase("identity card"),
        letter::Phrase("permis de conduire"), letter::Phrase("passeport passport"), letter::Phrase("carte vitale")};
    std::size_t tokens = 0;
    bool named = false;
    for (const letter::Sentence& sentence : letter::sentencesOf(words)) {
        tokens += sentence.tokens.size();
        named = named || std::any_of(names.begin(), names.end(),
                                     [&](const letter::Phrase& name) { return name.standsIn(sentence.tokens); });
    }
    return named && tokens <= manyTokens;
}

/// Without its words.
SharedSheet pictureOf(const ReadSheet& sheet) {
    auto picture = std::make_shared<ReadSheet>();
    picture->image = sheet.image;
    picture->width = sheet.width;
    picture->height = sheet.height;
    return picture;
}

void forget(Turn& turn) {
    turn.state.visit->letter.reset();
    turn.effects.emplace_back(ForgetLetter{});
}

/// The paper lies there still. Of what could not be read its picture is kept, to show what was seen; else nothing is.
void refuse(Turn& turn, LetterRefusal refusal, std::shared_ptr<const letter::Understood> understood,
            SharedSheet unread = nullptr) {
    if (unread == nullptr) {
        forget(turn);
    }
    Reading& reading = turn.state.visit->letter.emplace();
    reading.stage = Stage::Done;
    reading.refusal = refusal;
    reading.unread = std::move(unread);
    reading.understood = std::move(understood);
    reading.onDevice = true;
    turn.state.visit->counted.reach("lettre", "refusee", 1);
}

void readNext(Turn& turn) {
    std::optional<Reading>& reading = turn.state.visit->letter;
    if (!reading) {
        reading.emplace();
    }
    reading->stage = Stage::Reading;
    reading->reached = LetterReached::Stage::Taking;
    reading->refusal = LetterRefusal::None;
    reading->seen.reset();
    reading->onDevice = true;
    turn.effects.emplace_back(ReadLetter{++turn.state.readings, !reading->sheets.empty()});
}

void understand(Turn& turn) {
    Reading& reading = *turn.state.visit->letter;
    letter::Letter whole = wholeLetter(reading);
    const letter::Date today{std::chrono::floor<std::chrono::days>(places::localTime(turn.action.wall))};
    const bool card = isACard(whole);
    auto found = std::make_shared<const letter::Understood>(
        turn.world.letters != nullptr ? letter::understand(whole, *turn.world.letters, today) : letter::Understood{});
    wipeWords(whole);
    if (!tells(*found) || (card && !found->sender)) {
        const bool unreadable = !card && found->verdict == letter::Verdict::Unreadable;
        return refuse(turn, card ? LetterRefusal::NotALetter : LetterRefusal::NotReadable, std::move(found),
                      unreadable ? pictureOf(*reading.sheets.front()) : nullptr);
    }
    const bool sure = found->verdict == letter::Verdict::Sure;
    turn.state.visit->counted.reach("lettre", sure ? "comprise" : "douteuse", sure ? 3 : 2);
    reading.understood = std::move(found);
    reading.stage = Stage::Done;
}

/// For the sender's need where its rule names one.
places::Need needOf(const State& state, const World& world) {
    const letter::SenderRule* sender = senderOf(state, world);
    const auto named = sender != nullptr && !sender->needs.empty() ? places::needNamed(sender->needs.front())
                                                                   : std::optional<places::Need>();
    return named.value_or(places::Need::Procedure);
}

/// A new page of the same location begins with its first part.
void beginPage(Turn& turn) {
    turn.state.trail.back().part = 0;
    turn.state.focus = {};
}

void taken(Turn& turn) {
    const auto* back = std::get_if<AtLetterBack>(&turn.state.location());
    const bool finish = back != nullptr && back->then == AtLetterBack::Then::Finish;
    if (turn.state.visit->letter) {
        turn.state.visit->letter->onDevice = false;
    }
    if (finish) {
        turn.state.trail.pop_back();
        return go(turn, AtFinish{});
    }
    forget(turn);
    goHome(turn);
}

} // namespace

std::string_view letterPage(const State& state) {
    if (!std::holds_alternative<AtLetter>(state.location())) {
        return {};
    }
    const Reading* reading = state.visit && state.visit->letter ? &*state.visit->letter : nullptr;
    const bool done = reading != nullptr && reading->stage == Stage::Done;
    if (state.letterDevice != LetterDevice::There && !done) {
        return "letter.none";
    }
    if (reading == nullptr || (reading->stage == Stage::Placing && reading->sheets.empty())) {
        return "letter.intro";
    }
    switch (reading->stage) {
    case Stage::Placing:
        return "letter.turn";
    case Stage::Reading:
        return reading->seen ? "letter.camera" : "letter.reading";
    case Stage::Another:
        return "letter.another";
    case Stage::Done:
        break;
    }
    if (reading->understood == nullptr) {
        return pageOf(reading->refusal);
    }
    if (!tells(*reading->understood)) {
        return reading->refusal == LetterRefusal::NotALetter ? "letter.card" : pageOf(*reading->understood);
    }
    const bool ask = state.visit->listening && state.visit->aloud == Visit::Aloud::Unasked;
    return ask ? "letter.voice" : pageOf(*reading->understood);
}

bool letterLies(const State& state) {
    return state.visit && state.visit->letter && state.visit->letter->onDevice;
}

void letterTouched(Turn& turn, const std::string& what) {
    Visit& visit = *turn.state.visit;
    constexpr std::string_view flow = "flow.";
    if (what == "go") {
        readNext(turn);
        beginPage(turn);
    } else if (what == "again" && visit.letter && !visit.letter->sheets.empty() && !visit.letter->understood) {
        visit.letter->stage = Stage::Placing; // another try with this page
        beginPage(turn);
    } else if (what == "stop" || what == "again" || what == "new") {
        forget(turn);
        if (std::holds_alternative<AtLetterNext>(turn.state.location())) {
            leave(turn);
        }
        beginPage(turn);
    } else if (what == "more" && visit.letter) {
        visit.letter->stage = Stage::Placing;
        beginPage(turn);
    } else if (what == "all" && visit.letter) {
        understand(turn);
        beginPage(turn);
    } else if (what == "aloud") {
        visit.aloud = Visit::Aloud::Yes;
        beginPage(turn);
    } else if (what == "silent") {
        stopListening(turn);
        beginPage(turn);
    } else if (what == "next") {
        go(turn, AtLetterNext{});
    } else if (what == "help") {
        lookFor(turn, needOf(turn.state, turn.world));
    } else if (what == "print") {
        wantSheet(turn, "");
    } else if (what == "leave") {
        letterLies(turn.state) ? go(turn, AtLetterBack{AtLetterBack::Then::Home}) : taken(turn);
    } else if (what == "taken") {
        taken(turn);
    } else if (what.starts_with(flow)) {
        enterFlow(turn, what.substr(flow.size()));
    }
}

void letterReached(Turn& turn, const LetterReached& reached) {
    const bool ours = turn.state.visit && turn.state.visit->letter && reached.reading == turn.state.readings &&
                      turn.state.visit->letter->stage == Stage::Reading;
    if (!ours || turn.state.visit->letter->reached == reached.stage) {
        return;
    }
    turn.state.visit->letter->reached = reached.stage;
    turn.state.visit->letter->seen.reset();
    if (letterPage(turn.state) == "letter.reading" && turn.state.visit->listening && !turn.state.asked &&
        !turn.state.speaking) {
        speakElement(turn, page::ElementId{"letter.how"});
    }
}

void letterSeen(Turn& turn, const LetterSeen& seen) {
    const bool ours = turn.state.visit && turn.state.visit->letter && seen.reading == turn.state.readings &&
                      turn.state.visit->letter->stage == Stage::Reading &&
                      turn.state.visit->letter->reached == LetterReached::Stage::Taking;
    if (!ours) {
        return;
    }
    std::optional<LetterSeen>& now = turn.state.visit->letter->seen;
    const bool another = now && now->guide != seen.guide;
    now = seen;
    if (another && letterPage(turn.state) == "letter.camera" && turn.state.visit->listening && !turn.state.asked &&
        !turn.state.speaking) {
        speakElement(turn, page::ElementId{"letter.guide"});
    }
}

void sheetRead(Turn& turn, const LetterRead& read) {
    const bool ours = turn.state.visit && turn.state.visit->letter && read.reading == turn.state.readings &&
                      turn.state.visit->letter->stage == Stage::Reading;
    if (!ours) {
        return;
    }
    if (const std::string_view page = letterPage(turn.state); page == "letter.reading" || page == "letter.camera") {
        beginPage(turn);
    }
    if (read.refusal != LetterRefusal::None || read.sheets.empty()) {
        if (turn.state.visit->letter->sheets.empty()) {
            const bool seen = read.refusal == LetterRefusal::NotReadable && !read.sheets.empty();
            return refuse(turn, read.refusal, nullptr, seen ? pictureOf(*read.sheets.front()) : nullptr);
        }
        turn.state.visit->letter->stage = Stage::Done; // the pages before are kept
        turn.state.visit->letter->refusal = read.refusal;
        return;
    }
    auto& sheets = turn.state.visit->letter->sheets;
    sheets.insert(sheets.end(), read.sheets.begin(), read.sheets.end());
    turn.state.visit->letter->stage = Stage::Another;
}

} // namespace perron::session
