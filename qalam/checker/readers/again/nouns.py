"""The thing that a number counts: a known one, or the noun beside the number, whatever it is."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.concepts import Concepts
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.measured import measured_in
from qalam.checker.words.concepts.figures import DEEDS as TABLE_OF_DEEDS
from qalam.checker.words.concepts.figures import THINGS as TABLE_OF_THINGS
from qalam.checker.words.concepts.figures import WIDER
from qalam.checker.words.concepts.phrases import BELONGING, GENERAL, GENITIVE, OF_PLACE, VERB

THINGS, DEEDS = Concepts(TABLE_OF_THINGS), Concepts(TABLE_OF_DEEDS)
BELONGS, IS_VERB = as_pattern(rf"{BELONGING}$"), as_pattern(rf"(?:{VERB})$")
WITHOUT_SENSE = frozenset(stem(word) for word in GENERAL) | frozenset(GENERAL)
_GENITIVE = as_pattern(rf"{GENITIVE}$")
_KAZAKH = as_pattern(r"[әғқңөұүһі]", re.I)
_WORDS_BEHIND = as_pattern(r"(?:\s?[^\W\d]+(?:-[^\W\d]+)*){1,3}")
_ADJECTIVES = (
    as_pattern(r"(?:ых|их|ые|ие|ый|ий|ая|ое|ого|ной|ую)$"),
    as_pattern(r"(?:[лдт][ыі]|с[ыі]з|ындай|ндай)$"),
)
ANYBODY, PLACES = "person", frozenset({"village", "district", "road"})
NAMELESS = "w:"  # of a thing that is no known one, before its stem
BEHIND = 45  # characters behind a number in which its noun stands
NOUN = 5  # words behind a number among which its noun stands
NEXT = 3  # words beside a number that tell of what sort its things are
LETTERS = 6  # by which a noun is known
NAME = 4  # letters of a noun at least


def thing_named(claim: Claim, ahead: str, behind: str, *, is_owned: bool = False) -> str:
    """The thing of a number, by the words of its clause before it and behind it; one that ends as some of those told
    before has no noun of its own: 'олардың 18-і теңізге барды'."""
    if claim.unit == "percent":
        return ""
    if measured_in(claim):
        return measured_in(claim)
    named = [told.concept for told in THINGS.told_in(claim.noun)] if claim.noun else []
    noun = "" if named or is_owned or not claim.is_count else _noun_behind(behind)
    known = THINGS.told_in(behind[:BEHIND])
    if noun and not any(told.start <= behind.lower().find(noun) < told.end for told in known):
        return f"{NAMELESS}{stem(noun)[:LETTERS]}"
    named = named or [told.concept for told in known][:1]
    if not named or named[0] == ANYBODY:
        ahead_of = [told.concept for told in THINGS.told_in(ahead) if told.concept not in PLACES]
        people = [thing for thing in ahead_of if ANYBODY in WIDER.get(thing, ())]
        named = people[-1:] or named or ahead_of[-1:]
    return named[0] if named else ""


def place_of_noun(claim: Claim, words: list[str]) -> int:
    """The place of the noun of a number among the words behind it."""
    if claim.noun:
        of_noun = (n for n, word in enumerate(words[:NOUN]) if word.lower().startswith(claim.noun[:LETTERS]))
        return next(of_noun, -1)
    known = next((n for n, word in enumerate(words[: NOUN - 2]) if THINGS.named_in(word)), -1)
    noun = _noun_behind(" ".join(["", *words[:NEXT]])) if claim.is_count else ""
    return next((n for n, word in enumerate(words[:NEXT]) if word.lower() == noun), known)


def _noun_behind(behind: str) -> str:
    """The noun of a number among the words right behind it, where it may be one that is no known thing: '38 бригад',
    '42 мобильные бригады', '128 осуждённых'."""
    words = _WORDS_BEHIND.match(behind)
    kazakh = is_kazakh(behind)
    last = ""
    for word in (words[0].lower().split() if words else [])[:NEXT]:
        if (
            word in OF_PLACE
            or word in WITHOUT_SENSE
            or len(word) < NAME
            or IS_VERB.search(word)
            or DEEDS.named_in(word)
        ):
            break
        last = word
        if not (_ADJECTIVES[kazakh].search(word) or (BELONGS.search(word) and not _GENITIVE.search(word))):
            return word
    return "" if kazakh else last


def is_kazakh(words: str) -> bool:
    return _KAZAKH.search(words) is not None
