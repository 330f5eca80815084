"""More at a later step than at an earlier one: of a contest, a selection, a service, in any words and order.

Each number is asked at which stage it stands and what was done there (`step_of`). Two are tied where the one step comes
before the other, both are near, and they may count the same; what tells that they do not (`step_bars`) loosens the tie.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from qalam.checker.checks.stages import check_stages
from qalam.checker.claims import Claim, slack
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.recalled import recalled_in
from qalam.checker.readers.steps.step_bars import are_of_others
from qalam.checker.readers.steps.step_concepts import CAME, RANKS, WON, is_step_before
from qalam.checker.readers.steps.step_nouns import count_alike
from qalam.checker.readers.steps.step_of import CROWD, FAR, Step, steps_of
from qalam.checker.readers.steps.step_stages import is_stage_before
from qalam.checker.relations.relation import Relation, settled_by, wholes_of
from qalam.checker.text import Text
from qalam.checker.words.contests.stages import BEFORE_THAT

MOST_TIMES = 3  # of those before: so many more were others
ROUGHLY = Decimal("1.5")  # times a number that is only told as 'more than'
_BEFORE_THAT = as_pattern(rf"\b(?:{'|'.join(BEFORE_THAT)})\b")
_OUT_OF = as_pattern(r"\b(?:из|при|out of|of)\s(?:[^\W\d]+\s)?\Z")
_ONLY = as_pattern(r"\b(?:только|лишь|ғана|тек|only)\b")
NEAR = 5  # words from a step to a lower one told right behind it
_MARK = as_pattern(r"[,;:.–—]")
_IN_TURN = as_pattern(r",\s(?:во?|на|за)\s[^\W\d]+(?:[уь]ю|ой|ий|ый|ье|ом|ем)\s[–—-]\s\Z")
_NAMED = frozenset({"chosen", "found"})
PART = "part-exceeds-whole"
_OF_APPLIED = frozenset({"chosen", "got", "admitted"})  # of those who applied, told behind them
_NO_MORE_CONTEST = frozenset({WON, "got", "kept", "chosen"})  # after these none go on to another stage


def check_steps_named(text: Text, ties: Sequence[Relation], found: Sequence[Finding]) -> list[Finding]:
    """Each number that is more than those whom its words name again; asked first, as nothing is surer."""
    told = {claim.id for finding in found if not _is_of_two_sentences(finding) for claim in finding.claims}
    named = [tie for sentence in text.sentences for tie in recalled_in(text, sentence).values()]
    right = settled_by(ties)
    named = [tie for tie in named if told.isdisjoint(_names(tie)) and tie.parts[0].id not in right]
    return check_stages(text, named)


def check_later_steps(text: Text, ties: Sequence[Relation], found: Sequence[Finding]) -> list[Finding]:
    """Each number that is more than that of the step before it: of those of which nothing else is found, and of which
    not both are right."""
    told = {claim.id for finding in found if not _is_of_two_sentences(finding) for claim in finding.claims}
    right, wholes = settled_by(ties), wholes_of(ties)
    broken = [tie for tie in later_steps(text) if told.isdisjoint(_names(tie)) and not _names(tie) <= right]
    return check_stages(text, [tie for tie in broken if not _is_some_of_others(tie, wholes)])


def _is_some_of_others(tie: Relation, wholes: Mapping[str, Claim]) -> bool:
    """Whether the later number is some of another one, which stands between both: 'рассмотрено 23. Принято 184
    человека, из которых 61 …'."""
    whole, later = wholes.get(tie.parts[-1].id), tie.parts[-1]
    first = tie.whole or tie.parts[0]
    return whole is not None and whole is not first and whole.value >= later.value and first.end <= whole.start


def _is_of_two_sentences(finding: Finding) -> bool:
    """Whether a number of some of those of a sentence before is told to be above these: of steps that is told so."""
    return finding.kind == PART and len({claim.sentence for claim in finding.claims}) > 1


