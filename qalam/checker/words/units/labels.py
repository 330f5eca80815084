"""Numbers that name a sort of what is counted beside them: marks, classes, groups, shifts, and how many at least.

Each row: the unit that such a number is given, and a pattern of it.
"""

from __future__ import annotations

LABELS: tuple[tuple[str, str], ...] = (
    ("ordinal", r"(?<=[«\"“])[2-5](?=[»\"”]\s?[–—-]\s?(?:у\s)?\d)"),  # marks: '«5» – 2 565 чел.'
    ("class", r"\b(?:[1-9]|10)(?=\s?[–‑-]\s?1?\d-?(?:х|ых)\b)"),  # 'в 5–11-х – 15 784 ребёнка'
    # '4 және одан көп баласы бар отбасылар', 'с 4 и более детьми'
    ("range", r"(?<![\d.,])[2-9](?=\s(?:және|не|немесе)\s(?:одан|бұдан)\s(?:да\s)?(?:көп|артық|астам|жоғары))"),
    ("range", r"(?<![\d.,])[2-9](?=\s(?:и|или)\s(?:более|больше|свыше)\b(?!\s(?:лет|год|балл)))"),
    ("range", r"(?<![\d.,])[2-9](?=\s(?:or|and)\smore\s(?:child|kids))"),
    # groups of disability, categories, shifts
    ("ordinal", r"(?<![\d.,])[1-3](?=\sгрупп(?:а|ы)\s(?:инвалидност|[–—-]\s?\d))"),
    ("ordinal", r"(?<![\d.,])[1-3](?=\sтоп(?:тағы|\sмүгедек|\s?[–—-]\s?\d))"),
    (
        "ordinal",
        r"(?:(?<=\) [–—-] )|(?<=[0-9]-[іы] [–—-] )|(?<=[0-9]-с[іы] [–—-] )|(?<=[0-9]с[іы] [–—-] ))[1-3](?=\sтоп\b)",
    ),
    ("ordinal", r"(?<![\d.,])[1-4](?=(?:-(?:й|я|ю|ой|ей))?\sкатегори[^\W\d]{1,2}(?:\s?[–—:-]\s?\d|\s\(\d))"),
    ("ordinal", r"(?<![\d.,])[1-3](?=\sсмену\b)"),
)
