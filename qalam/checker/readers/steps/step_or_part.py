"""Whether a number above one before it is a later step of one proceeding or a part above its whole.

Those who applied, came, passed, were admitted, heard or chosen are steps: the later number is told of the next step.
Whatever else some of a number are, have or get, prizes too, is told of a part. Findings of both kinds come from many
rules, so it is asked of all of them at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qalam.checker.checks.stages import STAGE
from qalam.checker.checks.sums.sums import part_above
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.own_words import HERE, own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.recalled import are_by_deed, are_recalled, own_deeds
from qalam.checker.readers.steps.step_concepts import CAME, DOING, RANKS, WON
from qalam.checker.readers.steps.step_nouns import are_things, are_told_of_people
from qalam.checker.readers.steps.step_of import Step, steps_of
from qalam.checker.readers.steps.step_said import read
from qalam.checker.readers.steps.step_stages import Around
from qalam.checker.readers.steps.step_verbs import is_done
from qalam.checker.readers.within.closed import is_closed
from qalam.checker.readers.within.links import link_of
from qalam.checker.relations.scopes import is_rest
from qalam.checker.text import Text

PART, PARTS, STAGE_KIND = "part-exceeds-whole", "parts-exceed-whole", "stage-exceeds-previous"
REPEATED = "repeated-differs"
_KINDS = frozenset({PART, PARTS, STAGE_KIND, REPEATED})
_TIED = frozenset({"out of", "them", "these", "named"})
_FROM_AMONG = as_pattern(r"\b(?:из|среди|out of|among)\s|іш[іи]н|арасын|қатарын")
_OUT_OF_THESE = as_pattern(r"\b(?:из|среди|of|among)\s(?:этих\s|всех\s|тех\s|этого\s|these\s|those\s|the\s)?\Z")
_OWNED_BY = as_pattern(r"[нтд][ыі]ң\s(?:[^\W\d]+\s){0,2}\Z")
PAIR = 2
_NO_STEPS = frozenset({"care", "treated", "recovered", "installed", "delivered", "bought"})
_NO_LATER = frozenset({"checked", "passed", "chosen"})  # behind a step that comes after it
_CARED_FOR = frozenset({"care", "treated", "recovered"})
_AMONG = as_pattern(r"ішінде|арасында|қатарында|\bсреди\b|among")
_SELECTED = frozenset({"admitted", "chosen", "called"})  # who won then is a step more
_WENT_ON = frozenset({"admitted", "chosen", "passed", "reached", "got", "called", "left"})
_OF_THINGS = frozenset({"delivered", "installed", "passed", "handed in", "sent in"})
_MADE_STEPS = frozenset({"bought", "checked", "found", "installed", "delivered"})
_MADE = as_pattern(
    r"отремонт|постро|возвед|возвод|введен|созда[нл]|открыт|жөнде|салын|құрыл|ашыл|сатып ал|алынды|repair|built|made"
)
_STANDS = as_pattern(
    r"име[юе]т|живут|жив[её]т|явля|составля|относ|учатся|учится|обуча|работа|нужда|оқиды|тұрады|бар\b|болып"
    r"|құрайды|жұмыс іст|прожива|оста[её]тся|остаются|тұрып жат|тұратын|\bжүр\b"
)
_LABEL = as_pattern(r"[ғгқк][ае]н(?:д[ае]р)?[ыі]\Z")
_ONCE = frozenset({CAME, "applied"})  # no step behind itself
_SCHOOL = as_pattern(
    r"мекте[пб]|колледж|вуз|университет|школ|гимнази|класс|сынып|түле[кг]|выпускник|лице|school|college"
)
_FINISHED = as_pattern(r"бітір|тәмамда|аяқта|оконч|законч|выпус|распрощ|graduat|finish")
_OUT_OF = as_pattern(r"\b(?:из|of)(?:\s(?:the|общего числа|[^\W\d]+(?:ых|их|ихся))){0,2}(?:\s[^\W\d]+\s\()?\s?\Z")
_OUT_OF_KK = as_pattern(r"-?[^\W\d]*\s(?:[^\W\d]+\s){0,2}?[^\W\d]+(?:[дтн][ае]н|[ндт][ыі]ң)\s(?:[^\W\d]+\s){0,2}")
_AWARDED = as_pattern(
    r"(?<!за )(?:д[иі]плом|призов|марапат|наград|медал|жүлде|грамот|приз[её]р|award|prize|medal|diploma)"
)
_WINNERS = as_pattern(r"победител|жеңімпаз|лауреат|winner")
_END = as_pattern(r"[.;:\n]")
AHEAD = 80  # characters before a number in which those are named of whom it is
BEFORE = 30  # characters before a number in which it is told to be that out of which another one is


def told_by_kind(text: Text, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those of one number above another by what the two are."""
    return [_by_kind(text, finding) if finding.kind in _KINDS else finding for finding in findings]


