"""Words by which one list leaves out those of another, wherever in its clause they stand; each row is one question to
which a school, a place or a person gives one answer. A word is the beginning of one."""

from __future__ import annotations

from qalam.checker.words.names.opposed import OPPOSED

_NOT_APART = ("кезең", "ашылды", "открыт", "opened")  # who went on, and what opened, may stand in both lists

EXCLUDING: tuple[tuple[str, str], ...] = (
    *(pair for pair in OPPOSED if not any(word in pair[0] for word in _NOT_APART)),
    # Alive or not.
    (
        r"жабыл(?!май|мақ)|таратыл|жойылды",
        r"жұмыс істе|жұмысын жалғас|сақталды|сақталған|сақтап қалған|қызметін жалғас|ашық қалды",
    ),
    (r"закры(?:т|л)|ликвидирован|упраздн", r"работа(?:ть|ют|ет)|продолжа|действу|функциониру|сохран|остались открыт"),
    (r"\bclosed|shut|abolished", r"\bwork|continue|operat|remain open|stay(?:ed)? open|still open|kept"),
    # Let in or turned away.
    (
        r"жіберілді|жіберілген|рұқсат|қабылдан(?:ды|ған)|бекітілді|құпталды|сынақтан өтті|іріктелді|тағайындал",
        r"бас тартыл|қайтарыл|рұқсат берілме|кері қайтар|қабылданба|жіберілме|іріктелме|өте алма|өтпе|бос тұр|бос орын",
    ),
    (
        r"(?<!не )(?:допущен|допусти|принят|одобр|зачисл|утвержд|утверди|рекоменд|назначен|назначить|прошли)",
        r"отказ|отклон|отсея|не (?:допущен|допусти|принят|одобрен|зачислен|утвержд|прош)|вернули на|вакант",
    ),
    (
        r"(?<!not )(?:admitted|accepted|approved|hired|appointed|shortlisted|passed|enrolled)",
        r"refused|rejected|declined|turned down|turned away|not (?:admitted|accepted|hired|passed)|failed|vacan",
    ),
    # Those who govern, and those who look over them and may not be of them.
    (
        r"кеңес|алқа|басқарма|әкімшілік",
        r"(?:кіре|мүше бола) алмай|кірмеуге тиіс|мүше болмауы тиіс|кіруіне болмайды|тыйым салын",
    ),
    (
        r"совет|правлени|коллеги|администраци",
        r"не (?:могут|может|вправе|должны) (?:входить|состоять|быть)|не вход(?:ят|ит)|запрещен[оы]? входить",
    ),
    (r"board|council|management", r"(?:may|can|must|shall) ?not (?:be|sit|include|belong)|no member of the"),
    # Put in office or out of it; still in a contest or out of it.
    (r"тағайында|жұмысқа алын|қабылдан(?:ды|ған)", r"босатыл|өкілетті\w+ тоқтат|жұмыстан шығ|қызметінен (?:алын|кет)"),
    (r"назнач|приня(?:т|л)", r"прекращен|освобожд|уволен|сня(?:т|л)|отстран|расторгн"),
    (r"appointed|hired|named head", r"dismissed|removed|relieved|sacked|stepped down"),
    (
        r"(?:финал|тур|кезең|саты)\w* (?:өтті|шықты|жетті|өткен|шыққан)|жолын жалғас|додада қалды",
        r"сайыстан шығ|додадан шығ|байқаудан шығ|шығып қал|шығып кет|шетте қал|"
        r"жолын аяқта|қатардан шық|сүрін(?:ді|ген)",
    ),
    (r"прошл|вышл|продолж|пробил|остались в", r"выбы(?:л|в)|сошл|покинул|отсея|снял|дисквалиф|вылет"),
    (r"reached|went (?:on|through)|advanced|remain in", r"dropped out|eliminated|withdrew|knocked out|disqualified"),
    # Those who judge and those who are judged.
    (
        r"қазылар? алқа|қазылар|төреші|сарапшы|сарапты|комиссия[^\W\d]* (?:мүше|құрам)|әділқазы|бағала(?:ды|йды|ған)",
        r"қатысушы|финалист|байқауға қатыс|үміткер|талапкер|жүлдегер|жеңімпаз|сайысқа түс|сынға түс|орын",
    ),
    (
        r"жюри|судь|судей|эксперт|комисси|оценива",
        r"участник|участниц|финалист|конкурсант|претендент|победител|приз[её]р|состяза|мест[ао]|соревнова",
    ),
    (
        r"jury|judge|juror|panel|expert|referee|commission",
        r"participant|contestant|finalist|entrant|candidate|winner|competed|competitor|place\b|prize",
    ),
    # Whose it is, and where.
    (r"мемлекеттік|коммуналдық", r"жекеменшік|жеке меншік|жеке "),
    (r"государственн|коммунальн|муниципальн", r"\bчастн"),
    (r"\bstate\b|\bpublic\b|municipal|state-", r"private"),
    (r"қалалық|қаладағы|қала мектеп", r"ауылдық|ауылдағы|ауыл мектеп"),
    (r"городск", r"сельск"),
    (r"\burban|\bcity\b|\btown\b", r"\brural|\bvillage"),
    # When in the day.
    (
        r"бірінші ауысым|1-?(?:ші)? ауысым|таңғы|таңертең|түске дейін|бірінші легі",
        r"екінші(?! тілді)|2-?(?:ші)? ауысым|түстен кейін|кешкі|түскі",
    ),
    (
        r"(?:в|с) перв\w+ смен|перв\w+ смен|\bI смен|утр\w+|до обеда|с утра",
        r"втор(?:ая|ой|ую|ое)\b|\bII смен|после обеда|после полудня|днём|вечер",
    ),
    (r"first shift|morning|before lunch", r"second|afternoon|after lunch|evening"),
    # Done or to be done.
    (
        r"жөндеуден өтті|жөнделді|жөнделген|жөндеу аяқтал|жөндеуден өткен|"
        r"біт(?:ті|кен)|аяқтал(?:ды|ған)|тапсырылды|салынып бітті",
        r"жөндеуді (?:қажет|күт)|жөндеу (?:қажет|жүр|күт|жалғас)|кезек(?:те|ін) (?:тұр|күт)|кезегін күт|күтіп тұр|"
        r"әлі|аяқталма|бітпе|салынып жат|апатты",
    ),
    (
        r"отремонтирован|ремонт (?:заверш|законч|провед)|заверш|закончен|сдан|построен|обновл",
        r"ждут|ожида|нужда|требу|ещ[её] не|ремонт (?:ид[её]т|продолж)|аварийн|предстоит|на очереди|стро[яи]тся",
    ),
    (
        r"(?<!not )(?:repaired|renovated|completed|finished|refurbished|built)",
        r"await|waiting|need|require|still (?:to be|under)|not yet|under (?:repair|construction)|unfinished|disrepair",
    ),
    (
        r"(?:ауысты|көшті|қосылды|қосылған|өтті|енгізді|енгізілді|орнатылды|жабдықтал)",
        r"(?:ауыспа|көшпе|қосылма|өтпе|енгізбе|енгізілме|орнатылма|жабдықталма)|әзірге|\bәлі",
    ),
    (
        r"(?<!не )(?:перешл|подключ|внедр|установл|оснащ|получил|охвачен|провед|оборудован|обеспечен)",
        r"пока\s|ещ[её] не|не (?:перешл|подключ|внедр|установл|оснащ|получил|охвачен|обеспеч)|без |лишен|оста\w+ без",
    ),
    (
        r"(?<!not )(?:switched|connected|introduced|installed|equipped|received|joined)",
        r"not yet|have not|has not|not (?:switched|connected|installed|equipped)|without|lack",
    ),
    # Here or at home; kept or lost.
    (r"үйде|қашықтан|онлайн", r"мектепке кел|ғимаратқа|дәстүрлі|күндізгі форма"),
    (r"\bдома\b|дистанц|удал[её]нн|онлайн", r"приход|очно|в здани|за парт"),
    (r"at home|remote|online|distance", r"come in|in person|in the building|on site|in class"),
    (r"растады|сақтап қалды|ұзартты|рұқсат алды|лицензия алды", r"айырылды|айырылған|кері қайтарып алынды|тоқтатылды"),
    (r"подтверд|сохранил|продлил|получил", r"лиш[ие]л|утратил|потерял|отозван|приостановлен"),
    (r"confirmed|kept|renewed|retained", r"\blost\b|revoked|withdrawn|suspended"),
    (r"күшейтілген|сенімді|қалыпты|қауіпсіз", r"апатты|тозған"),
    # Has or has not.
    (r"\bбар\b|бар:|салынған|иеленді|қамтылған", r"\bжоқ|[^\W\d]{2,}сыз\b|[^\W\d]{2,}сіз\b|қамтылмаған|тапшы"),
    (r"\bесть\b|име(?:ю|е)т|с собственн|располага", r"\bнет\b|\bбез\b|отсутству|не име|лишен|нехват|не хвата"),
    (r"\bhas\b|\bhave\b|\bwith\b", r"\bhave no\b|\bhas no\b|without|\black|do not have|does not have"),
    # Above or below; better or worse; came or stayed away.
    (
        r"жоғары (?:нәтиже|көрсеткіш|балл|сапа)|үздік|озат|көш баст|алдыңғы|жоғары болды|жақсы нәтиже",
        r"төмен (?:нәтиже|көрсеткіш|балл|сапа)|артта|нашар|ең төмен|төмен болды|әлсіз",
    ),
    (
        r"лучш|высок\w+ (?:результат|показател|балл|качеств)|лидир|выше средн|передов|впереди",
        r"худш|низк\w+ (?:результат|показател|балл|качеств)|отста|ниже средн|аутсайдер|слаб",
    ),
    (
        r"\bbest|\bhighest|\btop\b|above (?:the )?average|leading|leaders|ahead",
        r"worst|lowest|bottom|below (?:the )?average|lagging|weakest|behind",
    ),
    (r"қатысты\b|келді\b|қатысқан", r"қатыспа|келме|қатыса алма|босатыл|ауырып"),
    (r"(?<!не )(?:участвовал|явил|пришл|присутств|сдал|написал)", r"не (?:участв|яви|приш|сда|писа)|отсутств|пропуст"),
    (r"(?<!not )(?:attended|took part|came|present|sat the)", r"absent|did not|missed|failed to|stayed away"),
    # Two of anything that is told by its number.
    (
        r"бірінші (?:топ|лек|ағым|команда|сапар|автобус|бағыт|корпус|маусым)|«?А»? тоб|А тоб|І топ",
        r"екінші|«?[БӘB]»? тоб|ІІ топ",
    ),
    (
        r"перв\w+ (?:групп|поток|команд|заезд|подгрупп|автобус|корпус|бригад)|групп\w+ «?А\b",
        r"втор\w+|групп\w+ «?[БB]\b",
    ),
    (r"first (?:group|stream|team|bus|shift|round)|group A\b|team A\b", r"second|group B\b|team B\b"),
    (r"негізгі құрам|негізгі команда", r"қосалқы|резерв|запас"),
    (r"основн\w+ (?:состав|команд|списо)", r"запасн|резерв"),
    (r"main (?:team|list|squad)|first team", r"reserve|substitute|waiting list"),
    # For and against; what it runs on; in what language.
    (r"жақтап|қолдап|қолдады|үшін дауыс", r"қарсы|қалыс қал"),
    (r"проголосовали за|\bза\b голос|поддержал", r"против|воздерж"),
    (r"voted for|in favour|supported", r"against|abstain"),
    (r"қазақ тіл", r"орыс тіл|аралас"),
    (r"казахск\w+ язык", r"русск\w+ язык|смешанн"),
    (r"тегін", r"ақылы"),
    (r"бесплатн", r"платн"),
    (r"\bfree\b", r"\bpaid\b|fee-paying"),
)

