"""How many slips of a typist are found in passages of published reports, by the sort of tie that they break.

Run `python -m benchmarks.slips`. Each number of each tie is printed with one digit wrong, and with two digits
exchanged; a slip is found when the text then has a finding that the true passage has not. Some slips cannot be found:
those that vanish in the rounding of a share or of a number of thousands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from benchmarks.passages import Passage, passages
from qalam.checker.check import check_text

LEAST_APART = 2  # between a digit and the one printed instead of it
WITHIN = "within"  # ties that no slip surely breaks


def print_slips() -> None:
    """For each sort of tie the slips found and planted; and the findings on the passages as they are true."""
    found: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    false = 0
    for passage in passages():
        known = _findings(passage.says)
        false += len(known)
        for form, text in slips(passage):
            planted[form] += 1
            found[form] += bool(_findings(text) - known)
    for form, count in sorted(planted.items()):
        print(f"  {form:<10} {found[form]:>5} of {count:>5} slips found ({found[form] / count:.2f})")
    print(
        f"  all        {found.total():>5} of {planted.total():>5} slips found ({found.total() / planted.total():.2f})"
    )
    print(f"  findings on {len(passages())} true passages: {false}")


def slips(passage: Passage) -> Iterator[tuple[str, str]]:
    """The sort of the tie and the text of a passage with one slip in a number of it."""
    chance = Random(passage.name)
    for tie in passage.ties:
        for start, end in tie.numbers if tie.form != WITHIN else ():
            for printed in _misprints(passage.says[start:end], chance):
                yield tie.form, passage.says[:start] + printed + passage.says[end:]


def _misprints(number: str, chance: Random) -> Iterator[str]:
    """A number with one digit wrong, none but the only one its first, and with two neighbours exchanged."""
    places = [place for place, sign in enumerate(number) if sign.isdigit()]
    if not places:
        return  # in words
    place = chance.choice(places[1:] or places)
    others = [digit for digit in range(place == places[0], 10) if abs(digit - int(number[place])) >= LEAST_APART]
    yield f"{number[:place]}{chance.choice(others)}{number[place + 1 :]}"
    exchanged = [pair for pair in pairwise(places) if _may_be_exchanged(number, *pair)]
    if exchanged:
        one, other = chance.choice(exchanged)
        yield f"{number[:one]}{number[other]}{number[one + 1 : other]}{number[one]}{number[other + 1 :]}"


def _may_be_exchanged(number: str, one: int, other: int) -> bool:
    return number[other] != "0" and abs(int(number[one]) - int(number[other])) >= LEAST_APART


def _findings(text: str) -> set[tuple[str, str]]:
    return {(finding.kind, finding.message.en) for finding in check_text(text).findings}


if __name__ == "__main__":
    print_slips()
