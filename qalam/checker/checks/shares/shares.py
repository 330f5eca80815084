"""A share against its numerator and the bases that the text offers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from qalam.checker.checks.shares.aside_shares import aside_shares
from qalam.checker.checks.shares.based_shares import based_shares
from qalam.checker.checks.shares.bases import (
    base_of,
    bases_told,
    exact_base,
    is_of_another_time,
    may_miss,
    miss,
    percentage,
    rounded,
    shares_of_base,
)
from qalam.checker.checks.shares.coverage_shares import coverage_shares, is_of_all_to_cover
from qalam.checker.checks.shares.doers_shares import doers_shares
from qalam.checker.checks.shares.explained_rates import is_share_explained
from qalam.checker.checks.shares.far_shares import far_shares
from qalam.checker.checks.shares.implied import agreed, outliers
from qalam.checker.checks.shares.labelled import is_of_another_name, labelled_shares
from qalam.checker.checks.shares.list_shares import list_shares
from qalam.checker.checks.shares.named_parts import named_part_shares
from qalam.checker.checks.shares.other_bases import is_of_other_base, is_of_untied_row
from qalam.checker.checks.shares.respective import respective_shares
from qalam.checker.checks.shares.sibling_shares import of_other_siblings
from qalam.checker.checks.shares.sides_shares import sides_shares
from qalam.checker.checks.shares.slipped import may_be_told_apart
from qalam.checker.checks.shares.takers_shares import takers_shares
from qalam.checker.checks.shares.totals_behind import totals_behind
from qalam.checker.checks.shares.verbal import genitive_shares, shares_in_figures, shares_told
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation, wholes_of
from qalam.checker.relations.scopes import MARKER, words_between
from qalam.checker.relations.tables.tables import table_shares
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DIFFERENCES, DOWN, UP
from qalam.checker.words.shares.told import COMPARED, INTEREST, OF_A_RATE, OF_ALL, OR_SHARE, OTHER_SHARE, SHARE
from qalam.checker.words.units.scores import GOOD_MARKS, QUALITY, RATES, TOP_MARKS
from qalam.kernel.trilingual import Trilingual

ROUNDED = Trilingual(
    kk="{base} ішіндегі {part}: {part} ÷ {base} = {exact} %, дөңгелектегенде {expected} %, ал "
    "мәтінде {printed} % "
    "деп тұр. {expected} % деп жазыңыз.",
    ru="{part} из {base}: {part} ÷ {base} = {exact} %, после округления {expected} %, а "
    "напечатано {printed} %. "
    "Напишите {expected} %.",
    en="{part} of {base}: {part} ÷ {base} = {exact} %, which rounds to {expected} %, but "
    "{printed} % is printed. "
    "Write {expected} %.",
)
MISMATCH = Trilingual(
    kk="{part} санының {base} ішіндегі үлесі {expected} %, ал мәтінде {printed} % деп тұр; "
    "{printed} % болуы үшін "
    "барлығы {needed} болуға тиіс. Үлес қай саннан есептелгенін жазыңыз немесе түзетіңіз.",
    ru="{part} из {base} составляет {expected} %, а напечатано {printed} %; для {printed} % "
    "целое должно быть "
    "{needed}. Напишите, от какого числа взята доля, или исправьте её.",
    en="{part} of {base} is {expected} %, but {printed} % is printed; {printed} % needs a base of {needed}. "
    "Say of what the share is taken, or correct it.",
)
_LEAD_BACK = as_pattern(
    rf"^(?:-?[^\W\d]+)?(?:\s+[^\W\d-]+){{0,3}}?\s*(?:\(\s*|,?\s*(?:а\s)?(?:{'|'.join(OR_SHARE)}),?\s+)$", re.I
)
_BY = as_pattern(r"\b(?:на|by)\s$", re.I)
_CHANGE_NAMED = as_pattern(
    rf"\b(?:{'|'.join(DIFFERENCES)})[^.;:\d]*(?:\d[\d,]*\s?%\s?\([^()]*\),?[^.;:\d()]*)*$", re.I
)  # 'азаюы 4% (8 мың), екі жылда 12% (26 мың)'
_CHANGED = as_pattern("|".join((*UP, *DOWN)), re.I)
_BY_KAZAKH = as_pattern(rf"-?[ғқгк][ае]\s(?:{'|'.join((*UP, *DOWN))})", re.I)
_FROM_TO = as_pattern(r"-?[дтн][ае]н\s\d[\d\s]*-?[ғгқк][ае]\b")
_ASIDE = as_pattern(rf"-?[^\W\d]*(?:\s[^\W\d]+)?(?:\s*\(|,?\s(?:{'|'.join(OR_SHARE)})\s)")
_IN_ASIDE = as_pattern(r"(?:%|пайыз|процент)[^\W\d]*(?:\s[^\W\d]+)?\s?\(\Z")
_BEHIND_SHARE = as_pattern(r"(?:%|пайыз|процент)[^\W\d]*(?:-[^\W\d]+)?(?:\s[^\W\d]+){0,3}\s?\(\Z")
_OF_ALL = as_pattern("|".join(OF_ALL), re.I)
_DASHED = as_pattern(r"^\s?[^\W\d]*\s?[–—-]\s?$")
_OF = as_pattern(r"^(?:\s[^\W\d]+){0,2}\s(?:из(?: этих| всех)?|of(?: the| these| those| all)?)\s$", re.I)
_RATE_OF = as_pattern(
    rf"^-?(?:[^\W\d]+)?(?:\s+[^\W\d]+){{0,4}}?,\s(?:{'|'.join((*RATES, *SHARE))})[^\W\d]*(?:\s[^\W\d]+)?\s?[–—-]\s$",
    re.I,
)  # '739 человек, качество знаний – 65,8%'
_COMPARED = as_pattern("|".join((*COMPARED, *OF_A_RATE)), re.I)
_INTEREST = words_pattern(rf"(?:{'|'.join(INTEREST)})\s$", re.I)
_OTHER = as_pattern("|".join(OTHER_SHARE), re.I)
_OF_MARKS, _QUALITY = as_pattern("|".join((*GOOD_MARKS, *TOP_MARKS)), re.I), as_pattern("|".join(QUALITY), re.I)
_LEAD = as_pattern(
    rf"^-?(?:[^\W\d]+)?(?:\s+[^\W\d]+(?:-[^\W\d]+)?){{0,6}}?\s*(?:\(\s*(?:(?:немесе|или|or)\s)?|[,:]?\s*(?:{'|'.join(OR_SHARE)}),?(?:\s+[^\W\d]+){{0,4}}?\s+(?:[–—-]\s)?)$",
    re.I,
)
_HOURS = as_pattern(r"\s\d{1,3}[\s-]+(?=сағаттық|часов)")  # '374 педагог 72 сағаттық курстан өтті, бұл 30%'
ASIDE_UNITS = frozenset(
    {"class", "school-numbers", "ordinal", "age", "duration"}
)  # '640 учеников 9-х классов, или 80,5%'
DASHED_NEAR = Decimal(1)  # percentage points
CLAUSE = 60  # characters before a change in which it is named
ENDING = 24  # characters behind a change in which its verb begins
MANY, MOSTLY = 3, 3  # shares that do not fit their base, and times as many as those that do
NEIGHBOURS = 20  # shares before one, whose bases may be its own
ASIDE = 40  # characters before a number in parentheses
REACH = 200  # numbers before a share among which its base is sought


def check_shares(text: Text, relations: list[Relation]) -> tuple[list[Relation], list[Finding]]:
    """The shares tied to a base, and what is wrong with them; a share that no base is near stays untied."""
    wholes = wholes_of(relations)
    inside = {tie.whole.id: tie.parts[0] for tie in relations if _is_part_before(tie) and tie.whole}
    loose: list[tuple[Claim, Claim]] = []
    claims = [claim for claim in text.claims if claim.unit not in ASIDE_UNITS]
    takers = list(takers_shares(text))
    tied = [_tie(*row) for row in _told(text, relations, takers)]
    siblings = {
        tie.parts[0].sentence: tie.whole
        for tie in tied
        if tie.holds and tie.whole and tie.parts[1].end < tie.parts[0].start
    }
    held = {whole.id for whole in siblings.values()}
    taken = {tie.parts[1].id for tie in tied}
    for place, pair in enumerate(pairwise(claims)):
        part, share = pair if pair[1].unit == "percent" else pair[::-1]
        if share.id in taken or not _is_share_of(text, part, share):
            continue
        if share.start > part.start and part.id in inside:
            part = inside[part.id]  # '1 527 из 1 768 учителей (86,4%)'
        elif share.start > part.start and place and _is_of(text, claims[place - 1], part):
            tied.append(_tie(claims[place - 1], share, part))
            continue
        listed = _of_list(text, siblings, part) if part.id not in wholes else None
        if listed is None or listed.value <= part.value:
            listed = wholes.get(part.id)
        base = _sought(text, listed, claims, place, (part, share))
        is_apart = base is not None and base.id not in held and may_be_told_apart(text, part, share, base)
        if base is None or is_apart or not _may_be_base(text, part, share, base):
            loose.append((part, share))
            continue
        tied.append(_tie_best(text, part, share, base, tied))
        if tied[-1].holds and tied[-1].whole:
            siblings[part.sentence] = tied[-1].whole
            held.add(tied[-1].whole.id)
    seen = {share.id for part, share in loose if part.start < share.start} | {tie.parts[1].id for tie in tied}
    tied += [_tie(*row) for row in aside_shares(text, relations) if row[1].id not in seen]
    tied += [_tie(*row) for row in table_shares(text)]
    kept = list(_of_one_base(tied))
    known = {tie.parts[1].id for tie in kept}
    loose += [(tie.parts[0], tie.parts[1]) for tie in tied if tie.parts[1].id not in known]
    failing = _failing(kept, loose)
    implied = list(outliers(_in_order(loose), unit_printed))
    implied += [one for one in outliers(_in_order([*loose, *failing]), unit_printed) if one not in implied]
    kept = _meant(text, kept, loose, taken, {share.id for _, share, _ in takers})
    told = {claim.id for finding in implied for claim in finding.claims if claim.unit == "percent"}
    return kept, [*_wrong([tie for tie in kept if tie.parts[1].id not in told]), *implied]


def _sought(
    text: Text, known: Claim | None, claims: list[Claim], place: int, pair: tuple[Claim, Claim]
) -> Claim | None:
    """The base of a part and its share that is known, or one of the numbers around where that fits better or none is
    known."""
    part, share = pair
    if known is not None and known.value >= part.value and _tie(part, share, known).holds:
        return known
    other = base_of(text, *_neighbours(claims, place), part, share)
    other = None if other is not None and _is_beside(text, other, part, share) else other
    if known is None or known.value < part.value or (other and _tie(part, share, other).holds):
        return other
    return known


def _in_order(pairs: list[tuple[Claim, Claim]]) -> list[tuple[Claim, Claim]]:
    return sorted(pairs, key=lambda pair: pair[1].start)


def _failing(tied: list[Relation], loose: list[tuple[Claim, Claim]]) -> list[tuple[Claim, Claim]]:
    """The shares clearly of another number than the one they are tied to: far from its share, or tied to a number that
    has a share of its own, beside which theirs stands."""
    beside = {part.id for part, _ in loose}
    return [
        (tie.parts[0], tie.parts[1])
        for tie in tied
        if tie.whole
        and miss(tie.parts[0], tie.parts[1], tie.whole)
        > (unit_printed(tie.parts[1]) if tie.whole.id in beside else DASHED_NEAR)
    ]


def _meant(
    text: Text, kept: list[Relation], loose: list[tuple[Claim, Claim]], taken: set[str], of_takers: set[str]
) -> list[Relation]:
    """The ties but for those that fail as their shares are of other numbers; some with the base that was meant. `taken`
    and `of_takers` are the shares tied by their words, and those of people who took part."""
    kept = [
        tie
        for tie in kept
        if tie.holds
        or tie.parts[1].id in of_takers
        or not is_of_other_base(text, tie, is_told=tie.parts[1].id in taken)
    ]
    kept = [tie for tie in kept if tie.holds or not is_of_untied_row(tie, loose)]
    failing = _failing(kept, loose)
    agreeing = agreed(_in_order([*loose, *failing]), unit_printed)
    beside = {share.id for _, share in failing} & agreeing
    kept = [tie for tie in kept if tie.parts[1].id not in beside]
    kept = [
        tie
        for tie in kept
        if tie.holds or tie.whole is None or not is_share_explained(text, tie.parts[0], tie.parts[1], tie.whole)
    ]
    others = of_other_siblings(text, kept)
    return [
        _tie(tie.parts[0], tie.parts[1], others[tie.parts[1].id]) if tie.parts[1].id in others else tie for tie in kept
    ]


def _of_list(text: Text, siblings: dict[int, Claim], part: Claim) -> Claim | None:
    """The base of a share before one in its sentence, or in the line before where a semicolon ends that."""
    base = siblings.get(part.sentence)
    if base is None and part.sentence:
        line = text.sentences[part.sentence - 1]
        is_list = text.content[line.start : line.end].rstrip().endswith(";")
        base = siblings.get(part.sentence - 1) if is_list or _is_told_alike(text, part) else None
    return base


def _is_told_alike(text: Text, part: Claim) -> bool:
    """Whether a number in parentheses behind its share is the only one of its sentence, as the last of the one before
    was: 'сельские учителя – 45% (1 305 человек). Молодые – 18% (522 человека)'."""
    own, before = (
        [one for one in text.by_sentence[number] if one.is_count] for number in (part.sentence, part.sentence - 1)
    )
    return len(own) == 1 and bool(before) and all(_is_behind_share(text, one) for one in (*own, *before[-1:]))


def _is_behind_share(text: Text, part: Claim) -> bool:
    return _BEHIND_SHARE.search(text.content, max(0, part.start - ASIDE), part.start) is not None


def _told(
    text: Text, relations: list[Relation], takers: list[tuple[Claim, Claim, Claim]]
) -> list[tuple[Claim, Claim, Claim]]:
    """Parts with the share and the base that the words themselves name."""
    named = [
        *bases_told(text),
        *shares_of_base(text),
        *genitive_shares(text),
        *shares_in_figures(text),
        *based_shares(text),
        *takers,
        *respective_shares(text, relations),
    ]
    taken = {share.id for _, share, _ in named}
    told = [*named, *(row for row in doers_shares(text) if row[1].id not in taken)]
    taken = {share.id for _, share, _ in told}
    # Behind several parts 'this is p%' may speak of all of them.
    alone = {tie.parts[0].id: tie.whole for tie in relations if tie.kind in {"parts", "subset"} and len(tie.parts) == 1}
    told += [row for row in sides_shares(text, relations) if row[1].id not in taken]
    taken |= {share.id for _, share, _ in told}
    told += [row for row in shares_told(text, alone) if row[1].id not in taken]
    taken = {share.id for _, share, _ in told}
    told += [row for row in labelled_shares(text, wholes_of(relations)) if row[1].id not in taken]
    taken = {share.id for _, share, _ in told}
    behind = (*coverage_shares(text), *totals_behind(text), *list_shares(text, relations))
    told += [row for row in behind if row[1].id not in taken]
    taken = {share.id for _, share, _ in told}
    told += [row for row in named_part_shares(text, wholes_of(relations)) if row[1].id not in taken]
    taken = {share.id for _, share, _ in told}
    return told + [row for row in far_shares(text) if row[1].id not in taken]


def are_both_parts(text: Text, base: Claim, part: Claim) -> bool:
    """Whether each of two numbers stands in parentheses behind its own share: '79,7 пайызы (127), 2,3 пайызы (3)'."""
    return all(_IN_ASIDE.search(text.content, max(0, one.start - ASIDE), one.start) for one in (base, part))


def _may_be_base(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether the base is of the time of the part; behind a dash a share far off is rather the quality of knowledge."""
    if is_of_another_time(text, base, part) or is_of_all_to_cover(text, part, share, base):
        return False
    if are_both_parts(text, base, part):
        return False
    if miss(part, share, base) > DASHED_NEAR and is_of_another_name(text, share, base):
        return False
    return not _is_dashed_pair(text, part, share) or miss(part, share, base) <= DASHED_NEAR


