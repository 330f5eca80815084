"""Those who applied, and those of them who were taken: 'подано 140 заявлений, одобрено 155'."""

from __future__ import annotations

# What was handed in, and the nouns for it.
HANDED_IN = (
    r"было\b",
    *(
        r"подан[оаы]?\b",
        r"поданн\w+",
        r"подал[иа]?\b",
        r"поступил[оаи]?\b",
        r"поступивш\w+",
        r"обратил(?:ись|ось|ся)\b",
    ),
    *(r"получен[оаы]?\b", r"представлен[оаы]?\b", r"заявил(?:ись|ось|ся)\b"),
    *(
        r"түсті\b",
        r"түсіп\b",
        r"түскен\w*",
        r"түссе\b",
        r"келіп түс\w*",
        r"берілді\b",
        r"берілген\w*",
        r"берді\b",
        r"берген\w*",
    ),
    *(r"тапсырды\b", r"тапсырған\w*", r"тапсырып\b", r"ұсынылды\b", r"ұсынылған\b", r"жүгінді\b", r"білдірді\b"),
    *(r"зарегистрировал(?:ись|ось|ся)\b", r"зарегистрирован[оаы]?\b", r"записал(?:ись|ось|ся)\b"),
    *(r"тіркелді\b", r"тіркелген\w*", r"жазылды\b", r"registered\b", r"signed up\b"),
    *(r"received\b", r"submitted\b", r"applied\b", r"lodged\b", r"handed in\b", r"came in\b"),
)
APPLICATIONS = (
    *(r"заявлени\w+", r"заяв(?:ок|к[аиу])", r"обращени\w+", r"ходатайств\w*", r"анкет\w*"),
    *(r"өтініш(?:тің|тер)?", r"өтінім(?:нің|дер)?", r"арыз\w*", r"applications?", r"requests?"),
)

# Before and behind the number ('#') of those that were received, not yet judged.
RECEIVED = (r"принят[оаы]?\s+#\s+{applications}", r"#\s+{applications}\sқабылдан(?:ды|ып)\b")

# What became of them: whoever is here was there.
TAKEN = (
    *(
        r"одобрен[оаы]?\b",
        r"одобрил[иа]?\b",
        r"удовлетвор\w+",
        r"принят[оаы]?\b",
        r"принял[иа]?\b",
        r"зачислен[оаы]?\b",
    ),
    *(
        r"зачислил[иа]?\b",
        r"допущен[оаы]?\b",
        r"допустил[иа]?\b",
        r"отобран[оаы]?\b",
        r"отобрал[иа]?\b",
        r"прошл[иао]\b",
    ),
    *(
        r"мақұлдан(?:ды|ған|ғаны|ғандар|ғандары)\b",
        r"қанағаттандырыл(?:ды|ған|ғаны|ғандар|ғандары)\b",
        r"қабылдан(?:ды|ған|ғаны|ғандар|ғандары)\b",
    ),
    *(r"оң шешіл(?:ді|ген|гені|ім тапты)\b", r"оң шешім (?:алды|қабылданды)\b", r"жіберіл(?:ді|ген|гені)\b"),
    *(r"іріктел(?:ді|ген|гені)\b", r"іріктеуден өтті\b", r"approved\b", r"granted\b", r"accepted\b", r"admitted\b"),
    # Nobody comes to a test but those who applied for it.
    *(r"явил(?:ись|ось|ся)\b", r"пришл[ио]\b", r"приш[её]л\b", r"прибыл[ио]?\b", r"келді\b", r"sat\b", r"turned up\b"),
    # Nor does anybody in fact do what he had to apply for.
    r"нақты (?:тапсыр|қатыс|кел|түс)[^\W\d]{2,6}",
    r"(?:фактически|реально|на деле) (?:сдал|сдавал|явил|участвовал|приш)[^\W\d]{1,5}",
    r"actually (?:sat|took|came|attended|turned up)\b",
    *(r"enrolled\b", r"selected\b", r"shortlisted\b", r"passed\b", r"аттестован[оаы]?\b", r"өтті\b"),
)

# What may stand beside the second number and says nothing more.
FILLERS = (
    *(r"из", r"них", r"этих", r"них", r"числа", r"было", r"были", r"уже", r"всего", r"но", r"а", r"и", r"при", r"этом"),
    *(r"однако", r"итоге", r"в", r"комисси(?:ей|я)", r"лишь", r"только", r"положительно", r"решено"),
    *(r"оның", r"олардың", r"соның", r"ішінде", r"ал", r"бірақ", r"соңында", r"барлығы", r"тек", r"ғана", r"болды"),
    *(r"ы?і?", r"с[ыі]", r"[еуа]у[іы]", r"комиссия", r"оң", r"were", r"was", r"are", r"been", r"have", r"has", r"but"),
    *(r"на", r"it", r"(?:тест|экзамен|собеседован|испытани|емтихан|сынақ|сұхбат|әңгімелесу)\w*", r"ЕНТ", r"ҰБТ\w*"),
    *(r"and", r"only", r"of", r"them", r"these", r"we", r"while", r"commission", r"out"),
)
# Things that are judged as they come in: the second number must count the same.
JUDGED = (
    *(
        r"работ[аыу]?",
        r"проект(?:ов|а|ы)?",
        r"заявлени\w+",
        r"заяв(?:ок|к[аиу])",
        r"жұмыс",
        r"жоба",
        r"өтініш",
        r"өтінім",
    ),
    *(r"works?", r"projects?", r"entries", r"applications?"),
)
# Those who hand in applications.
PEOPLE = (
    *(
        r"человек\w*",
        r"дет(?:ей|и)",
        r"реб[её]н\w+",
        r"учеников",
        r"ученика?",
        r"учащи[хй]ся",
        r"студентов",
        r"педагог\w*",
    ),
    *(r"выпускник\w*", r"школьник\w*", r"юнош[иа]\w*"),
    *(r"участник\w*", r"абитуриент\w*", r"кандидат\w*", r"претендент\w*"),
    *(r"бала", r"адам", r"оқушы", r"студент", r"талапкер", r"үміткер", r"түлек", r"мұғалім", r"қатысушы"),
    *(r"people", r"persons?", r"child(?:ren)?", r"pupils?", r"students?", r"applicants?", r"candidates?", r"teachers?"),
)
