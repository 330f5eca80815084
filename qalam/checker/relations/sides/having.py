"""Those that have a thing and those that lack it, told in a row: '26 мектептің 15-інде зал бар, 11-інде жоқ'.

The second number has nothing behind it but the opposite word, so that it can only speak of the same thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_IN = r"-?(?:с?[ыі]|[еа]?у[іы])н[дт][ае]\b"
_HAS = as_pattern(rf"{_IN}(?:\s[^\W\d]+(?:-[^\W\d]+)?){{1,6}}?\s(?P<has>бар|жоқ)\b")
_BARE = as_pattern(rf"{_IN}(?:\s(?:ол|олар|ондай|мұндай|әлі))?\s(?P<has>бар|жоқ)(?=\s*(?:[.;,:)\n]|\Z))")


def having(text: Text) -> list[Relation]:
    """Each such pair with the whole told right before it."""
    return [
        tie
        for sentence in text.sentences
        if not sentence.is_row
        for pair in pairwise(text.by_sentence[sentence.number])
        for tie in _tied(text, sentence, *pair)
    ]


def _tied(text: Text, sentence: Sentence, first: Claim, later: Claim) -> Iterator[Relation]:
    if not (first.is_count and later.is_count) or first.is_rough or later.is_rough:
        return
    has = _HAS.match(text.content, first.end, later.start)
    bare = _BARE.match(text.content, later.end, sentence.end)
    whole = _whole(text, sentence, first) if has and bare and has["has"] != bare["has"] else None
    if whole is not None and all(may_be_part(whole, one) and one.value < whole.value for one in (first, later)):
        yield Relation("parts", whole, (first, later), first.value + later.value == whole.value, is_exhaustive=True)


def _whole(text: Text, sentence: Sentence, first: Claim) -> Claim | None:
    """The last number before the two in their sentence, or the last one of the sentence before."""
    own = [one for one in text.by_sentence[sentence.number] if one.is_count and one.end <= first.start]
    if not own and sentence.number and not text.sentences[sentence.number - 1].is_row:
        own = [one for one in text.by_sentence[sentence.number - 1] if one.is_count]
    return own[-1] if own and not (own[-1].is_rough or own[-1].may_be_year) else None
