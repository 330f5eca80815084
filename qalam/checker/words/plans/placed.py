"""Words by which everybody who waits is given a place."""

from __future__ import annotations

# Right before the number of all who wait, or between it and its noun.
ALL = (r"барлық", r"бүкіл", r"вс(?:е|ех|ем)", r"all(?: of)?(?: the| these)?")

# What is done with them.
PLACED = (
    *(r"орналас(?:ады|пақ)", r"орналастыр(?:ыл)?(?:ады|мақ)", r"қамтыл(?:ады|мақ)", r"қабылдан(?:ады|бақ)"),
    *(r"орынмен қамтамасыз", r"орын алады"),
    *(r"(?:будут|смогут быть) (?:[^\W\d]+ )?(?:устроены|обеспечены|размещены|приняты|охвачены)", r"получат места?"),
    *(r"(?:устроим|обеспечим|примем|разместим)\b", r"пойдут в сад"),
    *(r"will (?:all )?(?:be (?:placed|admitted|accommodated|enrolled)|get (?:a )?places?|receive (?:a )?places?)",),
)

# New places, spoken of as what answers the need.
OF_THESE_PLACES = (
    *(r"(?:осы|бұл|аталған|жаңа) (?:[^\W\d]+ )?(?:орын|балабақша|мектеп|нысан)[^\W\d]*", r"\bосыла[^\W\d]*", r"сонда"),
    *(r"(?:эт[^\W\d]+|нов[^\W\d]+) (?:[^\W\d]+ )?(?:мест|сад|школ|объект)[^\W\d]*", r"благодаря", r"за сч[её]т"),
    *(r"(?:these|the|those) (?:new )?(?:places|kindergartens|schools)", r"thanks to", r"thereby"),
)
