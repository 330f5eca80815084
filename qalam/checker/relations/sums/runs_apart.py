"""What tells that a number and those of the run behind it are of different things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import MEASURES, are_of_others, is_dashed
from qalam.checker.text import Text
from qalam.checker.wide_places import names_wide
from qalam.checker.words.contests.contests import METALS, TOOK_PART
from qalam.checker.words.parts.of_whom import OF_IT
from qalam.checker.words.shares.fulfilled import PLAN
from qalam.checker.words.wide_places import WIDE_PLACES

_PLAN_BEFORE = as_pattern(r"(?:план\w*|жоспар\w*|межел\w*|target)\s?(?:[–—-]|бойынша)?\s\Z", re.I)
_PLAN = words_pattern("|".join(PLAN), re.I)
_NUMBERED = as_pattern(r"№\s?\d")
_HERE_OF_THEM = as_pattern(
    r"\A\W*(?:В|Во|На)\s([^\W\d]+(?:\s[^\W\d]+){0,2})\sих\s\Z"
)  # 'В городе их 90, в районе – 40'
_NEXT_WORD = as_pattern(r"\s[^\W\d]{3,}")
_TOOK_PART = words_pattern("|".join(TOOK_PART), re.I)
_METAL = as_pattern("|".join(word for metal in METALS for word in metal), re.I)
_GENITIVE = as_pattern(r"[нтд][ыі]ң\s\Z")
_POSSESSIVE = as_pattern(OF_IT)
_IS_METAL = as_pattern(rf"\s(?:{'|'.join(word for metal in METALS for word in metal)})", re.I)
_OF_PLACES = as_pattern(rf"\s(?:{'|'.join(word for words in WIDE_PLACES for word in words)})", re.I)
LABEL = 24  # characters before a number in which its school is named
NEAR = 24  # characters before a number in which it is said to be of a plan


def are_of_another(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether parts of a known unit stand behind a whole of a thing unknown, or the words say that they are no parts
    of it: 'Продали 1 560 книг. В пятницу пришло 540 человек'."""
    labels = [text.content[max(0, claim.start - LABEL) : claim.start] for claim in (whole, *parts)]
    if all(_NUMBERED.search(label) for label in labels):
        return True  # 'В школе №7 учатся 1 248 детей, в школе №8 – 436, …'
    if is_dashed(text, whole) and whole.sentence == parts[0].sentence and any(is_dashed(text, one) for one in parts):
        return True  # 'кражи – 76, грабежи – 21, …': one of the items
    if _is_first_place(text, whole, parts):
        return True
    if _GENITIVE.search(text.content, parts[0].end, parts[1].start) and _POSSESSIVE.match(text.content, parts[1].end):
        return True  # '246 клубтың 38-і …, 25-і …': those behind the first are of it
    if _are_of_other_year(text, whole, parts) or _is_of_plan(text, whole, parts) or _goes_on_with_passed(text, parts):
        return True
    return _are_of_unlike_things(text, whole, parts) or are_of_others(text, whole, parts[-1])


def _are_of_unlike_things(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether only the whole or only a part is of places, of what medals are won at, or of a thing unknown."""
    is_named = _NEXT_WORD.match(text.content, whole.end) is not None
    is_known = any(part.unit != "count" for part in parts)
    if whole.unit == "count" and is_known and is_named:
        return True
    are_metals = all(_IS_METAL.match(text.content, one.end) for one in parts)
    if are_metals and is_named and whole.family != "prizes" and whole.unit not in {"people", "organisations"}:
        return True  # 'әлемдік 47 жарыста 26 алтын, 8 күміс, 10 қола'
    if not _OF_PLACES.match(text.content, whole.end) and any(_OF_PLACES.match(text.content, one.end) for one in parts):
        return True  # 'Сдал 41 выпускник. Они живут в 20 регионах: Акжар – 14, …'
    one, two = text.sentences[whole.sentence], text.sentences[parts[-1].sentence]
    are_won = _TOOK_PART.search(text.content, one.start, one.end) and _METAL.search(text.content, two.start, two.end)
    return are_won is not None


def _are_of_other_year(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a number is of a year, and some of the numbers behind it of another one: '2025 жылы 102 ұйым. 2024 жылы
    90 ұйым тексеріліп, 12-сі өтпеді, 2025 жылы – 10'."""
    own = _years(text, text.sentences[whole.sentence].start, whole.start)
    since = whole.end if whole.sentence == parts[0].sentence else text.sentences[parts[0].sentence].start
    return bool(own) and not _years(text, since, parts[-1].start) <= own


def _years(text: Text, start: int, end: int) -> set[Decimal]:
    return {claim.value for claim in text.claims_within(start, end) if claim.unit in {"year", "school-year"}}


def _is_first_place(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a number is that of the first of several places, of what was counted before: 'Открыли 205 мест. В городе
    их 90, в районе – 40'. A wide place may hold the others."""
    opening = text.content[text.sentences[whole.sentence].start : whole.start]
    here = _HERE_OF_THEM.search(opening)
    return here is not None and parts[0].sentence == whole.sentence and not names_wide(here[1])


def _is_of_plan(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether only the whole is told as a plan, beside what was done: 'отправлены 210 человек, план – 215. …'."""
    before = text.content[max(0, whole.start - NEAR) : whole.start]
    if _PLAN_BEFORE.search(before) is None:
        return False
    return _PLAN.search(text.content, whole.end, text.sentences[parts[-1].sentence].end) is None


def _goes_on_with_passed(text: Text, parts: Sequence[Claim]) -> bool:
    """Whether a part behind a dash names nothing and goes on with a number passed over, which names something: 'взяли
    17 дипломов, на областном – 9'."""
    own = {part.id for part in parts}
    for part in parts[1:]:
        counts = [one for one in text.by_sentence[part.sentence] if one.is_count and one.end <= part.start]
        last = counts[-1] if counts else part
        if last.id not in own and last.noun and last.unit not in MEASURES and not part.noun and is_dashed(text, part):
            return True
    return False
