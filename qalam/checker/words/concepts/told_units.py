"""In what a number is told, by the words right behind it: what that measures, and how much of its first unit it is."""

from __future__ import annotations

# What is measured, each with its first unit.
LENGTH, AREA, WEIGHT, VOLUME = "length", "area", "weight", "volume"  # m, m², kg, l
DEGREES, SPEED, POWER, ENERGY = "degrees", "speed", "power", "energy"  # °C, km/h, kW, kWh
DURATION, DAYS, AGE, YEARS = "duration", "days", "age", "years"  # hours, days, years
MONEY, PEOPLE, PLACES, SHARE, POINTS = "money", "people", "places", "percent", "points"

_SQUARE = r"(?:кв(?:адрат\w*)?\.?|шаршы|ш\.)\s?"
_CUBIC = r"(?:куб(?:ич\w*|тік)?\.?|текше)\s?"
_IN_SECOND = r"\s?(?:/\s?с(?:ек\w*)?\b\.?|в секунд\w*)"
_IN_HOUR = r"\s?(?:/\s?(?:ч|сағ)\w*\.?|в час\b)"

UNITS: tuple[tuple[str, float, str], ...] = (
    (SPEED, 3_600, rf"(?:км|километр\w*|шақырым){_IN_SECOND}"),
    (SPEED, 1, rf"(?:км|километр\w*|шақырым){_IN_HOUR}|km/h"),
    (SPEED, 3.6, rf"(?:м|метр\w*){_IN_SECOND}|m/s"),
    (ENERGY, 1, r"(?:кВт|киловатт)\w?[\s·∙.*/x×-]*(?:ч\b|час\w*|сағ\w*)"),
    (ENERGY, 1_000, r"(?:МВт|мегаватт)\w?[\s·∙.*/x×-]*(?:ч\b|час\w*|сағ\w*)"),
    (POWER, 1, r"(?:кВт|киловатт\w*)\b"),
    (POWER, 1_000, r"(?:МВт|мегаватт\w*)\b"),
    (POWER, 1_000_000, r"(?:ГВт|гигаватт\w*)\b"),
    (POWER, 0.001, r"(?:Вт|ватт\w*)\b"),
    (VOLUME, 1_000, rf"{_CUBIC}(?:м\b\.?|метр\w*)|м³|м3\b|куб\.|кубометр\w*|куб(?:а|ов|е)?\b"),
    (VOLUME, 0.001, rf"{_CUBIC}(?:см|сантиметр\w*)|см³|см3\b|мл\b|миллилитр\w*"),
    (VOLUME, 0.1, r"дал\b|децилитр\w*"),
    (VOLUME, 1, r"литр\w*|л\b(?!\.)"),
    (AREA, 1_000_000, rf"{_SQUARE}(?:км|километр\w*|шақырым\w*)|км²|км2\b"),
    (AREA, 0.0001, rf"{_SQUARE}(?:см|сантиметр\w*)|см²|см2\b"),
    (AREA, 1, rf"{_SQUARE}(?:м\b\.?|метр\w*)|м²|м2\b|шаршы\b|кв\b"),
    (AREA, 10_000, r"гектар\w*|га\b"),
    (AREA, 100, r"сот(?:ок|к[аи])\b|сотых\b"),
    (LENGTH, 1_000, r"километр\w*|км\b|шақырым\w*|km\b|kilomet\w+"),
    (LENGTH, 0.01, r"сантиметр\w*|см\b|cm\b"),
    (LENGTH, 0.001, r"миллиметр\w*|мм\b"),
    (LENGTH, 1, r"метр\w*|м\b(?!\.|\s?[/²³])"),
    (LENGTH, 0.7, r"қадам\w*|шаг(?:а|ов|и)?\b"),
    (WEIGHT, 1_000, r"тонн\w*|т\b(?!\.)"),
    (WEIGHT, 100, r"центнер\w*|ц\b(?!\.)"),
    (WEIGHT, 1, r"килограм\w*|кило\b|кг\b|келі\w{0,3}\b|kg\b"),
    (WEIGHT, 0.000_001, r"миллиграм\w*|мг\b"),
    (WEIGHT, 0.001, r"грамм\w*|гр\b|г\b(?!\.)"),
    (DEGREES, 1, r"градус\w*|°\s?[CСF]?|℃"),
    (DURATION, 1 / 3_600, r"секунд\w*|сек\b"),
    (DURATION, 1 / 60, r"минут\w*|мин\b"),
    (DURATION, 1, r"сағат(?!тық жұмыс)\w*|час(?:а|ов|овой|овая|овой|овые|овых)?\b|hours?\b"),
    (DAYS, 1, r"тәулік\w*|сут(?:ок|ки)\b|күн(?!діз|тізбе|делік|гей|бағыс)\w*|дн(?:я|ей)\b|день\b|days?\b"),
    (DAYS, 7, r"апта\w*|недел\w*|weeks?\b"),
    (DAYS, 30, r"ай(?:дан|ға|лық|ды|да)?\b|месяц\w*|months?\b"),
    (AGE, 1, r"жас(?:та(?:н|ғы)?|ар|қа|ында|ты)\b|жас(?=[.,;)]|\sтолды|\Z)|жасар\w*"),
    (YEARS, 1, r"жыл(?!ғы|дың|ы\b|дар|дан|жай|қы)\w*|лет\b|год(?:а|у|ов)?\b|years?\b"),
    (SHARE, 1, r"%|пайыз\w*|процент\w*|percent\b"),
    (POINTS, 1, r"балл(?:дан|мен|ды|ға|ов|а|ы)?\b|бал(?:дан|мен|ды|ға)?\b|ұпай\w*|points?\b"),
    (MONEY, 1, r"теңге\w*|тенге\b|тг\b|₸|tenge\b"),
)
