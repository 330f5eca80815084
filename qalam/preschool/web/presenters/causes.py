"""Causes of events as the department reads them."""

from __future__ import annotations

from qalam.kernel.trilingual import Trilingual

NOTHING = Trilingual("", "", "")
CAUSES: dict[str, Trilingual] = {
    "portal": Trilingual("портал арқылы", "через портал", "on the portal"),
    "paper": Trilingual("қағаз түрінде", "на бумаге", "on paper"),
    "opening": Trilingual("журналдың басталуы", "начало журнала", "the log began"),
    "evidence-confirmed": Trilingual("негіз расталды", "основание подтверждено", "ground confirmed"),
    "evidence-lapsed": Trilingual("анықтаманың мерзімі өтті", "справка истекла", "certificate lapsed"),
    "evidence-refused": Trilingual("негіз расталмады", "основание не подтверждено", "ground not confirmed"),
    "renewal": Trilingual("жыл сайынғы жаңарту", "ежегодное обновление", "yearly renewal"),
    "review": Trilingual("қайта қарау", "пересмотр", "review"),
    "parent-request": Trilingual("ата-ана сұрады", "по просьбе родителя", "the parent asked"),
    "not-presented": Trilingual("жолдама көрсетілмеді", "направление не предъявлено", "referral not presented"),
    "specialist": Trilingual("маман шешімі", "решение специалиста", "a specialist decided"),
    "term-over": Trilingual("мерзімі аяқталды", "срок истёк", "the term is over"),
    "silence": Trilingual("жауап болмады", "ответа не было", "no answer"),
    "not-renewed": Trilingual("жыл сайынғы растау болмады", "не подтверждено в этом году", "not confirmed this year"),
    "parent": Trilingual("ата-ана", "родитель", "the parent"),
    "withdrawn": Trilingual("отбасы қайтарып алды", "отозвано семьёй", "the family withdrew"),
    "enrolled": Trilingual("балабақшаға қабылданды", "зачислен в сад", "enrolled"),
    "age": Trilingual("мектеп жасы", "школьный возраст", "school age"),
    "moved-away": Trilingual("басқа жерге көшті", "переезд", "moved away"),
    "died": Trilingual("қайтыс болды", "смерть", "died"),
    "declined": Trilingual("бас тартты", "отказ", "declined"),
    "duplicate": Trilingual("қайталанған өтініш", "повторное заявление", "double application"),
    "turn": Trilingual("кезегі келді", "подошла очередь", "its turn came"),
    "round": Trilingual("жаппай жинақтау", "массовое комплектование", "mass round"),
    "claim": Trilingual("қалған орынға тілек", "заявка на оставшееся место", "wish for a left-over place"),
    "choice": Trilingual("ваучер бойынша таңдау", "выбор по ваучеру", "chosen with a voucher"),
    "manual": Trilingual("қолмен", "вручную", "by hand"),
    "exchange": Trilingual("орын алмасу", "обмен местами", "exchange of seats"),
    "refused-papers": Trilingual("құжаттар қабылданбады", "документы не приняты", "papers refused"),
    "asked": Trilingual("отбасы сұрады", "запрос семьи", "the family asked"),
    "upheld": Trilingual("шешім өзгермеді", "решение оставлено", "decision stands"),
    "changed": Trilingual("шешім өзгерді", "решение изменено", "decision changed"),
    "court": Trilingual("сот шешімі", "решение суда", "decision of a court"),
    "fault": Trilingual("бөлімнің қателігі", "ошибка отдела", "a fault of the department"),
    "emergency": Trilingual("отбасыдағы төтенше жағдай", "чрезвычайный случай в семье", "an emergency in the family"),
    "technical": Trilingual("техникалық ақау", "технический сбой", "a technical fault"),
}


def cause_word(code: str) -> Trilingual:
    """The cause in words; a code that has none stands as it is."""
    return CAUSES.get(code, Trilingual(code, code, code) if code else NOTHING)
