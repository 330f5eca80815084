"""The items of a list of names, read one after another as long as each is a name of the sort that was counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qalam.checker.patterns import as_pattern
from qalam.checker.words.names.counted import ORGANISATIONS, PLACES

Sort = Literal["places", "people", "organisations", "things"]
_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
_SMALL = "[a-zа-яёәғқңөұүһі]"
_NAME = rf"{_CAPITAL}[^\W\d_]+(?:[-–][^\W\d_]+)*(?:-\d{{1,2}})?"
_INITIAL = rf"{_CAPITAL}\.\s?"
_OF_A_PLACE = rf"(?:{'|'.join(PLACES)})[^\W\d]*"
_LEAD = rf"(?:(?:в|во|на|из|для|к|г\.|с\.|п\.|пос\.|им\.|имени|ауылдық|сельск\w+|{_OF_A_PLACE})\s)"
_PLACE = (
    rf"{_LEAD}{{0,3}}(?:{_INITIAL})?(?:«[^«»\n]{{2,30}}»|{_NAME})(?:\s{_NAME}){{0,2}}"
    rf"(?:\s(?:ауылдық|сельск\w+|кенттік|{_OF_A_PLACE})){{0,2}}"
)
PERSON = rf"(?:(?:{_INITIAL}){{1,2}}{_NAME}|{_NAME}\s{_CAPITAL}\.(?:\s?{_CAPITAL}\.)?|{_NAME}(?:\s{_NAME}){{1,2}})"
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*\.?"
_MARKED = (
    r"(?:№{1,2}\s?\d{1,3}(?:-?[^\W\d]{1,3}\b)?|«[^«»\n]{2,50}»"
    rf"|{_NAME}(?:\s{_NAME})?\sатындағы|(?:«[^«»\n]{{2,50}}»|{_NAME})\s[^\W\d]+(?:дағы|дегі|тағы|тегі)(?:\s\d+)?"
    rf"|(?:в|на)\s(?:{_OF_A_PLACE}\s)?{_NAME}(?:\s(?:на|с)\s\d+\s[^\W\d]+)?|(?:имени|им\.)\s(?:{_INITIAL})?{_NAME}(?:\s{_NAME})?)"
)
_ORGANISATION = (
    rf"(?:(?:(?:{_WORD}\s){{0,5}}{_MARKED}|(?:{_WORD}\s){{0,4}}\b(?:{'|'.join(ORGANISATIONS)})[^\W\d]*)"
    rf"(?:[\s-](?:{_WORD}|\d{{2,4}}(?=\s(?:орын|мест)|\Z))){{0,4}})"
)
_THING = rf"(?:«[^«»\n]{{2,50}}»|{_SMALL}[^\W\d]+(?:\s{_WORD}){{0,2}})"
_OF_SORT: dict[Sort, re.Pattern[str]] = {
    "places": as_pattern(_PLACE),
    "people": as_pattern(
        rf"(?P<post>(?:{_SMALL}[^\W\d]+\s[–—-]\s)?(?:(?:{_SMALL}[^\W\d]*(?:-[^\W\d]+)?|№\s?\d+|«[^«»\n]{{2,40}}»|{_NAME}(?=\s{_SMALL}))\s){{0,6}})"
        rf"(?:{PERSON}|(?<=братья\s){_NAME}|(?<=с[её]стры\s){_NAME}|(?<=супруги\s){_NAME}|(?<=ағайынды\s){_NAME})"
    ),
    "organisations": as_pattern(_ORGANISATION),
    "things": as_pattern(_THING),
}
_JOINT = as_pattern(
    r"\s?[,;]\s+(?:(?P<also>а также|сондай-ақ)\s)?(?:(?:и|және)\s)?|(?P<and>\s(?:и|және|мен|пен|бен)\s)"
)
_ASIDE = as_pattern(r"\([^()]*\)")
_NOTE = as_pattern(rf"(?:№\s?\d+|\d{{1,2}}\s?-?\s?(?:класс|сынып)|{_SMALL})[^A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]*")
_SURNAME = as_pattern(_NAME)
_OF_WHAT_SORT = as_pattern(
    rf"{_CAPITAL}[^\W\d]+(?:-[^\W\d]+)?(?:ый|ий|ой|ая|ое|ом|ую)"
)  # '…, Медицинский и … колледжи'
_BARE = as_pattern(r"\d{1,3}")
_MORE_NUMBERS = as_pattern(r"(?:[^\W\d]+\s){0,3}№{1,2}\s?\d{1,3}\Z|\d{1,3}\Z")
_GIVEN = as_pattern(r"\s[–—]\s")  # behind the name of a prize: to whom it went
_MANY = as_pattern(r"\b(?:екі|үш|төрт|бес|алты|жеті|две|два|двух|три|тр[её]х|пять|ещ[её]|тағы)\b", re.I)
_REST = as_pattern(rf"\s+(?:–\s.*|{_SMALL}.*)?|\s*", re.S)
_STOP = as_pattern(r"(?:(?<=\s)|(?<=[^\W\d]{2})|(?<=[»\d)]))[.!?]+\s*\Z|\s+\Z")
FEWEST = 2  # names of a list


@dataclass(frozen=True, slots=True)
class Items:
    """The names of a list up to the end of the last; the `least` of them where 'and' joins two words of one name,
    as it may where some have several.
    `has_and` where 'and' brings the last one."""

    count: int
    least: int
    end: int
    has_and: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    said: str
    end: int
    is_and: bool
    is_also: bool


def items_of(content: str, start: int, end: int, sort: Sort, *, also: bool = False) -> Items | None:
    """The items of a half-open range; nothing where a piece is met that is no item before the list is plainly over, or,
    unless they are all told, where some come in addition."""
    named: list[_Piece] = []
    singles = 0
    pieces = list(_pieces(content, start, end))
    for place, piece in enumerate(pieces):
        item, is_single = _item(piece, sort, named[-1] if named else None)
        if (piece.is_also and not also) or _MANY.match(piece.said):
            return None
        if item is None and sort == "people" and named and not piece.is_and and _NOTE.fullmatch(piece.said):
            continue  # 'Калиева Р. Т., учитель, Атбасар'
        rest = piece.said[item.end() :] if item else ""
        if item is None or not _REST.fullmatch(rest):
            is_over = len(named) >= FEWEST and named[-1].is_and and not piece.is_and
            return _made(named, singles) if is_over else None
        singles += is_single
        named.append(piece)
        if rest.strip() and sort != "people" and not _goes_on(pieces, place, rest, sort):
            return _made(named, singles)
    return _made(named, singles)


def _item(piece: _Piece, sort: Sort, after: _Piece | None = None) -> tuple[re.Match[str] | None, bool]:
    """The name at the beginning of a piece; of people a surname alone as well."""
    item = _OF_SORT[sort].match(piece.said)
    if item is None and sort == "organisations" and after is not None and _MORE_NUMBERS.match(after.said):
        item = _BARE.fullmatch(piece.said)  # '№ 1, 5 и 16'
    if item is None and sort == "people":
        return _SURNAME.match(piece.said), True
    if item is None and sort == "organisations":
        return _OF_WHAT_SORT.fullmatch(piece.said), False
    return item, False


def _goes_on(pieces: list[_Piece], place: int, rest: str, sort: Sort) -> bool:
    """Whether what stands behind a name belongs to it, as another name of the sort follows: one word, as in 'Алдашбай
    ахун, Қармақшы', or whoever was given a prize."""
    is_given = sort == "things" and pieces[place].said[:1] == "«" and _GIVEN.match(rest) is not None
    if is_given and place + 1 < len(pieces) and pieces[place + 1].said[:1] != "«":
        return False
    return (
        (is_given or len(rest.split()) == 1)
        and place + 1 < len(pieces)
        and _item(pieces[place + 1], sort)[0] is not None
    )


def _made(named: list[_Piece], singles: int) -> Items | None:
    if len(named) < FEWEST or 0 < singles < len(named):
        return None
    ands = sum(piece.is_and for piece in named) if any(" " in piece.said for piece in named) else 0
    return Items(len(named), len(named) - ands, named[-1].end, named[-1].is_and)


def _pieces(content: str, start: int, end: int) -> Iterator[_Piece]:
    """What stands between commas and 'and', asides left out."""
    said = _ASIDE.sub(lambda aside: " " * len(aside.group()), content[start:end])
    at, is_and, is_also = 0, False, False
    for joint in _JOINT.finditer(said):
        if said.count("«", 0, joint.start()) > said.count("»", 0, joint.start()):
            continue  # within the quotes of a name
        yield _Piece(_plain(said[at : joint.start()]), start + joint.start(), is_and, is_also)
        at, is_and, is_also = (
            joint.end(),
            bool(joint["and"]) or joint.group().endswith(("и ", "және ")),
            bool(joint["also"]),
        )
    yield _Piece(_plain(_STOP.sub("", said[at:])), start + len(said.rstrip(" .!?\n")), is_and, is_also)


def _plain(said: str) -> str:
    return " ".join(said.split())
