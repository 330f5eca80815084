"""The claims of a text against the figures of the city's records.

This room counts nothing: whoever calls hands in the figures, each with its code, title, unit and value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.clauses import said_of, stems
from qalam.checker.findings import Finding, Severity, written
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.records import RECORDS
from qalam.kernel.trilingual import LANGUAGES, Trilingual

DIFFERS = Trilingual(
    kk="«{title}»: мәтінде {printed}, ал {day} күнгі жазбаларда {recorded}; айырмасы {gap}. "
    "Мәтінді түзетіңіз немесе санның күні мен көзін жазыңыз ({code}).",
    ru="«{title}»: в тексте {printed}, а в записях на {day} {recorded}; разница {gap}. "
    "Исправьте текст или назовите дату и источник числа ({code}).",
    en="'{title}': {printed} in the text and {recorded} in the records of {day}; the difference is {gap}. "
    "Correct the text, or name the day and the source of the figure ({code}).",
)
_ROWS = [
    (code, units, [re.compile(own, re.I) for own in said], [re.compile(word, re.I) for word in around])
    for code, units, said, around in RECORDS
]
FEWEST_WORDS = 2
MOST_OTHER = 1  # words of a clause that the title of a figure lacks


@dataclass(frozen=True, slots=True)
class Recorded:
    """A figure of the city: `unit` is a unit of claims, `value` counted from the records of `on`."""

    code: str
    title: Trilingual
    unit: str
    value: Decimal
    on: date


def compare(
    text: Text, relations: Sequence[Relation], recorded: Sequence[Recorded]
) -> tuple[list[Relation], list[Finding]]:
    """Each claim that names a figure, and those that differ from it."""
    figures = {figure.code: figure for figure in recorded}
    titled = [(figure, [stems(figure.title.say(language)) for language in LANGUAGES]) for figure in recorded]
    parts = {tie.parts[1].id: tie.parts[0] for tie in relations if tie.kind == "share"}
    named: dict[str, tuple[Recorded, Severity]] = {}
    tied: list[Relation] = []
    found: list[Finding] = []
    for claim in text.claims:
        if not (claim.is_count or claim.unit in {"percent", "points"}) or claim.is_rough:
            continue
        match = (
            _share_of(parts.get(claim.id), named, figures)
            or _named(text, claim, figures)
            or _titled(text, claim, titled)
        )
        if match is None:
            continue
        named[claim.id] = match
        figure, severity = match
        holds = abs(_rounded(figure.value, claim) - claim.value) <= claim.step / 2
        tied.append(Relation("record", None, (claim,), holds, names=(figure.code,)))
        if not holds:
            found.append(_finding(claim, figure, severity))
    return tied, found


def _share_of(
    part: Claim | None, named: dict[str, tuple[Recorded, Severity]], figures: dict[str, Recorded]
) -> tuple[Recorded, Severity] | None:
    """The share of a figure that its count was known by: `staff.category.any.share`."""
    known = named.get(part.id) if part else None
    share = figures.get(f"{known[0].code}.share") if known else None
    return (share, known[1]) if share and known else None


def _named(text: Text, claim: Claim, figures: dict[str, Recorded]) -> tuple[Recorded, Severity] | None:
    """The first row of the table whose words are all said of the claim and around it."""
    said = said_of(text, claim)
    sentence = text.sentences[claim.sentence]
    for code, units, own, around in _ROWS:
        if claim.unit not in units or code not in figures or not all(word.search(said) for word in own):
            continue
        if all(word.search(text.content, sentence.start, sentence.end) for word in around):
            return figures[code], "warning"
    return None


def _titled(
    text: Text, claim: Claim, titled: list[tuple[Recorded, list[frozenset[str]]]]
) -> tuple[Recorded, Severity] | None:
    """The only figure whose title says what the clause says: worth a look, not certain."""
    said = stems(said_of(text, claim))
    fitting = [
        figure
        for figure, titles in titled
        if figure.unit == claim.unit and any(len(title) >= FEWEST_WORDS and _is_said(title, said) for title in titles)
    ]
    return (fitting[0], "note") if len(fitting) == 1 else None


def _is_said(title: frozenset[str], said: frozenset[str]) -> bool:
    """Whether all words of a title are said, in whatever case, and hardly any other."""
    met = {word for word in said if any(word.startswith(known) or known.startswith(word) for known in title)}
    missing = [known for known in title if not any(word.startswith(known) or known.startswith(word) for word in met)]
    return not missing and len(said) - len(met) <= MOST_OTHER


def _rounded(value: Decimal, claim: Claim) -> Decimal:
    return value if claim.is_count else value.quantize(Decimal(1).scaleb(-claim.decimals), ROUND_HALF_UP)


def _finding(claim: Claim, figure: Recorded, severity: Severity) -> Finding:
    sign = " %" if claim.unit == "percent" else ""
    printed, recorded = written(claim.value) + sign, written(figure.value) + sign
    kk, ru, en = (
        DIFFERS.fill(
            title=figure.title.say(language),
            printed=printed,
            recorded=recorded,
            day=figure.on,
            gap=written(abs(figure.value - claim.value)),
            code=figure.code,
        ).say(language)
        for language in LANGUAGES
    )
    return Finding("records-differ", severity, (claim,), Trilingual(kk, ru, en), recorded, printed)
