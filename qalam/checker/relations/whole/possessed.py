"""Kazakh numbers that end as what belongs to another does: '308 мектептің 306-сына', '37 маман барып, 16-сына …'.

Such a number is a part of what was counted before. Which count that was is told by a noun in the genitive, by a
pronoun or not at all; so a part is wrong for certain only where it is above all the counts that may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack, value_of
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.wide_places import names_wide
from qalam.checker.words.parts.possessed import (
    ALL_FORMS,
    DUE,
    IN_FACT,
    OF_ALL,
    OF_THESE,
    PARTS_OF_TIME,
    SOME_OF_THEM,
    SPELLED,
    THERE_ARE,
    THEY_DID,
)

_POSSESSIVE = as_pattern(rf"(?:-?(?:{ALL_FORMS})|{SOME_OF_THEM})\b")
_OF_THOUSANDS = as_pattern(r"[ыі]\Z")  # '607,6 мыңы'
_ROW = as_pattern(r"[^\d;:.()]{1,60}(?:,|\sжәне|\sал)\s")
_THERE_ARE = as_pattern(rf"\b(?:{'|'.join(THERE_ARE)})\s?[,:;–—-]\s\Z", re.I)
_SPELLED = as_pattern(rf"(?:{SPELLED})$")
_GENITIVE = as_pattern(r"\b[^\W\d]+[нтд][ыі]ң\b")
_OF_THESE = as_pattern(rf"\b(?:{'|'.join(OF_THESE)})\b", re.I)
_OF_TIME = as_pattern(rf"\b(?:{'|'.join(PARTS_OF_TIME)})", re.I)
_WORD = as_pattern(r"[^\W\d]+")
_OWNER = as_pattern(r"(?:\s[^\W\d]+){1,5}(?<=[нтд][ыі]ң)\s\d+(?:[ \u00a0]\d{3})*")
_NOUN_OF_IT = as_pattern(r"[ыі]$")
_TOOK_PART = as_pattern("қатыс|тапсыр|өткіз|келіп|жиналып|тіркел", re.I)
_DONE = as_pattern(r"[^\W\d]{2,}[ыі]?п,\s")
_DONE_JUST = as_pattern(r"\s[^\W\d]{2,}\s(?:[^\W\d]+\s)?[^\W\d]{2,}[ыі]?п,\s\Z")  # "600 жолдама бөлініп, 311-і"
_THOSE_WHO = as_pattern(r"[^\W\d]+(?:ған|ген|қан|кен)(?:дард|дерд)[ыі]ң", re.I)
_OPENS = as_pattern(r"\s*(?:Ал|Бірақ)?\s*")
# '827 түлек бітірді. ҰБТ-ға қатысқаны – 791': those of them who did
_DID = as_pattern(rf"\b(?:{'|'.join(THEY_DID)})[ыі]\s(?:[–—-]\s)?\Z", re.I)
_IN_FACT = as_pattern(rf"\b(?:{'|'.join(IN_FACT)})\s(?:[^\W\d]+\s){{0,2}}\Z", re.I)
_DUE = words_pattern(rf"\b(?:{'|'.join(DUE)})", re.I)
_OF_ALL = as_pattern(rf"\b(?:{'|'.join(OF_ALL)})", re.I)
_BUT = as_pattern(r"\bал\s")
_ITEM = as_pattern(r"(?:\n|\A)[ \t]*(?:[-–—•*·▪]|\d{1,2}[.)])\s")
THINGS = frozenset({"people", "organisations", "count"})
BACK = 4  # sentences in which the same things may have been counted, too
FAR_BACK = 12  # the same where no word says to which of them a part belongs
BELONGS = 60  # characters before the part in which the words stand to which it belongs
VERB = 25  # characters before a number in which a verb may tell whose number it is
SHORTEST = 4  # letters of a noun that is known in its plural
MOST_TIMES = 5  # a number some sentences before: of fewer these were hardly some
ROUGHLY = 2  # times a number that is only told as 'more than'


def possessed(text: Text) -> list[Relation]:
    """The parts that are greater than all that they may be parts of."""
    return [
        relation
        for sentence in text.sentences
        if not sentence.is_row
        for place, part in enumerate(text.by_sentence[sentence.number])
        for relation in _tied(text, sentence, place, part)
    ]


def _tied(text: Text, sentence: Sentence, place: int, part: Claim) -> Iterator[Relation]:
    earlier = text.by_sentence[sentence.number][:place]
    if part.is_rough:
        return
    if earlier and _is_of_same_noun(text, earlier[-1], part):
        yield from _above([earlier[-1]], part)
    did = _DID.search(text.content, max(sentence.start, part.start - VERB), part.start)
    if part.unit in {"people", "count"} and did and not _is_beside_due(text, sentence, did.start()):
        yield from _above(_people_before(text, sentence, part), part)
    first, before = _first_of_row(text, part, earlier)
    if before and _are_there(text, before[-1], first):
        yield from _above([*before[-1:], *_alike_of(text, sentence, before[-1], part)], part)
    if not _is_possessed(text, part):
        return
    if first is not part:
        yield from _of_place(text, sentence, first, before, part)
    yield from _of_place(text, sentence, part, earlier, part)


def _is_beside_due(text: Text, sentence: Sentence, verb: int) -> bool:
    """Whether those who did so are told beside those of whom it was due: more may come than were awaited."""
    since = text.sentences[max(0, sentence.number - 1)].start
    return _IN_FACT.search(text.content, max(sentence.start, verb - VERB), verb) is not None or (
        _DUE.search(text.content, since, verb) is not None
    )


def _first_of_row(text: Text, part: Claim, earlier: Sequence[Claim]) -> tuple[Claim, Sequence[Claim]]:
    """The first of some parts one behind the other, and the numbers before it: '151-і балабақша, 101-і орталық'."""
    first, place = part, len(earlier)
    if not _is_of_them(text, part):
        return part, earlier
    while (
        place
        and _is_of_them(text, earlier[place - 1])
        and _ROW.fullmatch(text.content, earlier[place - 1].end, first.start)
    ):
        place -= 1
        first = earlier[place]
    return first, earlier[:place]


def _of_place(
    text: Text, sentence: Sentence, place: Claim, earlier: Sequence[Claim], part: Claim
) -> Iterator[Relation]:
    """The ties of a part to what a number in its place is of."""
    things = [claim for claim in earlier if claim.unit in THINGS]  # 'соның 9 000 орындық 15-і'
    since = things[-1].end if things else sentence.start
    words = text.content[max(since, place.start - BELONGS) : place.start]
    if not _OF_TIME.search(words):
        wholes = _wholes(text, sentence, place, words)
        yield from _above(wholes if all(may_be_part(whole, part) for whole in wholes) else [], part)


def _are_there(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a number right behind what tells how many there are belongs to it: '318 кітапхана бар, 284-і ауылда'."""
    if whole.unit not in THINGS or whole.may_be_year or not may_be_part(whole, part) or _is_possessed(text, whole):
        return False
    return _is_of_them(text, part) and _THERE_ARE.search(text.content, whole.end, part.start) is not None


