"""Numbers in words that count something: 'двенадцать школ', 'екеуі ауылда'; most words for a number do not."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.nouns import REACH, measure_of, words_behind
from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.spelled import spelled_numbers, step_of
from qalam.checker.words.contests.contests import METALS
from qalam.checker.words.dates.periods import DESCRIPTIONS, DURATIONS
from qalam.checker.words.parts.ends import THE_REST
from qalam.checker.words.parts.of_whom import OF_THEM, OF_WHOM
from qalam.checker.words.parts.properties import OWNERS
from qalam.checker.words.units.numerals import COLLECTIVE, DECLINED, OF_QUARTER, PEOPLE
from qalam.kernel.numerals import english

_DURATION = as_pattern(rf"\s(?:{'|'.join(DURATIONS)})", re.I)  # 'соңғы екі жылда'
_DESCRIPTION = as_pattern(rf"[\s-](?:{DESCRIPTIONS})\b", re.I)  # 'үш ауысымды мектеп'
_QUARTER = as_pattern(r"тоқсан", re.I)  # ninety, and a quarter of a year
_ITS_QUARTER = as_pattern(r"тоқсаны(?:н|\b)", re.I)
_OF_QUARTER = as_pattern(rf"\s(?:{'|'.join(OF_QUARTER)})", re.I)
# What numbers below are told in: 'Шығыстар, мың теңге:', '(млн адам)'.
_UNIT_BEFORE, _UNIT_BEHIND = as_pattern(r"(?:[,(|]\s?|\n)\Z"), as_pattern(r"\s[^\W\d]+\.?\s?(?:[:)|,]|\n|\Z)")
_SCALES = frozenset({"мың", "тысяч", "миллион", "миллиард", "million", "billion", "thousand"})
_PER_SO_MANY = as_pattern(r"\s[^\W\d]+[ғгқк][ае]\sшаққанда\b")  # 'мың тұрғынға шаққанда'
# Before a number in words, and behind it: either says that it counts an item of a list.
_ANY = as_pattern("")
_ITEM_BEFORE = as_pattern(r"(?:[,;]|\b(?:және|ал|и|а|and))\s\Z")
_ITEM_FORMS = (
    (as_pattern(r"[^\W\d]\s[–—-]\s\Z"), as_pattern(r"\s(?:школ|мектеп|детск|сад|балабақша|колледж|класс|сынып)")),
    (_ITEM_BEFORE, as_pattern(r"\s[–—-]\s[^\W\d]")),  # ', семь – на русском'
    (
        _ITEM_BEFORE,
        as_pattern(r"\s[^\W\d]+(?:ых|их|лық|лік|дық|дік|тық|тік)(?:,|\sи|\sжәне)\s\d"),
    ),  # ', два частных, 6'
    (_ITEM_BEFORE, as_pattern(rf"\s(?:{'|'.join(OWNERS)})", re.I)),  # '19 из них государственные и шесть частных'
    (as_pattern(r"[^\W\d]\s[–—-]\s\Z"), as_pattern(r"[,;.]|\s(?:и|және|and)\s")),  # 'Түркістанда – бес,'
    (as_pattern(r":\s\Z"), _ANY),
    (as_pattern(r"(?:(?<=[.!?\n]\s)|(?<=\n))\Z"), as_pattern(r"\sуже\s")),  # 'Пять уже готовы'
    (as_pattern(r"\b[Oo]f (?:the |these )?\d[^.;:,]{0,20},\s\Z"), _ANY),  # 'Of the 41, fifteen'
    (as_pattern(r":\s[^.;:]{0,80}\s(?:и|and)\s\Z"), as_pattern(r"\s(?:для|for)\s")),  # ': шесть для … и два для …'
    (_ANY, as_pattern(rf"\s(?:{'|'.join(OF_THEM)})\b", re.I)),  # 'семь из них'
    (as_pattern(rf"(?:{'|'.join(THE_REST)})[^\W\d]*\s\Z", re.I), _ANY),  # 'оставшиеся четыре'
    (as_pattern(r"[^\W\d]{3,}(?:ых|их)\s\Z"), as_pattern(r"\s?[.;]|,\s[^\W\d]+(?:ых|их)\s\d")),  # 'иностранных три.'
    (as_pattern(r"\(\Z"), as_pattern(r"\s[^()\d]{2,40},\s\d+\s[–—-]\s")),  # '(две пришли сразу, 5 – позже)'
    (as_pattern(r"\b(?:ещ[её]|тағы)\s\Z"), as_pattern(rf"(?!\s(?:{'|'.join(DURATIONS)}|раз|рет)).", re.I | re.S)),
)
# Parts of a whole have an ending: 'екеуі'.
_BARE = frozenset(["екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он"])
# 'Of the two halls', 'в двух зданиях': such a number is of what a part is about.
_OF_SUCH = as_pattern(r"\b(?:the|of|in|for|to|at|with|both|из|в|во|на|по|для|при|за|с|от|до|этих|тех)\s$", re.I)
_METAL_BEHIND = as_pattern(rf"\s(?:{'|'.join(word for metal in METALS for word in metal)})", re.I)  # 'одно золото'
_METAL_BEFORE = as_pattern(
    rf"\b(?:{'|'.join(word for metal in METALS for word in metal)})[^\W\d]*"
    r"(?:\s(?:медал|наград)[^\W\d]*)?\s(?:[–—-]\s)?\Z",
    re.I,
)  # 'серебряных девятнадцать'
_OF_EACH = as_pattern(r"\s(?:[^\W\d]+\s){0,2}(?:[–—-]\s)?во?\s[А-ЯЁӘҒҚҢӨҰҮҺІ]")  # 'по пять в Абае'
_BY = as_pattern(r"\b[Пп]о\s\Z")
_ONE_OF_THEM = as_pattern("біреуі", re.I)  # 'бірі', 'one', 'одна' are mostly no count
_FEW = (
    "од(?:ин|на|но)|два|две|три|четыре|пять|шесть|семь|восемь|девять|"
    "бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|екеуі|үшеуі|төртеуі|бесеуі|алтауы|жетеуі|сегізі|тоғызы|"
    "one|two|three|four|five|six|seven|eight|nine"
)
_SPELLED = "|".join(sorted((*DECLINED, *english.ONES[2:], *english.TENS[2:]), key=len, reverse=True))
_THEIR_NUMBER = as_pattern(
    rf"[^\W\d]{{3,}}[нтд][ыі]ң\s\Z|\b(?:из|of)\s(?:these\s|the\s|our\s)?(?:{_SPELLED}|\d{{1,3}})\s[^\d.;:,]{{3,40}},?\s\Z",
    re.I,
)
_NEXT_NUMBER = as_pattern(r"(?:,|\s(?:и|а))\s[^\d.;:,]{2,50}\s[–—-]\s\d")
_THESE = as_pattern(r"\b(?:осы|бұл|сол|аталған|аталмыш)\s\Z", re.I)
_GROUPS = as_pattern(r"\s(?:топ|санат|бағыт)[^\W\d]*[нтд][ыі]ң\b")
FEW = 3
_OWNER = as_pattern(r"[нтд][ыі]ң\s\Z")
_ALL_OF_THEM = as_pattern(r"\s(?:де|да)\b")  # 'екеуі де', both
# A number and its item, and behind them the comma or the 'and' of the next item.
_LIST_BEFORE = as_pattern(rf"(?:\d|\b(?:{_FEW}))\s[^\d.;:()]{{3,60}}(?:,|\s(?:и|және|мен|and))\s\Z", re.I)
# Some of those counted before, and behind a comma more of them: '12 мектептің сегізі ауылда, төртеуі қалада'.
_SOME_BEFORE = as_pattern(
    rf"(?:\d-?(?:с?[ыі]|[еа]?у[іы])|\b(?:{'|'.join(COLLECTIVE)}|[^\W\d]+\s[^\W\d]+с[ыі]))\b[^\d.;:()]{{3,60}}(?:,|\s(?:және|ал))"
    rf"\s(?:(?:ал|тағы|қалған|соңғы)\s)?\Z",
    re.I,
)
_ONE_THING = as_pattern(
    r"\s(?:[–—-]\s)?(?!из\b|раз|год|ден|месяц|смен|рет|жыл|ай\b|айда|күн|ауысым|сәт|жағынан|of\b|time|year|day|shift)"
    r"(?:[^\W\d]+(?:-[^\W\d]+)?\s){0,4}(?![^\W\d]*(?:[дт][ыі]|[ғгқк][ае]н|ла|ли|ют|ят|ет|ит)(?:[.,;:)]|$))"
    r"(?:[^\W\d]+(?:-[^\W\d]+)?|«[^«»]*»)(?=[.,;:)]|\s(?:и|және|мен|and)\s|\s\(|$)",
    re.I,
)
_REST = as_pattern(rf"(?:{'|'.join(THE_REST)})[^\W\d]*\s\d", re.I)
_OUT_OF = as_pattern(r"\b(?:из|[Of]f)\s\d[^.;:]{0,60}$", re.I)
_OF_WHOM = as_pattern("|".join(OF_WHOM), re.I)
_FRACTION_BEHIND = as_pattern(
    r"[\s-](?:трет(?:и|ей|ями|ям)\b|четверт(?:и|ей|ями|ям)\b|пятых\b|thirds?\b|quarters?\b|fifths?\b)", re.I
)
_PERCENT_BEHIND = as_pattern(r"\s(?:пайыз|процент|per\s?cent)", re.I)
TEN = 10  # a number in words above it is a count, whatever follows
_OF_SUCH_MANY = as_pattern(
    r"\s?(?:-|[–—]|раз\b|рет\b|мест|этаж|орындық|қабат|минут|час|сағат|шақырым|километр|метр|сантим|тыс|млн|мың|балл"
    r"|ұпай|очк)",
    re.I,
)
_LENGTH = as_pattern(r"\bжыл|\bжас|\bлет|\bгод|\bай\b|күн|дней|месяц|years|days|months", re.I)
Span = tuple[int, int, str, Decimal, int, Decimal]


def spelled_counts(text: str, sentence: Sentence, owned: list[Span]) -> list[Span]:
    """Numbers in words: one or more of a known noun, or any after 'of whom'. One of something is
    mostly an article, not a count."""
    found: list[Span] = []
    spelled = list(spelled_numbers(text, sentence.start, sentence.end))
    marker = _OF_WHOM.search(text, sentence.start, sentence.end) if spelled else None
    rest = _REST.search(text, sentence.start, sentence.end) if spelled else None
    for start, end, value in spelled:
        if _FRACTION_BEHIND.match(text, end):
            continue
        if (_QUARTER.fullmatch(text, start, end) and _OF_QUARTER.match(text, end)) or _ITS_QUARTER.match(text, start):
            continue  # 'Тоқсан басында 130 оқушы болды', 'өткен жылдың сәйкес тоқсанында'
        if _DESCRIPTION.match(text, end) or _PER_SO_MANY.match(text, end) or _is_pronoun(text, start, end):
            continue
        if _is_of_unit(text, start, end) or (value <= FEW and _is_of_these(text, sentence, start, end)):
            continue
        is_item = _is_item(text, sentence, start, end) if value > 1 else _is_dashed_one(text, start, end)
        is_part = value > 1 and marker is not None and marker.end() <= start and not _DURATION.match(text, end)
        is_part = is_part and text[start:end].lower() not in _BARE
        is_part = is_part and _OF_SUCH.search(text, max(0, start - 8), start) is None
        is_part = is_part or (
            value > 1 and rest is not None and _OUT_OF.search(text, sentence.start, start) is not None
        )
        is_part = is_part or (value == 1 and _ONE_OF_THEM.fullmatch(text, start, end) is not None)
        is_part = is_part or (value > 1 and _is_out_of(text, sentence, start, end))
        is_part = is_part or _is_listed(text, sentence, start, end) or _are_people(text, sentence, start, end)
        is_part = is_part or _is_next_of_them(text, sentence, start, end) or _are_so_many(text, start, end, value)
        is_part = is_part or _METAL_BEHIND.match(text, end) is not None
        is_part = is_part or (bool(_BY.search(text, max(0, start - 4), start)) and bool(_OF_EACH.match(text, end)))
        is_part = is_part or (
            value > 1 and _METAL_BEFORE.search(text, max(sentence.start, start - REACH), start) is not None
        )
        is_counted = (
            value > TEN and not _LENGTH.search(text, end, end + 24) and not _OF_SUCH_MANY.match(text, end)
        ) or (value > 1 and any(measure_of(word.lower())[0] for word in words_behind(text, end, sentence.end)))
        unit = "percent" if value > 1 and _PERCENT_BEHIND.match(text, end) else "count"
        is_told = is_part or is_counted or is_item or unit == "percent"
        if is_told and not is_owned(owned, start, end):
            found.append((start, end, unit, Decimal(value), 0, step_of(text, start, end, value)))
    return found


def _is_of_unit(text: str, start: int, end: int) -> bool:
    """Whether a word for thousands or millions only tells what the numbers below it are told in."""
    is_scale = text[start:end].lower() in _SCALES and _UNIT_BEHIND.match(text, end) is not None
    return is_scale and _UNIT_BEFORE.search(text, max(0, start - 2), start) is not None


def _is_pronoun(text: str, start: int, end: int) -> bool:
    """Whether 'оны' is 'it': as 'ten of them' it stands behind those."""
    return text[start:end].lower() == "оны" and _OWNER.search(text, max(0, start - REACH), start) is None


def _is_of_these(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a number in words is that of the groups just told, of whose members some are counted: 'осы екі топтың
    11-і'."""
    these = _THESE.search(text, max(sentence.start, start - REACH), start)
    return these is not None and _GROUPS.match(text, end) is not None