def _tie_best(text: Text, part: Claim, share: Claim, base: Claim, tied: list[Relation]) -> Relation:
    """The share tied to its base, or to a base of its neighbours of which it is just what is printed."""
    tie = _tie(part, share, base)
    if tie.holds:
        return tie
    is_of_all = _OF_ALL.match(text.content, share.end) is not None
    bases = [other.whole for other in tied[-NEIGHBOURS:] if other.whole and (other.holds or is_of_all)]
    return _tie(part, share, exact_base(text, bases, part, share) or base)


def _neighbours(claims: list[Claim], place: int) -> tuple[list[Claim], list[Claim]]:
    """The claims shortly before a place, and those on either side of it."""
    return claims[max(0, place - REACH) : place], claims[max(0, place - REACH) : place + REACH]


def _of_one_base(tied: list[Relation]) -> Iterator[Relation]:
    """The ties without those to a base that hardly one of its many shares fits: they are of something else."""
    failing = Counter(
        tie.whole.id for tie in tied if tie.whole and miss(tie.parts[0], tie.parts[1], tie.whole) > DASHED_NEAR
    )
    holding = Counter(tie.whole.id for tie in tied if tie.whole and tie.holds)
    for tie in tied:
        if tie.whole and failing[tie.whole.id] < max(MANY, MOSTLY * holding[tie.whole.id]):
            yield tie


