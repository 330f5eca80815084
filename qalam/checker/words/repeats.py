"""Words by which one figure is known again in another sentence."""

from __future__ import annotations

# Words that open or join a sentence and say nothing of what is counted.
EMPTY = (
    *("қорытындылай", "келе", "бүгін", "бүгінде", "бүгінгі", "қазір", "қазіргі", "таңда", "барлығы", "жалпы", "және"),
    *("мен", "бойынша", "осылайша", "айта", "кетейік", "саны", "бар", "күні", "таңдағы", "уақытта"),
    *("сегодня", "сейчас", "всего", "итак", "таким", "образом", "настоящее", "время", "напомним", "также", "по", "на"),
    *("в", "во", "и", "с", "что", "данный", "момент", "текущий", "отметим", "today", "now", "the", "in", "of", "are"),
    *("there", "thus"),
)

# An event may happen twice with different numbers, and a part or an addition is another figure.
NOT_A_STATE = (
    *("ашыл", "салын", "бөлін", "жоспар", "қатыс", "қабылда", "жетіспе", "тағы", "жаңа", "оның", "олар", "оған"),
    *("открыт", "построен", "постро", "выделен", "план", "участв", "принят", "нехват", "ещ", "нов", "них", "котор"),
    *("введ", "былтыр", "өткен", "прошл", "бұрын", "ранее", "opened", "built", "new", "last", "these", "those"),
)

# A figure of the whole place; without one the sentence may speak of any school or district.
PLACES = ("қала", "облыс", "өңір", "ел", "аудан", "город", "област", "регион", "стран", "район", "city", "region")
