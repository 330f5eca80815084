"""The step at which each number of a sentence stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.own_words import HERE, own_words
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.steps.step_concepts import (
    CAME,
    DOING,
    HELD,
    NO_STAGES,
    NOT,
    OBJECTS,
    PLACES,
    SENT_ON,
    STAGES,
    UNKNOWN,
    is_step_before,
)
from qalam.checker.readers.steps.step_nouns import may_take_part
from qalam.checker.readers.steps.step_said import Said, read
from qalam.checker.readers.steps.step_stages import HAS_WORD, Around, Stage
from qalam.checker.readers.steps.step_verbs import is_done
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

FAR = 3  # sentences from a step to the one before it
CROWD = 40  # numbers of a sentence that tell no steps
_EVENTS = HELD | PLACES
_SPOKEN_OF = frozenset({"stage", "olympiad", "round 0", "round 1", "round 2", "round 3"})
OF_THEM = words_pattern(
    r"(?:\bиз (?:них|которых|этого числа|числа)\b|\b(?:олар|солар|осылар|бұлар)(?:дың|дан)\b"
    r"|\b(?:сол|осы|бұл|аталған)\s[^\W\d]+[лдт][ае]р(?:д[ыі]ң|д[ае]н|мен|ды|ді)\b|\bэтих\s[^\W\d]+ов\b"
    r"|\b(?:тек (?:осы|сол|о)лар|только (?:они|эти)|only (?:they|these|those))\b"
    r"|\b(?:оның|соның|содан|одан)\b|\b(?:of|from) (?:them|whom|these|those|which)\b)"
)
_THEIRS = as_pattern(r"-?(?:с?[іы]|[еа]?у[іы])(?:н[ыі]ң|н|н[ае]|н[ае]н|нд[ае]|м[ае]н)?\b")
_OF_OWN = as_pattern(r"(?<![ғгқк][ае]н)(?:[лдт][ае]р)[ыі]?[нд][ыі]ң #")  # 'оқушылардың 96-сы' are of all pupils
_CLAUSE = as_pattern(r"[,;:.(\n]|\s(?:и|және|and|ал|а)\s")
_ASIDE = as_pattern(r"\(\s?#\Z")
_LED = as_pattern(r"(?:\d\s?[^\W\d]+[дтн][ае]н|:) #\Z")  # 'аудандық кезеңге 88 мектептен 5 120 оқушы'; a label
# '16 команданың финалға жеткені 18': what stands behind the first noun is of the second number.
_OWNER = as_pattern(r"#\s(?:[^\W\d]+\s)?[^\W\d]{3,}(?:[нтд][ыі]ң|[дтн][ае]н)(?![^\W\d])")
_OUT = as_pattern(
    r"\b(?:из|среди|out of|of)(?:\s(?:общего числа|числа|всех|the|these|этих|[^\W\d]+(?:вших|нных|щих|тых)(?:ся)?))?\s#"
)
_PREPOSITIONS = frozenset(["в", "во", "на", "до", "к", "ко", "с", "со", "по", "из", "у", "за", "и", "to", "in", "for"])
NAMING = 3  # words that name those out of whom others are told


@dataclass(frozen=True, slots=True)
class Step:
    """A number with what is said of it: its stage, if any, what was done there, and by which step those before are
    named again. `around` are its words from the number before."""

    claim: Claim
    said: str
    around: str
    stage: Stage | None
    step: str
    again: str
    events: frozenset[str]
    is_of_them: bool


def steps_of(text: Text, sentence: Sentence) -> Iterator[Step]:
    """The steps of the numbers of a sentence; of a row of a table, of its first number."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    counts = [claim for claim in counts if text.content[claim.start - 1 : claim.start] != "«"]  # «Мың бала»
    if not counts or len(counts) > CROWD:
        return
    content = text.content[sentence.start : sentence.end]
    if not _named(text, sentence.number) and not DOING.named_in(content):
        return
    numbers = range(max(0, sentence.number - FAR), sentence.number + 1)
    near = frozenset(concept for number in numbers for concept in _named(text, number))
    clause = _CLAUSE.search(text.content, counts[-1].end, sentence.end)
    last = text.content[sentence.start : clause.start() if clause else sentence.end]
    around = Around(not _SPOKEN_OF.isdisjoint(near), "stage" in near and not NO_STAGES.named_in(last))
    if sentence.is_row:
        yield from filter(None, [_step_in_row(text, sentence, counts[0], around)])
        return
    steps = [_step(text, sentence, claim, around) for claim in counts]
    between = [
        _between(text, before, claim, after, sentence.end)
        for before, claim, after in zip([None, *steps[:-1]], counts, [*steps[1:], None], strict=True)
    ]
    for step, unknown in zip(steps, between, strict=True):
        told = step or unknown
        if told is not None:
            yield told


