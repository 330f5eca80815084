"""Words of sentences whose numbers are no parts of what was counted in a sentence before."""

from __future__ import annotations

# What speaks of the year of the report.
NOW = (
    *(r"биыл", r"қазір", r"бүгін", r"ағымдағы жыл", r"сейчас", r"сегодня"),
    r"\bв (?:этом|нынешнем|текущем)(?: (?:учебном )?году\b|(?=\s(?:[–—-]\s)?\d))",  # 'в прошлом году 12, в этом 15'
    *(r"this year", r"now\b", r"today"),
)

# The year before, which an opening 'now' leaves behind.
LAST_SCHOOL_YEAR = (
    *(r"(?:прошл|предыдущ|минувш)\w+ (?:учебн\w+ )?год", r"годом ран(?:ее|ьше)", r"год назад"),
    *(r"(?:өткен|алдыңғы) (?:оқу )?жыл", r"былтыр", r"last (?:school |academic )?year", r"a year (?:ago|earlier)"),
)

# What only compares with the other time.
THAN_THEN = (
    *(r"салыстыр", r"қарағанда", r"(?:былтырғы|(?:өткен|алдыңғы) жылғы)(?:дан|мен|ға)\b", r"болса\b"),
    *(r"сравнени", r"чем\b", r"против\b", r"к (?:прошлому|предыдущему)"),
    *(r"than\b", r"compared", r"against\b"),
)

# Numbers beside one of these are no parts of those counted before: what was bought for them, what happens each
# month, who was best, what several of them can do at once.
NO_PARTS = (
    *(r"закуп", r"приобре", r"куплен", r"выдал", r"выдан", r"раздал", r"ежемесячно", r"ежедневно", r"кажд\w+ месяц"),
    *(r"больше всех", r"лучше всех", r"например", r"к примеру", r"владе(?:ют|ет)", r"знают\b", r"говорят на"),
    *(r"сатып ал", r"таратыл", r"берілді", r"(?:күн|ай|апта|жыл) сайын", r"мысалы", r"бәрінен көп"),
    r"тілін\b.{0,60}біл(?:ед|уші)",
    *(r"кірмейтін", r"кірмеген", r"не вход\w+ в", r"не вошедш", r"вне (?:проекта|программы|плана)"),
    *(r"bought", r"purchased", r"handed out", r"every (?:day|week|month)", r"for example", r"speak\b"),
)

# Where only some of those counted go, or what only some of them get.
ACTIVITIES = (
    *(r"\bхор[еу]?\b", r"оркестр", r"ансамбл"),
    *(r"секци", r"кружк", r"лагер", r"олимпиад", r"конкурс", r"соревнован"),
    *(r"стипенди", r"пособи", r"грант", r"шәкіртақы", r"жәрдемақы", r"scholarship"),
    *(r"үйірме", r"жарыс", r"байқау", r"додаға", r"clubs?\b", r"camps?\b", r"contest"),
)

# What has come of a plan so far.
SO_FAR = (r"әзірге", r"қазірше", r"пока\b", r"на сегодня", r"so far\b", r"to date\b")

# What is done of a plan till now, and no more: 'уже отремонтированы 30 школ'.
ALREADY = (r"әзірге", r"қазірше", r"қазірдің өзінде", r"пока\b", r"уже\b", r"already\b", r"so far\b")


# What opens a sentence that only says who told the one before it.
SOURCES = (
    *(r"\s*Об этом", r"\s*Такие данные", r"\s*Соответствующ\w+ информаци", r"\s*Как сообщ"),
    *(
        r"\s*(?:Бұл|Ол) (?:туралы|жөнінде|жайында)",
        r"\s*Бұл (?:мәліметті|деректі|ақпаратты)",
        r"\s*This was (?:said|told|reported)",
    ),
)