def _wrong(tied: list[Relation]) -> Iterator[Finding]:
    for relation in tied:
        if not relation.holds and relation.whole is not None and relation.whole.value:
            part, share = relation.parts
            yield share_finding(part, share, relation.whole)


def _is_beside(text: Text, base: Claim, part: Claim, share: Claim) -> bool:
    """Whether a number that does not fit has a share of its own right behind it, and so is rather a part beside this
    one: '84 (80%) …, 21 (20%)'."""
    if base.start < part.start and share.end <= part.start and _has_share_before(text, base):
        return miss(part, share, base) > unit_printed(share)
    if base.start > part.start or miss(part, share, base) <= DASHED_NEAR:
        return False
    if base.sentence != part.sentence and not _ASIDE.fullmatch(text.content, part.end, share.start):
        return False
    between = text.between(base.sentence, base.end, text.sentences[base.sentence].end)
    is_beside = (
        bool(between) and between[0].unit == "percent" and _ASIDE.fullmatch(text.content, base.end, between[0].start)
    )
    start = max(base.end, text.sentences[part.sentence].start)
    return bool(is_beside) and not MARKER.search(text.content, start, part.start)


def _has_share_before(text: Text, claim: Claim) -> bool:
    """Whether a share stands right before a number and tells it in percent: '25%, яғни 10 000 дауыс'."""
    before = text.between(claim.sentence, text.sentences[claim.sentence].start, claim.start)
    return bool(before) and before[-1].unit == "percent" and _is_share_of(text, claim, before[-1])


