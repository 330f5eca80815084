"""How a number is tied to those before it: 'из них', 'олардың 41-і', 'из 38 столовых … в 41', 'қалған 73-і'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.concepts import Told
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.within.naming import ITS_NOUN, may_be_among, naming
from qalam.checker.readers.within.ties import NAMES, ROLE_WORDS, Link, is_possessed, told_links
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_OPENS_OUT_OF = as_pattern(
    r"(?:\A|[.;:,(]\s?|\s[–—-]\s|\n)\W*(?:(?:но|а|и|при этом|всего|только|лишь)\s)?"
    r"(?:(?:по|на|в|за|к|с)\s(?:(?!кажд|одн|люб|нескольк)[^\W\d]+\s){1,3})?(?:из|среди|of|out of|among)\s"
    r"(?:(?:общего числа|числа|всех|этих|наших|почти|более|около|свыше|the|these|all)\s){0,2}"
    r"(?:[^\W\d]+(?:ых|их|ихся)\s){0,2}(?:[^\W\d]+\s\()?\Z",
    re.I,
)
_GENITIVE = r"[^\W\d]*(?:[ндт][ыі]ң|[ндт][ае]н)(?:\s(?:іш|арас|қатар)[^\W\d]+)?"
_OF_KK = as_pattern(
    rf"(?:-?[^\W\d]{{1,5}})?(?:\s[^\W\d]+(?:-[^\W\d]+)?){{0,4}}?\s?{_GENITIVE}\s(?:[^\W\d]+\s){{0,5}}(?:[–—-]\s)?\Z",
    re.I,
)
_AMONG_KK = as_pattern(
    r"(?:-?[^\W\d]{1,5})?(?:\s[^\W\d]+){1,3}(?<!әскер)\s(?:ішінде|ішінен|арасында|арасынан|қатарында|қатарынан),?\s"
    r"(?:[^\W\d]+\s){0,5}(?:[–—-]\s)?\Z",
    re.I,
)
# 'Среди 63 воспитанников, оставшихся в двух учреждениях, 71'.
_WHO = as_pattern(r"(?:\s[^\W\d]+){1,2},\s(?:[^\W\d]*(?:вших|[юя]щих|нных)(?:ся)?|who|that)\s[^,;:.()]*,\s\Z", re.I)
_OUT_OF_BEHIND = as_pattern(
    r"(?:[ \u00a0][^\W\d]+){0,2}[ \u00a0](?:из|out of)[ \u00a0](?:всех |общих |имеющихся |the )?\Z", re.I
)
# Between a number and the owner of the next: that is another thing, 'төрт ауылдағы мектептердің 17-сі'.
_IN_PLACE = as_pattern(
    r"[дт][ае]?ғ[ыі]\s|[дт]егі\s|\bбарлық\s|[ндт][ыі]ң\s(?:[^\W\d]+\s){0,2}[^\W\d]+[ндт][ыі]ң\s", re.I
)
_WORD = as_pattern(r"[^\W\d]{3,}")
_ENDS = as_pattern(r"[;|\t]|\.\s|\n\s*\n|,\s(?:где|куда|котор|в котор|на котор|which|where|who)", re.I)
_AHEAD = as_pattern(r"\s*(?:[:–—-]\s*)?\d")
_FEW = as_pattern(r"(?:-?[^\W\d]{1,5})?(?:[ \u00a0][^\W\d]+\.?){0,2}[ \u00a0]*\Z")
_THEY = as_pattern(r"\b(?:из|среди)\s(?:них|которых|этого)\b|among them|\bof\s(?:them|whom|which)\b", re.I)
_NOUN = as_pattern(r"\s((?:[^\W\d]+\s)?[^\W\d]{4,})")
_THESE = as_pattern(r"эт[оиу]|указанн|выделенн|осы|сол|th[ei]s", re.I)
OPENS_WITH = ("из", "of", "ср", "am")  # what may stand behind the number as well: '13 из них'
_PARTICIPLE = as_pattern(r"[^\W\d]+(?:вш|дш)[иа][^\W\d]+")
_POINTS = as_pattern(r"\b(?:осы|сол|эти|этих|те|тех)\s\Z", re.I)  # 'осы қалған дүниеден' are all that are left
LABEL = 12
BEHIND = 40
MADE_OF = frozenset({"applied", "took_part", "made"})  # who came from so many places, what was made of so many


def link_of(text: Text, sentence: Sentence, part: Claim, counts: Sequence[Claim]) -> Link | None:
    """The tie of a number; `counts` are those of its sentence that may be wholes."""
    before = [one for one in counts if one.end <= part.start]
    behind = next((one for one in told_links(text, sentence) if _is_behind(text.content, part, one)), None)
    if behind and not _is_rest(text, sentence, part):
        return _them(text, sentence, behind, part.start)
    out_of = _out_of(text, sentence, part, counts)
    if out_of is not None:
        return out_of
    near = [one for one in told_links(text, sentence) if one.end <= part.start]
    near = [one for one in near if not _is_over(text.content[one.end : part.start])]
    last = near[-1] if near else None
    if last is not None and last.concept in {"others", "all"} and not any(one.end > last.start for one in before):
        return None
    if last is not None and _is_rest(text, sentence, part):
        return Link("rest", last.start)
    tie = next((one for one in reversed(near) if one.concept == "of"), None)
    if tie is None:
        return naming(text, sentence, part, [one for one in before if one.unit != "places"])
    return _behind_words(text, sentence, part, tie, counts)


def _out_of(text: Text, sentence: Sentence, part: Claim, counts: Sequence[Claim]) -> Link | None:
    """The tie to the number right before or behind that tells out of how many one is."""
    before = [one for one in counts if one.end <= part.start]
    if before and _is_out_of(text, sentence, before[-1], part):
        return Link("out of", before[-1].start, whole=before[-1])
    if len(before) > 1 and text.content[part.start - 2 : part.start] == ", " and may_be_among(text, sentence):
        whole = before[-2]
        is_aside = _WHO.match(_between(text, whole, part)) is not None
        if is_aside and _is_out_of(text, sentence, whole, part):
            return Link("out of", whole.start, whole=whole)
    following = next((one for one in counts if one.start >= part.end), None)
    if following is not None and _OUT_OF_BEHIND.fullmatch(text.content, part.end, following.start):
        return Link("out of", part.start, whole=following)
    return None


def _is_rest(text: Text, sentence: Sentence, part: Claim) -> bool:
    """Whether a number is told to be the rest, by the word right before it."""
    rests = (one for one in told_links(text, sentence) if one.concept == "rest" and one.end <= part.start)
    return any(
        _FEW.fullmatch(text.content[one.end : part.start].lstrip(","))
        and not _POINTS.search(text.content, max(sentence.start, one.start - LABEL), one.start)
        for one in rests
    )


def _behind_words(text: Text, sentence: Sentence, part: Claim, tie: Told, counts: Sequence[Claim]) -> Link | None:
    """The tie of a number behind 'of them'; in '37 of these 212' the number behind is the whole."""
    content = text.content
    last = next((one for one in reversed(counts) if one.end <= part.start), None)
    if tie.end >= part.start - 1 and last is not None and _FEW.fullmatch(content, last.end, tie.start):
        return None
    owner = next((one for one in counts if _is_behind(content, one, tie)), None)
    return _them(text, sentence, tie, owner.start if owner else tie.start)


def _them(text: Text, sentence: Sentence, tie: Told, start: int) -> Link:
    """The tie of 'of them'; of 'these' with a noun it is to those of that noun."""
    if not _THESE.search(text.content, tie.start, tie.end):
        return Link("them", start)
    noun = _NOUN.match(text.content, tie.end, sentence.end)
    is_noun = noun is not None and bool(NAMES.named_in(noun[1]))
    return Link("named", start, text.content[tie.start : noun.end()]) if noun and is_noun else Link("these", start)


def _is_out_of(text: Text, sentence: Sentence, whole: Claim, part: Claim) -> bool:
    """Whether a number is told of another one right before it: 'из 38 столовых нарушения – в 41', '38 асханадан
    41-інде'."""
    its = ITS_NOUN.match(text.content, part.end)
    is_owned = is_possessed(text, part)
    if not (may_be_among(text, sentence) or is_owned or its):
        return False
    between = _between(text, whole, part)
    if any(mark in between for mark in ";:.\n"):
        return False
    if may_be_among(text, sentence):
        before = text.content[max(sentence.start, whole.start - 60) : whole.start]
        if _OPENS_OUT_OF.search(before) and not _THEY.search(before):
            return ROLE_WORDS.named_in(_PARTICIPLE.sub("", between)).isdisjoint(MADE_OF)
        if _AMONG_KK.fullmatch(between):
            return is_owned or between.endswith("– ") or bool(part.noun)
    if not (is_owned or (its and _is_named_in(between, its["noun"]))) or is_possessed(text, whole):
        return False
    return _OF_KK.fullmatch(between) is not None and _IN_PLACE.search(between) is None


