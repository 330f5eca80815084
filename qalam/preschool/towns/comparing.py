"""Comparing the files of towns without a key: each town learns which of its own lines others have too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.towns.files import CODE, TAG, Damaged, Kind, reading, write
from qalam.preschool.towns.marked import (
    ABOUT,
    HEADER,
    OTHER_COMPARISON,
    TOWN_FILE,
    Line,
    OtherComparison,
    Sign,
    Standing,
    Top,
    digest_of,
    lines_of,
    top_of,
)

HITS = Kind("hits", HEADER, re.compile(rf"({ABOUT}) ({TAG}) ({CODE})"))
ENDING = ".hits"
SIGNS = frozenset(Sign)


class NotReady(Refusal):
    """Files that cannot be compared yet: a town's is missing, stands there twice, or lacks a town's secret."""


@dataclass(frozen=True)
class Hit:
    """What another town says of a line of the town's own, which is known by its tag."""

    what: Standing | Sign
    value: str
    tag: str
    town: str

    def __str__(self) -> str:
        return f"{self.what} {self.value} {self.tag} {self.town}"


@dataclass(frozen=True)
class Hits:
    """What a town is told, with the header of its own file; `path` and `digest` are of the file it was read from."""

    top: Top
    hits: Sequence[Hit]
    path: Path = Path()
    digest: str = ""

    def write(self, path: Path) -> None:
        """Write it for the town."""
        write(path, HITS, self.top.header, map(str, self.hits), len(self.hits))


def read_hits(path: Path) -> Hits:
    """What a town was told; refuses with CannotRead, Foreign or Damaged."""
    with reading(path, HITS) as file:
        top = top_of(file)
        found = [hit_of(line[1], line[2], line[3]) for line in file.lines()]
        if any(hit.town == top.town or hit.town not in top.towns for hit in found):
            raise Damaged(STRANGE_TOWN.fill(path=path))
        if len({(hit.tag, hit.town) for hit in found}) != len(found):
            raise Damaged(POINT_TWICE.fill(path=path))
        return Hits(top, found, path, file.digest)


def hit_of(about: str, tag: str, town: str) -> Hit:
    """A hit by what a line says."""
    what, _, value = about.partition(" ")
    return Hit(Sign(what) if what in SIGNS else Standing(what), value, tag, town)


def compare(paths: Sequence[Path]) -> list[Hits]:
    """What each town is to be told, in the order of their codes.

    Refuses with NotReady, OtherComparison, CannotRead, Foreign or Damaged.
    """
    tops = {path: read_top(path) for path in paths}
    demand_ready(tops)
    met = met_lines(paths, in_several(paths))
    told: dict[str, list[Hit]] = {top.town: [] for top in tops.values()}
    least = next(iter(tops.values())).children
    for lines in met.values():
        for town, hit in hits_of(lines, least):
            told[town].append(hit)
    by_town = sorted((top.town, top) for top in tops.values())
    return [Hits(top, sorted(told[town], key=lambda hit: (hit.tag, hit.town))) for town, top in by_town]


def read_top(path: Path) -> Top:
    """The header of a town's file."""
    with reading(path, TOWN_FILE) as file:
        return top_of(file)


def demand_ready(tops: Mapping[Path, Top]) -> None:
    """Refuse with OtherComparison or NotReady what cannot be compared."""
    first = next(iter(tops.values()))
    for path, top in tops.items():
        if (top.comparison, top.towns, top.children) != (first.comparison, first.towns, first.children):
            raise OtherComparison(OTHER_COMPARISON.fill(path=path))
        if not top.is_under_all:
            raise NotReady(NOT_UNDER_ALL.fill(path=path, towns=", ".join(sorted(set(top.towns) - set(top.under)))))
        if top.under != first.under:
            raise NotReady(OTHER_KEYS.fill(path=path))
    towns = [top.town for top in tops.values()]
    if len(set(towns)) != len(towns):
        raise NotReady(TWICE)
    if set(towns) != set(first.towns):
        raise NotReady(MISSING.fill(towns=", ".join(sorted(set(first.towns) - set(towns)))))