def any_step(text: Text, claim: Claim) -> Step:
    """The step of a number, known or not."""
    sentence = text.sentences[claim.sentence]
    said = _said(text, claim)
    events = _named(text, sentence.number) & _EVENTS
    around = f"{_front(text, sentence, claim)} {said}"
    return Step(claim, said, around, None, UNKNOWN, "", events, OF_THEM.search(around.lower()) is not None)


def _between(text: Text, before: Step | None, claim: Claim, after: Step | None, end: int) -> Step | None:
    """A step of which no table knows, between two of one selection: 'медкомиссию прошли 11, заезды откатали 12, приняты
    шестеро'."""
    if before is None or before.stage or before.is_of_them:
        return None
    if after is None:
        following = read(text.content[claim.end : end].lower().partition(",")[2], Around(False, False)).step
    else:
        is_after = not after.stage and not after.is_of_them and after.claim.value <= before.claim.value
        following = after.step if is_after else ""
    said = own_words(text, claim).said
    is_told = any(is_done(word) and not word.isascii() for word in said.lower().split())
    is_other = NOT in DOING.named_in(said) or OF_THEM.search(said.lower()) is not None
    if not following or not is_step_before(before.step, following) or not is_told or is_other:
        return None
    return Step(claim, said, said, None, UNKNOWN, "", frozenset(), is_of_them=False)


def _named(text: Text, number: int) -> frozenset[str]:
    """The stages and events that a sentence names."""
    return text.each("named stages", number, lambda: _find_named(text.said(number)))


def _find_named(said: str) -> frozenset[str]:
    return STAGES.named_in(said) | (frozenset({"stage"}) if HAS_WORD.search(said) else frozenset())


def _step_in_row(text: Text, sentence: Sentence, claim: Claim, around: Around) -> Step | None:
    label = text.content[sentence.start : claim.start].strip(" |\t")
    said = f"{label} {HERE}"
    told = read(said.lower(), around)
    if told.is_denied or told.stage is None:
        return None
    step = "admitted" if told.step in SENT_ON else told.step or CAME
    return Step(claim, said, said, told.stage, step, told.again, told.events, is_of_them=False)


def _step(text: Text, sentence: Sentence, claim: Claim, around: Around) -> Step | None:
    said = _said(text, claim)
    things = DOING.named_in(text.content[sentence.start : claim.start]) & OBJECTS
    told = read(said.lower(), around, things)
    if told.is_denied:
        return None
    stage, step = (told.stage, told.step) if told.stage else _led(text, sentence, claim, told, around)
    if stage is not None and not may_take_part(text, claim, has_verb=bool(told.step)):
        if not step:
            return None  # 'школьный этап прошёл в 14 школах', 'на втором этапе подключили 46 сёл'
        stage = None
    if stage is None and not step:
        return None
    if stage is not None:
        step = "admitted" if step in SENT_ON and told.stage is not None else step or CAME
    is_theirs = _THEIRS.match(text.content, claim.end) is not None and not _OF_OWN.search(said)
    around_it = f"{_front(text, sentence, claim)} {said}"
    is_of_them = is_theirs or OF_THEM.search(around_it.lower()) is not None
    events = told.events or _named(text, sentence.number) & _EVENTS
    if events and not told.events:  # what a clause behind it names is none of its own
        events = STAGES.named_in(text.content[sentence.start : claim.end]) & _EVENTS
    return Step(claim, said, around_it, stage, step, told.again, events, is_of_them)


