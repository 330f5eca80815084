"""Which of two figures is that of then, by what stands beside them and between them."""

from __future__ import annotations

import re

from qalam.checker.checks.changes.roles import Role
from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import CAME_TO_BEFORE, CAME_TO_BEHIND, WHEN_WAS
from qalam.checker.words.changes.roles import THEN_TIME

_DASHED = as_pattern(r"(?:\s[^\W\d]+\.?){0,2}(?:\s[–—-]\s|\s?/\s?|\s?→\s?)")
_NOT_BUT = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+\.?){0,2}\s(?:емес,|орнына)\s(?:[^\W\d]+\s)?", re.I)
_WHEN_WAS = as_pattern("|".join(WHEN_WAS), re.I)
_CAME_TO_BEFORE = as_pattern(rf"[^,;.()\d]{{0,40}}?(?:,\s)?\b(?:{'|'.join(CAME_TO_BEFORE)})\s(?:[^\W\d]+\s)?", re.I)
_CAME_TO_BEHIND = as_pattern(rf"(?:-?[^\W\d]*)(?:\s[^\W\d]+){{0,2}}?\s(?:{'|'.join(CAME_TO_BEHIND)})\b", re.I)
_ONLY_ASIDE = as_pattern(
    r"[^()\n;]{0,60}\((?:[^\W\d]+\s){0,3}(?:[^()\d]{0,20}(?:19|20)\d\d[^()\d]{0,12}\s[–—-]\s)?", re.I
)
_CLOSED = as_pattern(r"[^()\d]{0,24}\)")
_THAN = as_pattern(
    r"\b(?:чем|сравнени\w+|относительно|против|к (?:уровн\w+ )?(?:(?:19|20)\d\d|прошл|предыдущ|аналогичн)|than|compared"
    r"|қарағанда|салыстырғанда|(?:былтырғы|жылғы|бұрынғы)дан)\b",
    re.I,
)
_THEN_ASIDE = as_pattern(
    rf"[^()\n;]{{0,40}}?\b(?:{'|'.join(THEN_TIME)})[^()\n;]{{0,20}}\((?:[^\W\d]+\s){{0,3}}(?:[–—-]\s)?", re.I
)
_PART = as_pattern(
    r"(?P<n>[іi]{1,3}v?|[1-4]|перв|втор|трет|четв[её]рт|бірінші|екінші|үшінші|төртінші|first|second|third|fourth)"
    r"[^\W\d]*(?:-[^\W\d]+)?"
    r"(?=(?:\s(?P<of>полугоди|квартал|четверт|семестр|триместр|тоқсан|жартыжылды|жарты жыл|quarter|half|term))?)",
    re.I,
)
_MORE_THAN_THEN = as_pattern(
    rf"[^.;]{{0,20}}\b(?:больше|меньше|выше|ниже|more|less|fewer)\s(?:чем\s)?(?:{'|'.join(THEN_TIME)})\b", re.I
)
_AHEAD_OF = as_pattern(r"\bдо [^\W\d]{4,}|[ғқгк][ае] дейін\b|\bbefore\b", re.I)
_FOLLOWING = as_pattern(r"\bпосле\b|\bкейін\b|\bсоң\b|\bafter\b", re.I)
_PLACES = (
    ("i", "і", "1", "перв", "бірінші", "first"),
    ("ii", "іі", "2", "втор", "екінші", "second"),
    ("iii", "ііі", "3", "трет", "үшінші", "third"),
    ("iv", "іv", "4", "четверт", "четвёрт", "төртінші", "fourth"),
)


def order_of(text: Text, change: Claim, figures: tuple[Claim, Claim], roles: tuple[Role, Role]) -> int:
    """1 where the words make the first of two figures that of then, -1 where the second, 0 where they do not tell."""
    told = _by_marks(text, change, figures, roles) or _by_roles(figures, *roles)
    told = told or _by_parts_of_year(text, *figures) or _by_before_and_after(text, *figures)
    one, two = figures
    is_left_for = one.end <= change.start and change.sentence == two.sentence and change.end <= two.start
    return told or int(is_left_for and _CAME_TO_BEFORE.fullmatch(text.content, change.end, two.start) is not None)


def is_from_to(text: Text, figures: tuple[Claim, Claim], roles: tuple[Role, Role]) -> bool:
    """Whether two figures are told as from this to that: 'с 38 до 42', '38-ден 42-ге', '(38 – 42)', '38 емес, 42'."""
    one, two = figures
    if one.sentence != two.sentence:
        return False
    return (roles[0].is_from and roles[1].is_to) or _is_dashed(text, one, two) or _is_not_but(text, one, two)


def is_aside(text: Text, one: Claim, two: Claim) -> bool:
    """Whether parentheses open between two figures and hold the second."""
    between = text.content[one.end : two.start]
    return between.count("(") > between.count(")")


