"""What a comparison of the demo city with two other towns has found: a few children, and an e-mail behind many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from qalam.access.models import User
from qalam.preschool.models import Application, Decision, TownHit
from qalam.preschool.queries.towns import seats
from qalam.preschool.services import towns
from qalam.preschool.towns.comparing import Hit, Hits
from qalam.preschool.towns.marked import CHILD, Sign, Standing, Top, tag
from qalam.preschool.towns.opening import Key, new_key, open_comparison

HERE, AKTAU, BEINEU = "zhanaozen", "aktau", "beineu"
TOWNS = (f"{HERE}=Жаңаөзен|Жанаозен|Zhanaozen", f"{AKTAU}=Ақтау|Актау|Aktau", f"{BEINEU}=Бейнеу|Бейнеу|Beineu")
CHILDREN = 6
THERE = (
    (Standing.PLACE, "2022-09", AKTAU), (Standing.WAITS, "2023-02", BEINEU), (Standing.REFERRAL, "2023-04", AKTAU),
)  # fmt: skip
BEHIND_THE_MAIL = "5"


def compare_with_others(by: User, *, mail: str, opened_on: date, handed_at: datetime, taken_at: datetime) -> None:
    """Three children who wait and one who has a seat are in other towns too; one family is told already.

    Behind an e-mail of this city other children wait elsewhere.
    """
    key = new_key(open_comparison(TOWNS, children=CHILDREN, on=opened_on), HERE)
    towns.hand_over(key=key, by=by, at=handed_at)
    opening = key.opening
    top = Top(opening.comparison, opening.children, HERE, opening.codes, {HERE: key.mark})
    towns.take(hits=Hits(top, list(found(key, mail, opened_on))), key=key, by=by, at=taken_at)
    told = TownHit.objects.earliest("pk")
    reason = "Анасымен телефон арқылы сөйлестік, маусымда көшіп келеді."
    towns.decide(hit=told, decision=Decision.TOLD, reason=reason, by=by, at=taken_at)


def found(key: Key, mail: str, on: date) -> Iterator[Hit]:
    """What the two towns have too."""
    waiting = Application.objects.waiting().filter(holds=None, origin="portal").exclude(child__iin=None)
    rows = waiting.select_related("child").order_by("filed_at", "code")[300:]
    for row, (what, since, town) in zip(rows[: len(THERE)], THERE, strict=True):
        yield Hit(what, since, tag(key, CHILD, str(row.child.iin)), town)
    seat = seats(on).select_related("person")[0]
    yield Hit(Standing.WAITS, "2023-03", tag(key, CHILD, str(seat.person.iin)), AKTAU)
    yield Hit(Sign.EMAIL, BEHIND_THE_MAIL, tag(key, Sign.EMAIL, mail), BEINEU)
