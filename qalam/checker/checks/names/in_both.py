"""One school, place, person or grade in two lists of which one leaves out those of the other, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qalam.checker.checks.names.names import TWICE
from qalam.checker.findings import Finding
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.proper_names import RUN_OF_NAMES, Name, names_in, same_name
from qalam.checker.relations.lists.headed import denies
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.names.excluding import EXCLUDING, LEVELS, ON_PURPOSE, SPEAKS, THE_REST, TOPICS
from qalam.checker.words.names.groups import BROUGHT, CAME, FIRST, GROUPS
from qalam.checker.words.names.once import CARRIED_ON

_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
_CLAUSE = as_pattern(
    r";\s|,\s(?:ал|а|но|зато|тогда как|в то время как|while|whereas|but|and the)\s|,?\s(?:ал|whereas|while)\s"
    r"|,\s(?=(?:(?:в|во|на|из|к|ко|in the|to the|the)\s)?"
    r"(?:втор|екінші|қалған|остальн|прочи|second|the rest|remaining))"
    rf"|(?<=[\s.]{_CAPITAL}\.)\s(?={_CAPITAL}[^\W\d]*\s[^\W\dA-ZА-ЯЁӘҒҚҢӨҰҮҺІ])"
)
_PAIRS = [tuple(words_pattern(rf"\b(?:{words})", re.I) for words in pair) for pair in EXCLUDING]
_REST = as_pattern("|".join(THE_REST), re.I)
_ON_PURPOSE = as_pattern("|".join(ON_PURPOSE), re.I)
_SPEAKS = words_pattern("|".join(SPEAKS), re.I)
_SORTS = [[words_pattern(words, re.I) for words in row] for row in (LEVELS, TOPICS)]
_GROUP = as_pattern(
    rf"\b(?:(?P<digit>[1-9])(?:-?(?:ші|шы|ая|я|й|ый|ой|е|ю|ую|м))?|(?P<roman>[IІ]{{1,3}}|I?V)"
    rf"|(?:{'|'.join(f'(?P<n{place}>{words})' for place, words in enumerate(FIRST, 1))})[^\W\d]*)"
    rf"\s?-?\s?(?P<noun>{'|'.join(GROUPS)})",
    re.I,
)
_BROUGHT = [words_pattern(words, re.I) for words in BROUGHT]
_CAME = words_pattern("|".join(CAME), re.I)
_CARRIED_ON = words_pattern("|".join(CARRIED_ON), re.I)
_YEAR = as_pattern(r"\b(?:19|20)\d\d\b")
_MANY_THERE = as_pattern(
    r"(?<![\d№])(?!(?:19|20)\d\d\s(?:жыл|год))\d[\d \u00a0]*\s[^\W\d]{3,}(?:\s[^\W\d]+){0,2}\s\W?(?:в|во|at|in)?\s?"
)
BACK = 3  # sentences from one list to the other
LATEST = 6  # clauses kept to compare with
BEHIND = 120  # characters behind the later list in which a name may be spoken of again
MANY = 60  # names of a clause: more are no list to read


@dataclass(frozen=True, slots=True)
class _Clause:
    sentence: int
    start: int
    end: int
    names: tuple[Name, ...]
    said: str

    def named(self, kind: str) -> list[Name]:
        return [name for name in self.names if name.kind.split()[0] == kind]


def check_in_both(text: Text, relations: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about names that stand in two lists near one another, where no other check found one."""
    told = [(finding.start, finding.end) for finding in known if finding.kind == "duplicate-name"]
    found: list[Finding] = []
    recent: list[_Clause] = []
    for clause in _clauses(text):
        recent = [one for one in recent if clause.sentence - one.sentence <= BACK][-LATEST:]
        for place, before in enumerate(recent):
            is_next = place == len(recent) - 1
            for one, two in _shared(before, clause, is_next=is_next):
                if not _is_named_behind(text, clause, two) and not any(
                    start < two.end and one.start < end for start, end in told
                ):
                    name = text.content[two.start : two.end].strip("«»“”")
                    label = f"№{name}" if two.kind.startswith("number") else name
                    found.append(
                        Finding("duplicate-name", "warning", (), TWICE.fill(name=label), "1", "2", two.end, one.start)
                    )
        recent.append(clause)
    return found


def _is_named_behind(text: Text, clause: _Clause, name: Name) -> bool:
    """Whether the text goes on to speak of a school or a place behind its list: it stands there twice on purpose."""
    end = min(len(text.content), clause.end + BEHIND)
    is_person = name.kind == "word" and len(name.parts) > 1
    return not is_person and any(same_name(one, name) for one in names_in(text.content, clause.end, end, opens=False))


def _clauses(text: Text) -> Iterator[_Clause]:
    """The clauses that hold two names of one kind or more, or one of a person."""
    for sentence in text.sentences:
        if sentence.is_row:
            continue
        edges = [mark.span() for mark in _CLAUSE.finditer(text.content, sentence.start, sentence.end)]
        starts = [sentence.start, *(end for _, end in edges)]
        ends = [*(start for start, _ in edges), sentence.end]
        for start, end in zip(starts, ends, strict=True):
            names = names_in(
                text.content, start, end, opens=start == sentence.start or text.content[start : start + 1].isupper()
            )
            if 0 < len(names) <= MANY:
                yield _Clause(sentence.number, start, end, tuple(names), _said(text.content, start, end, names))


