"""Words that say in full what a number before them is made of."""

from __future__ import annotations

# Between a number and the list of all that it counts: '13 школ, то есть 11 начальных и 2 основные'.
NAMELY = (
    *(
        r"то есть",
        r"т\.\s?е\.",
        r"то бишь",
        r"а именно",
        r"точнее",
        r"если точнее",
        r"конкретно",
        r"это",
        r"иными словами",
    ),
    *(
        r"яғни",
        r"бұл",
        r"(?:нақты(?:рақ|лап)?|дәл(?:ірек)?|атап|анықтап|тарат(?:ып|а)) айт(?:қанда|сақ|ар болсақ)",
        r"нақтырақ",
    ),
    *(r"that is", r"i\.\s?e\.", r"namely", r"to be exact"),
)

# Joins the last two items of such a list.
PLUS = (
    *(
        r"и",
        r"а также",
        r"плюс",
        r"да",
        r"және",
        r"мен",
        r"пен",
        r"бен",
        r"әрі",
        r"сондай-ақ",
        r"and",
        r"plus",
    ),
)

# Behind the list: its numbers are by how much there is more or less, and none of them is all.
MORE_OR_LESS = (
    *(r"артық", r"\bкем(?!е)", r"\bкөп", r"\bаз\b", r"больше", r"меньше", r"\bmore\b", r"\bfewer\b", r"\bless\b"),
)
