"""Words that say of a number that it is the one told before, or one of others."""

from __future__ import annotations

# Before a number: 'these', 'all', 'the present', 'the said'.
AGAIN = (
    *(r"осы", r"бұл", r"сол", r"аталған", r"айтылған", r"аталмыш", r"көрсетілген", r"барлық", r"бүкіл", r"күллі"),
    *(r"биылғы", r"қазіргі", r"бүгінгі", r"ағымдағы", r"әлгі", r"мына"),
    *(
        r"эт(?:и|их|им|ими|от|ого|ому|им)",
        r"т(?:е|ех|ем|еми)(?: же| самы\w+)?",
        r"вс(?:е|ех|ем|еми)",
        r"нынешн\w+",
        r"указанн\w+",
    ),
    *(r"названн\w+", r"упомянут\w+", r"текущ\w+", r"сегодняшн\w+"),
    *(r"these", r"those", r"all(?: of)?(?: the)?", r"the (?:said|current|present)", r"this year's"),
)

# Behind a number and its noun.
AGAIN_BEHIND = (r"[нтд][ыі]ң (?:бәрі|барлығ|баршас|әрқайсы)", r"\s(?:түгел|тегіс)\b", r"\sall\b")

# In only one of two sentences: the number is of another time or of others.
OTHERS = (
    *(
        r"былтыр(?!\w*(?:дан|ден|мен)\b)",
        r"өткен (?:жыл|оқу|қыс|күз|көктем|жаз|айда|маусым)(?!\w*(?:дан|ден|мен)\b)",
        r"бұрын",
        r"болатын",
        r"алдағы",
        r"келесі",
    ),
    *(r"келер жыл", r"жоспарлан", r"\bтағы\b", r"қосымша", r"жаңадан", r"ғана", r"\bболған\b"),
    *(r"прошл\w+", r"позапрошл\w+", r"ранее", r"раньше", r"\bбыл[аои]?\b", r"следующ\w+", r"будущ\w+", r"планир"),
    *(r"\bещ[её]\b", r"дополнительно", r"отдельно", r"бөлек", r"только", r"лишь", r"остальн"),
    *(r"last (?:year|autumn|spring|summer|winter|season)", r"previous", r"earlier", r"\bwas\b", r"\bwere\b", r"next"),
    *(r"another", r"additional", r"planned", r"only"),
)
