"""The two figures of which a number tells the change: which of those around it, and how surely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from qalam.checker.checks.changes.change_fits import as_told
from qalam.checker.checks.changes.differences import SUMS_UP
from qalam.checker.checks.changes.roles import Role, own_words, role_of
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.called import called_so
from qalam.checker.readers.changes.compared import MOST, Round, are_compared, names_both
from qalam.checker.readers.changes.figures import are_only_two, figures_round, is_bare_beside_money, may_be_one_thing
from qalam.checker.readers.changes.mentions import mentions_in
from qalam.checker.readers.changes.odds import LEAST_HOPE, OF_OTHER_THING, log_odds
from qalam.checker.readers.changes.order import came_to, is_aside, is_from_to, order_of
from qalam.checker.readers.changes.others import OF_THEM, is_over_plan
from qalam.checker.readers.changes.subject import has_own_subject, is_of_other_thing
from qalam.checker.readers.changes.words import Mention
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANY_NOUN
from qalam.checker.words.changes.changes import SINCE
from qalam.checker.words.changes.then_behind import CALLED_ALIKE

_SINCE = as_pattern("|".join(SINCE), re.I)
_OWN_ASIDE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+\.?){0,2}\s\((?:[^\W\d]+\s){0,2}")  # '2,7 есе (1 204/3 851)'
_CALLED_ALIKE = tuple((as_pattern(words, re.I), word) for words, word in CALLED_ALIKE)
_PLAN = as_pattern(r"\b(?:план|запланир|намеч|норматив|жоспар|тиіс)", re.I)
CALLED = 1.0  # log-odds of the only two figures that are called as the change is
ALIKE = 3  # words that a change and far figures share
LARGE = 200  # percent: a growth that leads far
FAR = 3  # times that one figure of a thing hardly is another


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures as that of then and that of now, whether words tell which is which, how they stand to the change, and
    the log-odds of being its own."""

    then: Claim
    now: Claim
    is_ordered: bool
    is_from_to: bool
    is_parted: bool
    is_compared: bool
    odds: float


def pairs_of(text: Text, mention: Mention) -> Iterator[Pair]:
    """Each two figures around a change that may be of one thing."""
    figures = figures_round(text, mention)
    named = called_so(text, mention.claim, figures)
    roles = {one.id: role_of(text, one) for one in figures} if len(figures) > 1 else {}
    for one, two in combinations(figures, 2):
        if may_be_one_thing(*as_told(one, two), mention) and not is_bare_beside_money(text, one, two):
            only_two = are_only_two(text, figures, one, two)
            is_named = {one.id, two.id} == named
            pair = _pair(Round(text, mention, figures, one, two, roles[one.id], roles[two.id], only_two or is_named))
            yield replace(pair, odds=pair.odds + CALLED) if is_named and pair.is_ordered else pair


def _pair(of: Round) -> Pair:
    figures, roles = (of.one, of.two), (of.first, of.later)
    order = order_of(of.text, of.mention.claim, figures, roles) or _by_plan(of)
    then, now = _in_order(*figures, order, of.mention)
    is_told = is_from_to(of.text, figures, roles) and not of.among(of.one.end, of.two.start)
    is_parted = of.place == "between" and not (order < 0 or of.first.is_from)
    is_parted = is_parted and not came_to(of.text, of.mention.claim, of.two)
    is_compared = order == 0 and not is_told and are_compared(of)
    then_role = of.first if then is of.one else of.later
    odds = log_odds(
        {
            **_of_place(of),
            **_of_time(of, order, then_role),
            **_of_sort(of),
            **({"untold": False, "other_noun": False} if is_compared else {}),
            "from_to": is_told,
            "from_between": of.place == "between" and not is_parted,
            "against": order != 0 and of.mention.is_up not in (of.mention.is_down, now.value > then.value),
        }
    )
    if odds > LEAST_HOPE:
        is_named = is_compared and names_both(of)
        is_apart = is_told and has_own_subject(of.text, of.mention, of.one, of.two)
        other = 0.0 if is_named else is_of_other_thing(of.text, of.mention, then, now)
        other = 1.0 if is_apart else other
        since = _since(of.text, of.mention)
        is_own = (since and since == then_role.year) or is_over_plan(of.text, of.mention)
        odds += OF_OTHER_THING * (0.0 if other < 1 and is_own else other)
    return Pair(then, now, order != 0, is_told, is_parted, is_compared, odds)


def _by_plan(of: Round) -> int:
    """The order of what was planned and what was done, where a change tells by how much more, or less, this is."""
    if not is_over_plan(of.text, of.mention):
        return 0
    planned = [_PLAN.search(" ".join(own_words(of.text, one))) is not None for one in (of.one, of.two)]
    return planned[0] - planned[1]


def _in_order(one: Claim, two: Claim, order: int, mention: Mention) -> tuple[Claim, Claim]:
    if order:
        return (one, two) if order > 0 else (two, one)
    low, high = (one, two) if one.value < two.value else (two, one)
    if mention.is_up != mention.is_down:
        return (low, high) if mention.is_up else (high, low)
    return one, two


