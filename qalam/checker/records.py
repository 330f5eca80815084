"""The claims of a text against the figures of the city's records.

This room counts nothing: whoever calls hands in the figures, each with its code, title, unit and value.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.contents_lines import is_page
from qalam.checker.findings import Finding, Severity, written
from qalam.checker.naming import Naming, is_moved, is_narrowed
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.records import SHARES
from qalam.kernel.trilingual import LANGUAGES, Trilingual

DIFFERS = Trilingual(
    kk="«{title}» көрсеткіші мәтінде {printed}, ал {day:attr} жазбаларда {recorded}; айырмасы – {gap}.",
    ru="«{title}»: в тексте {printed}, а в записях на {day} {recorded} (разница – {gap}).",
    en="'{title}' is {printed} in the text and {recorded} in the records of {day}; the difference is {gap}.",
)
# Where only the title of the figure tells what is meant.
IF_MEANT = Trilingual(
    kk="Бұл сан «{title}» көрсеткіші болса: мәтінде {printed}, ал {day:attr} жазбаларда {recorded}; айырмасы – {gap}.",
    ru="Если это «{title}»: в тексте {printed}, а в записях на {day} {recorded} (разница – {gap}).",
    en="If this is '{title}': it is {printed} in the text and {recorded} in the records of {day}; the difference is "
    "{gap}.",
)
OF_BASE = Trilingual(
    kk="Жазбаларда үлес {base} санынан есептелген.",
    ru="В записях доля считается от {base}.",
    en="In the records the share is taken of {base}.",
)
WHAT_TO_DO = Trilingual(
    kk="Мәтінді түзетіңіз немесе санның қай күнгі екенін және қайдан алынғанын жазыңыз ({code}).",
    ru="Исправьте текст или назовите дату и источник числа ({code}).",
    en="Correct the text, or name the day and the source of the figure ({code}).",
)
POINTS = Trilingual(kk="{gap} пайыздық тармақ", ru="{gap} п. п.", en="{gap} percentage points")
FEWEST_WORDS = 2
MOST_OTHER = 1  # words of a clause that the title of a figure lacks
ROUGHLY = Decimal("1.2")  # 'over 700' is not said of more than 840
_ASIDE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,3}\s?\(")
FAR = 40  # times as much or as little is another thing, and no slip of the typist


@dataclass(frozen=True, slots=True)
class Recorded:
    """A figure of the city: `unit` is a unit of claims, `value` counted from records of `on`; a share has a `base`."""

    code: str
    title: Trilingual
    unit: str
    value: Decimal
    on: date
    base: Decimal | None = None


def compare(
    text: Text, relations: Sequence[Relation], recorded: Sequence[Recorded]
) -> tuple[list[Relation], list[Finding]]:
    """Each claim that names a figure, and those that differ from it."""
    figures = {figure.code: figure for figure in recorded}
    naming = Naming(text, list(figures), recorded[0].on) if recorded else None
    titled = [(figure, [stems(figure.title.say(language)) for language in LANGUAGES]) for figure in recorded]
    shares = {tie.parts[1].id: tie for tie in relations if tie.kind == "share"}
    named: dict[str, tuple[Recorded, Severity]] = {}
    for claim in text.claims:
        if naming is None or not (claim.is_count or claim.unit in {"percent", "points"}) or claim.may_be_year:
            continue
        if is_page(text, claim):
            continue
        code = naming.code(claim)
        match = (
            _share_of(text, claim, shares.get(claim.id), named, figures)
            or ((figures[code], "warning") if code else None)
            or _titled(text, naming, claim, titled)
        )
        if match is not None and _is_near(claim, match[0]):
            named[claim.id] = match
    return _told(text, named)


def _told(text: Text, named: dict[str, tuple[Recorded, Severity]]) -> tuple[list[Relation], list[Finding]]:
    """Ties and differences of the claims whose figures are known."""
    tied: list[Relation] = []
    found: list[Finding] = []
    right = {
        (claim.sentence, named[claim.id][0].code)
        for claim in text.claims
        if claim.id in named and _holds(claim, named[claim.id][0])
    }
    times = Counter((claim.sentence, named[claim.id][0].code) for claim in text.claims if claim.id in named)
    for claim in text.claims:
        if claim.id not in named:
            continue
        figure, severity = named[claim.id]
        place = (claim.sentence, figure.code)
        holds = _holds(claim, figure)
        if not holds and (claim.is_rough or place in right or times[place] > 1):
            continue  # one sentence does not tell a figure twice: something else is meant
        tied.append(Relation("record", None, (claim,), holds, names=(figure.code,)))
        if not holds:
            found.append(_finding(claim, figure, severity))
    return tied, found


def _holds(claim: Claim, figure: Recorded) -> bool:
    """Whether a claim tells its figure, as exactly as it is printed; 'over 700' also where it is a little more."""
    if claim.is_rough:
        return claim.value <= figure.value <= claim.value * ROUGHLY
    return abs(_rounded(figure.value, claim) - claim.value) <= claim.step / 2


def _is_near(claim: Claim, figure: Recorded) -> bool:
    """Whether a slip could have made one number of the other."""
    if not claim.is_count or not claim.value or not figure.value:
        return True
    return 1 / Decimal(FAR) <= claim.value / figure.value <= FAR


def _share_of(
    text: Text,
    claim: Claim,
    tie: Relation | None,
    named: dict[str, tuple[Recorded, Severity]],
    figures: dict[str, Recorded],
) -> tuple[Recorded, Severity] | None:
    """The share of a figure that its count was known by: `staff.category.any.share`; of another base it is another."""
    if claim.unit != "percent":
        return None
    part = tie.parts[0] if tie else _printed_before(text, claim)
    known = named.get(part.id) if part else None
    if known is None:
        return None
    share = figures.get(SHARES.get(known[0].code, f"{known[0].code}.share"))
    is_other_base = tie and tie.whole and share and share.base is not None and tie.whole.value != share.base
    return (share, known[1]) if share and not (is_other_base and tie and tie.holds) else None


def _printed_before(text: Text, claim: Claim) -> Claim | None:
    """The count that a share in parentheses stands right behind."""
    earlier = [other for other in text.by_sentence[claim.sentence] if other.end <= claim.start and other.is_count]
    is_aside = earlier and _ASIDE.fullmatch(text.content, earlier[-1].end, claim.start)
    return earlier[-1] if is_aside else None


def _titled(
    text: Text, naming: Naming, claim: Claim, titled: list[tuple[Recorded, list[frozenset[str]]]]
) -> tuple[Recorded, Severity] | None:
    """The only figure whose title says what the clause says: worth a look, not certain."""
    words = own_words(text, claim)
    if is_moved(words) or naming.is_elsewhere(claim) or not naming.is_of_now(claim):
        return None
    said = stems(words.said)
    fitting = [
        figure
        for figure, titles in titled
        if figure.unit == claim.unit
        and any(len(title) >= FEWEST_WORDS and _is_said(title, said) for title in titles)
        and not is_narrowed(text.sentence_of(claim), _any_of(figure.title))
    ]
    return (fitting[0], "note") if len(fitting) == 1 else None


def _any_of(title: Trilingual) -> re.Pattern[str]:
    """Any longer word of a title, without its ending."""
    words = [word[:5] for language in LANGUAGES for word in re.findall(r"[^\W\d]{4,}", title.say(language))]
    return as_pattern("|".join(map(re.escape, words)) or r"(?!)", re.I)


def _is_said(title: frozenset[str], said: frozenset[str]) -> bool:
    """Whether all words of a title are said, in whatever case, and hardly any other."""
    met = {word for word in said if any(word.startswith(known) or known.startswith(word) for known in title)}
    missing = [known for known in title if not any(word.startswith(known) or known.startswith(word) for word in met)]
    return not missing and len(said) - len(met) <= MOST_OTHER


def _rounded(value: Decimal, claim: Claim) -> Decimal:
    return value if claim.is_count else value.quantize(Decimal(1).scaleb(-claim.decimals), ROUND_HALF_UP)


def _finding(claim: Claim, figure: Recorded, severity: Severity) -> Finding:
    is_share = claim.unit == "percent" and figure.unit == "percent"
    sign = " %" if is_share else ""
    gap = written(abs(figure.value - claim.value))
    sentences = [IF_MEANT if severity == "note" else DIFFERS, WHAT_TO_DO]
    if is_share and figure.base:
        sentences.insert(1, OF_BASE)
    printed, real = written(claim.value, sign), written(figure.value, sign)
    told = {
        "printed": printed,
        "recorded": real,
        "day": figure.on,
        "base": written(figure.base or Decimal(0)),
        "code": figure.code,
        "title": figure.title,
        "gap": POINTS.fill(gap=gap) if is_share else gap,
    }
    message = Trilingual(*(" ".join(part.fill(**told).say(language) for part in sentences) for language in LANGUAGES))
    return Finding("records-differ", severity, (claim,), message, real, printed, figure=figure.code)
