"""One pupil with two medals of a contest in which each wins one: 'two silver (A B, C D) and two bronze (E F, C D)'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import EACH_ONE, METALS, ONE_MEDAL_EACH, PRIZE_PLACES, SEVERAL_CONTESTS
from qalam.kernel.trilingual import Trilingual

TWO_MEDALS = Trilingual(
    kk="«{name}» екі бірдей марапаттың тізімінде тұр. Бір қатысушы бір ғана марапат алса, есімдердің бірін түзетіңіз.",
    ru="«{name}» стоит в перечнях двух наград. Если участник получает одну, исправьте одно из имён.",
    en="'{name}' stands in the lists of two prizes. If each participant gets one, correct one of the names.",
)
_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
NAME = rf"{_CAPITAL}[^\W\d]+(?:-{_CAPITAL}[^\W\d]+)?"
_PERSON = rf"{NAME}\s{NAME}"
_BETWEEN = r"(?:,\s|\s(?:и|және|мен|пен|бен|and)\s)"
_PEOPLE = as_pattern(rf"\(\s?(?P<names>{_PERSON}(?:{_BETWEEN}{_PERSON})*)\s?\)")
_NEXT = as_pattern(_BETWEEN)
PRIZES = [as_pattern("|".join(words), re.I) for words in (*METALS, *PRIZE_PLACES)]
_ONE_EACH = as_pattern("|".join(ONE_MEDAL_EACH), re.I)
_SEVERAL = as_pattern("|".join(SEVERAL_CONTESTS), re.I)
_EACH_ONE = as_pattern("|".join(EACH_ONE), re.I)
LABEL = 40  # characters before a list of names in which its prize stands
LEAD = 500  # characters before the first of several lists that tell of the contest
REACH = 3  # sentences around in which the contest is named


def check_medallists(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about people whom two lists of prizes hold, of one sentence."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _twice(text, sentence)]


def has_one_prize_each(lead: str) -> bool:
    """Whether what stands before the lists of prizes tells of one contest, or that nobody gets two."""
    if _EACH_ONE.search(lead):
        return True
    return _ONE_EACH.search(lead) is not None and not _SEVERAL.search(lead)


def two_medals(name: str, start: int, end: int) -> Finding:
    """That a person stands in two lists of a range of the text."""
    return Finding("duplicate-name", "warning", (), TWO_MEDALS.fill(name=name), "1", "2", end, start)


def _twice(text: Text, sentence: Sentence) -> Iterator[Finding]:
    lists = list(_PEOPLE.finditer(text.content, sentence.start, sentence.end))
    if len(lists) < 2 or not _is_of_one_contest(text, sentence):
        return
    seen: dict[str, tuple[int, frozenset[int]]] = {}
    for people in lists:
        prize = _prize(text, sentence, people.start())
        for name in _NEXT.split(people["names"]):
            start, other = seen.setdefault(" ".join(sorted(name.split())).casefold(), (people.start(), prize))
            if prize and other and prize != other:
                yield two_medals(name, start, people.end())


def _prize(text: Text, sentence: Sentence, end: int) -> frozenset[int]:
    """The metals or places that the words before a list name, behind the list before it."""
    label = text.content[max(sentence.start, end - LABEL) : end].rpartition(")")[2]
    return frozenset(rank for rank, prize in enumerate(PRIZES) if prize.search(label))


def _is_of_one_contest(text: Text, sentence: Sentence) -> bool:
    """Whether the text around speaks of one olympiad, and of no other contests."""
    first, last = max(0, sentence.number - REACH), min(len(text.sentences) - 1, sentence.number + REACH)
    said = (text.content, text.sentences[first].start, text.sentences[last].end)
    return _ONE_EACH.search(*said) is not None and not _SEVERAL.search(*said)
