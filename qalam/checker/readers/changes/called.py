"""The two figures that are called as a change is: 'отличников – 64, хорошистов – 231 … хорошистов меньше на 5'."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.checker.checks.changes.roles import own_words
from qalam.checker.checks.changes.subjects import names
from qalam.checker.claims import Claim
from qalam.checker.text import Text

FEWEST = 3  # figures of which two are to be known by their words
TWO = 2
ROOT = 5  # letters by which two words are one


def called_so(text: Text, change: Claim, figures: Sequence[Claim]) -> frozenset[str]:
    """The names of the only two figures whose own words share one with those of a change; none of fewer or of more."""
    if len(figures) < FEWEST:
        return frozenset()
    own = _roots(text, change)
    told = {one.id: _roots(text, one) for one in figures} if own else {}
    for word in sorted(own):
        called = frozenset(name for name, roots in told.items() if word in roots)
        if len(called) == TWO:
            return called
    return frozenset()


def _roots(text: Text, claim: Claim) -> frozenset[str]:
    return text.each("roots of a figure", claim.id, lambda: _first_letters(text, claim))


def _first_letters(text: Text, claim: Claim) -> frozenset[str]:
    return frozenset(word[:ROOT] for said in own_words(text, claim) for word in names(said))
