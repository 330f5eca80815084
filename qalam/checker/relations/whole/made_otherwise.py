"""Parts that fail against one number since they make another that the text tells, or hold the whole of one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_rest, item
from qalam.checker.relations.sides.sides import end_with_others
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import CAME, WENT
from qalam.checker.words.parts.possessed import ALL_FORMS

_OWNED = as_pattern(rf"-?(?:{ALL_FORMS})\b")
_GENITIVE = as_pattern(r"[^;:.()\n\d]{0,60}[нтд][ыі]ң\s\Z")
_IN_KAZAKH = as_pattern(r"[^;:,.()\n\d]{1,60}[дт][ае]\s(?:[^\W\d]+\s)?")
_IN = as_pattern(r"\b(?:в|во|на|in)\s\Z", re.I)
_NO_ITEM = as_pattern(r"(?!.{0,60}\s(?:и|and)\s)[^;:,.()\n\d]{1,60}")
_AND_ONE = as_pattern(r"(?:,|;|\b(?:и|және|ал|and|а))\s\Z")
_CAME, _WENT = (words_pattern("|".join(words), re.I) for words in (CAME, WENT))
# How many of each of several more things there are, and numbers of days, which are no parts.
_BY_ONE = as_pattern(
    r"\b(?:бір-бір(?:ден|еуден)?|екі-екі(?:ден)?|үш-үш(?:тен)?|по (?:одно(?:му|й)|два|две|три|[1-3])|one each)\b",
    re.I,
)
_OF_TIME = as_pattern(
    r"\s(?:күн|ай|апта|жыл|сағат|кезең|дн(?:я|ей)|день|недел|месяц|лет|год|час|этап|day|week|month|year)", re.I
)
_OUT_OF = as_pattern(r"\b(?:из|of(?: the)?)\s\Z", re.I)
OUT_OF = 8  # characters in which that stands
_NEXT = as_pattern(r"[,;\n]|\s(?:и|және|мен|пен|and)\s")
FEWEST = 3
LARGE = 50  # a number that four others hardly make by chance
HUNDRED = 100
MOST_IN_WORDS = 30
WORDS = 4  # of an item that is one thing: 'управление образования района'
LEAST = 20  # a number that others hardly make by chance
BACK = 2  # sentences before the parts in which their whole may stand
_Sum = tuple[Claim, tuple[Claim, ...]]


def made_otherwise(text: Text, ties: Iterable[Relation]) -> list[Relation]:
    """The ties, with the right whole or the right parts where others than those that were read make a sum exactly."""
    return [_mended(text, tie) for tie in ties]


def _mended(text: Text, tie: Relation) -> Relation:
    whole, parts = tie.whole, tie.parts
    if tie.kind != "parts" or tie.holds or whole is None or len(parts) < 2 or any(part.step for part in parts):
        return tie
    if text.sentences[parts[0].sentence].is_row:
        return tie
    right = _right_sum(text, whole, parts)
    if right is not None:
        return replace(tie, whole=right[0], parts=right[1], holds=True, may_be_short=False, mend=None)
    if _is_completed_in_words(text, whole, parts) or _came_and_went(text, parts) or _is_part(text, whole, parts):
        return Relation("subset", whole, parts, holds=True)
    return tie


def _right_sum(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> _Sum | None:
    """The whole and the parts that were meant, if they make a sum exactly."""
    for own in (
        _without_their_wholes(text, parts),
        _without_places(text, parts),
        parts if end_with_others(text, parts) or _are_repeated(parts) else _first_of(whole, parts),
        _with_rest(text, whole, parts),
    ):
        if 1 < len(own) < len(parts) and _total(own) == whole.value:
            return whole, own
    made = _told_before(text, whole, parts)
    return (made, parts) if made is not None else _with_next(text, whole, parts)


def _total(parts: Iterable[Claim]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))


def _without_their_wholes(text: Text, parts: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The parts but for those of which the next one is some: 'екі жастағы 350 баланың 140-ы'."""
    wholes = {
        one.id
        for one, later in pairwise(parts)
        if one.sentence == later.sentence
        and later.value <= one.value
        and _OWNED.match(text.content, later.end)
        and _GENITIVE.fullmatch(text.content, one.end, later.start)
    }
    return tuple(part for part in parts if part.id not in wholes)


