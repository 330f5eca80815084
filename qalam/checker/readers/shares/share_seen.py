"""What is seen of a share with the number and the base of which it may be reckoned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.concepts import Concepts
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.shares.share_groups import STATE, THING, Group, group_of, owner_of
from qalam.checker.readers.shares.share_parts import Part
from qalam.checker.readers.shares.share_places import places_seen
from qalam.checker.readers.shares.share_siblings import Pair, siblings_seen
from qalam.checker.text import Text
from qalam.checker.words.concepts.shares import RATES

RATE = Concepts(RATES)
MOST = 3.0  # words that are told apart
SMALL = 20  # a base of which several numbers make one share
PART = 100  # times: of so small a part shares are rarely told
AGES = frozenset({"age", "class", "classes"})
# What is told of all of whom some then did more.
POPULATES = frozenset(
    {"took part", "applied", "examined", "asked", "finished", "taken in", "planned", "needed", "given", "listed"}
)
_YEARS = as_pattern(r"-?\s?(?:лет|год|жас|year)", re.I)
_OTHER_PLACE = words_pattern(r"друг(?:ой|ая|ом|их|ие)\b|another|\bother\b|басқа|өзге|соседн|көрші", re.I)
_CHANGED = words_pattern(
    r"прибав|прирост|\bубыл|увелич|вырос|сократил|уменьш|снизил|\bрост\b|артты\b|артып|өсті|өскен|өсіп|көбей|кеміді"
    r"|кеміп|азай|қысқар|төменде|increase|decrease|\brose\b|\bfell\b|\bgrew\b|\bна\s#",
    re.I,
)


class Near:
    """A share with all that is told near it."""

    def __init__(self, text: Text, rate: Claim, bases: Sequence[Claim], siblings: Sequence[Pair]) -> None:
        self.text, self.rate, self.bases, self.siblings = text, rate, bases, siblings
        self.taken = {part.id: share for part, share in siblings}

    @cached_property
    def group(self) -> Group:
        return group_of(self.text, self.rate)

    @cached_property
    def named(self) -> frozenset[str]:
        return RATE.named_in(own_words(self.text, self.rate).said)

    @property
    def is_elsewhere(self) -> bool:
        """Whether the share is said to be of another place."""
        return _OTHER_PLACE.search(self.text.sentence_of(self.rate)) is not None

    def seen(self, told: Part, base: Claim) -> dict[str, float]:
        """All that speaks for or against the tie of the share to a number and a base."""
        part = told.part
        return {
            f"how {told.how}": 1.0,
            "told": float(told.base is base),
            "told another": float(told.base is not None and told.base is not base),
            **{f"rate {name}": 1.0 for name in self.named},
            **places_seen(self.text, part, base),
            **self._rivals(part, base),
            **self._nouns(part, base),
            **self.group.seen(self.text, base),
            **self._owner(part, base),
            **siblings_seen(self.siblings, part, self.rate, base),
            "part taken": float(part.id in self.taken),
            "base taken": float(base.id in self.taken),
            "part above": float(part.value * PART < base.value),
            "limited": float(_is_limited(self.text, part, base, self.rate)),
            "small": float(base.value < SMALL),
        }

    def _rivals(self, part: Claim, base: Claim) -> dict[str, float]:
        """The other numbers that may be the base, and those that stand nearer."""
        others = [one for one in self.bases if one is not base and one is not part]
        rivals = [one for one in others if one.value > part.value and may_be_part(one, part)]
        if self.group.is_all and self.group.names(self.text, base):
            rivals = [one for one in rivals if self.group.names(self.text, one)]
        first, last = min(base.end, part.end), max(base.start, part.start)
        nearer = [one for one in rivals if first <= one.start and one.end <= last]
        first, last = min(part.end, self.rate.end), max(part.start, self.rate.start)
        return {
            "only": float(not rivals),
            "rivals": float(len(rivals)),
            "larger": float(sum(one.value > base.value for one in rivals)),
            "nearer": float(len(nearer)),
            "nearer alike": float(sum(one.unit == base.unit for one in nearer)),
            "part nearer": float(sum(first <= one.start < last for one in self.bases if one is not part)),
        }

    def _owner(self, part: Claim, base: Claim) -> dict[str, float]:
        """Whether the words right before a number say that it is some of those whom the base counts."""
        owner = owner_of(self.text, part)
        if not owner.said:
            return {}
        seen = owner.seen(self.text, base)
        names = ("thing", "other thing", "state", "other state", "group word", "group untold")
        return {f"owner {name}": seen[name] for name in names if name in seen}

    def _nouns(self, part: Claim, base: Claim) -> dict[str, float]:
        """What a number and a base count, by their nouns and their own words."""
        said, of_base = (own_words(self.text, one).said for one in (part, base))
        are_named = part.noun and base.noun
        seen: dict[str, object] = {
            "bare part": not part.noun,
            "bare base": not base.noun,
            "same noun": are_named and stems(part.noun) & stems(base.noun),
            "same things": are_named and THING.named_in(part.noun) & THING.named_in(base.noun),
            "same family": part.family and part.family == base.family,
            "two units": part.unit != base.unit,
            "money": base.unit == "money",
            "places": base.unit == "places" != part.unit,
            "same step": bool(part.step) == bool(base.step),
            "other place": _OTHER_PLACE.search(of_base),
            "part changed": _CHANGED.search(said),
            "populates": base.end <= part.start and STATE.named_in(of_base) & POPULATES,
        }
        words = min(MOST, float(len(stems(said) & stems(of_base))))
        return {"words": words, **{name: 1.0 for name, found in seen.items() if found}}


def _is_limited(text: Text, part: Claim, base: Claim, rate: Claim) -> bool:
    """Whether an age or classes stand between a base and its number, or that and its share: '31 492 ребёнка 3–6 лет
    (88,4%)'."""
    if part.end > rate.start or part.sentence != rate.sentence:
        return False
    first = base.end if base.sentence == part.sentence and base.end <= part.start else part.end
    between = text.between(part.sentence, first, rate.start)
    told = {one.text for one in text.by_sentence[base.sentence]} if base.sentence != part.sentence else set()
    between = [one for one in between if one.text not in told]
    return any(one.unit in AGES or (one.unit == "duration" and _YEARS.match(text.content, one.end)) for one in between)
