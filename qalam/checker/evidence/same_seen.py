"""What is seen around two numbers that may tell one figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.checks.again.statements import is_change_told
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems, thing
from qalam.checker.evidence.same_sight import NEAR, Sight
from qalam.checker.evidence.weights import Evidence
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import MARKER, is_dashed, is_of_each
from qalam.checker.sentences import LIST_MARKS
from qalam.checker.words.again.recalled import STANDING, THESE, THIS_FIGURE
from qalam.checker.words.again.repeats import PLANNED, SAID
from qalam.checker.words.again.retold import ANYBODY
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.of_whom import OF_IT, OF_THEM
from qalam.checker.words.parts.others import ALREADY, NOW, SO_FAR

LEAST = 10  # a number by which a sentence is known
LEAD = 3  # sentences under a title
BESIDE = 8  # sentences on either side in which others are like one
_UP, _DOWN, _PLANNED = (words_pattern("|".join(words), re.I) for words in (UP, DOWN, PLANNED))
_SO_FAR = as_pattern(rf"\b(?:{'|'.join((*ALREADY, *SO_FAR))})", re.I)
_NOW = as_pattern(rf"\b(?:{'|'.join(NOW)})", re.I)
_THEN = as_pattern(rf"\b(?:{'|'.join(OTHER_TIME)})", re.I)
_STANDING = as_pattern(rf"\b(?:{'|'.join(STANDING)})", re.I)
_SAID = as_pattern(rf"\b(?:{'|'.join(SAID)})", re.I)
_THESE = as_pattern(rf"\b(?:{'|'.join((*THESE, *THIS_FIGURE))})\b", re.I)
_TOTAL = as_pattern(rf"(?:{'|'.join(TOTAL)})[^.;:\n]{{0,30}}$", re.I)
_OF_THEM = as_pattern(rf"(?:{'|'.join(OF_THEM)})[^.;:\n]{{0,30}}$", re.I)
_OF_IT = as_pattern(OF_IT)
_ANYBODY = as_pattern("|".join(ANYBODY), re.I)
_OPENING = as_pattern(r"\W*(?:[^\W\d]+\W+){0,2}\Z")
_ITEM = as_pattern(rf"\s*(?:{LIST_MARKS}|\d{{1,2}}[.)]\s)")
_BY = as_pattern(r"\b(?:на|by)\s$", re.I)
_QUOTE = as_pattern(r"\s*(?:«|[–—-]\s)")


def seen(sight: Sight, one: Claim, two: Claim) -> Evidence:
    """Each evidence by its name; `earlier` and `later` are of the first and the second number, `of_one` what only one
    of the two has."""
    found = {
        **_of_words(sight, one, two),
        **_of_sort(sight, one, two),
        **_of_place(sight, one, two),
        **_of_others(sight, one, two),
        **_of_time(sight, one, two),
        **_of_part(sight, one, two),
    }
    is_same = max(found["same_thing"], found["same_family"])
    return {
        **found,
        "alone_of_same": found["no_rivals"] * is_same,
        "title_of_same": found["title"] * is_same,
        "title_alone_of_same": found["title"] * found["no_rivals"] * is_same,
        "common_of_same": float(found["in_common"] > 0) * is_same,
        "words_of_same": found["rare_words_shared"] * is_same,
        "words_alone": found["rare_words_shared"] * found["no_rivals"],
    }


def _of_words(sight: Sight, one: Claim, two: Claim) -> dict[str, float]:
    """The words that both sentences say besides the thing counted, and those that both say near their numbers."""
    noun = stems(one.noun) | stems(two.noun)
    first, later = sight.words(one.sentence) - noun, sight.words(two.sentence) - noun
    shared = first & later
    own, other = sight.near(one), sight.near(two)
    fewer = max(1, min(len(first), len(later)))
    clause = (own.clause & other.clause) - noun
    return {
        "words_shared": float(min(10, len(shared))),
        "rare_words_shared": sum(map(sight.rarity, sorted(shared))),
        "of_shorter": len(shared) / fewer,
        "of_both": len(shared) / max(1, len(first | later)),
        "clause_shared": float(min(6, len(clause))),
        "of_clause": len(clause) / max(1, min(len(own.clause - noun), len(other.clause - noun))),
        "before_shared": float(min(4, len((own.before & other.before) - noun))),
        "behind_shared": float(min(4, len((own.behind & other.behind) - noun))),
        "across_shared": float(min(4, len((own.before & other.behind) | ((own.behind & other.before) - noun)))),
        "following_shared": float(bool(own.following & other.following)),
        "own_words": float(min(8, len(later - first))),
        "fewest_words": float(min(10, fewer)),
    }


def _of_sort(sight: Sight, one: Claim, two: Claim) -> dict[str, float]:
    """What the numbers measure, and how they are told."""
    things = thing(sight.text, one), thing(sight.text, two)
    nouns = stems(one.noun), stems(two.noun)
    units = {one.unit, two.unit}
    following = [sight.text.content[claim.end : claim.end + 12].lower().split()[:1] for claim in (one, two)]
    return {
        "same_thing": float(bool(things[0] & things[1])),
        "same_noun": float(bool(nouns[0]) and nouns[0] == nouns[1]),
        "other_noun": float(bool(nouns[0] and nouns[1]) and nouns[0] != nouns[1]),
        "noun_of_one": _of_one([bool(noun) for noun in nouns]),
        "no_noun": float(not any(nouns)),
        "same_family": float(bool(one.family) and one.family == two.family),
        "same_unit": float(len(units) == 1),
        "same_next": float(bool(following[0]) and following[0] == following[1]),
        "anybody": float(all(_ANYBODY.match(claim.noun) for claim in (one, two))),
        **{unit: float(unit in units) for unit in ("percent", "date", "money", "people", "places", "organisations")},
        "rough": float(one.is_rough + two.is_rough),
        "same_step": float(one.step == two.step),
        "steps": float(bool(one.step) + bool(two.step)),
        "decimals": float(bool(one.decimals) and not one.step),
    }


def _of_place(sight: Sight, one: Claim, two: Claim) -> dict[str, float]:
    """Where the sentences stand: in a title, a lead, a quote, a list."""
    text = sight.text
    distance = two.sentence - one.sentence
    is_title = sight.is_title(one.sentence)
    said = [sight.said(claim.sentence) for claim in (one, two)]
    return {
        "distance": float(distance),
        "title": float(is_title),
        "title_near": float(is_title and distance <= LEAD),
        "title_first": float(is_title and sight.measures(one.sentence)[0] is one),
        "lead": float(one.sentence <= LEAD and not is_title),
        "earlier_length": float(len(said[0])),
        "later_length": float(len(said[1])),
        "items": float(sum(_ITEM.match(piece) is not None for piece in said)),
        "dashed": float(is_dashed(text, one) + is_dashed(text, two)),
        "quote": float(_QUOTE.match(said[1]) is not None),
        "said": float(sum(_SAID.search(piece) is not None for piece in said)),
        "these": float(_THESE.search(text.content, text.sentences[two.sentence].start, two.start) is not None),
        "sentences": float(min(40, len(text.sentences))),
        "series": float(min(4, _like_lines(sight, one.sentence, two.sentence))),
        "new_line": float("\n" in text.content[one.end : two.start]),
    }


def _like_lines(sight: Sight, first: int, later: int) -> int:
    """How many sentences near the later one have numbers of as many units in the same order as it has."""
    shape = [claim.unit for claim in sight.measures(later)]
    if len(shape) < 2:
        return 0
    near = range(max(0, later - BESIDE), min(len(sight.text.sentences), later + BESIDE + 1))
    others = (sight.measures(number) for number in near if number not in {first, later})
    return sum(len(other) == len(shape) and [claim.unit for claim in other] == shape for other in others)


def _of_others(sight: Sight, one: Claim, two: Claim) -> dict[str, float]:
    """The other numbers of both sentences: those of the same unit and of the same noun, and those that both tell."""
    both = (one, two)
    sides = [[other for other in sight.measures(of.sentence) if other is not of] for of in both]
    rivals = [[other for other in side if other.unit == of.unit] for side, of in zip(sides, both, strict=True)]
    alike = [
        [other for other in side if stems(other.noun) == stems(of.noun)] for side, of in zip(rivals, both, strict=True)
    ]
    told = [{(c.value, c.unit == "percent"): c for c in side if c.value >= LEAST} for side in sides]
    common = told[0].keys() & told[1].keys()
    fewest = min(map(len, told))
    turns = [_turns(told[side], both[side].start) for side in (0, 1)]
    places = [sight.measures(of.sentence).index(of) for of in both]
    return {
        "others_earlier": float(min(6, len(sides[0]))),
        "others_later": float(min(6, len(sides[1]))),
        "rivals_earlier": float(min(5, len(rivals[0]))),
        "rivals_later": float(min(5, len(rivals[1]))),
        "alike_earlier": float(min(4, len(alike[0]))),
        "alike_later": float(min(4, len(alike[1]))),
        "no_rivals": float(not any(rivals)),
        "in_common": float(min(4, len(common))),
        "all_in_common": float(bool(common) and len(common) >= fewest),
        "none_in_common": float(not common and fewest > 1),
        "share_in_common": len(common) / max(1, fewest),
        "in_order": float(min(3, sum(turns[0][key] == turns[1][key] for key in common))),
        "same_turn": float(places[0] == places[1]),
        "as_many": float(len(sides[0]) == len(sides[1])),
    }


def _turns(told: dict[tuple[Decimal, bool], Claim], start: int) -> dict[tuple[Decimal, bool], bool]:
    """Whether each number stands before a place."""
    return {key: claim.start < start for key, claim in told.items()}


def _of_time(sight: Sight, one: Claim, two: Claim) -> dict[str, float]:
    """The times, names and ways that both sentences tell, and those that only one tells."""
    first, later = sight.statement(one), sight.statement(two)
    said = [sight.said(claim.sentence) for claim in (one, two)]
    ways = [(_UP.search(piece) is not None, _DOWN.search(piece) is not None) for piece in said]
    changes = [is_change_told(first), is_change_told(later)]
    return {
        "years_same": float(bool(first.years & later.years)),
        "year_of_one": _of_one([bool(first.years), bool(later.years)]),
        "months_same": float(bool(first.months & later.months)),
        "names_same": float(bool(first.names & later.names)),
        "name_of_one": _of_one([bool(first.names), bool(later.names)]),
        "age_of_one": _of_one([bool(first.ages), bool(later.ages)]),
        "change_of_one": _of_one(changes),
        "changes": float(all(changes)),
        "ways_differ": float(ways[0] != ways[1]),
        "ways_opposed": float(ways[0] != ways[1] and all(map(any, ways))),
        "ways_same": float(ways[0] == ways[1] and any(ways[0])),
        "then_of_one": _of_one([_THEN.search(piece) is not None for piece in said]),
        "now_of_one": _of_one([_NOW.search(piece) is not None for piece in said]),
        "planned_of_one": _of_one([_PLANNED.search(piece) is not None for piece in said]),
        "so_far_of_one": _of_one([_SO_FAR.search(piece) is not None for piece in said]),
        "standing": float(sum(_STANDING.search(piece) is not None for piece in said)),
    }


def _of_part(sight: Sight, one: Claim, two: Claim) -> dict[str, float]:
    """Whether a number is said to be all, a part, or what was counted before."""
    text = sight.text
    before = [text.content[text.sentences[claim.sentence].start : claim.start] for claim in (one, two)]
    near = [piece[-NEAR:] for piece in before]
    behind = [text.content[claim.end : claim.end + NEAR] for claim in (one, two)]
    marked = [MARKER.search(piece) is not None for piece in before]
    totals = [_TOTAL.search(piece) is not None for piece in near]
    possessive = [_OF_IT.match(piece) is not None for piece in behind]
    recalled = [sight.is_recalled(claim) for claim in (one, two)]
    opening = [_OPENING.match(piece) is not None for piece in before]
    by = [_BY.search(piece) is not None for piece in near]
    return {
        "marked_of_one": _of_one(marked),
        "marked": float(all(marked)),
        "total_earlier": float(totals[0]),
        "total_later": float(totals[1]),
        "possessive_of_one": _of_one(possessive),
        "possessives": float(all(possessive)),
        "each_of_one": _of_one([is_of_each(text, claim) for claim in (one, two)]),
        "by_of_one": _of_one(by),
        "bys": float(all(by)),
        "recalled_earlier": float(recalled[0]),
        "recalled_later": float(recalled[1]),
        "recalled_next": float(recalled[1] and opening[1] and two.sentence - one.sentence <= LEAD),
        "opens_earlier": float(opening[0]),
        "opens_later": float(opening[1]),
        "of_them": float(_OF_THEM.search(near[1]) is not None),
    }


def _of_one(told: Sequence[bool]) -> float:
    return float(told[0] != told[1])
