"""Evaluation letters: reads them, gives their text, and compares what perron-admin understood with what is expected.

tests/letters/evaluation/README.md defines both vocabularies' meaning; nothing here was made by looking at single letters.
"""
import json
import pathlib
import re
import subprocess
import unicodedata

import yaml

HERE = pathlib.Path(__file__).resolve().parent

# The letters' kinds, and the ids of assets/letters/genres.yaml that mean the same. A court's paper has a kind of its own there,
# which tells who writes: it is right for all that a court writes.
KINDS = {
    "papers": "pieces", "money": "paiement", "decision": "decision", "appointment": "rendez-vous", "reminder": "relance",
    "warning": "avertissement", "contravention": "contravention", "act": "acte", "information": "information",
}
COURT = "tribunal"
# The letters' senders, and the ids of assets/letters/expediteurs.yaml. One that is not here is right when nobody is named.
SENDERS = {
    "ANTAI": "antai", "Assurance": "assurance", "Assurance maladie": "assurance-maladie", "Assurance retraite": "assurance-retraite",
    "Bailleur social": "bailleur", "Banque": "banque", "CAF": "caf", "CCAS": "ccas", "Collège": "ecole",
    "Commissaire de justice": "commissaire-de-justice", "Conseil départemental": "departement", "EDF": "edf", "ENGIE": "engie",
    "Enedis": "enedis", "France Titres": "france-titres", "France Travail": "france-travail", "Hôpital": "hopital", "Impôts": "impots",
    "MDPH": "mdph", "MSA": "msa", "Mairie": "mairie", "Ministère de l'Intérieur": "ministere-interieur", "Notaire": "notaire",
    "Préfecture": "prefecture", "Service des eaux": "eau", "Tribunal judiciaire": "tribunal",
}


def evaluation():
    """name -> what its file says."""
    return {path.stem: yaml.safe_load(path.read_text()) for path in sorted((HERE / "evaluation").glob("*.yaml"))}


def block_text(block):
    if "rows" in block:
        return "\n".join(" ".join(str(cell) for cell in row) for row in block["rows"])
    return block["text"].strip("\n")


def text_of(letter):
    return "\n\n".join(block_text(block) for block in letter["blocks"]) + "\n"


def understood(program, assets, locale, files, today, timeout=60):
    """What `perron-admin letter read --json` says of these files; None where it refuses them."""
    command = [str(program), "letter", "read", *map(str, files), "--today", str(today), "--json", "--text", "--assets", str(assets),
               "--locale", str(locale)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=timeout)
    if done.returncode not in (0, 1):
        return None
    return json.loads(done.stdout)


def plain(text):
    bare = "".join(c for c in unicodedata.normalize("NFD", str(text)) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z0-9]+", bare.lower()))


def kind_is_right(letter, found):
    expected, kind = letter["kind"], found["kind"]
    if kind == COURT:
        return expected == "act" or letter["sender"] == "Tribunal judiciaire"
    return kind == KINDS[expected]


def expected_days(letter):
    return {str(one["date"]) for one in letter["deadlines"] or []}


def amounts(letter):
    return sorted((f"{float(one['value']):.2f}", one["direction"]) for one in letter["amounts"] or [])


def compare(letter, found):
    """What is right, as a dictionary of measures: True or False, or (how many, of how many)."""
    if letter["kind"] == "foreign":
        return {"foreign": found["verdict"] in ("other_language", "unreadable") and not found["deadlines"]}
    if letter["kind"] == "none":
        return {"no letter": found["verdict"] != "sure" and not found["deadlines"]}
    if letter["kind"] == "scam":
        return {"scam seen": found["scam"] and found["urgency"] == "today",
                "nothing due in a scam": not found["deadlines"] or found["scam"]}
    days = {one["date"] for one in found["deadlines"] if one["date"]}
    expected = expected_days(letter)
    got = sorted((one["value"], one["direction"]) for one in found["amounts"])
    papers = [plain(one) for one in letter["papers"] or []]
    quotes = [plain(one["sentence"]) for one in found["papers"]]
    named = sum(any(one in quote for quote in quotes) for one in papers)
    right = {
        "sender": found["sender_id"] == SENDERS.get(letter["sender"], ""),
        "kind": kind_is_right(letter, found),
        "letter date": found["letter_date"] == str(letter["letter_date"] or ""),
        "deadlines": days == expected,
        "invented": len(days - expected),
        "missed": len(expected - days),
        "amounts": set(amounts(letter)) <= set(got),
        "no false scam": not found["scam"],
        "urgent": not letter["urgent"] or found["urgency"] in ("now", "today"),
        "not urgent": letter["urgent"] or found["urgency"] not in ("now", "today"),
    }
    if papers:
        right["papers"] = (named, len(papers))
    return right


# What a table shows, in this order, and the bar over letters that are answered with confidence.
MEASURES = [("sender", 98), ("kind", None), ("letter date", None), ("deadlines", 95), ("amounts", None), ("papers", None),
            ("urgent", None), ("not urgent", None), ("no false scam", None), ("scam seen", None), ("nothing due in a scam", None),
            ("foreign", None), ("no letter", None)]
COUNTS = [("invented", 0), ("missed", None)]


def summed(results):
    """Of (measures of a letter)…: measure -> (right, all), and of the counts their sum."""
    all_measures = {}
    for measures in results:
        for name, value in measures.items():
            right, of = all_measures.get(name, (0, 0))
            if isinstance(value, tuple):
                all_measures[name] = (right + value[0], of + value[1])
            elif isinstance(value, bool):
                all_measures[name] = (right + value, of + 1)
            else:
                all_measures[name] = (right + value, 0)
    return all_measures
