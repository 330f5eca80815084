"""Lists that are nothing but items of one form right behind the only number that they may divide: few name only
some."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from qalam.checker.evidence.sums import Sum
from qalam.checker.evidence.sums_seen import between
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.said import said_by
from qalam.checker.relations.scopes import MARKER, is_dashed

LED = 2.5  # what one behind a colon adds to the log-odds
LISTED = 2.0  # one with dashes or without verbs; reasons from which numbers are a list
MORE = 0.9  # what it adds that the parts make more
LACKING, FEW_LACK = 2.0, 3  # what it adds that it lacks less than a third of its least part
NEARLY = Decimal("0.1")  # of its whole
PAIR = 2
_LEADS = as_pattern(r":\s")
_MARK = as_pattern(r"[,;\n]|\s(?:и|және|мен|пен|бен|ал|а)\s")
_DOES = as_pattern(
    r"\b[^\W\d]{2,}(?:[дт][ыі]|[ғг][ае]н|[кқ][ае]н|еді|й[дт][іы]|ады|у[дт][ае]|ли|ла|ло|лся|лась|лись|ют|ут|ят|ат|ются"
    r"|утся|ится|ает)\b"
)


def is_plain_list(one: Sum) -> float:
    """What a list without any word adds: one that fills brackets, or goes on behind its whole."""
    return LISTED if _fill_brackets(one) else _goes_on(one)


def _goes_on(one: Sum) -> float:
    """Whether the parts are all numbers behind a colon, or with dashes all of the next sentence, behind the only number
    of its unit, in items of one form, and nearly make it: 'Прибыло 386 детей. По классам: в первые – 204, во вторые –
    121, в третьи – 38'."""
    run, text = one.run, one.text
    first, last = run.parts[0], run.parts[-1]
    if not run.is_behind or first.sentence != last.sentence or first.sentence - run.whole.sentence not in {0, 1}:
        return 0.0
    if len(run.parts) <= PAIR or abs(one.excess) > run.whole.value * NEARLY:
        return 0.0
    start = text.sentences[run.whole.sentence].start
    near = [claim for claim in text.claims_within(start, first.start) if claim.is_count and not claim.may_be_year]
    if any(claim is not run.whole and claim.unit in {run.whole.unit, "count"} for claim in near):
        return 0.0
    if one.seen["behind"] or one.seen["skipped"] or not _are_alike(one) or _are_other_things(one):
        return 0.0
    more = MORE if one.excess > 0 else LACKING * _lacks_little(one)  # of a list told in part none makes more
    if _LEADS.search(text.content, run.whole.end, first.start):
        return LED + more
    is_sentence = first.sentence != run.whole.sentence
    return (LISTED + more) * (
        is_sentence and (all(is_dashed(text, part) for part in run.parts[1:]) or _has_no_verb(one))
    )


def _lacks_little(one: Sum) -> bool:
    """Whether a list of one form lacks far less than its least part, and no 'of whom' says that it may name some."""
    text, run = one.text, one.run
    is_little = -one.excess * FEW_LACK <= min(part.value for part in run.parts)
    first, *later = (is_dashed(text, part) for part in run.parts)
    is_one_form = len(set(later)) == 1 and first <= later[0]  # the first may have the verb that the others leave out
    return is_little and is_one_form and MARKER.search(between(text, run)) is None


def _fill_brackets(one: Sum) -> bool:
    """Whether three parts or more are all numbers of the brackets right before their whole: '(2022 г. – 128, 2023 г. –
    136, 2024 г. – 114) трудоустроено 378'."""
    run = one.run
    aside = one.outline.aside_of(run.parts[0])
    if run.is_behind or aside is None or len(run.parts) <= PAIR or one.outline.aside_of(run.whole) == aside:
        return False
    told = [claim.id for claim in one.text.claims_within(*aside) if claim.is_count]
    told += [claim.id for claim in one.text.claims_within(aside[1], run.whole.start) if claim.is_count]
    return told == [part.id for part in run.parts]


def _are_other_things(one: Sum) -> bool:
    """Whether a part names a thing of another unit than the whole: 'для 1 560 детей – 540 матрасов'."""
    whole = one.run.whole
    return bool(whole.noun) and any(part.noun and part.unit != whole.unit for part in one.run.parts)


def _has_no_verb(one: Sum) -> bool:
    start = one.text.sentences[one.run.parts[0].sentence].start
    return _DOES.search(one.text.content, start, one.run.parts[-1].start) is None


def _are_alike(one: Sum) -> bool:
    """Whether all parts but the first stand behind a mark and have no verb of their own."""
    said = [said_by(one.text, part).words for part in one.run.parts]
    gaps = [one.text.content[a.end : b.start] for a, b in pairwise(one.run.parts)]
    verbs = sum(_DOES.search(words) is not None for words in said)
    return all(_MARK.search(gap) for gap in gaps) and verbs <= 1
