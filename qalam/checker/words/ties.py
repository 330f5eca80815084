"""Words that tie numbers to one another."""

from __future__ import annotations

# What follows is a part of what was just said. A lone pronoun ties only when a number follows it.
OF_WHOM = (
    r"оны[ңн] [іи]ш[іи]нде",
    r"соны[ңн] [іи]ш[іи]нде",
    r"оларды[ңн] [іи]ш[іи]нде",
    r"оның\s+(?=\d)",
    r"олардың\s+(?=\d)",
    r"из них",
    r"из которых",
    r"из этого числа",
    r"из общего числа",
    r"в том числе",
    r"в т\.\s?ч\.",
    r"of whom",
    r"of which",
    r"(?<!\d )of them",
    r"including",
)

# What follows is no longer a part of what was just said.
NEW_THING = (
    r"кроме того",
    r"\bещ[её]\b",
    r"\bа также\b",
    r"помимо",
    r"при этом",
    r"\bгде\b",
    r"в которых",
    r"бұдан басқа",
    r"бұдан бөлек",
    r"бұған қоса",
    r"сондай-ақ",
    r"\bоларда\b",
    r"\bin addition\b",
    r"\bas well as\b",
)

# Before a total that stands after its parts, or opens the last row of a table.
TOTAL = (r"барлығы", r"жиыны", r"жалпы саны", r"всего", r"итого", r"in all", r"in total", r"total")

# A list that leaves some out: 'the rest at home'.
THE_REST = (r"қалған", r"остальн", r"the rest", r"\bothers\b")

# A verb of a part: parts that do different things may be the same people.
VERB = r"\b[^\W\d]{2,}(?:ют|ят|ут)(?:ся)?\b"

# A list of names that is not complete.
AND_OTHERS = (r"т\.\s?б", r"және басқа", r"и др", r"и т\.\s?д", r"etc")

# 'Of the 640 teachers 512 …': before the whole.
OUT_OF = (r"\bиз\s+$", r"\bиз общего числа\s+$", r"\bout of\s+$", r"^of the\s+$")

# Properties that cut across one another: a person has a sex, an age, an education and a category at once.
PROPERTIES: tuple[tuple[str, ...], ...] = (
    (
        r"\bқыз\b",
        r"\bқыздар",
        r"\bұл\b",
        r"\bұлдар",
        r"девоч",
        r"мальчик",
        r"женщин",
        r"мужчин",
        r"\bәйел",
        r"\bgirls?",
        r"\bboys?",
    ),
    (r"жас\b", r"жаст", r"\bлет\b", r"молод", r"зейнет", r"пенсион", r"years? old", r"aged?\b"),
    (r"білімді", r"білімі", r"білім бар", r"высш", r"образовани", r"магистр", r"higher", r"degree"),
    (
        *(r"санат", r"категори", r"шебер", r"мастер", r"сарапшы", r"эксперт", r"модератор", r"зерттеуші"),
        *(r"исследовател", r"categor"),
    ),
)

# Between a count and its share: "2066 мұғалім, немесе 73,9 %".
OR_SHARE = ("немесе", "яғни", "бұл", "или", "что составляет", "это", "or", "which is", "that is")

# A mean score, which is measured in points.
MEAN_SCORE = (
    "орта ұпай",
    "орташа ұпай",
    "орта балл",
    "орташа балл",
    "средний балл",
    "mean score",
    "average score",
)

# A share above one hundred is no mistake next to these: growth, a plan, the capacity of a building.
GROWTH = [
    "өсті",
    "өсім",
    "өскен",
    "артты",
    "артқан",
    "артық",
    "көбей",
    "орындал",
    "вырос",
    "рост",
    "увелич",
    "превыс",
    "выполн",
    "больше",
    "grew",
    "growth",
    "increase",
    "rose",
    "fulfil",
    "жоспар",
    "қуат",
    "план",
    "мощност",
    "capacity",
    "more",
]

# Stages of an olympiad, lowest first.
STAGES: tuple[tuple[str, ...], ...] = (
    ("мектепішілік кезең", "мектеп кезең", "школьный этап", "школьном этапе", "school stage"),
    (
        "қалалық кезең",
        "аудандық кезең",
        "городской этап",
        "городском этапе",
        "районный этап",
        "районном этапе",
        "city stage",
        "district stage",
    ),
    ("облыстық кезең", "областной этап", "областном этапе", "regional stage"),
    ("республикалық кезең", "республиканский этап", "республиканском этапе", "national stage"),
    ("халықаралық кезең", "международный этап", "международном этапе", "international stage"),
)
# Another contest than the olympiad named before.
CONTESTS = ("байқау", "жарыс", "турнир", "спартакиад", "жоба", "конкурс", "соревнован", "проект", "contest")
TOOK_PART = ["қатыс", "участ", "участв", "took", "part", "participat", "compet"]
WON_PRIZES = ["жүлде", "жеңімпаз", "призов", "призер", "призёр", "победител", "prize", "winner"]
