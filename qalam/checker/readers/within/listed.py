"""Numbers told of one place or sort by their labels only, above the number of all before them: 'В области 3 815 детей.
В Сарысу 4 120, в Жалпаке 740', '316 мектеп (Жаркорда – 364)'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.within.counted import are_alike, counted, may_be_of
from qalam.checker.readers.within.outcomes import roles
from qalam.checker.readers.within.ties import NAMES, ROLE_WORDS, is_possessed, told_links
from qalam.checker.relations.labels import places_in
from qalam.checker.relations.scopes import is_dashed
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.wide_places import REGION, TOWN, widest
from qalam.checker.words.concepts.counted import ORGANISATIONS, PEOPLE
from qalam.checker.words.concepts.within import ASIDE_OF_OTHERS, PROPERTIES

NEAR = 3  # sentences back to all of them
FEW = 2
MORE = 4
LITTLE = Decimal("1.5")  # times a whole to which no word ties it
REACH = 60
_OTHERS = as_pattern(ASIDE_OF_OTHERS, re.I)
_OPENS = as_pattern(
    r"(?:-?[^\W\d]{1,5})?(?:\s[^\W\d]+){0,4}\s?\((?:[^()\d]{2,30}\d+(?:\s\d{3})?,\s)?(?P<label>[^()\d]{2,50})\Z"
)
_LABELLED = as_pattern(r"[^\W\d]\s?(?:[–—:-]\s?)?\Z")
_WORD = as_pattern(r"[^\W\d]{4,}")
# Words that add nothing to what a number of all counts.
_PLAIN = as_pattern(
    r"(?:сегодня|сейчас|всего|обще|общий|количеств|числ|қазір|бүгін|жалпы|барлы|бойынша|наш|біздің|аудан|облыс|област|район|город"
    r"|қала|регион|өңір|начал|конец|год|жыл|the\b|there|total|number|city|district|region|which|with)",
    re.I,
)
# Words for organisations that are all of them.
_ALL_SORTS = as_pattern(
    r"(?:общеобразоват|государственн|средн|сеть|дошкольн|организац|учебн|мемлекеттік|мектеп|білім|беретін|ұйым|желі)"
)
_OWNS = as_pattern(r"(?:\s[^\W\d]+)?\s[^\W\d]+(?:[ндт][ыі]ң|[ындт][ае]н)\s")  # '36 баланың 14-іне'
ALL_ROLES = frozenset({"there", "took_part", "finished", "checked", "queue", "under_way"})
BANDS = frozenset({"class", "age", "duration"})  # of which some are, and no others
PROPERTY_WORDS = Concepts(PROPERTIES)
WIDE = frozenset({REGION, TOWN})
_OPENING_PLACE = as_pattern(r"\s*([А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]+[дт][ае])\s(?=\Z)")
_WHO = as_pattern(
    r"(?:\A|[.,;]\s)[^\W\d]+(?:[ую]щ|[ая]щ|вш|дш)(?:их|ие)(?:ся)?\s[^,.;]{3,60}[–—-]\s?\Z|[^\W\d]+(?:ғандар|гендер|қандар|кендер)(?:\sсаны)?\s[–—-]\s?\Z",
    re.I,
)
_TOTAL = as_pattern(r"\b(?:всего|итого|барлығы|жалпы|total)\b", re.I)
_STOP = as_pattern(r"[,;:.(\n]\s|\s(?:и|және|мен|пен|and)\s|\(")


def of_place(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim) -> list[Claim]:
    """All numbers of the same before one that is told of a place by its name, where none is of such a place."""
    if len(counts[sentence.number]) < FEW or counted(text, part).is_measure or counted(text, part).is_other:
        return []
    if not place_of(text, sentence, part):
        return []
    own = [one for one in counts[sentence.number] if one.end <= part.start]
    found = [one for one in own if not place_of(text, sentence, one)]
    number = sentence.number
    while not found and number > max(0, sentence.number - NEAR):
        number -= 1
        if "\n\n" in text.content[text.sentences[number].end - 1 : text.sentences[number + 1].start + 1]:
            return []
        found = [one for one in counts[number] if not place_of(text, text.sentences[number], one)]
        found = found if any(is_whole(text, one, part) for one in found) else []
    wholes = [one for one in found if is_whole(text, one, part)]
    beside = [one for one in counts[sentence.number] if one not in wholes and one is not part]
    said = {role for one in wholes for role in roles(text, one)}
    if any(roles(text, one) - said for one in counts[sentence.number] if one not in wholes):
        return []
    is_list = sum(bool(place_of(text, sentence, one)) for one in beside) >= FEW - 1
    is_list = is_list and all(one.value <= max(whole.value for whole in wholes) for one in beside) if wholes else False
    return wholes if is_list else []


def is_whole(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a number is told to count what another counts or leaves untold."""
    what, of = counted(text, part), counted(text, whole)
    if not of.is_told or of.is_measure:
        return False
    return are_alike(what, of) if what.is_told else may_be_of(what, of)


