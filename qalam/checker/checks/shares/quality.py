"""Quality of knowledge against the pupils with top and good marks: '100 оқушы … 19 озат, 30 екпінді, сапасы 49%'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, added, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import slip_between
from qalam.checker.text import Text
from qalam.checker.words.shares.told import OTHER_SHARE
from qalam.checker.words.units.scores import GOOD_MARKS, GROWN, QUALITY, TOP_MARKS, UNGRADED, WHOLE_SCHOOL
from qalam.kernel.trilingual import Trilingual

QUALITY_DIFFERS = Trilingual(
    kk="Үздіктер мен екпінділер: {sum} = {total}, бұл {base} оқушының {expected} %-ы, ал сапа {printed} % деп тұр. "
    "Сандардың бірін тексеріңіз.",
    ru="Отличников и ударников: {sum} = {total}, это {expected} % из {base}, а качество указано как {printed} %. "
    "Проверьте одно из чисел.",
    en="Pupils with top and good marks: {sum} = {total}, which is {expected} % of {base}, but the quality of knowledge "
    "is printed as {printed} %. Check one of the figures.",
)
_TOP, _GOOD, _QUALITY = (as_pattern("|".join(words), re.I) for words in (TOP_MARKS, GOOD_MARKS, QUALITY))
_CHANGE = as_pattern("|".join((*OTHER_SHARE, *GROWN)), re.I)
_WHOLE_SCHOOL = as_pattern("|".join(WHOLE_SCHOOL), re.I)
_UNGRADED = as_pattern("|".join(UNGRADED), re.I)
_STOP = as_pattern(r"[,;]|[.:]\s")
REACH = 2  # sentences from the pupils to the quality
BESIDE = 30  # characters on either side of a number in which its marks are named
MOST = 4  # numbers of one kind of marks among which one is sure
TOLERANCE = Decimal("1.5")  # units of the last digit: quality is rounded either way


def check_quality(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings where one number of pupils, one of each kind of marks and one quality stand together."""
    return [finding for share in _qualities(text) if (finding := _held(text, share, relations)) is not None]


def _qualities(text: Text) -> Iterator[Claim]:
    for claim in text.claims:
        if claim.unit != "percent" or claim.is_rough:
            continue
        before = text.content[max(0, claim.start - 40) : claim.start]
        if _QUALITY.search(before) and not _CHANGE.search(text.content[claim.end : claim.end + 30]):
            yield claim


def _held(text: Text, share: Claim, relations: list[Relation]) -> Finding | None:
    first = text.sentences[max(0, share.sentence - REACH)].start
    counts = [claim for claim in text.claims_within(first, share.start) if claim.is_count and not claim.is_rough]
    top, good = (_marked(text, share, counts, words) for words in (_TOP, _GOOD))
    if len(top) != 1 or len(good) != 1 or top == good:
        return None
    last = max(top[0].end, good[0].end)
    if any(claim.unit not in {"year", "date"} for claim in text.claims_within(last, share.start)):
        return None  # another class or another figure stands between
    earlier = [claim for claim in counts if claim.end <= min(top[0].start, good[0].start) and claim.unit == "people"]
    base, marks = earlier[-1] if earlier else None, (top[0], good[0])
    if base is None or _is_of_others(text, base, marks, share):
        return None
    total = sum((claim.value for claim in marks), Decimal(0))
    unit = Decimal(1).scaleb(-share.decimals)
    exact = total * 100 / base.value if base.value else Decimal(0)
    is_right = total > base.value or abs(exact - share.value) < unit * TOLERANCE
    is_right |= share.value > exact and _has_first_classes(text, base, share)
    if is_right or not _is_sure(text, share, counts, (base, *marks), relations):
        return None
    expected = written(exact.quantize(unit, ROUND_HALF_UP))
    printed = written(share.value)
    message = QUALITY_DIFFERS.fill(
        sum=added(marks), total=written(total), base=written(base.value), expected=expected, printed=printed
    )
    return Finding("percent-mismatch", "warning", (base, *marks, share), message, f"{expected} %", f"{printed} %")


