"""What lies on the desks of the demo city when its records end: papers, questions, doubles, moves, named children."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import QuerySet

from qalam.access.models import Refused, Role, RoleGrant, User
from qalam.access.refusing import Why
from qalam.access.services.refusals import Attempt, write_down
from qalam.demo.appeals import keep_reviews, note_planted, remember_refusals
from qalam.demo.days import RECORDS_UNTIL
from qalam.demo.towns import compare_with_others
from qalam.demo.waiting import moment
from qalam.documents.pdf import typeset
from qalam.kernel.iin import invented_iin, parse_iin
from qalam.ledger.models import Deed
from qalam.notices.models import Contact
from qalam.notices.models.way import Way
from qalam.preschool.models import Application, Evidence, ManualMove, QueueEvent, Referral, Review, SavedView
from qalam.preschool.queries.own import own_applications
from qalam.preschool.services import answering, children, evidence, moving, reviews, state_orders, stopping, telling
from qalam.registry.models import Guardianship, Person, StateOrder

A_DAY = timedelta(days=1)
EVENING = moment(RECORDS_UNTIL - A_DAY, 20 * 60)
"""When the families write, and the deeds of the last evening are done."""
FRIDAY = moment(date(2023, 4, 28), 16 * 60)
ADDRESS = "parent@demo.qalam.example"
SCAN = "evidence/demo-{number}.pdf"
TEMPLATE = Path(__file__).with_name("certificate.typ")
GROUNDS = (
    ("large_family", "Көпбалалы отбасы куәлігі", "Отбасында төрт кәмелетке толмаған бала бар."),
    ("servicemen", "Жұмыс орнынан анықтама", "Ата-анасы әскери қызметте."),
    ("parent_disability", "Мүгедектік туралы анықтама", "Анасының екінші топтағы мүгедектігі бар."),
    ("special_needs", "ПМПК қорытындысы", "Балаға жеке оқу бағдарламасы ұсынылды."),
)
QUESTIONS = (
    "Анықтаманы мерзімінде тапсырдық. Неге бала жалпы кезекке көшті?",
    "Анықтама әскери бөлімде сәуірдің аяғында ғана берілді. Санатты қалпына келтіруге бола ма?",
    "Жаңа анықтаманы поштамен жібердік, жеткен-жетпегенін тексеріңізші.",
    "Балам неге екі рет санатын жоғалтты? Түсіндіріп беріңізші.",
)
MOVES = (
    (ManualMove.Reason.COURT, "Сот шешімі бойынша өтініш бұрынғы берілген күнімен есептеледі."),
    (ManualMove.Reason.TECHNICAL, "Порталдағы ақау салдарынан өтініш екі күн кеш тіркелген, хат-хабар тіркелген."),
    (ManualMove.Reason.EMERGENCY, "Отбасының үйі өрттен зардап шекті, өтініш хат тіркелген."),
)


@dataclass(frozen=True)
class Desk:
    """Whose desks they are."""

    parent: User
    first: User
    second: User


def lay_out() -> None:
    """Lay out what there is to do; every deed is done by the services themselves."""
    users = {user.username: user for user in User.objects.filter(username__in=("parent", "specialist", "second"))}
    desk = Desk(users["parent"], users["specialist"], users["second"])
    Contact.objects.create(user=desk.parent, way=Way.EMAIL, address=ADDRESS, added_at=FRIDAY, confirmed_at=FRIDAY)
    announce_referrals()
    remember_papers_entered(desk)
    rows = iter(list(ordinary(desk)))
    propose_moves(desk, rows)
    claim_grounds(desk, rows)
    keep_reviews(asked_by=desk.second, answered_by=desk.first)
    ask_for_reviews(desk)
    stop_one(desk, next(rows))
    name_children(desk)
    make_doubles()
    compare_with_others(desk.first, mail=ADDRESS, opened_on=FRIDAY.date(), handed_at=FRIDAY, taken_at=EVENING)
    end_an_order(desk)
    be_refused(desk)
    remember_refusals()
    note_planted(by=desk.first, at=EVENING)
    SavedView.objects.create(user=desk.first, name="Бірінші кезек, 2020", query="birth_year=2020&priority=first")
    SavedView.objects.create(user=desk.second, name="Қағаз өтініштер", query="origin=paper")


def be_refused(desk: Desk) -> None:
    """What the auditor finds: a parent who looked at somebody else's application, and others without a right."""
    if Refused.objects.filter(first_at__gte=FRIDAY, last_at__lte=EVENING).exists():
        # Of an earlier build of the city.
        return
    others = [row.number for row in ordinary(desk)[:3]]
    head = User.objects.get(username="kindergarten")
    for minutes, (by, page, is_deed, why, number) in enumerate(
        (
            (desk.parent, "queue:application", False, Why.ANOTHERS, others[0]),
            (desk.parent, "queue:application", False, Why.ANOTHERS, others[0]),
            (desk.parent, "queue:withdraw", True, Why.ANOTHERS, others[1]),
            (head, "queue:staff_card", False, Why.ROLE, others[2]),
            (None, "queue:application", False, Why.SIGNED_OUT, others[0]),
        )
    ):
        attempt = Attempt(by, page, is_deed, "application", number, why)
        write_down(attempt, at=EVENING - A_DAY + timedelta(minutes=7 * minutes))