def _is_of_them(text: Text, claim: Claim) -> bool:
    return _is_possessed(text, claim) or (claim.step > 0 and _OF_THOUSANDS.search(claim.text) is not None)


def _alike_of(text: Text, sentence: Sentence, whole: Claim, part: Claim) -> list[Claim]:
    """The counts of the noun of a whole in the sentences before it."""
    return _alike(text, sentence, part, {stem(whole.noun)}) if whole.noun else []


def _above(wholes: list[Claim], part: Claim) -> Iterator[Relation]:
    """The tie of a part that is above all of them to the greatest."""
    if wholes and all(part.value > _at_most(whole) + slack(whole, part) for whole in wholes):
        whole = max(wholes, key=value_of)
        if not whole.is_rough:
            yield Relation("subset", whole, (part,), holds=False)


def _at_most(whole: Claim) -> Decimal:
    return whole.value * (ROUGHLY if whole.is_rough else 1)


def _is_of_same_noun(text: Text, whole: Claim, part: Claim) -> bool:
    """'645 нысанның 530 медициналық нысаны': the noun itself ends as what belongs to the whole does."""
    if not (whole.noun and part.noun and stem(whole.noun) == stem(part.noun)) or not may_be_part(whole, part):
        return False
    owner = _OWNER.match(text.content, whole.end)
    return owner is not None and owner.end() == part.end and _NOUN_OF_IT.search(part.noun) is not None


