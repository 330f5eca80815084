"""What a replay of the history can find wrong, each as a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.kernel.trilingual import Trilingual


@dataclass(frozen=True, slots=True)
class Finding:
    """An entry that the rules do not allow: its number from 0, a code, and the sentence."""

    leaf: int
    code: str
    sentence: Trilingual


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check found, before it is told: a code of `SENTENCES` and the values that its sentence names."""

    code: str
    values: tuple[tuple[str, object], ...] = ()
    sentence: Trilingual | None = None

    def at(self, leaf: int) -> Finding:
        """The finding about that entry."""
        told = self.sentence or SENTENCES[self.code].fill(**dict(self.values))
        return Finding(leaf, self.code, told)


def fault(code: str, **values: object) -> Fault:
    """A fault by its code."""
    return Fault(code, tuple(values.items()))


SENTENCES: dict[str, Trilingual] = {
    "clock-back": Trilingual(
        "Жазбаның уақыты алдыңғы жазбадан ерте: {at}.",
        "Время записи раньше предыдущей: {at}.",
        "The entry is earlier than the one before it: {at}.",
    ),
    "edition": Trilingual(
        "{rule} ережесі бұл күні күшінде болмаған.",
        "Правило {rule} в этот день не действовало.",
        "The rule {rule} was not in force on that day.",
    ),
    "unknown-application": Trilingual(
        "Кезекке тұрмаған өтініш туралы жазба.",
        "Запись о заявлении, которого в очереди не было.",
        "The entry speaks of an application that was never filed.",
    ),
    "back-dated": Trilingual(
        "Өтініш кейінгі күнмен енгізілген, бірақ {filed_at} берілді деп көрсетілген.",
        "Заявление внесено задним числом: подано будто бы {filed_at}.",
        "The application was entered with an earlier moment of filing: {filed_at}.",
    ),
    "filed-ahead": Trilingual(
        "Өтініштің берілген уақыты жазбадан кейін: {filed_at}.",
        "Заявление подано позже, чем внесено: {filed_at}.",
        "The application was filed later than it was entered: {filed_at}.",
    ),
    "late-opening": Trilingual(
        "Бұрыннан бар өтініштер тек тарихтың басында енгізіледі.",
        "Прежние заявления вносятся только в самом начале истории.",
        "Applications older than the history are entered only at its beginning.",
    ),
    "category-at-filing": Trilingual(
        "Өтініш дәлелсіз бірден «{category}» санатына қойылған.",
        "Заявление сразу, без подтверждения, поставлено в категорию «{category}».",
        "The application entered the category “{category}” at once, without evidence.",
    ),
    "category-direction": Trilingual(
        "«{cause}» себебі санатты жақсартпайды.",
        "Причина «{cause}» категорию не повышает.",
        "The cause “{cause}” cannot make a category better.",
    ),
    "choices": Trilingual(
        "Тізімде {count} балабақша бар, рұқсат етілгені — 1-ден {maximum}-ге дейін, қайталаусыз.",
        "В списке садов: {count}; можно от 1 до {maximum} без повторов.",
        "The list has {count} kindergartens; it may have 1 to {maximum}, each once.",
    ),
    "born": Trilingual(
        "Туған жыл тобын бұлай өзгертуге болмайды: {born}.",
        "Так сменить группу по году рождения нельзя: {born}.",
        "The birth year cannot be changed like that: {born}.",
    ),
    "due": Trilingual(
        "Алдымен мына әрекет жасалуы керек еді: {due}.",
        "Сначала должно было последовать другое: {due}.",
        "Something else had to follow first: {due}.",
    ),
    "two-persons": Trilingual(
        "Қолмен жылжытуды екі түрлі адам растауы керек.",
        "Ручное перемещение должны подтвердить два разных человека.",
        "A move by hand needs two different persons.",
    ),
    "no-reason": Trilingual(
        "Қолмен жасалған әрекеттің себебі көрсетілмеген.",
        "Для ручного действия не указана причина.",
        "A deed by hand gives no reason.",
    ),
    "by-hand": Trilingual(
        "Орын екі адам растаған шешімсіз қолмен берілген.",
        "Место дано вручную без решения двух человек.",
        "The place was given by hand without the decision of two persons.",
    ),
    "no-voucher": Trilingual(
        "Балабақша ваучерсіз немесе ваучер басқа орынға пайдаланылғаннан кейін таңдалған.",
        "Детский сад выбран без ваучера или после того, как ваучер уже использован.",
        "A kindergarten was chosen without a voucher, or after the voucher was used.",
    ),
    "place-unknown": Trilingual(
        "{place} орны ашылмаған.", "Место {place} не открывали.", "The place {place} was never opened."
    ),
    "place-closed": Trilingual(
        "{place} орны жабық, оны ұсынуға болмайды.",
        "Место {place} закрыто, предлагать его нельзя.",
        "The place {place} is closed and cannot be offered.",
    ),
    "place-taken": Trilingual(
        "{place} орны басқа балаға ұсынылған.",
        "Место {place} уже предложено другому ребёнку.",
        "The place {place} is held by another child's offer.",
    ),
    "place-open-already": Trilingual(
        "{place} орны онсыз да ашық.", "Место {place} уже открыто.", "The place {place} is open already."
    ),
    "place-differs": Trilingual(
        "Жазбадағы орын ({place}) бұл балаға ұсынылған орын емес.",
        "Место в записи ({place}) не то, что предложено этому ребёнку.",
        "The place of the entry ({place}) is not the one offered to this child.",
    ),
    "pool-differs": Trilingual(
        "{place} орны {pool} тобына жатпайды.",
        "Место {place} не относится к группе {pool}.",
        "The place {place} does not belong to the pool {pool}.",
    ),
    "not-wanted": Trilingual(
        "Бала бұл орынды күтпеген: {pool}.",
        "Ребёнок не ждал этого места: {pool}.",
        "The child does not wait for this place: {pool}.",
    ),
    "rank": Trilingual(
        "Таңдаудың реті {rank} емес.", "Номер выбора не {rank}.", "The rank of the choice is not {rank}."
    ),
    "too-young": Trilingual(
        "Бұл туған жылдың балаларына әлі орын берілмейді: {born}.",
        "Детям этого года рождения места ещё не даются: {born}.",
        "Children of this birth year are not served yet: {born}.",
    ),
    "turn": Trilingual(
        "Кезек басқа баланікі еді: {expected}.",
        "Была очередь другого ребёнка: {expected}.",
        "It was another child's turn: {expected}.",
    ),
    "together": Trilingual(
        "Бірге ұсынылатын балалар бөлінген: {expected}.",
        "Детей, которым места предлагаются вместе, разделили: {expected}.",
        "Children who are served together were parted: {expected}.",
    ),
    "counter": Trilingual(
        "Санауыш {counter} → {counter_after} емес, {right} болуы керек еді.",
        "Счётчик записан как {counter} → {counter_after}, а должен быть {right}.",
        "The counter is written as {counter} → {counter_after}, but should be {right}.",
    ),
    "not-left-over": Trilingual(
        "{place} орны алдымен кезектегі алғашқы балаға ұсынылуы керек.",
        "Место {place} сначала предлагается первому в очереди.",
        "The place {place} must first be offered to the head of the queue.",
    ),
    "claim-window": Trilingual(
        "Тілек терезеден тыс білдірілген немесе терезе жабылмай саналған: {window}.",
        "Заявка вне окна или окно ещё не закрыто: {window}.",
        "The claim is outside its window, or the window was not closed yet: {window}.",
    ),
    "deadline": Trilingual(
        "Мерзім {written} деп жазылған, дұрысы — {right}.",
        "Срок записан как {written}, а должен быть {right}.",
        "The deadline is written as {written}, but should be {right}.",
    ),
    "too-early": Trilingual(
        "Мерзім әлі бітпеген: соңғы күні {last_day}.",
        "Срок ещё не вышел: последний день {last_day}.",
        "The term was not over: its last day is {last_day}.",
    ),
    "too-late": Trilingual(
        "Мерзім өтіп кеткен: соңғы күні {last_day}.",
        "Срок уже вышел: последний день {last_day}.",
        "The term was over: its last day was {last_day}.",
    ),
    "switched-off": Trilingual(
        "Бұл қалада жыл сайынғы растау қосылмаған.",
        "В этом городе ежегодное подтверждение не включено.",
        "The yearly confirmation is not switched on in this city.",
    ),
    "round-unordered": Trilingual(
        "Жинақтаудың орындары реттелмеген немесе қайталанған.",
        "Места комплектования не по порядку или повторяются.",
        "The places of the round are not in order, or one is named twice.",
    ),
    "round-mechanism": Trilingual(
        "Мұндай тәсіл жоқ: {mechanism}.", "Такого способа нет: {mechanism}.", "There is no such mechanism: {mechanism}."
    ),
    "round-input": Trilingual(
        "Жинақтау басқа деректермен жүргізілген.",
        "Комплектование проведено по другим данным.",
        "The round was run on other data than the queue had.",
    ),
    "round-differs": Trilingual(
        "Қайта есептегенде бұл орын басқаша беріледі: {expected}.",
        "При пересчёте это место достаётся иначе: {expected}.",
        "Run again, the round gives otherwise: {expected}.",
    ),
    "exchange-seat": Trilingual(
        "{place} орны ауысуды күтіп тұрған баланың орны емес.",
        "Место {place} – не место ребёнка, ожидающего перевода.",
        "The place {place} is not the seat of a child that waits for a move.",
    ),
    "round-open": Trilingual(
        "{round} жинақтауы аяқталмаған.", "Комплектование {round} не закончено.", "The round {round} is not finished."
    ),
    "round-unknown": Trilingual(
        "{round} жинақтауы басталмаған.", "Комплектование {round} не начиналось.", "The round {round} was not begun."
    ),
    "round-count": Trilingual(
        "Ұсыныстар саны {written} деп жазылған, дұрысы — {right}.",
        "Предложений записано {written}, а должно быть {right}.",
        "The round counts {written} offers, but should count {right}.",
    ),
}
