"""What is told of two values of one figure."""

from __future__ import annotations

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.kernel.trilingual import Trilingual

DIFFERS = Trilingual(
    kk="Бір көрсеткіш екі рет берілген: бір жерде {first}, екінші жерде {second}. Қайсысы дұрыс екенін анықтаңыз; "
    "екеуі екі бөлек күнге жатса, күндерін жазыңыз.",
    ru="Один показатель приведён дважды: {first} и {second}. Выясните, какое число верно; если они на разные даты, "
    "назовите даты.",
    en="One figure is given twice: {first} and {second}. Find out which is right; if they are of different days, "
    "name the days.",
)


def differing(before: Claim, later: Claim) -> Finding:
    """The finding about two values of one figure."""
    first, second = written(before.value), written(later.value)
    return Finding(
        "repeated-differs", "warning", (before, later), DIFFERS.fill(first=first, second=second), first, second
    )
