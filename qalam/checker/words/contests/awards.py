"""Awards of which a person gets one at a contest or at the end of school, as they head lists of names."""

from __future__ import annotations

_FIRST = r"(?:I|І|1(?:-?(?:ші|е|ое|й|ый))?|бірінші|перв\w+|first)"
_SECOND = r"(?:II|ІІ|2(?:-?(?:ші|е|ое|й|ый))?|екінші|втор\w+|second)"
_THIRD = r"(?:III|ІІІ|3(?:-?(?:ші|е|ье|й|ий))?|үшінші|треть\w+|third)"
_RANK = r"\s?-?\s?(?:орын|дәреже|жүлде|мест|степен|place|degree|prize)"

# The awards, each with the words that head the list of those who got it.
AWARDS: tuple[str, ...] = (
    r"бас жүлде|гран[- ]при|grand prix",
    rf"\b{_FIRST}{_RANK}|(?:дипломы?|диплом\w*)\s{_FIRST}\sстепени",
    rf"\b{_SECOND}{_RANK}|(?:дипломы?|диплом\w*)\s{_SECOND}\sстепени",
    rf"\b{_THIRD}{_RANK}|(?:дипломы?|диплом\w*)\s{_THIRD}\sстепени",
    r"алтын белгі",
    r"үздік аттестат|аттестат\w* (?:особого образца|с отличием)",
    r"алтын медал|золот\w+ медал|gold medal",
    r"күміс медал|серебр\w+ медал|silver medal",
    r"қола медал|бронз\w+ медал|bronze medal",
    r"мақтау (?:қағаз|грамота)|похвальн\w+ (?:грамот|лист)",
)

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
