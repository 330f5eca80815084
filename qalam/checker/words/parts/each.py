"""Words of so many for each and of all together: 'мектепке 120 орыннан, барлығы 360', 'по 120 мест, всего 360'."""

from __future__ import annotations

# Behind the number for each, and before it.
EACH_ENDING = r"[дтн][ае]н"
EACH_BEFORE = (
    *(r"по", r"(?:әр|әрбір)\s[^\W\d]+", r"(?:[^\W\d]+[дтн][ыі]ң )?әрқайсысы[^\W\d]*"),
    *(r"в кажд(?:ом|ой)(?: из (?:них|которых))?", r"на кажд(?:ый|ую)(?: из (?:них|которых))?"),
    *(
        r"кажд(?:ый|ая|ое)(?: из (?:них|которых))?(?: рассчитан[^\W\d]*)? на",
        r"each of (?:them|which) (?:has|holds|for)",
    ),
)
EACH_BEHIND = (r"each", r"кажд(?:ый|ая|ое)(?=[,.;)]|\s[–—]|\Z)", r"per (?:school|group|team|class|shift)", r"apiece")
# Before the number of those of which each has so many.
EACH_OF = (r"each of(?: the| these| our)?", r"кажд\w+ из(?: этих)?")

# Before the number of all, and behind it in English.
IN_ALL = (
    *(r"барлығы", r"барлық(?: саны)?", r"жалпы саны", r"жалпы(?: алғанда)?", r"жиыны", r"бәрі"),
    *(r"всего", r"итого", r"в общей сложности", r"общ\w+ (?:число|количество|сумма)"),
    *(r"a total of", r"in all", r"altogether", r"in total"),
)
IN_ALL_BEHIND = (r"in all", r"in total", r"altogether")

# Beside these the number of all holds more than what is told, or each has no fixed number.
MORE_THAN_EACH = (
    *(r"қоса", r"бұрынғы", r"тағы", r"орташа", r"орта есеппен", r"дейін", r"кемінде", r"ең (?:көп|аз)"),
    *(r"вместе с", r"с уч[её]том", r"ещ[её]", r"в среднем", r"не (?:менее|более)", r"до\s", r"остальн", r"кроме"),
    *(r"including", r"together with", r"average", r"at least", r"up to", r"other", r"besides", r"so far", r"more"),
)
