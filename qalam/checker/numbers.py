"""Numbers of a text as people write them, each with its span, value and unit."""

from __future__ import annotations

import re
from decimal import Decimal
from sys import intern

from qalam.checker.claims import Claim
from qalam.checker.patterns import words_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.spelled import spelled_numbers, step_of
from qalam.checker.words.contests import METALS
from qalam.checker.words.numerals import COLLECTIVE, DECLINED
from qalam.checker.words.periods import (
    DESCRIPTIONS,
    DURATIONS,
    MARKED,
    NOT_COUNTS,
    NUMBERED_ORDERS,
    NUMBERED_SCHOOLS,
    ROMAN,
)
from qalam.checker.words.ties import OF_IT, OF_THEM, OF_WHOM, OWNERS, THE_REST
from qalam.checker.words.units import (
    ADJECTIVES,
    DONE_TO,
    MEASURES,
    MULTIPLIERS,
    NOT_NOUNS,
    NOUNS,
    PREPOSITIONS,
    SORTS_OF,
    TWO_WORDS,
    WHERE,
    WHITHER,
    WHOSE,
    WITH,
)
from qalam.kernel.numerals import english

_SPACES = frozenset(" \u00a0\u2009\u202f")
_SPACE = f"[{''.join(sorted(_SPACES))}]"
_JOINTS = frozenset({*_SPACES, ".", ". "})  # '3 млрд.40млн.200 тыс.'
_BLANK = re.compile(r"\s")
_DIGITS = re.compile(r"\d+")
_NO_STEP = Decimal(0)
_SIGNS = frozenset("+−")  # of a change, '+29'
_AFTER_TENTHS = "тыс|мың|млн|млрд|миллион|миллиард|%|процент|пайыз"  # '412, 6 тысячи', with a blank too many
_NUMBER = re.compile(
    rf"(?:(?<![\w])|(?<=[а-яәғқңөұүһі]{{4}})(?=[1-9]\d{{0,2}}{_SPACE}\d{{3}}\b))(?P<value>\d{{2,3}},{_SPACE}\d(?={_SPACE}?(?:{_AFTER_TENTHS}))|[1-9]\d{{0,2}}(?:,\d{{3}}){{1,5}}\.\d{{1,3}}(?!\d)|[1-9]\d{{0,2}}(?:,\d{{3}}){{2,5}}(?!\d)|[1-9]\d{{0,2}}(?:\.\d{{3}}){{2,5}}(?:,\d{{1,2}}(?!\d))?(?![\d.]\d)|(?:[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}}){{1,5}}(?!\d|{_SPACE}\d{{3}}(?!\d))|[1-9]\d{{3,5}}{_SPACE}0\d\d(?!\d)|\d{{1,15}}(?!\d))(?:[.,]\d{{1,6}}(?!\d))?)"
    rf"(?:{_SPACE}{{0,2}}(?P<scale>{'|'.join(MULTIPLIERS)})\w*(?:\.(?=\s+(?-i:[a-zа-яәғқңөұүһі])))?)?"
    rf"(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in MEASURES)})?",
    re.I,
)
_MEASURES = {name: name.replace("_", "-") for name, _ in MEASURES}


