"""What a field yields beside its hectares and its tonnes: 'убрано 1 200 га, намолочено 2 880 т, в среднем 24 ц/га'.

So many centners from each of so many hectares make the tonnes. A sentence, an item of a list or a row of a table tells
the three; where it lacks one, the sentence before may tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, product

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.heads import CELL
from qalam.checker.made import is_missed_by_slip, makes
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.tables.tables import MOST_COLUMNS, numbers_of_row
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.units.yields import (
    CENTNERS,
    CENTNERS_EACH,
    FROM_EACH,
    HECTARES,
    LEFT,
    MORE,
    NOT_YET,
    SOWN,
    TONNES,
    YIELD_HEAD,
)
from qalam.kernel.trilingual import Trilingual

YIELD = Trilingual(
    kk="{area} га × {rate} ц/га = {made} т болады, ал {printed} т деп жазылған. Сандардың бірін түзетіңіз.",
    ru="{area} га × {rate} ц/га = {made} т, а напечатано {printed} т. Исправьте одно из чисел.",
    en="{area} ha × {rate} centners = {made} t, but {printed} t is printed. Correct one of the figures.",
)
_TELLS = words_pattern(rf"{CENTNERS}|{CENTNERS_EACH}", re.I)
_AREA, _WEIGHT, _EACH, _CENTNERS = (as_pattern(of, re.I) for of in (HECTARES, TONNES, CENTNERS_EACH, CENTNERS))
_AREA_WITHIN, _WEIGHT_WITHIN, _CENTNERS_WITHIN = (as_pattern(rf"{of}\Z", re.I) for of in (HECTARES, TONNES, CENTNERS))
_FROM_EACH = as_pattern(rf"\b(?:{'|'.join(FROM_EACH)})(?:\s[^\W\d]+){{0,3}}\s(?:[–—-]\s)?\Z", re.I)
_HEAD = as_pattern("|".join(YIELD_HEAD), re.I)
_NOT_YET = words_pattern("|".join(NOT_YET), re.I)
_LEFT = words_pattern("|".join(LEFT), re.I)
_MORE = as_pattern(rf"(?:\s?/\s?[^\W\d]+|\s?[^\W\d]+){{1,3}}?\s(?:{'|'.join(MORE)})", re.I)
_SOWN = words_pattern("|".join(SOWN), re.I)
_PIECE = as_pattern(r"[;\n]")
_BOUND = as_pattern(r"(?:\b(?:до|с|от|кемінде|не менее|не более|минимум)\s|\d\s?[–—-]\s?)\Z", re.I)
AROUND = 45  # characters before a number
TENTH = Decimal("0.1")  # of a centner, in tonnes
SCALES = (Decimal(1), Decimal(1000), Decimal("0.001"))  # of columns told in hectares or tonnes and in thousands of them
FEWEST = 3  # rows of a table
_Three = tuple[Claim, Claim, Claim]


def check_yields(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about areas, yields and harvests of which one slip spoils what they make."""
    return [_finding(*three) for three in (*_told(text), *_of_tables(text))]


def _told(text: Text) -> Iterator[_Three]:
    """The hectares, the yield and the tonnes of each piece of a sentence where a slip parts them."""
    for sentence in text.sentences:
        if sentence.is_row or _TELLS.search(text.content, sentence.start, sentence.end) is None:
            continue
        if _NOT_YET.search(text.content, sentence.start, sentence.end):
            continue
        for start, end in _pieces(text, sentence):
            claims = [claim for claim in text.between(sentence.number, start, end) if not _is_aside(text, start, claim)]
            rates = [claim for claim in claims if _is_rate(text, start, claim)]
            if len(rates) == 1:
                areas, weights = _areas(text, claims), _weights(text, claims)
                if start == sentence.start and bool(areas) != bool(weights):
                    areas, weights = _with_before(text, sentence, areas, weights)
                yield from _only_slip(text, areas, rates[0], weights)


def _only_slip(text: Text, areas: Sequence[Claim], rate: Claim, weights: Sequence[Claim]) -> Iterator[_Three]:
    """The only area and the only weight beside a yield that a slip parts; none where others of them fit it."""
    if any(makes(area, rate, weight, TENTH) for area, weight in product(areas, weights)):
        return
    if len(areas) == len(weights) == 1 and is_missed_by_slip(areas[0], rate, weights[0], TENTH):
        is_less = weights[0].value < areas[0].value * rate.value * TENTH
        if not (is_less and _SOWN.search(text.sentence_of(areas[0]))):
            yield areas[0], rate, weights[0]


