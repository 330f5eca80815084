"""A plan of the city as plain as a hand-drawn one: kindergartens as dots, home as a ring, villages at the edge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from statistics import median

from qalam.kernel.trilingual import Language
from qalam.preschool.queries.choices import Kindergarten, Point
from qalam.preschool.web.presenters.words import distance

WIDTH, HEIGHT, EDGE = 640, 420, 34
SCALE_BEGINS = 16
CITY_RADIUS = 5.0
"""Kilometres from the middle; what lies farther stands at the edge of the plan."""
KM_PER_DEGREE = 111.2


@dataclass(frozen=True)
class Dot:
    """A kindergarten; `rank` is 0 for one that is not on the list. `name` is told with its chance, if there is one."""

    x: float
    y: float
    rank: int
    name: str


@dataclass(frozen=True)
class Village:
    """Kindergartens outside the plan, in the direction where they lie."""

    x: float
    y: float
    anchor: str
    label: str


@dataclass(frozen=True)
class Plan:
    """What the template draws; numbers are in the units of the picture."""

    width: int
    height: int
    dots: tuple[Dot, ...]
    villages: tuple[Village, ...]
    home: tuple[float, float] | None
    kilometre: float

    @property
    def scale_end(self) -> float:
        """Where the line that is a kilometre long ends."""
        return round(SCALE_BEGINS + self.kilometre, 1)

    @property
    def scale_line(self) -> int:
        """How far down it stands."""
        return self.height - 16


@dataclass(frozen=True)
class Frame:
    """From degrees to the picture."""

    middle: Point
    scale: float

    def place(self, point: Point) -> tuple[float, float]:
        """Where the point stands in the picture; it may lie outside."""
        east = (point.longitude - self.middle.longitude) * cos(radians(self.middle.latitude)) * KM_PER_DEGREE
        north = (point.latitude - self.middle.latitude) * KM_PER_DEGREE
        return WIDTH / 2 + east * self.scale, HEIGHT / 2 - north * self.scale


def draw(
    found: Iterable[Kindergarten],
    ranks: dict[str, int],
    home: Point | None,
    language: Language,
    chances: Mapping[int, str],
    *,
    names_ranks: bool = True,
) -> Plan | None:
    """The plan; None where no kindergarten has a place on a map. `names_ranks` adds the numbers of those outside."""
    placed = [(one, one.point) for one in found if one.point is not None]
    if not placed:
        return None
    middle = Point(median(point.longitude for _, point in placed), median(point.latitude for _, point in placed))
    near = [(one, point) for one, point in placed if middle.kilometres(point) <= CITY_RADIUS]
    far = [(one, point) for one, point in placed if middle.kilometres(point) > CITY_RADIUS]
    frame = fitted(middle, [point for _, point in near])
    dots = [
        Dot(*rounded(frame.place(point)), ranks.get(one.institution.bin, 0), labelled(one, language, chances))
        for one, point in near
    ]
    is_near = home is not None and middle.kilometres(home) <= CITY_RADIUS
    return Plan(
        width=WIDTH,
        height=HEIGHT,
        # Those on the list are drawn last, over the others.
        dots=tuple(sorted(dots, key=lambda dot: dot.rank)),
        villages=tuple(villages(far, frame, ranks if names_ranks else {}, language)),
        home=rounded(frame.place(home)) if home is not None and is_near else None,
        kilometre=round(frame.scale, 1),
    )


def labelled(one: Kindergarten, language: Language, chances: Mapping[int, str]) -> str:
    """The name of a kindergarten, and its chance."""
    return ": ".join(word for word in (one.name.say(language), chances.get(one.institution.pk, "")) if word)


def fitted(middle: Point, points: Sequence[Point]) -> Frame:
    """The largest scale at which all points are inside the picture."""
    unit = Frame(middle, 1.0)
    places = [unit.place(point) for point in points]
    across = max((abs(x - WIDTH / 2) for x, _ in places), default=1.0) or 1.0
    along = max((abs(y - HEIGHT / 2) for _, y in places), default=1.0) or 1.0
    return Frame(middle, min((WIDTH / 2 - EDGE) / across, (HEIGHT / 2 - EDGE) / along))


def villages(
    far: Iterable[tuple[Kindergarten, Point]], frame: Frame, ranks: dict[str, int], language: Language
) -> Iterable[Village]:
    """One mark for each area outside."""
    areas: dict[str, list[tuple[Kindergarten, Point]]] = {}
    for one, point in far:
        areas.setdefault(one.area.say(language), []).append((one, point))
    for name, members in areas.items():
        point = members[0][1]
        x, y = clamped(frame.place(point))
        chosen = sorted(ranks[one.institution.bin] for one, _ in members if one.institution.bin in ranks)
        marks = "".join(f" ({rank})" for rank in chosen)
        label = f"{name}, {distance(frame.middle.kilometres(point), language)}{marks}"
        yield Village(round(x, 1), round(y, 1), "start" if x < WIDTH / 2 else "end", label)


def clamped(place: tuple[float, float]) -> tuple[float, float]:
    """The point where the way from the middle to the place leaves the picture."""
    x, y = place[0] - WIDTH / 2, place[1] - HEIGHT / 2
    shrink = min((WIDTH / 2 - 12) / abs(x) if x else 1, (HEIGHT / 2 - 16) / abs(y) if y else 1, 1)
    return WIDTH / 2 + x * shrink, HEIGHT / 2 + y * shrink


def rounded(place: tuple[float, float]) -> tuple[float, float]:
    """To a tenth."""
    return round(place[0], 1), round(place[1], 1)
