"""The shares of the two sides of a division, one behind the other or in two sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.making_hundred import NEARER, NOT_FAR, shares
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_rest
from qalam.checker.relations.sides.denied import do_not_either
from qalam.checker.relations.sides.sides import are_complements, leave_nothing_out
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.shares.told import SHARE

POSSESSIVE = as_pattern(r"-?[ыі]")
_NAMED_BEHIND = as_pattern(r"[^\W\d]{0,2}\s[–—-]\s([^,;.\d]{3,40})")
_SHARE = words_pattern("|".join(SHARE), re.I)
_BUT = as_pattern(r"\s*(?:Ал|Тек|А)\s", re.I)
_DENIED = as_pattern(
    r"\b(?:ещ[её]|пока|до сих пор)\s(?:[^\W\d]+\s){0,3}?(?:не|нет)\b|\bэтого\s(?:[^\W\d]+\s){0,2}?не\b|"
    r"\bне\s[^\W\d]+\s(?:этого|таких?|его|их|е[её]|к не(?:му|й))\b|"
    r"\b(?:у|для)\s[^.;]{0,30}\s(?:его|их|е[её]|такой|таких) нет|"
    r"\b(?:әлі|әзірге|бұған|оған|бұлай|ондай|мұндай)\s[^.;]{0,60}(?:жоқ|емес|[мбп][ае](?:ды|ді|ған|ген|й|пты|пті))|"
    r"\b(?:have|has|do|does|did) not\b|\bnot yet\b|\bhave none\b",
    re.I,
)
_TO = as_pattern(r"\b(?:до|to)\s$", re.I)
IN_ASIDE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}\s?\(\s?")
OPENING = 3  # words up to the share of the rest, with which its sentence begins
DENIED = 90  # characters on either side of a share in which it is said to be of those who did not
TWO = 2  # sides of a division
Pair = tuple[Claim, Claim]


def rest_of_hundred(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """The only shares of two sentences, where the second begins with what the first leaves: 'в городе учатся 71,4
    процента. Остальные 28,6 процента – в сёлах'."""
    if not sentence.number or sentence.is_row:
        return
    before = text.sentences[sentence.number - 1]
    first, later = _shares_of(text, before), _shares_of(text, sentence)
    if len(first) != 1 or len(later) != 1 or before.is_row:
        return
    opens = text.content[sentence.start : later[0].start].strip()
    is_left = is_rest(text, later[0]) and len(opens.split()) <= OPENING
    is_left |= _are_opposed(text, first[0], later[0])
    above = first[0].value + later[0].value - 100
    is_left |= -NEARER <= above <= NOT_FAR and _is_denied(text, sentence, later[0])
    is_left |= 0 < above <= NOT_FAR and do_not_either(text, first[0], later[0])
    others = _shares_of(text, text.sentences[before.number - 1]) if before.number else []
    if is_left and (not others or abs(first[0].value + later[0].value - 100) <= NOT_FAR):
        yield shares([first[0], later[0]], is_all=True)


def _is_denied(text: Text, sentence: Sentence, share: Claim) -> bool:
    """Whether a sentence tells the share of those who did not do, or not yet, what the one before says: 'Ещё не сделали
    этого 17,4 %'."""
    start, end = max(sentence.start, share.start - DENIED), min(sentence.end, share.end + DENIED)
    return _DENIED.search(text.content, start, end) is not None


def _are_opposed(text: Text, first: Claim, later: Claim) -> bool:
    """Whether the second of two sentences tells, of those of whom the first speaks, the share that did not do the
    same: 'Олардың 69%-ы … шектен өтті. Ал 31%-ы … өте алмады'."""
    if not all(POSSESSIVE.match(text.content, share.end) for share in (first, later)):
        return False
    sentences = text.sentences[first.sentence], text.sentences[later.sentence]
    said = [text.content[share.end : sentence.end] for share, sentence in zip((first, later), sentences, strict=True)]
    opens = _BUT.fullmatch(text.content, sentences[1].start, later.start) is not None
    return opens and leave_nothing_out(*said) and not any(leave_nothing_out(one, one) for one in said)


