#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "page/ids.h"
#include "page/text.h"

namespace perron::page {

/// What one may press: a tile of a grid, the one thing to do next, a key of the PIN pad.
struct Tile {
    enum class Look {
        Choice,  ///< white, one answer among others
        Service, ///< tinted: something the kiosk does, not a theme
        Primary, ///< filled with leaf: the one thing to do next, the biggest
        Calm,    ///< a second choice beside a primary
        Help,    ///< sun-yellow
        Urgent,  ///< rust
        Key,     ///< a key of a pad
        Picture, ///< a picture alone, as large as a target must be; its label is spoken
    };
    ElementId id;
    Text label;
    PictureId picture; ///< may be empty
    Look look = Look::Choice;
    Text hint;     ///< a second, plainer line; may be empty
    Text chosen{}; ///< "choisi": spoken after the label, and a tick in the corner; empty where it is not
    /// What a second touch soon after the first is. On a pad one types "1 1" as fast as "1 2".
    enum class Again { SameTouch, NewTouch } again = Again::SameTouch;
    /// An action usually waits on the last part of a page; some must never be more than one touch away.
    enum class Stays { OnLastPart, OnEveryPart } stays = Stays::OnLastPart;
    bool operator==(const Tile&) const = default;
};

/// A sentence or two, by itself or beside a picture in a card.
struct Say {
    enum class Look {
        Plain,
        Card,       ///< in a bordered card, with its picture
        Warning,    ///< rust edge: urgent
        Unverified, ///< "à vérifier": nobody of the commune has checked this yet
        Reached,    ///< good news, leaf edge
        Source,     ///< where the page's facts come from; quiet
    };
    ElementId id;
    Text text;
    PictureId picture;
    Look look = Look::Plain;
    bool operator==(const Say&) const = default;
};

/// One of several answers; one touch chooses.
struct Choices {
    std::vector<Tile> tiles;
    bool operator==(const Choices&) const = default;
};

/// Things to bring; a touch ticks or unticks.
struct CheckItem {
    ElementId id;
    Text label;
    Text hint;
    PictureId picture;
    bool ticked = false;
    Text state;  ///< "coché" / "pas coché", spoken after the label
    Text desk{}; ///< under a translation: the French words to say at the desk
    bool operator==(const CheckItem&) const = default;
};
struct Checklist {
    std::vector<CheckItem> items;
    bool operator==(const Checklist&) const = default;
};

/// A label and its value: what it costs, how long it takes.
struct Fact {
    ElementId id;
    Text label;
    Text value;
    Text note;  ///< one more sentence; may be empty
    Text doubt; ///< "à vérifier", while nobody of the commune has checked it
    PictureId picture;
    Text desk{}; ///< as of a CheckItem
    enum class Look {
        Usual,
        Urgent, ///< rust edge
    } look = Look::Usual;
    bool operator==(const Fact&) const = default;
};

/// Somewhere that helps.
struct PlaceCard {
    enum class Open { Yes, No, Unknown };
    ElementId id;
    int number; ///< from 1, equal to its pin on a map
    Text name;
    Open open;
    Text hours;    ///< "Ouvert jusqu'à 17 h", "Téléphonez pour connaître les horaires"
    Text offers;   ///< what it does, one sentence
    Text distance; ///< "ici", "15 km"
    Text phone;    ///< may be empty
    PictureId picture;
    Text address{}; ///< on paper alone: on the screen the distance says more
    bool operator==(const PlaceCard&) const = default;
};

/// An address on the web that a telephone takes along, as a QR code: black on white in every theme.
struct QrCode {
    ElementId id;
    Text text;           ///< what to do with it
    std::string address; ///< "https://…"
    PictureId picture;
    bool operator==(const QrCode&) const = default;
};

/// A number to call, the digits very large.
struct PhoneNumber {
    ElementId id;
    Text number;
    Text label;
    PictureId picture;
    bool operator==(const PhoneNumber&) const = default;
};
struct PhoneNumbers {
    std::vector<PhoneNumber> numbers;
    bool operator==(const PhoneNumbers&) const = default;
};

/// How far a guided path has come.
struct Progress {
    ElementId id;
    int step; ///< from 1
    int steps;
    Text spoken; ///< "étape 3 sur 5"
    bool operator==(const Progress&) const = default;
};

/// Seconds that run out, as a ring and a number. Redrawn each second without a new Page: the number is live.
struct Countdown {
    ElementId id;
    int secondsLeft;
    int seconds; ///< the whole ring
    bool operator==(const Countdown&) const = default;
};

/// A sign that staff can see across the room.
struct Sign {
    ElementId id;
    Text text;
    PictureId picture;
    bool operator==(const Sign&) const = default;
};

/// One line of the staff's overview: all is well, or what to do.
struct StatusCard {
    enum class Level { Well, Attention };
    ElementId id;
    Text title;
    Text text;
    PictureId picture;
    Level level = Level::Well;
    bool operator==(const StatusCard&) const = default;
};
struct StatusCards {
    std::vector<StatusCard> cards;
    bool operator==(const StatusCards&) const = default;
};

/// The PIN pad: how many digits are in, never which.
struct PinPad {
    ElementId id;
    int entered;
    Text spoken;            ///< "3 chiffres"
    std::vector<Tile> keys; ///< 1 to 9, clear, 0, confirm
    bool operator==(const PinPad&) const = default;
};

/// Bytes shown as they are, in lines of equal width: the sealed report.
struct Document {
    ElementId id;
    Text title;
    std::vector<Text> lines;
    bool operator==(const Document&) const = default;
};

/// A sheet of paper that somebody laid down: its picture, with the words that matter lit. It speaks French on a page of
/// any language.
struct Letter {
    /// Of the picture, in its pixels.
    struct Area {
        int x;
        int y;
        int width;
        int height;
        bool operator==(const Area&) const = default;
    };
    /// Lit as long as the page is shown.
    struct Mark {
        Area area;
        ElementId about; ///< the card that tells what stands there: underlined while it is read
        bool operator==(const Mark&) const = default;
    };
    struct Sentence {
        Text words;
        std::vector<Area> areas; ///< underlined while it is read
        bool operator==(const Sentence&) const = default;
    };
    ElementId id;
    Text name; ///< what it is, for the ear
    ImageId image;
    int width; ///< of the picture, in its pixels
    int height;
    std::vector<Mark> marks;
    std::vector<Sentence> sentences; ///< all of the letter, in reading order; said to who rests on it
    bool operator==(const Letter&) const = default;
};

/// What one does next on this page; stands beside the content in landscape, under it in portrait.
struct Actions {
    std::vector<Tile> tiles;
    bool operator==(const Actions&) const = default;
};

/// A new kind is added here, in walk.cpp (speech and focus), layout (picture), paper and tests: the compiler names
/// each.
using Block = std::variant<Say, Choices, Checklist, Fact, PlaceCard, QrCode, PhoneNumbers, Progress, Countdown, Sign,
                           StatusCards, PinPad, Document, Letter, Actions>;

} // namespace perron::page
