"""What is seen of a run of numbers that may be all the parts of a whole: by how much they miss it, what ties them to
it, whether they are of one form, how their labels begin and end, where the run ends, and what closes it."""

from __future__ import annotations

import re
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.evidence.sums import Sum, mend, slip
from qalam.checker.evidence.sums_seen import Run, between
from qalam.checker.evidence.weights import Evidence
from qalam.checker.own_words import HERE, own_words
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import MARKER, are_of_others, is_dashed, is_rest, uncounted
from qalam.checker.relations.sides.sides import leave_none_out
from qalam.checker.slips import may_be_slip
from qalam.checker.text import Text
from qalam.checker.words.parts.closed_lists import NO_OTHERS, THUS, TOGETHER
from qalam.checker.words.parts.divided import DIVIDED, SORTS, SPLIT, TOTAL
from qalam.checker.words.parts.of_whom import OF_IT, THEY_ARE

_LETTER = as_pattern(r"[^\W\d]")
_WORD = as_pattern(r"[^\W\d_]+")
_LABEL = as_pattern(r"[^\W\d_]{2,}")
_ITEM_END = as_pattern(r"[;:\n]|,(?!\d)|\.\s|\s(?:и|және|ал|а|and)\s")
_SENTENCE_END = as_pattern(r"[.!?\n]\s")
_AND = as_pattern(r"\s(?:и|және|мен|пен|бен|ал|а|and|тағы|ещ[её])\s")
_OF_IT = as_pattern(OF_IT)
_NO_OTHERS = words_pattern("|".join(NO_OTHERS), re.I)
_TOGETHER = words_pattern("|".join((*TOGETHER, *THUS, *TOTAL)), re.I)
_SPLIT = words_pattern("|".join((*SPLIT, *DIVIDED, *SORTS)), re.I)
_THEY = as_pattern(rf"\s*(?:{'|'.join(THEY_ARE)})\b", re.I)
_OUT_OF = as_pattern(r"(?:\A|[.;:,]\s|\n)\W*(?:из|out of|of(?: the)?)\s(?:[^\W\d]+\s){0,3}\Z", re.I)
_OWNER = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,4}?\s?[^\W\d]*[ндт][ыі]ң(?:\s[^\W\d]+){0,5}\s?\Z")
_DASH = as_pattern(r"[–—:(-]\s*(?:\(|это|бұл)?\s*\Z")
_PREPOSITION = as_pattern(r"\b(?:в|во|на|по|из|с|со|за|для|от|у|к|при|in|at|for|by)\s", re.I)
_VERB = as_pattern(
    r"\b[^\W\d]{2,}(?:[дт][ыі]|[ғг][ае]н|[кқ][ае]н|еді|й[дт][іы]|ады|у[дт][ае]|ли|ла|ло|лся|лась|лись|ют|ут|ят|ат|ются"
    r"|утся|ится|ет|ит|ает|ён[ыао]?|ен[ыао]|ан[ыао]|ят[ыао])\b"
)
NEAR = 60  # characters in which a word ties a run to its whole
REACH = 100  # characters in which an item ends
MARKS = ("none", "and", "comma", "semicolon", "stop", "line")
FEW_WORDS = 6


def seen_of_all(one: Sum) -> Evidence:
    """Every evidence, by its name."""
    text, run = one.text, one.run
    seen = {**_sizes(one), **_link(text, run), **_form(text, run), **_labels(text, run), **_end(text, run)}
    seen |= _closing(one)
    less = one.excess < 0  # what is told only in part makes less, never more
    return {**seen, **{f"less_{name}": seen[name] if less else 0 for name in LESS}}


LESS = ("miss", "size", "weakest", "complete", "none_out", "together", "verbs", "joined_last", "colon_last", "dash")


def _sizes(one: Sum) -> Evidence:
    whole, parts = one.run.whole, [part.value for part in one.run.parts]
    smallest = min(parts)
    off = float(one.excess / whole.value)
    return {
        "miss": min(abs(off), 3.0),
        "signed_miss": min(off, 3.0),
        "times": min(float(whole.value / max(parts)), 20.0),
        "smallest": min(float(smallest / whole.value), 2.0),
        "slip": slip(one),
        "is_slip": mend(one) is not None,
        "slip_gap": may_be_slip(one.gap),
        "size": len(parts),
        "in_words": sum(not any(letter.isdigit() for letter in claim.text) for claim in one.claims),
    }


