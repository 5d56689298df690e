"""How many characters a reader of an image got wrong, whatever order it gave the blocks in."""
import re
import unicodedata


def comparable(text):
    """Without what neither reader is asked for: kinds of apostrophes, dashes and spaces, the dots of a leader."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"[\u2018\u2019\u02bc`´]", "'", text)
    text = re.sub(r"[\u2010-\u2015]", "-", text)
    text = re.sub(r"[«»“”„]", '"', text)
    return " ".join(text.split())


def nearest(wanted, text):
    """The fewest insertions, deletions and replacements that make `wanted` of some piece of `text` (Myers 1999)."""
    length = len(wanted)
    if length == 0:
        return 0
    places = {}
    for place, sign in enumerate(wanted):
        places[sign] = places.get(sign, 0) | 1 << place
    every, last = (1 << length) - 1, 1 << (length - 1)
    up, down, score = every, 0, length
    best = score
    for sign in text:
        same = places.get(sign, 0)
        diagonal = (((same & up) + up) ^ up) | same | down
        rise = down | (~(diagonal | up) & every)
        fall = up & diagonal
        if rise & last:
            score += 1
        if fall & last:
            score -= 1
        rise = (rise << 1) & every  # a piece may begin anywhere: the first row is all zeros
        fall = (fall << 1) & every
        up = fall | (~(diagonal | rise) & every)
        down = rise & diagonal
        best = min(best, score)
    return best


def character_errors(pieces, text):
    """Share of wrong characters: each of `pieces` (a paragraph, a row) where it fits best, and all that is too much."""
    pieces = [comparable(piece) for piece in pieces]
    text = comparable(text)
    total = sum(map(len, pieces))
    wrong = sum(nearest(piece, text) for piece in pieces)
    return min(1.0, (wrong + max(0, len(text) - total - len(pieces))) / total)
