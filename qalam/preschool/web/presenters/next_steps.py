"""What state an application is in and what happens next, in sentences, by the terms in force."""

from __future__ import annotations

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.regimes import Consequence, Regime

STATES: dict[State, Trilingual] = {
    State.QUEUED: Trilingual(
        kk="Балаңыз кезекте күтіп тұр.",
        ru="Ваш ребёнок ждёт в очереди.",
        en="Your child waits in the queue.",
    ),
    State.STOP_LISTED: Trilingual(
        kk="Өтініш тоқтату тізімінде: бала орын бөлуге уақытша қатыспайды, бірақ кезегі сақталады.",
        ru="Заявление в стоп-листе: ребёнок временно не участвует в распределении, но очередь сохраняется.",
        en="The application is stop-listed: for a while no place is offered, but the child keeps its turn.",
    ),
    State.INACTIVE: Trilingual(
        kk="Өтініш белсенді емес: балаға орын ұсынылмайды.",
        ru="Заявление неактивно: места ребёнку не предлагаются.",
        en="The application is inactive: no place is offered.",
    ),
    State.OFFERED: Trilingual(
        kk="Балаңызға орын ұсынылды. Жауабыңыз керек.",
        ru="Вашему ребёнку предложено место. Нужен Ваш ответ.",
        en="Your child is offered a place. Your answer is needed.",
    ),
    State.REFERRED: Trilingual(
        kk="Жолдама берілді. Оны балабақшаға көрсетіңіз.",
        ru="Направление выдано. Предъявите его в детский сад.",
        en="The referral is issued. Bring it to the kindergarten.",
    ),
    State.LEFT: Trilingual(
        kk="Өтініш жабылды, бала кезектен шықты.",
        ru="Заявление закрыто, ребёнок выбыл из очереди.",
        en="The application has ended; the child has left the queue.",
    ),
}
KEEPS_SEAT = Trilingual(
    kk="Балабақшадағы өз орны жаңа орынға қабылданғанға дейін сақталады.",
    ru="Место, которое у ребёнка есть, сохраняется, пока он не зачислен на новое.",
    en="The seat that the child has is kept until it is enrolled in the new one.",
)
TOGETHER = Trilingual(
    kk="Балаңыз бауырларымен бірге қойылған. Орын бәріне бірден, араларындағы ең кейінгі өтініштің кезегі келгенде "
    "ұсынылады: {child}, қалалық кезектегі орны — {number}.",
    ru="Ребёнок поставлен в очередь вместе с братом или сестрой. Места предложат всем сразу, когда подойдёт очередь "
    "самого позднего из заявлений: {child}, место в городской очереди — {number}.",
    en="Your child is placed together with others. Places are offered to all of them at once, when the turn of the "
    "latest application comes: {child}, place {number} in the queue of the city.",
)
NOT_SHARED = Trilingual(
    kk="Бірге қойылған балалардың бәрінің тізімінде жоқ: бірге тұрғанда мұнда орын ұсынылмайды.",
    ru="Этого сада нет в списках всех детей, поставленных вместе: пока они вместе, место здесь не предложат.",
    en="Not on the lists of all the children placed together: while they stand together no place is offered here.",
)
WAITING: dict[Regime, Trilingual] = {
    Regime.BULLETIN: Trilingual(
        kk="Кезегіңіз келгенде орын ұсынылады, хабарлама жібереміз. Жауап беру мерзімі — {days}.",
        ru="Когда подойдёт очередь, мы предложим место и пришлём сообщение. На ответ даётся {days}.",
        en="When the turn comes, a place is offered and you get a message. The time to answer is {days}.",
    ),
    Regime.NOTIFY: Trilingual(
        kk="Кезекте бірінші болғанда орын ұсынылады, хабарлама жібереміз. Жауап беру мерзімі — {days}.",
        ru="Когда ребёнок станет первым, мы предложим место и пришлём сообщение. На ответ даётся {days}.",
        en="When the child is first in line, a place is offered and you get a message. The time to answer is {days}.",
    ),
    Regime.VOUCHER: Trilingual(
        kk="Кезегіңіз келгенде ваучер беріледі, хабарлама жібереміз. Растау мерзімі — {days}. Ваучермен ұсынылған "
        "орынды алуға, бос орны бар басқа балабақшаны таңдауға не бір балабақшаның күту парағына тұруға болады.",
        ru="Когда подойдёт очередь, мы выдадим ваучер и пришлём сообщение. На подтверждение даётся {days}. С ваучером "
        "можно занять предложенное место, выбрать другой сад со свободным местом или встать в лист ожидания сада.",
        en="When the turn comes, a voucher is issued and you get a message. The time to confirm is {days}. With it you "
        "take the place offered, choose another kindergarten that has one free, or join a waiting list.",
    ),
}
WORKING_DAYS = Trilingual(kk="{n} жұмыс күні", ru="рабочих дней: {n}", en="{n} working days")
CALENDAR_DAYS = Trilingual(kk="{n} күнтізбелік күн", ru="календарных дней: {n}", en="{n} calendar days")
IF_DECLINED: dict[Consequence, Trilingual] = {
    Consequence.TO_EVERYONE: Trilingual(
        kk="Бас тартсаңыз, кезектегі орныңыз сақталады, ал бұл орын кезектегі барлық отбасыға ашылады.",
        ru="Если откажетесь, очередь сохранится, а это место откроется для всех семей в очереди.",
        en="If you decline, you keep your turn, and the place is open to every family in the queue.",
    ),
    Consequence.TO_NEXT: Trilingual(
        kk="Бас тартсаңыз, кезектегі орныңыз сақталады, ал бұл орын келесі балаға ұсынылады.",
        ru="Если откажетесь, очередь сохранится, а место предложат следующему.",
        en="If you decline, you keep your turn, and the place is offered to the next child.",
    ),
    Consequence.ANNULLED: Trilingual(
        kk="Бас тартсаңыз, өтініш жабылады және кезектегі орын жоғалады.",
        ru="Если откажетесь, заявление закроется и место в очереди пропадёт.",
        en="If you decline, the application ends and its turn is lost.",
    ),
}
IF_SILENT: dict[Consequence, Trilingual] = {
    Consequence.TO_EVERYONE: Trilingual(
        kk="Жауап бермесеңіз де кезегіңіз сақталады, бірақ бұл орын кезектегі барлық отбасыға ашылады.",
        ru="Если не ответите, очередь сохранится, но место откроется для всех семей в очереди.",
        en="If you do not answer, you keep your turn, but the place is open to every family in the queue.",
    ),
    Consequence.TO_NEXT: Trilingual(
        kk="Жауап бермесеңіз де кезегіңіз сақталады, бірақ бұл орын келесі балаға ұсынылады.",
        ru="Если не ответите, очередь сохранится, но место предложат следующему.",
        en="If you do not answer, you keep your turn, but the place is offered to the next child.",
    ),
    Consequence.INACTIVE: Trilingual(
        kk="Жауап бермесеңіз, өтініш белсенді емес болады; оны бір рет қалпына келтіруге болады.",
        ru="Если не ответите, заявление станет неактивным; его можно один раз восстановить.",
        en="If you do not answer, the application becomes inactive; it can be restored once.",
    ),
}
KEEPS_PLACE = frozenset({Consequence.TO_EVERYONE, Consequence.TO_NEXT})
"""Consequences for the place alone, which of an exchange nobody else is offered."""
NO_EXCHANGE_IF_DECLINED = Trilingual(
    kk="Бас тартсаңыз, алмасу болмайды: балалар өз орнында қалады, кезегіңіз де сақталады.",
    ru="Если откажетесь, обмена не будет: дети останутся на своих местах, очередь сохранится.",
    en="If you decline, there is no exchange: the children keep their seats, and you keep your turn.",
)
NO_EXCHANGE_IF_SILENT = Trilingual(
    kk="Жауап бермесеңіз, алмасу болмайды: балалар өз орнында қалады, кезегіңіз де сақталады.",
    ru="Если не ответите, обмена не будет: дети останутся на своих местах, очередь сохранится.",
    en="If you do not answer, there is no exchange: the children keep their seats, and you keep your turn.",
)
IF_NOT_PRESENTED: dict[Consequence, Trilingual] = {
    Consequence.STOP_LIST: Trilingual(
        kk="Мерзімінде көрсетілмесе, жолдама жойылады, ал өтініш уақытша тоқтату тізіміне енеді.",
        ru="Если не предъявить вовремя, направление аннулируют, а заявление на время попадёт в стоп-лист.",
        en="If it is not brought in time, it is annulled and the application is stop-listed for a while.",
    ),
    Consequence.TO_NEXT: Trilingual(
        kk="Мерзімінде көрсетілмесе, жолдама жойылады; кезектегі орныңыз сақталады.",
        ru="Если не предъявить вовремя, направление аннулируют; очередь сохранится.",
        en="If it is not brought in time, it is annulled; you keep your turn.",
    ),
    Consequence.INACTIVE: Trilingual(
        kk="Мерзімінде көрсетілмесе, жолдама жойылады, өтініш белсенді емес болады.",
        ru="Если не предъявить вовремя, направление аннулируют, заявление станет неактивным.",
        en="If it is not brought in time, it is annulled and the application becomes inactive.",
    ),
}
BRING = Trilingual(
    kk="Жолдаманы, баланың туу туралы куәлігін және медициналық құжаттарын балабақшаға апарыңыз. Балабақша құжаттарды "
    "қабылдап, Сізбен шарт жасайды, содан кейін бала топқа қабылданады.",
    ru="Принесите в детский сад направление, свидетельство о рождении и медицинские документы ребёнка. Сад примет их и "
    "заключит с Вами договор, после этого ребёнок зачисляется в группу.",
    en="Bring the referral, the birth certificate and the child's medical papers to the kindergarten. It takes them, "
    "signs a contract with you, and then the child is enrolled.",
)
BACK_ON = Trilingual(
    kk="{day} күнінен кейін өтініш кезектегі бұрынғы орнына қайтады. Ештеңе істеудің қажеті жоқ.",
    ru="После {day} заявление вернётся на прежнее место в очереди. Делать ничего не нужно.",
    en="After {day} the application is back at its old place. There is nothing to do.",
)
RESTORE = Trilingual(
    kk="Кезекке қайту үшін өтінішті қалпына келтіріңіз: бұрынғы орныңыз сақталған.",
    ru="Чтобы вернуться в очередь, восстановите заявление: прежнее место сохранено.",
    en="To return to the queue, restore the application: its old place is kept.",
)
RESTORED_BY_STAFF = Trilingual(
    kk="Өтінішті кезекке енді бөлім маманы ғана қайтара алады. Бөлімге хабарласыңыз: бұрынғы орныңыз сақталған.",
    ru="Вернуть заявление в очередь теперь может только специалист отдела. Обратитесь туда: прежнее место сохранено.",
    en="Only a specialist of the department can bring the application back now. Ask there: its old place is kept.",
)
LEFT_FOR: dict[str, Trilingual] = {
    "enrolled": Trilingual(
        kk="Бала балабақшаға қабылданды.", ru="Ребёнок зачислен в детский сад.", en="The child is enrolled."
    ),
    "withdrawn": Trilingual(
        kk="Өтінішті өзіңіз қайтарып алдыңыз. Қажет болса, жаңа өтініш бере аласыз.",
        ru="Вы отозвали заявление. Если понадобится, можно подать новое.",
        en="You withdrew it. If need be, you can file a new one.",
    ),
    "age": Trilingual(
        kk="Бала мектеп жасына жетті.", ru="Ребёнок достиг школьного возраста.", en="The child is of school age."
    ),
    "not-renewed": Trilingual(
        kk="Өтініш жыл сайынғы жаңартуда расталмады.",
        ru="Заявление не подтвердили при ежегодном обновлении.",
        en="It was not confirmed at the yearly renewal.",
    ),
}


def if_declined(refusal: Consequence, *, is_exchange: bool) -> Trilingual | None:
    """What a no brings; None where the terms say nothing."""
    return NO_EXCHANGE_IF_DECLINED if is_exchange and refusal in KEEPS_PLACE else IF_DECLINED.get(refusal)


def if_silent(silence: Consequence, *, is_exchange: bool) -> Trilingual | None:
    """What silence brings; None where the terms say nothing."""
    return NO_EXCHANGE_IF_SILENT if is_exchange and silence in KEEPS_PLACE else IF_SILENT.get(silence)
