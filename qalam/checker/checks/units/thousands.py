"""Numbers in thousands that were thousands already: '27 800 тыс. мест', 'около 1 000 тысяч (99 264)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.units.units import ABROAD
from qalam.kernel.trilingual import Trilingual

MORE_THAN_ALL = Trilingual(
    kk="{printed} деген {value} болады, ал бұл бүкіл елде болуы мүмкін саннан көп. «Мың» артық жазылған болса, "
    "алып тастаңыз.",
    ru="{printed} – это {value}, больше, чем их может быть во всей стране. Если «тыс.» лишнее, уберите его.",
    en="{printed} makes {value}, more than the whole country can have. Take 'thousand' away if it is one too many.",
)
TEN_TIMES = Trilingual(
    kk="{about} деп дөңгелектелген сан жақшада {exact} деп берілген: олардың реті әртүрлі. Қайсысы дұрыс екенін "
    "тексеріңіз.",
    ru="Округлённое число {about} в скобках дано как {exact}: они разного порядка. Проверьте, какое верно.",
    en="The rounded number {about} is given in parentheses as {exact}: they are of different orders. Check which is "
    "right.",
)
_ABROAD = as_pattern("|".join(ABROAD), re.I)
_ASIDE = as_pattern(r"(?:\s[^\W\d]+){0,2}\s\(\Z")
_EXACT = as_pattern(r"\s?\)")
POPULATION = 21_000_000
CHILDREN = 8_000_000  # more than there are in the country
THOUSAND = 1_000
REACH = 2  # sentences in which another country may be named
NEAR = Decimal("0.15")  # by which a rounded number may miss the exact one, ten or more times apart
TIMES = (10, 100, 1_000)
THINGS = frozenset({"people", "places", "organisations"})


def check_thousands(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about numbers of thousands that are too large, or not those in the parentheses behind them."""
    return [
        finding
        for claim in text.claims
        if claim.step and claim.is_count
        for finding in (*_more_than_all(text, claim), *_ten_times(text, claim))
    ]


def _more_than_all(text: Text, claim: Claim) -> Iterator[Finding]:
    """People or places in thousands of thousands: more than there can be."""
    is_large = (
        claim.unit in THINGS
        and claim.step == THOUSAND
        and claim.value > (CHILDREN if claim.family == "children" else POPULATION)
    )
    if not is_large or text.sentences[claim.sentence].is_row:
        return
    first, last = max(0, claim.sentence - REACH), min(len(text.sentences) - 1, claim.sentence + REACH)
    if not _ABROAD.search(text.content, text.sentences[first].start, text.sentences[last].end):
        message = MORE_THAN_ALL.fill(printed=claim.text, value=written(claim.value))
        meant = written(claim.value / THOUSAND)
        yield Finding("unit", "warning", (claim,), message, meant, written(claim.value))


def _ten_times(text: Text, claim: Claim) -> Iterator[Finding]:
    """A rounded number and the exact one in the parentheses behind it that is ten, a hundred or a thousand times as
    large or as small."""
    for exact in text.between(claim.sentence, claim.end, text.sentences[claim.sentence].end)[:1]:
        is_aside = (
            exact.is_count and not exact.step and exact.value != claim.value and min(exact.value, claim.value) > 0
        )
        if not (is_aside and _ASIDE.fullmatch(text.content, claim.end, exact.start)):
            continue
        ratio = max(claim.value, exact.value) / min(claim.value, exact.value)
        is_order = any(abs(ratio - times) <= NEAR * times for times in TIMES)
        if is_order and _EXACT.match(text.content, exact.end):
            message = TEN_TIMES.fill(about=claim.text, exact=exact.text)
            yield Finding("rounding", "warning", (claim, exact), message, exact.text, claim.text)
