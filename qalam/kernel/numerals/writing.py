"""How a number is written in the text of each language."""

from __future__ import annotations

from decimal import Decimal

from qalam.kernel.trilingual import Language

THIN_SPACE = "\u202f"  # no-break: a number never falls apart at the end of a line
MINUS = "−"
DECIMAL_SIGN: dict[Language, str] = {"kk": ",", "ru": ",", "en": "."}


def write(value: int | Decimal, language: Language, *, places: int | None = None) -> str:
    """`26 136` and `84,5` (in English `84.5`), thousands set apart by a thin no-break space.

    `places` rounds half up, as statistics do; without it every decimal is kept.
    """
    exact = Decimal(value)
    if places is not None:
        exact = _round_half_up(exact, places)
    sign = MINUS if exact < 0 else ""
    text = f"{abs(exact):,f}".replace(",", THIN_SPACE)
    return sign + text.replace(".", DECIMAL_SIGN[language])


def _round_half_up(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding="ROUND_HALF_UP")
