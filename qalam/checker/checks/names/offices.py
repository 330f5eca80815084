"""A person who holds an office of a body and stands among its other members too: 'председателем избрали …, членами
совета стали …'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.checks.names.items import PERSON
from qalam.checker.checks.names.names import SAME_LIST
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.proper_names import Name, names_in, same_name
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.names.excluding import ON_PURPOSE, SPEAKS
from qalam.checker.words.names.groups import BODIES, MEMBERS, OFFICES

_OFFICE = words_pattern("|".join(rf"\b(?:{word})" for word in OFFICES), re.I)
_MEMBERS = as_pattern(rf"\b(?:{'|'.join(MEMBERS)})[^\W\d]*", re.I)
_BODY = as_pattern(rf"\b(?:{'|'.join(BODIES)})", re.I)
_ON_PURPOSE = as_pattern("|".join(ON_PURPOSE), re.I)
_SPEAKS = words_pattern("|".join(SPEAKS), re.I)
_CLAUSE = as_pattern(r"[,;:(\n]\s?|\.\s(?=[^\W\d]{4})|\s(?:и|ал|а|және)\s")
_LINE = as_pattern(rf"\s*(?:(?:[-–—•]|\d{{1,2}}[.)])\s*)?{PERSON}(?:\s?[,;.–—-]|\s*\Z)")
REACH = 8  # sentences from an office to the members
LEAD = 70  # characters before a name in which its office stands
FEWEST = 3  # people of a list of members


def check_offices(text: Text, _: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about such people whom no other check found."""
    told = [(finding.start, finding.end) for finding in known if finding.kind == "duplicate-name"]
    found: list[Finding] = []
    held: list[tuple[int, Name, str]] = []
    in_lines = False  # below a line that announces the members
    for sentence in text.sentences:
        held = [one for one in held if sentence.number - one[0] <= REACH]
        said = text.content[sentence.start : sentence.end]
        heads_members = _MEMBERS.search(said) is not None
        in_lines = bool(held) and (heads_members or (in_lines and _LINE.match(said) is not None))
        if sentence.is_row or not (in_lines or _OFFICE.search(said)):
            continue
        if not in_lines or heads_members:
            held += [(sentence.number, *one) for one in _held(text, sentence)]
        pairs = _among_members(text, sentence, held) if heads_members else _in_line(text, sentence, held)
        for name, two in pairs:
            if not any(start < two.end and name.start < end for start, end in told):
                message = SAME_LIST.fill(name=text.content[two.start : two.end])
                found.append(Finding("duplicate-name", "warning", (), message, "1", "2", two.end, name.start))
    return found


def _in_line(text: Text, sentence: Sentence, held: list[tuple[int, Name, str]]) -> Iterator[tuple[Name, Name]]:
    """The person who opens a line below 'Мүшелері:', where the same one holds an office told above."""
    for two in _people(text, sentence.start, sentence.end)[:1]:
        one = next((name for _, name, own in held if name.end <= sentence.start and same_name(name, two)), None)
        if one is not None and not _OFFICE.search(text.content, sentence.start, two.start):
            yield one, two


def _people(text: Text, start: int, end: int) -> list[Name]:
    return [name for name in names_in(text.content, start, end) if name.kind == "word" and len(name.parts) > 1]


def _held(text: Text, sentence: Sentence) -> Iterator[tuple[Name, str]]:
    """The people before whose names an office is told, each with the body that is named with it."""
    for name in _people(text, sentence.start, sentence.end):
        before = text.content[max(sentence.start, name.start - LEAD) : name.start]
        lead = _CLAUSE.split(before)[-1] if not before.rstrip().endswith((":", "–", "—", "-")) else before
        lead = _CLAUSE.split(lead.rstrip(" :–—-"))[-1]
        if _OFFICE.search(lead) and not _MEMBERS.search(lead) and not _SPEAKS.search(lead):
            yield name, _body(lead)


def _body(said: str) -> str:
    body = _BODY.search(said)
    return body.group().lower() if body else ""


def _among_members(text: Text, sentence: Sentence, held: list[tuple[int, Name, str]]) -> Iterator[tuple[Name, Name]]:
    """The people of a list of members who hold an office of the body."""
    heads = list(_MEMBERS.finditer(text.content, sentence.start, sentence.end))
    head = heads[-1] if heads else None
    if head is None or _ON_PURPOSE.search(text.content, sentence.start, sentence.end):
        return
    members = _people(text, head.end(), sentence.end)
    body = _body(text.content[max(sentence.start, head.start() - LEAD) : members[0].start]) if members else ""
    if len(members) < FEWEST:
        return
    for two in members:
        lead = _CLAUSE.split(text.content[max(head.end(), two.start - LEAD) : two.start])[-1]
        if _OFFICE.search(lead):
            continue
        one = next(
            (name for _, name, own in held if name.end <= head.start() and same_name(name, two) and own in {"", body}),
            None,
        )
        if one is not None:
            yield one, two
