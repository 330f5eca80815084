"""Which members of which divisions some words name: girls of the sexes, the second of an order, grade 5."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise

from qalam.checker.patterns import as_pattern
from qalam.checker.words.concepts.partitions import affairs, people, schools, things, times

TABLES = (people, schools, affairs, things, times)
NAMED = "name"  # the division by names, of which there is no end
GRADES, YEARS, MARKS, BANDS = "grade", "year", "mark given", "band"
HARD = {"г": "к", "ғ": "қ", "б": "п"}
SHORTEST = 4  # letters of a beginning that an ending softens
SHORT = 3  # words of an item that is a name
_WORD = as_pattern(r"[^\W\d_]+")
_ORDER = {"1": "бірінші", "2": "екінші", "3": "үшінші", "4": "төртінші", "5": "бесінші"}
_DIGIT_FIRST = as_pattern(
    r"(?<![\d-])([1-5])(?:\s?[-–]\s?(?:ші|шы|й|я|е|ая|ой|ую|ю|го|м|х|st|nd|rd|th)\b|(?=\s?-?\s?(?:орын|мест|дәреже|степен|"
    r"топ\b|топқа|топта|групп|ауысым|смен|тоқсан|квартал|жартыжыл|полугод)))"
)
_GRADE = as_pattern(
    r"(?<!\d)(\d{1,2})(?:\s?[–-]\s?(\d{1,2}))?\s?-?\s?(?:й|я|х|м|е|ші|шы)?\s?[-–]?\s?(?:сынып|класс|курс|кл\.|grade)|"
    r"(?:grades?|class(?:es)?)\s(\d{1,2})(?:\s?[–-]\s?(\d{1,2}))?",
    re.I,
)
_YEAR = as_pattern(r"(?<!\d)(20[0-4]\d)(?!\d)")
_MARK = as_pattern(r"[«\"]([2-5])[»\"]")
_NAME = as_pattern(
    r"№\s?(\d{1,3})|«([^»]{2,40})»|(?<=[^\W\d_]\s)([А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_A-ZА-Я]{3,})|\A([А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_]{3,})"
)
_PLAIN = as_pattern(r"[\W\d]*(?:педагог(?:тер|и|ов|тар)?|teachers?)[\W\d]*\Z", re.I)
_NUMBER = as_pattern(r"\d{1,2}")
_YEARS_OF = as_pattern(r"жас|жыл|лет\b|года?\b|year|aged?\b|час|сағат|hour|км|шақырым|балл|мбит", re.I)
_UP_TO = as_pattern(
    r"дейін|кіші|толмаған|\bаз\b|\bкем\b|\bдо\b|младше|менее|моложе|under|below|up to|less|younger", re.I
)
_FROM = as_pattern(
    r"асқан|жоғары|үлкен|\bаса\b|артық|кейін|және одан|старше|свыше|более|больше|после|\bи выше|over|above|more|older",
    re.I,
)

# Of two members that one clause names the stronger: 'ішінара риза' are in part content, 'не сдали' failed.
STRONGER: dict[str, tuple[str, ...]] = {
    "content": ("undecided", "no", "partly"),
    "category": ("none",),
    "education": ("unfinished",),
    "passed": ("stayed_away", "failed"),
    "came": ("stayed_away",),
    "progress": ("not_begun", "going_on"),
    "decision": ("open", "refused"),
    "fate": ("none", "army", "home", "abroad", "tenth", "college", "university", "work"),
    "fit": ("unfit",),
    "working": ("unemployed",),
    "gravity": ("gravest",),
    "rating": ("bad",),
}

Division = str
Member = str


@cache
def _beginnings() -> Mapping[str, tuple[tuple[tuple[str, ...], Division, Member], ...]]:
    """The further words of each beginning, with its division and member, by its first word."""
    found: dict[str, list[tuple[tuple[str, ...], Division, Member]]] = {}
    for table in TABLES:
        for division, members in table.MEMBERS.items():
            for member, words in members.items():
                for beginning in words.split(","):
                    first, *further = beginning.split()
                    found.setdefault(first, []).append((tuple(further), division, member.replace(" ", "_")))
    return {first: tuple(sorted(ones, key=lambda one: -len("".join(one[0])))) for first, ones in found.items()}


@cache
def covers() -> Mapping[Division, tuple[frozenset[Member], ...]]:
    """The members of each division that leave nothing out together."""
    return {
        division: tuple(frozenset(members.split()) for members in alternatives)
        for table in TABLES
        for division, alternatives in table.ALL.items()
    }


@lru_cache(maxsize=1 << 14)
def _of_word(word: str) -> tuple[tuple[tuple[str, ...], Division, Member], ...]:
    """What a word may begin, the longest first."""
    starts = [f"{word}.", *(word[:length] for length in range(len(word), 0, -1))]
    known = _beginnings()
    found = [one for start in starts for one in (*known.get(start, ()), *known.get(_hardened(start), ()))]
    return tuple(sorted(found, key=lambda one: -len(one[0])))


def _hardened(start: str) -> str:
    """A beginning with its last letter as it is without an ending: 'жекеменшік' of 'жекеменшіг(і)'."""
    return start[:-1] + HARD[start[-1]] if len(start) > SHORTEST and start[-1] in HARD else ""


@lru_cache(maxsize=1 << 12)
def members_in(said: str) -> Mapping[Division, frozenset[Member]]:
    """The members that the words of a number name, by their divisions."""
    found: dict[Division, set[Member]] = {}
    for division, member in (*_told(said), *_in_digits(said)):
        found.setdefault(division, set()).add(member)
    return {division: frozenset(members) for division, members in found.items()}


def strongest_in(named: Mapping[Division, frozenset[Member]]) -> Mapping[Division, Member]:
    """The member of each division that is named alone, or is stronger than the others."""
    found: dict[Division, Member] = {}
    for division, members in named.items():
        ones = members if len(members) == 1 else (one for one in STRONGER.get(division, ()) if one in members)
        member = next(iter(ones), "")
        if member:
            found[division] = member
    return found


def _told(said: str) -> Iterator[tuple[Division, Member]]:
    said = _DIGIT_FIRST.sub(lambda digit: f"{_ORDER[digit[1]]} ", said.lower().replace("ё", "е"))
    words = _WORD.findall(said)
    until: dict[Division, int] = {}
    for place, word in enumerate(words):
        seen: set[Division] = set()
        for further, division, member in _of_word(word):
            if division in seen or until.get(division, 0) > place or not _go_on(words, place + 1, further):
                continue
            seen.add(division)
            until[division] = place + 1 + len(further)
            if member:
                yield division, member


def _go_on(words: list[str], place: int, further: tuple[str, ...]) -> bool:
    if place + len(further) > len(words):
        return False
    return all(
        word == beginning[:-1] if beginning.endswith(".") else word.startswith(beginning)
        for word, beginning in zip(words[place:], further, strict=False)
    )


def _in_digits(said: str) -> Iterator[tuple[Division, Member]]:
    """The grades, years, marks, bands of ages and names that words tell."""
    if any(letter.isdigit() for letter in said):
        for grade in _GRADE.finditer(said):
            low, high = grade[1] or grade[3], grade[2] or grade[4]
            yield GRADES, f"{low}-{high or low}"
        yield from ((YEARS, year[1]) for year in _YEAR.finditer(said))
        yield from ((MARKS, mark[1]) for mark in _MARK.finditer(said))
        band = _band(said)
        if band:
            yield BANDS, band
    if _PLAIN.match(said) or "«педагог»" in said.lower():
        yield "category", "plain"
    is_short = said.count(" ") <= SHORT
    for name in _NAME.finditer(said):
        if name[4] and not is_short:
            continue
        yield NAMED, (name[1] or name[2] or name[3] or name[4]).lower()[:6]


def _band(said: str) -> str:
    """The band of ages, years of service or hours that words tell: 'low 5', 'from 5 to 15', 'high 25'."""
    numbers = [number[0] for number in _NUMBER.finditer(said)]
    if not 0 < len(numbers) < 3 or not _YEARS_OF.search(said):
        return ""
    if len(numbers) > 1:
        return f"from {numbers[0]} to {numbers[1]}"
    if _UP_TO.search(said):
        return f"low {numbers[0]}"
    return f"high {numbers[0]}" if _FROM.search(said) else f"at {numbers[0]}"


def leave_nothing_out(division: Division, members: frozenset[Member]) -> bool:
    """Whether some members of a division are all that it has."""
    if division == BANDS:
        kinds = {member.split()[0] for member in members}
        return {"low", "high"} <= kinds
    if division == GRADES:
        bands = sorted(tuple(int(end) for end in member.split("-")) for member in members)
        is_joined = all(one[1] + 1 == two[0] for one, two in pairwise(bands))
        return is_joined and bands[0][0] <= 1 and bands[-1][1] >= 11
    if division == MARKS:
        return {"5", "4", "3"} <= members
    return any(cover <= members for cover in covers().get(division, ()))
