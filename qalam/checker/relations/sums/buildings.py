"""Places of several buildings: '2 000 орындық 4 мектеп: әрқайсысы 600 орындық екі мектеп, 500 орындық және 300'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text

_ITEM = as_pattern(r"[;\n]|,(?!\d)|:\s|\s(?:және|и|and)\s|\.\s")
_DIGITS = as_pattern(r"(?<!\d)(\d{1,2})(?![\d.,]?\d)(?!-(?![хти]{1,2}\b))")
_NOT_A_NUMBER = as_pattern(r"\b(?:19|20)\d\d\b|№\s?\d+|-\d+|\d+\s(?:ай|күн|месяц|month|млн|млрд|га)")
MOST = 60  # buildings
REACH = 2  # sentences from the places of all to those of each


@dataclass(frozen=True, slots=True)
class _Built:
    """Some buildings and the places that each of them, or all of them, have."""

    places: Claim
    number: int


def buildings(text: Text) -> list[Relation]:
    """The places of all buildings against those of each, where there are as many buildings as all of them are."""
    found = []
    for sentence in text.sentences:
        if sentence.is_row:
            continue
        built = [*_built(text, sentence)]
        if not built or is_of_each(text, built[0].places):
            continue
        colon = text.content.find(": ", built[0].places.end, built[1].places.start) if len(built) > 1 else -1
        if len(built) == 1 or colon > 0:
            tied = _tie(built[0], built[1:] or [*_following(text, sentence)])
            found += [tied] if tied else []
    return found


def _following(text: Text, sentence: Sentence) -> Iterator[_Built]:
    for later in text.sentences[sentence.number + 1 : sentence.number + 1 + REACH]:
        if are_of_two_times(text, sentence.number, later.number):
            return
        yield from _built(text, later)


def _tie(whole: _Built, behind: list[_Built]) -> Relation | None:
    """The first buildings that are as many as all, if they are two sorts or more, unless the places told are those of
    each sort together."""
    parts: list[Claim] = []
    number, together = 0, Decimal(0)
    for built in behind:
        number += built.number
        together += built.places.value
        parts += [built.places] * built.number
        if number >= whole.number:
            break
    if number != whole.number or len(set(parts)) < 2 or any(part.value > whole.places.value for part in parts):
        return None
    if together == whole.places.value:
        return None
    total = sum(part.value for part in parts)
    if abs(total - whole.places.value) * 4 > whole.places.value:
        return None
    return Relation("parts", whole.places, tuple(parts), total == whole.places.value, is_exhaustive=True)


def _built(text: Text, sentence: Sentence) -> Iterator[_Built]:
    """One for each number of places: with the number of buildings of its item, one where none is named."""
    for claim in text.by_sentence[sentence.number]:
        if claim.unit != "places" or claim.is_rough or claim.step:
            continue
        start, end = _item(text, sentence, claim)
        said = text.content[start : claim.start] + " " + text.content[claim.end : end]
        number = _number(said)
        if number is not None:
            yield _Built(claim, number)


def _item(text: Text, sentence: Sentence, claim: Claim) -> tuple[int, int]:
    before = [match.end() for match in _ITEM.finditer(text.content, sentence.start, claim.start)]
    after = _ITEM.search(text.content, claim.end, sentence.end)
    return before[-1] if before else sentence.start, after.start() if after else sentence.end


def _number(said: str) -> int | None:
    """How many buildings an item names; None where it names two numbers."""
    digits = [int(match[1]) for match in _DIGITS.finditer(_NOT_A_NUMBER.sub(" ", said))]
    words = [value for _, _, value in spelled_numbers(said, 0, len(said)) if value > 1]
    numbers = [*digits, *words]
    if len(numbers) > 1 or any(number > MOST for number in numbers):
        return None
    return numbers[0] if numbers else 1
