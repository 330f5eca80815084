"""The ways in which a number tells a change."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from qalam.checker.concepts import Told
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.words import (
    CAME,
    COMPARED,
    NAMES,
    NEAR,
    REACH,
    UP,
    VERBS,
    WAYS,
    Mention,
    Words,
    is_figure,
)
from qalam.checker.words.concepts.changes import ADDED

_HEDGE = (
    r"(?:(?:целых|почти|более|чем|около|примерно|ровно|сразу|ещё|еще|свыше|лишь|всего|только|чуть|порядка"
    r"|без малого|менее|целые|nearly|almost|about|over|only|some)\s){0,2}"
)
_BY = as_pattern(rf"(?:\b(?:на|by)\s{_HEDGE}|(?<!make )(?<!made )(?<!makes )\bup\s|\bdown\s)\Z", re.I)
_SIGN = as_pattern(r"[+−]\s?\Z|\([–-]\s?\Z")
_HEDGED = as_pattern(rf"[^\W\d]*\s{_HEDGE}", re.I)
_IN_TIMES = as_pattern(r"\b(?:в|во)\s(?:[^\W\d]+\s){0,2}\Z|\bby a factor of\s\Z", re.I)
_DATIVE = as_pattern(
    r"(?:\s?-?[ғқгк][ае]|-?[^\W\d]*(?:[\s-][^\W\d.]+\.?){0,3}?(?<=[^\W\d][ғқгкн][ае])(?<!және))(?![^\W\d])"
)
_DATIVE_END = as_pattern(r"[^\W\d][ғқгк][ае]\Z")
_ABLATIVE = as_pattern(r"[дтн][ае]н\s\Z")
_SET_BESIDE = as_pattern(r"\b(?:салыстыр|қарағанда|по сравнению|compared)", re.I)  # '62 грантпен салыстырғанда өсім'
_THAN = as_pattern(r"[^\W\d]{3,}[дтн][ае]н\s(?:[^\W\d]+\s)?\Z|қарағанда\s(?:[^\W\d]+\s)?\Z", re.I)
_FROM = as_pattern(r"-?[^\W\d]*[дтн][ае]н\b")
_FROM_TO = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+\.?){0,2}?(?<=[дтн][ае]н)\s(?:[^\W\d]+\s)?\Z")  # up to the next figure
_PAIR_ASIDE = as_pattern(r"-?[^\W\d]*\s\([^()]*\d[^()]*?(?:\s[–—-]\s|\sдо\s|\sto\s|/|[дтн][ае]н\s|→)[^()]*\d[^()]*\)")
_HEADING = as_pattern(r":\s*(?:[^\W\d]+\s)?(?:19|20)\d\d")  # 'динамика: 2021 год – 120'
_TOLD_AGAIN = as_pattern(
    r"[^\d;]*(?:,|\s[–—]|\()\s?(?:что|это|или|то есть|т\. ?е\.|яғни|немесе|бұл|that is|or)\s(?:составляет\s)?", re.I
)
_TILL = as_pattern(r"\s*(?:дейін|шейін)\b")
_AFTER_FROM = as_pattern(
    r"[\d%]-?[^\W\d]*(?:\s[^\W\d]+){0,3}(?<=[дтн][ае]н)(?:\s(?:19|20)\d\d)?(?:\s[^\W\d]+){0,2}\s\Z"
)
_WAS = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,3}?\s(?:бол(?:са|ған|атын)|еді|тіркелсе|тұрса|құраса|көрсетсе)\b", re.I)
_OPENED = as_pattern(r"\(\s?[+−–-]?\s?\Z")
_LINKS = as_pattern(
    r"[^\W\d]*(?:\s[^\W\d]+\.?){0,2}?\W{0,3}(?:(?:что|это|или|то есть|т\. ?е\.|яғни|немесе|бұл|that is|or"
    r"|разница|на|by|и)[\s,]+){0,5}",
    re.I,
)
MOST_BY = Decimal("1.5")  # times: what was so little more did not grow by this number, but to it
IN_PART = frozenset({"percent", "points"})  # before which a verb of change needs no 'на'
TAKE = (
    "прибав",
    "добавил",
    "потерял",
    "убавил",
    "сбавил",
    "недосчит",
    "сэконом",
    "набавил",
    "отыгра",
    "lost",
    "gained",
)
NAMED = 7  # words between the name of a change and its number


def _in_times(words: Words) -> Mention | None:
    """'в 1,5 раза больше', '1,5 есе өсті', 'вдвое'."""
    claim = words.claim
    if claim.unit != "times":
        return None
    is_led = _IN_TIMES.search(words.before) or not claim.is_number or "есе" in claim.text + words.behind[:12]
    ways = words.near[:1] or words.changed[-1:] or [one for one in words.told if one.concept in WAYS][-1:]
    return words.as_mention(ways, is_by=True) if is_led and ways else None


def _signed(words: Words) -> Mention | None:
    """'+12', '(−5)'."""
    if words.claim.unit == "times" or not _SIGN.search(words.before):
        return None
    ways = words.changed[-1:]
    return words.as_mention(ways, is_by=True, is_weak=not ways and not _OPENED.search(words.before))


def _by(words: Words) -> Mention | None:
    """'на 14 больше', 'увеличилось на 14', 'выросло на 160, или на 25%'."""
    if words.claim.unit == "times" or not _BY.search(words.before):
        return None
    ways = words.near[:1] or words.changed[-1:]
    if not ways and _LINKS.fullmatch(words.before):
        ways = [one for one in words.told if one.concept in WAYS and one.end <= words.claim.start][-1:]
    if not ways:
        ways = [one for one in words.after if one.concept in WAYS][:1]
    if not ways:  # 'на 160 детей, или на 25%, больше'
        ways = [
            one
            for one in words.told
            if one.concept in COMPARED and one.start - words.claim.end >= 0 and words.apart(one) <= NEAR
        ][:1]
    if not ways and words.came:
        ways = words.came[:1]
    return words.as_mention(ways, is_by=True) if ways else None


def _to_dative(words: Words) -> Mention | None:
    """'6 маманға артты', '25%-ға өсті'; not '54-тен 61-ге өсті', which is the level that it came to."""
    if words.claim.unit == "times":
        return None
    dative = _DATIVE.match(words.behind)
    if dative is None and not _DATIVE_END.search(words.claim.text):
        return None
    end = dative.end() if dative else 0
    if _TILL.match(words.behind, end):
        return None
    verbs = [one for one in words.near if one.start >= words.claim.end + end]
    if verbs:
        return None if _is_level(words, verbs[0]) else words.as_mention(verbs[:1], is_by=True)
    came = [one for one in words.after if one.concept in CAME and words.apart(one) <= 1]
    if came and dative and _LINKS.fullmatch(words.before):
        return words.as_mention(came[:1], is_by=True)  # 'яғни 5,4 млрд теңгеге қосылды'
    is_told_again = words.claim.unit == "percent" and _LINKS.fullmatch(words.before)
    ways = [one for one in words.told if one.concept in VERBS and one.end <= words.claim.start]
    return words.as_mention(ways[-1:], is_by=True) if is_told_again and ways else None


def _named(words: Words) -> Mention | None:
    """'прирост составил 24', 'өсім – 25%'."""
    if words.claim.unit == "times" or _FROM_TO.match(words.behind):
        return None
    names = [one for one in words.changed if one.concept in NAMES]
    if words.is_points and (words.changed or words.near):
        names = words.near[:1] or words.changed[-1:]
    elif names and (
        words.apart(names[-1]) > NAMED or _HEADING.search(words.text.content, names[-1].end, words.claim.start)
    ):
        names = []
    return words.as_mention(names[-1:], is_by=True) if names else None


def _right_behind(words: Words) -> Mention | None:
    """'25% өсті', '19% қосылды', '19 fewer'; not '58 пайыздан 66 пайызға өсті', nor '10 жылдан артық'."""
    claim, near = words.claim, words.near
    came = [one for one in words.after if one.concept == ADDED and words.apart(one) <= 1]
    if came and claim.unit == "percent":
        return words.as_mention(came[:1])
    if claim.unit == "times" or not near:
        return None
    gap = words.behind[: near[0].start - claim.end]
    if _DATIVE.match(gap) or _ABLATIVE.search(gap) or _SET_BESIDE.search(gap):
        return None
    if claim.unit in {"percent", "points"} and words.apart(near[0]) <= 1:
        return words.as_mention(near[:1], is_by=near[0].concept in NAMES | VERBS)
    is_told = near[0].concept in COMPARED | NAMES and words.apart(near[0]) <= 2
    is_than = near[0].concept in COMPARED and _THAN.search(words.before) is not None  # 'қыздар ұлдардан 42 бала көп'
    return words.as_mention(near[:1], is_weak=claim.unit == "percent", is_by=is_than) if is_told else None


def _right_before(words: Words) -> Mention | None:
    """'прибавила 6,4%', 'прибавили 7,6 балла', 'школа потеряла 24 ученика'."""
    ahead = [one for one in words.ahead if one.concept in VERBS | CAME][-1:]
    if not ahead or words.claim.unit == "times":
        return None
    verb = words.text.content[ahead[0].start : ahead[0].end].lower()
    is_in_part = words.claim.unit in IN_PART or words.is_points
    is_told = (is_in_part and ahead[0].concept in VERBS) or verb.startswith(TAKE)
    gap = words.text.content[ahead[0].end : words.claim.start]
    is_apart = not _HEDGED.fullmatch(gap) or _FROM.match(words.behind) is not None
    return None if is_apart or not is_told else words.as_mention(ahead, is_by=True)


def _before_aside(words: Words) -> Mention | None:
    """'ұрлық 21,4%-ға (168-ден 142-ге), алаяқтық 30%-ға (70-тен 49-ға) азайды': its verb stands behind all."""
    if words.claim.unit not in {"percent", "times"}:
        return None
    marked = _BY.search(words.before) or _DATIVE.match(words.behind)
    verbs = [one for one in words.told if one.concept in VERBS]
    if not marked or not verbs or not _PAIR_ASIDE.match(words.text.content, words.claim.end, words.sentence.end):
        return None
    return words.as_mention(verbs[-1:], is_by=True)


def _weak(words: Words) -> Mention | None:
    """What came or went, '24 оқушы азайды', '(30%)' behind a verb."""
    is_whole = words.claim.is_count and not words.claim.step
    if words.came and is_whole:
        return words.as_mention(words.came[:1], is_weak=True)
    gone = [one for one in words.near[:1] if one.concept in VERBS and words.apart(one) <= 1]
    if gone and is_whole and not _FROM.match(words.behind) and not _DATIVE.match(words.behind):
        return replace(words.as_mention(gone, is_weak=True), is_came=True)
    is_again = words.claim.unit == "percent" and _TOLD_AGAIN.fullmatch(words.before)
    is_aside = is_again or (words.claim.unit == "percent" and _OPENED.search(words.before) and not words.behind)
    verbs = [one for one in words.told if one.concept in VERBS | CAME | NAMES and one.end <= words.claim.start]
    return words.as_mention(verbs[-1:], is_weak=True) if is_aside and verbs else None


WAYS_TOLD = (_in_times, _signed, _by, _to_dative, _named, _right_behind, _right_before, _before_aside, _weak)


def _is_level(words: Words, verb: Told) -> bool:
    """Whether a number behind the one that something set out from is what it came to."""
    claim, sentence = words.claim, words.sentence
    if words.is_points or verb.concept in COMPARED:
        return False
    is_from = _AFTER_FROM.search(words.text.content, max(sentence.start, claim.start - REACH), claim.start) is not None
    earlier = [
        one
        for one in words.text.by_sentence[sentence.number]
        if one.end <= claim.start and is_figure(one) and (one.unit == "percent") == (claim.unit == "percent")
    ]
    if earlier and not is_from:  # 'былтыр 79,4 болса, биыл 84,1-ге көтерілді'
        was = _WAS.match(words.text.content, earlier[-1].end)
        return was is not None and claim.value / MOST_BY < earlier[-1].value < claim.value * MOST_BY
    return bool(earlier) and not (earlier[-1].value > claim.value * MOST_BY and verb.concept in UP)
