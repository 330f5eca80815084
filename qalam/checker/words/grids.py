"""Words that tell what a row or a column of a table is of."""

from __future__ import annotations

# Name a row of totals, or head a column of them, beside the words for a total.
TOTAL_LINE = (
    *(r"по (?:району|области|городу|школе|вузу|колледжу|стране|республике|краю|округу)\b", r"весь\b", r"все\b"),
    *(r"(?:аудан|облыс|қала|мектеп|ел|республика) бойынша\b", r"жалпы\b", r"барлық", r"қорытынды", r"жиынтық"),
    r"overall",
)

# Head a column of what changed, or what is left.
CHANGE = (
    *(r"динамик", r"отклонени", r"изменени", r"остат", r"\+\s?/\s?[-–−]", r"[-–−]\s?/\s?\+"),
    *(r"өзгеріс", r"ауытқу", r"қалды", r"айырым"),
    *(r"change", r"deviation", r"balance"),
)

# Name a row, or head a column, of means and marks, which are not added up.
MEAN = (
    r"\bорта(?:ша|\b)",
    r"\bсредн(?:ий|яя|ее|ие|их|ем)\b",
    r"рейтинг",
    *(r"максим", r"миним", r"наи(?:больш|меньш|высш)", r"\bең (?:жоғары|төмен|көп|аз|үлкен|кіші)", r"highest|lowest"),
    r"\bmean\b",
    r"average",
    *(
        r"\bна (?:одного|одну|1)\b",
        r"на душу",
        r"\bбір [^\W\d]+[ғгқк][ае]\b",
        r"шаққанда",
        r"\bper (?:head|pupil|child)",
    ),
)

# Head nothing but the number of a row.
ORDER = (r"№(?:\s?п/п)?", r"\d{1,3}[.)]?", r"р/с", r"№\s?р/с", r"#")