def _said(content: str, start: int, end: int, names: list[Name]) -> str:
    """What a clause says besides its names."""
    kept, at = [], start
    for name in sorted(names, key=lambda name: name.start):
        if name.kind.startswith(("word", "quoted")) and name.start >= at:
            kept += [content[at : name.start], RUN_OF_NAMES.sub(" ", content[name.start : name.end])]
            at = name.end
    return " ".join([*kept, content[at:end]])


def _shared(first: _Clause, later: _Clause, *, is_next: bool) -> Iterator[tuple[Name, Name]]:
    """The names of two clauses of which one leaves out those of the other."""
    index: dict[str, list[Name]] = {}
    for name in first.names:
        index.setdefault(name.index, []).append(name)
    pairs = [(one, two) for two in later.names for one in index.get(two.index, ()) if same_name(one, two)]
    seen: dict[int, tuple[Name, Name]] = {two.start: (one, two) for one, two in pairs}
    pairs = [(one, two) for one, two in seen.values() if _are_lists(first, later, two)]
    pairs = [pair for pair in pairs if not _are_places_of_many(first, later, pair[1])]
    kinds = {two.kind.split()[0] for _, two in pairs}
    least = min((min(len(first.named(kind)), len(later.named(kind))) for kind in kinds), default=0)
    if not pairs or (len(pairs) * 2 > least and len(pairs) > 1) or not _exclude(first, later, is_next=is_next):
        return
    yield from pairs


def _are_places_of_many(first: _Clause, later: _Clause, name: Name) -> bool:
    """Whether a place stands in two lists of places that each tell how much is there: some of both may be in it."""
    is_place = name.kind == "word" and len(name.parts) == 1
    return is_place and all(_MANY_THERE.search(clause.said) is not None for clause in (first, later))


def _are_lists(first: _Clause, later: _Clause, name: Name) -> bool:
    """Whether both clauses list names of this kind; a person may be the only one of a clause."""
    counts = sorted(len(clause.named(name.kind.split()[0])) for clause in (first, later))
    is_person = name.kind == "word" and len(name.parts) > 1
    if is_person and (_SPEAKS.search(first.said) or _SPEAKS.search(later.said)):
        return False
    return counts[0] >= 2 or (is_person and counts[1] >= 2)


def _exclude(first: _Clause, later: _Clause, *, is_next: bool) -> bool:
    if _ON_PURPOSE.search(first.said) or _ON_PURPOSE.search(later.said):
        return False
    if _are_of_two_groups(first.said, later.said) or _are_given_twice(first.said, later.said):
        return True
    years = [set(_YEAR.findall(clause.said)) for clause in (first, later)]
    if years[0] and years[1] and not years[0] & years[1]:
        return False
    if any(_name_others(first.said, later.said, sorts) for sorts in _SORTS):
        return False
    if is_next and _REST.search(later.said) and not _REST.search(first.said):
        return True
    return (
        any(_say_one(first.said, later.said, *pair) or _say_one(later.said, first.said, *pair) for pair in _PAIRS)
        or denies(first.said, later.said)
        or denies(later.said, first.said)
    )


def _say_one(first: str, later: str, one: Pattern, two: Pattern) -> bool:
    """Whether only the first clause says the one word of a pair, and only the later the other."""
    return bool(two.search(later) and one.search(first) and not two.search(first))


def _name_others(first: str, later: str, sorts: list[Pattern]) -> bool:
    """Whether each of two clauses names another level or another topic."""
    named = [{place for place, words in enumerate(sorts) if words.search(said)} for said in (first, later)]
    return bool(named[0] and named[1]) and not named[0] & named[1]


def _are_of_two_groups(first: str, later: str) -> bool:
    """Whether each of two clauses names one group, and each another by its number: '1-ағым', '2-ағым'."""
    groups = [{(group["noun"].lower(), _number(group)) for group in _GROUP.finditer(said)} for said in (first, later)]
    if any(len(named) != 1 for named in groups):
        return False
    (one, number), (two, other) = (named.pop() for named in groups)
    return one == two and number != other


def _number(group: re.Match[str]) -> str:
    roman = (group["roman"] or "").upper().replace("І", "I")
    told = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5"}.get(roman)
    words = next(
        (name[1:] for name, said in group.groupdict().items() if name[0] == "n" and name[1:].isdigit() and said), ""
    )
    return group["digit"] or told or words


def _are_given_twice(first: str, later: str) -> bool:
    """Whether two clauses tell, each of its own year, that the same thing came to places, as it comes once."""
    years = [set(_YEAR.findall(said)) for said in (first, later)]
    if not (years[0] and years[1]) or years[0] & years[1] or not all(_CAME.search(said) for said in (first, later)):
        return False
    if _CARRIED_ON.search(first) or _CARRIED_ON.search(later):
        return False
    return any(thing.search(first) and thing.search(later) for thing in _BROUGHT)
