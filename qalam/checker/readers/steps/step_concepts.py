"""The concepts of steps, by the words that tell them, and the order of the steps."""

from __future__ import annotations

from qalam.checker.concepts import Concepts
from qalam.checker.words.concepts import stages, step_sorts, steps


def _together(*tables: dict[str, tuple[str, ...]]) -> Concepts:
    names = dict.fromkeys(name for table in tables for name in table)
    return Concepts({name: [word for table in tables for word in table.get(name, ())] for name in names})


STAGES = _together(
    stages.LEVELS, stages.PLACES_OF_LEVELS, stages.ORDINALS, stages.ROUNDS, stages.STAGE_WORDS, stages.EVENTS
)
NO_STAGES = _together(stages.NO_STAGES)
DOING = _together(steps.OBJECTS, steps.VERBS, steps.NOT)
PERSONS = _together(step_sorts.PERSONS)
ANYONE = _together(step_sorts.ANYONE)
SERVING = _together(step_sorts.SERVING)
OTHERS = _together(step_sorts.OTHERS)
JOINED = _together(step_sorts.JOINED)
TIMES = _together(step_sorts.TIMES)

NOT = "not"
OBJECTS = frozenset(steps.OBJECTS)
PLACES = frozenset({"budget", "paid", "lyceum", "school", "college", "university", "kindergarten"})
HELD = frozenset(stages.EVENTS) - PLACES - {"", "games"}

CAME, WON = "came", "won"
UNKNOWN = "done"  # a step of which no table knows
# The place of each step among the others: as one before another, and as the later of two. Those who 'sat' an exam are
# no more than those who came, and those who passed it no more than they.
RANKS: dict[str, tuple[int, int]] = {
    "invited": (0, 0),
    "applied": (10, 10),
    "enrolled": (10, 50),
    "handed in": (14, 14),
    "sent in": (14, 20),
    "checked": (18, 31),
    "admitted": (20, 20),
    CAME: (30, 30),
    "sat": (30, 34),
    "left": (12, 62),  # after whatever was told before
    UNKNOWN: (12, 62),
    "went": (25, 51),
    "passed": (36, 40),
    "reached": (42, 42),
    "called": (45, 45),
    "met": (46, 46),
    "heard": (46, 48),  # who got through an interview or a defence
    "found": (47, 47),
    "chosen": (50, 50),
    "care": (52, 52),
    "fined": (52, 52),
    WON: (99, 55),  # winners of one contest say nothing of those who go on
    "treated": (56, 56),
    "got": (60, 60),
    "certified": (60, 60),
    "convicted": (61, 61),
    "recovered": (62, 62),
    "bought": (63, 63),
    "delivered": (64, 64),
    "installed": (66, 66),
    "kept": (70, 70),
}

# Steps before or behind which only some others stand: those found ill were examined, what is installed was bought.
_ILL = frozenset({"found", "care", "treated", "recovered"})
_BEFORE: dict[str, frozenset[str]] = {
    "found": frozenset({"checked", CAME, "passed"}),
    "care": frozenset({"checked", "found"}),
    "fined": frozenset({"checked", "found"}),
    "treated": frozenset({"found", "care"}),
    "recovered": frozenset({"found", "care", "treated"}),
    "delivered": frozenset({"bought", "applied"}),
    "installed": frozenset({"bought", "delivered", "applied"}),
    "convicted": frozenset({"applied", "admitted", "checked"}),
    "kept": frozenset({"chosen", "got", "admitted", "applied"}),
    WON: frozenset(RANKS) - {"chosen", "got", "bought", "delivered"},
}
_BEHIND: dict[str, frozenset[str]] = {
    **dict.fromkeys(("care", "treated", "recovered"), _ILL),
    "found": _ILL | {"fined"},
    "fined": frozenset(),
    "bought": frozenset({"delivered", "installed"}),
    "delivered": frozenset({"installed"}),
}

# The step of a verb that tells one by itself under another name.
ALONE = {"check": "checked", "remain": "left", "stay": "kept", "finalist": CAME, "defend": "heard"}
# The step of a verb by what it is done to; '' is what it tells by itself.
_GIVEN = {"certificate": "certified", "prize": WON, "category": "got"}
BY_OBJECT: dict[str, dict[str, str]] = {
    "give": {
        "paper": "applied",
        "work": "handed in",
        "permit": "admitted",
        "invitation": "invited",
        "benefit": "got",
        **_GIVEN,
        "ticket": "admitted",
    },
    "nominate": {"work": "handed in", "permit": "admitted", "ticket": "admitted", "": "applied"},
    "ride": {"": "went"},
    "allot": {"benefit": "got", "ticket": "admitted"},
    "sit": {"paper": "applied", "work": "handed in", "": "sat"},
    "arrive": {"paper": "applied", "work": "handed in", "benefit": "got", **_GIVEN},
    "send": {
        "invitation": "invited",
        "paper": "applied",
        "experts": "checked",
        "work": "sent in",
        "interview": "called",
        "": "admitted",
    },
    "receive": {"benefit": "got", **_GIVEN, "": "applied"},
    "gather": {"mark": "reached", "paper": "applied", "work": "handed in"},
    "accept": {"paper": "applied", "": "chosen"},
    "pass": {"mark": "reached", "interview": "heard", "": "passed"},
    "go": {"mark": "reached", "interview": "met"},
    "exceed": {"mark": "reached"},
    "got": {"invitation": "invited", "permit": "admitted", "ticket": "admitted", **_GIVEN, "": "got"},
    "fill": {"paper": "applied", "": "passed"},
    "take": {
        "permit": "admitted",
        "invitation": "invited",
        "ticket": "admitted",
        "benefit": "got",
        **_GIVEN,
        "paper": "invited",
        "mark": "reached",
    },
    CAME: {"interview": "met", "": CAME},
    "invited": {"interview": "called", "": "invited"},
    "admitted": {"interview": "called", "": "admitted"},
}
GOING = frozenset({"go", "ride", "pass", "send", "take", "ticket", "chosen", "admitted", "invited"})
# What is done to those who go on to a stage.
SENT_ON = frozenset({"chosen", "passed", "reached", "admitted", "invited", "called", "got", "went"})


def is_step_before(one: str, two: str) -> bool:
    """Whether what was done at one step comes before what was done at another."""
    may_be = one in _BEFORE.get(two, {one}) and two in _BEHIND.get(one, {two})
    return may_be and one != two and RANKS[one][0] < RANKS[two][1]
