#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "flow/flow.h"

namespace perron::flow {

/// Where a fact stands in a file: its own id, and its step's. A shared piece has no steps: "".
struct FactPlace {
    std::string step;
    std::string fact;
};

/// What a person of the commune says of it.
using Verdict = std::variant<Verified, Disputed>;

/// The text of a procedure's or shared piece's file with the verdict written at the fact, in place of an earlier one.
/// Every other line stays as it is, comments too. Malformed: the text does not read. NotFound: no such fact. Refused:
/// it is written in a way that cannot be changed without touching more; nothing was.
Result<std::string> withVerdict(std::string_view yaml, const FactPlace& place, const Verdict& verdict);

/// "verifie: { par: Mme Durand, le: 2026-11-23, valeur: 25 € }", for who writes it by hand.
std::string written(const Verdict& verdict);

} // namespace perron::flow
