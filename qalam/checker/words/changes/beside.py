"""What stands between a change and the two figures right beside it."""

from __future__ import annotations

# Words that lead from the one to the other and name nothing of their own: 'с 412 до 540, то есть на 31%'.
LINKS = (
    *(
        r"яғни",
        r"немесе",
        r"бұл",
        r"демек",
        r"сөйтіп",
        r"осылайша",
        r"айырма\w*",
        r"өсім\w*",
        r"кему",
        r"азаю",
        r"төмендеу",
    ),
    *(r"былтырғы\w*", r"өткен жылғы\w*", r"бұрынғы\w*", r"бір жылда", r"жыл ішінде", r"бірден", r"барлығы"),
    *(r"дейін", r"шейін"),
    *(r"что", r"это", r"или", r"то есть", r"т\. ?е\.", r"за год", r"всего", r"сразу", r"соответственно", r"разница"),
    *(
        r"(?:при)?рост\w*",
        r"снижени\w+",
        r"увеличени\w+",
        r"уменьшени\w+",
        r"сокращени\w+",
        r"темп\w* роста",
        r"падени\w+",
    ),
    *(r"в", r"во", r"на", r"составил[аио]?", r"в итоге", r"таким образом"),
    *(r"that is", r"or", r"by", r"which is", r"up", r"down", r"an increase of", r"a decrease of"),
)
# Words that lead on to another thing.
PARTING = (r"и", r"а", r"но", r"при", r"из", r"ал", r"және", r"мен", r"бен", r"пен", r"and", r"but", r"while", r"of")

# Before the first of two figures, and between them: from this to that.
FROM_RU = r"(?:с|со|от|from)"
TO_RU = r"(?:до|to)"
# Before the figure of then, behind that of now: '340 вместо 351', '612 против 704 годом ранее'.
INSTEAD_OF = (r"вместо", r"взамен", r"против", r"instead of", r"against", r"up from", r"down from")
# Before the figure of then, in parentheses behind that of now; the digits of a year are read as letters.
WAS_ASIDE = (
    *(r"(?:раньше |ранее |прежде )?был[оаи]?", r"(?:в прошлом году|годом ранее|год назад)", r"против", r"вместо"),
    *(r"(?:в|на|за)\s(?:[y\W]+|[^()\d]{0,12}y{4})(?:-м)?\s?(?:г\.|год[^\W\d]*)?", r"былтыр", r"бұрын", r"(?:it )?was"),
    *(r"өткен жылы", r"y{4}\sжылы", r"last year", r"in y{4}"),
)
# Behind a change, what says since when, or why.
TAIL_WORDS = (
    *(r"за", r"в", r"к", r"по сравнению", r"чем", r"относительно", r"против", r"с", r"со", r"из-за", r"благодаря"),
    *(r"немесе", r"яғни", r"или", r"or", r"since", r"than", r"over", r"жетті", r"құрады", r"болды"),
)
