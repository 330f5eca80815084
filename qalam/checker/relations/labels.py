"""What the item of a number says of it: which part of which division, by words, places, years, ages and classes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from qalam.checker.claims import COUNTS, Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import PLANNED
from qalam.checker.words.parts.divisions import CLOSED, NO_PART, NO_PART_PHRASES, OPEN, OUTCOMES, THIS_YEAR

DIVISIONS = (*CLOSED, *OPEN)
_ENDS = as_pattern(r"[;:\n]|,(?!\d)|\.\s|\s(?:және|мен|и|and|ал|а)\s(?=\d|$)")
_WORD = as_pattern(r"[^\W\d]+")
_PLACE = as_pattern(
    r"(?:(?<=[а-яёәғқңөұүһі,] )|(?<=[–—-] )|(?<=\bВ ))"
    r"([А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{2,}(?:-[А-ЯЁӘҒҚҢӨҰҮҺІ]?[а-яёәғқңөұүһі]+)?)"
    r"|([А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+(?:[сц]к(?:ой|ая|ом|ий)\b|\s(?:област|облыс|аудан|район|қала)))"
)
_NAME = r"[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+(?:-[А-ЯЁӘҒҚҢӨҰҮҺІ]?[а-яёәғқңөұүһі]+)?"
# 'Нұржау Қалиев', 'Н. Қалиев', 'имени Абая': a person, unless a word for a place stands behind.
_PERSON = as_pattern(
    rf"(?:\b{_NAME}|\b[А-ЯЁӘҒҚҢӨҰҮҺІ]\.)(?:\s{_NAME}\b){{1,2}}(?!\s(?:област|облыс|аудан|район|қала|город|ауыл|сел))|"
    rf"\bимени\s{_NAME}|\b{_NAME}(?=\sатындағы)"
)
_NO_PART = as_pattern("|".join(NO_PART_PHRASES), re.I)
_YEAR = words_pattern("|".join((r"(?<![\d–-])20\d\d(?=\W{0,2}(?:жыл|год|г\.))", *THIS_YEAR)), re.I)
_PLANNED = words_pattern("|".join(PLANNED), re.I)
_BAND = as_pattern(
    r"\b\d{1,2}(?=\s(?:и \w+ )?(?:лет|года?)\b|\sдо\s\d{1,2}\s(?:лет|год)|\s?-?\s?(?:жыл|жас)(?:ға|дан|қа|тан)?\b)",
    re.I,
)
_JOINED = as_pattern(r",\s|;|\s(?:и|және|мен|and|ал|а)\s")
_CLASS = as_pattern(r"\d{1,2}(?:\s?[–-]\s?\d{1,2})?(?=-?(?:х|го)?\s?-?(?:сынып|класс))", re.I)
_OUTCOMES = [tuple(as_pattern(words, re.I) for words in pair) for pair in OUTCOMES]
_SAYS = as_pattern(r"[^\W\d]{4,}")
_LEFT = words_pattern("|".join(left for _, left in OUTCOMES), re.I)
_Label = tuple[int, int]
LANGUAGES, MIXED = next(
    (row, place) for row, parts in enumerate(DIVISIONS) for place, part in enumerate(parts) if "аралас" in part
)
OWNERS, STATE, PRIVATE = next(
    (row, division.index(state), division.index(private))
    for row, division in enumerate(DIVISIONS)
    for state in division
    for private in division
    if "мемлекеттік" in state and "жекеменшік" in private
)
PLACES = len(DIVISIONS)  # the division by places, which no table lists
YEARS = PLACES + 1  # that by years
BANDS = PLACES + 2  # that by age or length of service
CLASSES = PLACES + 3  # that by classes
REACH = 100  # characters on either side of a number in which its item ends
SHORTEST, LONGEST = 2, 17  # letters of the beginnings in the table
COUNTRY = ("казахстан", "қазақстан")
PLACE = 9  # letters by which a place is known again


def _beginnings() -> dict[str, list[_Label]]:
    found: dict[str, list[_Label]] = {word: [] for word in NO_PART}
    for row, division in enumerate(DIVISIONS):
        for place, part in enumerate(division):
            for word in part:
                found.setdefault(word, []).append((row, place))
    return found


_BEGINNINGS = _beginnings()


@dataclass(frozen=True, slots=True)
class Part:
    """A number and what its item says of it: the parts of divisions, and its place as one of `PLACES`."""

    claim: Claim
    labels: frozenset[tuple[int, int | str]]
    is_planned: bool
    said: str

    def of(self, division: int) -> frozenset[int | str]:
        """The parts of a division that the item names."""
        return frozenset(part for row, part in self.labels if row == division)


def part_of(text: Text, claim: Claim) -> Part:
    """A number with what its item says."""
    sentence = text.sentences[claim.sentence]
    first = max(sentence.start, claim.start - REACH)
    start = max(first, _end_before(text, claim, {claim.unit, "count"}))
    pieces = _ENDS.split(text.content[start : claim.start])
    before = f",{pieces[-1]}" if len(pieces) > 1 or start > first else pieces[-1]
    end = min(sentence.end, claim.end + REACH, _next_item(text, claim))
    behind = _ENDS.split(text.content[claim.end : end])[0]
    if not _SAYS.search(before + behind.replace(claim.noun, "", 1)):
        before = _clauses_before(text, claim, first)
    said = _NO_PART.sub(" ", f"{before} # {behind}")
    found: set[tuple[int, int | str]] = {label for word in _WORD.findall(said.lower()) for label in _of_word(word)}
    places = list(_named(said, 0, len(said)))
    found |= {(PLACES, place[:PLACE]) for place in places[-1:]}
    bands = [match.group() for match in _BAND.finditer(said)]
    found |= {(BANDS, "-".join(bands))} if bands else set()
    found |= {(CLASSES, match.group()) for match in _CLASS.finditer(said)}
    found |= {(YEARS, match.group().lower()) for match in _YEAR.finditer(said)}
    return Part(claim, frozenset(found), _PLANNED.search(said) is not None, said)


def labels_of(words: str) -> frozenset[_Label]:
    """The parts of divisions that some words name."""
    return frozenset(label for word in _WORD.findall(words.lower()) for label in _of_word(word))


def _clauses_before(text: Text, claim: Claim, first: int) -> str:
    """What stands before a number that its own clause says nothing of, up to the number before it: 'услуги, оказанные
    частными компаниями, выросли на 22%, до 95 млрд'."""
    start = _end_before(text, claim, COUNTS)
    pieces = _ENDS.split(text.content[max(first, start) : claim.start])
    return ",".join(pieces[start > first :])


