"""What a row of these tables holds, and the words that several of them share."""

from __future__ import annotations

from typing import Literal, NamedTuple

Times = Literal["now", "finished", "named"]

PEOPLE = frozenset({"people", "count"})
ORGANISATIONS = frozenset({"organisations", "count"})
PLACES = frozenset({"places", "count"})
PERCENT = frozenset({"percent"})
SCORES = frozenset({"points", "percent", "count"})  # a mean score is often printed with a percent sign
COUNT = frozenset({"count"})


class Row(NamedTuple):
    """One figure: its code, the units of a claim that may state it, and patterns.

    All patterns of `own` are said of the number itself, whose place is marked '#'; all of `topic` in its sentence or
    before it in its paragraph. No pattern of `never` is said of the number, none of `apart` in its sentence or before
    it. `under` names kinds of `KINDS` and which of each was the last that the text spoke of ('!' for any other). A
    `strict` row leaves no word of the number's clause unexplained. `known` are words that narrow other figures and are
    no hindrance here. A row that `is_wider` may stand beside the names of wider places, where people of the city go or
    come from. `of` tells the time of the figure: the day and its school year, the school year finished before, or,
    where the code holds a '{year}', the year that the text names.
    """

    code: str
    units: frozenset[str]
    own: tuple[str, ...]
    topic: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    under: tuple[tuple[str, str], ...] = ()
    of: Times = "now"
    known: str = ""
    strict: bool = False
    is_wider: bool = False


OWNERS = "мемлекеттік|государственн|state|жеке|частн|private"
KINDERGARTEN = (
    r"бөбекжай|балабақша|бала ?бақша|мектепке дейінгі (?:\w+ )?(?:ұйым|мекеме)"
    r"|детск\w+ сад|детсад|дошкольн\w+ (?:\w+ )?(?:организац|учрежден)|kindergarten|preschool organi[sz]ation"
)
SCHOOL = r"мектеп(?!ке дейін|тен тыс)|мектебі|школ(?!ьн)|\bschools?\b"
PEDAGOGUE = r"педагог(?!ик)|мұғалім|ұстаз|учител|pedagogue|teacher"
PUPIL = r"оқушы|түлек|түлег|ученик|учащ|школьник|обучающ|выпускник|pupil|leaver|student"
CHILD = r"\bбала(?!бақша|\s?бақша)|бүлдіршін|тәрбиеленуш|\bдет(?:и|ей|ям)\b|реб[её]н|воспитанник|\bchild"
SPECIAL = r"ерекше (?:білім|қажетт|бала)|особ\w+ (?:образоват|потребн)|\bООП\b|special (?:educational )?needs"
MEALS = r"тамақ|питани|\bmeal"
FREE = r"тегін|бесплатн|\bfree"
BUILT = r"\bсалын|\bпостро|\bbuilt|нысан|объект"
FOUNDED = r"\bоткро|открыл[иа]|\bпостро|строительств|салын[аы]|салынған|ашылады|\bbuilt|\bto open"
PLANNED = r"жоспар|көзделген|планир|намечен|по плану|\bplan|are to open|to be opened"
OPENED = r"\bашыл|іске қос|пайдалануға|открыт|откры[лв]|введен|получил|\bopened|gained"
IN_PRIZES = r"жүлде|жеңімпаз|призов|приз[её]р|победител|орынға ие|орын(?:дар)?(?:ды)? (?:иелен|алды)|prize|\bwon\b"
TOOK_PART = r"қатыс|жеткен|жетті|жолдама ал|участ|приняли|вышли|дошли|took part|taking part|participat|\bat the\b"
HOLD = r"\bие\b|иелен|\bбар\b|имеют|имеет|облада|\bhold|\bheld\b|\bhave\b|\bhas\b"
FINISHED = r"бітірді|бітірген|бітіріп|аяқта|тәмамда|окончил|закончил|завершил|completed|\bfinished"
QUALITY = r"білім сапасы|качеств\w+ знани|quality of knowledge"

# What a text may speak of in turn: of these the last one named decides.
KINDS: dict[str, dict[str, str]] = {
    "stage": {
        "city": r"қалалық (?:\w+ )?кезең|городско\w+ (?:\w+ )?(?:этап|уровн|тур)|city (?:stage|round)",
        "region": r"облыстық (?:\w+ )?кезең|областно\w+ (?:\w+ )?(?:этап|уровн|тур)"
        r"|region(?:al)? (?:stage|round)|stage of the region",
        "republic": r"республикалық (?:\w+ )?(?:кезең|деңгей)|республиканск\w+ (?:\w+ )?(?:этап|уровн|тур)"
        r"|(?:republican|national) (?:stage|round)",
        "other": r"мектепішілік|аудандық кезең|школьн\w+ этап|районн\w+ этап|халықаралық|международн|school stage",
    },
    "level": {
        "city": r"\bқала(?:да|лық| бойынша)\b|\bгородск\w+|\bв городе|\bпо городу|\bcity\b",
        "region": r"\bоблыс(?:та|тық| бойынша)?\b|\bобластн\w+|\b(?:в|по) области|\bregion",
        "republic": r"республик|\brepublic|\bnational",
        "other": r"халықаралық|международн|аудан|районн|international",
    },
    "who": {"pedagogues": PEDAGOGUE, "pupils": PUPIL},
    "grade": {
        "11": r"\b11\W{0,2}(?:[ыі]?ншы|ші|й|х|го|м)?\W?\s?(?:сынып|класс)|он бірінші сынып|grade 11|11th grade",
        "9": r"\b9\W{0,2}(?:[ыі]?ншы|шы|й|х|го|м)?\W?\s?(?:сынып|класс)|тоғызыншы сынып|grade 9|9th grade",
        "other": r"\b(?:[1-8]|10)\W{0,2}(?:ші|шы|й|х|го|м)?\W?\s?(?:сынып|класс)|grade (?:[1-8]|10)\b",
    },
    "sitting": {
        "january": r"қаңтар|январ|january",
        "march": r"наурыз|\bмарт(?:а|е|овск)|march",
        "other": r"маусым|\bшілде|тамыз айы|\bиюн|\bиюл|\bавгуст|\bjune|\bjuly|\baugust",
    },
    "sort": {"preschool": KINDERGARTEN, "school": SCHOOL},
}