def place_of(text: Text, sentence: Sentence, claim: Claim) -> frozenset[str]:
    """The places named between a number and the mark or the number before it."""
    since = max(
        [sentence.start, claim.start - REACH, *(o.end for o in text.between(claim.sentence, 0, claim.start)[-1:])]
    )
    stops = [mark.end() for mark in _STOP.finditer(text.content, since, claim.start)]
    opens = text.content[max(since, claim.start - 1) : claim.start] == "("
    if opens:
        stops = stops[:-1]
    first = _OPENING_PLACE.match(text.content, since, claim.start) if since == sentence.start else None
    return frozenset({first[1]}) if first else places_in(text, stops[-1] if stops else since, claim.start)


def aside(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim) -> list[Claim]:
    """The number right before parentheses in which one is told of some by a label: '118 студент (қыздары – 181)'."""
    before = [one for one in counts[sentence.number] if one.end <= part.start]
    if not before:
        return []
    if len(before) > 1 and "(" in text.content[before[-2].end : before[-1].start]:
        before = before[:-1]  # '846 студентов (девушек 312, юношей 918)'
    opened = _OPENS.fullmatch(text.content, before[-1].end, part.start)
    if opened is None or _OTHERS.search(opened["label"]) or not _LABELLED.search(opened["label"]):
        return []
    if counted(text, part).is_told and not is_possessed(text, part):
        return []
    closed = text.content[part.end : part.end + REACH].split(")")[0]
    if _OTHERS.search(closed) or counted(text, part).is_measure != counted(text, before[-1]).is_measure:
        return []
    return before[-1:] if is_whole(text, before[-1], part) else []


def some_of_all(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim) -> list[Claim]:
    """The number of all that there are in a place, of the same noun, before one of those that have or do something."""
    what = counted(text, part)
    if not what.concept or what.is_measure or _OWNS.match(text.content, part.end):
        return []
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - NEAR), -1):
        level = counts[number]
        if level and "\n\n" in text.content[level[-1].end : part.start]:
            return []
        alike = [one for one in level if counted(text, one).concept == what.concept]
        if alike:
            is_all = len(alike) == 1 and bool(_more_words(text, part)) and _is_all(text, alike[0], part)
            return alike if is_all else []
    return []


def of_property(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim) -> list[Claim]:
    """The numbers of those before one that only tells what some of them are or have: 'В школе 54 педагога. Высшую
    категорию имеют 61'."""
    what = counted(text, part)
    own = _properties(text, part)
    if what.is_measure or what.is_other or not own or _OWNS.match(text.content, part.end):
        return []
    for number in range(sentence.number, max(-1, sentence.number - 1 - FEW), -1):
        level = [one for one in counts[number] if one.end <= part.start]
        if level and "\n" in text.content[level[-1].end : part.start]:
            return []
        if number == sentence.number and level and is_dashed(text, level[-1]) and is_dashed(text, part):
            return []
        fit = [one for one in level if _is_of_field(text, one, own) and is_whole(text, one, part)]
        fit = [one for one in fit if _TOTAL.search(own_words(text, one).said)] or fit
        if fit:
            earlier = [one for before in counts[max(0, number - NEAR) : number] for one in before]
            return fit if _are_all(text, fit, earlier, part) else []
        if level and not all(_properties(text, one) & own and not counted(text, one).stem for one in level):
            return []  # 'очередников-инвалидов 203, очередников-сирот 206' are both of those before
    return []


