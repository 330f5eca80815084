"""A share against its numerator and the bases that the text offers."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.findings import Finding, written
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.tables import table_shares
from qalam.checker.text import Text
from qalam.checker.words.ties import COMPARED, OR_SHARE, OTHER_SHARE
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
_LEAD_BACK = re.compile(
    rf"^(?:-?[^\W\d]+)?(?:\s+[^\W\d-]+){{0,3}}?\s*(?:\(\s*|,?\s*(?:{'|'.join(OR_SHARE)})\s+)$", re.I
)
_COMPARED = re.compile("|".join(COMPARED), re.I)
_OTHER = re.compile("|".join(OTHER_SHARE), re.I)
_LEAD = re.compile(
    rf"^-?(?:[^\W\d]+)?(?:\s+[^\W\d]+){{0,4}}?\s*(?:\(\s*|,?\s*(?:{'|'.join(OR_SHARE)})(?:\s+[^\W\d]+){{0,4}}?\s+)$",
    re.I,
)
NEAR = Decimal(3)  # percentage points: a base further off was not meant
FAR = Decimal(25)  # percentage points: from the only base that the sentence offers
FAR_BEFORE = Decimal(10)  # percentage points: from the only base of the sentence before
REACH = 200  # numbers before a share among which its base is sought


def check_shares(text: Text, relations: list[Relation]) -> tuple[list[Relation], list[Finding]]:
    """The shares tied to a base, and what is wrong with them; a share that no base is near stays untied."""
    tied: list[Relation] = []
    found: list[Finding] = []
    wholes = {part.id: tie.whole for tie in relations if tie.kind in {"parts", "subset"} for part in tie.parts}
    inside = {tie.whole.id: tie.parts[0] for tie in relations if _is_part_before(tie) and tie.whole}
    siblings: dict[int, Claim] = {}
    claims = text.claims
    for place, pair in enumerate(pairwise(claims)):
        part, share = pair if pair[1].unit == "percent" else pair[::-1]
        if not _is_share_of(text, part, share):
            continue
        if share.start > part.start and part.id in inside:
            part = inside[part.id]  # '1 527 из 1 768 учителей (86,4%)'
        base = siblings.get(part.sentence) if part.id not in wholes else None
        base = (
            base
            if base and base.value > part.value
            else _base(claims[max(0, place - REACH) : place], part, share, wholes.get(part.id))
        )
        if base is not None:
            tied.append(_tie(part, share, base))
            if tied[-1].holds:
                siblings[part.sentence] = base
    tied += [_tie(*row) for row in table_shares(text)]
    for relation in tied:
        if not relation.holds and relation.whole is not None:
            part, share = relation.parts
            found.append(_finding(part, share, relation.whole))
    return tied, found


def _is_part_before(tie: Relation) -> bool:
    """Whether one part stands before its whole: '15 из 42 школ'."""
    return tie.kind == "subset" and len(tie.parts) == 1 and tie.whole is not None and tie.parts[0].end < tie.whole.start


def _tie(part: Claim, share: Claim, base: Claim) -> Relation:
    return Relation("share", base, (part, share), _miss(part, share, base) <= _unit(share) / 2)


def _is_share_of(text: Text, part: Claim, share: Claim) -> bool:
    is_pair = (
        part.sentence == share.sentence
        and part.is_count
        and not part.is_rough
        and part.value > 0
        and share.unit == "percent"
        and 0 < share.value <= 100
    )
    if not is_pair or _OTHER.search(text.content[share.end : share.end + 24]):
        return False
    if _COMPARED.search(text.content, min(part.end, share.end), max(part.start, share.start)):
        return False
    first, later = sorted((part, share), key=lambda claim: claim.start)
    lead = _LEAD if first is part else _LEAD_BACK
    return bool(lead.match(text.content[first.end : later.start]))


def _base(before: list[Claim], part: Claim, share: Claim, whole: Claim | None) -> Claim | None:
    """The whole that the sentence states; else, of the counts printed before, the nearest to the share;
    else the only one of the sentence, if it is not far off."""
    if whole is not None and whole.value >= part.value:
        return whole
    offered = [
        claim
        for claim in before
        if claim.is_count
        and claim.value > part.value
        and not claim.is_rough
        and (claim.unit == part.unit or "count" in (claim.unit, part.unit))
    ]
    close = [claim for claim in offered if _miss(part, share, claim) <= NEAR]
    if close:
        return min(close, key=lambda claim: _miss(part, share, claim))
    if part.unit == "count" or share.value == 100:
        return None
    for sentence, far in ((part.sentence, FAR), (part.sentence - 1, FAR_BEFORE)):
        near = [claim for claim in offered if claim.sentence == sentence and claim.unit == part.unit]
        if near:
            is_only = len(near) == 1 and may_be_part(near[0], part)
            return near[0] if is_only and _miss(part, share, near[0]) <= far else None
    return None


def _unit(share: Claim) -> Decimal:
    return Decimal(1).scaleb(-share.decimals)


def _percentage(part: Claim, base: Claim) -> Decimal:
    return part.value * 100 / base.value


def _miss(part: Claim, share: Claim, base: Claim) -> Decimal:
    return abs(_percentage(part, base) - share.value)


def _finding(part: Claim, share: Claim, base: Claim) -> Finding:
    exact = _percentage(part, base)
    expected = written(exact.quantize(_unit(share), ROUND_HALF_UP))
    is_rounding = _miss(part, share, base) < _unit(share)
    needed = (part.value * 100 / share.value).quantize(Decimal(1), ROUND_HALF_UP)
    message = (ROUNDED if is_rounding or needed == base.value else MISMATCH).fill(
        part=written(part.value),
        base=written(base.value),
        exact=written(exact.quantize(Decimal("0.001"), ROUND_HALF_UP)),
        expected=expected,
        printed=written(share.value),
        needed=written(needed),
    )
    kind = "rounding" if is_rounding else "percent-mismatch"
    return Finding(kind, "warning", (base, part, share), message, f"{expected} %", f"{written(share.value)} %")