# Those whom the list right before did not name.
THE_REST = (
    *(r"\bқалған", r"\bөзгелер", r"\bбасқалар", r"\bсоңғылар", r"залсыз қал", r"\bал өзге"),
    *(r"\bостальн", r"\bоставши", r"\bпрочи[ех]", r"\bдругие\b", r"\bв остальных"),
    *(r"\bthe rest\b", r"\bthe others?\b", r"\bthe remaining\b", r"\bremaining\b", r"\bothers\b"),
)

# Beside a name that stands in both lists on purpose: at another time, as another one, also.
ON_PURPOSE = (
    *(
        r"сондай-ақ",
        r"\bтағы",
        r"екеуі де",
        r"екі тізімде",
        r"\bқайта(?:дан)?\s(?!байқау)",
        r"аттас",
        r"кейін қайтадан",
        r"бұрын",
        r"былтыр",
    ),
    *(r"өткен жыл", r"алдағы", r"келесі жыл", r"уақытша", r"кейіннен", r"екі бірдей", r"қосымша", r"\bқатар\b"),
    *(r"\bтакже", r"\bтоже", r"\bснова", r"\bвновь", r"однофамил", r"т[её]зк", r"\bоба\b", r"\bобе(?:их|им)?\b"),
    *(
        r"раньше",
        r"ранее",
        r"прошл(?!и\b|а\b|о\b)",
        r"в дальнейшем",
        r"следующ",
        r"временно",
        r"одновременно",
        r"затем",
        r"позже",
    ),
    *(r"для сравнения", r"впоследствии", r"при этом .{0,20} и\b", r"перев[её]л", r"переш[её]л из", r"сменил"),
    *(r"\balso\b", r"\bboth\b", r"\bagain\b", r"\btoo\b", r"namesake", r"previous", r"earlier", r"last year", r"later"),
    *(r"\bnext year", r"temporar", r"as well", r"formerly", r"used to", r"at the same time"),
)