def ordinary(desk: Desk) -> QuerySet[Application]:
    """Children of the general queue that wait without papers, but not the parent's."""
    own = own_applications(desk.parent, RECORDS_UNTIL).values("pk")
    waiting = Application.objects.waiting().filter(priority="general", evidence=None, holds=None).exclude(pk__in=own)
    return waiting.filter(origin="portal").select_related("child").order_by("filed_at", "code")[100:200]


def announce_referrals() -> None:
    """The head of the kindergarten that has an account has been told of the families that are coming."""
    bins = RoleGrant.objects.filter(role=Role.HEAD).values("institution_bin")
    coming = Referral.objects.filter(ended_at=None, place__pool__institution__bin__in=bins)
    for referral in coming.select_related("place__group__institution").order_by("issued_at"):
        telling.arrived(referral, at=referral.issued_at)


def remember_papers_entered(desk: Desk) -> None:
    """The audit knows who entered applications on paper."""
    entries = QueueEvent.objects.filter(kind="filed", cause="paper").values_list("at", "application__number")
    Deed.objects.filter(action="file application", subject_kind="application", by=desk.first).delete()
    Deed.objects.bulk_create(
        Deed(action="file application", by=desk.first, at=at, subject_kind="application", subject_key=number)
        for at, number in entries
    )


def claim_grounds(desk: Desk, rows: Iterator[Application]) -> None:
    """Papers that nobody has looked at yet, some of them with a picture; the parent's among them."""
    for number, (ground, title, _) in enumerate(GROUNDS * 3):
        made = evidence.claim(
            application=next(rows), ground=ground, paper=title, by=desk.second, at=EVENING - (number + 1) * A_DAY / 2
        )
        if number % 2 == 0:
            attach(made, number % len(GROUNDS))
    own = own_applications(desk.parent, RECORDS_UNTIL).exclude(state="left").first()
    if own is not None and own.priority == "general" and not own.evidence.exists():
        ground, title, _ = GROUNDS[0]
        attach(evidence.claim(application=own, ground=ground, paper=title, by=desk.parent, at=EVENING), 0)


def attach(made: Evidence, number: int) -> None:
    """The picture that came with a claim; a city built anew has the same files."""
    name = SCAN.format(number=number)
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(scan(number)))
    made.file.name = name
    made.save(update_fields=["file"])


def scan(number: int) -> bytes:
    """An invented certificate."""
    _, title, body = GROUNDS[number]
    return typeset(TEMPLATE, {"title": title, "body": body}, on=RECORDS_UNTIL)


def ask_for_reviews(desk: Desk) -> None:
    """Questions about decisions: most wait for an answer, the parent's has one."""
    lapsed = QueueEvent.objects.filter(kind="category", cause="evidence-lapsed").exclude(application__state="left")
    for question, event in zip(QUESTIONS, lapsed.order_by("-leaf_index")[: len(QUESTIONS)], strict=False):
        reviews.ask(event=event, question=question, by=desk.second, at=EVENING)
    filed = QueueEvent.objects.filter(application__in=own_applications(desk.parent, RECORDS_UNTIL), kind="filed")
    decided = filed.exclude(verdict={}).exclude(application__state="left").first()
    if decided is not None:
        question = "Баламыз кезекте қай кезге дейін тұра алады?"
        review = reviews.ask(event=decided, question=question, by=desk.parent, at=EVENING)
        text = "Бала мектеп жасына жеткенше кезекте тұрады, шешімде көрсетілген күн дұрыс."
        answering.answer(review=review, outcome=Review.Outcome.UPHELD, text=text, by=desk.first, at=EVENING)


