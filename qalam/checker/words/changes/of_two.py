"""Words of how many times one thing is another told beside it."""

from __future__ import annotations

# What opens a sentence that concludes from the two numbers of the one before it.
CONCLUDES = (r"сонда", r"сөйтіп", r"яғни", r"демек", r"осылайша", r"то есть", r"таким образом", r"итак", r"so", r"thus")
# What leads from two numbers to what they make.
THAT_MAKES = (
    *(r"яғни", r"демек", r"сонда", r"бұл", r"то есть", r"т\. ?е\.", r"это", r"что", r"значит", r"соотношение"),
    *(r"that is", r"which is", r"or"),
)
# Behind so many times, besides more and less.
COMPARED_WITH = (r"чаще", r"реже", r"дороже", r"дешевле", r"жиі", r"сирек", r"қымбат", r"арзан", r"as (?:many|much)")
# What says that so many times are of another time than the two numbers.
OTHER_TIMES_SAID = (
    *(r"былтыр", r"өткен", r"алдыңғы", r"бұрын", r"салыстыр", r"жылдан\b", r"жылмен", r"жылда\b", r"орта(?:ша|дан)"),
    *(r"прошл", r"предыдущ", r"по сравнению", r"ранее", r"раньше", r"за \w+ (?:год|лет)", r"\bсредн", r"план"),
    *(r"last", r"previous", r"earlier", r"compared", r"average"),
)
