"""Words by which people and places are divided: into groups told by their numbers, into the offices of one body; and
what a place is given once."""

from __future__ import annotations

# Behind the number of one of several groups: nobody is in two of them.
GROUPS = (
    *(
        r"ағым",
        r"то[пб]",
        r"ауысым",
        r"лек",
        r"маусым",
        r"команда",
        r"кезек",
        r"бөлімше",
        r"бригада",
        r"автобус",
        r"вагон",
    ),
    *(r"пункт", r"жаса[қғ]", r"отряд", r"кабинет", r"аудитория", r"залы?\b"),
    *(r"поток", r"групп", r"смен", r"заезд", r"команд", r"очеред", r"подгрупп", r"бригад", r"звен", r"корзин", r"лиг"),
)

# Numbers of a group in words, each by its beginning.
FIRST = (r"бірінші|алғашқы|перв", r"екінші|втор", r"үшінші|трет", r"төртінші|четв[её]рт", r"бесінші|пят")

# Who holds an office of a body, and who are its other members.
OFFICES = (
    *(r"төраға", r"төрайым", r"орынбасар", r"хатшы", r"жетекші", r"басшы"),
    *(r"председател", r"зампред", r"заместител", r"секретар", r"руководител", r"глав(?:а|ой)\b", r"координатор"),
)
# Of these, who holds one in a body and in nothing else.
CHAIRS = (r"төраға", r"төрайым", r"хатшы", r"председател", r"зампред", r"заместитель председ", r"секретар")
MEMBERS = (r"мүше", r"құрам", r"член", r"состав", r"участни[кц]")

# Bodies: an office of one says nothing of the members of another.
BODIES = (
    *(r"жюри", r"комисси", r"совет", r"кеңес", r"алқа", r"штаб", r"комитет", r"апелляци", r"рабоч\w+ групп"),
    *(r"жұмыс топ", r"қор\b", r"фонд", r"бюро", r"қазылар"),
)

# What is brought to a place once: what it is, and that it came.
BROUGHT = (
    r"\bгаз|көгілдір отын|голуб\w+ топлив",
    r"ауыз ?су|су құбыр|орталықтандырылған су|водопровод|питьев\w+ вод|централизованн\w+ вод",
    r"интернет|оптоволок|талшықты|оптическ",
    r"электр|жарық желі|линии? электропередач",
)
CAME = (
    *(r"тартыл", r"жетт?і\b", r"жеткен|жеткіз", r"қосыл", r"берілд", r"кірді", r"газданд", r"келді", r"ие болды"),
    *(r"пров[её]л|провели|провед[её]н", r"подключ", r"приш[её]л|пришл|придет|прид[её]т", r"подв[её]л|подвели|подвед"),
    *(r"газифицир", r"получил", r"дош[её]л|дошл", r"появил", r"обеспеч"),
)

# Who leads groups, and may well lead two.
LEADERS = (
    *(r"тренер", r"наставник", r"куратор", r"руководител", r"судь", r"ведущ", r"жаттықтырушы", r"тәлімгер"),
    *(r"төреші", r"жүргізуші", r"жетекші", r"coach", r"mentor"),
)

# Who comes to a contest as one; and whose name says that several may come from there.
TEAMS = (r"команда", r"команды", r"команд\b", r"\bтоп(?!тама)", r"құрама", r"сборн", r"экипаж", r"робот", r"\bteam")
ORGANISED = (r"лице[йия]", r"гимнази", r"колледж", r"мекте[пб]", r"школ", r"клуб", r"\bсад", r"балабақша", r"ансамбл")
