"""What is counted of subject olympiads, stage by stage."""

from __future__ import annotations

from decimal import Decimal

from qalam.figures.figure import TENTH, Count, Figure, Rate, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.olympiads.populations import (
    ELECTRONIC_OLYMPIADS,
    FIRST_PLACES,
    GIRLS_AT_CITY_STAGE,
    IN_OLYMPIAD,
    OLYMPIAD_PRIZES,
    OLYMPIADS_HELD,
    SCHOOLS_AT_CITY_STAGE,
    SCHOOLS_WITH_PRIZES,
    Level,
)
from qalam.registry import sources
from qalam.registry.populations import PUPILS

THOUSAND = Decimal(1000)

FIGURES: tuple[Figure, ...] = (
    Count(
        id="olympiad.city.participants",
        title=Trilingual(
            "Пәндік олимпиаданың қалалық кезеңіне қатысқандар",
            "Участники городского этапа предметной олимпиады",
            "Participants of the city stage of the olympiad",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін өткен пәндік олимпиаданың қалалық кезеңіне қатысқан "
            "оқушылар; бірнеше пәнге қатысқан оқушы бір рет саналады.",
            ru="Ученики, участвовавшие в городском этапе предметных олимпиад с начала учебного года по указанный "
            "день; участник по нескольким предметам считается один раз.",
            en="Pupils in the city stage of subject olympiads from the start of the school year up to the day; who "
            "takes part in several subjects counts once.",
        ),
        population=IN_OLYMPIAD[Level.CITY],
        source=sources.OLYMPIADS,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="olympiad.city.prizes",
        title=Trilingual("Қалалық кезеңнің жүлдегерлері", "Призёры городского этапа", "Prize-takers of the city stage"),
        meaning=Trilingual(
            kk="Қалалық кезеңге қатысқандардың ішінде І, ІІ немесе ІІІ орын алған оқушылар; әрқайсысы бір рет "
            "саналады.",
            ru="Участники городского этапа, занявшие I, II или III место; каждый считается один раз.",
            en="Of the participants of the city stage, those who took a first, second or third place, each once.",
        ),
        population=OLYMPIAD_PRIZES[Level.CITY],
        source=sources.OLYMPIADS,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="olympiad.city.success",
        title=Trilingual(
            "Қалалық кезеңнің нәтижелілігі", "Результативность городского этапа", "Success at the city stage"
        ),
        meaning=Trilingual(
            kk="Қалалық кезеңге қатысқан оқушылардың ішінде жүлделі орын алғандарының үлесі.",
            ru="Доля призёров среди участников городского этапа.",
            en="Of the participants of the city stage, the share with a prize place.",
        ),
        numerator=OLYMPIAD_PRIZES[Level.CITY],
        denominator=IN_OLYMPIAD[Level.CITY],
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="olympiad.region.participants",
        title=Trilingual(
            "Олимпиаданың облыстық кезеңіне қатысқандар",
            "Участники областного этапа олимпиады",
            "Participants of the region stage of the olympiad",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін өткен облыстық кезеңге қаладан қатысқан оқушылар; "
            "әрқайсысы бір рет саналады.",
            ru="Ученики города, участвовавшие в областном этапе с начала учебного года по указанный день; каждый "
            "считается один раз.",
            en="Pupils of the city in the region stage from the start of the school year up to the day, each once.",
        ),
        population=IN_OLYMPIAD[Level.REGION],
        source=sources.OLYMPIADS,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="olympiad.region.prizes",
        title=Trilingual(
            "Облыстық кезеңнің жүлдегерлері", "Призёры областного этапа", "Prize-takers of the region stage"
        ),
        meaning=Trilingual(
            kk="Облыстық кезеңге қатысқандардың ішінде І, ІІ немесе ІІІ орын алған оқушылар; әрқайсысы бір рет "
            "саналады.",
            ru="Участники областного этапа, занявшие I, II или III место; каждый считается один раз.",
            en="Of the participants of the region stage, those who took a first, second or third place, each once.",
        ),
        population=OLYMPIAD_PRIZES[Level.REGION],
        source=sources.OLYMPIADS,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="olympiad.region.success",
        title=Trilingual(
            "Облыстық кезеңнің нәтижелілігі", "Результативность областного этапа", "Success at the region stage"
        ),
        meaning=Trilingual(
            kk="Облыстық кезеңге қатысқан оқушылардың ішінде жүлделі орын алғандарының үлесі.",
            ru="Доля призёров среди участников областного этапа.",
            en="Of the participants of the region stage, the share with a prize place.",
        ),
        numerator=OLYMPIAD_PRIZES[Level.REGION],
        denominator=IN_OLYMPIAD[Level.REGION],
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="olympiad.republic.participants",
        title=Trilingual(
            "Олимпиаданың республикалық кезеңіне қатысқандар",
            "Участники республиканского этапа олимпиады",
            "Participants of the republican stage of the olympiad",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін өткен республикалық кезеңге қаладан қатысқан оқушылар; "
            "әрқайсысы бір рет саналады.",
            ru="Ученики города, участвовавшие в республиканском этапе с начала учебного года по указанный день; "
            "каждый считается один раз.",
            en="Pupils of the city in the republican stage from the start of the school year up to the day, each once.",
        ),
        population=IN_OLYMPIAD[Level.REPUBLIC],
        source=sources.OLYMPIADS,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="olympiad.republic.prizes",
        title=Trilingual(
            "Республикалық кезеңнің жүлдегерлері",
            "Призёры республиканского этапа",
            "Prize-takers of the republican stage",
        ),
        meaning=Trilingual(
            kk="Республикалық кезеңге қатысқандардың ішінде І, ІІ немесе ІІІ орын алған оқушылар; әрқайсысы бір рет "
            "саналады.",
            ru="Участники республиканского этапа, занявшие I, II или III место; каждый считается один раз.",
            en="Of the participants of the republican stage, those who took a first, second or third place, each once.",
        ),
        population=OLYMPIAD_PRIZES[Level.REPUBLIC],
        source=sources.OLYMPIADS,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="olympiad.republic.success",
        title=Trilingual(
            "Республикалық кезеңнің нәтижелілігі",
            "Результативность республиканского этапа",
            "Success at the republican stage",
        ),
        meaning=Trilingual(
            kk="Республикалық кезеңге қатысқан оқушылардың ішінде жүлделі орын алғандарының үлесі.",
            ru="Доля призёров среди участников республиканского этапа.",
            en="Of the participants of the republican stage, the share with a prize place.",
        ),
        numerator=OLYMPIAD_PRIZES[Level.REPUBLIC],
        denominator=IN_OLYMPIAD[Level.REPUBLIC],
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="olympiad.city.girls.share",
        title=Trilingual(
            "Қалалық кезеңге қатысқан қыздардың үлесі",
            "Доля девочек на городском этапе",
            "Share of girls at the city stage",
        ),
        meaning=Trilingual(
            kk="Олимпиаданың қалалық кезеңіне қатысқан оқушылардың ішіндегі қыздардың үлесі.",
            ru="Доля девочек среди участников городского этапа олимпиады.",
            en="Of the participants of the city stage, the share of girls.",
        ),
        numerator=GIRLS_AT_CITY_STAGE,
        denominator=IN_OLYMPIAD[Level.CITY],
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="olympiad.city.schools",
        title=Trilingual(
            "Қалалық кезеңге қатысқан мектептер", "Школы — участницы городского этапа", "Schools at the city stage"
        ),
        meaning=Trilingual(
            kk="Осы оқу жылында қалалық кезеңге кемінде бір оқушысы қатысқан мектептер.",
            ru="Школы, от которых в этом учебном году на городском этапе выступил хотя бы один ученик.",
            en="Schools with at least one pupil at the city stage this school year.",
        ),
        population=SCHOOLS_AT_CITY_STAGE,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="olympiad.prize_schools",
        title=Trilingual(
            "Олимпиада жүлдегерлері бар мектептер", "Школы с призёрами олимпиад", "Schools with olympiad prizes"
        ),
        meaning=Trilingual(
            kk="Осы оқу жылында қалалық, облыстық немесе республикалық кезеңде кемінде бір жүлдегері болған мектептер.",
            ru="Школы, у которых в этом учебном году есть хотя бы один призёр городского, областного или "
            "республиканского этапа.",
            en="Schools with at least one prize-taker at the city, region or republican stage this school year.",
        ),
        population=SCHOOLS_WITH_PRIZES,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="olympiad.first_places",
        title=Trilingual(
            "Олимпиадада бірінші орын алған оқушылар",
            "Ученики, занявшие первые места на олимпиадах",
            "Pupils with a first place at an olympiad",
        ),
        meaning=Trilingual(
            kk="Осы оқу жылында қалалық, облыстық немесе республикалық кезеңде бірінші орын алған оқушылар; "
            "әрқайсысы бір рет саналады.",
            ru="Ученики, занявшие в этом учебном году первое место на городском, областном или республиканском "
            "этапе; каждый считается один раз.",
            en="Pupils who took a first place at the city, region or republican stage this school year, each once.",
        ),
        population=FIRST_PLACES,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="olympiad.events",
        title=Trilingual("Өткізілген олимпиадалар", "Проведённые олимпиады", "Olympiads held"),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін өткен, қала оқушылары қатысатын қалалық, облыстық және "
            "республикалық олимпиадалар; әр пән мен кезең бөлек саналады.",
            ru="Городские, областные и республиканские олимпиады учеников с начала учебного года по указанный день; "
            "каждый предмет и этап считается отдельно.",
            en="City, region and republican olympiads of pupils from the start of the school year up to the day, "
            "each subject and stage apart.",
        ),
        population=OLYMPIADS_HELD,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="olympiad.electronic.share",
        title=Trilingual(
            "Электрондық форматтағы олимпиадалардың үлесі",
            "Доля олимпиад в электронном формате",
            "Share of electronic olympiads",
        ),
        meaning=Trilingual(
            kk="Осы оқу жылында өткен олимпиадалардың ішінде электрондық форматта өткендерінің үлесі.",
            ru="Доля олимпиад этого учебного года, прошедших в электронном формате.",
            en="Of the olympiads held this school year, the share held in electronic form.",
        ),
        numerator=ELECTRONIC_OLYMPIADS,
        denominator=OLYMPIADS_HELD,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Rate(
        id="olympiad.participants.per_1000",
        title=Trilingual(
            "Мың оқушыға шаққанда олимпиадаға қатысушылар",
            "Участники олимпиады на тысячу учеников",
            "Olympiad participants per thousand pupils",
        ),
        meaning=Trilingual(
            kk="Қалалық кезеңге қатысқан оқушылар саны барлық мектептің мың оқушысына шағылады.",
            ru="Число участников городского этапа в расчёте на тысячу учеников всех школ.",
            en="Participants of the city stage for every thousand pupils of all schools.",
        ),
        numerator=IN_OLYMPIAD[Level.CITY],
        denominator=PUPILS,
        per=THOUSAND,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
)
