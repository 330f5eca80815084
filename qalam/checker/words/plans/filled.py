"""Words by which all places that are vacant are filled by those who come, and all who wait are given places."""

from __future__ import annotations

# Of all of a number: '118 орынның бәрі', 'все 118 вакансий', 'all 118 vacancies'.
ALL_BEFORE = (r"\bвсе", r"\ball(?: of)?(?: the)?", r"\bбарлық", r"\bevery one of the")
ALL_BEHIND = r"\s(?:[^\W\d]+\s)?[^\W\d]+[нтд][ыі]ң\s(?:бәрі|барлығы|баршасы)"

# What makes them filled, in the same sentence.
FILLED = (
    *(r"жабыл(?:ады|мақ|ды)", r"толтырыл(?:ады|мақ|ды)", r"толық жаб"),
    *(r"закро(?:ют|ет)", r"закры(?:ты|ли|ваю)", r"заполн(?:ят|ены|или)", r"займут", r"заняты"),
    *(r"(?:be|been|were|are) filled", r"\bwill fill\b"),
)

# Who fills them: those told right before, and nobody else.
BY_THESE = (
    *(r"осы (?:[^\W\d]+\s)?[^\W\d]+(?:мен|бен|пен)\b", r"осы [^\W\d]+ (?:есебінен|арқылы)", r"солармен", r"олармен"),
    *(r"эти(?:ми)? (?:[^\W\d]+\s)?(?:специалист|педагог|учител|выпускник|кадр|сотрудник|работник)\w*", r"\bими\b"),
    *(r"\b(?:by|with) (?:these|them)\b", r"\bthese (?:[^\W\d]+\s)?(?:teachers|specialists|graduates)\b"),
)
# Where not all of them are, or others fill them as well.
NOT_ALL = (
    *(r"\bне\b", r"\bпочти", r"\bnot\b", r"\balmost", r"дерлік", r"жабылмай", r"толтырылмай"),
    *(r"\bжәне\b", r"сондай-ақ", r"\bтағы\b", r"\bи\b", r"также", r"вместе", r"\band\b", r"\balso\b"),
)

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
