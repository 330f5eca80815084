"""What a number counts: the noun behind it or before it, its unit and its family."""

from __future__ import annotations

import re

from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.words.parts.of_whom import OF_IT
from qalam.checker.words.parts.possessed import SOME_OF_THEM
from qalam.checker.words.units.units import (
    ABOUT_SO_MANY,
    ADJECTIVES,
    DONE_TO,
    NOT_NOUNS,
    NOUNS,
    PREPOSITIONS,
    SORTS_OF,
    TWO_WORDS,
    WHERE,
    WHICH,
    WHITHER,
    WHOSE,
    WITH,
)

_CLAUSE = as_pattern(r"[,;:()\d\n]|\.\s")
_WORD = as_pattern(r"[^\W\d]+(?:-[^\W\d]+)*")
REACH = 90
WHOLE_THINGS = frozenset({"count", "people", "organisations", "places"})  # never 7,86 of them
_SHARE_BEHIND = as_pattern(r"\s?\([\d.,]+\s?%\)(\s[^\W\d]+)")  # '90 (75%) кабинетов'
_OWNED = as_pattern(r"[^\W\d]{3,}[ыі]н(?:а|е|да|де|ан|ен)?$")  # what belongs to the noun before it
_IN_OWN = as_pattern(
    r"\s([^\W\d]{2,}(?:с?[ыі]н)[дт][ае])\s(?=[^\W\d])"
)  # in what belongs to a place: 'өңірінде', 'кентінде'
_ADJECTIVE = as_pattern(ADJECTIVES)
# '16 – физики' names no thing that is counted, nor does '12-сі І орын алды'.
_OF_THEM = as_pattern(r"\s(?:all )?of (?:them|whom)\b", re.I)  # '713 of them attended kindergartens'
_NAMED_BEHIND = as_pattern(
    r"\s[–—-]\s|(?:-[^\W\d]+)?\s(?:[IІVХX1-3]{1,3}\s?-?|(?:бір|ек|үш)інші)\s?(?:орын|дәреже|мест|степен)"
)
_IN_THEM = as_pattern(
    r"-?(?:с?[ыі]|[еа]?у[іы])н[дт][ае]\s(?!(?:[^\W\d]+\s){0,2}[^\W\d]+[дтн][ае]н\b)(?=[^\W\d])"
)  # '29-ында логопед бар'
_TAKEN = as_pattern(r"-(?:с?[ыі]|[еа]?у[іы])н\s(?=[^\W\d])")  # '640-ын отбасылар алды' counts no families
_COUNTED_OF = as_pattern(
    r"\d\s(?:мы[ңн]ы|миллионы|миллиарды)\Z|[^\W\d]{2}(?:еуі|ауы)\Z"
    r"|\b(?:сегізі|тоғызы|жиырмасы|отызы|қырқы|елуі)\Z",
    re.I,
)  # '12 мыңы', 'алтауы'
_VERB = as_pattern(
    r"\w{2}(?:[юу]т(?:ся)?|ят(?:ся)?|ли(?:сь)?|[аеиыяу]л[ао]?(?:с[яь])?)$"
)  # '92 посещают музыкальную школу'
_NUMBER_OF_NOUN = as_pattern(
    r"(?:количество|численность|число|контингент|number of)\s(?P<noun>(?!состав|равн)[^\W\d]{2,})"
    r"(?:\s(?P<next>(?!состав|равн)[^\W\d]{3,}))?(?:\s[^\W\d]+){0,3}?"
    r"(?:\s?[–—:-]|\s(?:составил[аио]?|составляет|равн\w+|is|was|reached))?\s?$"
    r"|(?:всего|итого|барлығы|in all)\s([^\W\d]{3,})(?:\s([^\W\d]{3,}))?(?:\s([^\W\d]{3,}))?\s[–—-]\s$",
    re.I,
)
_NOUN_NUMBER = as_pattern(
    r"(?P<noun>[^\W\d]{3,})\s+(?:жалпы\s+)?сан[ыіа]\s?(?:[–—:-]\s?|(?:барлығы|қазір|биыл|бүгінде)\s)?$", re.I
)
# 'Школ 256, из которых …': a genitive that opens its clause, with a number that ends it.
_NOUN_FIRST = as_pattern(
    r"(?:\A\W{0,3}|[.;:]\s|,\s(?:а\s)?)(?P<noun>[а-яё-]{2,}(?:ов|ев|ей|ниц|ол|тек|аций|ений))\s\Z", re.I
)
_CLAUSE_OVER = as_pattern(r"\s?(?:[,.;:(](?!\d)|\Z)")
_OF_NOUN = as_pattern(r"(?P<noun>[^\W\d]{3,}[лдт][ае]рд[ыі]ң)\s$", re.I)
_POSSESSIVE_OF_NOUN = as_pattern(r"-(?:с?[ыі]|[еа]?у[іы])(?:н(?:да|де|ың|ің|ан|ен|а|е)?)?\b")
_NOUN_IN_ASIDE = words_pattern(
    r"(?:общего числа|всех|числа|барлық|all)\s(?:[^\W\d]+\s)?(?P<noun>[^\W\d]{3,})\s\($", re.I
)
_POSSESSIVE = as_pattern(rf"{OF_IT}|{SOME_OF_THEM}\b")
_STEMS = {stem: (unit, family) for unit, family, stems in NOUNS for stem in stems}
_LONGEST_STEM = max(map(len, _STEMS))


