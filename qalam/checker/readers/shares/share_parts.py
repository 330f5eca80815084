"""Of which number a percentage is told to be the share: by brackets, 'that is', 'this is', dashes and commas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.shares.share_apposed import OUT_OF_BEFORE, is_apposed, is_some_of
from qalam.checker.readers.shares.share_kinds import COMPARED
from qalam.checker.text import Text
from qalam.checker.words.shares.told import OR_SHARE

LOOSE = frozenset({"comma", "plain"})
NO_PART = "none"  # of a percentage that tells by how much one number became another
ASIDE = as_pattern(r"\([^()]*\)")
_STOP = as_pattern(r"[;:\n]|(?<!чел)(?<!тыс)(?<!млн)(?<!млрд)(?<!экз)(?<!ед)\.\s")
_THAT_IS = words_pattern(
    rf"(?:[,–—(;.-]\s?|^\s*)(?:а |ал |и |сонда |и это |бұл шамамен )?(?:{'|'.join(OR_SHARE)})(?=[\s,–—-])", re.I
)
_THIS = as_pattern(
    r"[\s–—•*-]*(?:[Бб]ұл|[Оо]сы(?:лай(?:ша)?)?|[Сс]ол(?:ар)?|[Яя]ғни|[Дд]емек|[Сс]онда|[Сс]онымен|[Ээ]то|[Тт]о есть|"
    r"[Зз]начит|[Тт]аким образом|[Сс]тало быть|[Сс]ледовательно|[Tt]his|[Tt]hat|[Tt]hus|[Ss]o|[Оо]лар(?:дың үлесі)?|"
    r"[Оо]ның үлесі|[ҮүYy]лесі|[Ии]х доля|[Дд]оля(?=\s[–—-])|[Кк]өрсеткіш(?=\s[–—-]))\b"
)
_OUT_OF = as_pattern(r"^\)?(?:-?[^\W\d]+)?\s(?:[^\W\d]+\s){0,3}?(?:из|от|of|out of|при)\s(?:[^\W\d]+\s){0,4}?$", re.I)
_GENITIVE = as_pattern(r"^-?[^\W\d]*(?:\s[^\W\d]+(?:-[^\W\d]+)?){0,5}?(?<=[нтд][ыі]ң)(?:\s[^\W\d]+){0,3}?\s$", re.I)
_SHORT = as_pattern(r"[^\d.;:(]{0,40}?(?:[–—-]|,)\s?(?:[^\W\d]+\s){0,2}")
_CLOSED_ASIDE = as_pattern(r"^([^()]*)\)")
_OR = as_pattern(r"-?[^\W\d]*\s(?:немесе|яғни|или|or)\s", re.I)
_DASH_BEHIND = as_pattern(r"[^\d.;:(]{0,60}?(?:[–—-]|,|:)\s?(?:[^\W\d]+[\s:]){0,4}?(?:[–—-]\s)?")
_WORD = as_pattern(r"[^\W\d]")
_ITEM = as_pattern(r",|\s(?:и|және|ал)\s")
_CLAUSE = as_pattern(r"[.;\d]|\s(?:ал|а)\s")
_THEM = as_pattern(
    r"\b(?:из (?:них|которых|этого числа)|of (?:them|whom|which|these)|оның|олардың|соның|солардың)\s\Z", re.I
)  # '8 964 человека, из которых 46,8% женщины'
_CLAUSE_END = as_pattern(r"[.;]")
_FROM = as_pattern(r"\s(?:от|из|of)\s", re.I)
_OVER = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}?\s*(?:[.,;):]|\Z|\n)")
_SLASH = as_pattern(r"-?[^\W\d]*\.?(?:\s[^\W\d]+\.?){0,2}\s?/\s?")
_FROM_TO = as_pattern(
    r"^-?(?:[^\W\d]*\s?)?(?<=[дт][ае]н)\s|^\s(?:до|to|против|вместо|[–—-])\s|^-?[^\W\d]*\s(?:до|to|против)\s", re.I
)


@dataclass(frozen=True, slots=True)
class Part:
    """A number of which a percentage may be the share, by what it is told so, and the base that is told with it."""

    part: Claim
    how: str
    base: Claim | None = None


def parts_of(text: Text, rate: Claim, row: Sequence[Claim]) -> list[Part]:
    """The numbers of which a percentage may be the share; `row` are the counts and percentages of its sentence."""
    told = _told_base(text, rate, row)
    found = list(_parts(text, rate, row)) or list(_pair_beside(text, rate, row))
    if any(one.how == NO_PART for one in found):
        return []
    found = [one for one in found if one.part is not told and one.part.value > 0]
    if told is not None:
        if told.start > rate.start and not _OVER.match(text.content, told.end):
            found = [one for one in found if one.how not in LOOSE]  # '350 детей, 58% из 1 300 учеников учатся на 5'
        found = [Part(one.part, one.how, one.base or told) for one in found]
    return found


def _told_base(text: Text, rate: Claim, row: Sequence[Claim]) -> Claim | None:
    """The number of which a percentage says by itself that it is: '66% из 314 000', '520 ата-ананың 51%-ы'."""
    place, content = row.index(rate), text.content
    after = row[place + 1] if place + 1 < len(row) else None
    if after is not None and after.is_count and _OUT_OF.match(content[rate.end : after.start]):
        return after
    before = row[place - 1] if place else None
    if before is None or not before.is_count:
        return None
    gap = content[before.end : rate.start]
    is_of = _THEM.search(gap) or ("," not in gap and _GENITIVE.match(_CLOSED_ASIDE.sub(r"\1", gap)))
    return before if is_of else None


def _parts(text: Text, rate: Claim, row: Sequence[Claim]) -> Iterator[Part]:
    content, sentence = text.content, text.sentences[rate.sentence]
    opened = content.rfind("(", sentence.start, rate.start)
    if opened >= 0 and content.find(")", opened, rate.start) < 0:
        closed = content.find(")", rate.end, sentence.end)
        yield from _in_aside(text, rate, row, opened, closed if closed >= 0 else sentence.end)
        return
    plain, before = [one for one in row if not is_aside(text, one)], [one for one in row if one.end <= rate.start]
    aside = ASIDE.search(content, rate.end, min(sentence.end, rate.end + 120))
    if aside and not _CLAUSE.search(content[rate.end : aside.start()]):
        inner = [one for one in row if aside.start() < one.start and one.end < aside.end()]
        counts = [one for one in inner if one.is_count]
        if len(counts) == 1 and before and before[-1].is_count and _FROM.match(content, rate.end):
            yield Part(before[-1], "that is", counts[0])
            return
        if counts and len(counts) == len(inner) and not COMPARED.search(aside.group()):
            yield from _told_in(text, counts, "aside behind")
    place = plain.index(rate)
    yield from _before(text, rate, plain[:place], sentence.start)
    yield from _behind(text, rate, plain[place + 1 :])


def _pair_beside(text: Text, rate: Claim, row: Sequence[Claim]) -> Iterator[Part]:
    """Two numbers of the sentence before of which one is said to be of the other, where a sentence tells but the rate,
    or of one behind that opens with 'this': 'побывали 3 418 при общем числе 9 260. Охват – 37%'."""
    if len(row) > 1:
        return
    for number in (rate.sentence - 1, rate.sentence + 1):
        if not 0 <= number < len(text.sentences) or text.sentences[number].is_row:
            continue
        told = text.by_sentence[number]
        counts = [one for one in told if one.is_count and not is_aside(text, one)]
        is_told = number < rate.sentence or _THIS.match(text.content, text.sentences[number].start)
        if is_told and len(counts) == 2 and not any(one.unit == "percent" for one in told):
            yield from (one for one in _told_in(text, counts, "pair told") if one.base is not None)


def is_aside(text: Text, claim: Claim) -> bool:
    sentence = text.sentences[claim.sentence]
    opened = text.content.rfind("(", sentence.start, claim.start)
    if opened < 0 or text.content.find(")", opened, claim.start) >= 0:
        return False
    return text.content.find(")", claim.end, sentence.end) >= 0


def _in_aside(text: Text, rate: Claim, row: Sequence[Claim], opened: int, closed: int) -> Iterator[Part]:
    content = text.content
    inner = [one for one in row if opened < one.start and one.end <= closed]
    counts = [one for one in inner if one.is_count]
    outer = [one for one in row if one.end <= opened]
    last = outer[-1] if outer else None
    if len(inner) != len(counts) + 1:
        return
    if not counts:
        if last is not None and last.is_count and not _STOP.search(content, last.end, opened):
            is_alone = not _WORD.search(content[opened + 1 : rate.start] + content[rate.end : closed])
            is_near = not _ITEM.search(content[last.end : opened])
            how = "aside" if is_alone and is_near else "aside far" if is_alone else "aside words"
            yield from _told_in(text, [one for one in outer[-2:] if one.is_count], how)
    elif len(counts) == 1 and counts[0].end <= rate.start and _is_of(text, counts[0], rate):
        yield from (Part(one, "aside words", counts[0]) for one in outer[-1:] if one.is_count)
    elif counts[-1].end <= rate.start:
        yield from _told_in(text, counts[-2:], "aside inner")
    elif counts[0].start >= rate.end and _OUT_OF.match(content[rate.end : counts[0].start]):
        if last is not None and last.is_count:
            yield Part(last, "aside words", counts[0])
    elif len(counts) == 1:
        yield Part(counts[0], "aside inner")


def _told_in(text: Text, counts: Sequence[Claim], how: str) -> Iterator[Part]:
    """'312 из 845', '845 оқушының 312-сі', or one number alone."""
    if len(counts) >= 2:
        first, last = counts[-2:]
        gap = text.content[first.end : last.start]
        if "aside" in how and _FROM_TO.match(gap):
            is_some = first.value > last.value and is_some_of(text, first, last)
            yield Part(last, how, first) if is_some else Part(last, NO_PART)
            return
        if _OUT_OF.match(gap) and first.value < last.value:
            yield Part(first, how, last)
            return
        is_of = OUT_OF_BEFORE.search(text.content, max(0, first.start - 40), first.start)
        if (is_of or _GENITIVE.match(gap)) and last.value <= first.value:
            yield Part(last, how, first if _GENITIVE.match(gap) else None)
            return
    if counts:
        yield Part(counts[-1], how)


def _before(text: Text, rate: Claim, before: Sequence[Claim], start: int) -> Iterator[Part]:
    content = text.content
    since = max((place for place, one in enumerate(before, 1) if not one.is_count), default=0)
    counts = list(before[since:])
    marks = list(_THAT_IS.finditer(content, counts[0].end, rate.start)) if counts else []
    told = [one for one in counts if marks and one.end <= marks[-1].start() + 1]
    if told and len(counts) - len(told) <= 1:
        yield from _told_in(text, told, "that is")
        return
    earlier = _of_sentence_before(text, rate, counts, start)
    if earlier:
        yield from _told_in(text, earlier, "this")
    elif counts:
        yield from _beside(text, rate, counts)


def _of_sentence_before(text: Text, rate: Claim, counts: Sequence[Claim], start: int) -> list[Claim]:
    """The numbers of the sentence before, of which one that opens with 'this' tells: 'Это 82,5% участников'."""
    if not rate.sentence or len(counts) > 1 or not _THIS.match(text.content, start):
        return []
    if text.sentences[rate.sentence - 1].is_row or not all(_is_of(text, one, rate) for one in counts):
        return []
    return [one for one in text.by_sentence[rate.sentence - 1] if one.is_count and not is_aside(text, one)]


def _is_of(text: Text, claim: Claim, rate: Claim) -> bool:
    return _GENITIVE.match(text.content[claim.end : rate.start]) is not None


def _beside(text: Text, rate: Claim, counts: Sequence[Claim]) -> Iterator[Part]:
    """The last number of the same clause, or the one before that of which the percentage is."""
    gap = text.content[counts[-1].end : rate.start]
    if _GENITIVE.match(gap):
        yield from (Part(one, "comma") for one in counts[-2:-1])
    elif _SLASH.fullmatch(gap):
        yield Part(counts[-1], "aside")
    elif is_apposed(text, rate, gap):
        yield from _told_in(text, counts, "that is")
    elif not _STOP.search(gap):
        yield from _told_in(text, counts, "comma" if _SHORT.fullmatch(gap) else "plain")


def _behind(text: Text, rate: Claim, behind: Sequence[Claim]) -> Iterator[Part]:
    if not behind or not behind[0].is_count:
        return
    following = behind[0]
    gap = text.content[rate.end : following.start]
    if len(behind) > 1 and behind[1].is_count and following.value > behind[1].value and not _CLAUSE_END.search(gap):
        between = text.content[following.end : behind[1].start]
        if _GENITIVE.match(between) or (OUT_OF_BEFORE.search(gap) and not _CLAUSE_END.search(between)):
            yield Part(behind[1], "pair told" if ":" in gap or "(" in gap else "pair", following)
            return
    if len(behind) > 1 and not behind[1].is_count and len(text.content[following.end : behind[1].start]) < 40:
        return
    if _OUT_OF.match(gap):
        return
    if _THAT_IS.search(gap) or _OR.match(gap):
        yield Part(following, "that is behind")
    elif _DASH_BEHIND.fullmatch(gap):
        yield Part(following, "dash behind")
    elif ":" not in gap and ";" not in gap:
        yield Part(following, "plain behind")
