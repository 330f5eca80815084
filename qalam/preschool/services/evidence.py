"""Why a child stands in a category: the family claims a ground, a specialist confirms it, the category follows."""

from __future__ import annotations

from datetime import datetime, timedelta
from secrets import token_hex

from django.core.files.base import ContentFile
from django.db import DatabaseError, IntegrityError, transaction

from qalam.access.actor import Actor, by_clockwork
from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Evidence, QueueEvent
from qalam.preschool.rules import categories
from qalam.preschool.rules.categories import GROUNDS, effective_category
from qalam.preschool.rules.deadlines import evidence_by
from qalam.preschool.rules.lifecycle import Event, State
from qalam.preschool.rules.turn import Category
from qalam.preschool.services.happening import happen
from qalam.preschool.services.rights import own_row, remember_deed
from qalam.preschool.territory import TERRITORY

ONE_DAY = timedelta(days=1)
LARGEST_FILE = 5 * 1024 * 1024
BEGINNINGS = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}
"""How the files that a certificate may come as begin, and the ending that each gets."""


class UnknownGround(Refusal):
    """No ground has this code."""


class ClaimedAlready(Refusal):
    """The ground waits for confirmation, or is confirmed."""


class NotAPaper(Refusal):
    """A file that is too large, or neither PDF nor JPEG nor PNG."""


class LeftTheQueue(Refusal):
    """The application has ended."""


@transaction.atomic
def claim(
    *, application: Application, ground: str, by: User, at: datetime, paper: str = "", file: bytes | None = None
) -> Evidence:
    """Name a ground for a category; until it is confirmed the child keeps its place in the general order.

    `paper` says in words what the certificate is, `file` is its picture. The paper itself is to be brought by
    `due_on`. Refuses with UnknownGround, ClaimedAlready, NotAPaper, LeftTheQueue or NotYours.
    """
    row = own_row(application, by, at)
    if row.state == State.LEFT:
        raise LeftTheQueue(LEFT)
    if ground not in GROUNDS:
        raise UnknownGround(UNKNOWN)
    due_on = evidence_by(local_day(at), TERRITORY)
    made = Evidence(application=row, ground=ground, paper=paper.strip()[:200], claimed_at=at, due_on=due_on)
    if file is not None:
        # The name that the file had may say whose it is, and its bytes say what it is.
        made.file.save(f"{token_hex(16)}.{ending_of(file)}", ContentFile(file), save=False)
    try:
        with transaction.atomic():
            made.save()
        remember_deed("claim ground", row, by, at, ground)
    except DatabaseError as problem:
        # A picture without its record would be nobody's, and never go.
        made.file.delete(save=False)
        if isinstance(problem, IntegrityError):
            raise ClaimedAlready(CLAIMED) from problem
        raise
    return made


@by_clockwork
def drop_nobodys_files(*, at: datetime) -> int:
    """Delete the pictures that no record names, left by a claim that was cut off; how many.

    Those of the last day stay: the record of one may be just being written.
    """
    storage, folder = Evidence._meta.get_field("file").storage, "evidence"
    if not storage.exists(folder):
        return 0
    named = set(Evidence.objects.exclude(file="").values_list("file", flat=True))
    found = [f"{folder}/{name}" for name in storage.listdir(folder)[1]]
    nobodys = [name for name in found if name not in named and storage.get_modified_time(name) < at - ONE_DAY]
    for name in nobodys:
        storage.delete(name)
    return len(nobodys)


def ending_of(file: bytes) -> str:
    """`pdf`, `jpg` or `png`, by how the file begins; refused with NotAPaper."""
    if len(file) > LARGEST_FILE:
        raise NotAPaper(TOO_LARGE.fill(megabytes=LARGEST_FILE // 1024 // 1024))
    for beginning, ending in BEGINNINGS.items():
        if file.startswith(beginning):
            return ending
    raise NotAPaper(NO_PICTURE)


def settle(application: Application, at: datetime, *, by: Actor, cause: str = "") -> QueueEvent | None:
    """Bring the category to what the confirmed and valid evidence gives; the event, or None where nothing changes.

    The caller holds the application locked. Without a `cause` a better category comes of confirmation and a worse
    one of a certificate that lapsed.
    """
    verdict = effective_category(
        (told_to_rules(one) for one in Evidence.objects.filter(application=application)), local_day(at), TERRITORY
    )
    before = Category(application.priority)
    if verdict.outcome is before or application.state == State.LEFT:
        return None
    is_better = verdict.outcome.order < before.order
    return happen(
        application,
        Event.CATEGORY,
        at=at,
        cause=cause or ("evidence-confirmed" if is_better else "evidence-lapsed"),
        by=by,
        verdict=verdict,
        told={"category": str(verdict.outcome)},
    )


def told_to_rules(one: Evidence) -> categories.Evidence:
    """A paper as the rules see it; one whose day of issue nobody wrote down is as old as the claim."""
    decided = local_day(one.decided_at) if one.decided_at else None
    is_refused, until = one.state == Evidence.State.REFUSED, one.valid_until
    if one.state == Evidence.State.LAPSED and decided is not None:
        until = min(until or decided, decided - ONE_DAY)
    return categories.Evidence(
        ground=one.ground,
        issued_on=one.issued_on or local_day(one.claimed_at),
        confirmed_on=None if one.state == Evidence.State.CLAIMED or is_refused else decided,
        refused_on=decided if is_refused else None,
        valid_until=until,
    )


UNKNOWN = Trilingual(
    kk="Мұндай негіз жоқ. Тізімнен таңдаңыз.",
    ru="Такого основания нет. Выберите из списка.",
    en="There is no such ground. Choose one of the list.",
)
CLAIMED = Trilingual(
    kk="Бұл негіз көрсетілген: ол тексеріліп жатыр немесе расталған.",
    ru="Это основание уже заявлено: оно проверяется или подтверждено.",
    en="This ground has been claimed: it is being looked at, or is confirmed.",
)
TOO_LARGE = Trilingual(
    kk="Файл тым үлкен. Көлемі {megabytes} МБ-тан аспайтын файл қосыңыз.",
    ru="Файл слишком большой. Приложите файл не больше {megabytes} МБ.",
    en="The file is too large. Add one of at most {megabytes} MB.",
)
NO_PICTURE = Trilingual(
    kk="Бұл файл PDF те, JPEG те, PNG де емес. Анықтаманы суретке түсіріп немесе сканерлеп қосыңыз.",
    ru="Этот файл не PDF, не JPEG и не PNG. Приложите снимок или скан справки.",
    en="This file is no PDF, JPEG or PNG. Add a photograph or a scan of the certificate.",
)
LEFT = Trilingual(
    kk="Бұл өтініш жабылған, сондықтан оған негіз қосылмайды.",
    ru="Это заявление закрыто, поэтому основание к нему не добавить.",
    en="This application has ended, so no ground can be added to it.",
)
