"""Two runs of schools in one sentence of which each excludes the other: 'в две смены – №1, №7, в одну – №4, №7'.

What the runs are of stands before each of them, or behind each; schools opened in two years are two such runs as well.
"""

from __future__ import annotations

import re
from itertools import pairwise

from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.headed import denies, say_opposed
from qalam.checker.relations.lists.names import ANY_QUOTED, QUOTED_RUN
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.names.once import OPENED

Run = tuple[int, int, tuple[str, ...]]
FEWEST = 2  # numbers of a run; one alone is spoken of, not listed
_ANY = as_pattern('[№«“"]')
_NUMBERS = as_pattern(r"\d+")
_JOINT = as_pattern(r",\s|,?\s(?:және|мен|пен|и|and)\s")
_YEAR = as_pattern(r"\b(?:19|20)\d\d\b")
_OPENED = as_pattern("|".join(OPENED), re.I)


def opposed_runs(text: Text) -> list[Relation]:
    """The numbers that two neighbouring runs of one sentence share, though they should share none."""
    found = []
    for sentence in text.sentences if _ANY.search(text.content) else ():
        runs = [] if sentence.is_row else _numbered(text, sentence) or _quoted(text, sentence)
        for place, (one, two) in enumerate(pairwise(runs)):
            known = {name.casefold() for name in one[2]}
            shared = tuple(name for name in two[2] if name.casefold() in known)
            is_slip = 0 < len(shared) * 2 <= min(len(one[2]), len(two[2]))
            if is_slip and _exclude(text, sentence, runs, place):
                found.append(Relation("opposed", None, (), False, names=shared, end=two[1], start=one[0]))
    return found


def _quoted(text: Text, sentence: Sentence) -> list[Run]:
    """The names in quotes that follow one another, two or more."""
    return [
        (run.start(), run.end(), tuple(name.strip('«»"“”') for name in ANY_QUOTED.findall(run.group())))
        for run in QUOTED_RUN.finditer(text.content, sentence.start, sentence.end)
    ]


def _numbered(text: Text, sentence: Sentence) -> list[Run]:
    """The numbers of schools that follow one another with nothing but a comma or 'and' between them."""
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "school-numbers"]
    runs: list[Run] = []
    for claim in claims:
        numbers = tuple(f"№{number}" for number in _NUMBERS.findall(claim.text))
        if runs and _JOINT.fullmatch(text.content, runs[-1][1], claim.start):
            start, _, before = runs.pop()
            runs.append((start, claim.end, before + numbers))
        else:
            runs.append((claim.start, claim.end, numbers))
    return [run for run in runs if len(run[2]) >= FEWEST]


def _exclude(text: Text, sentence: Sentence, runs: list[Run], place: int) -> bool:
    """Whether the words before the two runs, or those behind them, are opposed, or name two years of opening."""
    one, two = runs[place], runs[place + 1]
    first = runs[place - 1][1] if place else sentence.start
    last = runs[place + 2][0] if place + 2 < len(runs) else sentence.end
    before = text.content[first : one[0]]
    between = text.content[one[1] : two[0]]
    behind = text.content[two[1] : last]
    years = [set(_YEAR.findall(words)) for words in (before, between)]
    if years[0] and years[1] and not years[0] & years[1] and "№" in text.content[one[0] : one[1]]:
        return _OPENED.search(text.content, sentence.start, sentence.end) is not None
    pairs = (before, between), (between, behind)
    return any(say_opposed(*pair) or denies(*pair) or denies(*pair[::-1]) for pair in pairs)
