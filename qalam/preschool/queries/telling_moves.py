"""Why a child moved in the queue, as a sentence; of others it says no more than the public log does."""

from __future__ import annotations

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.queries.decisions import REFUSED
from qalam.preschool.queries.position import Standing
from qalam.preschool.rules.lifecycle import CHOICE, EXCHANGE
from qalam.preschool.rules.turn import Category

ENTERED = {
    Category.EXTRAORDINARY: Trilingual(
        "кезектен тыс санаттағы бала алдыңызға тұрды",
        "впереди встал ребёнок внеочередной категории",
        "a child of an extraordinary category entered ahead",
    ),
    Category.FIRST: Trilingual(
        "бірінші кезектегі санаттағы бала алдыңызға тұрды",
        "впереди встал ребёнок первоочередной категории",
        "a first-priority child entered ahead",
    ),
    Category.GENERAL: Trilingual(
        "өтініші ертерек қағаз түрінде қабылданған бала енгізілді",
        "введено бумажное заявление, принятое раньше Вашего",
        "a paper application that was received before yours was entered",
    ),
}
BETTER = Trilingual(
    "басқа баланың санаты өзгерді: негізі расталды",
    "изменилась категория другого ребёнка: подтверждено основание",
    "another child's category changed: its ground was confirmed",
)
WORSE = Trilingual(
    "басқа баланың санаты өзгерді: анықтамасының мерзімі өтті не негізі расталмады",
    "изменилась категория другого ребёнка: справка истекла или основание не подтвердилось",
    "another child's category changed: its certificate lapsed, or its ground was not confirmed",
)
OTHERS: dict[str, Trilingual] = {
    "offered": Trilingual(
        "алдыңыздағы балаға орын ұсынылды", "ребёнку впереди предложено место", "a child ahead was offered a place"
    ),
    "declined": Trilingual(
        "орыннан бас тартқан бала кезегіне қайтты",
        "ребёнок, чья семья отказалась от места, вернулся на своё место в очереди",
        "a child whose family declined a place is back at its turn",
    ),
    "expired": Trilingual(
        "ұсынысқа жауап бермеген отбасының баласы кезегіне қайтты",
        "ребёнок, чья семья не ответила в срок, вернулся на своё место в очереди",
        "a child whose family did not answer in time is back at its turn",
    ),
    "recalled": Trilingual(
        "бөлім ұсынысты қайтарып алды, бала кезегіне қайтты",
        "отдел отозвал предложение, ребёнок вернулся на своё место в очереди",
        "the department took an offer back; the child is back at its turn",
    ),
    "annulled": Trilingual(
        "жолдамасы жойылған бала кезегіне қайтты",
        "ребёнок с аннулированным направлением вернулся на своё место в очереди",
        "a child whose referral was annulled is back at its turn",
    ),
    "stopped": Trilingual(
        "алдыңыздағы бала тоқтату тізіміне енді", "ребёнок впереди внесён в стоп-лист", "a child ahead was stop-listed"
    ),
    "resumed": Trilingual(
        "тоқтату тізіміндегі бала кезегіне қайтты",
        "ребёнок вернулся из стоп-листа на своё место",
        "a child is back from the stop-list at its turn",
    ),
    "inactive": Trilingual(
        "алдыңыздағы өтініш белсенді емес деп танылды",
        "заявление впереди стало неактивным",
        "an application ahead became inactive",
    ),
    "restored": Trilingual(
        "белсенді емес өтініш кезегіне қайтарылды",
        "неактивное заявление восстановлено на своём месте",
        "an inactive application was restored to its turn",
    ),
    "moved": Trilingual(
        "бала қолмен жылжытылды, екі қызметкер қол қойды",
        "ребёнок перемещён вручную, за двумя подписями",
        "a child was moved by hand, with two signatures",
    ),
    "born": Trilingual(
        "жыл сайынғы жаңартуда бала басқа туған жыл тобына ауысты",
        "при ежегодном обновлении ребёнок перешёл в другую группу по году рождения",
        "at the yearly renewal a child moved to another birth year",
    ),
}
LEFT: dict[str, Trilingual] = {
    "withdrawn": Trilingual(
        "алдыңыздағы отбасы өтінішін қайтарып алды", "семья впереди отозвала заявление", "a family ahead withdrew"
    ),
    "enrolled": Trilingual(
        "алдыңыздағы бала балабақшаға қабылданды", "ребёнок впереди зачислен", "a child ahead was enrolled"
    ),
    "age": Trilingual(
        "алдыңыздағы бала мектеп жасына жетті", "ребёнок впереди идёт в школу", "a child ahead goes to school"
    ),
    "not-renewed": Trilingual(
        "алдыңыздағы өтініш жыл сайынғы жаңартуда расталмады",
        "заявление впереди не подтверждено при ежегодном обновлении",
        "an application ahead was not confirmed at the yearly renewal",
    ),
    "duplicate": Trilingual(
        "алдыңыздағы қайталанған өтініш жойылды", "впереди снято повторное заявление", "a duplicate ahead was removed"
    ),
}
LEFT_OTHERWISE = Trilingual(
    "алдыңыздағы бала кезектен шықты", "ребёнок впереди выбыл из очереди", "a child ahead left the queue"
)
RENEWED = Trilingual(
    "жыл сайынғы жаңарту санаттарды өзгертті",
    "ежегодное обновление изменило категории",
    "the yearly renewal changed categories",
)
SOMETHING = Trilingual("кезекте өзгеріс болды", "в очереди произошло изменение", "something changed in the queue")

