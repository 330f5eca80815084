"""What is seen around a whole and a run of numbers that may be its parts: places, words, nouns, marks, neighbours.

No evidence looks at whether the numbers add up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log1p

from qalam.checker.claims import Claim
from qalam.checker.clauses import said_of, stems
from qalam.checker.evidence.weights import Evidence
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import (
    ASIDE,
    MARKER,
    REST,
    are_of_two_times,
    is_dashed,
    is_of_each,
    is_rest,
)
from qalam.checker.relations.sides.sides import are_overlapping, leave_nothing_out
from qalam.checker.slips import printed
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import PLANNED
from qalam.checker.words.changes.changes import DOWN, UP, WENT
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.of_whom import OF_IT
from qalam.checker.words.parts.overlaps import OVERLAP
from qalam.checker.words.parts.sums import ALL_TOLD, ASKED, JOINED

_TOTAL = as_pattern("|".join(TOTAL), re.I)
_SAID = {
    name: as_pattern("|".join(words), re.I)
    for name, words in (("overlap", OVERLAP), ("changed", (*UP, *DOWN)), ("moved", WENT), ("asked", ASKED))
}
_PLANNED = words_pattern("|".join(PLANNED), re.I)
_OF_IT = as_pattern(OF_IT)
_JOINED = as_pattern(rf"\b(?:{'|'.join(JOINED)})\b", re.I)
_ALL_TOLD = as_pattern(rf"\b(?:{'|'.join(ALL_TOLD)})\b", re.I)
_ENDING = as_pattern(r"[-–]?[^\W\d]*")
_NEXT_WORD = as_pattern(r"[-–]?[^\W\d]*\s+([^\W\d]+)")
_SHARE = as_pattern(r"[^.;\d]{0,30}\(?\d+(?:[.,]\d+)?\s?(?:%|пайыз|процент|проц)")
_MARKS = as_pattern(r"[^,;.\n–—():-]")
TITLE = 160  # characters of a title
MANY = 6  # more are not told apart
BEHIND, BEFORE = 80, 60  # characters in which a word ties a run to its whole


@dataclass(frozen=True, slots=True)
class Run:
    """A whole and numbers behind it or before it, in the order of the text; `start` is how many of their sort are
    passed over, `following` the next of it."""

    whole: Claim
    parts: tuple[Claim, ...]
    is_behind: bool
    start: int
    following: Claim | None


def seen_at_once(text: Text, run: Run) -> Evidence:
    """Every evidence that costs little, by its name."""
    return {**_places(text, run), **_neighbours(text, run), **_ends(text, run), **_marks(text, run)}


def seen_in_words(text: Text, run: Run) -> Evidence:
    """Every other evidence: of words and nouns."""
    return {**_words(text, run), **_nouns(text, run)}


def _places(text: Text, run: Run) -> Evidence:
    whole, first, last = run.whole, run.parts[0], run.parts[-1]
    near = first if run.is_behind else last
    sentence = text.sentences[whole.sentence]
    is_short = sentence.end - sentence.start <= TITLE
    ends = text.content[sentence.start : sentence.end].rstrip()[-1:]
    return {
        "before": not run.is_behind,
        "parts": len(run.parts),
        "far": min(abs(near.sentence - whole.sentence), 4),
        "span": last.sentence - first.sentence,
        "one_sentence": whole.sentence == first.sentence == last.sentence,
        "gap": log1p(len(between(text, run))),
        "start": min(run.start, 4),
        "title": whole.sentence <= 1 and is_short and ends not in ".:;,",
        "digits": len(printed(whole)),
        "rounded": whole.step > 0,
        "as_rounded": all(part.step == whole.step for part in run.parts),
    }


def between(text: Text, run: Run) -> str:
    """What stands between a whole and the nearest of its run."""
    if run.is_behind:
        return text.content[run.whole.end : run.parts[0].start]
    return text.content[run.parts[-1].end : run.whole.start]


def _words(text: Text, run: Run) -> Evidence:
    content, whole, first, last = text.content, run.whole, run.parts[0], run.parts[-1]
    apart = between(text, run)
    own = text.sentences[whole.sentence]
    end = text.sentences[last.sentence].end
    numbers = range(min(whole.sentence, first.sentence), last.sentence + 1)
    return {
        "of_whom": run.is_behind and MARKER.search(apart[-BEHIND:]) is not None,
        "colon": ":" in apart[-BEFORE:],
        "total": _TOTAL.search(content, max(0, whole.start - 40), whole.start) is not None,
        "all_told": _ALL_TOLD.search(content, own.start, whole.start) is not None,
        "overlap": any(_says(text, number, "overlap") for number in numbers),
        "changed": any(_says(text, number, "changed") for number in range(first.sentence, last.sentence + 1)),
        "moved": any(_says(text, number, "moved") for number in numbers),
        "whole_changed": _says(text, whole.sentence, "changed"),
        "rest": REST.search(content, first.start, end) is not None,
        "rest_last": is_rest(text, last),
        "rest_behind": REST.search(content, last.end, end) is not None,
        "two_times": first.sentence != whole.sentence and are_of_two_times(text, whole.sentence, first.sentence),
        "overlapping": are_overlapping(text, list(run.parts)),
        "planned_apart": _are_two_plans(*(_planned(text, of.sentence) for of in (whole, first))),
        "asked_apart": _says(text, first.sentence, "asked") and not _says(text, whole.sentence, "asked"),
        "numbered_apart": first.sentence != whole.sentence and all(_has_numbered(text, of) for of in (whole, first)),
        "each": any(is_of_each(text, part) for part in run.parts),
    }


def _says(text: Text, number: int, words: str) -> bool:
    """Whether a sentence has one of some words."""
    sentence = text.sentences[number]
    return _says_some(text.content[sentence.start : sentence.end], words)


@lru_cache(maxsize=1 << 12)
def _says_some(said: str, words: str) -> bool:
    return _SAID[words].search(said) is not None


def _are_two_plans(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two) and one.isdisjoint(two)


def _planned(text: Text, number: int) -> frozenset[str]:
    """How a sentence says that something is planned or done of a plan."""
    sentence = text.sentences[number]
    return frozenset(found.lower() for found in _PLANNED.findall(text.content, sentence.start, sentence.end))


def _has_numbered(text: Text, claim: Claim) -> bool:
    """Whether a sentence speaks of organisations by their numbers."""
    return any(one.unit == "school-numbers" for one in text.by_sentence[claim.sentence])


def _span(text: Text, claim: Claim) -> tuple[int, int]:
    sentence = text.sentences[claim.sentence]
    return sentence.start, sentence.end


def _nouns(text: Text, run: Run) -> Evidence:
    whole, parts = run.whole, run.parts
    noun, nouns = stems(whole.noun), [stems(part.noun) for part in parts]
    own = [stems(said_of(text, part)) for part in parts]
    of_whole = stems(said_of(text, whole))
    said = [_stems_of(text, number) for number in (whole.sentence, parts[0].sentence)]
    return {
        "named": bool(noun),
        "first_of_noun": bool(noun) and nouns[0] == noun,
        "all_of_noun": bool(noun) and all(one == noun for one in nouns),
        "none_named": not any(nouns),
        "other_noun": any(one and one != noun for one in nouns),
        "one_noun": len(set(nouns)) == 1,
        "one_unit": all(part.unit == whole.unit for part in parts),
        "one_family": all(part.family == whole.family for part in parts),
        **{f"of_{unit}": whole.unit == unit for unit in ("count", "money", "places", "organisations")},
        "opposed": len(parts) == 2 and leave_nothing_out(said_of(text, parts[0]), said_of(text, parts[1])),
        "labels_alike": min(len(one & two) for one in own for two in own),
        "labels_apart": len(set(own)) / len(own),
        "label_of_whole": sum(len(of_whole & one) for one in own) / len(own),
        "words_shared": min(8, len((said[0] & said[1]) - noun)) if whole.sentence != parts[0].sentence else -1,
    }


def _stems_of(text: Text, number: int) -> frozenset[str]:
    sentence = text.sentences[number]
    return stems(text.content[sentence.start : sentence.end])


def _marks(text: Text, run: Run) -> Evidence:
    content, parts = text.content, run.parts
    apart = [content[one.end : two.start] for one, two in pairwise(parts)]
    lengths = [len(words) for words in apart]
    marks = [_MARKS.sub("", words) for words in apart]
    endings = [_ending(text, part) for part in parts]
    return {
        "of_it": sum(_OF_IT.match(content, part.end) is not None for part in parts) / len(parts),
        "endings": all(endings),
        "dashed": sum(is_dashed(text, part) for part in parts) / len(parts),
        "joined": _JOINED.search(content, parts[-2].end, parts[-1].start) is not None,
        "widest": log1p(max(lengths)),
        "uneven": max(lengths) / (1 + min(lengths)),
        "one_mark": len(parts) > 2 and len(set(marks)) == 1,
        "one_mark_but_last": len(parts) > 2 and len(set(marks[:-1])) == 1,
        "word_behind": sum(_NEXT_WORD.match(content, part.end) is not None for part in parts) / len(parts),
        "shares_behind": sum(_SHARE.match(content, part.end) is not None for part in parts) / len(parts),
        "lines": sum("\n" in words for words in apart) / len(apart),
        "commas": sum("," in words for words in apart) / len(apart),
        "semicolons": sum(";" in words for words in apart) / len(apart),
        "stops": sum("." in words for words in apart) / len(apart),
        **_as_an_item(text, run, marks),
        "aside": any(aside.start() < parts[0].start < aside.end() for aside in _asides(text, parts[0])),
    }


def _as_an_item(text: Text, run: Run, marks: list[str]) -> Evidence:
    """Whether the whole stands in the list of its parts as one of them: 'из России – 1 682, из Турции – 120, …'."""
    whole = run.whole
    ahead = [one for one in _counts(text, whole.sentence) if one.end <= whole.start]
    is_alike = _MARKS.sub("", between(text, run)) == marks[0 if run.is_behind else -1]
    is_said = MARKER.search(between(text, run)[-BEHIND:]) is not None
    before = text.content[ahead[-1].end : whole.start] if ahead else ""
    is_form = is_dashed(text, whole) == is_dashed(text, run.parts[0])
    return {
        "item": is_alike and not is_said,
        "item_of_form": is_alike and is_form and bool(marks[0]) and not is_said,
        "item_behind_others": bool(ahead) and _MARKS.sub("", before) == marks[0] and is_form,
        "one_form": is_form and bool(_ending(text, whole)) == bool(_ending(text, run.parts[0])),
    }


def _ending(text: Text, claim: Claim) -> str:
    found = _ENDING.match(text.content, claim.end)
    return found[0] if found else ""


def _asides(text: Text, claim: Claim) -> list[re.Match[str]]:
    return list(ASIDE.finditer(text.content, *_span(text, claim)))


def _neighbours(text: Text, run: Run) -> Evidence:
    whole, first, last = run.whole, run.parts[0], run.parts[-1]
    own = {part.id for part in run.parts}
    inner = [one for one in text.claims_within(first.start, last.end) if one.id not in own]
    skipped = [one for one in inner if one.is_count]
    low, high = (whole.end, first.start) if run.is_behind else (last.end, whole.start)
    middle = [one for one in text.claims_within(low, high) if one.is_count] if low < high else []
    ahead = [one for one in _counts(text, whole.sentence) if one.start < whole.start]
    numbers = range(min(whole.sentence, first.sentence), max(whole.sentence, last.sentence) + 1)
    near = [one for number in numbers for one in _counts(text, number) if one is not whole and one.unit == whole.unit]
    return {
        "skipped": min(MANY, len(skipped)),
        "skipped_of_unit": min(MANY, sum(one.unit == whole.unit for one in skipped)),
        "others_within": min(MANY, len(inner)),
        "percents_within": min(4, sum(one.unit == "percent" for one in inner)),
        "years_within": min(3, sum(one.unit in {"year", "school-year", "date"} for one in inner)),
        "between": min(MANY, len(middle)),
        "whole_first": not ahead,
        "whole_alone": len(_counts(text, whole.sentence)) == 1,
        "rivals": min(MANY, sum(one.value >= whole.value for one in near)),
        "share_of_whole": _SHARE.match(text.content, whole.end) is not None,
    }


def _counts(text: Text, number: int) -> list[Claim]:
    return [one for one in text.by_sentence[number] if one.is_count and not one.may_be_year]


def _ends(text: Text, run: Run) -> Evidence:
    first, last, following = run.parts[0], run.parts[-1], run.following
    ahead = [one for one in _counts(text, first.sentence) if one.end <= first.start and one is not run.whole]
    behind = [one for one in _counts(text, last.sentence) if one.start > last.end and one is not run.whole]
    away = abs(following.sentence - (last if run.is_behind else first).sentence) if following else -1
    is_whole_sentence = not ahead and not behind
    inner = [one for one in text.claims_within(first.start, last.end) if one.is_count]
    is_all = is_whole_sentence and len(inner) == len(run.parts)
    return {
        "ahead": min(4, len(ahead)),
        "behind": min(4, len(behind)),
        "behind_of_unit": min(4, sum(one.unit == run.whole.unit for one in behind)),
        "next": min(4, away),
        "next_larger": following is not None and following.value > run.whole.value,
        "tail": log1p(text.sentences[last.sentence].end - last.end),
        "numbers": min(10, len(_counts(text, first.sentence))),
        "all": is_all,
        "all_and_of_whom": is_all and run.is_behind and MARKER.search(between(text, run)[-BEHIND:]) is not None,
        "all_at_once": is_all and run.is_behind and run.whole.sentence == first.sentence and run.start == 0,
        "all_next": is_all and abs(run.whole.sentence - first.sentence) <= 1 and run.start == 0,
    }