def words_behind(text: str, end: int, limit: int) -> list[str]:
    """The next two words, up to the end of the clause."""
    rest = text[end : min(limit, end + REACH)]
    clause = _CLAUSE.search(rest)
    return _WORD.findall(rest[: clause.start()] if clause else rest)[:2]


def noun_after(text: str, end: int, limit: int) -> tuple[str, str, str]:
    """The noun that the number counts, its unit and family; a count of nothing known is a `count`.
    In 'сынып оқушысы' and 'мектеп мұғалімі' the people are counted; in '12 – в колледжи' and
    '12-сі колледжге' no colleges are, nor prizes in '14-і жүлде алды'."""
    rest = text[end : min(limit, end + REACH)]
    if any(words.match(rest) for words in (_NAMED_BEHIND, _OF_THEM, _IN_THEM, _TAKEN)) or _is_in_own(rest):
        return "", "count", ""
    share = _SHARE_BEHIND.match(rest)
    rest = share[1] if share else rest
    rest = rest.partition("«")[0] if _POSSESSIVE.match(rest) else rest  # '16-сы «Жас маман» жобасымен'
    clause = _CLAUSE.search(rest)
    is_part = _POSSESSIVE.match(rest) is not None or _COUNTED_OF.search(text, max(0, end - 12), end) is not None
    words = [word.lower() for word in _WORD.findall(rest[: clause.start()] if clause else rest)]
    for place, word in enumerate(words):
        if word in PREPOSITIONS or (_VERB.search(word) and not measure_of(word)[0]):
            break
        if " ".join(words[place : place + 2]) in NOT_NOUNS or (_ADJECTIVE.fullmatch(word) and place + 1 < len(words)):
            continue
        named = _two_words(words[place : place + 2])
        if named is not None:
            is_where = words[place + 1].endswith(WHITHER)
            return ("", "count", "") if is_where else (words[place + 1], *named)
        unit, family = measure_of(word)
        if is_part and (family == "prizes" or unit == "points" or _is_owner_of_means(words[place : place + 2])):
            break  # '14-і жүлде алды', '58-і шекті балл жинады'
        following = measure_of(words[place + 1]) if unit and place + 1 < len(words) else ("", "")
        following = ("", "") if following[0] and _ADJECTIVE.fullmatch(words[place + 1]) else following
        if unit == "people" and _is_vacancy(words[place : place + 3]):
            return word, unit, family
        is_where = (
            word.endswith(WHITHER)
            or (is_part and (family == "groups" or word.endswith((*WITH, *WHICH))))
            or (unit == "organisations" and word.endswith((*WHOSE, *DONE_TO)))
        )
        is_owner = word.endswith(WHOSE)  # '26 сыныптың оқушылары' counts classes
        is_head = unit in {"organisations", "count"} and following[0] == "people" and not (is_where or is_owner)
        is_head &= words[place + 2 : place + 3] != ["үшін"]  # 'үш нысан балалар үшін' counts none of those
        if is_head or (
            unit != "places" and family != "prizes" and following[0] == "places" and words[place + 1] != "орын"
        ):
            return words[place + 1], *following
        is_beside = unit == "organisations" and any(later.endswith(WHERE) for later in words[place + 1 : place + 2])
        is_sort = unit == "people" and place + 1 < len(words) and word.endswith(SORTS_OF)
        if unit and not is_sort and not (is_part and (is_beside or is_where or _is_owner(unit, words, place))):
            return word, unit, family
    return "", "count", ""


