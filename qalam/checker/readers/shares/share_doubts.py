"""Whether a share that fails was reckoned of other numbers, or may be of something that only words tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.checks.plans.fulfilled import OF_PERIOD, PERIODS
from qalam.checker.checks.shares.apart import is_apart, is_of_one_elsewhere
from qalam.checker.checks.shares.coverage_shares import is_of_places
from qalam.checker.checks.shares.explained_rates import is_share_explained
from qalam.checker.checks.shares.other_bases import is_of_base_with_next
from qalam.checker.checks.shares.share_pairs import are_both_parts
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.concepts import Concepts
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.shares.share_groups import THING
from qalam.checker.readers.shares.share_kinds import is_of_plan, is_of_then
from qalam.checker.readers.shares.share_ties import APART, SURELY, Tie, are_just
from qalam.checker.relations.changed_by import tells_change
from qalam.checker.slips import digits_of, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.concepts.shares import PLACES

_OF_IT = as_pattern(r"(?:\s?[^\W\d]+){0,2},?\s(?:из (?:которых|них)|of (?:whom|them))\s", re.I)
_OURS = as_pattern(r"\((?:біздің|наш[аи]?|our)\s(?:үлес|доля|share)[^()\d]*\Z", re.I)
PLACE = Concepts(PLACES)
_FROM = as_pattern(r"[дтн][ае]н\s(?:[^\W\d]+\s)?\Z")
MANY = 2  # other shares of a sentence that are not of a base
FAR_AHEAD = 2.0  # log-odds by which a base is likelier than any other
LONG = 3  # digits of a share
NEAR = (0, 1)  # sentences before a share in which other numbers are that make it
# What tells that a share may be of others, unless a slip in a long number says that it is of these.
AGAINST = ("limited", "other place", "other thing", "another time", "two times")
GROUP = ("told", "group word", "thing", "state", "group them")  # that the group whose share it is is the base
HELD = ("told", "genitive", "them within", "them before")  # that the number is of its base
PLAINLY = SURELY | {"this", "comma", "pair told", APART}
SOME_OF = (*HELD, "of", "siblings", "them behind")


def is_explained(text: Text, tie: Tie) -> bool:
    """Whether the share was reckoned of other numbers."""
    told = tie.part, tie.rate, tie.base
    if is_of_plan(text, tie.rate) and any(abs(tie.exact * part - tie.rate.value) <= OF_PERIOD for part in PERIODS):
        return True
    if is_of_base_with_next(text, tie.base, tie.part, tie.rate):
        return True
    return is_share_explained(text, *told) or is_apart(text, *told) or is_of_one_elsewhere(text, *told)


def is_doubtful(text: Text, tie: Tie, sort: str, lead: float) -> bool:
    """Whether a share may be of something else that the text tells only by its words; `lead` is by how much likelier it
    is of this base than of any other."""
    if is_of_another_sort(text, tie) or _is_base_compared(text, tie):
        return True
    if sort == "long slip":
        return False
    return _may_be_of_others(tie) or (sort == "none" and not _is_plain(tie, lead))


def _is_base_compared(text: Text, tie: Tie) -> bool:
    """Whether the base, in a sentence of its own, is told in percent of what was before, so that the share may be
    such, too: 'обратились 96,7 тыс. – 93 % к тому же периоду. Статус получили 67,6 тыс. (88,8 %)'."""
    if tie.base.sentence == tie.rate.sentence or tie.tells(*HELD):
        return False
    beside = text.between(tie.base.sentence, tie.base.end, text.sentences[tie.base.sentence].end)
    return any(one.unit == "percent" and is_of_then(text, one) for one in beside)


def is_of_another_sort(text: Text, tie: Tie) -> bool:
    """Whether the number is a change, or of another sort than the base, or several shares beside it are not of that."""
    if are_both_parts(text, tie.base, tie.part) or is_of_places(text, tie.part, tie.rate, tie.base):
        return True
    if _OURS.search(text.content, text.sentences[tie.rate.sentence].start, tie.rate.start):
        return True  # what stands beside it is the whole: '1 965 бала шұғылданады (біздің үлес 27,5%)'
    if tie.base.end <= tie.part.start and _OF_IT.fullmatch(
        text.content, tie.part.end, max(tie.part.end, tie.rate.start)
    ):
        return True  # 'составила 8 964 человека, из которых 46,8% – женщины'
    if tells_change(text, tie.part) or tie.tells("part changed") or _is_money_apart(text, tie):
        return True
    if tie.part.sentence != tie.rate.sentence and _is_told_of_others(text, tie):
        return True
    return tie.seen.get("none beside", 0) >= MANY or tie.tells("agreeing")


def is_apart_of_another_sort(text: Text, tie: Tie) -> bool:
    """The same of a number told apart from its share, of whose place and things its words were asked already."""
    if are_both_parts(text, tie.base, tie.part) or tells_change(text, tie.part) or tie.tells("part changed"):
        return True
    if _is_of_rest(tie) or _is_money_apart(text, tie) or _is_told_of_others(text, tie):
        return True
    if _is_change_of(text, tie.part, tie.base):
        return True
    return tie.seen.get("none beside", 0) >= MANY or tie.tells("agreeing")


def _is_change_of(text: Text, part: Claim, base: Claim) -> bool:
    """Whether one of two numbers became the other: '3,2 миллионнан 3,4 миллионға көбейді'."""
    first, last = sorted((part, base), key=lambda one: one.start)
    return part.sentence == base.sentence and _FROM.search(text.content, first.start, last.start) is not None


def _is_told_of_others(text: Text, tie: Tie) -> bool:
    """Whether the sentence of a share names another place or other things than those of its number and its base:
    'Көрші ауданда 74,2%', 'Доля сельских учеников – 45%' behind schools."""
    own = text.sentence_of(tie.rate)
    if tie.near.is_elsewhere:
        return True
    told = f"{text.sentence_of(tie.part)} {text.sentence_of(tie.base)}"
    places = PLACE.named_in(own)
    if places and PLACE.named_in(told) and not places & PLACE.named_in(told):
        return True
    named = THING.named_in(own_words(text, tie.rate).said)
    counted = THING.named_in(tie.part.noun) or THING.named_in(tie.base.noun)
    return bool(named and counted) and not named & THING.named_in(told)


def _is_money_apart(text: Text, tie: Tie) -> bool:
    """Whether a sum of money is taken for the base of one in another line that has no word in common with its own."""
    base, part = tie.base, tie.part
    if base.unit != "money" or base.end > part.start or "\n" not in text.content[base.end : part.start]:
        return False
    return not tie.seen["words"]


def _may_be_of_others(tie: Tie) -> bool:
    """Whether words narrow the base or the number, name a group that the base is not, or the share is of the rest."""
    if tie.tells(*AGAINST) or _is_of_another_group(tie):
        return True
    if _is_of_rest(tie):
        return True
    return tie.tells("base taken") and not tie.tells(*HELD) and tie.seen["siblings"] < MANY


def _is_of_rest(tie: Tie) -> bool:
    """Whether the share is just that of all others of the base."""
    rest = (tie.base.value - tie.part.value) * 100 / tie.base.value
    return abs(rest - tie.rate.value) * 2 <= unit_printed(tie.rate)


def _is_of_another_group(tie: Tie) -> bool:
    """Whether the share is said to be of a group that the base is not, or of one that more words narrow than tell of
    the base: 'учащихся начальных классов'."""
    if not tie.tells("genitive group"):
        return False
    is_narrowed = tie.seen.get("group untold", 0) > tie.seen.get("group all", 0) and not tie.tells("group them", "told")
    is_unnamed = not tie.tells(*GROUP) and not (tie.tells("group all") and not tie.near.group.narrowing)
    return is_narrowed or is_unnamed


def _is_plain(tie: Tie, lead: float) -> bool:
    """Whether both the number and the base are plain, so that no slip needs to explain what is wrong."""
    if tie.tells("behind") and not tie.tells("told"):
        return False
    if tie.tells("how this") and tie.tells("group untold") and not tie.tells("group them"):
        return False
    is_one = (tie.tells("only") or lead >= FAR_AHEAD) and (
        (tie.tells("same sentence") and (tie.told.how in SURELY or tie.tells("stands", "populates")))
        or (tie.tells("sentence before") and tie.tells("stands", "thing", "populates", "places"))
    )
    is_named = tie.tells("thing", "owner thing", "owner group word") and tie.tells("stands")
    is_named = is_named and not tie.tells("group untold", "owner group untold")
    is_of_base = is_one or is_named or tie.tells(*SOME_OF, "state")
    return is_of_base and tie.told.how in PLAINLY


def fits_others(tie: Tie, ties: Sequence[Tie], near: Sequence[Claim], siblings: Sequence[tuple[Claim, Claim]]) -> bool:
    """Whether other numbers `near` make just this share, as a part and its base or as those before a change and after
    it, or several parts together do; those that have a share of their own are passed over."""
    rate, own = tie.rate, {one.part.id for one in ties}
    taken = {part.id for part, _ in siblings} - own
    for part in near:
        if part.id in taken or rate.sentence - part.sentence not in NEAR:
            continue
        bases = [base for base in near if base is not part]
        if any(_makes(part, base, rate, own) for base in bases if _may_be_of(base, part)):
            return True
        is_long = part.id in own and len(digits_of(rate)) >= LONG  # which hardly any number makes by chance
        if is_long and any(part.value < base.value and are_just(part, base, rate) for base in bases):
            return True
    return any(_fits_together(rate, one, near) or _fits_beside(one, near) for one in ties)


def _may_be_of(base: Claim, part: Claim) -> bool:
    """Whether a number counts some of those whom another counts, or the places for them."""
    return may_be_part(base, part) or (part.unit == "places" and base.unit in {"people", "count"})


def _makes(part: Claim, base: Claim, rate: Claim, own: set[str]) -> bool:
    """Whether two numbers are a part and its base of just this share, or one of a change by it; of a short share, which
    many numbers make, only near to it."""
    if base.sentence == part.sentence and _is_change(part, base, rate):
        return True
    is_long = len(digits_of(rate)) >= LONG
    is_near = part.sentence == rate.sentence and rate.sentence - base.sentence in NEAR
    return (is_long or is_near) and part.value < base.value and are_just(part, base, rate)


def _is_change(part: Claim, base: Claim, rate: Claim) -> bool:
    """Whether a percentage is just that by which one number differs from another."""
    return abs(abs(part.value - base.value) * 100 / base.value - rate.value) * 2 <= unit_printed(rate)


def _fits_beside(tie: Tie, near: Sequence[Claim]) -> bool:
    """Whether a number and one beside it make the base of which it is just the share: 'қалалық – 98, ауылдық – 87'."""
    if tie.told.how != APART or tie.is_near:
        return False
    part, rate = tie.part, tie.rate
    beside = (one for one in near if one.sentence == part.sentence and one is not part and one.unit == part.unit)
    return any(abs(part.value * 100 / (part.value + one.value) - rate.value) <= unit_printed(rate) for one in beside)


def _fits_together(rate: Claim, tie: Tie, near: Sequence[Claim]) -> bool:
    """Whether a number and those right before it in its sentence together make the share."""
    row = [one for one in near if one.sentence == tie.part.sentence]
    last = row.index(tie.part) if tie.part in row else -1
    total = tie.part.value if last >= 0 else Decimal(0)
    for one in reversed(row[: max(0, last)]):
        total += one.value
        if total >= tie.base.value:
            return False
        if abs(total * 100 / tie.base.value - rate.value) * 2 <= unit_printed(rate):
            return True
    return False
