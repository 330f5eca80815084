"""The stage of a contest that the words of a clause name: by its level, its number, the games, or as the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qalam.checker.concepts import Told
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.step_verbs import is_done

_SOURCE_BEFORE = as_pattern(
    r"\b(?:из|с|со|после|от|по (?:итогам|результатам)|победител\w*|приз[её]р\w*|участник\w*|прош[её]?д?ш\w*"
    r"|преодолевш\w*|after|from|winners (?:of|in)|of)(?: the)?(?:\s[^\W\d]+(?:ого|ой|его|ого))?\s\Z"
)
_SOURCE_BEHIND = as_pattern(
    r"\s(?:қорытынды|нәтиже|жеңімпаз|жүлдегер|соңынан|кейін|бойынша)"
    r"|\s(?:топ жар|оз|жең|үздік|сүрін|жүлде)[^\W\d]*[ғгқк][ае]н\s"
)
_ONE = as_pattern(r"\sone\b")
_SOURCE = as_pattern(r"[нтд][ае]н\Z")
_AT = as_pattern(r"\b(?:в|во|на|к|ко|до|для|in|to|at|into|for|by)(?: the)?(?:\s[^\W\d]+)?\s\Z")
_PASSED_IT = as_pattern(r"\b(?:прош|преодол|passed|cleared)[^\W\d]*\s\Z")
_NUMBERED = as_pattern(r"\b([1-4])[\s-]{0,3}(?:(?:ші|шы|й|го|м|му|ом|ый|ой|я)\s)?(?=этап|тур|кезең|айналым|раунд)")
_NEXT_WORD = as_pattern(r"[^\W\d]*(?:\s?\([^()]*\))?\s*([^\W\d]+|[#–—:,.;\d])?")
_GAP = as_pattern(r"[^\W\d]*[\s(),–—-]*")
HAS_WORD = as_pattern(r"\s(?:кезең|тур|stage|round|level)")
AFTER = 0.5  # of a stage: those who got through it
_SCALES = ("level", "turn", "round", "mode")
_TO = "to level"  # 'на область': a level where some go on to it
_NEXT, _STAGE, _OLYMPIAD = ("next", 0.0), ("stage", 0.0), ("olympiad", 0.0)
_SELECTION = ("round", 0.0)
_LOWEST = frozenset({("level", 1.0), ("turn", 1.0), _SELECTION, ("mode", 1.0)})
_Rank = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage by the scales on which it is named, such as ('level', 3) and ('turn', 2); `is_next` follows whatever was
    told before."""

    ranks: tuple[_Rank, ...]
    is_next: bool = False

    @property
    def is_lowest(self) -> bool:
        return not _LOWEST.isdisjoint(self.ranks)

    @property
    def is_of_selection(self) -> bool:
        return bool(self.ranks) and all(scale == "round" and rank < 1 for scale, rank in self.ranks)

    @property
    def is_of_games(self) -> bool:
        return any(scale == "round" and rank >= 1 for scale, rank in self.ranks)

    def beside(self, other: Stage) -> tuple[float, float] | None:
        """The ranks of both on a scale on which both are named, and they differ if they do on any; a final of one level
        comes behind what else is held at it."""
        own, others = dict(self.ranks), dict(other.ranks)
        ranks = [(own[scale], others[scale]) for scale in _SCALES if scale in own and scale in others]
        unlike = [pair for pair in ranks if pair[0] != pair[1]]
        games = (own.get("round", 0.0), others.get("round", 0.0))
        if ranks and not unlike and max(games) >= 1:
            return games
        return next(iter(unlike or ranks), None)


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a clause: whether stages are spoken of there, whether by their numbers, and whether some are
    said to go on."""

    has_stages: bool
    has_turns: bool
    has_gone: bool = False


@dataclass(slots=True)
class _Mark:
    """The adjectives and ordinals of one name of a stage, with the word for it or without."""

    ranks: list[_Rank]
    start: int
    end: int
    has_word: bool = False
    is_of_olympiad: bool = False


def stage_of(said: str, named: Sequence[Told], around: Around) -> Stage | None:
    """The stage at which a clause says that its number is: not that from which those come, if it names both."""
    at: list[Stage] = []
    after: list[Stage] = []
    marks = [mark for mark in _marks(said, named) if _is_stage(said, mark, around)]
    for mark in [mark for mark in marks if not mark.is_of_olympiad] or marks:  # 'районный этап областной олимпиады'
        own = tuple(("level" if scale == _TO else scale, rank) for scale, rank in mark.ranks if scale != "next")
        is_next = _NEXT in mark.ranks
        if _is_source(said, mark):
            after.append(Stage(tuple((scale, rank + AFTER) for scale, rank in own), is_next))
        else:
            at.append(Stage(own, is_next))
    last = (at or after)[-1:]
    return last[0] if last else None


def _is_source(said: str, mark: _Mark) -> bool:
    before = said[: mark.start]
    if _SOURCE.search(said, mark.start, mark.end):
        return True
    if _SOURCE_BEFORE.search(before) or _SOURCE_BEHIND.match(said, mark.end):
        return True
    return _PASSED_IT.search(before) is not None and not _AT.search(before)


def _marks(said: str, named: Sequence[Told]) -> Iterator[_Mark]:
    numbered = [(("turn", float(found[1])), found.start(), found.end()) for found in _NUMBERED.finditer(said)]
    told = [(rank, one.start, one.end) for one in named if (rank := _rank(one.concept))]
    mark = _Mark([], -1, -1)
    for rank, start, end in sorted([*numbered, *told], key=lambda one: one[1]):
        is_word = rank == _STAGE or (rank in {_OLYMPIAD, _SELECTION} and bool(mark.ranks))
        goes_on = mark.end >= 0 and _GAP.fullmatch(said, mark.end, start) is not None
        if not goes_on or (mark.has_word and not is_word):
            yield mark
            mark = _Mark([], start, end)
        if is_word:
            mark.is_of_olympiad = rank == _OLYMPIAD and not mark.has_word
            mark.has_word = True
        elif rank != _OLYMPIAD:
            mark.ranks.append(rank)
            mark.has_word = mark.has_word or HAS_WORD.search(said, start, end) is not None
        mark.end = end
    yield mark


def _rank(concept: str) -> _Rank | None:
    if concept in {"next", "stage", "olympiad"}:
        return concept, 0.0
    scale, _, rank = concept.rpartition(" ")
    return (scale, float(rank)) if scale in _SCALES or scale == _TO else None


def _is_stage(said: str, mark: _Mark, around: Around) -> bool:
    """Whether adjectives and ordinals name a stage: before the word for one, or where stages are spoken of and no
    other noun follows. The games of a contest need no such word."""
    scales = {scale for scale, _ in mark.ranks}
    if not scales or (not mark.has_word and not around.has_turns and scales <= {"turn", "mode"}):
        return False
    if _TO in scales:
        return around.has_gone and around.has_stages
    if mark.has_word or any(scale == "round" and rank > 0 for scale, rank in mark.ranks):
        return True
    if scales == {"level"} and said[mark.start : mark.end].isascii() and not _ONE.match(said, mark.end):
        return False  # 'from our city'
    return around.has_stages and ("round" in scales or _ends_there(said, mark.end))


def _ends_there(said: str, end: int) -> bool:
    """Whether behind an adjective comes its number, a mark, the end or a verb, and no noun of its own."""
    behind = _NEXT_WORD.match(said, end)
    word = (behind[1] or "") if behind else ""
    return not word.isalpha() or is_done(word) or word in {"one", "ones"}


def is_stage_before(one: Stage, two: Stage) -> bool:
    """Whether one of two stages of which no scale is common comes before the other."""
    turn, level = dict(one.ranks).get("turn"), dict(two.ranks).get("level")
    if turn is not None and level is not None:
        return turn < level  # 'ко второму этапу … к третьему, областному'
    if two.is_next or one.is_lowest:
        return not two.is_lowest
    return two.is_of_games
