"""Words by which a number is given of all those whom a sentence describes again: '…дың барлығына, яғни 16 балаға'."""

from __future__ import annotations

# Between the description and the number of all of them.
ALL_THAT_IS = (r"[нтд][ыі]ң (?:барлығы|бәрі|баршасы)[^\W\d]*,? (?:яғни|атап айтқанда|нақты айтқанда) ",)
# Right before the description, with the words for 'that is' behind it: 'всем отличникам, то есть 16 ученикам'.
ALL_OF = (r"\bвс(?:е|ех|ем|еми)", r"\bкаждому из", r"\ball(?: of)?(?: the)?", r"\bevery one of(?: the)?")
THAT_IS = (r"то есть", r"а именно", r"а это", r"that is", r"namely", r"all")

# Before a number of others than those described.
OF_OTHERS = (r"былтыр", r"өткен", r"келесі", r"прошл", r"следующ", r"last", r"next")
