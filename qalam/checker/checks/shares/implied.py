"""One share of a row of shares that does not fit the base which all the others imply, wherever that is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.kernel.trilingual import Trilingual

IMPLIED = Trilingual(
    kk="Көрші үлестер {low}–{high} шамасындағы санның үлестері: {part} соның {expected} %-ы, "
    "ал мәтінде {printed} % деп тұр. Үлесті немесе санды тексеріңіз.",
    ru="Соседние доли взяты от числа около {low}–{high}: {part} составляет {expected} % от него, а напечатано "
    "{printed} %. Проверьте долю или число.",
    en="The neighbouring shares are of some {low} to {high}: {part} is {expected} % of it, but {printed} % is printed. "
    "Check the share or the count.",
)
FEWEST = 4  # shares of a row
AGREED = 3  # shares one after another that fit one base
NEAR = 2  # sentences from one share to the next
NARROW = Decimal("0.04")  # of the base that the others imply
CLEAR = Decimal("1.15")  # times: a share further from the one expected was of something else, or a slip
_Pair = tuple[Claim, Claim]


@dataclass(frozen=True, slots=True)
class _Range:
    """The counts of which a printed share may be one."""

    low: Decimal
    high: Decimal

    def meets(self, other: _Range) -> _Range | None:
        low, high = max(self.low, other.low), min(self.high, other.high)
        return _Range(low, high) if low <= high else None


def outliers(pairs: Sequence[_Pair], unit: Callable[[Claim], Decimal]) -> Iterator[Finding]:
    """Every pair that alone among its neighbours fits no common base.

    `pairs` are counts with their shares for which the text names no base; `unit` is that of a share's last digit.
    """
    for row in _rows(pairs, FEWEST):
        ranges = [_range(part, share, unit(share)) for part, share in row]
        before, behind = _running(ranges), _running(ranges[::-1])[::-1]
        for place, (part, share) in enumerate(row):
            ends = (before[place - 1 : place] if place else []) + behind[place + 1 : place + 2]
            others = _common(ends)
            if others is None or others.high - others.low > others.low * NARROW:
                continue
            if ranges[place].meets(others) is not None:
                continue
            if _is_clear(ranges[place], others) or _misses_sum(row, place, others, unit(share)):
                yield _finding(part, share, others, unit(share))


def agreed(pairs: Sequence[_Pair], unit: Callable[[Claim], Decimal]) -> frozenset[str]:
    """The shares of rows that all fit one base which is printed nowhere: they were taken of that."""
    found: set[str] = set()
    for row in _rows(pairs, AGREED):
        for first in range(len(row) - AGREED + 1):
            near = row[first : first + AGREED]
            wider = row[first : first + AGREED + 1]
            # One of four may be wrong itself: the first and the last of them stand in other three, too.
            without_one = [wider[:place] + wider[place + 1 :] for place in range(1, len(wider) - 1)]
            for some in (near, *(without_one if len(wider) > AGREED else ())):
                common = _common([_range(part, share, unit(share)) for part, share in some])
                if common is not None and common.high - common.low <= common.low * NARROW:
                    found |= {share.id for _, share in some}
    return frozenset(found)


def base_of_two(one: _Pair, two: _Pair, unit: Callable[[Claim], Decimal]) -> tuple[int, int] | None:
    """The least and the greatest base of which two shares can be, where it is told nearly to a number."""
    common = _common([_range(part, share, unit(share)) for part, share in (one, two)])
    if common is None or common.high - common.low > common.low * NARROW:
        return None
    return int(common.low.to_integral_value(ROUND_CEILING)), int(common.high)


def _rows(pairs: Sequence[_Pair], fewest: int) -> list[list[_Pair]]:
    """Pairs near one another, each count with one share."""
    rows: list[list[_Pair]] = [[]]
    for pair in pairs:
        last = rows[-1][-1] if rows[-1] else None
        if last is not None and pair[0].sentence - last[0].sentence > NEAR:
            rows.append([])
        rows[-1].append(pair)
    return [row for row in rows if len(row) >= fewest]


def _range(part: Claim, share: Claim, unit: Decimal) -> _Range:
    low, high = share.value - unit / 2, share.value + unit / 2
    half = part.step / 2
    return _Range((part.value - half) * 100 / high, (part.value + half) * 100 / max(low, unit / 100))


def _common(ranges: Sequence[_Range | None]) -> _Range | None:
    return _running(ranges)[-1]


def _running(ranges: Sequence[_Range | None]) -> list[_Range | None]:
    """What each range and all before it have in common; None from where they have nothing."""
    found: list[_Range | None] = [ranges[0]]
    for other in ranges[1:]:
        last = found[-1]
        found.append(last.meets(other) if last and other else None)
    return found


def _is_clear(own: _Range, others: _Range) -> bool:
    """Whether the base of a share is clearly another than that of the others."""
    return own.low > others.high * CLEAR or own.high * CLEAR < others.low


def _misses_sum(row: Sequence[_Pair], place: int, others: _Range, unit: Decimal) -> bool:
    """Whether the base of the others is just the sum of all, of which a share is another than rounding makes of it."""
    total = sum((part.value for part, _ in row), Decimal(0))
    part, share = row[place]
    return others.low <= total <= others.high and abs(part.value * 100 / total - share.value) > unit


def _finding(part: Claim, share: Claim, base: _Range, unit: Decimal) -> Finding:
    expected = written((part.value * 200 / (base.low + base.high)).quantize(unit, ROUND_HALF_UP))
    low, high = (written(value.quantize(Decimal(1), ROUND_HALF_UP)) for value in (base.low, base.high))
    message = IMPLIED.fill(
        low=low, high=high, part=written(part.value), expected=expected, printed=written(share.value)
    )
    actual = f"{written(share.value)} %"
    return Finding("percent-mismatch", "warning", (part, share), message, f"{expected} %", actual)
