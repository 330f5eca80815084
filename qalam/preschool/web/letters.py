"""Letters to a family, as PDF: the answer to 'why not my child?' and the receipt of filing."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path

from django.conf import settings

from qalam.documents.fonts import print_fonts
from qalam.documents.pdf import write_pdf
from qalam.documents.tree import Block, Document, Heading, ListBlock, Paragraph, Text
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.queries.why import Why
from qalam.preschool.referral.paper import DEPARTMENT
from qalam.preschool.web.presenters.application import facts_of
from qalam.preschool.web.presenters.cards import name_of
from qalam.preschool.web.presenters.words import names_of, write_moment
from qalam.registry.queries.city import the_city

WHY_TITLE = Trilingual(
    kk="Неге балама орын тимеді?", ru="Почему место досталось не моему ребёнку?", en="Why not my child?"
)
HAPPENED = Trilingual(kk="Не болды", ru="Что произошло", en="What happened")
DIFFERS = Trilingual(
    kk="Не өзгеше болуы керек еді", ru="Что должно было быть иначе", en="What would have had to differ"
)
COMPUTED = Trilingual(
    kk="Бұл хат кезектің ашық журналындағы жазбалар бойынша есептелді ({at}). Басқа балалардың аты-жөні көрсетілмейді.",
    ru="Письмо составлено по записям открытого журнала очереди ({at}). Имена других детей не раскрываются.",
    en="This letter was computed from the open log of the queue ({at}). Other children are not named.",
)
DISAGREE = Trilingual(
    kk="Келіспесеңіз, өтініш бетінен қайта қарауды сұраңыз: жауабын адам береді.",
    ru="Если Вы не согласны, попросите о пересмотре на странице заявления: ответит человек.",
    en="If you disagree, ask for a review on the application's page: a person will answer.",
)
FILED_TITLE = Trilingual(
    kk="Балабақша кезегіне өтініш берілгені туралы қолхат",
    ru="Расписка о подаче заявления в очередь в детский сад",
    en="Receipt of an application to the kindergarten queue",
)
BORN = Trilingual(kk="туған күні — {day}", ru="дата рождения — {day}", en="born on {day}")
WISHES = Trilingual(kk="Қалаған балабақшалар", ru="Желаемые детские сады", en="Kindergartens asked for")
ENTERED = Trilingual(
    kk="Өтініш осы уақыт бойынша кезекте тұрады. Кезектің ашық журналындағы таңбасы:",
    ru="По этому времени заявление стоит в очереди. Его код в открытом журнале очереди:",
    en="By this moment the application stands in the queue. Its code in the open log of the queue:",
)
ASK = Trilingual(
    kk="Баланың кезектегі орнын осы нөмірмен білім бөлімінен сұраңыз немесе порталда тіркеліп, өзіңіз көріңіз.",
    ru="Место в очереди по этому номеру скажут в отделе образования; его видно и на портале после регистрации.",
    en="Ask the education department about the place in the queue by this number, or register at the portal to see it.",
)
GIVEN = Trilingual(kk="Құжат берілген уақыт: {at}.", ru="Документ выдан: {at}.", en="This paper was issued: {at}.")


def write_letter(document: Document) -> bytes:
    """The PDF."""
    return write_pdf(document, fonts())


@cache
def fonts() -> tuple[Path, ...]:
    """The fonts of the house; none where assets are not built, then the serif that comes with Typst is used."""
    packages = settings.ROOT / "assets" / "node_modules" / "@fontsource"
    return tuple(print_fonts(packages, settings.VAR / "fonts"))


def why_letter(application: Application, answer: Why, language: Language) -> Document:
    """The answer for one kindergarten."""
    name = name_of(answer.institution, local_day(answer.at), language)
    differs = [item.say(language) for item in answer.differs]
    lacking: list[Block] = [heading(DIFFERS, "differs", language), items(differs)] if differs else []
    blocks: list[Block] = [
        paragraph(sender(language)),
        heading(HAPPENED, "happened", language),
        items([reason.say(language) for reason in answer.reasons]),
        *lacking,
        paragraph(COMPUTED.fill(at=write_moment(answer.at, language)).say(language)),
        paragraph(DISAGREE.say(language)),
    ]
    return Document(
        title=WHY_TITLE.say(language),
        subtitle=f"{application.child}, {application.number}. {name}",
        language=language,
        on=local_day(answer.at),
        blocks=tuple(blocks),
        contents=False,
    )


def filing_letter(application: Application, at: datetime, language: Language) -> Document:
    """When the application was filed, and with which list; it says nothing that the family did not give."""
    today = local_day(at)
    choices = [choice.institution for choice in application.choices.select_related("institution").order_by("rank")]
    names = names_of(choices, today, language)
    blocks: tuple[Block, ...] = (
        paragraph(sender(language)),
        *(paragraph(f"{name}: {value}") for name, value in facts_of(application, today, language)),
        paragraph(ENTERED.say(language)),
        paragraph(application.code),
        heading(WISHES, "wishes", language),
        ListBlock(tuple((Text(names[one.pk]),) for one in choices), ordered=True),
        paragraph(ASK.say(language)),
        paragraph(GIVEN.fill(at=write_moment(at, language)).say(language)),
    )
    return Document(
        title=FILED_TITLE.say(language),
        subtitle=f"{application.child}, {BORN.fill(day=write_date(application.child.born_on, language)).say(language)}",
        language=language,
        on=today,
        blocks=blocks,
        contents=False,
    )


def sender(language: Language) -> str:
    """Whose paper it is."""
    city = the_city()
    return DEPARTMENT.fill(city=getattr(city.area, f"name_{language}")).say(language) if city else ""


def heading(title: Trilingual, anchor: str, language: Language) -> Heading:
    """A heading."""
    return Heading(1, title.say(language), anchor)


def paragraph(text: str) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph((Text(text),))


def items(texts: list[str]) -> ListBlock:
    """A list of sentences."""
    return ListBlock(tuple((Text(text),) for text in texts))
