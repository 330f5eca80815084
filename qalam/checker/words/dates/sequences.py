"""Sequences of steps that can only follow one another, each step by what is said of it.

A step is a row of patterns; the rows of a sequence stand in the order of the steps.
"""

from __future__ import annotations

_RECEPTION = r"(?:при[её]м|қабылдау|reception|acceptance)"
_ENTRY = r"(?:өтінім|өтініш|құжат|заяв|анкет|документ|application|document)"
_SCHOOL = r"(?:кезең|этап|тур\b|сын|stage|round)"
_CONTEST = r"(?:кезең|этап|тур\b|сын\b|олимпиада|байқау|конкурс|stage|round|olympiad|contest)"

SEQUENCES: tuple[tuple[tuple[str, ...], ...], ...] = (
    # A building: begun, finished, in use.
    (
        (
            *(r"іргетас", r"құрылыс\w*[^.;]{0,50}баста", r"сал(?:ына|а) баста", r"қаланды", r"қазық\w* қағыл"),
            *(r"фундамент", r"заложен", r"заложил", r"строительств\w*[^.;]{0,50}нача(?:то|лось|л[аи]?\b)"),
            *(r"начал\w*[^.;\d]{0,20}стро(?:ить|ительств)", r"foundation", r"construction[^.;\d]{0,40}(?:began|start)"),
        ),
        (
            *(r"құрылыс\w*[^.;]{0,60}аяқтал", r"салынып бітті", r"строительств\w*[^.;]{0,60}(?:заверш|законч|окончен)"),
            *(r"(?:заверш|закончи)\w*[^.;\d]{0,20}строительств", r"достроен", r"достроил"),
            *(r"construction[^.;]{0,60}(?:complet|finish|ended)",),
        ),
        (
            *(r"алғашқы (?:оқушы|бала|бүлдіршін|студент)\w*[^.;]{0,30}қабылда", r"есігін (?:айқара )?аш", r"\bашылды"),
            *(
                r"пайдалануға беріл",
                r"салтанатты (?:түрде )?ашыл",
                r"лентасы қиыл",
                r"первых (?:учени|детей|воспит|студ)",
            ),
            *(r"принял\w* первых", r"распахнул", r"открыл\w*(?: свои)? двери", r"торжественн\w+ откры", r"\bоткрыли\b"),
            *(r"откры(?:лся|лась|лось|т|та|то)\b", r"введ[её]н\w* в эксплуатац", r"перереза", r"opened its doors"),
            *(r"(?:received|welcomed) its first", r"\bopened\b", r"put into (?:use|service)"),
        ),
    ),
    # Applications: opened, the single application, closed, decided.
    (
        (
            rf"{_RECEPTION}[^.;]{{0,60}}(?:баста|нача|старт|откры|ашыл|began|start|open)",
            rf"{_ENTRY}\w*[^.;\d]{{0,30}}қабылдау[^.;\d]{{0,20}}баста",
        ),
        (
            rf"{_ENTRY}\w*[^.;\d]{{0,60}}(?:тіркел|түсті|келіп түс|берілді|зарегистрир|поступил|подан)",
            rf"{_ENTRY}\w*[^.;\d]{{0,60}}(?:was|were) (?:registered|received|submitted)",
            r"(?:перв|последн)(?:[ая]я|[ыи]й|[ое]е)[^.;\d]{0,60}(?:зарегистрир|поступил|подан)",
            r"(?:алғашқы|соңғы)с\w*[^.;\d]{0,60}(?:тіркел|түсті|берілді)",
            r"(?:из них|олардың|of them)[^.;\d]{0,80}(?:зарегистрир|поступил|тіркел|түсті|registered|received)",
        ),
        (
            rf"{_RECEPTION}[^.;]{{0,120}}(?:аяқтал|тоқта|жабыл|заверш|законч|оконч|закры|прекращ|closed|ended)",
            rf"(?:аяқтал|заверш|законч|закры)\w*[^.;\d]{{0,30}}{_RECEPTION}",
            rf"{_ENTRY}\w*[^.;]{{0,60}}дейін қабылда(?:н|й)",
            rf"{_ENTRY}\w*[^.;\d]{{0,30}}принима\w*[^.;\d]{{0,12}}(?:до|по) (?=\d)",
        ),
        (
            *(r"қорытынды\w*[^.;]{0,60}(?:жариялан|шығарыл)", r"итог\w*[^.;]{0,60}(?:объявл|подвед|опублик)"),
            *(r"(?:подвед|объявл|опублик)\w*[^.;\d]{0,20}итог", r"жеңімпаз\w*[^.;]{0,60}(?:анықтал|жариялан)"),
            *(r"спис\w+ (?:зачислен|приняты)[^.;]{0,60}(?:опублик|объявл|вывеш)", r"қабылданғандар[^.;]{0,60}жариялан"),
            *(r"победител\w*[^.;]{0,60}(?:объявл|определ|назван)", r"results?[^.;]{0,40}(?:announc|publish)"),
        ),
    ),
    # A tender: announced, then a contract.
    (
        (
            r"(?:тендер|конкурс|аукцион)\w*[^.;]{0,60}жариялан",
            r"(?:тендер|конкурс|аукцион)\w*[^.;]{0,60}объявл",
            r"объявл\w*[^.;\d]{0,20}(?:тендер|конкурс|аукцион)",
            r"tender[^.;]{0,60}announced",
        ),
        (
            r"келісімшарт\w*[^.;]{0,60}(?:қол қой|жасалды|жасалған)",
            r"(?:договор|контракт)\w*[^.;]{0,60}(?:подписан|заключ)",
            r"(?:подписа|заключ)\w*[^.;\d]{0,20}(?:договор|контракт)",
            r"contract[^.;]{0,60}signed",
            *(r"тағайындалды", r"назначен[аы]?\b", r"appointed"),
        ),
    ),
    # Stages of one contest.
    (
        (
            rf"мектеп ?ішілік {_CONTEST}",
            rf"мектеп ішіндегі {_CONTEST}",
            rf"мектептік {_SCHOOL}",
            rf"школьн\w+ {_SCHOOL}",
        ),
        (
            rf"(?:аудандық|қалалық) {_CONTEST}",
            rf"(?:районн|городск|муниципальн)\w+ {_CONTEST}",
            rf"(?:district|city|municipal) {_CONTEST}",
        ),
        (rf"облыстық {_CONTEST}", rf"областн\w+ {_CONTEST}", rf"regional {_CONTEST}"),
        (
            rf"республикалық {_CONTEST}",
            rf"республиканск\w+ {_CONTEST}",
            rf"национальн\w+ {_SCHOOL}",
            rf"(?:national|republican) {_CONTEST}",
        ),
    ),
)

