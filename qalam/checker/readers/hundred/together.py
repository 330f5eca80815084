"""Two shares told together: 'с высшей категорией – 33 %, с первой – 26 %. … с высшей и первой – 59 %'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, added, written
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.hundred.rows import HUNDRED, rows_of
from qalam.checker.readers.shares.share_kinds import COMPARED, is_share
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.kernel.trilingual import Trilingual

TOGETHER = Trilingual(
    kk="Екі үлес бірге: {sum} = {total} %, ал {printed} % деп тұр. Үлестердің бірін тексеріңіз.",
    ru="Две доли вместе: {sum} = {total} %, а указано {printed} %. Проверьте одну из долей.",
    en="The two shares together: {sum} = {total} %, but {printed} % is printed. Check one of the shares.",
)
FEWEST = 3  # shares of a row of which two are told together
LETTERS = 4  # by which a word is known again
_PAIR = as_pattern(r"([^\W\d]{4,})(?:\s[^\W\d]+)?\s(?:и|және|мен|пен|бен|and)\s(?:[^\W\d]{1,3}\s)?([^\W\d]{4,})")


def check_together(text: Text, _: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """Each share that is told to be of two of a row before it, and is larger than both, but not their sum."""
    known = {claim.id for finding in findings for claim in finding.claims}
    told = [one for row in rows_of(text) for one in _of_row(text, row)]
    return [one for one in told if known.isdisjoint(claim.id for claim in one.claims)]


def _of_row(text: Text, row: Sequence[Claim]) -> Iterator[Finding]:
    for place, share in enumerate(row):
        others = row[:place]
        if len(others) < FEWEST or not is_share(text, share):
            continue
        said = own_words(text, share).said.lower()
        pair = None if COMPARED.search(said) else _PAIR.search(said)
        both = [_named_by(text, word, others) for word in pair.groups()] if pair else []
        if len(both) == len("AB") and both[0] and both[1] and both[0] is not both[1]:
            yield from _held((both[0], both[1]), share)


def _named_by(text: Text, word: str, row: Sequence[Claim]) -> Claim | None:
    """The only share of a row that some word names."""
    named = [one for one in row if word[:LETTERS] in own_words(text, one).said.lower()]
    return named[0] if len(named) == 1 else None


def _held(both: tuple[Claim, Claim], share: Claim) -> Iterator[Finding]:
    total = both[0].value + both[1].value
    unit = Decimal(1).scaleb(-min(one.decimals for one in (*both, share)))
    if max(one.value for one in both) < share.value and abs(total - share.value) > unit and total <= HUNDRED:
        values = {"sum": added(both), "total": written(total), "printed": written(share.value)}
        message, due = TOGETHER.fill(**values), f"{values['total']} %"
        yield Finding("percent-mismatch", "warning", (*both, share), message, due, f"{values['printed']} %")
