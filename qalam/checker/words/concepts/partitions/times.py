"""Divisions by order, month and place, as those of people are written, and the words that close any division."""

from __future__ import annotations

from qalam.checker.words.dates.months import MONTH_CONCEPTS

MEMBERS: dict[str, dict[str, str]] = {
    "order": {
        "1": "бірінші, алғашқы, перв, first, i., і.",
        "2": "екінші, втор, second, ii., іі.",
        "3": "үшінші, трет, third, iii., ііі., соңғы",
        "4": "төртінші, четверт, fourth, iv., іv.",
        "5": "бесінші, пят, fifth, v.",
        "": (
            "бірінші сынып, бірінші рет, бірінші кезек, первичн, первоклас, первоочер, первую очередь, "
            "первый раз, третьих лиц, бірінші санат, екінші санат, первой категор, второй категор, "
            "первую категор, вторую категор, первого класс, первый класс, пятьдес, пятнадц, бірінші басшы, "
            "первого сентяб, во вторых, в первых, третье место в, вторичн"
        ),
    },
    "month": {str(month): ", ".join(names) for month, names in enumerate(MONTH_CONCEPTS.values(), 1)},
    "region": {
        "abai": "абай облыс, области абай, абайской обл",
        "akmola": "ақмола, акмол",
        "aktobe": "ақтөбе, актюб, актоб",
        "almaty": "алматы облыс, алматинск",
        "almaty city": "алматы., алматыда, алматы қала, алмат., алматы",
        "astana": "астана, астан",
        "atyrau": "атырау, атырауск",
        "west": "батыс қазақстан, западно казах, бқо., зко.",
        "zhambyl": "жамбыл",
        "zhetysu": "жетісу, жетысу",
        "karaganda": "қарағанды, караганд",
        "kostanay": "қостанай, костана",
        "kyzylorda": "қызылорда, кызылорд",
        "mangystau": "маңғыстау, мангистау, мангыстау",
        "pavlodar": "павлодар",
        "north": "солтүстік қазақстан, северо казах, сқо., ско.",
        "turkistan": "түркістан, туркестан",
        "shymkent": "шымкент",
        "ulytau": "ұлытау, улытау",
        "east": "шығыс қазақстан, восточно казах, шқо., вко.",
    },
}

ALL: dict[str, tuple[str, ...]] = {"order": ("1 2 3",)}

# In a clause of 'first' and 'second' these leave no third.
OF_TWO = (r"ауысым", r"смен", r"shift", r"жартыжылды", r"жарты жыл", r"полугод", r"half")

# All others of those counted.
REST = (
    *(r"қалған(?!ын)", r"остальн", r"оставш(?!\w* без)", r"the rest\b", r"the other\b", r"\bremain"),
    *(r"\bпроч", r"\b(?:басқа|өзге)(?:лар|лер|сы|сі)\w*", r"\bдругие\b(?! \w)"),
    r"\b(?:басқа|өзге) (?:шығын|сала|бағыт|мақсат|түр|себеп|жауап|ұлт|этн|ұйым|қызмет|маман)",
    r"\bдруги[ех] (?:расход|отрасл|направл|цел|вид|причин|ответ|национал|этнос|организац|специал|статьи)",
    *(r"\bиные\b", r"\bothers?\b"),
)
OTHERS_STILL = (r"басқа да", r"өзге де", r"и други[ех]", r"and other")  # they close nothing