def _names(tie: Relation) -> set[str]:
    return {claim.id for claim in (tie.whole, *tie.parts) if claim is not None}


def later_stages(text: Text) -> list[Relation]:
    """The ties of two stages of a contest of which more are at the later one."""
    return [tie for tie, is_of_stages in _broken_ties(text) if is_of_stages]


def later_steps(text: Text) -> list[Relation]:
    """The ties of steps of which more are at the later one."""
    return [tie for tie, _ in _broken_ties(text)]


def _broken_ties(text: Text) -> list[tuple[Relation, bool]]:
    """These ties, and whether each is of two stages."""
    return text.once("later steps", lambda: _find_broken(text))


def _find_broken(text: Text) -> list[tuple[Relation, bool]]:
    known: list[Step] = []
    found: list[tuple[Relation, bool]] = []
    for sentence in text.sentences:
        by_words = recalled_in(text, sentence)
        found += [(tie, False) for tie in by_words.values()]
        for told in steps_of(text, sentence):
            step = _of_event_before(text, known, told)
            near = [one for one in known[-CROWD:] if sentence.number - one.claim.sentence <= FAR]
            if told.claim.id not in by_words:
                found += _broken(text, near, step)
            known.append(step)
    return found


def _of_event_before(text: Text, known: Sequence[Step], step: Step) -> Step:
    """A step with the events of the one before it in its paragraph, where it names none of its own."""
    if step.events or not known or "\n" in text.content[known[-1].claim.end : step.claim.start]:
        return step
    return replace(step, events=known[-1].events)


def _broken(text: Text, near: Sequence[Step], step: Step) -> Iterator[tuple[Relation, bool]]:
    """The tie of a number to the step before it, or to the later one told before it, if more are at the later."""
    first, later = _before(text, near, step), step
    if first is None:
        told_first = _told_first(text, near, step)
        if told_first is None:
            return
        first, later = step, told_first
    elif _is_of_another(text, first, step):
        return
    if _is_more(text, first, later, near) and not are_of_others(text, first, later):
        is_prize = _is_of_winners(later) and first.step != WON and later.stage in {None, first.stage}
        tie = Relation("prizes" if is_prize else "stages", first.claim, (later.claim,), holds=False)
        yield tie, first.stage is not None and later.stage is not None and not is_prize


def _is_of_winners(step: Step) -> bool:
    """Whether a number is of those who won, or are found to be winners: 'призёрами признаны 94 ребёнка'."""
    return (step.step == WON and step.again in {"", WON}) or (step.again == WON and step.step in _NAMED)


def _before(text: Text, near: Sequence[Step], step: Step) -> Step | None:
    """Those of whom a number is said to be, or the last number of a lower step."""
    alike = [one for one in near if count_alike(text, one.claim, step.claim)]
    again = [one for one in alike if step.again and one.step == step.again]
    if again:
        return max(_of_last(text, again), key=lambda one: one.claim.value)
    if step.is_of_them and alike and (alike[-1].step, alike[-1].stage) != (step.step, step.stage):
        return alike[-1]
    last = next((one for one in reversed(alike) if _is_lower(one, step)), None)
    # 'Явились 168 из 181 заявленного, сдали 174': not the number out of which those before are.
    those = [one for one in alike if last and one.claim.sentence == last.claim.sentence and _is_lower(last, one)]
    return next((one for one in those if _is_right_out_of(text, one, last) and _is_lower(one, step)), last)


def _is_right_out_of(text: Text, one: Step, other: Step | None) -> bool:
    between = text.content[one.claim.end : other.claim.start].lower() if other else ""
    return _OUT_OF.search(between) is not None and not _MARK.search(between)


def _of_last(text: Text, steps: Sequence[Step]) -> list[Step]:
    """Those at the stage of the last of some steps and in its paragraph."""
    start = text.content.rfind("\n", 0, steps[-1].claim.start)
    return [one for one in steps if one.stage == steps[-1].stage and one.claim.start > start]


