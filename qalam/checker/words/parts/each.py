"""Words of so many for each and of all together: 'мектепке 120 орыннан, барлығы 360', 'по 120 мест, всего 360'."""

from __future__ import annotations

EACH_BEFORE = (
    *(r"по", r"(?:әр|әрбір)\s[^\W\d]+", r"(?:[^\W\d]+[дтн][ыі]ң )?әрқайсысы[^\W\d]*"),
    *(r"в кажд(?:ом|ой)(?: из (?:них|которых))?", r"на кажд(?:ый|ую)(?: из (?:них|которых))?"),
    *(
        r"кажд(?:ый|ая|ое)(?: из (?:них|которых))?(?: рассчитан[^\W\d]*)? на",
        r"each of (?:them|which) (?:has|holds|for)",
    ),
)
EACH_BEHIND = (r"each", r"кажд(?:ый|ая|ое)(?=[,.;)]|\s[–—]|\Z)", r"per (?:school|group|team|class|shift)", r"apiece")

# Before the number of all, and behind it in English.
IN_ALL = (
    *(r"барлығы", r"барлық(?: саны)?", r"жалпы саны", r"жалпы(?: алғанда)?", r"жиыны", r"бәрі"),
    *(r"всего", r"итого", r"в общей сложности", r"общ\w+ (?:число|количество|сумма)"),
    *(r"a total of", r"in all", r"altogether", r"in total"),
)
