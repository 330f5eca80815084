"""Numbers of a text as people write them, each with its span, value and unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from sys import intern

from qalam.checker.claims import Claim
from qalam.checker.needed import Pattern
from qalam.checker.nouns import WHOLE_THINGS, noun_after, noun_before
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.spelled_again import once_each
from qalam.checker.spelled_counts import Span, is_owned, spelled_counts
from qalam.checker.words.dates.periods import MARKED, NOT_COUNTS, NUMBERED_ORDERS, NUMBERED_SCHOOLS, ROMAN
from qalam.checker.words.units.labels import LABELS
from qalam.checker.words.units.units import MEASURES, MULTIPLIERS, PHYSICAL

_SPACES = frozenset(" \u00a0\u2009\u202f")
_SPACE = f"[{''.join(sorted(_SPACES))}]"
_JOINTS = frozenset({*_SPACES, ".", ". "})  # '3 млрд.40млн.200 тыс.'
_BLANK = as_pattern(r"\s")
_DIGITS = as_pattern(r"\d+")
_NO_STEP = Decimal(0)
_SIGNS = frozenset("+−")  # of a change, '+29'
_AFTER_TENTHS = "тыс|мың|млн|млрд|миллион|миллиард|%|процент|пайыз"  # '412, 6 тысячи', with a blank too many
_NUMBER = as_pattern(
    rf"(?:(?<![\w])|(?<=[а-яәғқңөұүһі]{{4}})(?=[1-9]\d{{0,2}}{_SPACE}\d{{3}}\b))(?P<value>\d{{2,3}},{_SPACE}\d(?={_SPACE}?(?:{_AFTER_TENTHS}))|[1-9]\d{{0,2}}(?:,\d{{3}}){{1,5}}\.\d{{1,3}}(?!\d)|[1-9]\d{{0,2}}(?:,\d{{3}}){{2,5}}(?!\d)|[1-9]\d{{0,2}}(?:\.\d{{3}}){{2,5}}(?:,\d{{1,2}}(?!\d))?(?![\d.]\d)|(?:[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}}){{1,5}}(?!\d|{_SPACE}\d{{3}}(?!\d))|[1-9]\d{{3,5}}{_SPACE}0\d\d(?!\d)|\d{{1,15}}(?!\d))(?:[.,]\d{{1,6}}(?!\d))?)"
    rf"(?:(?:-(?:х|й|ти|ми|мя|и|ю|го|м)(?=\s))?{_SPACE}{{0,2}}(?P<scale>{'|'.join(MULTIPLIERS)})\w*(?:\.(?=\s+(?:(?-i:[a-zа-яәғқңөұүһі])|тонн|га\b|гектар|теңге|тенге)))?)?"
    rf"(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in MEASURES)})?",
    re.I,
)
_UNIT = as_pattern(rf"(?:{'|'.join(f'(?P<{name}>{words})' for name, words in PHYSICAL)})\Z", re.I)
_MEASURES = {name: name.replace("_", "-") for name, _ in MEASURES}


def _either(table: tuple[tuple[str, str], ...]) -> Pattern:
    """One pattern of all rows, earlier ones first; the name of its group tells which row it was."""
    return words_pattern("|".join(f"(?P<r{row}>{pattern})" for row, (_, pattern) in enumerate(table)), re.I)


_NO_COUNTS = (*NOT_COUNTS, *LABELS)
_MARKED, _NOT_COUNTS = _either(MARKED), _either(_NO_COUNTS)
_SCHOOLS, _ORDERS = as_pattern(NUMBERED_SCHOOLS, re.I), as_pattern(NUMBERED_ORDERS, re.I)
_IN_NAME = as_pattern(
    r"\b(?:во?|из|до|от|по|микрорайон[^\W\d]*|мкр\.?|район[^\W\d]*)\s«?(?-i:[А-ЯЁӘҒҚҢӨҰҮҺІ])[а-яёәғқңөұүһі]{2,}-(?P<n>\d)(?![\d.,%]\d|\s?%|-)"
)  # 'четыре – в Жанатасе-2'
FEW_NAMES = 2
_MARK = words_pattern(
    "[нтд][ыі]ң\\s\\d{1,2}(?!\\d)|-\\s?(?:мектеп|школ)|[№IІVХX]|[Nn]o|[Сс]т|[Пп](?:ункт|\\.)"
    "|\\b(?:[Сс]|[Pp]p?)\\.\\s?\\d|[Aa]rt|[Ss]ect|[Ии]ндекс|[Ii]ndex"
)
_ROUGH = words_pattern(
    r"^\S*(?:\s+(?:астам|жуық|жуығы|шақты|тарта|шамасында|шамалы)|(?<![ыі])\s+аса)\b|^\sс (?:лишним|небольшим)\b"
    r"|^(?:-|\s(?:адам|бала|оқушы|педагог|мұғалім|маман|студент|теңге|тонна|гектар)?)?[дт][ае]й\b"
    r"|^(?:\s[^\W\d]{2,8}|-?[^\W\d]*)[дтн][ае]н\s+(?:аса|аста[мы]|асты|асады|асып|асқан)\b"
    r"|^-?[^\W\d]*[дтн][ае]н\s+артық\b|^(?:\W*-?\w+)?\s+more\b(?! than)",
    re.I,
)
_FROM_END, _MORE_BEHIND = as_pattern(r"[дтн][ае]н\Z"), as_pattern(r"\s(?:көп|артық)\b")  # '170 мыңнан көп'
_ANY_ROUGH = words_pattern(
    r"астам|жуы[қғ]|шақты|тарта\b|шама[сл]|[дт][ае]й\b|\sас(?:[ат]|ып|қан)|лишним|небольшим|артық|көп|more"
    r"|более|больше|около|свыше|почти|порядка|примерно|малого|шамамен|over|about|nearly",
    re.I,
)
BEFORE, BEHIND = 16, 20  # characters on either side of a number in which it is told to be rough
_ROUGH_SHARE = as_pattern(r"-?[^\W\d]*\s(?:астам|жуығ)ы[^\W\d]{0,4}\b")  # '70 пайыздан астамы'
_ROUGH_BEFORE = words_pattern(
    r"(?:более|больше|около|свыше|почти|порядка|примерно|малого|шамамен|over|about|nearly)"
    r"(?:\s+чем(?:\s+(?:на|в|для|из|у|до|с))?)?\s+$",
    re.I,
)
_ROUGH_SHARE_BEFORE = as_pattern(r"\b(?:приблизительно|more than|roughly|almost)\s\Z", re.I)
_RANGE_BEFORE = as_pattern(r"(?<![\d/])\d{1,3}(?:[.,]\d{1,2})?[–‑-]\Z")  # '6-7%'
_CYRILLIC = as_pattern("[а-яё]", re.I)
_COMMA_THOUSANDS = as_pattern(r"[1-9]\d{0,2},\d{3}")  # '9,283' in a sentence without Cyrillic letters
_POINT_THOUSANDS = as_pattern(r"[1-9]\d{0,2}\.\d{3}")
_POINTS_APART = as_pattern(r"[1-9](?<![\d.][1-9])\d{0,2}(?:\.\d{3}){2,}(?![\d.]\d)")
_SUM_LINE, _DASHES = as_pattern(r"[;,]\s*\n[^\n\d]{2,90}[–—-]\s\Z"), frozenset({"– ", "— ", "- "})
_SUM = 10_000  # with tenths and no noun: a budget tells so its thousands of tenge
_MILLION = 1_000_000  # of money or people: organisations are fewer
_NEVER_THOUSANDTHS = frozenset({"people", "places", "organisations", "money"})


def read_claims(text: str, sentences: Sequence[Sentence]) -> list[Claim]:
    """Every number of some sentences, in the order in which they stand; whoever has read all of the text names them."""
    claims: list[Claim] = []
    for sentence in sentences:
        owned = _not_counts(text, sentence)
        found = [*owned, *_counts(text, sentence, owned)]
        found += spelled_counts(text, sentence, found)
        may_be_rough = bool(found) and _may_be_rough(text, sentence)
        for start, end, unit, value, decimals, step in sorted(once_each(text, sentence, found)):
            noun, measured, family = noun_after(text, end, sentence.end) if unit == "count" else ("", unit, "")
            if measured == "count" and not noun:
                noun, measured, family = noun_before(text, sentence.start, start, end)
            if measured == "organisations" and step and value >= _MILLION:
                noun, measured, family = "", "count", ""  # '3 120 млн получат сады'
            if measured == "physical":
                family = _measured_in(text, start, end)
            thousands = measured in _NEVER_THOUSANDTHS and decimals and _POINT_THOUSANDS.fullmatch(text, start, end)
            if decimals and not (step or thousands) and measured in WHOLE_THINGS:
                is_sum = value >= _SUM or _is_next_sum(text, claims, sentence, start, decimals)
                measured = "money" if is_sum and not noun else "measure"
            claims.append(
                Claim(
                    id="",
                    text=text[start:end],
                    value=value * 1000 if thousands else value,  # '1.204 оқушы'
                    decimals=0 if thousands else decimals,
                    unit=measured,
                    noun=intern(noun),
                    start=start,
                    end=end,
                    sentence=sentence.number,
                    family=family,
                    step=step,
                    is_rough=(may_be_rough and _is_rough(text, start, end))
                    or (measured == "percent" and _is_rough_share(text, start, end)),
                )
            )
    return claims


def _is_next_sum(text: str, claims: list[Claim], sentence: Sentence, start: int, decimals: int) -> bool:
    """Whether a number stands behind a dash on the line below that of money told so: 'салық – 3 744 722,0;' and then
    'салықтан тыс – 655,0;'."""
    before = claims[-1] if claims else None
    if before is None or sentence.is_row or before.sentence != sentence.number or before.decimals != decimals:
        return False
    is_bare = before.unit == "money" and not (before.step or before.noun) and text[before.end - 1].isdigit()
    are_lines = _SUM_LINE.search(text, before.end, start) is not None
    return is_bare and are_lines and text[before.start - 2 : before.start] in _DASHES


def _measured_in(text: str, start: int, end: int) -> str:
    """The name of the unit that ends the characters of a measured number."""
    unit = _UNIT.search(text, start, end)
    return (unit.lastgroup or "") if unit else ""


def _not_counts(text: str, sentence: Sentence) -> list[Span]:
    """The numbers that count nothing: those behind a mark, then what each run of digits begins."""
    owned: list[Span] = []
    if _MARK.search(text, sentence.start, sentence.end):
        for match in _MARKED.finditer(text, sentence.start, sentence.end):
            _own(owned, match, MARKED)
            if owned[-1][2] == "order" and _is_of_schools(text, sentence, match):
                owned[-1] = (*owned[-1][:2], "school-numbers", *owned[-1][3:])
    named = list(_IN_NAME.finditer(text, sentence.start, sentence.end))
    if len(named) <= FEW_NAMES:  # more are a list: 'в Абае-12, в Шете-5, в Абралах-8'
        owned += [(*one.span("n"), "order", Decimal(one["n"]), 0, _NO_STEP) for one in named]
    for run in _DIGITS.finditer(text, sentence.start, sentence.end):
        found = _NOT_COUNTS.match(text, run.start(), sentence.end)
        if found and not is_owned(owned, *found.span()):
            _own(owned, found, _NO_COUNTS)
    return owned


def _is_of_schools(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether an English 'No.' stands behind schools, and behind no order."""
    said = text[sentence.start : match.start()]
    is_english = match.group()[0] in "Nn"
    return is_english and _SCHOOLS.search(said) is not None and _ORDERS.search(said) is None


