"""What the words around the numbers of a tie tell of them all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.products.rate import Rate
from qalam.checker.readers.products.ties import Tie
from qalam.checker.slips import ANY_SLIP, printed, unit_printed, values_meant
from qalam.checker.text import Text
from qalam.checker.words.concepts.products import (
    ALL,
    CHANGED,
    EXEMPT,
    MORE,
    NO_OTHERS,
    NOW,
    OF_OTHERS,
    SOWN,
    THAT_IS,
    THEN,
    WITH,
)

SAID = Concepts(
    {
        "all": ALL,
        "others": OF_OTHERS,
        "that is": THAT_IS,
        "more": MORE,
        "then": THEN,
        "now": NOW,
        "changed": CHANGED,
        "with": WITH,
        "exempt": EXEMPT,
        "sown": SOWN,
        "": NO_OTHERS,
    }
)
_LABELLED = as_pattern(r"[^\W\d]\s?[–—:-]\s\d[\d ,]*(?:\s[^\W\d]+){0,2}[.;]?\Z")
_EQUALLY = as_pattern(r"\b(?:тең(?:дей)?\s(?:бөл|етіп)|теңдей|поровну|equally|в равных)", re.I)
LEAD = 40  # characters that open a sentence
LINE = 90  # characters of a line with a label
JOINED = 160  # characters between a rate and all that it is joined to
DIGITS, FEWEST = 3, 2  # of a number that a slip hardly makes by accident


def factors_of(tie: Tie) -> Iterator[Rate]:
    """The numbers of those of whom a rate is told."""
    return (factor.number for factor in tie.factors)


def all_of(tie: Tie) -> tuple[Rate, ...]:
    """The rate, all, and the numbers between."""
    return (tie.rate, tie.total, *factors_of(tie))


def is_told(concept: str, *words: str) -> bool:
    return any(concept in SAID.named_in(said) for said in words)


def is_called_all(tie: Tie) -> bool:
    """Whether a word tells that the total is one: 'барлығы', 'на сумму', 'жұмсалды'."""
    return is_told("all", tie.total.said)


def are_joined(text: Text, tie: Tie) -> bool:
    """Whether 'that is' stands between the total and the rate, and not much more."""
    one, two = sorted((tie.rate.quantity.claim, tie.total.quantity.claim), key=lambda claim: claim.start)
    said = text.content[one.end : two.start]
    return len(said) < JOINED and is_told("that is", said)


def are_shared_equally(tie: Tie) -> bool:
    return _EQUALLY.search(tie.total.said) is not None or _EQUALLY.search(tie.rate.said) is not None


def lead_of(text: Text, claim: Claim) -> str:
    """The words that open the sentence of a number."""
    sentence = text.sentences[claim.sentence]
    return text.content[sentence.start : min(claim.start, sentence.start + LEAD)]


def are_labels(text: Text, tie: Tie) -> bool:
    """Whether the numbers of a tie stand in lines of a list of labels: 'Обучающихся – 812', 'Классов – 40'."""
    return all(_is_label(text, number) for number in {claim.sentence for claim in tie.claims})


def _is_label(text: Text, number: int) -> bool:
    sentence = text.sentences[number]
    said = text.content[sentence.start : sentence.end].strip()
    return len(said) < LINE and _LABELLED.search(said) is not None


def times_apart(tie: Tie) -> Decimal:
    """How many times all is what the numbers make, or they all."""
    made, total = tie.made, tie.total.quantity.value
    return max(made, total) / min(made, total)


def is_slip(tie: Tie) -> bool:
    """Whether one slip of the pen in one of the numbers explains why they do not come out."""
    total, rate = tie.total.quantity, tie.rate.quantity
    unit = unit_printed(total.claim)
    if len(printed(total.claim)) >= DIGITS and _is_meant(total.claim, tie.made / total.times, unit):
        return True
    off = total.value / tie.made
    if len(printed(rate.claim)) >= FEWEST and _is_meant(rate.claim, rate.claim.value * off, unit_printed(rate.claim)):
        return True
    if len(tie.factors) != 1:
        return False
    number = tie.factors[0].number.quantity.claim
    return len(printed(number)) >= FEWEST and _is_meant(number, number.value * off, unit_printed(number) / 2)


def _is_meant(claim: Claim, due: Decimal, room: Decimal) -> bool:
    return any(abs(value - due) <= room / 2 for value in values_meant(claim, ANY_SLIP))
