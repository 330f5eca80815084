"""Some chosen out of things that no table knows: '70 өтініштен 75-і', 'из 70 заявлений принято 75', '75 of 70 forms'.

The part says of itself that it is of the same things: by its Kazakh ending, by the same noun, or by having none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_of_each, words_between
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.contests.chosen import BECOME, CHOSEN, COMING, MADE_OF, ORIGINS, VERB_ENDS, VERBS_BEHIND
from qalam.checker.words.parts.of_whom import OUT_OF
from qalam.checker.words.units.scores import GROWTH

BEFORE = 50  # characters before the whole in which 'out of' stands
_FROM = as_pattern(r"-?\w*(?:\s(?:[^\W\d]+\s){0,2}?(?P<noun>[^\W\d]{3,}?))?[дтн][ае]н\s(?:[^\W\d]+\s){0,2}\Z", re.I)
_THEIRS = as_pattern(r"-?(?:с?[іы]|[еа]?у[іы])(?:[нң]|н[ае]|н[ае]н|нд[ае])?\b")
_ASIDE_OF = as_pattern(r"(?P<noun>[^\W\d]{3,})\s\(\Z")
_IN_ASIDE = as_pattern(r"\)[^;:.()\n\d]{1,100}")
_OUT_OF = words_pattern("|".join(OUT_OF), re.I)
_MADE_OF = words_pattern(rf"\b(?:{'|'.join(MADE_OF)})\s(?:из|of)\s\Z", re.I)
_NAMED = as_pattern(r"\s(?:[^\W\d]+(?:[ыи]х|ed)\s)?(?P<noun>[^\W\d]{3,})\b[^;:.()\n\d]{0,100}\Z")
_OF = as_pattern(r"\sof(?:\s(?:the|these|all|our|its|their))?\s\Z")
_BEHIND = as_pattern(r"\s(?P<word>[^\W\d]+)")
_PLURAL = as_pattern(r"\s(?:[a-z]+\s)?(?P<noun>[a-z]{3,}s)\s(?:were|was|are|have|had)\b")
_VERB = as_pattern(rf"[^\W\d]+?{VERB_ENDS}\Z|{VERBS_BEHIND}", re.I)
_CHOSEN = as_pattern("|".join(CHOSEN), re.I)
_ORIGIN = as_pattern(rf"\b(?:{'|'.join(ORIGINS)})", re.I)
_COMING = as_pattern("|".join(COMING), re.I)
_CHANGE = as_pattern("|".join((*UP, *DOWN, *GROWTH, *BECOME)), re.I)


def chosen(text: Text) -> list[Relation]:
    """Each part against the number out of which it is said to be."""
    return [
        Relation("subset", whole, (part,), part.value <= whole.value)
        for sentence in text.sentences
        for whole, part in _pairs(text, sentence)
    ]


def _pairs(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, Claim]]:
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    for one, two in pairwise(counts) if not sentence.is_row else ():
        if one.is_rough or two.is_rough or one.may_be_year or two.may_be_year or not may_be_part(one, two):
            continue
        if is_of_each(text, one):
            continue  # 'әрқайсысына 6,5 млн теңгеден 26,0 млн теңге'
        gap = words_between(text, one, two)
        named = _PLURAL.match(text.content, two.end) if _OF.match(gap) and one.value > 0 else None
        if named is not None and not _ORIGIN.match(named["noun"]):
            yield two, one
        elif _is_from(text, sentence, gap, two) or _is_out_of(text, sentence, one, two):
            yield one, two


def _is_from(text: Text, sentence: Sentence, gap: str, part: Claim) -> bool:
    """Whether Kazakh endings tell that the second number is out of the first: '70 өтініштен 75-і', '75 өтініш'."""
    named = _FROM.match(gap)
    noun = named["noun"] if named else ""
    if not noun or _ORIGIN.match(noun) or _CHANGE.search(text.content, part.start, sentence.end):
        return False
    if _THEIRS.match(text.content, part.end):
        return True
    behind = _BEHIND.match(text.content, part.end)
    is_again = behind is not None and stem(behind["word"].lower()) == stem(noun.lower())
    is_told = behind is not None and _CHOSEN.match(behind["word"]) is not None and not part.noun
    return is_again or (is_told and not _COMING.search(text.content, part.end, sentence.end))


def _is_out_of(text: Text, sentence: Sentence, whole: Claim, part: Claim) -> bool:
    """Whether 'out of' stands before the first number, and the second counts the same or names nothing."""
    before = text.content[max(sentence.start, whole.start - BEFORE) : whole.start]
    aside = _IN_ASIDE.fullmatch(text.content, whole.end, part.start) and _ASIDE_OF.search(before)
    behind = text.content[whole.end : part.start]
    named = (aside or _NAMED.match(behind)) if _OUT_OF.search(before) else None
    if (
        named is None
        or _MADE_OF.search(before)
        or _ORIGIN.match(named["noun"])
        or _COMING.search(before + text.content[whole.end : sentence.end])
    ):
        return False
    if _CHANGE.search(text.content, whole.end, part.start):
        return False
    return counts_same(text, part, named["noun"])


def counts_same(text: Text, part: Claim, noun: str) -> bool:
    """Whether a number is followed by the noun of its whole, or by none: by a verb or the end of its clause."""
    said = _BEHIND.match(text.content, part.end)
    is_again = said is not None and stem(said["word"].lower()) == stem(noun.lower())
    return is_again or (not part.noun and (said is None or _VERB.match(said["word"]) is not None))
