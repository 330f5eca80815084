"""Words that tell whether the numbers beside a whole are all its parts, some of them, or parts of something else."""

from __future__ import annotations

from qalam.checker.words.parts.overlaps import LANGUAGES

# One of those counted may be in several parts, or do several of the things told.
IN_SEVERAL_PARTS = (
    r"\b(?:бір|кейбір\w*|көбі|один|одна|одного|одни|многие|некотор\w+|часть|one|some|many)\s(?:[^\W\d]+\s){0,4}?"
    r"(?:бірнеше|екі|бірден|қатар|нескольк|дв[ухе]+\b|сразу|одновременно|several|two|both)",
    *(r"несколько раз", r"бірнеше рет", r"several times", r"может\s(?:[^\W\d]+\s)?(?:быть|выб)"),
    *(r"совпада", r"қайтал", r"повтор", r"одновременно", r"қатар\b", r"сразу в", r"и то и другое"),
    *(r"екеуін де", r"в обоих", r"и в тех", r"at once", r"overlap"),
    *LANGUAGES,
)

# Behind the last part: some that are told were not counted.
NOT_COUNTED = (
    *(r"не вход", r"не счита", r"не учит", r"сверх", r"вне\s", r"исключая", r"без уч[её]та", r"кроме того"),
    *(r"кірме", r"есептелме", r"есепке алынба", r"қоспағанда", r"excluding", r"not counted", r"not included"),
)

# Before a total that has more in it than the numbers before it.
SINCE_THEN = (
    *(r"с начала", r"за вс[её]", r"с уч[её]том", r"с прежн", r"за посл", r"за \d+ (?:лет|год)", r"уже", r"теперь"),
    *(r"к настоящему", r"стало", r"жыл басынан", r"барлық жылдар", r"бұрынғы", r"қоса алғанда"),
    *(r"соңғы .{0,12}жыл", r"осыған дейін", r"қазір", r"since", r"by now"),
)

# Some of the parts only: the largest, the main ones, examples.
THE_LARGEST = (
    *(r"\bсам[ыоа][еяй]\b", r"самых\b", r"крупнейш", r"основны", r"главн", r"больш(?:е|ая|инство)\b", r"лидир"),
    *(r"впереди", r"важн", r"к примеру", r"например", r"в частности", r"наибольш"),
    *(r"ең (?:ірі|көп|үлкен|жоғары|белсенді)", r"\bірі", r"көбі\b", r"көпшіліг", r"алдыңғы", r"алда\b"),
    *(r"маңызды", r"мысалы", r"largest", r"biggest", r"\bmost", r"\btop\b", r"for example"),
)

# Behind the last part: others without a number.
AND_SOME_MORE = (
    *(r"а также", r"и друг", r"и проч", r"и т\.\s?[дп]", r"сондай-ақ", r"және басқа", r"және т\.", r"т\.\s?б"),
    *(r"\betc", r"as well as", r"and other"),
)

# So many in each, or of each.
OF_EACH = (
    *(r"бір-бір", r"екі-екі", r"үш-үш", r"әрқайсы", r"\bәр [^\W\d]+", r"кажд", r"\beach\b", r"\bevery\b"),
    *(
        r"(?<!отказано )(?<!отказали )\bпо (?:од|дв|тр|чет|пят|\d)",
        r"(?<=\d)-(?:тен|тан|ден|дан)\b(?!\s(?:жоғары|төмен|аста|артық|аса|көп|кем|бастап))",
        r"(?<=\d\s)[^\W\d]+[ндт][ае]н(?=[.,;])",
    ),
)

# A number of each one of those counted, not of them all.
OF_ONE = (
    *(r"орташа", r"жалақы", r"тариф", r"жәрдемақы", r"шәкіртақы", r"ставка", r"жасы\b"),
    *(r"средн(?:яя|ий|ее|ем|ей|его)\b", r"зарплат", r"оклад", r"пособи", r"стоимость одно", r"возраст\b"),
    *(r"average", r"\bmean\b", r"\bwage", r"salary"),
)

# What is wanted or left: a part of it is none of what was wanted at first.
WANTED = (
    *(r"нехват", r"дефицит", r"недоста", r"остан", r"остал", r"потребн", r"нужн", r"тапшы", r"жетісп"),
    *(r"қал(?:ады|ды|ған)", r"қажетт", r"\bneed", r"short", r"\bleft\b"),
)

# Further ones, not those of the whole before.
FURTHER = (
    *(r"ещ[её]", r"дополнительно", r"кроме того", r"также", r"тағы", r"қосымша", r"бұдан басқа", r"бұдан бөлек"),
    *(r"сондай-ақ", r"another", r"also"),
)

# Where one of those counted may be in several: clubs, sections, courses by choice, hobbies.
CLUBS = (
    *(r"кружк", r"секци", r"факультатив", r"ансамбл", r"\bхор", r"студи[юяи]", r"үйірме", r"секция", r"ансамбль"),
    *(r"\bclubs?\b", r"\bchoir", r"\bsing", r"поют", r"танцу"),
    *(r"увлека", r"\bлюб[ия]т\b", r"интересу[юе]тся", r"қызығ", r"ұнат"),
)
