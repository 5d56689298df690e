#include "places/typology.h"

namespace perron::places {

template <>
std::span<const std::pair<Typology, std::string_view>> vocabulary() {
    using enum Typology;
    // clang-format off
    static constexpr std::pair<Typology, std::string_view> codes[] = {
        {ACI, "ACI"}, {ACIPHC, "ACIPHC"}, {AFPA, "AFPA"}, {AI, "AI"}, {ASE, "ASE"}, {ASSO, "ASSO"},
        {ASSO_CHOMEUR, "ASSO_CHOMEUR"}, {Other, "Autre"}, {AVIP, "AVIP"}, {BIB, "BIB"}, {CAARUD, "CAARUD"},
        {CADA, "CADA"}, {CAF, "CAF"}, {CAP_EMPLOI, "CAP_EMPLOI"}, {CAVA, "CAVA"}, {CC, "CC"}, {CCAS, "CCAS"},
        {CCONS, "CCONS"}, {CD, "CD"}, {CDAS, "CDAS"}, {CFP, "CFP"}, {CHRS, "CHRS"}, {CHU, "CHU"}, {CIAS, "CIAS"},
        {CIDFF, "CIDFF"}, {CITMET, "CITMET"}, {CMP, "CMP"}, {CMS, "CMS"}, {CPAM, "CPAM"}, {CPH, "CPH"}, {CS, "CS"},
        {CSAPA, "CSAPA"}, {CSC, "CSC"}, {DEETS, "DEETS"}, {DEPT, "DEPT"}, {DIPLP, "DIPLP"}, {E2C, "E2C"}, {EA, "EA"},
        {EATT, "EATT"}, {EI, "EI"}, {EITI, "EITI"}, {ENM, "ENM"}, {EPCI, "EPCI"}, {EPI, "EPI"}, {EPIDE, "EPIDE"},
        {EPN, "EPN"}, {ES, "ES"}, {ESAT, "ESAT"}, {ESS, "ESS"}, {ETTI, "ETTI"}, {EVS, "EVS"}, {FABLAB, "FABLAB"},
        {FABRIQUE, "FABRIQUE"}, {FAIS, "FAIS"}, {FT, "FT"}, {GEIQ, "GEIQ"}, {HUDA, "HUDA"}, {LA_POSTE, "LA_POSTE"},
        {MDE, "MDE"}, {MDEF, "MDEF"}, {MDH, "MDH"}, {MDPH, "MDPH"}, {MDS, "MDS"}, {MJC, "MJC"}, {ML, "ML"},
        {MQ, "MQ"}, {MSA, "MSA"}, {MSAP, "MSAP"}, {MUNI, "MUNI"}, {OACAS, "OACAS"}, {ODC, "ODC"}, {OF, "OF"},
        {OIL, "OIL"}, {OPCS, "OPCS"}, {PAD, "PAD"}, {PENSION, "PENSION"}, {PI, "PI"}, {PIJ_BIJ, "PIJ_BIJ"},
        {PIMMS, "PIMMS"}, {PJJ, "PJJ"}, {PLIE, "PLIE"}, {PREF, "PREF"}, {PREVENTION, "PREVENTION"}, {REG, "REG"},
        {RELAIS_LECTURE, "RELAIS_LECTURE"}, {RESSOURCERIE, "RESSOURCERIE"}, {RFS, "RFS"}, {RS_FJT, "RS_FJT"},
        {SCP, "SCP"}, {SPIP, "SPIP"}, {TIERS_LIEUX, "TIERS_LIEUX"}, {UDAF, "UDAF"},
    };
    // clang-format on
    return codes;
}

} // namespace perron::places
