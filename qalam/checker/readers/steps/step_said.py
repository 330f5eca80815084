"""What the words of one clause tell of its number: the stage, what was done at it, and who are named again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from qalam.checker.concepts import Told
from qalam.checker.own_words import HERE
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.step_concepts import (
    ALONE,
    BY_OBJECT,
    CAME,
    DOING,
    GOING,
    HELD,
    NOT,
    OBJECTS,
    PLACES,
    RANKS,
    STAGES,
    WON,
)
from qalam.checker.readers.steps.step_stages import Around, Stage, stage_of
from qalam.checker.readers.steps.step_verbs import are_those, is_done, is_owned, may_be_those

_NEXT_WORD = as_pattern(r"(?:\s?\([^()]*\))?\s*([^\W\d]+|[#–—:,.;\d])?")
_LONG_WORD = as_pattern(r"[^\W\d]{4,}")
_WORD_END = as_pattern(r"[^\W\d]*")
_OUT_OF = as_pattern(r"\b(?:из|of)\s(?:[^\W\d]+\s){0,2}\Z")
_PRELIMINARY = as_pattern(r"алдын ала|бастапқыда|предварительно|первоначально|provisionally")
_LEARNT = frozenset({"course", "seminar", "camp"})
NOUN_BEHIND = 3  # characters from a number to its noun
NEAR = 2  # words from a number to those of whom it is


@dataclass(frozen=True, slots=True)
class Said:
    """The stage and the step of a clause, the step by which those before are named again, the events and places that
    it names, whether it is denied, and whether it says anything to be done."""

    stage: Stage | None = None
    step: str = ""
    again: str = ""
    events: frozenset[str] = frozenset()
    is_denied: bool = False
    has_verb: bool = False


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words of a clause, what is done in it and to what, and what was spoken of before it in its sentence."""

    said: str
    here: int
    verbs: tuple[Told, ...]
    objects: tuple[Told, ...]
    before: frozenset[str]
    has_stage: bool


@lru_cache(maxsize=1 << 12)
def read(said: str, around: Around, before: frozenset[str] = frozenset()) -> Said:
    """What a clause in small letters tells; `before` are the things that its sentence named before it."""
    doing = tuple(DOING.told_in(said))
    named = tuple(STAGES.told_in(said))
    concepts = {told.concept for told in doing}
    stage = stage_of(said, named, replace(around, has_gone=not GOING.isdisjoint(concepts)))
    if "finalist" in concepts and stage is None:
        stage = Stage((("round", 3.0),))
    verbs = tuple(told for told in doing if told.concept not in OBJECTS and told.concept != NOT)
    objects = tuple(told for told in doing if told.concept in OBJECTS)
    step, again = _steps(_Clause(said, said.find(HERE), verbs, objects, before, stage is not None))
    events = frozenset(told.concept for told in named) & (HELD | PLACES)
    if step == "chosen" and _PRELIMINARY.search(said):
        step = "admitted"
    elif step == "chosen" and stage is None and events & _LEARNT:
        step = "enrolled"  # they have still to come and to finish
    return Said(stage, step, again, events, NOT in concepts, concepts > OBJECTS or bool(verbs))


def _steps(clause: _Clause) -> tuple[str, str]:
    """The step of the verb of a clause, and that by which the ones before are named again. Where it has no verb, those
    that it names are its own: 'прошедших – 240'."""
    done = [told for told in clause.verbs if _is_finite(clause, told)]
    those = [(told, step) for told in clause.verbs if told not in done and (step := _step(clause, told))]
    own = [step for told in done if (step := _step(clause, told))]
    if not own:
        own = _by_things(clause)
    if own:
        again = [step for told, step in those if _is_again(clause, told)]
        return _last(own), again[-1] if again else ""
    if those:
        is_untold = all(_is_before(clause, told) for told, _ in those) and _has_other_verb(clause)
        return ("" if is_untold else _last([step for _, step in those])), those[-1][1] if is_untold else ""
    is_paper = any(told.concept == "paper" and 0 <= told.start - clause.here <= NOUN_BEHIND for told in clause.objects)
    return ("applied" if is_paper else ""), ""  # '120 заявок'


def _is_before(clause: _Clause, told: Told) -> bool:
    """Whether those of whom the number is are named so before it."""
    return told.start < clause.here and _is_again(clause, told)


def _has_other_verb(clause: _Clause) -> bool:
    """Whether a clause tells anything to be done that no table knows."""
    known = {told.start for told in clause.verbs}
    words = (found for found in _LONG_WORD.finditer(clause.said) if found.start() not in known)
    return any(is_done(word) and not may_be_those(word) and not word.isascii() for word in (one[0] for one in words))


def _by_things(clause: _Clause) -> list[str]:
    """The step that the words for its things tell alone: 'есепке алынды', 'әңгімелесті'."""
    names = {told.concept for told in clause.objects}
    has_met = any(told.concept == "interview" and is_done(_word(clause, told)) for told in clause.objects)
    return ["care"] if "care" in names else ["met"] if has_met else []


def _last(steps: Sequence[str]) -> str:
    return max(steps, key=lambda step: RANKS[step][1])


def _word(clause: _Clause, told: Told) -> str:
    """The last word of a concept, whole."""
    behind = _WORD_END.match(clause.said, told.end)
    return clause.said[told.start : behind.end() if behind else told.end].split()[-1]


def _is_finite(clause: _Clause, told: Told) -> bool:
    """Whether a word tells what was done; a Kazakh one may stand before its noun instead: 'тіркелген 340 бала'."""
    word = _word(clause, told)
    if not may_be_those(word):
        return is_done(word)
    end = _WORD_END.match(clause.said, told.end)
    found = _NEXT_WORD.match(clause.said, end.end() if end else told.end)
    following = (found[1] or "") if found else ""
    return following != HERE and not (following.isalpha() and not is_done(following))


def _is_again(clause: _Clause, told: Told) -> bool:
    """Whether those named so are the ones of whom the number is: 'из приглашённых 57', '109 записавшихся'."""
    word = _word(clause, told)
    if told.start > clause.here:
        is_near = len(clause.said[clause.here : told.start].split()) <= NEAR
        return told.concept == WON or (is_near and are_those(word))
    ahead = clause.said[: clause.here].split()
    is_of_them = is_owned(word) or is_owned(ahead[-1] if ahead else "")
    return is_of_them or _OUT_OF.search(clause.said[: told.start]) is not None


def _step(clause: _Clause, told: Told) -> str:
    """The step that a verb tells by what it is done to."""
    things = frozenset(one.concept for one in clause.objects)
    if told.concept == "accept":
        others = {one.concept for one in clause.verbs}
        if others & {CAME, "check"}:
            return CAME if CAME in others else "checked"  # 'приняли участие', 'приняли к рассмотрению'
        if not any(one.concept == "paper" and one.start > clause.here for one in clause.objects):
            return "chosen"
    if told.concept not in BY_OBJECT:
        step = ALONE.get(told.concept, told.concept)
        return step if step in RANKS else ""
    by_object = BY_OBJECT[told.concept]
    step = next((step for thing, step in by_object.items() if thing in things), "") or by_object.get("", "")
    step = step or next((step for thing, step in by_object.items() if thing in clause.before), "")
    if clause.has_stage and step in {"", "went"}:
        return "admitted" if told.concept in {"go", "take", "ride"} else CAME
    return step
