"""The referral in print: one page with the child, the kindergarten, the term, what to bring, and the QR."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import segno
from django.conf import settings
from django.utils import translation

from qalam.documents.pdf import typeset
from qalam.documents.words import LOCALE
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.ledger.signing import log_signer
from qalam.preschool.days import local_day
from qalam.preschool.models import Referral
from qalam.preschool.referral.code import Claim, write_code
from qalam.registry.models import Person
from qalam.registry.queries.city import the_city
from qalam.registry.queries.names import institution_names
from qalam.transparency.notes import Signer

TEMPLATE = Path(__file__).with_name("referral.typ")
ORNAMENT = Path("assets") / "images" / "ornament.svg"


def valid_until(referral: Referral) -> date:
    """The last day on which the referral may be presented."""
    return referral.extended_until or referral.present_by


def code_of(referral: Referral, signer: Signer | None = None) -> str:
    """The code of the referral as it stands: an extension makes a new one, of a higher edition."""
    signer = signer or log_signer()
    child = referral.application.child
    return write_code(
        Claim(
            number=referral.number,
            bin=referral.place.pool.institution.bin,
            birth_year=child.born_on.year,
            initials=initials(child),
            valid_until=valid_until(referral),
            edition=2 if referral.extended_until else 1,
            issued_on=local_day(referral.issued_at),
            key_id=signer.key().id.hex(),
        ),
        signer,
    )


def initials(person: Person) -> str:
    """`Қ. А.`: surname, then given name."""
    return f"{person.surname[:1]}. {person.given_name[:1]}."


def referral_pdf(referral: Referral, *, language: Language, fonts: tuple[Path, ...], at: datetime) -> bytes:
    """The paper as it stands; the same bytes for the same referral, language and day."""
    return typeset(TEMPLATE, paper(referral, language, local_day(at)), on=local_day(at), fonts=fonts)


def paper(referral: Referral, language: Language, today: date) -> dict[str, Any]:
    """What the template sets."""
    code, city = code_of(referral), the_city()
    is_extended = referral.extended_until is not None
    return {
        "language": language,
        "region": LOCALE[language][-2:],
        "date": {"year": today.year, "month": today.month, "day": today.day},
        "city": DEPARTMENT.fill(city=getattr(city.area, f"name_{language}")).say(language) if city else "",
        "title": TITLE.say(language),
        "subtitle": SUBTITLE.fill(number=referral.number).say(language),
        "child": str(referral.application.child),
        "facts": facts(referral, language, today),
        "until": UNTIL.fill(day=write_date(valid_until(referral), language)).say(language),
        "until_note": (EXTENDED if is_extended else ONCE).say(language),
        "bring_title": BRING_TITLE.say(language),
        "bring": [each.say(language) for each in BRING],
        "bring_note": PRACTICE.say(language),
        "qr": qr(code),
        "qr_alt": QR_ALT.fill(number=referral.number).say(language),
        "qr_title": QR_TITLE.say(language),
        "qr_note": QR_NOTE.say(language),
        "code": code,
        "ornament": (settings.ROOT / ORNAMENT).read_text(encoding="utf-8"),
        "ornament_alt": ORNAMENT_ALT.say(language),
        "foot": FOOT.fill(number=referral.number, day=write_date(today, language)).say(language),
    }


def facts(referral: Referral, language: Language, today: date) -> list[tuple[str, str]]:
    """Names and values, in the order in which a kindergarten looks for them."""
    child, group, institution = referral.application.child, referral.place.group, referral.place.pool.institution
    with translation.override(language):
        spoken = str(group.get_language_display())
    name = institution_names(today, [institution.pk]).get(institution.pk)
    rows = [
        (BORN, write_date(child.born_on, language)),
        (KINDERGARTEN, name.say(language) if name else institution.bin),
        (BIN, institution.bin),
        (GROUP, f"{group.name}, {spoken}"),
        (ISSUED, write_date(local_day(referral.issued_at), language)),
    ]
    return [(title.say(language), value) for title, value in rows]


def qr(code: str) -> str:
    """The QR of the code as SVG; about a seventh of it may be stained (level M) and it is still read."""
    drawn = io.BytesIO()
    segno.make(code, error="m", micro=False).save(drawn, kind="svg", border=2, dark="#15233b", xmldecl=False)
    return drawn.getvalue().decode()


TITLE = Trilingual(kk="Жолдама", ru="Направление", en="Referral")
SUBTITLE = Trilingual(
    kk="балабақшаға, № {number}", ru="в детский сад, № {number}", en="to a kindergarten, No. {number}"
)
DEPARTMENT = Trilingual(
    kk="{city} қаласы. Балабақша кезегі", ru="Город {city}. Очередь в детский сад", en="{city}. The kindergarten queue"
)
BORN = Trilingual(kk="Туған күні", ru="Дата рождения", en="Born on")
KINDERGARTEN = Trilingual(kk="Балабақша", ru="Детский сад", en="Kindergarten")
BIN = Trilingual(kk="Балабақшаның БСН-і", ru="БИН детского сада", en="Its BIN")
GROUP = Trilingual(kk="Топ", ru="Группа", en="Group")
ISSUED = Trilingual(kk="Берілген күні", ru="Дата выдачи", en="Issued on")
UNTIL = Trilingual(
    kk="Балабақшаға көрсетудің соңғы күні — {day}",
    ru="Последний день предъявления в детский сад — {day}",
    en="The last day to present it to the kindergarten is {day}",
)
ONCE = Trilingual(
    kk="Мерзімді бір рет ұзартуға болады: өтініш бетінен, осы күн өтпей тұрып.",
    ru="Срок можно продлить один раз: на странице заявления, пока этот день не прошёл.",
    en="The term can be extended once, on the application's page, before this day is over.",
)
EXTENDED = Trilingual(
    kk="Мерзім ұзартылды. Бұрынғы парақтың орнына осы парақ жүреді.",
    ru="Срок продлён. Этот лист заменяет прежний.",
    en="The term was extended. This paper replaces the earlier one.",
)
BRING_TITLE = Trilingual(kk="Өзіңізбен бірге алыңыз", ru="Что взять с собой", en="What to bring")
BRING = (
    Trilingual(
        kk="осы жолдаманы: қағазда немесе телефонда",
        ru="это направление: на бумаге или в телефоне",
        en="this referral, on paper or on a phone",
    ),
    Trilingual(
        kk="баланың туу туралы куәлігін және өзіңіздің жеке куәлігіңізді: оларды қарап, қайтарып береді",
        ru="свидетельство о рождении ребёнка и своё удостоверение личности: их посмотрят и вернут",
        en="the child's birth certificate and your identity document: they are looked at and given back",
    ),
    Trilingual(
        kk="баланың денсаулық паспорты мен екпелері туралы анықтаманы",
        ru="паспорт здоровья ребёнка и справку о прививках",
        en="the child's health passport and record of vaccinations",
    ),
)
PRACTICE = Trilingual(
    kk="Медициналық құжаттар тізімі — жергілікті тәжірибе. Толық тізімін балабақшадан сұраңыз.",
    ru="Перечень медицинских документов — местная практика. Полный список уточните в детском саду.",
    en="The list of medical papers is local practice. Ask the kindergarten for the whole list.",
)
QR_TITLE = Trilingual(kk="QR нені дәлелдейді", ru="Что доказывает QR", en="What the QR proves")
QR_NOTE = Trilingual(
    kk="Осы нөмірлі жолдаманы қала осы балабақшаға, осы бас әріптері мен туған жылы бар балаға бергенін және "
    "соңғы күнін. Балабақша оны интернетсіз тексереді. Бала туралы басқа дерек кодта жоқ.",
    ru="Что направление с этим номером выдал город в этот детский сад, ребёнку с этими инициалами и годом рождения, "
    "и до какого дня оно действует. Детский сад проверяет это без интернета. Других данных о ребёнке в коде нет.",
    en="That the city issued the referral of this number to this kindergarten, for a child of these initials and birth "
    "year, and until which day. The kindergarten checks it without a network. The code says nothing else of the child.",
)
QR_ALT = Trilingual(
    kk="{number} жолдамасының QR коды", ru="QR-код направления {number}", en="The QR code of referral {number}"
)
ORNAMENT_ALT = Trilingual(kk="Қошқар мүйіз өрнегі", ru="Узор «бараний рог»", en="The ram's-horn ornament")
FOOT = Trilingual(
    kk="Жолдама № {number}. Парақ {day} жасалды",
    ru="Направление № {number}. Лист составлен {day}",
    en="Referral No. {number}. Paper made on {day}",
)
