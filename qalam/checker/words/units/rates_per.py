"""Words that tell a rate for each thousand to be of others than all who live there, or of a part of a year."""

from __future__ import annotations

# Such rates are of others than all who are counted, of a plan, or reckoned for a year of which only a part is over.
OTHERWISE = (
    *(r"прогноз", r"\bплан", r"республик", r"по стране", r"среди дет", r"женщин", r"мужчин", r"раньше|ранее"),
    *(r"болжам", r"жоспар", r"ел бойынша", r"әйел", r"ерлер", r"бұрын"),
)
PART_OF_YEAR = (
    *(r"месяц", r"квартал", r"полугод", r"январ", r"в пересч[её]те на год", r"годовом исчислении"),
    *(r"\bай(?:да|дың|ында|ы|лық)?\b", r"тоқсан", r"жартыжыл", r"қаңтар"),
)
