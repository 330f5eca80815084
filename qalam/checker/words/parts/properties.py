"""Properties of which a person or thing has several at once."""

from __future__ import annotations

# Who has an organisation.
OWNERS = (
    *(r"мемлекеттік(?! тапсырыс)", r"жекеменшік", r"\bжеке\b", r"шетел", r"ведомство", r"республикалық"),
    *(r"государственн(?!\w+ заказ)", r"госсобственност", r"\bчастн", r"иностранн", r"ведомственн", r"республиканск"),
    *(r"\bprivate", r"\bpublic\b", r"\bstate\b", r"foreign", r"\brepublican"),
)

# Stand in a list of kindergartens by owner as a sort of their own.
MINI_CENTRES = (r"шағын[- ]орталы", r"мини[- ]?центр", r"mini[- ]?cent")


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
    (
        *(r"білімді", r"білімі", r"білім бар", r"арнаулы орта", r"орта (?:арнаулы|арнайы)"),
        r"высш(?![^\W\d]*\s(?:[^\W\d]+\s)?категори)",  # a degree, and no highest category
        r"(?<!дополнительного )(?<!учреждений )(?<!учреждения )(?<!организаций )(?<!управления )образовани",
        *(r"средн\w+[- ]спец", r"магистр", r"higher", r"degree"),
    ),
    (
        *(r"санат", r"категори", r"шебер", r"мастер", r"сарапшы", r"эксперт", r"модератор", r"зерттеуші"),
        *(r"исследовател", r"categor"),
    ),
    (r"\bсда(?:л|в)\w* (?:ЕНТ|экзам|тест)", r"тестілеуге қатыс", r"ҰБТ(?:-ға|-ны) (?:қатыс|тапсыр)", r"\bsat the\b"),
    (r"\bпоступил", r"оқуға түс", r"\bгрант", r"\bentered\b"),
    (r"\bочн", r"заочн", r"вечерн\w+ (?:форм|отделени)", r"күндізгі (?:бөлім|оқу)", r"сырттай"),
    (
        r"сч[её]т \w*\s?бюджет",
        r"бюджетн\w+ (?:мест|средств|основ)",
        *(r"\bна (?:бюджет|договор|контракт)", r"бюджетник"),
        r"платн",
        r"ақылы",
        r"тапсырыс",
        r"госзаказ",
        r"ственн\w+ заказ",
    ),
    OWNERS,
)