def _is_out_of(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a number in words is of those told right before it: 'он екі мектептің жетеуі қалалық', 'из двенадцати
    школ семь городских'; not both of them, nor a length of time."""
    before = _THEIR_NUMBER.search(text, max(sentence.start, start - REACH), start)
    is_collective = text[start:end].lower().split(" ")[-1] in COLLECTIVE
    if before is None or (before.group().rstrip().endswith("ң") and not is_collective):
        return False
    return not _ALL_OF_THEM.match(text, end) and not _DURATION.match(text, end)


def _is_listed(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a number in words opens an item of a list of numbers: '7 средних, три основных и одна начальная'."""
    before = _LIST_BEFORE.search(text, max(sentence.start, start - REACH), start)
    return before is not None and _ONE_THING.match(text, end) is not None and not _DURATION.match(text, end)


def _is_next_of_them(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a number in words ends as a part does and stands in a row behind another part."""
    if text[start:end].lower().split(" ")[-1] not in COLLECTIVE or _ALL_OF_THEM.match(text, end):
        return False
    return _SOME_BEFORE.search(text, max(sentence.start, start - REACH), start) is not None


def _are_people(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a collective without a noun opens a list of numbers: 'знаком награждены двое, грамотой – 9'."""
    is_people = text[start:end].lower() in PEOPLE and text[max(0, start - 4) : start].lower() != "все "
    return is_people and _NEXT_NUMBER.match(text, end, sentence.end) is not None


def _are_so_many(text: str, start: int, end: int, value: int) -> bool:
    """Whether a collective of some more than a few stands for people or things with no noun: 'допустили семерых',
    'жетеуі көтерілді'."""
    word = text[start:end].lower().split(" ")[-1]
    is_collective = word in COLLECTIVE or word.endswith(("рых", "еро", "рым"))
    is_of_time = _DURATION.match(text, end) is not None or _LENGTH.search(text, end, end + 12) is not None
    return value > FEW and is_collective and not is_of_time and not _ALL_OF_THEM.match(text, end)


def _is_dashed_one(text: str, start: int, end: int) -> bool:
    """Whether 'one' stands behind a dash and before a thing, as in a line of a list: 'Мангистауская — одна школа'."""
    before, behind = _ITEM_FORMS[0]
    return before.search(text, max(0, start - 8), start) is not None and behind.match(text, end) is not None


def _is_item(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands before and behind a number in words says that it counts an item of a list."""
    return any(
        before.search(text, max(sentence.start, start - REACH), start) and behind.match(text, end)
        for before, behind in _ITEM_FORMS
    )


def is_owned(owned: list[Span], start: int, end: int) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end, *_ in owned)
