"""What a typist's slip makes of a number, and how many other numbers one slip can reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Literal

from qalam.checker.claims import Claim, slack

MOST_TIMES = 10  # that one digit changed or added makes of a number at most
DIGITS = "0123456789"
HALF = Decimal("0.5")
LONG = 3  # digits of a number of which one slip makes few of all others
FIVES = 5  # 'about 750' is told to fifties
Slip = Literal["swapped", "replaced", "doubled", "lost"]
IN_PLACE: tuple[Slip, ...] = ("replaced", "swapped")  # that leave a number as long as it was
ANY_SLIP: tuple[Slip, ...] = (*IN_PLACE, "lost", "doubled")


def digits_of(claim: Claim) -> str:
    """The digits of a number; of thousands or millions without the zeros that end them."""
    if claim.step >= 1:
        return str(int(claim.value)).rstrip("0")
    return str(int(claim.value.scaleb(claim.decimals)))


def unit_printed(claim: Claim) -> Decimal:
    """The unit to which a number is printed: a thousand of '8 640 мың', a tenth of '4,5'."""
    return claim.step or Decimal(1).scaleb(-claim.decimals)


def printed(claim: Claim) -> str:
    """The digits of a number as it is printed: 8640 of '8 640 мың'."""
    return str(int(claim.value / unit_printed(claim)))


def common_unit(claims: Iterable[Claim]) -> int:
    """The largest power of ten that divides all of some whole numbers."""
    zeros = min(len(digits) - len(digits.rstrip("0")) for digits in (str(int(claim.value)) for claim in claims))
    return int(10**zeros)


def reach(claim: Claim) -> Decimal:
    """How far from a number that is told as 'about' or 'more than' so many the truth may lie: a unit of its last digit
    that is no nought, for 'more than 600 million' is said of less than 700; five units of a last five."""
    unit = common_unit([claim]) if claim.value == claim.value.to_integral() and claim.value else 1
    is_five = claim.value % (unit * 10) == FIVES * unit < claim.value
    return Decimal(unit * (FIVES if is_five else 1))


def least(claim: Claim) -> Decimal:
    """The least that a number can mean: itself, or less where it is told roughly."""
    return claim.value - (reach(claim) if claim.is_rough else claim.step / 2)


def most(claim: Claim) -> Decimal:
    """The most that a number can mean: itself, or more where it is told roughly."""
    return claim.value + (reach(claim) if claim.is_rough else claim.step / 2)


def is_beyond(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether parts make more, or clearly less, than a whole told roughly can mean, and one digit changed in a part, or
    two exchanged, would bring them within it where they make less."""
    total = sum((part.value for part in parts), Decimal(0))
    if total - slack(*parts) > most(whole):
        return True
    return total < least(whole) and any(
        whole.value <= total - part.value + meant <= most(whole) for part in parts for meant in values_meant(part)
    )


def values_meant(claim: Claim, slips: Iterable[Slip] = IN_PLACE) -> Iterator[Decimal]:
    """The values of which one slip of some sorts made a number as it is printed."""
    digits, unit = printed(claim), unit_printed(claim)
    yield from (int(other) * unit for slip in slips for other in variants(digits, slip))


def slip_between(one: str, two: str) -> Slip | None:
    """The one slip that makes one number of the other, by their digits."""
    if one == two or abs(len(one) - len(two)) > 1:
        return None
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    place = 0
    while place < len(shorter) and longer[place] == shorter[place]:
        place += 1
    if len(one) != len(two):
        if longer[place + 1 :] != shorter[place:]:
            return None
        return "doubled" if place and longer[place - 1] == longer[place] else "lost"
    if longer[place + 1 :] == shorter[place + 1 :]:
        return "replaced"
    is_pair = longer[place : place + 2] == shorter[place : place + 2][::-1]
    return "swapped" if is_pair and longer[place + 2 :] == shorter[place + 2 :] else None


def slip_from(claim: Claim, due: Decimal) -> Slip | None:
    """The one slip that makes of what is due the number as it is printed."""
    return slip_between(str(int(due.scaleb(claim.decimals))), digits_of(claim))


def printed_slip(one: Claim, two: Claim) -> Slip | None:
    """The one slip that makes one number of the other, as both are printed."""
    return slip_between(printed(one), printed(two))


def variants(digits: str, slip: Slip) -> set[str]:
    """The numbers that one slip of a sort turned into these digits: for a digit lost, those with one more."""
    found = {"".join(changed) for place in range(len(digits) + 1) for changed in _changed(digits, place, slip)}
    return {other for other in found if other != digits and other[:1] not in {"", "0"}}


def _changed(digits: str, place: int, slip: Slip) -> Iterator[tuple[str, str, str]]:
    before, own, behind = digits[:place], digits[place : place + 1], digits[place + 1 :]
    if slip == "lost":
        yield from ((before, digit, own + behind) for digit in DIGITS)
    elif slip == "replaced" and own:
        yield from ((before, digit, behind) for digit in DIGITS)
    elif slip == "swapped" and behind:
        yield before, behind[0] + own, behind[1:]
    elif slip == "doubled" and own and own == behind[:1]:
        yield before, own, behind[1:]