# What a sentence of a stage says when it tells the day on which it was held.
HELD = (
    *(r"өтті", r"өтеді", r"өткізіл", r"ұйымдастырыл", r"болып өт", r"прош[её]л", r"состоял", r"состоит", r"провед"),
    *(r"пройд[её]т", r"проводил", r"проходил", r"was held", r"took place", r"will be held"),
)

# What a sentence of a stage says when its day is of something else.
NOT_HELD = (
    *(r"өтінім", r"өтініш", r"тіркеу", r"дайындық", r"жаттығу", r"қорытынды", r"марапатта"),
    *(r"заяв", r"регистрац", r"подготов", r"итог", r"наград", r"награжд", r"перенес", r"ауыстырыл"),
    *(r"application", r"registr", r"prepar", r"results", r"award", r"postpon"),
)

# What points back to the thing before; the steps may then be told the later one first.
POINTS_BACK = (
    *(r"\b(?:осы|бұл|аталған)\b", r"\bоның\b", r"\bолардың\b", r"\bэт(?:от|а|о|ой|ого|ому|у|им|их)\b", r"\bих\b"),
    *(
        r"\bиз них\b",
        r"\bег?о\b",
        r"\bе[её]\b",
        r"\bкоторо",
        r"\bданн(?:ый|ая|ого|ой)",
        r"\bуказанн",
        r"\bсам(?:ый|ая)\b",
    ),
    *(r"\bқабылданғандар", r"\bзачисленных\b"),
    *(r"\bжеңімпазбен\b", r"\bс победителем\b", r"\bwith the winner\b"),
    *(r"\bthis\b", r"\bits\b", r"\bthe same\b", r"\bof them\b"),
)

# What tells of another turn of the same thing: a second stage of building, an earlier year.
ANOTHER_TURN = (
    *(r"екінші", r"келесі", r"қайта", r"тағы", r"басқа", r"алдыңғы", r"былтыр", r"өткен жыл", r"қосымша"),
    *(r"втор\w+", r"следующ", r"повторн", r"\bещ[её]\b", r"друг(?:ой|ая|ого|ую|ие)", r"соседн", r"предыдущ", r"прошл"),
    *(r"дополнительн", r"second", r"next", r"again", r"another", r"other", r"previous", r"last year", r"additional"),
)

# What is a thing of its own in or beside a building; behind the first step 'new' tells of another one, too.
WITHIN = (
    *(r"спорт", r"асхана", r"кітапхана", r"стадион", r"зертхана", r"жатақхана", r"корпус", r"бассейн", r"кабинет"),
    *(r"столов", r"библиотек", r"лаборатор", r"общежит", r"площадк", r"алаң", r"пристрой", r"жапсарж", r"орталы"),
    *(r"центр", r"мини", r"шағын", r"dormitor", r"library", r"gym", r"canteen", r"pool", r"wing", r"annex", r"centre"),
    *(r"балабақша", r"бөбекжай", r"детск", r"садик", r"\bсад\b", r"kindergarten", r"колледж", r"college"),
    *(r"жаңа\b", r"\bнов(?:ый|ая|ое|ого|ой|ую)\b", r"\bnew\b"),
)
