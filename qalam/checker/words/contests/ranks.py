"""Places and prizes of which one person gets one at one contest, in any form of speech."""

from __future__ import annotations

_OF = r"(?:мест|степен|преми|приз|номер|ступен)"
_KAZAKH = r"(?:орын|дәреже|жүлде|сыйлық|саты)"
_ENGLISH = r"(?:place|prize|degree|award)"

# Each prize with its words; the order is that of looking: three strokes before two.
RANKS: tuple[tuple[str, str], ...] = (
    ("grand", r"гран[- ]при|grand prix|бас (?:жүлде|бәйге)|главн\w+ приз|супер ?приз"),
    (
        "3",
        rf"(?<![^\W_])(?:[IІ]{{3}}|3)(?:-?(?:ші|е|ье|й|ю|rd))?\s?-?\s?(?:{_OF}|{_KAZAKH}|{_ENGLISH})"
        rf"|үшінші\s{_KAZAKH}|треть\w+\s{_OF}|третьи\w?\s{_OF}|third\s{_ENGLISH}"
        r"|(?:степен|дәреже)\w*\s[IІ]{3}\b",
    ),
    (
        "2",
        rf"(?<![^\W_])(?:[IІ]{{2}}|2)(?:-?(?:ші|е|й|ю|ое|nd))?\s?-?\s?(?:{_OF}|{_KAZAKH}|{_ENGLISH})"
        rf"|екінші\s{_KAZAKH}|втор\w+\s{_OF}|second\s{_ENGLISH}",
    ),
    (
        "1",
        rf"(?<![^\W_])(?:[IІ]|1)(?:-?(?:ші|е|й|ю|ое|st))?\s?-?\s?(?:{_OF}|{_KAZAKH}|{_ENGLISH})"
        rf"|бірінші\s{_KAZAKH}|перв\w+\s{_OF}|first\s{_ENGLISH}",
    ),
    ("gold", r"\bалтын(?! белгі)|\bзолот|\bgold"),
    ("silver", r"\bкүміс|\bсеребр|\bsilver"),
    ("bronze", r"\bқола(?!йы)|\bбронз|\bbronze"),
)
# A nomination is such a prize where the text says that the best of all gets none.
NOMINATIONS = r"номинаци|аталым|nomination|category"
ONE_ONLY = (
    *(r"не включа", r"только одн", r"не более одн", r"исключ", r"одну награду", r"не могут? получить дв", r"бір ғана"),
    *(r"бір-ақ", r"қосылмайды", r"екі жүлде алмай", r"only one", r"no more than one", r"may not", r"cannot win two"),
)
# Several contests, of which one may win more.
MORE_CONTESTS = (
    *(r"олимпиадалар", r"олимпиад\b", r"олимпиадах", r"олимпиадам", r"olympiads", r"пәндер", r"предмет(?:ам|ах|ов)\b"),
    *(r"subjects", r"командалық", r"команд\w+ (?:зач[её]т|первенств)", r"эстафет", r"relay", r"дистанци", r"қашықтық"),
    *(r"\d+ метр", r"жеке және", r"в личн", r"жекпе-жек", r"түрлері бойынша", r"видам\b", r"бағыттары бойынша"),
    *(r"конкурсах", r"конкурсы\b", r"байқаулар", r"contests", r"competitions", r"соревновани(?:я|й|ях)\b", r"жарыстар"),
)
# A rank of teams or countries that only adds up what each of their members has won.
TEAMS_ADDED = (
    r"(?:не|полу)официальн\w+ (?:общ\w+ )?(?:командн\w+|медальн\w+) (?:зач[её]т|первенств|рейтинг|счет|счёт)\w*",
    r"(?:общекомандн\w+|общ\w+ командн\w+) (?:зач[её]т|первенств|рейтинг|счет|счёт|мест)\w*",
    *(r"бейресми (?:жалпы ?)?командалық", r"жалпы ?командалық", r"командалық (?:есеп|сын)\w* бейресми"),
    r"(?:unofficial|overall|combined) team (?:ranking|score|standing|table)s?",
)
# Of a contest of teams: it is the only one where teams are listed.
OF_TEAMS = (r"командалық", r"команд\w+ (?:зач[её]т|первенств)\w*", r"team (?:event|contest|competition)")
# One olympiad, in which each stands for himself, and other words for it that are plural.
OLYMPIAD = r"олимпиад(?:а|е|у|ой)\b|олимпиада(?:сы[^\W\d]*|да|ның|дан|ға)\b|\bolympiad\b"
OTHER_WORDS = (r"соревновани(?:я|й|ях|ями|ям)\b", r"состязани(?:я|й|ях|ями|ям)\b", r"жарыстар\w*", r"competitions")
