"""The names that a piece of text lists: of people, places and organisations, numbers of schools and of grades."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qalam.checker.patterns import as_pattern

_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
_WORD = rf"{_CAPITAL}[^\W\d_]+(?:[-’'][^\W\d_]+)?"
_INITIAL = rf"{_CAPITAL}\."
_ORDER = r"[^\W\d]{3,}(?:[иаяе]ть|ести)\s"  # 'Зачислить Камилу Ержан': no name
RUN_OF_NAMES = as_pattern(
    rf"(?<![^\W_])(?!{_ORDER})(?:{_WORD}|{_INITIAL})(?:\s?{_INITIAL}|\s{_WORD}){{0,3}}"
    r"|[«“](?P<quoted>[^«»“”\n]{2,40})[»”]"
)
_PART = as_pattern(rf"{_WORD}|{_INITIAL}")
_PIECE = as_pattern(r"[,;:()\t|\n]|\s[–—-]\s|\s(?:и|және|мен|пен|бен|and|with)\s")
_WORD_BEFORE = as_pattern(r"[^\W\d]{3,20}\s\Z")
_NUMBERED = as_pattern(
    r"(?:№{1,2}|\bNos?\.?)\s?"
    r"(?P<run>\d{1,3}(?:(?:,\s?|,?\s(?:және|мен|пен|бен|и|and)\s)(?:№\s?)?\d{1,3}(?![\d%:]|\.\d|\s?%|\s?-?\s?\d)){0,20})"
    r"(?:\s?-?\s?(?P<behind>[^\W\d]{3,20}))?"
)
_BARE = as_pattern(
    r"(?<![\d№.,:–-])\d{1,3}(?:,\s?\d{1,3}){1,20}(?:\s(?:және|мен|и)\s\d{1,3})?(?=\s?-\s?(?:мектеп|школ))"
)
_JOINT = r"(?:,\s?|,?\s(?:және|мен|пен|бен|и|and)\s)"
_GRADE = r"(?:1[0-2]|[1-9])(?:\s?-?\s?[«\"“]?[А-ЕӘA-F][»\"”]?)?(?:\s?[–-]\s?(?:1[0-2]|[1-9]))?"
_GRADES = as_pattern(
    rf"(?<![\d№:.,])(?<!№ )(?P<run>{_GRADE}(?:-?(?:ші|шы|е|х|й))?(?:{_JOINT}{_GRADE}(?:-?(?:ші|шы|е|х|й))?){{1,12}})"
    r"\s?-?\s?(?:сынып|класс)|\bgrades\s(?P<english>[^.;:\n]{1,60}?)(?=\s[a-z]{4,}|[.;:\n]|,\s[a-z])"
)
_LETTERED = r"(?:1[0-2]|[1-9])\s?[«“\"][А-ЯӘҒҚA-Z][»”\"]"
_CLASSES = as_pattern(rf"(?P<run>{_LETTERED}(?:{_JOINT}{_LETTERED}){{1,12}})(?!\s?-?\s?(?:сынып|класс))(?P<english>)")
_OF_GRADES = ((_GRADES, ("сынып", "класс", "grades")), (_CLASSES, '»”"'))  # each with what it cannot be without
_ONE_GRADE = as_pattern(_GRADE)
_ORGANISATIONS = "school|schools|no|nos|lyceum|gymnasium|kindergarten|college|district|region|city|village|the|of|in"
_NO_NAMES = frozenset(_ORGANISATIONS.split("|"))
_KINDS = (
    (r"мекте|школ|лице|гимна|school|lyceum|gymnas", "school"),
    (r"сад|балаба|бөбек|ясли|kinderg|nurser", "kindergarten"),
)
_OF_PLACES = as_pattern(r"имени|им\.|атынд|[«“]")
_KAZAKH = (
    "ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|да|де|та|те|дан|ден|тан|тен|нан|нен|ны|ні|ды|ді|ты|ті|мен|пен|бен|н|"
    "дағы|дегі|тағы|тегі|лар|лер|дар|дер|тар|тер|лары|лері"
)
_RUSSIAN = (
    "а|я|у|ю|е|ы|и|о|й|ь|ом|ем|ой|ей|ою|ею|ам|ям|ах|ях|ами|ями|ая|ую|ое|ий|ый|ого|его|ому|ему|ым|им|ых|их|ые|ие|s"
)
_ENDINGS = frozenset(f"{_KAZAKH}|{_RUSSIAN}".split("|"))
LEAST = 3  # letters that two forms of a name share
LONGEST_ENDING = 4
LONGEST_WORD = 21  # letters of a noun before numbers, with the space behind it


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in a half-open range of characters; its parts are compared by their beginnings."""

    kind: str
    parts: tuple[str, ...]
    start: int
    end: int

    @property
    def index(self) -> str:
        """By what two forms of one name are looked up."""
        return f"{self.kind[:5]} {min(part[:LEAST] for part in self.parts)} {len(self.parts)}"


