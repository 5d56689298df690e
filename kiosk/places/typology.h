#pragma once

#include "places/vocabulary.h"

namespace perron::places {

/// typologie: what kind of house it is, by the codes of the national schema 2.3.0.
// clang-format off
enum class Typology {
    ACI, ACIPHC, AFPA, AI, ASE, ASSO, ASSO_CHOMEUR, Other, AVIP, BIB, CAARUD, CADA, CAF, CAP_EMPLOI, CAVA, CC, CCAS, CCONS,
    CD, CDAS, CFP, CHRS, CHU, CIAS, CIDFF, CITMET, CMP, CMS, CPAM, CPH, CS, CSAPA, CSC, DEETS, DEPT, DIPLP, E2C, EA, EATT,
    EI, EITI, ENM, EPCI, EPI, EPIDE, EPN, ES, ESAT, ESS, ETTI, EVS, FABLAB, FABRIQUE, FAIS, FT, GEIQ, HUDA, LA_POSTE, MDE,
    MDEF, MDH, MDPH, MDS, MJC, ML, MQ, MSA, MSAP, MUNI, OACAS, ODC, OF, OIL, OPCS, PAD, PENSION, PI, PIJ_BIJ, PIMMS, PJJ,
    PLIE, PREF, PREVENTION, REG, RELAIS_LECTURE, RESSOURCERIE, RFS, RS_FJT, SCP, SPIP, TIERS_LIEUX, UDAF,
};
// clang-format on

template <>
std::span<const std::pair<Typology, std::string_view>> vocabulary();

} // namespace perron::places
