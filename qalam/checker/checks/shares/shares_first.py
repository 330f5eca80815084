"""A share of those named with its number at the end of the clause: 'Оқушылардың 62%-ы – қыздар, 310 бала',
'Из них 62% – девочки (310 человек)'.

What stands between the two names those of whom both are. The number has no noun but that, or one of what is divided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from qalam.checker.checks.shares.bases import is_of_another_time, miss
from qalam.checker.checks.shares.slipped import slips
from qalam.checker.checks.shares.verbal import is_short_form, named_base
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import MARKER
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.shares.told import OTHER_SHARE

# Nothing before it narrows them to those of a place, or of a sort: 'Біздің ауылда оқушылардың', 'қыз балалардың'.
_OPENS = r"(?:\A|[.;:,–—]\s)\s*(?:(?:барлық|жалпы|осы|бұл|при этом|всего)\s)?"
_GENITIVE = as_pattern(rf"{_OPENS}(?P<noun>[^\W\d]{{4,}})(?<=[лдт][ае]рд[ыі]ң)\s\Z", re.I)
_BEGINS = as_pattern(rf"{_OPENS}\Z", re.I)
_OF = as_pattern(r"(?:\s?%)?\s(?:всех\s)?(?P<noun>[^\W\d]{4,})\s[–—-]\s", re.I)  # '62% учеников – девочки'
_BETWEEN = as_pattern(
    r"(?:-?[^\W\d]*(?:\s[^\W\d]+)?\s[–—-]\s|-[^\W\d]+\s|[^\W\d]*\s)(?P<label>(?:[^\W\d]+\s){0,2}(?:\d\d?-?\s?)?"
    r"(?:[^\W\d]+(?:-[^\W\d]+)?\s){0,3}?[^\W\d]+(?:-[^\W\d]+)?)(?:,\s|\s\()"
)
_CLOSED = as_pattern(r"(?:-?[^\W\d]{1,3})?(?:\s(?P<noun>[^\W\d]+))?\s?(?:[.;)](?!\d)|\n|\Z)")
_OTHER = as_pattern("|".join(OTHER_SHARE), re.I)
PEOPLE = frozenset({"адам", "человек", "жан", "people"})  # what any group of people is counted in
BACK = 3  # sentences back to a number of the same sort that nothing names
NEAR = 2  # units of the last digit that a share of such a number misses at most
SURE = 3  # digits of a share with which that is hardly chance
FAR = 25  # percentage points: a share further off was of something else
AROUND = 40  # characters before a share in which its noun stands
ASIDE = frozenset({"age", "duration"})
Row = tuple[Claim, Claim, Claim]


def shares_first(text: Text, wholes: Mapping[str, Claim]) -> Iterator[Row]:
    """The part, its share and its base for every such share. `wholes` are those of the parts, by their names."""
    for claims in text.by_sentence:
        for place, share in enumerate(claims):
            if share.unit != "percent" or share.is_rough or not 0 < share.value < 100:
                continue
            behind = [claim for claim in claims[place + 1 : place + 3] if claim.unit not in ASIDE]
            part = behind[0] if behind else None
            if part is not None and part.is_count and not part.is_rough and part.value > 0:
                base = _base_of(text, wholes, part, share)
                if base is not None and base.value > part.value and not is_of_another_time(text, base, part):
                    yield part, share, base


def _base_of(text: Text, wholes: Mapping[str, Claim], part: Claim, share: Claim) -> Claim | None:
    between = _BETWEEN.fullmatch(text.content, share.end, part.start)
    closed = _CLOSED.match(text.content, part.end)
    if between is None or closed is None or _OTHER.search(text.content[share.end : share.end + AROUND]):
        return None
    before = text.content[max(text.sentences[share.sentence].start, share.start - AROUND) : share.start]
    whose = _GENITIVE.search(before) or (_OF.match(text.content, share.end) if _BEGINS.search(before) else None)
    them = [one.end() for one in MARKER.finditer(before)]
    if whose is None and not (them and len(before) - them[-1] < 2):
        return None
    base = _named(text, part, share, whose["noun"]) if whose and not them else wholes.get(part.id)
    own = stems(closed["noun"] or "")
    known = stems(f"{between['label']} {whose['noun'] if whose else ''} {base.noun if base else ''}") | PEOPLE
    if base is not None and own <= known and not base.is_rough:
        is_far = miss(part, share, base) > FAR or share.sentence - base.sentence > BACK
        return None if is_far and not slips(part, share, base, digits=2) else base
    return _of_sort(text, part, share, own) if whose and own else None


def _named(text: Text, part: Claim, share: Claim, noun: str) -> Claim | None:
    """The last exact number of those named; none where another number before is just that of the share."""
    base = named_base(text, part, share, noun)
    if base is None or not may_be_part(base, part) or base.is_rough:
        return None
    first = text.sentences[max(0, part.sentence - BACK)].start
    told = [one for one in text.claims_within(first, share.start) if one.is_count and one.value > 0]
    half = unit_printed(share) / 2
    return next((one for one in told if miss(part, share, one) <= half and may_be_part(one, part)), base)


def _of_sort(text: Text, part: Claim, share: Claim, own: frozenset[str]) -> Claim | None:
    """The only number shortly before with the same noun of which a share of three digits is nearly what is printed."""
    if len(str(share.value).replace(".", "")) < SURE:
        return None
    first = text.sentences[max(0, part.sentence - BACK)].start
    told = [one for one in text.claims_within(first, share.start) if one.is_count and not one.is_rough]
    told = [one for one in told if _are_alike(own, stems(text.content[one.end : one.end + AROUND]))]
    near = [one for one in told if miss(part, share, one) <= NEAR * unit_printed(share)]
    return near[0] if len(near) == 1 else None


def _are_alike(own: frozenset[str], said: frozenset[str]) -> bool:
    return bool(own & said) or is_short_form(own, said)