def came_to(text: Text, change: Claim, two: Claim) -> bool:
    """Whether a change led to the figure behind it: 'уменьшилось на 10% и составило 4 608'."""
    if change.end > two.start or change.sentence != two.sentence:
        return False
    gap = text.content[change.end : two.start]
    if _CAME_TO_BEFORE.fullmatch(gap):
        return True
    return not any(mark in gap for mark in ";.(") and _CAME_TO_BEHIND.match(text.content, two.end) is not None


def _by_marks(text: Text, change: Claim, figures: tuple[Claim, Claim], roles: tuple[Role, Role]) -> int:
    """By what stands between two figures: '84 (в 2022 г. – 102)', 'рост к 2022 году 35% (37)'."""
    one, two = figures
    first, later = roles
    if one.sentence != two.sentence:
        return 0
    if _is_dashed(text, one, two) or _is_not_but(text, one, two):
        return 1
    if is_aside(text, one, two) and not (first.year or first.is_then) and (later.year or later.is_then):
        return -1
    return -1 if _is_then_aside(text, change, one, two) else 0


def _is_then_aside(text: Text, change: Claim, one: Claim, two: Claim) -> bool:
    """Whether the second of two figures stands alone in parentheses behind a change that is counted from then."""
    content = text.content
    is_between = one.end <= change.start and change.end <= two.start
    if is_between and _MORE_THAN_THEN.match(content, change.end, two.start):
        return True  # 'на 60 больше прошлогоднего, когда приезжали 290'
    if one.end <= change.start and change.end <= two.start and _WHEN_WAS.search(content, change.end, two.start):
        return True
    if not (one.end <= change.start and change.end <= two.start and _CLOSED.match(content, two.end)):
        return False
    if _THEN_ASIDE.fullmatch(content, change.end, two.start):
        return True
    start = text.sentences[change.sentence].start
    is_counted = _THAN.search(content, one.end, two.start) or _THAN.search(content, start, change.start)
    return is_counted is not None and _ONLY_ASIDE.fullmatch(content, change.end, two.start) is not None


def _is_dashed(text: Text, one: Claim, two: Claim) -> bool:
    """'(38,2 млрд – 41,9 млрд)'."""
    if not _DASHED.fullmatch(text.content, one.end, two.start):
        return False
    return text.content[one.start - 1 : one.start] == "(" and _CLOSED.match(text.content, two.end) is not None


def _is_not_but(text: Text, one: Claim, two: Claim) -> bool:
    """'120 мың теңге емес, 165 мың', '120 мың теңгенің орнына 165 мың'."""
    return _NOT_BUT.fullmatch(text.content, one.end, two.start) is not None


def _by_roles(figures: tuple[Claim, Claim], first: Role, later: Role) -> int:
    if first.is_from and later.is_to and figures[0].sentence == figures[1].sentence:
        return 1
    if first.year and later.year and first.year != later.year:
        return 1 if first.year < later.year else -1
    has_year = bool(first.year) - bool(later.year)
    if has_year and first.is_then and later.is_then:
        return has_year  # 'былтыр 640, 2021 жылы 710 еді'
    told = (first.is_then - later.is_then) or _by_now(first, later, has_year) or _by_months(first, later)
    if has_year < 0 and not (told or first.is_told or later.is_to):
        return -1  # 'за год – 318, в 2023 году – 347'
    return told or -(later.is_from and not first.is_from)


def _by_now(first: Role, later: Role, has_year: int) -> int:
    """A year is then where the other is now: '2019 жылы 32 болды. Қазір 41'."""
    if has_year and (first.is_now or later.is_now):
        dated = first if has_year > 0 else later
        return 0 if dated.is_now else has_year
    return later.is_now - first.is_now


def _by_months(first: Role, later: Role) -> int:
    """Months of one year, or of one school year, are told in their order."""
    return int(bool(first.month and later.month) and first.month != later.month)


def _by_parts_of_year(text: Text, one: Claim, two: Claim) -> int:
    """The order of figures of two quarters, halves or terms: 'в первом полугодии – 48, во втором – 36'."""
    if one.sentence != two.sentence:
        return 0
    start = text.sentences[one.sentence].start
    first = [found for found in _PART.finditer(text.content, start, one.start) if found["of"]]
    later = list(_PART.finditer(text.content, one.end, two.start)) if first else []
    if not later:
        return 0
    places = [_place_of(found[-1]["n"].lower()) for found in (first, later)]
    return (places[0] < places[1]) - (places[0] > places[1])


def _by_before_and_after(text: Text, one: Claim, two: Claim) -> int:
    """'до ремонта – 140 коек, после него – 172', 'жөндеуге дейін 140, кейін 172'."""
    if one.sentence != two.sentence:
        return 0
    content = text.content
    pieces = content[text.sentences[one.sentence].start : one.start], content[one.end : two.start]
    told = [(_AHEAD_OF.search(piece) is not None, _FOLLOWING.search(piece) is not None) for piece in pieces]
    return {((True, False), (False, True)): 1, ((False, True), (True, False)): -1}.get((told[0], told[1]), 0)


def _place_of(word: str) -> int:
    return next((place for place, words in enumerate(_PLACES, 1) if word in words), 0)
