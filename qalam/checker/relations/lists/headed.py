"""Lists of numbered schools or of people behind a heading and a colon, of which two exclude one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.names.opposed import DENIED, OPPOSED

_DENIED = as_pattern(
    r"\b(?:не|not) ([^\W\d]{4,})|\b([^\W\d]{3,}?)(?:ма|ме|ба|бе|па|пе)(?:ған|ген|йтын|йтін|ды|ді)[^\W\d]*", re.I
)
_NEXT = as_pattern(r"[,;\n]|\b(?:и|және|and)\b")
_BOTH = as_pattern(r"обоих|обе(?:их|им)\b|тізімде де|екеуінде де|\bboth\b")
_COLON = as_pattern(r":\s")
_BREAK = as_pattern(r"[.:;!?\n](?=\s|[^\s\d])")
_RUN = as_pattern(r"(?:№{1,2}|\bNo\.?)\s?(?:\d+(?:\s?(?:,|и|және|and)\s(?:№\s?)?(?=\d))?)+")
_BARE_RUN = as_pattern(r"\d{1,3}(?:,\s?\d{1,3})+(?:\s(?:және|мен|и)\s\d{1,3})?(?=\s?-\s?(?:мектеп|школ))")
_DIGITS = as_pattern(r"\d+")
_QUOTED = as_pattern(r"«([^«»\n]{2,40})»")
_INITIALS_FIRST = as_pattern(
    r"(?<![^\W\d_])((?:[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]\.\s?){1,2}[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_]+(?:-[^\W\d_]+)?)"
)
_PERSON = as_pattern(r"(?<![^\W\d_])([А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_]+(?:-[^\W\d_]+)?\s[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]\.)")
_FULL = as_pattern(
    r"(?:^|[,;]|\b(?:және|мен|и|and)\b)\s*([А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_]+(?:-[^\W\d_]+)?\s[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_]+)"
    r"(?=\s*(?:[,;.–—]|\Z)|\s(?:және|мен|и|and)\s)"
)
_TITLED = as_pattern(r"[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_]+(?:[ -][А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_]+){0,2}(?:\s(?:No\.?|№)\s?\d+)?")
_END = as_pattern(r"(?<!№)(?<!No)(?<!\s[^\W\d_])\.(?=\s|$)|;\s(?=[^№\n]{6,}:)")
_ANY_DENIED = as_pattern("|".join(DENIED), re.I)
_OPPOSED = [tuple(as_pattern(rf"\b(?:{words})", re.I) for words in pair) for pair in OPPOSED]
BEHIND = 250  # characters behind two lists in which a name may be spoken of again
ROOT = 6  # letters by which a word is known again
GAP = 24  # characters between two people of one list: an initial, a post
SORT = 3  # words of a heading that only names schools of a sort
HEADING = 160  # characters of a heading
LONGEST = 900  # characters of a list
NEAR = 400  # characters from the end of one list to the heading of the next


@dataclass(frozen=True, slots=True)
class _List:
    heading: str
    start: int
    colon: int
    end: int
    names: tuple[str, ...]


def opposed_lists(text: Text) -> list[Relation]:
    """The people that one list holds twice; the names in two neighbouring lists of which each excludes the other."""
    lists = list(_lists(text.content))
    found = [relation for one in lists for relation in _twice(text.content, one)]
    for first, later in pairwise(lists):
        shared = [name for name in later.names if name in first.names]
        is_near = later.start - first.end <= NEAR
        is_slip = 0 < len(shared) * 2 <= min(len(first.names), len(later.names))
        is_told = any(_is_named_behind(text.content, later, name) for name in shared)
        if is_near and is_slip and not is_told and _exclude(text.content, first, later):
            found.append(Relation("opposed", None, (), False, names=tuple(shared), end=later.end, start=first.start))
    return found


def _exclude(content: str, first: _List, later: _List) -> bool:
    """Whether the headings are opposed; of people with their whole names one may only say that those do not."""
    if are_opposed(first.heading, later.heading):
        return True
    are_people = all(_FULL.search(content[one.colon : one.end]) for one in (first, later))
    return are_people and is_one_denied(first.heading, later.heading) and _share_a_word(first.heading, later.heading)


def _is_named_behind(content: str, one: _List, name: str) -> bool:
    """Whether the text goes on to speak of a name behind its list: it stands there twice on purpose."""
    behind = content[one.end : one.end + BEHIND].casefold()
    return _BOTH.search(behind) is not None or re.search(rf"(?:№\s?|\b){re.escape(name)}(?!\d)", behind) is not None


def _share_a_word(first: str, later: str) -> bool:
    """Whether two headings speak of one thing besides schools."""
    shared = {word for word in stems(first) & stems(later) if len(word) > 3}
    return any(not word.startswith(("школ", "мекте", "schoo", "спис", "тізім")) for word in shared)


def _twice(content: str, one: _List) -> Iterator[Relation]:
    """A list of people, one after another, that holds one of them twice."""
    listed = content[one.colon : one.end]
    pattern = max((_PERSON, _INITIALS_FIRST), key=lambda form: len(form.findall(listed)))
    people = [name.casefold() for name in pattern.findall(listed)]
    gaps = pattern.split(listed)[2:-1:2]
    if not people:
        people = _titled(listed)
        gaps = []
    is_list = len(people) > 3 and all(
        len(gap) <= GAP and _NEXT.search(gap) and not gap.rstrip().endswith(("–", "—", "-")) for gap in gaps
    )
    if is_list and len(set(people)) < len(people):
        names = tuple(name for name in dict.fromkeys(people) if people.count(name) > 1)
        yield Relation("opposed", None, (), False, names=names, end=one.end, start=one.start)


def _titled(listed: str) -> list[str]:
    """The items of a list that all are names of one to three words with capitals; none where one is anything else."""
    items = [piece.strip() for piece in _NEXT.split(listed.strip(" ."))]
    return [piece.casefold() for piece in items] if items and all(_TITLED.fullmatch(piece) for piece in items) else []


def _lists(content: str) -> Iterator[_List]:
    """The lists of two names or more, each up to the next heading."""
    headings = [(_heading(content, colon.start()), colon.end()) for colon in _COLON.finditer(content)]
    for place, (start, colon) in enumerate(headings):
        following = headings[place + 1][0] if place + 1 < len(headings) else len(content)
        limit = max(colon, min(following, colon + LONGEST))
        over = _END.search(content, colon, limit)
        end = over.start() if over else limit
        names = _names(content[colon:end])
        if len(names) > 1 or _titled(content[colon:end]):
            yield _List(content[start:colon], start, colon, end, names)


def _heading(content: str, colon: int) -> int:
    """Where the words before a colon begin."""
    first = max(0, colon - HEADING)
    breaks = [match.end() for match in _BREAK.finditer(content, first, colon)]
    return breaks[-1] if breaks else first


def _names(listed: str) -> tuple[str, ...]:
    """People by surname and initial, names in quotes, or the numbers of schools, whichever there are two of."""
    runs = [*_RUN.findall(listed), *_BARE_RUN.findall(listed)]
    numbers = [number for run in runs for number in _DIGITS.findall(run)]
    for found in (
        _PERSON.findall(listed),
        _INITIALS_FIRST.findall(listed),
        _FULL.findall(listed),
        _QUOTED.findall(listed),
        numbers,
    ):
        if len(found) > 1:
            return tuple(dict.fromkeys(name.casefold() for name in found))
    return ()


def is_one_denied(first: str, later: str) -> bool:
    """Whether just one of two headings says 'not', whatever it denies."""
    return bool(_ANY_DENIED.search(first)) != bool(_ANY_DENIED.search(later))


def denies(first: str, later: str) -> bool:
    """Whether the second heading says 'not' before a word of the first: 'введена' and 'не введена'."""
    roots = [(match[1] or match[2]).lower()[:ROOT] for match in _DENIED.finditer(later)]
    said = _DENIED.sub(" ", first).lower()
    return any(re.search(rf"\b{root}", said) for root in roots)


def are_opposed(first: str, later: str) -> bool:
    """Whether two headings say the two words of a pair, 'admitted' and 'refused', or one denies the other."""
    if not (_share_a_word(first, later) or _name_one_sort(first, later)):
        return False
    return denies(first, later) or denies(later, first) or say_opposed(first, later)


def say_opposed(first: str, later: str) -> bool:
    """Whether each says another word of a pair, 'one shift' here and 'two shifts' there."""
    return any(
        (one.search(first) and other.search(later) and not other.search(first))
        or (other.search(first) and one.search(later) and not other.search(later))
        for one, other in _OPPOSED
    )


def _name_one_sort(first: str, later: str) -> bool:
    """Whether both headings are nothing but schools and their sort: 'Лучшие школы', 'Отстающие школы'."""
    words = [heading.split() for heading in (first, later)]
    return max(map(len, words)) <= SORT and all(
        stems(heading) & stems("школы мектептер schools") for heading in (first, later)
    )
