"""Verbs of the steps of one thing, in their order: announced or asked for, begun, done, celebrated."""

from __future__ import annotations

FIRST = (
    *(
        r"жариялан",
        r"тіркел(?:ді|іп|ген)",
        r"келіп түс",
        r"өтініш (?:берді|берілді|түсті)",
        r"қол қойыл",
        r"хабарлан",
        r"тағайындал",
    ),
    *(
        r"опубликован",
        r"объявлен",
        r"зарегистрирован",
        r"поступил",
        r"подан[оаы]?\b",
        r"подал",
        r"подписан",
        r"заключ[её]н\b",
    ),
    *(r"announced", r"published", r"registered", r"received", r"signed", r"submitted", r"applied"),
)
BEGUN = (
    *(
        r"баста(?:л|ды|п)",
        r"кірісті",
        r"қаланды",
        r"начал",
        r"начат",
        r"старт",
        r"приступ",
        r"заложен",
        r"вышли на (?:площадк|объект)",
    ),
    *(r"\bbegan", r"\bbegun", r"started", r"launched"),
)
DONE = (
    *(
        r"аяқта",
        r"бітті",
        r"бітірді",
        r"тәмамдал",
        r"тапсырылды",
        r"қабылданып алын",
        r"пайдалануға беріл",
        r"жауап (?:берілді|жіберілді|қайтарылды)",
    ),
    *(r"(?:жауап|хат) .{0,40}(?:берілді|жіберілді|жолданды)", r"жабылды", r"қорытындылан", r"марапатталды"),
    *(
        r"заверш",
        r"законч",
        r"оконч",
        r"сдан[аоы]?\b",
        r"принят[аоы]? комисси",
        r"введ[её]н",
        r"ввести",
        r"введут",
        r"сдадут",
        r"сдать\b",
        r"ответ .{0,40}(?:дан|направлен|отправлен)",
    ),
    *(
        r"закрыт",
        r"подведен",
        r"награжден",
        r"completed",
        r"finished",
        r"ended",
        r"closed",
        r"handed over",
        r"answer .{0,30}sent",
        r"replied",
    ),
)
CEREMONY = (
    *(
        r"салтанатты (?:ашыл|түрде ашыл)",
        r"ашылу (?:рәсімі|салтанаты)",
        r"торжественн\w+ открыти",
        r"торжественно откры",
    ),
    *(r"открытие .{0,40}состоял", r"opening ceremony", r"solemnly opened", r"officially opened"),
)

# What points back to the thing named before.
BACK = (
    *(
        r"\bбұл\b",
        r"\bосы\b",
        r"аталған",
        r"\bол\b",
        r"\bоның\b",
        r"\bэто",
        r"\bэти",
        r"данн",
        r"указанн",
        r"\bуже\b",
        r"\bего\b",
    ),
    *(r"\bthis\b", r"\bthe same\b", r"\bits\b", r"\bsame\b"),
)

# What opens a sentence that goes on about the same work without naming it.
BARE = (
    r"(?:кесте|жоспар|шарт) бойынша (?:нысан|құрылыс|жұмыс)",
    *(r"жұмыс(?:тар)?\b", r"құрылыс(?:ы)?\b", r"жөндеу(?: жұмыстары)?\b", r"олар\b", r"ол\b", r"нысан\b"),
    r"(?:согласно|по) (?:план|график|договор)\w+,?\s(?:объект|работы|строительство|школу|здание)\b",
    *(r"работы\b", r"строительство\b(?! школ| детс)", r"ремонт\b(?! школ| детс)", r"они\b", r"он[ао]?\b", r"объект\b"),
    *(r"(?:the )?works?\b", r"they\b", r"it\b", r"construction\b", r"(?:the )?repairs?\b"),
)

# Another thing than the one named before, or an earlier time that the text tells apart.
OTHERS = (
    *(
        r"алдыңғы",
        r"бұрынғы",
        r"бұған дейін",
        r"бұдан бұрын",
        r"басқа",
        r"тағы бір",
        r"өткен",
        r"предыдущ",
        r"прошл",
        r"прежн",
    ),
    *(
        r"ранее",
        r"до этого",
        r"другой",
        r"другая",
        r"еще один",
        r"ещё один",
        r"previous",
        r"earlier",
        r"another",
        r"former",
    ),
)
