#include "letter/cues.h"

#include <algorithm>
#include <array>
#include <string>

namespace perron::letter {

namespace {

struct Row {
    Says says;
    Phrase phrase;
};

/// "envoyer|envoyez|…": asked in the infinitive and the imperative.
std::string verbs(std::initializer_list<std::string_view> stems) {
    std::string all;
    for (const std::string_view stem : stems) {
        for (const std::string_view ending : {"er", "ez"}) {
            all += (all.empty() ? "" : "|") + std::string(stem) + std::string(ending);
        }
    }
    return all;
}

std::vector<Row> asked() {
    std::vector<Row> rows;
    const auto add = [&](Says says, const std::vector<std::string>& patterns) {
        for (const std::string& pattern : patterns) {
            rows.push_back({says, Phrase(pattern)});
        }
    };
    add(Says::Send,
        {verbs({"envoy", "renvoy", "adress", "retourn", "present", "depos", "communiqu", "apport", "remplac"}),
         "transmettre|transmettez|fournir|fournissez|produire|produisez|parvenir|joindre|joignez|remettre|"
         "remettez|rapporter|rapportez|restituer|restituez",
         "a fournir|transmettre|retourner|renvoyer|joindre|produire|rapporter|remettre|envoyer|adresser",
         "doit|doivent|devra|devront nous? etre? "
         "remis*|adresse*|envoye*|transmis*|parvenir|arriver|fourni*|depose*|retourne*|"
         "renvoye*|parvenu*|joint*",
         "doit|doivent|devra|devront nous etre? parvenir|arriver|parvenu*|remis*|adresse*|envoye*|transmis*",
         "peut|peuvent|pourra|pourront etre depose*|adresse*|envoye*|remis*|transmis*|retourne*",
         "production|transmission|presentation|communication|fourniture de|des|d", "rendre|rendez|relevez",
         "les|la|le attendons|attend",
         "pieces|documents|dossier|justificatifs .. attendu|attendue|attendus|attendues"});
    add(Says::Pay,
        {verbs({"pay", "regl", "rembours", "acquitt", "regularis", "sold", "apur"}),
         "verser|versez la|cette|une|votre somme|cotisation|montant?", "a verser|reverser|restituer",
         "verser|versez|reverser|restituer|remedier|honorer|approvisionner|approvisionnez|provisionner|ramener",
         "fasse|fassiez|faire .. paiement|reglement|virement",
         "doit|doivent|devra|devront etre paye*|regle*|verse*|acquitte*|solde*|rembourse*|credite*",
         "faute|defaut|sans|sauf|absence|non de? votre? paiement|reglement|versement",
         "date? limite|ultime de|du paiement|reglement", "delai de paiement|reglement",
         "payable|payables|exigible|exigibles", "echeance le|au|:", "echeance de paiement|reglement",
         "echeance 0*|1*|2*|3*|lundi|mardi|mercredi|jeudi|vendredi|samedi"});
    add(Says::Come,
        {"vous etes|serez convoque|convoquee|attendu|attendue",
         "convoque|convoquee|convoquons",
         "rendez vous",
         "presenter|presentez vous",
         "de? vous presenter",
         "nous? vous recevrons|recevrai|recevra|attend|attendra|attendrai|rencontrera|rencontrerai",
         "venir|venez|comparaitre|audience|rdv",
         "nous|on vous attendons|attend|accueillerons",
         "vous trouver|rendre a|au|en|dans|chez",
         "etre presente|presents?",
         "vous? rencontrer|recevoir _? conseill*|assistant*",
         "nous|vous|me|la|le rencontrer",
         "nous|je passerons|passerai|viendrons|viendrai",
         "vous serez|etes recu|recue|examine|examinee|entendu|entendue par|le|a|en|au",
         "vous examinera|entendra|verra|accueillera|auditionnera",
         "rdv|admission|convocation|rencontre|lieux|signature .. aura|auront lieu",
         "rendez vous .. aura|auront lieu",
         "votre|cette seance|operation|intervention|bilan|reunion .. "
         "fixe*|prevu*|programme*|planifie*|confirme*|reporte*|decale*|deplace*|maintenu*|avance*",
         "rendez vous .. fixe*|prevu*|programme*|planifie*|confirme*|reporte*|decale*|deplace*|maintenu*|avance*",
         "une|la reunion .. prevu*|fixe*|programme*",
         "passage d|de|du .. technicien|agent|releveur|expert .. prevu*|programme*|fixe*",
         "remise|restitution des|de|du _ :|le|au",
         "visite|convocation|hospitalisation|admission|venue medicale? :|le|au",
         "vous a|est ete? reserve|retenu|attribue|propose le|pour",
         "donnons|donne|fixons|fixe rendez vous",
         "vous inviter|convier|convions|invitons|invite|convie a|au",
         "vous etes|serez invite|invitee|convie|conviee a|au",
         "soyez present*",
         "vous appellera|appellerai|appellerons|telephonera|rappellera|contactera .. le",
         "_ se presentera|rendra .. domicile|vous",
         "rdv|consultation|entretien|visite|expertise|examen|scanner|irm|echographie|radiographie|hospitalisation|"
         "admission|"
         "venue|rencontre|convocation|signature|atelier|lieux|affaire .. "
         "fixe*|prevu*|programme*|planifie*|confirme*|reporte*|decale*|deplace*|maintenu*|avance*|appelee|examinee",
         "entretien|consultation|visite|reunion|convocation|hospitalisation|expertise|examen .. du|le|au|: "
         "lundi|mardi|mercredi|jeudi|vendredi|samedi|0*|1*|2*|3*",
         "reunion|visite|consultation|entretien|audience|seance|rencontre .. se tiendra|tient|deroulera|deroule",
         "votre|l|la|une|un|cet|cette etat|examen|visite|entretien .. le",
         "presence .. requise|indispensable|obligatoire|necessaire",
         "entretien avec|:|le|prevu|fixe",
         "etat|etats des lieux",
         "propose|proposons .. rencontrer|recevoir",
         "controle|controles .. aura|auront lieu",
         "l|cette|votre intervention .. programmee|prevue|fixee",
         "votre|cette|cet|une|un|la|l consultation|entretien|visite|reunion|expertise|examen|intervention .. "
         "aura|auront lieu",
         "technicien*|agent*|releveur*|expert*|conseiller*|enqueteur*|controleur*|infirmier*|ergotherapeute|collegue|"
         "equipe|"
         "medecin*|docteur|assistante|assistant|travailleuse|travailleur|commissaire|huissier|entreprise .. .. "
         "passera|viendra|interviendra|visitera|rendra|presentera"});
    add(Says::Contest,
        {verbs({"contest", "oppos", "conciliat"}),
         "recours|contestation|reclamation|opposition|observations|rectification|exoneration",
         "faire|interjeter|interjetez|faites appel", "saisir|saisissez|saisie|saisi",
         "saisissez|contestez|contestation|litige", "frappe|frappee d appel", "susceptible|susceptibles de|d",
         "former|introduire|exercer|engager|deposer un|une",
         "defere|deferee|deferes|porte|portee|porter .. tribunal|juge|juridiction", "un|le|votre desaccord",
         "mediateur|mediation", "requete|exoneration", "l appel est possible|recevable|ouvert",
         "si vous n etes pas d accord", "si vous etes en desaccord", "toute|votre|vos|la contestation|reclamation",
         "peut|peuvent etre conteste|contestee|contestes|contestees|attaquee|forme|formee|introduit|exerce",
         "presenter|presentez|formuler|faire vos|des observations|remarques|explications|arguments"});
    add(Says::Act,
        {verbs({"complet", "sign", "declar", "actualis", "contact", "rappel", "valid", "confirm", "verifi", "inform",
                "quitt", "renouvel", "demand", "connect", "effectu", "indiqu", "precis", "justifi"}),
         "repondre|repondez|prendre|prenez|faire|faites|remplir|remplissez|inscrire|inscrivez|rendre|rendez|"
         "accomplir|obtenir|libe*|souscrire|finir",
         "vous devez|devrez",
         "doit|doivent|devra|devront etre|nous?",
         "veuillez",
         "merci|priere de bien|nous|me",
         "passe|dela le|la|du|un|une",
         "passe|passes ces|ce|les? _ jours|mois|semaines",
         "a l issue|expiration|terme d|du|de un|ce",
         "depot|depots|inscription|inscriptions|candidature|candidatures|remise|envoi|retour|restitution|demande|"
         "demandes|dossiers "
         ".. possible|possibles|recevable|recevables|recues|recus|acceptees|acceptes|ouvertes",
         "retour|reponse|envoi|depot|inscription|inscriptions|remise du|de|des|d? _? :",
         "nous|je vous? laissons|laisse|accordons|accorde|donnons|consentons .. delai|jours|mois|semaines|jusqu",
         "vous avez la|le? possibilite|droit|faculte de?",
         "si nous|je n avons|ai|recevons|recois pas|rien|aucune",
         "si vous souhaitez|desirez|voulez",
         "vous voudrez bien?",
         "je|nous vous? saurais|saurions|serais|serions gre|oblige|reconnaissant*",
         "pourriez vous",
         "il convient|importe|suffit|conviendra de|d",
         "il est necessaire|imperatif|obligatoire|indispensable|temps de",
         "pensez|songez|veillez|n oubliez|hesitez pas? a|de",
         "munissez|munir vous|de?",
         "tenez|tenir",
         "souscrivez|desinscrivez|renouvelez|relevez|nettoyez|taillez|tailler|"
         "approvisionnez|designez|designer|completez|inscrivez|inscription*|retirer|retirez|liberer|evacuer|resilier",
         "date|delai de rigueur",
         "vous est|sera demande*",
         "est demande*|exige*|requis*",
         "vous pouvez|pourrez|devez|devrez ,",
         "vous beneficiez d un delai",
         "vous aurez _ jours|mois|semaines|heures",
         "reponse imperative|obligatoire|urgente",
         "vous est|sont accorde|accordee|accordes|laisse|laissee|imparti|impartie|consenti|consentie",
         "tout|toute|aucun|aucune|les _ recu|recue|recus|recues|depose|deposes|parvenu|parvenus apres",
         "cloture .. inscriptions|candidatures|depots|dossiers",
         "il? vous reste|restent",
         "prendre|prenez|fixer|fixez|convenir|demander|solliciter d? un? rendez|rdv vous?",
         "est|sont attendu|attendue|attendus|attendues",
         "nous attendons",
         "souhaitee|souhaitees|exigee|exigees",
         "si vous n|ne nous|le|la|les|y? *ez pas|rien",
         "si .. n|ne est|sont|a|ont pas _",
         "obligatoire|obligatoirement|imperatif|imperativement",
         "doit|doivent|devra|devront etre _",
         "dire|dites|choisir|choisissez|appeler|appelez|ecrire|ecrivez|accepter|acceptez|refuser|refusez|donner|"
         "donnez|telephoner|telephonez",
         "il vous? appartient|convient|incombe|faut",
         "vous etes prie|priee|pries|invite|invitee|invites|tenu|tenue|tenus",
         "nous|je vous prions|prie|demandons|demande|invitons|invite|remercions|remercie",
         "mets|mettons|mise en demeure",
         "vous disposez",
         "vous avez jusqu",
         "vous avez _ jours|mois|semaines|heures",
         "faute|defaut|sans|sauf|absence|non de? votre? reponse|retour|regularisation|nouvelle|nouvelles|presentation",
         "faute|defaut|sans|absence de? reponse de votre part",
         "date limite|butoir|ultime",
         "delai de reponse|retour"});
    return rows;
}

/// "effectué, effectuée…", but not "effectuer", which may be asked for.
std::string participles(std::initializer_list<std::string_view> stems) {
    std::string all;
    for (const std::string_view stem : stems) {
        for (const std::string_view ending : {"e", "ee", "es", "ees"}) {
            all += (all.empty() ? "" : "|") + std::string(stem) + std::string(ending);
        }
    }
    return all;
}

void addTheirs(std::vector<Row>& rows) {
    rows.push_back(
        {Says::Theirs,
         Phrase("sera|seront|serait|est|sont|a|ont|ete _? mis|mise|recu|recue|disponible|instruit|instruite|" +
                participles({"vers",  "trait",  "etudi",  "effectu", "credit", "rembours", "examin",
                             "debit", "prelev", "envoy",  "adress",  "expedi", "livr",     "enregistr",
                             "regl",  "pay",    "calcul", "conserv", "effac",  "supprim",  "notifi"}))});
    constexpr std::array patterns{
        "nous vous? *rons",
        "l|cet|votre examen de|d|du votre|vos|la|l|toutes? dossier|demande|situation|recours|candidature .. aura? "
        "lieu? le?",
        "une? reunion|seance|consultation|enquete publique .. aura? lieu? le?",
        "reunion|seance du|d|des conseil|parents|association .. se tiendra? le?",
        "rendez? vous|reunion|visite|permanence|audience .. est|a|sont ete? supprime*|annule*",
        "vous serez|seriez convoque|convoquee|invite|invitee|recu|recue .. "
        "avant|dans|sous|ulterieurement|prochainement",
        "sans|absence nouvelles|reponse|retour de notre|sa|leur part",
        "attendre|patienter|comptez",
        "la|votre|cette commission|visite .. est gratuite",
        "est|sont maintenu*|prolonge*|renouvele*|conserve*|assure*",
        "vous restez|continuerez|continuez|partez",
        "achevent|acheve|s applique|appliquent",
        "*uvriront|*uvrira",
        "accuse|accusons reception",
        "deviendra|deviendront",
        "avons|a|ont reporte|accorde|fixe|maintenu|prolonge",
        "mettons a jour",
        "elle|il|ils|elles dispose|disposent|dispos*",
        "rentree|vacances|election|elections|scrutin .. est|sont|aura|auront|fixee|commencent",
        "pourra|pourront etre depose*|presente*|demande* dans",
        "l|votre|la|une echeance du _ _? _? sera|est",
        "votre|la prochaine echeance",
        "vous? n avez|avons|ai|a|aviez|etes|ont pas|jamais|toujours|rien encore? *e|*u|*i|*is|*it|*us|*ue|*es|*ie",
        "*era|*eront|*dra|*dront|*ira|*iront|*ura|*uront",
        "est|sont|etait|etaient|a|ont|ete arrive*|parvenu*|recu*|enregistre*|signe*|rendu|decide*|fabrique*",
        "ouvre|ouvrent|expire|expirent|commence|commencent|debute|debutent|change|changent|prennent|cesse|cessent|"
        "augmente|"
        "augmentent|arretent|termine|terminent|court|courent|demenage|demarre|demarrent|evolue|evoluent",
        "se tient|tiennent|deroule|deroulent|reunit",
        "arrive|arrivent a expiration|echeance|terme|son",
        "en raison|raison de|d|des travaux",
        "travaux|perturbations|coupure|interruption .. le|du|prevue|prevus|programmes",
        "prochain|prochaine|premier|premiere|dernier "
        "versement|paiement|prelevement|actualisation|releve|facture|mensualite",
        "paiement|versement|virement|prelevement .. interviendra|aura|sera|prevu|effectue",
        "preleve|prelevee|prelevees|debite",
        "dates de paiement|versement|prelevement",
        "sera|seront presente|presentee|examine|examinee|etudie",
        "paraitra|publie|publiee",
        "interrompre l|la|le",
        "obligent a",
        "peut|peuvent|pourra|pourront etre consulte*|retire*",
        "voyage|fete|forum|exposition|spectacle|tournoi",
        "sans documents|pieces|papiers|elle|lui|eux|cela",
        "a ete|est compose*|calcule*",
        "nous|je vous? *rons|*rai",
        "nous|je|il|elle|ils allons|vais|va|vont|pouvons|devons|souhaitons|esperons|essayons|venons vous|de? _",
        "nos|notre services|agence|conseillers|service|equipe .. *ront|*ra",
        "n avez|aurez|devez rien|pas|aucun|aucune .. *er|*re|*ir|demarche",
        "vous recevrez|percevrez|obtiendrez|beneficierez|toucherez",
        "vous serez|seriez informe|informee|contacte|contactee|rembourse|remboursee|averti|avertie|prevenu|prevenue|"
        "recontacte|recontactee",
        "vous avez|aviez deja? *e|*es|recu|percu|*i|*is",
        "si .. avez|ont deja",
        "deja",
        "sera|seront",
        "l|la|le "
        "administration|prefet|prefecture|caisse|commission|tribunal|juge|service|organisme|maire|employeur|banque|"
        "bailleur|assureur|mairie|caf|cpam _? dispose|statue*|prononce*|repond*|traite|verse|a|peut|examine",
        "dispose",
        "sans|absence de? reponse du|des _",
        "sans|absence de? reponse _ _ part",
        "sans|absence de? reponse de _ _",
        "verse|versee|verses|versees|percu|percue|percues|recue|recues|payee|payees|reglee|reglees avant|jusqu|entre",
        "demander|solliciter|obtenir|accorder|accordons un|des delai|delais de? paiement?",
        "avoir moins|plus|au|travaille|ete|eu",
        "ne pas _",
        "n|ne nous|le|la|les? *ez pas|rien|jamais",
        "demandait|demandions|demandais|invitions|invitait|deviez|devait|aviez|avions de|a? nous? *er|*ir|*re",
        "avez|a|ont pas encore? recu|obtenu",
        "si vous n avez pas encore? recu|obtenu",
        "dure|durera|dureront|reste|restera|resteront",
        "notre|sa|leur reponse|decision",
        "de notre part",
        "reponse|silence|absence .. de|par|garde l|la|le|notre|nos "
        "administration|prefet|prefecture|caisse|commission|part|"
        "services",
        "sans|absence reponse|de reponse? de? notre|nos|l|la|le part|services|administration|prefet|caisse|commission",
        "silence",
        "delai|delais moyen|moyens|d|de "
        "traitement|instruction|livraison|acheminement|conservation|prescription|carence|"
        "examen|etude|versement|remboursement|virement|preavis",
        "prescri*",
        "conserve*|archive*|garanti*|valable|valables|valide|valides|validite",
        "ouvert|ouverts|ouverte|ouvertes|fermera|fermeront|ferme|fermes|horaires|ouverture",
        "vous pouvez|pourrez "
        "consulter|suivre|telecharger|retrouver|voir|telephoner|joindre|beneficier|obtenir|recevoir|"
        "retirer",
        "nes|nees|ne|nee le|avant",
        "periode .. du|de|jusqu",
        "pendant|durant|depuis",
        "rentrer|entrer en vigueur",
        "pris|prises|intervenu*|effectues|effectuees|posterieur*|anterieur*",
        "prendra|prendront|prend effet|fin",
    };
    for (const char* const pattern : patterns) {
        rows.push_back({Says::Theirs, Phrase(pattern)});
    }
}

const std::vector<Row>& rows() {
    static const std::vector<Row> all = [] {
        std::vector<Row> made = asked();
        addTheirs(made);
        return made;
    }();
    return all;
}

} // namespace

std::vector<Cue> cuesIn(std::span<const Token> tokens) {
    std::vector<Cue> found;
    for (std::size_t place = 0; place < tokens.size();) {
        Cue best{place, 0, Says::Theirs};
        for (const Row& row : rows()) {
            if (const std::optional<std::size_t> length = row.phrase.at(tokens, place);
                length && *length > best.length) {
                best = {place, *length, row.says};
            }
        }
        if (best.length > 0) {
            found.push_back(best);
        }
        place += std::max<std::size_t>(best.length, 1);
    }
    return found;
}

std::optional<Cue> cueFor(std::span<const Cue> cues, std::span<const Token> tokens, std::size_t first,
                          std::size_t last) {
    constexpr std::size_t opening = 3;
    const auto parted = [&](std::size_t from, std::size_t to) {
        return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(from),
                           tokens.begin() + static_cast<std::ptrdiff_t>(to),
                           [](const Token& token) { return token.text == ";"; });
    };
    const auto isFor = [&](std::size_t place) { return place < tokens.size() && tokens[place].text == "pour"; };
    std::optional<Cue> before;
    std::optional<Cue> behind;
    for (const Cue& cue : cues) {
        const std::size_t end = cue.first + cue.length;
        if (cue.first < first && !parted(std::min(end, first), first)) {
            before = cue;
        } else if (!behind && (first < opening || isFor(last + 1)) && cue.first > last && !parted(last, cue.first)) {
            behind = cue;
        }
    }
    return before ? before : behind;
}

} // namespace perron::letter