# Whoever says or hands over something is none of those listed.
SPEAKS = (
    *(r"құттықта", r"табыс(?:тады|етті)", r"марапаттады", r"тапсырды", r"айтты\b", r"деді\b", r"түсіндірді", r"ашты\b"),
    *(r"поздрав", r"вруч(?:ил|ал)", r"наградил", r"рассказа", r"сообщил", r"отметил", r"подготовил", r"пояснил"),
    *(r"congratulat", r"presented", r"\bsaid\b", r"\btold\b", r"handed", r"coached", r"explained"),
)

# What two clauses speak of, where each names another of these: one may well stand in both lists.
LEVELS: tuple[str, ...] = (
    r"мектепішілік|школьн\w+ (?:этап|тур)|school (?:stage|round)",
    r"аудандық|районн\w+ (?:этап|тур|олимп|конкурс)|district (?:stage|round)",
    r"қалалық (?:кезең|тур|олимп|байқау)|городск\w+ (?:этап|тур|олимп|конкурс)|city (?:stage|round)",
    r"облыстық|областн\w+ (?:этап|тур|олимп|конкурс)|regional (?:stage|round)",
    r"республикалық|республиканск\w+ (?:этап|тур|олимп|конкурс)|national (?:stage|round)",
    r"халықаралық|международн|international",
)
TOPICS: tuple[str, ...] = (
    *(
        r"физик",
        r"хими|\bchem",
        r"биолог|biolog",
        r"географ|geogr",
        r"информатик|робот|computer",
        r"тарих|истори|history",
    ),
    *(r"математик|алгебр|math", r"ағылшын|английск|english", r"\bқазақ тіл|казахск\w+ язык", r"орыс тіл|русск\w+ язык"),
    *(r"спорт ?зал|gym\b", r"асхана|столов|canteen", r"кітапхана|библиотек|librar", r"бассейн|pool", r"музей|museum"),
    *(r"интернет|internet", r"шахмат|chess", r"волейбол|volley", r"футбол|football", r"баскетбол|basketball"),
    *(r"мебел|жиһаз|furnit", r"шатыр|кровл|крыш|roof", r"терезе|\bокон|\bокна|window", r"автобус|\bbus"),
    *(r"мастерск|шеберхана|workshop", r"каз[аы]н|котельн|жылу|отоплен|heating", r"су құбыр|водопровод|water supply"),
)
