"""Dates 'from … to …' of which the second comes before the first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.periods import MEASURED, MONTHS, SHORT
from qalam.kernel.trilingual import Trilingual

BACKWARDS = Trilingual(
    kk="«{printed}»: соңы басынан бұрын келеді. Күндердің ретін тексеріңіз.",
    ru="«{printed}»: конец раньше начала. Проверьте порядок дат.",
    en="'{printed}': the end comes before the beginning. Check the order of the dates.",
)
# «Қыркүйек» softens before an ending: «қыркүйегінде».
_NAMES = [name.strip().removesuffix("к") for name in MONTHS.split("|")]
_DAY = r"\d{1,2}"
_YEAR = r"(?:19|20)\d\d"
_MONTH = rf"(?:{'|'.join(_NAMES)}|ма[йе]\b)"
_IN_ENGLISH = rf"(?:{'|'.join(_NAMES[24:])})"
_RANGES = (
    as_pattern(
        rf"\bсо? (?P<day>{_DAY}) (?P<month>{_MONTH})\w*(?: (?P<year>{_YEAR}) года)? "
        rf"(?:по|до) (?P<last_day>{_DAY}) (?P<last_month>{_MONTH})\w*(?: (?P<last_year>{_YEAR}))?",
        re.I,
    ),
    as_pattern(
        rf"\bfrom (?P<day>{_DAY}) (?P<month>{_MONTH})\w*(?:,? (?P<year>{_YEAR}))? "
        rf"(?:to|until|till) (?P<last_day>{_DAY}) (?P<last_month>{_MONTH})\w*(?:,? (?P<last_year>{_YEAR}))?",
        re.I,
    ),
    as_pattern(
        rf"\bfrom (?P<month>{_IN_ENGLISH}) (?P<day>{_DAY})(?:,? (?P<year>{_YEAR}))? "
        rf"(?:to|until|till|through) (?P<last_month>{_IN_ENGLISH}) (?P<last_day>{_DAY})\b"
        rf"(?:,? (?P<last_year>{_YEAR}))?",
        re.I,
    ),
    as_pattern(
        rf"(?:(?P<year>{_YEAR})\s?жыл(?:ғы|дың)\s)?\b(?P<day>{_DAY}) (?P<month>{_MONTH})\w*?[дтн][ае]н "
        rf"(?:бастап )?(?:(?P<last_year>{_YEAR})\s?жыл(?:ғы|дың)\s)?(?P<last_day>{_DAY}) "
        rf"(?P<last_month>{_MONTH})\w*?(?:ға|ге|қа|ке)\b",
        re.I,
    ),
)
_DASHED = (
    words_pattern(
        rf"(?<![\d.])(?P<day>{_DAY})\.(?P<month>0[1-9]|1[0-2])(?P<year>)\s?[–—-]\s?"
        rf"(?P<last_day>{_DAY})\.(?P<last_month>0[1-9]|1[0-2])(?:\.(?P<last_year>{_YEAR}))?"
        rf"(?!\d|\.\d|\s?(?:{'|'.join(MEASURED)}))",
        re.I,
    ),
    words_pattern(
        rf"\b(?P<month>{_MONTH})\w*?(?:\sайы)?[нтд][ыі]ң\s(?P<day>{_DAY})(?P<year>)-?с?[іы]?н?[ае]н\s(?:бастап\s)?"
        rf"(?P<last_month>{_MONTH})\w*?(?:\sайы)?(?:[нтд][ыі]ң)\s(?P<last_day>{_DAY})(?P<last_year>)-?с?[іы]?н?[ғгқк]?[ае]\b",
        re.I,
    ),
    words_pattern(
        rf"(?<![\w№.-])(?P<day>{_DAY})[ -]+(?P<month>{_MONTH})\w*(?P<year>)\s?[–—-]\s?"
        rf"(?P<last_day>{_DAY}) (?P<last_month>{_MONTH})\w*(?P<last_year>)",
        re.I,
    ),
    words_pattern(
        rf"\bсо? (?P<day>{_DAY})\.(?P<month>0[1-9]|1[0-2])(?P<year>) (?:по|до) "
        rf"(?P<last_day>{_DAY})\.(?P<last_month>0[1-9]|1[0-2])(?:\.(?P<last_year>{_YEAR}))?(?!\d|\.\d|\s?час)",
        re.I,
    ),
    words_pattern(
        rf"\b(?P<day>{_DAY})\.(?P<month>0[1-9]|1[0-2])(?P<year>)-?[дтн][ае]н (?:бастап )?"
        rf"(?P<last_day>{_DAY})\.(?P<last_month>0[1-9]|1[0-2])(?P<last_year>)-?[ғгқк][ае]\b",
        re.I,
    ),
    words_pattern(
        rf"(?P<year>{_YEAR})\s?жыл(?:ғы|дың)\s(?P<day>{_DAY}) (?P<month>{_MONTH})\w*\s[–—-]\s"
        rf"(?P<last_year>{_YEAR})\s?жыл(?:ғы|дың)\s(?P<last_day>{_DAY}) (?P<last_month>{_MONTH})\w*",
        re.I,
    ),
    words_pattern(
        rf"\b(?P<day>{_DAY}) (?P<month>{_MONTH})\w* (?P<year>{_YEAR}) года?\s[–—-]\s"
        rf"(?P<last_day>{_DAY}) (?P<last_month>{_MONTH})\w* (?P<last_year>{_YEAR})",
        re.I,
    ),
)
_BETWEEN = as_pattern(
    rf"(?:(?P<year>{_YEAR})\s?жыл(?:ғы|дың)\s)?\b(?P<day>{_DAY}) (?P<month>{_MONTH})\w* (?:мен|пен|бен|[–—-]) "
    rf"(?:(?P<last_year>{_YEAR})\s?жыл(?:ғы|дың)\s)?(?P<last_day>{_DAY}) (?P<last_month>{_MONTH})\w* аралығ",
    re.I,
)
_DATE = words_pattern(
    rf"(?:(?P<year>{_YEAR})\s?жыл(?:ғы|дың)\s)?\b(?P<day>{_DAY}) (?P<month>{_MONTH})\w*"
    rf"(?:,? (?P<year_after>{_YEAR})(?: год|[,.;]|\s|$))?",
    re.I,
)
_MONTH_FIRST = words_pattern(
    rf"\b(?P<month>{_IN_ENGLISH}) (?P<year>)(?P<day>{_DAY})\b(?:, (?P<year_after>{_YEAR}))?", re.I
)
_MONTH_OF_YEAR = words_pattern(
    rf"(?:(?P<year>{_YEAR})\s?жыл(?:ғы|дың|ы)\s)?(?<!\d )\b(?P<month>{_MONTH})\w*"
    rf"(?:,? (?P<year_after>{_YEAR})(?: год|[,.;]|\s|$))?",
    re.I,
)
_IN_FIGURES = as_pattern(rf"\b(?P<day>{_DAY})\.(?P<month>{_DAY})\.(?P<year>(?P<year_after>{_YEAR}))\b")
# Days of one month, or years, of which the later must be the greater.
_GROWING = (
    words_pattern(rf"\bсо? (?P<first>{_DAY}) (?:по|до) (?P<last>{_DAY}) {_MONTH}", re.I),
    words_pattern(
        rf"\b(?P<first>{_DAY})(?:-?[дтн][ае]н|\s?[–—-])\s?(?P<last>{_DAY}) {_MONTH}\w*(?:[ғгқк][ае]\b| аралығ)", re.I
    ),
    words_pattern(
        rf"{_MONTH}\w*(?:\sайы)?[нтд][ыі]ң\s(?P<first>{_DAY})-?с?[іы]?н?[ае]н\s(?:бастап\s)?"
        rf"(?P<last>{_DAY})-?с?[іы]?н[ае]\b",
        re.I,
    ),
    # 'прошла 11-19 июня'
    words_pattern(rf"(?<![\d.,№/-])(?<!№ )(?P<first>{_DAY})\s?[–—-]\s?(?P<last>{_DAY}) {_MONTH}", re.I),
    words_pattern(rf"\bс (?P<first>{_YEAR})(?: года)? (?:по|до) (?P<last>{_YEAR}) год", re.I),
    words_pattern(
        rf"(?:начат|начал|старт)\w*\sв (?P<first>{_YEAR}) году\b[^.;\d\n]{{0,60}}?"
        rf"(?:заверш|законч|оконч)\w*\sв (?P<last>{_YEAR}) году",
        re.I,
    ),
    words_pattern(
        rf"\b(?P<first>{_YEAR}) жылы баста\w+[^.;\d\n]{{0,60}}?"
        rf"\b(?P<last>{_YEAR}) жылы [^.;\d\n]{{0,30}}?(?:аяқта|бітті)",
        re.I,
    ),
    # 'пришла в 2012 году сразу по окончании университета, диплом которого получила в 2015 году'
    words_pattern(
        rf"\bв (?P<last>{_YEAR}) году\b[^.;\d\n]{{0,60}}(?:по окончании|после окончания|окончив)\b[^.;\d\n]{{0,90}}"
        rf"(?:диплом|окончил|закончил|получил)\w*[^.;\d\n]{{0,40}}\bв (?P<first>{_YEAR}) году",
        re.I,
    ),
    words_pattern(
        rf"\b(?P<first>{_YEAR}) жылы [^.;\d\n]{{0,60}}бітір(?:ген соң|ісімен|геннен кейін|іп)[^.;\d\n]{{0,40}}"
        rf"\b(?P<last>{_YEAR}) жылы",
        re.I,
    ),
    words_pattern(rf"\b(?P<first>{_YEAR})\s?-?жылдан\s(?:бастап\s)?(?P<last>{_YEAR})\s?-?жыл(?:ға|дар)", re.I),
)
_NUMERIC = as_pattern(
    rf"\b(?P<day>{_DAY})\.(?P<month>{_DAY})\.(?P<year>{_YEAR})(?:\s?(?:ж|г|жыл|год)\w*\.?)?(?:\s?[дтн][ае]н)?"
    rf"\s?(?:[–—-]|по|до|бастап)?\s?"
    rf"(?P<last_day>{_DAY})\.(?P<last_month>{_DAY})\.(?P<last_year>{_YEAR})",
    re.I,
)
_SHORT = as_pattern("|".join(SHORT), re.I)
_STOP = as_pattern(r"\.\s|\n")
RANGES = (*_RANGES, *_DASHED, _BETWEEN, _NUMERIC)
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MOST_DAYS_BACK = 60  # from the end of a range back to its beginning
AROUND = 120  # characters of a sentence on either side of a range
SHORT_MONTH = 3  # days that a year 'from 1 March to 28 February' seems to lack
NEW_YEAR = 9  # from this month on, a range with one year printed may reach into the next


def check_dates(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about ranges; one of two months without any year is not judged."""
    found = [_finding(text, match) for pattern in RANGES for match in _matches(text, pattern) if _is_backwards(match)]
    for pattern in _GROWING:
        for match in _matches(text, pattern):
            first, last = int(match["first"]), int(match["last"])
            claims = tuple(text.claims_within(match.start(), match.end()))
            if last < first and claims:
                message = BACKWARDS.fill(printed=text.words(*match.span()))
                found.append(Finding("date-order", "error", claims, message, f"≥ {first}", str(last)))
    return found


