"""Words by which a text comes back to several numbers as one."""

from __future__ import annotations

# Organisations and buildings of any sort, behind the number of all of them: '9 мектеп, 14 балабақша … 28 нысан'.
ANY_THING = (
    *(r"нысан", r"ғимарат", r"ұйым", r"мекеме", r"орын\b", r"объект", r"білім ошағ", r"құрылыс"),
    *(r"учрежден", r"организац", r"здани", r"строек", r"новостро", r"площад"),
    *(r"facilit", r"building", r"institution", r"organi[sz]ation", r"object", r"site"),
)

# What is left when some are taken away: before the number.
LEFT = (
    *(r"қалған", r"өзге", r"басқа"),
    *(r"остальн\w+", r"оставш\w+", r"прочи[ех]", r"другие"),
    *(r"the (?:rest|other|others|remaining)", r"remaining", r"other"),
)