def _are_all(text: Text, fit: Sequence[Claim], earlier: Sequence[Claim], part: Claim) -> bool:
    """Whether numbers are of all whom a text counts, as far as those before them tell, and hardly below a part."""
    own = _properties(text, part)
    if any(_is_of_field(text, one, own) and one.value >= part.value for one in earlier):
        return False
    are_plain = all(not _properties(text, one) & own and _is_there(text, one) for one in fit)
    return are_plain and all(part.value <= one.value * LITTLE for one in fit)


def _tells_properties(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence has any word that tells what some are or have."""
    said = text.content[sentence.start : sentence.end]
    return text.is_so("properties", sentence.number, lambda: bool(PROPERTY_WORDS.told_in(said)))


def _properties(text: Text, claim: Claim) -> frozenset[str]:
    """The fields of what the clause of a number tells some to be or to have."""
    return text.each("properties", claim.id, lambda: _find_properties(text, claim))


def _find_properties(text: Text, claim: Claim) -> frozenset[str]:
    is_any = _tells_properties(text, text.sentences[claim.sentence])
    told = PROPERTY_WORDS.named_in(own_words(text, claim).said) if is_any else frozenset()
    return told | {"people"} if _is_labelled(text, claim) else told


def _is_labelled(text: Text, claim: Claim) -> bool:
    """Whether a label tells what some people do or are: 'работающих до 35 лет – 143', '35-ке толмағандар – 143'."""
    label = text.content[text.sentences[claim.sentence].start : claim.start]
    return is_dashed(text, claim) and _WHO.search(label) is not None


def _is_of_field(text: Text, claim: Claim, fields: frozenset[str]) -> bool:
    concept = counted(text, claim).concept
    own = {"people" if concept in PEOPLE else "organisations" if concept in ORGANISATIONS else "things", concept}
    return bool(concept) and bool(own & fields)


def _is_there(text: Text, claim: Claim) -> bool:
    """Whether a number is of those that there are, that take part, or whose number is told by a label."""
    said = roles(text, claim)
    sentence = text.sentences[claim.sentence]
    rests = (one for one in told_links(text, sentence) if one.concept == "rest" and one.end <= claim.start)
    if any(rests) or len(_more_words(text, claim)) > MORE:
        return False
    if any(one.unit in BANDS for one in text.between(claim.sentence, claim.start - REACH, claim.start)):
        return False
    opening = text.content[sentence.start : claim.start]
    return bool(said & ALL_ROLES) or (not said and len(opening) < REACH and "," not in opening and "—" not in opening)


def _is_all(text: Text, claim: Claim, part: Claim) -> bool:
    """Whether a number is of all that there are in a district, a town or a region."""
    sentence = text.sentences[claim.sentence]
    said = own_words(text, claim).said
    if len(counted_before(text, sentence, part)) > 0:
        return False
    before = widest(own_words(text, claim).before)
    if before is not None and before < (widest(said) or 0):
        return False  # the text is of the region, and this number of its town
    is_there = "there" in ROLE_WORDS.named_in(said) or widest(said) is not None
    more = [word for word in _more_words(text, claim) if not _ALL_SORTS.match(word) and word[0].islower()]
    return is_there and widest(said) in WIDE and not more


def counted_before(text: Text, sentence: Sentence, part: Claim) -> list[Claim]:
    """Other numbers of the same between a sentence and one of a later one."""
    concept = counted(text, part).concept
    between = text.claims_within(sentence.end, part.start)
    return [one for one in between if one.is_count and counted(text, one).concept == concept]


def _more_words(text: Text, claim: Claim) -> list[str]:
    """What the clause of a number says besides what it counts, where, and that they are there."""
    said = own_words(text, claim).said
    own = {counted(text, claim).concept}
    known = {told.start for told in NAMES.told_in(said) if told.concept in own | {"district"}}
    known |= {told.start for told in ROLE_WORDS.told_in(said) if told.concept == "there"}
    return [word[0] for word in _WORD.finditer(said) if word.start() not in known and not _PLAIN.match(word[0])]
