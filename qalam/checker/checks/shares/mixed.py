"""Two sides of one division, one told in percent and one in units: '83% учатся на казахском, 2 804 – на русском'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.apart.divided import are_two_languages
from qalam.checker.relations.lists.shares_of_sides import IN_ASIDE, fits_sides, sides_with_shares
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_others, item
from qalam.checker.relations.sides.sides import leave_nothing_out
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.kernel.trilingual import Trilingual

MIXED = Trilingual(
    kk="Барлығы {whole}, оның ішіндегі {part} саны – {own} %, сонда екінші бөлікке {expected} % қалады, ал мәтінде "
    "{printed} % деп тұр. Сандардың бірін түзетіңіз.",
    ru="Из {whole} {part} составляют {own} %, на вторую часть остаётся {expected} %, а напечатано {printed} %. "
    "Исправьте одно из чисел.",
    en="Of {whole}, {part} are {own} %, which leaves {expected} % for the other side, but {printed} % is printed. "
    "Correct one of the figures.",
)
COUNTED = Trilingual(
    kk="{part} және {other}: екеуінің ішінде {part} саны {expected} % болады, ал мәтінде {printed} % деп тұр. "
    "Сандардың бірін түзетіңіз.",
    ru="Из {part} и {other} вместе {part} составляют {expected} %, а напечатано {printed} %. Исправьте одно из чисел.",
    en="Of {part} and {other} together {part} are {expected} %, but {printed} % is printed. "
    "Correct one of the figures.",
)
_CHANGED = words_pattern("|".join((*UP, *DOWN)), re.I)
FAR = 15  # percentage points by which two sides may miss one hundred; further off they are of two things


def check_mixed(text: Text, relations: Sequence[Relation], found: Sequence[Finding] = ()) -> list[Finding]:
    """Findings about sentences whose share and count together are more than the whole before them, or less,
    but for shares that a base told elsewhere makes right."""
    lines = [sentence for sentence in text.sentences if not sentence.is_row]
    right = {part.id for tie in relations if tie.kind == "share" and tie.holds for part in tie.parts[1:]}
    told = [finding for sentence in lines for finding in (*_sides(text, sentence), *_counted(text, sentence))]
    return [finding for finding in told if finding.claims[-1].id not in right]


def _counted(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """Two shares that make a hundred behind the numbers of the two sides, of which they are not the shares."""
    for pairs in sides_with_shares(text, sentence):
        (one, share), (two, other) = pairs
        whole = one.value + two.value
        own = one.value * 100 / whole
        unit = Decimal(1).scaleb(-share.decimals)
        if abs(share.value + other.value - 100) > unit or any(fits_sides(pairs, each) for each in (share, other)):
            continue
        if abs(own - share.value) <= FAR:
            expected = written(own.quantize(unit, ROUND_HALF_UP))
            printed = written(share.value)
            message = COUNTED.fill(
                part=written(one.value), other=written(two.value), expected=expected, printed=printed
            )
            yield Finding("percent-mismatch", "warning", (one, two, share), message, f"{expected} %", f"{printed} %")


def _sides(text: Text, sentence: Sentence) -> Iterator[Finding]:
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count or claim.unit == "percent"]
    shares, counts = [c for c in claims if c.unit == "percent"], [c for c in claims if c.is_count]
    if len(shares) != 1 or not 0 < len(counts) < 3 or _CHANGED.search(text.content, sentence.start, sentence.end):
        return
    share, part = shares[0], counts[-1]
    whole = counts[0] if len(counts) == 2 else _only_before(text, sentence)
    if whole is None or whole.is_rough or part.is_rough or share.is_rough or part.value >= whole.value:
        return
    if not may_be_part(whole, part) or are_of_others(text, whole, part) or part.start < share.start <= whole.end:
        return
    if IN_ASIDE.fullmatch(text.content, whole.end, share.start):
        return  # the share of the first number, not of the other side
    if len(counts) == 2 and _are_sides(text, counts):
        return  # both numbers are parts: '5 215-і қазақ, 1 069-ы орыс сыныбында, яғни 83 пайызы қазақша оқиды'
    sides = item(text, share), item(text, part)
    is_all = leave_nothing_out(*sides)
    if not (is_all or are_two_languages(*sides)):
        return
    own = part.value * 100 / whole.value
    excess = share.value + own - 100
    unit = Decimal(1).scaleb(-share.decimals)
    if unit < (abs(excess) if is_all else excess) <= FAR:
        expected = written((100 - own).quantize(unit, ROUND_HALF_UP))
        message = MIXED.fill(
            whole=written(whole.value),
            part=written(part.value),
            own=written(own.quantize(Decimal("0.1"), ROUND_HALF_UP)),
            expected=expected,
            printed=written(share.value),
        )
        printed = f"{written(share.value)} %"
        yield Finding("percent-mismatch", "warning", (whole, part, share), message, f"{expected} %", printed)


def _are_sides(text: Text, counts: Sequence[Claim]) -> bool:
    """Whether two numbers themselves are of the two sides."""
    one, other = (item(text, claim) for claim in counts)
    return leave_nothing_out(one, other) or are_two_languages(one, other)


def _only_before(text: Text, sentence: Sentence) -> Claim | None:
    """The only count of the sentence before."""
    if not sentence.number:
        return None
    counts = [claim for claim in text.by_sentence[sentence.number - 1] if claim.is_count and not claim.may_be_year]
    return counts[0] if len(counts) == 1 else None