def _link(text: Text, run: Run) -> Evidence:
    """What stands between the whole and its nearest part."""
    apart, whole, first = between(text, run), run.whole, run.parts[0]
    before = text.content[text.sentences[whole.sentence].start : whole.start]
    start = text.sentences[first.sentence].start
    opening = text.content[start : first.start] if whole.sentence != first.sentence else ""
    marker = max((found.end() for found in MARKER.finditer(apart)), default=0)
    inner = text.claims_within(*sorted((whole.end, first.start))) if run.is_behind else []
    return {
        "marker": marker > 0,
        "marker_last": marker > 0 and not _LETTER.search(apart[marker:]),
        "colon_last": ":" in apart and len(_WORD.findall(apart.rpartition(":")[2])) <= 3,
        "words_between": min(12, len(_WORD.findall(apart))),
        "last_words": len(_WORD.findall(_SENTENCE_END.split(apart)[-1])),
        "comma_between": "," in apart,
        "numbers_between": min(4, sum(claim.is_count for claim in inner)),
        "opening_words": min(8, len(_WORD.findall(opening))),
        "they": _THEY.match(opening) is not None,
        "split": _SPLIT.search(apart) is not None or _SPLIT.search(before) is not None,
        "together": not run.is_behind and _TOGETHER.search(apart[-NEAR:]) is not None,
        "of_total": _TOGETHER.search(before[-NEAR:]) is not None,
        "out_of": _OUT_OF.search(text.content, max(0, whole.start - NEAR), whole.start) is not None,
        "owner": run.is_behind and len(apart) < NEAR and _OWNER.match(apart) is not None,
        "dash": run.is_behind and _DASH.search(apart) is not None and len(_WORD.findall(apart)) < FEW_WORDS,
        "sentences": abs((first if run.is_behind else run.parts[-1]).sentence - whole.sentence),
    }


def _form(text: Text, run: Run) -> Evidence:
    """Whether the parts are of one form."""
    forms = [_form_of(text, part) for part in run.parts]
    marks = [_mark(text.content[one.end : two.start]) for one, two in pairwise(run.parts)]
    own, size = _form_of(text, run.whole), len(forms)
    is_alike = [part.unit == run.whole.unit and part.family == run.whole.family for part in run.parts]
    return {
        "forms": len(set(forms)),
        "forms_but_first": len(set(forms[1:])),
        "marks": len(set(marks)),
        "marks_but_last": len(set(marks[:-1])),
        "weakest": max(marks),
        "strongest": min(marks),
        "whole_as_part": own in forms,
        "whole_as_first": own == forms[0],
        "of_whole": sum(is_alike) / size,
        "bare": sum(not part.noun for part in run.parts) / size,
        "heads": sum(form[1] for form in forms) / size,
    }


def _mark(apart: str) -> int:
    """The strongest mark between two numbers, by its place in `MARKS`."""
    if "\n" in apart:
        return MARKS.index("line")
    if ";" in apart:
        return MARKS.index("semicolon")
    if ". " in apart or "! " in apart:
        return MARKS.index("stop")
    if "," in apart:
        return MARKS.index("comma")
    return MARKS.index("and" if _AND.search(apart) else "none")


def _form_of(text: Text, claim: Claim) -> tuple[bool, bool, bool, bool]:
    """Whether a number stands behind a dash, at the head of its item, has an ending of its own, ends its item."""
    sentence = text.sentences[claim.sentence]
    before = text.content[max(sentence.start, claim.start - REACH) : claim.start]
    own = _ITEM_END.split(before)[-1].rpartition("(")[2]
    behind = _ITEM_END.split(text.content[claim.end : min(sentence.end, claim.end + REACH)], maxsplit=1)[0]
    is_of_it = _OF_IT.match(text.content, claim.end) is not None
    return is_dashed(text, claim), not _LETTER.search(own), is_of_it, not _LETTER.search(behind.partition("(")[0])