def _by_kind(text: Text, finding: Finding) -> Finding:
    if finding.kind == REPEATED:
        return _of_those(text, finding)
    if len(finding.claims) < PAIR or (len(finding.claims) == PAIR) == (finding.kind == PARTS):
        return finding
    whole = finding.claims[0]
    above = [one for one in finding.claims[1:] if one.value > whole.value]
    if not above or any(claim.unit == "money" for claim in finding.claims):
        return finding
    are_steps = are_of_steps(text, whole, above[0])
    if are_steps == (finding.kind == STAGE_KIND) or (finding.kind == PARTS and not are_steps):
        return finding
    return _later(whole, above[0]) if are_steps else part_above(whole, above[0])


def _is_among(text: Text, part: Claim) -> bool:
    """Whether the words before a number tell among whom, or out of whom, it is."""
    start = max(text.sentences[part.sentence].start, part.start - AHEAD)
    return _FROM_AMONG.search(text.content[start : part.start].lower()) is not None


def _of_those(text: Text, finding: Finding) -> Finding:
    """What is told as a figure given twice, where the later number is told to be of those of the earlier one: more than
    all of them. 'Из преодолевших порог 473' behind 'порог преодолели 437'."""
    whole, part = finding.claims[0], finding.claims[-1]
    if whole.start > part.start or whole.value >= part.value or len(finding.claims) > PAIR:
        return finding
    sentence = text.sentences[part.sentence]
    ahead = text.content[max(sentence.start, part.start - AHEAD) : part.start].lower()
    if _OUT_OF_THESE.search(ahead) or not (_OWNED_BY.search(ahead) or _is_among(text, part)):
        return finding
    if any(one.is_count and one.value >= part.value for one in text.claims_within(whole.end, part.start)):
        return finding  # it may be of those
    counts = [one for one in text.by_sentence[part.sentence] if one.is_count]
    link = link_of(text, sentence, part, counts)
    if not are_recalled(text, whole, part) and (link is None or link.how not in _TIED):
        return finding
    return _later(whole, part) if are_of_steps(text, whole, part) else part_above(whole, part)


def _later(whole: Claim, part: Claim) -> Finding:
    before, after, gap = written(whole.value), written(part.value), written(part.value - whole.value)
    message = STAGE.fill(before=before, after=after, gap=gap)
    return Finding(STAGE_KIND, "error", (whole, part), message, f"≤ {before}", after)


