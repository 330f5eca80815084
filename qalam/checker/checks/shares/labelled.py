"""Shares whose base is called by its name: '272 … – 42,5% контингента заочного отделения'.

The base is a number of the text before whose own label says all that the share says of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from qalam.checker.checks.shares.bases import is_of_another_time, miss
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import said_of, stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import outside_asides
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANYBODY
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.shares.told import ALL_MEANT, OR_SHARE, OTHER_SHARE

_WORD = r"[^\W\d]+(?:-[^\W\d]+)*"
_BEHIND = as_pattern(rf"\s(?:от |из |of )?(?:the )?(?P<named>{_WORD}(?:\s{_WORD}){{0,4}})(?=\s?[,.;)–—]|$)", re.I)
_BEFORE = as_pattern(rf"(?:^|[,(;.:–—]\s?)(?:{'|'.join(OR_SHARE)})?\s?(?P<named>(?:{_WORD}\s){{1,6}})$", re.I)
_GENITIVE = as_pattern(r"[нтд][ыі]ң\s$")
_LEADS = as_pattern(rf"-?(?:{_WORD})?(?:\s{_WORD}){{0,3}}\s?(?:\(|[,–—]\s(?:{'|'.join(OR_SHARE)})\s)", re.I)
_SAYS = as_pattern(rf"[,–—]\s(?:{'|'.join(OR_SHARE)})\s[^.;\d]*$", re.I)
_OTHER = as_pattern("|".join(OTHER_SHARE), re.I)
_OPENS_TOTAL = as_pattern(rf"\s*(?:{'|'.join(TOTAL)})", re.I)
_HEADING = as_pattern(rf"(?:^|[.;\n–—-]\s?)((?:{_WORD}\s?){{1,4}}):\s$")
_EMPTY = stems(" ".join((*ANYBODY, *ALL_MEANT)))
BACK = 8  # sentences from a share to the base that it names
NAMED = 90  # characters on either side of a share in which its base is named
FAR = 25  # percentage points: a base further from the share was not meant


def labelled_shares(text: Text, wholes: Mapping[str, Claim | None]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The part, its share and its base; `wholes` gives the whole of a part, for 'this is' behind a list may be said of
    the whole of the list."""
    for sentence in text.sentences:
        for share in text.by_sentence[sentence.number]:
            if share.unit != "percent" or share.is_rough or not 0 < share.value < 100:
                continue
            named = base_named(text, share)
            parts = _parts(text, share, wholes) if named else []
            found = [
                (part, share, base)
                for part in parts
                for base in _labelled(text, named, part)
                if miss(part, share, base) <= FAR and not is_of_another_time(text, base, part)
            ]
            if found:
                yield min(found, key=lambda row: miss(*row))


def base_named(text: Text, share: Claim) -> frozenset[str]:
    """What the words say that the share is of, without those that stand for anybody."""
    sentence = text.sentences[share.sentence]
    before = text.content[max(sentence.start, share.start - NAMED) : share.start]
    if _GENITIVE.search(before):
        found = _BEFORE.search(before)
    else:
        found = _BEHIND.match(text.content, share.end, min(sentence.end, share.end + NAMED))
    if found is None or _OTHER.search(text.content[share.end : share.end + 24]):
        return frozenset()
    return stems(found["named"]) - _EMPTY


def is_of_another_name(text: Text, share: Claim, base: Claim) -> bool:
    """Whether a share says what it is of, and neither the sentence of a base nor the one before says any of it."""
    named = base_named(text, share)
    first = text.sentences[max(0, base.sentence - 1)].start
    return bool(named) and not named & stems(text.content[first : text.sentences[base.sentence].end])


def _parts(text: Text, share: Claim, wholes: Mapping[str, Claim | None]) -> list[Claim]:
    """The count right before a share that is said to be it, and the whole of that count."""
    sentence = text.sentences[share.sentence]
    before = [claim for claim in text.between(sentence.number, sentence.start, share.start) if claim.is_count]
    if not before:
        return []
    if _LEADS.match(text.content, before[-1].end, share.start) is None:
        outside = [claim for claim in outside_asides(text, sentence, sentence.start, share.start) if claim.is_count]
        if not outside or not _SAYS.search(text.content, outside[-1].end, share.start):
            return []
        before = outside
    whole = wholes.get(before[-1].id)
    found = [before[-1], *([whole] if whole is not None and whole.sentence == share.sentence else [])]
    return [claim for claim in found if not claim.is_rough and claim.value > 0]


def _labelled(text: Text, named: frozenset[str], part: Claim) -> Iterator[Claim]:
    """The numbers before whose label says all of what is named; of several those of which it says least besides."""
    first = text.sentences[max(0, part.sentence - BACK)].start
    labels = {
        claim: stems(f"{_heading(text, claim)} {said_of(text, claim)}") - _EMPTY
        for claim in text.claims_within(first, part.start)
        if claim.is_count and not claim.is_rough and claim.value > part.value and may_be_part(claim, part)
    }
    is_alone = len(named) == 1  # one word is said of many numbers
    fitting = {claim: label for claim, label in labels.items() if named == label or (named < label and not is_alone)}
    least = min((len(label) for label in fitting.values()), default=0)
    yield from (claim for claim, label in fitting.items() if len(label) == least)
    yield from _total_behind(text, named, part)


def _total_behind(text: Text, named: frozenset[str], part: Claim) -> Iterator[Claim]:
    """The total of the things named in the next sentence: '… от общего числа учителей. Всего в школах 292 тысячи
    учителей'."""
    if part.sentence + 1 >= len(text.sentences):
        return
    following = text.sentences[part.sentence + 1]
    if _OPENS_TOTAL.match(text.content, following.start, following.end):
        for claim in text.by_sentence[following.number]:
            is_named = bool(claim.noun) and stems(claim.noun) == named and not claim.is_rough
            if is_named and claim.is_count and claim.value > part.value:
                yield claim


def _heading(text: Text, claim: Claim) -> str:
    """The words before a colon that stands right before a number: 'Среднее образование: 12 400 учащихся'."""
    found = _HEADING.search(text.content[max(0, claim.start - NAMED) : claim.start])
    return found[1] if found else ""