def _has_first_classes(text: Text, base: Claim, share: Claim) -> bool:
    """Whether pupils of the first class, who have no marks, are among those counted: '1-4 сыныптарда 100 оқушы'."""
    return _UNGRADED.search(text.content, text.sentences[base.sentence].start, share.start) is not None


def _is_sure(
    text: Text, share: Claim, counts: list[Claim], told: tuple[Claim, Claim, Claim], relations: list[Relation]
) -> bool:
    """Whether the quality is surely of the marks told last, where those of others stand before them: these are tied to
    their pupils, one slip explains what is wrong, and the quality is not that of the others, or of all."""
    base, *marks = told
    top, good = ([one for one in counts if words.search(_beside(text, one, counts))] for words in (_TOP, _GOOD))
    if len(top) < 2 and len(good) < 2:
        return True
    is_tied = any(tie.whole is base and all(mark in tie.parts for mark in marks) for tie in relations)
    if not is_tied or len(top) > MOST or len(good) > MOST or not _is_one_slip(base, (marks[0], marks[1]), share):
        return False
    people = [claim for claim in counts if claim.unit == "people" and claim.value > 0]
    sums = [one.value + other.value for one, other in zip(top, good, strict=False)]
    sums.append(sum((claim.value for claim in (*top, *good)), Decimal(0)))
    bases = [claim.value for claim in people]
    bases.append(sum(bases, Decimal(0)))
    unit = Decimal(1).scaleb(-share.decimals)
    return not any(abs(total * 100 / whole - share.value) < unit for total in sums for whole in bases)


def _is_one_slip(base: Claim, marks: tuple[Claim, Claim], share: Claim) -> bool:
    """Whether one digit changed, or two exchanged, in a number of marks or in the quality makes these right."""
    meant = (share.value * base.value / 100).quantize(Decimal(1), ROUND_HALF_UP)
    total = marks[0].value + marks[1].value
    due = (total * 100 / base.value).quantize(Decimal(1).scaleb(-share.decimals), ROUND_HALF_UP)
    pairs = [(mark.value, mark.value + meant - total) for mark in marks]
    pairs = [pair for pair in pairs if pair[1] > 0] + [(share.value, due)]
    return any(slip_between(written(one), written(two)) in {"replaced", "swapped"} for one, two in pairs)


def _is_of_others(text: Text, base: Claim, marks: tuple[Claim, Claim], share: Claim) -> bool:
    """Whether a class is named between the pupils and their marks, or the quality is told of the whole school."""
    first = min(mark.start for mark in marks)
    if any(claim.unit == "class" for claim in text.claims_within(base.end, first)):
        return True
    return _WHOLE_SCHOOL.search(text.content, max(mark.end for mark in marks), share.start) is not None


def _marked(text: Text, share: Claim, counts: list[Claim], words: re.Pattern[str]) -> list[Claim]:
    """The numbers of pupils with one kind of marks; those of the sentence of the quality, where pupils are counted
    between them and the others: each class with its own marks."""
    marked = [claim for claim in counts if words.search(_beside(text, claim, counts))]
    own = [claim for claim in marked if claim.sentence == share.sentence]
    others = [claim for claim in marked if claim.sentence < share.sentence]
    if not own or not others:
        return marked
    between = [claim for claim in counts if others[-1].end <= claim.start and claim.end <= own[0].start]
    return own if any(claim.unit == "people" for claim in between) else marked


def _beside(text: Text, claim: Claim, counts: list[Claim]) -> str:
    """What is said right behind a number, or before it and a dash."""
    following = next((other.start for other in counts if other.start >= claim.end), claim.end + BESIDE)
    behind = text.content[claim.end : min(claim.end + BESIDE, following)]
    before = text.content[max(0, claim.start - BESIDE) : claim.start]
    return before.rpartition(",")[2] if re.search(r"[–—:-]\s?$", before) else _STOP.split(behind)[0]