def _is_part(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether the number right behind the whole makes with it just what the parts do: 'білімі жоғары 38, арнаулы 5.
    Санаты бойынша: 11, 14, 8, 10' are two divisions of a third number."""
    after = [one for one in text.by_sentence[whole.sentence] if one.is_count and one.start > whole.end]
    return whole.sentence < parts[0].sentence and any(whole.value + one.value == _total(parts) for one in after[:1])


def _came_and_went(text: Text, parts: tuple[Claim, ...]) -> bool:
    """Whether two numbers are of those who came and of those who went: '1 153 ученика: прибыло 31, выбыло 20'."""
    if len(parts) != 2:
        return False
    said = [item(text, part) for part in parts]
    return any(_CAME.search(one) and _WENT.search(other) for one, other in (said, said[::-1]))


def _are_repeated(parts: tuple[Claim, ...]) -> bool:
    """Whether one number is several parts, each of a building: there are just as many buildings as the text says."""
    return len({part.id for part in parts}) < len(parts)


def _first_of(whole: Claim, parts: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The first parts, three or more, that make a large whole exactly: what follows is of something else."""
    total = Decimal(0)
    for place, part in enumerate(parts, 1):
        total += part.value
        if place >= FEWEST and total == whole.value >= HUNDRED:
            return parts[:place]
    return parts


def _with_rest(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The only part that makes the whole with the rest, where the others are of that part: '172 жоба: биыл 71-і
    тапсырылады, бүгінде 11 нысан дайын. Қалған 101 нысан …'."""
    making = [part for part in parts[:-1] if part.value + parts[-1].value == whole.value]
    if len(making) != 1 or not is_rest(text, parts[-1]) or _total(parts[:-1]) - making[0].value > making[0].value:
        return parts
    return making[0], parts[-1]


def _without_places(text: Text, parts: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The parts but for those that only say in how many places the next one is: 'алты ауданда 9 мектеп', 'в 6 районах
    9 школ'."""
    places = {
        one.id
        for one, later in pairwise(parts)
        if one.sentence == later.sentence
        and (
            _IN_KAZAKH.fullmatch(text.content, one.end, later.start)
            or (
                _IN.search(text.content[max(0, one.start - 6) : one.start])
                and _NO_ITEM.fullmatch(text.content, one.end, later.start)
            )
        )
    }
    return tuple(part for part in parts if part.id not in places)


def _told_before(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> Claim | None:
    """Another number, told as some of the whole shortly before the parts, that is just what they make: '412, оның 368-і
    мемлекеттік. Мемлекеттік мектептердің 251-і ауылда, 117-сі қалада'."""
    total = _total(parts)
    if (
        is_rest(text, parts[-1]) and whole.sentence
    ):  # 'бес мектеп апатты. Төртеуі салынады, оның үшеуі …, қалған екеуі …'
        before = text.claims_within(text.sentences[whole.sentence - 1].start, whole.start)
        made = next((one for one in before if one.is_count and one.value == total and may_be_part(one, parts[0])), None)
        if made is not None:
            return made
    if total < LEAST:
        return None
    first = text.sentences[max(whole.sentence, parts[0].sentence - BACK)].start
    between = [one for one in text.claims_within(first, parts[0].start) if one is not whole]
    if total > whole.value:  # 'на начало года 1 064 ученика, на конец – 1 071. В начальном звене …'
        between = [one for one in between if one.sentence == whole.sentence != parts[0].sentence]
    known = (one for one in between if one.is_count and one.value == total and not one.is_rough and not one.may_be_year)
    return next((one for one in known if all(may_be_part(one, part) for part in parts)), None)


def _with_next(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> _Sum | None:
    """A number told before the whole that the parts make with one of the next sentence: 'выпускников 304. Сдали 289.
    Трудоустроены 198, учатся 46, служат 29, в отпуске 14. Не трудоустроены 17'."""
    last = parts[-1]
    if len(parts) < FEWEST or last.sentence + 1 >= len(text.sentences):
        return None
    after = text.claims_within(last.end, text.sentences[last.sentence + 1].end)
    following = next((one for one in after if one.is_count and not one.may_be_year), None)
    if following is None or following.is_rough or not may_be_part(whole, following):
        return None
    if _OUT_OF.search(text.content, max(last.end, following.start - OUT_OF), following.start):
        return None  # 'Из 315 садов …. Из 273 мини-центров …' begins with another whole
    total = _total((*parts, following))
    before = text.claims_within(text.sentences[max(0, whole.sentence - BACK)].start, parts[0].start)
    made = [one for one in before if one.is_count and one.value == total >= LARGE and may_be_part(one, following)]
    return (made[-1], (*parts, following)) if made else None


def _is_completed_in_words(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether what parts are short of their whole is told in words that are read as no count, or is the number of
    items of the list that tell none: '17 in one, 12 here and nine there', '12: управление, 8 школ, …'."""
    gap = whole.value - _total(parts)
    if not 0 < gap <= MOST_IN_WORDS:
        return False
    colon = text.content.rfind(":", whole.end, parts[0].start)
    if colon >= 0 and whole.sentence == parts[0].sentence and _bare_items(text, colon + 1, parts) == gap:
        return True
    end = text.sentences[parts[-1].sentence].end
    if _BY_ONE.search(text.content, parts[-1].end, end):
        return True  # 'спорт пен мәдениеттен бір-бірден'
    told = spelled_numbers(text.content, parts[0].start, end)
    known = {(claim.start, claim.end) for claim in text.claims_within(parts[0].start, end)}
    return any(
        value == gap
        and (start, stop) not in known
        and not _OF_TIME.match(text.content, stop)
        and (value > 1 or _AND_ONE.search(text.content[max(0, start - 6) : start]))
        for start, stop, value in told
    )


def _bare_items(text: Text, start: int, parts: tuple[Claim, ...]) -> int:
    """How many short items between the start of a list and its first number tell no number."""
    pieces = _NEXT.split(text.content[start : parts[0].start])[:-1]
    return sum(0 < len(piece.split()) <= WORDS for piece in pieces)
