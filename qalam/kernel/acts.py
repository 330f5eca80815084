"""The acts and practices that figures and rules rest on, as a reader knows them: kind, number and date, not a code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual

Kind = Literal["order", "law", "decree"]


@dataclass(frozen=True, slots=True)
class Act:
    """What the act is, its number and its day."""

    kind: Kind
    number: str
    day: date


ACTS: Mapping[str, Act] = {
    "V1200007495": Act("order", "57", date(2012, 2, 21)),
    "V1200007547": Act("order", "99", date(2012, 3, 13)),
    "Order 72 of 06.11.2014": Act("order", "72", date(2014, 11, 6)),
    "V14H0010115": Act("order", "532", date(2014, 12, 19)),
    "V1500010348": Act("order", "39", date(2015, 1, 28)),
    "V1600013317": Act("order", "83", date(2016, 1, 27)),
    "V1700016137": Act("order", "597", date(2017, 11, 27)),
    "V1800017553": Act("order", "564", date(2018, 10, 12)),
    "V2000020744": Act("order", "223", date(2020, 5, 27)),
    "V2000020883": Act("order", "254", date(2020, 6, 19)),
    "V2100022711": Act("order", "204", date(2021, 5, 5)),
    "V2200026618": Act("order", "4", date(2022, 1, 12)),
    "V2200029031": Act("order", "348", date(2022, 8, 3)),
    "V2200029329": Act("order", "385", date(2022, 8, 31)),
    "Order 385 of 2022-08-31": Act("order", "385", date(2022, 8, 31)),
    "Z1900000293": Act("law", "293-VI", date(2019, 12, 27)),
    "Government decree 64 of 25.01.2008": Act("decree", "64", date(2008, 1, 25)),
}
OTHER: Mapping[str, Trilingual] = {
    "UNT": Trilingual(kk="ҰБТ нәтижелері", ru="результаты ЕНТ", en="results of the UNT"),
    "Qalam": Trilingual(kk="бөлімнің жергілікті тәжірибесі", ru="местная практика отдела",
                        en="local practice of the department"),
    "Qalam, local practice": Trilingual(kk="бөлімнің жергілікті тәжірибесі", ru="местная практика отдела",
                                        en="local practice of the department"),
    "practice of the department": Trilingual(kk="бөлімнің жергілікті тәжірибесі", ru="местная практика отдела",
                                             en="local practice of the department"),
    "practice of cities": Trilingual(kk="қалалардың тәжірибесі", ru="практика городов", en="practice of cities"),
    "practice of Almaty": Trilingual(kk="Алматы қаласының тәжірибесі", ru="практика Алматы", en="practice of Almaty"),
    "practice of Astana": Trilingual(kk="Астана қаласының тәжірибесі", ru="практика Астаны", en="practice of Astana"),
    "practice of Karaganda": Trilingual(kk="Қарағанды қаласының тәжірибесі", ru="практика Караганды",
                                        en="practice of Karaganda"),
    "practice of Kostanay": Trilingual(kk="Қостанай қаласының тәжірибесі", ru="практика Костаная",
                                       en="practice of Kostanay"),
    "statement of the ministry of education, June 2025": Trilingual(
        kk="Оқу-ағарту министрлігінің 2025 жылғы маусымдағы мәлімдемесі",
        ru="сообщение Министерства просвещения, июнь 2025 года",
        en="statement of the ministry of education, June 2025",
    ),
    "notice of a kindergarten, 2026-03-16": Trilingual(
        kk="балабақшаның 2026 жылғы 16 наурыздағы хабарландыруы", ru="объявление детского сада от 16 марта 2026 года",
        en="notice of a kindergarten of 16 March 2026",
    ),
    "Laws 561-IV and 552-IV": Trilingual(
        kk="2012 жылғы № 561-IV және № 552-IV заңдар", ru="законы № 561-IV и № 552-IV 2012 года",
        en="Laws No. 561-IV and No. 552-IV of 2012",
    ),
    "SP RK 3.02-110-2012": Trilingual(kk="ҚР ЕЖ 3.02-110-2012", ru="СП РК 3.02-110-2012", en="SP RK 3.02-110-2012"),
}  # fmt: skip
REGISTER: Mapping[Language, str] = {"kk": "kaz", "ru": "rus", "en": "eng"}
REGISTERED = re.compile(r"[A-Z][0-9A-Z]{8,}_?")
FORMS: Mapping[Kind, Trilingual] = {
    "order": Trilingual(
        kk="министрліктің {day} № {number} бұйрығы", ru="приказ министерства № {number} от {day}",
        en="the ministry's order No. {number} of {day}",
    ),
    "law": Trilingual(kk="{day} № {number} Заң", ru="Закон № {number} от {day}", en="Law No. {number} of {day}"),
    "decree": Trilingual(
        kk="Үкіметтің {day} № {number} қаулысы", ru="постановление Правительства № {number} от {day}",
        en="Government decree No. {number} of {day}",
    ),
}  # fmt: skip


def name_act(code: str, language: Language) -> str:
    """`министрліктің 2022 жылғы 31 тамыздағы № 385 бұйрығы`; the code itself where the act is not known here."""
    if code in OTHER:
        return OTHER[code].say(language)
    if code not in ACTS:
        return code
    act = ACTS[code]
    number = act.number.replace(" ", "\u00a0")
    return FORMS[act.kind].say(language).format(number=number, day=write_date(act.day, language, "attr"))


def act_address(code: str, language: Language) -> str:
    """The act in the state register of legal acts; empty for what is no act of it."""
    return f"https://adilet.zan.kz/{REGISTER[language]}/docs/{code}" if REGISTERED.fullmatch(code) else ""