def same_name(one: Name, two: Name) -> bool:
    """Whether two are forms of one name: 'Кенесской' and 'Кенесская', 'Олжас Сұлтан' and 'Сұлтан Олжас'."""
    if one.kind == "" or two.kind == "":
        return False
    if one.kind in {"word", "quoted"}:
        pairs = [zip(one.parts, two.parts, strict=False), zip(one.parts, reversed(two.parts), strict=False)]
        is_same = len(one.parts) == len(two.parts) and any(
            all(same_word(*pair) for pair in pairing) for pairing in pairs
        )
        return is_same and (one.kind == two.kind or len(one.parts) > 1)
    return one.kind.split()[0] == two.kind.split()[0] and one.parts == two.parts and _fit(one.kind, two.kind)


def _fit(one: str, two: str) -> bool:
    sorts = [kind.partition(" ")[2] for kind in (one, two)]
    return sorts[0] == sorts[1] or "" in sorts


def same_word(one: str, two: str) -> bool:
    """Whether two words are one but for the endings of cases."""
    if one == two:
        return True
    shared = 0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        shared += 1
    if shared < LEAST + 1:
        return False
    rests = (one[shared:], two[shared:])
    return all(not rest or rest in _ENDINGS for rest in rests) and max(map(len, rests)) <= LONGEST_ENDING


def names_in(content: str, start: int, end: int, *, opens: bool = True) -> list[Name]:
    """The names of a half-open range of characters, each once; the first word of a sentence is none by itself."""
    found = [*_numbered(content, start, end), *_grades(content, start, end)]
    edge = start
    for piece in _PIECE.finditer(content, start, end):
        found.extend(_worded(content, edge, piece.start(), is_first=opens and edge == start))
        edge = piece.end()
    found.extend(_worded(content, edge, end, is_first=opens and edge == start))
    return found


def _worded(content: str, start: int, end: int, *, is_first: bool) -> Iterator[Name]:
    """The name of one item of a list, with its surname or quoted name, if it holds any."""
    runs = list(RUN_OF_NAMES.finditer(content, start, end))
    if runs and is_first and not runs[0]["quoted"] and not content[start : runs[0].start()].strip():
        parts = _PART.findall(runs[0].group())
        if len(parts) == 1 and re.match(
            r":|\s[^\W\dA-ZА-ЯЁӘҒҚҢӨҰҮҺІ]|\s[–—«“№]", content[runs[0].end() : runs[0].end() + 2]
        ):
            runs = runs[1:]
    named = [run for run in runs if run["quoted"] or _parts(run.group())]
    if not named:
        return
    is_mixed = len(named) > 1 or named[0]["quoted"] is not None
    kind = "quoted" if len(named) == 1 and named[0]["quoted"] else "word"
    told = [[run["quoted"].casefold()] if run["quoted"] else _parts(run.group()) for run in named]
    yield Name(kind, tuple(part for parts in told for part in parts), named[0].start(), named[-1].end())
    if is_mixed and len(named) > 1:
        for run in named:
            own = [] if run["quoted"] else _parts(run.group())
            if len(own) > 1 and not _OF_PLACES.search(content, start, end):
                yield Name("word", tuple(own), run.start(), run.end())


def _parts(run: str) -> list[str]:
    words = [part.strip(".").casefold().replace("ё", "е") for part in _PART.findall(run)]
    return [word for word in words if word not in _NO_NAMES]


def _numbered(content: str, start: int, end: int) -> Iterator[Name]:
    is_numbered = content.find("№", start, end) >= 0 or content.find("No", start, end) >= 0
    edge = start
    for match in _NUMBERED.finditer(content, start, end) if is_numbered else ():
        before = _WORD_BEFORE.search(content, max(edge, match.start() - LONGEST_WORD), match.start())
        around = f"{before.group() if before else ''}{match['behind'] or ''}".casefold()
        edge = match.end()
        sort = next((name for words, name in _KINDS if re.search(words, around)), "")
        for number in re.finditer(r"\d+", match["run"]):
            at = match.start("run") + number.start()
            yield Name(f"number {sort}".strip(), (number.group(),), at, at + len(number.group()))
    for run in _BARE.finditer(content, start, end):
        for number in re.finditer(r"\d+", run.group()):
            yield Name("number school", (number.group(),), run.start() + number.start(), run.start() + number.end())


def _grades(content: str, start: int, end: int) -> Iterator[Name]:
    forms = [form for form, marks in _OF_GRADES if any(content.find(mark, start, end) >= 0 for mark in marks)]
    runs = [match for form in forms for match in form.finditer(content, start, end)]
    for match in runs:
        group = "run" if match["run"] else "english"
        for grade in _ONE_GRADE.finditer(match[group]):
            at = match.start(group) + grade.start()
            said = re.sub(r"[\s«»\"“”]", "", grade.group()).casefold()
            ends = re.fullmatch(r"(\d+)[–-](\d+)", said)
            each = range(int(ends[1]), int(ends[2]) + 1) if ends else ()
            for one in [str(number) for number in each] or [said.replace("-", "")]:
                yield Name("grade", (one,), at, at + len(grade.group()))
