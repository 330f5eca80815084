"""Codes of the public pages in the three languages."""

from __future__ import annotations

from collections.abc import Mapping

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.queries.bulletin import Standing

STANDING_WORDS: Mapping[Standing, Trilingual] = {
    Standing.FREE: Trilingual(kk="бос", ru="свободно", en="free"),
    Standing.LEFT_OVER: Trilingual(kk="қалған орын, тілек білдіруге болады", ru="осталось, можно заявить желание",
                                   en="left over, open to wishes"),
    Standing.CLOSED: Trilingual(kk="жабық", ru="закрыто", en="closed"),
}  # fmt: skip
AT_WORDS: Mapping[str, Trilingual] = {
    "waits": Trilingual(kk="ұсыныс күтуде", ru="ждут предложения", en="wait for an offer"),
    "offered": Trilingual(kk="орын ұсынылған", ru="место предложено", en="have an offer"),
    "referred": Trilingual(kk="жолдамасы бар", ru="направление выдано", en="have a referral"),
    "paused": Trilingual(kk="өтініші уақытша тоқтатылған", ru="заявление приостановлено",
                         en="have an application that is paused"),
}  # fmt: skip
WAY_WORDS: Mapping[str, Trilingual] = {
    "priority": Trilingual(kk="Санат бойынша", ru="По категориям", en="By category"),
    "language": Trilingual(kk="Тәрбиелеу тілі бойынша", ru="По языку воспитания", en="By language"),
    "waited": Trilingual(kk="Күту ұзақтығы бойынша", ru="По времени ожидания", en="By time of waiting"),
}
BAND_WORDS: Mapping[str, Trilingual] = {
    "extraordinary": Trilingual(kk="кезектен тыс", ru="внеочередная", en="extraordinary"),
    "first": Trilingual(kk="бірінші кезекте", ru="первоочередная", en="first-priority"),
    "general": Trilingual(kk="жалпы кезек", ru="общая очередь", en="general"),
    "kk": Trilingual(kk="қазақша", ru="казахский", en="Kazakh"),
    "ru": Trilingual(kk="орысша", ru="русский", en="Russian"),
    "en": Trilingual(kk="ағылшынша", ru="английский", en="English"),
    "under_3_months": Trilingual(kk="3 айға дейін", ru="до 3 месяцев", en="under 3 months"),
    "3_to_6_months": Trilingual(kk="3–6 ай", ru="3–6 месяцев", en="3 to 6 months"),
    "6_to_12_months": Trilingual(kk="6–12 ай", ru="6–12 месяцев", en="6 to 12 months"),
    "1_to_2_years": Trilingual(kk="1–2 жыл", ru="1–2 года", en="1 to 2 years"),
    "over_2_years": Trilingual(kk="2 жылдан көп", ru="больше 2 лет", en="over 2 years"),
}
"""Categories, languages and bands of waiting."""
CAUSE_WORDS: Mapping[str, Trilingual] = {
    "turn": Trilingual(kk="кезегі келді", ru="подошла очередь", en="its turn came"),
    "round": Trilingual(kk="жаппай жинақтау", ru="массовое комплектование", en="mass round"),
    "claim": Trilingual(kk="қалған орынға тілек", ru="желание на оставшееся место", en="wish for a place left over"),
    "choice": Trilingual(kk="ваучер бойынша таңдау", ru="выбор по ваучеру", en="chosen with a voucher"),
    "manual": Trilingual(kk="қолмен жылжыту", ru="перенос вручную", en="move by hand"),
}
