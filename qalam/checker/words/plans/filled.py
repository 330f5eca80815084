"""Words by which all places that are vacant are said to be filled by those who come."""

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