def _is_in_own(rest: str) -> bool:
    """Whether a number counts places of no known unit, in which something is: '14 өңірінде балалар орталығы ашылды'
    counts no children."""
    places = _IN_OWN.match(rest)
    word = places[1].lower() if places else ""
    return bool(word) and not measure_of(word)[0] and not word.startswith(ABOUT_SO_MANY)


def _is_owner(unit: str, words: list[str], place: int) -> bool:
    """Whether organisations behind a part only own what the next word names: '19 870-і мектеп табалдырығын аттайды'."""
    return unit == "organisations" and place + 1 < len(words) and _OWNED.search(words[place + 1]) is not None


def _is_owner_of_means(words: list[str]) -> bool:
    """Whether a noun behind a part only says whose the means are: '302-сі мектеп автобусымен', '69-ы атасының
    көлігімен келеді'."""
    is_owner = measure_of(words[0])[0] in {"people", "organisations"}
    return is_owner and len(words) > 1 and words[1].endswith(WITH) and measure_of(words[1])[0] == ""


def _is_vacancy(words: list[str]) -> bool:
    """Whether places are those of people who are missing: '180 мұғалімнің орны бос'; 'оқушы орны' is a place."""
    return len(words) > 2 and words[0].endswith(WHOSE) and words[1].startswith("орн") and words[2].startswith("бос")


def noun_before(text: str, first: int, start: int, end: int) -> tuple[str, str, str]:
    """The noun of 'оқушылар саны – 540', 'численность учащихся составила 540', 'педагогов (500)', 'педагогтердің
    540-ы'."""
    before = text[max(first, start - REACH) : start]
    named = _NUMBER_OF_NOUN.search(before) or _NOUN_NUMBER.search(before) or _NOUN_IN_ASIDE.search(before)
    if named is None and _POSSESSIVE_OF_NOUN.match(text, end):
        named = _OF_NOUN.search(before)
    if named is None and _CLAUSE_OVER.match(text, end):
        named = _NOUN_FIRST.search(before)
    for noun in named.groups() if named else ():  # 'число школ области', 'число сельских школ'
        unit, family = measure_of(noun.lower()) if noun else ("", "")
        if noun and unit in WHOLE_THINGS:
            return noun.lower(), unit, family
    return "", "count", ""


def _two_words(words: list[str]) -> tuple[str, str] | None:
    """The unit and family of two words that name one thing."""
    for first, second, unit, family in TWO_WORDS if len(words) == 2 else ():
        if words[0] == first and words[1].startswith(second):
            return unit, family
    return None


def counted_noun(words: str) -> tuple[str, str, str]:
    """The first known noun of some words, with its unit and family; empty, `count` and empty where none is known."""
    for word in _WORD.findall(words.lower()):
        unit, family = measure_of(word)
        if unit in WHOLE_THINGS:
            return word, unit, family
    return "", "count", ""


def are_of_other_unit(words: str, unit: str) -> bool:
    """Whether words name things of another known unit than one: pupils beside the number of schools."""
    return "count" not in {unit, counted_noun(words)[1]} and counted_noun(words)[1] != unit


def measure_of(word: str) -> tuple[str, str]:
    """The unit and family of the longest beginning that fits `word`."""
    for size in range(min(len(word), _LONGEST_STEM), 1, -1):
        known = _STEMS.get(word[:size])
        if known:
            return known
    return "", ""
