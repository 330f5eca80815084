"""Whether a percentage is a share of something, and no change, rate of interest or level of another time."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DIFFERENCES, DOWN, FALLS, UP
from qalam.checker.words.shares.told import ABOUT, INTEREST, OF_A_RATE, OF_PLAN_BEHIND, OTHER_SHARE

WHOLE = 100  # percent
REACH = 60  # characters on either side of a percentage that tell what it is
ENDING = 24  # characters behind it in which it is said to be of a plan
_WAY = "|".join((*UP, *DOWN))
_NAMED = "|".join((*DIFFERENCES, *FALLS, r"\bрост\w*", r"приб\w+", r"өсім\w*", r"темп\w*", r"қарқын\w*"))
_CHANGE_BEFORE = words_pattern(
    rf"(?:(?:{_NAMED})[^.;:()\n]{{0,40}}"
    r"|(?:больше|меньше|выше|ниже|көп|аз|вырос\w*|увелич\w+|сниз\w+|сократ\w+|уменьш\w+)\s(?:чем\s)?)\Z",
    re.I,
)
_BY = as_pattern(r"(?:\b(?:на|by|ещё на|почти на)\s(?:целых\s|почти\s|около\s)?|[+−]\s?|\b(?:минус|плюс)\s)\Z", re.I)
_DONE_BY = words_pattern(
    r"обеспеч|охвач|заполн|укомплект|выполн|исполн|освоен|готов|оснащ|газифиц|состоит|состоят|занят|загруж|охват|реализ",
    re.I,
)
_LEVEL_BEFORE = as_pattern(
    r"\b(?:(?<!доведена )(?<!доведено )до|с|со|from|to|up to|с нынешних|ниже|выше|не менее|кемінде)\s\Z",
    re.I,
)  # 'доля доведена до 79%' is what it is now
_TO = as_pattern(r"-?[^\W\d]*(?:[ғқгк][ае]|[дт][ае]н)(?![^\W\d])", re.I)
_NOW = as_pattern(
    r"-?[дт][ае]н\s(?:[^.;\d]{0,30}?)(?:келесі|алдағы|\d{4})[^.;]{0,60}жеткіз", re.I
)  # '64%-дан келесі жылы 80%-ға'
_REACHED = as_pattern(
    r"-?[^\W\d]*\s(?:[^\W\d]+\s){0,1}?"
    r"(?:жет(?!кіз)|орындал|тол|қамтыл|қамтам|игеріл|тең|атқарыл|дайын|жабдық|толық|барабар|жүзеге|өтел|жабыл|қанағат"
    r"|газдандыр|жинал|себіл|аяқтал|сай кел|құрыл)",
    re.I,
)
_INTEREST = words_pattern(rf"(?:{'|'.join(INTEREST)})\s?\Z", re.I)
_YEARLY = as_pattern(r"[^\W\d]*\s?(?:годовых|жылдық)", re.I)
COMPARED = words_pattern(
    r"былтыр|өткен|алдыңғы|прошл|год назад|годом ранее|ранее|раньше|было\b|болған|last year|earlier|compar|салыстыр"
    r"|сравнени|против|\bк \d{4}|рост|өсім|\+",
    re.I,
)
_POINTS = as_pattern(
    r"[^\W\d]{0,3}\s(?:тармақ|пункт|point)|-?[^\W\d]*\sтармақ|\s?п\.\s?п|ный пункт|ных пункт|ного пункт", re.I
)
_MORE = words_pattern(
    r"-?[^\W\d]*,?\s(?:аз|көп|төмен|артық|кем|жоғары(?!\s(?:білім|санат|сынып))|больше|меньше|выше|ниже|more|less|fewer|higher|lower"
    rf"|above|below)(?![^\W\d])|-?[^\W\d]*\s(?:[^\W\d]+\s)?(?:{_WAY}|қосыл|қымбат|арзан|подорож|подешев|прибав)",
    re.I,
)
_OF_THEN = as_pattern(
    r"[^\W\d]*\s(?:от|к|ко|против|по сравнению с)\s"
    r"(?:прошлогод|уровн|тому же|аналогичн|соответствующ|показател|\d{4})"
    r"|-?[^\W\d]*\s(?:к плану)|\s?(?:of|against) (?:last year|the previous)",
    re.I,
)
_OTHER = as_pattern("|".join(OTHER_SHARE[:-1]), re.I)
_OF_PLAN = as_pattern("|".join(OF_PLAN_BEHIND), re.I)
_OF_A_RATE = as_pattern(rf"(?:{'|'.join(OF_A_RATE)})\Z", re.I)
_OF_WHAT_WAS_PLANNED = as_pattern(
    r"[^\W\d]*\s(?:к |от )?план(?:у|а)(?![^\W\d])(?!\s(?:на\s|[^\W\d]*(?:года|месяц|кварт|полуг)))", re.I
)
_PLANNED_BEFORE = as_pattern(r"(?:жоспардың|межеленген(?:нің)?|\b(?:к|от) план[уа](?:\s[–—-])?)\s\Z", re.I)
_OWNED = as_pattern(r"-?(?:с?[ыі])(?:н|нда|нде|ның|нің)?(?![^\W\d])", re.I)
_AND_RATE = as_pattern(r"-?[^\W\d]*\s?(?:и|пен|мен|бен|және|and|,|/)\s?\d+(?:[.,]\d+)?\s?(?:%|пайыз|процент)", re.I)
_ABOUT = as_pattern(rf"(?:{'|'.join(ABOUT)})\s\Z", re.I)
_RESPECTIVE = words_pattern(r"тиісінше|сәйкесінше|соответственно|respectively", re.I)
_NONE_BEHIND = (_POINTS, _YEARLY, _OF_PLAN, _MORE, _AND_RATE, _OF_THEN)
_NONE_BEFORE = (_INTEREST, _OF_A_RATE, _LEVEL_BEFORE, _CHANGE_BEFORE)


def is_share(text: Text, rate: Claim) -> bool:
    """Whether a percentage is neither a change, nor a rate of interest, nor a level from or to which something went."""
    is_part = rate.unit == "percent" and 0 < rate.value < WHOLE
    return is_part and text.is_so("share", rate.id, lambda: is_of_plan(text, rate) or _is_share(text, rate))


def is_of_plan(text: Text, rate: Claim) -> bool:
    """Whether a percentage is said to be of what was planned: '97,6 % к плану', 'жоспардың 98%-ы'."""
    start = max(text.sentences[rate.sentence].start, rate.start - REACH)
    is_so = _OF_WHAT_WAS_PLANNED.match(text.content, rate.end, rate.end + REACH)
    return is_so is not None or _PLANNED_BEFORE.search(text.content, start, rate.start) is not None


def is_of_then(text: Text, rate: Claim) -> bool:
    """Whether a percentage compares with what was before: '93 процента к тому же периоду'."""
    return _OF_THEN.match(text.content, rate.end, rate.end + REACH) is not None


def _is_share(text: Text, rate: Claim) -> bool:
    sentence = text.sentences[rate.sentence]
    before = text.content[max(sentence.start, rate.start - REACH) : rate.start]
    if rate.is_rough and not _ABOUT.search(before):
        return False
    behind = text.content[rate.end : min(sentence.end, rate.end + REACH)]
    if _BY.search(before):
        return not (_POINTS.match(behind) or _MORE.match(behind)) and _DONE_BY.search(before + behind) is not None
    is_owned = _OWNED.match(behind) is not None  # '80%-ы отбасында өсіп келеді' tells no change
    if any(words.match(behind) for words in _NONE_BEHIND if not (is_owned and words is _MORE)) or _OTHER.search(
        behind[:ENDING]
    ):
        return False
    if any(words.search(before) for words in _NONE_BEFORE) or _RESPECTIVE.search(text.sentence_of(rate)):
        return False
    if (_TO.match(behind) or _TO.search(rate.text)) and not _NOW.match(behind):
        return _REACHED.match(behind) is not None
    opened = before.rfind("(")
    return opened < 0 or ")" in before[opened:] or not COMPARED.search(before[opened:])