def _is_possessed(text: Text, claim: Claim) -> bool:
    if claim.unit not in THINGS or claim.step:
        return False
    return _POSSESSIVE.match(text.content, claim.end) is not None or _SPELLED.search(claim.text) is not None


def _wholes(text: Text, sentence: Sentence, part: Claim, words: str) -> list[Claim]:
    """The counts of which the part may be one: those of the noun in the genitive; with a pronoun or no such noun those
    of the sentence, else of the one before."""
    genitives = _GENITIVE.findall(words)
    pronoun = _OF_THESE.search(words)
    named = [word for word in genitives if not _OF_THESE.fullmatch(word)]
    if named and not pronoun:
        is_of_those = _THOSE_WHO.fullmatch(named[-1]) is not None
        noun = stem(named[-1].lower())
        return _people_before(text, sentence, part) if is_of_those else _of_noun(text, sentence, part, noun)
    if _OPENS.fullmatch(text.content, sentence.start, part.start):
        return _all_before(text, sentence, part)
    return _of_sentence(text, sentence, part, named[-1:], pronoun)


def _of_sentence(
    text: Text, sentence: Sentence, part: Claim, named: list[str], pronoun: re.Match[str] | None
) -> list[Claim]:
    """The counts of the sentence, else of the one before, of which the part may be one; with those told before of the
    same noun."""
    own = _things(text, text.by_sentence[sentence.number], part, part.start)
    is_next = own and (own[-1].noun or _DONE_JUST.search(text.content, own[-1].end, part.start))
    if not pronoun and not (is_next and _goes_on(text, own[-1], part)):
        return []
    if not own and _is_said_of_others(text, sentence, part):
        return []
    if not own and sentence.number:
        own = _things(text, text.by_sentence[sentence.number - 1], part, part.start)
        if own and _is_list(text, text.sentences[sentence.number - 1]):
            own = _all_before(text, sentence, part)  # of all whom the list divides
    if named:
        own = [claim for claim in own if claim.noun and stem(claim.noun) == stem(named[0].lower())]
    owner = [claim for claim in own if claim.sentence == part.sentence and _is_owner(text, claim)]
    if owner and not pronoun:
        return owner[-1:]
    if pronoun and not named and pronoun[0].isalpha():
        return own  # 'соның 15-і' is said of what stands right before
    if _TOOK_PART.search(text.content, own[-1].end, part.start) if own else False:
        return own  # '4 300 адам қатысып, 3 100-і өтті': of those who took part
    nouns = {stem(claim.noun) for claim in own if claim.noun}
    return [*own, *_alike(text, sentence, part, nouns)] if nouns else own


def _is_said_of_others(text: Text, sentence: Sentence, part: Claim) -> bool:
    """Whether a pronoun stands behind another count of its sentence: '612 жұмыс орны ашылды, оның 418-і тұрақты'."""
    before = text.between(sentence.number, sentence.start, part.start)
    return any(claim.is_count and _OF_THESE.search(text.content, claim.end, part.start) for claim in before)