def _own(owned: list[Span], match: re.Match[str], table: tuple[tuple[str, str], ...]) -> None:
    first = _DIGITS.search(match.group())
    value = Decimal(first.group()) if first else _roman(match.group())
    unit = table[int((match.lastgroup or "")[1:])][0]
    owned.append((match.start(), match.end(), unit, value, 0, _NO_STEP))


def _roman(written: str) -> Decimal:
    """The first of some Roman figures, in Latin letters or the like-looking Cyrillic ones."""
    letters = [ROMAN[letter] for letter in re.split(r"\W", written.upper())[0] if letter in ROMAN]
    signed = [-value if value < max(letters[place:]) else value for place, value in enumerate(letters)]
    return Decimal(sum(signed))


def _counts(text: str, sentence: Sentence, owned: list[Span]) -> list[Span]:
    found: list[Span] = []
    is_english = _CYRILLIC.search(text, sentence.start, sentence.end) is None
    has_points = _POINTS_APART.search(text, sentence.start, sentence.end) is not None
    for match in _NUMBER.finditer(text, sentence.start, sentence.end):
        if is_owned(owned, match.start(), match.end()):
            continue
        value, decimals, times = _read(match, is_english, has_points=has_points)
        step = Decimal(times).scaleb(-decimals) if times > 1 else _NO_STEP
        unit = next((unit for name, unit in _MEASURES.items() if match[name] is not None), "count")
        if unit == "physical" and decimals:
            step = step or Decimal(1).scaleb(-decimals)
        if unit == "count" and text[match.start() - 1 : match.start()] in _SIGNS:
            unit = "change"
        span = (match.start(), match.end(), unit, value, decimals, step)
        joined = _joined(text, found[-1], span, times) if found else None
        if joined is None:
            found.append(span)
        else:
            found[-1] = joined
    return found