def may_be_slip(gap: int) -> bool:
    """Whether a gap is one that one digit changed, or two neighbours exchanged, makes: 4, 300, 27 or 630."""
    gap = abs(gap)
    while gap and gap % 10 == 0:
        gap //= 10
    return 0 < gap < 10 or (gap % 9 == 0 and 0 < gap <= 81)


def is_swapped(one: Claim, two: Claim, *, anywhere: bool = False) -> bool:
    """Whether two neighbouring digits of one number stand the other way round in the other: 1 274 and 1 247;
    or, `anywhere`, the same digits in another order behind the first."""
    first, later = digits_of(one), digits_of(two)
    if len(first) != len(later) or sorted(first) != sorted(later):
        return False
    return slip_between(first, later) == "swapped" or (anywhere and first != later and first[0] == later[0])


def slips_once(one: Claim, two: Claim) -> bool:
    """Whether two numbers of as many digits differ in one digit, or by two neighbouring digits exchanged."""
    if one.step and one.step == two.step:
        first, later = str(int(one.value / one.step)), str(int(two.value / two.step))
        return slip_between(first, later) == "replaced" or is_swapped(one, two)
    return slip_between(digits_of(one), digits_of(two)) in {"swapped", "replaced"}


def one_slip_away(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether parts that fail to make their whole would make it with one digit changed, or two neighbours exchanged, in
    one of the numbers."""
    gap = whole.value - sum((part.value for part in parts), Decimal(0))
    room, fine = slack(whole, *parts), _finest(whole, *parts)
    meant = [(part, part.value + gap) for part in parts]
    meant = [(part, value) for part, value in meant if 0 < value <= max(whole.value, part.value) + room]
    return gap != 0 and any(
        _is_slip_of(claim, value, room, fine) for claim, value in ((whole, whole.value - gap), *meant)
    )


def _finest(*claims: Claim) -> int:
    """The most decimal places to which one of several numbers is printed."""
    return max(claim.decimals if unit_printed(claim) < 1 else 0 for claim in claims)


def _is_slip_of(claim: Claim, meant: Decimal, room: Decimal, fine: int) -> bool:
    """Whether one digit changed, or two exchanged, makes a number of what was meant, to which rounding leaves room."""
    if not room:
        digits = (str(int(value.scaleb(fine))) for value in (claim.value, meant))
        return slip_between(*digits) in {"replaced", "swapped"}
    return nearest_slip(claim, meant, room) is not None


def nearest_slip(claim: Claim, meant: Decimal, room: Decimal) -> Decimal | None:
    """The number nearest to what was meant, within the room of rounding, of which one digit changed, or two exchanged,
    makes a number as it is printed. Of two digits, slips make too many numbers to leave them much room."""
    unit = unit_printed(claim)
    room = room if len(printed(claim)) >= LONG else min(room, unit / 2)
    near = [other for other in values_meant(claim) if abs(other - meant) <= room]
    return min(near, key=lambda other: (abs(other - meant), other), default=None)


def one_slip_mends(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether one digit changed, lost or added, or two exchanged, in one of the numbers would make the sum, however far
    it is from it."""
    excess = sum((part.value for part in parts), Decimal(0)) - whole.value
    meant = meant_for_sum(whole, parts, excess)
    return any(other > 0 and slip_between(str(number), str(other)) for number, other in meant)


def meant_for_sum(whole: Claim, parts: Sequence[Claim], excess: Decimal) -> Iterator[tuple[int, int]]:
    """Each number of a sum that fails by `excess`, and what it must have been for the sum to hold: whole numbers of the
    finest unit to which one of them is printed, where that is less than one."""
    fine = _finest(whole, *parts)
    for claim, due in ((whole, excess), *((part, -excess) for part in parts)):
        yield int(claim.value.scaleb(fine)), int((claim.value + due).scaleb(fine))


def told_to(claim: Claim, step: Decimal) -> list[str]:
    """The digits of a number as it may be told to a step: cut off, or rounded."""
    if unit_printed(claim) == step:
        return [printed(claim)]
    return [str(value) for value in sorted({int(claim.value / step), int(claim.value / step + HALF)})]


def keys(digits: str) -> Iterator[tuple[str, str]]:
    """Names under which two numbers meet if a slip makes one of the other: with a digit left out and its place kept,
    with a digit left out or none, and with two neighbouring digits in order."""
    yield "left out", digits
    for place, digit in enumerate(digits):
        yield "replaced", f"{digits[:place]}?{digits[place + 1 :]}"
        if digits[place - 1 : place] != digit:
            yield "left out", digits[:place] + digits[place + 1 :]
        if place and digits[place - 1] != digit:
            low, high = sorted(digits[place - 1 : place + 1])
            yield "swapped", f"{digits[: place - 1]}[{low}{high}]{digits[place + 1 :]}"