def are_of_steps(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether both numbers are of steps of one proceeding."""
    one, two = _step(text, whole) or _without_verb(text, whole), _step(text, part)
    said = two.said if two else own_words(text, part).said
    said = said.partition(HERE)[2] if two and two.again == WON else said  # 'из призёров района на область прошли'
    are_awarded = _are_awarded(text, part, said, is_staged=two is not None and two.stage is not None)
    is_named = are_recalled(text, whole, part) or are_by_deed(text, whole, part)
    is_of_things = (two is None or two.step not in _OF_THINGS) and _are_made(text, whole, part, one)
    is_of_things = is_of_things and not is_closed(text, part) and (is_named or _is_among(text, part))
    if is_rest(text, part) or is_of_things:
        return False  # what things of those that were bought or found have is no step of theirs
    if is_closed(text, part):
        return not are_awarded and (two is None or two.step != WON)
    if is_named:
        return _have_done_another(text, whole, part) or (two is not None and two.stage is not None)
    if not are_awarded and _did_more(text, part):
        return True
    if one is None and two is not None and two.again:
        one = replace(two, step=two.again, again="", stage=None, said="")  # '97 из допущенных'
    if one is None or two is None or one.step in _NO_STEPS or two.step in _NO_STEPS:
        return False
    ranks = one.stage.beside(two.stage) if one.stage and two.stage else None
    return (ranks is not None and ranks[1] - ranks[0] >= 1) or _may_follow(
        text, one, two, are_awarded=are_awarded or two.step == WON
    )


def _are_made(text: Text, whole: Claim, part: Claim, one: Step | None) -> bool:
    """Whether numbers are of things, or of what was made, bought, looked at or found, and not of people."""
    if are_things(text, whole, part):
        return one is None or one.step not in _SELECTED
    said = own_words(text, whole).said.lower()
    is_made = (one is not None and one.step in _MADE_STEPS) or _MADE.search(said) is not None
    return is_made and not are_told_of_people(text, whole, part) and not DOING.named_in(said) & {"paper", "work"}


def _have_done_another(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether those named again did or were done a thing that is told of them only now, and no prize."""
    words = own_deeds(text, whole, part)
    said = " ".join(words)
    if DOING.named_in(said) & _CARED_FOR or _STANDS.search(said) or _AWARDED.search(said):
        return False
    if not are_by_deed(text, whole, part) and _AMONG.search(own_words(text, part).said.lower()):
        words = [word for word in words if not _LABEL.search(word)]  # 'бірінші сыныптың ішінде даярлықтан өткені'
    return any(is_done(word) for word in words)


def _did_more(text: Text, part: Claim) -> bool:
    """Whether some of those who went on did or were done something: 'из подписавших контракты вышло на поле 26', 'из
    признанных годными поставлено 63'; not only what they are or have."""
    said = own_words(text, part).said.lower()
    told = read(said, Around(has_stages=False, has_turns=False))
    if told.again not in _WENT_ON or told.step == "found" or _STANDS.search(said):
        return False
    words = said.replace(HERE, " ").split()
    return any(is_done(word) and not word.isascii() for word in words)


def _may_follow(text: Text, one: Step, two: Step, *, are_awarded: bool) -> bool:
    """Whether the one is a step before the other, and neither a property nor a prize of those who came."""
    if are_awarded:
        return one.step in _SELECTED
    if (one.step, two.step) == ("checked", "found") or _have_left_school(one):
        return False
    is_staged = any(step.stage is not None and not step.stage.is_of_selection for step in (one, two))
    if is_staged:
        return True
    is_there = one.stage is None and not one.events and one.step == CAME
    if _is_out_of(text, one.claim, two.claim) or (is_there and two.step == "got"):
        return False
    if two.step in _NO_LATER and RANKS[two.step][1] < RANKS[one.step][0] < RANKS[WON][0]:
        return False  # '240 прошли анкетирование, 266 из них оценили': no later step
    return one.step != two.step or two.step not in _ONCE


def _step(text: Text, claim: Claim) -> Step | None:
    return next((step for step in steps_of(text, text.sentences[claim.sentence]) if step.claim is claim), None)


def _without_verb(text: Text, claim: Claim) -> Step | None:
    """The step of the number before one that has no verb of its own: 'первый день выдержали 62, второй – 50'."""
    before = [one for one in text.by_sentence[claim.sentence] if one.end <= claim.start and one.is_count][-1:]
    said = own_words(text, claim).said.lower()
    if not before or any(is_done(word) for word in said.split() if not word.isascii()):
        return None
    step = _step(text, before[0])
    is_led = step is None or step.stage is not None or step.is_of_them
    return None if step is None or is_led else replace(step, claim=claim, said=said)


def _have_left_school(step: Step) -> bool:
    """Whether a number is of those who finished a school: where they went is no step of theirs."""
    said = step.said.lower()
    return step.step == "passed" and bool(_SCHOOL.search(said)) and bool(_FINISHED.search(said))


def _are_awarded(text: Text, claim: Claim, said: str, *, is_staged: bool) -> bool:
    """Whether the clause of a number tells of prizes."""
    ends = [one.start for one in text.by_sentence[claim.sentence] if one.start >= claim.end and one.is_count]
    behind = text.content[claim.end : min([text.sentences[claim.sentence].end, *ends[:1]])]
    behind = _END.split(behind.rpartition(",")[0] or behind if ends else behind, maxsplit=1)[0]
    is_of_prizes = _AWARDED.search(f"{said} {behind}".lower()) is not None
    return is_of_prizes or (not is_staged and _WINNERS.search(said.lower()) is not None)


def _is_out_of(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether the one is told right out of the other: 'из 70 заявлений принято 75', '70 өтініштен 75-і'."""
    if whole.sentence != part.sentence or whole.start > part.start:
        return False
    between = text.content[whole.end : part.start].lower()
    if any(mark in between for mark in ".;:"):
        return False
    before = text.content[max(0, whole.start - BEFORE) : whole.start].lower()
    return _OUT_OF.search(before) is not None or _OUT_OF_KK.fullmatch(between) is not None