def _is_part_before(tie: Relation) -> bool:
    """Whether one part stands before its whole: '15 из 42 школ'."""
    return tie.kind == "subset" and len(tie.parts) == 1 and tie.whole is not None and tie.parts[0].end < tie.whole.start


def _is_of(text: Text, part: Claim, base: Claim) -> bool:
    """Whether a count stands before its base: '238 of 340 (70%)'."""
    is_near = part.sentence == base.sentence and part.is_count and part.value <= base.value
    return is_near and _OF.match(text.content[part.end : base.start]) is not None


def _tie(part: Claim, share: Claim, base: Claim) -> Relation:
    return Relation("share", base, (part, share), miss(part, share, base) <= may_miss(share) + rounded(part, base))


def _is_share_of(text: Text, part: Claim, share: Claim) -> bool:
    is_pair = (
        part.sentence == share.sentence
        and part.is_count
        and not part.is_rough
        and part.value > 0
        and share.unit == "percent"
        and 0 < share.value <= 100
        and not _FROM_TO.match(text.content, part.end)  # '5,0% (5040-тан 5292-ге)'
    )
    is_interest = _INTEREST.search(text.content[max(0, share.start - ASIDE) : share.start])  # 'кредит под 0,01%'
    if not is_pair or is_interest or _OTHER.search(text.content[share.end : share.end + 24]):
        return False
    around = text.content[max(0, part.start - ASIDE) : share.start]
    if _OF_MARKS.search(around) and _QUALITY.search(around):
        return False  # quality is of both kinds of marks together
    if _COMPARED.search(text.content, min(part.end, share.end), max(part.start, share.start)):
        return False
    if _is_change(text, *sorted((part, share), key=lambda claim: claim.start)):
        return False  # 'на 1 650 детей, или на 4,2%, больше'; 'выросла на 2,4% (1,2 тыс. детей)'
    if _is_dashed_pair(text, part, share):
        return True
    first, later = sorted((part, share), key=lambda claim: claim.start)
    lead = _LEAD if first is part else _LEAD_BACK
    gap = _HOURS.sub(" ", words_between(text, first, later).removeprefix("."))
    return bool(lead.match(gap) or (first is part and _RATE_OF.match(gap)))


