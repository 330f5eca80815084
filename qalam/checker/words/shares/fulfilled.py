"""Words of a plan that was carried out to so many percent: 'план выполнен на 104%: при плане 250 зачислили 260'."""

from __future__ import annotations

CARRIED_OUT = (
    *(r"выполн", r"исполн", r"перевыполн", r"освоен", r"реализован"),
    *(r"орындал", r"игеріл", r"іске ас"),
    *(r"fulfil", r"carried out", r"execut", r"\bmet\b"),
)
PLAN = (r"план", r"жоспар", r"межел", r"\bplan", r"\btarget")

# Between a word of a plan and its figure, or right behind the figure.
PLAN_BEFORE = (
    r"(?:план\w*|запланирован\w*|намечал\w*|намечен\w*|должны были|предусмотрен\w*)",
    r"(?:жоспар\w*|жоспарланған\w*|межел\w*|көзделген\w*)",
    r"(?:plan\w*|target\w*)",
)
PLAN_BEHIND = (
    r"жоспарлан",
    r"жоспарда (?:бар|тұр)",
    r"межелен",
    r"көзделг",
    r"деп жоспар",
    r"по плану",
    r"запланирован",
    r"намечал",
    r"planned",
)
