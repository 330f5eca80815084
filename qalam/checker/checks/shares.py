"""A share against its numerator and the bases that the text offers."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.ties import OR_SHARE
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
_LEAD = re.compile(rf"^-?(?:[^\W\d]+)?(?:\s+[^\W\d]+){{0,3}}?\s*(?:\(\s*|,?\s*(?:{'|'.join(OR_SHARE)})\s+)$", re.I)
NEAR = Decimal(3)  # percentage points: a base further off was not meant
REACH = 200  # numbers before a share among which its base is sought


def check_shares(text: Text, relations: list[Relation]) -> tuple[list[Relation], list[Finding]]:
    """The shares tied to a base, and what is wrong with them; a share that no base is near stays untied."""
    tied: list[Relation] = []
    found: list[Finding] = []
    wholes = {part.id: tie.whole for tie in relations if tie.kind in {"parts", "subset"} for part in tie.parts}
    claims = text.claims
    for place, (part, share) in enumerate(pairwise(claims)):
        if not _is_share_of(text, part, share):
            continue
        base = _base(claims[max(0, place - REACH) : place], part, share, wholes.get(part.id))
        if base is not None:
            holds = _miss(part, share, base) <= _unit(share) / 2
            tied.append(Relation("share", base, (part, share), holds))
            if not holds:
                found.append(_finding(part, share, base))
    return tied, found


def _is_share_of(text: Text, part: Claim, share: Claim) -> bool:
    is_pair = (
        part.sentence == share.sentence
        and part.is_count
        and not part.is_rough
        and part.value > 0
        and 0 < share.value <= 100
    )
    return is_pair and share.unit == "percent" and bool(_LEAD.match(text.content[part.end : share.start]))


def _base(before: list[Claim], part: Claim, share: Claim, whole: Claim | None) -> Claim | None:
    """The whole that the sentence states; else, of the counts printed before, the nearest to the share."""
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
    return min(close, key=lambda claim: _miss(part, share, claim), default=None)


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
    message = (ROUNDED if is_rounding else MISMATCH).fill(
        part=written(part.value),
        base=written(base.value),
        exact=written(exact.quantize(Decimal("0.001"), ROUND_HALF_UP)),
        expected=expected,
        printed=written(share.value),
        needed=written(needed),
    )
    kind = "rounding" if is_rounding else "percent-mismatch"
    return Finding(kind, "warning", (base, part, share), message, f"{expected} %", f"{written(share.value)} %")