def _led(text: Text, sentence: Sentence, claim: Claim, told: Said, around: Around) -> tuple[Stage | None, str]:
    """The stage named in a clause of its own, or in the sentence before: 'Прошёл районный этап. Участвовали 120
    школьников'. A number alone in brackets has the step of the words before them."""
    start = text.sentences[max(0, sentence.number - 1)].start
    if "\n" in text.content[start : sentence.start]:
        start = sentence.start
    counted = [one for one in text.claims_within(start, claim.start) if one.is_count and one.unit != "organisations"]
    start = max([start, *(one.end for one in counted)])
    led = f"{text.content[start : claim.start].strip()} {HERE}"
    before = read(led.lower(), around)
    is_aside = _ASIDE.search(led) is not None
    has_stage = told.has_verb or is_aside or _LED.search(led) is not None
    return before.stage if has_stage else None, told.step or (before.step if is_aside else "")


def _front(text: Text, sentence: Sentence, claim: Claim) -> str:
    """The words of a sentence before a number, from the clause behind the number before."""
    ends = [one.end for one in text.by_sentence[sentence.number] if one.end <= claim.start]
    if not ends:
        return text.content[sentence.start : claim.start]
    return _CLAUSE.split(text.content[ends[-1] : claim.start], maxsplit=1)[-1].strip()


def _said(text: Text, claim: Claim) -> str:
    """The words of a number: of one out of which others are told, only those that name it."""
    said = _to_the_verb(text, claim, _without_owner(text, claim, own_words(text, claim).said))
    found = _OUT.search(said.lower())
    if found is None:
        owner = _OWNER.search(said) if _goes_on(text, claim) else None
        return said[: owner.end()] if owner else said
    kept: list[str] = []
    for word in said[found.end() :].split():
        if word.lower() in _PREPOSITIONS or (is_done(word.lower()) and not word.isascii()):
            break
        kept.append(word)
    return " ".join([said[found.start() : found.end()], *(kept[:NAMING] or said[found.end() :].split()[:1])])


def _to_the_verb(text: Text, claim: Claim, said: str) -> str:
    """With the words behind its clause up to the next number, where a Kazakh number of some of them has no verb in it:
    'оқушылардың 41-і I, II, III дәрежелі дипломмен марапатталды'."""
    behind = said.partition(HERE)[2].lower().split()
    if not _THEIRS.match(text.content, claim.end) or any(is_done(word) for word in behind if not word.isascii()):
        return said
    end = text.sentences[claim.sentence].end
    following = [one.start for one in text.by_sentence[claim.sentence] if one.start >= claim.end and one.is_count]
    clauses = text.content[claim.end : min([end, *following])].split(",")
    ends = [place for place, clause in enumerate(clauses) if any(is_done(word) for word in clause.lower().split())]
    return f"{said} {','.join(clauses[: ends[0] + 1])}" if ends else said


def _goes_on(text: Text, claim: Claim) -> bool:
    """Whether another number follows in the clause."""
    behind = [one for one in text.by_sentence[claim.sentence] if one.start >= claim.end and one.is_count]
    return bool(behind) and not _CLAUSE.search(text.content, claim.end, behind[0].start)


def _without_owner(text: Text, claim: Claim, said: str) -> str:
    """What is said of a number without the noun of the one before it: 'из 340 заявителей допущены 280'."""
    before = [one for one in text.by_sentence[claim.sentence] if one.end <= claim.start and one.is_count]
    if not before or _CLAUSE.search(text.content, before[-1].end, claim.start):
        return said
    gap = text.content[before[-1].end : claim.start].split()
    words = said.split()
    if gap and words and words[0].lower() == gap[0].lower() and words[0] != HERE:
        return " ".join(words[1:])
    return said