def _end_before(text: Text, claim: Claim, units: Collection[str]) -> int:
    """Where the last number of some units before one in its sentence ends."""
    return max((one.end for one in text.between(claim.sentence, 0, claim.start) if one.unit in units), default=0)


def places_in(text: Text, start: int, end: int) -> frozenset[str]:
    """The places named by capitals in a range, but for the whole country."""
    found = {name[:PLACE].lower() for name in _named(text.content, start, end)}
    return frozenset(place for place in found if not place.startswith(COUNTRY))


def _named(content: str, start: int, end: int) -> Iterator[str]:
    """The words with a capital letter in a range that may be places: no first names and surnames."""
    places = list(_PLACE.finditer(content, start, end))
    persons = [match.span() for match in _PERSON.finditer(content, start, end)] if places else []
    for match in places:
        if not any(low <= match.start() < high for low, high in persons):
            yield match[1] or match[2]


def clause_of(text: Text, whole: Claim) -> str:
    """What is said behind a number: '249 многодетных семей получили квартиры' is of flats, too."""
    return _ENDS.split(text.content[whole.end : min(text.sentences[whole.sentence].end, whole.end + REACH)])[0]


def _next_item(text: Text, claim: Claim) -> int:
    """Where the item of the next number of the sort begins: 'две – в Акжаре и шесть – в Бостане'."""
    sentence = text.sentences[claim.sentence]
    later = (one for one in text.by_sentence[claim.sentence] if one.start > claim.end and one.is_count)
    following = next((one for one in later if one.unit in {claim.unit, "count"}), None)
    if following is None:
        return sentence.end
    marks = [mark.start() for mark in _JOINED.finditer(text.content, claim.end, following.start)]
    return marks[-1] if marks else following.start


def _of_word(word: str) -> list[_Label]:
    for size in range(min(len(word), LONGEST), SHORTEST, -1):
        known = _BEGINNINGS.get(word[:size])
        if known is not None:
            return known
    return []


def are_opposed(first: str, later: str) -> bool:
    """Whether one item tells an outcome and the other its opposite."""
    return (_LEFT.search(first) or _LEFT.search(later)) is not None and any(
        done.search(a) and not left.search(a) and left.search(b)
        for done, left in _OUTCOMES
        for a, b in ((first, later), (later, first))
    )