def _either(table: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """One pattern of all rows, earlier ones first; the name of its group tells which row it was."""
    return words_pattern("|".join(f"(?P<r{row}>{pattern})" for row, (_, pattern) in enumerate(table)), re.I)


_MARKED, _NOT_COUNTS = _either(MARKED), _either(NOT_COUNTS)
_SCHOOLS, _ORDERS = re.compile(NUMBERED_SCHOOLS, re.I), re.compile(NUMBERED_ORDERS, re.I)
_DURATION = re.compile(rf"\s(?:{'|'.join(DURATIONS)})", re.I)  # 'соңғы екі жылда'
_DESCRIPTION = re.compile(rf"[\s-](?:{DESCRIPTIONS})\b", re.I)  # 'үш ауысымды мектеп'
_PER_SO_MANY = re.compile(r"\s[^\W\d]+[ғгқк][ае]\sшаққанда\b")  # 'мың тұрғынға шаққанда'
# Before a number in words, and behind it: either says that it counts an item of a list.
_ANY = re.compile("")
_ITEM_BEFORE = re.compile(r"(?:[,;]|\b(?:және|ал|и|а|and))\s\Z")
_ITEM_FORMS = (
    (re.compile(r"[^\W\d]\s[–—-]\s\Z"), re.compile(r"\s(?:школ|мектеп|детск|сад|балабақша|колледж|класс|сынып)")),
    (_ITEM_BEFORE, re.compile(r"\s[–—-]\s[^\W\d]")),  # ', семь – на русском'
    (
        _ITEM_BEFORE,
        re.compile(r"\s[^\W\d]+(?:ых|их|лық|лік|дық|дік|тық|тік)(?:,|\sи|\sжәне)\s\d"),
    ),  # ', два частных, 6'
    (_ITEM_BEFORE, re.compile(rf"\s(?:{'|'.join(OWNERS)})", re.I)),  # '19 из них государственные и шесть частных'
    (re.compile(r"[^\W\d]\s[–—-]\s\Z"), re.compile(r"[,;.]|\s(?:и|және|and)\s")),  # 'Түркістанда – бес,'
    (re.compile(r":\s\Z"), _ANY),
    (re.compile(r"\b[Oo]f (?:the |these )?\d[^.;:,]{0,20},\s\Z"), _ANY),  # 'Of the 41, fifteen'
    (re.compile(r":\s[^.;:]{0,80}\s(?:и|and)\s\Z"), re.compile(r"\s(?:для|for)\s")),  # ': шесть для … и два для …'
    (_ANY, re.compile(rf"\s(?:{'|'.join(OF_THEM)})\b", re.I)),  # 'семь из них'
    (re.compile(rf"(?:{'|'.join(THE_REST)})[^\W\d]*\s\Z", re.I), _ANY),  # 'оставшиеся четыре'
)
# Parts of a whole have an ending: 'екеуі'.
_BARE = frozenset(["екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он"])
# 'Of the two halls', 'в двух зданиях': such a number is of what a part is about.
_OF_SUCH = re.compile(r"\b(?:the|of|in|for|to|at|with|both|из|в|во|на|по|для|при|за|с|от|до|этих|тех)\s$", re.I)
_METAL_BEHIND = re.compile(rf"\s(?:{'|'.join(word for metal in METALS for word in metal)})", re.I)  # 'одно золото'
_ONE_OF_THEM = re.compile("біреуі", re.I)  # 'бірі', 'one', 'одна' are mostly no count
_FEW = (
    "од(?:ин|на|но)|два|две|три|четыре|пять|шесть|семь|восемь|девять|"
    "бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|екеуі|үшеуі|төртеуі|бесеуі|алтауы|жетеуі|сегізі|тоғызы|"
    "one|two|three|four|five|six|seven|eight|nine"
)
_SPELLED = "|".join(sorted((*DECLINED, *english.ONES[2:], *english.TENS[2:]), key=len, reverse=True))
_THEIR_NUMBER = re.compile(
    rf"[^\W\d]{{3,}}[нтд][ыі]ң\s\Z|\b(?:из|of)\s(?:these\s|the\s|our\s)?(?:{_SPELLED}|\d{{1,3}})\s[^\d.;:,]{{3,40}},?\s\Z",
    re.I,
)
_ALL_OF_THEM = re.compile(r"\s(?:де|да)\b")  # 'екеуі де', both
# A number and its item, and behind them the comma or the 'and' of the next item.
_LIST_BEFORE = re.compile(rf"(?:\d|\b(?:{_FEW}))\s[^\d.;:()]{{3,60}}(?:,|\s(?:и|және|мен|and))\s\Z", re.I)
_ONE_THING = re.compile(
    r"\s(?:[–—-]\s)?(?!из\b|раз|год|ден|месяц|смен|рет|жыл|ай\b|айда|күн|ауысым|сәт|жағынан|of\b|time|year|day|shift)"
    r"(?:[^\W\d]+(?:-[^\W\d]+)?\s){0,4}(?![^\W\d]*(?:[дт][ыі]|[ғгқк][ае]н|ла|ли|ют|ят|ет|ит)(?:[.,;:)]|$))"
    r"(?:[^\W\d]+(?:-[^\W\d]+)?|«[^«»]*»)(?=[.,;:)]|\s(?:и|және|мен|and)\s|\s\(|$)",
    re.I,
)
_MARK = words_pattern(
    "[нтд][ыі]ң\\s\\d{1,2}(?!\\d)|-\\s?(?:мектеп|школ)|[№IІVХX]|[Nn]o|[Сс]т|[Пп](?:ункт|\\.)"
    "|\\b(?:[Сс]|[Pp]p?)\\.\\s?\\d|[Aa]rt|[Ss]ect|[Ии]ндекс|[Ii]ndex"
)
_REST = re.compile(rf"(?:{'|'.join(THE_REST)})[^\W\d]*\s\d", re.I)
_OUT_OF = re.compile(r"\b(?:из|[Of]f)\s\d[^.;:]{0,60}$", re.I)
_OF_WHOM = re.compile("|".join(OF_WHOM), re.I)
_CLAUSE = re.compile(r"[,;:()\d\n]|\.\s")
_ROUGH = words_pattern(
    r"^\S*\s+(?:аса|астам|жуық|жуығы)\b|^-?[^\W\d]*[дтн][ае]н\s+артық\b|^(?:\W*-?\w+)?\s+more\b(?! than)", re.I
)
_FROM_END, _MORE_BEHIND = re.compile(r"[дтн][ае]н\Z"), re.compile(r"\s(?:көп|артық)\b")  # '170 мыңнан көп'
_ROUGH_BEFORE = words_pattern(r"(?:более|около|свыше|почти|порядка|примерно|шамамен|over|about|nearly)\s+$", re.I)
_PERCENT_BEHIND = re.compile(r"\s(?:пайыз|процент|per\s?cent)", re.I)
_WORD = re.compile(r"[^\W\d]+(?:-[^\W\d]+)*")
_REACH = 90
LARGE_WORD = 12  # a number of several words above it is a count, whatever follows
_CYRILLIC = re.compile("[а-яё]", re.I)
_COMMA_THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")  # '9,283' in a sentence without Cyrillic letters
_POINT_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_POINTS_APART = re.compile(r"(?<![\d.])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.]\d)")
_NEVER_THOUSANDTHS = frozenset({"people", "places", "organisations", "money"})
_WHOLE_THINGS = frozenset({"count", "people", "organisations", "places"})  # never 7,86 of them
_SHARE_BEHIND = re.compile(r"\s?\([\d.,]+\s?%\)(\s[^\W\d]+)")  # '90 (75%) кабинетов'
_ADJECTIVE = re.compile(ADJECTIVES)
# '16 – физики' names no thing that is counted, nor does '12-сі І орын алды'.
_OF_THEM = re.compile(r"\s(?:all )?of (?:them|whom)\b", re.I)  # '713 of them attended kindergartens'
_NAMED_BEHIND = re.compile(
    r"\s[–—-]\s|(?:-[^\W\d]+)?\s(?:[IІVХX1-3]{1,3}\s?-?|(?:бір|ек|үш)інші)\s?(?:орын|дәреже|мест|степен)"
)
_THOUSANDS_OF = re.compile(r"\d\s(?:мы[ңн]ы|миллионы|миллиарды)\Z", re.I)  # '12 мыңы', a part
_VERB = re.compile(r"\w{2}(?:[юу]т(?:ся)?|ят(?:ся)?|ли(?:сь)?)$")  # '92 посещают музыкальную школу'
_NUMBER_OF_NOUN = re.compile(
    r"(?:количество|численность|число|контингент|number of)\s(?:[^\W\d]+\s)?(?P<noun>(?!состав|равн)[^\W\d]{3,})"
    r"(?:\s[^\W\d]+)?(?:\s?[–—:-]|\s(?:составил[аио]?|составляет|равн\w+|is|was|reached))?\s?$",
    re.I,
)
_NOUN_NUMBER = re.compile(
    r"(?P<noun>[^\W\d]{3,})\s+(?:жалпы\s+)?сан[ыіа]\s?(?:[–—:-]\s?|(?:барлығы|қазір|биыл|бүгінде)\s)?$", re.I
)
_OF_NOUN = re.compile(r"(?P<noun>[^\W\d]{3,}[лдт][ае]рд[ыі]ң)\s$", re.I)
_POSSESSIVE_OF_NOUN = re.compile(r"-(?:с?[ыі]|[еа]?у[іы])(?:н(?:да|де|ың|ің|ан|ен|а|е)?)?\b")
_NOUN_IN_ASIDE = words_pattern(
    r"(?:общего числа|всех|числа|барлық|all)\s(?:[^\W\d]+\s)?(?P<noun>[^\W\d]{3,})\s\($", re.I
)
_LENGTH = re.compile(r"жыл|жас|лет|год|\bай\b|күн|дней|месяц|years|days|months", re.I)
_GAP = re.compile("[ \u00a0-]")
_POSSESSIVE = re.compile(OF_IT)
_STEMS = {stem: (unit, family) for unit, family, stems in NOUNS for stem in stems}
_LONGEST_STEM = max(map(len, _STEMS))


def read_claims(text: str, sentences: list[Sentence]) -> list[Claim]:
    """Every number of the text, in the order in which they stand."""
    claims: list[Claim] = []
    for sentence in sentences:
        owned = _not_counts(text, sentence)
        found = [*owned, *_counts(text, sentence, owned)]
        found += _spelled(text, sentence, found)
        for start, end, unit, value, decimals, step in sorted(found):
            noun, measured, family = _noun_after(text, end, sentence.end) if unit == "count" else ("", unit, "")
            if measured == "count" and not noun:
                noun, measured, family = _noun_before(text, sentence.start, start, end)
            thousands = measured in _NEVER_THOUSANDTHS and decimals and _POINT_THOUSANDS.fullmatch(text, start, end)
            if decimals and not (step or thousands) and measured in _WHOLE_THINGS:
                measured = "measure"
            claims.append(
                Claim(
                    id=f"c{len(claims) + 1}",
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
                    is_rough=_is_rough(text, start, end),
                )
            )
    return claims


_Span = tuple[int, int, str, Decimal, int, Decimal]


def _not_counts(text: str, sentence: Sentence) -> list[_Span]:
    """The numbers that count nothing: those behind a mark, then what each run of digits begins."""
    owned: list[_Span] = []
    if _MARK.search(text, sentence.start, sentence.end):
        for match in _MARKED.finditer(text, sentence.start, sentence.end):
            _own(owned, match, MARKED)
            if owned[-1][2] == "order" and _is_of_schools(text, sentence, match):
                owned[-1] = (*owned[-1][:2], "school-numbers", *owned[-1][3:])
    for run in _DIGITS.finditer(text, sentence.start, sentence.end):
        found = _NOT_COUNTS.match(text, run.start(), sentence.end)
        if found and not _is_owned(owned, *found.span()):
            _own(owned, found, NOT_COUNTS)
    return owned


def _is_of_schools(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether an English 'No.' stands behind schools, and behind no order."""
    said = text[sentence.start : match.start()]
    is_english = match.group()[0] in "Nn"
    return is_english and _SCHOOLS.search(said) is not None and _ORDERS.search(said) is None


def _own(owned: list[_Span], match: re.Match[str], table: tuple[tuple[str, str], ...]) -> None:
    first = _DIGITS.search(match.group())
    value = Decimal(first.group()) if first else _roman(match.group())
    unit = table[int((match.lastgroup or "")[1:])][0]
    owned.append((match.start(), match.end(), unit, value, 0, _NO_STEP))


def _roman(written: str) -> Decimal:
    """The first of some Roman figures, in Latin letters or the like-looking Cyrillic ones."""
    letters = [ROMAN[letter] for letter in re.split(r"\W", written.upper())[0] if letter in ROMAN]
    signed = [-value if value < max(letters[place:]) else value for place, value in enumerate(letters)]
    return Decimal(sum(signed))


def _counts(text: str, sentence: Sentence, owned: list[_Span]) -> list[_Span]:
    found: list[_Span] = []
    is_english = _CYRILLIC.search(text, sentence.start, sentence.end) is None
    has_points = _POINTS_APART.search(text, sentence.start, sentence.end) is not None
    for match in _NUMBER.finditer(text, sentence.start, sentence.end):
        if _is_owned(owned, match.start(), match.end()):
            continue
        value, decimals, times = _read(match, is_english, has_points=has_points)
        step = Decimal(times).scaleb(-decimals) if times > 1 else _NO_STEP
        unit = next((unit for name, unit in _MEASURES.items() if match[name] is not None), "count")
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


def _joined(text: str, before: _Span, after: _Span, times: int) -> _Span | None:
    """'12 мың 450' and '3 млрд 200 млн' as one number; None for two numbers side by side."""
    start, end, unit, value, decimals, step = before
    is_near = unit == "count" and step > 1 and not decimals and text[end : after[0]] in _JOINTS
    if not is_near or after[3] >= step or (times == 1 and after[4]):
        return None
    return start, after[1], after[2], value + after[3], after[4] if times > 1 else 0, after[5]


def _spelled(text: str, sentence: Sentence, owned: list[_Span]) -> list[_Span]:
    """Numbers in words: one or more of a known noun, or any after 'of whom'. One of something is
    mostly an article, not a count."""
    found: list[_Span] = []
    spelled = list(spelled_numbers(text, sentence.start, sentence.end))
    marker = _OF_WHOM.search(text, sentence.start, sentence.end) if spelled else None
    rest = _REST.search(text, sentence.start, sentence.end) if spelled else None
    for start, end, value in spelled:
        if _DESCRIPTION.match(text, end) or _PER_SO_MANY.match(text, end):
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
        is_part = is_part or _is_listed(text, sentence, start, end)
        is_part = is_part or _METAL_BEHIND.match(text, end) is not None
        is_counted = (
            value > LARGE_WORD and _GAP.search(text, start, end) and not _LENGTH.search(text, end, end + 24)
        ) or (value > 1 and any(_measure(word.lower())[0] for word in _following(text, end, sentence.end)))
        unit = "percent" if value > 1 and _PERCENT_BEHIND.match(text, end) else "count"
        is_told = is_part or is_counted or is_item or unit == "percent"
        if is_told and not _is_owned(owned, start, end):
            found.append((start, end, unit, Decimal(value), 0, step_of(text, start, end, value)))
    return found


def _is_out_of(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a number in words is of those told right before it: 'он екі мектептің жетеуі қалалық', 'из двенадцати
    школ семь городских'; not both of them, nor a length of time."""
    before = _THEIR_NUMBER.search(text, max(sentence.start, start - _REACH), start)
    is_collective = text[start:end].lower().split(" ")[-1] in COLLECTIVE
    if before is None or (before.group().rstrip().endswith("ң") and not is_collective):
        return False
    return not _ALL_OF_THEM.match(text, end) and not _DURATION.match(text, end)


def _is_listed(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a number in words opens an item of a list of numbers: '7 средних, три основных и одна начальная'."""
    before = _LIST_BEFORE.search(text, max(sentence.start, start - _REACH), start)
    return before is not None and _ONE_THING.match(text, end) is not None and not _DURATION.match(text, end)


def _is_dashed_one(text: str, start: int, end: int) -> bool:
    """Whether 'one' stands behind a dash and before a thing, as in a line of a list: 'Мангистауская — одна школа'."""
    before, behind = _ITEM_FORMS[0]
    return before.search(text, max(0, start - 8), start) is not None and behind.match(text, end) is not None


def _is_item(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands before and behind a number in words says that it counts an item of a list."""
    return any(
        before.search(text, max(sentence.start, start - _REACH), start) and behind.match(text, end)
        for before, behind in _ITEM_FORMS
    )


def _following(text: str, end: int, limit: int) -> list[str]:
    """The next two words, up to the end of the clause."""
    rest = text[end : min(limit, end + _REACH)]
    clause = _CLAUSE.search(rest)
    return _WORD.findall(rest[: clause.start()] if clause else rest)[:2]


def _is_owned(owned: list[_Span], start: int, end: int) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end, *_ in owned)


def _noun_after(text: str, end: int, limit: int) -> tuple[str, str, str]:
    """The noun that the number counts, its unit and family; a count of nothing known is a `count`.
    In 'сынып оқушысы' and 'мектеп мұғалімі' the people are counted; in '12 – в колледжи' and
    '12-сі колледжге' no colleges are, nor prizes in '14-і жүлде алды'."""
    rest = text[end : min(limit, end + _REACH)]
    if _NAMED_BEHIND.match(rest) or _OF_THEM.match(rest):
        return "", "count", ""
    share = _SHARE_BEHIND.match(rest)
    rest = share[1] if share else rest
    rest = rest.partition("«")[0] if _POSSESSIVE.match(rest) else rest  # '16-сы «Жас маман» жобасымен'
    clause = _CLAUSE.search(rest)
    is_part = _POSSESSIVE.match(rest) is not None or _THOUSANDS_OF.search(text, max(0, end - 12), end) is not None
    words = [word.lower() for word in _WORD.findall(rest[: clause.start()] if clause else rest)]
    for place, word in enumerate(words):
        if word in PREPOSITIONS or (_VERB.search(word) and not _measure(word)[0]):
            break
        if " ".join(words[place : place + 2]) in NOT_NOUNS or (_ADJECTIVE.fullmatch(word) and place + 1 < len(words)):
            continue
        named = _two_words(words[place : place + 2])
        if named is not None:
            is_where = words[place + 1].endswith(WHITHER)
            return ("", "count", "") if is_where else (words[place + 1], *named)
        unit, family = _measure(word)
        if is_part and (family == "prizes" or _is_owner_of_means(words[place : place + 2])):
            break
        following = _measure(words[place + 1]) if unit and place + 1 < len(words) else ("", "")
        following = ("", "") if following[0] and _ADJECTIVE.fullmatch(words[place + 1]) else following
        if unit == "people" and _is_vacancy(words[place : place + 3]):
            return word, unit, family
        is_where = (
            word.endswith(WHITHER)
            or (is_part and (family == "groups" or word.endswith(WITH)))
            or (unit == "organisations" and word.endswith((*WHOSE, *DONE_TO)))
        )
        is_owner = word.endswith(WHOSE)  # '26 сыныптың оқушылары' counts classes
        is_head = unit in {"organisations", "count"} and following[0] == "people" and not (is_where or is_owner)
        if is_head or (
            unit != "places" and family != "prizes" and following[0] == "places" and words[place + 1] != "орын"
        ):
            return words[place + 1], *following
        is_beside = unit == "organisations" and any(later.endswith(WHERE) for later in words[place + 1 : place + 2])
        is_sort = unit == "people" and place + 1 < len(words) and word.endswith(SORTS_OF)
        if unit and not is_sort and not (is_part and (is_beside or is_where)):
            return word, unit, family
    return "", "count", ""


def _is_owner_of_means(words: list[str]) -> bool:
    """Whether a noun behind a part only says whose the means are: '302-сі мектеп автобусымен', '69-ы атасының
    көлігімен келеді'."""
    is_owner = _measure(words[0])[0] in {"people", "organisations"}
    return is_owner and len(words) > 1 and words[1].endswith(WITH) and _measure(words[1])[0] == ""


def _is_vacancy(words: list[str]) -> bool:
    """Whether places are those of people who are missing: '180 мұғалімнің орны бос'; 'оқушы орны' is a place."""
    return len(words) > 2 and words[0].endswith(WHOSE) and words[1].startswith("орн") and words[2].startswith("бос")


def _noun_before(text: str, first: int, start: int, end: int) -> tuple[str, str, str]:
    """The noun of 'оқушылар саны – 540', 'численность учащихся составила 540', 'педагогов (500)', 'педагогтердің
    540-ы'."""
    before = text[max(first, start - _REACH) : start]
    named = _NUMBER_OF_NOUN.search(before) or _NOUN_NUMBER.search(before) or _NOUN_IN_ASIDE.search(before)
    if named is None and _POSSESSIVE_OF_NOUN.match(text, end):
        named = _OF_NOUN.search(before)
    unit, family = _measure(named["noun"].lower()) if named else ("", "")
    return (named["noun"].lower(), unit, family) if named and unit in _WHOLE_THINGS else ("", "count", "")


def _two_words(words: list[str]) -> tuple[str, str] | None:
    """The unit and family of two words that name one thing."""
    for first, second, unit, family in TWO_WORDS if len(words) == 2 else ():
        if words[0] == first and words[1].startswith(second):
            return unit, family
    return None


def counted_noun(words: str) -> tuple[str, str, str]:
    """The first known noun of some words, with its unit and family; empty, `count` and empty where none is known."""
    for word in _WORD.findall(words.lower()):
        unit, family = _measure(word)
        if unit in _WHOLE_THINGS:
            return word, unit, family
    return "", "count", ""


def _measure(word: str) -> tuple[str, str]:
    """The unit and family of the longest beginning that fits `word`."""
    for size in range(min(len(word), _LONGEST_STEM), 1, -1):
        known = _STEMS.get(word[:size])
        if known:
            return known
    return "", ""


def _is_rough(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 12) : start]
    is_more_than = _FROM_END.search(text, start, end) is not None and _MORE_BEHIND.match(text, end) is not None
    return is_more_than or bool(_ROUGH.search(text[end : end + 16]) or _ROUGH_BEFORE.search(before))
