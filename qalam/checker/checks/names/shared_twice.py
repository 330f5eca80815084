"""A place with two numbers of the same things in one sentence, of which one is for each of several places: 'по две – в
Аягозе и Зайсане, пять школ – в Аягозе'."""

from __future__ import annotations

from collections.abc import Iterator

from qalam.checker.checks.names.names import SAME_LIST
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.shared_out import may_be_each, places_of
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

FEWEST = 2  # numbers of a sentence, and places of one of them
LETTERS = 4  # in which the forms of a noun begin alike
THINGS = frozenset({"organisations", "people", "count"})
_SAID = as_pattern(r"-?(?:[^\W\d]+)?(?:\s(?!во?\s)[^\W\d]+){0,3}")
_WORDS = as_pattern(r"[^\W\d]{3,}")


def check_shared_twice(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such places."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Finding]:
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    if len(claims) < FEWEST or not any(may_be_each(text, claim) for claim in claims):
        return
    places = [(claim, places_of(text, claim, sentence.start)) for claim in claims]
    if not any(len(names) >= FEWEST for _, names in places):
        return
    first: dict[str, Claim] = {}
    for claim, names in places:
        for name in names:
            before = first.setdefault(name.casefold(), claim)
            if before is not claim and _are_same(text, before, claim):
                yield Finding("duplicate-name", "warning", (before, claim), SAME_LIST.fill(name=name), "1", "2")


def _are_same(text: Text, one: Claim, two: Claim) -> bool:
    """Whether two numbers are of one sort of things, of which no more is said; or one of them of what was spoken of
    before."""
    said_behind = [_SAID.match(text.content, claim.end) for claim in (one, two)]
    words = [_WORDS.findall(said.group()) if said else [] for said in said_behind]
    told = [said[0].lower() for said in words if said]
    if any(len(said) > 1 for said in words) or len({word[:LETTERS] for word in told}) > 1:
        return False
    if len(told) != 1:
        return True
    before = text.claims_within(text.sentences[max(0, one.sentence - 1)].start, one.start)
    spoken_of = [claim.noun.lower() for claim in before if claim.is_count and claim.noun and claim.unit in THINGS]
    return bool(spoken_of) and spoken_of[-1][:LETTERS] == told[0][:LETTERS]
