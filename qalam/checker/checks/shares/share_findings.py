"""What is wrong with a share that its numerator and base do not make."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.checks.shares.bases import miss, percentage
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import unit_printed
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


def wrong_shares(tied: list[Relation]) -> Iterator[Finding]:
    """What is wrong with each share that its base does not make."""
    for relation in tied:
        if not relation.holds and relation.whole is not None and relation.whole.value:
            part, share = relation.parts
            yield share_finding(part, share, relation.whole)


def share_finding(part: Claim, share: Claim, base: Claim) -> Finding:
    """What is wrong with a share."""
    exact = percentage(part, base)
    due = exact.quantize(unit_printed(share), ROUND_HALF_UP)
    expected = written(due)
    # Of decimals the last digit that is one off is badly rounded, too: 94,17 for 94,1588.
    is_rounding = miss(part, share, base) < unit_printed(share)
    is_rounding |= share.decimals > 0 and abs(due - share.value) <= unit_printed(share)
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
