"""Numbers of some that stand right beside the number of all, with a label and no verb: '406 воспитанников, девочек
418', '302 человека, только родителей – 318'."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.step_verbs import is_done
from qalam.checker.readers.within.counted import counted
from qalam.checker.readers.within.listed import PROPERTY_WORDS
from qalam.checker.readers.within.ties import NAMES, SEXES
from qalam.checker.relations.scopes import is_dashed
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.counted import ORGANISATIONS, PEOPLE

_BESIDE = as_pattern(
    r"(?:-?[^\W\d]{1,4}(?![^\W\d]))?(?:\s[^\W\d]+){0,4}?[,;(]\s(?:(?:а|и|но|при этом|прич[её]м|притом)\s)?"
    r"(?:(?P<only>только|лишь|одних|тек|одни)\s)?(?P<label>[^\W\d]+(?:\s[^\W\d]+){0,3}?)\s?(?:[–—-]\s?|:\s)?\Z"
)
_BEHIND = as_pattern(r"-?[^\W\d]{0,4}(?:\s(?:человек[а]?|чел\.|детей|ребят|адам|бала))?\s?(?:[.;,)\n]|\Z)")
_SORT = as_pattern(
    r"(?:[а-яё]{4,}[нш]о|тегін|ақысыз|с\s[^\W\d]+(?:ем|ом|ой|ью|ами|ями)|[^\W\d]+(?:ых|их)|из\s[^\W\d]+|[^\W\d]+[дт][ае]н)\Z"
)
_YOUNG = as_pattern(r"молод|жас\s|жастар|ер\s|пенсион|зейнет")
_WIDE = frozenset({"person", "young", "staff", "citizen"})


def beside(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim) -> list[Claim]:
    """The number right before one of some, where nothing else of the sentence is of such a sort."""
    level = [one for one in counts[sentence.number] if one.end <= part.start]
    before = level[-1:]
    if not before or not _BEHIND.match(text.content, part.end):
        return []
    found = _BESIDE.fullmatch(text.content, before[0].end, part.start)
    if found is None or _goes_on(text, counts[sentence.number], part):
        return []
    whole, label = counted(text, before[0]), found["label"].lower()
    if is_dashed(text, before[0]) and not (is_dashed(text, part) and whole.concept in PEOPLE and len(level) == 1):
        return []  # of a list of labels only the first may be of all
    if whole.is_measure or not whole.concept or any(is_done(word) for word in label.split()):
        return []
    return before if _is_of_sort(label, whole.concept, is_only=found["only"] is not None) else []


def _goes_on(text: Text, counts: Sequence[Claim], part: Claim) -> bool:
    """Whether another number is labelled so behind it: 'золотых – 57, серебряных – 103, бронзовых – 175'."""
    behind = next((one for one in counts if one.start >= part.end), None)
    return behind is not None and _BESIDE.fullmatch(text.content, part.end, behind.start) is not None


def _is_of_sort(label: str, whole: str, *, is_only: bool) -> bool:
    """Whether a label names some of those counted: their sex, what they are beside others, or a property of theirs."""
    nouns = NAMES.named_in(label)
    if whole in PEOPLE:
        if _YOUNG.match(label):
            return whole in _WIDE
        if nouns:
            return bool(nouns & SEXES and whole in _WIDE) or (is_only and whole in _WIDE and nouns <= PEOPLE - {whole})
        return not {"people", whole}.isdisjoint(PROPERTY_WORDS.named_in(label)) or _SORT.match(label) is not None
    return whole in ORGANISATIONS and not nouns and _SORT.match(label) is not None
