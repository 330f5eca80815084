"""The steps that a happening tells, on ladders of which each step has its day before the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qalam.checker.patterns import as_pattern
from qalam.checker.readers.days.dated import Day
from qalam.checker.readers.days.happenings import BUILT, Happening

BY_THIS = as_pattern(r"(?:осы|аталған|бұл)\s|\b(?:этой|этого|этому|данной|данному)\s|\bthis\s", re.I)
_LICENCE = as_pattern(
    r"лицензи|аккредитац|разрешени|удостоверени|сертификат|свидетельств|рұқсат|куәлі|licen[cs]e", re.I
)
_TERM = as_pattern(
    r"срок(?:ом|а)?\s(?:действ|(?:его|е[её])\b|договор|контракт|соглашен|меморандум|лицензи|ист[её]к|до\b|[–—-])"
    r"|срок(?:ом|а)?\s*\Z|жарамды|күшінде"
    r"|(?:қолданылу|әрекет ету|оның|шарт|шарттың|келісім|келісімшарт|келісімшарттың|келісімнің|"
    r"лицензия|лицензияның)\sмерзім",
    re.I,
)
Step = tuple[str, int, bool | None]  # ladder, step, whether only the first day counts, or only the last
LADDERS: dict[str, tuple[frozenset[str], ...]] = {
    "life": tuple(frozenset({step}) for step in ("born", "entered", "graduated", "retired", "died")),
    "alive": (frozenset({"did", "hired", "appointed"}), frozenset({"died"})),
    "career": (frozenset({"born"}), frozenset({"career"}), frozenset({"retired", "died"})),
    "office": (frozenset({"hired"}), frozenset({"appointed"}), frozenset({"dismissed"})),
    "licence": (frozenset({"answered"}), frozenset({"revoked"})),
    "marriage": (frozenset({"met"}), frozenset({"married"}), frozenset({"divorced"})),
    "service": (frozenset({"to war"}), frozenset({"returned"})),
    "crop": (frozenset({"sown"}), frozenset({"sprouted"}), frozenset({"harvested"})),
    "money": (frozenset({"accrued"}), frozenset({"transfer"}), frozenset({"came"})),
    "body": (frozenset({"founded"}), frozenset({"abolished", "close"})),
    "agreement": (frozenset({"contract"}), frozenset({"terminated"})),
    "call": (frozenset({"signal"}), frozenset({"returned"})),
    "order": (frozenset({"ordered"}), frozenset({"came", "delivery", "bought"})),
    "purchase": (frozenset({"allotted"}), frozenset({"bought"}), frozenset({"installed"})),
    "meeting": (frozenset({"meeting"}), frozenset({"protocol"})),
    "trip": (frozenset({"left"}), frozenset({"returned"})),
}
MOST = {
    "body": 40_000,
    "rounds": 150,
    "finals": 150,
    "exam": 60,
    "meeting": 60,
    "money": 100,
    "study": 40_000,
    "career": 40_000,
    "office": 20_000,
    "contest": 400,
    "turn": 60,
    "graduates": 40_000,
    "trip": 100,
    "order": 400,
    "purchase": 400,
    "answer": 200,
    "life": 40_000,
    "jubilee": 100_000,
    "stand": 40_000,
    "marriage": 40_000,
    "licence": 10_000,
    "service": 4_000,
    "crop": 200,
    "alive": 40_000,
    "course": 1_200,
    "paper": 2000,
    "works": 2500,
}
WORKS = frozenset({"works", "repair"})
OF_CONTEST = frozenset({"application", "exam", "contest"})
NOT_ROUNDS = frozenset({"application", "award", "jury", "appeal"})


STARTED = 4  # the step of works behind which nothing but their end may come
ANNOUNCED, OPENED, APPLIED, CLOSED, HELD, TOLD, APPOINTED, APPEALED, AWARDED = range(9)  # steps of a contest


@dataclass(frozen=True, slots=True)
class Moment:
    """A step of a ladder and its day: `first` is held against later steps, `last` against earlier ones."""

    ladder: str
    step: int
    first: Day
    last: Day


def moments_of(one: Happening) -> Iterator[Moment]:
    """The steps that a happening tells."""
    when = one.when
    for ladder, step, is_first in _steps(one):
        first = when.last if is_first is False else when.first
        last = when.first if is_first else when.last
        yield Moment(ladder, step, first, last)


def _steps(one: Happening) -> Iterator[Step]:
    yield from _of_any(one)
    yield from _of_works(one)
    yield from _of_contests(one)
    yield from _of_course(one)
    yield from _of_letters(one)
    yield from _of_papers(one)
    yield from _of_validity(one)
    for ladder, steps in LADDERS.items():
        told = [place for place, names in enumerate(steps) if one.told & names]
        if told and (len(told) == 1 or ladder in {"agreement", "purchase"}):
            yield ladder, told[-1], None
    rounds = [place for place in one.rounds if place != "round"]
    is_held = "held" in one.told or not one.told & {"result"}
    if rounds and ("round" in one.rounds or "0" in rounds) and is_held and not one.told & NOT_ROUNDS:
        yield "rounds", int(rounds[0]), None
    yield from _of_studies(one)
    is_held = "held" in one.told or "result" not in one.told
    if len(set(one.finals)) == 1 and is_held and not one.told & NOT_ROUNDS:
        yield "finals", int(one.finals[0]), None
    if "programme" in one.own and (ends(one) or one.when.sort == "until"):
        yield "programme", 1, False
    elif "programme" in one.own and BY_THIS.search(one.said):
        yield "programme", 0, None
    if one.ordinal and ("lessons" in one.things or "round" in one.rounds) and not ends(one):
        yield "turn", int(one.ordinal), None


def _of_studies(one: Happening) -> Iterator[Step]:
    is_entry = "entered" in one.told or (
        "came" in one.told and one.when.sort != "from" and one.things & {"college", "school"}
    )
    if one.told & {"graduated", "first graduates"}:
        yield "study", 1, None
    elif is_entry or ("study" in one.told and begins(one)):
        yield "study", 0, None


def begins(one: Happening) -> bool:
    return "begin" in one.told or one.when.sort == "from"


def ends(one: Happening) -> bool:
    return bool(one.told & {"end", "close"})


def _of_any(one: Happening) -> Iterator[Step]:
    opens = "open" in one.told and not one.things & BUILT
    if (begins(one) or opens) and not ends(one):
        yield "span", 0, True
    if ends(one) and not begins(one):
        yield "span", 1, False


def _of_course(one: Happening) -> Iterator[Step]:
    """What comes before anything that is held, is held itself, and comes of it."""
    told = one.told
    if told & {"result", "protocol", "award", "diploma"} and "prepare" not in told:
        yield "course", 3, False
    elif "prepare" in told and not ends(one):
        yield "course", 0, True
    elif begins(one) and "begin" in told and not ends(one):
        yield "course", 2, True
    elif "held" in told and not told & {"tender", "appeal", "jury"}:
        yield "course", 2, None
    if "repair" in one.own and not one.own & {"road"}:
        yield "stand", 1, False
    elif told & {"built", "founded", "foundation"} and one.own & BUILT:
        yield "stand", 0, None


def _of_works(one: Happening) -> Iterator[Step]:
    told, things = one.told, one.things
    is_works = bool(things & WORKS)
    is_contest = bool(things & OF_CONTEST)
    is_founded = "founded" in told and bool(one.own & BUILT)
    is_handed = "handover" in told or ("took" in told and not things & {"exam", "subject"})
    is_opened = "open" in told and bool(is_works or things & BUILT) and not (begins(one) or is_contest)
    steps = (
        ("design" in told and "made" in told, 0, None),
        ("tender" in told and "contract" not in told and bool(told & {"announce", "held"}), 1, True),
        ("contract" in told and ("signed" in told or one.when.sort == "of"), 2, None),
        (bool(told & {"advance", "delivery"}) and "contract" not in told, 3, None),
        (
            (begins(one) and is_works and not (ends(one) or "tender" in told)) or "foundation" in told or is_founded,
            STARTED,
            True,
        ),
        ((ends(one) and is_works) or "built" in told, 5, False),
        (is_handed and (is_works or not is_contest), 6, False),
        (is_opened or "first use" in told, 7, False),
        ("first graduates" in told, 8, None),
    )
    yield from (("works", step, is_first) for is_so, step, is_first in steps if is_so)
    if "jubilee" in told:
        yield "jubilee", 1, None
    elif told & {"founded", "foundation", "open", "built"} and (is_works or things & BUILT):
        yield "jubilee", 0, None
    if told & {"first graduates", "named"}:
        yield "graduates", 1, None
    elif told & {"founded", "open", "built", "handover"} and not one.own & WORKS and "new" not in told:
        yield "graduates", 0, None


def _of_contests(one: Happening) -> Iterator[Step]:
    told, things = one.told, one.things
    is_exam = "exam" in told or ("took" in told and bool(things & {"exam", "subject"}))
    is_result = bool(told & {"result", "protocol"}) or told >= {"list", "announce"}
    is_held = "contest" in told and "held" in told and not one.rounds[1:]
    steps = (
        ("appeal" in told, APPEALED, None),
        ("award" in told, AWARDED, None),
        ("appointed" in told or ("contract" in told and "signed" in told), APPOINTED, None),
        ("one of many" in told and bool(told & {"came", "application"}) and not ends(one), APPLIED, None),
        ("application" in things and not (is_result or "jury" in told), CLOSED, None),
        ("jury" in told or (is_exam and "result" not in told), HELD, True if begins(one) else None),
        (is_result, TOLD, False),
        ("contest" in things and "announce" in told, ANNOUNCED, None),
        ("tender" in told and (begins(one) or "announce" in told), ANNOUNCED, None),
        (is_held, HELD, True),
    )
    step, is_first = next(((step, is_first) for is_so, step, is_first in steps if is_so), (-1, None))
    if step == CLOSED:
        yield from _of_applications(one)
    elif step >= 0:
        yield "contest", step, is_first
    if "certificate" in told and "application" not in things:
        yield "exam", 2, None
    elif is_exam and not told & {"application", "result"}:
        yield "exam", 0, True


def _of_applications(one: Happening) -> Iterator[Step]:
    is_until = ends(one) or one.when.sort in {"range", "until"}
    if "announce" in one.told and not begins(one) and not is_until:
        yield "contest", ANNOUNCED, None
    elif begins(one) or "open" in one.told or one.when.sort == "range":
        yield "contest", OPENED, True
    if is_until:
        yield "contest", CLOSED, False


def _of_letters(one: Happening) -> Iterator[Step]:
    if "answered" in one.told:
        yield "answer", 1, None
    elif "came" in one.told and one.things & {"letter", "application"}:
        yield "answer", 0, None
    if "regime" in one.things:
        if one.told & {"lifted", "end", "repealed"}:
            yield "regime", 1, None
        elif one.told & {"announce", "handover", "begin", "in force", "signed"}:
            yield "regime", 0, None


def _of_validity(one: Happening) -> Iterator[Step]:
    """A contract or a licence, and until when it holds."""
    told, sort = one.told, one.when.sort
    if ("contract" in told and ("signed" in told or sort == "of")) or (
        told & {"answered", "came"} and _LICENCE.search(one.said)
    ):
        yield "validity", 0, None
    elif (sort == "until" and "in force" in told) or ((sort == "until" or ends(one)) and _TERM.search(one.said)):
        yield "validity", 1, False


def _of_papers(one: Happening) -> Iterator[Step]:
    told = one.told
    is_paper = bool(told & {"of paper", "by paper"})
    if "repealed" in told:
        if "by paper" in told:
            yield "paper", 3, None
    elif told & {"in force", "registered", "amended"}:
        yield "paper", 2, None
    elif is_paper and one.when.sort in {"", "of"}:
        yield "paper", 1, None
    elif "discussed" in one.things and (ends(one) or one.when.sort in {"until", "range"}):
        yield "paper", 0, False