def _read(match: re.Match[str], is_english: bool, *, has_points: bool) -> tuple[Decimal, int, int]:
    """The value of a number in digits, its decimal places, and the thousands or millions it is in. Where the sentence
    `has_points` between thousands, one point stands there too."""
    digits = _BLANK.sub("", match["value"])
    if digits.count(".") > 1 or (has_points and _POINT_THOUSANDS.fullmatch(digits)):  # '1.234.567,89'
        digits = digits.replace(".", "")
    if "," in digits and ("." in digits or digits.count(",") > 1):  # '1,274.0', '1,786,000'
        digits = digits.replace(",", "")
    if is_english and _COMMA_THOUSANDS.fullmatch(digits):
        digits = digits.replace(",", "")
    digits = digits.replace(",", ".")
    times = MULTIPLIERS.get((match["scale"] or "").lower(), 1)
    return Decimal(digits) * times, len(digits.partition(".")[2]), times


def _joined(text: str, before: Span, after: Span, times: int) -> Span | None:
    """'12 мың 450' and '3 млрд 200 млн' as one number; None for two numbers side by side."""
    start, end, unit, value, decimals, step = before
    is_near = unit == "count" and step > 1 and not decimals and text[end : after[0]] in _JOINTS
    if not is_near or after[3] >= step or (times == 1 and after[4]):
        return None
    return start, after[1], after[2], value + after[3], after[4] if times > 1 else 0, after[5]


def _may_be_rough(text: str, sentence: Sentence) -> bool:
    """Whether one of the words that make a number rough stands in a sentence or beside it: in most stands none."""
    return _ANY_ROUGH.search(text, max(0, sentence.start - BEFORE), sentence.end + BEHIND) is not None


def _is_rough(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - BEFORE) : start]
    is_more_than = _FROM_END.search(text, start, end) is not None and _MORE_BEHIND.match(text, end) is not None
    return is_more_than or bool(_ROUGH.search(text[end : end + BEHIND]) or _ROUGH_BEFORE.search(before))


def _is_rough_share(text: str, start: int, end: int) -> bool:
    is_before = _ROUGH_SHARE_BEFORE.search(text, max(0, start - 16), start) is not None
    is_before = is_before or _RANGE_BEFORE.search(text, max(0, start - 6), start) is not None
    return is_before or _ROUGH_SHARE.match(text, end) is not None
