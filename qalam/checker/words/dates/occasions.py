"""Words of what happens to one thing on one day only, by which two days or years of it are known to be of the same."""

from __future__ import annotations

# Each row is one occasion: its verbs and nouns in any form.
OCCASIONS = (
    (
        *(r"\bаш(?:ыл|ты|қан)", r"\bесігін (?:айқара )?аш", r"пайдалануға беріл", r"іске қосыл", r"лента"),
        *(r"\bоткры(?:т|л|в)", r"\bсдан[аоы]?\b", r"введен[аоы]? в эксплуатац", r"распахнул", r"opened", r"opening"),
    ),
    (
        *(
            r"\bбаста(?:л|у|ды|п|ма)",
            r"\bбастау",
            r"алғашқы қадам",
            r"бастама көтер",
            r"старт(?:\s?алды)?",
            r"іске кіріс",
        ),
        *(r"\bнача(?:л|т)", r"\bстартов", r"первый шаг", r"первые шаги", r"запущен", r"запуст", r"запуск"),
        *(r"began", r"begun", r"started", r"launch", r"kicked off", r"first step"),
    ),
    (
        *(r"қол қой", r"жасалған келісім", r"жасал(?:ды|ған)", r"подписа(?:н|л|в)", r"заключ(?:ен|ил)"),
        *(r"подписани", r"signed", r"signing"),
    ),
    (
        *(
            r"құрыл(?:ды|ған|у)",
            r"негізі (?:қалан|сал)",
            r"негізін қала",
            r"іргетас",
            r"шаңырақ көтер",
            r"ашыл(?:ды|ған)",
        ),
        *(r"\bоснован", r"\bоснова(?:н|л)", r"\bсоздан", r"\bобразован[аоы]?\b", r"\bучрежд[её]н", r"\bоткры(?:т|л)"),
        *(r"founded", r"established", r"set up", r"opened", r"opening", r"foundation"),
    ),
    (
        *(
            r"бекітіл",
            r"қабылданған қаулы",
            r"күшіне ен",
            r"утвержд[её]н",
            r"вступил[аои]? в силу",
            r"approved",
            r"in force",
        ),
    ),
)
# The year in which an institution came to be: the row of OCCASIONS.
FOUNDED = 3

# In either sentence: it happened again, to another thing, or is no day of the thing itself.
ANOTHER_OCCASION = (
    *(r"қайта", r"екінші рет", r"тағы бір", r"жаңа ғимарат", r"қосымша", r"филиал", r"жоспар", r"кейінге"),
    *(r"\bснова", r"заново", r"вновь", r"ещ[её] од", r"нов\w+ здани", r"второй корпус", r"филиал", r"перенес"),
    *(r"планир", r"reopen", r"again", r"another", r"new building", r"second building", r"postponed", r"planned"),
    *(r"атау", r"мәртебе", r"айнал", r"переимен", r"преобраз", r"реорган", r"статус", r"renamed"),
)

# In only one of the two sentences: what belongs to the thing and has days of its own.
STEPS = (
    *(r"тіркел", r"тіркеу", r"өтініш", r"құжат", r"кезең", r"іріктеу", r"қабылдау", r"дайындық", r"финал", r"маусым"),
    *(
        r"регистрац",
        r"при[её]м\w* (?:заявл|документ)",
        r"заяв[ок]",
        r"этап",
        r"отбор",
        r"тур\b",
        r"подготовк",
        r"финал",
    ),
    *(r"смен[аыу]\b", r"очеред", r"registration", r"applications?", r"stage", r"round", r"selection", r"final"),
)
