"""The words that say of whom a percentage is: 'барлық оқушылардың 21%-ы', '21% от числа сдававших'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.concepts import Concepts
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.text import Text
from qalam.checker.words.concepts.shares import STATES, THINGS

THING, STATE = Concepts(THINGS), Concepts(STATES)
COVERED, TAKING_PART = "covered", frozenset({"took part"})  # of those who go to clubs both are said
REACH = 60  # characters before a percentage in which its group is named
MOST = 3.0  # words that are told apart
_BEFORE = as_pattern(r"((?:[^\W\d]+(?:-[^\W\d]+)?\s){1,5})\Z")
_GENITIVE = as_pattern(r"[нтд][ыі]ң\s\Z")
_BEHIND = as_pattern(
    r"[^\W\d]{0,3}\s(?:от |из |of |для )?(?:(?:все(?:х|го)|общего|числа|количества|all|the|total|number)\s)*"
    r"((?:[^\W\d]+(?:\s|(?=[.,;)]|\Z))){1,4})",
    re.I,
)
_ALL = words_pattern(r"барлық|жалпы|бүкіл|\bвсех|\bвсего|общ|\ball\b|total|контингент", re.I)
_THEM = words_pattern(r"(?:олар|солар|оның|соның|осы|бұлар|из них|этого|этих|\bих\b|of them|these|аталған)", re.I)
_NAMED = as_pattern(
    r"[нтд][ыі]ң\s\Z|^[^\W\d]{0,3}\s(?:от|из|of|всех|общего|всего)\s"
    r"|^[^\W\d]{0,3}\s[^\W\d]+(?:ов|ев|ей|вших|вшихся|щихся|емых|нных|ниц|лиц|ц)\b",
    re.I,
)
_IN_WORDS = ("процентов", "процента", "процент")
_EMPTY = stems(
    "барлық жалпы бұл яғни демек сонда олардың оның соның всех общего числа количества составил құрайды контингенттің "
    "контингента құрамның состава санның санынан"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Those of whom a percentage is said to be, by its words, the things that they name, what these did, and the
    further words, which may narrow them."""

    said: str
    things: frozenset[str]
    states: frozenset[str]
    narrowing: frozenset[str]

    @property
    def is_all(self) -> bool:
        """Whether it is said to be all of something: 'барлық оқиғаның', 'всех происшествий'."""
        return _ALL.search(self.said) is not None

    def names(self, text: Text, base: Claim) -> bool:
        """Whether a number counts the things that are named."""
        counted = THING.named_in(base.noun) or THING.named_in(own_words(text, base).said)
        return bool(self.things & counted)

    def seen(self, text: Text, base: Claim) -> dict[str, float]:
        """How well the words name what a number counts."""
        if not self.said:
            return {"no group": 1.0}
        seen = {"genitive group": _NAMED, "group all": _ALL, "group them": _THEM}
        found = {name: float(bool(words.search(self.said))) for name, words in seen.items()}
        own = own_words(text, base).said
        if self.things:
            counted = THING.named_in(base.noun) or THING.named_in(own)
            found["thing"] = float(bool(self.things & counted))
            found["other thing"] = float(bool(counted) and not self.things & counted)
        if self.states:
            alike = self.states | (TAKING_PART if COVERED in self.states else frozenset())
            found["state"] = float(bool(alike & STATE.named_in(own)))
            found["other state"] = 1.0 - found["state"]
        told = stems(text.sentence_of(base).replace(self.said.strip(), " "))
        found["group word"] = float(bool((stems(self.said) - _EMPTY) & told))
        return found | {"group untold": min(MOST, float(len(self.narrowing - told)))}


def group_of(text: Text, rate: Claim) -> Group:
    """The group of a percentage, known by its last thing before it, or the first behind it."""
    said, is_before = _words_of(text, rate)
    return _group(said, is_before=is_before)


def _group(said: str, *, is_before: bool) -> Group:
    things, states = list(THING.told_in(said)), list(STATE.told_in(said))
    further = said
    for told in sorted((*things, *states), key=lambda one: -one.start):
        further = further[: told.start] + further[told.end :]
    named = [told.concept for told in things]
    named = named[-1:] if is_before else named[:1]
    return Group(said, frozenset(named), frozenset(one.concept for one in states), stems(further) - _EMPTY)


def narrowed_by(said: str) -> frozenset[str]:
    """The words of a group that name neither things nor what these did: 'молодых специалистов'."""
    return _group(said, is_before=True).narrowing


def owner_of(text: Text, claim: Claim) -> Group:
    """The group right before a number, some of whom it counts: 'тәрбиешілердің 612-сі'."""
    said, is_before = _words_of(text, claim)
    return _group(said if is_before else "", is_before=True)


def _words_of(text: Text, rate: Claim) -> tuple[str, bool]:
    start = max(text.sentences[rate.sentence].start, rate.start - REACH)
    before = _BEFORE.search(text.content, start, rate.start)
    if before and _GENITIVE.search(before[1]):
        return before[1], True
    if rate.text[-1].isalpha() and not rate.text.endswith(_IN_WORDS):
        return "", False
    behind = _BEHIND.match(text.content, rate.end, text.sentences[rate.sentence].end)
    return (behind[0] if behind else ""), False
