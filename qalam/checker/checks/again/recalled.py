"""All of them again, in another number: 'the district has 38 schools … all 36 schools'; 'this figure is 3,2'."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterator
from decimal import Decimal

from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim, may_be_part, value_of
from qalam.checker.clauses import STEM, differ_in_sort, stem, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.sentences import Sentence
from qalam.checker.slips import is_swapped, slips_once
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import (
    ALL_BEFORE,
    ALL_BEHIND,
    ANOTHER,
    ANY_NOUN,
    GENERAL,
    IS,
    NAMED_ABOVE,
    NEUTRAL,
    NOT_NOW,
    NUMERALS_OF_SOME,
    ONLY_SOME_BEHIND,
    SOME_OF,
    STANDING,
    THESE,
    THIS_FIGURE,
    WHOLE_PLACES,
)
from qalam.checker.words.again.repeats import SORTS

_ALL_BEFORE = as_pattern(rf"\b(?:{'|'.join(ALL_BEFORE)})\s+$", re.I)
_ALL_BEHIND = as_pattern(rf"(?:{'|'.join(ALL_BEHIND)})", re.I)
_ONLY_SOME = as_pattern(rf"(?:\s[^\W\d]+){{0,3}}(?:{'|'.join(ONLY_SOME_BEHIND)})", re.I)
_CLAUSE = as_pattern(
    r",?\s(?:где|(?:в |у )?котор[^\W\d]+|where|which|that|who|whose"
    r"|[^\W\d]{3,}(?:вш|ющ|ящ|нн)(?:их|ие|ым|ыми|ими|ых|ые|им)(?:ся)?)\s([^,.;:–—»\n\d]{5,80})",
    re.I,
)
_SORT = as_pattern(rf"\b(?:{'|'.join(SORTS)})", re.I)
_OF_SOME = as_pattern(r"(?:[^\W\d]+-)?[^\W\d]+[нтд][ыі]ң\s(?:[^\W\d]+\s)?\d+-?(?:сы|сі|ы|і|уі|уы|еуі|ауы)")
_OF_MOST = as_pattern(rf"(?:[^\W\d]+-)?[^\W\d]+[нтд][ыі]ң\s(?:{'|'.join(SOME_OF)})", re.I)
_NOW = as_pattern(r"(?:сегодня|сейчас|ныне|today|now),?\s(?:из|of)\s$", re.I)
_STANDING, _NOT_NOW = (words_pattern(rf"\b(?:{'|'.join(words)})", re.I) for words in (STANDING, NOT_NOW))
_FROM = as_pattern(rf"(?:\A|[.!?«:\n]\s?)\W{{0,3}}(?:{_NOW.pattern}|(?:из|of)(?: (?:всех|этих|all|the))?\s$)", re.I)
_SOME_FROM = as_pattern(rf"(?:\d|\b(?:{'|'.join(NUMERALS_OF_SOME)}))\s(?:из|of)\s$", re.I)
_OF_PLACE = as_pattern(rf"\s(?:{'|'.join(WHOLE_PLACES)})", re.I)
_THIS_FIGURE = as_pattern(rf"\W*(?:{'|'.join(THIS_FIGURE)})", re.I)
_HYPHENED = as_pattern(r"^[^\W\d]+-")
_THESE = as_pattern(rf"\b(?:{'|'.join(THESE)})\s$", re.I)
_ABOVE = as_pattern(rf"\b(?:{'|'.join(NAMED_ABOVE)})\s$", re.I)
_IS = as_pattern("|".join(IS), re.I)
_GENERAL = frozenset(stem(word) for word in GENERAL)
_ANOTHER = as_pattern(rf"\b(?:{'|'.join(ANOTHER)})", re.I)
_DONE = as_pattern(
    r"\b([^\W\d]{2,20}(?:[ғг][ае]н|[қк][ае]н|[ае]тын|[ае]тін|йтін|вш(?:их|ие)|[ую]щ(?:их|ие)|[нт]ных|вшихся|[ую]щихся))\s\Z",
    re.I,
)
_WORD = as_pattern(r"\s([^\W\d]+(?:-[^\W\d]+)*)")
_NAMED = as_pattern(r"«[^«»\n]{2,40}»|№\s?\d+")
_TIED = frozenset({"parts", "subset", "stages", "prizes"})
REACH = 200  # sentences back to the count of all
NEAR_BEFORE = 4  # sentences back to what 'these' are
BACK = 10  # sentences from some of a number to the number
BACK_SWAPPED, LONG = 80, 100  # the same, where two digits of a number of three or more are exchanged
CROWD = 1_000  # numbers within reach: in more only the last ones are looked at
SMALL = 2
FEW, FEW_APART = 3, 2  # a small number of all, and by how much it may differ
LEAST = 10  # of the two numbers the smaller
ATTRIBUTES = 4  # words between a number and its noun
NEAR = Decimal("0.1")  # of the value
FIGURE_NEAR = Decimal("0.2")  # of the value, where the text says that it is the same figure
SORT_AROUND = 40  # characters before a number in which its sort stands
NAMED = 5  # letters of the second word of a noun with a hyphen
YEARS = frozenset({"year", "years", "school-year", "date"})
CLASSES = 8  # characters of a space and a range of classes
AROUND = 24  # characters before a number in which 'all' stands


def check_recalled(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number of all against the only count before it of the same things that is close to it, and each
    figure that is said to be the one just named against that one."""
    parts = {part.id for tie in relations if tie.kind in _TIED for part in tie.parts if not _is_of_own_sort(tie, part)}
    found = [differing(before, claim) for before, claim in _recalled(text, parts)]
    found += [differing(before, claim) for before, claim in (*_divided(text), *_these(text), *_few(text))]
    return [*found, *(differing(before, claim) for before, claim in _this_figures(text))]


