"""Numbers that say by how much something changed, and what is wrong with one that is not what changed."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DIFFERENCES, DOWN, SUMMED_UP, UP
from qalam.checker.words.units.units import PERCENTAGE_POINTS
from qalam.kernel.trilingual import Trilingual

DIFFERENCE = Trilingual(
    kk="{later} мен {first} арасындағы айырма {expected} болады, ал мәтінде {printed} деп тұр. "
    "Айырманы немесе сандардың бірін түзетіңіз.",
    ru="Разница между {later} и {first} составляет {expected}, а напечатано {printed}. "
    "Исправьте разницу или одно из чисел.",
    en="The difference of {later} and {first} is {expected}, but {printed} is printed. "
    "Correct the difference or one of the figures.",
)
IS_UP, IS_DOWN = (as_pattern("|".join(words), re.I) for words in (UP, DOWN))
_EITHER = rf"(?:{'|'.join((*UP, *DOWN))})"
_BEHIND = words_pattern(rf"^-?[^\W\d]*(?:\s[^\W\d]+){{0,3}}?\s*\b(?:{_EITHER})", re.I)
_PARTED = as_pattern(  # 'на 160 детей, или на 25%, больше'
    r"(?:\s[^\W\d]+)?,\s(?:больше|меньше|выше|ниже|more|fewer|less|higher|lower)\b(?!\s(?:всего|не|чем в)\b)", re.I
)
DATIVE = as_pattern(r"^(?:\s?-?(?:[ғқгк][ае])|(?:-?[^\W\d]*)(?:\s[^\W\d]+){0,2}?(?<=[ғқгкн][ае])(?<!және))\b")
_DATIVE_END = as_pattern(r"[^\W\d][ғқгк][ае]$")
_AFTER_FROM = as_pattern(r"[\d%]-?[^\W\d]*(?:\s[^\W\d]+){0,3}(?<=[дтн][ае]н)(?:\s[^\W\d]+){0,2}\s\Z")
_IS_LEVEL = as_pattern(
    r"\bдейін|\bтүс(?:ті|кен|іп)\b|\S+(?:тыл|тіл)(?:ды|ді|ып|іп|ған|ген)", re.I
)  # 'grew to', 'fell to', 'was cut to'
_CLOSED = as_pattern(r"\([^()]*\)")
NAMED = words_pattern(rf"\b(?:{'|'.join(DIFFERENCES)})(?:\s[^\W\d]+){{0,4}}?\s(?:[–—-]\s)?$", re.I)
_MOST = words_pattern(
    r"сам(?:ый|ое|ая) (?:больш|высок|значит|заметн)|наибольш|ең (?:көп|жоғары|үлкен)|largest|biggest", re.I
)
SUMS_UP = as_pattern(rf"\b(?:{'|'.join(SUMMED_UP)})\b", re.I)
_THAT_IS = as_pattern(r",?\s(?:яғни|то есть|that is)\s\d", re.I)
_VERB_NEXT = as_pattern(
    r"\s{1,2}(?:өс(?:ті|кен|іп|ім)|арт(?:ты|қан|ып)\b|көбей|ұлғай|азай|кемі|төменде|қысқар)"
)  # '40% өсті'
_IN = as_pattern(r"\b(?:в|во)\s\Z", re.I)  # 'в 1,5 раза'
_FOLD = words_pattern(rf"\s(?:[^\W\d]+\s){{0,2}}?{_EITHER}", re.I)  # '1,5 есе өсті'
_PLUS_OR_MINUS = as_pattern(r"\b(?:плюс|минус|plus|minus)\s$", re.I)
_BESIDE_BY = as_pattern(r"\b(?:на|by)\s\d[\d\s]*(?:[.,]\d+)?(?:\s[^\W\d]+\.?){0,3},?\s(?:или|or)\s$", re.I)
_CHANGED = as_pattern(_EITHER, re.I)
_BESIDE_DATIVE = as_pattern(r"(?<=[ғқгк][ае])\s(?:немесе|яғни)\s$", re.I)  # '25 адамға немесе 1,5% өсті'
_ASIDE = as_pattern(r"\((?:на\s|by\s|[+−-]\s?)$", re.I)
BY = words_pattern(r"(?:\b(?:на|by|(?<!made )(?<!make )(?<!makes )up|down)\s|\+)$", re.I)
_CLAUSE = as_pattern(r"[;:()\n]|[,.](?!\d)|\s[–—]\s")
_POINTS = as_pattern(rf"{PERCENTAGE_POINTS}|[^\W\d]*\s(?:пункт|тармақ|points?\b)[^\W\d]*")
GROWTHS = frozenset({"percent", "times"})
PHYSICAL = "physical"  # areas, lengths and weights
SCORES = frozenset({"points", "measure"})
REACH = 70  # characters from a difference to the word that says which way
MOST_TIMES = 3  # the printed difference against the true one; further apart it is of something else
NAME = 40  # characters before a change in which it is named
ENDING = 8  # letters of a verb behind its stem


def is_difference(text: Text, sentence: Sentence, change: Claim) -> bool:
    """'на 70 больше', 'увеличилось на 70', '70 балаға көп', '70 more'; many checks ask, so it is found once."""
    if sentence is not text.sentences[change.sentence]:
        return _is_difference(text, sentence, change)
    return text.is_so("difference", change.id, lambda: _is_difference(text, sentence, change))


def _is_difference(text: Text, sentence: Sentence, change: Claim) -> bool:
    if not (change.is_count or change.unit in SCORES | GROWTHS | {"change", PHYSICAL}) or (
        change.is_rough and not change.step
    ):
        return False
    before = text.content[max(sentence.start, change.start - REACH) : change.start]
    points = _POINTS.match(text.content, change.end) if change.unit == "percent" else None
    end = points.end() if points else change.end  # 'на 2,5 п.п. больше'
    behind = _CLOSED.sub("", text.content[end : min(sentence.end, change.end + REACH)].removeprefix("."))
    if _MOST.search(before):
        return False  # 'самый большой прирост – на 39%' is that of one of them
    if BY.search(before):
        aside = _ASIDE.search(before)
        clauses = _CLAUSE.split(_CLOSED.sub(" ", before))
        own = before[: aside.start()] if aside else clauses[-1]
        if SUMS_UP.match(own.lstrip()) or own.strip() in {
            "на",
            "by",
            "или на",
            "or by",
        }:  # 'увеличилось число садов – на 12'; 'вырос с 83,4% до 88,1%, то есть на 4,7 пункта'
            own = " ".join(clauses[-2:])
        is_told = IS_UP.search(own) or IS_DOWN.search(own) or _BEHIND.match(behind) or _PARTED.match(behind)
        return before.rstrip().endswith("+") or bool(is_told)
    whole = text.content[sentence.start : sentence.end]
    is_led = _THAT_IS.match(behind) or _IN.search(before) or _FOLD.match(behind)
    is_times = change.unit == "times" and is_led and (IS_UP.search(whole) or IS_DOWN.search(whole))
    is_verb = change.unit == "percent" and _VERB_NEXT.match(behind) is not None
    if points or is_times or is_verb or NAMED.search(before) or _is_beside_change(change, before):
        return True
    told = _BEHIND.match(behind)
    if told is None or _IS_LEVEL.search(behind[: told.end() + ENDING]) or _may_be_level(text, sentence, change, told):
        return False
    said = told.group()
    is_dative = _BESIDE_DATIVE.search(before) is not None and change.unit == "percent"
    is_dative = (
        is_dative or DATIVE.match(said) is not None or _DATIVE_END.search(change.text) is not None
    )  # '5 мыңға артты'
    return is_dative or re.match(r"(?:\s[a-z]+){0,2}?\s(?:more|fewer|less)\b", said) is not None


def _may_be_level(text: Text, sentence: Sentence, change: Claim, told: re.Match[str]) -> bool:
    """Whether a number behind the one that something set out from is what it came to: not where it grew and that is
    less, as in '290-нан 24-ке артып'."""
    if not _AFTER_FROM.search(text.content, max(sentence.start, change.start - REACH), change.start):
        return False
    before = [claim for claim in text.by_sentence[sentence.number] if claim.end <= change.start]
    return not (before and before[-1].value > change.value and IS_UP.search(told.group()))


def _is_beside_change(change: Claim, before: str) -> bool:
    """Whether a percentage stands behind 'minus', or behind the change that it tells once more: 'выросло на 12 человек,
    или 1,5%'."""
    if change.unit != "percent":
        return False
    by = _BESIDE_BY.search(before)
    return _PLUS_OR_MINUS.search(before) is not None or bool(by and _CHANGED.search(before, 0, by.start()))


def is_near(exact: Decimal, printed: Decimal) -> bool:
    """Whether a printed difference is near enough to the true one to be meant for it."""
    return exact > 0 and printed > 0 and max(exact, printed) <= min(exact, printed) * MOST_TIMES


def difference_finding(first: Claim, later: Claim, change: Claim) -> Finding:
    """What is wrong with a difference of two figures."""
    exact = abs(later.value - first.value)
    message = DIFFERENCE.fill(
        later=written(later.value),
        first=written(first.value),
        expected=written(exact),
        printed=written(change.value),
    )
    claims = (first, later, change)
    return Finding("repeated-differs", "warning", claims, message, written(exact), written(change.value))
