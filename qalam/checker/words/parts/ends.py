"""Words behind which no parts follow any more, or the last one."""

from __future__ import annotations

# What follows is no longer a part of what was just said.
NEW_THING = (
    r"кроме того",
    r"\bещ[её]\b",
    r"\bа также\b",
    r"(?:часть|некоторые|кейбір\w*|some) (?:из них|of them)?",
    r"(?:посеща|занима|обуча|участву|пользу)\w+ и\s",
    r"помимо",
    r"при этом",
    r"\bгде\b",
    # 'of whom 51 applied, but 48 in fact sat it': some of those before
    r"\b(?:но|однако|бірақ|алайда|but|however),? (?:[^\W\d]+ ){0,2}?(?:фактически|на деле|реально|в итоге|на самом деле"
    r"|іс жүзінде|шын мәнінде|нақты|actually|in fact|in the end)\b",
    r"в которых",
    r"бұдан басқа",
    r"[дтн][ае]н тыс\b",
    r"бұдан бөлек",
    r"бұған қоса",
    r"сондай-ақ",
    r"\bтағы\b",
    r"\bоларда\b",
    r"\bесепті (?:кезең|жыл)",
    r"\bв отч[её]тном (?:году|периоде)",
    r"\bin addition\b",
    r"\bas well as\b",
)

# Before further items of a list, which have no number.
AND_ALSO = (r"со[нң]дай-ақ", r"а также", r"as well as")

# A list that leaves some out: 'the rest at home'.
THE_REST = (
    r"(?<!қалыс )қалған",
    *(r"остальн", r"оставши(?!\w+ без\b)", r"the rest", r"\bothers\b", r"\bremaining\b"),
)

# The last item of a list that leaves nothing out.
OTHERS = (
    r"друг(?:ие|их|ое)",
    r"проч",
    r"ин(?:ые|ых|ой|ое)\b",
    r"өзге",
    r"басқа(?!р)",  # but 'басқарма'
    r"others?\b",
    r"затрудн",
    r"жауап бере алма",
)

# Behind those by whom or with whose money something was done, in Kazakh.
THROUGH = (r"арқылы", r"базасында", r"есебінен", r"тарапынан", r"қаражатына", r"күшімен")
