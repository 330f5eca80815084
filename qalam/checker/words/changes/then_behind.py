"""Words of a change beside the figure of then and its year."""

from __future__ import annotations

# Between a change and the figure of then.
AT_THAT_TIME = (
    *(r"тогда", r"в то время", r"на тот момент", r"в тот год"),
    *(r"ол кезде", r"сол кезде", r"ол жылы", r"сол жылы", r"ол уақытта"),
    *(r"at that time", r"back then"),
)
# Beside the figure of then, with its year.
WAS_SO_MANY = (
    *(r"было\b", r"был[иа]?\b", r"насчитывал", r"функционировал", r"работал", r"действовал", r"составлял", r"обучал"),
    *(r"болған", r"болатын", r"еді\b", r"болды", r"құрады", r"құраған", r"\bwas\b", r"\bwere\b"),
)
# What is called two ways, and the one word for it.
CALLED_ALIKE = (
    (r"\b(?:выпускник[^\W\d]*|учащи[^\W\d]*|ученик[^\W\d]*)\s11-?(?:х|ых)?\sкласс[^\W\d]*", "одиннадцатиклассник"),
    (r"\b(?:выпускник[^\W\d]*|учащи[^\W\d]*|ученик[^\W\d]*)\s9-?(?:х|ых)?\sкласс[^\W\d]*", "девятиклассник"),
)
