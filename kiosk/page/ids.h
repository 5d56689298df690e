#pragma once

#include <compare>
#include <string>
#include <utility>

namespace perron::page {

/// A name that cannot be mistaken for another kind of name. Ids come from content or code, never from text.
template <class Tag>
struct Id {
    std::string value;
    Id() = default;
    explicit Id(std::string name)
        : value(std::move(name)) {}
    bool empty() const { return value.empty(); }
    auto operator<=>(const Id&) const = default;
};

/// One page: "home", "flow.carte-identite.motif".
using PageId = Id<struct PageTag>;
/// Everything that can be touched, focused or spoken on a page: "bar.help", "flow.carte-identite.motif.perdue".
using ElementId = Id<struct ElementTag>;
/// A picture by its name in assets/pictures: "sablier".
using PictureId = Id<struct PictureTag>;
/// Pixels of this visit (a camera frame, a scanned letter), kept in the wiped in-memory store and never in a Page.
using ImageId = Id<struct ImageTag>;
/// A sentence in the catalogue: "home.title".
using MessageId = Id<struct MessageTag>;
/// A language by its IETF tag: "fr", "ar".
using Language = Id<struct LanguageTag>;

} // namespace perron::page
