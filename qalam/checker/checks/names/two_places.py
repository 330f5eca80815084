"""A person with two places of one contest, in running words or in the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qalam.checker.checks.names.medallists import two_medals
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.proper_names import Name, names_in, same_name
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.awards import NAMED_AFTER, TAUGHT_BY
from qalam.checker.words.contests.ranks import MORE_CONTESTS, NOMINATIONS, ONE_ONLY, RANKS
from qalam.checker.words.names.excluding import LEVELS, ON_PURPOSE, TOPICS

_RANK = as_pattern("|".join(f"(?P<{'r' + name}>{words})" for name, words in RANKS), re.I)
_ANY = words_pattern("|".join(words for _, words in RANKS), re.I)
_NOMINATION = words_pattern(NOMINATIONS, re.I)
_ONE_ONLY = as_pattern("|".join(ONE_ONLY), re.I)
_MORE = words_pattern("|".join(MORE_CONTESTS), re.I)
_ON_PURPOSE = as_pattern("|".join(ON_PURPOSE), re.I)
_NOT_OF_THEM = as_pattern(rf"(?:{'|'.join((*TAUGHT_BY, *NAMED_AFTER))})[^,;\n]{{0,24}}\Z", re.I)
_SORTS = [[words_pattern(words, re.I) for words in row] for row in (LEVELS, TOPICS)]
_CLAUSE = as_pattern(r"[,;:(]\s|\s[–—-]\s|\s(?:ал|а|while|and the)\s")
_ROW_RANK = as_pattern(r"\s*\|?\s*(?P<rank>[IІ]{1,3}|[1-3])(?:\s?-?\s?(?:орын|место|place|дәреже|степень))?\s*[\t|]")
_CELLS = as_pattern(r"\s*[\t|]\s*")
_PLACES = as_pattern(r"орын|место|place|дәреже|степень|жүлде", re.I)
BACK = 3  # sentences from one place to the other
REACH = 3  # sentences around in which other contests may be told
BEFORE = 40  # characters before a name in which it is said to be a teacher's
FEWEST = 2  # people with places besides


@dataclass(frozen=True, slots=True)
class _Placed:
    name: Name
    rank: str
    sentence: int


def check_two_places(text: Text, relations: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about such people whom no other check found."""
    told = [(finding.start, finding.end) for finding in known if finding.kind == "duplicate-name"]
    found: list[Finding] = []
    recent: list[_Placed] = []
    for sentence in text.sentences:
        recent = [one for one in recent if sentence.number - one.sentence <= BACK]
        placed = [] if sentence.is_row else _placed(text, sentence)
        for one in placed:
            first = next((other for other in recent if _is_other(text, other, one)), None)
            if first is not None and not any(start < one.name.end and first.name.start < end for start, end in told):
                name = text.content[one.name.start : one.name.end]
                found.append(two_medals(name, first.name.start, one.name.end))
            recent.append(one)
    return [*found, *_in_rows(text)]


def _placed(text: Text, sentence: Sentence) -> list[_Placed]:
    """The people of a sentence, each with the place told in the clause, before it or behind it."""
    if _ANY.search(text.content, sentence.start, sentence.end) is None:
        ranks: list[re.Match[str]] = []
    else:
        ranks = list(_RANK.finditer(text.content, sentence.start, sentence.end))
    nomination = _NOMINATION.search(text.content, sentence.start, sentence.end)
    if not ranks and nomination is None:
        return []
    marks = [mark.start() for mark in _CLAUSE.finditer(text.content, sentence.start, sentence.end)]
    found = []
    for name in names_in(text.content, sentence.start, sentence.end):
        before = text.content[max(sentence.start, name.start - BEFORE) : name.start]
        if name.kind == "word" and len(name.parts) > 1 and not _NOT_OF_THEM.search(before):
            start = max([sentence.start, *(mark for mark in marks if mark < name.start)])
            end = min([sentence.end, *(mark for mark in marks if mark >= name.end)])
            rank = _rank_of(ranks, name, start, end)
            if nomination is not None and nomination.start() < name.start:
                rank = "nomination"
            if rank:
                found.append(_Placed(name, rank, sentence.number))
    return found


def _rank_of(ranks: list[re.Match[str]], name: Name, start: int, end: int) -> str:
    own = [rank for rank in ranks if start <= rank.start() < end]
    before = [rank for rank in ranks if rank.end() <= name.start]
    behind = [rank for rank in ranks if rank.start() >= name.end]
    chosen = (own or before[-1:] or behind)[:1]
    return (chosen[0].lastgroup or "r")[1:] if chosen else ""


def _is_other(text: Text, first: _Placed, later: _Placed) -> bool:
    """Whether two places are of one person at one contest."""
    ranks = {first.rank, later.rank}
    if len(ranks) == 1 or not same_name(first.name, later.name):
        return False
    numbers = text.sentences
    said = [text.content[numbers[one.sentence].start : numbers[one.sentence].end] for one in (first, later)]
    first_one, last = max(0, first.sentence - REACH), min(len(numbers) - 1, later.sentence + REACH)
    around = text.content[numbers[first_one].start : numbers[last].end]
    is_one = _ONE_ONLY.search(around) is not None
    if "nomination" in ranks and not is_one:
        return False
    if not is_one and (_MORE.search(around) or any(_ON_PURPOSE.search(one) for one in said)):
        return False
    topics = sum(words.search(around) is not None for words in _SORTS[1])
    if not is_one and topics > 1:
        return False
    named = [[{n for n, words in enumerate(sorts) if words.search(one)} for one in said] for sorts in _SORTS]
    return is_one or not any(one and two and not one & two for one, two in named)


def _in_rows(text: Text) -> list[Finding]:
    """A person in two rows that begin with another place and differ in nothing else but numbers."""
    found: list[Finding] = []
    seen: dict[tuple[str, ...], tuple[str, Sentence]] = {}
    header = False
    for sentence in text.sentences:
        said = text.content[sentence.start : sentence.end]
        row = _ROW_RANK.match(said) if sentence.is_row else None
        if row is None:
            header, seen = sentence.is_row and _PLACES.search(said) is not None, {}
            continue
        cells = [cell for cell in _CELLS.split(said[row.end() :].strip()) if cell and not cell.isdecimal()]
        people = [
            cell for cell in cells if re.fullmatch(r"[^\W\d]+(?:-[^\W\d]+)?\s[^\W\d]+\.?(?:\s?[^\W\d]+\.?)?", cell)
        ]
        if not header or not people:
            continue
        rank, first = seen.setdefault(tuple(cells), (row["rank"], sentence))
        if first is not sentence and rank != row["rank"]:
            found.append(two_medals(people[0], first.start, sentence.end))
    return found
