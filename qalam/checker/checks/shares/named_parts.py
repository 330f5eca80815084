"""The share of one of several parts, told by its name in a sentence behind them: 'Оның 12-сі – шебер, 20-сы –
зерттеуші, 32-сі – модератор. Зерттеушілердің үлесі 31%-ды құрайды'.

The base is the whole of these parts; the words of the share must stand in the label of one of them, and of no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from qalam.checker.checks.shares.bases import YEARS, miss
from qalam.checker.checks.shares.verbal import is_short_form
from qalam.checker.claims import Claim
from qalam.checker.clauses import said_of, stems
from qalam.checker.nouns import are_of_other_unit
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.text import Text
from qalam.checker.words.shares.told import OTHER_SHARE

_WORDS = r"(?P<named>(?:[^\W\d]+(?:-[^\W\d]+)?\s){1,5}?)"
_SHARE_OF = as_pattern(
    rf"(?:-?[^\W\d]*,)?\s*(?:{_WORDS}(?<=[нтд][ыі]ң\s)(?:үлесі|үлес салмағы|пайызы)\s(?:[–—-]\s)?"
    r"|(?:Доля|Удельный вес)\s(?P<ru>(?:[^\W\d]+(?:-[^\W\d]+)?\s){1,4}?)(?:составляет|составила|равна|[–—-])\s"
    r"|The (?:share|proportion) of\s(?P<en>(?:[^\W\d]+(?:-[^\W\d]+)?\s){1,4}?)(?:is|was|makes up|stands at)\s)\Z",
    re.I,
)
_OTHER = as_pattern("|".join(OTHER_SHARE), re.I)
BACK = 2  # sentences from a share to the parts
ALL = 100  # percent
FAR = 25  # percentage points: a share further off was of something else


def named_part_shares(text: Text, wholes: Mapping[str, Claim]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The part, its share and its base for every such share. `wholes` are those of the parts, by their names."""
    for sentence in text.sentences if wholes else ():
        claims = text.by_sentence[sentence.number]
        if sentence.is_row or any(claim.unit in YEARS for claim in claims):
            continue
        for start, share in zip([sentence.start, *(one.end for one in claims)], claims, strict=False):
            if share.unit != "percent" or not 0 < share.value < ALL:
                break
            told = None if share.is_rough else _SHARE_OF.match(text.content, start, share.start)
            if told is None or _OTHER.search(text.content[share.end : share.end + 24]):
                continue
            named = told["named"] or told["ru"] or told["en"]
            found = [(part, share, base) for part, base in _parts(text, sentence.number, wholes, named)]
            if len(found) == 1 and 0 < found[0][0].value < found[0][2].value and miss(*found[0]) <= FAR:
                yield found[0]


def _parts(text: Text, number: int, wholes: Mapping[str, Claim], said: str) -> Iterator[tuple[Claim, Claim]]:
    """The exact parts told shortly before a sentence in whose label all the words named stand."""
    named = stems(said)
    first, end = text.sentences[max(0, number - BACK)].start, text.sentences[number].start
    for part in text.claims_within(first, end):
        base = wholes.get(part.id)
        if base is None or part.is_rough or base.is_rough or are_of_two_times(text, part.sentence, number):
            continue
        if are_of_other_unit(said, base.unit):
            continue  # of schools 'Доля сельских учеников' is none
        own = named - stems(base.noun)
        label = stems(f"{part.noun} {said_of(text, part)}")
        if own and all(one in label or is_short_form(label, frozenset({one})) for one in own):
            yield part, base
