"""Words of those who took part or sat a test, whose share is told."""

from __future__ import annotations

# Before or behind a share: of whom it is, those who came to a test or a contest.
OF_TAKERS_KK = (
    r"(?:қатыс|тапсыр|қатынас|сынал|жарыс|келген)(?:қан|ған|ушы|ушылар)?(?:дард|ларды?|лард)[ыі]ң",
    r"(?:қатысушы|талапкер|тестіленуші|тапсырушы)(?:л[ае]р)?[днт][ыі]ң",
)
OF_TAKERS_RU = (
    r"(?:(?:от|из)\s)?(?:общего\s|всего\s)?(?:числа\s|количества\s)?(?:всех\s)?"
    r"(?:участников|участвовавших|участвующих|сдававших|сдавших|тестируемых|тестировавшихся|явившихся|приехавших"
    r"|писавших|экзаменующихся)",
)
OF_TAKERS_EN = (
    r"of (?:all |the |all the )?(?:participants|test[- ]takers|entrants|those (?:who )?(?:took part|sat|took))",
)

# Beside the number of them: that they came.
CAME = (
    *(
        r"қатыс(?:ты|ып|қан|ады)\b",
        r"(?<!құжат )(?<!құжаттарын )(?<!өтініш )тапсыр(?:ды|ып|ған|ады)\b",
        r"аттан(?:ды|ып|ған)",
        r"сынға түс(?:ті|іп|кен)",
    ),
    *(r"бақ сына(?:ды|п|ған)", r"жарыс(?:ты|ып|қан)\b", r"барды\b", r"барып\b", r"келді\b", r"келіп\b"),
    *(
        r"(?:приня\w+|принима\w+) участие",
        r"участвовал",
        r"сдавал",
        r"сдал[аи]?\b",
        r"писал[аи]?\b",
        r"выехал",
        r"поехал",
    ),
    *(
        r"соревновал",
        r"явил",
        r"приехал",
        r"пришл[аио]?\b",
        r"took part",
        r"sat\b",
        r"\btook the\b",
        r"\b(?:taken|sat) by\b",
        r"participated",
        r"competed",
        r"came",
    ),
)