def _is_named_in(between: str, noun: str) -> bool:
    """Whether the noun of a number is the one that owns it: '420 нысанның 530 медициналық нысаны'."""
    return stem(noun.lower()) in {stem(word.lower()) for word in _WORD.findall(between)}


def _between(text: Text, whole: Claim, part: Claim) -> str:
    """What stands between two numbers, but for classes and ages there."""
    pieces, start = [], whole.end
    for one in text.between(whole.sentence, whole.end, part.start):
        pieces.append(text.content[start : one.start])
        start = one.end
    return "".join([*pieces, text.content[start : part.start]]).replace("  ", " ")


def _is_behind(content: str, claim: Claim, link: Told) -> bool:
    """Whether 'of them' stands right behind a number and is said of it: '13 из них закрыты'."""
    if link.concept != "of" or not content[link.start : link.start + 2].lower().startswith(OPENS_WITH):
        return False
    if not claim.end <= link.start <= claim.end + BEHIND or _AHEAD.match(content, link.end):
        return False
    return _FEW.fullmatch(content, claim.end, link.start) is not None


def _is_over(between: str) -> bool:
    """Whether what a tie says is over before a number, or the number stands in parentheses of its own."""
    if _ENDS.search(between) or between.rfind("(") > between.rfind(")"):
        return True
    closed, opened = between.find(")"), between.find("(")
    return closed >= 0 and (opened < 0 or closed < opened)
