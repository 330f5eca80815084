"""All of them again, in another number: 'the district has 38 schools … all 36 schools'; 'this figure is 3,2'."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterator
from decimal import Decimal

from qalam.checker.checks.again.recalled_some import (
    BACK,
    CROWD,
    DONE,
    OF_SOME,
    forget,
    is_made_before,
    recalled_few,
    recalled_of_some,
    recalled_these,
)
from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.again.same_things import YEARS, are_same_things
from qalam.checker.checks.again.told_of_all import AROUND, OF_ALL_BEFORE, classes_behind, is_all, noun_end, nouned
from qalam.checker.claims import Claim, value_of
from qalam.checker.clauses import STEM, stem, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.slips import is_swapped, slips_once
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANOTHER, IS, THIS_FIGURE

_CLAUSE = as_pattern(
    r",?\s(?:где|(?:в |у )?котор[^\W\d]+|where|which|that|who|whose"
    r"|[^\W\d]{3,}(?:вш|ющ|ящ|нн)(?:их|ие|ым|ыми|ими|ых|ые|им)(?:ся)?)\s([^,.;:–—»\n\d]{5,80})",
    re.I,
)
_THIS_FIGURE = as_pattern(rf"\W*(?:{'|'.join(THIS_FIGURE)})", re.I)
_IS = as_pattern("|".join(IS), re.I)
_ANOTHER = as_pattern(rf"\b(?:{'|'.join(ANOTHER)})", re.I)
_TIED = frozenset({"parts", "subset", "stages", "prizes"})
REACH = 200  # sentences back to the count of all
ROOT = 4  # letters by which two words are one
NEAR = Decimal("0.1")  # of the value
FIGURE_NEAR = Decimal("0.2")  # of the value, where the text says that it is the same figure


def check_recalled(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number of all against the only count before it of the same things that is close to it, and each
    figure that is said to be the one just named against that one."""
    parts = {part.id for tie in relations if tie.kind in _TIED for part in tie.parts if not _is_of_own_sort(tie, part)}
    found = [differing(before, claim) for before, claim in _recalled(text, parts)]
    found += [
        differing(before, claim)
        for before, claim in (*recalled_of_some(text), *recalled_these(text), *recalled_few(text))
    ]
    return [*found, *(differing(before, claim) for before, claim in _this_figures(text))]


def _is_of_own_sort(tie: Relation, part: Claim) -> bool:
    """Whether a part is all of its own sort: the schools of '52 нысан: 29 мектеп, 8 балабақша, …'."""
    is_named = bool(part.noun) and tie.whole is not None and bool(tie.whole.noun)
    alike = [other for other in tie.parts if stem(other.noun) == stem(part.noun)]
    return is_named and tie.whole is not None and stem(tie.whole.noun) != stem(part.noun) and len(alike) == 1


def _recalled(text: Text, parts: set[str]) -> Iterator[tuple[Claim, Claim]]:
    earlier: deque[Claim] = deque(maxlen=CROWD)
    for claim in nouned(text):
        forget(earlier, claim.sentence - REACH)
        if is_all(text, claim):
            is_told = any(one.value == claim.value for one in earlier) or is_made_before(text, claim)
            is_band = bool(classes_behind(text, claim))
            apart = [one for one in earlier if is_band or one.id not in parts]
            slips = [] if is_told else [one for one in apart if _is_slip(one, claim)]
            near = [one for one in slips if are_same_things(text, one, claim)]
            if not near and not is_told:
                near = _only_before(text, [one for one in earlier if one.id not in parts], claim)
            near = [one for one in near if not _is_narrowed(text, one, claim)]
            if len({one.value for one in near}) == 1:
                yield near[-1], claim
        else:
            yield from _of_clause(text, earlier, claim)
        if not OF_SOME.match(text.content, claim.end + 1):
            earlier.append(claim)


def _is_narrowed(text: Text, one: Claim, claim: Claim) -> bool:
    """Whether a participle before a number of all tells what the sentence of the other does not: '293 бала мектеп
    бітірді … ҰБТ-ға тіркелген 274 түлектің бәрі'."""
    before = text.content[max(text.sentences[claim.sentence].start, claim.start - AROUND) : claim.start]
    done = DONE.search(before)
    if done is None:
        return False
    own, said = ({word[:ROOT] for word in stems(of)} for of in (before, text.sentence_of(one)))
    return not own & said


def _of_clause(text: Text, earlier: Collection[Claim], claim: Claim) -> Iterator[tuple[Claim, Claim]]:
    """The number that one slip makes of all those of whom a clause says only what was said of them: 'на текущий ремонт
    186 школ … во всех 168 школах, где шёл текущий ремонт'."""
    before = text.content[max(text.sentences[claim.sentence].start, claim.start - AROUND) : claim.start]
    noun = noun_end(text, claim) if claim.noun and OF_ALL_BEFORE.search(before) else -1
    clause = _CLAUSE.match(text.content, noun, text.sentences[claim.sentence].end) if noun > 0 else None
    words = {word for word in stems(clause[1]) if len(word) == STEM} if clause else set()
    if not words or any(one.value == claim.value for one in earlier):
        return
    near = [one for one in earlier if claim.sentence - one.sentence <= BACK and slips_once(one, claim)]
    near = [one for one in near if are_same_things(text, one, claim) and words <= stems(text.sentence_of(one))]
    if len({one.value for one in near}) == 1:
        yield near[-1], claim


def _only_before(text: Text, earlier: list[Claim], claim: Claim) -> list[Claim]:
    """The greatest number of such things before one of all, where one digit parts the two: '23 schools … all 28
    schools'."""
    alike = [one for one in earlier if one.noun and stem(one.noun) == stem(claim.noun)]
    greatest = max(alike, key=value_of, default=claim)
    is_slip = slips_once(greatest, claim) and are_same_things(text, greatest, claim)
    return [greatest] if is_slip else []


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