def _is_change(text: Text, first: Claim, later: Claim) -> bool:
    """Whether a count and a percentage say by how much something changed."""
    before = text.content[max(text.sentences[first.sentence].start, first.start - CLAUSE) : first.start]
    behind = text.content[later.end : later.end + ENDING]
    is_by = _BY.search(before) or _BY.search(text.content[first.end : later.start])
    if is_by and _CHANGED.search(before + behind):
        return True
    return _CHANGE_NAMED.search(before) is not None or _BY_KAZAKH.match(behind) is not None


def _is_dashed_pair(text: Text, part: Claim, share: Claim) -> bool:
    """'19 педагогов – 31%'."""
    return part.end <= share.start and _DASHED.match(text.content[part.end : share.start]) is not None


def share_finding(part: Claim, share: Claim, base: Claim) -> Finding:
    """What is wrong with a share."""
    exact = percentage(part, base)
    expected = written(exact.quantize(unit_printed(share), ROUND_HALF_UP))
    is_rounding = miss(part, share, base) < unit_printed(share)
    needed = (part.value * 100 / (share.value or 1)).quantize(Decimal(1), ROUND_HALF_UP)
    has_no_base = not share.value or needed == base.value  # no base makes 0 % of anybody
    message = (ROUNDED if is_rounding or has_no_base else MISMATCH).fill(
        part=written(part.value),
        base=written(base.value),
        exact=written(exact.quantize(Decimal("0.001"), ROUND_HALF_UP)),
        expected=expected,
        printed=written(share.value),
        needed=written(needed),
    )
    kind = "rounding" if is_rounding else "percent-mismatch"
    return Finding(kind, "warning", (base, part, share), message, f"{expected} %", f"{written(share.value)} %")
