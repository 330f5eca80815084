"""Words of what a whole consists of, and of numbers that each part has of its own."""

from __future__ import annotations

# Of what makes up a whole, or where its parts are.
CONSISTS = (
    *(
        r"составл",
        r"состоит",
        r"приход[ия]тся",
        r"приш[её]лся",
        r"пришлось",
        r"занима[ею]т",
        r"относ[ия]т?ся",
        r"представлен",
    ),
    *(r"прожива[ею]т", r"жив[уё]т", r"расположен", r"размещ", r"находится", r"находятся", r"\bдоля\b", r"удельный вес"),
    *(
        r"высказал",
        r"ответил",
        r"отметил",
        r"проголосовал",
        r"по (?:половому|возрастному|национальному|качественному) составу",
    ),
    *(r"құра(?:й|п|д|са|ған)", r"тиесілі", r"тұрады", r"тұратын", r"орналас", r"мекендейді", r"өмір сүреді", r"жатады"),
    *(
        r"еншісінде",
        r"деп жауап",
        r"дауыс бер",
        r"қатынасы",
        r"зачисл",
        r"направлен",
        r"выделен",
        r"жұмсал",
        r"бағытта",
        r"make up",
        r"accounts? for",
        r"consists?",
    ),
)

# Right before a part that has a share of its own, of which the other parts have others; and right behind it.
OF_EACH = (r"\bсреди", r"\bу", r"\bдля", r"\bпо", r"\bamong")
BEHIND_EACH = (r"арасында", r"бойынша")
