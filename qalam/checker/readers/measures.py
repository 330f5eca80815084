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
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.measures import DURATION, FAMILIES, LENGTH, MEASURED, MEASURES, TOLD_IN, WEIGHT, YEARS
from qalam.checker.words.units.sizes import BEHIND_NUMBER

_MEASURES = Concepts(MEASURES)
_BEHIND = [(sort, as_pattern(words, re.I)) for sort, words, _ in BEHIND_NUMBER]
_SORTS = {
    "hours": DURATION,
    "minutes": DURATION,
    "days": DURATION,
    "years": YEARS,
    "weight": WEIGHT,
    "length": LENGTH,
}
_UNIT_WORD = as_pattern(
    r"(?:\s?%|\s?[–-]?(?:ды|ді|ты|ті|ға|ге|қа|ке|ы|і)\b|\s?(?:пайыз|процент|балл|ұпай|теңге|тенге|tenge|адам|бала|оқушы|"
    r"человек|мест|орын|км|кг|га|метр|тонн|шақырым|километр|гектар|шаршы метр|кв\.?\s?м|м²|градус|"
    r"млн|мың|тыс\.?|млрд)[^\W\d]*)"
)
# Between the measure and its number: words that say 'is', of which at most so many.
_IS = as_pattern(
    r"\s?(?:\([^()]{0,30}\)\s)?(?:[–—:-]|\b(?:состав(?:ил|ля|ит)|достиг|превы(?:сил|шает)|равн|стал|is\b|was\b|reached|"
    r"орта есеппен|шамамен|бар болғаны|барлығы|около|почти|более|примерно|свыше|всего|уже)[^\W\d]*|\s)*\s?"
)
_WHOSE = as_pattern(r"\s(?:[^\W\d]+\s){0,5}")
_NOT_IT = as_pattern(r"\b(?:на|для|за|от|с|үшін|қосымша|к)\b|\b(?:өст|артт|вырос|увелич|сниз|повы)|[\d,;.]", re.I)
_NUMBER = as_pattern(r"[\d\s.,]+(?:мың|тыс\.?|млн|млрд)?")
_VERB = as_pattern(
    r"\s(?:состав(?:ил|ля|ит)|достиг|равн|превы|was|is|reached|"
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
    return [
        finding
        for sentence in text.sentences
        if text.by_sentence[sentence.number] and not sentence.is_row
        for finding in _of_sentence(text, sentence)
        if not any(claim.id in told for claim in finding.claims)
    ]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Finding]:
    claims = text.by_sentence[sentence.number]
    if len(claims) > CROWDED:
        return
    for measure in _MEASURES.told_in(text.content[sentence.start : sentence.end]):
        claim = _number_of(text, sentence, measure)
        unit, end = _told_in(text, claim) if claim else ("", 0)
        if claim and unit in MEASURED and unit not in TOLD_IN[measure.concept] and not _is_bare(claim, unit, end):
            head = text.words(sentence.start + measure.start, sentence.start + measure.end)
            printed = text.words(claim.start, end)
            yield Finding("unit", "warning", (claim,), NOT_IN.fill(head=head, printed=printed), "", printed, end)


def _number_of(text: Text, sentence: Sentence, measure: Told) -> Claim | None:
    """The number that a measure is told of: right behind it, or right before it in Kazakh."""
    start, end = sentence.start + measure.start, sentence.start + measure.end
    while end < sentence.end and text.content[end].isalpha():
        end += 1
    claims = text.by_sentence[sentence.number]
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
    head, dash, tail = between.partition("–")
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
    """The sort of the unit of a number, and where it ends."""
    if claim.unit == "physical":
        return FAMILIES.get(claim.family, ""), claim.end
    if claim.unit in {"count", "duration", "measure"}:
        for sort, words in _BEHIND:
            told = words.match(text.content, claim.end)
            if told is not None:
                return _SORTS[sort], told.end()
    word = _UNIT_WORD.match(text.content, claim.end)
    return claim.unit, word.end() if word else claim.end