def _told_first(text: Text, near: Sequence[Step], step: Step) -> Step | None:
    """The number of a higher step that stands before that of a lower one: 'одобрено 134 из 120 поданных'."""
    alike = [one for one in near if count_alike(text, step.claim, one.claim)]
    last = alike[-1] if alike else None
    if last is None or not _is_lower(step, last):
        return None
    between = text.content[last.claim.end : step.claim.start].lower()
    if ":" in between:
        return None
    is_of_stages = bool(last.stage and step.stage and step.stage.beside(last.stage))
    is_out = _OUT_OF.search(between) is not None and not _MARK.search(between)
    is_of_applied = step.step == "applied" and last.step in _OF_APPLIED
    is_behind = is_of_applied and last.claim.noun[:4] == step.claim.noun[:4] and len(between.split()) <= NEAR
    is_one = last.claim.sentence == step.claim.sentence and (is_of_stages or is_out or is_behind)
    return last if is_one or _BEFORE_THAT.search(between) else None


def _is_of_another(text: Text, before: Step, step: Step) -> bool:
    """Whether a number 'of them' stands behind another, of no step, that holds it: 'из 92 выпускников 69'."""
    units = {"count", step.claim.unit, before.claim.unit}
    between = text.claims_within(before.claim.end, step.claim.start) if step.is_of_them else []
    return any(one.is_count and one.value >= step.claim.value and one.unit in units for one in between)


def _is_lower(one: Step, two: Step) -> bool:
    """Whether the first of two steps comes before the second. One of no stage is before the stages of which its
    paragraph goes on to tell, and behind those that were told."""
    if two.stage is None:
        return is_step_before(one.step, two.step)
    if one.stage is None:
        return RANKS[one.step][0] < RANKS[CAME][1] if two.stage.is_lowest else one.step not in _NO_MORE_CONTEST
    ranks = one.stage.beside(two.stage)
    if ranks is None and two.stage.is_of_selection:
        return is_step_before(one.step, two.step)  # 'іріктеуден өтті' of a stage told before
    if ranks is not None and ranks[0] == ranks[1]:
        return is_step_before(one.step, two.step)
    may_go_on = one.step != WON or _ONLY.search(one.around.lower()) is not None
    return may_go_on and (ranks[0] < ranks[1] if ranks else is_stage_before(one.stage, two.stage))


def _is_more(text: Text, before: Step, after: Step, near: Sequence[Step]) -> bool:
    """Whether more are at a later step than at all of one sort before it, or in a list of which the step before is the
    last item."""
    own = before.claim.value
    if after.claim.sentence > before.claim.sentence and not after.is_of_them:
        own += _listed_beside(text, before, near)
    for one in reversed([one for one in near if one.claim.start < before.claim.start]):
        if _is_lower(before, one):
            break
        if (one.stage, one.step) == (before.stage, before.step):
            own += one.claim.value
    limit = own * ROUGHLY if before.claim.is_rough else own + slack(before.claim, after.claim)
    return limit < after.claim.value <= own * MOST_TIMES


def _listed_beside(text: Text, step: Step, near: Sequence[Step]) -> Decimal:
    """The numbers of the unit of a step in the items before it, which have no verb of their own: 'лагерьге 2 140,
    алаңға 7 320, жорыққа 1 500 бала барды', and of a list behind it: 'окончили 43, во вторую – 38, в третью – 17'."""
    own = {one.claim.id for one in near}
    sentence = text.sentences[step.claim.sentence]
    units = {"count", step.claim.unit}
    before = text.between(sentence.number, sentence.start, step.claim.start)
    behind = text.between(sentence.number, step.claim.end, sentence.end)
    behind = [
        one for one in behind if one.unit == "count" and _IN_TURN.search(text.content[step.claim.end : one.start])
    ]
    others = [one for one in (*before, *behind) if one.id not in own and one.unit in units]
    return sum((one.value for one in others), Decimal(0))