def _is_of_own_sort(tie: Relation, part: Claim) -> bool:
    """Whether a part is all of its own sort: the schools of '52 нысан: 29 мектеп, 8 балабақша, …'."""
    is_named = bool(part.noun) and tie.whole is not None and bool(tie.whole.noun)
    alike = [other for other in tie.parts if stem(other.noun) == stem(part.noun)]
    return is_named and tie.whole is not None and stem(tie.whole.noun) != stem(part.noun) and len(alike) == 1


def _recalled(text: Text, parts: set[str]) -> Iterator[tuple[Claim, Claim]]:
    earlier: deque[Claim] = deque(maxlen=CROWD)
    for claim in _nouned(text):
        _forget(earlier, claim.sentence - REACH)
        if is_all(text, claim):
            is_told = any(one.value == claim.value for one in earlier) or _is_made_before(text, claim)
            is_band = bool(_classes_behind(text, claim))
            apart = [one for one in earlier if is_band or one.id not in parts]
            slips = [] if is_told else [one for one in apart if _is_slip(one, claim)]
            near = [one for one in slips if _are_same_things(text, one, claim)]
            if not near and not is_told:
                near = _only_before(text, [one for one in earlier if one.id not in parts], claim)
            if len({one.value for one in near}) == 1:
                yield near[-1], claim
        else:
            yield from _of_clause(text, earlier, claim)
        if not _OF_SOME.match(text.content, claim.end + 1):
            earlier.append(claim)


def _of_clause(text: Text, earlier: Collection[Claim], claim: Claim) -> Iterator[tuple[Claim, Claim]]:
    """The number that one slip makes of all those of whom a clause says only what was said of them: 'на текущий ремонт
    186 школ … во всех 168 школах, где шёл текущий ремонт'."""
    before = text.content[max(text.sentences[claim.sentence].start, claim.start - AROUND) : claim.start]
    noun = _noun_end(text, claim) if claim.noun and _ALL_BEFORE.search(before) else -1
    clause = _CLAUSE.match(text.content, noun, text.sentences[claim.sentence].end) if noun > 0 else None
    words = {word for word in stems(clause[1]) if len(word) == STEM} if clause else set()
    if not words or any(one.value == claim.value for one in earlier):
        return
    near = [one for one in earlier if claim.sentence - one.sentence <= BACK and slips_once(one, claim)]
    near = [one for one in near if _are_same_things(text, one, claim) and words <= stems(text.sentence_of(one))]
    if len({one.value for one in near}) == 1:
        yield near[-1], claim


def _only_before(text: Text, earlier: list[Claim], claim: Claim) -> list[Claim]:
    """The greatest number of such things before one of all, where one digit parts the two: '23 schools … all 28
    schools'."""
    alike = [one for one in earlier if one.noun and stem(one.noun) == stem(claim.noun)]
    greatest = max(alike, key=value_of, default=claim)
    is_slip = slips_once(greatest, claim) and _are_same_things(text, greatest, claim)
    return [greatest] if is_slip else []