def _shares_of(text: Text, sentence: Sentence) -> list[Claim]:
    return [claim for claim in text.by_sentence[sentence.number] if claim.unit == "percent"]


def neighbouring_sides(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Two shares one behind the other, in a sentence of other numbers, of the two sides of a division, each with its
    dash: 'население 402 610, из них …, 47,4% – мужчины, 52,6% – женщины'."""
    claims = text.by_sentence[sentence.number]
    if not any(claim.is_count for claim in claims):
        return
    for first, later in pairwise(claims):
        if first.unit != "percent" or later.unit != "percent":
            continue
        sides = [_named_behind(text, claim) for claim in (first, later)]
        total = first.value + later.value
        if all(sides) and leave_nothing_out(*sides) and abs(total - 100) <= NEARER:
            yield shares([first, later])


def counted_sides(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """The shares in parentheses behind the numbers of both sides of a division, where they nearly make a hundred or one
    of them is the share of the two numbers: 'ер адамдар – 693 (66%), әйелдер – 357 (34%)'."""
    for pairs in sides_with_shares(text, sentence):
        claims = [share for _, share in pairs]
        total = sum((share.value for share in claims), Decimal(0))
        if abs(total - 100) <= NOT_FAR or any(fits_sides(pairs, share) for share in claims):
            yield shares(claims, is_all=True)


def sides_with_shares(text: Text, sentence: Sentence) -> Iterator[tuple[Pair, Pair]]:
    """The numbers of both sides of a division one behind the other, each with its share in parentheses."""
    claims = text.by_sentence[sentence.number]
    if sum(claim.unit == "percent" for claim in claims) != TWO:
        return  # a third part has its share, too
    for one, share, two, other in zip(claims, claims[1:], claims[2:], claims[3:], strict=False):
        pairs = (one, share), (two, other)
        are_pairs = all(count.is_count and count.value > 0 and own.unit == "percent" for count, own in pairs)
        if are_pairs and all(IN_ASIDE.fullmatch(text.content, count.end, own.start) for count, own in pairs):
            is_one = one.unit == two.unit or "count" in (one.unit, two.unit)
            is_exact = not any(claim.is_rough for pair in pairs for claim in pair)
            if is_one and is_exact and (are_complements(text, [one, two]) or is_rest(text, two)):
                yield pairs


def fits_sides(pairs: tuple[Pair, Pair], share: Claim) -> bool:
    """Whether the share of one side is what the numbers of both make, rounded up or down."""
    whole = pairs[0][0].value + pairs[1][0].value
    loose = (pairs[0][0].step + pairs[1][0].step) * 100 / whole
    part = next(count for count, own in pairs if own is share)
    return abs(part.value * 100 / whole - share.value) <= Decimal(1).scaleb(-share.decimals) + loose


def _named_behind(text: Text, share: Claim) -> str:
    """The words that a dash behind a share names."""
    named = _NAMED_BEHIND.match(text.content, share.end)
    return named[1] if named else ""


def two_sides(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """The share that one side of a division came to, and that of the other side in the next sentence: 'доля горожан
    выросла до 58,4%. … Доля сельского населения снизилась с 44,1% до 41,6%'."""
    if sentence.number + 1 >= len(text.sentences):
        return
    following = text.sentences[sentence.number + 1]
    sides = [_came_to(text, one) for one in (sentence, following)]
    if sides[0] is None or sides[1] is None:
        return
    said = [text.content[one.start : side.end] for one, side in zip((sentence, following), sides, strict=True) if side]
    total = sides[0].value + sides[1].value
    if leave_nothing_out(*said) and not leave_nothing_out(said[0], said[0]) and abs(total - 100) <= NEARER:
        yield shares([sides[0], sides[1]])


def _came_to(text: Text, sentence: Sentence) -> Claim | None:
    """The only share of a sentence that something is said to have come to."""
    found = [
        claim
        for claim in text.by_sentence[sentence.number]
        if claim.unit == "percent" and _TO.search(text.content[max(0, claim.start - 6) : claim.start])
    ]
    if len(found) != 1 or sentence.is_row or _SHARE.search(text.content, sentence.start, sentence.end) is None:
        return None
    return found[0]