def propose_moves(desk: Desk, rows: Iterator[Application]) -> None:
    """A move that waits for its second person, one that was refused, one that was signed."""
    made = []
    for reason, explanation in MOVES:
        row = next(rows)
        filed_at = row.filed_at - 2 * A_DAY
        made.append(
            moving.propose(
                application=row, reason=reason, explanation=explanation, filed_at=filed_at,
                priority=row.priority, by=desk.second, at=FRIDAY,
            )
        )  # fmt: skip
    moving.sign(move=made[0], by=desk.first, at=EVENING)
    moving.refuse(move=made[2], reason="Өрт туралы анықтама тіркелмеген.", by=desk.first, at=EVENING)


def stop_one(desk: Desk, row: Application) -> None:
    """A family that asked to wait for some weeks."""
    reason = "Отбасы үш аптаға басқа қалаға кетеді, ата-анасының жазбаша өтініші бар."
    stopping.stop(application=row, until=RECORDS_UNTIL + 21 * A_DAY, reason=reason, by=desk.second, at=EVENING)


def name_children(desk: Desk) -> None:
    """Children whom nobody has seen the birth certificates of: one of the parent, two of other mothers."""
    others = Person.objects.filter(wards__kind=Guardianship.Kind.MOTHER, account=None).order_by("pk").distinct()[:2]
    mothers = [*Person.objects.filter(account__user=desk.parent), *others]
    born = (date(2022, 11, 12), date(2022, 6, 3), date(2021, 12, 20))
    for mother, day in zip(mothers, born, strict=False):
        by = desk.parent if mother == mothers[0] else desk.second
        iin = free_iin(day, "female")
        named = children.Named(iin=parse_iin(iin, accept_invented=True), surname=mother.surname, given_name="Айым")
        wants = [choice.institution for choice in some_list().choices.select_related("institution").order_by("rank")]
        children.state(named=named, guardian=mother, language="kk", wants=wants, by=by, at=EVENING)


def some_list() -> Application:
    """Any application, for its list of kindergartens."""
    return Application.objects.waiting().filter(language="kk", holds=None).earliest("pk")


def free_iin(day: date, sex: str) -> str:
    """An invented number that nobody in the city has."""
    numbers = (invented_iin(day, sex, serial) for serial in range(5000, 5100))  # type: ignore[arg-type]
    return next(number for number in numbers if not Person.objects.filter(iin=number).exists())


def end_an_order(desk: Desk) -> None:
    """A kindergarten gives its state order back in summer; a second person has still to compare the paper."""
    order = StateOrder.objects.order_by("pk").last()
    if order is not None:
        document = "Облыс әкімдігінің 2023 жылғы 20 сәуірдегі № 118 қаулысы"
        state_orders.propose_end(order=order, last_day=date(2023, 8, 31), document=document, by=desk.second, at=FRIDAY)


def make_doubles() -> None:
    """Three children who stand in the queue twice: once with a slip in the IIN."""
    found = Application.objects.waiting().filter(holds=None, birth_year=2021).select_related("child")
    rows = list(found.order_by("child__sex", "child__born_on", "pk"))
    pairs = [pair for pair in zip(rows[::2], rows[1::2], strict=False) if is_near(*pair)][:3]
    for first, second in pairs:
        double(first.child, second.child)


def is_near(first: Application, second: Application) -> bool:
    """Whether both were born so near to each other that no count of the city changes by it."""
    return first.child.sex == second.child.sex and first.child.born_on.month == second.child.born_on.month


def double(child: Person, other: Person) -> None:
    """The other child's records become those of the first, with one digit of the number mistyped."""
    for name in ("surname", "given_name", "patronymic", "born_on", "sort_key", "search_key"):
        setattr(other, name, getattr(child, name))
    assert child.iin is not None  # everybody in the city has a number
    serial = int(child.iin[7:11])
    sex = "female" if child.sex == "f" else "male"
    slips = (invented_iin(child.born_on, sex, serial + step) for step in (10, 20, 30, 40, 50))  # type: ignore[arg-type]
    other.iin = next(number for number in slips if not Person.objects.filter(iin=number).exists())
    other.save()


def at_night() -> datetime:
    """When the log of the last evening is signed."""
    return moment(RECORDS_UNTIL - A_DAY, 23 * 60 + 50)
