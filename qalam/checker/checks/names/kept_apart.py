"""A person in the lists of two bodies of which a sentence before says that nobody may be in both: 'члены жюри не могут
входить в апелляционную комиссию. … Жюри: … Апелляционная комиссия: …'.

The sentence itself names the two; so nothing need be known of juries and commissions.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from qalam.checker.checks.names.names import TWICE
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.proper_names import Name, names_in, same_name
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.names.kept_apart import KEPT_APART

_KEPT_APART = words_pattern("|".join(KEPT_APART), re.I)
_HEADING = as_pattern(r"\W{0,4}(?P<heading>[^\W\d][^:;.\n\d«»]{2,70}):\s")
REACH = 12  # sentences from the rule to the lists
LATEST = 6  # lists that are compared with one another
LEAST = 3  # letters of the beginning of a word by which a body is known again


@dataclass(frozen=True, slots=True)
class _List:
    words: frozenset[str]
    names: tuple[Name, ...]


def check_kept_apart(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about people in both of two such lists."""
    found: list[Finding] = []
    rule: frozenset[str] = frozenset()
    last = -1 - REACH
    lists: deque[_List] = deque(maxlen=LATEST)
    for sentence in text.sentences:
        said = text.content[sentence.start : sentence.end]
        if _KEPT_APART.search(said):
            rule, last = _long(said), sentence.number
            lists.clear()
        elif sentence.number - last <= REACH and (listed := _list_of(text, sentence)):
            found.extend(finding for first in lists for finding in _in_both(text, rule, first, listed))
            lists.append(listed)
    return found


def _long(said: str) -> frozenset[str]:
    return frozenset(word for word in stems(said) if len(word) >= LEAST)


def _list_of(text: Text, sentence: Sentence) -> _List | None:
    """The people that a sentence lists behind a heading and a colon."""
    heading = _HEADING.match(text.content, sentence.start, sentence.end)
    if heading is None:
        return None
    names = names_in(text.content, heading.end(), sentence.end, opens=True)
    people = tuple(name for name in names if name.kind == "word" and len(name.parts) > 1)
    return _List(_long(heading["heading"]), people) if people else None


def _in_both(text: Text, rule: frozenset[str], first: _List, later: _List) -> Iterator[Finding]:
    """The people of two lists whose headings name each another body of the rule."""
    own = first.words - later.words, later.words - first.words
    if not all(own) or not all(words <= rule for words in (first.words, later.words)):
        return
    for two in later.names:
        one = next((name for name in first.names if same_name(name, two)), None)
        if one is not None:
            message = TWICE.fill(name=text.content[two.start : two.end])
            yield Finding("duplicate-name", "warning", (), message, "1", "2", two.end, one.start)
