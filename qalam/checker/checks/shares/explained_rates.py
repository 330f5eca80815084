"""Shares and changes that fail against the numbers beside them, as they were reckoned of others that the text tells.

'38 430-ы ауылда, 26 390-ы қалада, ауыл балаларының үлесі 59,3%': the share is of those whom its own words name, not of
the number right before it. That another number fits just, and why it may be meant, is asked of each share that fails.
"""

from __future__ import annotations

from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import are_of_two_times, item
from qalam.checker.text import Text

BACK = 12  # sentences before a share in which its base may stand
NAME = 60  # characters before a share in which it is said of whom it is
SCALES = (Decimal(1), Decimal(1000), Decimal(1000000))  # in which a table may tell money
BEFORE = 24  # characters before a figure in which it is named
LONG = 4  # digits of a number in a table that others hardly fit by chance
_WORD = as_pattern(r"[^\W\d]{4,}")


def is_share_explained(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a share that fails is that of another number, or of another base."""
    first = text.sentences[max(0, part.sentence - BACK)].start
    near = text.claims_within(first, text.sentences[max(part.sentence, share.sentence)].end)
    near = [
        one for one in near if one.is_count and not one.is_rough and one.value > 0 and one.id not in _ids(part, base)
    ]
    if any(_is_of_sibling(text, one, part, share, base) for one in near):
        return True
    bases = [one for one in near if one.end <= part.start and fits_share(part.value, one.value, share)]
    return any(_is_named(text, one, part, share, base) or _is_of_now(text, one, part, base) for one in bases)


def is_of_table(text: Text, part: Claim, share: Claim) -> bool:
    """Whether a share of money is just that of a number of a table, which tells thousands or millions in its head."""
    if part.unit != "money" or not share.decimals:
        return False
    return any(
        len(one.text) > LONG and any(fits_share(part.value, one.value * scale, share) for scale in SCALES)
        for sentence in text.sentences[: part.sentence]
        if sentence.is_row
        for one in text.by_sentence[sentence.number]
        if one.is_count and one.value > 0
    )


def is_change_explained(text: Text, after: Claim, change: Claim) -> bool:
    """Whether a change in percent is just that between its later figure and one of the same things told before."""
    if change.unit != "percent" or not (after.noun or _is_change_of(text, after, change)):
        return False
    first = text.sentences[max(0, after.sentence - BACK)].start
    unit = Decimal(1).scaleb(-change.decimals)
    return any(
        abs(abs(one.value - after.value) * 100 / min(one.value, after.value) - change.value) * 2 <= unit
        for one in text.claims_within(first, text.sentences[after.sentence].start)
        if (one.unit == after.unit or not after.noun)
        and one.is_count
        and one.value > 0
        and not one.is_rough
        and one.value != after.value
    )


def _is_change_of(text: Text, after: Claim, change: Claim) -> bool:
    """Whether a change is named after the word right before its figure: 'участников 350, прирост участников'."""
    start = max(text.sentences[after.sentence].start, after.start - BEFORE)
    return bool(_long(text.content[start : after.start]) & _long(text.content[after.end : change.start]))


def _ids(*claims: Claim) -> set[str]:
    return {claim.id for claim in claims}


def fits_share(part: Decimal, base: Decimal, share: Claim) -> bool:
    """Whether a share is that of some of a base, to its last digit."""
    return 0 < part < base and abs(part * 100 / base - share.value) * 2 <= Decimal(1).scaleb(-share.decimals)


def _name(text: Text, part: Claim, share: Claim) -> set[str]:
    """The words between a part and the share behind it, but for those beside the part itself."""
    if share.start < part.end:
        return set()
    start = max(part.end, share.start - NAME)
    return _long(text.content[start : share.start])


def _long(said: str) -> set[str]:
    return set(stems(" ".join(_WORD.findall(said))))


def _is_of_sibling(text: Text, one: Claim, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether the share is just that of another part of the base, whose item the words before the share name."""
    is_beside = one.sentence == part.sentence and one.end <= part.start and fits_share(one.value, base.value, share)
    if not is_beside:
        return False
    clause = text.content[max(part.end, share.start - NAME) : share.start].split(",")[-1]
    named = _long(clause) - _long(item(text, part))
    return bool(named & _long(item(text, one)))


def _is_named(text: Text, one: Claim, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether the words before a share name what the sentence of another base tells, and that of its own does not."""
    named = _name(text, part, share) - _long(text.sentence_of(base)) - stems(part.noun)
    return bool(named & _long(text.sentence_of(one)))


def _is_of_now(text: Text, one: Claim, part: Claim, base: Claim) -> bool:
    """Whether the base is of another time than another number of its unit: 'былтыр 480 қатысушы болды'."""
    return one.unit == base.unit and are_of_two_times(text, one.sentence, base.sentence)
