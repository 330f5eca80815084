"""So many in each of several places named: '9 школ: по две в Абайском и Жарминском районах, пять – в Семее'; 'Ақжар мен
Көксу ауылдарында 3 алаңнан, Шелекте 4 алаң'."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER
from qalam.checker.relations.tie import may_make
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.names.listed import OF_PLACE

_NAME = r"[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{2,}(?:[ -][А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{2,})?"
_AND = r"\s(?:и|а также|және|мен|пен|бен)\s"
_NAMES = rf"(?P<names>{_NAME}(?:,\s(?:во?\s)?{_NAME}){{0,9}}{_AND}(?:во?\s)?{_NAME})"
_OVER = rf"(?:\s(?:{'|'.join(OF_PLACE)}))?(?=[,;.\n]|\s(?:и|а|және|ал)\s|\Z)"
_BY = as_pattern(r"\b[Пп]о\s\Z")
_IN_EACH = as_pattern(rf"(?:\s[^\W\d]+){{0,2}}(?:\s[–—-])?\sво?\s{_NAMES}{_OVER}")
_IN_ONE = as_pattern(rf"(?:\s[^\W\d]+){{0,2}}(?:\s[–—-])?\sво?\s(?P<name>{_NAME})(?!,\s(?:во?\s)?{_NAME}{_AND}){_OVER}")
_EACH_BEFORE = as_pattern(rf"{_NAMES}\s[^\W\d]+нда\s\Z")
_THING = as_pattern(r"(?:-?[^\W\d]+)?(?:\s[^\W\d]+){0,2}(?=[,;.\n]|\s(?:және|ал)\s|\Z)")
_FROM = as_pattern(r"(?:-?|\s)[^\W\d]*[дтн][ае]н(?=[,;.]|\s(?:және|ал)\s|\Z)")
_ONE_BEFORE = as_pattern(rf"(?P<name>{_NAME})(?:\s[^\W\d]+)?[дт][ае](?:\s[–—-])?\s\Z")
_NEXT = as_pattern(rf"(?:,\s|{_AND})(?:во?\s)?")
_LED = as_pattern(r"[^;.()\d]{0,60}:")
REACH = 200  # characters before a number in which its places stand
NEAR = Decimal("0.25")  # of the whole
FEWEST = 2  # items, and places of one of them


def shared_out(text: Text) -> list[Relation]:
    """The lists behind a colon of which each number is of places, and one at least of each of several."""
    return [tie for sentence in text.sentences if not sentence.is_row for tie in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    claims = text.by_sentence[sentence.number]
    colon = text.content.find(":", sentence.start, sentence.end) if len(claims) > FEWEST else -1
    before = [claim for claim in claims if claim.end <= colon]
    listed = [claim for claim in claims if claim.start > colon] if before else []
    if not before or len(listed) < FEWEST or not any(may_be_each(text, claim) for claim in listed):
        return
    if MARKER.search(text.content, sentence.start, sentence.end):
        return
    whole, places = before[-1], [len(places_of(text, claim, colon + 1)) for claim in listed]
    if not all(places) or max(places) < FEWEST:
        return
    parts = tuple(claim for claim, times in zip(listed, places, strict=True) for _ in range(times))
    if not whole.is_count or whole.is_rough or not _LED.fullmatch(text.content, whole.end, colon + 1):
        return
    if all(may_be_part(whole, part) and not (part.is_rough or part.step) for part in parts):
        holds = sum(part.value for part in parts) == whole.value
        if holds or may_make(whole, parts, NEAR):
            yield Relation("parts", whole, parts, holds, is_exhaustive=True)


def may_be_each(text: Text, claim: Claim) -> bool:
    """Whether a number stands as one of so many in each: behind 'по', or in the Kazakh case for it."""
    is_by = text.content[max(0, claim.start - 3) : claim.start].lower() == "по "
    return is_by or _FROM.match(text.content, claim.end, text.sentences[claim.sentence].end) is not None


def places_of(text: Text, claim: Claim, first: int) -> list[str]:
    """The places, named behind `first`, in each of which there are so many; none where it is not said to be of
    places."""
    said, end = text.content[max(first, claim.start - REACH) : claim.start], text.sentences[claim.sentence].end
    is_each = _BY.search(said) is not None
    if is_each:
        each = _IN_EACH.match(text.content, claim.end, end)
    else:
        each = _EACH_BEFORE.search(said) if _FROM.match(text.content, claim.end, end) else None
    if each is not None:
        return _NEXT.split(each["names"])
    one = None if is_each else _IN_ONE.match(text.content, claim.end, end)
    if one is None and not is_each and _THING.match(text.content, claim.end, end):
        one = _ONE_BEFORE.search(said)
    return [one["name"]] if one is not None else []