OWN: dict[str, Trilingual] = {
    "filed": Trilingual("өтінішіңіз кезекке тұрды", "Ваше заявление встало в очередь", "your application entered"),
    "offered": Trilingual(
        "балаңызға орын ұсынылды", "Вашему ребёнку предложено место", "your child was offered a place"
    ),
    "declined": Trilingual("Сіз орыннан бас тарттыңыз", "Вы отказались от места", "you declined the place"),
    "expired": Trilingual(
        "ұсынысқа мерзімінде жауап берілмеді", "на предложение не ответили в срок", "the offer was not answered in time"
    ),
    "recalled": Trilingual(
        "бөлім ұсынысты қайтарып алды", "отдел отозвал предложение", "the department took the offer back"
    ),
    "annulled": Trilingual("жолдамаңыз жойылды", "Ваше направление аннулировано", "your referral was annulled"),
    "stopped": Trilingual(
        "өтінішіңіз тоқтату тізіміне енді", "Ваше заявление внесено в стоп-лист", "your application was stop-listed"
    ),
    "resumed": Trilingual(
        "өтінішіңіз тоқтату тізімінен шықты",
        "Ваше заявление вернулось из стоп-листа",
        "your application is back from the stop-list",
    ),
    "inactive": Trilingual(
        "өтінішіңіз белсенді емес болды", "Ваше заявление стало неактивным", "your application became inactive"
    ),
    "restored": Trilingual(
        "өтінішіңіз кезегіне қайтарылды", "Ваше заявление восстановлено", "your application was restored"
    ),
    "moved": Trilingual(
        "өтінішіңіз қолмен жылжытылды", "Ваше заявление перемещено вручную", "your application was moved by hand"
    ),
    "born": Trilingual(
        "балаңыз басқа туған жыл тобына ауысты",
        "Ваш ребёнок перешёл в другую группу по году рождения",
        "your child moved to another birth year",
    ),
    "left": Trilingual("балаңыз кезектен шықты", "Ваш ребёнок выбыл из очереди", "your child left the queue"),
    "choices": Trilingual(
        "балабақшалар тізімі өзгерді", "изменён список садов", "the list of kindergartens was changed"
    ),
    "claimed": Trilingual(
        "қалған орынға тілек білдірдіңіз", "Вы заявились на оставшееся место", "you wished for a left-over place"
    ),
    "reviewed": Trilingual("қайта қарау", "пересмотр решения", "a review of a decision"),
}
OWN_OPENING = Trilingual(
    "ашық журнал басталды, өтінішіңіз оған енгізілді",
    "начат открытый журнал, Ваше заявление внесено в него",
    "the open log began, and your application was entered in it",
)
OWN_CATEGORY: dict[str, Trilingual] = {
    "evidence-confirmed": Trilingual("негізіңіз расталды", "Ваше основание подтверждено", "your ground was confirmed"),
    "evidence-lapsed": Trilingual("анықтамаңыздың мерзімі өтті", "срок Вашей справки истёк", "your certificate lapsed"),
    "evidence-refused": Trilingual(
        "негізіңіз расталмады", "Ваше основание не подтвердилось", "your ground was not confirmed"
    ),
    "renewal": Trilingual(
        "жыл сайынғы жаңарту санатыңызды өзгертті",
        "ежегодное обновление изменило Вашу категорию",
        "the yearly renewal changed your category",
    ),
    "review": Trilingual(
        "қайта қарау санатыңызды өзгертті", "пересмотр изменил Вашу категорию", "a review changed your category"
    ),
}


BY_VOUCHER = Trilingual(
    "ваучері бар отбасы басқа балабақшаны таңдады, бала кезегіне қайтты",
    "семья с ваучером выбрала другой сад, ребёнок вернулся на своё место в очереди",
    "a family with a voucher chose another kindergarten; the child is back at its turn",
)
OWN_BY_VOUCHER = Trilingual(
    "ваучермен басқа балабақшаны таңдадыңыз",
    "Вы выбрали другой сад по ваучеру",
    "you chose another kindergarten with your voucher",
)


OWN_BROKEN_OFF = Trilingual(
    "орын алмасу болмады: басқа отбасы келіспеді",
    "обмен местами не состоялся: отказалась другая семья",
    "the exchange of seats did not come about: another family fell out",
)

OWN_REFUSED = Trilingual(
    "балабақша құжаттарыңызды қабылдамады, бала кезекте бұрынғы орнында қалды",
    "детский сад не принял документы, ребёнок остался на своём месте в очереди",
    "the kindergarten refused your papers; your child is back at its turn",
)


def cause_of(kind: str, cause: str, after: Standing | None) -> Trilingual:
    """What another child's event was."""
    if kind == "filed" and after is not None:
        return ENTERED[after.category]
    if kind == "category":
        return RENEWED if cause == "renewal" else BETTER if cause == "evidence-confirmed" else WORSE
    if kind == "left":
        return LEFT.get(cause, LEFT_OTHERWISE)
    return BY_VOUCHER if (kind, cause) == ("recalled", CHOICE) else OTHERS.get(kind, SOMETHING)


def own_cause(kind: str, cause: str) -> Trilingual:
    """What the child's own event was."""
    if kind == "category":
        return OWN_CATEGORY.get(cause, SOMETHING)
    if (kind, cause) == ("recalled", CHOICE):
        return OWN_BY_VOUCHER
    if kind in ("recalled", "annulled") and cause == EXCHANGE:
        return OWN_BROKEN_OFF
    if (kind, cause) == ("annulled", REFUSED):
        return OWN_REFUSED
    return OWN_OPENING if (kind, cause) == ("filed", "opening") else OWN.get(kind, SOMETHING)