def _of_place(of: Round) -> dict[str, float]:
    """Where two figures stand to their change and to the other figures and changes."""
    change, one, two = of.mention.claim, of.one, of.two
    far = [abs(end.sentence - change.sentence) for end in (one, two)]
    if SUMS_UP.match(of.text.sentence_of(change).lstrip()):
        far = [max(0, steps - 1) for steps in far]
    low, high = min(one.start, change.start), max(two.end, change.end)
    is_named = any(_is_named(of.text, change, end) for end in (one, two))
    amid = 0 if is_named else of.among(one.end, two.start)
    skipped = {"behind": (two.end, change.start), "before": (change.end, one.start)}.get(of.place)
    return {
        "far_max": max(far),
        "far_min": min(far),
        "amid": 0 if skipped is None else amid,
        "skipped": amid if skipped is None else of.among(*skipped),
        "between": of.place == "between",
        "before": of.place == "before",
        "own_aside": _is_own_aside(of),
        "rivals": min(_rivals(of, low, high), 2),
        "breaks": min(of.text.content.count("\n", low, high), MOST),
        "aside": is_aside(of.text, one, two),
        "alone": len(of.alike) == 2 or of.are_only_two,
        "named": is_named,
        "same_words": max(far) > 1 and _share_words(of),
    }


def _is_named(text: Text, change: Claim, figure: Claim) -> bool:
    """Whether the sentence of a change names the noun of a figure told before it: '512 бакалавр, 96 магистр бар.
    Бакалаврлар көбейді: …'."""
    if figure.sentence >= change.sentence or not figure.noun or figure.noun.startswith(ANY_NOUN):
        return False
    sentence = text.sentences[change.sentence]
    said = text.content[sentence.start : change.start]
    for words, word in _CALLED_ALIKE:
        said = words.sub(word, said)
    return bool(stems(figure.noun) & stems(said))


def _share_words(of: Round) -> bool:
    """Whether a change and figures some sentences from it are told in the same words."""
    change = of.mention.claim
    own = stems(of.text.sentence_of(change))
    far = max((of.one, of.two), key=lambda end: abs(end.sentence - change.sentence))
    return len(own & stems(of.text.sentence_of(far))) >= ALIKE


def _is_own_aside(of: Round) -> bool:
    """'2,7 есе (1 204/3 851)'."""
    change = of.mention.claim
    if of.place != "before" or change.is_count:
        return False
    return _OWN_ASIDE.fullmatch(of.text.content, change.end, of.one.start) is not None


def _rivals(of: Round, low: int, high: int) -> int:
    """How many other changes, told in the same way, stand among the three, so that figures near them are theirs."""
    change = of.mention.claim
    numbers = range(min(of.one.sentence, change.sentence), max(of.two.sentence, change.sentence) + 1)
    others = [
        one.claim
        for number in numbers
        for one in mentions_in(of.text, of.text.sentences[number])
        if one.claim.id != change.id and not one.is_weak
    ]
    return sum(
        low <= one.start and one.end <= high and (one.unit == change.unit or (one.is_count and change.is_count))
        for one in others
    )


def _of_time(of: Round, order: int, then: Role) -> dict[str, float]:
    """What is told of the times of two figures."""
    first, later = of.first, of.later
    since = _since(of.text, of.mention)
    return {
        "of_years": bool(first.year and later.year and first.year != later.year),
        "then_now": (_is_past(first) and later.is_now) or (first.is_now and _is_past(later)),
        "one_then": first.is_then != later.is_then,
        "both_then": order == 0 and first.is_then and later.is_then,
        "untold": order == 0,
        "since": bool(since) and then.year == since,
        "since_other": bool(since) and then.year not in (0, since),
    }


def _is_past(role: Role) -> bool:
    """Whether a figure is of then, or of a year that no word calls this one."""
    return role.is_then or (bool(role.year) and not role.is_now)


def _since(text: Text, mention: Mention) -> int:
    """The year that a change is counted from, where its sentence names it."""
    sentence = text.sentences[mention.claim.sentence]
    found = _SINCE.search(text.content, sentence.start, sentence.end)
    return int(found[found.lastgroup or 0]) if found else 0


def _is_part(of: Round) -> bool:
    """Whether the second of two figures counts some of the first: '640, 218 of them'."""
    content, end = of.text.content, of.text.sentences[of.two.sentence].end
    is_before = OF_THEM.search(content, of.one.end, of.two.start) is not None
    return is_before or OF_THEM.match(content, min(of.two.end + 1, end), end) is not None


def _of_sort(of: Round) -> dict[str, float]:
    """What two figures count, and how far they are from one another."""
    nouns = [stems(end.noun) for end in (of.one, of.two) if end.noun]
    low, high = sorted(end.value for end in as_told(of.one, of.two))
    change = of.mention.claim
    is_large = (change.unit == "times" and change.value >= FAR) or (change.unit == "percent" and change.value >= LARGE)
    return {
        "other_noun": len(nouns) == 2 and not nouns[0] & nouns[1],
        "two_units": of.one.unit != of.two.unit,
        "far_apart": high > low * FAR and not is_large,
        "very_far": high > low * FAR * FAR and not is_large,
        "weak": of.mention.is_weak,
        "part_of_it": of.one.sentence == of.two.sentence and _is_part(of),
    }
