"""A person in two lists of awards of which one excludes the other: 'І орын: …; ІІ орын: …'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.contests.awards import AWARDS, NAMED_AFTER, TAUGHT_BY
from qalam.checker.words.contests.contests import SUBJECTS
from qalam.kernel.trilingual import Trilingual

TWICE = Trilingual(
    kk="{name} екі тізімде де тұр: «{first}» және «{later}». Бұл екі бөлек адам болса, оны мәтінде айтыңыз; бір адам "
    "болса, тізімдердің бірінен алып тастаңыз.",
    ru="{name} стоит в двух списках: «{first}» и «{later}». Если это разные люди, скажите об этом в тексте; если один "
    "человек, уберите его из одного списка.",
    en="{name} stands in two lists: '{first}' and '{later}'. If they are two people, say so in the text; if one, take "
    "the name out of one of the lists.",
)
_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
_WORD = rf"{_CAPITAL}[^\W\d_]+(?:-{_CAPITAL}[^\W\d_]+)?"
_NAME = as_pattern(rf"(?<=[:;,.()\n–—])\s*(?:\d{{1,2}}[.)]\s|[-–—•]\s)?(?P<name>{_WORD}\s{_WORD})(?!\s?-|[^\W\d])")
_HEAD = as_pattern(rf"(?:{'|'.join(f'(?P<a{place}>{words})' for place, words in enumerate(AWARDS))})", re.I)
_COLON = as_pattern(r"[^:;\n.]{0,60}?(?:(?::|\s[–—-])\s|\n)", re.I)
_TAUGHT_BY = as_pattern(rf"(?:{'|'.join(TAUGHT_BY)})[^,;\n]{{0,12}}\Z", re.I)
_NAMED_AFTER = as_pattern(rf"\s?(?:{'|'.join(NAMED_AFTER)})", re.I)
_SUBJECT = as_pattern(r",\s\d{1,2}-?\s?[^\W\d]+,\s([^\W\d]{4,})\b")
_ANY_SUBJECT = as_pattern("|".join(SUBJECTS), re.I)
_CLAUSE = as_pattern(r"[.;:\n]")
LONGEST = 900  # characters of a list
NEAR = 80  # characters from the end of one list to the head of the next
BEFORE = 40  # characters before a name in which a teacher is told


@dataclass(frozen=True, slots=True)
class _List:
    award: int
    head: str
    start: int
    end: int
    people: dict[str, int]


def check_awarded(text: Text, _: list[Relation]) -> list[Finding]:
    """Each person of a list of awards who stands in another list of the same contest: of lists that follow one another,
    up to one with an award that was listed already."""
    found: list[Finding] = []
    group: list[_List] = []
    names = Counter(match["name"] for match in _NAME.finditer(text.content))
    for one in _lists(text.content) if any(count > 1 for count in names.values()) else ():
        is_next = (
            bool(group) and one.start - group[-1].end <= NEAR and one.award not in {other.award for other in group}
        )
        group = [*group, one] if is_next else [one]
        for other in group[:-1]:
            shared = [name for name in one.people if name in other.people]
            found += [_finding(name, other, one) for name in shared if not _in_two_subjects(text, name, other, one)]
    return found


def _in_two_subjects(text: Text, name: str, first: _List, later: _List) -> bool:
    """Whether the words behind a person name another subject in each list: '11 класс, физика', '11 класс, химия'."""
    heads = [_subjects(text, one) for one in (first, later)]
    if heads[0] and heads[1] and not heads[0] & heads[1]:
        return True
    notes = [_SUBJECT.match(text.content, one.people[name] + len(name)) for one in (first, later)]
    said = [note[1] for note in notes if note]
    return len(said) > 1 and said[0] != said[1]


def _subjects(text: Text, one: _List) -> set[str]:
    """The subjects named right before the award of a list: 'Химия пәнінен алтын медаль – …'."""
    before = _CLAUSE.split(text.content[max(0, one.start - BEFORE) : one.start])[-1]
    return {match.group().lower() for match in _ANY_SUBJECT.finditer(before)}


def _finding(name: str, first: _List, later: _List) -> Finding:
    message = TWICE.fill(name=name, first=first.head, later=later.head)
    end = later.people[name] + len(name)
    return Finding("duplicate-name", "warning", (), message, "1", "2", end, first.people[name])


def _lists(content: str) -> Iterator[_List]:
    """The lists of people behind the words of an award and a colon or a dash."""
    heads: list[tuple[re.Match[str], re.Match[str]]] = []
    for match in _HEAD.finditer(content):
        colon = _COLON.match(content, match.end())
        if colon is not None and (not heads or match.start() >= heads[-1][1].end()):
            heads.append((match, colon))
    for place, (match, colon) in enumerate(heads):
        following = heads[place + 1][0].start() if place + 1 < len(heads) else len(content)
        limit = min(following, colon.end() + LONGEST)
        people = _people(content, colon.end(), limit)
        if people:
            end = max(start + len(name) for name, start in people.items())
            close = content.find("\n", end, following)
            is_last = close < 0 or following - close < NEAR
            award = int((match.lastgroup or "a0")[1:])
            yield _List(award, match.group(), match.start(), following if is_last else close, people)


def _people(content: str, start: int, end: int) -> dict[str, int]:
    """The people of a range who each open an item of a list, with their places."""
    found: dict[str, int] = {}
    for match in _NAME.finditer(content, start - 1, end):
        before = content[max(start, match.start("name") - BEFORE) : match.start("name")]
        if not (_TAUGHT_BY.search(before) or _NAMED_AFTER.match(content, match.end("name"))):
            found.setdefault(match["name"], match.start("name"))
    return found
