#pragma once

#include "page/layout.h"
#include "text/bitmap.h"

namespace perron::ui {

using text::Colour;
using text::rgb;

/// How one kind of box is painted.
struct Paint {
    Colour fill;
    Colour border;
    Colour words;
    Colour quiet;   ///< hints; 7:1 like all words
    Colour depth;   ///< the line of shadow beneath what can be pressed
    Colour outline; ///< around pictures, so that they show on `fill`
};

/// What lies behind everything, and how boxes stand out from it.
struct Ground {
    Colour back;
    Colour words;
    Colour quiet;
    Colour outline;
    Paint primary;
    Paint calm;
    Paint choice;
};

/// Every colour of the face, by purpose: drawing names no colour. Another theme, such as two colours at high contrast,
/// is another value of this type. Words have 7:1 and borders 3:1 against what lies beside them (WCAG 1.4.6, 1.4.11).
struct Theme {
    Ground paper;
    Ground ink;

    Paint service;
    Paint help;
    Paint urgent;
    Paint key;

    Paint card;
    Paint warning;
    Paint unverified;
    Paint reached;
    Paint ticked;
    Paint sign;

    Colour bar;
    Paint barKey;
    Paint barListen; ///< a sun-yellow border: listening is always found
    Paint barActive; ///< at work
    Paint barHelp;
    Paint barOff; ///< pale: not for this page, so no contrast is promised

    Colour good;   ///< open, ticked, done
    Colour onGood; ///< marks on `good`
    Colour bad;    ///< closed, urgent
    Colour unsure; ///< nobody has checked it
    Colour now;    ///< the current step
    Colour ahead;  ///< steps to come
    Colour stroke; ///< around small marks
    Colour focus;
    Colour focusEdge;
    Colour lit;      ///< behind the word being spoken
    Colour litWords; ///< that word's edge, for where `lit` alone does not show
    Colour ringLeft; ///< of a countdown
    Colour ringGone;

    Colour codeDark = rgb(0x000000); ///< a QR code's modules: the same in every theme
    Colour codeLight = rgb(0xFFFFFF);

    double lineMm; ///< of a box's edge: broader where nothing else sets it off
};

/// Warm paper, dark ink, one sun-yellow.
Theme warmTheme();
/// Everything in `marks` on `ground`, or the other way about: told apart by edges and words, never by colour.
Theme twoColours(const Colour& marks, const Colour& ground);
Theme themeFor(page::Colours colours);

/// Of a box while it is pressed: towards its own shadow, so that its words stay 7:1; towards them where it has none.
Colour pressedFill(const Paint& paint);

/// `percent` of the way from one to the other.
Colour mixed(const Colour& one, const Colour& other, int percent);

/// From 1 (equal) to 21 (black on white): WCAG 2.2, relative luminance and contrast ratio.
double contrast(const Colour& one, const Colour& other);

} // namespace perron::ui
