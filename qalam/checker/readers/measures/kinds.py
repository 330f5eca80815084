"""Numbers in a unit of another sort than what is measured: 'Ақжар 150 пайыз қашықтықта', 'протяжённость – 40 тенге'.

The measure is named in the clause of a number, right before it or right behind its unit; nothing else stands between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.checks.units.kinds import NOT_IN
from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts, Told
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.measures.sizes import sizes_of
from qalam.checker.readers.measures.told import is_date, measure_of
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.measures import MEASURED, MEASURES, NEVER_IN, STUFF, TOLD_IN
from qalam.checker.words.concepts.told_units import AGE, DAYS, DURATION, YEARS

_MEASURES, _STUFF = Concepts(MEASURES), Concepts(STUFF)
_NOUN = as_pattern(r"\s[^\W\d]+(?:\s[^\W\d]+)?(?![^\W\d])")
_UNIT_WORD = as_pattern(
    r"(?:\s?[–-]?(?:ды|ді|ты|ті|ға|ге|қа|ке|ы|і)\b|\s?(?:теңге|тенге|tenge|адам|бала|оқушы|человек|мест|орын)[^\W\d]*)"
)
# Between the measure and its number: words that say 'is', of which at most so many.
_SORTS = {DAYS: DURATION, AGE: YEARS}  # as what a unit is told of a measure
_IS = as_pattern(
    r"\s?(?:\([^()]{0,30}\)\s)?(?:[–—:-]|\b(?:состав(?:ил|ля|ит)|достиг|превы(?:сил|шает)|равн|стал|is\b|was\b|reached|"
    r"орта есеппен|шамамен|бар болғаны|барлығы|около|почти|более|примерно|свыше|всего|уже)[^\W\d]*|\s)*\s?"
)
_WHOSE = as_pattern(r"\s(?:[^\W\d]+\s){0,5}")
_NOT_IT = as_pattern(r"\b(?:на|для|за|от|с|үшін|қосымша|к)\b|\b(?:өст|артт|вырос|увелич|сниз|повы)|[\d,;.]", re.I)
_NUMBER = as_pattern(r"[\d\s.,]+(?:мың|тыс\.?|млн|млрд)?")
_VERB = as_pattern(
    r"\s(?:состав(?:ил|ля|ит)|достиг|равн|превы|was|is|reached|(?:вырос|увеличил|повысил|снизил|упал)[^\W\d]*\s(?:до|с)|"
    r"(?:не\s)?(?:опуска|подн|держ|упал|пада)[^\W\d]*\s(?:ниже|выше|до|на уровне))[^\W\d]*\s$",
    re.I,
)
_KK_IS = as_pattern(r"(?:ды|ді|ты|ті|ны|ні)?\s(?:құра|болат|болды|болып|болған|жет|тең\b|ас(?:ты|қан|ады)\b)", re.I)
MOST_WORDS = 2  # between a Kazakh measure and its number
NEAR = 60  # characters from a measure to its number
CROWDED = 40  # numbers of a sentence


def check_measures(text: Text, ties: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """Findings about numbers told in a unit in which their measure never is."""
    told = {claim.id for finding in findings if finding.kind == "unit" for claim in finding.claims}
    found: list[Finding] = []
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number]
        if not claims or sentence.is_row or len(claims) > CROWDED:
            continue
        for finding in (*_of_sentence(text, sentence), *_of_stuff(text, claims), *sizes_of(text, claims)):
            if told.isdisjoint(claim.id for claim in finding.claims):
                found.append(finding)
                told.update(claim.id for claim in finding.claims)
    return found


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Finding]:
    for measure in _MEASURES.told_in(text.content[sentence.start : sentence.end]):
        claim = _number_of(text, sentence, measure)
        unit, end = _told_in(text, claim) if claim else ("", 0)
        if claim and unit in MEASURED and unit not in TOLD_IN[measure.concept] and not _is_bare(claim, unit, end):
            head = text.words(sentence.start + measure.start, sentence.start + measure.end)
            printed = text.words(claim.start, end)
            yield Finding("unit", "warning", (claim,), NOT_IN.fill(head=head, printed=printed), "", printed, end)


def _of_stuff(text: Text, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Numbers in a unit in which what stands right behind it is never told: '16 гигаватт молока', '2 500 келі ақша'."""
    for claim in claims:
        measure = measure_of(text, claim)
        noun = _NOUN.match(text.content, measure.end) if measure else None
        named = _STUFF.told_in(noun.group())[:1] if noun else ()
        if measure and any(one.start == 1 and measure.sort in NEVER_IN[one.concept] for one in named):
            end = measure.end + named[0].end
            head, printed = text.words(measure.end + 1, end), text.words(claim.start, end)
            yield Finding("unit", "warning", (claim,), NOT_IN.fill(head=head, printed=printed), "", printed, end)


def _number_of(text: Text, sentence: Sentence, measure: Told) -> Claim | None:
    """The number that a measure is told of: right behind it, or right before it in Kazakh."""
    start, end = sentence.start + measure.start, sentence.start + measure.end
    while end < sentence.end and text.content[end].isalpha():
        end += 1
    claims = [one for one in text.by_sentence[sentence.number] if not is_date(one)]
    behind = next((one for one in claims if one.start >= end), None)
    if behind is not None and behind.start - end <= NEAR and _is_it(text, text.content[end : behind.start], behind):
        return behind
    before = next((one for one in reversed(claims) if one.end <= start), None)
    if before is not None and start - before.end <= NEAR:
        unit = _told_in(text, before)[1]
        if unit <= start and not text.content[unit:start].strip():
            return before
    return None


def _is_it(text: Text, between: str, claim: Claim) -> bool:
    """Whether what stands between a measure and a number only says whose it is, and that it is so much."""
    if _IS.fullmatch(between):
        return True
    head, dash, tail = between.replace("—", "–").partition("–")
    verb = None if dash else _VERB.search(between)
    whose = head.rstrip() if dash else between[: verb.start()] if verb else between
    if _NOT_IT.search(whose):
        return False
    if dash or verb:
        return not tail.strip() and _WHOSE.fullmatch(f"{whose} ") is not None
    return len(between.split()) <= MOST_WORDS and _KK_IS.match(text.content, _told_in(text, claim)[1]) is not None


def _is_bare(claim: Claim, unit: str, end: int) -> bool:
    """Whether a number of money or people has no word of these behind it: it was only taken for such."""
    return unit in {"money", "people", "places"} and end == claim.end and _NUMBER.fullmatch(claim.text) is not None


def _told_in(text: Text, claim: Claim) -> tuple[str, int]:
    """What a number measures, and where its unit ends."""
    measure = measure_of(text, claim)
    if measure is not None and measure.end > claim.end:
        return _SORTS.get(measure.sort, measure.sort), measure.end
    word = _UNIT_WORD.match(text.content, claim.end)
    return (measure.sort if measure else claim.unit), (word.end() if word else claim.end)