def _pieces(text: Text, sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.start
    for match in _PIECE.finditer(text.content, sentence.start, sentence.end):
        yield start, match.start()
        start = match.end()
    yield start, sentence.end


def _with_before(
    text: Text, sentence: Sentence, areas: list[Claim], weights: list[Claim]
) -> tuple[list[Claim], list[Claim]]:
    """The areas and the weights, those that are missing from the sentence before, unless that tells a yield itself."""
    if not sentence.number or text.sentences[sentence.number - 1].is_row:
        return areas, weights
    before = text.sentences[sentence.number - 1]
    if any(words.search(text.content, before.start, before.end) for words in (_TELLS, _NOT_YET)):
        return areas, weights
    claims = [claim for claim in text.by_sentence[before.number] if not _is_aside(text, before.start, claim)]
    return areas or _areas(text, claims), weights or _weights(text, claims)


def _areas(text: Text, claims: Sequence[Claim]) -> list[Claim]:
    return [
        claim
        for claim in claims
        if (_AREA.match(text.content, claim.end) or _AREA_WITHIN.search(text.content, claim.start, claim.end))
        and not _LEFT.search(text.content, max(0, claim.start - AROUND), claim.start)
    ]


def _weights(text: Text, claims: Sequence[Claim]) -> list[Claim]:
    return [
        claim
        for claim in claims
        if _WEIGHT.match(text.content, claim.end) or _WEIGHT_WITHIN.search(text.content, claim.start, claim.end)
    ]


def _is_rate(text: Text, start: int, claim: Claim) -> bool:
    """Whether a number tells what each hectare yields, and not by how much more, or between what."""
    before = text.content[max(start, claim.start - AROUND) : claim.start]
    is_each = _EACH.match(text.content, claim.end) is not None
    is_within = _CENTNERS_WITHIN.search(text.content, claim.start, claim.end) is not None
    is_centners = is_within or _CENTNERS.match(text.content, claim.end) is not None
    if not is_each and not (_FROM_EACH.search(before) and is_centners):
        return False
    return not (_BOUND.search(before) or _MORE.match(text.content, claim.end))


def _is_aside(text: Text, start: int, claim: Claim) -> bool:
    """Whether a number stands in parentheses."""
    said = text.content[start : claim.start]
    return said.count("(") > said.count(")")


def _of_tables(text: Text) -> Iterator[_Three]:
    """The rows of tables with a column of yields that a slip parts, where two columns and it fit in most others."""
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        lines = list(group) if is_row else []
        cells = CELL.split(text.content[lines[0].start : lines[0].end]) if len(lines) > FEWEST else []
        rates = [column for column, cell in enumerate(cells) if _HEAD.search(cell)]
        if len(rates) == 1 and len(cells) <= MOST_COLUMNS:
            yield from _of_table([_row(text, line) for line in lines[1:]], rates[0])


def _row(text: Text, line: Sentence) -> dict[int, Claim]:
    return {**numbers_of_row(text, line, "measure"), **numbers_of_row(text, line, "physical")}


def _of_table(rows: Sequence[dict[int, Claim]], rate: int) -> Iterator[_Three]:
    columns = sorted({column for row in rows for column in row} - {rate})
    for area, weight, scale in product(columns, columns, SCALES):
        if area == weight:
            continue
        threes = [(row[area], row[rate], row[weight]) for row in rows if {area, rate, weight} <= row.keys()]
        wrong = [three for three in threes if not makes(*three, TENTH * scale)]
        fitting = len(threes) - len(wrong)
        if len(wrong) == 1 and fitting + 1 >= FEWEST and is_missed_by_slip(*wrong[0], TENTH * scale):
            yield wrong[0]
            return


def _finding(area: Claim, rate: Claim, weight: Claim) -> Finding:
    made = (area.value * rate.value * TENTH).quantize(Decimal(1))
    expected, printed = written(made), written(weight.value)
    message = YIELD.fill(area=written(area.value), rate=written(rate.value), made=expected, printed=printed)
    return Finding("repeated-differs", "warning", (area, rate, weight), message, expected, printed)