def _is_list(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence is an item of a list, or has one below its head."""
    return _ITEM.search(text.content, max(0, sentence.start - 1), sentence.end) is not None


def _people_before(text: Text, sentence: Sentence, part: Claim) -> list[Claim]:
    """All of whom 'өткендердің', of those who passed, may be said: none where a wider place or another time is told."""
    said = text.content[sentence.start : part.start]
    own = _things(text, text.by_sentence[sentence.number], part, part.start)
    if names_wide(said) or _OF_ALL.search(said) or len(own) > 1:
        return []
    counts = _all_before(text, sentence, part)
    if own:
        return [*own, *counts] if own[0].unit == "people" else []
    last = sentence.number - 1
    people = [claim for claim in counts if claim.unit == "people"]
    is_near = any(claim.sentence == last for claim in people)
    return people if is_near and not are_of_two_times(text, last, sentence.number) else []


def _all_before(text: Text, sentence: Sentence, part: Claim) -> list[Claim]:
    """All counts of which the part may be one in the sentences before, if the last of them has one."""
    first = text.sentences[max(0, sentence.number - FAR_BACK)].start
    counts = _things(text, text.claims_within(first, sentence.start), part, part.start)
    return counts if any(claim.sentence == sentence.number - 1 for claim in counts) else []


def _goes_on(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether what is told of the whole, or of a part of it, comes before the part: '37 маман құжат өткізіп, 16-сына',
    '80 клубтың 34-і …, 21-і'; in '112 оқушыға алтын, 204-іне күміс' the two stand side by side."""
    between = text.content[whole.end : part.start]
    if _BUT.search(between):
        return False
    is_one_of_parts = any(_is_possessed(text, claim) for claim in text.between(part.sentence, whole.end, part.start))
    return (is_one_of_parts and _GENITIVE.search(between) is not None) or _DONE.search(between) is not None


def _is_owner(text: Text, claim: Claim) -> bool:
    """Whether the noun of a number is in the genitive with a part right behind it: '90 үй мен клубтың 38-і'."""
    owner = _OWNER.match(text.content, claim.end)
    return owner is not None and _POSSESSIVE.match(text.content, owner.end()) is not None


def _of_noun(text: Text, sentence: Sentence, part: Claim, noun: str) -> list[Claim]:
    """The counts of one noun in the sentence; where it has no number before the part, those of the sentences before it
    that name no wider place."""
    own = _things(text, text.by_sentence[sentence.number], part, part.start)
    said = text.content[sentence.start : part.start]
    if not own and not text.between(sentence.number, sentence.start, part.start):
        is_wide = names_wide(said) or _OF_ALL.search(said) is not None
        own = [] if is_wide else _all_before(text, sentence, part)
        own = own if own and not are_of_two_times(text, own[-1].sentence, sentence.number) else []
        own = [claim for claim in own if claim.value * MOST_TIMES >= part.value]  # of 'two who failed' 30 are none
    named = [claim for claim in own if claim.noun and _is_named(_WORD.findall(claim.noun)[-1].lower(), noun)]
    # What a sentence counts without a noun may be of the one that it names: '167 лагерь …, жалпы саны 727 болады'.
    told = {claim.sentence for claim in named if claim.sentence != sentence.number}
    return [claim for claim in own if claim in named or (claim.sentence in told and not claim.noun)]


def _is_named(noun: str, named: str) -> bool:
    """Whether a noun is the one named by its stem, which may hold letters of its plural: 'бала', 'балал'."""
    return stem(noun) == named or (len(noun) >= SHORTEST and named.startswith(noun))


def _alike(text: Text, sentence: Sentence, part: Claim, nouns: set[str]) -> list[Claim]:
    first = text.sentences[max(0, sentence.number - BACK)].start
    return [
        claim
        for claim in _things(text, text.claims_within(first, sentence.start), part, part.start)
        if claim.noun and stem(claim.noun) in nouns
    ]


def _things(text: Text, claims: Sequence[Claim], part: Claim, end: int) -> list[Claim]:
    """The counts that stand before a place, of what a part may be of, and are no parts themselves."""
    return [
        claim
        for claim in claims
        if claim.end <= end
        and claim.unit in THINGS
        and not claim.may_be_year
        and may_be_part(claim, part)
        and not _is_possessed(text, claim)
        and not is_of_each(text, claim)
    ]