def days_of(text: Text, sentence: Sentence) -> list[re.Match[str]]:
    """The days of a sentence, and the months with a year, as they stand; none where it holds another date."""
    dates = days_in(text.content, sentence.start, sentence.end)
    of_year = [date for date in dates if not day_of(date)[2]]
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.unit in {"date", "year"}]
    is_all = all(any(date.start() <= claim.start < date.end() for date in dates) for claim in claims)
    return dates if is_all or not of_year else []


def days_in(content: str, start: int, end: int) -> list[re.Match[str]]:
    """The days in a range of characters, and the months with a year, in their order."""
    days = [date for form in (_DATE, _MONTH_FIRST, _IN_FIGURES) for date in form.finditer(content, start, end)]
    months = _MONTH_OF_YEAR.finditer(content, start, end)
    of_year = [month for month in months if month["year"] or month["year_after"]]
    return sorted([*days, *of_year], key=lambda date: date.start())


def day_of(date: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day, 0 for what is not printed."""
    day = date.groupdict().get("day") or 0
    return int(date["year"] or date["year_after"] or 0), month_of(date["month"]), int(day)


def _matches(text: Text, pattern: Pattern) -> Iterator[re.Match[str]]:
    for sentence in text.sentences:
        if any(claim.unit in {"date", "year", "years"} for claim in text.by_sentence[sentence.number]):
            yield from pattern.finditer(text.content, sentence.start, sentence.end)


def _is_backwards(match: re.Match[str]) -> bool:
    years = [match["year"], match["last_year"]]
    known = [year for year in years if year]
    month, last_month = month_of(match["month"]), month_of(match["last_month"])
    if not known and month == last_month:
        return int(match["last_day"]) < int(match["day"])
    if not known:
        first_day, end = (month, int(match["day"])), (last_month, int(match["last_day"]))
        is_short = is_of_short_thing(match) and is_shortly_before(first_day, end)
        return is_short or _lasts_a_year(*first_day, *end)
    if len(known) == 1 and month >= NEW_YEAR > last_month:
        return False
    first = (years[0] or known[0], month, int(match["day"]))
    last = (years[1] or known[0], last_month, int(match["last_day"]))
    return last < first


def _lasts_a_year(month: int, day: int, last_month: int, last_day: int) -> bool:
    """Whether a range without a year, begun before the autumn, would go on through New Year for ten months or
    more, and not to the day before it began: the months stand the wrong way round."""
    lasts = (last_month - month) * 30 + last_day - day
    is_one_season = month < NEW_YEAR - 1 or last_month >= NEW_YEAR
    return last_month < month and is_one_season and -MOST_DAYS_BACK <= lasts < -SHORT_MONTH


def month_of(month: str) -> int:
    """1 for January in figures or in any of the languages, whose names stand in the table one after another."""
    if month.isdecimal():
        return int(month)
    named = re.sub("ма[йе]$", "мая", month.lower())
    return next(place for place, name in enumerate(_NAMES) if named.startswith(name)) % 12 + 1


def _finding(text: Text, match: re.Match[str]) -> Finding:
    claims: tuple[Claim, ...] = tuple(
        claim for claim in text.claims_within(match.start(), match.end()) if claim.unit == "date"
    )
    printed = text.words(*match.span())
    message = BACKWARDS.fill(printed=printed)
    expected = f"{match['last_day']}.{month_of(match['last_month']):02} ≥ {match['day']}.{month_of(match['month']):02}"
    return Finding("date-order", "error", claims, message, expected, printed)


def is_shortly_before(first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether the last day lies some weeks before the first: by more than a day, as a range of a year would."""
    days = [sum(LENGTHS[: month - 1]) + day for month, day in (first, last)]
    return 1 < days[0] - days[1] <= MOST_DAYS_BACK


def is_of_short_thing(match: re.Match[str]) -> bool:
    """Whether the sentence of a range speaks of camps, holidays, repairs or examinations."""
    before = _STOP.split(match.string[max(0, match.start() - AROUND) : match.start()])[-1]
    behind = _STOP.split(match.string[match.end() : match.end() + AROUND])[0]
    return _SHORT.search(f"{before} {behind}") is not None