def in_several(paths: Sequence[Path]) -> set[bytes]:
    """The points that more than one file has; refuses with Damaged where one has a point twice."""
    once: set[bytes] = set()
    several: set[bytes] = set()
    for path in paths:
        own: set[bytes] = set()
        with reading(path, TOWN_FILE) as file:
            for line in lines_of(file, top_of(file)):
                if line.point in own:
                    raise Damaged(POINT_TWICE.fill(path=path))
                own.add(line.point)
        several |= once & own
        once |= own
    return several


def met_lines(paths: Sequence[Path], several: set[bytes]) -> dict[bytes, list[tuple[str, Line]]]:
    """For each of the points the lines that have it, with their towns."""
    met: dict[bytes, list[tuple[str, Line]]] = defaultdict(list)
    for path in paths:
        with reading(path, TOWN_FILE) as file:
            top = top_of(file)
            for line in lines_of(file, top):
                if line.point in several:
                    met[line.point].append((top.town, line))
    return met


def hits_of(lines: Sequence[tuple[str, Line]], least: int) -> Iterator[tuple[str, Hit]]:
    """Whom to tell what of one point: of a child always, of a sign only where its children are so many together."""
    said = [(town, line.tag, *line.about.split(" ")) for town, line in lines]
    kinds = {what in SIGNS for _, _, what, _ in said}
    if len(kinds) > 1 or (kinds == {True} and sum(int(value) for *_, value in said) < least):
        # A child and a phone never have one point; where a town says so its line is worth nothing.
        return
    for (town, tag, _, _), (other, _, what, value) in permutations(said, 2):
        yield town, hit_of(f"{what} {value}", tag, other)


def sizes(path: Path) -> tuple[Top, int, str]:
    """The header of a town's file, its number of lines and its digest; refuses as `compare` does."""
    with reading(path, TOWN_FILE) as file:
        return top_of(file), file.many, digest_of(path)


NOT_UNDER_ALL = Trilingual(
    kk="«{path}» файлын әлі мына қалалар өткізбеген: {towns}. Алдымен соларға жіберіңіз.",
    ru="Файл «{path}» ещё не прошёл через города: {towns}. Сначала отправьте его им.",
    en="The file '{path}' has not been passed by: {towns}. Send it to them first.",
)
OTHER_KEYS = Trilingual(
    kk="«{path}» файлын бір қала басқа кілтпен өткізген. Бір салыстыруда әр қаланың бір ғана кілті болады.",
    ru="Файл «{path}» один из городов пропустил под другим ключом. В одной сверке у города один ключ.",
    en="A town has passed the file '{path}' under another key. In one comparison a town has one key.",
)
TWICE = Trilingual(
    kk="Бір қаланың екі файлы берілді. Әр қаладан бір файл көрсетіңіз.",
    ru="Даны два файла одного города. Укажите по одному файлу каждого.",
    en="There are two files of one town. Name one of each.",
)
MISSING = Trilingual(
    kk="Мына қалалардың файлы жоқ: {towns}.",
    ru="Нет файлов городов: {towns}.",
    en="The files of these towns are missing: {towns}.",
)
POINT_TWICE = Trilingual(
    kk="«{path}» файлында бір бала екі рет тұр. Файлды жіберушіден қайта сұраңыз.",
    ru="В файле «{path}» один ребёнок стоит дважды. Попросите отправителя прислать файл снова.",
    en="One child stands twice in the file '{path}'. Ask whoever sent the file to send it again.",
)
STRANGE_TOWN = Trilingual(
    kk="«{path}» файлында салыстыруға қатыспаған қала аталған. Файлды қайта сұраңыз.",
    ru="В файле «{path}» назван город, которого нет в сверке. Запросите файл снова.",
    en="The file '{path}' names a town that takes no part in the comparison. Ask for the file again.",
)
