"""Numbers of which each later one comes on top of the one before, and the total that a sentence behind them concludes.

'In spring 640 pupils joined. In autumn another 480 will. Thus 1 020 in all'; 'тағы 480 бала … Осылайша, барлығы 1 020'.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim, slack
from qalam.checker.clauses import differ_in_sort
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.concluded import FURTHER, MORE_THAN_TOLD, THUS

_FURTHER = as_pattern(rf"\b(?:{'|'.join(FURTHER)})\s(?:[^\W\d]+\s){{0,2}}\Z", re.I)
_ANOTHER = as_pattern(rf"\b(?:{'|'.join(FURTHER)})\s\Z", re.I)
_DASH = as_pattern(r"\s[–—-]\s")  # 'ещё 8 – в сёлах': other things, perhaps
_THUS = as_pattern(rf"\s*(?:{'|'.join(THUS)})\b", re.I)
_MORE = as_pattern(rf"\b(?:{'|'.join(MORE_THAN_TOLD)})", re.I)
BACK = 3  # sentences from the total to the first number
NEAR = 40  # characters before a number in which 'another' stands
FAR = Decimal("0.15")  # of the whole: numbers further off were of something else
LEAST = 10  # a total that others hardly miss by chance


def concluded(text: Text) -> list[Relation]:
    """Each such total with its parts."""
    found = []
    for sentence in text.sentences:
        whole = None if sentence.is_row else _whole(text, sentence)
        parts = _parts(text, sentence, whole) if whole else []
        if whole is not None and len(parts) > 1:
            total = sum((part.value for part in parts), Decimal(0))
            gap = abs(total - whole.value)
            is_elided = any(part.unit != whole.unit for part in parts)  # 'ещё 8': more than all are wrong for certain
            if gap <= whole.value * FAR and (total >= whole.value or not is_elided):
                found.append(Relation("parts", whole, tuple(parts), gap <= slack(whole, *parts)))
    return found


def _whole(text: Text, sentence: Sentence) -> Claim | None:
    """The first exact count of a sentence that concludes."""
    if not _THUS.match(text.content, sentence.start, sentence.end):
        return None
    whole = next((claim for claim in text.by_sentence[sentence.number] if claim.is_count), None)
    if whole is None or whole.is_rough or whole.may_be_year or whole.value < LEAST:
        return None
    return None if _MORE.search(text.content, sentence.start, sentence.end) else whole


def _parts(text: Text, sentence: Sentence, whole: Claim) -> list[Claim]:
    """The numbers of the sort of the total shortly before it: the last that comes on top, back to one that does not."""
    first = text.sentences[max(0, sentence.number - BACK)].start
    before = text.claims_within(first, sentence.start)
    alike = [one for one in before if _is_of_sort(one, whole) or _is_elided(text, one)]
    alike = [one for one in alike if not _is_some(text, one)]
    parts: list[Claim] = []
    for claim in reversed(alike):
        is_further = _FURTHER.search(text.content, max(first, claim.start - NEAR), claim.start) is not None
        if not is_further and not parts:
            return []  # the number told last is not one on top
        parts.insert(0, claim)
        if not is_further:
            break
    said = [text.content[text.sentences[one.sentence].start : text.sentences[one.sentence].end] for one in parts]
    own = text.content[sentence.start : sentence.end]
    is_exact = not any(part.is_rough or is_of_each(text, part) for part in parts)
    return parts if is_exact and not any(differ_in_sort(words, own) for words in said) else []


def _is_of_sort(one: Claim, whole: Claim) -> bool:
    is_unit = one.unit == whole.unit and one.step == whole.step
    return is_unit and not one.may_be_year and (one.family == whole.family or "" in (one.family, whole.family))


def _is_elided(text: Text, claim: Claim) -> bool:
    """Whether a number without a noun stands right behind 'another': 'сданы 13 школ, ещё 8 открылись'."""
    is_bare = claim.unit == "count" and not claim.noun and not _DASH.match(text.content, claim.end)
    return is_bare and _ANOTHER.search(text.content, max(0, claim.start - NEAR), claim.start) is not None


def _is_some(text: Text, claim: Claim) -> bool:
    """Whether a number is some of those before it: 'из них 70 – сельские'."""
    before = text.by_sentence[claim.sentence]
    last = max((one.end for one in before if one.is_count and one.end <= claim.start), default=None)
    return last is not None and MARKER.search(text.content, last, claim.start) is not None