def are_labels_alike(one: Sum) -> bool:
    """Whether the own words of all parts have an ending in common."""
    words = [_LABEL.findall(own_words(one.text, part).said.lower().replace(HERE, " ")) for part in one.run.parts]
    return bool(set.intersection(*({word[-2:] for word in of if len(word) > 3} for of in words)))


def _labels(text: Text, run: Run) -> Evidence:
    """Whether the own words of the parts are built alike: one ending, one preposition, one verb."""
    said = [own_words(text, part).said.lower() for part in run.parts]
    words = [_LABEL.findall(one.replace(HERE, " ")) for one in said]
    endings = [{word[-2:] for word in one if len(word) > 3} for one in words]
    verbs = [{verb[:5] for verb in _VERB.findall(one)} for one in said]
    lengths = [len(one) for one in words]
    roots = [{word[:5] for word in one} for one in words]
    return {
        "one_ending": bool(set.intersection(*endings)),
        "prepositions": sum(_PREPOSITION.search(one) is not None for one in said) / len(said),
        "verbs": min(4, len(set().union(*verbs))),
        "with_verb": sum(map(bool, verbs)) / len(said),
        "last_verb": bool(verbs[-1]) and not any(verbs[:-1]),
        "most_words": min(12, max(lengths)),
        "fewest_words": min(8, *lengths),
        "words_differ": min(10, max(lengths) - min(lengths)),
        "common_words": min(3, len(set.intersection(*roots))),
    }


def _end(text: Text, run: Run) -> Evidence:
    """Where the run ends: what of its sentence, bracket or list is left out."""
    first, last, following = run.parts[0], run.parts[-1], run.following
    sentence = text.sentences[last.sentence]
    behind = text.content[last.end : sentence.end]
    tail = _ITEM_END.split(behind, maxsplit=1)[0]
    after = text.by_sentence[last.sentence + 1] if last.sentence + 1 < len(text.sentences) else ()
    gap = text.content[last.end : following.start] if following and following.start > last.end else ""
    open_ = text.content.rfind("(", text.sentences[first.sentence].start, first.start)
    is_open = open_ >= 0 and ")" not in text.content[open_ : first.start]
    inner, closed, _ = behind.partition(")")
    counts = [claim for claim in text.between(last.sentence, last.end, sentence.end) if claim.is_count]
    joint = text.content[run.parts[-2].end : last.start]
    return {
        "rest_words": min(15, len(_WORD.findall(behind[len(tail) :]))),
        "tail_words": min(10, len(_WORD.findall(tail))),
        "counts_behind": min(4, sum(claim is not run.whole for claim in counts)),
        "next_mark": _mark(gap) if gap else len(MARKS),
        "next_form": following is not None and _form_of(text, following) == _form_of(text, last),
        "in_brackets": is_open and bool(closed),
        "brackets_filled": is_open and bool(closed) and not any(letter.isdigit() or letter == ";" for letter in inner),
        "after": min(4, sum(claim.is_count for claim in after)),
        "joined_last": _AND.search(joint) is not None and "," not in joint,
    }


def is_complete(one: Sum) -> bool:
    """Whether the parts are all that a division has, the last is the rest, or there are no others by the text."""
    text, run = one.text, one.run
    last = max(run.parts[-1].sentence, run.whole.sentence)
    start = min(run.whole.start, run.parts[0].start)
    end = text.sentences[min(last + 1, len(text.sentences) - 1)].end
    if leave_none_out(text, list(run.parts)) or is_rest(text, run.parts[-1]):
        return True
    return _NO_OTHERS.search(text.content, start, end) is not None


def _closing(one: Sum) -> Evidence:
    """What says that the parts are all there is, or only some."""
    text, run, parts = one.text, one.run, list(one.run.parts)
    return {
        "none_out": leave_none_out(text, parts),
        "rest_part": any(is_rest(text, part) for part in parts),
        "complete": is_complete(one),
        "missing": min(4, uncounted(text, run.whole.end, parts)) if run.is_behind else 0,
        "of_others": any(are_of_others(text, run.whole, part) for part in parts),
    }
