#pragma once

#include <vector>

#include "data/explain.h"

namespace perron::data {

inline constexpr const char* notRead =
    "ce qui suit «\u00a0#\u00a0» n'est pas lu ; mettez le texte entre guillemets \", ou "
    "cette remarque sur une ligne à part";
inline constexpr const char* curly =
    "ces guillemets ne servent pas à écrire un texte ; mettez des guillemets droits \"";

enum class Remarks { Refused, Allowed };

/// Texts that anybody may word, from `place` down, which YAML took otherwise than they were meant: one followed by
/// " # …", of which only a half would be shown, and one between “ and ”, which would be shown with them. A number, a
/// name or a date with a remark behind it serves.
void doubtfulTexts(const Place& place, const SchemaView& schema, Remarks remarks, std::vector<Problem>& out);

} // namespace perron::data
