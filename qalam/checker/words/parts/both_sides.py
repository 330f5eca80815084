"""The two sides of which everyone or everything is on one, as a plain list names them: '11 boys and 15 girls'.

Each row: the unit and the families of the whole that may be so divided, and the words of both sides.
"""

from __future__ import annotations

from typing import NamedTuple


class Division(NamedTuple):
    """A way to divide things in two."""

    unit: str
    families: frozenset[str]
    sides: tuple[tuple[str, ...], tuple[str, ...]]
    is_of_places: bool = False


_HOLDERS = frozenset({"", "preschool", "school", "college"})

DIVISIONS = (
    Division(
        "people",
        frozenset({"", "children"}),
        (
            (r"қыз(?:дар)?(?:ы|ың)?", r"қыз бала(?:лар)?", r"девоч(?:ки|ек|ка)", r"девуш(?:ки|ек|ка)", r"girls?"),
            (r"ұл(?:дар)?(?:ы)?", r"ұл бала(?:лар)?", r"мальчик(?:и|ов|а)?", r"юнош(?:и|ей|а)", r"boys?"),
        ),
    ),
    Division(
        "people",
        frozenset({"", "staff"}),
        (
            (r"әйел(?:дер)?(?:і)?", r"әйел адам(?:дар)?", r"женщин[ыа]?", r"women", r"woman"),
            (r"ер(?:лер|кек|кектер)", r"ер адам(?:дар)?", r"мужчин[ыа]?", r"men", r"man"),
        ),
    ),
    Division(
        "organisations",
        _HOLDERS,
        (
            (r"мемлекеттік", r"мемлекеттігі", r"государственн(?:ы[ехйм]|ая|ой)", r"public", r"state(?:-run|-owned)?"),
            (r"жеке(?:меншік)?", r"жекеменшігі", r"жеке меншік", r"частн(?:ы[ехйм]|ая|ой)", r"private(?:ly owned)?"),
        ),
    ),
    Division(
        "organisations",
        _HOLDERS,
        (
            (
                r"қалалық",
                r"қалада(?:ғысы)?",
                r"городски[ех]",
                r"в городе",
                r"urban",
                r"in (?:the )?(?:city|cities|town)",
            ),
            (r"ауылдық", r"ауылда(?:ғысы)?", r"сельски[ех]", r"в с[её]л(?:е|ах)", r"rural", r"in (?:the )?villages?"),
        ),
        is_of_places=True,
    ),
)

# What may stand beside a side and say nothing more.
BESIDE_SIDES = (
    *(r"балабақша(?:лар)?", r"мектеп(?:тер)?", r"балалар", r"педагог(?:тер)?", r"мұғалім(?:дер)?", r"саны", r"бар"),
    *(r"детски[ех] сад(?:ов|а|ы)?", r"сад(?:ов|а|ы)?", r"школ[аы]?", r"это"),
    *(r"ones?", r"kindergartens?", r"schools?", r"pupils", r"teachers"),
)

# Between the number of a side and its word, before its number, and behind the whole.
ARE = (r"are", r"were", r"of (?:them|these|whom) (?:are|were)?", r"из них", r"[–—-]", r"болып табылады")
OPENS = (
    *(
        r"оның ішінде",
        r"оның",
        r"олардың",
        r"соның ішінде",
        r"из них",
        r"среди них",
        r"в том числе",
        r"это",
        r"ал",
        r"а",
    ),
    *(r"of (?:them|these|whom|which)", r"including", r"among them", r"with", r"they are", r"namely", r"while", r"and"),
)
