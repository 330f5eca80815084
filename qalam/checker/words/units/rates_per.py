"""Words of rates: so many cases for each thousand of those born or of those who live there."""

from __future__ import annotations

# A thousand, ten and a hundred thousand, before what they are of.
THOUSANDS = (
    r"(?:(?P<hundred>100\s?000|100 тыс[^\W\d]*\.?|100 мың)|(?P<ten>10\s?000|10 тыс[^\W\d]*\.?|10 мың)"
    r"|(?P<one>1\s?000|1 тыс\.?|1 мың|мың|тысячу))"
)
# Of whom such a rate is, in Russian and in Kazakh, with what says that it is a rate.
OF_BORN = (
    r"(?:(?:живо)?рожд[её]нных|(?:живо)?родивш[^\W\d]*|новорожд[^\W\d]*)",
    r"(?:(?:тірі\s)?туған[^\W\d]{0,4}ға|(?:жаңа туған\s|тірі туған\s)?(?:нәрестеге|сәбиге|балаға))",
)
OF_LIVING = (
    r"(?:человек\s)?(?:населени[яе]|жител[^\W\d]*)",
    r"(?:тұрғынға|халыққа|халқына)",
)
RECKONED = (r"\bна\s(?:кажд[^\W\d]+\s)?{thousands}\s{of}", r"\b{thousands}\s{of}(?:\s(?:шаққанда(?:ғы)?|есептегенде))?")
# Beside the number of all who were born, and of all who live there.
BORN = r"\bтуды|\bтуған|дүниеге кел|родил[иао]с[ья]|рожден|рождён|новорожд|появил[иао]с[ья] на свет"
LIVING = r"тұрғын(?!\s+үй)|\bхалық|\bхалқ|населени|жител|проживае|тұрады"
# The rate of the same thousand, told again of other cases.
RATE = (r"көрсеткіш(?:і)?", r"коэффициент(?:і)?", r"показатель(?:\sсоставил|\sсоставляет)?")

# Such rates are of others than all who are counted, of a plan, or reckoned for a year of which only a part is over.
OTHERWISE = (
    *(r"прогноз", r"\bплан", r"республик", r"по стране", r"среди дет", r"женщин", r"мужчин", r"раньше|ранее"),
    *(r"болжам", r"жоспар", r"ел бойынша", r"әйел", r"ерлер", r"бұрын"),
)
PART_OF_YEAR = (
    *(r"месяц", r"квартал", r"полугод", r"январ", r"в пересч[её]те на год", r"годовом исчислении"),
    *(r"\bай(?:да|дың|ында|ы|лық)?\b", r"тоқсан", r"жартыжыл", r"қаңтар"),
)