def _divided(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """Each number of which some are told, and the only number before it that differs by one digit, of the same things
    of which all that it says was said: 'ремонт идёт в 64 школах. … завершён в 20 из 54 ремонтируемых школ'."""
    earlier: deque[Claim] = deque(maxlen=CROWD)
    for claim in _nouned(text):
        _forget(earlier, claim.sentence - BACK_SWAPPED)
        before = text.content[max(0, claim.start - AROUND) : claim.start]
        if claim.noun and (_SOME_FROM.search(before) or _is_of_some(text, claim)):
            near = [one for one in earlier if one.unit == claim.unit and _is_in_reach(one, claim)]
            is_told = any(one.value == claim.value for one in near)
            near = [one for one in near if _stands(text, one)] if _NOW.search(before) else near
            slips = [] if is_told else [one for one in near if slips_once(one, claim) and _is_said_of(text, one, claim)]
            if len({one.value for one in slips}) == 1:
                yield slips[-1], claim
        earlier.append(claim)


def _stands(text: Text, one: Claim) -> bool:
    """Whether a sentence tells how many there are now, so that 'today' behind it is of no other time."""
    said = text.sentences[one.sentence]
    is_now = _STANDING.search(text.content, said.start, said.end) is not None
    return is_now and _NOT_NOW.search(text.content, said.start, said.end) is None


def _is_in_reach(one: Claim, claim: Claim) -> bool:
    """Whether one number stands near before another, or has its digits in another order, which numbers hardly have by
    chance."""
    return claim.sentence - one.sentence <= BACK or (is_swapped(one, claim) and one.value >= LONG)


def _is_of_some(text: Text, claim: Claim) -> bool:
    """Whether some of a number are told behind it: '84 әдіскердің 20-сы', '84 әдіскердің басым бөлігі', 'Из 84
    методистов 20 …'."""
    sentence = text.sentences[claim.sentence]
    if any(words.match(text.content, claim.end + 1, sentence.end) for words in (_OF_SOME, _OF_MOST)):
        return True
    behind = [one for one in text.by_sentence[claim.sentence] if one.start > claim.end and one.unit not in YEARS]
    start = max(sentence.start, claim.start - AROUND)
    return (
        bool(behind) and behind[0].value < claim.value and _FROM.search(text.content[start : claim.start]) is not None
    )


def _these(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """Each number of 'these' things that nothing before it tells, and the only one shortly before it of which a slip
    makes it: 'камеры есть только в 147 из них. … из этих 174 учреждений'."""
    earlier: deque[Claim] = deque(maxlen=CROWD)
    for claim in _nouned(text, SMALL):
        before = text.content[max(0, claim.start - AROUND) : claim.start]
        is_above = _ABOVE.search(before) is not None
        _forget(earlier, claim.sentence - BACK)
        if claim.value >= LEAST and claim.noun and (is_above or _THESE.search(before)):
            back = claim.sentence - (BACK if is_above else NEAR_BEFORE)
            near = [one for one in earlier if one.sentence >= back]
            slips = [one for one in near if may_be_part(one, claim) and slips_once(one, claim)]
            slips = [one for one in slips if stem(one.noun) == stem(claim.noun)] or slips
            is_told = any(one.value == claim.value for one in earlier) or _is_sum(near, claim)
            if len({one.value for one in slips}) == 1 and not is_told:
                yield slips[-1], claim
        earlier.append(claim)


def _is_sum(earlier: Collection[Claim], claim: Claim) -> bool:
    """Whether the numbers of one sentence before make a number: '6 мектеп, 11 балабақша және 2 колледж … осы 19'."""
    sums: dict[int, Decimal] = {}
    for one in earlier:
        sums[one.sentence] = sums.get(one.sentence, Decimal(0)) + one.value
    return claim.value in sums.values()


def _is_made_before(text: Text, claim: Claim) -> bool:
    """Whether the numbers of the sentence before make a number, small ones too: '41 көпбалалы, 19 аз қамтылған, 2
    жетім. Осы 62 оқушының бәрі'."""
    before = text.by_sentence[claim.sentence - 1] if claim.sentence else []
    return 1 < len(before) <= CROWD and _is_sum([one for one in before if one.is_count], claim)


def _forget(earlier: deque[Claim], first: int) -> None:
    """Drop the numbers of sentences before one from the front."""
    while earlier and earlier[0].sentence < first:
        earlier.popleft()


def _few(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """Each small number of all and the only number before it of the same things with the same attributes, where the two
    differ by one or two: '9 государственных детских садов … во всех 8 государственных детских садах'."""
    earlier: list[Claim] = []
    for claim in _nouned(text, FEW):
        if claim.value < LEAST and claim.noun and _attributes(text, claim) and is_all(text, claim):
            alike = [one for one in earlier if claim.sentence - one.sentence <= BACK]
            alike = [one for one in alike if _are_same_things(text, one, claim)]
            is_near = len(alike) == 1 and 0 < abs(alike[0].value - claim.value) <= FEW_APART
            if is_near:
                yield alike[0], claim
        earlier.append(claim)


def _is_said_of(text: Text, one: Claim, claim: Claim) -> bool:
    """Whether the earlier number is of the same noun, and its sentence says all that stands before the later noun."""
    said = text.sentences[one.sentence]
    words = {stem(word.lower()) for word in re.findall(r"[^\W\d]+", text.content[said.start : said.end])}
    own = _attributes(text, claim)
    done = _DONE.search(text.content, _said_from(text, claim), claim.start)
    if done and stem(done[1].lower()) not in words and not done[1].lower().startswith(NEUTRAL):
        return False  # 'мерзімі созылған 10 мектептің 7-еуі' of more that are mended
    is_all = bool(own) or _OF_PLACE.match(text.content, max(claim.end, _noun_end(text, claim))) is not None
    is_all |= "-" in claim.noun and _HYPHENED.sub("", claim.noun)[:NAMED] in text.sentence_of(one).lower()
    is_all |= bool(_stems_before(text, claim) & words)  # 'облыс мектептеріндегі 321 педагог-психологтың 204-і'
    return is_all and own <= words and _are_of_one(text, one, claim)


def _said_from(text: Text, claim: Claim) -> int:
    """Where the words right before a number begin to be looked at."""
    return max(text.sentences[claim.sentence].start, claim.start - AROUND)


def _nouned(text: Text, least: int = LEAST) -> Iterator[Claim]:
    """The exact counts of named things outside tables."""
    for sentence in text.sentences:
        if not sentence.is_row:
            yield from (
                claim
                for claim in text.by_sentence[sentence.number]
                if claim.is_count and not (claim.is_rough or claim.step or claim.decimals) and claim.value >= least
            )


def is_all(text: Text, claim: Claim) -> bool:
    """Whether a number is that of all, with no words behind it that take only some."""
    if not claim.noun or claim.unit in {"money", "places"}:
        return False
    sentence = text.sentences[claim.sentence]
    noun = _noun_end(text, claim)
    if noun < 0:
        return False
    before = text.content[max(sentence.start, claim.start - AROUND) : claim.start]
    behind = text.content[noun : min(sentence.end, noun + 40)]
    if _ALL_BEFORE.search(before):
        return _ONLY_SOME.match(behind) is None or bool(_classes_behind(text, claim))
    return _ALL_BEHIND.match(text.content, noun - _ending(claim.noun), sentence.end) is not None


def _ending(noun: str) -> int:
    """How many letters of a Kazakh noun may belong to the ending by which 'all of' is joined."""
    return 3 if re.search(r"[нтд][ыі]ң$", noun) else 2 if re.search(r"[гғқк][ае]$", noun) else 0


def _noun_end(text: Text, claim: Claim) -> int:
    """Where the noun of a number ends; -1 where it does not stand close behind."""
    at = claim.end
    for _ in range(ATTRIBUTES + 1):
        word = _WORD.match(text.content, at)
        if word is None:
            return -1
        at = word.end()
        if word[1].lower() == claim.noun:
            return at
    return -1


def _attributes(text: Text, claim: Claim) -> frozenset[str]:
    """The words between a number and its noun: 'сельских' of '36 сельских школ'."""
    end = _noun_end(text, claim)
    words = text.content[claim.end : end - len(claim.noun)].split() if end > 0 else []
    return frozenset(stem(word.lower()) for word in words)


def _are_same_things(text: Text, one: Claim, claim: Claim) -> bool:
    """Whether two counts are of the same noun with the same attributes but for the general ones, and of no two named
    places or sorts."""
    return _attributes(text, claim) | _GENERAL == _attributes(text, one) | _GENERAL and _are_of_one(text, one, claim)


def _are_of_one(text: Text, one: Claim, claim: Claim) -> bool:
    """Whether two counts of different sentences are of the same noun, and of no two years, named places or sorts."""
    is_headed = one.unit in {"count", "people"} and (not one.noun or one.noun.startswith(ANY_NOUN))
    is_noun = is_headed or (one.noun and stem(one.noun) == stem(claim.noun)) or one.family == claim.family != ""
    if not is_noun or one.sentence == claim.sentence or are_of_two_times(text, one.sentence, claim.sentence):
        return False
    said = [text.content[text.sentences[c.sentence].start : text.sentences[c.sentence].end] for c in (one, claim)]
    names = [set(_NAMED.findall(sentence)) for sentence in said]
    years = [{c.text for c in text.by_sentence[of.sentence] if c.unit in YEARS} for of in (one, claim)]
    years[1] -= {c.text for c in text.between(claim.sentence, claim.end, len(text.content)) if c.unit in YEARS}
    classes = [_classes(text, of) for of in (one, claim)]
    are_behind = _classes_behind(text, claim)
    if (all(classes) or are_behind) and not classes[0] & (are_behind or classes[1]):
        return False
    if years[1] - years[0] or _sorts(text, one) != _sorts(text, claim):
        return False
    if is_headed and stem(claim.noun) not in _stems_before(text, one):
        return False
    return not (names[0] and names[1] and not names[0] & names[1]) and not differ_in_sort(*said)


def _classes(text: Text, claim: Claim) -> set[str]:
    """The classes right behind what a number counts, or last named before it in its sentence."""
    behind = _classes_behind(text, claim)
    if behind:
        return behind
    before = [one for one in text.by_sentence[claim.sentence] if one.unit == "class" and one.end <= claim.start]
    return {text.content[one.start : one.end] for one in before[-1:]}


def _classes_behind(text: Text, claim: Claim) -> set[str]:
    """The classes of which a number counts all: '1–4' of 'все 351 ученик 1–4 классов'."""
    end = _noun_end(text, claim) if claim.noun else -1
    near = text.between(claim.sentence, end, end + CLASSES) if end > 0 else []
    return {text.content[one.start : one.end] for one in near[:1] if one.unit == "class" and one.start <= end + 2}


def _stems_before(text: Text, claim: Claim) -> set[str]:
    """The words of the clause before a number, after the number before it."""
    counts = [other.end for other in text.by_sentence[claim.sentence] if other.end <= claim.start]
    before = text.content[max([text.sentences[claim.sentence].start, *counts[-1:]]) : claim.start]
    return {stem(word.lower()) for word in re.findall(r"[^\W\d]+", re.split(r"[,;:()]", before)[-1])}


def _sorts(text: Text, claim: Claim) -> frozenset[str]:
    """The sorts of organisations named shortly before a number: 'бастауыш мектептегі 180 оқушы'."""
    before = text.content[max(text.sentences[claim.sentence].start, claim.start - SORT_AROUND) : claim.start]
    return frozenset(match.group().lower() for match in _SORT.finditer(before))


def _is_slip(one: Claim, claim: Claim) -> bool:
    return is_swapped(one, claim) or abs(one.value - claim.value) <= one.value * NEAR


def _this_figures(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """The only measure of a sentence about 'this figure' and the only one of its sort in the sentence before."""
    for before, sentence in zip(text.sentences, text.sentences[1:], strict=False):
        opening = _THIS_FIGURE.match(text.content, sentence.start, sentence.end)
        if opening is None or not _IS.search(text.content, opening.end(), sentence.end):
            continue
        if any(_ANOTHER.search(text.content, one.start, one.end) for one in (before, sentence)):
            continue
        first, later = _measures(text, before), _measures(text, sentence)
        if len(first) != 1 or len(later) != 1 or not _are_one_sort(first[0], later[0]):
            continue
        gap = abs(first[0].value - later[0].value)
        if 0 < gap <= first[0].value * FIGURE_NEAR:
            yield first[0], later[0]


def _measures(text: Text, sentence: Sentence) -> list[Claim]:
    claims = text.by_sentence[sentence.number]
    if any(claim.unit in YEARS for claim in claims):
        return []
    return [
        claim for claim in claims if (claim.is_count and not claim.may_be_year) or claim.unit in {"percent", "points"}
    ]


def _are_one_sort(one: Claim, two: Claim) -> bool:
    is_unit = one.unit == two.unit or (one.is_count and two.is_count and "count" in {one.unit, two.unit})
    return is_unit and one.step == two.step and not (one.is_rough or two.is_rough)
