"""How texts write dates: days, months, quarters, seasons and years, alone and in ranges."""

from __future__ import annotations

import re

from qalam.checker.patterns import as_pattern
from qalam.checker.words.dates.months import MONTHS

SEASONS = (
    (12, ("зимой", "зиму", "қыс", "winter")),
    (3, ("весно", "весну", "көктем", "spring")),
    (6, ("летом", "жаз", "summer")),
    (9, ("осень", "күз", "autumn")),
)
QUARTERS = (
    ("1", "i", "бірінші", "перв"),
    ("2", "ii", "екінші", "втор"),
    ("3", "iii", "үшінші", "трет"),
    ("4", "iv", "төртінші", "четв"),
)
YEAR = r"(?:19|20)\d\d"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
KAZAKH = "|".join(names[0] for names in MONTHS)
RUSSIAN = "|".join(names[1] for names in MONTHS if names[1] != "мае")
ENGLISH = "|".join(names[-1] for names in MONTHS)
MONTH = (
    rf"(?:(?:{KAZAKH})(?!бай|ғап|дық)[^\W\d]*|"
    rf"(?:{RUSSIAN})(?:[ьяеюауи]|[еёо]м)?\b|ма(?:[йяею]|ем)\b|(?:{ENGLISH})\b)"
)
OF_YEAR = rf"(?:{YEAR})\s?(?:ж(?:ыл)?(?:ғы|дың|ы)?\.?|г\.)"
BEHIND_YEAR = r"(?!\s?жыл(?:ғы|дың))(?:\s?(?:года?у?|годом|г\.|жыл[^\W\d]*|ж\.))?"
FROM = r"-?(?:[сш]?[іы]?н?[дтн][ае]н)"
DASH = r"[ \u00a0]?[–—-][ \u00a0]?"
JOINT = rf"(?P<joint>{DASH}|\s(?:по|до|to)\s|(?P<and>\s(?:и|and|және|мен|бен|пен)\s)|{FROM}\s(?:бастап\s)?)"
# Days in words: 'қарашаның төртінде', 'пятого мая'.
KAZAKH_DAYS = ("", "бірі", "екісі", "үші", "төрті", "бесі", "алтысы", "жетісі", "сегізі", "тоғызы")
KAZAKH_TENS = {"он": 10, "жиырма": 20, "отыз": 30, "оны": 10, "жиырмасы": 20, "отызы": 30}
RUSSIAN_DAYS = (
    *("", "первого", "второго", "третьего", "четвертого", "пятого", "шестого", "седьмого", "восьмого", "девятого"),
    *("десятого", "одиннадцатого", "двенадцатого", "тринадцатого", "четырнадцатого", "пятнадцатого"),
    *("шестнадцатого", "семнадцатого", "восемнадцатого", "девятнадцатого", "двадцатого"),
)
RUSSIAN_TENS = {"двадцать": 20, "тридцать": 30, "тридцатого": 30}
WORD_K = rf"(?:(?:он|жиырма|отыз)\s)?(?:{'|'.join(KAZAKH_DAYS[1:])})|оны(?=н)|жиырмасы|отызы"
WORD_R = rf"(?:(?:двадцать|тридцать)\s)?(?:{'|'.join(RUSSIAN_DAYS[1:])})|тридцатого"
NUMBER = r"(?:-?[^\W\d]{1,2})?"  # the ending of an ordinal
DATES = as_pattern(
    rf"(?<![\w№.,:/])(?<!№ )(?:(?P<before>{OF_YEAR})\s)?(?:(?P<first>{DAY}){JOINT})?(?<!№ )"
    rf"(?P<day>{DAY})(?:-?(?:ші|шы|го|е|th|st|nd|rd))?[ -]"
    rf"(?P<month>{MONTH})(?:\sайы[^\W\d]*)?(?:,?\s(?P<year>{YEAR})(?!\d){BEHIND_YEAR})?"
    rf"|(?<![\w.,])(?P<day_n>{DAY})\.(?P<month_n>1[0-2]|0?[1-9])\.(?P<year_n>{YEAR})(?!\d){BEHIND_YEAR}"
    rf"|(?:(?P<before_g>{OF_YEAR})\s)?(?P<month_g>{MONTH}(?<=[нтд][ыі]ң))\s"
    rf"(?:(?P<first_g>{DAY})(?:{DASH}|{FROM}\s(?:бастап\s)?))?"
    rf"(?P<day_g>{DAY})(?!\d)-?[^\W\d]{{0,6}}"
    rf"|(?P<month_k>{MONTH}(?<=[нтд][ыі]ң))\s(?P<word_k>{WORD_K})(?:н(?:де|да|ен|ан|е|а)?)?(?![^\W\d])"
    rf"|\b(?P<word_r>{WORD_R})\s(?P<month_r>{MONTH})(?:,?\s(?P<year_w>{YEAR})(?!\d){BEHIND_YEAR})?"
    rf"|(?:(?P<before_m>{OF_YEAR})\s)(?P<month_m>{MONTH})(?:\sайы[^\W\d]*)?"
    rf"|(?<![\w])(?P<month_y>{MONTH}),?\s(?P<year_y>{YEAR})(?!\d){BEHIND_YEAR}"
    rf"|\b(?P<month_e>{ENGLISH})\s(?P<day_e>{DAY})(?!\d)(?:,?\s(?P<year_e>{YEAR})(?!\d))?"
    rf"|(?P<before_q>{OF_YEAR})\s(?P<quarter_q>[IІ]{{1,3}}|[IІ]V|[1-4]|бірінші|екінші|үшінші|төртінші)"
    rf"{NUMBER}[ -]тоқсан[^\W\d]*"
    rf"|\b(?P<quarter_r>[IІ]{{1,3}}|[IІ]V|[1-4]|(?:перв|втор|трет|четв)[^\W\d]+)"
    rf"{NUMBER}\sквартал[^\W\d]*\s(?P<year_r>{YEAR}){BEHIND_YEAR}"
    rf"|(?P<before_s>{OF_YEAR})\s(?P<season>(?:қыс|көктем|жаз|күз)[^\W\d]*)"
    rf"|\b(?P<season_r>зимой|весной|летом|осенью|winter|spring|summer|autumn)\s(?:of\s)?(?P<year_s>{YEAR}){BEHIND_YEAR}"
    rf"|\bсо?\s(?P<month_f>{MONTH})\sпо\s(?P<month_t>{MONTH})(?:\s(?P<year_t>{YEAR})(?!\d){BEHIND_YEAR})?"
    rf"|(?<![\w№.,])(?P<year_a>{YEAR})(?:\s?(?:жыл(?!дық)[^\W\d]*|ж\.|год(?:а|у|ом|ы)?\b|г\.)|-(?:м|й|го|ом)\b"
    rf"|(?=(?:,\s{YEAR}){{0,6}}\s(?:и|және|мен)\s{YEAR}\s?(?:год|жыл))"
    rf"|(?=\s?[–—-]\s?{YEAR}(?!\s?(?:-?(?:оқу|учеб|school|academic)|ж(?:ыл)?ғ)))|(?=\s(?:по|до)\s{YEAR}\sгод)"
    rf"|(?:(?<=\bin \d\d\d\d)|(?<=\bby \d\d\d\d)|(?<=since \d\d\d\d))(?![\d–-]))",
    re.I,
)
SHORT_RANGE = as_pattern(
    rf"(?<![\w№.,])(?P<day>{DAY})\.(?P<month>1[0-2]|0[1-9])(?:\s?[–—-]\s?|\s(?:по|до)\s|{FROM}\s(?:бастап\s)?)"
    rf"(?P<last_day>{DAY})\.(?P<last_month>1[0-2]|0[1-9])(?:\.(?P<year>{YEAR}))?"
    rf"(?!\d|\.\d|\s?(?:%|час|кг|км|млн|млрд|тыс|мың|балл))",
    re.I,
)
MEASURED = as_pattern(
    r"сағат|час|утра|вечера|средн|орташа|hour|кг|млн|млрд|мың|тыс\b|теңге|тенге|балл|ұпай|есеб|сч[её]т|%|points"
    r"|температур|курс доллар",
    re.I,
)
NEXT_YEAR = as_pattern(r"\s(?:следующ|будущ|келесі|келер|of the next|next|қарағанда|салыстыр)", re.I)
TO = as_pattern(r"[ \u00a0]?[–—-][ \u00a0]?|\s(?:по|до|to|until|till|through)\s", re.I)
WITH = as_pattern(r"\s(?:мен|пен|бен)\s", re.I)
BETWEEN = as_pattern(r"[^.;,\d]{0,12}аралығ", re.I)
ABLATIVE = as_pattern(r"[дтн][ае]н$")
DATIVE = as_pattern(r"(?:[ғгқк][ае]|[а-яәіңғүұқөһ]на|[а-яәіңғүұқөһ]не)$")
BEHIND_UNTIL = as_pattern(r"\s?(?:соңына|аяғына|ортасына)?\s?(?:дейін|шейін)")
BEHIND_FROM = as_pattern(r"\s?(?:бастап|бері)")
BEFORE_UNTIL = as_pattern(
    r"(?:\b(?:до|по|к|не позднее|until|till|by|before)(?: конца| середины| начала| the end of)?|не позднее чем)\s$",
    re.I,
)
BEFORE_FROM = as_pattern(r"\b(?:сo?|со|начиная с|from|since)\s$", re.I)
BEHIND_OF = as_pattern(r"[^\S\n]?(?:ж\.|г\.)?[^\S\n]?№")
BEFORE_OF = as_pattern(r"(?:\bот|dated)\s$", re.I)
ATTRIBUTE = as_pattern(r"[дт][ае]?[ғг][іы]$")
