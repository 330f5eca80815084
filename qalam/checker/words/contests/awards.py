"""Words beside the names in lists of those who got an award: who taught them, and whose name a school has."""

from __future__ import annotations

# Before a name: no one of the list, but who taught one of them.
TAUGHT_BY = (
    *(r"жетекші\w*", r"ұстаз\w*", r"мұғалім\w*", r"жаттықтырушы\w*", r"тәрбиеші\w*"),
    *(
        r"руководител\w+",
        r"учител\w+",
        r"педагог\w*",
        r"тренер\w*",
        r"наставник\w*",
        r"supervisor",
        r"teacher",
        r"coach",
    ),
)
# Around a name: a school or a street has it.
NAMED_AFTER = (r"\bатындағы", r"\bатынд", r"имени", r"им\.", r"named after")
